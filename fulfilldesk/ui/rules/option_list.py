"""A list that opens, for choosing one of a few."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtGui import QWheelEvent

from fulfilldesk.ui.actions.fields.framed import ListBox
from fulfilldesk.ui.rules import texts_editor
from fulfilldesk.ui.theme import Theme

#: Pixels at most; longer words are elided.
_WIDEST = 300


class OptionList(ListBox):
    """Values with their words. As wide as the longest, within reason."""

    def __init__(self, theme: Theme, options: Iterable[tuple[str, str]] = ()) -> None:
        super().__init__(theme)
        self.setPlaceholderText(texts_editor.choose())
        self.offer(options)

    def offer(self, options: Iterable[tuple[str, str]]) -> None:
        """Other values with their words; nothing is chosen. Tells nobody."""
        self.blockSignals(True)
        self.clear()
        for value, words in options:
            self.addItem(words, value)
        self.setCurrentIndex(-1)
        self.blockSignals(False)
        self.updateGeometry()

    def value(self) -> str:
        """What is chosen; empty while nothing is."""
        return str(self.currentData() or "")

    def choose(self, value: str) -> None:
        """Choose it, if it is offered. Tells nobody."""
        self.blockSignals(True)
        self.setCurrentIndex(self.findData(value))
        self.blockSignals(False)
        self.update()

    def sizeHint(self) -> QSize:
        """The longest of them, and room for the arrow."""
        words = [self.placeholderText(), *(self.itemText(at) for at in range(self.count()))]
        widest = max(map(self.fontMetrics().horizontalAdvance, words))
        return QSize(min(_WIDEST, widest) + 46, max(32, self.fontMetrics().height() + 12))

    def minimumSizeHint(self) -> QSize:
        """Never cut off further."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls what is around it: the pointer may have come to lie here."""
        event.ignore()
