"""The numbers to a printer or into a PDF file, with the platform's own dialogs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QSaveFile
from PySide6.QtGui import QPageSize, QPdfWriter
from PySide6.QtWidgets import QDialog, QWidget

from fulfilldesk import product
from fulfilldesk.ui import texts_printing
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.numbers import texts
from fulfilldesk.ui.printing.numbers_sheet import NumbersSheet, paint_sheet
from fulfilldesk.ui.printing.print_slips import Telling, installed_printers, usual_size
from fulfilldesk.ui.widgets.save_dialog import ask_where_to_save

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def print_numbers(parent: QWidget, sheet: NumbersSheet, formats: Formats, telling: Telling) -> QDialog:
    """Open the platform's print dialog and print when it is accepted; without a printer, the file dialog for
    a PDF. Returns at once, with the open dialog."""
    if not installed_printers():
        telling.show_warning(texts.no_printer())
        return save_numbers(parent, sheet, formats, telling)
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(sheet.title)
    printer.setCreator(product.NAME)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(sheet.title)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, False)

    def on_finished(result: int) -> None:
        dialog.deleteLater()
        if result == QDialog.DialogCode.Accepted:
            _print_on(printer, sheet, formats, telling)

    dialog.finished.connect(on_finished)
    QDialog.open(dialog)
    return dialog


def save_numbers(parent: QWidget, sheet: NumbersSheet, formats: Formats, telling: Telling) -> QDialog:
    """Open the platform's file dialog and write a PDF file when it is accepted. Returns at once, with the
    open dialog."""

    def on_chosen(path: str) -> None:
        if write_pdf(Path(path), sheet, formats):
            telling.show_remark(texts.saved(path))
        else:
            telling.show_warning(texts.not_saved(path))

    names = f"{texts_printing.pdf_files()} (*.pdf)"
    return ask_where_to_save(parent, sheet.title, f"{sheet.title}.pdf", names, on_chosen)


def write_pdf(path: Path, sheet: NumbersSheet, formats: Formats) -> bool:
    """Write it into a file, on the country's usual paper. Whether that worked; if not, a file that was there
    is as it was."""
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    writer = QPdfWriter(file)
    writer.setTitle(sheet.title)
    writer.setCreator(product.NAME)
    writer.setPageSize(QPageSize(usual_size()))
    return paint_sheet(writer, sheet, formats) and file.commit()


def _print_on(printer: QPrinter, sheet: NumbersSheet, formats: Formats, telling: Telling) -> None:
    from PySide6.QtPrintSupport import QPrinter

    path, name = printer.outputFileName(), printer.printerName()
    taken = paint_sheet(printer, sheet, formats)
    if taken and printer.printerState() is not QPrinter.PrinterState.Error:
        telling.show_remark(texts.saved(path) if path else texts.sent_to(name))
    else:
        telling.show_warning(texts.not_saved(path) if path else texts.not_printed(name))
