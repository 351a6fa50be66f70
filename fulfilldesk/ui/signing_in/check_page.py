"""What works with these keys and what does not, line by line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from fulfilldesk.domain.connection_check import CheckLine, ConnectionFacts, Verdict, check_lines
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.notice import Weight
from fulfilldesk.services.signing_in import Kept
from fulfilldesk.ui import texts_signing_in as words
from fulfilldesk.ui.actions.note import Note
from fulfilldesk.ui.badges import BadgePainter
from fulfilldesk.ui.signing_in.check_row import CheckRow
from fulfilldesk.ui.signing_in.labels import sentence
from fulfilldesk.ui.signing_in.page import Page
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button
from fulfilldesk.ui.widgets.card import Card


class CheckPage(Page):
    """Shows facts and asks for what its buttons say; whoever has it does it. With `opens` False it has no
    button to open the store: a place to look at permissions."""

    open_asked = Signal()
    again_asked = Signal()
    change_asked = Signal()

    def __init__(self, theme: Theme, *, opens: bool = True, step: str = "") -> None:
        super().__init__(theme, words.check_title(), words.check_introduction(), step)
        self._opens = opens
        self._missing: tuple[str, ...] = ()
        self._shown: QWidget | None = None
        self.rows: list[CheckRow] = []
        self.copy_missing: Button | None = None
        self.kept_note: Note | None = None
        self.again = Button(words.check_again(), theme)
        self.again.clicked.connect(self.ask_again)
        self.change = self.back
        self.change.setText(words.change_keys())
        self.change.clicked.disconnect(self.go_back)
        self.change.clicked.connect(self.change_asked)
        self.set_main(words.open_store() if opens else words.check_again())
        self.foot.insertWidget(self.foot.count() - 1, self.again)
        self.again.setVisible(opens)
        self.show_checking()

    def show_checking(self) -> None:
        """The shop is being asked."""
        self._show(sentence(words.asking_shopify(), muted=True))
        self.say_problem("")
        self._allow(opening=False, again=False)

    def show_facts(self, facts: ConnectionFacts) -> None:
        """The lines of the check, and how to copy what is missing."""
        lines = check_lines(facts)
        badges = BadgePainter(self.theme)
        card = Card(self.theme, _summary(lines))
        card.body.setContentsMargins(0, 6, 0, 0)
        card.body.setSpacing(16)
        self.rows = [CheckRow(line, badges, self.theme) for line in lines]
        for row in self.rows:
            card.body.addWidget(row)
        self._missing = tuple(dict.fromkeys(scope for line in lines for scope in line.missing))
        self.copy_missing = None
        if self._missing:
            self.copy_missing = Button(words.copy_missing(), self.theme)
            self.copy_missing.clicked.connect(self._on_copy_missing)
            card.body.addWidget(sentence(_how_to_get(lines), muted=True))
            card.body.addWidget(self.copy_missing, 0, Qt.AlignmentFlag.AlignLeft)
        self._show(card)
        self.say_problem("")
        self._allow(opening=True, again=True)

    def show_failure(self, failure: Failure) -> None:
        """The check did not get through; nothing is known."""
        self._show(None)
        self.say_problem(failure_text(failure).whole)
        self._allow(opening=False, again=True)
        (self.again if self._opens else self.main).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_kept(self, kept: Kept) -> None:
        """Say that the keys are for this run only, if they are; the store can be opened all the same."""
        self.set_busy("")
        if kept.why_not is not None and self.kept_note is None:
            text = f"{failure_text(kept.why_not).sentence} {words.kept_for_this_run()}"
            self.kept_note = Note(Weight.WARNING, text, self.theme)
            self.body.insertWidget(0, self.kept_note)
            self.scroll_to_top()

    @Slot()
    def go_on(self) -> None:
        """Open the store, or check again where there is nothing to open."""
        if self._opens:
            self.open_asked.emit()
        else:
            self.ask_again()

    @Slot()
    def ask_again(self) -> None:
        """Say that it is being done, and have it done."""
        self.show_checking()
        self.again_asked.emit()

    def _show(self, widget: QWidget | None) -> None:
        """In place of what was shown."""
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        if not isinstance(widget, Card):
            self.rows, self._missing, self.copy_missing = [], (), None
        self._shown = widget
        if widget is not None:
            self.body.addWidget(widget)

    def _allow(self, *, opening: bool, again: bool) -> None:
        self.allow(self.main, allowed=opening if self._opens else again)
        self.allow(self.again, allowed=again)

    @Slot()
    def _on_copy_missing(self) -> None:
        QGuiApplication.clipboard().setText(",".join(self._missing))
        if self.copy_missing is not None:
            self.copy_missing.setText(words.copied())


def _summary(lines: tuple[CheckLine, ...]) -> str:
    """All of it in one sentence."""
    verdicts = {line.verdict for line in lines}
    if Verdict.FAILS in verdicts:
        return words.check_fails()
    return words.check_limited() if Verdict.LIMITED in verdicts else words.check_works()


def _how_to_get(lines: tuple[CheckLine, ...]) -> str:
    """What is missing to the app is granted elsewhere than what is missing to the person."""
    of_person = any(line.key == "scopes-beyond-staff" for line in lines)
    return words.how_to_get_rights() if of_person else words.how_to_get_missing()
