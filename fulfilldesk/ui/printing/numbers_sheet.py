"""Charts on paper: one below the other, on as many pages as they need, ink on white."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPainter

from fulfilldesk.ui import texts_printing
from fulfilldesk.ui.charts.drawing import Drawing, write
from fulfilldesk.ui.charts.look import PAPER, ChartFonts, paper_fonts
from fulfilldesk.ui.charts.values import ChartData
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.printing.print_slips import LABEL_MARGINS, MARGINS, SHEET_WIDTH

#: Everything here is measured in so many parts of an inch.
_UNITS = 96
_TITLE, _LINE, _BETWEEN, _FOOT = 26.0, 18.0, 26.0, 24.0


@dataclass(frozen=True, slots=True)
class SheetChart:
    """A chart, and what it is painted with."""

    data: ChartData
    drawing_class: type[Drawing]


@dataclass(frozen=True, slots=True)
class NumbersSheet:
    """Title, what stands below it, and the charts; all plain text."""

    title: str
    below: str
    charts: tuple[SheetChart, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A chart on a page; `scale` is below 1 when it is higher than the page."""

    drawing: Drawing
    top: float
    height: float
    scale: float


def paint_sheet(device: QPagedPaintDevice, sheet: NumbersSheet, formats: Formats) -> bool:
    """Paint it on the device's pages. Whether the device took them."""
    unit = QPageLayout.Unit.Millimeter
    wide = device.pageLayout().fullRect(unit).width() >= SHEET_WIDTH
    device.setPageMargins(MARGINS if wide else LABEL_MARGINS, unit)
    area = device.pageLayout().paintRectPixels(device.logicalDpiX())
    painter = QPainter()
    if not painter.begin(device):
        return False
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = device.logicalDpiX() / _UNITS
    painter.scale(scale, scale)
    width, height = area.width() / scale, area.height() / scale
    pages = pages_of(sheet, formats, width, height)
    taken = True
    for number, page in enumerate(pages, 1):
        taken = taken and (number == 1 or device.newPage())
        _paint_page(painter, sheet, page, width, height, number == 1)
        _paint_foot(
            painter, texts_printing.page(formats.number(number), formats.number(len(pages))), width, height
        )
    return painter.end() and taken


def pages_of(sheet: NumbersSheet, formats: Formats, width: float, height: float) -> list[list[_Placed]]:
    """Where each chart goes; a new page wherever the next one would not fit. At least one page."""
    fonts = paper_fonts()
    bottom = height - _FOOT
    first = _TITLE + _LINE + _BETWEEN / 2
    pages: list[list[_Placed]] = [[]]
    top = first
    for chart in sheet.charts:
        drawing = chart.drawing_class(chart.data, formats, fonts)
        needed = drawing.height(width)
        fresh = first if len(pages) == 1 else 0.0
        if pages[-1] and top + _LINE + needed > bottom:
            pages.append([])
            top = fresh = 0.0
        room = max(1.0, bottom - fresh - _LINE)
        scale = min(1.0, room / needed)
        pages[-1].append(_Placed(drawing, top, needed, scale))
        top += _LINE + needed * scale + _BETWEEN
    return pages


def _paint_page(
    painter: QPainter, sheet: NumbersSheet, page: Sequence[_Placed], width: float, height: float, head: bool
) -> None:
    fonts = paper_fonts()
    if head:
        painter.setPen(PAPER.ink)
        painter.setFont(_bold(fonts, 20))
        write(painter, QRectF(0, 0, width, _TITLE), sheet.title, Qt.AlignmentFlag.AlignLeft)
        painter.setPen(PAPER.muted)
        painter.setFont(fonts.label)
        write(painter, QRectF(0, _TITLE, width, _LINE), sheet.below, Qt.AlignmentFlag.AlignLeft)
    for placed in page:
        painter.setPen(PAPER.ink)
        painter.setFont(_bold(fonts, 14))
        title = placed.drawing.data.title
        write(painter, QRectF(0, placed.top, width, _LINE), title, Qt.AlignmentFlag.AlignLeft)
        painter.save()
        painter.translate(0, placed.top + _LINE)
        painter.scale(placed.scale, placed.scale)
        placed.drawing.paint(painter, width, placed.height, PAPER)
        painter.restore()


def _paint_foot(painter: QPainter, words: str, width: float, height: float) -> None:
    painter.setPen(PAPER.muted)
    painter.setFont(paper_fonts().small)
    write(painter, QRectF(0, height - _LINE, width, _LINE), words, Qt.AlignmentFlag.AlignRight)


def _bold(fonts: ChartFonts, size: int) -> QFont:
    letters = QFont(fonts.label)
    letters.setPixelSize(size)
    letters.setWeight(QFont.Weight.DemiBold)
    return letters
