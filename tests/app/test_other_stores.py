"""Stores that are not open are synced in turn when somebody wants that; none gets in anybody's way."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.ui.settings import SYNC_OTHER_STORES
from tests.app.programs import MemoryKeyring, lines, quiet_key_store, rows
from tests.journeys.several import Store, by_menu, program_of, says, stores, synced, until_open
from tests.journeys.windows import RunningProgram

NAMES = ("De Fietswinkel", "Boeken & Zo", "Zeepziederij")
NOTE = "ring twice"


@pytest.fixture(autouse=True)
def kept(caplog: pytest.LogCaptureFixture) -> Iterator[MemoryKeyring]:
    with quiet_key_store(caplog) as store:
        yield store


@pytest.fixture
def three() -> Iterator[list[Store]]:
    with stores(*NAMES) as opened:
        yield opened


def news_in(store: Store) -> str:
    """Somebody wrote a note on an order of that store; the order's id."""
    with store.shop.rival() as world:
        order = next(iter(world.orders.values()))
        order.note, order.updated_at = NOTE, world.clock()
    return f"gid://shopify/Order/{order.id}"


def known_in(store: Store, folder: Path, order_id: str) -> bool:
    """Whether the store's files know the note."""
    with closing(OrderCache(store.files(folder) / "cache.sqlite")) as cache:
        order = cache.order(order_id)
    return order is not None and order.note == NOTE


def wants(program: RunningProgram, on: bool = True) -> None:
    """The tick in the settings window."""
    windows = program.program.store_windows
    assert windows is not None
    program.act(windows.show_settings)
    assert windows.settings is not None
    row = windows.settings.row(SYNC_OTHER_STORES)
    program.act(lambda: row.choose(on))
    program.act(windows.settings.close)


def until_round_over(program: RunningProgram) -> None:
    program.until(lambda: program.program._others._round is None)


def test_nobody_asked_for_it(qapp: QApplication, qtbot: QtBot, tmp_path: Path, three: list[Store]) -> None:
    with program_of(qapp, qtbot, tmp_path, *three[:2]) as program:
        order = news_in(three[1])
        program.program._others.round()
        assert program.program._others._round is None
    assert not known_in(three[1], tmp_path, order)


def test_each_of_the_others_gets_its_news_without_a_window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, three: list[Store]
) -> None:
    here, second, third = three
    with program_of(qapp, qtbot, tmp_path, *three) as program:
        orders = [news_in(store) for store in (second, third)]
        wants(program)
        until_round_over(program)
        assert program.program._others._desk is None
        assert says(program, here, second, third) and rows(program) == 30 and lines(program) == []
        assert all(known_in(*known) for known in zip((second, third), [tmp_path] * 2, orders, strict=True))
        later = news_in(second)
        program.program._others.round()
        until_round_over(program)
        assert known_in(second, tmp_path, later)


@pytest.mark.parametrize("trouble", ["no keys", "locked out", "offline", "damaged"])
def test_one_that_cannot_be_synced_harms_nobody(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, three: list[Store], kept: MemoryKeyring, trouble: str
) -> None:
    here, second, third = three
    with program_of(qapp, qtbot, tmp_path, *three) as program:
        order = news_in(third)
        if trouble == "no keys":
            assert program.program.key_ring.keys().forget(second.domain) is None
        elif trouble == "locked out":
            second.shop.faults = FaultPlan([parse_fault("token-rejected")])
        elif trouble == "offline":
            second.shop.faults = FaultPlan([parse_fault("http500")])
        else:
            for file in second.files(tmp_path).glob("cache.sqlite*"):
                file.write_bytes(b"no database at all" * 500)
        wants(program)
        if trouble == "offline":  # it is patient with that store, and ends at once when somebody comes
            program.until(lambda: program.program._others._desk is not None)
            by_menu(program, third.name)
            synced(program, third)
        else:
            until_round_over(program)
        assert known_in(third, tmp_path, order)
        assert lines(program) == [] and program.order_desk.detail.online
        assert says(program, third if trouble == "offline" else here, second)


def test_to_a_store_that_is_just_being_synced(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, three: list[Store]
) -> None:
    """Its pass beside the window ends at once, and that of the window takes its place."""
    here, second, _ = three
    with program_of(qapp, qtbot, tmp_path, here, second) as program:
        order = news_in(second)
        second.shop.faults = FaultPlan([parse_fault("throttle:100%")])
        wants(program)
        program.until(lambda: program.program._others._desk is not None)
        beside = program.program._others._desk
        assert beside is not None
        by_menu(program, second.name)
        until_open(program, second)
        assert beside.stopping.is_set() and program.program._others._round is None
        second.shop.faults = FaultPlan([])
        synced(program, second)
        program.until(lambda: program.program._others._desk is None)
        assert lines(program) == [] and says(program, second, here)
        program.until(lambda: (found := program.desk.cache.order(order)) is not None and found.note == NOTE)


def test_the_tick_taken_away_ends_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, three: list[Store]
) -> None:
    with program_of(qapp, qtbot, tmp_path, *three) as program:
        orders = [news_in(store) for store in three[1:]]
        three[1].shop.faults = FaultPlan([parse_fault("throttle:100%")])
        wants(program)
        program.until(lambda: program.program._others._desk is not None)
        wants(program, on=False)
        program.until(lambda: program.program._others._desk is None)
        three[1].shop.faults = FaultPlan([])
        program.program._others.round()
    assert not any(known_in(*known) for known in zip(three[1:], [tmp_path] * 2, orders, strict=True))


def test_asked_for_again_and_again_there_is_one_round(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, three: list[Store]
) -> None:
    """None is left behind that would sync the store that has the window meanwhile."""
    here, second, third = three
    with program_of(qapp, qtbot, tmp_path, *three) as program:
        second.shop.faults = FaultPlan([parse_fault("throttle:100%")])
        for on in (True, False, True):
            wants(program, on)
        program.program._others.round()
        program.program._others.round()
        program.until(lambda: program.program._others._desk is not None)
        by_menu(program, third.name)
        synced(program, third)
        program.until(lambda: program.program._others._desk is None)
        assert says(program, third, here, second)


def test_the_program_is_closed_meanwhile(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, three: list[Store]
) -> None:
    """Every thread has ended and every file is closed: they can be renamed and opened alone."""
    with program_of(qapp, qtbot, tmp_path, *three) as program:
        three[1].shop.faults = FaultPlan([parse_fault("throttle:100%")])
        wants(program)
        program.until(lambda: program.program._others._desk is not None)
    assert [each.name for each in threading.enumerate() if each.name.startswith(("sync", "task"))] == []
    for store in three:
        with closing(OrderCache(store.files(tmp_path) / "cache.sqlite")) as cache:
            assert cache.order_count() == len(store.shop.world.orders)
        assert not [file.name for file in store.files(tmp_path).iterdir() if file.name.endswith("-wal")]
