"""Cancelling part of a fulfilment: what may be chosen, what each of the two steps sends, what takes it back
when both or only one of them was done."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.actions.action import Action, Json
from fulfilldesk.domain.actions.cancel_part import CancelPart
from fulfilldesk.domain.actions.fields import Quantities
from fulfilldesk.domain.inventory import Stock
from fulfilldesk.domain.notice import Notice, Say
from fulfilldesk.domain.orders import Fulfillment, FulfillmentLine, Order
from tests.unit.builders import (
    PARCEL,
    POSTNL,
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

PART = CancelPart()
ONE, TWO = "gid://shopify/FulfillmentLineItem/101", "gid://shopify/FulfillmentLineItem/102"
BELLS = {1: 3, 2: 2}
LINES = (a_line(1, quantity=3), a_line(2, quantity=2))


def bells(**changes: object) -> Order:
    """Three of one kind and two of another in one parcel."""
    return an_order(**{"lines": LINES, "fulfillments": (a_parcel(units=BELLS),), **changes})


def half(*others: Fulfillment, units: dict[int, int] | None = None, **work: Any) -> Order:
    """The parcel is cancelled; this is open again, beside other parcels."""
    cancelled = a_parcel(units=BELLS, status="CANCELLED", delivery_status="CANCELED")
    return bells(
        fulfillment_status="UNFULFILLED",
        fulfillments=(cancelled, *others),
        fulfillment_orders=(some_work(units=BELLS if units is None else units, **work),),
    )


def part(lines: Json = None) -> Action:
    return an_action("cancel_part", PARCEL, {} if lines is None else {"lines": lines})


WANTED = part({ONE: 1, TWO: 2})
REST = a_parcel(11, units={1: 2})


def test_what_stays_may_be_routed_elsewhere_too() -> None:
    levels = (a_level(1, None), a_level(2))
    forecast = PART.forecast(part({TWO: 1}), a_snapshot(bells(), *levels))
    (warning,) = (notice for notice in forecast.notices if notice.key is Say.LOCATION_MAY_CHANGE)
    assert warning.parameters["location"] == "Magazijn"
    assert [line.units for line in forecast.lines] == [1]


@pytest.mark.parametrize(
    ("order", "why"),
    [
        (bells(), None),
        (an_order(), None),
        (an_order(fulfillments=(a_parcel(units={1: 1}),)), Say.PARCEL_OF_ONE_UNIT),
        (half(), Say.ALREADY_CANCELLED),
        (bells(fulfillments=(a_parcel(units=BELLS, status="ERROR"),)), Say.FULFILLMENT_FAILED),
        (bells(fulfillments=()), Say.FULFILLMENT_GONE),
    ],
)
def test_when_it_is_offered(order: Order, why: Say | None) -> None:
    notice = PART.why_not(order, PARCEL)
    assert (notice.key if notice else None) is why


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ({ONE: 1}, None),
        ({ONE: 3}, None),
        ({ONE: 3, TWO: 1}, None),
        ({ONE: 3, TWO: 2}, Say.ALL_CHOSEN),
        ({ONE: 4}, Say.TOO_MANY_CHOSEN),
        ({"gid://shopify/FulfillmentLineItem/9": 1}, Say.TOO_MANY_CHOSEN),
        ({ONE: 0}, Say.NOTHING_CHOSEN),
        ({ONE: -1}, Say.NOTHING_CHOSEN),
        ({ONE: True}, Say.NOTHING_CHOSEN),
        ({ONE: "2"}, Say.NOTHING_CHOSEN),
        ({}, Say.NOTHING_CHOSEN),
        ("all", Say.NOTHING_CHOSEN),
        (None, Say.NOTHING_CHOSEN),
    ],
)
def test_what_may_be_chosen(lines: Json, why: Say | None) -> None:
    forecast = PART.forecast(part(lines), a_snapshot(bells(), a_level(1), a_level(2)))
    assert [block.key for block in forecast.blocks] == ([why] if why else [])


def test_the_form_shows_the_parcels_lines_and_chooses_none() -> None:
    (field,) = PART.fields(a_snapshot(bells()), PARCEL)
    assert isinstance(field, Quantities)
    assert [(line.id, line.sku, line.most, line.preset) for line in field.lines] == [
        (ONE, "BEL-01", 3, 0),
        (TWO, "BEL-02", 2, 0),
    ]


def test_only_the_chosen_units_become_work_again() -> None:
    snapshot = a_snapshot(bells(), a_level(1, Stock(12, 3, 9)), a_level(2, Stock(5, 0, 5)))
    forecast = PART.forecast(WANTED, snapshot)
    assert [(line.units, line.after) for line in forecast.lines] == [
        (1, Stock(13, 4, 9)),
        (2, Stock(7, 2, 5)),
    ]
    assert (forecast.units, forecast.status_after) == (3, "PARTIALLY_FULFILLED")
    assert forecast.status_certain and forecast.undoable and not forecast.emails
    assert forecast.tracking == (POSTNL,)
    keys = {notice.key for notice in forecast.notices}
    assert {Say.TWO_STEPS, Say.NEW_FULFILLMENT, Say.NO_EMAIL, Say.UNDO_PART} <= keys
    assert Say.DELIVERY_NEWS_LOST not in keys


@pytest.mark.parametrize(
    "news",
    [
        {"delivery_status": "IN_TRANSIT"},
        {"delivery_status": "LABEL_PRINTED"},
        {"delivered_at": THEN},
        {"in_transit_at": THEN},
    ],
)
def test_delivery_news_is_lost_and_that_is_said(news: dict[str, Any]) -> None:
    order = bells(fulfillments=(a_parcel(units=BELLS, **news),))
    notices = PART.forecast(WANTED, a_snapshot(order)).notices
    assert Say.DELIVERY_NEWS_LOST in {notice.key for notice in notices}


def test_the_first_step_cancels_the_second_fulfils_the_rest_as_it_was() -> None:
    assert PART.steps == 2
    first = PART.mutation(WANTED, a_snapshot(bells()), 0)
    assert (first.document, first.variables) == ("FulfillmentCancel", {"id": PARCEL})
    second = PART.mutation(WANTED, a_snapshot(half()), 1)
    assert second.document == "FulfillmentCreate"
    assert second.variables["fulfillment"] == {
        "lineItemsByFulfillmentOrder": [
            {
                "fulfillmentOrderId": "gid://shopify/FulfillmentOrder/20",
                "fulfillmentOrderLineItems": [
                    {"id": "gid://shopify/FulfillmentOrderLineItem/201", "quantity": 2}
                ],
            }
        ],
        "notifyCustomer": False,
        "trackingInfo": {"company": "PostNL", "number": "3SABCD123456", "url": POSTNL.url},
    }


@pytest.mark.parametrize(
    "order",
    [
        half(units={1: 1, 2: 2}),
        half(status="ON_HOLD"),
        half(status="CLOSED"),
        half(supported_actions=("HOLD",)),
        bells(fulfillments=()),
    ],
)
def test_a_rest_that_is_not_there_is_not_sent(order: Order) -> None:
    with pytest.raises(ValueError, match="rest"):
        PART.mutation(WANTED, a_snapshot(order), 1)


def test_how_it_is_known_that_each_step_happened() -> None:
    twin = a_parcel(12, units={1: 2})  # as many units as the rest, and there before
    before = bells(fulfillments=(a_parcel(units=BELLS), twin))
    witness = PART.witness(WANTED, before)
    assert [PART.happened(WANTED, witness, before, step) for step in (0, 1)] == [False, False]
    assert [PART.happened(WANTED, witness, half(twin), step) for step in (0, 1)] == [True, False]
    assert [PART.happened(WANTED, witness, half(twin, REST), step) for step in (0, 1)] == [True, True]
    more = a_parcel(11, units={1: 2, 2: 1})
    assert not PART.happened(WANTED, witness, half(twin, more), 1), "not the rest's units"
    gone = a_parcel(11, units={1: 2}, status="CANCELLED")
    assert not PART.happened(WANTED, witness, half(twin, gone), 1)


@pytest.mark.parametrize(
    ("order", "wanted"),
    [
        (half(REST, units={1: 1, 2: 2}), {1: 1, 2: 2}),  # both steps done: the part
        (half(), {1: 3, 2: 2}),  # only the first: all of it
        (half(a_parcel(11, units={1: 3}), units={2: 2}), {2: 2}),  # somebody sent some of it
        (half(a_parcel(11, units=BELLS), units={3: 1}), Say.NOTHING_TO_UNDO),
        (half(REST, units={1: 1}), Say.NO_OPEN_WORK),
        (half(status="ON_HOLD"), Say.WORK_ON_HOLD),
        (bells(fulfillments=()), Say.FULFILLMENT_GONE),
    ],
)
def test_what_takes_it_back(order: Order, wanted: dict[int, int] | Say) -> None:
    inverse = PART.inverse(WANTED, PART.witness(WANTED, bells()), order)
    if isinstance(wanted, Say):
        assert isinstance(inverse, Notice) and inverse.key is wanted
    else:
        units = {f"gid://shopify/LineItem/{line}": count for line, count in wanted.items()}
        assert inverse == ("fulfill_again", PARCEL, {"units": units})


def test_compared_with_what_was_read() -> None:
    before = a_snapshot(bells(), a_level(1, Stock(12, 3, 9)), a_level(2, Stock(5, 0, 5)))
    forecast, witness = PART.forecast(WANTED, before), PART.witness(WANTED, before.order)
    stock = (a_level(1, Stock(13, 4, 9)), a_level(2, Stock(7, 2, 5)))
    after = half(REST, units={1: 1, 2: 2})
    after = bells(
        fulfillment_status="PARTIALLY_FULFILLED",
        fulfillments=after.fulfillments,
        fulfillment_orders=after.fulfillment_orders,
    )
    assert PART.compare(WANTED, forecast, witness, a_snapshot(after, *stock)).as_forecast
    elsewhere = bells(
        fulfillment_status="PARTIALLY_FULFILLED",
        fulfillments=after.fulfillments,
        fulfillment_orders=(some_work(units={1: 1, 2: 2}, location_id=SHOP_FLOOR, location_name="Winkel"),),
    )
    outcome = PART.compare(WANTED, forecast, witness, a_snapshot(elsewhere, *stock))
    assert [item.what for item in outcome.differences] == ["location"]


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 6), st.integers(0, 6)), min_size=1, max_size=6))
def test_no_unit_is_lost_between_part_and_rest(lines: list[tuple[int, int, int]]) -> None:
    """Several fulfilment lines may be of one order line: they are told apart by their own ids."""
    parcel = a_parcel(
        lines=tuple(
            FulfillmentLine(f"line {place}", f"gid://shopify/LineItem/{number}", held)
            for place, (number, held, _) in enumerate(lines)
        )
    )
    chosen = {f"line {place}": min(held, taken) for place, (_, held, taken) in enumerate(lines)}
    action, order = part(dict(chosen)), bells(fulfillments=(parcel,), lines=(a_line(1), a_line(2), a_line(3)))
    forecast = PART.forecast(action, a_snapshot(order))
    if forecast.blocks:
        assert sum(chosen.values()) in (0, parcel.units) or parcel.units == 1
        return
    held_by_line: dict[int, int] = {}
    for number, held, _ in lines:
        held_by_line[number] = held_by_line.get(number, 0) + held
    cancelled = a_parcel(status="CANCELLED", lines=parcel.lines)
    after = bells(fulfillments=(cancelled,), fulfillment_orders=(some_work(units=held_by_line),))
    made: Any = PART.mutation(action, a_snapshot(after), 1).variables["fulfillment"]
    (work,) = made["lineItemsByFulfillmentOrder"]
    rest = sum(line["quantity"] for line in work["fulfillmentOrderLineItems"])
    assert rest + forecast.units == parcel.units and forecast.units == sum(chosen.values())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([ONE, TWO, "x", "work", "fulfillments"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(JSON, JSON)
def test_garbage_raises_nothing(lines: Json, kept: Json) -> None:
    action = part(lines)
    witness = kept if isinstance(kept, dict) else {"fulfillments": kept, "work": kept}
    for order in (bells(), half(), half(REST)):
        forecast = PART.forecast(action, a_snapshot(order))
        PART.compare(action, forecast, witness, a_snapshot(order))
        PART.inverse(action, witness, order)
        assert not PART.happened(action, witness, bells(), 1)
