"""The menu under the shop's name: which stores there are, which is open, how to get to another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QColor, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot
from shiboken6 import createdByPython

from fulfilldesk.domain.stores import KnownStore
from fulfilldesk.ui.colours import Appearance
from fulfilldesk.ui.shop_menu import ShopMenu
from fulfilldesk.ui.theme import Theme

pytestmark = pytest.mark.usefixtures("english")

BIKES = KnownStore("bikes.myshopify.com", "bikes.myshopify.com", "De Fietswinkel")
PARTS = KnownStore("parts.myshopify.com", "parts.myshopify.com", "De Fietswinkel")
SOAP = KnownStore("http://127.0.0.1:8080", "127.0.0.1:8080", "Zeep & Zo")
NEW = KnownStore("new.myshopify.com", "new.myshopify.com")


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[QMainWindow]:
    made = QMainWindow()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made


def words(menu: ShopMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def keys(action: QAction) -> list[str]:
    return [each.toString(QKeySequence.SequenceFormat.PortableText) for each in action.shortcuts()]


def test_a_shop_of_ones_own(window: QMainWindow) -> None:
    menu = ShopMenu(window, is_demo=False)
    menu.show_stores([BIKES], BIKES.domain)
    assert words(menu) == [
        "Sync now",
        "De Fietswinkel",
        "Open the demo store",
        "Connect another store…",
        "Settings…",
        "Permissions…",
        "Sign out…",
        "About FulfillDesk",
        "Quit FulfillDesk",
    ]


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_its_groups_can_be_told_apart(window: QMainWindow, theme: Theme, appearance: Appearance) -> None:
    theme.choose(appearance)
    menu = ShopMenu(window, is_demo=False)
    menu.resize(menu.sizeHint())
    picture = menu.grab().toImage()
    between = next(action for action in menu.actions() if action.isSeparator() and action.isVisible())
    area = menu.actionGeometry(between)
    column = [picture.pixelColor(area.center().x(), y) for y in range(area.top(), area.bottom() + 1)]
    assert column.count(QColor(theme.colours.border)) == 1
    assert column.count(QColor(theme.colours.panel)) == area.height() - 1
    heights = {menu.actionGeometry(each).height() for each in menu.actions() if each.text()}
    assert heights == {30}, "as in every other menu"


def test_nobody_signs_out_of_the_demo(window: QMainWindow) -> None:
    menu = ShopMenu(window, is_demo=True)
    menu.show_stores([BIKES], "")
    assert "Sign out…" not in words(menu)
    assert "Open the demo store" not in words(menu)
    assert not any(action.isChecked() for action in menu.stores)


def test_stores_are_told_apart_and_the_open_one_is_ticked(window: QMainWindow) -> None:
    menu = ShopMenu(window, is_demo=False)
    menu.show_stores([BIKES, PARTS, SOAP, NEW], PARTS.domain)
    assert [(action.text(), action.isChecked()) for action in menu.stores] == [
        ("De Fietswinkel (bikes.myshopify.com)", False),
        ("De Fietswinkel (parts.myshopify.com)", True),
        ("Zeep && Zo", False),
        ("new.myshopify.com", False),
    ]


def test_choosing_another_store_asks_for_it_and_ticks_nothing(window: QMainWindow, qtbot: QtBot) -> None:
    menu = ShopMenu(window, is_demo=False)
    menu.show_stores([BIKES, SOAP], BIKES.domain)
    with qtbot.waitSignal(menu.store_asked) as asked:
        menu.stores[1].trigger()
    assert asked.args == ["http://127.0.0.1:8080"]
    assert [action.isChecked() for action in menu.stores] == [True, False]
    with qtbot.assertNotEmitted(menu.store_asked):
        menu.stores[0].trigger()


def test_the_first_nine_have_a_key_that_works_in_the_window(window: QMainWindow, qtbot: QtBot) -> None:
    menu = ShopMenu(window, is_demo=False)
    stores = [KnownStore(f"s{n}.myshopify.com", f"s{n}.myshopify.com") for n in range(1, 12)]
    menu.show_stores(stores, stores[0].domain)
    window.addActions(menu.shortcuts())
    assert [keys(action) for action in menu.stores] == [[f"Ctrl+{n}"] for n in range(1, 10)] + [[], []]
    with qtbot.waitSignal(menu.store_asked) as asked:
        qtbot.keyClick(window, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["s9.myshopify.com"]


def test_after_the_list_changes_a_key_means_the_new_store(window: QMainWindow, qtbot: QtBot) -> None:
    menu = ShopMenu(window, is_demo=False)
    for stores in ([BIKES, SOAP], [BIKES, NEW, SOAP], [BIKES, NEW, SOAP]):
        menu.show_stores(stores, BIKES.domain)
        window.addActions(menu.shortcuts())
    assert len(menu.stores) == 3
    asked: list[str] = []
    menu.store_asked.connect(asked.append)
    for _ in range(2):  # once while the old ones are still about to go
        qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert asked == ["new.myshopify.com", "new.myshopify.com"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("<b>Bold</b>", "<b>Bold</b>"),
        ("a\tb\nc", "a b c"),
        ("x" * 200, "x" * 59 + "…"),
        ("A &B", "A &&B"),
    ],
)
def test_a_name_is_text(window: QMainWindow, name: str, shown: str) -> None:
    menu = ShopMenu(window, is_demo=False)
    menu.show_stores([KnownStore("a.myshopify.com", "a.myshopify.com", name)], "")
    assert menu.stores[0].text() == shown
    menu.grab()


@pytest.mark.parametrize(
    ("words", "signal", "shortcuts"),
    [
        ("Sync now", "sync_asked", ["F5", "Ctrl+R"]),
        ("Open the demo store", "demo_asked", []),
        ("Connect another store…", "connect_asked", []),
        ("Settings…", "settings_asked", ["Ctrl+,"]),
        ("Permissions…", "permissions_asked", []),
        ("Sign out…", "sign_out_asked", []),
        ("About FulfillDesk", "about_asked", []),
        ("Quit FulfillDesk", "quit_asked", ["Ctrl+Q"]),
    ],
)
def test_each_item_asks_for_what_it_says(
    window: QMainWindow, qtbot: QtBot, words: str, signal: str, shortcuts: list[str]
) -> None:
    menu = ShopMenu(window, is_demo=False)
    action = next(each for each in menu.actions() if each.text() == words)
    assert keys(action) == shortcuts
    with qtbot.waitSignal(getattr(menu, signal)):
        action.trigger()


def test_the_system_finds_settings_and_quit_where_it_puts_them(window: QMainWindow) -> None:
    roles = {action.text(): action.menuRole() for action in ShopMenu(window, is_demo=False).actions()}
    assert roles["Settings…"] is QAction.MenuRole.PreferencesRole
    assert roles["About FulfillDesk"] is QAction.MenuRole.AboutRole
    assert roles["Quit FulfillDesk"] is QAction.MenuRole.QuitRole


def test_the_actions_that_are_kept_are_pythons_own(window: QMainWindow) -> None:
    """Those that Qt made were taken for dead ones after a sheet had come and gone in the same window."""
    menu = ShopMenu(window, is_demo=False)
    menu.show_stores([BIKES, SOAP], BIKES.domain)
    assert [action.text() for action in menu.actions() if not createdByPython(action) and action.text()] == []
    assert any(createdByPython(action) for action in menu.actions() if action.isSeparator())
