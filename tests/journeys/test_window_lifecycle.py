"""The window opened, closed, left and opened again at awkward moments: nothing crashes, nothing is lost, and
what one shop still does is never shown in another one's window."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.app.target import ACCESS_TOKEN, SHOP_URL, choose_target
from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN, DemoShop
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.orders import Order
from fulfilldesk.ui import texts
from fulfilldesk.ui.message_line import Remedy
from fulfilldesk.ui.settings import ENCRYPT, LAST_SHOP, Settings
from fulfilldesk.ui.signing_in.address_page import AddressPage
from fulfilldesk.ui.signing_in.start_page import StartPage
from tests.app.programs import (
    free_port,
    key_store,
    line_with,
    lines,
    press_remedy,
    program_in,
    rows,
    target_of,
)
from tests.journeys.windows import RunningProgram

ORDERS = 30
DEMO = choose_target(demo=True, wished=None, last=None, environment={})
CANCEL = "cancel_fulfillment"


@pytest.fixture(autouse=True)
def nothing_unexpected(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Nothing in the log above a warning, and no token kept on this computer."""
    with key_store(), caplog.at_level(logging.INFO):
        yield
    assert [record for record in caplog.records if record.levelno > logging.WARNING] == []


def synced(program: RunningProgram, orders: int = ORDERS) -> None:
    program.until(lambda: program.program.desk is not None)
    program.until(lambda: program.desk.cache.sync_state().first_pass_done)
    program.until(lambda: rows(program) == orders)


def cancellable(program: RunningProgram) -> tuple[Order, str]:
    """An order with a fulfilment that may be cancelled without a reason, opened in the window."""
    cache = program.desk.cache
    for row in cache.newest(ORDERS):
        order = cache.order(row.id)
        assert order is not None
        for parcel in order.fulfillments:
            if parcel.live and parcel.lines:
                prepared = program.desk.pipeline.preview_from_cache(
                    program.desk.pipeline.ask(CANCEL, order, parcel.id)
                )
                if not prepared.forecast.blocks and not prepared.forecast.risky:
                    program.order_desk.window.show_order(order.id)
                    return order, parcel.id
    raise AssertionError("the demo shop has such an order")


def sheet_ready(program: RunningProgram) -> None:
    flow = program.order_desk.flow
    program.until(lambda: flow.in_front is not None and flow.in_front.sheet.main.isEnabled())


def menu_action(program: RunningProgram, words: str) -> QAction:
    actions = program.order_desk.window.menu.actions()
    return next(action for action in actions if action.text().replace("&", "").startswith(words))


# --- closing


#: Sent, and not yet checked: the lag keeps it there for some seconds.
ON_THE_WAY = ([EntryState.SENDING], [EntryState.ANSWERED])


def test_closing_while_an_action_is_under_way(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """Closed before the answer came; at the next start it is found out by reading, never sent again."""
    shop = DemoShop(orders=ORDERS, faults=(parse_fault("cut:100%:fulfillmentCancel"), parse_fault("lag:3")))
    with running_shop(shop) as (_, url):
        with program_in(qapp, qtbot, tmp_path) as program:
            program.program.open(target_of(url))
            synced(program)
            order, parcel = cancellable(program)
            program.order_desk.flow.ask(CANCEL, order, parcel)
            sheet_ready(program)
            assert program.order_desk.flow.in_front is not None
            program.press(program.order_desk.flow.in_front.sheet.main)
            journal = program.desk.journal
            program.until(lambda: [each.state for each in journal.entries()][:1] in ON_THE_WAY)
            program.window.close()
        shop.faults.faults.clear()
        with program_in(qapp, qtbot, tmp_path) as program:
            program.program.open(target_of(url))
            program.until(lambda: program.program.desk is not None)
            program.until(lambda: program.desk.journal.entries()[0].finished)
            program.until(lambda: lines(program) == [])
            (entry,) = program.desk.journal.entries()
            assert entry.state in (EntryState.DONE, EntryState.DIFFERS)
            after = program.desk.cache.order(order.id)
            assert after is not None
            fulfillment = after.fulfillment(parcel)
            assert fulfillment is not None and not fulfillment.live


@pytest.mark.parametrize("moment", ["at once", "while syncing", "sheet open"])
def test_closing_at_an_awkward_moment(qapp: QApplication, qtbot: QtBot, tmp_path: Path, moment: str) -> None:
    shop = DemoShop(orders=ORDERS)
    with running_shop(shop) as (_, url):
        with program_in(qapp, qtbot, tmp_path) as program:
            program.program.open(target_of(url))
            if moment == "while syncing":
                program.until(lambda: program.program.schedule is not None)
            if moment == "sheet open":
                synced(program)
                order, parcel = cancellable(program)
                program.order_desk.flow.ask(CANCEL, order, parcel)
            program.window.close()
        with program_in(qapp, qtbot, tmp_path) as program:
            program.program.open(target_of(url))
            synced(program)
            assert program.desk.journal.entries() == []
            assert lines(program) == []


# --- from one shop to another


def test_to_the_demo_shop_and_back_by_the_menu(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_shop(orders=ORDERS) as (_, url), program_in(qapp, qtbot, tmp_path) as program:
        monkeypatch.setenv(SHOP_URL, url)
        monkeypatch.setenv(ACCESS_TOKEN, DEFAULT_TOKEN)
        program.program.open(target_of(url))
        synced(program)
        program.window.resize(900, 700)
        menu_action(program, texts.open_demo()).trigger()
        program.until(lambda: rows(program) == 500)
        assert "demo store" in program.window.windowTitle()
        assert program.window.height() == 700
        (store,) = program.order_desk.window.menu.stores
        store.trigger()
        synced(program)
        assert "demo store" not in program.window.windowTitle()
        assert program.desk.target.address.origin == url
        assert Settings(tmp_path / "settings.ini").get(LAST_SHOP) == url


def test_connecting_another_begins_with_its_address_and_esc_leaves_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with running_shop(orders=ORDERS) as (_, url), program_in(qapp, qtbot, tmp_path) as program:
        program.program.open(target_of(url))
        synced(program)
        menu_action(program, texts.connect_shop()).trigger()
        welcome = program.program.welcome
        assert welcome is not None and isinstance(welcome.page, AddressPage)
        program.press_key(welcome.page, Qt.Key.Key_Escape)
        assert isinstance(welcome.page, StartPage)
        program.press_key(welcome.page, Qt.Key.Key_Escape)
        assert program.program.welcome is None
        assert program.window.isVisible() and rows(program) == ORDERS


def test_a_shop_that_hangs_keeps_nobody_from_the_next(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """The first shop holds every request; the second is synced meanwhile, and hears nothing of the first."""
    hanging = DemoShop(orders=5, faults=(parse_fault("timeout:100%:60"),))
    with (
        running_shop(orders=ORDERS) as (_, second),
        program_in(qapp, qtbot, tmp_path) as program,
        running_shop(hanging) as (_, first),
    ):
        program.program.open(target_of(first))
        program.until(lambda: program.program.schedule is not None)
        qtbot.wait(200)  # its first request is on its way
        program.program.open(target_of(second))
        synced(program)
        assert program.order_desk.detail.online and lines(program) == []


def test_the_settings_say_that_the_demo_shop_is_not_encrypted(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with program_in(qapp, qtbot, tmp_path) as program:
        assert DEMO is not None
        program.program.open(DEMO)
        program.until(lambda: program.program.store_windows is not None)
        windows = program.program.store_windows
        assert windows is not None
        windows.show_settings()
        assert windows.settings is not None
        row = windows.settings.row(ENCRYPT)
        assert not row.box.isEnabled()
        assert row.explanation.text() == "The demo shop is not encrypted: nothing in it is real."


def test_switching_twice_at_once(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with running_shop(orders=ORDERS) as (_, url), program_in(qapp, qtbot, tmp_path) as program:
        assert DEMO is not None
        for _ in range(3):
            program.program.open(target_of(url))
            QApplication.processEvents()
            program.program.open(DEMO)
            QApplication.processEvents()
        program.program.open(target_of(url))
        synced(program)
        assert program.desk.target.address.origin == url
        visible = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        assert program.window in visible
        assert not [widget for widget in visible if widget is not program.window and widget.isWindow()]


def test_an_event_of_the_shop_before_is_not_told(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with running_shop(orders=ORDERS) as (_, url), program_in(qapp, qtbot, tmp_path) as program:
        assert DEMO is not None
        program.program.open(DEMO)
        synced(program, 500)
        earlier = program.desk
        program.program.open(target_of(url))
        synced(program)
        from fulfilldesk.domain.errors import Offline

        earlier.connection.failed(Offline("late"))
        qtbot.wait(100)
        assert program.order_desk.detail.online and lines(program) == []


def test_two_windows_on_one_profile(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with (
        running_shop(orders=ORDERS) as (_, url),
        program_in(qapp, qtbot, tmp_path) as one,
        program_in(qapp, qtbot, tmp_path) as other,
    ):
        for program in (one, other):
            program.program.open(target_of(url))
        for program in (one, other):
            synced(program)
            assert lines(program) == []


def test_the_remembered_shop_of_a_training_room_opens_again(tmp_path: Path) -> None:
    url = f"http://127.0.0.1:{free_port()}"
    again = choose_target(demo=False, wished=None, last=target_of(url).typed, environment={})
    assert again is not None and again.address.origin == url


# --- what a crash left


def left_asked(program: RunningProgram) -> JournalEntry:
    """As if the program had been killed between writing the action down and sending it."""
    order, parcel = cancellable(program)
    pipeline = program.desk.pipeline
    prepared = pipeline.prepare(pipeline.ask(CANCEL, order, parcel))
    entry = JournalEntry(prepared.action, EntryState.ASKED, prepared.forecast)
    program.desk.journal.write(entry)
    return entry


@pytest.mark.parametrize("go_on", [True, False], ids=["go on", "withdraw"])
def test_what_was_asked_and_not_sent_is_found_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, go_on: bool
) -> None:
    with running_shop(orders=ORDERS) as (_, url):
        with program_in(qapp, qtbot, tmp_path) as program:
            program.program.open(target_of(url))
            synced(program)
            entry = left_asked(program)
        with program_in(qapp, qtbot, tmp_path) as program:
            program.program.open(target_of(url))
            synced(program)
            program.until(lambda: line_with(program, Remedy.WAITING) is not None)
            assert "1 action from last time is unfinished" in str(line_with(program, Remedy.WAITING))
            press_remedy(program, Remedy.WAITING)
            pane = program.order_desk.waiting.page.pane
            program.until(lambda: pane.look_again.isVisible() and pane.withdraw.isVisible())
            assert pane.notes() != []
            if go_on:
                program.press(pane.look_again)
                sheet_ready(program)
                assert program.order_desk.flow.in_front is not None
                program.press(program.order_desk.flow.in_front.sheet.main)
                program.until(lambda: program.order_desk.flow.in_front is None)
            else:
                program.press(pane.withdraw)
            journal = program.desk.journal
            program.until(lambda: journal.entries()[0].finished)
            program.until(lambda: line_with(program, Remedy.WAITING) is None)
            (kept,) = journal.entries()
            assert kept.action.id == entry.action.id
            assert kept.state is (EntryState.DONE if go_on else EntryState.WITHDRAWN)
            order = program.desk.cache.order(entry.action.order_id)
            assert order is not None
            parcel = order.fulfillment(entry.action.target_id)
            assert parcel is not None and parcel.live is not go_on
