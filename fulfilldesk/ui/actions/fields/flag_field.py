"""Yes or no."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.fields import Flag
from fulfilldesk.ui.actions.fields.field import FieldWidget


class FlagField(FieldWidget):
    """A tick box."""

    def __init__(self, field: Flag, label: str) -> None:
        super().__init__(label)
        self.box = QCheckBox(label.replace("&", "&&"))
        self.box.setChecked(field.preset)
        self.box.clicked.connect(self.edited)
        self.column.addWidget(self.box)
        self.setFocusProxy(self.box)

    def value(self) -> Json:
        """True or false."""
        return self.box.isChecked()

    def enter(self, value: Json) -> None:
        """Anything but true is no."""
        self.box.setChecked(value is True)
