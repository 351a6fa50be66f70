"""Yes or no."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fulfilldesk.ui.rules.option_list import OptionList
from fulfilldesk.ui.rules.values import ValuesField
from fulfilldesk.ui.theme import Theme


class YesOrNo(ValuesField):
    """Exactly one of `options`, pairs of a value and its words; the first until another is chosen."""

    def __init__(self, theme: Theme, options: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.list = OptionList(theme, options)
        self.list.choose(options[0][0])
        self.list.currentIndexChanged.connect(self._on_chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.list)
        row.addStretch(1)
        self.setFocusProxy(self.list)

    def values(self) -> tuple[str, ...]:
        """One value."""
        return (self.list.value(),)

    def enter(self, values: tuple[str, ...]) -> None:
        """Nothing given leaves what is chosen."""
        if values:
            self.list.choose(values[0])

    def stops(self) -> list[QWidget]:
        """Where the keyboard comes to."""
        return [self.list]

    def say_name(self, name: str) -> None:
        """Of the list."""
        self.list.setAccessibleName(name)

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        self.edited.emit()
