"""The card with the list of the rules and the buttons for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fulfilldesk.domain.rules.rule import Doing, Rule
from fulfilldesk.ui import texts_policies
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.rules import texts, texts_trial
from fulfilldesk.ui.rules.rule_list import RuleList
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import as_plain_tooltip
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import Card
from fulfilldesk.ui.widgets.flow_text import FlowText, muted


class RulesCard(Card):
    """What is asked for comes as signals, about the chosen rule by its id."""

    new_wanted = Signal()
    edit_wanted = Signal(str)
    delete_wanted = Signal(str)
    turn_wanted = Signal(str)
    move_wanted = Signal(str, int)
    #: The rules to try out (tuple of Rule), and what to call them.
    try_wanted = Signal(object, str)
    view_wanted = Signal(str)

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts.list_title(), parent)
        self._rules: tuple[Rule, ...] = ()
        self._forbidden = False
        self.list = RuleList(theme, formats)
        self.hint = FlowText(theme, muted)
        self.hint.show_text(texts.list_hint())
        self.empty = FlowText(theme, muted)
        self.empty.show_text(texts.empty())
        self.new = Button(texts.new(), theme)
        self.edit = Button(texts.edit(), theme)
        self.turn = Button(texts.turn_rule(on=True), theme)
        self.up = Button("↑", theme)
        self.down = Button("↓", theme)
        self.delete = Button(texts.delete(), theme)
        self.try_one = Button(texts.try_one(), theme)
        self.show_view = Button(texts.show_orders(), theme)
        self.try_on = Button(texts.try_on(), theme, Rank.QUIET)
        self.try_all = Button(texts.try_all(), theme, Rank.QUIET)
        self._build()
        self._connect()
        self.show_rules((), {})

    def _build(self) -> None:
        for button, words, keys in (
            (self.up, texts.move_up(), "Alt+Up"),
            (self.down, texts.move_down(), "Alt+Down"),
        ):
            button.setAccessibleName(words)
            button.setToolTip(as_plain_tooltip(texts.move_tip(words, _keys(keys))))
        for button in (self.try_on, self.try_all, self.new):
            self.title_line.addWidget(button)
        self._of_one = (self.edit, self.turn, self.try_one, self.show_view, self.up, self.down, self.delete)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in self._of_one:
            row.addWidget(button)
        row.addStretch(1)
        for each in (self.hint, self.empty, self.list, buttons):
            self.body.addWidget(each)

    def _connect(self) -> None:
        rows = self.list
        rows.chosen.connect(self._on_chosen)
        rows.edit_wanted.connect(self.edit_wanted)
        rows.delete_wanted.connect(self.delete_wanted)
        rows.turn_wanted.connect(self.turn_wanted)
        rows.move_wanted.connect(self._on_move)
        self.new.clicked.connect(self.new_wanted)
        self.edit.clicked.connect(lambda: self._about(self.edit_wanted))
        self.delete.clicked.connect(lambda: self._about(self.delete_wanted))
        self.turn.clicked.connect(lambda: self._about(self.turn_wanted))
        self.show_view.clicked.connect(lambda: self._about(self.view_wanted))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.try_one.clicked.connect(self._on_try_one)
        self.try_on.clicked.connect(self._on_try_on)
        self.try_all.clicked.connect(self._on_try_all)

    def show_rules(self, rules: Sequence[Rule], locations: Mapping[str, str]) -> None:
        """Other rules, or the same as they are now."""
        self._rules = tuple(rules)
        self.list.show_rules(rules, locations)
        some = bool(rules)
        on = sum(rule.on for rule in rules)
        self.set_title(texts.list_title() if some else texts.empty_title())
        self.hint.setVisible(some)
        self.empty.setVisible(not some)
        self.list.setVisible(some)
        self.try_all.setVisible(len(rules) > 1)
        self.try_on.setVisible(0 < on < len(rules))
        self._on_chosen()

    def forbid(self) -> None:
        """An administrator has forbidden rules: what lets them do other things than before is greyed out."""
        self._forbidden = True
        for button in (self.new, self.up, self.down):
            button.setEnabled(False)
            button.setToolTip(as_plain_tooltip(texts_policies.rules_off()))
        self._on_chosen()

    def rules_on(self) -> int:
        """How many rules are."""
        return sum(rule.on for rule in self._rules)

    @Slot()
    def _on_chosen(self) -> None:
        rule = self.list.chosen_rule()
        for button in self._of_one:
            button.setVisible(bool(self._rules))
            button.setEnabled(rule is not None)
        self.show_view.setVisible(rule is not None and rule.action.doing is Doing.VIEW)
        if rule is not None:
            at = self.list.rules.row_of(rule.id)
            self.turn.setText(texts.turn_rule(on=not rule.on))
            self.up.setEnabled(at != 0 and not self._forbidden)
            self.down.setEnabled(at != len(self._rules) - 1 and not self._forbidden)
            self.turn.setEnabled(rule.on or not self._forbidden)

    def _about(self, signal: object) -> None:
        rule = self.list.chosen_rule()
        if rule is not None:
            signal.emit(rule.id)  # type: ignore[attr-defined]

    def _move(self, by: int) -> None:
        rule = self.list.chosen_rule()
        if rule is not None:
            self._on_move(rule.id, by)

    @Slot(str, int)
    def _on_move(self, rule_id: str, by: int) -> None:
        at = self.list.rules.row_of(rule_id)
        if not self._forbidden and at is not None and 0 <= at + by < len(self._rules):
            self.move_wanted.emit(rule_id, by)

    @Slot()
    def _on_try_one(self) -> None:
        rule = self.list.chosen_rule()
        if rule is not None:
            self.try_wanted.emit((rule,), texts_trial.trial_of(rule.name))

    @Slot()
    def _on_try_on(self) -> None:
        self.try_wanted.emit(tuple(rule for rule in self._rules if rule.on), texts_trial.trial_of_those_on())

    @Slot()
    def _on_try_all(self) -> None:
        self.try_wanted.emit(self._rules, texts_trial.trial_of_all())


def _keys(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
