"""What the last run of the rules did, and why it ended."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.query import Listed
from fulfilldesk.domain.rules.rule import Rule
from fulfilldesk.services.rules_port import Ended, RuleRunResult
from fulfilldesk.ui.rules import texts, texts_trial
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.flow_text import FlowText, muted

#: Ends of which the page speaks already, or that leave what was said before as it is.
_UNSAID = frozenset({Ended.OFF, Ended.NO_RULES, Ended.BUSY})

#: Above and below the words: they stand beside a button.
_AIR = 6


class RunLine(QWidget):
    """Hidden until there was a run."""

    orders_wanted = Signal(object)  # Listed

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._orders: frozenset[str] = frozenset()
        self.words = FlowText(theme, muted)
        self.show_them = Button(texts.show_orders(), theme, Rank.QUIET)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, _AIR, 0, _AIR)
        beside.addWidget(self.words)
        row.addLayout(beside, 1)
        row.addWidget(self.show_them, 0, Qt.AlignmentFlag.AlignTop)
        self.show_them.clicked.connect(self._on_show)
        self.hide()

    def show_run(self, result: RuleRunResult, time: str, names: Mapping[str, str]) -> None:
        """A run that ended at `time`; `names` of the rules by id."""
        if result.ended in _UNSAID and not result.done and not result.left:
            return
        self._orders = frozenset(each.decision.order_id for each in result.done)
        self.words.show_text(run_words(result, time, names))
        self.show_them.setVisible(bool(self._orders))
        self.show()

    @Slot()
    def _on_show(self) -> None:
        self.orders_wanted.emit(Listed(texts_trial.done_by_rules(), self._orders))


def run_words(result: RuleRunResult, time: str, names: Mapping[str, str]) -> str:
    """As "Last run 14:03: 3 actions. 5 left for a person. The hourly limit is reached ..."."""
    parts = [texts_trial.last_run(time)]
    if result.done:
        parts.append(texts_trial.actions_begun(len(result.done)))
    if result.left:
        parts.append(texts_trial.pieces_left(len(result.left)))
    if result.ended is not None:
        parts.append(texts_trial.ended_text(result.ended))
    if len(parts) == 1:
        parts.append(texts_trial.nothing_to_do())
    known: dict[str, str] = {each.decision.rule.id: each.decision.rule.name for each in result.done}
    parts += [
        texts_trial.broken_off(names.get(rule_id) or known.get(rule_id, rule_id))
        for rule_id in result.broken_off
    ]
    return " ".join(parts)


def names_of(rules: tuple[Rule, ...]) -> Mapping[str, str]:
    """By id."""
    return {rule.id: rule.name for rule in rules}
