"""Words: one line, or several."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.fields import Text
from fulfilldesk.ui.actions import texts_fields
from fulfilldesk.ui.actions.fields.field import FIELD_HEIGHT, FieldWidget
from fulfilldesk.ui.actions.fields.framed import TextBox
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.card import quiet_label

#: How many characters may be left when the counter shows.
_NEARLY = 100
_MOST_LINES = 6


class TextField(FieldWidget):
    """More than the limit cannot be typed; how much is left is said when it gets little. A preset that is
    longer stays whole."""

    def __init__(self, field: Text, label: str, theme: Theme) -> None:
        super().__init__(label)
        self._limit = max(field.limit, len(field.preset))
        self.entry: QLineEdit | TextBox
        if field.lines > 1 or "\n" in field.preset:
            self.entry = _several_lines(field, theme)
        else:
            self.entry = _one_line(field, self._limit)
        self.entry.textChanged.connect(self._on_changed)
        self.entry.setAccessibleName(label)
        self.counter = quiet_label()
        self.add_label(label, self.entry)
        self.column.addWidget(self.entry.frame if isinstance(self.entry, TextBox) else self.entry)
        self.column.addWidget(self.counter)
        self.setFocusProxy(self.entry)
        self._count()

    def text(self) -> str:
        """As it stands there."""
        return self.entry.text() if isinstance(self.entry, QLineEdit) else self.entry.toPlainText()

    def value(self) -> Json:
        """The text without blanks around it."""
        return self.text().strip()

    def enter(self, value: Json) -> None:
        """As much as the limit allows."""
        text = value[: self._limit] if isinstance(value, str) else ""
        self.entry.blockSignals(True)
        self.entry.setText(text) if isinstance(self.entry, QLineEdit) else self.entry.setPlainText(text)
        self.entry.blockSignals(False)
        self._count()

    @Slot()
    def _on_changed(self) -> None:
        if isinstance(self.entry, TextBox) and len(self.text()) > self._limit:
            cursor = self.entry.textCursor()
            place = min(cursor.position(), self._limit)
            self.enter(self.text())
            cursor = self.entry.textCursor()
            cursor.setPosition(place)
            self.entry.setTextCursor(cursor)
        self._count()
        self.edited.emit()

    def _count(self) -> None:
        left = self._limit - len(self.text())
        self.counter.setText(texts_fields.characters_left(left))
        self.counter.setVisible(left <= _NEARLY)


def _one_line(field: Text, limit: int) -> QLineEdit:
    entry = QLineEdit()
    entry.setMaxLength(limit)
    entry.setText(field.preset)
    entry.setCursorPosition(0)
    entry.setTextMargins(8, 0, 8, 0)
    entry.setMinimumHeight(FIELD_HEIGHT)
    return entry


def _several_lines(field: Text, theme: Theme) -> TextBox:
    entry = TextBox(field.preset, theme)
    lines = min(max(field.lines, 2), _MOST_LINES)
    entry.setFixedHeight(lines * entry.fontMetrics().lineSpacing() + 8)
    return entry
