"""The sheet in which a rule is written: name, conditions, action, and the whole of it in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from fulfilldesk.domain.errors import Failure, Stopped
from fulfilldesk.domain.notice import Weight
from fulfilldesk.domain.rules.problem import Problem, RuleRefused, RuleSay
from fulfilldesk.domain.rules.refusing import NAME_LIMIT
from fulfilldesk.domain.rules.rule import OPERATORS, Condition, Doing, Field, Operator, Rule, RuleAction
from fulfilldesk.services.rules_port import RuleChoices, Rules
from fulfilldesk.ui import texts_policies
from fulfilldesk.ui.actions.note import Note
from fulfilldesk.ui.actions.sheet import Sheet
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.questions import Newest
from fulfilldesk.ui.rules import texts, texts_editor
from fulfilldesk.ui.rules.action_fields import ActionFields
from fulfilldesk.ui.rules.condition_row import ConditionRow
from fulfilldesk.ui.rules.problem_line import ProblemLine
from fulfilldesk.ui.rules.texts_rule import rule_words
from fulfilldesk.ui.tasks import Lane, Runner
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import heading, quiet_label
from fulfilldesk.ui.widgets.flow_text import FlowText

#: After the last key, before the rule is looked at.
_PAUSE_MS = 150

_OF_NAME = frozenset({RuleSay.NAME_EMPTY, RuleSay.NAME_TAKEN})
_OF_CONDITIONS = frozenset({RuleSay.NO_CONDITIONS, RuleSay.TOO_MANY_CONDITIONS})
_OF_ACTION = frozenset(
    {
        RuleSay.HOLD_WITHOUT_REASON,
        RuleSay.TAG_EMPTY,
        RuleSay.TAG_WITH_COMMA,
        RuleSay.VIEW_EMPTY,
        RuleSay.GIFT_CARDS_ALWAYS_ASK,
    }
)


def empty_rule() -> Rule:
    """What the editor begins with: one condition to fill in, and an action that does nothing yet."""
    condition = Condition(Field.CHANNEL, Operator.IS, ())
    return Rule("", "", (condition,), RuleAction(Doing.KEEP))


class EditorSheet(Sheet):
    """Asks `rules` on a worker what is wrong while one types; saves only what nothing is wrong with."""

    saved = Signal(str)  # id of the rule

    def __init__(
        self,
        host: QWidget,
        rule: Rule,
        choices: RuleChoices,
        rules: Rules,
        runner: Runner,
        theme: Theme,
        formats: Formats,
        *,
        forbidden: bool = False,
    ) -> None:
        """`forbidden`: by an administrator; the rule can be read, and nothing is saved."""
        super().__init__(host, theme)
        self._forbidden = forbidden
        self._rule = rule
        self._choices = choices
        self._rules = rules
        self._runner = runner
        self._formats = formats
        self._saving = False
        self._asking = Newest(runner, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.rows: list[ConditionRow] = []
        self.name = QLineEdit()
        self.name_problems = ProblemLine(theme)
        self.conditions_problems = ProblemLine(theme)
        self.add = Button(texts_editor.add_condition(), theme, Rank.QUIET)
        self.action = ActionFields(rule.action, choices, theme)
        self.words = FlowText(theme)
        self.problems = ProblemLine(theme)
        self.leave = Button(texts.leave(), theme)
        self.save = Button(texts_editor.save(), theme, Rank.MAIN)
        self._build_body()
        self.set_title(texts_editor.edit_title(rule.name) if rule.id else texts_editor.new_title())
        for condition in rule.conditions:
            self._add_row(condition)
        self._connect()
        self._on_edited()

    def _build_body(self) -> None:
        self.name.setText(self._rule.name)
        self.name.setMaxLength(NAME_LIMIT)
        self.name.setMinimumHeight(32)
        self.name.setTextMargins(8, 0, 8, 0)
        self.name.setAccessibleName(texts_editor.name_label())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        body = self.body
        body.setSpacing(6)
        if self._forbidden:
            body.addWidget(Note(Weight.INFO, texts_policies.rules_off(), self.theme))
        body.addWidget(_buddy(texts_editor.name_label(), self.name))
        body.addWidget(self.name)
        body.addWidget(self.name_problems)
        body.addSpacing(6)
        body.addWidget(heading(texts_editor.when()))
        body.addLayout(self._rows)
        body.addWidget(self.conditions_problems)
        body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        body.addSpacing(6)
        body.addWidget(heading(texts_editor.then()))
        body.addWidget(self.action)
        body.addSpacing(6)
        body.addWidget(heading(texts_editor.in_words()))
        body.addWidget(self.words)
        body.addWidget(self.problems)
        self.buttons.addWidget(self.leave)
        self.buttons.addWidget(self.save)

    def _connect(self) -> None:
        self.name.textEdited.connect(self._on_edited)
        self.action.edited.connect(self._on_edited)
        self.add.clicked.connect(self._on_add)
        self.leave.clicked.connect(self.dismiss)
        self.save.clicked.connect(self._on_save)

    def take_focus(self) -> None:
        """The name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves, from anywhere."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save.click()
            event.accept()
            return
        super().keyPressEvent(event)

    def _stops(self) -> list[QWidget]:
        """From top to bottom; Qt's own order is that in which widgets were made, and rows come and go."""
        rows = (stop for row in self.rows for stop in row.stops())
        wanted = (self.name, *rows, self.add, *self.action.stops(), self.leave, self.save)
        there = super()._stops()
        return [widget for widget in wanted if widget in there]

    def rule(self) -> Rule:
        """As it stands."""
        conditions = tuple(row.condition() for row in self.rows)
        return replace(
            self._rule, name=self.name.text().strip(), conditions=conditions, action=self.action.action()
        )

    # --- conditions

    def _add_row(self, condition: Condition) -> ConditionRow:
        row = ConditionRow(condition, self._choices, self.theme, self._formats)
        row.edited.connect(self._on_edited)
        row.remove_wanted.connect(self._on_remove)
        self.rows.append(row)
        self._rows.addWidget(row)
        row.show()  # else the layout would, too late for the keyboard
        self._number()
        return row

    def _number(self) -> None:
        for at, row in enumerate(self.rows, start=1):
            row.say_number(self._formats.number(at))

    @Slot()
    def _on_add(self) -> None:
        """Of the first field that no condition looks at yet."""
        taken = {row.condition().field for row in self.rows}
        field = next((field for field in Field if field not in taken), Field.TAG)
        row = self._add_row(Condition(field, OPERATORS[field][0], ()))
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_edited()

    @Slot(object)
    def _on_remove(self, row: ConditionRow) -> None:
        at = self.rows.index(row)
        self.rows.remove(row)
        self._rows.removeWidget(row)
        if self.rows:
            self.rows[min(at, len(self.rows) - 1)].field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        row.hide()
        row.deleteLater()
        self._number()
        self._on_edited()

    # --- what is wrong

    @Slot()
    def _on_edited(self) -> None:
        self.words.show_text(rule_words(self.rule(), self._choices.locations, self._formats))
        self.save.setEnabled(False)
        self.set_status(texts_editor.checking())
        self._pause.start()

    @Slot()
    def _ask(self) -> None:
        rule, rules = self.rule(), self._rules

        def on_answer(problems: Sequence[Problem]) -> None:
            if rule == self.rule():
                self._show_problems(problems)

        self._asking.ask(lambda: rules.refusals(rule), on_answer, self._on_failed)

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        left = list(problems)

        def taken(of: frozenset[RuleSay]) -> list[Problem]:
            found = [each for each in left if each.key in of and each.condition is None]
            left[:] = [each for each in left if each not in found]
            return found

        for at, row in enumerate(self.rows):
            row.show_problems([each for each in left if at in (each.condition, each.other_condition)])
        left = [each for each in left if each.condition is None or each.condition >= len(self.rows)]
        self.name_problems.show_problems(taken(_OF_NAME))
        self.conditions_problems.show_problems(taken(_OF_CONDITIONS))
        self.action.show_problems(taken(_OF_ACTION))
        self.problems.show_problems(left)
        self.save.setEnabled(not problems and not self._forbidden)
        self.set_status("" if self._rule.id else texts_editor.off_at_first())

    # --- saving

    @Slot()
    def _on_save(self) -> None:
        if self._saving or not self.save.isEnabled():
            return
        self._saving = True
        rule, rules = self.rule(), self._rules
        self._runner.run(
            lambda: rules.save(rule),
            owner=self,
            on_result=self._on_saved,
            on_error=self._on_not_saved,
            lane=Lane.CACHE,
        )

    def _on_saved(self, rule: Rule) -> None:
        self.dismiss()
        self.saved.emit(rule.id)

    def _on_not_saved(self, error: BaseException) -> None:
        self._saving = False
        if isinstance(error, RuleRefused):  # another rule was changed meanwhile
            self._show_problems(error.problems)
        elif isinstance(error, Failure):
            self._on_failed(error)
        else:
            raise error

    def _on_failed(self, failure: Failure) -> None:
        if not isinstance(failure, Stopped):
            self.set_status(plain(failure_text(failure).whole))


def _buddy(words: str, field: QWidget) -> QLabel:
    label = quiet_label(words)
    label.setBuddy(field)
    return label
