"""One waiting action in full: what was agreed beside what it is now, and what can be done about it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.journal import OPEN, EntryState, JournalEntry
from fulfilldesk.ui.actions import texts_sheet
from fulfilldesk.ui.actions.verdict import verdict
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.journal import texts as texts_journal
from fulfilldesk.ui.journal.shown_entry import ShownEntry, verdict_note
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.waiting import texts
from fulfilldesk.ui.waiting.side_by_side import (
    SideBySideDelegate,
    SideBySideModel,
    new_concerns,
    side_by_side,
)
from fulfilldesk.ui.widgets.button import Rank

_ROWS_SHOWN = 12


class WaitingPane(ShownEntry):
    """Shows one entry at a time, or a hint when there is none."""

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(theme, formats, _ROWS_SHOWN, parent)
        self._now: Forecast | None = None
        self.model = SideBySideModel(self)
        self.hint.show_text(texts.choose())
        self.look_again = self.button(texts.look_again(), self._on_go_on, Rank.MAIN)
        self.go_on = self.button(texts_sheet.go_on(), self._on_go_on, Rank.MAIN)
        first = (self.look_again, self.go_on, self.take_back, self.check, self.withdraw)
        buttons = (*first, self.open_order)
        self.lay_out(self.model, SideBySideDelegate(theme, self.table), buttons, below=True)

    def tell(self, entry: JournalEntry | None, before: JournalEntry | None) -> None:
        """What was agreed; what it is now stays of the same action."""
        if entry is None or before is None or entry.action.id != before.action.id:
            self._now = None
        if entry is None:
            return
        self.facts.show_text("\n".join(self._facts(entry)))
        self._offer(entry)
        self._compare(entry)

    def show_now(self, now: Forecast | None) -> None:
        """What the action would do on the order as it is known now; None when that is not known."""
        self._now = now
        if self.entry is not None:
            self._compare(self.entry)

    def _offer(self, entry: JournalEntry) -> None:
        whole = not entry.damaged and entry.action.kind in KINDS
        half_done = entry.state is EntryState.HALF_DONE and entry.undone_by is None
        self.look_again.setVisible(whole and entry.state in (EntryState.CHANGED, EntryState.ASKED))
        self.go_on.setVisible(whole and half_done)
        self.take_back.setVisible(whole and half_done)
        self.check.setVisible(whole and entry.state in OPEN)
        self.offer_withdraw(entry)

    def _compare(self, entry: JournalEntry) -> None:
        notes = [verdict_note(verdict(entry))]
        if self._now is not None:
            notes += new_concerns(entry.forecast, self._now)
        self.show_notes(notes)
        self.model.show_rows(side_by_side(entry.forecast, self._now, self.formats))
        self.table.setColumnHidden(2, self._now is None)

    def _facts(self, entry: JournalEntry) -> list[str]:
        action = entry.action
        facts = [texts.asked(self.formats.full(action.asked_at), action.asked_by)]
        if action.reason:
            facts.append(texts_journal.reason(action.reason))
        if action.undoes is not None:
            facts.append(texts_journal.takes_back())
        if entry.batch_id is not None:
            facts.append(texts.only_in_total())
        return facts
