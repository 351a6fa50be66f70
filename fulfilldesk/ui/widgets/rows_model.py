"""Things of one kind as the rows of a table that is only read."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import ClassVar, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from fulfilldesk.ui.widgets.plain_table import Index

Row = TypeVar("Row")

_TABLE = QModelIndex()


class RowsModel(QAbstractTableModel, Generic[Row]):
    """In the order they are given in. `more_wanted` when the end is in sight and there are more: they come
    with `add` when they have been read. Subclasses say what stands in the `columns`."""

    columns: ClassVar[type[IntEnum]]

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.more = False
        self._asked = False

    def headings(self) -> tuple[str, ...]:
        """One for each column."""
        raise NotImplementedError

    def words(self, row: Row, column: int) -> str:
        """What a cell says."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[Row], *, more: bool = False) -> None:
        """Others; `more`, there are others behind them."""
        self.beginResetModel()
        self.rows = list(rows)
        self.more, self._asked = more, False
        self.endResetModel()

    def add(self, rows: Sequence[Row], *, more: bool) -> None:
        """What comes behind those that are shown."""
        self.more, self._asked = more, False
        if not rows:
            return
        first = len(self.rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self.rows += rows
        self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are others, and nobody asked for them yet."""
        return not parent.isValid() and self.more and not self._asked

    def fetchMore(self, parent: Index) -> None:
        """Ask for them; they come when they have been read."""
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit()

    def rowCount(self, parent: Index = _TABLE) -> int:
        """As many as were given."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _TABLE) -> int:
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
        """The words of a cell."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.words(self.rows[index.row()], index.column())
