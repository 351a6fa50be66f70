"""Signing out of a store at awkward moments."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.app.import_process import import_folder
from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.paths import Profile
from fulfilldesk.services import bulk_plan, newest
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.erasing import erase_store
from fulfilldesk.ui.message_line import Remedy
from tests.app.programs import MemoryKeyring, line_with, lines, program_in, quiet_key_store
from tests.journeys.several import (
    Store,
    program_of,
    sign_in,
    stores,
    synced,
    titles,
    until_open,
    waiting_note,
)
from tests.journeys.signing_out import (
    BIKES,
    BOOKS,
    last,
    left_of,
    names,
    remembered,
    result,
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
