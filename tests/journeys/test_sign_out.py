"""Signing out of a store: its keys go, on request everything of it, and nothing of another."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk import logs
from fulfilldesk.app.target import ACCESS_TOKEN, SHOP_URL, choose_target
from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.paths import Profile
from tests.app.programs import MemoryKeyring, lines, program_in, quiet_key_store, rows
from tests.journeys.several import (
    Store,
    by_menu,
    item,
    program_of,
    sign_in,
    stores,
    synced,
    titles,
    waiting_note,
)
from tests.journeys.signing_out import (
    BIKES,
    BOOKS,
    asked,
    last,
    left_of,
    names,
    remembered,
    signs_out,
    until_signed_out,
)


@pytest.fixture(autouse=True)
def kept(caplog: pytest.LogCaptureFixture) -> Iterator[MemoryKeyring]:
    with quiet_key_store(caplog) as store:
        yield store


@pytest.fixture
def two() -> Iterator[list[Store]]:
    with stores(BIKES, BOOKS) as opened:
        yield opened


# --- the keys alone


def test_the_keys_go_and_the_orders_stay(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring, two: list[Store]
) -> None:
    bikes, books = two
    with program_of(qapp, qtbot, tmp_path, bikes, books) as program:
        signs_out(program, erase=False)
        until_signed_out(program, bikes)
        assert names(kept) == {books.domain}
        program.until(lambda: rows(program) == 30)
        order = program.desk.cache.order(program.desk.cache.newest(1)[0].id)
        assert order is not None
        program.act(lambda: program.order_desk.window.show_order(order.id))
        program.until(lambda: program.order_desk.detail.contents is not None)
        program.act(item(program, "Sync now").trigger)
        until_signed_out(program, bikes)
        assert titles(program) == [f"✓{BIKES}", "Boeken && Zo"]
        by_menu(program, books.name)
        synced(program, books)
        by_menu(program, bikes.name)
        until_signed_out(program, bikes)
    assert last(tmp_path) == bikes.url and remembered(tmp_path) == [bikes.domain, books.domain]
    with program_in(qapp, qtbot, tmp_path) as program:
        program.program.open(bikes.target)
        until_signed_out(program, bikes)
        program.until(lambda: rows(program) == 30)


def test_no_token_of_the_environment_lets_one_in_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, two: list[Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    bikes, books = two
    monkeypatch.setenv(SHOP_URL, bikes.url)
    monkeypatch.setenv(ACCESS_TOKEN, bikes.token)
    with program_of(qapp, qtbot, tmp_path, bikes, books) as program:
        signs_out(program, erase=False)
        until_signed_out(program, bikes)
        by_menu(program, books.name)
        synced(program, books)
        by_menu(program, bikes.name)
        until_signed_out(program, bikes)


def test_what_waits_is_sent_when_somebody_signs_in_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, two: list[Store]
) -> None:
    bikes, _ = two
    with program_of(qapp, qtbot, tmp_path, bikes) as program:
        bikes.shop.faults = FaultPlan([parse_fault("frozen")])
        waiting_note(program, "ring twice")
        program.until(lambda: program.order_desk.waiting.work.summary.count == 1)
        assert "1 action was not sent yet. It waits until somebody signs in again." in asked(program).notes()
        sheet = program.program.store_windows.settings.sign_out_sheet  # type: ignore[union-attr]
        assert sheet is not None
        program.press(sheet.main)
        until_signed_out(program, bikes)
        assert not program.desk.journal.entries()[0].finished
        bikes.shop.faults = FaultPlan([])
        sign_in(program.program.key_ring, bikes)
        program.program.stores.sign(bikes.domain, out=False)
        program.act(item(program, "Sync now").trigger)
        program.until(lambda: not program.desk.closed and program.desk.journal.entries()[0].finished)
    assert "ring twice" in [order.note for order in bikes.shop.world.orders.values()]


def test_nobody_signs_out_by_closing_the_question(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring, two: list[Store]
) -> None:
    bikes, _ = two
    with program_of(qapp, qtbot, tmp_path, bikes) as program:
        program.press(asked(program).stay)
        sheet = asked(program)
        program.act(lambda: QTest.keyClick(sheet, Qt.Key.Key_Escape))
        asked(program)
        windows = program.program.store_windows
        assert windows is not None and windows.settings is not None
        program.act(windows.settings.close)
        synced(program, bikes)
        assert names(kept) == {bikes.domain}


# --- and everything else of the store


def test_everything_of_the_store_is_gone_and_nothing_of_the_other(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring, two: list[Store]
) -> None:
    bikes, books = two
    logs.start(Profile(tmp_path).log)
    try:
        with program_of(qapp, qtbot, tmp_path, bikes, books) as program:
            logging.getLogger("fulfilldesk").warning("a line about %s", bikes.domain)
            logging.getLogger().handlers[-1].flush()
            (store,) = (each for each in program.program.stores.all() if each.domain == books.domain)
            beside = {file.name: file.stat().st_size for file in books.files(tmp_path).iterdir()}
            signs_out(program, erase=True)
            synced(program, books)
            assert titles(program) == ["✓Boeken && Zo"] and lines(program) == []
            assert names(kept) == {books.domain}
            assert {file.name for file in books.files(tmp_path).iterdir()} >= beside.keys() - {
                "cache.sqlite-wal"
            }
            assert program.program.stores.all() == (store,)
        assert last(tmp_path) == books.url and remembered(tmp_path) == [books.domain]
        assert left_of(bikes, tmp_path) == []
    finally:
        logs.stop()


def test_after_the_last_store_comes_the_welcome_page(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring, two: list[Store]
) -> None:
    bikes, _ = two
    with program_of(qapp, qtbot, tmp_path, bikes) as program:
        signs_out(program, erase=True)
        program.until(lambda: program.program.welcome is not None and program.program.welcome.isVisible())
        assert program.program.order_desk is None and program.program.desk is None
        visible = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each.isWindow()]
        assert visible == [program.program.welcome]
    assert names(kept) == set() and remembered(tmp_path) == [] and last(tmp_path) == ""
    assert left_of(bikes, tmp_path) == []
    assert choose_target(demo=False, wished=None, last=last(tmp_path), environment={}) is None


def test_the_actions_that_wait_go_too_and_are_never_sent(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, two: list[Store]
) -> None:
    bikes, books = two
    with program_of(qapp, qtbot, tmp_path, bikes, books) as program:
        bikes.shop.faults = FaultPlan([parse_fault("frozen")])
        waiting_note(program, "ring twice")
        program.until(lambda: program.order_desk.waiting.work.summary.count == 1)
        signs_out(program, erase=True)
        synced(program, books)
        bikes.shop.faults = FaultPlan([])
        sign_in(program.program.key_ring, bikes)
        program.program.open(bikes.target)
        synced(program, bikes)
        assert program.desk.journal.entries() == []
    assert "ring twice" not in [order.note for order in bikes.shop.world.orders.values()]
