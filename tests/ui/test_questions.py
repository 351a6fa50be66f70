"""Questions of which only the newest matters, and things done soon but not often."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.errors import Failure, Offline, Stopped
from fulfilldesk.ui.questions import Newest, Soon
from fulfilldesk.ui.tasks import TaskRunner
from tests.ui.inline import InlineRunner


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    made.shutdown()


def test_what_is_asked_while_one_is_answered_is_answered_once_with_the_last(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    owner = QObject()
    newest = Newest(runner, owner)
    begun, go_on = threading.Event(), threading.Event()
    worked: list[int] = []
    answers: list[int] = []

    def work(number: int) -> int:
        worked.append(number)
        begun.set()
        go_on.wait(5)
        return number

    newest.ask(lambda: work(0), answers.append, lambda _: None)
    assert begun.wait(5)
    for number in range(1, 50):
        newest.ask(lambda number=number: work(number), answers.append, lambda _: None)
    go_on.set()
    qtbot.waitUntil(lambda: answers == [0, 49])
    assert worked == [0, 49]


def test_a_failure_is_told_a_stop_is_not_and_the_next_question_is_answered() -> None:
    owner = QObject()
    newest = Newest(InlineRunner(), owner)
    answers: list[int] = []
    failures: list[Failure] = []

    def fail(error: Exception) -> int:
        raise error

    newest.ask(lambda: fail(Offline()), answers.append, failures.append)
    newest.ask(lambda: fail(Stopped()), answers.append, failures.append)
    newest.ask(lambda: 3, answers.append, failures.append)
    assert [type(each) for each in failures] == [Offline]
    assert answers == [3]
    with pytest.raises(ZeroDivisionError):
        newest.ask(lambda: 1 // 0, answers.append, failures.append)
    newest.ask(lambda: 4, answers.append, failures.append)
    assert answers == [3, 4]


def test_a_question_asked_by_an_answer_is_answered() -> None:
    owner = QObject()
    newest = Newest(InlineRunner(), owner)
    answers: list[int] = []

    def on_answer(number: int) -> None:
        answers.append(number)
        if number < 3:
            newest.ask(lambda: number + 1, on_answer, lambda _: None)

    newest.ask(lambda: 1, on_answer, lambda _: None)
    assert answers == [1, 2, 3]


def test_soon_is_at_once_and_then_once_in_a_while(qtbot: QtBot) -> None:
    owner = QObject()
    soon = Soon(30, owner)
    said: list[int] = []
    soon.due.connect(lambda: said.append(1))
    for _ in range(10):
        soon.ask()
    assert len(said) == 1
    qtbot.waitUntil(lambda: len(said) == 2)
    qtbot.wait(100)
    assert len(said) == 2
    soon.ask()
    assert len(said) == 3
