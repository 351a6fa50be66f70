"""Why a rule is not kept: it makes no sense, cannot be done, or never comes up beside the others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from fulfilldesk.domain.actions.hold import REASONS
from fulfilldesk.domain.actions.tags import LIMIT as TAG_LIMIT
from fulfilldesk.domain.folding import fold
from fulfilldesk.domain.rules.matching import comparable
from fulfilldesk.domain.rules.overlap import all_follow, never_together
from fulfilldesk.domain.rules.problem import Problem, RuleSay
from fulfilldesk.domain.rules.rule import (
    NO,
    ONE_VALUE,
    OPERATORS,
    RISK_LEVELS,
    YES,
    Condition,
    Doing,
    Field,
    Rule,
    total_of,
)

#: Characters of a name (of a rule, of a view), of a value, of a note; and how many of each there may be.
NAME_LIMIT, VALUE_LIMIT, NOTE_LIMIT = 80, 200, 1000
MOST_RULES, MOST_CONDITIONS, MOST_VALUES = 100, 12, 50
#: More than any order costs, in minor units of any currency.
_ABSURD = 10**12
#: So much of a text is repeated in a complaint.
_REPEATED = 40

_COUNTRY = re.compile(r"[A-Z]{2}")
_PRODUCT_ID = re.compile(r"gid://shopify/Product/[0-9]{1,20}")
#: Signs that turn the direction of what follows them: with them a name reads as another one.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_NOT_PLAIN = frozenset({"Cc", "Cs", "Zl", "Zp"})
#: Blanks, and what changes only how other signs look.
_UNSEEN = frozenset({"Zs", "Cf", "Mn", "Me"})

_OPPOSITES = (
    frozenset({Doing.FULFILL, Doing.HOLD}),
    frozenset({Doing.FULFILL, Doing.KEEP}),
    frozenset({Doing.FULFILL, Doing.REQUEST}),
    frozenset({Doing.REQUEST, Doing.HOLD}),
    frozenset({Doing.REQUEST, Doing.KEEP}),
)


@dataclass(frozen=True, slots=True)
class RuleShop:
    """What is known of the shop: its currency, the names of its locations by id, and of its channels. What is
    empty is not known, and nothing is refused for it."""

    currency: str = ""
    locations: Mapping[str, str] = field(default_factory=dict)
    channels: frozenset[str] = frozenset()


def refusals(rule: Rule, rules: Sequence[Rule], shop: RuleShop) -> tuple[Problem, ...]:
    """Why the rule cannot be kept beside the others (`rules`, in their order; an older form of it may be
    among them), as though it were on; empty when it can."""
    others = [other for other in rules if other.id != rule.id]
    found = (*flaws(rule, shop), *_among(rule, others))
    if found:
        return found
    there = any(other.id == rule.id for other in rules)
    turned_on = replace(rule, on=True)
    after = [turned_on if other.id == rule.id else other for other in rules]
    return clashes(after if there else [*after, turned_on], about=rule.id)


def flaws(rule: Rule, shop: RuleShop) -> tuple[Problem, ...]:
    """What is wrong with the rule by itself."""
    return (*_of_name(rule.name), *_of_conditions(rule, shop), *_of_action(rule))


def clashes(rules: Sequence[Rule], *, about: str | None = None) -> tuple[Problem, ...]:
    """What of the rules that are on makes no sense together, each pair once; only of pairs with the rule
    `about`, when that is given."""
    on = [rule for rule in rules if rule.on and rule.action.doing is not Doing.VIEW]
    ordered = sorted(on, key=lambda rule: rule.action.doing is not Doing.KEEP)
    return tuple(
        _clash(later, earlier)
        for at, later in enumerate(ordered)
        for earlier in ordered[:at]
        if about in (None, later.id, earlier.id) and all_follow(earlier.conditions, later.conditions)
    )


def _clash(later: Rule, earlier: Rule) -> Problem:
    same = all_follow(later.conditions, earlier.conditions)
    opposite = frozenset({later.action.doing, earlier.action.doing}) in _OPPOSITES
    key = RuleSay.CONTRADICTS if same and opposite else RuleSay.NEVER_COMES_UP
    return Problem(key, {"rule": later.name, "other": earlier.name})


def _of_name(name: str) -> Iterator[Problem]:
    if not _seen(name):
        yield Problem(RuleSay.NAME_EMPTY)
    yield from _of_text(name, NAME_LIMIT)


def _among(rule: Rule, others: Sequence[Rule]) -> Iterator[Problem]:
    """The journal names rules by their names."""
    if any(fold(other.name.strip()) == fold(rule.name.strip()) for other in others):
        yield Problem(RuleSay.NAME_TAKEN)
    if len(others) >= MOST_RULES:
        yield Problem(RuleSay.TOO_MANY_RULES, {"limit": str(MOST_RULES)})


def _of_text(text: str, limit: int, *, lines: bool = False) -> Iterator[Problem]:
    """`lines`: whether it may have several."""
    plain = "".join(char for char in text if _is_plain(char))
    if len(plain) != len(text.replace("\n", "") if lines else text):
        yield Problem(RuleSay.TEXT_NOT_PLAIN, {"text": _cut(plain)})
    if len(text) > limit:
        yield Problem(RuleSay.TEXT_TOO_LONG, {"text": _cut(plain), "limit": str(limit)})


def _seen(text: str) -> bool:
    """Whether anybody can see it."""
    return any(unicodedata.category(char) not in _UNSEEN for char in text)


def _seen_as(asked: Field, value: str) -> bool:
    """Whether anything of it is left when it is compared: a lone accent would be a part of every title."""
    return _seen(value) and bool(comparable(asked, value))


def _is_plain(char: str) -> bool:
    return unicodedata.category(char) not in _NOT_PLAIN and char not in _TURNING


def _cut(text: str) -> str:
    return f"{text[:_REPEATED]}…" if len(text) > _REPEATED else text


def _of_conditions(rule: Rule, shop: RuleShop) -> Iterator[Problem]:
    conditions = rule.conditions
    if not conditions:
        yield Problem(RuleSay.NO_CONDITIONS)
    if len(conditions) > MOST_CONDITIONS:
        yield Problem(RuleSay.TOO_MANY_CONDITIONS, {"limit": str(MOST_CONDITIONS)})
        return
    found = [
        replace(problem, condition=place)
        for place, condition in enumerate(conditions)
        for problem in _of_condition(condition, shop)
    ]
    yield from found
    if not found:
        for one, other in never_together(conditions):
            yield Problem(RuleSay.NEVER_TOGETHER, condition=one, other_condition=other)


def _of_condition(condition: Condition, shop: RuleShop) -> Iterator[Problem]:
    if condition.operator not in OPERATORS[condition.field]:
        yield Problem(RuleSay.OPERATOR_UNFIT)
        return
    if not condition.values or not all(_seen_as(condition.field, value) for value in condition.values):
        yield Problem(RuleSay.VALUE_MISSING)
        return
    if condition.field in ONE_VALUE and len(condition.values) > 1:
        yield Problem(RuleSay.ONE_VALUE_ONLY)
        return
    if len(condition.values) > MOST_VALUES:
        yield Problem(RuleSay.TOO_MANY_VALUES, {"limit": str(MOST_VALUES)})
        return
    for value in condition.values:
        unusable = tuple(_of_text(value, VALUE_LIMIT))
        yield from unusable or _of_value(condition.field, value, shop)


def _of_value(asked: Field, value: str, shop: RuleShop) -> Iterator[Problem]:
    said = {"value": _cut(value)}
    match asked:
        case Field.TOTAL:
            yield from _of_total(value, shop)
        case Field.LOCATION if shop.locations and value not in shop.locations:
            yield Problem(RuleSay.LOCATION_UNKNOWN)
        case Field.CHANNEL if shop.channels and fold(value) not in map(fold, shop.channels):
            yield Problem(RuleSay.CHANNEL_UNKNOWN, said)
        case Field.RISK if value not in RISK_LEVELS:
            yield Problem(RuleSay.RISK_UNKNOWN, said)
        case Field.COUNTRY if not _COUNTRY.fullmatch(value):
            yield Problem(RuleSay.COUNTRY_UNCLEAR, said)
        case Field.PRODUCT_ID if not _PRODUCT_ID.fullmatch(value):
            yield Problem(RuleSay.PRODUCT_UNCLEAR, said)
        case Field.TAG:
            yield from _of_tag(value)
        case Field.STOCK | Field.GIFT_CARDS_ONLY if value not in (YES, NO):
            yield Problem(RuleSay.NOT_YES_OR_NO)
        case _:
            return


def _of_total(value: str, shop: RuleShop) -> Iterator[Problem]:
    total = total_of(value)
    if total is None:
        yield Problem(RuleSay.NUMBER_UNCLEAR, {"value": _cut(value)})
    elif total.minor < 0:
        yield Problem(RuleSay.NUMBER_NEGATIVE)
    elif total.minor > _ABSURD:
        yield Problem(RuleSay.NUMBER_TOO_LARGE)
    elif shop.currency and total.currency != shop.currency:
        yield Problem(RuleSay.OTHER_CURRENCY, {"currency": total.currency, "shop": shop.currency})


def _of_tag(tag: str) -> Iterator[Problem]:
    if not _seen(tag):
        yield Problem(RuleSay.TAG_EMPTY)
    elif "," in tag:
        yield Problem(RuleSay.TAG_WITH_COMMA)
    elif len(tag.strip()) > TAG_LIMIT:
        yield Problem(RuleSay.TEXT_TOO_LONG, {"text": _cut(tag), "limit": str(TAG_LIMIT)})


def _of_action(rule: Rule) -> Iterator[Problem]:
    action = rule.action
    match action.doing:
        case Doing.HOLD:
            if action.hold_reason not in REASONS:
                yield Problem(RuleSay.HOLD_WITHOUT_REASON)
            yield from _of_text(action.note, NOTE_LIMIT, lines=True)
        case Doing.TAG:
            yield from tuple(_of_text(action.tag, VALUE_LIMIT)) or _of_tag(action.tag)
        case Doing.VIEW if not _seen(action.view):
            yield Problem(RuleSay.VIEW_EMPTY)
        case Doing.VIEW:
            yield from _of_text(action.view, NAME_LIMIT)
        case Doing.FULFILL if any(
            each.field is Field.GIFT_CARDS_ONLY and YES in each.values for each in rule.conditions
        ):
            yield Problem(RuleSay.GIFT_CARDS_ALWAYS_ASK)
        case _:
            return
