"""Nobody takes one store for another: title bar, rail, status bar and every sheet name it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.domain import errors
from fulfilldesk.domain.events import ConnectionChanged
from fulfilldesk.domain.stores import KnownStore
from fulfilldesk.ui.actions.sheet import Sheet
from fulfilldesk.ui.events import EventBridge
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.main_window import MainWindow
from fulfilldesk.ui.message_line import Remedy
from fulfilldesk.ui.pages import Page
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button
from tests.ui.inline import InlineRunner
from tests.ui.memory_orders import NOW, MemoryOrders, picture_rows

pytestmark = pytest.mark.usefixtures("english")

HERE = "de-fietswinkel.myshopify.com"
BIKES = KnownStore(HERE, HERE, "De Fietswinkel")
NAMESAKE = KnownStore("utrecht.myshopify.com", "utrecht.myshopify.com", "De Fietswinkel")
SOAP = KnownStore("soap.myshopify.com", "soap.myshopify.com", "Zeep & Zo")

Made = Callable[..., MainWindow]


@pytest.fixture
def made(qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings) -> Iterator[Made]:
    kept: list[MainWindow] = []

    def make(name: str = "De Fietswinkel", *, is_demo: bool = False) -> MainWindow:
        result_line = QWidget()
        result_line.hide()
        window = MainWindow(
            reader=MemoryOrders(picture_rows()),
            runner=InlineRunner(),
            bridge=EventBridge(),
            settings=settings,
            theme=theme,
            formats=formats,
            detail=QWidget(),
            pages={page: QWidget() for page in Page},
            result_line=result_line,
            shop_name=name,
            shop_domain=HERE,
            is_demo=is_demo,
        )
        qtbot.addWidget(window)
        window.start()
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        kept.append(window)
        return window

    yield make
    kept.clear()


def rail_words(window: MainWindow) -> str:
    (button,) = window.rail.findChildren(QToolButton)
    return button.accessibleName()


def sheet_words(window: MainWindow, theme: Theme) -> str:
    sheet = Sheet(window.centre, theme)
    sheet.set_title("Cancel fulfilment #1?")
    sheet.open()
    words = [label.text() for label in sheet.findChildren(QLabel) if label.isVisible() and label.text()]
    sheet.dismiss()
    return "".join(words)


@pytest.mark.parametrize(
    ("name", "stores", "title", "rail", "sheet"),
    [
        ("De Fietswinkel", [], "De Fietswinkel", "De Fietswinkel", ""),
        ("De Fietswinkel", [BIKES], "De Fietswinkel", "De Fietswinkel", ""),
        ("De Fietswinkel", [BIKES, SOAP], "De Fietswinkel", "De Fietswinkel", "De Fietswinkel"),
        (
            "De Fietswinkel",
            [BIKES, NAMESAKE],
            f"De Fietswinkel ({HERE})",
            f"De Fietswinkel ({HERE})",
            f"De Fietswinkel ({HERE})",
        ),
        ("", [SOAP], HERE, HERE, HERE),
        ("Zeep & <b>Zo", [], "Zeep & <b>Zo", "Zeep & <b>Zo", ""),
    ],
)
def test_a_store_is_named_so_that_it_can_be_told_from_the_others(
    made: Made, theme: Theme, name: str, stores: list[KnownStore], title: str, rail: str, sheet: str
) -> None:
    window = made(name)
    window.show_stores(stores, HERE)
    assert window.windowTitle() == f"{title} – FulfillDesk"
    assert rail_words(window) == f"Store: {rail}"
    assert sheet_words(window, theme) == sheet


def test_the_name_that_a_sync_learns_is_shown(made: Made) -> None:
    window = made("")
    assert window.windowTitle() == f"{HERE} – FulfillDesk"
    window.show_shop("De Fietswinkel")
    assert window.windowTitle() == "De Fietswinkel – FulfillDesk"
    assert rail_words(window) == "Store: De Fietswinkel"


def test_the_demo_is_never_taken_for_a_store_of_that_name(made: Made, theme: Theme) -> None:
    window = made(is_demo=True)
    window.show_stores([BIKES], HERE)
    assert window.windowTitle() == "De Fietswinkel (demo store) – FulfillDesk"
    assert rail_words(window) == "Store: De Fietswinkel (Demo store)"
    assert sheet_words(window, theme) == "De Fietswinkel (demo store)"
    assert not any(action.isChecked() for action in window.menu.stores)


def test_a_key_asks_for_another_store_from_anywhere_in_the_window(made: Made, qtbot: QtBot) -> None:
    window = made()
    window.show_stores([BIKES, SOAP], HERE)
    window.show_stores([BIKES, NAMESAKE, SOAP], HERE)
    window.focus_search()
    with qtbot.waitSignal(window.store_asked) as asked:
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["soap.myshopify.com"]


def test_the_platforms_key_asks_for_the_settings(made: Made, qtbot: QtBot) -> None:
    window = made()
    with qtbot.waitSignal(window.settings_asked):
        qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize(
    ("item", "signal"), [("Permissions…", "permissions_asked"), ("Sign out…", "sign_out_asked")]
)
def test_the_menu_leads_there(made: Made, qtbot: QtBot, item: str, signal: str) -> None:
    window = made()
    with qtbot.waitSignal(getattr(window, signal)):
        next(action for action in window.menu.actions() if action.text() == item).trigger()


def test_a_permission_that_is_missing_leads_to_the_permissions(made: Made, qtbot: QtBot) -> None:
    window = made()
    window.news._on_connection_changed(
        ConnectionChanged(False, NOW, errors.AccessDenied(scope="read_orders"))
    )
    (line,) = window.message_line.messages()
    assert line.remedy is Remedy.PERMISSIONS
    button = next(each for each in window.message_line.findChildren(Button) if each.text() == "Permissions")
    with qtbot.waitSignal(window.permissions_asked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_keys_that_could_not_be_kept_are_said_until_they_are(made: Made) -> None:
    window = made()

    def topics() -> list[str]:
        return [line.topic for line in window.message_line.messages()]

    window.news.show_keys_unkept(errors.KeyStoreMissing())
    assert topics() == ["keys"]
    window.message_line.dismissed.emit("keys")
    window.news.show_keys_unkept(errors.KeyStoreMissing())
    assert topics() == [], "said, read, and nothing new"
    window.news.show_keys_unkept(errors.KeyStoreLocked())
    assert topics() == ["keys"]
    window.news.show_keys_unkept(None)
    assert topics() == []
