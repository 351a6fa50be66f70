"""An address in its parts."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtWidgets import QGridLayout, QLineEdit

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.fields import AddressParts
from fulfilldesk.domain.actions.needs import Address
from fulfilldesk.ui.actions import texts_fields
from fulfilldesk.ui.actions.fields.field import FIELD_HEIGHT, FieldWidget
from fulfilldesk.ui.widgets.card import quiet_label

#: Shopify's own limit for a line of an address.
_LENGTH = 255
#: So that a label belongs to the entry below it and not to the one above; besides the grid's own spacing.
_ROW_GAP = 2
#: The parts as they lie on the sheet: name of the part, row, column, columns it takes (of six).
_PLACES = (
    ("first_name", 0, 0, 3),
    ("last_name", 0, 3, 3),
    ("company", 1, 0, 6),
    ("address1", 2, 0, 4),
    ("address2", 2, 4, 2),
    ("zip", 3, 0, 2),
    ("city", 3, 2, 4),
    ("country_code", 4, 0, 2),
    ("province_code", 4, 2, 2),
    ("phone", 4, 4, 2),
)


class AddressField(FieldWidget):
    """A line for each part, in the order in which they are written and tabbed through."""

    def __init__(self, field: AddressParts, label: str) -> None:
        super().__init__(label)
        self.entries: dict[str, QLineEdit] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        for part, row, column, width in _PLACES:
            entry = QLineEdit(getattr(field.preset, part))
            entry.setMaxLength(_LENGTH)
            entry.setCursorPosition(0)
            entry.setTextMargins(8, 0, 8, 0)
            entry.setMinimumHeight(FIELD_HEIGHT)
            entry.setMinimumWidth(40)
            entry.setAccessibleName(texts_fields.address_part(part))
            entry.textEdited.connect(self.edited)
            words = quiet_label(texts_fields.address_part(part))
            words.setBuddy(entry)
            if row:
                grid.setRowMinimumHeight(3 * row - 1, _ROW_GAP)
            grid.addWidget(words, 3 * row, column, 1, width)
            grid.addWidget(entry, 3 * row + 1, column, 1, width)
            self.entries[part] = entry
        self.column.addLayout(grid)
        self.setFocusProxy(self.entries["address1"])

    def value(self) -> Json:
        """{part: text}, with the names of domain.actions.needs.Address."""
        return {field.name: self.entries[field.name].text().strip() for field in fields(Address)}

    def enter(self, value: Json) -> None:
        """Parts that are missing stay as they are."""
        for part, text in value.items() if isinstance(value, dict) else ():
            if part in self.entries and isinstance(text, str):
                self.entries[part].setText(text)
