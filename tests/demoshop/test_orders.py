"""Orders through the API: made, archived, cancelled, paid, edited."""

from __future__ import annotations

from typing import Any

import pytest

from fulfilldesk.demoshop.api.gid import gid
from fulfilldesk.demoshop.fulfillments import Package, fulfil
from tests.demoshop.conftest import Store, TestClock, order_gid

CREATE = """
mutation Create($order: OrderCreateOrderInput!, $options: OrderCreateOptionsInput) {
  orderCreate(order: $order, options: $options) {
    order {
      id name email closed displayFinancialStatus displayFulfillmentStatus tags sourceName
      totalPriceSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
      customer { email }
      fulfillments(first: 5) { name trackingInfo { number } displayStatus }
    }
    userErrors { field message code }
  }
}
"""
CANCEL = """
mutation Cancel($id: ID!, $restock: Boolean!, $refund: Boolean) {
  orderCancel(orderId: $id, reason: CUSTOMER, restock: $restock, refund: $refund) {
    orderCancelUserErrors { field message code } userErrors { message }
  }
}
"""


def create(tiny: Store, options: dict[str, Any] | None = None, **order: Any) -> dict[str, Any]:
    """The payload of orderCreate."""
    payload: dict[str, Any] = tiny.ask(CREATE, order=order, options=options)["orderCreate"]
    return payload


def bells(tiny: Store, quantity: int) -> dict[str, Any]:
    """A line of bells."""
    return {
        "variantId": gid("ProductVariant", tiny.bell.variant_id),
        "quantity": quantity,
        "requiresShipping": True,
    }


def test_an_order_of_a_variant_reserves_only_when_told_to(tiny: Store) -> None:
    create(tiny, lineItems=[bells(tiny, 2)])
    assert tiny.quantities(tiny.bell, tiny.warehouse) == (10, 0, 10)
    create(tiny, {"inventoryBehaviour": "DECREMENT_IGNORING_POLICY"}, lineItems=[bells(tiny, 2)])
    assert tiny.quantities(tiny.bell, tiny.warehouse) == (8, 2, 10)


def test_an_order_can_be_oversold(tiny: Store) -> None:
    create(tiny, {"inventoryBehaviour": "DECREMENT_IGNORING_POLICY"}, lineItems=[bells(tiny, 12)])
    assert tiny.quantities(tiny.bell, tiny.warehouse) == (-2, 12, 10)


def test_two_currencies(tiny: Store) -> None:
    price = {
        "shopMoney": {"amount": "12.00", "currencyCode": "CAD"},
        "presentmentMoney": {"amount": "8.00", "currencyCode": "USD"},
    }
    line = {"title": "Bell", "quantity": 2, "priceSet": price}
    made = create(tiny, currency="CAD", presentmentCurrency="USD", lineItems=[line])["order"]
    assert made["totalPriceSet"] == {
        "shopMoney": {"amount": "24.0", "currencyCode": "CAD"},
        "presentmentMoney": {"amount": "16.0", "currencyCode": "USD"},
    }


def test_a_sale_at_the_till_is_fulfilled_at_once(tiny: Store) -> None:
    fulfillment = {
        "locationId": gid("Location", tiny.store.id),
        "trackingNumber": "T1",
        "shipmentStatus": "DELIVERED",
    }
    payment = {
        "kind": "SALE",
        "status": "SUCCESS",
        "amountSet": {"shopMoney": {"amount": "0", "currencyCode": "EUR"}},
    }
    options = {"inventoryBehaviour": "DECREMENT_IGNORING_POLICY"}
    made = create(
        tiny,
        options,
        lineItems=[bells(tiny, 1)],
        fulfillment=fulfillment,
        transactions=[payment],
        sourceName="pos",
    )["order"]
    assert (made["displayFulfillmentStatus"], made["closed"], made["sourceName"]) == (
        "FULFILLED",
        True,
        "pos",
    )
    parcel = {"name": f"{made['name']}-F1", "trackingInfo": [{"number": "T1"}], "displayStatus": "DELIVERED"}
    assert made["fulfillments"] == [parcel]
    assert tiny.quantities(tiny.bell, tiny.store) == (4, 0, 4)


def test_an_e_mail_address_makes_a_customer_once(tiny: Store) -> None:
    for _ in range(2):
        made = create(tiny, email="anna@example.com", lineItems=[{"title": "Bell", "quantity": 1}])["order"]
        assert made["customer"] == {"email": "anna@example.com"}
    assert len([c for c in tiny.world.customers.values() if c.email == "anna@example.com"]) == 1


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ([], "Line items must have at least one line item"),
        ([{"quantity": 1}], "Line items Title can't be blank"),
        ([{"title": "Bell", "quantity": 0}], "Line items Quantity must be greater than 0"),
        (
            [{"variantId": "gid://shopify/ProductVariant/5", "quantity": 1}],
            "Product variant gid://shopify/ProductVariant/5 not found.",
        ),
    ],
)
def test_refused_orders(tiny: Store, lines: list[dict[str, Any]], message: str) -> None:
    payload = create(tiny, lineItems=lines)
    assert payload["order"] is None
    assert [error["message"] for error in payload["userErrors"]] == [message]
    assert not tiny.world.orders


def test_a_paid_order_stays_open_when_the_money_is_kept(tiny: Store) -> None:
    order = tiny.order(2)
    assert tiny.ask(CANCEL, id=order_gid(order), restock=True)["orderCancel"]["userErrors"] == []
    assert (order.closed, order.financial_status, tiny.work_of(order).remaining) == (False, "PAID", 2)
    assert tiny.quantities(tiny.bell, tiny.warehouse) == (10, 0, 10)


def test_a_refunded_order_is_archived_empty(tiny: Store) -> None:
    order = tiny.order(2)
    tiny.ask(CANCEL, id=order_gid(order), restock=False, refund=True)
    work = tiny.work_of(order)
    assert (order.closed, order.financial_status) == (True, "REFUNDED")
    assert (work.status, work.remaining) == ("CLOSED", 0)
    assert tiny.quantities(tiny.bell, tiny.warehouse) == (8, 0, 8)


def test_parcels_have_to_be_cancelled_first(tiny: Store) -> None:
    order = tiny.order(2)
    fulfil(tiny.world, [Package(tiny.work_of(order).id)])
    errors = tiny.ask(CANCEL, id=order_gid(order), restock=True)["orderCancel"]["orderCancelUserErrors"]
    message = "Cannot cancel an order that has outstanding fulfillments"
    assert errors == [{"field": ["orderId"], "message": message, "code": "INVALID"}]


def test_archiving_twice_changes_nothing(tiny: Store, clock: TestClock) -> None:
    query = "mutation($id: ID!) { orderClose(input: {id: $id}) { order { closedAt updatedAt } } }"
    order = tiny.order(1)
    first = tiny.ask(query, id=order_gid(order))
    clock.pass_time(minutes=5)
    assert tiny.ask(query, id=order_gid(order)) == first


def test_the_timeline_tells_the_story(tiny: Store) -> None:
    order = tiny.order(1)
    parcel = fulfil(tiny.world, [Package(tiny.work_of(order).id)])
    tiny.ask(
        "mutation($id: ID!) { fulfillmentCancel(id: $id) { fulfillment { id } } }",
        id=gid("Fulfillment", parcel.id),
    )
    query = "query($id: ID!) { order(id: $id) { events(first: 10) { nodes { action } } } }"
    found = tiny.ask(query, id=order_gid(order))["order"]["events"]["nodes"]
    assert [event["action"] for event in found] == [
        "placed",
        "fulfillment_success",
        "closed",
        "fulfillment_cancelled",
    ]


def test_tracking_takes_several_numbers(tiny: Store) -> None:
    order = tiny.order(1)
    parcel = fulfil(tiny.world, [Package(tiny.work_of(order).id)])
    query = """
    mutation($id: ID!, $tracking: FulfillmentTrackingInput!) {
      fulfillmentTrackingInfoUpdate(fulfillmentId: $id, trackingInfoInput: $tracking) {
        fulfillment { trackingInfo { company number url } }
      }
    }"""
    tracking = {"company": "PostNL", "numbers": ["A", "B"], "urls": ["https://example.com/a"]}
    payload = tiny.ask(query, id=gid("Fulfillment", parcel.id), tracking=tracking)[
        "fulfillmentTrackingInfoUpdate"
    ]
    assert payload["fulfillment"]["trackingInfo"] == [
        {"company": "PostNL", "number": "A", "url": "https://example.com/a"},
        {"company": "PostNL", "number": "B", "url": None},
    ]
