"""What an action changes beside stock and the order's status: a line for each fact, before and after."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from fulfilldesk.domain.forecast import FactChange
from fulfilldesk.ui.actions import texts
from fulfilldesk.ui.actions.texts_fields import fact_name, fact_words
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.card import quiet_label
from fulfilldesk.ui.widgets.flow_text import FlowText


class FactsView(QWidget):
    """Hidden while there are none. Lines are kept and filled again, as it changes with every key typed."""

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._lines: list[tuple[QWidget, FlowText]] = []
        self._names: tuple[str, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def show_facts(self, facts: Sequence[FactChange]) -> None:
        """Other facts, or the same with other values."""
        names = tuple(fact_name(change.fact) for change in facts)
        if names != self._names:
            self._rebuild(names)
        for (_, words), change in zip(self._lines, facts, strict=True):
            words.show_text(fact_sentence(change, self._formats))
        self.setVisible(bool(facts))

    def texts(self) -> list[str]:
        """ "Holds: 0 → 1", a text for each line."""
        return [f"{name}: {words.text()}" for name, (_, words) in zip(self._names, self._lines, strict=True)]

    def _rebuild(self, names: tuple[str, ...]) -> None:
        for label, words in self._lines:
            for part in (label, words):
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()
        self._names = names
        self._lines = [(quiet_label(name), FlowText(self._theme)) for name in names]
        for row, (label, words) in enumerate(self._lines):
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, row, 1)


def fact_sentence(change: FactChange, formats: Formats) -> str:
    """ "Open → On hold", and whether that is not certain."""
    before, after = (fact_words(change.fact, value, formats) for value in (change.before, change.after))
    words = after if before == after else f"{before} → {after}"
    return words if change.certain else texts.marked_uncertain(words)
