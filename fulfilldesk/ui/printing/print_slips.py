"""Packing slips to a printer or into a PDF file, with the platform's own dialogs.

QtPrintSupport is imported when somebody prints. What comes of it is told in a sentence; a dialog that is
cancelled says enough itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QIODevice, QLocale, QMarginsF, QSaveFile, QStandardPaths
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from fulfilldesk import product
from fulfilldesk.domain.packing_slip import PackingSlip
from fulfilldesk.ui import texts_printing as texts
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.printing.paper import Paper, paint
from fulfilldesk.ui.printing.slip_layout import slip_pages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

#: At the edges, in millimetres: of a sheet, and of a label, which is not as wide as this.
MARGINS, LABEL_MARGINS, SHEET_WIDTH = QMarginsF(15, 15, 15, 12), QMarginsF(5, 5, 5, 5), 140
_LONGEST_NAME = 60


class Telling(Protocol):
    """Where a sentence is shown; the window's result line is one."""

    def show_remark(self, text: str) -> None: ...
    def show_warning(self, text: str) -> None: ...


def print_slips(
    parent: QWidget, slips: Sequence[PackingSlip], formats: Formats, telling: Telling
) -> QDialog | None:
    """Open the platform's print dialog and print when it is accepted; without a printer, the file dialog for
    a PDF. Returns at once, with the open dialog; None when there is nothing to print."""
    if not slips:
        telling.show_warning(texts.nothing_to_print())
        return None
    if not installed_printers():
        telling.show_warning(texts.no_printer())
        return save_slips(parent, slips, formats, telling)
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(texts.file_name(slips[0].order_name))
    printer.setCreator(product.NAME)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(texts.packing_slip())
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, False)

    def on_finished(result: int) -> None:
        dialog.deleteLater()
        if result == QDialog.DialogCode.Accepted:
            _print_on(printer, slips, formats, telling)

    dialog.finished.connect(on_finished)
    QDialog.open(dialog)
    return dialog


def save_slips(
    parent: QWidget, slips: Sequence[PackingSlip], formats: Formats, telling: Telling
) -> QDialog | None:
    """Open the platform's file dialog and write a PDF file when it is accepted. Returns at once, with the
    open dialog; None when there is nothing to save."""
    if not slips:
        telling.show_warning(texts.nothing_to_print())
        return None
    dialog = QFileDialog(parent, texts.packing_slip())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{texts.pdf_files()} (*.pdf)")
    dialog.setDefaultSuffix("pdf")
    dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    dialog.selectFile(proposed_name(slips[0].order_name))

    def on_finished(result: int) -> None:
        dialog.deleteLater()
        chosen = dialog.selectedFiles()
        if result == QDialog.DialogCode.Accepted and chosen:
            path = chosen[0]
            if write_pdf(Path(path), slips, formats):
                telling.show_remark(texts.saved(len(slips), path))
            else:
                telling.show_warning(texts.not_saved(path))

    dialog.finished.connect(on_finished)
    dialog.open()
    return dialog


def write_pdf(path: Path, slips: Sequence[PackingSlip], formats: Formats) -> bool:
    """Write the slips into one file, each beginning on a page of its own, on the country's usual paper.
    Whether that worked; if not, a file that was there is as it was."""
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    writer = QPdfWriter(file)
    writer.setTitle(texts.file_name(slips[0].order_name))
    writer.setCreator(product.NAME)
    writer.setPageSize(QPageSize(usual_size()))
    return paint_on(writer, slips, formats) and file.commit()


def paint_on(device: QPagedPaintDevice, slips: Sequence[PackingSlip], formats: Formats) -> bool:
    """Paint the slips, each beginning on a page of its own. Whether the device took them."""
    unit = QPageLayout.Unit.Millimeter
    sheet = device.pageLayout().fullRect(unit).width() >= SHEET_WIDTH
    device.setPageMargins(MARGINS if sheet else LABEL_MARGINS, unit)
    paper = Paper.of(device)
    painter = QPainter()
    if not painter.begin(device):
        return False
    pages = [page for slip in slips for page in slip_pages(slip, formats, paper)]
    taken = True
    for number, page in enumerate(pages):
        taken = taken and (number == 0 or device.newPage())
        paint(page, painter)
    return painter.end() and taken


def installed_printers() -> list[str]:
    """The names of the printers that this computer knows."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return list(QPrinterInfo.availablePrinterNames())


def proposed_name(order_name: str) -> str:
    """A name for the PDF file in which nothing of the order's name can lead to another folder."""
    words = re.sub(r"[^\w-]+", " ", texts.file_name(order_name)).strip()
    return f"{words[:_LONGEST_NAME].strip()}.pdf"


def _print_on(printer: QPrinter, slips: Sequence[PackingSlip], formats: Formats, telling: Telling) -> None:
    from PySide6.QtPrintSupport import QPrinter

    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    path, name, count = printer.outputFileName(), printer.printerName(), len(slips)
    taken = paint_on(printer, list(slips) * copies, formats)
    if taken and printer.printerState() is not QPrinter.PrinterState.Error:
        telling.show_remark(texts.saved(count, path) if path else texts.sent_to(count, name))
    else:
        telling.show_warning(texts.not_saved(path) if path else texts.not_printed(name))


def usual_size() -> QPageSize.PageSizeId:
    """Of the country: A4 or Letter."""
    imperial = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize.PageSizeId.Letter if imperial else QPageSize.PageSizeId.A4
