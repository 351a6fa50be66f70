"""What is said of conditions holds of every order: what can never hold together never does, and what follows
does follow."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from fulfilldesk.domain.inventory import Stock
from fulfilldesk.domain.money import Money
from fulfilldesk.domain.rules.matching import Answer, Case, matches
from fulfilldesk.domain.rules.overlap import all_follow, never_together
from fulfilldesk.domain.rules.rule import OPERATORS, RISK_LEVELS, Condition, Field
from tests.unit.builders import (
    SHOP_FLOOR,
    WAREHOUSE,
    a_level,
    a_line,
    a_snapshot,
    an_open_order,
    some_work,
)
from tests.unit.rules.making import a_rule

#: Few of each, so that conditions meet.
_PRODUCTS = [f"gid://shopify/Product/{number}" for number in (1, 2, 3)]
_VALUES = {
    Field.CHANNEL: ["web", "Web", "pos", "markt"],
    Field.LOCATION: [WAREHOUSE, SHOP_FLOOR],
    Field.TAG: ["a", "A", "b", "c"],
    Field.RISK: [*RISK_LEVELS],
    Field.TOTAL: ["1 EUR", "2 EUR", "3 EUR", "2 USD"],
    Field.PRODUCT: ["bel", "fietsbel", "tas", "b"],
    Field.PRODUCT_ID: _PRODUCTS,
    Field.GIFT_CARDS_ONLY: ["yes", "no"],
    Field.STOCK: ["yes", "no"],
    Field.COUNTRY: ["NL", "BE"],
    Field.SHIPPING_METHOD: ["post", "Post", "koerier"],
}
_ONE = {Field.TOTAL, Field.GIFT_CARDS_ONLY, Field.STOCK}


@st.composite
def some_conditions(draw: st.DrawFn) -> tuple[Condition, ...]:
    """Of few fields."""
    fields = draw(st.lists(st.sampled_from(Field), min_size=1, max_size=2))
    found = []
    for _ in range(draw(st.integers(1, 3))):
        field = draw(st.sampled_from(fields))
        most = 1 if field in _ONE else 3
        values = draw(st.lists(st.sampled_from(_VALUES[field]), min_size=1, max_size=most, unique=True))
        found.append(Condition(field, draw(st.sampled_from(OPERATORS[field])), tuple(values)))
    return tuple(found)


@st.composite
def some_case(draw: st.DrawFn) -> Case:
    """An order with one piece of work, some of it unknown."""
    number = draw(st.integers(1, 3))
    line = a_line(
        number,
        title=draw(st.sampled_from(["Fietsbel", "Bel", "Tas", "Zadel"])),
        sku=None,
        gift_card=draw(st.booleans()),
    )
    maybe = [None, "NL", "BE", "DE"]
    work = some_work(units={number: 1}, location_id=draw(st.sampled_from([WAREHOUSE, SHOP_FLOOR, None])))
    order = an_open_order(
        work,
        lines=(line,),
        channel_name=draw(st.sampled_from(["web", "POS", "markt", "elders", None])),
        source_name=None,
        tags=tuple(draw(st.lists(st.sampled_from(["a", "B", "c", "d"]), unique=True))),
        risk_level=draw(st.sampled_from([None, "PENDING", *RISK_LEVELS])),
        total=Money("EUR", draw(st.integers(0, 4))),
        country=draw(st.sampled_from(maybe)),
        shipping_method=draw(st.sampled_from([None, "Post", "koerier", "anders"])),
    )
    levels = [a_level(number, Stock(1, 1, draw(st.sampled_from([-1, 0]))))] if draw(st.booleans()) else []
    return Case(order, work, a_snapshot(order, *levels).levels)


@settings(max_examples=250)
@given(some_conditions(), some_case())
def test_what_can_never_hold_together_never_does(conditions: tuple[Condition, ...], case: Case) -> None:
    if [*never_together(conditions)]:
        assert matches(a_rule(*conditions), case).answer is not Answer.YES


@settings(max_examples=250)
@given(some_conditions(), some_conditions(), some_case())
def test_what_follows_holds_too(
    conditions: tuple[Condition, ...], given_ones: tuple[Condition, ...], case: Case
) -> None:
    if all_follow(conditions, given_ones) and matches(a_rule(*given_ones), case).answer is Answer.YES:
        assert matches(a_rule(*conditions), case).answer is Answer.YES


@given(some_conditions())
def test_conditions_follow_from_themselves_and_more(conditions: tuple[Condition, ...]) -> None:
    assert all_follow(conditions, conditions)
    assert all_follow(conditions[:1], conditions)
