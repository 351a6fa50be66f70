"""What all charts are drawn with: where each point lies, and the legend. Knows no widget."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from fulfilldesk.ui.charts import texts
from fulfilldesk.ui.charts.look import ChartFonts, ChartLook
from fulfilldesk.ui.charts.patterns import line_pen, paint_mark, paint_swatch
from fulfilldesk.ui.charts.values import ChartData, Spot
from fulfilldesk.ui.formats import Formats

_SWATCH, _BESIDE, _BETWEEN = 12.0, 6.0, 18.0
_AROUND = 2.5
#: So much of a part is seen however small it is.
LEAST_SEEN = 2.0


@dataclass(frozen=True, slots=True)
class Mark:
    """Where the point at `spot` is drawn, and where it may be clicked."""

    spot: Spot
    area: QRectF
    hit: QRectF


class Drawing(ABC):
    """One chart's data with what it is written with. Lengths are those of the painter; give a painter for
    paper one unit for 1/96 inch."""

    #: Whether the legend shows lines instead of areas.
    lines = False

    def __init__(self, data: ChartData, formats: Formats, fonts: ChartFonts) -> None:
        self.data = data
        self.formats = formats
        self.fonts = fonts
        self.legend = [texts.short(each.name) for each in data.series] if len(data.series) > 1 else []

    @abstractmethod
    def height(self, width: float) -> float:
        """What it needs at that width."""

    @abstractmethod
    def marks(self, width: float, height: float) -> list[Mark]:
        """Where every point is."""

    @abstractmethod
    def paint_body(
        self,
        painter: QPainter,
        marks: Sequence[Mark],
        width: float,
        height: float,
        look: ChartLook,
        seen: QRectF,
    ) -> None:
        """Everything but the legend and the ring, as far as it can be `seen`."""

    def paint(
        self,
        painter: QPainter,
        width: float,
        height: float,
        look: ChartLook,
        *,
        current: Spot | None = None,
        marks: Sequence[Mark] | None = None,
        seen: QRectF | None = None,
    ) -> None:
        """The whole chart from the painter's origin, with a ring around the `current` point."""
        whole = QRectF(0, 0, width, height)
        if self.data.empty:
            painter.setFont(self.fonts.label)
            painter.setPen(look.muted)
            write(painter, whole, self.data.nothing or texts.nothing(), Qt.AlignmentFlag.AlignLeft)
            return
        placed = self.marks(width, height) if marks is None else marks
        self._paint_legend(painter, width, look)
        self.paint_body(painter, placed, width, height, look, seen or whole)
        for mark in placed:
            if mark.spot == current:
                around = mark.area.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(look.ground, 4))
                painter.drawRoundedRect(around, 3, 3)
                painter.setPen(QPen(look.mark, 2))
                painter.drawRoundedRect(around, 3, 3)

    # --- the legend

    def legend_height(self, width: float) -> float:
        """With the air below it; nothing when there is one series."""
        if not self.legend:
            return 0.0
        places = self._legend_places(width)
        return places[-1].bottom() + 8

    def _legend_places(self, width: float) -> list[QRectF]:
        """A place for each series, in lines."""
        line = max(self.fonts.line, _SWATCH) + 4
        left = top = 0.0
        places = []
        for words in self.legend:
            needed = min(width, _SWATCH + _BESIDE + self.fonts.width(words) + 1)
            if left > 0 and left + needed > width:
                left, top = 0.0, top + line
            places.append(QRectF(left, top, needed, line))
            left += needed + _BETWEEN
        return places

    def _paint_legend(self, painter: QPainter, width: float, look: ChartLook) -> None:
        if not self.legend:
            return
        painter.setFont(self.fonts.label)
        for number, (words, place) in enumerate(zip(self.legend, self._legend_places(width), strict=True)):
            sign = QRectF(place.left(), place.center().y() - _SWATCH / 2, _SWATCH, _SWATCH)
            if self.lines:
                painter.setPen(line_pen(number, look))
                middle = sign.center()
                painter.drawLine(QPointF(sign.left() - 1, middle.y()), QPointF(sign.right() + 1, middle.y()))
                paint_mark(painter, middle, number, look)
            else:
                paint_swatch(painter, sign, number, look)
            painter.setPen(look.ink)
            write(painter, place.adjusted(_SWATCH + _BESIDE, 0, 0, 0), words, Qt.AlignmentFlag.AlignLeft)


def write(painter: QPainter, area: QRectF, words: str, side: Qt.AlignmentFlag) -> None:
    """One line, elided where it does not fit, at that side whatever its script."""
    shown = elided(painter.font(), words, area.width())
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(area, int(flags.value) | int(Qt.TextFlag.TextSingleLine.value), shown)


def elided(letters: QFont, words: str, width: float) -> str:
    """The words as far as they fit."""
    return QFontMetricsF(letters).elidedText(words, Qt.TextElideMode.ElideRight, width + 0.5)
