"""Several stores in one program: one always sees which it is and goes from one to another at once; nothing of
one is ever shown, kept or sent in another."""

from __future__ import annotations

import stat
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from fulfilldesk.app.stores import Stores
from fulfilldesk.app.target import choose_target
from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.paths import shop_folder_name
from fulfilldesk.ui.settings import LAST_SHOP, Settings
from tests.app.programs import MemoryKeyring, lines, program_in, quiet_key_store, rows
from tests.journeys.several import (
    Store,
    by_key,
    by_menu,
    item,
    program_of,
    says,
    sign_in,
    stores,
    synced,
    titles,
    until_idle,
    until_open,
    waiting_note,
    which,
    while_it_holds,
)
from tests.journeys.windows import RunningProgram

BIKES, BOOKS, SOAP = "De Fietswinkel", "Boeken & Zo", "Zeepziederij"


@pytest.fixture(autouse=True)
def kept(caplog: pytest.LogCaptureFixture) -> Iterator[MemoryKeyring]:
    with quiet_key_store(caplog) as store:
        yield store


@pytest.fixture
def two() -> Iterator[list[Store]]:
    with stores(BIKES, BOOKS) as opened:
        yield opened


def rail_counts(program: RunningProgram) -> list[str]:
    """What the rail says beside its entries."""
    entries = program.order_desk.window.rail._list.entries.values()
    return [str(entry.data(0x0101) or "") for entry in entries]


# --- which store it is


def test_added_one_after_the_other_they_are_in_the_menu_with_keys(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with stores(BIKES, BOOKS, SOAP) as (bikes, books, soap), program_in(qapp, qtbot, tmp_path) as program:
        sign_in(program.program.key_ring, bikes, books, soap)
        for store, ticked in ((bikes, 0), (books, 1), (soap, 2)):
            program.program.open(store.target)
            synced(program, store)
            expected = [bikes.name, "Boeken && Zo", soap.name][: ticked + 1]
            assert titles(program) == [*expected[:-1], f"✓{expected[-1]}"]
        by_key(program, 1)
        synced(program, bikes)
        assert titles(program) == [f"✓{BIKES}", "Boeken && Zo", SOAP]
        assert which(program) == (f"{BIKES} – FulfillDesk", BIKES, f"{BIKES} · {bikes.domain}")
        by_key(program, 2)
        synced(program, books)
        assert which(program) == (f"{BOOKS} – FulfillDesk", BOOKS, f"{BOOKS} · {books.domain}")
        by_menu(program, SOAP)
        synced(program, soap)
        by_key(program, 3)  # it is open: nothing happens
        assert program.desk.target.address.domain == soap.domain
        assert lines(program) == []


def test_at_no_moment_does_the_window_name_another_store(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, two: list[Store]
) -> None:
    """Before its files are open, before its name is read, and with the shop slow to answer."""
    bikes, books = two
    with program_of(qapp, qtbot, tmp_path, bikes, books) as program:
        for here, there in ((books, bikes), (bikes, books)) * 2:
            here.shop.faults = FaultPlan([parse_fault("http500:1x")])
            by_key(program, 1 if here is bikes else 2)
            assert which(program)[0] == f"{here.name} – FulfillDesk", "known from the list of stores"

            def shows_only_this(here: Store = here, there: Store = there) -> bool:
                orders = len(here.shop.world.orders)
                return says(program, here, there) and rows(program) in (0, orders)

            while_it_holds(program, shows_only_this, lambda: program.program.desk is not None)
            schedule = program.program.schedule
            assert schedule is not None
            while_it_holds(program, shows_only_this, lambda schedule=schedule: not schedule.running)
            assert says(program, here, there) and rows(program) == len(here.shop.world.orders)
            program.until(lambda here=here: str(len(here.shop.world.orders)) in rail_counts(program))
            assert str(len(there.shop.world.orders)) not in rail_counts(program)[:2]


def test_two_of_the_same_name_are_told_apart(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with (
        stores(BIKES, BIKES) as (utrecht, zwolle),
        program_of(qapp, qtbot, tmp_path, utrecht, zwolle) as program,
    ):
        assert titles(program) == [f"✓{BIKES} ({utrecht.domain})", f"{BIKES} ({zwolle.domain})"]
        for store in (zwolle, utrecht):
            by_menu(program, f"{BIKES} ({store.domain})")
            synced(program, store)
            assert which(program) == (
                f"{BIKES} ({store.domain}) – FulfillDesk",
                f"{BIKES} ({store.domain})",
                f"{BIKES} · {store.domain}",
            )


# --- what is kept of each


def test_each_has_its_own_folder_and_the_last_one_opens_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, two: list[Store]
) -> None:
    bikes, books = two
    with program_of(qapp, qtbot, tmp_path, bikes, books) as program:
        by_key(program, 2)
        synced(program, books)
    folders = {entry.name for entry in (tmp_path / "shops").iterdir()}
    assert folders == {shop_folder_name(store.domain) for store in two}
    for store in two:
        assert store.files(tmp_path).is_dir()
        assert stat.S_IMODE(store.files(tmp_path).stat().st_mode) & 0o077 == 0
        assert (store.files(tmp_path) / "cache.sqlite").is_file()
        assert (store.files(tmp_path) / "journal.sqlite").is_file()
    last = Settings(tmp_path / "settings.ini").get(LAST_SHOP)
    target = choose_target(demo=False, wished=None, last=last, environment={})
    assert target == books.target
    assert [store.name for store in Stores(tmp_path / "stores.json").all()] == [BIKES, BOOKS]
    with program_in(qapp, qtbot, tmp_path) as program:
        program.program.open(target)
        synced(program, books)
        assert titles(program) == [BIKES, "✓Boeken && Zo"]
        by_key(program, 1)
        synced(program, bikes)


def test_the_token_of_one_is_never_shown_to_the_other(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring
) -> None:
    seen: dict[str, set[str]] = {"first": set(), "second": set()}

    with (
        stores(BIKES, orders=(10,), observe=lambda request: seen["first"].add(str(request.headers))) as (
            bikes,
        ),
        stores(
            SOAP, SOAP, orders=(1, 10), observe=lambda request: seen["second"].add(str(request.headers))
        ) as (
            _,
            soap,
        ),
        program_of(qapp, qtbot, tmp_path, bikes, soap) as program,
    ):
        for store in (soap, bikes):
            by_menu(program, store.name)
            synced(program, store)
        assert bikes.token != soap.token
        assert {name for _, name in kept.kept} == {bikes.domain, soap.domain}
    assert any(bikes.token in each for each in seen["first"])
    assert not any(soap.token in each for each in seen["first"])
    assert not any(bikes.token in each for each in seen["second"])


# --- what one has under way


def test_what_waits_to_be_sent_stays_with_its_store(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, two: list[Store]
) -> None:
    bikes, books = two
    with program_of(qapp, qtbot, tmp_path, bikes, books) as program:
        bikes.shop.faults = FaultPlan([parse_fault("frozen")])
        order = waiting_note(program, "ring twice")
        waiting = program.order_desk.waiting.work
        program.until(lambda: waiting.summary.count == 1)
        by_menu(program, books.name)
        synced(program, books)
        assert program.desk.journal.entries() == []
        assert program.order_desk.waiting.work.summary.count == 0
        assert order.id not in [row.id for row in program.desk.cache.newest(50)]
        bikes.shop.faults = FaultPlan([])
        by_menu(program, bikes.name)
        until_open(program, bikes)
        journal = program.desk.journal
        program.until(lambda: journal.entries()[0].finished)
        assert journal.entries()[0].state is EntryState.DONE
    notes = [[each.note for each in store.shop.world.orders.values()] for store in two]
    assert "ring twice" in notes[0] and "ring twice" not in notes[1]


def test_selection_search_and_sheet_stay_behind(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, two: list[Store]
) -> None:
    bikes, books = two
    with program_of(qapp, qtbot, tmp_path, bikes, books) as program:
        desk = program.order_desk
        order = program.desk.cache.order(program.desk.cache.newest(1)[0].id)
        assert order is not None
        program.act(lambda: desk.window.show_order(order.id))
        program.until(lambda: desk.detail.contents is not None)
        program.act(desk.window.focus_search)
        program.type(order.name)
        program.until(lambda: rows(program) < 30)
        desk.flow.ask("edit_note", order, order.id)
        program.until(lambda: desk.flow.in_front is not None)
        assert desk.window.centre.store == bikes.name, "the sheet says whose order it is about"
        by_menu(program, books.name)
        synced(program, books)
        there = program.order_desk
        assert there is not desk and there.flow.in_front is None
        assert there.detail.contents is None or there.detail.contents.order.id != order.id
        assert there.window.list.query().text == ""
        assert program.program.desk is not None and program.desk.journal.entries() == []
        visible = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each.isWindow()]
        assert visible == [program.window]


def test_away_while_the_first_syncs_and_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """The first store lets the program wait; in the other nobody hears of it, and back there it goes on."""
    with program_in(qapp, qtbot, tmp_path) as program, stores(BIKES, BOOKS) as (bikes, books):
        sign_in(program.program.key_ring, bikes, books)
        program.program.open(books.target)
        synced(program, books)
        bikes.shop.faults = FaultPlan([parse_fault("throttle:100%")])
        program.program.open(bikes.target)
        until_open(program, bikes)
        schedule = program.program.schedule
        assert schedule is not None and schedule.running
        by_menu(program, books.name)
        synced(program, books)
        assert lines(program) == [] and program.order_desk.detail.online
        bikes.shop.faults = FaultPlan([])
        by_menu(program, bikes.domain)  # no pass has told its name yet
        synced(program, bikes)
        assert lines(program) == []


def test_there_and_back_at_once_many_times(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, two: list[Store]
) -> None:
    bikes, books = two
    with program_of(qapp, qtbot, tmp_path, bikes, books) as program:
        for turns in range(1, 5):
            for _ in range(turns):
                item(program, books.name).trigger()
                item(program, bikes.name).trigger()
                QApplication.processEvents()
            item(program, books.name).trigger()
        synced(program, books)
        assert says(program, books, bikes) and lines(program) == []
        by_menu(program, bikes.name)
        synced(program, bikes)
        until_idle(program)
        assert says(program, bikes, books) and lines(program) == []


# --- how long it takes


class _Painted(QObject):
    """When the rows of a table were painted first."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self.at: float | None = None
        self._table = table
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._table.model().rowCount() and self.at is None:
            self.at = time.perf_counter()
        return False


def test_the_way_to_a_cached_store_is_measured(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (
        stores(BIKES, BOOKS, orders=(1500, 1500)) as (bikes, books),
        program_of(qapp, qtbot, tmp_path, bikes, books) as program,
    ):
        took = []
        for here in (books, bikes) * 2:
            program.until(lambda: bool(program.program.schedule) and not program.program.schedule.running)
            began = time.perf_counter()
            item(program, here.name).trigger()
            painted = _Painted(program.order_desk.window.list.table)
            program.until(lambda painted=painted: painted.at is not None)
            assert painted.at is not None
            took.append(1000 * (painted.at - began))
            synced(program, here)
        with capsys.disabled():
            print(f"\nto a cached store of 1500 orders: {', '.join(f'{each:.0f}' for each in took)} ms")
