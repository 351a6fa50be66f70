"""The window as a whole: what it says of sync and connection, where its keys lead, what it remembers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStyle, QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.domain import errors
from fulfilldesk.domain.events import (
    CacheReplaced,
    ConnectionChanged,
    OrdersChanged,
    Stage,
    SyncFinished,
    SyncProgressed,
)
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.query import View
from fulfilldesk.services.ports import SyncState
from fulfilldesk.ui import settings as remembered
from fulfilldesk.ui.events import EventBridge
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.main_window import MainWindow
from fulfilldesk.ui.message_line import Remedy
from fulfilldesk.ui.pages import Page
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.waiting_summary import Summary
from tests.ui.inline import InlineRunner
from tests.ui.memory_orders import NOW, MemoryOrders, order_id, picture_rows, row

pytestmark = pytest.mark.usefixtures("english")


@dataclass
class Shown:
    """A window with what it was given."""

    window: MainWindow
    bridge: EventBridge
    orders: MemoryOrders


Open = Callable[..., Shown]


def hidden_line() -> QWidget:
    """The line of an action's result, of which there is none."""
    line = QWidget()
    line.hide()
    return line


def detail_pane() -> QWidget:
    """Something that can have the keyboard."""
    pane = QWidget()
    pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return pane


@pytest.fixture
def open_window(qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings) -> Iterator[Open]:
    kept: list[MainWindow] = []  # until the test is over

    def opened(orders: MemoryOrders | None = None) -> Shown:
        orders = orders or MemoryOrders(picture_rows())
        bridge = EventBridge()
        window = MainWindow(
            reader=orders,
            runner=InlineRunner(),
            bridge=bridge,
            settings=settings,
            theme=theme,
            formats=formats,
            detail=detail_pane(),
            pages={page: QLabel(page.value) for page in Page},
            result_line=hidden_line(),
            shop_name="De Fietswinkel",
            shop_domain="de-fietswinkel.myshopify.com",
        )
        qtbot.addWidget(window)
        window.start()
        window.resize(1440, 800)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        kept.append(window)
        return Shown(window, bridge, orders)

    yield opened
    kept.clear()


def status_words(window: MainWindow) -> list[str]:
    return [label.text() for label in window.status.findChildren(QLabel) if not label.isHidden()]


def progress(window: MainWindow) -> list[str]:
    """What the status bar says of a running sync."""
    return [
        words for words in status_words(window) if words.startswith(("Reading orders", "Bestellingen lezen"))
    ]


def status_button(window: MainWindow, words: str) -> QPushButton | None:
    found = window.status.findChildren(QPushButton)
    return next((each for each in found if each.text() == words and each.isVisible()), None)


# --- sync and connection


def test_the_status_bar_says_how_old_and_how_many(open_window: Open, english: None) -> None:
    window = open_window().window
    words = status_words(window)
    assert "Synced 12:58" in words
    assert "15 orders on this computer" in words
    assert "De Fietswinkel · de-fietswinkel.myshopify.com" in words


def test_a_quick_pass_does_not_flicker_and_a_long_one_shows(
    open_window: Open, english: None, qtbot: QtBot
) -> None:
    shown = open_window()
    shown.bridge.publish(SyncProgressed(250, 5000, 340.0))
    QApplication.sendPostedEvents()
    assert progress(shown.window) == []
    qtbot.waitUntil(
        lambda: progress(shown.window) == ["Reading orders: 250 of 5,000 · about 6 minutes left"],
        timeout=2000,
    )
    cancel = status_button(shown.window, "Cancel")
    with qtbot.waitSignal(shown.window.sync_cancel_asked):
        cancel.click()
    assert not cancel.isEnabled()
    shown.bridge.publish(SyncProgressed(500, 5000, 300.0))
    assert "Stopping after this page" in status_words(shown.window)
    shown.bridge.publish(SyncFinished(NOW, 250, errors.Stopped()))
    qtbot.waitUntil(lambda: cancel.isHidden())
    assert progress(shown.window) == []
    assert cancel.isEnabled()
    assert shown.window.message_line.messages() == ()


def test_an_import_can_be_let_wait_from_the_window(open_window: Open, qtbot: QtBot) -> None:
    shown = open_window(MemoryOrders(picture_rows(), state=SyncState()))
    shown.bridge.publish(SyncProgressed(15, 100_000, 340.0, Stage.IMPORT, 1, 2))
    buttons = {"Pause": shown.window.import_pause_asked, "Resume": shown.window.import_resume_asked}
    for words, asked in buttons.items():
        qtbot.waitUntil(lambda words=words: status_button(shown.window, words) is not None)
        with qtbot.waitSignal(asked):
            status_button(shown.window, words).click()
        shown.bridge.publish(SyncProgressed(15, 100_000, None, Stage.IMPORT, 1, 2, paused=True))
    assert [line.topic for line in shown.window.message_line.messages()] == ["older"]
    shown.orders.change(row(1), row(2))
    shown.bridge.publish(CacheReplaced())
    qtbot.waitUntil(lambda: shown.window.list.model.rowCount() == 17)
    shown.bridge.publish(SyncFinished(NOW, 100_000, None))
    qtbot.waitUntil(lambda: shown.window.message_line.messages() == ())
    assert "17 orders on this computer" in status_words(shown.window)


def test_orders_that_come_in_are_counted_and_shown(open_window: Open, english: None, qtbot: QtBot) -> None:
    shown = open_window(MemoryOrders(state=SyncState()))
    assert "Not synced yet" in status_words(shown.window)
    assert "No orders on this computer yet" in shown.window.list.empty.words()
    shown.bridge.publish(SyncProgressed(0, 2, None))
    qtbot.waitUntil(lambda: "Fetching your orders" in shown.window.list.empty.words())
    shown.bridge.publish(OrdersChanged(shown.orders.change(row(1), row(2))))
    shown.bridge.publish(SyncFinished(NOW, 2, None))
    qtbot.waitUntil(lambda: "Synced 13:00" in status_words(shown.window))
    assert "2 orders on this computer" in status_words(shown.window)
    assert shown.window.list.empty.isHidden()
    assert shown.window.list.model.rowCount() == 2


def test_offline_and_back(open_window: Open, english: None, qtbot: QtBot) -> None:
    shown = open_window()
    window = shown.window
    shown.bridge.publish(ConnectionChanged(False, NOW - timedelta(minutes=3), errors.Offline()))
    qtbot.waitUntil(lambda: len(window.message_line.messages()) == 1)
    assert "Offline since 12:57" in status_words(window)
    button = next(
        each for each in window.message_line.findChildren(QPushButton) if each.text() == "Try again"
    )
    with qtbot.waitSignal(window.sync_asked):
        button.click()
    shown.bridge.publish(ConnectionChanged(True, NOW))
    qtbot.waitUntil(lambda: window.message_line.messages() == ())
    assert "Synced 12:58" in status_words(window)


@pytest.mark.parametrize(
    ("failure", "signal"),
    [
        (errors.SignInRefused(), "sign_in_asked"),
        (errors.StoreDamaged(path="cache.sqlite"), "rebuild_asked"),
        (errors.ShopifyFailed(), "sync_asked"),
    ],
    ids=lambda each: getattr(each, "key", each),
)
def test_the_button_of_a_line_asks_for_what_helps(
    open_window: Open, failure: errors.Failure, signal: str, qtbot: QtBot
) -> None:
    shown = open_window()
    shown.bridge.publish(SyncFinished(NOW, 0, failure))
    qtbot.waitUntil(lambda: len(shown.window.message_line.messages()) == 1)
    with qtbot.waitSignal(getattr(shown.window, signal)):
        shown.window.message_line.findChildren(QPushButton)[0].click()


def test_a_damaged_cache_is_said_once_and_the_window_lives(open_window: Open, qtbot: QtBot) -> None:
    shown = open_window()
    shown.orders.failure = errors.StoreDamaged(path="cache.sqlite")
    shown.bridge.publish(OrdersChanged(frozenset({order_id(10482)})))
    qtbot.waitUntil(lambda: len(shown.window.message_line.messages()) == 1)
    message = shown.window.message_line.messages()[0]
    assert (message.topic, message.remedy) == ("cache", Remedy.REBUILD)
    assert "cache.sqlite" in message.text
    shown.window.grab()


def test_a_notice_put_away_stays_away(open_window: Open, qtbot: QtBot) -> None:
    shown = open_window()
    notices = (Notice(Say.SIXTY_DAYS, Weight.WARNING),)
    for _ in range(2):
        shown.bridge.publish(SyncFinished(NOW, 1, None, notices))
    qtbot.waitUntil(lambda: len(shown.window.message_line.messages()) == 1)
    shown.window.message_line.findChildren(QPushButton)[0].click()
    shown.bridge.publish(SyncFinished(NOW, 1, None, notices))
    qtbot.wait(1)
    assert shown.window.message_line.messages() == ()


# --- getting about


def test_the_rail_leads_to_views_and_pages(open_window: Open, qtbot: QtBot) -> None:
    window = open_window().window
    views = window.rail.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[0]
    views.setFocus()
    qtbot.keyClick(views, Qt.Key.Key_Down)
    assert window.list.query().view is View.UNFULFILLED
    for _ in range(20):
        qtbot.keyClick(views, Qt.Key.Key_Down)
    for page in reversed(Page):
        assert window.pages[page].isVisible()
        assert not window.list.isVisible()
        qtbot.keyClick(views, Qt.Key.Key_Up)
    assert window.list.query().view is View.EXTERNAL
    assert window.list.isVisible()


def test_every_view_has_its_count(open_window: Open, english: None) -> None:
    window = open_window().window
    views = window.rail.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[0]
    model = views.model()
    said = [model.index(line, 0).data(Qt.ItemDataRole.AccessibleTextRole) for line in range(model.rowCount())]
    assert "All, 15" in said
    assert "On hold, 1" in said


def test_what_waits_is_counted_in_the_rail_and_said_on_top(open_window: Open, qtbot: QtBot) -> None:
    window = open_window().window
    window.show_waiting_summary(Summary(count=1234, changed=2))
    views = window.rail.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[0]
    model = views.model()
    said = [model.index(line, 0).data(Qt.ItemDataRole.AccessibleTextRole) for line in range(model.rowCount())]
    assert "Waiting to be sent, 1,234" in said
    assert [line.topic for line in window.message_line.messages()] == ["changed"]
    show = next(each for each in window.message_line.findChildren(QPushButton) if each.text() == "Show")
    qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    assert window.pages[Page.WAITING].isVisible()
    cross = next(each for each in window.message_line.findChildren(QPushButton) if not each.text())
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    window.show_waiting_summary(Summary(count=1233, changed=1))
    assert window.message_line.messages() == ()
    window.show_waiting_summary(Summary(count=1235, changed=3))
    assert [line.topic for line in window.message_line.messages()] == ["changed"], "there is more to see"


def test_ctrl_f_searches_from_the_journal_too(open_window: Open, qtbot: QtBot) -> None:
    window = open_window().window
    window.show_journal()
    window.focus_search()
    assert window.list.isVisible()
    assert QApplication.focusWidget() is window.list.filter_bar.search
    assert any(
        action.shortcut().toString() == "Ctrl+F"
        for action in window.actions()
        if not action.shortcut().isEmpty()
    )


def test_f5_syncs(open_window: Open, qtbot: QtBot) -> None:
    window = open_window().window
    with qtbot.waitSignal(window.sync_asked):
        qtbot.keyClick(window, Qt.Key.Key_F5)


def test_an_opened_order_takes_the_keyboard_to_its_detail(open_window: Open, qtbot: QtBot) -> None:
    window = open_window().window
    window.list.table.go_to_row(2)
    with qtbot.waitSignal(window.order_activated) as opened:
        qtbot.keyClick(window.list.table, Qt.Key.Key_Return)
    assert opened.args == [order_id(10479)]
    assert QApplication.focusWidget() is window.detail


def test_an_order_named_in_the_journal_is_shown(open_window: Open, qtbot: QtBot) -> None:
    window = open_window().window
    window.show_journal()
    with qtbot.waitSignal(window.current_order_changed) as told:
        window.show_order(order_id(10431))
    assert told.args == [order_id(10431)]
    assert window.list.isVisible()


def test_tab_goes_from_left_to_right(open_window: Open, qtbot: QtBot) -> None:
    window = open_window().window
    window.rail.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[0].setFocus()
    passed = []
    for _ in range(12):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    bar = window.list.filter_bar
    wanted = [bar.search, *bar.chips.values(), window.list.table.header, window.list.table, window.detail]
    assert [each for each in passed if each in wanted][: len(wanted)] == wanted


def test_everything_that_takes_the_keyboard_has_a_name(
    open_window: Open, language: str, qtbot: QtBot
) -> None:
    shown = open_window()
    shown.bridge.publish(SyncFinished(NOW, 0, errors.SignInRefused(), (Notice(Say.SIXTY_DAYS),)))
    shown.bridge.publish(ConnectionChanged(False, NOW, errors.Offline()))
    qtbot.waitUntil(lambda: len(shown.window.message_line.messages()) == 2)
    nameless = [
        widget
        for widget in shown.window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget not in (shown.window.detail, *shown.window.pages.values())
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


# --- remembered, and fitting


def test_the_window_is_as_it_was_left(open_window: Open, settings: Settings, qtbot: QtBot) -> None:
    window = open_window().window
    window.resize(1111, 666)
    window.show_view(View.POS)
    window.close()
    again = open_window().window
    assert again.list.query().view is View.POS
    assert settings.get(remembered.WINDOW_GEOMETRY)


def test_a_window_from_a_larger_screen_comes_into_sight(open_window: Open, settings: Settings) -> None:
    window = open_window().window
    window.setGeometry(5000, 4000, 4000, 3000)
    window.close()
    again = open_window().window
    screen = again.screen().availableGeometry()
    again._restore()
    assert screen.contains(again.frameGeometry().topLeft())
    assert again.width() <= max(screen.width(), again.minimumSizeHint().width())
    title = again.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    assert again.height() + title <= screen.height(), "the status bar is in sight below the frame's title"


def test_a_small_window_still_has_room_for_all(open_window: Open, language: str, qtbot: QtBot) -> None:
    shown = open_window()
    shown.window.resize(QSize(940, 560))
    shown.bridge.publish(SyncProgressed(250, 5000, 340.0))
    qtbot.waitUntil(lambda: len(progress(shown.window)) == 1, timeout=2000)

    def nothing_is_cut_off() -> None:
        for label in shown.window.status.findChildren(QLabel):
            assert not label.isVisible() or label.width() >= label.sizeHint().width(), label.text()

    qtbot.waitUntil(nothing_is_cut_off)  # Qt places widgets a moment after they change
    assert shown.window.width() <= 960
    for chip in shown.window.list.filter_bar.chips.values():
        corner = chip.mapTo(shown.window.list, QPoint(chip.width(), chip.height()))
        assert corner.x() <= shown.window.list.width()
        assert corner.y() <= shown.window.list.filter_bar.height()
