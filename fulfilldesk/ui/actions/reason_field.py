"""Where a person says why a risky action is right this time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from fulfilldesk.ui.actions import texts_sheet
from fulfilldesk.ui.widgets.card import quiet_label

#: Shopify keeps no reason; ours goes into the journal. Long enough for a sentence or two.
_LENGTH = 500


class ReasonField(QWidget):
    """A label and a field; an empty or blank text is no reason."""

    changed = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setMaxLength(_LENGTH)
        self.field.setPlaceholderText(texts_sheet.reason_hint())
        self.field.setAccessibleName(texts_sheet.reason_label())
        self.field.setMinimumHeight(32)
        self.field.setTextMargins(8, 0, 8, 0)
        self.field.textChanged.connect(self.changed)
        self.field.returnPressed.connect(self.entered)
        label = quiet_label(texts_sheet.reason_label())
        label.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(self.field)
        self.setFocusProxy(self.field)

    def reason(self) -> str:
        """What was typed, without blanks around it."""
        return self.field.text().strip()
