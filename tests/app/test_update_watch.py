"""Watching for a newer version, with a real publisher on the loopback: when it is asked, what is told, what
is remembered, and that nothing is told that cannot be believed."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.app import update_watch
from fulfilldesk.app.update_watch import UpdateWatch
from fulfilldesk.domain.release import Release
from fulfilldesk.services.update_check import Trouble, UpdateState
from fulfilldesk.ui.settings import UPDATE_ASKED, UPDATE_CHECK, UPDATE_PUT_AWAY, UPDATE_TOLD, Settings
from tests.releases.publisher import Publisher
from tests.releases.site import Site, site

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
RUNNING = "0.2.0"
#: Short enough for a test, long enough for what comes first.
SOON_MS = 1


@pytest.fixture
def publisher() -> Iterator[Site]:
    with site() as served:
        yield served


class Run:
    """One start of the program. `told` is what the person reads."""

    def __init__(self, site: Site, folder: Path, qtbot: QtBot) -> None:
        self.settings = Settings(folder / "settings.ini")
        self.now = NOON
        self.allowed = True
        self.told: list[Release] = []
        self.states: list[UpdateState] = []
        self._qtbot = qtbot
        self.watch = UpdateWatch(
            site.publisher.updates,
            self.settings,
            lambda: self.allowed,
            running=RUNNING,
            now=lambda: self.now,
        )
        self.watch.newer.connect(self.told.append)
        self.watch.changed.connect(self.states.append)

    def start(self) -> None:
        """With what was told before, read again."""
        self.watch.start()
        self.settle()

    def pass_time(self, hours: float = 0) -> None:
        """As when the timer comes: whatever is asked is answered afterwards."""
        self.now += timedelta(hours=hours)
        self.watch._timer.timeout.emit()
        self.settle()

    def look(self) -> UpdateState:
        self.watch.look_now()
        self.settle()
        return self.watch.state

    def settle(self) -> None:
        """What is under way is done, and what it says has arrived."""
        self._qtbot.waitUntil(lambda: not threads())
        QCoreApplication.processEvents()


def threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name == "update-check"]


@pytest.fixture
def begin(publisher: Site, tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], Run]]:
    """Starts the program once more, on the same profile."""
    runs: list[Run] = []

    def begun() -> Run:
        for run in runs:
            run.watch.end()
        runs.append(Run(publisher, tmp_path, qtbot))
        runs[-1].start()
        return runs[-1]

    yield begun
    for run in runs:
        run.watch.end()


Begin = Callable[[], Run]


# --- when it is asked


def test_nobody_is_asked_before_a_minute_has_gone_by(begin: Begin, publisher: Site) -> None:
    run = begin()
    assert run.watch._timer.isActive()
    assert run.watch._timer.remainingTime() > 59_000
    assert publisher.asked == 0


def test_after_it_the_timer_asks(
    begin: Begin, publisher: Site, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(update_watch, "FIRST_MS", SOON_MS)
    publisher.offer("0.3.0")
    run = begin()
    qtbot.waitUntil(lambda: run.told == [publisher.release("0.3.0")])
    assert run.watch._timer.interval() == update_watch.HOUR_MS


def test_once_a_day_over_restarts_too(begin: Begin, publisher: Site) -> None:
    publisher.offer(RUNNING)
    run = begin()
    for _ in range(24):
        run.pass_time(hours=1)
    assert publisher.asked == 1
    run = begin()
    run.now = NOON + timedelta(hours=24, minutes=59)
    run.pass_time()
    assert publisher.asked == 1
    run.pass_time(hours=0.1)
    assert publisher.asked == 2


def test_a_question_without_an_answer_was_the_days_question(begin: Begin, publisher: Site) -> None:
    publisher.content = b"<html>Welcome to the hotel</html>"
    begin().pass_time()
    begin().pass_time()
    assert publisher.asked == 1


@pytest.mark.parametrize(
    "remembered", ["yesterday", "2026-11-23T12:00:00", "9999-99-99", "2031-01-01T00:00:00+00:00"]
)
def test_nonsense_about_the_last_time_does_not_end_the_asking(
    begin: Begin, publisher: Site, tmp_path: Path, remembered: str
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.set(UPDATE_ASKED, remembered)
    settings.save()
    publisher.offer("0.3.0")
    run = begin()
    run.pass_time()
    assert run.told == [publisher.release("0.3.0")]


def test_who_does_not_want_it_asks_nobody_and_is_told_nothing(begin: Begin, publisher: Site) -> None:
    publisher.offer("0.3.0")
    begin().pass_time()
    run = begin()
    run.told.clear()
    run.settings.set(UPDATE_CHECK, False)
    run.pass_time(hours=48)
    run.watch.tell()
    assert (publisher.asked, run.told) == (1, [])
    run.settings.set(UPDATE_CHECK, True)
    run.pass_time(hours=1)
    assert (publisher.asked, run.told) == (2, [publisher.release("0.3.0")])


def test_where_it_is_not_allowed_nobody_is_asked_even_by_hand(begin: Begin, publisher: Site) -> None:
    publisher.offer("0.3.0")
    run = begin()
    run.allowed = False
    run.pass_time()
    run.look()
    assert (publisher.asked, run.told, run.settings.get(UPDATE_ASKED)) == (0, [], "")


def test_by_hand_a_day_need_not_have_gone_by(begin: Begin, publisher: Site) -> None:
    publisher.offer(RUNNING)
    run = begin()
    run.settings.set(UPDATE_CHECK, False)
    assert run.look() == UpdateState(newest=True)
    publisher.offer("0.3.0")
    assert run.look() == UpdateState(newer=publisher.release("0.3.0"))
    assert publisher.asked == 2


def test_one_question_at_a_time(begin: Begin, publisher: Site) -> None:
    publisher.offer("0.3.0")
    publisher.hold.clear()
    run = begin()
    run.watch.look_now()
    assert run.watch.state.asking
    run.watch.look_now()
    run.watch._timer.timeout.emit()
    publisher.hold.set()
    run.settle()
    assert publisher.asked == 1


# --- what is told


def test_a_newer_version_is_told_at_each_start_without_being_asked_for_again(
    begin: Begin, publisher: Site
) -> None:
    publisher.offer("0.3.0")
    begin().pass_time()
    run = begin()
    assert run.told == [publisher.release("0.3.0")]
    assert publisher.asked == 1


@pytest.mark.parametrize("version", [RUNNING, "0.1.9", "0.0.1"])
def test_the_same_version_and_an_older_one_are_not_told(
    begin: Begin, publisher: Site, caplog: pytest.LogCaptureFixture, version: str
) -> None:
    publisher.offer(version)
    run = begin()
    run.pass_time()
    assert run.told == []
    assert run.watch.state == UpdateState(newest=True)
    warned = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert len(warned) == (version != RUNNING)


def test_what_was_put_away_stays_away_and_what_is_newer_is_told(begin: Begin, publisher: Site) -> None:
    publisher.offer("0.3.0")
    run = begin()
    run.pass_time()
    run.watch.put_away(run.told.pop())
    run.watch.tell()
    run.pass_time(hours=25)
    assert run.told == []
    assert begin().told == []
    publisher.offer("0.3.1")
    run = begin()
    run.pass_time(hours=60)
    assert run.told == [publisher.release("0.3.1")]
    assert run.settings.get(UPDATE_PUT_AWAY) == "0.3.0"


def test_an_old_file_that_is_played_again_is_found_out_after_a_restart_too(
    begin: Begin, publisher: Site, caplog: pytest.LogCaptureFixture
) -> None:
    publisher.offer("0.4.0")
    begin().pass_time()
    publisher.offer("0.3.0")
    run = begin()
    run.pass_time(hours=25)
    assert [release.version for release in run.told] == ["0.4.0"]
    assert run.watch.state == UpdateState(newer=publisher.release("0.4.0"), trouble=Trouble.NOT_BELIEVED)
    assert "older version" in caplog.text
    assert [release.version for release in begin().told] == ["0.4.0"]


def test_an_old_file_is_found_out_before_it_is_known_what_was_told_before(
    publisher: Site, tmp_path: Path, qtbot: QtBot
) -> None:
    run = Run(publisher, tmp_path, qtbot)
    told = publisher.publisher.file("0.4.0").decode()
    run.settings.set(UPDATE_TOLD, told)
    publisher.offer("0.3.0")
    run.watch.start()
    run.look()
    assert [release.version for release in run.told] == ["0.4.0"]
    assert run.watch.state == UpdateState(newer=publisher.release("0.4.0"), trouble=Trouble.NOT_BELIEVED)
    assert run.settings.get(UPDATE_TOLD) == told
    run.watch.end()


def test_who_asks_at_the_start_waits_for_one_answer(publisher: Site, tmp_path: Path, qtbot: QtBot) -> None:
    run = Run(publisher, tmp_path, qtbot)
    run.settings.set(UPDATE_TOLD, publisher.publisher.file("0.3.0").decode())
    publisher.offer("0.3.1")
    publisher.hold.clear()
    run.watch.start()
    run.watch.look_now()
    qtbot.waitUntil(lambda: run.told == [publisher.release("0.3.0")])
    run.watch.look_now()
    assert run.watch.state == UpdateState(asking=True, newer=publisher.release("0.3.0"))
    publisher.hold.set()
    run.settle()
    assert publisher.asked == 1
    assert run.watch.state == UpdateState(newer=publisher.release("0.3.1"))
    run.watch.end()


FORGED: list[tuple[str, Callable[[Site], bytes]]] = [
    ("another's signature", lambda site: Publisher(site.publisher.address).file("9.9.9")),
    ("another product", lambda site: site.publisher.file("9.9.9", product="app.example.Other")),
    ("a page elsewhere", lambda site: site.publisher.file("9.9.9", page="https://evil.example/")),
    ("a silly version", lambda site: site.publisher.file("9.9.9<script>")),
]


@pytest.mark.parametrize("forged", [make for _, make in FORGED], ids=[name for name, _ in FORGED])
def test_a_forged_file_is_silent_and_in_the_log(
    begin: Begin, publisher: Site, caplog: pytest.LogCaptureFixture, forged: Callable[[Site], bytes]
) -> None:
    publisher.content = forged(publisher)
    run = begin()
    run.pass_time()
    assert run.told == []
    assert run.watch.state == UpdateState(trouble=Trouble.NOT_BELIEVED)
    assert run.settings.get(UPDATE_TOLD) == ""
    assert [record.levelname for record in caplog.records if record.name == update_watch.__name__] == [
        "WARNING"
    ]
    assert "9.9.9" not in caplog.text and "evil" not in caplog.text


def test_a_hotels_page_is_no_news_and_no_warning(
    begin: Begin, publisher: Site, caplog: pytest.LogCaptureFixture
) -> None:
    publisher.content = b"<html>Welcome to the hotel</html>"
    run = begin()
    with caplog.at_level(logging.INFO):
        run.pass_time()
    assert run.watch.state == UpdateState(trouble=Trouble.UNREACHED)
    assert [record.levelname for record in caplog.records if record.name == update_watch.__name__] == ["INFO"]


def test_offline_is_silent_and_what_was_known_stays_known(
    tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with site() as gone:
        gone.offer("0.3.0")
        run = Run(gone, tmp_path, qtbot)
        run.pass_time()
    again = Run(gone, tmp_path, qtbot)
    again.start()
    again.pass_time(hours=25)
    assert again.told == [gone.release("0.3.0")]
    assert again.watch.state == UpdateState(newer=gone.release("0.3.0"), trouble=Trouble.UNREACHED)
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
    for each in (run, again):
        each.watch.end()


@pytest.mark.parametrize(
    "change", [lambda text: text.replace("0.3.0", "9.9.9"), lambda text: "", lambda text: "{"]
)
def test_what_is_remembered_is_believed_only_as_far_as_it_is_signed(
    begin: Begin, publisher: Site, tmp_path: Path, change: Callable[[str], str]
) -> None:
    publisher.offer("0.3.0")
    begin().pass_time()
    settings = Settings(tmp_path / "settings.ini")
    settings.set(UPDATE_TOLD, change(settings.get(UPDATE_TOLD)))
    settings.save()
    run = begin()
    assert (run.told, run.watch.state) == ([], UpdateState())


# --- on its own


def test_nothing_keeps_the_program_from_ending(begin: Begin, publisher: Site, qtbot: QtBot) -> None:
    publisher.offer("0.3.0")
    publisher.hold.clear()
    run = begin()
    run.watch.look_now()
    qtbot.waitUntil(lambda: publisher.asked == 1)
    workers = [thread for thread in threading.enumerate() if thread.name == "update-check"]
    run.watch.end()
    assert workers and all(thread.daemon for thread in workers)
    publisher.hold.set()
    run.settle()
    assert (run.told, run.settings.get(UPDATE_TOLD)) == ([], "")


def test_a_program_that_cannot_check_signatures_says_so_and_goes_on(
    begin: Begin, publisher: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A virus scanner took the library away, say."""
    settings = Settings(tmp_path / "settings.ini")
    settings.set(UPDATE_TOLD, publisher.publisher.file("0.4.0").decode())
    settings.save()
    monkeypatch.setitem(sys.modules, "fulfilldesk.releases.version_file", None)
    assert begin().look() == UpdateState(trouble=Trouble.UNREACHED)


def test_the_page_is_checked_again_before_it_is_opened(begin: Begin, publisher: Site) -> None:
    watch = begin().watch
    release = publisher.release("0.3.0")
    assert watch.page(release) == release.page
    for page in ("https://evil.example/", "file:///etc/passwd", "javascript:alert(1)", ""):
        assert watch.page(Release("0.3.0", page)) is None
