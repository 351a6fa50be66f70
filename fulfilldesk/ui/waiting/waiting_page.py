"""The page "Waiting to be sent": batches above, single actions below, the chosen one beside them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.ui.actions.notes import Notes
from fulfilldesk.ui.actions.texts_kinds import kind_text
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.questions import Newest
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.texts_waiting import title
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.waiting import texts
from fulfilldesk.ui.waiting.actions_list import ActionsList
from fulfilldesk.ui.waiting.batch_control import BatchControl
from fulfilldesk.ui.waiting.batch_list import BatchList
from fulfilldesk.ui.waiting.waiting_pane import WaitingPane
from fulfilldesk.ui.waiting.waiting_work import WaitingWork
from fulfilldesk.ui.widgets.card import PAGE_HEAD, heading, quiet_label

#: What an action would do on the order as it is cached. Raises Failure.
ForecastNow = Callable[[JournalEntry], Forecast]

#: Nothing of these was sent: what they would do can still be forecast.
_COMPARED = frozenset({EntryState.CHANGED, EntryState.ASKED})


class WaitingPage(QWidget):
    """Follows WaitingWork; connect `on_journal_changed`. The first signals carry an entry, those of batches
    their id."""

    go_on_wanted = Signal(object)
    withdraw_wanted = Signal(object)
    undo_wanted = Signal(object)
    check_wanted = Signal(object)
    order_wanted = Signal(str)  # order id
    retry_batch_wanted = Signal(str)
    undo_batch_wanted = Signal(str)
    journal_of_batch_wanted = Signal(str)
    permissions_wanted = Signal()

    def __init__(
        self,
        work: WaitingWork,
        control: BatchControl,
        journal: Journal,
        forecast_now: ForecastNow,
        runner: Runner,
        theme: Theme,
        formats: Formats,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._forecast_now = forecast_now
        self._theme = theme
        self._formats = formats
        self._comparing = Newest(runner, self)
        self.remark = quiet_label()
        self.batches = BatchList(control, theme, formats)
        self.list = ActionsList(journal, runner, theme, formats)
        self.pane = WaitingPane(theme, formats)
        self._failure = Notes(theme)
        self._unseen = True
        self._build()
        self._connect()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(18, 12, 18, 8)
        top.setSpacing(12)
        top.addStrut(PAGE_HEAD)
        top.addWidget(heading(title(), scale=1.35))
        top.addWidget(self.remark, 1)
        self._lists = QSplitter(Qt.Orientation.Vertical)
        self._lists.addWidget(self.batches)
        self._lists.addWidget(self.list)
        self._lists.setSizes([330, 400])
        left = QWidget()
        left.setBackgroundRole(QPalette.ColorRole.Base)
        left.setAutoFillBackground(True)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(self._failure)
        column.addWidget(self._lists, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(self.pane)
        splitter.setSizes([740, 500])
        for each in (self._lists, splitter):
            each.setHandleWidth(1)
            each.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self._work.changed.connect(self._on_changed)
        self._work.failed.connect(self._show_failure)
        self.list.failed.connect(self._show_failure)
        self.list.current_changed.connect(self._on_current)
        self.list.order_wanted.connect(self.order_wanted)
        self.batches.changed_wanted.connect(self._on_changed_of_batch)
        self.batches.orders_wanted.connect(self.show_batch)
        self.batches.journal_wanted.connect(self.journal_of_batch_wanted)
        self.batches.retry_wanted.connect(self.retry_batch_wanted)
        self.batches.undo_wanted.connect(self.undo_batch_wanted)
        self.batches.permissions_wanted.connect(self.permissions_wanted)
        self.pane.go_on_wanted.connect(self.go_on_wanted)
        self.pane.withdraw_wanted.connect(self.withdraw_wanted)
        self.pane.undo_wanted.connect(self.undo_wanted)
        self.pane.check_wanted.connect(self.check_wanted)
        self.pane.order_wanted.connect(self.order_wanted)

    # --- what is shown

    @Slot(str)
    def show_action(self, action_id: str) -> None:
        """All single actions, with that one chosen."""
        self._catch_up()
        self.list.show_outside()
        self.list.choose(action_id)

    @Slot(str)
    def show_batch(self, batch_id: str) -> None:
        """Every action of a batch."""
        self._catch_up()
        self._show_batch(batch_id, only_wanting=False)

    @Slot(str)
    def on_journal_changed(self, action_id: str) -> None:
        """An entry was written."""
        self.list.on_journal_changed(action_id)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while it could not be seen."""
        super().showEvent(event)
        self._catch_up()

    @Slot()
    def _on_changed(self) -> None:
        self._unseen = True
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        if not self._unseen:
            return
        self._unseen = False
        work, summary = self._work.work, self._work.summary
        self._show_failure(None)
        self.batches.setVisible(bool(work.batches))
        self.batches.show_batches(work.batches)
        self.list.show_entries(work.entries)
        self.remark.setText(texts.can_quit(summary.count) if summary.count else "")

    @Slot(str)
    def _on_changed_of_batch(self, batch_id: str) -> None:
        self._show_batch(batch_id, only_wanting=True)

    def _show_batch(self, batch_id: str, *, only_wanting: bool) -> None:
        progress = self._work.work.batches.get(batch_id)
        if progress is None:
            return
        batch = progress.batch
        action = kind_text(batch.kind).name
        words = action if batch.undoes is None else texts.undoing(action)
        words = texts.batch_chip(words, self._formats.full(batch.asked_at))
        self.list.show_batch(batch_id, words, only_wanting=only_wanting)

    @Slot(object)
    def _show_failure(self, failure: Failure | None) -> None:
        self._failure.say_failure(failure)

    # --- the chosen action

    @Slot(object)
    def _on_current(self, entry: JournalEntry | None) -> None:
        self.pane.show_entry(entry)
        self._comparing.forget()
        comparable = entry is not None and not entry.damaged and entry.action.kind in KINDS
        if entry is None or not comparable or entry.state not in _COMPARED:
            return

        def on_now(now: Forecast) -> None:
            if self.pane.entry is not None and self.pane.entry.action.id == entry.action.id:
                self.pane.show_now(now)

        self._comparing.ask(lambda: self._forecast_now(entry), on_now, lambda _: self.pane.show_now(None))
