"""The card on top: what the shop seems to do, in one sentence, and why one may think so."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from fulfilldesk.domain.automation_report import Report
from fulfilldesk.domain.checks.check import LOOK_BACK_DAYS
from fulfilldesk.ui.automatic import texts, texts_setting
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.widgets.card import Card
from fulfilldesk.ui.widgets.flow_text import FlowText, muted


class GuessCard(Card):
    """Sentence, reasons, and how they were come by."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts_setting.told_title(), parent)
        self.headline = FlowText(theme)
        self.headline.setFont(font(bold=True, scale=1.2))
        self.reasons = FlowText(theme)
        self.inferred = FlowText(theme, muted)
        self.inferred.show_text(texts_setting.inferred())
        for each in (self.headline, self.reasons, self.inferred):
            self.body.addWidget(each)

    def show_report(self, report: Report, today: date) -> None:
        """Another report."""
        guess = report.guess
        day = texts.day_words(guess.since, today) if guess.since is not None else ""
        self.headline.show_text(texts_setting.headline(guess, day))
        reasons = texts_setting.reasons(guess, LOOK_BACK_DAYS)
        self.reasons.show_text(reasons)
        self.reasons.setVisible(bool(reasons))
