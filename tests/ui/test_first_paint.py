"""What the first paint does not wait for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.ui.events import EventBridge
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.main_window import MainWindow
from fulfilldesk.ui.pages import Page
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.theme import Theme
from tests.ui.inline import InlineRunner
from tests.ui.memory_orders import NOW, MemoryOrders, picture_rows


def test_the_first_paint_does_not_wait_for_money(
    qtbot: QtBot, theme: Theme, settings: Settings, english: None
) -> None:
    cold = Formats(now=lambda: NOW)
    window = MainWindow(
        reader=MemoryOrders(picture_rows()),
        runner=InlineRunner(),
        bridge=EventBridge(),
        settings=settings,
        theme=theme,
        formats=cold,
        detail=QWidget(),
        pages={page: QWidget() for page in Page},
        result_line=QWidget(),
        shop_name="",
        shop_domain="x.myshopify.com",
    )
    qtbot.addWidget(window)
    window.start()
    assert not cold.ready
    window.show()
    qtbot.waitUntil(lambda: cold.ready)
    total = window.list.model.data(window.list.model.index(0, 3))
    qtbot.waitUntil(lambda: window.list.model.data(window.list.model.index(0, 3)) != "", timeout=1000)
    assert total in ("", "€84.50")
