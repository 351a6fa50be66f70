"""The forecast of a cancel: units, stock, status, location, warnings; and what came out against it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.actions.cancel_fulfillment import CancelFulfillment
from fulfilldesk.domain.actions.cancel_part import CancelPart
from fulfilldesk.domain.actions.kind import ActionKind
from fulfilldesk.domain.forecast import Certainty
from fulfilldesk.domain.inventory import Stock
from fulfilldesk.domain.notice import Say, Weight
from tests.unit.builders import (
    PARCEL,
    SHOP_FLOOR,
    THEN,
    a_level,
    a_line,
    a_parcel,
    a_snapshot,
    an_action,
    an_order,
    some_work,
)

CANCEL = CancelFulfillment()


def test_units_come_back_as_committed_and_on_hand_not_as_available() -> None:
    forecast = CANCEL.forecast(an_action(), a_snapshot(an_order(), a_level(stock=Stock(12, 3, 9))))
    (line,) = forecast.lines
    assert (line.before, line.after) == (Stock(12, 3, 9), Stock(14, 5, 9))
    assert (line.units, line.certainty, forecast.units) == (2, Certainty.EXPECTED, 2)
    assert (forecast.status_before, forecast.status_after) == ("FULFILLED", "UNFULFILLED")
    assert forecast.location_name == "Magazijn"
    assert not forecast.emails and not forecast.blocks and not forecast.risky


@given(
    st.lists(st.tuples(st.integers(1, 3), st.integers(1, 50)), min_size=1, max_size=12),
    st.integers(-50, 50),
    st.integers(0, 50),
)
def test_one_line_per_item_and_no_unit_is_lost(
    parts: list[tuple[int, int]], available: int, committed: int
) -> None:
    """Several order lines of one item move one stock; the sum of units is the parcel's."""
    items = {number: number % 2 + 1 for number in (1, 2, 3)}  # lines 1 and 3 are of the same item
    lines = tuple(
        a_line(number, inventory_item_id=f"gid://shopify/InventoryItem/{item}")
        for number, item in items.items()
    )
    units: dict[int, int] = {}
    for number, count in parts:
        units[number] = units.get(number, 0) + count
    stock = Stock(available + committed, committed, available)
    order = an_order(lines=lines, fulfillments=(a_parcel(units=units),))
    forecast = CANCEL.forecast(an_action(), a_snapshot(order, a_level(1, stock), a_level(2, stock)))
    assert sum(line.units for line in forecast.lines) == forecast.units == sum(units.values())
    assert len({line.inventory_item_id for line in forecast.lines}) == len(forecast.lines)
    for line in forecast.lines:
        assert line.after == stock.plus(on_hand=line.units, committed=line.units)
        assert line.after is not None and line.after.unavailable == stock.unavailable


@pytest.mark.parametrize(
    ("line", "level", "certainty", "said"),
    [
        (a_line(), a_level(stock=None), Certainty.UNKNOWN, Say.LOCATION_MAY_CHANGE),
        (a_line(), None, Certainty.UNKNOWN, Say.STOCK_NOT_READ),
        (a_line(), a_level(stock=Stock(0, 0, 0), tracked=False), Certainty.UNTRACKED, None),
        (a_line(tracked=False), None, Certainty.UNTRACKED, None),
        (a_line(inventory_item_id=None, tracked=None), None, Certainty.NO_ITEM, None),
    ],
)
def test_lines_without_numbers_say_why(
    line: object, level: object, certainty: Certainty, said: Say | None
) -> None:
    levels = (level,) if level else ()
    forecast = CANCEL.forecast(an_action(), a_snapshot(an_order(lines=(line,)), *levels))
    assert [(part.certainty, part.before, part.after) for part in forecast.lines] == [(certainty, None, None)]
    warned = [notice.key for notice in forecast.notices if notice.weight is Weight.WARNING]
    assert warned == ([said] if said else [])


@pytest.mark.parametrize(
    ("others", "work", "status", "certain"),
    [
        ((), (), "UNFULFILLED", True),
        ((a_parcel(11, units={2: 1}),), (), "PARTIALLY_FULFILLED", True),
        ((a_parcel(11, status="CANCELLED"),), (), "UNFULFILLED", True),
        ((), (some_work(status="CLOSED"),), "UNFULFILLED", True),
        ((), (some_work(units={2: 1}),), "UNFULFILLED", True),
        ((), (some_work(units={2: 1}, status="ON_HOLD"),), "UNFULFILLED", False),
        ((), (some_work(units={1: 1}, status="IN_PROGRESS"),), "UNFULFILLED", True),  # the one it came from
        (
            (a_parcel(11, units={2: 1}),),
            (some_work(units={3: 1}, status="ON_HOLD"),),
            "PARTIALLY_FULFILLED",
            False,
        ),
    ],
)
def test_the_status_after(
    others: tuple[object, ...], work: tuple[object, ...], status: str, certain: bool
) -> None:
    order = an_order(
        lines=(a_line(1), a_line(2), a_line(3)), fulfillments=(a_parcel(), *others), fulfillment_orders=work
    )
    forecast = CANCEL.forecast(an_action(), a_snapshot(order, a_level()))
    assert (forecast.status_after, forecast.status_certain) == (status, certain)
    assert (Say.STATUS_UNCERTAIN in {notice.key for notice in forecast.notices}) is not certain


def test_an_archived_order_reopens() -> None:
    forecast = CANCEL.forecast(an_action(), a_snapshot(an_order(closed_at=THEN), a_level()))
    assert forecast.reopens
    assert Say.REOPENS in {notice.key for notice in forecast.notices}


@pytest.mark.parametrize(
    ("parcels", "said"),
    [
        ((), Say.FULFILLMENT_GONE),
        ((a_parcel(status="CANCELLED", delivery_status="CANCELED"),), Say.ALREADY_CANCELLED),
        ((a_parcel(status="ERROR"),), Say.FULFILLMENT_FAILED),
        ((a_parcel(status="SOMETHING_NEW"),), Say.FULFILLMENT_FAILED),
    ],
)
def test_what_cannot_be_cancelled(parcels: tuple[object, ...], said: Say) -> None:
    order = an_order(fulfillments=parcels)
    notice = CANCEL.why_not(order, PARCEL)
    assert notice is not None and notice.key is said
    assert [block.key for block in CANCEL.forecast(an_action(), a_snapshot(order)).blocks] == [said]


def test_a_sale_elsewhere_needs_no_second_question_but_a_scan_does() -> None:
    asked = CANCEL.forecast(an_action(), a_snapshot(an_order(), a_level(stock=Stock(12, 3, 9))))
    sold = CANCEL.forecast(an_action(), a_snapshot(an_order(), a_level(stock=Stock(12, 4, 8))))
    scanned_order = an_order(fulfillments=(a_parcel(delivery_status="IN_TRANSIT"),))
    scanned = CANCEL.forecast(an_action(), a_snapshot(scanned_order, a_level(stock=Stock(12, 3, 9))))
    assert asked.basis() == sold.basis()
    assert asked.basis() != scanned.basis()


class TestCompare:
    """After the cancel, read again."""

    before = a_snapshot(an_order(), a_level(stock=Stock(12, 3, 9)))
    forecast = CANCEL.forecast(an_action(), before)
    after_order = an_order(
        fulfillment_status="UNFULFILLED",
        fulfillments=(a_parcel(status="CANCELLED", delivery_status="CANCELED"),),
        fulfillment_orders=(some_work(),),
    )

    def test_as_forecast(self) -> None:
        after = a_snapshot(self.after_order, a_level(stock=Stock(14, 5, 9)))
        outcome = CANCEL.compare(an_action(), self.forecast, {}, after)
        assert outcome.as_forecast and outcome.differences == ()
        assert CANCEL.happened(an_action(), {}, after.order)

    def test_not_settled_yet(self) -> None:
        outcome = CANCEL.compare(an_action(), self.forecast, {}, self.before)
        assert not CANCEL.happened(an_action(), {}, self.before.order)
        assert {(item.what, item.expected, item.actual) for item in outcome.differences} == {
            ("status", "UNFULFILLED", "FULFILLED"),
            ("on_hand", "14", "12"),
            ("committed", "5", "3"),
        }
        assert {item.why.key for item in outcome.differences if item.why} == {Say.STILL_SETTLING}

    def test_units_put_into_available_are_named_with_both_numbers(self) -> None:
        after = a_snapshot(self.after_order, a_level(stock=Stock(14, 3, 11)))
        outcome = CANCEL.compare(an_action(), self.forecast, {}, after)
        assert [(item.what, item.expected, item.actual) for item in outcome.differences] == [
            ("committed", "5", "3"),
            ("available", "9", "11"),
        ]
        assert {item.why.key for item in outcome.differences if item.why} == {Say.OTHER_MOVEMENT}

    def test_work_routed_to_another_location(self) -> None:
        elsewhere = replace(
            self.after_order,
            fulfillment_orders=(some_work(location_id=SHOP_FLOOR, location_name="Winkel"),),
        )
        outcome = CANCEL.compare(
            an_action(), self.forecast, {}, a_snapshot(elsewhere, a_level(stock=Stock(12, 3, 9)))
        )
        assert outcome.location_name == "Winkel"
        assert ("location", "Magazijn", "Winkel") in {
            (item.what, item.expected, item.actual) for item in outcome.differences
        }
        assert {item.why.key for item in outcome.differences if item.why} == {Say.ROUTED_ELSEWHERE}


@pytest.mark.parametrize("kind", [CANCEL, CancelPart()])
def test_what_comes_back_of_refunded_units_is_not_certain(kind: ActionKind) -> None:
    """No recording shows whether units that were given back once are owed again (facts 2.2)."""
    part = {"lines": {"gid://shopify/FulfillmentLineItem/101": 1}}
    for left, certainty in ((2, Certainty.EXPECTED), (1, Certainty.LIKELY)):
        order = an_order(lines=(a_line(current_quantity=left),))
        (line,) = kind.forecast(an_action(kind.name, PARCEL, part), a_snapshot(order, a_level())).lines
        assert line.certainty is certainty and line.after is not None


@pytest.mark.parametrize("kind", [CANCEL, CancelPart()])
def test_what_a_cancelled_order_reads_afterwards_is_not_certain(kind: ActionKind) -> None:
    part = {"lines": {"gid://shopify/FulfillmentLineItem/101": 1}}
    order = an_order(cancelled_at=THEN, closed_at=THEN)
    forecast = kind.forecast(an_action(kind.name, PARCEL, part), a_snapshot(order, a_level()))
    assert not forecast.status_certain
    assert Say.STATUS_UNCERTAIN in {notice.key for notice in forecast.notices}
    assert [line.certainty for line in forecast.lines] == [Certainty.LIKELY]
