"""The task runner: results come on the GUI thread, in order of need, and never to somebody who is gone."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.ui.tasks import Lane, TaskRunner


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    made.shutdown()


class Listener(QObject):
    """Notes what came, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[BaseException] = []
        self.threads: list[QThread] = []

    def on_result(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(QThread.currentThread())

    def on_error(self, error: BaseException) -> None:
        self.errors.append(error)
        self.threads.append(QThread.currentThread())


def test_work_is_done_elsewhere_and_its_result_comes_on_the_gui_thread(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    listener = Listener()
    runner.run(threading.get_ident, owner=listener, on_result=listener.on_result, on_error=listener.on_error)
    assert listener.results == []  # never before run() has returned
    qtbot.waitUntil(lambda: len(listener.results) == 1)
    assert listener.results != [threading.get_ident()]
    assert listener.threads == [listener.thread()]


def test_an_error_comes_on_the_gui_thread_too(qtbot: QtBot, runner: TaskRunner) -> None:
    listener = Listener()
    runner.run(lambda: 1 // 0, owner=listener, on_result=listener.on_result, on_error=listener.on_error)
    qtbot.waitUntil(lambda: len(listener.errors) == 1)
    assert isinstance(listener.errors[0], ZeroDivisionError)
    assert listener.threads == [listener.thread()]
    assert listener.results == []


def test_nothing_is_delivered_to_a_widget_that_was_deleted(qtbot: QtBot, runner: TaskRunner) -> None:
    begun, go_on = threading.Event(), threading.Event()
    owner, witness = QWidget(), Listener()
    delivered: list[object] = []

    def work() -> str:
        begun.set()
        go_on.wait(5)
        return "late"

    runner.run(work, owner=owner, on_result=delivered.append, on_error=delivered.append)
    assert begun.wait(5)
    shiboken6.delete(owner)
    go_on.set()
    runner.run(lambda: 1, owner=witness, on_result=witness.on_result, on_error=witness.on_error)
    qtbot.waitUntil(lambda: witness.results == [1])
    runner.shutdown()
    qtbot.wait(0)
    assert delivered == []


def test_sync_work_never_overlaps_and_keeps_its_order(qtbot: QtBot, runner: TaskRunner) -> None:
    listener = Listener()
    inside: list[int] = []
    most: list[int] = []
    lock = threading.Lock()

    def pass_number(number: int) -> int:
        with lock:
            inside.append(number)
            most.append(len(inside))
        threading.Event().wait(0.005)
        with lock:
            inside.remove(number)
        return number

    for number in range(5):
        runner.run(
            lambda number=number: pass_number(number),
            owner=listener,
            on_result=listener.on_result,
            on_error=listener.on_error,
            lane=Lane.SYNC,
        )
    qtbot.waitUntil(lambda: len(listener.results) == 5)
    assert listener.results == [0, 1, 2, 3, 4]
    assert max(most) == 1


def test_what_somebody_waits_for_does_not_queue_behind_a_sync(qtbot: QtBot, runner: TaskRunner) -> None:
    listener = Listener()
    release = threading.Event()
    runner.run(
        lambda: release.wait(5),
        owner=listener,
        on_result=listener.on_result,
        on_error=listener.on_error,
        lane=Lane.SYNC,
    )
    runner.run(lambda: "at once", owner=listener, on_result=listener.on_result, on_error=listener.on_error)
    qtbot.waitUntil(lambda: listener.results == ["at once"])
    release.set()
    qtbot.waitUntil(lambda: listener.results == ["at once", True])


def test_shutdown_drops_what_has_not_begun_and_delivers_nothing_more(qtbot: QtBot) -> None:
    runner, listener = TaskRunner(), Listener()
    begun, release, done = threading.Event(), threading.Event(), []

    def running() -> None:
        begun.set()
        release.wait(5)
        done.append("running")

    runner.run(
        running, owner=listener, on_result=listener.on_result, on_error=listener.on_error, lane=Lane.SYNC
    )
    runner.run(
        lambda: done.append("waiting"),
        owner=listener,
        on_result=listener.on_result,
        on_error=listener.on_error,
        lane=Lane.SYNC,
    )
    assert begun.wait(5)
    threading.Timer(0.02, release.set).start()
    runner.shutdown()
    qtbot.wait(1)
    runner.run(
        lambda: done.append("late"),
        owner=listener,
        on_result=listener.on_result,
        on_error=listener.on_error,
    )
    qtbot.wait(1)
    assert done == ["running"]
    assert listener.results == []
    assert listener.errors == []


def test_a_cancelled_task_that_has_not_begun_never_runs(qtbot: QtBot, runner: TaskRunner) -> None:
    listener, release = Listener(), threading.Event()
    ran: list[str] = []
    runner.run(
        lambda: release.wait(5),
        owner=listener,
        on_result=listener.on_result,
        on_error=listener.on_error,
        lane=Lane.SYNC,
    )
    task = runner.run(
        lambda: ran.append("ran"),
        owner=listener,
        on_result=listener.on_result,
        on_error=listener.on_error,
        lane=Lane.SYNC,
    )
    assert task.cancel()
    release.set()
    qtbot.waitUntil(lambda: listener.results == [True])
    assert ran == []


def test_a_search_does_not_wait_for_a_slow_network(qtbot: QtBot, runner: TaskRunner) -> None:
    listener, go_on = Listener(), threading.Event()
    for _ in range(20):
        runner.run(
            lambda: go_on.wait(5), owner=listener, on_result=lambda _: None, on_error=listener.on_error
        )
    runner.run(
        lambda: "found",
        owner=listener,
        on_result=listener.on_result,
        on_error=listener.on_error,
        lane=Lane.CACHE,
    )
    qtbot.waitUntil(lambda: listener.results == ["found"])
    go_on.set()
