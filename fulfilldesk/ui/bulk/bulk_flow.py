"""Joins selection, sheet and journal: one batch is prepared at a time, and handed over once it is written
down."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot

from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.errors import BulkForbidden, Failure, Stopped
from fulfilldesk.domain.journal import BatchProgress
from fulfilldesk.ui.bulk.bulk_conversation import BulkConversation, BulkTools
from fulfilldesk.ui.bulk.intents import Intent, again, of_selection, of_targets, undoing
from fulfilldesk.ui.orders.selection import Selected
from fulfilldesk.ui.tasks import Lane


class BulkFlow(QObject):
    """Lives as long as the window. `batch_begun` brings the id of a batch that is to be carried out."""

    batch_begun = Signal(str)
    failed = Signal(object)  # Failure
    permissions_wanted = Signal()

    def __init__(self, tools: BulkTools, parent: QObject | None = None, *, forbidden: bool = False) -> None:
        """`forbidden`: by an administrator; who asks all the same is told so."""
        super().__init__(parent)
        self._forbidden = forbidden
        self._tools = tools
        self._online = True
        self._finding = False
        self._in_front: BulkConversation | None = None

    @property
    def in_front(self) -> BulkConversation | None:
        """The batch that is being prepared."""
        return self._in_front

    def set_online(self, online: bool) -> None:
        """Whether the shop can be reached, as far as is known."""
        self._online = online
        if self._in_front is not None:
            self._in_front.set_online(online)

    def end(self) -> None:
        """The program ends: look no further."""
        if self._in_front is not None:
            self._in_front.stop()

    # --- what can be asked for

    @Slot(str, object)
    def ask(self, kind: str, selected: Selected) -> None:
        """One kind of action on the selected orders."""
        tools = self._tools
        self._find(lambda: of_selection(tools.planning, kind, selected.completed(tools.reader)))

    @Slot(str, object)
    def ask_targets(self, kind: str, targets: Mapping[str, frozenset[str]]) -> None:
        """One kind of action on what a page has picked out: order id -> ids of its parcels or its work; no
        ids: whatever of the order the kind is about. `kind` is one that can be asked for many."""
        planning = self._tools.planning
        self._find(lambda: of_targets(planning, kind, targets))

    @Slot(str)
    def retry(self, batch_id: str) -> None:
        """What a batch could not do."""
        tools = self._tools
        self._find(lambda: again(tools.planning, tools.journal, self._progress(batch_id)))

    @Slot(str)
    def undo(self, batch_id: str) -> None:
        """Everything a batch has done, taken back."""
        tools = self._tools
        self._find(lambda: undoing(tools.planning, self._progress(batch_id)))

    def _progress(self, batch_id: str) -> BatchProgress:
        """Worker. Raises Failure for a batch that this version does not understand."""
        progress = self._tools.journal.batch(batch_id)
        if progress is None or progress.batch.kind not in KINDS:
            raise Failure(f"no batch {batch_id} that could be gone on with")
        return progress

    # --- the sheet

    def _find(self, make: Callable[[], Intent]) -> None:
        """What is to be weighed is found out beside the window; one at a time."""
        if self._forbidden:
            self.failed.emit(BulkForbidden())
            return
        if self._in_front is not None or self._finding:
            return
        self._finding = True
        self._tools.runner.run(
            make, owner=self, on_result=self._converse, on_error=self._on_failed, lane=Lane.CACHE
        )

    def _converse(self, intent: Intent) -> None:
        self._finding = False
        fields = () if intent.undoes else KINDS[intent.kind].bulk_fields(self._places())
        conversation = self._in_front = BulkConversation(intent, fields, self._tools, self)
        conversation.begun.connect(self.batch_begun)
        conversation.failed.connect(self.failed)
        conversation.permissions_wanted.connect(self.permissions_wanted)
        conversation.over.connect(self._on_over)
        conversation.start(online=self._online)

    def _places(self) -> dict[str, str]:
        try:
            return dict(self._tools.reader.active_location_names())
        except Failure as failure:
            self.failed.emit(failure)
            return {}

    def _on_failed(self, error: BaseException) -> None:
        self._finding = False
        if not isinstance(error, Failure):
            raise error
        if not isinstance(error, Stopped):
            self.failed.emit(error)

    @Slot()
    def _on_over(self) -> None:
        if self._in_front is not None:
            self._in_front.deleteLater()
            self._in_front = None
