"""Rules for tests; a test names only what it is about."""

from __future__ import annotations

from fulfilldesk.domain.rules.rule import Condition, Doing, Field, Operator, Rule, RuleAction

IS, IS_NOT, HAS, HAS_NOT = Operator.IS, Operator.IS_NOT, Operator.HAS, Operator.HAS_NOT
CONTAINS, CONTAINS_NOT = Operator.CONTAINS, Operator.CONTAINS_NOT
AT_LEAST, AT_MOST = Operator.AT_LEAST, Operator.AT_MOST


def when(field: Field, operator: Operator, *values: str) -> Condition:
    """A condition."""
    return Condition(field, operator, values)


WEB = when(Field.CHANNEL, IS, "Online Store")
FULFIL = RuleAction(Doing.FULFILL)
KEEP = RuleAction(Doing.KEEP)
HOLD = RuleAction(Doing.HOLD, hold_reason="OTHER", note="even kijken")
REQUEST = RuleAction(Doing.REQUEST)
TAG = RuleAction(Doing.TAG, tag="gezien")
VIEW = RuleAction(Doing.VIEW, view="Cadeaus")


def a_rule(
    *conditions: Condition,
    action: RuleAction = FULFIL,
    name: str = "",
    position: int = 0,
    on: bool = True,
) -> Rule:
    """A rule that is on, for everything from the web when nothing is said; its id tells what it does."""
    name = name or f"{action.doing.value} {position}"
    return Rule(f"rule {name}", name, conditions or (WEB,), action, on, position)
