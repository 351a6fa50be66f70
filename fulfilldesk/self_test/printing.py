"""Whether packing slips can be printed, or at least written as PDF files."""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from fulfilldesk import product
from fulfilldesk.domain.packing_slip import PackingSlip, SlipItem
from fulfilldesk.self_test.finding import Answer, fails, works, works_with_less
from fulfilldesk.self_test.plug_ins import why_not

if TYPE_CHECKING:
    from fulfilldesk.ui.formats import Formats

#: What speaks to printers elsewhere; on Windows and macOS that is part of Qt's library for printing.
_PLUG_IN = "cupsprintersupport"
_BUILT_IN = ("win32", "darwin")
_SLIP = PackingSlip(
    product.NAME, "#1", datetime(2026, 1, 1, tzinfo=UTC), None, (), False,
    (SlipItem("—", None, None, None, 1, 1),),
)  # fmt: skip
_PAGE = re.compile(rb"/Type\s*/Page\b")


def printing() -> Answer:
    """Slips in a PDF file, from a printer that writes into a file, and the way to real printers."""
    from fulfilldesk.ui.formats import Formats
    from fulfilldesk.ui.printing.print_slips import write_pdf

    # Before a printer is made: Qt then loads it itself, and why it could not it tells only once.
    broken = None if sys.platform in _BUILT_IN else why_not("printsupport", _PLUG_IN)
    with TemporaryDirectory(prefix=f"{product.COMMAND}-self-test-", ignore_cleanup_errors=True) as folder:
        saved, printed = Path(folder) / "saved.pdf", Path(folder) / "printed.pdf"
        slips, formats = [_SLIP, _SLIP], Formats(QLocale("en"))
        if not write_pdf(saved, slips, formats) or pages_in(saved) != len(slips):
            return fails("Packing slips cannot be saved as a PDF file.")
        if not _print(printed, slips, formats) or pages_in(printed) != len(slips):
            return fails("Packing slips cannot be printed into a file.")
    if broken is None:
        return works("into PDF files, and to printers")
    if broken == "missing":
        return fails(f"The printers of this computer cannot be used ({broken}).")
    return works_with_less(f"Slips can be saved as PDF files, and not printed: CUPS is not here ({broken}).")


def pages_in(file: Path) -> int:
    """How many pages a PDF file has; 0 when it is none, or not whole."""
    content = file.read_bytes() if file.is_file() else b""
    whole = content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF")
    return len(_PAGE.findall(content)) if whole else 0


def _print(file: Path, slips: list[PackingSlip], formats: Formats) -> bool:
    from PySide6.QtPrintSupport import QPrinter

    from fulfilldesk.ui.printing.print_slips import paint_on

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return paint_on(printer, slips, formats)
