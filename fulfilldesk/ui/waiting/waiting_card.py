"""On top of the open order: its actions that wait, and what can be done about them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.journal import OPEN, UNSENT, EntryState, JournalEntry
from fulfilldesk.ui.actions import texts_sheet
from fulfilldesk.ui.actions.texts_kinds import kind_text
from fulfilldesk.ui.actions.verdict import entry_badge
from fulfilldesk.ui.badges import BadgeLabel, BadgePainter
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.waiting import texts
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import Card
from fulfilldesk.ui.widgets.flow_text import FlowText

#: Every action is ASKED for a moment, while its sheet is open.
_SHOWN = frozenset({EntryState.WAITING, EntryState.CHANGED, EntryState.HALF_DONE}) | OPEN


class WaitingCard(Card):
    """Hidden when nothing waits. The signals carry the entry, `page_wanted` its action's id."""

    withdraw_wanted = Signal(object)
    go_on_wanted = Signal(object)
    page_wanted = Signal(str)

    def __init__(
        self, theme: Theme, formats: Formats, painter: BadgePainter, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", parent)
        self._formats = formats
        self._painter = painter
        self._entries: tuple[JournalEntry, ...] = ()
        self.rows: list[WaitingRow] = []
        self.page = Button(texts.show(), theme, Rank.QUIET)
        self.page.clicked.connect(self._on_page)
        self.title_line.addWidget(self.page)
        self.hide()

    def show_journal(self, journal: Sequence[JournalEntry]) -> None:
        """Of the entries of an order those that are not over, oldest first."""
        entries = tuple(
            entry for entry in reversed(journal) if entry.state in _SHOWN and entry.undone_by is None
        )
        if entries == self._entries:
            return
        self._entries = entries
        self.setVisible(bool(entries))
        self.set_title(texts.card_title(len(entries)))
        for place, entry in enumerate(entries):
            if place == len(self.rows):
                self.rows.append(self._made())
            self.rows[place].show_entry(entry)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(entries))

    def _made(self) -> WaitingRow:
        row = WaitingRow(self._theme, self._formats, self._painter)
        row.withdraw_wanted.connect(self.withdraw_wanted)
        row.go_on_wanted.connect(self.go_on_wanted)
        self.body.addWidget(row)
        return row

    @Slot()
    def _on_page(self) -> None:
        if self._entries:
            self.page_wanted.emit(self._entries[0].action.id)


class WaitingRow(QWidget):
    """One action: what, since when, how it stands, and the button that helps."""

    withdraw_wanted = Signal(object)
    go_on_wanted = Signal(object)

    def __init__(self, theme: Theme, formats: Formats, painter: BadgePainter) -> None:
        super().__init__()
        self._formats = formats
        self._entry: JournalEntry | None = None
        self.words = FlowText(theme)
        self.badge = BadgeLabel(entry_badge(EntryState.WAITING), painter, theme)
        self.look_again = Button(texts.look_again(), theme)
        self.withdraw = Button(texts_sheet.withdraw(), theme)
        self.look_again.clicked.connect(self._on_look_again)
        self.withdraw.clicked.connect(self._on_withdraw)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 6, 0, 0)  # on a line with the words of the buttons
        beside.addWidget(self.words)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addLayout(beside, 1)
        for part in (self.badge, self.look_again, self.withdraw):
            line.addWidget(part)

    def show_entry(self, entry: JournalEntry) -> None:
        """Another action, or the same as it is now."""
        self._entry = entry
        since = self._formats.time_or_moment(entry.action.asked_at)
        self.words.show_text(texts.card_line(kind_text(entry.action.kind).name, since))
        self.badge.set_badge(entry_badge(entry.state))
        self.badge.setVisible(entry.state is not EntryState.WAITING)
        whole = not entry.damaged
        self.look_again.setVisible(whole and entry.state is EntryState.CHANGED)
        self.withdraw.setVisible(whole and entry.state in UNSENT)

    @Slot()
    def _on_look_again(self) -> None:
        if self._entry is not None:
            self.go_on_wanted.emit(self._entry)

    @Slot()
    def _on_withdraw(self) -> None:
        if self._entry is not None:
            self.withdraw_wanted.emit(self._entry)
