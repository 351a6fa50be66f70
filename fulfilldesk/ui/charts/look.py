"""Which colours and fonts a chart is painted with: the theme's on the screen, ink on white on paper."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from fulfilldesk.ui.colours import LIGHT
from fulfilldesk.ui.theme import Theme, font

#: Text on paper, in units of 1/96 inch: 9 points.
_PAPER_TEXT = 12


@dataclass(frozen=True, slots=True)
class ChartLook:
    """`fills` are those of the parts, in their order; `mark` the ring around the current point. `numbered`:
    parts have their number in them, for nobody can point at paper."""

    ground: QColor
    ink: QColor
    muted: QColor
    line: QColor
    mark: QColor
    fills: tuple[QColor, ...]
    numbered: bool = False

    def fill(self, series: int) -> QColor:
        """Of a part; they come again after the last."""
        return self.fills[series % len(self.fills)]


def screen_look(theme: Theme) -> ChartLook:
    """The theme's colours now."""
    colours = theme.colours
    return ChartLook(
        QColor(colours.panel),
        QColor(colours.text),
        QColor(colours.muted),
        QColor(colours.border_strong),
        QColor(colours.accent),
        tuple(QColor(name) for name in colours.chart),
    )


#: Dark on white, whatever the window's theme is.
PAPER = ChartLook(
    QColor("#ffffff"),
    QColor("#111111"),
    QColor("#5c5f62"),
    QColor("#b0b3b6"),
    QColor("#111111"),
    tuple(QColor(name) for name in LIGHT.chart),
    numbered=True,
)


@dataclass(frozen=True, slots=True)
class ChartFonts:
    """For labels and for what stands at the axes, with their measures."""

    label: QFont
    small: QFont

    def width(self, words: str) -> float:
        """Of a label."""
        return QFontMetricsF(self.label).horizontalAdvance(words)

    @property
    def line(self) -> float:
        """Height of a line of labels."""
        return QFontMetricsF(self.label).height()

    @property
    def small_line(self) -> float:
        """Height of a line at the axes."""
        return QFontMetricsF(self.small).height()


def screen_fonts() -> ChartFonts:
    """The application's."""
    return ChartFonts(font(tabular=True), font(scale=0.88, tabular=True))


def paper_fonts() -> ChartFonts:
    """The application's letters at the size of small print, in units of 1/96 inch."""
    made = []
    for size in (_PAPER_TEXT, _PAPER_TEXT - 1):
        letters = QFont(QApplication.font())
        letters.setPixelSize(size)
        letters.setFeature(QFont.Tag("tnum"), 1)
        # Letters in a shape that has no code of its own could not be searched for or copied in a PDF file.
        letters.setFeature(QFont.Tag("calt"), 0)
        made.append(letters)
    return ChartFonts(*made)
