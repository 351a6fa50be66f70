"""Horizontal bars: a row for each category, its parts beside each other, label left and sum right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from fulfilldesk.ui.charts import texts
from fulfilldesk.ui.charts.drawing import LEAST_SEEN, Drawing, Mark, write
from fulfilldesk.ui.charts.look import ChartFonts, ChartLook
from fulfilldesk.ui.charts.patterns import paint_area
from fulfilldesk.ui.charts.values import ChartData, Spot
from fulfilldesk.ui.formats import Formats

#: Of the width, for the labels.
_MOST_FOR_LABELS = 0.38
_AIR, _BETWEEN, _EDGE = 12.0, 10.0, 4.0


class RowsDrawing(Drawing):
    """Bars of one series, or stacked ones of several."""

    def __init__(self, data: ChartData, formats: Formats, fonts: ChartFonts) -> None:
        super().__init__(data, formats, fonts)
        self._labels = [texts.short(each) for each in data.categories]
        self._sums = [texts.value_text(each, data.measure, formats) for each in self._written()]
        self._label_width = max((fonts.width(each) for each in self._labels), default=0.0) + 1
        self._sum_width = max((fonts.width(each) for each in self._sums), default=0.0) + 1
        self._row = fonts.line + _AIR

    def _written(self) -> list[float]:
        """Beside the bars: of one series its values as they are."""
        if len(self.data.series) == 1:
            return [point.written for point in self.data.series[0].points]
        return list(self.data.totals)

    def height(self, width: float) -> float:
        """A row for each category."""
        rows = max(1, len(self._labels))
        return self.legend_height(width) + rows * self._row + 2 * _EDGE

    def marks(self, width: float, height: float) -> list[Mark]:
        """Bars begin where the longest label that fits ends; the longest bar reaches the sums."""
        left, room = self._bars(width)
        largest = max(self.data.totals, default=0.0)
        several = len(self.data.series)
        scale = max(0.0, room - LEAST_SEEN * several) / largest if largest > 0 else 0.0
        top = self.legend_height(width) + _EDGE
        found = []
        for row in range(len(self._labels)):
            at = left
            for series in range(several):
                value = self.data.series[series].points[row].drawn
                long = max(LEAST_SEEN, value * scale) if value > 0 else 0.0
                area = QRectF(at, top + _AIR / 4, long, self._row - _AIR / 2)
                hit = QRectF(0, top, width, self._row) if several == 1 else area
                found.append(Mark(Spot(row, series), area, hit))
                at += long
            top += self._row
        return found

    def paint_body(
        self,
        painter: QPainter,
        marks: Sequence[Mark],
        width: float,
        height: float,
        look: ChartLook,
        seen: QRectF,
    ) -> None:
        """Rows that can be seen."""
        left, _room = self._bars(width)
        painter.setFont(self.fonts.label)
        first_top = self.legend_height(width) + _EDGE
        several = len(self.data.series)
        for row, label in enumerate(self._labels):
            area = QRectF(0, first_top + row * self._row, width, self._row)
            if not area.intersects(seen):
                continue
            painter.setPen(look.ink)
            write(
                painter, QRectF(0, area.top(), left - _BETWEEN, self._row), label, Qt.AlignmentFlag.AlignLeft
            )
            end = left
            for mark in marks[row * several : (row + 1) * several]:
                if mark.area.width() > 0:
                    paint_area(painter, mark.area, mark.spot.series, look)
                    if mark.spot.series and mark.area.width() > 2 * LEAST_SEEN:
                        edge = mark.area.left() + 0.5
                        painter.setPen(QPen(look.ground, 1))
                        painter.drawLine(QPointF(edge, mark.area.top()), QPointF(edge, mark.area.bottom()))
                    if look.numbered and several > 1:
                        self._paint_number(painter, mark, look)
                    end = mark.area.right()
            painter.setPen(look.ink)
            beside = QRectF(end + _BETWEEN, area.top(), max(0.0, width - end - _BETWEEN), self._row)
            write(painter, beside, self._sums[row], Qt.AlignmentFlag.AlignLeft)
        painter.setPen(QPen(look.line, 1))
        bottom = first_top + len(self._labels) * self._row
        painter.drawLine(QPointF(left - 0.5, first_top), QPointF(left - 0.5, bottom))

    def _paint_number(self, painter: QPainter, mark: Mark, look: ChartLook) -> None:
        """Inside its part, where there is room."""
        words = texts.value_text(self.data.point(mark.spot).written, self.data.measure, self.formats)
        wide, middle = self.fonts.width(words) + _EDGE, mark.area.center()
        if wide + _EDGE <= mark.area.width():
            area = QRectF(middle.x() - wide / 2, mark.area.top() + 2, wide, mark.area.height() - 4)
            painter.fillRect(area, look.ground)
            painter.setPen(look.ink)
            write(painter, area, words, Qt.AlignmentFlag.AlignHCenter)

    def _bars(self, width: float) -> tuple[float, float]:
        """Where they begin, and how long the longest may be."""
        left = min(self._label_width, width * _MOST_FOR_LABELS) + _BETWEEN
        sums = min(self._sum_width, width * _MOST_FOR_LABELS)
        return left, max(0.0, width - left - sums - _BETWEEN - _EDGE)
