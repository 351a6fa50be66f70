"""A card of something with an options menu: a fulfilment or a fulfilment order."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from fulfilldesk.ui.details.dots_button import DotsButton
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.card import Card

_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Menu)


class OptionsCard(Card):
    """Three dots in its title line; the whole card can be reached with the keyboard and chosen."""

    options_wanted = Signal(str)  # target id
    chosen = Signal(str)  # target id: clicked, or reached with the keyboard

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.target_id = ""
        self.dots = DotsButton(theme)
        self.dots.clicked.connect(self.open_options)
        self.title_line.addWidget(self.dots)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @Slot()
    def open_options(self) -> None:
        """Ask for the options menu."""
        self.chosen.emit(self.target_id)
        self.options_wanted.emit(self.target_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Space and the menu key open the options."""
        if event.key() in _OPENS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.open_options()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reaching it with the keyboard chooses it."""
        super().focusInEvent(event)
        self.chosen.emit(self.target_id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """So does a click."""
        super().mousePressEvent(event)
        self.chosen.emit(self.target_id)
