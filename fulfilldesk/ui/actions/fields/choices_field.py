"""Any of several."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.fields import Choices
from fulfilldesk.ui.actions.fields.field import FieldWidget
from fulfilldesk.ui.actions.fields.option_lines import OptionLines
from fulfilldesk.ui.theme import Theme


class ChoicesField(FieldWidget):
    """A tick box for each option, with its remarks."""

    def __init__(self, field: Choices, label: str, theme: Theme) -> None:
        super().__init__(label)
        self.options: list[OptionLines] = []
        for option in field.options:
            lines = OptionLines(QCheckBox(), field.key, option, theme)
            lines.button.setChecked(option.value in field.preset and option.why_not is None)
            lines.button.clicked.connect(self.edited)
            self.options.append(lines)
        first = next((lines.button for lines in self.options if lines.button.isEnabled()), None)
        self.add_label(label, first or self)
        for lines in self.options:
            self.column.addWidget(lines)
        if first is not None:
            self.setFocusProxy(first)

    def value(self) -> Json:
        """The ticked values, in order."""
        return [lines.option.value for lines in self.options if lines.button.isChecked()]

    def enter(self, value: Json) -> None:
        """Options that are gone or cannot be chosen any more are left out."""
        wanted = value if isinstance(value, list) else []
        for lines in self.options:
            lines.button.setChecked(lines.option.value in wanted and lines.button.isEnabled())
