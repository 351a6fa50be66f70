"""The words of the rule editor, and why a rule is refused."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.rules.problem import Problem, RuleSay
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, fill, translate

_PROBLEMS: Mapping[RuleSay, str] = {
    RuleSay.NAME_EMPTY: QT_TRANSLATE_NOOP(
        "rules", "Give the rule a name: the journal says by which rule something was done."
    ),
    RuleSay.NAME_TAKEN: QT_TRANSLATE_NOOP("rules", "Another rule has this name."),
    RuleSay.TOO_MANY_RULES: QT_TRANSLATE_NOOP(
        "rules", "There are {limit} rules already, and more is too many to understand."
    ),
    RuleSay.NO_CONDITIONS: QT_TRANSLATE_NOOP(
        "rules", "A rule without conditions would apply to everything. Add at least one."
    ),
    RuleSay.TOO_MANY_CONDITIONS: QT_TRANSLATE_NOOP(
        "rules", "More than {limit} conditions: make two rules of it."
    ),
    RuleSay.TEXT_TOO_LONG: QT_TRANSLATE_NOOP("rules", "“{text}” is too long: at most {limit} characters."),
    RuleSay.TEXT_NOT_PLAIN: QT_TRANSLATE_NOOP(
        "rules", "“{text}” holds invisible control characters. Type it again."
    ),
    RuleSay.OPERATOR_UNFIT: QT_TRANSLATE_NOOP("rules", "This comparison does not fit here."),
    RuleSay.VALUE_MISSING: QT_TRANSLATE_NOOP("rules", "Something is not filled in."),
    RuleSay.TOO_MANY_VALUES: QT_TRANSLATE_NOOP("rules", "More than {limit} values in one condition."),
    RuleSay.ONE_VALUE_ONLY: QT_TRANSLATE_NOOP("rules", "Only one value fits here."),
    RuleSay.NUMBER_UNCLEAR: QT_TRANSLATE_NOOP("rules", "“{value}” is no amount."),
    RuleSay.NUMBER_NEGATIVE: QT_TRANSLATE_NOOP("rules", "An amount below zero never occurs."),
    RuleSay.NUMBER_TOO_LARGE: QT_TRANSLATE_NOOP("rules", "No order costs that much."),
    RuleSay.OTHER_CURRENCY: QT_TRANSLATE_NOOP(
        "rules", "The amount is in {currency}, and the shop counts in {shop}."
    ),
    RuleSay.LOCATION_UNKNOWN: QT_TRANSLATE_NOOP("rules", "The shop has no such location any more."),
    RuleSay.CHANNEL_UNKNOWN: QT_TRANSLATE_NOOP("rules", "No order has come through “{value}” yet."),
    RuleSay.RISK_UNKNOWN: QT_TRANSLATE_NOOP("rules", "“{value}” is no level of risk."),
    RuleSay.COUNTRY_UNCLEAR: QT_TRANSLATE_NOOP(
        "rules", "“{value}” is no country: two capital letters, such as NL."
    ),
    RuleSay.PRODUCT_UNCLEAR: QT_TRANSLATE_NOOP(
        "rules", "“{value}” is no ID of a product (gid://shopify/Product/…)."
    ),
    RuleSay.NOT_YES_OR_NO: QT_TRANSLATE_NOOP("rules", "Choose yes or no."),
    RuleSay.NEVER_TOGETHER: QT_TRANSLATE_NOOP("rules", "These two conditions can never hold at once."),
    RuleSay.HOLD_WITHOUT_REASON: QT_TRANSLATE_NOOP("rules", "Choose why the work is held."),
    RuleSay.TAG_EMPTY: QT_TRANSLATE_NOOP("rules", "Which tag?"),
    RuleSay.TAG_WITH_COMMA: QT_TRANSLATE_NOOP(
        "rules", "A tag cannot contain a comma: Shopify would make two tags of it."
    ),
    RuleSay.VIEW_EMPTY: QT_TRANSLATE_NOOP("rules", "Give the view a name."),
    RuleSay.GIFT_CARDS_ALWAYS_ASK: QT_TRANSLATE_NOOP(
        "rules",
        "Gift cards are always left for a person, since they cannot be taken back. Leave the condition out, "
        "or choose another action.",
    ),
    RuleSay.NEVER_COMES_UP: QT_TRANSLATE_NOOP(
        "rules", "“{rule}” would never apply: “{other}” comes first and covers all the same orders."
    ),
    RuleSay.CONTRADICTS: QT_TRANSLATE_NOOP(
        "rules", "“{rule}” and “{other}” would do opposite things with the same orders."
    ),
    RuleSay.UNREADABLE: QT_TRANSLATE_NOOP("rules", "This version does not understand this rule."),
}


def problem_text(problem: Problem) -> str:
    """Why a rule is refused, its gaps filled with plain text."""
    if problem.key is RuleSay.NEVER_TOGETHER and problem.condition == problem.other_condition:
        return translate("rules", "This condition can never hold.")
    return fill(translate("rules", _PROBLEMS[problem.key]), **problem.parameters)


def new_title() -> str:
    """Of the editor."""
    return translate("rules", "New rule")


def edit_title(name: str) -> str:
    """Of the editor."""
    return fill(translate("rules", "Rule “{name}”"), name=name)


def name_label() -> str:
    """Over the name."""
    return translate("rules", "Name")


def when() -> str:
    """Over the conditions."""
    return translate("rules", "When all of this is so")


def then() -> str:
    """Over the action."""
    return translate("rules", "Then")


def in_words() -> str:
    """Over the sentence."""
    return translate("rules", "In words")


def add_condition() -> str:
    """Button."""
    return translate("rules", "Add a condition")


def remove_condition(number: str) -> str:
    """Button with a cross, for screen readers."""
    return fill(translate("rules", "Remove condition {number}"), number=number)


def field_of(number: str) -> str:
    """For screen readers: the first list of a condition."""
    return fill(translate("rules", "Condition {number}: what it looks at"), number=number)


def comparison_of(number: str) -> str:
    """For screen readers: the second list of a condition."""
    return fill(translate("rules", "Condition {number}: comparison"), number=number)


def value_of(number: str) -> str:
    """For screen readers: what stands behind it."""
    return fill(translate("rules", "Condition {number}: value"), number=number)


def choose() -> str:
    """A list of which nothing is chosen."""
    return translate("rules", "Choose…")


def type_and_enter() -> str:
    """Inside an empty field that takes several values."""
    return translate("rules", "Type, then Enter for another one")


def remove_value(value: str) -> str:
    """Button with a value on it, for screen readers."""
    return fill(translate("rules", "Take {value} away"), value=value)


def amount_in(currency: str) -> str:
    """Inside an empty field for an amount."""
    return fill(translate("rules", "Amount in {currency}"), currency=currency)


def save() -> str:
    """Button."""
    return translate("rules", "Save")


def off_at_first() -> str:
    """Left of the buttons, for a new rule."""
    return translate("rules", "A new rule is off until you turn it on.")


def checking() -> str:
    """Left of the buttons while the rule is looked at."""
    return translate("rules", "Checking…")
