"""What is written where on a page, and the paper it is measured for.

Everything is plain text, placed: Qt never gets to see whether a name looks like markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPaintDevice,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication

_INK, _PALE, _LINE = QColor("#111111"), QColor("#5c5f62"), QColor("#b0b3b6")
_MM_PER_INCH = 25.4
#: A text cannot be higher than a page: what is longer is shortened. Shopify allows a title 255 letters.
LONGEST_TEXT = 300


class Rank(Enum):
    """Size in points, whether bold, whether pale."""

    TITLE = (18.0, True, False)
    SHOP = (14.0, True, False)
    STRONG = (10.5, True, False)
    BODY = (10.5, False, False)
    SMALL = (8.5, False, True)

    def font(self) -> QFont:
        """The application's own, so that every script has its letters as on the screen."""
        size, bold, _ = self.value
        made = QFont(QApplication.font())
        made.setPointSizeF(size)
        made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        # Letters in a shape that has no code of its own could not be searched for or copied in a PDF file.
        made.setFeature(QFont.Tag("calt"), 0)
        return made

    @property
    def ink(self) -> QColor:
        """Dark on white, whatever the window's theme is."""
        return _PALE if self.value[2] else _INK


@dataclass(frozen=True, slots=True)
class Text:
    """Words in an area (device pixels), wrapped; at its right edge when `right`."""

    area: QRectF
    words: str
    rank: Rank
    right: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""

    area: QRectF


Page = tuple[Text | Rule, ...]


class Paper:
    """The part of a page that may be painted on, in pixels of the device."""

    def __init__(self, size: QRectF, device: QPaintDevice) -> None:
        self.width, self.height = size.width(), size.height()
        self._device = device

    @classmethod
    def of(cls, device: QPagedPaintDevice) -> Paper:
        """A printer's, or a PDF file's, as it is set up now."""
        return cls(QRectF(device.pageLayout().paintRectPixels(device.logicalDpiX())), device)

    def mm(self, millimetres: float) -> float:
        """As pixels."""
        return millimetres * self._device.logicalDpiX() / _MM_PER_INCH

    def text(
        self, words: str, rank: Rank, left: float, top: float, width: float, *, right: bool = False
    ) -> Text:
        """The words, with the area they need below `top`."""
        if len(words) > LONGEST_TEXT:
            words = f"{words[: LONGEST_TEXT - 1]}…"
        needed = _laid_out(words, rank, width, right, self._device).boundingRect().height()
        return Text(QRectF(left, top, width, needed), words, rank, right)

    def rule(self, top: float) -> Rule:
        """All across."""
        return Rule(QRectF(0, top, self.width, self.mm(0.2)))


def paint(page: Page, painter: QPainter) -> None:
    """Everything on it, where it was placed."""
    for mark in page:
        if isinstance(mark, Rule):
            painter.fillRect(mark.area, _LINE)
            continue
        painter.setPen(QPen(mark.rank.ink))
        laid_out = _laid_out(mark.words, mark.rank, mark.area.width(), mark.right, painter.device())
        laid_out.draw(painter, mark.area.topLeft())


def _laid_out(words: str, rank: Rank, width: float, right: bool, device: QPaintDevice) -> QTextLayout:
    """The words in lines, broken between words, and within one only when it is too long for a line."""
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout = QTextLayout(words, rank.font(), device)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def words_on(pages: Sequence[Page]) -> list[str]:
    """What can be read on each page, a text each line."""
    return ["\n".join(mark.words for mark in page if isinstance(mark, Text)) for page in pages]
