"""Rules that make no sense are refused, each with the reason."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.rules.problem import RuleSay
from fulfilldesk.domain.rules.refusing import (
    MOST_CONDITIONS,
    MOST_RULES,
    MOST_VALUES,
    RuleShop,
    clashes,
    flaws,
    refusals,
)
from fulfilldesk.domain.rules.rule import Condition, Doing, Field, Operator, Rule, RuleAction
from tests.unit.builders import SHOP_FLOOR, WAREHOUSE
from tests.unit.rules.making import (
    AT_LEAST,
    AT_MOST,
    CONTAINS,
    CONTAINS_NOT,
    FULFIL,
    HAS,
    HAS_NOT,
    HOLD,
    IS,
    IS_NOT,
    KEEP,
    REQUEST,
    TAG,
    VIEW,
    WEB,
    a_rule,
    when,
)

SHOP = RuleShop(
    "EUR", {WAREHOUSE: "Magazijn", SHOP_FLOOR: "Winkel"}, frozenset({"Online Store", "Point of Sale"})
)
GIFTS = when(Field.TAG, HAS, "cadeau")
CHEAP = when(Field.TOTAL, AT_MOST, "5000 EUR")
DEAR = when(Field.TOTAL, AT_LEAST, "10000 EUR")
BELLS = when(Field.PRODUCT, CONTAINS, "bel")


def said(rule: Rule, *others: Rule, shop: RuleShop = SHOP) -> list[RuleSay]:
    """Why it is refused."""
    return [problem.key for problem in refusals(rule, others, shop)]


def with_action(doing: Doing, **changes: object) -> Rule:
    """A rule that does this."""
    return a_rule(action=RuleAction(doing, **changes))  # type: ignore[arg-type]


FLAWS: list[tuple[Rule, RuleSay]] = [
    (a_rule(name=" \u200b\u2060"), RuleSay.NAME_EMPTY),
    (a_rule(name="x" * 81), RuleSay.TEXT_TOO_LONG),
    (a_rule(name="Cadeaus\u202egnp.exe"), RuleSay.TEXT_NOT_PLAIN),
    (a_rule(name="twee\nregels"), RuleSay.TEXT_NOT_PLAIN),
    (a_rule(name="half \ud83d"), RuleSay.TEXT_NOT_PLAIN),
    (a_rule(name="nul\0"), RuleSay.TEXT_NOT_PLAIN),
    (replace(a_rule(), conditions=()), RuleSay.NO_CONDITIONS),
    (a_rule(*[WEB] * (MOST_CONDITIONS + 1)), RuleSay.TOO_MANY_CONDITIONS),
    (a_rule(when(Field.CHANNEL, AT_LEAST, "Online Store")), RuleSay.OPERATOR_UNFIT),
    (a_rule(when(Field.TAG, HAS)), RuleSay.VALUE_MISSING),
    (a_rule(when(Field.PRODUCT, CONTAINS, "bel", " ")), RuleSay.VALUE_MISSING),
    (a_rule(when(Field.PRODUCT, CONTAINS, "\u0301")), RuleSay.VALUE_MISSING),
    (a_rule(when(Field.PRODUCT, CONTAINS, "bel", "\u00b4")), RuleSay.VALUE_MISSING),  # compared, a blank
    (a_rule(when(Field.PRODUCT, CONTAINS, "\u093e")), RuleSay.VALUE_MISSING),  # compared, nothing
    (a_rule(when(Field.CHANNEL, IS, "\u00a8")), RuleSay.VALUE_MISSING),
    (a_rule(when(Field.TAG, HAS, *map(str, range(MOST_VALUES + 1)))), RuleSay.TOO_MANY_VALUES),
    (a_rule(when(Field.STOCK, IS, "yes", "no")), RuleSay.ONE_VALUE_ONLY),
    (a_rule(when(Field.TOTAL, AT_MOST, "1 EUR", "2 EUR")), RuleSay.ONE_VALUE_ONLY),
    (a_rule(when(Field.TOTAL, AT_MOST, "1e9 EUR")), RuleSay.NUMBER_UNCLEAR),
    (a_rule(when(Field.TOTAL, AT_MOST, "NaN EUR")), RuleSay.NUMBER_UNCLEAR),
    (a_rule(when(Field.TOTAL, AT_MOST, "٣٤ EUR")), RuleSay.NUMBER_UNCLEAR),
    (a_rule(when(Field.TOTAL, AT_MOST, "-1 EUR")), RuleSay.NUMBER_NEGATIVE),
    (a_rule(when(Field.TOTAL, AT_MOST, f"{10**30} EUR")), RuleSay.NUMBER_TOO_LARGE),
    (a_rule(when(Field.TOTAL, AT_MOST, "1 USD")), RuleSay.OTHER_CURRENCY),
    (a_rule(when(Field.LOCATION, IS, "gid://shopify/Location/99")), RuleSay.LOCATION_UNKNOWN),
    (a_rule(when(Field.CHANNEL, IS, "Online Stor")), RuleSay.CHANNEL_UNKNOWN),
    (a_rule(when(Field.RISK, IS, "PENDING")), RuleSay.RISK_UNKNOWN),
    (a_rule(when(Field.COUNTRY, IS, "Nederland")), RuleSay.COUNTRY_UNCLEAR),
    (a_rule(when(Field.PRODUCT_ID, HAS, "12")), RuleSay.PRODUCT_UNCLEAR),
    (a_rule(when(Field.STOCK, IS, "misschien")), RuleSay.NOT_YES_OR_NO),
    (a_rule(when(Field.TAG, HAS, "a,b")), RuleSay.TAG_WITH_COMMA),
    (a_rule(when(Field.TAG, HAS, "t" * 41)), RuleSay.TEXT_TOO_LONG),
    (a_rule(when(Field.SHIPPING_METHOD, IS, "\x1b[31m")), RuleSay.TEXT_NOT_PLAIN),
    (a_rule(when(Field.PRODUCT, CONTAINS, "b" * 201)), RuleSay.TEXT_TOO_LONG),
    (a_rule(CHEAP, DEAR), RuleSay.NEVER_TOGETHER),
    (with_action(Doing.HOLD), RuleSay.HOLD_WITHOUT_REASON),
    (with_action(Doing.HOLD, hold_reason="BECAUSE"), RuleSay.HOLD_WITHOUT_REASON),
    (with_action(Doing.HOLD, hold_reason="OTHER", note="n" * 1001), RuleSay.TEXT_TOO_LONG),
    (with_action(Doing.HOLD, hold_reason="OTHER", note="\x07"), RuleSay.TEXT_NOT_PLAIN),
    (with_action(Doing.TAG), RuleSay.TAG_EMPTY),
    (with_action(Doing.TAG, tag="a,b"), RuleSay.TAG_WITH_COMMA),
    (with_action(Doing.TAG, tag="a\nb"), RuleSay.TEXT_NOT_PLAIN),
    (with_action(Doing.VIEW, view="  "), RuleSay.VIEW_EMPTY),
    (with_action(Doing.VIEW, view="v" * 81), RuleSay.TEXT_TOO_LONG),
    (a_rule(when(Field.GIFT_CARDS_ONLY, IS, "yes")), RuleSay.GIFT_CARDS_ALWAYS_ASK),
]


@pytest.mark.parametrize(("rule", "reason"), FLAWS, ids=[f"{at}-{flaw[1]}" for at, flaw in enumerate(FLAWS)])
def test_a_rule_that_makes_no_sense(rule: Rule, reason: RuleSay) -> None:
    assert said(rule) == [reason]


GOOD = [
    a_rule(name="Cadeaus 🎁 <b>שלום</b> O'Brien; DROP TABLE rules --"),
    a_rule(name="👩‍👩‍👧 familie"),
    a_rule(WEB, GIFTS, CHEAP, BELLS, when(Field.RISK, IS, "LOW"), when(Field.STOCK, IS, "yes")),
    a_rule(DEAR, when(Field.TOTAL, AT_MOST, "10000 EUR")),
    a_rule(GIFTS, when(Field.TAG, HAS_NOT, "vip")),
    a_rule(when(Field.TAG, HAS, "cadeau", "vip"), when(Field.TAG, HAS_NOT, "vip")),
    a_rule(when(Field.COUNTRY, IS, "NL", "BE"), when(Field.COUNTRY, IS_NOT, "BE")),
    a_rule(BELLS, when(Field.PRODUCT, CONTAINS_NOT, "belastingvrij")),
    a_rule(when(Field.GIFT_CARDS_ONLY, IS, "no")),
    a_rule(when(Field.GIFT_CARDS_ONLY, IS, "yes"), action=KEEP),
    a_rule(action=HOLD),
    a_rule(action=RuleAction(Doing.HOLD, hold_reason="OTHER", note="eerste regel\ntweede")),
    a_rule(action=TAG),
    a_rule(action=VIEW),
    a_rule(action=REQUEST),
]


@pytest.mark.parametrize("rule", GOOD)
def test_a_rule_that_does(rule: Rule) -> None:
    assert said(rule) == []


def test_what_is_not_known_of_the_shop_refuses_nothing() -> None:
    rule = a_rule(when(Field.LOCATION, IS, "gid://shopify/Location/99"), when(Field.CHANNEL, IS, "Nieuw"))
    assert said(rule, shop=RuleShop()) == []


NEVER: list[tuple[Condition, Condition]] = [
    (DEAR, CHEAP),
    (WEB, when(Field.CHANNEL, IS, "Point of Sale")),
    (WEB, when(Field.CHANNEL, IS_NOT, "online store")),
    (GIFTS, when(Field.TAG, HAS_NOT, "CADEAU", "vip")),
    (when(Field.PRODUCT, CONTAINS, "fietsbel"), when(Field.PRODUCT, CONTAINS_NOT, "BEL")),
    (when(Field.STOCK, IS, "yes"), when(Field.STOCK, IS, "no")),
    (when(Field.COUNTRY, IS, "NL"), when(Field.COUNTRY, IS, "BE")),
    (when(Field.RISK, IS_NOT, "HIGH", "MEDIUM"), when(Field.RISK, IS_NOT, "LOW", "NONE")),
    (
        when(Field.PRODUCT_ID, HAS, "gid://shopify/Product/1"),
        when(Field.PRODUCT_ID, HAS_NOT, "gid://shopify/Product/1"),
    ),
]


@pytest.mark.parametrize("pair", NEVER)
def test_conditions_that_never_hold_together(pair: tuple[Condition, Condition]) -> None:
    cities = when(Field.SHIPPING_METHOD, IS_NOT, "Expres")
    for one, other in (pair, pair[::-1]):
        (problem,) = refusals(a_rule(one, cities, other), (), SHOP)
        assert problem.key is RuleSay.NEVER_TOGETHER
        assert (problem.condition, problem.other_condition) == (0, 2)


def test_three_conditions_that_hold_in_pairs_only() -> None:
    countries = [when(Field.COUNTRY, IS, *both) for both in (("NL", "BE"), ("BE", "DE"), ("NL", "DE"))]
    (problem,) = refusals(a_rule(*countries), (), SHOP)
    assert (problem.key, problem.condition, problem.other_condition) == (RuleSay.NEVER_TOGETHER, 0, 2)


def test_what_one_condition_demands_others_forbid_together() -> None:
    either = when(Field.TAG, HAS, "a", "b")
    neither = (when(Field.TAG, HAS_NOT, "a"), when(Field.TAG, HAS_NOT, "B"))
    assert said(a_rule(either, *neither)) == [RuleSay.NEVER_TOGETHER]
    assert said(a_rule(*neither, either)) == [RuleSay.NEVER_TOGETHER]
    assert said(a_rule(either, neither[0])) == []
    assert said(a_rule(when(Field.TAG, HAS, "a", "b", "c"), *neither)) == []


def test_one_condition_that_never_holds() -> None:
    (problem,) = refusals(a_rule(when(Field.RISK, IS_NOT, "NONE", "LOW", "MEDIUM", "HIGH")), (), SHOP)
    assert (problem.key, problem.condition, problem.other_condition) == (RuleSay.NEVER_TOGETHER, 0, 0)


ALL_OF_IT: list[tuple[tuple[Condition, ...], tuple[Condition, ...]]] = [
    ((WEB,), (WEB, GIFTS)),
    ((when(Field.CHANNEL, IS, "Point of Sale", "Online Store"),), (WEB,)),
    ((when(Field.CHANNEL, IS_NOT, "Point of Sale"),), (WEB,)),
    ((when(Field.COUNTRY, IS_NOT, "DE"),), (when(Field.COUNTRY, IS_NOT, "DE", "FR"),)),
    ((when(Field.RISK, IS_NOT, "HIGH"),), (when(Field.RISK, IS, "LOW"),)),
    ((when(Field.RISK, IS, "LOW", "NONE", "MEDIUM"),), (when(Field.RISK, IS_NOT, "HIGH"),)),
    ((CHEAP,), (when(Field.TOTAL, AT_MOST, "4000 EUR"),)),
    ((DEAR,), (when(Field.TOTAL, AT_LEAST, "10000 EUR"), GIFTS)),
    ((when(Field.TAG, HAS, "cadeau", "vip"),), (GIFTS,)),
    ((when(Field.TAG, HAS_NOT, "vip"),), (when(Field.TAG, HAS_NOT, "cadeau", "VIP"),)),
    ((BELLS,), (when(Field.PRODUCT, CONTAINS, "fietsbel", "bel-01"),)),
    ((when(Field.PRODUCT, CONTAINS_NOT, "fietsbel"),), (when(Field.PRODUCT, CONTAINS_NOT, "bel"),)),
]
NOT_ALL: list[tuple[tuple[Condition, ...], tuple[Condition, ...]]] = [
    ((WEB, GIFTS), (WEB,)),
    ((WEB,), (GIFTS,)),
    ((WEB,), (when(Field.CHANNEL, IS, "Point of Sale", "Online Store"),)),
    ((CHEAP,), (when(Field.TOTAL, AT_MOST, "6000 EUR"),)),
    ((CHEAP,), (when(Field.TOTAL, AT_LEAST, "4000 EUR"),)),
    ((GIFTS,), (when(Field.TAG, HAS, "cadeau", "vip"),)),
    ((when(Field.TAG, HAS_NOT, "vip", "cadeau"),), (when(Field.TAG, HAS_NOT, "vip"),)),
    ((BELLS,), (when(Field.PRODUCT, CONTAINS, "bel", "tas"),)),
    ((when(Field.COUNTRY, IS_NOT, "DE", "FR"),), (when(Field.COUNTRY, IS_NOT, "DE"),)),
    ((when(Field.STOCK, IS, "yes"),), (when(Field.STOCK, IS, "no"),)),
]


@pytest.mark.parametrize(("earlier", "later"), ALL_OF_IT)
def test_a_rule_that_never_comes_up(earlier: tuple[Condition, ...], later: tuple[Condition, ...]) -> None:
    before = a_rule(*earlier, action=HOLD, name="eerst")
    after = a_rule(*later, action=TAG, name="later", position=1)
    (problem,) = refusals(after, (before,), SHOP)
    assert problem.key is RuleSay.NEVER_COMES_UP
    assert problem.parameters == {"rule": "later", "other": "eerst"}
    assert said(after, replace(before, on=False)) == [], "a rule that is off takes nothing"
    assert said(after, replace(before, action=VIEW)) == [], "a list takes nothing"
    assert said(replace(after, action=VIEW), before) == [], "and nothing is taken from it"
    # The other way about: the narrow one first is as it should be, unless the narrow one is as wide.
    if not [*clashes([replace(after, position=0), before])]:
        assert said(before, replace(after, on=True)) == []


@pytest.mark.parametrize(("earlier", "later"), NOT_ALL)
def test_a_rule_that_comes_up_now_and_then(
    earlier: tuple[Condition, ...], later: tuple[Condition, ...]
) -> None:
    before = a_rule(*earlier, action=HOLD, name="eerst")
    assert said(a_rule(*later, action=TAG, name="later", position=1), before) == []


def test_saving_an_earlier_rule_that_takes_all_of_a_later_one() -> None:
    narrow = a_rule(WEB, GIFTS, action=HOLD, name="smal", position=1)
    wide = a_rule(WEB, GIFTS, CHEAP, name="breed")
    assert said(wide, wide, narrow) == []
    (problem,) = refusals(replace(wide, conditions=(WEB,)), (wide, narrow), SHOP)
    assert problem.parameters == {"rule": "smal", "other": "breed"}


def test_what_is_kept_for_a_person_comes_first_wherever_it_stands() -> None:
    fulfil = a_rule(WEB, GIFTS, name="cadeaus")
    keep = a_rule(WEB, action=KEEP, name="alles bewaren", position=1)
    (problem,) = refusals(keep, (fulfil,), SHOP)
    assert problem.parameters == {"rule": "cadeaus", "other": "alles bewaren"}
    assert said(replace(keep, conditions=(WEB, GIFTS, CHEAP)), fulfil) == []


@pytest.mark.parametrize(
    ("one", "other"), [(FULFIL, HOLD), (FULFIL, KEEP), (FULFIL, REQUEST), (REQUEST, HOLD), (KEEP, REQUEST)]
)
def test_the_opposite_of_the_same_orders(one: RuleAction, other: RuleAction) -> None:
    first = a_rule(GIFTS, WEB, action=one, name="een")
    second = a_rule(when(Field.CHANNEL, IS, "online store"), GIFTS, action=other, name="twee", position=1)
    assert said(second, first) == [RuleSay.CONTRADICTS]
    assert said(first, first, second) == [RuleSay.CONTRADICTS]


def test_two_rules_that_do_the_same_of_the_same_orders() -> None:
    assert said(a_rule(name="twee", position=1), a_rule(name="een")) == [RuleSay.NEVER_COMES_UP]


def test_a_name_says_one_rule_only() -> None:
    other = a_rule(CHEAP, name="Cadeaus", position=1)
    assert said(a_rule(GIFTS, name="CADEAUS "), other) == [RuleSay.NAME_TAKEN]
    assert said(replace(other, name="CADEAUS"), other) == [], "its own"


def test_there_is_an_end_to_it() -> None:
    many = [a_rule(when(Field.TAG, HAS, f"tag {at}"), name=f"{at}") for at in range(MOST_RULES)]
    assert said(a_rule(GIFTS, name="nog een"), *many) == [RuleSay.TOO_MANY_RULES]
    assert said(replace(many[3], conditions=(GIFTS,)), *many) == []


any_text = st.text(st.characters(), max_size=300)
any_condition = st.builds(
    Condition,
    st.sampled_from(Field),
    st.sampled_from(Operator),
    st.lists(any_text | st.sampled_from(["yes", "no", "LOW", "NL", "5 EUR", "-1 EUR"]), max_size=4).map(
        tuple
    ),
)
any_action = st.builds(RuleAction, st.sampled_from(Doing), any_text, any_text, any_text, any_text)
any_rule = st.builds(
    Rule, st.sampled_from("ab"), any_text, st.lists(any_condition, max_size=4).map(tuple), any_action
)


@given(any_rule, st.lists(any_rule, max_size=3))
def test_any_rule_is_kept_or_refused_with_reasons(rule: Rule, others: list[Rule]) -> None:
    sound = [replace(other, on=True) for other in others if not flaws(other, SHOP)]
    for problem in refusals(rule, sound, SHOP):
        assert all(isinstance(words, str) and len(words) < 90 for words in problem.parameters.values())
        for words in problem.parameters.values():
            words.encode()  # can be shown: no half characters
