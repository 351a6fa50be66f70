"""Tags: texts with commas between them, as Shopify itself writes them."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.fields import Words
from fulfilldesk.ui.actions.fields.field import FIELD_HEIGHT, FieldWidget


class WordsField(FieldWidget):
    """One line; a comma parts two tags, blanks around a tag and repeats do not count."""

    def __init__(self, field: Words, label: str) -> None:
        super().__init__(label)
        self.entry = QLineEdit(", ".join(field.preset))
        self.entry.setCursorPosition(0)
        self.entry.setTextMargins(8, 0, 8, 0)
        self.entry.setMinimumHeight(FIELD_HEIGHT)
        self.entry.setAccessibleName(label)
        self.entry.textEdited.connect(self.edited)
        self.add_label(label, self.entry)
        self.column.addWidget(self.entry)
        self.setFocusProxy(self.entry)

    def value(self) -> Json:
        """A list of texts, each once, in the order they were typed."""
        tags = (tag.strip() for tag in self.entry.text().split(","))
        return list(dict.fromkeys(tag for tag in tags if tag))

    def enter(self, value: Json) -> None:
        """What is no list of texts is nothing."""
        tags = value if isinstance(value, list) else []
        self.entry.setText(", ".join(tag for tag in tags if isinstance(tag, str)))
