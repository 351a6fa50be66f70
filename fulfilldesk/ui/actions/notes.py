"""Notes above what they are about."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.notice import Weight
from fulfilldesk.ui.actions.note import Note
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme


class Notes(QVBoxLayout):
    """Takes no room while nothing is said."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def say(self, *said: tuple[Weight, str]) -> None:
        """This, in place of what was said before."""
        while (item := self.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for weight, words in said:
            self.add(weight, words)

    def add(self, weight: Weight, words: str) -> None:
        """This too."""
        self.addWidget(Note(weight, words, self._theme))

    def say_failure(self, failure: Failure | None) -> None:
        """What went wrong; None: nothing did."""
        self.say(*(() if failure is None else ((Weight.WARNING, failure_text(failure).whole),)))

    def sentences(self) -> list[str]:
        """What is said."""
        items = (self.itemAt(place) for place in range(self.count()))
        widgets = [item.widget() for item in items if item is not None]
        return [widget.text() for widget in widgets if isinstance(widget, Note)]
