"""Over days: stacked columns, or a line for each series, with a scale at the left and the days below."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from fulfilldesk.ui.charts import texts
from fulfilldesk.ui.charts.drawing import LEAST_SEEN, Drawing, Mark, write
from fulfilldesk.ui.charts.look import ChartFonts, ChartLook
from fulfilldesk.ui.charts.patterns import line_pen, paint_area, paint_mark
from fulfilldesk.ui.charts.scale import ticks
from fulfilldesk.ui.charts.values import ChartData, Spot
from fulfilldesk.ui.formats import Formats

_PLOT_HEIGHT = 150.0
_BETWEEN, _EDGE = 8.0, 6.0
_MOST_FOR_SCALE = 0.25
_WIDEST_COLUMN = 36.0
#: Of its day's place, for a column.
_FILLED = 0.72
#: Marks of a line stand at least so far apart; else the line alone is drawn.
_APART = 7.0


class ColumnsDrawing(Drawing):
    """Stacked columns."""

    def __init__(self, data: ChartData, formats: Formats, fonts: ChartFonts) -> None:
        super().__init__(data, formats, fonts)
        self._days = [texts.short(each) for each in data.categories]
        self._ticks = ticks(self._largest(), data.measure)
        self._numbers = [texts.value_text(each, data.measure, formats) for each in self._ticks]
        self._number_width = max((fonts.width(each) for each in self._numbers), default=0.0) + 2
        self._day_width = max((fonts.width(each) for each in self._days), default=0.0) + _BETWEEN

    def _largest(self) -> float:
        return max(self.data.totals, default=0.0)

    def height(self, width: float) -> float:
        """The same, however many days there are."""
        if self.data.empty:
            return self.fonts.line + 2 * _EDGE
        return self.legend_height(width) + _PLOT_HEIGHT + self.fonts.small_line + _BETWEEN + 2 * _EDGE

    def marks(self, width: float, height: float) -> list[Mark]:
        """Columns stand in the middle of their day's place."""
        plot = self._plot(width, height)
        place = plot.width() / max(1, len(self._days))
        broad = max(1.0, min(_WIDEST_COLUMN, place * _FILLED))
        found = []
        for day in range(len(self._days)):
            left, bottom = plot.left() + place * (day + 0.5) - broad / 2, plot.bottom()
            for series, each in enumerate(self.data.series):
                value = each.points[day].drawn
                high = max(LEAST_SEEN, value * plot.height() / self._ticks[-1]) if value > 0 else 0.0
                area = QRectF(left, bottom - high, broad, high)
                found.append(Mark(Spot(day, series), area, area))
                bottom -= high
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
        """Scale, days, then the columns."""
        plot = self._plot(width, height)
        self._paint_axes(painter, plot, look)
        for mark in marks:
            if mark.area.height() > 0:
                paint_area(painter, mark.area, mark.spot.series, look)
                if mark.spot.series and mark.area.height() > 2 * LEAST_SEEN:
                    edge = mark.area.bottom() - 0.5
                    painter.setPen(QPen(look.ground, 1))
                    painter.drawLine(QPointF(mark.area.left(), edge), QPointF(mark.area.right(), edge))

    def _plot(self, width: float, height: float) -> QRectF:
        left = min(self._number_width, width * _MOST_FOR_SCALE) + _BETWEEN
        top = self.legend_height(width) + _EDGE + self.fonts.small_line / 2
        bottom = height - self.fonts.small_line - _BETWEEN - _EDGE
        return QRectF(left, top, max(1.0, width - left - _EDGE), max(1.0, bottom - top))

    def _paint_axes(self, painter: QPainter, plot: QRectF, look: ChartLook) -> None:
        painter.setFont(self.fonts.small)
        line = self.fonts.small_line
        for number, words in zip(self._ticks, self._numbers, strict=True):
            level = plot.bottom() - plot.height() * number / self._ticks[-1]
            painter.setPen(QPen(look.line, 1, Qt.PenStyle.SolidLine if number == 0 else Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(plot.left(), level), QPointF(plot.right(), level))
            painter.setPen(look.muted)
            beside = QRectF(0, level - line / 2, plot.left() - _BETWEEN, line)
            write(painter, beside, words, Qt.AlignmentFlag.AlignRight)
        self._paint_days(painter, plot, line)

    def _paint_days(self, painter: QPainter, plot: QRectF, line: float) -> None:
        """As many as fit beside each other, at even distances, the last one as late as it fits."""
        count = len(self._days)
        place = plot.width() / max(1, count)
        wide = min(self._day_width, plot.width())
        each = max(1, int(wide / place) + 1) if wide > place else 1
        beyond = max(0.0, wide / 2 - place / 2 - _EDGE)
        for day in range(max(0, count - 1 - math.ceil(beyond / place)), -1, -each):
            left = plot.left() + place * (day + 0.5) - wide / 2
            area = QRectF(max(0.0, left), plot.bottom() + _BETWEEN / 2, wide, line)
            write(painter, area, self._days[day], Qt.AlignmentFlag.AlignHCenter)


class LinesDrawing(ColumnsDrawing):
    """A line for each series."""

    lines = True

    def _largest(self) -> float:
        return self.data.largest

    def marks(self, width: float, height: float) -> list[Mark]:
        """A point in the middle of its day's place."""
        plot = self._plot(width, height)
        place = plot.width() / max(1, len(self._days))
        found = []
        for day in range(len(self._days)):
            x = plot.left() + place * (day + 0.5)
            for series, each in enumerate(self.data.series):
                y = plot.bottom() - each.points[day].drawn * plot.height() / self._ticks[-1]
                area = QRectF(x - 4, y - 4, 8, 8)
                found.append(Mark(Spot(day, series), area, area.adjusted(-3, -3, 3, 3)))
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
        """Scale, days, then the lines with their marks where these stand apart."""
        plot = self._plot(width, height)
        self._paint_axes(painter, plot, look)
        apart = plot.width() / max(1, len(self._days)) >= _APART
        for series in range(len(self.data.series)):
            middles = [mark.area.center() for mark in marks if mark.spot.series == series]
            painter.setPen(line_pen(series, look))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(middles))
            if apart or len(middles) == 1:
                for middle in middles:
                    paint_mark(painter, middle, series, look)
