"""One action, from the question to its end. It outlives its sheet: closing that stops nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from fulfilldesk.domain.actions.action import Action
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.errors import Failure, Offline, Stopped
from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.services.out_of_reach import NO_ANSWER
from fulfilldesk.services.pipeline import ActionUnderWay, Changed, Prepared
from fulfilldesk.ui.actions import texts_sheet
from fulfilldesk.ui.actions.forecast_sheet import ForecastSheet
from fulfilldesk.ui.actions.form import ActionForm
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.theme import Theme


class ActionPipeline(Protocol):
    """What a conversation needs of services.pipeline.Pipeline."""

    def prepare(self, action: Action) -> Prepared: ...
    def preview_from_cache(self, action: Action) -> Prepared: ...
    def carry_out(self, prepared: Prepared) -> JournalEntry | Changed: ...
    def queue(self, prepared: Prepared) -> JournalEntry: ...
    def go_on(self, entry: JournalEntry) -> JournalEntry: ...
    def finish(self, entry: JournalEntry) -> JournalEntry: ...
    def withdraw(self, action_id: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Tools:
    """What every conversation works with."""

    host: QWidget
    pipeline: ActionPipeline
    journal: Journal
    runner: Runner
    theme: Theme
    formats: Formats


#: How it ended is told on the result line, and the sheet goes.
_TOLD_OUTSIDE = frozenset({EntryState.DONE, EntryState.WAITING})

log = logging.getLogger(__name__)


class Conversation(QObject):
    """Lives from `start` until `over`. With `agreed`, the forecast of an earlier yes, it takes up an action
    that was written down: what became different since is shown beside it.

    `ended` brings the journal entry as it ended, `told` says whether the person has seen it on the sheet.
    """

    ended = Signal(object, bool)  # JournalEntry, told
    failed = Signal(object)  # Failure, after the sheet was closed
    let_be = Signal(str)  # order name: it had changed, the sheet was closed, nothing was sent
    undo_wanted = Signal(object)  # JournalEntry
    permissions_wanted = Signal()
    sheet_closed = Signal()
    over = Signal()

    def __init__(
        self,
        action: Action,
        tools: Tools,
        parent: QObject | None = None,
        *,
        agreed: Forecast | None = None,
    ) -> None:
        super().__init__(parent)
        self._action = action
        self._kind = KINDS[action.kind]
        self._tools = tools
        self._form = ActionForm(action.kind, tools.theme, tools.formats)
        self._form.enter_later(action.parameters)
        self._prepared: Prepared | None = None
        self._taken_up = agreed is not None
        self._agreed = agreed
        self._confirmed = self._running = False
        self._entry: JournalEntry | None = None
        self._looking = self._may_ask = self._online = False
        self._waits_because: Failure | None = None
        self.sheet = ForecastSheet(tools.host, action.kind, tools.theme, tools.formats, self._form)
        self._connect()

    def _connect(self) -> None:
        self.sheet.confirmed.connect(self._on_confirmed)
        self.sheet.asked.connect(self._on_asked)
        self.sheet.retry_wanted.connect(self._read)
        self.sheet.check_wanted.connect(self._on_check)
        self.sheet.go_on_wanted.connect(self._on_go_on)
        self.sheet.undo_wanted.connect(self._on_undo)
        self.sheet.withdraw_wanted.connect(self._on_withdraw)
        self.sheet.permissions_wanted.connect(self.permissions_wanted)
        self.sheet.closed.connect(self._on_closed)
        self._form.edited.connect(self._on_edited)

    @property
    def action_id(self) -> str:
        """The action it is about."""
        return self._action.id

    @property
    def running(self) -> bool:
        """Whether the action is being carried out or looked after at this moment."""
        return self._running

    def set_online(self, online: bool) -> None:
        """The shop went or came back while the question stands: a yes waits from now on, or waits no more.
        Whatever it rests on is read again before anything is sent."""
        self._online = online
        if online:
            self._waits_because = None
        elif not self._kind.needs:
            self._waits_because = Offline()

    # --- reading

    def start(self, *, looking: bool, may_ask: bool, online: bool) -> None:
        """Open the sheet: a preview (`looking`; `may_ask` leads on to the question), or the question."""
        self._looking, self._may_ask, self._online = looking, may_ask, online
        cached = self._show_cached()
        self.sheet.open()  # before the reading begins, which would take its time from the sheet's first paint
        self._read_afresh(cached)

    @Slot()
    def _read(self) -> None:
        self._waits_because = None
        self._read_afresh(self._show_cached())

    def _show_cached(self) -> Prepared | None:
        """What is remembered; a kind that needs to know more than that has no forecast yet."""
        cached = self._cached()
        shown = None if self._kind.needs else cached
        self.sheet.show_reading(self._name(cached), looking=self._looking, cached=shown)
        return shown

    def _read_afresh(self, cached: Prepared | None) -> None:
        if not self._online and cached is not None:
            self._show_without_shop(cached, Offline())
            return
        self._tools.runner.run(
            lambda: self._tools.pipeline.prepare(self._action),
            owner=self.sheet,
            on_result=self._on_prepared,
            on_error=self._on_read_failed,
        )

    def _name(self, known: Prepared | None) -> str:
        """What the title calls the target, as long as that is known."""
        if known is None:
            return self._action.order_name
        return target_name(known.snapshot.order, self._action.target_id)

    def _cached(self) -> Prepared | None:
        try:
            return self._tools.pipeline.preview_from_cache(self._action)
        except Failure:
            return None

    def _on_prepared(self, prepared: Prepared) -> None:
        if self._looking:
            self._prepared = prepared
            self.sheet.show_looking(prepared, may_ask=self._may_ask)
        else:
            self._ask(prepared)

    def _on_read_failed(self, error: BaseException) -> None:
        if not isinstance(error, Failure):
            self.sheet.show_failure(Failure())
            raise error
        cached = None if self._kind.needs else self._cached()
        if cached is not None and (isinstance(error, NO_ANSWER) or (self._looking and error.retry)):
            self._show_without_shop(cached, error)
        else:
            self.sheet.show_failure(error)

    def _show_without_shop(self, cached: Prepared, why: Failure) -> None:
        """What is remembered: to look at, or to be agreed to and sent later."""
        self._waits_because = why
        if self._looking:
            self._prepared = cached
            self.sheet.show_looking(cached, may_ask=self._may_ask and isinstance(why, NO_ANSWER))
        else:
            self._ask(cached)

    def _ask(self, prepared: Prepared) -> None:
        """The question; the form is made for what was read, and keeps what was entered."""
        order, target_id = prepared.snapshot.order, self._action.target_id
        refused = self._kind.why_not(order, target_id) is not None
        if refused or self._action.undoes is not None:  # what takes an action back is given
            self._form.show_fields(())
        else:
            self._form.show_fields(self._kind.fields(prepared.snapshot, target_id))
        self._prepared = self._with_form(prepared)
        self.sheet.show_asking(
            self._prepared, agreed=self._agreed, waits_because=self._waits_because, taken_up=self._taken_up
        )
        log.debug("asks: %s", self._action.kind)  # what trying out an installed program waits for

    def _with_form(self, prepared: Prepared) -> Prepared:
        """The forecast for what the form says, on the same reading."""
        if self._form.empty:
            return prepared
        parameters = {**prepared.action.parameters, **self._form.parameters()}
        action = replace(prepared.action, parameters=parameters)
        return replace(prepared, action=action, forecast=self._kind.forecast(action, prepared.snapshot))

    @Slot()
    def _on_edited(self) -> None:
        if self._prepared is None:
            return
        self._prepared = self._with_form(self._prepared)
        self.sheet.show_other_forecast(self._prepared.forecast)

    # --- asking and carrying out

    @Slot()
    def _on_asked(self) -> None:
        """From looking to asking: on the same reading, which is checked again before anything is sent."""
        if self._prepared is not None:
            self._looking = False
            self.sheet.show_reading(self._name(self._prepared), looking=False, cached=self._prepared)
            self._ask(self._prepared)

    @Slot(str)
    def _on_confirmed(self, reason: str) -> None:
        if self._prepared is None or self._running:
            return
        prepared = replace(self._prepared, action=replace(self._prepared.action, reason=reason or None))
        self._agreed = prepared.forecast
        self._confirmed = True
        pipeline = self._tools.pipeline
        self._run(
            (lambda: pipeline.queue(prepared))
            if self._waits_because is not None
            else (lambda: pipeline.carry_out(prepared))
        )

    def _run(self, work: Callable[[], JournalEntry | Changed]) -> None:
        self._running = True
        self.sheet.show_running()
        self._tools.runner.run(work, owner=self, on_result=self._on_carried_out, on_error=self._on_failed)

    def on_journal_changed(self, action_id: str) -> None:
        """The journal was written: show the step, if it is ours and somebody looks."""
        if self._running and action_id == self.action_id and self._sheet_open():
            entry = self._tools.journal.entry(action_id)
            if entry is not None:
                self.sheet.show_step(entry)

    def _on_carried_out(self, result: JournalEntry | Changed) -> None:
        self._running = False
        if isinstance(result, JournalEntry):
            self._on_entry(result)
            return
        if not self._sheet_open():
            self._withdraw()
            self.let_be.emit(self._action.order_name)
            self.over.emit()
            return
        self._ask(result.prepared)

    def _on_entry(self, entry: JournalEntry) -> None:
        self._running = False
        self._entry = entry
        seen = self._sheet_open()
        if seen and entry.state in _TOLD_OUTSIDE:
            self.sheet.dismiss()
            seen = False
        elif seen:
            self.sheet.show_end(entry)
        self.ended.emit(entry, seen)
        if not seen:
            self.over.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._running = False
        failure = Failure.of(error)
        if isinstance(error, (Stopped, ActionUnderWay)):
            self.sheet.dismiss() if self._sheet_open() else self.over.emit()
        elif self._sheet_open():
            self.sheet.show_failure(failure)
        else:
            self.failed.emit(failure)
            self.over.emit()
        if not isinstance(error, (Failure, ActionUnderWay)):
            raise error

    @Slot()
    def _on_check(self) -> None:
        entry = self._entry
        if entry is not None and not self._running:
            self._run(lambda: self._tools.pipeline.finish(entry))
            self.sheet.show_step(entry)

    @Slot()
    def _on_go_on(self) -> None:
        entry = self._entry
        if entry is not None and not self._running:
            self._run(lambda: self._tools.pipeline.go_on(entry))

    @Slot()
    def _on_undo(self) -> None:
        entry = self._entry
        self.sheet.dismiss()
        if entry is not None:
            self.undo_wanted.emit(entry)

    # --- closing

    @Slot()
    def _on_withdraw(self) -> None:
        self._withdraw()
        self._confirmed = False
        self.sheet.dismiss()

    @Slot()
    def _on_closed(self) -> None:
        self.sheet_closed.emit()
        if self._running:
            return
        if self._confirmed and self._entry is None:
            self._withdraw()
        if self._entry is None or self._entry.state not in _TOLD_OUTSIDE:
            self.over.emit()

    def _withdraw(self) -> None:
        """Written down and not sent, after the order had changed: the journal must not keep it waiting."""
        action_id = self.action_id
        self._tools.runner.run(
            lambda: self._tools.pipeline.withdraw(action_id),
            owner=self._tools.host,
            on_result=lambda _: None,
            on_error=_ours,
        )

    def _sheet_open(self) -> bool:
        return isValid(self.sheet) and self.sheet.isVisible()


def target_name(order: Order, target_id: str) -> str:
    """What sheets call the target: a fulfilment by its name, work by its order and place, or the order."""
    fulfillment, work = order.fulfillment(target_id), order.work(target_id)
    if fulfillment is not None:
        return fulfillment.name
    if work is not None and work.location_name:
        return texts_sheet.work_name(order.name, work.location_name)
    return order.name


def _ours(error: BaseException) -> None:
    """A failure to tidy up is in the log and the journal; anything else is a bug and must be heard of."""
    if not isinstance(error, Failure):
        raise error
