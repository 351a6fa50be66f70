"""The options menu as a person meets it: what is offered, why not, by mouse, keyboard and shortcut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.actions.kind import Target
from fulfilldesk.domain.menu import Command, MenuContext, MenuItem, menu
from fulfilldesk.domain.notice import Notice, Say
from fulfilldesk.domain.orders import Order, Tracking
from fulfilldesk.ui.actions.options_menu import OptionsMenu
from fulfilldesk.ui.theme import Theme
from tests.ui.fakes_orders import PARCEL, POSTNL, SHOP, WORK, order, parcel, work
from tests.ui.fakes_window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no real pop-ups


@pytest.fixture
def menus() -> Iterator[list[OptionsMenu]]:
    """Menus that are closed when the test ends."""
    made: list[OptionsMenu] = []
    yield made
    for shown in made:
        shown.close()
        shown.deleteLater()


def menu_of(item: Order, theme: Theme, menus: list[OptionsMenu], *, online: bool = True) -> OptionsMenu:
    context = MenuContext(SHOP, online)
    target_id = item.fulfillments[0].id
    menus.append(OptionsMenu(menu(item, Target.FULFILLMENT, target_id, context), theme))
    return menus[-1]


def lines(menu: OptionsMenu) -> list[tuple[str, bool]]:
    return [(action.text(), action.isEnabled()) for action in menu.actions() if not action.isSeparator()]


def test_a_live_fulfilment_in_english(theme: Theme, english: None, menus: list[OptionsMenu]) -> None:
    assert lines(menu_of(order(), theme, menus)) == [
        ("Preview inventory effect", True),
        ("Cancel fulfilment…", True),
        ("Cancel part of this fulfilment…", True),
        ("Edit tracking…", True),
        ("Copy tracking number", True),
        ("Open tracking page", True),
        ("Print packing slip…", True),
        ("Open in Shopify admin", True),
        ("Copy ID", True),
        ("Show in journal\nThe journal holds nothing about this order yet.", False),
    ]


def test_a_cancelled_fulfilment_in_dutch(theme: Theme, dutch: None, menus: list[OptionsMenu]) -> None:
    item = order(fulfillments=(parcel(status="CANCELLED"),), fulfillment_orders=(work(order().lines),))
    assert lines(menu_of(item, theme, menus)) == [
        ("Voorraadeffect bekijken", True),
        ("Annulering terugdraaien (opnieuw uitvoeren, zonder e-mail)…", True),
        ("Traceergegevens bewerken…\nDeze uitvoering is al geannuleerd.", False),
        ("Traceernummer kopiëren", True),
        ("Traceerpagina openen", True),
        ("Pakbon afdrukken…", True),
        ("Openen in Shopify-beheercentrum", True),
        ("ID kopiëren", True),
        ("Tonen in logboek\nIn het logboek staat nog niets over deze bestelling.", False),
    ]


def test_offline_only_what_must_ask_the_shop_first_is_greyed_out(
    theme: Theme, english: None, menus: list[OptionsMenu]
) -> None:
    item = order(
        fulfillments=(), fulfillment_orders=(work(supported_actions=("CREATE_FULFILLMENT", "MOVE")),)
    )
    context = MenuContext(SHOP, False)
    menus.append(OptionsMenu(menu(item, Target.WORK, WORK, context), theme))
    shown = dict(lines(menus[-1]))
    assert shown["Fulfil items…"], "it can wait until the shop is there again"
    assert not shown["Change location…\nYou are offline; this needs a connection to Shopify."]


def test_a_greyed_out_item_is_reached_by_keyboard_named_with_its_reason_and_does_nothing(
    qtbot: QtBot, theme: Theme, english: None, menus: list[OptionsMenu]
) -> None:
    options = menu_of(order(fulfillments=(parcel(tracking=()),)), theme, menus)
    chosen: list[object] = []
    options.chosen.connect(chosen.append)
    options.popup(options.pos())
    for _ in range(5):
        qtbot.keyClick(options, Qt.Key.Key_Down)
    action = options.activeAction()
    assert action is not None
    assert action.text() == "Copy tracking number\nThis fulfilment has no tracking number."
    place = options.actions().index(action)
    spoken = QAccessible.queryAccessibleInterface(options).child(place).text(QAccessible.Text.Name)
    assert "This fulfilment has no tracking number." in spoken
    qtbot.keyClick(options, Qt.Key.Key_Return)
    assert chosen == []
    qtbot.keyClick(options, Qt.Key.Key_Escape)


def test_a_service_name_cannot_make_an_accelerator_or_a_tab(theme: Theme, english: None) -> None:
    """Reasons may carry data; `&` and tabs mean something to menus."""
    why = Notice(Say.SCOPE_MISSING, parameters={"scope": "A & B\tCtrl+X\nzzz <b>"})
    menu = OptionsMenu([MenuItem(Command.ACT, why, "cancel_fulfillment")], theme)
    assert menu.actions()[0].text() == (
        "Cancel fulfilment\nThe app lacks Shopify's permission A && B Ctrl+X zzz <b>. "
        "The shop's owner can give it; Settings, Permissions shows how."
    )
    menu.deleteLater()


# --- opened from the card, and by shortcut


def test_the_three_dots_open_the_menu_and_choosing_acts(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    window.open()
    qtbot.mouseClick(window.pane.parcels[0].dots, Qt.MouseButton.LeftButton)
    menu = window.pane.menu
    assert menu is not None
    cancel = menu.action_for("cancel_fulfillment")
    assert cancel is not None
    cancel.trigger()
    menu.close()
    assert window.sheet.title() == "Cancel fulfilment #10482-F1?"


@pytest.mark.parametrize(
    ("key", "modifier", "title"),
    [
        (Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier, "What cancelling fulfilment #10482-F1 would do"),
        (Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier, "Cancel fulfilment #10482-F1?"),
        (Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier, "Edit the tracking of #10482-F1"),
    ],
)
def test_shortcuts_work_on_the_chosen_fulfilment(
    qtbot: QtBot, theme: Theme, english: None, key: Qt.Key, modifier: Qt.KeyboardModifier, title: str
) -> None:
    window = Window(qtbot, theme)
    window.open()
    window.host.activateWindow()
    window.pane.setFocus()
    qtbot.keyClick(window.pane.parcels[0], key, modifier)
    assert window.sheet.title() == title
    qtbot.keyClick(window.sheet.other, key, modifier)
    assert window.sheet.title() == title, "the same keys do nothing while the sheet is open"


def test_a_shortcut_for_what_is_not_possible_says_why(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme, order(fulfillments=(parcel(tracking=()),)))
    window.open()
    window.pane.run_on_chosen(Command.COPY_TRACKING)
    assert window.line.text() == "This fulfilment has no tracking number."


def test_with_two_fulfilments_the_card_one_is_on_is_meant(qtbot: QtBot, theme: Theme, english: None) -> None:
    second = replace(parcel(), id=f"{PARCEL}2", name="#10482-F2")
    window = Window(qtbot, theme, order(fulfillments=(parcel(), second)))
    window.open()
    window.pane.parcels[1].setFocus()
    assert window.pane.chosen == second.id
    window.pane.run_on_chosen("cancel_fulfillment")
    assert window.sheet.title() == "Cancel fulfilment #10482-F2?"


# --- what the quiet commands do


def test_copying(qtbot: QtBot, theme: Theme, language: str) -> None:
    window = Window(qtbot, theme)
    window.run(Command.COPY_TRACKING)
    assert QGuiApplication.clipboard().text() == "3SABCD123456"
    assert window.line.text() == ("Copied: 3SABCD123456" if language == "en" else "Gekopieerd: 3SABCD123456")
    window.run(Command.COPY_ID)
    assert QGuiApplication.clipboard().text() == PARCEL
    assert "gid:" not in window.line.text()


def test_opening_the_tracking_page_and_the_admin(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    window.run(Command.OPEN_TRACKING)
    window.run(Command.OPEN_ADMIN)
    assert window.opened == [
        "https://postnl.example/3SABCD123456",
        "https://de-fietswinkel.myshopify.com/admin/orders/6123456789012",
    ]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "file://server/share/run.exe",
        "\\\\server\\share\\run.exe",
        "http://user:secret@evil.example/",
        "https://evil.example/ x",
        "ms-settings:display",
        "https:///x",
    ],
)
def test_no_other_address_is_ever_opened(qtbot: QtBot, theme: Theme, english: None, url: str) -> None:
    window = Window(qtbot, theme, order(fulfillments=(parcel(tracking=(Tracking("X", "1", url),)),)))
    window.run(Command.OPEN_TRACKING)
    assert window.opened == []
    assert window.line.text() != "", "and it is said why"


def test_of_several_addresses_only_the_web_ones_are_opened(qtbot: QtBot, theme: Theme, english: None) -> None:
    odd = Tracking("X", "1", "javascript:alert(1)")
    window = Window(qtbot, theme, order(fulfillments=(parcel(tracking=(odd, POSTNL)),)))
    window.run(Command.OPEN_TRACKING)
    assert window.opened == [POSTNL.url]


def test_show_in_journal_asks_for_the_orders_entries(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    window.run("cancel_fulfillment")
    qtbot.mouseClick(window.sheet.main, Qt.MouseButton.LeftButton)
    window.run(Command.SHOW_JOURNAL)
    assert window.journal_orders == [window.desk.order_id]
