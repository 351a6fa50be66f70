"""The order table's model: a window on the cache, in blocks of rows, painted from memory.

Nothing is read for a row until it is shown; then its whole block is, by one short keyed read (about a
millisecond). The first block comes at once with a new query, the number of rows a moment later from a worker.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from fulfilldesk.domain.columns import COLUMNS, Column
from fulfilldesk.domain.errors import Failure, Stopped
from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.services.ports import OrderReader
from fulfilldesk.ui import texts
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.orders.cells import RowCells, row_cells, words_of
from fulfilldesk.ui.tasks import Runner

#: Rows read at a time; larger ones make jumps slow.
BLOCK = 64
#: Blocks kept in memory: some thousand rows.
KEPT_BLOCKS = 48

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class OrderTableModel(QAbstractTableModel):
    """Rows of one OrderQuery. `counted` says how many rows there are once that is known for certain; `failed`
    carries a Failure of the cache (connect it queued: it may come while painting)."""

    counted = Signal(int)
    failed = Signal(object)

    def __init__(
        self, reader: OrderReader, runner: Runner, formats: Formats, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._runner = runner
        self._formats = formats
        self._keys = tuple(column.sort for column in COLUMNS)
        self._query = OrderQuery()
        self._blocks: OrderedDict[int, list[RowCells]] = OrderedDict()
        self._rows = 0
        self._counting = False
        self._count_again = False

    # --- what is shown

    @property
    def query(self) -> OrderQuery:
        """What the rows are the answer to."""
        return self._query

    def set_query(self, query: OrderQuery) -> None:
        """Show the answer to another query, from its first rows on."""
        self.beginResetModel()
        self._query = query
        self._blocks.clear()
        self._rows = len(self._block(0))
        self.endResetModel()
        self._count()

    def refresh(self) -> None:
        """Read anew what is shown; the cache has changed. Row numbers may mean other orders afterwards."""
        self._blocks.clear()
        first = len(self._block(0))
        if first < BLOCK or first > self._rows:
            self._set_rows(first)
        self.repaint_all()
        self._count()

    def repaint_all(self) -> None:
        """Have every row painted anew, from what is in memory."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(self._rows - 1, len(COLUMNS) - 1))

    def forget_rows(self) -> None:
        """Word every row anew (another day, money can be written now)."""
        self._blocks.clear()
        self.repaint_all()

    def cells(self, row: int) -> RowCells | None:
        """A row's cells, read if need be; None where there is no such row (any more)."""
        block = self._block(row // BLOCK)
        place = row % BLOCK
        return block[place] if place < len(block) else None

    def order_id(self, row: int) -> str | None:
        """The order at a row."""
        cells = self.cells(row) if 0 <= row < self._rows else None
        return cells.order_id if cells else None

    def order_ids(self, first: int, last: int) -> list[str]:
        """The orders of rows first to last, both included."""
        return [cells.order_id for row in range(first, last + 1) if (cells := self.cells(row)) is not None]

    def row_of(self, order_id: str) -> int | None:
        """At which row an order stands now."""
        try:
            row = self._reader.position(self._query, order_id)
        except Failure as failure:
            self.failed.emit(failure)
            return None
        if row is not None and row >= self._rows:
            self._set_rows(row + 1)  # the count is still on its way
        return row

    # --- Qt's questions

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Rows known so far."""
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """One for each of domain.columns.COLUMNS."""
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every cell alike."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """For screen readers and tooltips; the table itself paints from `cells`."""
        if not index.isValid() or role not in _ROLES:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(COLUMNS[index.column()])
        cells = self.cells(index.row())
        if cells is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return cells.order_id
        return words_of(cells.cells[index.column()])

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Headings."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return texts.column_heading(COLUMNS[section].sort)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(COLUMNS[section])
        return None

    # --- reading

    def _block(self, number: int) -> list[RowCells]:
        block = self._blocks.get(number)
        if block is None:
            block = self._blocks[number] = self._read(number)
            if len(self._blocks) > KEPT_BLOCKS:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(number)
        return block

    def _read(self, number: int) -> list[RowCells]:
        try:
            rows: Sequence[Any] = self._reader.rows(self._query, number * BLOCK, BLOCK)
        except Failure as failure:
            self.failed.emit(failure)
            return []
        return [row_cells(row, self._keys, self._formats) for row in rows]

    def _count(self) -> None:
        if self._counting:
            self._count_again = True
            return
        if self._rows < BLOCK and len(self._block(0)) == self._rows:
            self.counted.emit(self._rows)
            return
        self._counting, self._count_again = True, False
        query, reader = self._query, self._reader
        self._runner.run(
            lambda: (query, reader.count(query)),
            owner=self,
            on_result=self._on_counted,
            on_error=self._on_count_failed,
        )

    def _on_counted(self, result: tuple[OrderQuery, int]) -> None:
        query, rows = result
        self._counting = False
        if query == self._query:
            self._set_rows(rows)
            self.counted.emit(rows)
        if self._count_again or query != self._query:
            self._count()

    def _on_count_failed(self, error: BaseException) -> None:
        self._counting = False
        if isinstance(error, Stopped):
            return
        if not isinstance(error, Failure):
            raise error
        self.failed.emit(error)

    def _set_rows(self, rows: int) -> None:
        if rows > self._rows:
            self.beginInsertRows(QModelIndex(), self._rows, rows - 1)
            self._drop_blocks_from(self._rows)
            self._rows = rows
            self.endInsertRows()
        elif rows < self._rows:
            self.beginRemoveRows(QModelIndex(), rows, self._rows - 1)
            self._drop_blocks_from(rows)
            self._rows = rows
            self.endRemoveRows()

    def _drop_blocks_from(self, row: int) -> None:
        """A block that was read while the end lay elsewhere is not whole; block 0 has just been read."""
        for number in [number for number in self._blocks if number and (number + 1) * BLOCK > row]:
            del self._blocks[number]


_FLAGS = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.UserRole,
        Qt.ItemDataRole.TextAlignmentRole,
    }
)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right_aligned else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
