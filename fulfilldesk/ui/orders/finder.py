"""Has queries answered beside the window: only the newest, its rest later, and again after changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.ui.orders.answer import Answer, Question, answer, completed
from fulfilldesk.ui.questions import Newest, Soon

if TYPE_CHECKING:
    from fulfilldesk.domain.errors import Failure
    from fulfilldesk.services.ports import OrderReader
    from fulfilldesk.ui.formats import Formats
    from fulfilldesk.ui.tasks import Runner

#: While an import merges, the list is found again this often at most; what a row says shows at once anyway.
EVERY_MS = 300

#: Makes the question of a query: from where the person is now, or anew, with what another list can keep.
Look = Callable[[OrderQuery, bool], Question]


class Finder(QObject):
    """`found_anew` brings the answer to another query, `found_again` the same one as it is by now (or with
    the rest that was missing). An answer to a query that nobody asks any more is never told."""

    found_anew = Signal(object)  # Answer
    found_again = Signal(object)  # Answer
    failed = Signal(object)  # Failure

    def __init__(
        self, reader: OrderReader, runner: Runner, formats: Formats, look: Look, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._formats = formats
        self._look = look
        self._finding = Newest(runner, self)
        self._completing = Newest(runner, self)
        self._again = Soon(EVERY_MS, self)
        self._again.due.connect(self.ask_again)
        self._query = OrderQuery()
        self._started = False
        self._anew = True
        self._shown: Answer | None = None

    @property
    def query(self) -> OrderQuery:
        """What was asked last."""
        return self._query

    @property
    def waiting(self) -> bool:
        """Whether what was asked last has not been answered yet."""
        return self._anew

    def start(self) -> None:
        """There is somebody to ask now."""
        self._started = True
        self.ask_again()

    def ask(self, query: OrderQuery) -> None:
        """Another query; what was asked before is not wanted any more. Before `start` it is kept."""
        self._query, self._anew = query, True
        self._completing.forget()
        self.ask_again()

    def refresh(self) -> None:
        """The cache has changed."""
        self._again.ask()

    @Slot()
    def ask_again(self) -> None:
        """Have the newest query answered from where the person is now."""
        if not self._started:
            return
        question = self._look(self._query, self._anew)
        reader, formats = self._reader, self._formats
        self._finding.ask(lambda: answer(reader, question, formats), self._on_answer, self._on_failed)

    def _on_answer(self, told: Answer) -> None:
        if told.question.query != self._query:
            return
        if told.question.anew and not self._anew:
            self.ask_again()  # asked twice before the first answer was shown: by now the person has a place
            return
        self._tell(told)
        if not told.found.complete:
            self._complete(told)

    def _tell(self, told: Answer) -> None:
        self._shown = told
        if told.question.anew:
            self._anew = False
            self.found_anew.emit(told)
        else:
            self.found_again.emit(told)

    def _complete(self, part: Answer) -> None:
        question = self._look(self._query, False)
        reader, formats = self._reader, self._formats

        def on_completed(told: Answer) -> None:
            if self._shown is part and not self._anew:
                self._tell(told)

        self._completing.ask(
            lambda: completed(reader, part.found, question, formats), on_completed, self._on_failed
        )

    def _on_failed(self, failure: Failure) -> None:
        self.failed.emit(failure)
