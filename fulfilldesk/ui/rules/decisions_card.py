"""A card with decisions of the rules: what would be done now, or what would be left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QWidget

from fulfilldesk.domain.query import Listed
from fulfilldesk.domain.rules.decision import Decision
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.rules import texts, texts_trial
from fulfilldesk.ui.rules.trial_model import Column, TrialDelegate, TrialModel
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button
from fulfilldesk.ui.widgets.card import Card
from fulfilldesk.ui.widgets.flow_text import FlowText, muted
from fulfilldesk.ui.widgets.plain_table import PlainTable

_ROWS_SHOWN = 10


class DecisionsCard(Card):
    """Opens all its orders, or the one of a row."""

    orders_wanted = Signal(object)  # Listed

    def __init__(self, theme: Theme, formats: Formats, *, left: bool, parent: QWidget | None = None) -> None:
        self._name = texts_trial.left_title() if left else texts_trial.now_title()
        super().__init__(theme, self._name, parent)
        self._formats = formats
        self.model = TrialModel(left=left, parent=self)
        self.table = PlainTable(theme, rows_shown=_ROWS_SHOWN, stretch=Column.WHAT)
        self.table.setItemDelegate(TrialDelegate(theme, self.table))
        self.table.setModel(self.model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self._name)
        self.empty = FlowText(theme, muted)
        self.empty.show_text(texts_trial.nothing_now())
        self.show_them = Button(texts.show_orders(), theme)
        self.title_line.addWidget(self.show_them)
        self.body.addWidget(self.empty)
        self.body.addWidget(self.table)
        self.table.activated.connect(self._on_activated)
        self.show_them.clicked.connect(self._on_show)

    def show_decisions(self, decisions: Sequence[Decision], open_orders: int) -> None:
        """Others, of so many orders with open work."""
        self.model.show_rows(decisions)
        orders = len({decision.order_id for decision in decisions})
        self.set_title(self._name, texts_trial.of_open_orders(orders, self._formats.number(open_orders)))
        self.empty.setVisible(not decisions)
        self.table.setVisible(bool(decisions))
        self.show_them.setVisible(bool(decisions))

    @Slot()
    def _on_show(self) -> None:
        self._open(self.model.rows)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self._open([self.model.rows[index.row()]])

    def _open(self, decisions: Sequence[Decision]) -> None:
        self.orders_wanted.emit(Listed(self._name, frozenset(each.order_id for each in decisions)))
