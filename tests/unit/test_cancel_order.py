"""Cancelling a whole order: when, what of stock and money, what a person should think of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.actions.action import Action, Json
from fulfilldesk.domain.actions.cancel_order import REASONS, CancelOrder
from fulfilldesk.domain.actions.fields import Flag
from fulfilldesk.domain.actions.needs import NOTHING_KNOWN, Known, Payment
from fulfilldesk.domain.forecast import NO, YES, Certainty, Fact
from fulfilldesk.domain.inventory import Snapshot, Stock
from fulfilldesk.domain.money import Money
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order
from tests.unit.builders import (
    ORDER,
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

CANCEL = CancelOrder()
PAID = Known(payment=Payment(Money("EUR", 3990), refundable=True))
UNPAID = Known(payment=Payment(Money("EUR", 0), refundable=False))
NOT_GIVEN_BACK = Known(payment=Payment(Money("EUR", 3990), refundable=False))
OLD_PARCEL = a_parcel(status="CANCELLED", delivery_status="CANCELED")

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=300),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def unfulfilled(**changes: object) -> Order:
    """A paid order that waits to be fulfilled."""
    values = {"fulfillment_status": "UNFULFILLED", "fulfillments": (), "fulfillment_orders": (some_work(),)}
    return an_order(**{**values, **changes})


def known(order: Order, what: Known = PAID, stock: Stock | None = None) -> Snapshot:
    """The order with what was asked of the shop."""
    return replace(a_snapshot(order, a_level(stock=stock or Stock(12, 3, 9))), known=what)


def cancelling(**parameters: Json) -> Action:
    return an_action("cancel_order", ORDER, parameters)


def said(notices: tuple[Notice, ...], weight: Weight) -> set[Say]:
    return {notice.key for notice in notices if notice.weight is weight}


@pytest.mark.parametrize(
    ("order", "why"),
    [
        (unfulfilled(), None),
        (unfulfilled(fulfillment_orders=()), None),
        (unfulfilled(fulfillments=(OLD_PARCEL,)), None),
        (unfulfilled(fulfillments=(a_parcel(status="ERROR"),)), None),
        (an_order(), Say.FULFILLMENTS_LIVE),
        (unfulfilled(fulfillments=(OLD_PARCEL, a_parcel(11))), Say.FULFILLMENTS_LIVE),
        (unfulfilled(cancelled_at=THEN), Say.ORDER_CANCELLED),
        (unfulfilled(return_status="IN_PROGRESS"), Say.RETURN_UNFINISHED),
        (unfulfilled(return_status="RETURNED"), None),
        (unfulfilled(closed_at=THEN), None),
    ],
)
def test_when_it_is_offered(order: Order, why: Say | None) -> None:
    notice = CANCEL.why_not(order, ORDER)
    assert (notice.key if notice else None) is why
    blocks = CANCEL.forecast(cancelling(), known(order)).blocks
    assert [block.key for block in blocks] == ([why] if why else [])


def test_it_says_how_many_fulfilments_must_be_cancelled_first() -> None:
    notice = CANCEL.why_not(unfulfilled(fulfillments=(a_parcel(11), a_parcel(12), OLD_PARCEL)), ORDER)
    assert notice is not None and notice.parameters == {"count": "2"}


@pytest.mark.parametrize(
    ("restock", "after", "certainty"),
    [
        (True, Stock(12, 1, 11), Certainty.EXPECTED),
        (False, Stock(10, 1, 9), Certainty.LIKELY),  # reasoned, not recorded (facts 2.2)
        (None, Stock(12, 1, 11), Certainty.EXPECTED),
    ],
)
def test_what_was_not_fulfilled_leaves_committed(
    restock: bool | None, after: Stock, certainty: Certainty
) -> None:
    given_: dict[str, Json] = {} if restock is None else {"restock": restock}
    forecast = CANCEL.forecast(cancelling(**given_), known(unfulfilled()))
    (line,) = forecast.lines
    assert (line.before, line.after, line.certainty) == (Stock(12, 3, 9), after, certainty)
    assert (forecast.units, forecast.status_after) == (2, "UNFULFILLED")
    assert not forecast.undoable
    assert (Say.NOT_RESTOCKED in said(forecast.notices, Weight.WARNING)) is (restock is False)


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(0, 9), st.booleans()), max_size=6), st.booleans())
def test_each_unfulfilled_unit_once_at_the_place_of_its_work(
    works: list[tuple[int, int, bool]], restock: bool
) -> None:
    order = unfulfilled(
        lines=(a_line(1), a_line(2), a_line(3)),
        fulfillment_orders=tuple(
            some_work(
                20 + place,
                units={line: units},
                status="CLOSED" if closed else "OPEN",
                location_id=SHOP_FLOOR if place % 2 else some_work().location_id,
            )
            for place, (line, units, closed) in enumerate(works)
        ),
    )
    forecast = CANCEL.forecast(cancelling(restock=restock), known(order))
    open_units = sum(units for _, units, closed in works if not closed)
    assert sum(line.units for line in forecast.lines) == forecast.units == open_units
    places = [(line.inventory_item_id, line.location_id) for line in forecast.lines]
    assert len(places) == len(set(places))


MONEY = Weight.WARNING


@pytest.mark.parametrize(
    ("what", "refund", "facts", "warned", "sent"),
    [
        (PAID, None, [(NO, YES), ("0 EUR", "3990 EUR")], {Say.MONEY_BACK}, True),
        (PAID, True, [(NO, YES), ("0 EUR", "3990 EUR")], {Say.MONEY_BACK}, True),
        (PAID, False, [(NO, NO)], {Say.MONEY_KEPT}, False),
        (UNPAID, True, [(NO, YES)], set(), False),
        (NOT_GIVEN_BACK, True, [(NO, NO)], {Say.MONEY_KEPT, Say.NOT_REFUNDABLE}, False),
    ],
)
def test_money(
    what: Known, refund: bool | None, facts: list[tuple[str, str]], warned: set[Say], sent: bool
) -> None:
    action = cancelling(**({} if refund is None else {"refund": refund}))
    forecast = CANCEL.forecast(action, known(unfulfilled(), what))
    assert [(fact.before, fact.after) for fact in forecast.facts] == [(NO, YES), *facts]
    assert said(forecast.notices, MONEY) == {Say.CANCELLED_FOR_GOOD, *warned}
    variables = CANCEL.mutation(action, known(unfulfilled(), what)).variables
    asked = variables.get("refundMethod")
    assert asked == ({"originalPaymentMethodsRefund": True} if sent else None)
    asks = any(
        field == Flag("refund", preset=True) for field in CANCEL.fields(known(unfulfilled(), what), ORDER)
    )
    assert asks is (what is PAID)


def test_what_was_refunded_before_stays_refunded() -> None:
    order = unfulfilled(refunded=Money("EUR", 500))
    left = Known(payment=Payment(Money("EUR", 3490), refundable=True))
    forecast = CANCEL.forecast(cancelling(), known(order, left))
    (refund,) = [fact for fact in forecast.facts if fact.fact is Fact.REFUND]
    assert (refund.before, refund.after) == ("500 EUR", "3990 EUR")
    assert Say.REFUNDED_BEFORE in said(forecast.notices, Weight.INFO)


def test_without_knowing_what_was_paid_it_is_not_done() -> None:
    forecast = CANCEL.forecast(cancelling(), known(unfulfilled(), NOTHING_KNOWN))
    assert [block.key for block in forecast.blocks] == [Say.PAYMENT_NOT_READ]


@pytest.mark.parametrize(
    ("changes", "weight", "key"),
    [
        (
            {"fulfillment_orders": (some_work(request_status="SUBMITTED"),)},
            Weight.RISK,
            Say.SERVICE_KEEPS_WORKING,
        ),
        (
            {"fulfillment_orders": (some_work(request_status="ACCEPTED", status="IN_PROGRESS"),)},
            Weight.RISK,
            Say.SERVICE_KEEPS_WORKING,
        ),
        ({"fulfillment_orders": (some_work(status="IN_PROGRESS"),)}, Weight.WARNING, Say.PACKING_STARTED),
        (
            {"fulfillments": (OLD_PARCEL,), "lines": (a_line(gift_card=True),)},
            Weight.RISK,
            Say.GIFT_CARD,
        ),
        ({"return_status": "RETURN_REQUESTED"}, Weight.WARNING, Say.RETURN_OPEN),
        ({"financial_status": "AUTHORIZED"}, Weight.INFO, Say.AUTHORIZATION_RELEASED),
    ],
)
def test_what_to_think_of(changes: Mapping[str, object], weight: Weight, key: Say) -> None:
    plain = CANCEL.forecast(cancelling(), known(unfulfilled()))
    forecast = CANCEL.forecast(cancelling(), known(unfulfilled(**changes)))
    assert key in said(forecast.notices, weight)
    assert key not in said(plain.notices, weight)
    assert forecast.risky is (weight is Weight.RISK)


def test_a_gift_card_that_was_never_sent_is_no_risk() -> None:
    order = unfulfilled(lines=(a_line(gift_card=True),))
    assert not CANCEL.forecast(cancelling(), known(order)).risky


@pytest.mark.parametrize(
    ("parameters", "variables"),
    [
        ({}, {"reason": "CUSTOMER", "restock": True, "notifyCustomer": False}),
        (
            {"reason": "FRAUD", "restock": False},
            {"reason": "FRAUD", "restock": False, "notifyCustomer": False},
        ),
        ({"notify": True}, {"reason": "CUSTOMER", "restock": True, "notifyCustomer": True}),
        (
            {"staff_note": " dubbel besteld \r\n"},
            {"reason": "CUSTOMER", "restock": True, "notifyCustomer": False, "staffNote": "dubbel besteld"},
        ),
        (
            {"reason": "BOREDOM", "restock": "no"},
            {"reason": "CUSTOMER", "restock": True, "notifyCustomer": False},
        ),
    ],
)
def test_what_is_sent(parameters: dict[str, Json], variables: dict[str, Json]) -> None:
    action = an_action("cancel_order", ORDER, parameters)
    mutation = CANCEL.mutation(action, known(unfulfilled(), UNPAID))
    assert mutation.document == "OrderCancel"
    assert mutation.variables == {"orderId": ORDER, **variables}
    assert CANCEL.forecast(action, known(unfulfilled())).emails is variables["notifyCustomer"]


@pytest.mark.parametrize(("length", "fits"), [(255, True), (256, False)])
def test_a_long_staff_note(length: int, fits: bool) -> None:
    forecast = CANCEL.forecast(cancelling(staff_note="x" * length), known(unfulfilled()))
    assert [block.key for block in forecast.blocks] == ([] if fits else [Say.TOO_LONG])


def test_somebody_elses_cancelling_for_another_reason_is_not_ours() -> None:
    action = an_action("cancel_order", ORDER, {"reason": "FRAUD"})
    done = unfulfilled(cancelled_at=THEN, cancel_reason="FRAUD")
    assert CANCEL.happened(action, {}, done)
    assert not CANCEL.happened(action, {}, replace(done, cancel_reason="CUSTOMER"))
    assert not CANCEL.happened(action, {}, unfulfilled())


def test_compared_with_what_was_read() -> None:
    action, before = an_action("cancel_order", ORDER), known(unfulfilled())
    forecast = CANCEL.forecast(action, before)
    done = unfulfilled(
        cancelled_at=THEN,
        closed_at=THEN,
        refunded=Money("EUR", 3990),
        cancel_reason="CUSTOMER",
        fulfillment_orders=(),
    )
    assert CANCEL.compare(action, forecast, {}, known(done, stock=Stock(12, 1, 11))).as_forecast
    kept = replace(done, refunded=Money("EUR", 0))
    (difference,) = CANCEL.compare(action, forecast, {}, known(kept, stock=Stock(12, 1, 11))).differences
    assert (difference.what, difference.expected, difference.actual) == (Fact.REFUND, "3990 EUR", "0 EUR")
    gone = CANCEL.inverse(action, {}, done)
    assert isinstance(gone, Notice) and gone.key is Say.CANCELLED_FOR_GOOD


@pytest.mark.parametrize(
    ("changes", "status", "certain"),
    [
        ({}, "UNFULFILLED", True),
        ({"fulfillment_orders": (some_work(status="ON_HOLD"),)}, "UNFULFILLED", False),
        ({"fulfillment_orders": (some_work(request_status="SUBMITTED"),)}, "UNFULFILLED", False),
        (
            {"fulfillment_orders": (), "fulfillment_status": "FULFILLMENT_NOT_REQUIRED"},
            "FULFILLMENT_NOT_REQUIRED",
            False,
        ),
    ],
)
def test_a_status_that_nobody_recorded_is_not_certain(
    changes: Mapping[str, object], status: str, certain: bool
) -> None:
    forecast = CANCEL.forecast(cancelling(), known(unfulfilled(**changes)))
    assert (forecast.status_after, forecast.status_certain) == (status, certain)
    assert (Say.STATUS_UNCERTAIN in said(forecast.notices, Weight.INFO)) is not certain


@given(st.dictionaries(st.sampled_from(["reason", "restock", "refund", "notify", "staff_note"]), JSON))
def test_garbage_in_parameters_raises_nothing(parameters: dict[str, Json]) -> None:
    action = an_action("cancel_order", ORDER, parameters)
    snapshot = known(unfulfilled())
    forecast = CANCEL.forecast(action, snapshot)
    assert CANCEL.mutation(action, snapshot).variables["reason"] in REASONS
    assert not CANCEL.compare(action, forecast, {}, snapshot).as_forecast
    assert CANCEL.happened(action, {}, unfulfilled()) is False
