"""Whether a condition holds, told from an order: yes, no, or nobody knows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fulfilldesk.domain.inventory import InventoryLevel, Stock
from fulfilldesk.domain.money import Money
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.rules.matching import Answer, Case, Verdict, _wanted, holds, matches
from fulfilldesk.domain.rules.refusing import MOST_CONDITIONS, MOST_RULES
from fulfilldesk.domain.rules.rule import Condition, Field
from tests.unit.builders import SHOP_FLOOR, WAREHOUSE, a_level, a_line, a_snapshot, an_open_order, some_work
from tests.unit.rules.making import (
    AT_LEAST,
    AT_MOST,
    CONTAINS,
    CONTAINS_NOT,
    HAS,
    HAS_NOT,
    IS,
    IS_NOT,
    WEB,
    a_rule,
    when,
)

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN

ORDER = an_open_order(
    some_work(units={1: 2}),
    tags=("Cadeau", "B2B"),
    risk_level="LOW",
    country="NL",
    shipping_method="Standaard verzending",
    total=Money("EUR", 3990),
)
PICK_UP = replace(ORDER, fulfillment_orders=(some_work(delivery_method="PICK_UP"),), country=None)
GIFT = replace(ORDER, lines=(a_line(1, gift_card=True, title="Cadeaubon"), a_line(2)))
UNLISTED = replace(ORDER, lines=())

CASES: list[tuple[Condition, Order, Answer]] = [
    (WEB, ORDER, YES),
    (when(Field.CHANNEL, IS, "point of sale", "ONLINE STORE"), ORDER, YES),
    (when(Field.CHANNEL, IS, "Point of Sale"), ORDER, NO),
    (when(Field.CHANNEL, IS, "Point of Sale"), replace(ORDER, channel_name=None, source_name="pos"), YES),
    (WEB, replace(ORDER, channel_name=None, source_name=None), UNKNOWN),
    (when(Field.CHANNEL, IS_NOT, "Online Store"), ORDER, NO),
    (
        when(Field.CHANNEL, IS_NOT, "Online Store"),
        replace(ORDER, channel_name=None, source_name=None),
        UNKNOWN,
    ),
    (when(Field.LOCATION, IS, WAREHOUSE), ORDER, YES),
    (when(Field.LOCATION, IS, SHOP_FLOOR), ORDER, NO),
    (when(Field.LOCATION, IS_NOT, SHOP_FLOOR), ORDER, YES),
    (
        when(Field.LOCATION, IS_NOT, SHOP_FLOOR),
        replace(ORDER, fulfillment_orders=(some_work(location_id=None),)),
        UNKNOWN,
    ),
    (when(Field.TAG, HAS, "cadeau"), ORDER, YES),
    (when(Field.TAG, HAS, "vip", "b2b"), ORDER, YES),
    (when(Field.TAG, HAS, "cade"), ORDER, NO),
    (when(Field.TAG, HAS_NOT, "vip"), ORDER, YES),
    (when(Field.TAG, HAS_NOT, "vip", "B2B"), ORDER, NO),
    (when(Field.TAG, HAS_NOT, "vip"), replace(ORDER, tags=()), YES),
    (when(Field.RISK, IS, "LOW", "NONE"), ORDER, YES),
    (when(Field.RISK, IS, "HIGH"), ORDER, NO),
    (when(Field.RISK, IS, "LOW"), replace(ORDER, risk_level="PENDING"), UNKNOWN),
    (when(Field.RISK, IS_NOT, "HIGH"), replace(ORDER, risk_level=None), UNKNOWN),
    (when(Field.TOTAL, AT_LEAST, "3990 EUR"), ORDER, YES),
    (when(Field.TOTAL, AT_LEAST, "3991 EUR"), ORDER, NO),
    (when(Field.TOTAL, AT_MOST, "3990 EUR"), ORDER, YES),
    (when(Field.TOTAL, AT_MOST, "3989 EUR"), ORDER, NO),
    (when(Field.TOTAL, AT_MOST, "9999 USD"), ORDER, UNKNOWN),
    (when(Field.TOTAL, AT_MOST, "veel"), ORDER, UNKNOWN),
    (when(Field.PRODUCT, CONTAINS, "BEL"), ORDER, YES),
    (when(Field.PRODUCT, CONTAINS, "bel-01"), ORDER, YES),
    (when(Field.PRODUCT, CONTAINS, "bel-02"), ORDER, NO),  # not in this piece of work
    (when(Field.PRODUCT, CONTAINS_NOT, "bel-02"), ORDER, YES),
    (when(Field.PRODUCT, CONTAINS, "bel 1"), UNLISTED, YES),
    (when(Field.PRODUCT_ID, HAS, "gid://shopify/Product/1"), ORDER, YES),
    (when(Field.PRODUCT_ID, HAS, "gid://shopify/Product/2"), ORDER, NO),
    (when(Field.PRODUCT_ID, HAS_NOT, "gid://shopify/Product/1"), ORDER, NO),
    (when(Field.PRODUCT_ID, HAS, "gid://shopify/Product/1"), UNLISTED, UNKNOWN),
    (when(Field.GIFT_CARDS_ONLY, IS, "yes"), ORDER, NO),
    (when(Field.GIFT_CARDS_ONLY, IS, "no"), ORDER, YES),
    (when(Field.GIFT_CARDS_ONLY, IS, "yes"), GIFT, YES),
    (
        when(Field.GIFT_CARDS_ONLY, IS, "yes"),
        replace(GIFT, fulfillment_orders=(some_work(units={1: 1, 2: 1}),)),
        NO,
    ),
    (when(Field.GIFT_CARDS_ONLY, IS, "no"), UNLISTED, UNKNOWN),
    (when(Field.COUNTRY, IS, "NL", "BE"), ORDER, YES),
    (when(Field.COUNTRY, IS_NOT, "NL"), ORDER, NO),
    (when(Field.COUNTRY, IS, "NL"), replace(ORDER, country=None), UNKNOWN),
    (when(Field.COUNTRY, IS, "NL"), PICK_UP, NO),  # is not shipped anywhere
    (when(Field.COUNTRY, IS_NOT, "NL"), PICK_UP, YES),
    (when(Field.SHIPPING_METHOD, IS, "standaard verzending"), ORDER, YES),
    (when(Field.SHIPPING_METHOD, IS_NOT, "Standaard verzending"), ORDER, NO),
    (when(Field.SHIPPING_METHOD, IS, "Expres"), replace(ORDER, shipping_method=None), UNKNOWN),
]


@pytest.mark.parametrize(("condition", "order", "expected"), CASES)
def test_a_condition(condition: Condition, order: Order, expected: Answer) -> None:
    (work,) = order.fulfillment_orders
    assert holds(condition, Case(order, work, {})) is expected


TWO = an_open_order(some_work(units={1: 2, 2: 1}))
CUSTOM = replace(TWO, lines=(a_line(1), a_line(2, inventory_item_id=None, tracked=None)))
NEVER_COUNTED = replace(TWO, lines=(a_line(1), a_line(2, tracked=False)))
PLENTY = Stock(12, 3, 9)
OVERSOLD = Stock(2, 3, -1)
JUST = Stock(3, 3, 0)
STOCKS: list[tuple[str, Order, tuple[InventoryLevel, ...], Answer]] = [
    ("enough of both", TWO, (a_level(1, PLENTY), a_level(2, PLENTY)), YES),
    ("all of it is promised, and there", TWO, (a_level(1, JUST), a_level(2, JUST)), YES),
    ("one is oversold", TWO, (a_level(1, PLENTY), a_level(2, OVERSOLD)), NO),
    ("one is oversold, the other unknown", TWO, (a_level(1, OVERSOLD),), NO),
    ("one was never read", TWO, (a_level(1, PLENTY),), UNKNOWN),
    (
        "there, but at another place",
        TWO,
        (a_level(1, PLENTY), a_level(2, PLENTY, location=SHOP_FLOOR)),
        UNKNOWN,
    ),
    ("not stocked at the place", TWO, (a_level(1, PLENTY), a_level(2, None)), NO),
    ("not counted", TWO, (a_level(1, PLENTY), a_level(2, OVERSOLD, tracked=False)), YES),
    ("a line without an item", CUSTOM, (a_level(1, PLENTY),), YES),
    ("an item that is not counted", NEVER_COUNTED, (a_level(1, PLENTY),), YES),
    ("nothing known at all", TWO, (), UNKNOWN),
]


@pytest.mark.parametrize(
    ("order", "levels", "expected"), [case[1:] for case in STOCKS], ids=[c[0] for c in STOCKS]
)
def test_stock(order: Order, levels: tuple[InventoryLevel, ...], expected: Answer) -> None:
    (work,) = order.fulfillment_orders
    case = Case(order, work, a_snapshot(order, *levels).levels)
    assert holds(when(Field.STOCK, IS, "yes"), case) is expected
    opposite = {YES: NO, NO: YES, UNKNOWN: UNKNOWN}[expected]
    assert holds(when(Field.STOCK, IS, "no"), case) is opposite


def test_stock_is_passed_over_in_the_past() -> None:
    (work,) = TWO.fulfillment_orders
    for value in ("yes", "no"):
        assert holds(when(Field.STOCK, IS, value), Case(TWO, work, None)) is YES


def test_a_rule_says_which_condition_decides() -> None:
    (work,) = ORDER.fulfillment_orders
    case = Case(replace(ORDER, risk_level=None), work, {})
    unknown, no = when(Field.RISK, IS, "LOW"), when(Field.COUNTRY, IS, "DE")
    assert matches(a_rule(WEB), case) == Verdict(YES)
    assert matches(a_rule(unknown, WEB), case) == Verdict(UNKNOWN, unknown)
    assert matches(a_rule(unknown, no), case) == Verdict(NO, no), "a no decides, whatever is not known"
    assert matches(replace(a_rule(), conditions=()), case) == Verdict(NO)


def test_finished_work_of_the_past_keeps_its_goods() -> None:
    (work,) = ORDER.fulfillment_orders
    gone = tuple(replace(line, remaining=0) for line in work.lines)
    bell = when(Field.PRODUCT, CONTAINS, "bel-01")
    assert holds(bell, Case(ORDER, replace(work, status="CLOSED", lines=gone), None)) is YES
    assert holds(bell, Case(ORDER, replace(work, lines=gone), {})) is NO
    assert holds(bell, Case(ORDER, None, None)) is YES
    assert holds(when(Field.LOCATION, IS, WAREHOUSE), Case(ORDER, None, None)) is UNKNOWN


def test_as_many_rules_as_there_may_be_are_taken_apart_once() -> None:
    _wanted.cache_clear()
    conditions = [when(Field.TAG, HAS, f"tag {number}") for number in range(MOST_RULES * MOST_CONDITIONS)]
    case = Case(ORDER, ORDER.open_work[0], {})
    for condition in conditions * 2:
        holds(condition, case)
    assert _wanted.cache_info().misses == len(conditions)
