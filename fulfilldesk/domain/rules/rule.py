"""A rule as a value: when it applies, and what is done then."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.hold import REASON
from fulfilldesk.domain.actions.tags import TAGS
from fulfilldesk.domain.money import Money


class Field(StrEnum):
    """What a condition looks at. Products are those of the piece of work, not of the whole order."""

    CHANNEL = "channel"  # its name, as the table shows it
    LOCATION = "location"  # id of the place of the work
    TAG = "tag"
    RISK = "risk"  # one of RISK_LEVELS
    TOTAL = "total"  # of the order, in the shop's currency; see total_value
    PRODUCT = "product"  # a part of a title or SKU
    PRODUCT_ID = "product_id"
    GIFT_CARDS_ONLY = "gift_cards_only"  # YES or NO
    STOCK = "stock"  # YES: enough at the place of the work for it and everything else that is promised
    COUNTRY = "country"  # two capital letters
    SHIPPING_METHOD = "shipping_method"  # its title


class Operator(StrEnum):
    """How it looks. With several values a positive operator means "any of them", a negative one "none"."""

    IS = "is"
    IS_NOT = "is_not"
    HAS = "has"
    HAS_NOT = "has_not"
    CONTAINS = "contains"
    CONTAINS_NOT = "contains_not"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Doing(StrEnum):
    """What a rule does with the work that it applies to."""

    KEEP = "keep"  # for a person, whatever any other rule says
    FULFILL = "fulfill"
    HOLD = "hold"
    REQUEST = "request"  # from the app or service whose work it is
    TAG = "tag"  # the order
    VIEW = "view"  # nothing: its orders are listed under a name


YES, NO = "yes", "no"
#: Shopify's risk levels once it has judged (schema 2026-10, RiskAssessmentResult); PENDING is none.
RISK_LEVELS = ("NONE", "LOW", "MEDIUM", "HIGH")

_IS = (Operator.IS, Operator.IS_NOT)
_HAS = (Operator.HAS, Operator.HAS_NOT)
#: Which operators a field has, the usual one first.
OPERATORS: Mapping[Field, tuple[Operator, ...]] = MappingProxyType(
    {
        Field.CHANNEL: _IS,
        Field.LOCATION: _IS,
        Field.TAG: _HAS,
        Field.RISK: _IS,
        Field.TOTAL: (Operator.AT_MOST, Operator.AT_LEAST),
        Field.PRODUCT: (Operator.CONTAINS, Operator.CONTAINS_NOT),
        Field.PRODUCT_ID: _HAS,
        Field.GIFT_CARDS_ONLY: (Operator.IS,),
        Field.STOCK: (Operator.IS,),
        Field.COUNTRY: _IS,
        Field.SHIPPING_METHOD: _IS,
    }
)
#: Fields of which a condition has exactly one value.
ONE_VALUE = frozenset({Field.TOTAL, Field.GIFT_CARDS_ONLY, Field.STOCK})

_KINDS: Mapping[Doing, str] = MappingProxyType(
    {
        Doing.FULFILL: "fulfill",
        Doing.HOLD: "hold",
        Doing.REQUEST: "request_fulfillment",
        Doing.TAG: "add_tags",
    }
)

_TOTAL = re.compile(r"(-?[0-9]{1,40}) ([A-Z]{3})")


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must be so; all conditions of a rule must."""

    field: Field
    operator: Operator
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleAction:
    """What is done. `hold_reason` (one of actions.hold.REASONS) and `note` are for HOLD, `tag` for TAG,
    `view` is the name of the list for VIEW; `notify` lets Shopify mail the customer on FULFILL."""

    doing: Doing
    hold_reason: str = ""
    note: str = ""
    tag: str = ""
    view: str = ""
    notify: bool = False

    @property
    def kind(self) -> str | None:
        """The kind of action (actions.registry) that does it; None where nothing is sent."""
        return _KINDS.get(self.doing)

    @property
    def parameters(self) -> Mapping[str, Json]:
        """That kind's parameters."""
        match self.doing:
            case Doing.FULFILL:
                return {"notify": self.notify}
            case Doing.HOLD:
                return {REASON: self.hold_reason, "note": self.note}
            case Doing.TAG:
                return {TAGS: [self.tag]}
            case _:
                return {}


@dataclass(frozen=True, slots=True)
class Rule:
    """`id` is a random text that never changes; `name` is what the journal says. Rules are asked in the order
    of their `position` (from 0), and the first that applies decides. Off until somebody turns it on."""

    id: str
    name: str
    conditions: tuple[Condition, ...]
    action: RuleAction
    on: bool = False
    position: int = 0

    @property
    def acts(self) -> bool:
        """Whether it sends anything."""
        return self.action.kind is not None


def total_value(total: Money) -> str:
    """An amount as the value of a condition: minor units and currency, "3990 EUR"."""
    return f"{total.minor} {total.currency}"


def total_of(value: str) -> Money | None:
    """The amount again; None for any other text."""
    found = _TOTAL.fullmatch(value)
    return Money(found[2], int(found[1])) if found else None
