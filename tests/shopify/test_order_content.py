"""What becomes of an order's values on their way into the domain."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from fulfilldesk.domain.errors import AnswerBroken
from fulfilldesk.domain.money import Money
from fulfilldesk.domain.orders import Customer, Refund
from tests.shopify.examples import (
    IDENTITY,
    connection,
    fulfillment,
    line_item,
    money,
    order,
    transaction,
    work,
)
from tests.shopify.support import FakeClock, answer, scripted


def read_one(clock: FakeClock, **changes: Any) -> Any:
    shop, _ = scripted(clock, answer({"orders": connection([order(**changes)])}))
    return shop.orders_page(None, None).orders[0]


def test_a_known_customer(clock: FakeClock) -> None:
    read = read_one(clock, **IDENTITY)
    assert read.customer == Customer(
        "gid://shopify/Customer/1", "Jan de Vries", "jan@example.com", "+31612345678"
    )
    assert read.address == ("Jan de Vries", "Kade 1", "1011 AB Amsterdam", "Netherlands")


def test_a_guest_has_the_name_on_the_parcel(clock: FakeClock) -> None:
    read = read_one(clock, **{**IDENTITY, "customer": None, "phone": "+31201234567"})
    assert read.customer == Customer(None, "Jan de Vries", "jan@example.com", "+31201234567")


def test_nobody_known_is_none(clock: FakeClock) -> None:
    assert read_one(clock, email="", phone=None).customer is None


@pytest.mark.parametrize(
    ("changes", "channel"),
    [
        ({"sourceName": "pos", "app": {"name": "Point of Sale"}}, "Point of Sale"),
        ({"sourceName": "pos", "attribution": {"displayName": "Kassa"}, "app": None}, "Point of Sale"),
        ({"attribution": {"displayName": "Bol.com"}}, "Bol.com"),
        ({}, "Online Store"),
        ({"app": None, "sourceName": "3890849"}, "3890849"),
        ({"app": None, "sourceName": None}, None),
    ],
)
def test_the_channel_has_the_admins_name(
    clock: FakeClock, changes: dict[str, Any], channel: str | None
) -> None:
    assert read_one(clock, **changes).channel_name == channel


@pytest.mark.parametrize(
    ("steps", "paid_at"),
    [
        ([], None),
        ([{}], 58),
        ([{"kind": "AUTHORIZATION"}], None),
        ([{"kind": "AUTHORIZATION"}, {"kind": "CAPTURE", "processedAt": "2026-11-01T10:59:00+01:00"}], 59),
        ([{"status": "FAILURE"}, {"processedAt": "2026-11-01T09:59:00Z"}], 59),
        ([{"processedAt": "2026-11-01T09:59:00Z"}, {}], 58),
        ([{"status": "PENDING"}], None),
        ([{"processedAt": None}], None),
        ([{"kind": "REFUND"}], None),
        ([{"kind": "BARTER", "status": "MAYBE"}], None),
    ],
)
def test_an_order_is_paid_when_the_first_payment_went_well(
    clock: FakeClock, steps: list[dict[str, Any]], paid_at: int | None
) -> None:
    told = [transaction(number, **step) for number, step in enumerate(steps)]
    moment = None if paid_at is None else datetime(2026, 11, 1, 9, paid_at, tzinfo=UTC)
    assert read_one(clock, transactions=told).paid_at == moment


def test_refunds_that_went_well_with_the_till_that_made_them(clock: FakeClock) -> None:
    till = {"id": "gid://shopify/Location/7"}
    told = [
        transaction(1),
        transaction(2, kind="REFUND", location=till, processedAt="2026-11-03T12:00:00Z"),
        transaction(3, kind="REFUND", status="FAILURE"),
        transaction(4, kind="REFUND", processedAt=None),
        transaction(5, kind="REFUND", processedAt="2026-11-02T12:00:00Z"),
        transaction(6, kind="SUGGESTED_REFUND"),
    ]
    assert read_one(clock, transactions=told).refunds == (
        Refund("gid://shopify/OrderTransaction/2", datetime(2026, 11, 3, 12, tzinfo=UTC), till["id"]),
        Refund("gid://shopify/OrderTransaction/5", datetime(2026, 11, 2, 12, tzinfo=UTC), None),
    )


@pytest.mark.parametrize(
    ("levels", "highest"),
    [
        ([], None),
        (["LOW"], "LOW"),
        (["NONE", "PENDING"], "NONE"),
        (["LOW", "HIGH", "MEDIUM"], "HIGH"),
        (["NONE", "DOOMED"], "DOOMED"),
        (["DOOMED", "LOW"], "LOW"),
    ],
)
def test_the_highest_risk_counts(clock: FakeClock, levels: list[str], highest: str | None) -> None:
    risk = {"assessments": [{"riskLevel": level} for level in levels]}
    assert read_one(clock, risk=risk).risk_level == highest


@pytest.mark.parametrize(
    ("changes", "receipt"),
    [
        ({"sourceName": "pos"}, "2-1043"),
        ({"retailLocation": {"id": "gid://shopify/Location/7", "name": "Winkel"}}, "2-1043"),
        ({"sourceName": "pos", "sourceIdentifier": ""}, None),
        ({"sourceName": "4127783"}, None),  # a marketplace's own number
    ],
)
def test_only_tills_print_receipts(clock: FakeClock, changes: dict[str, Any], receipt: str | None) -> None:
    assert read_one(clock, **{"sourceIdentifier": "2-1043", **changes}).receipt == receipt


def test_how_and_where_an_order_is_to_be_sent(clock: FakeClock) -> None:
    address = {**IDENTITY["shippingAddress"], "validationResultSummary": "WARNING"}
    read = read_one(clock, **{**IDENTITY, "shippingAddress": address}, shippingLine={"title": "Express <b>"})
    assert (read.shipping_method, read.country, read.address_check) == ("Express <b>", "NL", "WARNING")
    bare = read_one(clock)
    assert (bare.shipping_method, bare.country, bare.address_check) == (None, None, None)


@pytest.mark.parametrize(
    "changes",
    [
        {"transactions": None},
        {"transactions": [None]},
        {"transactions": [transaction(processedAt="yesterday")]},
        {"transactions": [transaction(processedAt="2026-11-01T09:58:00")]},
        {"transactions": [transaction(kind="REFUND", processedAt="0001-01-01T00:00:00+14:00")]},
        {"risk": None},
        {"risk": {"assessments": [{"riskLevel": None}]}},
        {"shippingLine": {"title": None}},
        {"sourceIdentifier": 7},
    ],
)
def test_what_does_not_fit_breaks_the_answer(clock: FakeClock, changes: dict[str, Any]) -> None:
    with pytest.raises(AnswerBroken):
        read_one(clock, **changes)


def test_amounts_keep_both_currencies(clock: FakeClock) -> None:
    bag = {"shopMoney": money("99.5", "KWD"), "presentmentMoney": money("150.0", "JPY")}
    read = read_one(clock, totalPriceSet=bag)
    assert read.total == Money("KWD", 99500)
    assert read.total_presentment == Money("JPY", 150)
    assert read.refunded == Money("EUR", 0)


def test_custom_items_deleted_products_and_bundles(clock: FakeClock) -> None:
    lines = [
        line_item(1, product=None, variant=None),
        line_item(2, lineItemGroup={"title": "Fietsset"}),
    ]
    custom, component = read_one(clock, lineItems=connection(lines)).lines
    assert (custom.product_id, custom.variant_id, custom.inventory_item_id, custom.tracked) == (None,) * 4
    assert component.bundle == "Fietsset"
    assert component.tracked is True


def test_states_shopify_invents_tomorrow_pass_through(clock: FakeClock) -> None:
    read = read_one(
        clock,
        displayFulfillmentStatus="TELEPORTED",
        displayFinancialStatus=None,
        returnStatus="LOST",
        fulfillments=[fulfillment(1, status="NEW", displayStatus=None)],
        fulfillmentOrders=connection([work(1, status="NEWER", supportedActions=[{"action": "NEWEST"}])]),
    )
    assert (read.fulfillment_status, read.financial_status, read.return_status) == (
        "TELEPORTED",
        None,
        "LOST",
    )
    assert (read.fulfillments[0].status, read.fulfillments[0].delivery_status) == ("NEW", None)
    assert (read.fulfillment_orders[0].status, read.fulfillment_orders[0].supported_actions) == (
        "NEWER",
        ("NEWEST",),
    )


def test_the_service_of_work_is_the_one_at_its_location(clock: FakeClock) -> None:
    place = {
        "name": "Snel Logistiek",
        "location": {
            "id": "gid://shopify/Location/9",
            "fulfillmentService": {"serviceName": "Snel", "type": "THIRD_PARTY"},
        },
    }
    hold = {
        "id": "gid://shopify/FulfillmentHold/1",
        "reason": "OTHER",
        "reasonNotes": None,
        "displayReason": "Other",
    }
    (read,) = read_one(
        clock, fulfillmentOrders=connection([work(1, assignedLocation=place, fulfillmentHolds=[hold])])
    ).fulfillment_orders
    assert (read.location_id, read.location_name) == ("gid://shopify/Location/9", "Snel Logistiek")
    assert (read.service_name, read.service_type) == ("Snel", "THIRD_PARTY")
    assert read.holds[0].display_reason == "Other"


def test_work_at_a_deleted_location_keeps_its_name(clock: FakeClock) -> None:
    gone = {"name": "Oude winkel", "location": None}
    (read,) = read_one(
        clock, fulfillmentOrders=connection([work(1, assignedLocation=gone, deliveryMethod=None)])
    ).fulfillment_orders
    assert (read.location_id, read.location_name, read.service_name) == (None, "Oude winkel", None)
    assert read.delivery_method is None


def test_times_are_utc(clock: FakeClock) -> None:
    read = read_one(clock, createdAt="2026-11-01T11:00:00+02:00", closedAt="2026-11-02T00:00:00Z")
    assert read.created_at == datetime(2026, 11, 1, 9, tzinfo=UTC)
    assert read.created_at.tzinfo is UTC
    assert read.archived


@pytest.mark.parametrize(
    "changes",
    [
        {"createdAt": "yesterday"},
        {"createdAt": "2026-11-01T11:00:00"},
        {"createdAt": None},
        {"createdAt": "0001-01-01T00:00:00+14:00"},
        {"lineItems": None},
        {"lineItems": {"nodes": [None], "pageInfo": {"hasNextPage": False, "endCursor": None}}},
        {"lineItems": connection([line_item(1, quantity="2")])},
        {"lineItems": connection([line_item(1, quantity=2**31)])},
        {"lineItems": connection([line_item(1, quantity=1.5)])},
        {"totalPriceSet": {"shopMoney": money("many"), "presentmentMoney": money()}},
        {"totalPriceSet": {"shopMoney": None, "presentmentMoney": money()}},
        {"fulfillments": [None]},
        {"fulfillmentOrders": {"nodes": []}},
        {"id": 7},
        {"tags": None},
    ],
)
def test_an_order_of_the_wrong_shape_is_broken_and_says_which_request(
    clock: FakeClock, changes: dict[str, Any]
) -> None:
    with pytest.raises(AnswerBroken) as caught:
        read_one(clock, **changes)
    assert caught.value.request_id == "req-1"
    assert caught.value.detail
