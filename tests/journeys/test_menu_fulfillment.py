"""What is done to a fulfilment through its menu: cancel, edit tracking, copy and open it, print the packing
slip, undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

from fulfilldesk.demoshop.model import Tracking
from fulfilldesk.ui.printing import print_slips
from tests.journeys.form_filling import ticks, tracking, types
from tests.journeys.menus import Person, stock_rows
from tests.journeys.staging import POSTNL, WAREHOUSE, level, mails, parcels, placed, sent, works

CANCEL = ("Cancel fulfilment", "Uitvoering annuleren")
AGAIN = ("Fulfil again", "Opnieuw uitvoeren")
UNDO_CANCEL = (
    "Undo cancel (fulfil again, no e-mail)",
    "Annulering terugdraaien (opnieuw uitvoeren, zonder e-mail)",
)
EDIT = ("Edit tracking", "Traceergegevens bewerken")
COPY = ("Copy tracking number", "Traceernummer kopiëren")
FOLLOW = ("Open tracking page", "Traceerpagina openen")
PRINT = ("Print packing slip", "Pakbon afdrukken")


# --- cancel, and undo


def test_a_fulfilment_is_cancelled_and_that_is_undone_from_its_menu(anna: Person) -> None:
    parcel = sent(anna.shop, 3)
    order = anna.shop.world.orders[parcel.order_id]
    anna.opens(order)
    assert anna.word("Archived", "Gearchiveerd") in anna.badges()
    kept = level(anna.shop.world, order, WAREHOUSE).quantities
    before = dict(kept)
    sheet = anna.asks(anna.parcel(), *CANCEL)
    (row,) = stock_rows(sheet)
    on_hand, committed = kept["on_hand"], kept["committed"]
    assert row[anna.word("On hand", "Voorhanden")] == f"{on_hand} → {on_hand + 3}"
    assert row[anna.word("Committed", "Toegewezen")] == f"{committed} → {committed + 3}"
    read = anna.reads(sheet)
    assert anna.word("Fulfilled → Unfulfilled", "Uitgevoerd → Niet-uitgevoerd") in read
    assert anna.word("This sends no e-mail to the customer.", "De klant krijgt geen e-mail.") in read
    assert anna.word("this takes it out of the archive", "hiermee komt die uit het archief") in read
    anna.agrees(sheet, "fulfilment cancelled", "uitvoering geannuleerd")
    assert parcel.status == "CANCELLED" and kept["on_hand"] == on_hand + 3
    assert anna.badges()[0] == anna.word("Unfulfilled", "Niet-uitgevoerd")
    assert anna.word("Archived", "Gearchiveerd") not in anna.badges()
    assert anna.parcel().badge.badge().words == anna.word("Cancelled", "Geannuleerd")
    assert anna.work().remark() == anna.word(f"at {WAREHOUSE}", f"op locatie {WAREHOUSE}")
    assert anna.offered(anna.parcel())[anna.word("Edit tracking…", "Traceergegevens bewerken…")] == anna.word(
        "This fulfilment has already been cancelled.", "Deze uitvoering is al geannuleerd."
    )
    undo = anna.asks(anna.parcel(), *UNDO_CANCEL, keys=True)
    assert anna.word("PostNL 3SFIETS1", "PostNL 3SFIETS1") in anna.reads(undo)
    anna.agrees(undo, "fulfilled again", "opnieuw uitgevoerd")
    (again,) = parcels(anna.shop, order)
    assert again.tracking == [POSTNL] and kept == before and mails(order) == 0
    assert anna.badges()[0] == anna.word("Fulfilled", "Uitgevoerd")
    assert anna.journal() == anna.done_and_undone(CANCEL, AGAIN)


def test_cancelling_by_its_shortcut_and_undo_by_the_other(anna: Person) -> None:
    parcel = sent(anna.shop, 2)
    order = anna.shop.world.orders[parcel.order_id]
    anna.opens(order)
    for key, words, done in (
        (Qt.Key.Key_Backspace, CANCEL, ("fulfilment cancelled", "uitvoering geannuleerd")),
        (Qt.Key.Key_Z, AGAIN, ("fulfilled again", "opnieuw uitgevoerd")),
    ):
        card = anna.parcel()
        card.setFocus()
        keys = anna.program.qtbot.keyClick
        anna.program.act(
            lambda card=card, key=key, keys=keys: keys(card, key, Qt.KeyboardModifier.ControlModifier)
        )
        sheet = anna.sheet()
        assert sheet.main.text() == anna.word(*words)
        anna.agrees(sheet, *done)
    assert len(parcels(anna.shop, order)) == 1


def test_the_preview_shows_the_effect_and_does_nothing(anna: Person) -> None:
    parcel = sent(anna.shop, 2)
    anna.opens(anna.shop.world.orders[parcel.order_id])
    sheet = anna.asks(anna.parcel(), "Preview inventory effect", "Voorraadeffect bekijken")
    assert len(stock_rows(sheet)) == 1
    anna.leaves(sheet)
    assert parcel.status == "SUCCESS" and anna.journal() == []


# --- tracking


def test_several_numbers_with_a_mail_and_the_old_one_back(anna: Person) -> None:
    parcel = sent(anna.shop, 2, email="els@example.com")
    order = anna.shop.world.orders[parcel.order_id]
    anna.opens(order)
    sheet = anna.asks(anna.parcel(), *EDIT)
    tracking(anna, sheet, "DHL Express", "JVGL1", "JVGL2", "JVGL3")
    ticks(anna, sheet, "notify")
    read = anna.reads(sheet)
    assert "DHL Express JVGL1" in read and "JVGL3" in read
    assert (
        anna.word("Shopify sends an e-mail to the customer.", "Shopify stuurt de klant een e-mail.") in read
    )
    anna.agrees(sheet, "tracking saved", "traceergegevens opgeslagen")
    assert [each.number for each in parcel.tracking] == ["JVGL1", "JVGL2", "JVGL3"]
    assert mails(order) == 1
    assert anna.parcel().tracking.text().splitlines() == [f"DHL Express JVGL{n}" for n in (1, 2, 3)]
    undo = anna.asks(anna.parcel(), f"Undo: {EDIT[0]}", f"Terugdraaien: {EDIT[1]}")
    anna.agrees(undo, "tracking saved", "traceergegevens opgeslagen")
    assert parcel.tracking == [POSTNL] and mails(order) == 1, "the undo sends none"
    assert anna.parcel().tracking.text() == "PostNL 3SFIETS1"
    assert anna.journal() == anna.done_and_undone(EDIT, EDIT)


def test_another_number_without_a_mail(anna: Person) -> None:
    parcel = sent(anna.shop, 1, email="els@example.com")
    order = anna.shop.world.orders[parcel.order_id]
    anna.opens(order)
    sheet = anna.asks(anna.parcel(), *EDIT, keys=True)
    assert not sheet.main.isEnabled(), "nothing was changed yet"
    types(anna, sheet.form.field("tracking").rows[0].number, "3SANDERS")  # type: ignore[attr-defined]
    assert anna.word("This sends no e-mail to the customer.", "De klant krijgt geen e-mail.") in anna.reads(
        sheet
    )
    anna.agrees(sheet, "tracking saved", "traceergegevens opgeslagen")
    assert [each.number for each in parcel.tracking] == ["3SANDERS"] and mails(order) == 0
    assert anna.parcel().tracking.text() == "PostNL 3SANDERS"
    anna.undoes_at_once("tracking saved", "traceergegevens opgeslagen")
    assert parcel.tracking == [POSTNL]


def test_numbers_are_copied_and_pages_opened(anna: Person) -> None:
    second = Tracking("PostNL", "3SFIETS2", "https://postnl.nl/3SFIETS2?x=1&y=2")
    hostile = Tracking("PostNL", "3SKWAAD", "javascript:alert(1)")
    parcel = sent(anna.shop, 2, tracking=(POSTNL, second, hostile))
    anna.opens(anna.shop.world.orders[parcel.order_id])
    anna.chooses(anna.parcel(), *COPY)
    assert QGuiApplication.clipboard().text() == "3SFIETS1\n3SFIETS2\n3SKWAAD"
    assert anna.result().startswith(anna.word("Copied: 3SFIETS1", "Gekopieerd: 3SFIETS1"))
    anna.browser.opened.clear()
    anna.chooses(anna.parcel(), *FOLLOW, keys=True)
    assert anna.browser.opened == ["https://postnl.nl/3SFIETS1", "https://postnl.nl/3SFIETS2?x=1&y=2"]


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "file:///etc/passwd", "//postnl.nl/3S", "https://a:b@postnl.nl/", "ftp://x/1"],
)
def test_a_hostile_page_is_never_opened(anna: Person, url: str) -> None:
    parcel = sent(anna.shop, 1, tracking=(Tracking("PostNL", "3SKWAAD", url),))
    anna.opens(anna.shop.world.orders[parcel.order_id])
    anna.browser.opened.clear()
    assert anna.offered(anna.parcel())[anna.word(*FOLLOW)] == anna.word(
        "The tracking link is not a web address (http or https).",
        "De traceerlink is geen webadres (http of https).",
    )
    assert anna.browser.opened == []


def test_without_tracking_there_is_nothing_to_copy_or_open(anna: Person) -> None:
    parcel = sent(anna.shop, 1, tracking=())
    anna.opens(anna.shop.world.orders[parcel.order_id])
    offered = anna.offered(anna.parcel())
    assert offered[anna.word(*COPY)] == anna.word(
        "This fulfilment has no tracking number.", "Deze uitvoering heeft geen traceernummer."
    )
    assert offered[anna.word(*FOLLOW)] == anna.word(
        "This fulfilment has no tracking page.", "Deze uitvoering heeft geen traceerpagina."
    )
    assert anna.parcel().tracking.text() == anna.word("No tracking", "Geen traceergegevens")


# --- packing slip


@pytest.fixture
def no_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a computer without one, whatever this computer has."""
    monkeypatch.setattr(print_slips, "installed_printers", list)


def saves(anna: Person, folder: Path) -> Path:
    """Go to the folder in the file dialog and save under the name that is proposed; gives the file."""
    window = anna.program.window
    anna.program.until(lambda: window.findChild(QFileDialog) is not None)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    anna.program.until(dialog.isVisible)
    dialog.setDirectory(str(folder))
    path = Path(dialog.selectedFiles()[0])
    assert path.parent == folder and path.name.startswith(anna.word("Packing slip ", "Pakbon "))
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    anna.program.press(box.button(QDialogButtonBox.StandardButton.Save))
    said = anna.word(f"1 packing slip was saved in {path}.", f"1 pakbon is opgeslagen in {path}.")
    anna.program.until(lambda: anna.result() == said)
    anna.program.until(lambda: window.findChild(QFileDialog) is None)
    return path


@pytest.mark.usefixtures("no_printer")
def test_the_packing_slip_of_a_parcel_and_of_work_is_saved_as_pdf(anna: Person, tmp_path: Path) -> None:
    parcel = sent(anna.shop, 2)
    anna.opens(anna.shop.world.orders[parcel.order_id])
    anna.chooses(anna.parcel(), *PRINT)
    assert anna.result() == anna.word(
        "There is no printer on this computer. You can save the packing slip as a PDF file.",
        "Er is geen printer op deze computer. Je kunt de pakbon opslaan als PDF-bestand.",
    )
    of_parcel = saves(anna, tmp_path)
    order = placed(anna.shop, 2)
    anna.opens(order)
    anna.chooses(anna.work(), *PRINT, keys=True)
    of_work = saves(anna, tmp_path)
    assert of_parcel != of_work
    for path in (of_parcel, of_work):
        assert path.read_bytes().startswith(b"%PDF")
    assert len(works(anna.shop, order)) == 1 and anna.journal() == [], "printing does nothing to the order"
