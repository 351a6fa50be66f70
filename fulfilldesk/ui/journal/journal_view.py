"""The journal's page: a filter, the list of entries, and the chosen entry in full below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
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
from fulfilldesk.domain.notice import Weight
from fulfilldesk.services.ports import Journal
from fulfilldesk.ui.actions.note import Note
from fulfilldesk.ui.badges import BadgePainter
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.journal import texts
from fulfilldesk.ui.journal.entry_pane import EntryPane
from fulfilldesk.ui.journal.journal_model import Column, JournalDelegate, JournalModel
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import heading, quiet_label
from fulfilldesk.ui.widgets.flow_text import FlowText, muted
from fulfilldesk.ui.widgets.plain_table import PlainTable

#: Entries read at most; a shop writes some tens a day.
LIMIT = 2000
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
        self._only_order: str | None = None
        self._wanted: str | None = None
        self._was_read = False
        self.model = JournalModel(formats, self)
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
        self.filter.setTextMargins(4, 0, 4, 0)
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
        self._failure = QVBoxLayout()
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
        only = self._only_order
        journal = self._journal
        self._runner.run(
            lambda: journal.entries(limit=LIMIT) if only is None else journal.of_order(only),
            owner=self,
            on_result=self._on_read,
            on_error=self._on_failed,
        )

    @Slot(str)
    def show_order(self, order_id: str) -> None:
        """Only the entries of one order."""
        self._only_order = order_id
        self.filter.clear()
        self.reload()

    @Slot(str)
    def show_entry(self, action_id: str) -> None:
        """The whole journal, with the entry of that action chosen."""
        self._only_order = None
        self._wanted = action_id
        self.filter.clear()
        self.reload()

    @Slot()
    def show_everything(self) -> None:
        """All orders again."""
        self._only_order = None
        self.reload()

    @Slot(str)
    def on_journal_changed(self, action_id: str) -> None:
        """An entry was written."""
        if not self._was_read:
            return
        entry = self._journal.entry(action_id)
        if entry is None or self._only_order not in (None, entry.action.order_id):
            return
        known = action_id in self._entries
        self._entries[action_id] = entry
        if known and self.model.row_of(action_id) is not None:
            self.model.write(entry)
        else:
            self._show_filtered()
        if self._current() == action_id:
            self.pane.show_entry(entry)

    def _on_read(self, entries: Sequence[JournalEntry]) -> None:
        self._show_failure(None)
        self._entries = {entry.action.id: entry for entry in entries}
        self._show_filtered()

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, Stopped):  # the journal is not open: it is read when it is
            self._was_read = False
            return
        self._show_failure(error if isinstance(error, Failure) else Failure())
        if not isinstance(error, Failure):
            raise error

    def _show_failure(self, failure: Failure | None) -> None:
        item = self._failure.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        if failure is not None:
            self._failure.addWidget(Note(Weight.WARNING, failure_text(failure).whole, self._theme))

    @Slot()
    def _show_filtered(self) -> None:
        """Newest first, only those whose order's number contains what was typed."""
        wanted = self._wanted or self._current()
        typed = self.filter.text().strip().lstrip("#").casefold()
        entries = [entry for entry in self._entries.values() if typed in entry.action.order_name.casefold()]
        entries.sort(key=lambda entry: entry.action.asked_at, reverse=True)
        self.model.show_entries(entries)
        self._show_about(entries)
        row = self.model.row_of(wanted) if wanted is not None else None
        if row is not None:
            self._wanted = None
        self._choose(row if row is not None else 0)

    def _show_about(self, entries: Sequence[JournalEntry]) -> None:
        self.chip.setVisible(self._only_order is not None and bool(self._entries))
        if self._only_order is not None and self._entries:
            name = next(iter(self._entries.values())).action.order_name
            self.chip.setText(f"{texts.only_order(name)}  ✕".replace("&", "&&"))
        self.remark.setText(texts.newest_only(LIMIT) if len(self._entries) >= LIMIT else "")
        nothing_at_all = not self._entries and self._only_order is None
        self.empty.show_text(texts.empty() if nothing_at_all else texts.none_found())
        self._stack.setCurrentIndex(0 if entries else 1)

    # --- the chosen entry

    def _current(self) -> str | None:
        index = self.table.currentIndex()
        return self.model.entry(index.row()).action.id if index.isValid() else None

    def _choose(self, row: int) -> None:
        if row >= self.model.rowCount():
            self.pane.show_entry(None)
            return
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().setCurrentIndex(self.model.index(row, 0), flags)
        self.table.scrollTo(self.model.index(row, 0), QAbstractItemView.ScrollHint.EnsureVisible)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, now: QModelIndex, earlier: QModelIndex) -> None:
        self.pane.show_entry(self.model.entry(now.row()) if now.isValid() else None)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.order_wanted.emit(self.model.entry(index.row()).action.order_id)


def _make_table(model: JournalModel, theme: Theme) -> PlainTable:
    table = PlainTable(theme, rows_shown=_FITTED_ROWS, stretch=Column.FORECAST, fills=True)
    table.setItemDelegate(JournalDelegate(theme, BadgePainter(theme), table))
    table.setModel(model)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    return table
