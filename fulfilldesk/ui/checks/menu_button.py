"""A button that opens a menu, and the menu."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Slot
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QWidget

from fulfilldesk.ui.actions.menu_style import MenuStyle
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button

_ICON = 12


class MenuButton(Button):
    """One that opens a menu, and shows it."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__(text, theme)
        self._shown_theme = theme
        self.setIconSize(QSize(_ICON, _ICON))
        theme.changed.connect(self.recolour)
        self.recolour()

    @Slot()
    def recolour(self) -> None:
        """The arrow in the text's colour."""
        colours = self._shown_theme.colours
        ink = colours.text if self.isEnabled() else colours.faint
        self.setIcon(QIcon(self._shown_theme.pixmap("chevron-down", ink, _ICON, self.devicePixelRatioF())))

    def changeEvent(self, event: QEvent) -> None:
        """The arrow is greyed with the words."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.recolour()


class ButtonMenu(QMenu):
    """A menu of a button, opened below it, or above it where there is no room."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setStyle(MenuStyle(theme, self))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def add_line(self, words: str, slot: object, *, why_not: str = "") -> None:
        """One line; with `why_not` it cannot be chosen, and says why."""
        escaped = words.replace("&", "&&")
        action = QAction(f"{escaped}\n{why_not}" if why_not else escaped, self)
        action.setEnabled(not why_not)
        action.triggered.connect(slot)
        self.addAction(action)

    def open_at(self, button: QWidget) -> None:
        """With its first line chosen, for the keyboard."""
        below = button.mapToGlobal(QPoint(0, button.height() + 2))
        area = button.screen().availableGeometry()
        if below.y() + self.sizeHint().height() > area.bottom():
            below = button.mapToGlobal(QPoint(0, -self.sizeHint().height() - 2))
        self.popup(below)
        self.setActiveAction(self.actions()[0])
