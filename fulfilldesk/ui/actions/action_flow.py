"""Joins menu, pipeline, sheet and result line; one sheet at a time, any number of actions under way.

It knows no kind of action: what differs between them is in domain.actions and in the texts keyed by kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from fulfilldesk.domain.actions.action import Action, Json
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.pipeline import ActionUnderWay, CannotUndo
from fulfilldesk.ui.actions import texts_sheet
from fulfilldesk.ui.actions.conversation import ActionPipeline, Conversation, Tools
from fulfilldesk.ui.actions.result_line import ResultLine


class AskingPipeline(ActionPipeline, Protocol):
    """What the flow needs of services.pipeline.Pipeline beyond what a conversation does."""

    def ask(
        self,
        kind: str,
        order: Order,
        target_id: str,
        parameters: Mapping[str, Json] | None = None,
        *,
        undoes: str | None = None,
    ) -> Action: ...
    def undo(self, entry: JournalEntry) -> Action: ...


class ActionFlow(QObject):
    """Lives as long as the window. Connect `on_journal_changed` and `set_online` to the events."""

    journal_wanted = Signal(str)  # action id
    permissions_wanted = Signal()

    def __init__(
        self, tools: Tools, pipeline: AskingPipeline, result_line: ResultLine, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tools = tools
        self._pipeline = pipeline
        self._result_line = result_line
        self._online = True
        self._conversations: list[Conversation] = []
        self._in_front: Conversation | None = None
        self._finding_undo = False
        result_line.undo_wanted.connect(self.undo)
        result_line.check_wanted.connect(self.finish)
        result_line.go_on_wanted.connect(self.go_on)
        result_line.withdraw_wanted.connect(self.withdraw)
        result_line.journal_wanted.connect(self.journal_wanted)
        result_line.permissions_wanted.connect(self.permissions_wanted)

    # --- what can be asked for

    def look(self, kind: str, order: Order, target_id: str, *, may_ask: bool) -> None:
        """Preview an action's effect; `may_ask` offers to go on to the question."""
        self._converse(self._pipeline.ask(kind, order, target_id), looking=True, may_ask=may_ask)

    def ask(self, kind: str, order: Order, target_id: str, *, undoes: str | None = None) -> None:
        """Show the forecast and ask. `undoes` is the id of the action it takes back."""
        self._converse(self._pipeline.ask(kind, order, target_id, undoes=undoes))

    @Slot(object)
    def undo(self, entry: JournalEntry) -> None:
        """Find the action that takes this one back, then ask as for any other."""
        if self._in_front is not None or self._finding_undo:
            return
        self._finding_undo = True
        self._tools.runner.run(
            lambda: self._pipeline.undo(entry),
            owner=self,
            on_result=self._on_undo_found,
            on_error=self._on_undo_failed,
        )

    @Slot(object)
    def finish(self, entry: JournalEntry) -> None:
        """Read once more how an unfinished action ended."""
        self._tools.runner.run(
            lambda: self._pipeline.finish(entry),
            owner=self,
            on_result=self._result_line.show_entry,
            on_error=self._on_failed,
        )

    @Slot(object)
    def go_on(self, entry: JournalEntry) -> None:
        """What wants the person: an action that was written down and not sent is asked about again, with what
        changed since; a half-done one is completed. One of a kind this version does not know is left."""
        if entry.action.kind not in KINDS:
            self._result_line.show_failure(Failure())
        elif entry.state is EntryState.HALF_DONE:
            self._tools.runner.run(
                lambda: self._pipeline.go_on(entry),
                owner=self,
                on_result=self._result_line.show_entry,
                on_error=self._on_failed,
            )
        else:
            self._converse(entry.action, agreed=entry.forecast)

    @Slot(object)
    def withdraw(self, entry: JournalEntry) -> None:
        """Let an action be that was written down and not sent."""
        self._tools.runner.run(
            lambda: self._withdrawn(entry),
            owner=self,
            on_result=self._on_withdrawn,
            on_error=self._on_failed,
        )

    def _withdrawn(self, entry: JournalEntry) -> JournalEntry | None:
        self._pipeline.withdraw(entry.action.id)
        return self._tools.journal.entry(entry.action.id)

    def _on_withdrawn(self, entry: JournalEntry | None) -> None:
        """As it stands now: it may have been sent just before."""
        if entry is not None:
            self._result_line.show_entry(entry)

    # --- events

    @Slot(str)
    def on_journal_changed(self, action_id: str) -> None:
        """The journal was written."""
        for conversation in self._conversations:
            conversation.on_journal_changed(action_id)

    def set_online(self, online: bool) -> None:
        """Whether the shop can be reached, as far as is known."""
        self._online = online
        for conversation in self._conversations:
            conversation.set_online(online)

    # --- for whoever looks on

    @property
    def in_front(self) -> Conversation | None:
        """The conversation whose sheet is open."""
        return self._in_front

    @property
    def under_way(self) -> int:
        """How many actions are being carried out."""
        return sum(conversation.running for conversation in self._conversations)

    # --- conversations

    def _converse(
        self,
        action: Action,
        *,
        agreed: Forecast | None = None,
        looking: bool = False,
        may_ask: bool = False,
    ) -> None:
        if self._in_front is not None:
            return
        conversation = Conversation(action, self._tools, self, agreed=agreed)
        conversation.ended.connect(self._on_ended)
        conversation.failed.connect(self._result_line.show_failure)
        conversation.let_be.connect(self._on_let_be)
        conversation.undo_wanted.connect(self.undo)
        conversation.permissions_wanted.connect(self.permissions_wanted)
        conversation.sheet_closed.connect(self._on_sheet_closed)
        conversation.over.connect(self._on_over)
        self._conversations.append(conversation)
        self._in_front = conversation
        self._result_line.hide()
        conversation.start(looking=looking, may_ask=may_ask, online=self._online)

    def _on_undo_found(self, action: Action) -> None:
        self._finding_undo = False
        self._converse(action)

    def _on_undo_failed(self, error: BaseException) -> None:
        self._finding_undo = False
        if isinstance(error, CannotUndo):
            self._result_line.show_notice(error.notice)
        else:
            self._on_failed(error)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, ActionUnderWay):  # whoever carries it out tells of its end
            return
        if not isinstance(error, Failure):
            raise error
        self._result_line.show_failure(error)

    @Slot(object, bool)
    def _on_ended(self, entry: JournalEntry, told: bool) -> None:
        if not told:
            self._result_line.show_entry(entry)

    @Slot(str)
    def _on_let_be(self, order_name: str) -> None:
        self._result_line.show_warning(texts_sheet.changed_not_sent(order_name))

    @Slot()
    def _on_sheet_closed(self) -> None:
        if self.sender() is self._in_front:
            self._in_front = None

    @Slot()
    def _on_over(self) -> None:
        conversation = self.sender()
        if isinstance(conversation, Conversation) and conversation in self._conversations:
            self._conversations.remove(conversation)
            conversation.deleteLater()
