"""A newer version, from its publisher's site to the person at the window: told once, put away for good, told
again when there is an even newer one; and nobody is asked where nobody is to be asked."""

from __future__ import annotations

import base64
import gc
import json
import shutil
import subprocess
import sys
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk import product
from fulfilldesk.app.about_desk import AboutDesk, licences
from fulfilldesk.app.target import choose_target
from fulfilldesk.app.update_watch import UpdateWatch
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.releases.updates import FILE
from fulfilldesk.ui.about_window import AboutWindow
from fulfilldesk.ui.message_line import Remedy
from fulfilldesk.ui.settings import UPDATE_ASKED, UPDATE_CHECK
from tests.app.programs import key_store, line_with, lines, press_remedy, program_in, target_of
from tests.conftest import ROOT
from tests.journeys.windows import RunningProgram
from tests.releases.site import Site, site

TOLD = "FulfillDesk 900.0.0 is available."


@pytest.fixture(scope="module")
def shop() -> Iterator[str]:
    with running_shop(orders=3) as (_, url):
        yield url


@pytest.fixture
def publisher() -> Iterator[Site]:
    with site() as served:
        yield served


@pytest.fixture
def built(publisher: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a program that was built for this publisher."""
    folder = tmp_path / "built"
    for name in ("icons", "translations"):
        shutil.copytree(ROOT / "resources" / name, folder / "resources" / name)
    key = base64.b64encode(publisher.publisher.public_key).decode()
    told = {"address": publisher.publisher.address, "key": key}
    (folder / "resources" / FILE).write_text(json.dumps(told), encoding="utf-8")
    (folder / "licenses").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(folder), raising=False)
    return folder


class Person:
    """At the window of one start of the program."""

    def __init__(self, program: RunningProgram, *, offline: bool) -> None:
        self.program = program
        self.opened: list[str] = []
        started = program.program
        self.about = AboutDesk(started, started._look, offline=offline, open_url=self._open)

    def _open(self, url: QUrl) -> bool:
        self.opened.append(url.toString())
        return True

    @property
    def watch(self) -> UpdateWatch:
        assert self.about.watch is not None
        return self.about.watch

    def a_minute_goes_by(self) -> None:
        self.program.until(lambda: self.about.watch is not None)
        self.watch._timer.timeout.emit()
        self.program.until(lambda: not self.watch.state.asking)

    def open_about(self) -> AboutWindow:
        menu = self.program.order_desk.window.menu
        item = next(action for action in menu.actions() if action.text() == "About FulfillDesk")
        self.program.act(item.trigger)
        assert self.about.window is not None and self.about.window.isVisible()
        return self.about.window

    def put_away(self) -> None:
        shown = self.program.order_desk.window.message_line._lines.values()
        line = next(line for line in shown if line.message.remedy is Remedy.WHATS_NEW)
        self.program.until(line.cross.isVisible)
        self.program.press(line.cross)

    def is_told(self, words: str) -> bool:
        return line_with(self.program, Remedy.WHATS_NEW) == words


@contextmanager
def person_at(
    qapp: QApplication, qtbot: QtBot, folder: Path, shop: str = "", *, offline: bool = False
) -> Iterator[Person]:
    """With that shop open, or the demo shop."""
    with key_store(), program_in(qapp, qtbot, folder, offline=offline) as program:
        person = Person(program, offline=offline)
        if shop:
            program.program.open(target_of(shop))
        else:
            program.program.open(choose_target(demo=True, wished=None, last=None, environment={}))
        program.until(lambda: program.program.desk is not None)
        try:
            yield person
        finally:
            person.about.end()


def test_from_the_publishers_site_to_the_person_and_away(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, built: Path, publisher: Site, shop: str
) -> None:
    publisher.offer("900.0.0")
    with person_at(qapp, qtbot, tmp_path, shop) as anna:
        assert publisher.asked == 0
        anna.a_minute_goes_by()
        anna.program.until(lambda: anna.is_told(TOLD))
        press_remedy(anna.program, Remedy.WHATS_NEW)
        assert anna.opened == [publisher.release("900.0.0").page]
    with person_at(qapp, qtbot, tmp_path, shop) as anna:  # told from what is remembered
        anna.program.until(lambda: anna.is_told(TOLD))
        anna.program.program.open(target_of(shop))  # in the next window as well
        anna.program.until(lambda: anna.is_told(TOLD))
        anna.put_away()
        assert TOLD not in lines(anna.program)
        anna.program.program.open(target_of(shop))
        anna.program.until(lambda: anna.program.program.desk is not None)
        assert TOLD not in lines(anna.program)
    publisher.offer("900.0.1")
    with person_at(qapp, qtbot, tmp_path, shop) as anna:
        anna.program.until(lambda: anna.about.watch is not None and anna.watch.state.newer is not None)
        assert TOLD not in lines(anna.program)
        anna.a_minute_goes_by()
        assert publisher.asked == 1, "a day has not gone by"
        anna.program.program._look.settings.set(UPDATE_ASKED, "2026-01-01T00:00:00+00:00")
        anna.a_minute_goes_by()
        anna.program.until(lambda: anna.is_told("FulfillDesk 900.0.1 is available."))
    assert publisher.asked == 2


def test_the_window_about_the_program(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, built: Path, publisher: Site, shop: str
) -> None:
    publisher.offer(product.VERSION)
    with person_at(qapp, qtbot, tmp_path, shop) as anna:
        about = anna.open_about()
        said = anna.program.words(about)
        assert f"Version {product.VERSION}" in said and "Not asked yet." in said
        anna.program.press(about.look)
        anna.program.until(lambda: "this was the newest version" in anna.program.words(about))
        publisher.offer("900.0.0")
        anna.program.press(about.look)
        anna.program.until(lambda: TOLD in anna.program.words(about))
        anna.program.press(about.whats_new)
        anna.program.press(about.licences)
        assert anna.opened == [
            publisher.release("900.0.0").page,
            QUrl.fromLocalFile(str(built / "licenses")).toString(),
        ]
        assert anna.is_told(TOLD)
        about.close()
        anna.program.program.open(target_of(shop))  # the next window has it too
        anna.program.until(lambda: anna.program.program.desk is not None)
        assert anna.open_about() is about
    assert publisher.asked == 2


def test_in_the_demo_nobody_is_asked_by_whomever(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, built: Path, publisher: Site, shop: str
) -> None:
    publisher.offer("900.0.0")
    with person_at(qapp, qtbot, tmp_path) as anna:
        anna.a_minute_goes_by()
        assert not anna.open_about().updates.isVisible()
        anna.watch.look_now()
        assert (publisher.asked, lines(anna.program)) == (0, [])
        anna.program.program.open(target_of(shop))
        anna.program.until(lambda: anna.program.program.desk is not None)
        assert anna.open_about().updates.isVisible()
        anna.a_minute_goes_by()
        anna.program.until(lambda: anna.is_told(TOLD))


def test_of_a_store_that_was_removed_no_window_stays_in_memory(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, built: Path, shop: str
) -> None:
    with person_at(qapp, qtbot, tmp_path, shop) as anna:
        program = anna.program.program
        anna.open_about().close()
        window = weakref.ref(anna.program.order_desk.window)
        anna.program.until(
            lambda: program.desk is not None and program.desk.cache.sync_state().first_pass_done
        )
        program._on_sign_out_asked(True)
        anna.program.until(lambda: program.welcome is not None)
        anna.program.until(lambda: gc.collect() >= 0 and window() is None)


@pytest.mark.parametrize("why", ["offline", "administrator"])
def test_where_it_is_forbidden_nobody_is_asked(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, built: Path, publisher: Site, shop: str, why: str
) -> None:
    publisher.offer("900.0.0")
    with person_at(qapp, qtbot, tmp_path, shop, offline=why == "offline") as anna:
        if why == "administrator":
            anna.program.program._look.settings.decide(UPDATE_CHECK, False)
        anna.a_minute_goes_by()
        assert not anna.open_about().updates.isVisible()
        anna.watch.look_now()
        assert publisher.asked == 0


def test_a_build_without_an_address_says_nothing_of_newer_versions(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, shop: str
) -> None:
    with person_at(qapp, qtbot, tmp_path, shop) as anna:
        about = anna.open_about()
        assert not about.updates.isVisible()
        assert anna.about.watch is None
        shown = anna.program.program.store_windows
        assert shown is not None
        shown.show_settings()
        assert shown.settings is not None
        assert UPDATE_CHECK.key not in shown.settings.rows
        assert (licences() or Path()).name == "licenses"


STARTED = """
import sys
sys._MEIPASS = sys.argv.pop(1)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from fulfilldesk import __main__
from fulfilldesk.app import update_watch

class Watch(update_watch.UpdateWatch):
    def _on_timer(self):
        super()._on_timer()
        if not self.state.asking:
            QApplication.quit()
        self._timer.setInterval(20)

update_watch.FIRST_MS = 1
update_watch.UpdateWatch = Watch
sys.exit(__main__.main(sys.argv[1:]))
"""


@pytest.mark.parametrize(("arguments", "asked"), [([], 1), (["--offline"], 0), (["--demo"], 0)])
def test_the_started_program_watches(
    tmp_path: Path, built: Path, publisher: Site, arguments: list[str], asked: int
) -> None:
    publisher.offer("900.0.0")
    done = subprocess.run(
        [sys.executable, "-c", STARTED, str(built), "--profile-dir", str(tmp_path / "profile"), *arguments],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, publisher.asked) == (0, asked), done.stderr


def test_the_nightly_sync_does_not_even_know_how_to_ask() -> None:
    script = "import sys, fulfilldesk.app.sync_command, fulfilldesk.app.desk; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    loaded = set(done.stdout.split())
    assert "fulfilldesk.shopify.tokenless" in loaded
    assert loaded & {"nacl", "fulfilldesk.app.update_watch", "fulfilldesk.app.newest_release"} == set()
