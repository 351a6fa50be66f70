"""The order table's model: a window on what was found, in blocks of rows, painted from memory.

Which orders there are, and in which sequence, was found on another thread (orders/answer.py) and does not
change under the painter. What a row says is read with its whole block: ahead of time beside what is shown,
and else when it is shown, by one short keyed read (about a millisecond).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from fulfilldesk.domain.columns import COLUMNS, Column
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.query import SortKey
from fulfilldesk.ui import texts
from fulfilldesk.ui.orders.ahead import ReadAhead
from fulfilldesk.ui.orders.answer import BLOCK, Answer, Listed, read_block
from fulfilldesk.ui.orders.cells import RowCells, marked, worded, words_of

if TYPE_CHECKING:
    from fulfilldesk.domain.listing import OrderRow
    from fulfilldesk.services.ports import Found, OrderReader
    from fulfilldesk.ui.badges import Mark
    from fulfilldesk.ui.formats import Formats
    from fulfilldesk.ui.tasks import Runner

#: Blocks kept in memory: some thousand rows.
KEPT_BLOCKS = 48

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class OrderTableModel(QAbstractTableModel):
    """Rows of one Found. `failed` carries a Failure of the cache (connect it queued: it may come while
    painting)."""

    failed = Signal(object)

    def __init__(
        self, reader: OrderReader, runner: Runner, formats: Formats, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._formats = formats
        self._ahead = ReadAhead(reader, runner, formats, self._keep_ahead, self)
        self._blocks: OrderedDict[int, Sequence[RowCells]] = OrderedDict()
        self._marks: Mapping[str, Mark] = {}
        self._edition = 0
        self._found: Found = Listed()
        self._rows = 0
        #: The block that was painted from last.
        self._shown = -1

    # --- what is shown

    @property
    def found(self) -> Found:
        """Which orders the rows are."""
        return self._found

    @property
    def edition(self) -> int:
        """Another number each time that all rows are to be worded anew."""
        return self._edition

    def show_first(self, rows: Sequence[OrderRow]) -> None:
        """Orders to begin with, before anything was searched."""
        self.beginResetModel()
        ids = tuple(row.id for row in rows[:BLOCK])
        self._take(Listed(ids))
        self._blocks[0] = self._marked(worded(ids, rows[:BLOCK], self._formats))
        self.endResetModel()

    def show_anew(self, answer: Answer) -> None:
        """Show another answer; selection and scroll position are the view's to begin again."""
        self.beginResetModel()
        self._take(answer.found)
        self._keep(answer)
        self.endResetModel()

    def show_changed(self, answer: Answer) -> None:
        """Show the same answer as it is by now. Row numbers may mean other orders afterwards."""
        self._set_rows(len(answer.found))
        self._take(answer.found)
        self._keep(answer)
        self._repaint_all()

    def show_nothing(self) -> None:
        """Show no rows: what there is could not be found out."""
        self.beginResetModel()
        self._take(Listed())
        self.endResetModel()

    def reread(self, order_ids: Collection[str]) -> None:
        """Read these again where they are shown, now: their content has changed. Where they stand is for the
        next answer to say."""
        touched = [
            number
            for number, block in self._blocks.items()
            if any(cells.order_id in order_ids for cells in block)
        ]
        self._ahead.forget()
        for number in touched:
            del self._blocks[number]
        if touched:
            self._repaint_all()

    def show_marks(self, marks: Mapping[str, Mark]) -> None:
        """By order id, the actions on orders that are not over: a badge beside the status."""
        self._marks = marks
        changed = False
        for number, block in self._blocks.items():
            newly = marked(block, marks)
            if newly is not block and newly != block:
                self._blocks[number] = newly
                changed = True
        if changed:
            self._repaint_all()

    def forget_rows(self) -> None:
        """Read and word every row anew (another day, money can be written now, another cache)."""
        self._edition += 1
        self._forget_blocks()
        self._repaint_all()

    def cells(self, row: int) -> RowCells | None:
        """A row's cells, read if need be; None where there is no such row."""
        block = self._block(row // BLOCK)
        place = row % BLOCK
        return block[place] if place < len(block) else None

    def order_id(self, row: int) -> str | None:
        """The order at a row."""
        ids = self._found.ids(row, 1) if 0 <= row < self._rows else ()
        return ids[0] if ids else None

    def order_ids(self, first: int, last: int) -> Sequence[str]:
        """The orders of rows first to last, both included."""
        return self._found.ids(first, last - first + 1)

    def row_of(self, order_id: str) -> int | None:
        """At which row an order stands, as far as is known."""
        return self._found.position(order_id)

    # --- Qt's questions

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Orders found so far."""
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
        words = words_of(cells.cells[index.column()])
        if cells.mark is not None and COLUMNS[index.column()].sort is SortKey.FULFILLMENT:
            return f"{words}, {cells.mark.words}"
        return words

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

    def _set_rows(self, rows: int) -> None:
        """More or fewer at the end; what the others are changes in a second step."""
        before = self._rows
        if rows > before:
            self.beginInsertRows(QModelIndex(), before, rows - 1)
            self._rows = rows
            self.endInsertRows()
        elif rows < before:
            self.beginRemoveRows(QModelIndex(), rows, before - 1)
            self._rows = rows
            self.endRemoveRows()

    def _take(self, found: Found) -> None:
        self._found, self._rows = found, len(found)
        self._forget_blocks()

    def _keep(self, answer: Answer) -> None:
        if answer.question.edition == self._edition:
            self._blocks.update({number: self._marked(block) for number, block in answer.blocks.items()})

    def _forget_blocks(self) -> None:
        self._blocks.clear()
        self._shown = -1
        self._ahead.forget()

    def _block(self, number: int) -> Sequence[RowCells]:
        block = self._blocks.get(number)
        if block is None:
            block = self._blocks[number] = self._read(number)
            self._let_go()
        else:
            self._blocks.move_to_end(number)
        if number != self._shown:
            self._shown = number
            self._ahead.beside(self._found, number, self._blocks)
        return block

    def _keep_ahead(self, number: int, block: Sequence[RowCells]) -> None:
        self._blocks.setdefault(number, self._marked(block))
        self._let_go()

    def _let_go(self) -> None:
        """Of more blocks than are kept, those that were shown longest ago."""
        while len(self._blocks) > KEPT_BLOCKS:
            self._blocks.popitem(last=False)

    def _read(self, number: int) -> Sequence[RowCells]:
        try:
            return self._marked(read_block(self._reader, self._found, number, self._formats))
        except Failure as failure:
            self.failed.emit(failure)
            return ()

    def _marked(self, block: Sequence[RowCells]) -> Sequence[RowCells]:
        return marked(block, self._marks) if self._marks else block

    def _repaint_all(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(self._rows - 1, len(COLUMNS) - 1))


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
