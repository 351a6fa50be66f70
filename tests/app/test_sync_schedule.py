"""When passes run, and how an import is paused, resumed and cancelled in the window."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from fulfilldesk.app.desk import Desk, open_desk
from fulfilldesk.app.sync_schedule import SyncSchedule
from fulfilldesk.demoshop.faults import Fault
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.domain.errors import Stopped
from fulfilldesk.domain.events import Event, SyncFinished, SyncProgressed
from fulfilldesk.paths import Profile
from fulfilldesk.services import bulk_plan, newest
from tests.app.programs import target_of
from tests.ui.inline import PatientRunner

ORDERS = 60


class Watched:
    """A schedule on a shop whose every order comes by bulk, and whose passes run when the test says so."""

    def __init__(self, folder: Path, url: str) -> None:
        self.events: list[Event] = []
        self.runner = PatientRunner()
        self.desk: Desk = open_desk(target_of(url), Profile(folder), self.publish)
        self.schedule = SyncSchedule(self.desk, self.runner, offline=False)
        #: Called at the first progress of a bulk import.
        self.once_importing: list[object] = []

    def publish(self, event: Event) -> None:
        self.events.append(event)
        if isinstance(event, SyncProgressed) and self.desk.sync.importing and self.once_importing:
            self.once_importing.pop()()  # type: ignore[operator]

    def last(self) -> SyncFinished:
        return [event for event in self.events if isinstance(event, SyncFinished)][-1]

    def paused(self) -> list[bool]:
        return [event.paused for event in self.events if isinstance(event, SyncProgressed)]


@pytest.fixture
def watched(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    monkeypatch.setattr(bulk_plan, "MANY_ORDERS", 20)
    monkeypatch.setattr(newest, "LONG_PASS", 20)
    monkeypatch.setattr(newest, "HEAD_START", 5)
    with running_shop(orders=ORDERS, faults=(Fault("bulk-busy", count=1),)) as (_, url):
        made = Watched(tmp_path, url)
        yield made
        made.schedule.end()
        made.desk.close()


def test_a_pass_at_the_start_joins_the_next_one_that_is_asked_for(watched: Watched) -> None:
    assert watched.schedule.running
    watched.schedule.sync()
    watched.runner.go()
    assert not watched.schedule.running
    assert watched.last().failure is None
    assert watched.desk.cache.order_count() == ORDERS


def test_a_cancelled_import_waits_until_somebody_resumes_it(watched: Watched) -> None:
    watched.once_importing = [watched.schedule.cancel]
    watched.runner.go()
    assert isinstance(watched.last().failure, Stopped)
    assert watched.desk.sync.importing
    watched.events.clear()
    resumed = threading.Event()

    def resume() -> None:
        assert watched.desk.cache.order_count() < ORDERS
        resumed.set()
        watched.schedule.resume_import()

    watched.once_importing = [resume]
    watched.schedule.sync()  # as every minute
    watched.runner.go()
    assert resumed.is_set()
    assert watched.paused()[0] and not watched.paused()[-1]
    assert watched.last().failure is None
    assert watched.desk.cache.order_count() == ORDERS


def test_an_import_that_is_paused_goes_on_when_it_is_resumed(watched: Watched) -> None:
    watched.schedule.pause_import()
    watched.once_importing = [watched.schedule.resume_import]
    watched.runner.go()
    assert watched.paused()[0] and not watched.paused()[-1]
    assert watched.last().failure is None
    assert watched.desk.cache.order_count() == ORDERS


def test_to_cancel_an_ordinary_pass_pauses_nothing(watched: Watched) -> None:
    watched.runner.go()
    watched.schedule.sync()
    watched.schedule.cancel()
    watched.runner.go()
    assert isinstance(watched.last().failure, Stopped)
    watched.schedule.sync()
    watched.runner.go()
    assert watched.last().failure is None
