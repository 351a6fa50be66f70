"""A rule as JSON, and back. What comes back may have been written by anybody: it is believed only when it is
a rule in every part, and one that could be kept today."""

from __future__ import annotations

import msgspec

from fulfilldesk.domain.rules.problem import Problem, RuleRefused, RuleSay
from fulfilldesk.domain.rules.refusing import RuleShop, flaws
from fulfilldesk.domain.rules.rule import Rule

#: More than any rule that could be kept: longer text is not looked at.
_MOST_BYTES = 1_000_000
_RULES = msgspec.json.Decoder(Rule)
_ENCODER = msgspec.json.Encoder()
_NOTHING_KNOWN = RuleShop()


def to_json(rule: Rule) -> bytes:
    """As JSON, in UTF-8. Raises UnicodeEncodeError for half a character."""
    return _ENCODER.encode(rule)


def to_rule(content: bytes) -> Rule:
    """The rule. Raises RuleRefused: UNREADABLE for what is none, else what is wrong with it."""
    if len(content) > _MOST_BYTES:
        raise RuleRefused((Problem(RuleSay.UNREADABLE),))
    try:
        rule = _RULES.decode(content)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise RuleRefused((Problem(RuleSay.UNREADABLE),)) from error
    problems = flaws(rule, _NOTHING_KNOWN)
    if problems:
        raise RuleRefused(problems)
    return rule
