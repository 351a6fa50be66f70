"""The card with what happened: Shopify's own timeline and the lines of our journal, newest first."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from fulfilldesk.domain.journal import JournalEntry
from fulfilldesk.ui.actions.texts import entry_state
from fulfilldesk.ui.actions.texts_kinds import kind_text
from fulfilldesk.ui.details import texts
from fulfilldesk.ui.details.contents import OrderContents
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import Card
from fulfilldesk.ui.widgets.flow_text import FlowText, muted

#: Lines shown before "Show all".
SHORT = 12


class TimelineCard(Card):
    """One text with a line per event, so that all of it can be selected at once."""

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts.timeline(), parent)
        self._formats = formats
        self._lines: tuple[str, ...] = ()
        self._read_at: datetime | None = None
        self._all = False
        self.lines = FlowText(theme, muted)
        self.more = Button("", theme, Rank.QUIET)
        self.more.clicked.connect(self._on_more)
        self.body.addWidget(self.lines)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_contents(self, contents: OrderContents, *, another: bool) -> None:
        """`another`: a different order than before."""
        if another:
            self._all = False
        self._lines = timeline_lines(contents, self._formats)
        self._read_at = contents.events_read_at
        self._show()
        self.show_age()

    @Slot()
    def show_age(self) -> None:
        """How long ago Shopify's part was read, beside the title."""
        age = "" if self._read_at is None else self._formats.age(self._read_at)
        self.set_title(texts.timeline(), age)

    def _show(self) -> None:
        shown = self._lines if self._all else self._lines[:SHORT]
        self.lines.show_text("\n".join(shown) or texts.empty_timeline())
        self.more.setVisible(len(self._lines) > SHORT)
        self.more.setText(texts.show_fewer() if self._all else texts.show_all(len(self._lines)))

    @Slot()
    def _on_more(self) -> None:
        self._all = not self._all
        self._show()


def timeline_lines(contents: OrderContents, formats: Formats) -> tuple[str, ...]:
    """ "Today 14:01  Fulfilled at the till", newest first; of equal times the later told comes first."""
    told: list[tuple[datetime, str]] = [(event.created_at, plain(event.message)) for event in contents.events]
    told += [(entry.action.asked_at, _own(entry)) for entry in reversed(contents.journal)]
    told.sort(key=lambda line: line[0])
    return tuple(f"{formats.moment(moment)}  {words}" for moment, words in reversed(told))


def _own(entry: JournalEntry) -> str:
    action = entry.action
    return texts.own_entry(kind_text(action.kind).name, entry_state(entry.state), action.asked_by)
