"""The card with the orders that should perhaps not have been fulfilled by themselves: choose some, and put
them back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QWidget

from fulfilldesk.domain.query import Listed
from fulfilldesk.ui import texts_policies
from fulfilldesk.ui.automatic import texts
from fulfilldesk.ui.automatic.doubtful_model import Column, DoubtfulDelegate, DoubtfulModel
from fulfilldesk.ui.automatic.doubtful_orders import DoubtfulOrder
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import Card, quiet_label
from fulfilldesk.ui.widgets.flow_text import FlowText, muted
from fulfilldesk.ui.widgets.plain_table import PlainTable

_ROWS_SHOWN = 12


class DoubtfulCard(Card):
    """What is selected stays so when the list is read again."""

    orders_wanted = Signal(object)  # Listed
    #: {order id: ids of the fulfilments to put back}
    put_back_wanted = Signal(object)

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts.doubtful(), parent)
        self._bulk_forbidden = False
        self.model = DoubtfulModel(formats, self)
        self.table = PlainTable(theme, rows_shown=_ROWS_SHOWN, stretch=Column.WHY)
        self.table.setItemDelegate(DoubtfulDelegate(theme, self.table))
        self.table.setModel(self.model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setAccessibleName(texts.doubtful())
        self.empty = FlowText(theme, muted)
        self.empty.show_text(texts.none_doubtful())
        self.put_back = Button(texts.put_back(), theme, Rank.MAIN)
        self.show_them = Button(texts.show_orders(), theme)
        self.select_all = Button(texts.select_all(), theme, Rank.QUIET)
        self.selected = quiet_label()
        self.why_not = FlowText(theme, muted)
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.put_back, self.show_them, self.select_all):
            row.addWidget(button)
        row.addWidget(self.selected, 1)
        for each in (self.empty, self._buttons, self.why_not, self.table):
            self.body.addWidget(each)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.table.activated.connect(self._on_activated)
        self.put_back.clicked.connect(self._on_put_back)
        self.show_them.clicked.connect(self._on_show)
        self.select_all.clicked.connect(self.table.selectAll)
        self.show_orders(())

    def forbid_bulk(self) -> None:
        """An administrator has forbidden actions on several orders at once."""
        self._bulk_forbidden = True
        self._tell()

    def show_orders(self, orders: Sequence[DoubtfulOrder]) -> None:
        """Other orders, or the same as they are now."""
        if not orders or list(orders) != self.model.rows:
            chosen = {order.order_id for order in self.chosen()}
            self.model.show_rows(orders)
            self._choose(chosen)
        self.set_title(texts.doubtful(), texts.how_many(len(orders)) if orders else "")
        self.empty.setVisible(not orders)
        self._buttons.setVisible(bool(orders))
        self.table.setVisible(bool(orders))
        self._tell()

    def chosen(self) -> list[DoubtfulOrder]:
        """The selected ones."""
        orders = self.model.rows
        return [orders[row] for row in sorted(index.row() for index in self._selection().selectedRows())]

    def _choose(self, order_ids: set[str]) -> None:
        rows = (row for row, order in enumerate(self.model.rows) if order.order_id in order_ids)
        wanted = QItemSelection()
        for row in rows:
            wanted.select(self.model.index(row, 0), self.model.index(row, len(Column) - 1))
        self._selection().select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _selection(self) -> QItemSelectionModel:
        return self.table.selectionModel()

    @Slot(QItemSelection, QItemSelection)
    def _on_selected(self, now: QItemSelection, earlier: QItemSelection) -> None:
        self._tell()

    def _tell(self) -> None:
        chosen = self.chosen()
        several = len(chosen) > 1 or any(len(order.targets) > 1 for order in chosen)
        why_not = texts_policies.bulk_off() if self._bulk_forbidden and several else ""
        self.put_back.setEnabled(bool(chosen) and not why_not)
        self.put_back.setAccessibleDescription(why_not)
        self.why_not.show_text(why_not)
        self.why_not.setVisible(bool(why_not))
        self.selected.setText(texts.selected(len(chosen)) if chosen else "")

    @Slot()
    def _on_put_back(self) -> None:
        self.put_back_wanted.emit({order.order_id: order.targets for order in self.chosen()})

    @Slot()
    def _on_show(self) -> None:
        self._open(self.chosen() or self.model.rows)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self._open((self.model.rows[index.row()],))

    def _open(self, orders: Sequence[DoubtfulOrder]) -> None:
        self.orders_wanted.emit(Listed(texts.doubtful_orders(), frozenset(each.order_id for each in orders)))
