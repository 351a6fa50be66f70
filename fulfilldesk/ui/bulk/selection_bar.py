"""The bar under the table while more than one order is selected: how many, and what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fulfilldesk.ui import texts_bulk, texts_policies
from fulfilldesk.ui.bulk.bulk_menu import BulkMenu, bulk_groups
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import plain_label, quiet_label

_SIDE, _GAP = 14, 8
_ICON = 12


class SelectionBar(QWidget):
    """The menu holds every action; as many as there is room for stand beside it as buttons of their own."""

    action_wanted = Signal(str)  # kind
    clear_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, forbidden: bool = False) -> None:
        """`forbidden`: by an administrator; everything is greyed out, and the reason stands below."""
        super().__init__(parent)
        self._forbidden = forbidden
        self._theme = theme
        self.setAccessibleName(texts_bulk.bar_name())
        self.label = plain_label()
        self.label.setFont(font(bold=True))
        self.buttons = {
            kind: Button(f"{texts_bulk.name(kind)}…", theme) for group in bulk_groups() for kind in group
        }
        self.actions_button = Button(texts_bulk.actions(), theme)
        self.actions_button.setIconSize(QSize(_ICON, _ICON))
        self.actions_button.setToolTip(texts_bulk.actions_hint())
        self.actions_button.setAccessibleDescription(texts_bulk.actions_hint())
        self.clear = Button(texts_bulk.clear_selection(), theme, Rank.QUIET)
        self.why_not = quiet_label(texts_policies.bulk_off() if forbidden else "")
        self.why_not.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.why_not.setToolTip(self.why_not.text())
        self.why_not.setVisible(forbidden)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 8, _SIDE, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.why_not)
        row.addWidget(self.label)
        row.addWidget(self.clear)
        row.addStretch(1)
        for kind, button in self.buttons.items():
            row.addWidget(button)
            button.hide()
            button.clicked.connect(lambda _=False, kind=kind: self.action_wanted.emit(kind))
        row.addWidget(self.actions_button)
        if forbidden:
            self._grey_out()
        self.menu: BulkMenu | None = None
        self.actions_button.clicked.connect(self.open_menu)
        self.clear.clicked.connect(self.clear_wanted)
        theme.changed.connect(self._recolour)
        self._recolour()

    def _grey_out(self) -> None:
        reason = texts_policies.bulk_off()
        for button in (*self.buttons.values(), self.actions_button):
            button.setEnabled(False)
            button.setToolTip(reason)
            button.setAccessibleDescription(reason)

    def show_selection(self, orders: int, *, everything: bool) -> None:
        """How many; `everything` when the person selected all there is, and with it what comes in later."""
        words = texts_bulk.everything_selected(orders) if everything else texts_bulk.selected(orders)
        if words != self.label.text():
            self.label.setText(words)
            self.label.setToolTip(texts_bulk.everything_hint() if everything else "")
            self._fit()

    @Slot()
    def open_menu(self) -> None:
        """Above its button, where there is room."""
        self.menu = BulkMenu(self._theme, self, forbidden=self._forbidden)
        self.menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu.chosen.connect(self.action_wanted)
        above = QPoint(0, -self.menu.sizeHint().height() - 4)
        self.menu.popup(self.actions_button.mapToGlobal(above))
        self.menu.setActiveAction(self.menu.actions()[0])

    def in_tab_order(self) -> list[QWidget]:
        """From left to right."""
        return [self.clear, *self.buttons.values(), self.actions_button]

    def minimumSizeHint(self) -> QSize:
        """Never in the way of a narrow list."""
        return QSize(200, self.sizeHint().height())

    def sizeHint(self) -> QSize:
        """One line, and one for the reason."""
        below = 0 if self.why_not.isHidden() else self.why_not.sizeHint().height() + 4
        return QSize(400, self.actions_button.sizeHint().height() + below + 16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More buttons, or fewer."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """From the left as many buttons as there is room for. How many orders there are must be readable; any
        click or arrow key in the table clears the selection, too."""
        others = (self.label, self.clear, self.actions_button)
        room = self.width() - 2 * _SIDE - sum(each.sizeHint().width() + _GAP for each in others)
        self.clear.setVisible(room >= 0)
        for button in self.buttons.values():
            room -= button.sizeHint().width() + _GAP
            button.setVisible(room >= 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of what is selected, a line above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.selected))
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.colours.border))
        painter.end()

    @Slot()
    def _recolour(self) -> None:
        colours = self._theme.colours
        ink = colours.text if self.actions_button.isEnabled() else colours.faint
        sign = self._theme.pixmap("chevron-down", ink, _ICON, self.devicePixelRatioF())
        self.actions_button.setIcon(QIcon(sign))
        self.update()
