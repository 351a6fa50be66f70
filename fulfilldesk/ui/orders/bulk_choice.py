"""What can be done with the selected orders, offered at the table: a bar below it, a menu, a shortcut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fulfilldesk.ui.orders.selection import Selected

if TYPE_CHECKING:
    from fulfilldesk.ui.bulk.bulk_menu import BulkMenu
    from fulfilldesk.ui.bulk.selection_bar import SelectionBar
    from fulfilldesk.ui.orders.table import OrderTable
    from fulfilldesk.ui.orders.table_model import OrderTableModel
    from fulfilldesk.ui.theme import Theme

#: Opens the menu.
MENU_KEYS = "Ctrl+Shift+A"


class BulkChoice(QObject):
    """Bar and menu are made, with what they import, when they are first needed. `asked` carries the kind of
    action and the orders it is asked for."""

    asked = Signal(str, object)  # kind, Selected

    def __init__(
        self, table: OrderTable, model: OrderTableModel, theme: Theme, column: QVBoxLayout, pane: QWidget
    ) -> None:
        super().__init__(pane)
        self._table = table
        self._model = model
        self._theme = theme
        self._column = column
        self._forbidden = False
        self.bar: SelectionBar | None = None
        self.menu: BulkMenu | None = None
        keys = QAction(self)
        keys.setShortcut(QKeySequence(MENU_KEYS))
        keys.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.triggered.connect(self._on_keys)
        pane.addAction(keys)
        table.menu_asked.connect(self.open_menu)

    def forbid(self) -> None:
        """An administrator has forbidden all of it: it is offered greyed out, with the reason."""
        self._forbidden = True

    def selected(self) -> Selected:
        """The selected orders as the list has them now; what becomes of the list later changes nothing."""
        ranges = tuple(self._table.selected_ranges())
        return Selected(self._model.found, ranges, everything=self._table.everything_selected)

    def show_selection(self, orders: int) -> None:
        """So many rows are selected; one is nothing to speak of."""
        if orders > 1 and self.bar is None:
            self.bar = self._made_bar()
        if self.bar is not None:
            self.bar.setVisible(orders > 1)
            self.bar.show_selection(orders, everything=self._table.everything_selected)

    @Slot(QPoint)
    def open_menu(self, place: QPoint) -> None:
        """There on the screen."""
        from fulfilldesk.ui.bulk.bulk_menu import BulkMenu

        self.menu = BulkMenu(self._theme, self._table, forbidden=self._forbidden)
        self.menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu.chosen.connect(self._on_chosen)
        self.menu.popup(place)

    def _made_bar(self) -> SelectionBar:
        from fulfilldesk.ui.bulk.selection_bar import SelectionBar

        bar = SelectionBar(self._theme, forbidden=self._forbidden)
        bar.action_wanted.connect(self._on_chosen)
        bar.clear_wanted.connect(self._on_clear)
        self._column.addWidget(bar)
        before: QWidget = self._table
        for following in bar.in_tab_order():
            QWidget.setTabOrder(before, following)
            before = following
        return bar

    @Slot()
    def _on_keys(self) -> None:
        if self.bar is not None and self.bar.isVisible():
            self.bar.open_menu()
        elif self._table.selected_rows():
            self.open_menu(self._table.viewport().mapToGlobal(QPoint(0, 0)))

    @Slot(str)
    def _on_chosen(self, kind: str) -> None:
        selected = self.selected()
        if len(selected):
            self.asked.emit(kind, selected)

    @Slot()
    def _on_clear(self) -> None:
        self._table.clearSelection()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
