"""Scopes: what is refused, and what is silently not there."""

from __future__ import annotations

from fulfilldesk.demoshop.api.gid import gid
from tests.demoshop.conftest import Store, TestClock, order_gid

ORDER = """
query($id: ID!) { order(id: $id) { id customer { id } fulfillmentOrders(first: 5) { nodes { id } } } }
"""
SCOPES = "{ currentAppInstallation { accessScopes { handle } } }"


def test_scopes_are_listed(tiny: Store) -> None:
    scopes = tiny.ask(SCOPES)["currentAppInstallation"]["accessScopes"]
    assert {"handle": "write_orders"} in scopes and {"handle": "read_orders"} not in scopes


def test_without_their_scope_fulfilment_orders_are_silently_absent(tiny: Store) -> None:
    order = tiny.order(1)
    assert len(tiny.ask(ORDER, id=order_gid(order))["order"]["fulfillmentOrders"]["nodes"]) == 1
    tiny.world.app.scopes.remove("write_merchant_managed_fulfillment_orders")
    assert tiny.ask(ORDER, id=order_gid(order))["order"]["fulfillmentOrders"]["nodes"] == []
    assert tiny.ask("{ fulfillmentOrders(first: 5) { nodes { id } } }")["fulfillmentOrders"]["nodes"] == []
    work = gid("FulfillmentOrder", tiny.work_of(order).id)
    assert tiny.ask("query($id: ID!) { fulfillmentOrder(id: $id) { id } }", id=work) == {
        "fulfillmentOrder": None
    }


def test_without_read_all_orders_old_orders_are_absent(tiny: Store, clock: TestClock) -> None:
    old = tiny.order(1)
    clock.pass_time(days=61)
    tiny.order(1)
    listing = "{ orders(first: 5) { nodes { id } } ordersCount { count } }"
    assert tiny.ask(listing)["ordersCount"] == {"count": 2}
    tiny.world.app.scopes.remove("read_all_orders")
    found = tiny.ask(listing)
    assert (len(found["orders"]["nodes"]), found["ordersCount"]) == (1, {"count": 1})
    assert tiny.ask(ORDER, id=order_gid(old)) == {"order": None}
    assert tiny.ask("query($id: ID!) { node(id: $id) { id } }", id=order_gid(old)) == {"node": None}


def test_a_missing_scope_is_an_error_beside_the_data(tiny: Store) -> None:
    """Recording ``2026-04__by-id-not-found-read``."""
    order = tiny.order(1)
    tiny.world.app.scopes.remove("read_customers")
    answer = tiny.shop.execute(ORDER, {"id": order_gid(order)})
    assert answer["data"]["order"]["id"] == order_gid(order)
    assert answer["errors"] == [
        {
            "message": "Access denied for customer field. Required access: `read_customers` access scope.",
            "locations": [{"line": 2, "column": 39}],
            "extensions": {
                "code": "ACCESS_DENIED",
                "documentation": "https://shopify.dev/api/usage/access-scopes",
                "requiredAccess": "`read_customers` access scope.",
            },
            "path": ["order", "customer"],
        }
    ]


def test_mutations_need_their_scope(tiny: Store) -> None:
    tiny.world.app.scopes[:] = ["read_orders"]
    query = 'mutation { fulfillmentCancel(id: "gid://shopify/Fulfillment/1") { fulfillment { id } } }'
    answer = tiny.shop.execute(query)
    assert answer["errors"][0]["extensions"]["code"] == "ACCESS_DENIED"
    assert answer["data"] == {"fulfillmentCancel": None}
