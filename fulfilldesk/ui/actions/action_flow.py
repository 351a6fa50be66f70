"""Joins menu, pipeline, sheet and result line; one sheet at a time, any number of actions under way.

It knows no kind of action: what differs between them is in domain.actions and in the texts keyed by kind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from fulfilldesk.domain.actions.action import Action, Json
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.journal import JournalEntry
from fulfilldesk.domain.orders import Fulfillment, Order
from fulfilldesk.services.pipeline import CannotUndo
from fulfilldesk.ui.actions import texts_sheet
from fulfilldesk.ui.actions.conversation import ActionPipeline, Conversation, Tools
from fulfilldesk.ui.actions.result_line import ResultLine
from fulfilldesk.ui.actions.tracking_form import TrackingForm
from fulfilldesk.ui.theme import Theme

#: A form for the kinds whose parameters a person fills in.
FormFactory = Callable[[Fulfillment, Theme], QWidget]
FORMS: Mapping[str, FormFactory] = {"edit_tracking": TrackingForm}


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
        result_line.journal_wanted.connect(self.journal_wanted)

    # --- what can be asked for

    def look(self, kind: str, order: Order, target_id: str, *, may_ask: bool) -> None:
        """Preview an action's effect; `may_ask` offers to go on to the question."""
        self._converse(self._pipeline.ask(kind, order, target_id), looking=True, may_ask=may_ask)

    def ask(self, kind: str, order: Order, target_id: str, *, undoes: str | None = None) -> None:
        """Show the forecast and ask. `undoes` is the id of the action it takes back."""
        fulfillment = order.fulfillment(target_id)
        make = FORMS.get(kind)
        form = make(fulfillment, self._tools.theme) if make is not None and fulfillment is not None else None
        self._converse(self._pipeline.ask(kind, order, target_id, undoes=undoes), form)

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
        """Ask again about an action that was written down and, the program having ended, not sent."""
        self._converse(entry.action)

    @Slot(object)
    def withdraw(self, entry: JournalEntry) -> None:
        """Let an action be that was written down and not sent."""
        self._tools.runner.run(
            lambda: self._pipeline.withdraw(entry.action.id),
            owner=self,
            on_result=lambda _: None,
            on_error=self._on_failed,
        )

    # --- events

    @Slot(str)
    def on_journal_changed(self, action_id: str) -> None:
        """The journal was written."""
        for conversation in self._conversations:
            conversation.on_journal_changed(action_id)

    def set_online(self, online: bool) -> None:
        """Whether the shop can be reached, as far as is known."""
        self._online = online

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
        form: QWidget | None = None,
        *,
        looking: bool = False,
        may_ask: bool = False,
    ) -> None:
        if self._in_front is not None:
            return
        conversation = Conversation(action, self._tools, form, self)
        conversation.ended.connect(self._on_ended)
        conversation.failed.connect(self._result_line.show_failure)
        conversation.let_be.connect(self._on_let_be)
        conversation.undo_wanted.connect(self.undo)
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
