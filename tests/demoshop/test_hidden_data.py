"""Persons and orders that Shopify hides from the app or from the plan (facts 9); also in bulk."""

from __future__ import annotations

from typing import Any

import pytest

from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.model import Address, BulkStatus, Customer, Order
from fulfilldesk.demoshop.shop import DemoShop, Request
from fulfilldesk.demoshop.signing_in.callers import Caller
from tests.demoshop.conftest import Store, order_gid

HELP = "https://shopify.dev/docs/apps/launch/protected-customer-data"
NOT_APPROVED = f"This app is not approved to access the Order object. See {HELP} for more details."


def with_a_customer(tiny: Store) -> Order:
    """An order of somebody with a name and an address."""
    customer = Customer(tiny.world.new_id(), "Ank", "Bos", "ank@example.com", "+31612345678")
    tiny.world.customers[customer.id] = customer
    order = tiny.order(1)
    order.customer_id, order.email, order.phone = customer.id, "ank@example.com", "+31612345678"
    order.shipping_address = Address(
        "Ank", "Bos", address1="Dorpsstraat 1", zip="1234 AB", city="Urk", country="NL"
    )
    return order


PERSON = """
query($id: ID!) {
  order(id: $id) {
    name email phone
    customer { id displayName firstName lastName email defaultEmailAddress { emailAddress } }
    shippingAddress { name firstName lastName address1 city zip phone country formatted }
    fulfillmentOrders(first: 1) { nodes { destination { firstName lastName address1 city zip email } } }
  }
}
"""


def test_keys_can_simply_be_null(tiny: Store) -> None:
    order = with_a_customer(tiny)
    number = order_gid(order)
    seen = tiny.ask(PERSON, id=number)["order"]
    assert (seen["customer"]["displayName"], seen["shippingAddress"]["name"]) == ("Ank Bos", "Ank Bos")
    tiny.shop.faults.faults.append(parse_fault("pii-null"))
    hidden = tiny.ask(PERSON, id=number)["order"]
    assert (hidden["name"], hidden["email"], hidden["phone"]) == (order.name, None, None)
    assert hidden["customer"] == {
        "id": seen["customer"]["id"],
        "displayName": "",
        **dict.fromkeys(("firstName", "lastName", "email", "defaultEmailAddress")),
    }
    address = hidden["shippingAddress"]
    assert (address.pop("country"), address.pop("formatted")) == ("NL", [])
    assert set(address.values()) == {None}
    assert set(hidden["fulfillmentOrders"]["nodes"][0]["destination"].values()) == {None}


def test_keys_can_be_refused(tiny: Store) -> None:
    number = order_gid(with_a_customer(tiny))
    tiny.shop.faults.faults.append(parse_fault("pii-denied"))
    answer = tiny.shop.execute(PERSON, {"id": number})
    errors = {tuple(error["path"]): error for error in answer["errors"]}
    assert set(errors) == {
        ("order", "email"),
        ("order", "phone"),
        ("order", "customer"),
        ("order", "shippingAddress"),
        ("order", "fulfillmentOrders", "nodes", 0, "destination"),
    }
    assert errors["order", "email"]["message"] == (
        f"This app is not approved to use the email field. See {HELP} for more details."
    )
    assert {error["extensions"]["code"] for error in errors.values()} == {"ACCESS_DENIED"}
    assert "Ank" not in str(answer)


@pytest.mark.parametrize(
    ("query", "data", "path"),
    [
        ("query($id: ID!) { shop { name } order(id: $id) { id } }", {"order": None}, ["order"]),
        ("query($id: ID!) { shop { name } node(id: $id) { id } }", {"node": None}, ["node"]),
        ("query($id: ID!) { orders(first: 1) { nodes { id } } order(id: $id) { id } }", None, ["orders"]),
    ],
)
def test_an_app_that_is_not_approved_sees_no_order(
    tiny: Store, query: str, data: dict[str, Any] | None, path: list[str]
) -> None:
    number = order_gid(tiny.order(1))
    tiny.shop.faults.faults.append(parse_fault("not-approved"))
    answer = tiny.shop.execute(query, {"id": number})
    found = next(error for error in answer["errors"] if error["path"] == path)
    assert (found["message"], found["extensions"]["code"]) == (NOT_APPROVED, "ACCESS_DENIED")
    if data is None:
        assert answer["data"] is None
    else:
        assert answer["data"]["shop"] and {**answer["data"], **data} == answer["data"]


BULK = """
mutation($query: String!) {
  bulkOperationRunQuery(query: $query) { bulkOperation { id } userErrors { message } }
}
"""
CUSTOMERS = "{ orders { edges { node { id email customer { id } } } } }"


@pytest.mark.parametrize(
    ("faults", "caller", "error"),
    [
        ([], Caller(), None),
        (["pii-null"], Caller(), None),
        (["pii-denied"], Caller(), "ACCESS_DENIED"),
        (["not-approved"], Caller(), "ACCESS_DENIED"),
        (["scope-missing:read_customers"], Caller(), "ACCESS_DENIED"),
        ([], Caller(frozenset({"read_orders"})), "ACCESS_DENIED"),
    ],
)
def test_a_bulk_operation_sees_what_who_started_it_may_see(
    faults: list[str], caller: Caller, error: str | None
) -> None:
    shop = DemoShop(orders=5, faults=[parse_fault(spec) for spec in faults])
    started = shop.handle(Request(BULK, {"query": CUSTOMERS}, caller=caller)).answer
    assert started["data"]["bulkOperationRunQuery"]["userErrors"] == []
    shop.bulk.settle()
    (operation,) = shop.bulk.all()
    assert operation.error_code == error
    assert operation.status is (BulkStatus.COMPLETED if error is None else BulkStatus.FAILED)


def test_who_starts_the_same_bulk_operation_later_does_not_get_the_results_of_others() -> None:
    shop = DemoShop(orders=5)
    for caller in (Caller(), Caller(frozenset({"read_orders"}))):
        shop.handle(Request(BULK, {"query": CUSTOMERS}, caller=caller))
        shop.bulk.settle()
    assert [operation.status for operation in shop.bulk.all()] == [BulkStatus.COMPLETED, BulkStatus.FAILED]
