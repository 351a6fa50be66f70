"""What every field of a form has in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.ui.widgets.card import quiet_label

FIELD_HEIGHT = 32


class FieldWidget(QWidget):
    """A label over the entry. `edited` is emitted whenever `value` may differ because of the person."""

    edited = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.setAccessibleName(label)

    def add_label(self, label: str, buddy: QWidget) -> None:
        """The label, for a field that does not carry it itself."""
        words = quiet_label(label)
        words.setBuddy(buddy)
        self.column.addWidget(words)

    def value(self) -> Json:
        """As the action's parameter."""
        raise NotImplementedError

    def enter(self, value: Json) -> None:
        """Take over what was entered before, as far as it still fits. Says nothing."""
        raise NotImplementedError
