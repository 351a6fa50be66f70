"""One journal entry in full, whatever is told of it: its name and state, notes, a table, facts and buttons; a
hint while there is none. The journal and the waiting actions both show entries so."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractTableModel, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from fulfilldesk.domain.journal import UNSENT, EntryState, JournalEntry
from fulfilldesk.domain.notice import Weight
from fulfilldesk.ui.actions import texts_sheet
from fulfilldesk.ui.actions.notes import Notes
from fulfilldesk.ui.actions.texts_kinds import kind_text
from fulfilldesk.ui.actions.verdict import Verdict, entry_badge
from fulfilldesk.ui.badges import BadgeLabel, BadgePainter
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.journal import texts
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import heading
from fulfilldesk.ui.widgets.flow_text import FlowText, muted
from fulfilldesk.ui.widgets.plain_table import PlainDelegate, PlainTable

_WEIGHTS = {Tone.CRITICAL: Weight.BLOCK, Tone.ATTENTION: Weight.WARNING}


class ShownEntry(QWidget):
    """The frame and what can be done in each of its kinds. The signals carry the entry."""

    undo_wanted = Signal(object)
    check_wanted = Signal(object)
    go_on_wanted = Signal(object)
    withdraw_wanted = Signal(object)
    order_wanted = Signal(str)  # order id

    def __init__(
        self, theme: Theme, formats: Formats, rows_shown: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.formats = formats
        self._entry: JournalEntry | None = None
        self.title = heading(scale=1.15)
        self.badge = BadgeLabel(entry_badge(EntryState.ASKED), BadgePainter(theme), theme)
        self.table = PlainTable(theme, rows_shown=rows_shown)
        self.facts = FlowText(theme, muted)
        self.hint = FlowText(theme, muted)
        self.check = self.button(texts_sheet.check_again(), self._on_check)
        self.take_back = self.button(texts_sheet.take_back(), self._on_undo)
        self.withdraw = self.button(texts_sheet.withdraw(), self._on_withdraw)
        self.open_order = self.button(texts.open_order(), self._on_open)
        self._notes = Notes(theme)
        self._notes.setSpacing(8)
        self._all = QWidget()

    def lay_out(
        self, model: QAbstractTableModel, delegate: PlainDelegate, buttons: Iterable[Button], *, below: bool
    ) -> None:
        """Put everything in its place; the buttons behind the title, or `below` the notes."""
        self.table.setItemDelegate(delegate)
        self.table.setModel(model)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.badge)
        head.addStretch(1)
        row = QHBoxLayout() if below else head
        for button in buttons:
            row.addWidget(button)
        column = QVBoxLayout(self._all)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(self._notes)
        if below:
            row.setSpacing(8)
            row.addStretch(1)
            column.addLayout(row)
        column.addWidget(self.table)
        column.addWidget(self.facts)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(18, 14, 18, 14)
        inner.addWidget(self.hint)
        inner.addWidget(self._all)
        inner.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.show_entry(None)

    @property
    def entry(self) -> JournalEntry | None:
        """What is shown."""
        return self._entry

    def show_entry(self, entry: JournalEntry | None) -> None:
        """Another entry, the same as it is now, or none."""
        if entry == self._entry and entry is not None:
            return
        before, self._entry = self._entry, entry
        self._all.setVisible(entry is not None)
        self.hint.setVisible(entry is None)
        if entry is not None:
            self.title.setText(f"{kind_text(entry.action.kind).name} · {plain(entry.action.order_name)}")
            self.badge.set_badge(entry_badge(entry.state))
        self.tell(entry, before)

    def tell(self, entry: JournalEntry | None, before: JournalEntry | None) -> None:
        """Fill notes, table, facts and buttons; `before` is what was shown."""
        raise NotImplementedError

    def notes(self) -> list[str]:
        """The sentences above the table."""
        return self._notes.sentences()

    def show_notes(self, notes: Iterable[tuple[Weight, str]]) -> None:
        """Other sentences."""
        self._notes.say(*notes)

    def button(self, text: str, slot: object, rank: Rank = Rank.PLAIN) -> Button:
        """One that does this."""
        button = Button(text, self.theme, rank)
        button.clicked.connect(slot)
        return button

    def offer_withdraw(self, entry: JournalEntry) -> None:
        """The way out of what goes on no more by itself."""
        unsent = entry.state in UNSENT
        self.withdraw.setText(texts_sheet.withdraw() if unsent else texts_sheet.leave_it())
        self.withdraw.setVisible(not entry.damaged and entry.may_be_left)

    @Slot()
    def _on_undo(self) -> None:
        if self._entry is not None:
            self.undo_wanted.emit(self._entry)

    @Slot()
    def _on_check(self) -> None:
        if self._entry is not None:
            self.check_wanted.emit(self._entry)

    @Slot()
    def _on_go_on(self) -> None:
        if self._entry is not None:
            self.go_on_wanted.emit(self._entry)

    @Slot()
    def _on_withdraw(self) -> None:
        if self._entry is not None:
            self.withdraw_wanted.emit(self._entry)

    @Slot()
    def _on_open(self) -> None:
        if self._entry is not None:
            self.order_wanted.emit(self._entry.action.order_id)


def verdict_note(found: Verdict) -> tuple[Weight, str]:
    """What came of it, in words."""
    return _WEIGHTS.get(found.tone, Weight.INFO), "\n".join((found.sentence, *found.more))
