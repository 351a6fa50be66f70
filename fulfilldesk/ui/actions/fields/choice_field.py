"""One of several."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.fields import Choice
from fulfilldesk.ui.actions import texts_fields
from fulfilldesk.ui.actions.fields.field import FIELD_HEIGHT, FieldWidget
from fulfilldesk.ui.actions.fields.framed import ListBox, RadioButton
from fulfilldesk.ui.actions.fields.option_lines import OptionLines, option_words
from fulfilldesk.ui.theme import Theme

#: More options than this, and nothing to say about any of them, make a list that opens.
_FEW = 4
_LIST_WIDTH = 320


def made_choice(field: Choice, label: str, theme: Theme) -> FieldWidget:
    """Radio buttons where options carry remarks or are few, else a list that opens."""
    remarks = any(option.why_not or option.detail or option.notice for option in field.options)
    if remarks or len(field.options) <= _FEW:
        return RadioField(field, label, theme)
    return ListField(field, label, theme)


class RadioField(FieldWidget):
    """All options in sight, each with its remarks."""

    def __init__(self, field: Choice, label: str, theme: Theme) -> None:
        super().__init__(label)
        self.options: list[OptionLines] = []
        self._group = QButtonGroup(self)
        for place, option in enumerate(field.options):
            lines = OptionLines(RadioButton(theme), field.key, option, theme)
            lines.button.setChecked(option.value == field.preset and option.why_not is None)
            self._group.addButton(lines.button, place)
            self.options.append(lines)
        first = next((lines.button for lines in self.options if lines.button.isEnabled()), None)
        self.add_label(label, first or self)
        for lines in self.options:
            self.column.addWidget(lines)
        self._group.idClicked.connect(self._on_clicked)
        if first is not None:
            self.setFocusProxy(self._group.checkedButton() or first)

    def value(self) -> Json:
        """The chosen value, None while nothing is chosen."""
        place = self._group.checkedId()
        return self.options[place].option.value if place >= 0 else None

    def enter(self, value: Json) -> None:
        """Nothing is chosen in place of an option that is gone or cannot be chosen any more: what somebody
        did not choose is not theirs to confirm."""
        for lines in self.options:
            if lines.option.value == value and lines.button.isEnabled():
                lines.button.setChecked(True)
                return
        checked = self._group.checkedButton()
        if isinstance(value, str) and checked is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    @Slot(int)
    def _on_clicked(self, place: int) -> None:
        self.edited.emit()


class ListField(FieldWidget):
    """A list that opens; arrows and first letters choose without opening it."""

    def __init__(self, field: Choice, label: str, theme: Theme) -> None:
        super().__init__(label)
        self.list = ListBox(theme)
        self.list.setMinimumHeight(FIELD_HEIGHT)
        self.list.setMinimumWidth(_LIST_WIDTH)
        self.list.setAccessibleName(label)
        self.list.setPlaceholderText(texts_fields.choose())
        for option in field.options:
            self.list.addItem(option_words(field.key, option), option.value)
        self.list.setCurrentIndex(self.list.findData(field.preset) if field.preset is not None else -1)
        self.list.currentIndexChanged.connect(self._on_chosen)
        self.add_label(label, self.list)
        row = QHBoxLayout()
        row.addWidget(self.list)
        row.addStretch(1)
        self.column.addLayout(row)
        self.setFocusProxy(self.list)

    def value(self) -> Json:
        """The chosen value, None while nothing is chosen."""
        chosen = self.list.currentData()
        return chosen if isinstance(chosen, str) else None

    def enter(self, value: Json) -> None:
        """Nothing is chosen in place of an option that is gone."""
        if isinstance(value, str):
            self.list.blockSignals(True)
            self.list.setCurrentIndex(self.list.findData(value))
            self.list.blockSignals(False)

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        self.edited.emit()
