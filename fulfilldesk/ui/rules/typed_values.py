"""Values to type: a field, and beside it those that are there already as buttons that take them away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from fulfilldesk.domain.rules.refusing import VALUE_LIMIT
from fulfilldesk.ui.orders.flow_layout import FlowLayout
from fulfilldesk.ui.rules import texts_editor
from fulfilldesk.ui.rules.values import ValuesField
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import as_plain_tooltip, plain
from fulfilldesk.ui.widgets.button import Button

#: Of a value on its button.
_LONGEST = 32
#: Of the field; values that leave it less stand below.
_LEAST_WIDTH = 170


class TypedValues(ValuesField):
    """What stands in the field counts already; Enter makes room for another one. `suggested` are offered
    while typing; `tidied` makes of what was typed what is meant. With `comma` that parts two values."""

    def __init__(
        self,
        theme: Theme,
        suggested: Sequence[str] = (),
        *,
        tidied: Callable[[str], str] = str.strip,
        comma: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._tidied = tidied
        self._comma = comma
        self._kept: list[str] = []
        self.entry = _Entry()
        self.entry.setMaxLength(VALUE_LIMIT + 1)
        self.entry.setPlaceholderText(texts_editor.type_and_enter())
        self.entry.textEdited.connect(self._on_edited)
        self.entry.returnPressed.connect(self.keep)
        self.entry.taken_back.connect(self._on_taken_back)
        if suggested:
            completer = QCompleter(QStringListModel(list(suggested), self), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.activated.connect(self._on_suggested, Qt.ConnectionType.QueuedConnection)
            self.entry.setCompleter(completer)
        self._row = FlowLayout(6, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.entry)
        self.setFocusProxy(self.entry)

    def values(self) -> tuple[str, ...]:
        """Those that were kept and what stands in the field, each once."""
        return tuple(dict.fromkeys((*self._kept, *self._typed())))

    def enter(self, values: tuple[str, ...]) -> None:
        """One alone stands in the field."""
        alone = values[0] if len(values) == 1 else ""
        self._kept = [] if alone else list(values)
        self.entry.setText(alone)
        self.entry.setCursorPosition(0)
        self._show_kept()

    def stops(self) -> list[QWidget]:
        """Where the keyboard comes to."""
        return [self.entry, *self.buttons()]

    def say_name(self, name: str) -> None:
        """Of the field."""
        self.entry.setAccessibleName(name)

    def buttons(self) -> list[Button]:
        """One for each value that was kept."""
        items = (self._row.itemAt(place) for place in range(1, self._row.count()))
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, Button)]

    def _typed(self) -> list[str]:
        words = self.entry.text().split(",") if self._comma else [self.entry.text()]
        return [value for value in map(self._tidied, words) if value]

    @Slot()
    def keep(self) -> None:
        """Put what stands in the field to the others."""
        typed = self._typed()
        if typed:
            self._kept = list(dict.fromkeys((*self._kept, *typed)))
            self.entry.clear()
            self._show_kept()
            self.edited.emit()

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        if self._comma and text.endswith(","):
            self.keep()
        else:
            self.edited.emit()

    @Slot(str)
    def _on_suggested(self, text: str) -> None:
        """A tag, say, that was chosen from the list: it is whole."""
        self.entry.setText(text)
        self.edited.emit()

    @Slot()
    def _on_taken_back(self) -> None:
        """Backspace in an empty field: the last one comes back into it."""
        if self._kept:
            self.entry.setText(self._kept.pop())
            self._show_kept()
            self.edited.emit()

    def _take_away(self, value: str) -> None:
        self._kept.remove(value)
        self._show_kept()
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _show_kept(self) -> None:
        while (item := self._row.takeAt(1)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for value in self._kept:
            button = self._button(value)
            self._row.addWidget(button)
            button.show()
        self.updateGeometry()

    def _button(self, value: str) -> Button:
        shown = plain(value)
        short = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
        button = Button(f"{short.replace('&', '&&')}  ×", self._theme)
        button.setToolTip(as_plain_tooltip(shown))
        button.setAccessibleName(texts_editor.remove_value(shown))
        button.clicked.connect(lambda: self._take_away(value))
        return button


class _Entry(QLineEdit):
    """Backspace where there is nothing to delete is told of."""

    taken_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(32)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setTextMargins(8, 0, 8, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.taken_back.emit()
            return
        super().keyPressEvent(event)
