"""The journal's page: a filter, the list of entries, and the chosen entry in full below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from fulfilldesk.domain.errors import Failure, Stopped
from fulfilldesk.domain.journal import JournalEntry
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.ui.actions.notes import Notes
from fulfilldesk.ui.badges import BadgePainter
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.journal import texts
from fulfilldesk.ui.journal.entry_pane import EntryPane
from fulfilldesk.ui.journal.journal_model import Column, JournalDelegate, JournalModel
from fulfilldesk.ui.questions import Newest, Soon
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import heading, quiet_label
from fulfilldesk.ui.widgets.flow_text import FlowText, muted
from fulfilldesk.ui.widgets.plain_table import PlainTable

#: Entries read at a time; a shop writes some tens a day, a batch thousands.
PAGE = 500
#: A batch writes many a second.
_REREAD_EVERY_MS = 300
_FITTED_ROWS = 40


class JournalView(QWidget):
    """Reads in a lane when shown for the first time, and follows `on_journal_changed` from then on."""

    undo_wanted = Signal(object)  # JournalEntry
    check_wanted = Signal(object)  # JournalEntry
    go_on_wanted = Signal(object)  # JournalEntry
    withdraw_wanted = Signal(object)  # JournalEntry
    order_wanted = Signal(str)  # order id

    def __init__(
        self, journal: Journal, runner: Runner, theme: Theme, formats: Formats, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._runner = runner
        self._theme = theme
        self._entries: dict[str, JournalEntry] = {}
        self._more = False
        self._written: set[str] = set()
        self._only_order: str | None = None
        self._only_batch: str | None = None
        self._wanted: str | None = None
        self._was_read = False
        self._rereading = Newest(runner, self)
        self._soon = Soon(_REREAD_EVERY_MS, self)
        self._soon.due.connect(self._reread)
        self.model = JournalModel(formats, self)
        self.model.more_wanted.connect(self._read_more)
        self.table = _make_table(self.model, theme)
        self.pane = EntryPane(theme, formats)
        self.filter = QLineEdit()
        self.chip = Button("", theme, Rank.PLAIN)
        self.remark = quiet_label()
        self.empty = FlowText(theme, muted)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.filter.setPlaceholderText(texts.filter_hint())
        self.filter.setAccessibleName(texts.filter_hint())
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(320)
        self.filter.setMinimumHeight(32)
        self.filter.setTextMargins(8, 0, 8, 0)
        self.chip.setAccessibleDescription(texts.show_everything())
        self.chip.hide()
        top = QHBoxLayout()
        top.setContentsMargins(18, 12, 18, 8)
        top.setSpacing(10)
        top.addWidget(heading(texts.title(), scale=1.35))
        top.addWidget(self.filter, 1)
        top.addWidget(self.chip)
        top.addWidget(self.remark)
        top.addStretch(1)
        self._stack = QStackedLayout()
        self._failure = Notes(self._theme)
        upper = QWidget()
        upper.setBackgroundRole(QPalette.ColorRole.Base)
        upper.setAutoFillBackground(True)
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(self._failure)
        column.addLayout(self._stack, 1)  # before it is filled: alone it shows its first page as a window
        listed = QWidget()
        around = QVBoxLayout(listed)
        around.setContentsMargins(12, 0, 12, 0)
        around.addWidget(self.table)
        self._stack.addWidget(listed)
        blank = QWidget()
        middle = QVBoxLayout(blank)
        middle.setContentsMargins(18, 18, 18, 18)
        middle.addWidget(self.empty)
        middle.addStretch(1)
        self._stack.addWidget(blank)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(upper)
        splitter.addWidget(self.pane)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([420, 360])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._show_filtered)
        self.chip.clicked.connect(self.show_everything)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.pane.undo_wanted.connect(self.undo_wanted)
        self.pane.check_wanted.connect(self.check_wanted)
        self.pane.go_on_wanted.connect(self.go_on_wanted)
        self.pane.withdraw_wanted.connect(self.withdraw_wanted)
        self.pane.order_wanted.connect(self.order_wanted)
        self.pane.batch_wanted.connect(self.show_batch)
        self.table.activated.connect(self._on_activated)

    # --- what is listed

    def showEvent(self, event: object) -> None:
        """The first time it is looked at, it is read."""
        if not self._was_read:
            self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the journal again."""
        self._was_read = True
        self._read(None)

    @Slot()
    def _read_more(self) -> None:
        self._read(next(reversed(self._entries), None))

    def _read(self, before: str | None) -> None:
        """What is listed, newest first; with `before` what comes behind that entry."""
        order, batch, journal = self._only_order, self._only_batch, self._journal

        def work() -> Sequence[JournalEntry]:
            if order is not None:
                return journal.of_order(order)
            return journal.entries(limit=PAGE, batch_id=batch, before=before)

        def on_read(entries: Sequence[JournalEntry]) -> None:
            if (order, batch) == (self._only_order, self._only_batch):
                self._more = order is None and len(entries) >= PAGE
                self._on_read(entries, behind=before is not None)

        self._runner.run(work, owner=self, on_result=on_read, on_error=self._on_failed)

    @Slot(str)
    def show_order(self, order_id: str) -> None:
        """Only the entries of one order."""
        self._show_only(order_id=order_id)

    @Slot(str)
    def show_batch(self, batch_id: str) -> None:
        """Only the entries of one batch."""
        self._show_only(batch_id=batch_id)

    @Slot(str)
    def show_entry(self, action_id: str) -> None:
        """The whole journal, with the entry of that action chosen."""
        self._wanted = action_id
        self._show_only()

    @Slot()
    def show_everything(self) -> None:
        """All orders again."""
        self._show_only()

    def _show_only(self, *, order_id: str | None = None, batch_id: str | None = None) -> None:
        self._only_order, self._only_batch = order_id, batch_id
        self.filter.clear()
        self.reload()

    @Slot(str)
    def on_journal_changed(self, action_id: str) -> None:
        """An entry was written."""
        if self._was_read:
            self._written.add(action_id)
            self._soon.ask()

    @Slot()
    def _reread(self) -> None:
        written, self._written = frozenset(self._written), set()
        journal = self._journal

        def work() -> Mapping[str, JournalEntry]:
            found = {action_id: journal.entry(action_id) for action_id in written}
            return {action_id: entry for action_id, entry in found.items() if entry is not None}

        self._rereading.ask(work, self._on_written, self._on_failed)

    def _on_written(self, entries: Mapping[str, JournalEntry]) -> None:
        """Those that are listed change in their place; new ones come on top."""
        known = {action_id: entry for action_id, entry in entries.items() if action_id in self._entries}
        new = {
            action_id: entry
            for action_id, entry in entries.items()
            if action_id not in known and self._is_listed(entry)
        }
        self._entries.update(known)
        self.model.rewrite(known)
        if new:
            newest_first = sorted(new.values(), key=lambda entry: entry.action.asked_at, reverse=True)
            self._entries = {entry.action.id: entry for entry in newest_first} | self._entries
            self._show_filtered()
        current = entries.get(self._current() or "")
        if current is not None:
            self.pane.show_entry(current)

    def _is_listed(self, entry: JournalEntry) -> bool:
        """Whether it belongs here, and is newer than the oldest that was read."""
        if self._only_order not in (None, entry.action.order_id):
            return False
        if self._only_batch not in (None, entry.batch_id):
            return False
        oldest = self._entries[next(reversed(self._entries))] if self._entries else None
        return not self._more or oldest is None or entry.action.asked_at > oldest.action.asked_at

    def _on_read(self, entries: Sequence[JournalEntry], *, behind: bool) -> None:
        self._failure.say_failure(None)
        read = {entry.action.id: entry for entry in entries}
        self._entries = self._entries | read if behind else read
        if behind and not self._typed():
            self.model.add(entries, more=self._more)
        else:
            self._show_filtered()

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, Stopped):  # the journal is not open: it is read when it is
            self._was_read = False
            return
        self._failure.say_failure(Failure.of(error))
        if not isinstance(error, Failure):
            raise error

    @Slot()
    def _show_filtered(self) -> None:
        """Newest first, only those whose order's number contains what was typed."""
        wanted = self._wanted or self._current()
        typed = self._typed()
        entries = [entry for entry in self._entries.values() if typed in entry.action.order_name.casefold()]
        self.model.show_rows(entries, more=self._more and not typed)
        self._show_about(entries)
        row = self.model.row_of(wanted) if wanted is not None else None
        if row is not None:
            self._wanted = None
        self._choose(row if row is not None else 0)

    def _typed(self) -> str:
        return self.filter.text().strip().lstrip("#").casefold()

    def _show_about(self, entries: Sequence[JournalEntry]) -> None:
        only_some = self._only_order is not None or self._only_batch is not None
        self.chip.setVisible(only_some and bool(self._entries))
        if only_some and self._entries:
            action = next(iter(self._entries.values())).action
            words = texts.only_order(action.order_name) if self._only_order else texts.only_batch(action.kind)
            self.chip.setText(f"{words}  ✕".replace("&", "&&"))
        searched = self._more and self._typed()
        self.remark.setText(texts.newest_only(len(self._entries)) if searched else "")
        nothing_at_all = not self._entries and not only_some
        self.empty.show_text(texts.empty() if nothing_at_all else texts.none_found())
        self._stack.setCurrentIndex(0 if entries else 1)

    # --- the chosen entry

    def _current(self) -> str | None:
        index = self.table.currentIndex()
        return self.model.rows[index.row()].action.id if index.isValid() else None

    def _choose(self, row: int) -> None:
        if row >= self.model.rowCount():
            self.pane.show_entry(None)
            return
        self.table.choose(row)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, now: QModelIndex, earlier: QModelIndex) -> None:
        self.pane.show_entry(self.model.rows[now.row()] if now.isValid() else None)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.order_wanted.emit(self.model.rows[index.row()].action.order_id)


def _make_table(model: JournalModel, theme: Theme) -> PlainTable:
    table = PlainTable(theme, rows_shown=_FITTED_ROWS, stretch=Column.FORECAST, fills=True)
    table.setItemDelegate(JournalDelegate(theme, BadgePainter(theme), table))
    table.setModel(model)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    return table
