"""The doubtful orders as the rows of a table: order, why, since when."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from fulfilldesk.ui.automatic import texts
from fulfilldesk.ui.automatic.doubtful_orders import DoubtfulOrder
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import font
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.plain_table import Index, PlainDelegate

_TABLE = QModelIndex()


class Column(IntEnum):
    """The columns, in order."""

    ORDER = 0
    WHY = 1
    SINCE = 2


class DoubtfulModel(QAbstractTableModel):
    """One row an order."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._orders: tuple[DoubtfulOrder, ...] = ()

    def show_orders(self, orders: Sequence[DoubtfulOrder]) -> None:
        """Other orders."""
        self.beginResetModel()
        self._orders = tuple(orders)
        self.endResetModel()

    def orders(self) -> tuple[DoubtfulOrder, ...]:
        """All of them, in the order of the rows."""
        return self._orders

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TABLE) -> int:
        """As many as orders."""
        return 0 if parent.isValid() else len(self._orders)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _TABLE) -> int:
        """See Column."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Headings."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (texts.order_heading(), texts.reason_heading(), texts.since_heading())[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        order = self._orders[index.row()]
        match Column(index.column()):
            case Column.ORDER:
                return plain(order.name)
            case Column.WHY:
                return " · ".join(texts.reason(check) for check in order.checks)
            case Column.SINCE:
                return self._formats.moment(order.since)


class DoubtfulDelegate(PlainDelegate):
    """The order's number bold, the moment muted."""

    def paint_cell(self, painter: QPainter, area: QRect, index: Index) -> None:
        """One cell."""
        column = index.column()
        if column == Column.ORDER:
            painter.setFont(font(bold=True, tabular=True))
        colours = self.theme.colours
        painter.setPen(QColor(colours.muted if column == Column.SINCE else colours.text))
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Bold is wider."""
        size = super().sizeHint(option, index)
        return QSize(size.width() + 12, size.height())
