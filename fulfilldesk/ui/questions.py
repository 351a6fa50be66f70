"""Questions of which only the newest matters, and things that need doing soon but not often."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fulfilldesk.domain.errors import Failure, Stopped
from fulfilldesk.ui.tasks import Lane, Runner, Task


@dataclass(frozen=True, slots=True)
class _Question:
    work: Callable[[], Any]
    on_answer: Callable[[Any], None]
    on_failure: Callable[[Failure], None]


class Newest(QObject):
    """Has one question answered at a time; of those asked meanwhile only the last is ever begun.

    So somebody who types fast is answered as fast as the cache can, and never twice for one word. The answer
    to the question that was under way still comes; whoever asked judges whether it is of use.
    """

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._under_way: Task | None = None
        self._busy = False
        self._waiting: _Question | None = None

    def ask(
        self,
        work: Callable[[], Any],
        on_answer: Callable[[Any], None],
        on_failure: Callable[[Failure], None],
    ) -> None:
        """Do `work` on a thread of the cache, then call one of the others here; a work that was stopped is
        not spoken of, and an error that is no Failure is a bug and is raised again."""
        self._waiting = _Question(work, on_answer, on_failure)
        if self._busy and self._under_way is not None and self._under_way.cancel():
            self._busy = False  # it had not begun
        if not self._busy:
            self._begin()

    def forget(self) -> None:
        """What waits is not wanted any more."""
        self._waiting = None

    def _begin(self) -> None:
        question, self._waiting = self._waiting, None
        if question is None:
            return
        self._busy, self._under_way = True, None
        task = self._runner.run(
            question.work,
            owner=self,
            on_result=lambda answer: self._on_answer(question, answer),
            on_error=lambda error: self._on_error(question, error),
            lane=Lane.CACHE,
        )
        if self._busy and self._under_way is None:
            self._under_way = task

    def _on_answer(self, question: _Question, answer: Any) -> None:
        self._busy, self._under_way = False, None
        question.on_answer(answer)
        if not self._busy:
            self._begin()

    def _on_error(self, question: _Question, error: BaseException) -> None:
        self._busy, self._under_way = False, None
        if not isinstance(error, Failure):
            raise error
        if not isinstance(error, Stopped):
            question.on_failure(error)
        if not self._busy:
            self._begin()


class Soon(QObject):
    """Says `due` at once when it is asked to, and then, however often it is asked, once in a while."""

    due = Signal()

    def __init__(self, every_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._again = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(every_ms)
        self._pause.timeout.connect(self._on_pause_over)

    def ask(self) -> None:
        """It is wanted."""
        if self._pause.isActive():
            self._again = True
        else:
            self._pause.start()
            self.due.emit()

    @Slot()
    def _on_pause_over(self) -> None:
        if self._again:
            self._again = False
            self.ask()
