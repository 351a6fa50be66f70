"""One journal entry in full: what was forecast beside what came out, and what can still be done."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from fulfilldesk.domain.journal import WANTS_PERSON, JournalEntry
from fulfilldesk.ui.actions import texts_sheet
from fulfilldesk.ui.actions.comparison import ComparisonDelegate, ComparisonModel, compare
from fulfilldesk.ui.actions.verdict import Verdict, verdict
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.journal import texts
from fulfilldesk.ui.journal.shown_entry import ShownEntry, verdict_note
from fulfilldesk.ui.theme import Theme

_ROWS_SHOWN = 8


class EntryPane(ShownEntry):
    """Shows one entry at a time, or a hint when there is none."""

    batch_wanted = Signal(str)  # batch id

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(theme, formats, _ROWS_SHOWN, parent)
        self.model = ComparisonModel(self)
        self.hint.show_text(texts.choose())
        self.undo = self.button(texts_sheet.undo(), self._on_undo)
        self.go_on = self.button(texts.look_again(), self._on_go_on)
        self.copy = self.button(texts.copy_request_id(), self._on_copy)
        self.batch = self.button(texts.show_batch(), self._on_batch)
        first = (self.undo, self.check, self.go_on, self.take_back, self.withdraw)
        buttons = (*first, self.batch, self.copy, self.open_order)
        self.lay_out(self.model, ComparisonDelegate(theme, self.table), buttons, below=False)

    def tell(self, entry: JournalEntry | None, before: JournalEntry | None) -> None:
        """Forecast and outcome."""
        if entry is None:
            self.show_notes(())
            return
        found = verdict(entry)
        self.show_notes([verdict_note(found)])
        self.model.show_rows(compare(entry.forecast, entry.outcome, self.formats))
        self.facts.show_text("\n".join(entry_facts(entry, self.formats)))
        self._offer(entry, found)

    def _offer(self, entry: JournalEntry, found: Verdict) -> None:
        """Nothing is done on half of what was agreed."""
        whole = not entry.damaged
        half_done = found.half_done and entry.undone_by is None
        self.undo.setVisible(whole and found.undoable and not found.half_done)
        self.check.setVisible(whole and found.unknown)
        self.go_on.setText(texts_sheet.go_on() if half_done else texts.look_again())
        self.go_on.setVisible(whole and entry.state in WANTS_PERSON and entry.undone_by is None)
        self.take_back.setVisible(whole and half_done)
        self.offer_withdraw(entry)
        self.batch.setVisible(entry.batch_id is not None)
        self.copy.setVisible(entry.request_id is not None)

    def note(self) -> str:
        """The verdict as shown; empty while there is no entry."""
        return "\n".join(self.notes())

    @Slot()
    def _on_copy(self) -> None:
        if self.entry is not None:
            QGuiApplication.clipboard().setText(self.entry.request_id or "")

    @Slot()
    def _on_batch(self) -> None:
        if self.entry is not None and self.entry.batch_id is not None:
            self.batch_wanted.emit(self.entry.batch_id)


def entry_facts(entry: JournalEntry, formats: Formats) -> list[str]:
    """When, who, why and Shopify's request id, a line each."""
    action = entry.action
    asked_at = formats.full(action.asked_at)
    facts = [
        texts.asked(asked_at, action.asked_by)
        if action.rule is None
        else texts.asked_by_rule(asked_at, action.rule, action.asked_by)
    ]
    if entry.sent_at is not None:
        facts.append(texts.sent(formats.full(entry.sent_at)))
    if entry.finished_at is not None:
        facts.append(texts.finished(formats.full(entry.finished_at)))
    if action.reason:
        facts.append(texts.reason(action.reason))
    if entry.batch_id is not None:
        facts.append(texts.in_batch_of())
    if action.undoes is not None:
        facts.append(texts.takes_back())
    if entry.undone_by is not None:
        facts.append(texts.was_undone())
    if entry.request_id:
        facts.append(texts.request_id(entry.request_id))
    return facts
