"""Fulfilling items: when it is offered, what is warned of, what leaves, and which fulfilment was ours."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.fulfill import Fulfill
from fulfilldesk.domain.actions.tracking import to_json
from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.inventory import Stock
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order, Tracking
from tests.unit.any_json import ANY_JSON
from tests.unit.builders import (
    PARCEL,
    POSTNL,
    SHOP_FLOOR,
    THEN,
    WORK,
    a_level,
    a_line,
    a_parcel,
    a_snapshot,
    an_action,
    an_order,
    some_work,
)

FULFILL = Fulfill()
BEL, TAS = "gid://shopify/FulfillmentOrderLineItem/201", "gid://shopify/FulfillmentOrderLineItem/202"
SERVICE = {"service_type": "THIRD_PARTY", "service_name": "FietsLogistiek"}


def open_order(*work: object, **changes: object) -> Order:
    """An order without parcels, with that open work (default: two units of one item)."""
    values: dict[str, object] = {
        "fulfillment_status": "UNFULFILLED",
        "fulfillments": (),
        "fulfillment_orders": work or (some_work(),),
    }
    return an_order(**{**values, **changes})


def forecast(order: Order, parameters: Mapping[str, Json] | None = None) -> Forecast:
    """Of fulfilling its work."""
    return FULFILL.forecast(an_action("fulfill", WORK, parameters), a_snapshot(order, a_level()))


def said(found: Forecast, *weights: Weight) -> set[Say]:
    """What the forecast says with one of these weights."""
    return {notice.key for notice in found.notices if notice.weight in weights}


@pytest.mark.parametrize(
    ("order", "reason"),
    [
        (open_order(), None),
        (open_order(some_work(status="IN_PROGRESS")), None),
        (open_order(some_work(request_status="REJECTED", **SERVICE)), None),
        (open_order(some_work(status="INCOMPLETE", request_status="CLOSED", **SERVICE)), None),
        (open_order(some_work(status="CLOSED", supported_actions=())), Say.WORK_FINISHED),
        (open_order(some_work(status="ON_HOLD", supported_actions=("RELEASE_HOLD",))), Say.WORK_HELD),
        (open_order(some_work(status="SCHEDULED", supported_actions=("MARK_AS_OPEN",))), Say.WORK_SCHEDULED),
        (
            open_order(some_work(request_status="SUBMITTED", supported_actions=(), **SERVICE)),
            Say.REQUEST_PENDING,
        ),
        (open_order(some_work(supported_actions=("HOLD",))), Say.SHOPIFY_DOES_NOT_OFFER),
        (open_order(cancelled_at=THEN), Say.ORDER_CANCELLED),
        (open_order(some_work(21)), Say.WORK_GONE),
    ],
)
def test_when_it_is_offered(order: Order, reason: Say | None) -> None:
    notice = FULFILL.why_not(order, WORK)
    assert (notice.key if notice else None) is reason
    assert [block.key for block in forecast(order).blocks] == ([reason] if reason else [])


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({}, None),
        ({"lines": {BEL: 1}}, None),
        ({"lines": {}}, Say.NOTHING_CHOSEN),
        ({"lines": {BEL: 0}}, Say.NOTHING_CHOSEN),
        ({"lines": {BEL: 3}}, Say.TOO_MANY_CHOSEN),
        ({"lines": {TAS: 1}}, Say.TOO_MANY_CHOSEN),
        ({"tracking": to_json([POSTNL])}, None),
        ({"tracking": to_json([Tracking("PostNL", None, None)])}, None),
        ({"tracking": to_json([Tracking(None, "1", "javascript:alert(1)")])}, Say.TRACKING_NOT_HTTP),
    ],
)
def test_what_cannot_be_filled_in(parameters: dict[str, Json], reason: Say | None) -> None:
    assert [block.key for block in forecast(open_order(), parameters).blocks] == ([reason] if reason else [])


@pytest.mark.parametrize(
    ("work", "risks"),
    [
        (some_work(), set()),
        (some_work(**SERVICE), {Say.SERVICE_MAY_REFUSE}),
        (
            some_work(status="IN_PROGRESS", request_status="ACCEPTED", **SERVICE),
            {Say.SERVICE_MAY_REFUSE, Say.SERVICE_SHIPS_TOO},
        ),
        (
            some_work(status="IN_PROGRESS", request_status="CANCELLATION_REQUESTED", **SERVICE),
            {Say.SERVICE_MAY_REFUSE, Say.SERVICE_SHIPS_TOO},
        ),
        (some_work(request_status="REJECTED", **SERVICE), {Say.SERVICE_MAY_REFUSE}),
    ],
)
def test_work_of_a_service_is_warned_of(work: object, risks: set[Say]) -> None:
    found = forecast(open_order(work))
    assert said(found, Weight.WARNING, Weight.RISK) == risks
    assert found.risky is (Say.SERVICE_SHIPS_TOO in risks), "the goods may be sent twice"


@pytest.mark.parametrize(
    ("order", "key"),
    [
        (open_order(some_work(delivery_method="PICK_UP")), Say.HANDED_OVER),
        (open_order(some_work(delivery_method="RETAIL")), Say.HANDED_OVER),
        (open_order(lines=(a_line(gift_card=True),)), Say.GIFT_CARD_GOES_OUT),
        (open_order(), Say.MAY_ARCHIVE),
    ],
)
def test_what_is_worth_knowing(order: Order, key: Say) -> None:
    assert key in said(forecast(order), Weight.INFO, Weight.WARNING)


@pytest.mark.parametrize(
    "order",
    [
        open_order(financial_status="PENDING"),
        open_order(some_work(), some_work(21)),
        open_order(closed_at=THEN),
    ],
)
def test_archiving_is_not_spoken_of_where_it_does_not_happen(order: Order) -> None:
    assert Say.MAY_ARCHIVE not in said(forecast(order), Weight.INFO)


def test_units_leave_on_hand_and_committed_where_the_work_is() -> None:
    order = open_order(some_work(location_id=SHOP_FLOOR, location_name="Winkel"))
    found = FULFILL.forecast(
        an_action("fulfill", WORK, {"lines": {BEL: 1}}),
        a_snapshot(order, a_level(stock=Stock(5, 4, 1), location=SHOP_FLOOR)),
    )
    assert [(line.units, line.after) for line in found.lines] == [(1, Stock(4, 3, 1))]
    assert (found.units, found.location_name) == (1, "Winkel")


@pytest.mark.parametrize(
    ("order", "parameters", "status", "certain"),
    [
        (open_order(), {}, "FULFILLED", True),
        (open_order(), {"lines": {BEL: 1}}, "PARTIALLY_FULFILLED", True),
        (open_order(some_work(), some_work(21)), {}, "PARTIALLY_FULFILLED", True),
        (open_order(some_work(), some_work(21, status="ON_HOLD")), {}, "PARTIALLY_FULFILLED", False),
        (
            open_order(some_work(status="IN_PROGRESS", request_status="ACCEPTED", **SERVICE)),
            {"lines": {BEL: 1}},
            "PARTIALLY_FULFILLED",
            False,
        ),
        (open_order(fulfillments=(a_parcel(),)), {}, "FULFILLED", True),
    ],
)
def test_the_order_afterwards(order: Order, parameters: dict[str, Json], status: str, certain: bool) -> None:
    found = forecast(order, parameters)
    assert (found.status_after, found.status_certain) == (status, certain)
    assert (Say.STATUS_UNCERTAIN in said(found, Weight.INFO)) is not certain


def test_no_mail_unless_it_is_wanted() -> None:
    silent, loud = forecast(open_order()), forecast(open_order(), {"notify": True})
    assert not silent.emails and Say.NO_EMAIL in said(silent, Weight.INFO)
    assert loud.emails and Say.EMAIL in said(loud, Weight.INFO)
    assert silent.basis() != loud.basis()


@pytest.mark.parametrize(
    ("parameters", "lines", "more"),
    [
        ({}, [{"id": BEL, "quantity": 2}, {"id": TAS, "quantity": 1}], {"notifyCustomer": False}),
        ({"lines": {TAS: 1}}, [{"id": TAS, "quantity": 1}], {"notifyCustomer": False}),
        (
            {"lines": {BEL: 1}, "tracking": to_json([POSTNL]), "notify": True},
            [{"id": BEL, "quantity": 1}],
            {
                "notifyCustomer": True,
                "trackingInfo": {"company": POSTNL.company, "number": POSTNL.number, "url": POSTNL.url},
            },
        ),
    ],
)
def test_the_lines_are_always_named(
    parameters: dict[str, Json], lines: list[Json], more: dict[str, Json]
) -> None:
    order = open_order(some_work(units={1: 2, 2: 1}), lines=(a_line(1), a_line(2)))
    mutation = FULFILL.mutation(an_action("fulfill", WORK, parameters), a_snapshot(order))
    assert mutation.document == "FulfillmentCreate"
    wanted: Json = [{"fulfillmentOrderId": WORK, "fulfillmentOrderLineItems": lines}]
    assert mutation.variables == {"fulfillment": {"lineItemsByFulfillmentOrder": wanted, **more}}


def test_what_is_gone_is_not_sent() -> None:
    for order in (open_order(some_work(21)), open_order(some_work(status="CLOSED"))):
        with pytest.raises(ValueError, match="nothing"):
            FULFILL.mutation(an_action("fulfill", WORK, {"lines": {"x": 1}}), a_snapshot(order))


@pytest.mark.parametrize(
    ("tracking", "parcels", "found"),
    [
        ((), (), None),
        ((), (a_parcel(10),), None),  # was there before
        ((), (a_parcel(11, units={1: 1}),), None),  # somebody else's, of fewer units
        ((), (a_parcel(11, status="CANCELLED"),), None),
        ((), (a_parcel(11),), 11),
        ((), (a_parcel(11), a_parcel(12, tracking=())), 12),
        ((POSTNL,), (a_parcel(11, tracking=()),), None),
        ((POSTNL,), (a_parcel(11, tracking=()), a_parcel(12)), 12),
    ],
)
def test_ours_is_the_new_one_with_the_units_and_the_numbers(
    tracking: tuple[Tracking, ...], parcels: tuple[object, ...], found: int | None
) -> None:
    action = an_action("fulfill", WORK, {"tracking": to_json(tracking)})
    witness = FULFILL.witness(action, open_order(fulfillments=(a_parcel(10),)))
    after = an_order(fulfillments=parcels)
    assert FULFILL.happened(action, witness, after) is (found is not None)
    if found is not None:
        made = f"gid://shopify/Fulfillment/{found}"
        assert FULFILL.inverse(action, witness, after) == ("cancel_fulfillment", made, {})


def test_it_is_undone_although_its_tracking_was_edited_since() -> None:
    action = an_action("fulfill", WORK, {"tracking": to_json([POSTNL])})
    witness = FULFILL.witness(action, open_order())
    edited = an_order(fulfillments=(a_parcel(tracking=(Tracking("DHL", "J1", None),)),))
    assert FULFILL.inverse(action, witness, edited) == ("cancel_fulfillment", PARCEL, {})


def test_what_is_cancelled_already_is_not_undone() -> None:
    action = an_action("fulfill", WORK)
    witness = FULFILL.witness(action, open_order())
    undo = FULFILL.inverse(action, witness, an_order(fulfillments=(a_parcel(status="CANCELLED"),)))
    assert isinstance(undo, Notice) and undo.key is Say.NOTHING_TO_UNDO


@pytest.mark.parametrize(
    ("parcel", "differs"),
    [
        (a_parcel(), []),
        (a_parcel(tracking=()), ["tracking"]),
        (a_parcel(location_id=SHOP_FLOOR), ["location"]),
    ],
)
def test_what_came_out(parcel: object, differs: list[str]) -> None:
    action = an_action("fulfill", WORK, {"tracking": to_json([POSTNL])})
    before = open_order()
    found = FULFILL.forecast(action, a_snapshot(before, a_level(stock=Stock(12, 3, 9))))
    after = a_snapshot(an_order(fulfillments=(parcel,)), a_level(stock=Stock(10, 1, 9)))
    outcome = FULFILL.compare(action, found, FULFILL.witness(action, before), after)
    assert [item.what for item in outcome.differences] == differs


ORDER_OF_TWO = open_order(some_work(units={1: 3, 2: 2}), lines=(a_line(1), a_line(2)))


@given(st.dictionaries(st.sampled_from([BEL, TAS, "?"]), st.integers(-2, 5), max_size=3))
def test_never_more_than_is_left_and_sums_are_right(lines: dict[str, int]) -> None:
    parameters: dict[str, Json] = {"lines": dict(lines)}
    action = an_action("fulfill", WORK, parameters)
    found = forecast(ORDER_OF_TWO, parameters)
    wanted = {line: units for line, units in lines.items() if units > 0}
    fits = (
        bool(wanted) and wanted.keys() <= {BEL, TAS} and wanted.get(BEL, 0) <= 3 and wanted.get(TAS, 0) <= 2
    )
    assert (not found.blocks) is fits
    if not fits:
        return
    assert found.units == sum(wanted.values()) == sum(line.units for line in found.lines)
    assert found.status_after == ("FULFILLED" if found.units == 5 else "PARTIALLY_FULFILLED")
    witness = FULFILL.witness(action, ORDER_OF_TWO)
    units = {int(line[-1]): count for line, count in wanted.items()}
    assert FULFILL.happened(action, witness, an_order(fulfillments=(a_parcel(units=units),)))


@given(st.dictionaries(st.sampled_from(["lines", "tracking", "notify"]), ANY_JSON), ANY_JSON)
def test_garbage_is_never_an_accident(parameters: dict[str, Json], remembered: Json) -> None:
    action = an_action("fulfill", WORK, parameters)
    snapshot = a_snapshot(ORDER_OF_TWO)
    found = FULFILL.forecast(action, snapshot)
    if not found.blocks:
        assert FULFILL.mutation(action, snapshot).document == "FulfillmentCreate"
    FULFILL.witness(action, ORDER_OF_TWO)
    witness: dict[str, Json] = {"fulfillments": remembered, "units": remembered}
    FULFILL.happened(action, witness, an_order())
    FULFILL.inverse(action, witness, an_order())
