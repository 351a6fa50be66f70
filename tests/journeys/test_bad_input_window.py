"""What can be wrong with a shop, a network and a disk, as the person at the window meets it: a sentence, a
way on, and nothing lost."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.app.stores import Stores
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.domain.credentials import WayIn
from fulfilldesk.ui.message_line import Remedy
from fulfilldesk.ui.settings import LAST_SHOP
from tests.app.programs import (
    MemoryKeyring,
    answering,
    files_of,
    free_port,
    key_store,
    line_with,
    lines,
    press_remedy,
    program_in,
    rows,
    target_of,
)
from tests.journeys.signing_in import Newcomer
from tests.journeys.windows import RunningProgram, demo_shop

ORDERS = 30
HOTEL = b"<html><body><h1>Welcome, guest</h1><form>Room number</form></body></html>"


@pytest.fixture
def keys() -> Iterator[MemoryKeyring]:
    with key_store() as store:
        yield store


def synced(program: RunningProgram) -> None:
    program.until(lambda: program.program.desk is not None)
    program.until(lambda: program.desk.cache.sync_state().first_pass_done)
    program.until(lambda: rows(program) == ORDERS)
    schedule = program.program.schedule
    assert schedule is not None
    program.until(lambda: not schedule.running)


def prepared_profile(qapp: QApplication, qtbot: QtBot, folder: Path, url: str) -> None:
    """A profile that has seen the shop's orders once."""
    with program_in(qapp, qtbot, folder) as program:
        program.program.open(target_of(url))
        synced(program)


# --- on the way into another store


def test_closing_the_page_half_way_connects_nothing(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, keys: MemoryKeyring
) -> None:
    with (
        running_shop(orders=ORDERS) as (_, url),
        running_shop(DemoShop(orders=5)) as (other, second),
        program_in(qapp, qtbot, tmp_path) as program,
    ):
        program.program.open(target_of(url))
        synced(program)
        window, known = program.window, Stores(tmp_path / "stores.json").all()
        program.program.ask_for_shop()
        person = Newcomer(program)
        person.to_keys(second, WayIn.APP)
        person.gives_app_keys()
        person.signs_in()
        person.page.window().close()
        program.until(lambda: program.program.welcome is None)
        program.until(lambda: other.authorization.given["client_credentials"] == 1)
        qtbot.wait(300)  # the answer, and the check that would follow it
        assert program.window is window and window.isVisible() and rows(program) == ORDERS
        assert keys.kept == {} and Stores(tmp_path / "stores.json").all() == known


# --- network


def test_no_network_at_the_start(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with running_shop(orders=ORDERS, port=port):
        prepared_profile(qapp, qtbot, tmp_path, url)
    with program_in(qapp, qtbot, tmp_path) as program:
        program.program.open(target_of(url))
        program.until(lambda: line_with(program, Remedy.TRY_AGAIN) is not None)
        assert "Offline" in lines(program)[0]
        window = program.order_desk.window
        program.until(lambda: rows(program) == ORDERS)
        window.list.table.go_to_row(3)
        program.until(lambda: program.order_desk.pane.isVisible() and window.list.current_order() != "")
        assert program.order_desk.detail.contents is not None
        with running_shop(orders=ORDERS, port=port):
            press_remedy(program, Remedy.TRY_AGAIN)
            program.until(lambda: lines(program) == [])
            program.until(lambda: program.order_desk.detail.online)


def test_the_network_is_lost_while_somebody_works(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with program_in(qapp, qtbot, tmp_path) as program:
        with demo_shop("--orders", str(ORDERS)) as url:
            program.program.open(target_of(url))
            synced(program)
        window = program.order_desk.window
        window.list.table.go_to_row(5)  # opening an order notices it, before the next minute's sync
        program.until(lambda: line_with(program, Remedy.TRY_AGAIN) is not None)
        assert "Offline" in lines(program)[0]
        program.until(lambda: program.order_desk.detail.contents is not None)
        program.act(window.focus_search)
        program.type("#1005")
        program.until(lambda: 0 < rows(program) < ORDERS)


def test_offline_from_the_start_tries_nothing(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with running_shop(orders=ORDERS) as (shop, url):
        prepared_profile(qapp, qtbot, tmp_path, url)
        asked: list[object] = []
        answer = shop.handle
        shop.handle = lambda request: (asked.append(request), answer(request))[1]  # type: ignore[method-assign]
        with program_in(qapp, qtbot, tmp_path, offline=True) as program:
            program.program.open(target_of(url))
            program.until(lambda: rows(program) == ORDERS)
            program.until(lambda: line_with(program, Remedy.TRY_AGAIN) is not None)
            program.order_desk.window.list.table.go_to_row(2)
            program.until(lambda: program.order_desk.detail.contents is not None)
            assert asked == []
            press_remedy(program, Remedy.TRY_AGAIN)
            program.until(lambda: lines(program) == [] and bool(asked))


def test_a_login_page_instead_of_the_shop(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with answering(200, "text/html", HOTEL) as url, program_in(qapp, qtbot, tmp_path) as program:
        program.program.open(target_of(url))
        program.until(lambda: line_with(program, Remedy.TRY_AGAIN) is not None)
        assert "login page of a Wi-Fi network" in lines(program)[0]
        assert len(lines(program)) == 1


# --- files


def test_a_folder_that_cannot_be_written_and_can_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "shops"
    in_the_way.write_text("not a folder")
    with running_shop(orders=ORDERS) as (_, url), program_in(qapp, qtbot, tmp_path) as program:
        program.program.open(target_of(url))
        program.until(lambda: line_with(program, Remedy.TRY_AGAIN) is not None)
        assert "may not write in its folder" in lines(program)[0]
        window = program.order_desk.window
        # Whatever is tried meanwhile is harmless, and answered as soon as it can be.
        program.act(window.show_journal)
        program.act(window.focus_search)
        program.type("fiets")
        press_remedy(program, Remedy.TRY_AGAIN)
        qtbot.wait(200)
        assert line_with(program, Remedy.TRY_AGAIN) is not None
        in_the_way.unlink()
        press_remedy(program, Remedy.TRY_AGAIN)
        program.until(lambda: 0 < rows(program) < ORDERS)
        assert window.list.query().text == "fiets"
        program.act(window.list.clear_filters)
        synced(program)
        program.until(lambda: lines(program) == [])


@pytest.mark.parametrize(
    "content", [b"Dear diary, no SQLite today.\n" * 400, b"SQLite format 3\0" + b"x" * 9000]
)
def test_a_cache_that_is_no_database_is_built_anew(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    with running_shop(orders=ORDERS) as (_, url):
        prepared_profile(qapp, qtbot, tmp_path, url)
        cache, journal = files_of(tmp_path, url)
        cache.write_bytes(content)
        before = journal.read_bytes()
        with program_in(qapp, qtbot, tmp_path) as program:
            program.program.open(target_of(url))
            program.until(lambda: line_with(program, Remedy.REBUILD) is not None)
            assert "Saved orders are damaged" in lines(program)[0] and str(cache) in lines(program)[0]
            press_remedy(program, Remedy.REBUILD)
            synced(program)
            program.until(lambda: lines(program) == [])
            assert cache.with_name("cache.damaged-1.sqlite").read_bytes() == content
            assert not list(journal.parent.glob("journal.damaged*"))
        assert len(before) <= len(journal.read_bytes())


def test_a_damaged_file_that_cannot_be_moved_leaves_the_window_open(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_shop(orders=ORDERS) as (_, url), program_in(qapp, qtbot, tmp_path) as program:
        cache, _ = files_of(tmp_path, url)
        cache.write_bytes(b"no database" * 1000)
        rename = Path.rename

        def refused(path: Path, target: object) -> Path:
            if path == cache:
                raise PermissionError(13, "held by a virus scanner", str(path))
            return rename(path, target)  # type: ignore[arg-type]

        monkeypatch.setattr(Path, "rename", refused)
        program.program.open(target_of(url))
        program.until(lambda: line_with(program, Remedy.REBUILD) is not None)
        press_remedy(program, Remedy.REBUILD)
        program.until(lambda: line_with(program, Remedy.TRY_AGAIN) is not None)
        assert program.window.isVisible()
        monkeypatch.undo()
        press_remedy(program, Remedy.TRY_AGAIN)
        program.until(lambda: line_with(program, Remedy.REBUILD) is not None)
        press_remedy(program, Remedy.REBUILD)
        synced(program)


def test_a_damaged_journal_is_never_taken_for_the_cache(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with running_shop(orders=ORDERS) as (_, url):
        prepared_profile(qapp, qtbot, tmp_path, url)
        cache, journal = files_of(tmp_path, url)
        journal.write_bytes(b"coffee" * 2000)
        with program_in(qapp, qtbot, tmp_path) as program:
            program.program.open(target_of(url))
            program.until(lambda: line_with(program, Remedy.NEW_JOURNAL) is not None)
            assert "The journal is damaged" in lines(program)[0] and str(journal) in lines(program)[0]
            press_remedy(program, Remedy.NEW_JOURNAL)
            synced(program)
            assert journal.with_name("journal.damaged-1.sqlite").read_bytes() == b"coffee" * 2000
            assert not list(cache.parent.glob("cache.damaged*"))


def test_a_cache_from_a_newer_version_is_left_alone(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with running_shop(orders=ORDERS) as (_, url):
        prepared_profile(qapp, qtbot, tmp_path, url)
        cache, _ = files_of(tmp_path, url)
        connection = sqlite3.connect(cache)
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, ?)",
            ("cache", "m900_later", "2031-01-01"),
        )
        connection.commit()
        connection.close()
        with program_in(qapp, qtbot, tmp_path) as program:
            program.program.open(target_of(url))
            program.until(lambda: lines(program) != [])
            (line,) = lines(program)
            assert "newer version of FulfillDesk" in line and "Install the newest version" in line
            assert line_with(program, Remedy.NONE) == line
        assert not list(cache.parent.glob("cache.damaged*"))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 400 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=400k", "fulfilldesk-test", str(folder)]
    try:
        mounted = subprocess.run(mounting, capture_output=True, check=False).returncode == 0
    except OSError:
        mounted = False
    if not mounted:
        pytest.skip("needs a Linux on which this user may mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk(qapp: QApplication, qtbot: QtBot, small_disk: Path) -> None:
    filler = small_disk / "holiday.mov"
    with running_shop(orders=ORDERS) as (_, url), program_in(qapp, qtbot, small_disk) as program:
        program.program.open(target_of(url))
        program.until(lambda: any("disk is full" in line for line in lines(program)))
        assert line_with(program, Remedy.TRY_AGAIN) is not None
        assert program.window.isVisible() and not filler.exists()


# --- settings


def test_damaged_settings_are_no_obstacle(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    settings = tmp_path / "settings.ini"
    settings.write_bytes(
        b"[window]\ngeometry=@ByteArray(\\0\\1nonsense)\nsplitter=42\nappearance=sepia\n"
        b"[orders]\ncolumns=7, \xff\xfe, date:x:1\nsort=colour\nsort-descending=perhaps\n"
        b"view=\x00\n[shop\nlast=" + os.urandom(200)
    )
    with running_shop(orders=ORDERS) as (_, url), program_in(qapp, qtbot, tmp_path) as program:
        program.program.open(target_of(url))
        synced(program)
        assert program.window.width() > 600


def test_a_remembered_shop_that_makes_no_sense_leads_to_the_welcome_page() -> None:
    from fulfilldesk.app.target import choose_target

    for last in ("\x00", "http://", "example.com/x y", LAST_SHOP.default):
        assert choose_target(demo=False, wished=None, last=last, environment={}) is None
