"""The list of actions: those outside batches, or page by page those of one batch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.journal import WANTS_PERSON, EntryState, JournalEntry
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.ui.badges import BadgePainter
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.questions import Newest, Soon
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.waiting import texts
from fulfilldesk.ui.waiting.actions_model import ActionsDelegate, ActionsModel, Column
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.flow_text import FlowText, muted
from fulfilldesk.ui.widgets.plain_table import PlainTable

#: Read at a time.
PAGE = 250
_REREAD_EVERY_MS = 500
_FITTED_ROWS = 40


@dataclass(frozen=True, slots=True)
class Listed:
    """Which actions of which batch are listed; `words` name it."""

    batch_id: str
    states: frozenset[EntryState]
    words: str


class ActionsList(QWidget):
    """`current_changed` brings the chosen entry or None."""

    current_changed = Signal(object)  # JournalEntry | None
    order_wanted = Signal(str)  # order id
    failed = Signal(object)  # Failure

    def __init__(
        self, journal: Journal, runner: Runner, theme: Theme, formats: Formats, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._outside: Sequence[JournalEntry] = ()
        self._batch: Listed | None = None
        self._written: set[str] = set()
        self._pages = Newest(runner, self)
        self._again = Newest(runner, self)
        self._soon = Soon(_REREAD_EVERY_MS, self)
        self._soon.due.connect(self._reread)
        self.model = ActionsModel(formats, self)
        self.table = PlainTable(theme, rows_shown=_FITTED_ROWS, stretch=Column.ACTION, fills=True)
        self.table.setItemDelegate(ActionsDelegate(theme, BadgePainter(theme), self.table))
        self.table.setModel(self.model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.chip = Button("", theme, Rank.PLAIN)
        self.chip.setAccessibleDescription(texts.all_actions())
        self.chip.hide()
        self.empty = FlowText(theme, muted)
        self.empty.show_text(texts.nothing())
        self._build()
        self.model.more_wanted.connect(self._read_more)
        self.chip.clicked.connect(self.show_outside)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.table.activated.connect(self._on_activated)
        self.setFocusProxy(self.table)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.chip)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 4, 18, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.empty)
        column.addWidget(self.table, 1)

    # --- what is listed

    def show_entries(self, entries: Sequence[JournalEntry]) -> None:
        """The actions outside batches, as they are now."""
        self._outside = entries
        if self._batch is None and list(entries) != self.model.rows:
            self._show(entries, more=False)
        self._show_emptiness()

    @Slot()
    def show_outside(self) -> None:
        """Those again, after a batch."""
        self._batch = None
        self._pages.forget()
        self._show(self._outside, more=False)

    def show_batch(self, batch_id: str, words: str, *, only_wanting: bool) -> None:
        """The actions of a batch: all, or only those that want the person."""
        states = WANTS_PERSON if only_wanting else frozenset(EntryState)
        self._batch = Listed(batch_id, frozenset(states), words)
        self._show((), more=False)
        self._read(None)

    @Slot(str)
    def on_journal_changed(self, action_id: str) -> None:
        """An entry was written; those of a batch are rewritten where they stand."""
        if self._batch is not None and self.model.row_of(action_id) is not None:
            self._written.add(action_id)
            self._soon.ask()

    @Slot()
    def _reread(self) -> None:
        written, self._written = frozenset(self._written), set()
        journal = self._journal

        def work() -> Mapping[str, JournalEntry]:
            found = {action_id: journal.entry(action_id) for action_id in written}
            return {action_id: entry for action_id, entry in found.items() if entry is not None}

        self._again.ask(work, self._on_reread, self.failed.emit)

    def _on_reread(self, entries: Mapping[str, JournalEntry]) -> None:
        self.model.rewrite(entries)
        current = self.current()
        if current is not None and current.action.id in entries:
            self.current_changed.emit(current)

    @Slot()
    def _read_more(self) -> None:
        entries = self.model.rows
        self._read(entries[-1].action.id if entries else None)

    def _read(self, after: str | None) -> None:
        batch, journal = self._batch, self._journal
        if batch is None:
            return

        def work() -> Sequence[JournalEntry]:
            return journal.of_batch(batch.batch_id, batch.states, after=after, limit=PAGE)

        def on_page(entries: Sequence[JournalEntry]) -> None:
            if batch is not self._batch:
                return
            more = len(entries) == PAGE
            if after is None:
                self._show(entries, more=more)
            else:
                self.model.add(entries, more=more)

        self._pages.ask(work, on_page, self._on_failed)

    def _on_failed(self, failure: Failure) -> None:
        self.model.add((), more=False)
        self.failed.emit(failure)

    def _show(self, entries: Sequence[JournalEntry], *, more: bool) -> None:
        """Whoever was chosen stays so, wherever it stands now; else the first one is."""
        before = self.current()
        self.model.show_rows(entries, more=more)
        row = self.model.row_of(before.action.id) if before is not None else None
        self._choose(row or 0)
        self._show_emptiness()

    def _show_emptiness(self) -> None:
        self.chip.setVisible(self._batch is not None)
        if self._batch is not None:
            self.chip.setText(f"{self._batch.words}  ✕".replace("&", "&&"))
        empty = self._batch is None and not self.model.rowCount()
        self.empty.setVisible(empty)
        self.table.setVisible(not empty)

    # --- the chosen one

    def current(self) -> JournalEntry | None:
        """The chosen entry."""
        index = self.table.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def choose(self, action_id: str) -> None:
        """Choose the entry of that action, if it is listed."""
        row = self.model.row_of(action_id)
        if row is not None:
            self._choose(row)

    def _choose(self, row: int) -> None:
        if row >= self.model.rowCount():
            self.current_changed.emit(None)
            return
        self.table.choose(row)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, now: QModelIndex, earlier: QModelIndex) -> None:
        self.current_changed.emit(self.model.rows[now.row()] if now.isValid() else None)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.order_wanted.emit(self.model.rows[index.row()].action.order_id)
