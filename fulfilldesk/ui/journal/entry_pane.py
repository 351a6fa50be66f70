"""One journal entry in full: what was forecast beside what came out, and what can still be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.notice import Weight
from fulfilldesk.ui.actions import texts_sheet
from fulfilldesk.ui.actions.comparison import ComparisonDelegate, ComparisonModel, compare
from fulfilldesk.ui.actions.note import Note
from fulfilldesk.ui.actions.texts import kind_text
from fulfilldesk.ui.actions.verdict import entry_badge, verdict
from fulfilldesk.ui.badges import BadgeLabel, BadgePainter
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.journal import texts
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import heading
from fulfilldesk.ui.widgets.flow_text import FlowText, muted
from fulfilldesk.ui.widgets.plain_table import PlainTable

_WEIGHTS = {Tone.CRITICAL: Weight.BLOCK, Tone.ATTENTION: Weight.WARNING}
_ROWS_SHOWN = 8


class EntryPane(QWidget):
    """Shows one entry at a time, or a hint when there is none."""

    undo_wanted = Signal(object)  # JournalEntry
    check_wanted = Signal(object)  # JournalEntry
    go_on_wanted = Signal(object)  # JournalEntry
    withdraw_wanted = Signal(object)  # JournalEntry
    order_wanted = Signal(str)  # order id

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._entry: JournalEntry | None = None
        self.title = heading(scale=1.15)
        self.badge = BadgeLabel(entry_badge(EntryState.ASKED), BadgePainter(theme), theme)
        self.facts = FlowText(theme, muted)
        self.model = ComparisonModel(self)
        self.table = PlainTable(theme, rows_shown=_ROWS_SHOWN)
        self.table.setItemDelegate(ComparisonDelegate(theme, self.table))
        self.table.setModel(self.model)
        self.hint = FlowText(theme, muted)
        self.hint.show_text(texts.choose())
        self.undo = self._button(texts_sheet.undo(), self._on_undo)
        self.check = self._button(texts_sheet.check_again(), self._on_check)
        self.go_on = self._button(texts.go_on(), self._on_go_on)
        self.withdraw = self._button(texts.let_be(), self._on_withdraw)
        self.copy = self._button(texts.copy_request_id(), self._on_copy)
        self.open_order = self._button(texts.open_order(), self._on_open)
        self._notes = QVBoxLayout()
        self._build()
        self.show_entry(None)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.badge)
        head.addStretch(1)
        for button in (self.undo, self.check, self.go_on, self.withdraw, self.copy, self.open_order):
            head.addWidget(button)
        self._all = QWidget()
        column = QVBoxLayout(self._all)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(self._notes)
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

    def show_entry(self, entry: JournalEntry | None) -> None:
        """Another entry, or none."""
        if entry == self._entry and entry is not None:
            return
        self._entry = entry
        self._all.setVisible(entry is not None)
        self.hint.setVisible(entry is None)
        if entry is None:
            return
        found = verdict(entry)
        self.title.setText(f"{kind_text(entry.action.kind).name} · {plain(entry.action.order_name)}")
        self.badge.set_badge(entry_badge(entry.state))
        self._show_note(_WEIGHTS.get(found.tone, Weight.INFO), "\n".join((found.sentence, *found.more)))
        self.model.show_rows(compare(entry.forecast, entry.outcome, self._formats))
        self.facts.show_text("\n".join(entry_facts(entry, self._formats)))
        self.undo.setVisible(found.undoable)
        self.check.setVisible(entry.state in (EntryState.SENDING, EntryState.ANSWERED))
        self.go_on.setVisible(entry.state is EntryState.ASKED)
        self.withdraw.setVisible(entry.state is EntryState.ASKED)
        self.copy.setVisible(entry.request_id is not None)

    def note(self) -> str:
        """The verdict as shown; empty while there is no entry."""
        item = self._notes.itemAt(0)
        widget = item.widget() if item is not None else None
        return widget.text() if isinstance(widget, Note) and self._entry is not None else ""

    def _show_note(self, weight: Weight, text: str) -> None:
        item = self._notes.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        self._notes.addWidget(Note(weight, text, self._theme))

    def _button(self, text: str, slot: object) -> Button:
        button = Button(text, self._theme, Rank.PLAIN)
        button.clicked.connect(slot)
        return button

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
    def _on_copy(self) -> None:
        if self._entry is not None:
            QGuiApplication.clipboard().setText(self._entry.request_id or "")

    @Slot()
    def _on_open(self) -> None:
        if self._entry is not None:
            self.order_wanted.emit(self._entry.action.order_id)


def entry_facts(entry: JournalEntry, formats: Formats) -> list[str]:
    """When, who, why and Shopify's request id, a line each."""
    action = entry.action
    facts = [texts.asked(formats.full(action.asked_at), action.asked_by)]
    if entry.sent_at is not None:
        facts.append(texts.sent(formats.full(entry.sent_at)))
    if entry.finished_at is not None:
        facts.append(texts.finished(formats.full(entry.finished_at)))
    if action.reason:
        facts.append(texts.reason(action.reason))
    if action.undoes is not None:
        facts.append(texts.takes_back())
    if entry.undone_by is not None:
        facts.append(texts.was_undone())
    if entry.request_id:
        facts.append(texts.request_id(entry.request_id))
    return facts
