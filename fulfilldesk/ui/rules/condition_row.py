"""One condition of a rule in the editor: field, comparison, values, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.rules.problem import Problem
from fulfilldesk.domain.rules.rule import NO, OPERATORS, RISK_LEVELS, YES, Condition, Field, Operator
from fulfilldesk.services.rules_port import RuleChoices
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.rules import texts_editor
from fulfilldesk.ui.rules.amount_field import AmountField
from fulfilldesk.ui.rules.option_list import OptionList
from fulfilldesk.ui.rules.problem_line import ProblemLine
from fulfilldesk.ui.rules.texts_rule import field_hint, field_name, operator_name, value_name
from fulfilldesk.ui.rules.ticked_values import TickedValues
from fulfilldesk.ui.rules.typed_values import TypedValues
from fulfilldesk.ui.rules.values import ValuesField
from fulfilldesk.ui.rules.yes_or_no import YesOrNo
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.flow_text import FlowText, muted

_CROSS = 12
_PRODUCT = "gid://shopify/Product/"


class ConditionRow(QWidget):
    """Another field brings its own comparisons and another entry; what was entered for the one before is
    gone then."""

    edited = Signal()
    remove_wanted = Signal(object)  # itself

    def __init__(self, condition: Condition, choices: RuleChoices, theme: Theme, formats: Formats) -> None:
        super().__init__()
        self._theme = theme
        self._formats = formats
        self._choices = choices
        self._number = "1"
        self.field = OptionList(theme, ((field.value, field_name(field)) for field in Field))
        self.operator = OptionList(theme)
        self.values = self._entry(condition.field)
        self.remove = Button("", theme, Rank.QUIET)
        self.remove.setIconSize(QSize(_CROSS, _CROSS))
        self.remove.setMinimumHeight(self.field.sizeHint().height())
        self.hint = FlowText(theme, muted)
        self.problems = ProblemLine(theme)
        self._line = QHBoxLayout()
        self._line.setSpacing(8)
        for each in (self.field, self.operator, self.values, self.remove):
            self._line.addWidget(each, 1 if each is self.values else 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(self._line)
        column.addWidget(self.hint)
        column.addWidget(self.problems)
        self.field.choose(condition.field.value)
        self._offer_operators(condition.operator)
        self.values.enter(condition.values)
        self.field.currentIndexChanged.connect(self._on_field)
        self.operator.currentIndexChanged.connect(self._on_edited)
        self.remove.clicked.connect(self._on_remove)
        theme.changed.connect(self.recolour)
        self.recolour()
        self._tell_field()

    def condition(self) -> Condition:
        """As it stands."""
        return Condition(Field(self.field.value()), Operator(self.operator.value()), self.values.values())

    def stops(self) -> list[QWidget]:
        """Where the keyboard comes to, from left to right."""
        return [self.field, self.operator, *self.values.stops(), self.remove]

    def say_number(self, number: str) -> None:
        """Which one it is, for screen readers."""
        self._number = number
        self.field.setAccessibleName(texts_editor.field_of(number))
        self.operator.setAccessibleName(texts_editor.comparison_of(number))
        self.remove.setAccessibleName(texts_editor.remove_condition(number))
        self.values.say_name(texts_editor.value_of(number))

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """What is wrong with it."""
        self.problems.show_problems(problems)

    @Slot()
    def recolour(self) -> None:
        """The cross in the colour of second rank."""
        pixmap = self._theme.pixmap("close", self._theme.colours.muted, _CROSS, self.devicePixelRatioF())
        self.remove.setIcon(QIcon(pixmap))

    # --- another field

    @Slot(int)
    def _on_field(self, place: int) -> None:
        field = Field(self.field.value())
        self._offer_operators(OPERATORS[field][0])
        before, self.values = self.values, self._entry(field)
        self._line.replaceWidget(before, self.values)
        self._line.setAlignment(self.values, Qt.AlignmentFlag.AlignTop)
        self.values.show()  # else the layout would, too late for the keyboard
        before.hide()
        before.deleteLater()
        self.say_number(self._number)
        self._tell_field()
        self.edited.emit()

    def _offer_operators(self, chosen: Operator) -> None:
        operators = OPERATORS[Field(self.field.value())]
        self.operator.offer((operator.value, operator_name(operator)) for operator in operators)
        self.operator.choose(chosen.value if chosen in operators else operators[0].value)
        self.operator.setEnabled(len(operators) > 1)

    def _tell_field(self) -> None:
        self.hint.show_text(field_hint(Field(self.field.value())))
        self.hint.setVisible(bool(self.hint.text()))

    def _entry(self, field: Field) -> ValuesField:
        made = self._made_entry(field)
        made.edited.connect(self.edited)
        return made

    def _made_entry(self, field: Field) -> ValuesField:
        choices = self._choices
        match field:
            case Field.CHANNEL:
                return self._ticked(field, choices.channels)
            case Field.LOCATION:
                return self._ticked(field, tuple(choices.locations))
            case Field.RISK:
                return self._ticked(field, RISK_LEVELS)
            case Field.TOTAL:
                return AmountField(choices.currency)
            case Field.STOCK | Field.GIFT_CARDS_ONLY:
                return YesOrNo(self._theme, [(value, self._named(field, value)) for value in (YES, NO)])
            case Field.TAG:
                return TypedValues(self._theme, choices.tags, comma=True)
            case Field.COUNTRY:
                return TypedValues(self._theme, choices.countries, tidied=_country, comma=True)
            case Field.SHIPPING_METHOD:
                return TypedValues(self._theme, choices.shipping_methods)
            case Field.PRODUCT_ID:
                return TypedValues(self._theme, tidied=_product, comma=True)
            case _:
                return TypedValues(self._theme)

    def _ticked(self, field: Field, values: Sequence[str]) -> TickedValues:
        return TickedValues(self._theme, values, lambda value: self._named(field, value))

    def _named(self, field: Field, value: str) -> str:
        return value_name(field, value, self._choices.locations, self._formats)

    @Slot()
    def _on_edited(self) -> None:
        self.edited.emit()

    @Slot()
    def _on_remove(self) -> None:
        self.remove_wanted.emit(self)


def _country(text: str) -> str:
    """Codes are written in capitals."""
    return text.strip().upper()


def _product(text: str) -> str:
    """The number alone, as it stands in the address of the product's page in Shopify, will do."""
    text = text.strip()
    return f"{_PRODUCT}{text}" if text.isascii() and text.isdecimal() else text
