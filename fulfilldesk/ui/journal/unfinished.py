"""What the last run of the program left unfinished: nobody may have to look for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.journal import JournalEntry
from fulfilldesk.services.ports import Journal
from fulfilldesk.ui.tasks import Runner


class Unfinished(QObject):
    """`changed` says how many there still are. What is under way now is not among them: its sheet or the
    result line tells of that."""

    changed = Signal(int)

    def __init__(self, journal: Journal, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._runner = runner
        self._left: set[str] = set()
        self._newest = ""

    def start(self) -> None:
        """Read what was left. Call once, when the journal can be read and before anything is asked."""
        self._runner.run(
            self._journal.unfinished, owner=self, on_result=self._on_read, on_error=self._on_failed
        )

    @property
    def newest(self) -> str:
        """The id of the action that was asked last; "" when there is none."""
        return self._newest

    @Slot(str)
    def on_journal_changed(self, action_id: str) -> None:
        """The journal was written."""
        if action_id in self._left:
            self.start()

    def _on_read(self, entries: Sequence[JournalEntry]) -> None:
        found = [entry.action.id for entry in entries]
        left = [action_id for action_id in found if action_id in self._left] if self._left else found
        self._left, self._newest = set(left), left[-1] if left else ""
        self.changed.emit(len(left))

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, Failure):  # what is wrong with the journal is said where it is shown
            raise error
