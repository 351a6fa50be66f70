"""The numbers on paper and in a PDF file."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from fulfilldesk.ui.charts.look import PAPER, paper_fonts
from fulfilldesk.ui.charts.rows import RowsDrawing
from fulfilldesk.ui.charts.values import Point, bars
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.numbers import texts
from fulfilldesk.ui.numbers.numbers_page import NumbersPage
from fulfilldesk.ui.printing import print_numbers as printing
from fulfilldesk.ui.printing.numbers_sheet import NumbersSheet, SheetChart, pages_of, paint_sheet
from fulfilldesk.ui.theme import Theme
from tests.ui.numbers import FILLED, a_page

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def page(theme: Theme, formats: Formats, qtbot: QtBot) -> NumbersPage:
    return a_page(FILLED, theme, formats, qtbot)


def pdf_pages(path: Path) -> int:
    content = path.read_bytes()
    assert content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF")
    return len(re.findall(rb"/Type\s*/Page\b", content))


def test_it_is_saved_as_a_pdf_file(page: NumbersPage, formats: Formats, tmp_path: Path) -> None:
    sheets: list[NumbersSheet] = []
    page.save_wanted.connect(sheets.append)
    page.save_button.click()
    (sheet,) = sheets
    assert sheet.title == "Numbers"
    assert sheet.below.startswith("Last 30 days · as of ")
    assert [chart.data.title for chart in sheet.charts] == [view.title() for view in page.views]
    path = tmp_path / "numbers.pdf"
    assert printing.write_pdf(path, sheet, formats)
    assert pdf_pages(path) == 1
    assert not printing.write_pdf(tmp_path / "missing" / "numbers.pdf", sheet, formats)


def long_sheet(rows: int) -> NumbersSheet:
    data = bars("Long", [(f"Place {n}", Point("", n)) for n in range(rows)])
    return NumbersSheet("Numbers", "below", (SheetChart(data, RowsDrawing),) * 3)


@pytest.mark.parametrize("rows", [0, 1, 20, 1_000])
@pytest.mark.parametrize("size", [(680, 1_000), (340, 530)])
def test_whatever_is_on_it_stands_on_the_page(rows: int, size: tuple[int, int], formats: Formats) -> None:
    width, height = size
    pages = pages_of(long_sheet(rows), formats, width, height)
    assert sum(map(len, pages)) == 3
    for page in pages:
        for placed in page:
            assert placed.top + placed.height * placed.scale <= height
            assert 0 < placed.scale <= 1
        assert all(page)


def test_it_goes_on_over_the_page(formats: Formats, tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    assert printing.write_pdf(path, long_sheet(30), formats)
    assert pdf_pages(path) == 3


def test_a_label_takes_it_too(page: NumbersPage, formats: Formats, tmp_path: Path) -> None:
    writer = QPdfWriter(str(tmp_path / "label.pdf"))
    label = QPageSize(QPageSize.PageSizeId.A6)
    writer.setPageLayout(QPageLayout(label, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    assert paint_sheet(writer, page.sheet(), formats)
    del writer
    assert pdf_pages(tmp_path / "label.pdf") > 1


class Told:
    """The result line."""

    def __init__(self) -> None:
        self.remarks: list[str] = []
        self.warnings: list[str] = []

    def show_remark(self, text: str) -> None:
        self.remarks.append(text)

    def show_warning(self, text: str) -> None:
        self.warnings.append(text)


def test_without_a_printer_it_is_saved(
    page: NumbersPage, formats: Formats, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "installed_printers", list)
    told, path = Told(), tmp_path / "mine.pdf"
    dialog = printing.print_numbers(page, page.sheet(), formats, told)
    assert isinstance(dialog, QFileDialog)
    assert dialog.selectedFiles()[0].endswith("Numbers.pdf")
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(str(path))
    dialog.done(QDialog.DialogCode.Accepted)
    assert told.warnings == [texts.no_printer()]
    assert told.remarks == [texts.saved(str(path))]
    assert pdf_pages(path) == 1


def test_the_print_dialog_prints(
    page: NumbersPage, formats: Formats, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "installed_printers", lambda: ["Zebra"])
    told, path = Told(), tmp_path / "printed.pdf"
    dialog = printing.print_numbers(page, page.sheet(), formats, told)
    assert isinstance(dialog, QPrintDialog)
    dialog.printer().setOutputFileName(str(path))
    dialog.done(QDialog.DialogCode.Accepted)
    assert told.remarks == [texts.saved(str(path))]
    assert pdf_pages(path) == 1


def test_a_cancelled_dialog_and_a_folder_that_is_not_there(
    page: NumbersPage, formats: Formats, tmp_path: Path
) -> None:
    told = Told()
    printing.save_numbers(page, page.sheet(), formats, told).done(QDialog.DialogCode.Rejected)
    assert (told.remarks, told.warnings) == ([], [])
    dialog = printing.save_numbers(page, page.sheet(), formats, told)
    assert isinstance(dialog, QFileDialog)
    path = tmp_path / "folder.pdf"
    path.mkdir()
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(str(path))
    dialog.done(QDialog.DialogCode.Accepted)
    assert told.remarks == []


def test_on_paper_the_parts_of_a_bar_carry_their_numbers(page: NumbersPage, formats: Formats) -> None:
    drawing = RowsDrawing(page.work.chart.data, formats, paper_fonts())
    images = []
    for look in (PAPER, replace(PAPER, numbered=False)):
        image = QImage(QSize(600, round(drawing.height(600))), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        drawing.paint(painter, 600, image.height(), look)
        painter.end()
        images.append(image)
    assert images[0] != images[1]
