"""Why a rule is refused, as a key with parameters; the wording is the window's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class RuleSay(StrEnum):
    """Every reason. In brackets the names of its parameters."""

    # of the rule itself
    NAME_EMPTY = "rule-name-empty"
    NAME_TAKEN = "rule-name-taken"
    TOO_MANY_RULES = "rule-too-many-rules"  # [limit]
    NO_CONDITIONS = "rule-no-conditions"
    TOO_MANY_CONDITIONS = "rule-too-many-conditions"  # [limit]
    TEXT_TOO_LONG = "rule-text-too-long"  # [text, limit] text is the beginning
    TEXT_NOT_PLAIN = "rule-text-not-plain"  # [text] control signs, half characters; what is plain of it
    # of one condition
    OPERATOR_UNFIT = "rule-operator-unfit"
    VALUE_MISSING = "rule-value-missing"
    TOO_MANY_VALUES = "rule-too-many-values"  # [limit]
    ONE_VALUE_ONLY = "rule-one-value-only"
    NUMBER_UNCLEAR = "rule-number-unclear"  # [value]
    NUMBER_NEGATIVE = "rule-number-negative"
    NUMBER_TOO_LARGE = "rule-number-too-large"
    OTHER_CURRENCY = "rule-other-currency"  # [currency, shop]
    LOCATION_UNKNOWN = "rule-location-unknown"
    CHANNEL_UNKNOWN = "rule-channel-unknown"  # [value]
    RISK_UNKNOWN = "rule-risk-unknown"  # [value]
    COUNTRY_UNCLEAR = "rule-country-unclear"  # [value]
    PRODUCT_UNCLEAR = "rule-product-unclear"  # [value] no id of a product
    NOT_YES_OR_NO = "rule-not-yes-or-no"
    # of several together
    NEVER_TOGETHER = "rule-never-together"  # two conditions: `condition` and `other_condition`
    # of the action
    HOLD_WITHOUT_REASON = "rule-hold-without-reason"
    TAG_EMPTY = "rule-tag-empty"
    TAG_WITH_COMMA = "rule-tag-with-comma"
    VIEW_EMPTY = "rule-view-empty"
    GIFT_CARDS_ALWAYS_ASK = "rule-gift-cards-always-ask"  # they are a concern: each would be left to a person
    # beside other rules
    NEVER_COMES_UP = "rule-never-comes-up"  # [rule, other] `other` comes first and takes all of it
    CONTRADICTS = "rule-contradicts"  # [rule, other] same conditions, the opposite action
    # of a file or a file's line
    UNREADABLE = "rule-unreadable"


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason. `condition` and `other_condition` are places in the rule's conditions, where it is about
    them."""

    key: RuleSay
    parameters: Mapping[str, str] = field(default_factory=dict)
    condition: int | None = None
    other_condition: int | None = None


class RuleRefused(Exception):
    """The rule, or the order of the rules, was not kept; `problems` say why, the gravest first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(", ".join(problem.key for problem in problems))
        self.problems = problems
