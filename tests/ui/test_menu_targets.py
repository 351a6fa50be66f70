"""Three options menus: of a fulfilment, of work to do, of the order; and what the quiet commands do there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.errors import Offline
from fulfilldesk.domain.menu import Command
from fulfilldesk.ui.actions.options_menu import SHORTCUTS
from fulfilldesk.ui.theme import Theme
from tests.ui.fakes_orders import BAG, BELL, ORDER, PARCEL, WORK, hold, order, parcel, work
from tests.ui.fakes_window import Window, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no real pop-ups

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def desk(qtbot: QtBot, theme: Theme, **changes: object) -> Window:
    """A parcel with the bag, and work for the bell."""
    item = order(
        fulfillment_status="PARTIALLY_FULFILLED",
        fulfillments=(parcel((BAG,)),),
        fulfillment_orders=(work((BELL,), **changes),),
    )
    window = Window(qtbot, theme, item)
    window.open()
    return window


def test_a_work_card_opens_its_menu_by_mouse_and_keyboard(qtbot: QtBot, theme: Theme, language: str) -> None:
    window = desk(qtbot, theme)
    card = window.pane.works[0]
    spoken = "Options for the work at Utrecht" if language == "en" else "Opties voor het werk bij Utrecht"
    assert card.dots.accessibleName() == spoken
    press(qtbot, card.dots)
    menu = window.pane.menu
    assert menu is not None
    fulfil = menu.action_for("fulfill")
    assert fulfil is not None
    assert fulfil.text() == ("Fulfil items…" if language == "en" else "Artikelen uitvoeren…")
    assert menu.action_for("cancel_fulfillment") is None
    menu.close()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Menu):
        window.pane.menu = None
        card.setFocus()
        qtbot.keyClick(card, key)
        assert window.pane.menu is not None
        window.pane.menu.close()


def test_choosing_from_the_menu_of_work_acts_on_that_work(qtbot: QtBot, theme: Theme, language: str) -> None:
    window = desk(qtbot, theme)
    press(qtbot, window.pane.works[0].dots)
    assert window.pane.menu is not None
    fulfil = window.pane.menu.action_for("fulfill")
    assert fulfil is not None
    fulfil.trigger()
    window.pane.menu.close()
    title = (
        "Fulfil items of #10482 (Utrecht)" if language == "en" else "Artikelen van #10482 (Utrecht) uitvoeren"
    )
    assert window.sheet.title() == title
    assert window.sheet.form.parameters()["lines"] == {f"{WORK}/0": 2}


def test_the_header_opens_the_menu_of_the_order(qtbot: QtBot, theme: Theme, language: str) -> None:
    window = desk(qtbot, theme)
    dots = window.pane.header.dots
    english = language == "en"
    assert dots.accessibleName() == (
        "Options for order #10482" if english else "Opties voor bestelling #10482"
    )
    qtbot.keyClick(dots, Qt.Key.Key_Return)
    assert window.pane.menu is not None
    note = window.pane.menu.action_for("edit_note")
    assert note is not None
    note.trigger()
    window.pane.menu.close()
    assert window.sheet.title() == (
        "Edit the note of #10482" if english else "De notitie van #10482 bewerken"
    )
    assert not window.sheet.main.isEnabled(), "nothing was written yet"
    qtbot.keyClicks(window.sheet.focusWidget(), "Bel eerst")
    press(qtbot, window.sheet.main)
    assert window.desk.order.note == "Bel eerst"
    done = "#10482: note saved." if english else "#10482: notitie opgeslagen."
    assert window.line.text().startswith(done)


@pytest.mark.parametrize(
    ("key", "modifier", "title"),
    [
        (Qt.Key.Key_Return, CTRL, "Fulfil items of #10482 (Utrecht)"),
        (Qt.Key.Key_H, CTRL | SHIFT, "Hold the work of #10482 (Utrecht)"),
        (Qt.Key.Key_I, CTRL, "What fulfilling the items of #10482 (Utrecht) would do"),
    ],
)
def test_shortcuts_mean_the_card_that_is_chosen(
    qtbot: QtBot, theme: Theme, english: None, key: Qt.Key, modifier: Qt.KeyboardModifier, title: str
) -> None:
    window = desk(qtbot, theme)
    window.pane.works[0].setFocus()
    assert window.pane.chosen == WORK
    qtbot.keyClick(window.pane.works[0], key, modifier)
    assert window.sheet.title() == title


def test_release_has_keys_too_and_one_that_is_greyed_out_says_why(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = desk(qtbot, theme, status="ON_HOLD", holds=(hold(),), supported_actions=("RELEASE_HOLD",))
    window.pane.works[0].setFocus()
    qtbot.keyClick(window.pane.works[0], Qt.Key.Key_Return, CTRL)
    assert window.line.text() == "This work is on hold. Release the hold first."
    qtbot.keyClick(window.pane.works[0], Qt.Key.Key_R, CTRL | SHIFT)
    assert window.sheet.title() == "Release the hold on the work of #10482 (Utrecht)"


def test_without_a_parcel_the_work_is_chosen(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme, order(fulfillments=(), fulfillment_orders=(work(),)))
    window.open()
    assert window.pane.chosen == WORK
    window.pane.setFocus()
    assert QApplication.focusWidget() is window.pane.works[0]


def test_what_was_done_to_the_order_is_undone_from_any_card(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = desk(qtbot, theme)
    window.run("edit_note", ORDER)
    qtbot.keyClicks(window.sheet.focusWidget(), "Bel eerst")
    press(qtbot, window.sheet.main)
    window.pane.run_on_chosen(Command.UNDO, "fulfill_again")
    assert window.sheet.title() == "Edit the note of #10482"
    assert window.sheet.form.empty, "what takes an action back is given"
    press(qtbot, window.sheet.main)
    assert window.desk.order.note is None


def test_no_shortcut_is_one_of_the_windows_own() -> None:
    windows = {"F5", "Ctrl+R", "Ctrl+Q", "Ctrl+F", "Ctrl+A", "Ctrl+C", "Ctrl+H", "Ctrl+M", "Ctrl+W"}
    mine = {QKeySequence(keys).toString() for keys in SHORTCUTS.values()}
    assert not mine & windows
    assert all(mine)


# --- quiet commands


@pytest.mark.parametrize("target", [PARCEL, WORK, ORDER])
def test_every_target_has_an_id_to_copy(qtbot: QtBot, theme: Theme, english: None, target: str) -> None:
    window = desk(qtbot, theme)
    window.run(Command.COPY_ID, target)
    assert QGuiApplication.clipboard().text() == target


@pytest.mark.parametrize(("target", "parcel_name", "units"), [(PARCEL, "#10482-F1", 1), (WORK, None, 2)])
def test_a_packing_slip_of_a_parcel_and_of_work(
    qtbot: QtBot, theme: Theme, target: str, parcel_name: str | None, units: int
) -> None:
    window = desk(qtbot, theme)
    window.run(Command.PRINT_SLIP, target)
    (slip,) = window.slips
    assert (slip.shop_name, slip.order_name, slip.parcel, slip.units) == (
        "De Fietswinkel",
        "#10482",
        parcel_name,
        units,
    )


@pytest.mark.parametrize(
    ("page", "opened"),
    [
        ("https://dropship.example/work/7", True),
        (None, False),
        ("javascript:alert(1)", False),
        ("https://user:secret@dropship.example/", False),
        ("\\\\server\\share", False),
    ],
)
def test_the_apps_own_page_is_opened_when_it_is_a_web_page(
    qtbot: QtBot, theme: Theme, language: str, page: str | None, opened: bool
) -> None:
    window = desk(qtbot, theme, supported_actions=("EXTERNAL",))
    window.desk.shop.page = page
    window.run(Command.OPEN_APP, WORK)
    assert window.opened == ([page] if opened else [])
    assert (window.line.text() == "") == opened, "and it is said why not"


def test_the_apps_page_cannot_be_asked_for_offline(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = desk(qtbot, theme, supported_actions=("EXTERNAL",))
    window.run(Command.OPEN_APP, WORK, online=False)
    assert window.line.text() == "You are offline; this needs a connection to Shopify."
    window.desk.shop.failure = Offline()
    window.run(Command.OPEN_APP, WORK)
    assert window.line.text().startswith("Shopify cannot be reached.")
