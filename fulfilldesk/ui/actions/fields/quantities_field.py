"""How many units of which lines: a table that stays quick with hundreds of them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QWidget

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.fields import Quantities
from fulfilldesk.ui.actions import texts_fields
from fulfilldesk.ui.actions.fields.field import FieldWidget
from fulfilldesk.ui.actions.fields.quantities_model import UNITS, QuantitiesModel, UnitsDelegate
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import quiet_label
from fulfilldesk.ui.widgets.plain_table import PlainTable

_ROWS_SHOWN = 6
_STEPS: Mapping[int, int] = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Minus: -1,
}


class QuantitiesField(FieldWidget):
    """A row for each line, its units in a spin box; buttons for all and none of them."""

    def __init__(self, field: Quantities, label: str, theme: Theme, formats: Formats) -> None:
        super().__init__(label)
        self._formats = formats
        self.model = QuantitiesModel(field.lines, formats, self)
        self.table = QuantitiesTable(self.model, theme)
        self.table.setAccessibleName(label)
        self.all = Button(texts_fields.all_units(), theme, Rank.QUIET)
        self.none = Button(texts_fields.no_units(), theme, Rank.QUIET)
        self.all.clicked.connect(lambda: self.model.choose_all(True))
        self.none.clicked.connect(lambda: self.model.choose_all(False))
        self.count = quiet_label()
        words = quiet_label(label)
        words.setBuddy(self.table)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(words)
        head.addStretch(1)
        for part in (self.count, self.none, self.all):
            head.addWidget(part)
        self.column.addLayout(head)
        self.column.addWidget(self.table)
        self.model.changed.connect(self._on_changed)
        self.setFocusProxy(self.table)
        self._show_count()

    def value(self) -> Json:
        """{line id: units}, lines without units left out."""
        return {line_id: units for line_id, units in self.model.units().items() if units}

    def enter(self, value: Json) -> None:
        """Of lines that are still there, as many units as are left."""
        entered = value if isinstance(value, dict) else {}
        self.model.enter({key: units for key, units in entered.items() if isinstance(units, int)})
        self._show_count()

    @Slot()
    def _on_changed(self) -> None:
        self._show_count()
        self.edited.emit()

    def _show_count(self) -> None:
        chosen = sum(self.model.units().values())
        self.count.setText(texts_fields.units_chosen(self._formats.number(chosen), self.model.most))


class QuantitiesTable(PlainTable):
    """Up and down go through the lines, a digit types units, left and right (or minus and plus) take and add
    one; Tab leaves the table."""

    def __init__(self, model: QuantitiesModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, rows_shown=_ROWS_SHOWN, parent=parent)
        self.setItemDelegate(UnitsDelegate(theme, self))
        self.setModel(model)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.clicked.connect(self._on_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steps; everything else is about the units of the row."""
        if self.state() == QAbstractItemView.State.EditingState:
            return  # the spin box lets Enter through when it has done its work
        now = self.currentIndex()
        if not now.isValid() or event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape):
            super().keyPressEvent(event)
            return
        if event.key() in _STEPS:
            model = self.model()
            place = model.index(now.row(), UNITS)
            model.setData(place, model.data(place, Qt.ItemDataRole.EditRole) + _STEPS[event.key()])
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(self.model().index(now.row(), UNITS))
            return
        if now.column() != UNITS:
            self.setCurrentIndex(self.model().index(now.row(), UNITS))
        super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        """Reached by keyboard, the units of the first line are next."""
        super().focusInEvent(event)
        if self.currentIndex().isValid() and self.currentIndex().column() != UNITS:
            self.setCurrentIndex(self.model().index(self.currentIndex().row(), UNITS))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == UNITS:
            self.edit(index)
