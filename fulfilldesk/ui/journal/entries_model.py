"""Entries of the journal as the rows of a table, whatever its columns are: the journal's own, and that of the
waiting actions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import ClassVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from fulfilldesk.domain.journal import JournalEntry
from fulfilldesk.ui.actions.verdict import entry_badge
from fulfilldesk.ui.badges import BadgePainter
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.widgets.plain_table import AIR, ROW_HEIGHT, Index, PlainDelegate

EntryRole = Qt.ItemDataRole.UserRole

_TABLE = QModelIndex()
#: Between a badge and the words beside it.
_GAP = 8


class EntriesModel(QAbstractTableModel):
    """Entries in the order they are given in; one that was written again changes in its place. `more_wanted`
    when the end is in sight and there are more."""

    columns: ClassVar[type[IntEnum]]

    more_wanted = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.formats = formats
        self._entries: list[JournalEntry] = []
        self._rows: dict[str, int] = {}
        self._more = self._asked = False

    def headings(self) -> tuple[str, ...]:
        """One for each column."""
        raise NotImplementedError

    def words(self, entry: JournalEntry, column: int) -> str:
        """What a cell says."""
        raise NotImplementedError

    def show_entries(self, entries: Sequence[JournalEntry], *, more: bool = False) -> None:
        """Other entries; `more`, there are others behind them."""
        self.beginResetModel()
        self._entries = list(entries)
        self._rows = {entry.action.id: row for row, entry in enumerate(self._entries)}
        self._more, self._asked = more, False
        self.endResetModel()

    def add(self, entries: Sequence[JournalEntry], *, more: bool) -> None:
        """What comes behind those that are shown."""
        self._more, self._asked = more, False
        if not entries:
            return
        first = len(self._entries)
        self.beginInsertRows(QModelIndex(), first, first + len(entries) - 1)
        self._entries += entries
        self._rows.update({entry.action.id: first + row for row, entry in enumerate(entries)})
        self.endInsertRows()

    def rewrite(self, entries: Mapping[str, JournalEntry]) -> None:
        """Those of these that are shown, by action id, as they are now. Told at once: the table measures its
        columns each time."""
        rows = [row for action_id in entries if (row := self._rows.get(action_id)) is not None]
        for row in rows:
            self._entries[row] = entries[self._entries[row].action.id]
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), len(self.columns) - 1))

    def entry(self, row: int) -> JournalEntry:
        """The entry in that row."""
        return self._entries[row]

    def entries(self) -> Sequence[JournalEntry]:
        """All that are shown."""
        return self._entries

    def row_of(self, action_id: str) -> int | None:
        """Where the entry of that action stands."""
        return self._rows.get(action_id)

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether there are others, and nobody asked for them yet."""
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        """Ask for them; they come when they have been read."""
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TABLE) -> int:
        """As many as entries."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _TABLE) -> int:
        """See `columns`."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Headings."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.headings()[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, or the entry for the delegate."""
        entry = self._entries[index.row()]
        if role == EntryRole:
            return entry
        return self.words(entry, index.column()) if role == Qt.ItemDataRole.DisplayRole else None


class EntriesDelegate(PlainDelegate):
    """The state as a badge, with a remark beside it; the order's number bold, what is of second rank
    muted."""

    order: ClassVar[int]
    state: ClassVar[int]
    second: ClassVar[frozenset[int]]

    def __init__(self, theme: Theme, badges: BadgePainter, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._badges = badges

    def remark(self, entry: JournalEntry) -> str:
        """What is said beside the badge."""
        return ""

    def paint_cell(self, painter: QPainter, area: QRect, index: Index) -> None:
        """One cell."""
        column = index.column()
        colours = self.theme.colours
        if column == self.state:
            self._paint_state(painter, area, index.data(EntryRole))
            return
        if column == self.order:
            painter.setFont(font(bold=True, tabular=True))
        painter.setPen(QColor(colours.muted if column in self.second else colours.text))
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Badges need room for their shape."""
        if index.column() != self.state:
            size = super().sizeHint(option, index)
            return QSize(size.width() + 12, size.height())
        entry = index.data(EntryRole)
        width = self._badges.width(entry_badge(entry.state)) + 2 * AIR
        if remark := self.remark(entry):
            width += option.fontMetrics.horizontalAdvance(remark) + _GAP + 2
        return QSize(width, ROW_HEIGHT)

    def _paint_state(self, painter: QPainter, area: QRect, entry: JournalEntry) -> None:
        badge = entry_badge(entry.state)
        pixmap = self._badges.pixmap(badge, area.width(), painter.device().devicePixelRatioF())
        painter.drawPixmap(area.left(), area.center().y() - self._badges.height() // 2 + 1, pixmap)
        if remark := self.remark(entry):
            painter.setPen(QColor(self.theme.colours.muted))
            beside = area.adjusted(self._badges.width(badge) + _GAP, 0, 0, 0)
            painter.drawText(beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, remark)
