"""A calendar day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Slot
from PySide6.QtWidgets import QDateEdit, QHBoxLayout

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.fields import Day
from fulfilldesk.ui.actions.fields.field import FIELD_HEIGHT, FieldWidget
from fulfilldesk.ui.actions.fields.framed import Frame
from fulfilldesk.ui.theme import Theme

_WIDTH = 180


class DayField(FieldWidget):
    """A date with a calendar to choose from; days before the first cannot be entered."""

    def __init__(self, field: Day, label: str, theme: Theme) -> None:
        super().__init__(label)
        self.entry = QDateEdit()
        self.entry.setCalendarPopup(True)
        self.entry.setMinimumDate(_qdate(field.first))
        self.entry.setDate(_qdate(field.preset or field.first))
        self.entry.setFrame(False)
        self.entry.setMinimumHeight(FIELD_HEIGHT - 12)
        self.entry.setMinimumWidth(_WIDTH)
        self.entry.setAccessibleName(label)
        self.entry.dateChanged.connect(self._on_changed)
        self.add_label(label, self.entry)
        row = QHBoxLayout()
        row.addWidget(Frame(self.entry, theme))
        row.addStretch(1)
        self.column.addLayout(row)
        self.setFocusProxy(self.entry)

    def value(self) -> Json:
        """YYYY-MM-DD."""
        day = self.entry.date()
        return date(day.year(), day.month(), day.day()).isoformat()

    def enter(self, value: Json) -> None:
        """A day that is no day, or too early, is left out."""
        try:
            day = _qdate(date.fromisoformat(value if isinstance(value, str) else ""))
        except ValueError:
            return
        if day >= self.entry.minimumDate():
            self.entry.blockSignals(True)
            self.entry.setDate(day)
            self.entry.blockSignals(False)

    @Slot()
    def _on_changed(self) -> None:
        self.edited.emit()


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
