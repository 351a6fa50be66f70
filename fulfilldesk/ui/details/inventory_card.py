"""The card with the stock of the order's items, per location, and how old the numbers are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from fulfilldesk.domain.inventory import InventoryLevel, Stock
from fulfilldesk.domain.orders import Fulfillment, FulfillmentOrder, LineItem
from fulfilldesk.ui.actions import texts as action_texts
from fulfilldesk.ui.actions import texts_sheet
from fulfilldesk.ui.details import texts
from fulfilldesk.ui.details.contents import OrderContents
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import Card
from fulfilldesk.ui.widgets.flow_text import FlowText, muted
from fulfilldesk.ui.widgets.plain_table import AIR, Index, PlainDelegate, PlainTable, two_lines

#: Rows shown before "Show all".
SHORT = 6
#: Numbers read further apart than this get their ages told one by one.
_SAME_AGE = timedelta(minutes=1)
_NUMBERS = ("on_hand", "committed", "available")
#: The column with each row's age.
AGE = 1 + len(_NUMBERS)
_NO_SCROLLING = 100_000


@dataclass(frozen=True, slots=True)
class InventoryRow:
    """One item at one location; `remark` says why there are no numbers."""

    item: str
    location: str
    stock: Stock | None
    remark: str
    read_at: datetime | None


class InventoryModel(QAbstractTableModel):
    """Item with its location, three numbers, age."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._rows: tuple[InventoryRow, ...] = ()

    def show_rows(self, rows: tuple[InventoryRow, ...]) -> None:
        """Other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As many as pairs of item and location."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Item, the numbers, age."""
        return 0 if parent.isValid() else AGE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Headings, aligned as the cells."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (texts_sheet.item(), *(action_texts.what(name) for name in _NUMBERS), texts.age_heading())[
            section
        ]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, or the row for the delegate."""
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column == 0:
            return f"{row.item} {row.location}"
        if column == AGE:
            return self._formats.age(row.read_at) if row.read_at is not None else ""
        if row.stock is None:
            return row.remark if column == 1 else ""
        return self._formats.number(getattr(row.stock, _NUMBERS[column - 1]))

    def remark_rows(self) -> list[int]:
        """Rows with a remark instead of numbers."""
        return [place for place, row in enumerate(self._rows) if row.stock is None]


class InventoryDelegate(PlainDelegate):
    """The item and its location over the whole width, so that neither is cut off in a narrow pane, and the
    numbers below; a remark in place of numbers is muted."""

    def __init__(self, theme: Theme, table: PlainTable) -> None:
        super().__init__(theme, table)
        self._table = table

    def paint_cell(self, painter: QPainter, area: QRect, index: Index) -> None:
        """One cell: its share of the upper line, and its number."""
        row, half = index.data(Qt.ItemDataRole.UserRole), area.height() // 2
        self._paint_item(painter, area.adjusted(-AIR, 4, AIR, -half), index, row)
        lower = area.adjusted(0, half, 0, -4)
        if index.column() == AGE or (index.column() and row.stock is None):
            painter.setPen(QColor(self.theme.colours.muted))
            painter.drawText(
                lower, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(index.data())
            )
        elif index.column():
            super().paint_cell(painter, lower, index)

    def _paint_item(self, painter: QPainter, cell: QRect, index: Index, row: InventoryRow) -> None:
        """Each cell paints what of the line lies in it: whatever is painted anew, the line stays whole."""
        table = self._table
        left = table.visualRect(table.model().index(index.row(), 0)).left() + AIR
        line = QRect(left, cell.top(), table.viewport().width() - 2 * AIR, cell.height())
        metrics, elide = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        item = metrics.elidedText(row.item, elide, line.width())
        painter.save()
        painter.setClipRect(cell)
        painter.setPen(QColor(self.theme.colours.text))
        painter.drawText(line, middle, item)
        line.setLeft(line.left() + metrics.horizontalAdvance(f"{item}  "))
        painter.setPen(QColor(self.theme.colours.muted))
        painter.drawText(line, middle, metrics.elidedText(row.location, elide, line.width()))
        painter.restore()


class InventoryCard(Card):
    """Stock as it was last read. The age stands beside the title, or in a column when it differs."""

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts.inventory(), parent)
        self._formats = formats
        self._rows: tuple[InventoryRow, ...] = ()
        self._all = False
        self.model = InventoryModel(formats, self)
        self.table = PlainTable(theme, rows_shown=_NO_SCROLLING, row_height=two_lines())
        self.table.setItemDelegate(InventoryDelegate(theme, self.table))
        self.table.setModel(self.model)
        self.more = Button("", theme, Rank.QUIET)
        self.more.clicked.connect(self._on_more)
        self.nothing = FlowText(theme, muted)
        self.nothing.show_text(texts.no_counted_items())
        self.body.addWidget(self.table)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.nothing)

    def show_contents(self, contents: OrderContents, *, another: bool) -> None:
        """`another`: a different order than before."""
        if another:
            self._all = False
        rows = inventory_rows(contents)
        if rows != self._rows or another:
            self._rows = rows
            self._show()
        self.show_age()

    def _show(self) -> None:
        shown = self._rows if self._all else self._rows[:SHORT]
        self.model.show_rows(shown)
        self.table.clearSpans()
        for row in self.model.remark_rows():
            self.table.setSpan(row, 1, 1, len(_NUMBERS))
        self.table.setVisible(bool(self._rows))
        self.table.updateGeometry()
        self.nothing.setVisible(not self._rows)
        self.more.setVisible(len(self._rows) > SHORT)
        self.more.setText(texts.show_fewer() if self._all else texts.show_all(len(self._rows)))

    @Slot()
    def show_age(self) -> None:
        """How long ago the numbers were read."""
        times = [row.read_at for row in self._rows if row.read_at is not None]
        apart = bool(times) and max(times) - min(times) > _SAME_AGE
        self.table.setColumnHidden(AGE, not apart)
        self.set_title(texts.inventory(), self._formats.age(min(times)) if times and not apart else "")

    @Slot()
    def _on_more(self) -> None:
        self._all = not self._all
        self._show()
        self.show_age()


def inventory_rows(contents: OrderContents) -> tuple[InventoryRow, ...]:
    """A row for each counted item at each location that has a part of it, or stock of it."""
    places = _places(contents)
    names = _names(contents)
    rows: dict[tuple[str, str], InventoryRow] = {}
    for line in contents.order.lines:
        item = line.inventory_item_id
        if item is None:
            continue
        for place in (*places.get(line.id, ()), *places.get(item, ())):
            if (item, place) not in rows:
                rows[item, place] = _row(line, names.get(place, "?"), contents.levels.get((item, place)))
    return tuple(rows.values())


def _places(contents: OrderContents) -> Mapping[str, Sequence[str]]:
    """Order line id -> where it was or will be fulfilled; inventory item id -> where there is stock of it."""
    places: dict[str, list[str]] = {}
    parts: list[Fulfillment | FulfillmentOrder] = [
        *contents.order.fulfillments,
        *contents.order.fulfillment_orders,
    ]
    for part in parts:
        for inside in part.lines:
            if part.location_id is not None:
                places.setdefault(inside.line_item_id, []).append(part.location_id)
    for (item, place), level in contents.levels.items():
        if level.stock is not None:
            places.setdefault(item, []).append(place)
    return places


def _names(contents: OrderContents) -> Mapping[str, str]:
    """Location id -> name, also of locations that only this order knows."""
    order = contents.order
    known = {part.location_id: part.location_name for part in order.fulfillments}
    known |= {work.location_id: work.location_name for work in order.fulfillment_orders}
    return {place: name for place, name in known.items() if place and name} | dict(contents.location_names)


def _row(line: LineItem, location: str, level: InventoryLevel | None) -> InventoryRow:
    item, place = plain(line.sku or line.title), plain(location)
    if level is None:
        remark = texts.not_counted() if line.tracked is False else texts.not_read()
        return InventoryRow(item, place, None, remark, None)
    if not level.tracked:
        return InventoryRow(item, place, None, texts.not_counted(), level.read_at)
    if level.stock is None:
        return InventoryRow(item, place, None, texts.not_stocked(), level.read_at)
    return InventoryRow(item, place, level.stock, "", level.read_at)


def _alignment(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
