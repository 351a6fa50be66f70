"""One batch, from the orders that are looked at to the batch that is written down."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.fields import Choice, Field, Words
from fulfilldesk.domain.batch import BatchPlan
from fulfilldesk.domain.errors import Failure, Stopped
from fulfilldesk.domain.journal import Batch
from fulfilldesk.services.batch_plan import BatchPlanning
from fulfilldesk.services.batch_run import BatchRun
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.services.ports import OrderReader
from fulfilldesk.ui import texts_bulk
from fulfilldesk.ui.actions.form import ActionForm
from fulfilldesk.ui.bulk.bulk_sheet import BulkSheet
from fulfilldesk.ui.bulk.intents import Intent
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.theme import Theme

#: More orders than this are no oversight to be made good with one click.
MOST_ORDERS = 100_000
#: After the last letter typed into the form, before the orders are looked at anew.
TYPING_MS = 500
_LOOK_EVERY_MS = 100


@dataclass(frozen=True, slots=True)
class BulkTools:
    """What every batch is prepared with."""

    host: QWidget
    planning: BatchPlanning
    batches: BatchRun
    journal: Journal
    reader: OrderReader
    runner: Runner
    theme: Theme
    formats: Formats


@dataclass(slots=True)
class _Look:
    """One look at all orders: written to by a worker, read by the window."""

    parameters: Mapping[str, Json]
    stop: threading.Event = field(default_factory=threading.Event)
    done: int = 0


class BulkConversation(QObject):
    """Lives from `start` until `over`; a batch that was agreed to is written down whether or not its sheet
    is still open. `begun` brings the batch's id, `failed` what went wrong after the sheet was closed."""

    begun = Signal(str)
    failed = Signal(object)  # Failure
    permissions_wanted = Signal()
    over = Signal()

    def __init__(
        self, intent: Intent, fields: tuple[Field, ...], tools: BulkTools, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._intent = intent
        self._fields = fields
        self._tools = tools
        self._look: _Look | None = None
        self._plan: BatchPlan | None = None
        self._writing = False
        self._form = ActionForm(f"many.{intent.kind}", tools.theme, tools.formats)
        self._form.show_fields(fields)
        self._form.enter(intent.parameters)
        self.sheet = BulkSheet(
            tools.host,
            intent.kind,
            tools.theme,
            tools.formats,
            tools.runner,
            self._form,
            undoing=intent.undoes is not None,
        )
        self.sheet.set_title(intent.title)
        self._typing = self._timer(TYPING_MS, self._begin_look, single=True)
        self._watching = self._timer(_LOOK_EVERY_MS, self._show_looked, single=False)
        self._form.edited.connect(self._on_edited)
        self.sheet.confirmed.connect(self._on_confirmed)
        self.sheet.retry_wanted.connect(self._begin_look)
        self.sheet.permissions_wanted.connect(self.permissions_wanted)
        self.sheet.closed.connect(self._on_closed)

    def start(self, *, online: bool) -> None:
        """Open the sheet and look at the orders."""
        self.sheet.show_online(online)
        if self._intent.total > MOST_ORDERS:
            self._form.show_fields(())
            self.sheet.show_refusal(texts_bulk.too_many(MOST_ORDERS))
            self.sheet.open()
            return
        self._begin_look()
        self.sheet.open()

    def set_online(self, online: bool) -> None:
        """Whether the shop can be reached, as far as is known."""
        if isValid(self.sheet):
            self.sheet.show_online(online)

    def stop(self) -> None:
        """Look no further; what is being written down is written down."""
        self._typing.stop()
        self._watching.stop()
        if self._look is not None:
            self._look.stop.set()

    # --- looking

    @Slot()
    def _on_edited(self) -> None:
        """What was found out holds for other parameters."""
        self._stop_looking()
        self._plan = None
        if blank(self._fields, self._form.parameters()):
            self._typing.stop()
            self.sheet.show_blank()
            return
        self.sheet.show_looking(self._intent.total)
        self._typing.start()

    @Slot()
    def _begin_look(self) -> None:
        self._stop_looking()
        self._plan = None
        parameters = dict(self._intent.parameters) | dict(self._form.parameters())
        if blank(self._fields, parameters):
            self.sheet.show_blank()
            return
        look = self._look = _Look(parameters)
        weigh = self._intent.weigh
        self.sheet.show_looking(self._intent.total)

        def tell(done: int) -> None:
            look.done = done

        self._watching.start()
        self._tools.runner.run(
            lambda: weigh(look.parameters, look.stop, tell),
            owner=self,
            on_result=lambda plan: self._on_looked(look, plan),
            on_error=lambda error: self._on_look_failed(look, error),
        )

    def _stop_looking(self) -> None:
        self._watching.stop()
        if self._look is not None:
            self._look.stop.set()
            self._look = None

    @Slot()
    def _show_looked(self) -> None:
        if self._look is not None:
            self.sheet.show_looked(self._look.done, self._intent.total)

    def _on_looked(self, look: _Look, plan: BatchPlan | None) -> None:
        if look is not self._look or plan is None:
            return
        self._watching.stop()
        self._plan = plan
        self.sheet.show_plan(plan)

    def _on_look_failed(self, look: _Look, error: BaseException) -> None:
        if not isinstance(error, Failure):
            raise error
        if look is self._look and not isinstance(error, Stopped):
            self._watching.stop()
            self.sheet.show_failure(error, writing=False)

    # --- writing down

    @Slot(str)
    def _on_confirmed(self, reason: str) -> None:
        plan, look = self._plan, self._look
        if plan is None or look is None or self._writing:
            return
        self._writing = True
        ticked = self.sheet.ticked()
        tools, intent = self._tools, self._intent
        self.sheet.show_writing()

        def write() -> Batch:
            batch = tools.batches.begin(
                plan, ticked, look.parameters, reason=reason or None, undoes=intent.undoes
            )
            if intent.instead_of is not None:
                with suppress(Failure):  # two lines that wait for a person are no reason to lose a batch
                    tools.batches.give_up(intent.instead_of)
            return batch

        tools.runner.run(write, owner=self, on_result=self._on_written, on_error=self._on_not_written)

    def _on_written(self, batch: Batch) -> None:
        self._writing = False
        if isValid(self.sheet):
            self.sheet.dismiss()
        self.begun.emit(batch.id)
        self._end_if_done()

    def _on_not_written(self, error: BaseException) -> None:
        self._writing = False
        failure = Failure.of(error)
        if self._closed:
            self.failed.emit(failure)
        else:
            self.sheet.show_failure(failure, writing=True)
        self._end_if_done()
        if not isinstance(error, Failure):
            raise error

    # --- the end

    @property
    def _closed(self) -> bool:
        return not isValid(self.sheet) or self.sheet.isHidden()

    @Slot()
    def _on_closed(self) -> None:
        self.stop()
        self._end_if_done()

    def _end_if_done(self) -> None:
        if self._closed and not self._writing:
            self.over.emit()

    def _timer(self, milliseconds: int, slot: object, *, single: bool) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(single)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer


def blank(fields: tuple[Field, ...], parameters: Mapping[str, Json]) -> bool:
    """Whether something is not filled in without which nothing can be said of any order."""
    return any(isinstance(each, Choice | Words) and not parameters.get(each.key) for each in fields)
