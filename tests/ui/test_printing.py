"""Packing slips: what is on the paper, how it is painted, and what is said when it cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.packing_slip import PackingSlip, SlipItem
from fulfilldesk.ui import texts_printing as texts
from fulfilldesk.ui.colours import Appearance
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.printing import print_slips as printing
from fulfilldesk.ui.printing.paper import Page, Paper, Rule, Text, paint, words_on
from fulfilldesk.ui.printing.slip_layout import slip_pages
from fulfilldesk.ui.theme import Theme
from tests.ui.conftest import UTRECHT
from tests.unit.builders import THEN

pytestmark = pytest.mark.usefixtures("english")

BELL = SlipItem("Fietsbel", "Zwart", "BEL-01", None, 2, 3)
SLIP = PackingSlip(
    "De Fietswinkel", "#1001", THEN, "#1001-F1", ("Zoë Jansen", "Oudegracht 214", "3511 NR Utrecht"), False,
    (BELL, SlipItem("Zadel", None, None, "Onderhoudsset", 1, 1)),
)  # fmt: skip
DPI = 96
#: What can be painted on of A4, of Letter and of a shipping label, in millimetres.
SIZES = {"A4": (180, 270), "Letter": (186, 252), "label": (92, 142)}


def a_sheet(size: str = "A4") -> QImage:
    width, height = (round(mm / 25.4 * DPI) for mm in SIZES[size])
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(DPI / 0.0254))
    image.setDotsPerMeterY(round(DPI / 0.0254))
    image.fill(Qt.GlobalColor.white)
    return image


def pages_of(slip: PackingSlip, formats: Formats, size: str = "A4") -> tuple[list[Page], Paper]:
    sheet = a_sheet(size)
    paper = Paper(QRectF(sheet.rect()), sheet)
    return slip_pages(slip, formats, paper), paper


def painted(page: Page, size: str = "A4") -> QImage:
    sheet = a_sheet(size)
    painter = QPainter(sheet)
    paint(page, painter)
    painter.end()
    return sheet


def many(count: int) -> PackingSlip:
    items = tuple(SlipItem(f"Spaak {n}", "260 mm", f"SPK-{n}", None, 1, 1) for n in range(1, count + 1))
    return replace(SLIP, items=items)


def ink_in(image: QImage, area: QRectF) -> bool:
    inside = area.toAlignedRect().intersected(image.rect())
    return any(
        image.pixelColor(x, y).lightness() < 128
        for x in range(inside.left(), inside.right())
        for y in range(inside.top(), inside.bottom())
    )


# --- what is on it


def test_everything_that_packing_needs_is_on_it(formats: Formats) -> None:
    (page,) = words_on(pages_of(SLIP, formats)[0])
    assert page.splitlines() == [
        *("De Fietswinkel", "", "Ship to", "Zoë Jansen", "Oudegracht 214", "3511 NR Utrecht"),
        *("Packing slip", "Order #1001", "#1001-F1", "20 November 2026"),
        *("Item", "SKU", "Quantity"),
        *("Fietsbel", "Zwart", "BEL-01", "2 of 3"),
        *("Zadel", "part of Onderhoudsset", "", "1 of 1"),
        "3 units in this parcel",
        *("Order #1001", "Page 1 of 1"),
    ]


def test_the_date_is_that_of_the_persons_clock() -> None:
    late = replace(SLIP, ordered_at=THEN.replace(hour=23, minute=30))
    (page,) = words_on(pages_of(late, Formats(zone=UTRECHT))[0])
    assert "21 November 2026" in page


def test_an_address_that_is_not_shown_says_why_and_no_address_says_nothing(formats: Formats) -> None:
    (none,) = words_on(pages_of(replace(SLIP, ship_to=()), formats)[0])
    assert "Ship to" not in none
    for why, words in (("hidden", texts.address_hidden()), ("removed", texts.address_removed())):
        slip = replace(SLIP, ship_to=(), **{f"address_{why}": True})
        assert f"Ship to\n{words}\n" in words_on(pages_of(slip, formats)[0])[0]


def test_a_slip_without_items_says_so(formats: Formats) -> None:
    (page,) = words_on(pages_of(replace(SLIP, items=()), formats)[0])
    assert texts.nothing_to_pack() in page


def test_on_a_label_the_sku_stands_below_the_title(formats: Formats) -> None:
    (page,) = words_on(pages_of(SLIP, formats, "label")[0])
    assert "Fietsbel\nZwart\nBEL-01\n2 of 3\n" in page
    assert "SKU" not in page.splitlines()


@pytest.mark.parametrize("size", SIZES)
def test_many_items_go_on_over_the_page(formats: Formats, size: str) -> None:
    pages, _ = pages_of(many(100), formats, size)
    words = words_on(pages)
    count = len(pages)
    assert count > 2
    for number, page in enumerate(words, 1):
        lines = page.splitlines()
        assert f"Page {number} of {count}" in lines
        assert lines.count("Item") == lines.count("Quantity") == 1
        assert "Order #1001" in page
    assert "Packing slip · Order #1001" in words[1]
    assert re.findall(r"^Spaak (\d+)$", "\n".join(words), re.MULTILINE) == [str(n) for n in range(1, 101)]
    assert [texts.units(100) in page for page in words] == [*([False] * (count - 1)), True]


@pytest.mark.parametrize("count", range(8, 40))
def test_the_number_of_units_never_stands_alone_on_a_page(formats: Formats, count: int) -> None:
    last = words_on(pages_of(many(count), formats)[0])[-1]
    assert f"Spaak {count}\n" in last


TEXTS = st.text(max_size=120)
ITEMS = st.builds(
    SlipItem,
    title=st.none() | TEXTS,
    variant=st.none() | TEXTS,
    sku=st.none() | TEXTS,
    bundle=st.none() | TEXTS,
    quantity=st.integers(1, 10**9),
    ordered=st.integers(1, 10**9),
)


@settings(max_examples=60, deadline=None)
@given(
    items=st.lists(ITEMS, max_size=30),
    address=st.lists(TEXTS, max_size=7),
    shop=TEXTS,
    order=TEXTS,
    size=st.sampled_from(["A4", "Letter"]),
)
def test_whatever_is_on_it_stands_on_the_page_and_on_nothing_else(
    qapp: object, items: list[SlipItem], address: list[str], shop: str, order: str, size: str
) -> None:
    slip = PackingSlip(shop, order, THEN, None, tuple(address), False, tuple(items))
    pages, paper = pages_of(slip, Formats(zone=UTRECHT), size)
    page_area = QRectF(0, 0, paper.width, paper.height).adjusted(-1, -1, 1, 1)
    for page in pages:
        texts_of = [mark for mark in page if isinstance(mark, Text) and mark.words]
        for mark in page:
            assert page_area.contains(mark.area)
        for one in texts_of:
            for other in texts_of:
                shared = one.area.intersected(other.area)
                assert one is other or shared.isEmpty() or shared.height() < 1 or shared.width() < 1


def test_more_than_any_shop_has_is_cut_and_harms_nothing(formats: Formats) -> None:
    huge = "W" * 100_000
    slip = PackingSlip(
        huge, huge, THEN, huge, (huge,) * 500, False, (SlipItem(huge, huge, huge, huge, 1, 1),) * 3
    )
    pages, _ = pages_of(slip, formats)
    assert len(pages) < 8
    for page in pages:
        assert all(len(mark.words) <= 400 for mark in page if isinstance(mark, Text))
        painted(page)


NAMES = {
    "markup": "<b>Bold</b><img src=x onerror=alert(1)>",
    "entities": "A &amp; B &lt;c&gt;",
    "mnemonic": "Jansen && Zonen &Co",
    "template": "{order} %1 %Ln",
    "chinese": "山田 自転車",
    "emoji": "🚲👨‍👩‍👧‍👦",
}


@pytest.mark.parametrize("kind", NAMES)
def test_names_are_text(formats: Formats, kind: str) -> None:
    name = NAMES[kind]
    item = SlipItem(name, name, name, name, 1, 1)
    slip = PackingSlip(name, name, THEN, name, (name,), False, (item,))
    (page,), _ = pages_of(slip, formats)
    (words,) = words_on([page])
    assert words.count(name) >= 8  # the foot has room for a short one only
    image = painted(page)
    for mark in page:
        if isinstance(mark, Text) and mark.words == name:
            assert ink_in(image, mark.area)


def test_right_to_left_names_read_from_the_right_and_stand_at_the_left(formats: Formats) -> None:
    slip = replace(SLIP, ship_to=("مريم الفاسي", "شارع محمد الخامس 12"))
    (page,), _ = pages_of(slip, formats)
    (words,) = words_on([page])
    assert "\u2068مريم الفاسي\u2069" in words
    image = painted(page)
    mark = next(mark for mark in page if isinstance(mark, Text) and "مريم" in mark.words)
    left = QRectF(mark.area.left(), mark.area.top(), mark.area.width() / 3, mark.area.height())
    assert ink_in(image, left)
    assert not ink_in(image, left.translated(mark.area.width() * 0.6, 0))


def test_paper_is_white_and_ink_dark_whatever_the_window_looks_like(formats: Formats, theme: Theme) -> None:
    page = pages_of(SLIP, formats)[0][0]
    light = painted(page)
    theme.choose(Appearance.DARK)
    theme.apply()
    dark = painted(pages_of(SLIP, formats)[0][0])
    assert light == dark
    assert dark.pixelColor(dark.width() // 2, dark.height() // 2) == Qt.GlobalColor.white
    assert all(
        ink_in(dark, mark.area) for mark in page if isinstance(mark, Text) and mark.words == "Fietsbel"
    )
    assert any(isinstance(mark, Rule) for mark in page)


# --- into a file, and to a printer


class Told:
    """The result line."""

    def __init__(self) -> None:
        self.remarks: list[str] = []
        self.warnings: list[str] = []

    def show_remark(self, text: str) -> None:
        self.remarks.append(text)

    def show_warning(self, text: str) -> None:
        self.warnings.append(text)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[QWidget]:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    yield widget


@pytest.fixture
def no_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "installed_printers", list)


@pytest.fixture
def a_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "installed_printers", lambda: ["Zebra"])


def pdf_pages(path: Path) -> int:
    content = path.read_bytes()
    assert content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF")
    return len(re.findall(rb"/Type\s*/Page\b", content))


def choose(dialog: QDialog | None, path: Path) -> None:
    """As in the file dialog: this name, and Save."""
    assert isinstance(dialog, QFileDialog)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(str(path))
    dialog.done(QDialog.DialogCode.Accepted)


def test_each_slip_begins_on_a_page_of_its_own(tmp_path: Path, formats: Formats) -> None:
    path = tmp_path / "slips.pdf"
    assert printing.write_pdf(path, [SLIP, many(60), SLIP], formats)
    assert pdf_pages(path) == 2 + len(pages_of(many(60), formats)[0])


def test_a_file_that_cannot_be_written_is_left_as_it_was(tmp_path: Path, formats: Formats) -> None:
    mine = tmp_path / "letters.pdf"
    mine.write_bytes(b"dear all")
    assert not printing.write_pdf(mine / "slip.pdf", [SLIP], formats)
    assert not printing.write_pdf(tmp_path / "missing" / "slip.pdf", [SLIP], formats)
    assert not printing.write_pdf(tmp_path, [SLIP], formats)
    assert mine.read_bytes() == b"dear all"
    assert [path.name for path in tmp_path.iterdir()] == ["letters.pdf"]


def test_without_a_printer_it_is_saved(
    window: QWidget, no_printer: None, told: Told, tmp_path: Path, formats: Formats
) -> None:
    dialog = printing.print_slips(window, [SLIP, SLIP], formats, told)
    assert told.warnings == [texts.no_printer()]
    assert isinstance(dialog, QFileDialog)
    assert dialog.isVisible() and dialog.windowModality() != Qt.WindowModality.ApplicationModal
    assert [Path(name).name for name in dialog.selectedFiles()] == ["Packing slip 1001.pdf"]
    choose(dialog, tmp_path / "slip.pdf")
    assert pdf_pages(tmp_path / "slip.pdf") == 2
    assert told.remarks == [f"2 packing slips were saved in {tmp_path / 'slip.pdf'}."]


def test_a_cancelled_dialog_does_and_says_nothing(
    window: QWidget, a_printer: None, told: Told, tmp_path: Path, formats: Formats
) -> None:
    for dialog in (
        printing.save_slips(window, [SLIP], formats, told),
        printing.print_slips(window, [SLIP], formats, told),
    ):
        assert dialog is not None and dialog.isVisible()
        dialog.reject()
    assert (told.remarks, told.warnings) == ([], [])


def test_a_file_that_cannot_be_written_is_told(
    window: QWidget, told: Told, tmp_path: Path, formats: Formats
) -> None:
    path = tmp_path / "slip.pdf"
    dialog = printing.save_slips(window, [SLIP], formats, told)
    assert isinstance(dialog, QFileDialog)
    dialog.selectFile(str(path))
    path.mkdir()  # since the dialog looked
    QDialog.done(dialog, QDialog.DialogCode.Accepted)
    assert told.remarks == []
    assert told.warnings == [texts.not_saved(str(path))]


def test_the_print_dialog_prints(
    window: QWidget, a_printer: None, told: Told, tmp_path: Path, formats: Formats
) -> None:
    """To a file, which is the only printer that every computer has."""
    dialog = printing.print_slips(window, [SLIP], formats, told)
    assert isinstance(dialog, QPrintDialog)
    assert dialog.isVisible() and dialog.windowTitle() == "Packing slip"
    dialog.printer().setOutputFileName(str(tmp_path / "slip.pdf"))
    dialog.printer().setCopyCount(3)
    QDialog.done(dialog, QDialog.DialogCode.Accepted)
    assert pdf_pages(tmp_path / "slip.pdf") == 3
    assert len(told.remarks) == 1 and "slip.pdf" in told.remarks[0]


@pytest.mark.qt_log_ignore("QPainter::begin", "This plugin does not support", extend=True)
def test_a_printer_that_takes_nothing_is_told(
    window: QWidget, a_printer: None, told: Told, tmp_path: Path, formats: Formats
) -> None:
    path = str(tmp_path / "missing" / "slip.pdf")
    dialog = printing.print_slips(window, [SLIP], formats, told)
    assert isinstance(dialog, QPrintDialog)
    dialog.printer().setOutputFileName(path)
    QDialog.done(dialog, QDialog.DialogCode.Accepted)
    assert (told.remarks, told.warnings) == ([], [texts.not_saved(path)])


def test_nothing_to_print_opens_nothing(
    window: QWidget, a_printer: None, told: Told, formats: Formats
) -> None:
    assert printing.print_slips(window, [], formats, told) is None
    assert printing.save_slips(window, [], formats, told) is None
    assert told.warnings == [texts.nothing_to_print()] * 2


@pytest.mark.parametrize(
    ("order", "name"),
    [
        ("#1001", "Packing slip 1001.pdf"),
        ("../../etc/passwd", "Packing slip etc passwd.pdf"),
        ("C:\\con\n.exe", "Packing slip C con exe.pdf"),
        ("山田", "Packing slip 山田.pdf"),
        ("x" * 5000, f"Packing slip {'x' * 47}.pdf"),
        ("", "Packing slip.pdf"),
    ],
)
def test_an_orders_name_cannot_lead_out_of_the_folder(order: str, name: str) -> None:
    assert printing.proposed_name(order) == name


def test_it_is_written_in_the_persons_language(dutch: None) -> None:
    (page,) = words_on(pages_of(SLIP, Formats(zone=UTRECHT))[0])
    for words in ("Pakbon", "Bestelling #1001", "20 november 2026", "Aantal", "2 van 3", "Pagina 1 van 1"):
        assert words in page.splitlines()
