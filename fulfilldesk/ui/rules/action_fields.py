"""What a rule does, in the editor: the action and what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fulfilldesk.domain.actions.hold import REASONS
from fulfilldesk.domain.rules.problem import Problem
from fulfilldesk.domain.rules.refusing import NAME_LIMIT, NOTE_LIMIT, VALUE_LIMIT
from fulfilldesk.domain.rules.rule import Doing, RuleAction
from fulfilldesk.services.rules_port import RuleChoices
from fulfilldesk.ui.actions import texts_fields
from fulfilldesk.ui.rules import texts_editor, texts_rule
from fulfilldesk.ui.rules.option_list import OptionList
from fulfilldesk.ui.rules.problem_line import ProblemLine
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.card import quiet_label
from fulfilldesk.ui.widgets.flow_text import FlowText, muted
from fulfilldesk.ui.widgets.tick_box import TickBox


class ActionFields(QWidget):
    """What belongs to another action stays as it was entered, out of sight, in case that is chosen again."""

    edited = Signal()

    def __init__(self, action: RuleAction, choices: RuleChoices, theme: Theme) -> None:
        super().__init__()
        self.doing = OptionList(theme, ((doing.value, texts_rule.doing_name(doing)) for doing in Doing))
        self.doing.setAccessibleName(texts_editor.then())
        self.doing.choose(action.doing.value)
        self.hint = FlowText(theme, muted)
        self.notify = TickBox(texts_rule.notify_label())
        self.notify.box.setChecked(action.notify)
        self.reason = OptionList(
            theme, ((reason, texts_fields.option("hold_reason", reason)) for reason in REASONS)
        )
        self.reason.choose(action.hold_reason)
        self.note = _line(action.note, NOTE_LIMIT)
        self.tag = _line(action.tag, VALUE_LIMIT)
        if choices.tags:
            completer = QCompleter(QStringListModel(list(choices.tags), self), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.activated.connect(self._on_edited)
            self.tag.setCompleter(completer)
        self.view = _line(action.view, NAME_LIMIT)
        self.problems = ProblemLine(theme)
        self._parts = {
            Doing.FULFILL: (self.notify,),
            Doing.HOLD: (
                _labelled(texts_rule.reason_label(), self.reason),
                _labelled(texts_rule.note_label(), self.note),
            ),
            Doing.TAG: (_labelled(texts_rule.tag_label(), self.tag),),
            Doing.VIEW: (_labelled(texts_rule.view_label(), self.view),),
        }
        self._build()
        self.doing.currentIndexChanged.connect(self._on_doing)
        self.reason.currentIndexChanged.connect(self._on_edited)
        self.notify.clicked.connect(self._on_edited)
        for field in (self.note, self.tag, self.view):
            field.textEdited.connect(self._on_edited)
        self._show_parts()

    def _build(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self.doing, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.hint, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(first)
        for parts in self._parts.values():
            for part in parts:
                column.addWidget(part)
        column.addWidget(self.problems)

    def action(self) -> RuleAction:
        """As it stands, without what belongs to another one."""
        match doing := Doing(self.doing.value()):
            case Doing.FULFILL:
                return RuleAction(doing, notify=self.notify.box.isChecked())
            case Doing.HOLD:
                return RuleAction(doing, hold_reason=self.reason.value(), note=self.note.text().strip())
            case Doing.TAG:
                return RuleAction(doing, tag=self.tag.text().strip())
            case Doing.VIEW:
                return RuleAction(doing, view=self.view.text().strip())
            case _:
                return RuleAction(doing)

    def stops(self) -> list[QWidget]:
        """Where the keyboard comes to."""
        return [self.doing, self.notify.box, self.reason, self.note, self.tag, self.view]

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """What is wrong with it."""
        self.problems.show_problems(problems)

    @Slot(int)
    def _on_doing(self, place: int) -> None:
        self._show_parts()
        self.edited.emit()

    @Slot()
    def _on_edited(self) -> None:
        self.edited.emit()

    def _show_parts(self) -> None:
        chosen = Doing(self.doing.value())
        self.hint.show_text(texts_rule.doing_hint(chosen))
        for doing, parts in self._parts.items():
            for part in parts:
                part.setVisible(doing is chosen)


def _line(text: str, limit: int) -> QLineEdit:
    field = QLineEdit()
    field.setMaxLength(limit)
    field.setText(text)
    field.setCursorPosition(0)
    field.setMinimumHeight(32)
    field.setTextMargins(8, 0, 8, 0)
    return field


def _labelled(words: str, field: QWidget) -> QWidget:
    field.setAccessibleName(words)
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    label = quiet_label(words)
    label.setBuddy(field)
    column.addWidget(label)
    if isinstance(field, OptionList):
        column.addWidget(field, 0, Qt.AlignmentFlag.AlignLeft)
    else:
        column.addWidget(field)
    return both
