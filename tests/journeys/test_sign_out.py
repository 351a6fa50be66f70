"""Signing out of a store, at any moment: its keys go, on request everything of it, and nothing of another."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk import logs
from fulfilldesk.app.import_process import import_folder
from fulfilldesk.app.stores import Stores
from fulfilldesk.app.target import ACCESS_TOKEN, SHOP_URL, choose_target
from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.paths import Profile
from fulfilldesk.services import bulk_plan, newest
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.erasing import erase_store
from fulfilldesk.ui.message_line import Remedy
from fulfilldesk.ui.settings import LAST_SHOP, Settings
from fulfilldesk.ui.settings_window.sign_out_sheet import SignOutSheet
from tests.app.programs import MemoryKeyring, line_with, lines, program_in, quiet_key_store, rows
from tests.journeys.several import (
    Store,
    by_menu,
    item,
    program_of,
    sign_in,
    stores,
    synced,
    titles,
    until_open,
    waiting_note,
)
from tests.journeys.windows import RunningProgram

BIKES, BOOKS = "Tandwiel Noord", "Boeken & Zo"


@pytest.fixture(autouse=True)
def kept(caplog: pytest.LogCaptureFixture) -> Iterator[MemoryKeyring]:
    with quiet_key_store(caplog) as store:
        yield store


@pytest.fixture
def two() -> Iterator[list[Store]]:
    with stores(BIKES, BOOKS) as opened:
        yield opened


def asked(program: RunningProgram) -> SignOutSheet:
    """The question, as the shop's menu leads to it."""
    program.act(item(program, "Sign out").trigger)
    windows = program.program.store_windows
    assert windows is not None and windows.settings is not None
    sheet = windows.settings.sign_out_sheet
    assert sheet is not None
    return sheet


def signs_out(program: RunningProgram, *, erase: bool) -> None:
    """Through the menu, with or without the tick."""
    sheet = asked(program)
    if erase:
        program.act(lambda: QTest.keyClick(sheet.erase, Qt.Key.Key_Space))
        assert sheet.erase.isChecked()
    program.press(sheet.main)


def until_signed_out(program: RunningProgram, store: Store) -> None:
    """The store stands there with its orders and without keys."""
    until_open(program, store)
    program.until(lambda: program.program.desk is not None and program.desk.closed)
    program.until(lambda: line_with(program, Remedy.SIGN_IN) is not None)


def result(program: RunningProgram) -> str:
    """What the line says that tells how something ended; nothing before there is one."""
    line = getattr(program.order_desk, "result_line", None)
    return line.text() if line is not None else ""


def names(kept: MemoryKeyring) -> set[str]:
    """The stores that have keys."""
    return {name for _, name in kept.kept}


def remembered(folder: Path) -> list[str]:
    """The list of stores, as the next start reads it."""
    return [store.domain for store in Stores(folder / "stores.json").all()]


def last(folder: Path) -> str:
    """The store that the next start opens."""
    settings = Settings(folder / "settings.ini")
    settings._settings.sync()
    return settings.get(LAST_SHOP)


def left_of(store: Store, folder: Path) -> list[str]:
    """What on this computer still tells of it."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    telling = [
        str(file.relative_to(folder))
        for file in files
        if store.name.encode() in file.read_bytes() or store.domain.encode() in file.read_bytes()
    ]
    return telling + ([store.files(folder).name] if store.files(folder).exists() else [])


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


# --- at awkward moments


@pytest.mark.parametrize("erase", [False, True], ids=["keys", "everything"])
def test_while_a_pass_is_under_way(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring, two: list[Store], erase: bool
) -> None:
    bikes, books = two
    with program_of(qapp, qtbot, tmp_path, bikes, books) as program:
        bikes.shop.faults = FaultPlan([parse_fault("throttle:100%")])
        schedule = program.program.schedule
        assert schedule is not None
        schedule.sync_everything()
        assert schedule.running
        signs_out(program, erase=erase)
        if erase:
            synced(program, books)
        else:
            until_signed_out(program, bikes)
    assert names(kept) == {books.domain}
    assert (left_of(bikes, tmp_path) == []) is erase


def test_while_an_import_runs(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    two: list[Store],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The import's own process is ended, and its files go with the rest."""
    monkeypatch.setattr(bulk_plan, "MANY_ORDERS", 10)
    monkeypatch.setattr(newest, "LONG_PASS", 10)
    monkeypatch.setattr(newest, "HEAD_START", 5)
    bikes, books = two
    with program_in(qapp, qtbot, tmp_path) as program:
        sign_in(program.program.key_ring, bikes, books)
        program.program.open(books.target)
        synced(program, books)
        bikes.shop.faults = FaultPlan([parse_fault("download-drip:30")])
        program.program.open(bikes.target)
        until_open(program, bikes)
        lock = import_folder(Profile(tmp_path).cache(bikes.domain)) / "lock"
        program.until(lock.exists)
        signs_out(program, erase=True)
        until_open(program, books)
        program.until(lambda: left_of(bikes, tmp_path) == [])
        assert lines(program) == []


@pytest.mark.parametrize("name", ["import", "import-cache"])
def test_the_folders_of_imports_go_by_both_their_names(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "shop"
    OrderCache(folder / "cache.sqlite").close()
    for file in (
        "orders.jsonl",
        "orders.jsonl.part",
        "import.sqlite",
        "rejected.jsonl",
        "lock",
        "complete.orders",
    ):
        (folder / name).mkdir(exist_ok=True)
        (folder / name / file).write_text("{}")
    assert import_folder(folder / "cache.sqlite") == folder / "import"
    erase_store(folder)
    assert not folder.exists()


def test_files_that_are_open_elsewhere_are_not_touched_and_neither_are_the_keys(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring, two: list[Store]
) -> None:
    bikes, books = two
    with program_of(qapp, qtbot, tmp_path, bikes, books) as program:
        waiting = waiting_note(program, "ring twice")
        with closing(OrderCache(bikes.files(tmp_path) / "cache.sqlite")):
            signs_out(program, erase=True)
            said = (
                "Another program is using the saved orders."
                " Close other windows of FulfillDesk, then try again."
            )
            program.until(lambda: program.program.desk is not None and result(program) == said)
            synced(program, bikes)
            assert result(program) == said, "it stays until it was read"
            assert names(kept) == {bikes.domain, books.domain}
            assert [entry.action.order_id for entry in program.desk.journal.entries()] == [waiting.id]
            assert titles(program) == [f"✓{BIKES}", "Boeken && Zo"]
        assert last(tmp_path) == bikes.url
        signs_out(program, erase=True)
        synced(program, books)
        assert names(kept) == {books.domain}
        assert left_of(bikes, tmp_path) == []


def test_a_key_store_that_refuses_says_so(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    kept: MemoryKeyring,
    two: list[Store],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The keys may be there still, and are not used all the same."""
    from keyring.errors import KeyringLocked

    def locked(*_: str) -> None:
        raise KeyringLocked("locked")

    bikes, books = two
    with program_of(qapp, qtbot, tmp_path, bikes, books) as program:
        with monkeypatch.context() as patch:
            patch.setattr(MemoryKeyring, "delete_password", locked)
            signs_out(program, erase=False)
            until_open(program, bikes)
            program.until(lambda: program.program.desk is not None and result(program) != "")
            assert "key store" in result(program)
            assert program.desk.closed
        assert names(kept) == {bikes.domain, books.domain}
    with program_in(qapp, qtbot, tmp_path) as program:
        program.program.open(bikes.target)
        until_signed_out(program, bikes)  # the next start does not use them either, and takes them away
        assert names(kept) == {books.domain}


def test_a_store_whose_orders_cannot_be_opened_can_be_left(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring, two: list[Store]
) -> None:
    bikes, books = two
    with program_of(qapp, qtbot, tmp_path, bikes, books):
        pass
    (bikes.files(tmp_path) / "cache.sqlite").write_bytes(b"this is no database" * 500)
    with program_in(qapp, qtbot, tmp_path) as program:
        program.program.open(bikes.target)
        program.until(lambda: line_with(program, Remedy.REBUILD) is not None)
        signs_out(program, erase=True)
        until_open(program, books)
        assert remembered(tmp_path) == [books.domain]
        assert left_of(bikes, tmp_path) == []
        assert names(kept) == {books.domain}


def test_the_program_is_closed_at_that_very_moment(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: MemoryKeyring, two: list[Store]
) -> None:
    """What was agreed to is done to the end, and the next start knows nothing of the store."""
    bikes, books = two
    with program_of(qapp, qtbot, tmp_path, bikes, books) as program:
        signs_out(program, erase=True)
    assert names(kept) == {books.domain}
    assert left_of(bikes, tmp_path) == []
    assert remembered(tmp_path) == [books.domain] and last(tmp_path) in ("", books.url)
