"""Which orders have actions that wait: a mapping for the table, read in a worker when the journal changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Slot

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.journal import OPEN, EntryState
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.ui.badges import Mark
from fulfilldesk.ui.questions import Newest, Soon
from fulfilldesk.ui.tasks import Runner

#: A batch of 50,000 is 50,000 marks, read anew each time.
READ_EVERY_MS = 1000

_LOOK_AGAIN = frozenset({EntryState.CHANGED, EntryState.HALF_DONE})
#: ASKED is left out: every action is that for a moment, while its sheet is open.
_MARKED = _LOOK_AGAIN | OPEN | {EntryState.WAITING}


class OrderMarks(QObject):
    """Tells `show` of every other mapping of order ids to marks."""

    def __init__(
        self,
        journal: Journal,
        runner: Runner,
        show: Callable[[Mapping[str, Mark]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._show = show
        self._marks: Mapping[str, Mark] = {}
        self._reading = Newest(runner, self)
        self._soon = Soon(READ_EVERY_MS, self)
        self._soon.due.connect(self._read)

    @Slot()
    def refresh(self) -> None:
        """The journal was written, or can be read now."""
        self._soon.ask()

    @Slot()
    def _read(self) -> None:
        self._reading.ask(partial(read_marks, self._journal), self._on_read, self._on_failed)

    def _on_read(self, marks: Mapping[str, Mark]) -> None:
        if marks != self._marks:
            self._marks = marks
            self._show(marks)

    def _on_failed(self, failure: Failure) -> None:
        """What is wrong with the journal is said where it is shown."""


def read_marks(journal: Journal) -> Mapping[str, Mark]:
    """Worker. What wants the person before what is under way, that before what waits. Raises Failure."""
    marks = {}
    for order_id, states in journal.orders_in(_MARKED).items():
        if states & _LOOK_AGAIN:
            marks[order_id] = Mark.LOOK_AGAIN
        elif states & OPEN:
            marks[order_id] = Mark.SENDING
        else:
            marks[order_id] = Mark.WAITING
    return marks
