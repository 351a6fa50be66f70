"""What a token may do: scopes of the app and of staff, rights, old orders."""

from __future__ import annotations

from typing import Any

import pytest

from fulfilldesk.demoshop.api.gid import gid
from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.model import DEFAULT_SCOPES
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.signing_in.apps import OWNER, SHOP_ASSISTANT, StaffMember
from fulfilldesk.demoshop.signing_in.scopes import allows, narrowed, split
from tests.demoshop.conftest import Store, TestClock, order_gid
from tests.demoshop.signing import KEYS, Visit, visit

LOCATION = "`read_locations` access scope, `read_inventory` access scope or `read_markets_home` access scope."
FO = (
    "`read_assigned_fulfillment_orders` access scope, "
    "`read_merchant_managed_fulfillment_orders` access scope, "
    "`read_third_party_fulfillment_orders` access scope or "
    "`read_marketplace_fulfillment_orders` access scope."
)
FULFIL = (
    "One of the following access scopes: `write_assigned_fulfillment_orders`, "
    "`write_merchant_managed_fulfillment_orders` or `write_third_party_fulfillment_orders`. "
    "Also: The user must have fulfill_and_ship_orders permission."
)
CANCEL = 'mutation { fulfillmentCancel(id: "gid://shopify/Fulfillment/1") { userErrors { message } } }'


# Arithmetic


@pytest.mark.parametrize(
    ("granted", "scope", "expected"),
    [
        (["read_orders"], "read_orders", True),
        (["write_orders"], "read_orders", True),
        (["read_orders"], "write_orders", False),
        (["write_products"], "read_orders", False),
        ([], "read_orders", False),
    ],
)
def test_a_write_scope_includes_reading(granted: list[str], scope: str, expected: bool) -> None:
    assert allows(granted, scope) is expected


@pytest.mark.parametrize(
    ("granted", "to", "left"),
    [
        (["write_orders", "read_products"], {"write_orders"}, ["write_orders"]),
        (["write_orders"], {"read_orders"}, ["read_orders"]),
        (["read_orders"], {"write_orders"}, ["read_orders"]),
        (["write_orders", "read_products"], {"read_products", "read_users"}, ["read_products"]),
        (["write_orders"], set(), []),
    ],
)
def test_what_is_left_of_scopes(granted: list[str], to: set[str], left: list[str]) -> None:
    assert narrowed(granted, to) == left


@pytest.mark.parametrize(
    "text", ["read_orders,write_products", "read_orders, write_products", " read_orders  write_products "]
)
def test_scopes_in_one_text(text: str) -> None:
    assert split(text) == ["read_orders", "write_products"]


# Missing scopes

ORDER = """
query($id: ID!) {
  order(id: $id) {
    name
    customer { id }
    retailLocation { id }
    lineItems(first: 5) { nodes { title product { id } variant { id } } }
  }
}
"""
WORK = """
query($id: ID!) {
  order(id: $id) {
    fulfillmentOrders(first: 5) {
      nodes {
        assignedLocation { name location { id } }
        lineItems(first: 5) { nodes { variant { id } } }
      }
    }
  }
}
"""
ITEM = "query($id: ID!) { inventoryItem(id: $id) { sku variant { id } } }"
LEVELS = (
    "query($id: ID!) { inventoryItem(id: $id) { inventoryLevels(first: 5) { nodes { location { id } } } } }"
)
VARIANT = "query($id: ID!) { productVariant(id: $id) { sku inventoryItem { id } } }"
CLOSE = 'mutation { orderClose(input: {id: "gid://shopify/Order/1"}) { order { id } } }'
NODE = "query($id: ID!) { node(id: $id) { id } }"
LOCATIONS = "{ locations(first: 5) { nodes { id } } }"
COUNT = "{ locationsCount { count } }"
READS = ["read_locations", "read_inventory"]
ALL_WORK = ["read_merchant_managed_fulfillment_orders", "read_third_party_fulfillment_orders",
            "read_assigned_fulfillment_orders"]  # fmt: skip


@pytest.mark.parametrize(
    ("missing", "query", "about", "field", "required", "path"),
    [
        (["read_customers"], ORDER, "order", "customer", "`read_customers` access scope.",
         ["order", "customer"]),
        (["read_products"], ORDER, "order", "product", "`read_products` access scope.",
         ["order", "lineItems", "nodes", 0, "product"]),
        (["read_products"], WORK, "order", "variant", "`read_products` access scope.",
         ["order", "fulfillmentOrders", "nodes", 0, "lineItems", "nodes", 0, "variant"]),
        (["read_products"], ITEM, "item", "variant", "`read_products` access scope.",
         ["inventoryItem", "variant"]),
        (["read_products"], VARIANT, "variant", "productVariant", "`read_products` access scope.",
         ["productVariant"]),
        (["read_inventory"], VARIANT, "variant", "inventoryItem", "`read_inventory` access scope.",
         ["productVariant", "inventoryItem"]),
        (["read_inventory"], ITEM, "item", "inventoryItem", "`read_inventory` access scope.",
         ["inventoryItem"]),
        (["read_orders"], ORDER, "order", "order", "`read_orders` access scope.", ["order"]),
        (["read_orders"], NODE, "order", "node", "`read_orders` access scope.", ["node"]),
        (READS, NODE, "place", "node", LOCATION, ["node"]),
        (READS, LOCATIONS, None, "locations", LOCATION, ["locations"]),
        (READS, COUNT, None, "locationsCount", LOCATION, ["locationsCount"]),
        (READS, WORK, "order", "location", LOCATION,
         ["order", "fulfillmentOrders", "nodes", 0, "assignedLocation", "location"]),
        (READS, ORDER, "order", "retailLocation", LOCATION, ["order", "retailLocation"]),
        (ALL_WORK, WORK, "order", "fulfillmentOrders", FO, ["order", "fulfillmentOrders"]),
        (["write_orders"], CLOSE, None, "orderClose", "`write_orders` access scope.", ["orderClose"]),
    ],
)  # fmt: skip
def test_a_missing_scope_is_named(
    tiny: Store, missing: list[str], query: str, about: str | None, field: str, required: str, path: list[Any]
) -> None:
    """Recording ``2026-04__by-id-not-found-read``."""
    ids = {
        "order": order_gid(tiny.order(1)),
        "item": gid("InventoryItem", tiny.bell.id),
        "variant": gid("ProductVariant", tiny.bell.variant_id),
        "place": gid("Location", tiny.store.id),
    }
    variables = {"id": ids[about]} if about else {}
    assert "errors" not in tiny.shop.execute(query, variables)
    shop = tiny.shop
    shop.faults.faults.extend(parse_fault(f"scope-missing:{scope}") for scope in missing)
    errors = shop.execute(query, variables)["errors"]
    found = next(error for error in errors if error["path"] == path)
    assert found["message"] == f"Access denied for {field} field. Required access: {required}"
    assert found["extensions"] == {
        "code": "ACCESS_DENIED",
        "documentation": "https://shopify.dev/api/usage/access-scopes",
        "requiredAccess": required,
    }


@pytest.mark.parametrize("missing", [*DEFAULT_SCOPES, "read_orders"])
def test_each_missing_scope_leaves_what_has_nothing_to_do_with_it(missing: str) -> None:
    shop = DemoShop(orders=5, faults=[parse_fault(f"scope-missing:{missing}")])
    asked = "{ shop { name } currentAppInstallation { accessScopes { handle } } }"
    answer = shop.execute(asked)
    assert "errors" not in answer
    scopes = [scope["handle"] for scope in answer["data"]["currentAppInstallation"]["accessScopes"]]
    assert missing not in scopes
    assert len(scopes) >= len(DEFAULT_SCOPES) - 1


def test_one_of_three_scopes_shows_locations(tiny: Store) -> None:
    tiny.shop.change_scopes(["read_inventory"])
    assert len(tiny.ask(LOCATIONS)["locations"]["nodes"]) == 2
    tiny.shop.change_scopes(["read_locations"])
    assert len(tiny.ask(LOCATIONS)["locations"]["nodes"]) == 2
    tiny.shop.change_scopes(["read_orders"])
    assert "errors" in tiny.shop.execute(LOCATIONS)


@pytest.mark.parametrize(
    ("missing", "is_there"),
    [("read_merchant_managed_fulfillment_orders", False), ("read_third_party_fulfillment_orders", True)],
)
def test_work_of_the_other_kind_is_silently_absent(tiny: Store, missing: str, is_there: bool) -> None:
    order = order_gid(tiny.order(1))
    tiny.shop.faults.faults.append(parse_fault(f"scope-missing:{missing}"))
    assert bool(tiny.ask(WORK, id=order)["order"]["fulfillmentOrders"]["nodes"]) is is_there
    every = tiny.ask("{ fulfillmentOrders(first: 5) { nodes { id } } }")["fulfillmentOrders"]["nodes"]
    assert bool(every) is is_there


def test_third_party_work_is_the_service_s() -> None:
    shop = DemoShop(orders=200)
    query = "{ fulfillmentOrders(first: 100) { nodes { assignedLocation { name } } } }"

    def places() -> set[str]:
        nodes = shop.execute(query)["data"]["fulfillmentOrders"]["nodes"]
        return {node["assignedLocation"]["name"] for node in nodes}

    own = {place.name for place in shop.world.locations.values() if not place.is_fulfillment_service}
    both = places()
    shop.faults.faults.append(parse_fault("scope-missing:read_third_party_fulfillment_orders"))
    assert places() == both & own != both


def test_old_orders_are_absent_from_everything(tiny: Store, clock: TestClock) -> None:
    order = tiny.order(1)
    work = tiny.work_of(order)
    clock.pass_time(days=60, seconds=1)
    tiny.order(1)
    queries = {
        "{ orders(first: 5) { nodes { id } } }": 1,
        "{ fulfillmentOrders(first: 5) { nodes { id } } }": 1,
        '{ orders(first: 5, query: "financial_status:paid") { nodes { id } } }': 1,
    }
    counts = ["{ ordersCount { count } }", '{ ordersCount(query: "created_at:<2026-12-01") { count } }']
    tiny.shop.change_scopes(scope for scope in DEFAULT_SCOPES if scope != "read_all_orders")
    for query, expected in queries.items():
        (found,) = tiny.ask(query).values()
        assert len(found["nodes"]) == expected, query
    assert [tiny.ask(query)["ordersCount"]["count"] for query in counts] == [1, 0]
    for number in (order_gid(order), gid("FulfillmentOrder", work.id)):
        assert tiny.ask(NODE, id=number) == {"node": None}
    assert tiny.ask("query($id: ID!) { order(id: $id) { id } }", id=order_gid(order)) == {"order": None}


# Staff


def token_of(there: Visit, member: StaffMember, **given: str) -> str:
    """The token of a staff member who says yes."""
    there.shop.authorization.visitor = member
    code = there.code(**{"grant_options[]": "per-user"}, **given)
    token: str = there.ask_token(**KEYS, code=code).json()["access_token"]
    return token


def test_staff_without_the_right_may_not_ship() -> None:
    with visit(staff=(OWNER, SHOP_ASSISTANT)) as there:
        owner, assistant = token_of(there, OWNER), token_of(there, SHOP_ASSISTANT)
        assert "errors" not in there.query(CANCEL, owner).json()
        refused = there.query(CANCEL, assistant).json()
        assert refused["data"] == {"fulfillmentCancel": None}
        assert refused["errors"][0]["message"] == (
            f"Access denied for fulfillmentCancel field. Required access: {FULFIL}"
        )
        assert refused["errors"][0]["extensions"]["code"] == "ACCESS_DENIED"
        tags = 'mutation { tagsAdd(id: "gid://shopify/Order/1", tags: ["a"]) { userErrors { message } } }'
        assert "errors" not in there.query(tags, assistant).json()


@pytest.mark.parametrize(
    "query",
    [
        CANCEL,
        'mutation { fulfillmentOrderOpen(id: "gid://shopify/FulfillmentOrder/1") { userErrors { field } } }',
    ],
)
def test_a_right_can_be_missing_on_demand(query: str) -> None:
    with visit("right-missing:fulfill_and_ship_orders:1x") as there:
        error = there.query(query, there.shop.token).json()["errors"][0]
        assert "The user must have fulfill_and_ship_orders permission." in error["message"]
        assert "errors" not in there.query(query, there.shop.token).json()


def test_a_staff_member_sees_less_than_the_app_and_the_app_s_scopes_are_listed() -> None:
    returns = "{ orders(first: 1) { nodes { returns(first: 1) { nodes { id } } } } }"
    scopes = "{ currentAppInstallation { accessScopes { handle } } }"
    with visit(staff=(OWNER, SHOP_ASSISTANT), orders=3) as there:
        app, assistant = there.new_token(), token_of(there, SHOP_ASSISTANT)
        assert "errors" not in there.query(returns, app).json()
        assert "`read_returns`" in there.query(returns, assistant).json()["errors"][0]["message"]
        listed = there.query(scopes, assistant).json()["data"]["currentAppInstallation"]["accessScopes"]
        assert {"handle": "read_returns"} in listed

        def own(token: str) -> set[str]:
            headers = {"X-Shopify-Access-Token": token}
            found = there.http.get("/admin/oauth/access_scopes.json", headers=headers).json()
            return {scope["handle"] for scope in found["access_scopes"]}

        assert own(app) == set(DEFAULT_SCOPES)
        assert own(assistant) == set(SHOP_ASSISTANT.scopes or ())


def test_scopes_of_a_bad_token_are_not_told() -> None:
    with visit() as there:
        answer = there.http.get("/admin/oauth/access_scopes.json", headers={"X-Shopify-Access-Token": "x"})
        assert answer.status_code == 401


def test_the_merchant_changes_the_scopes_later() -> None:
    with visit() as there:
        token = there.new_token()
        there.shop.change_scopes(["read_products"])
        assert "`read_orders`" in there.query("{ orders(first: 1) { nodes { id } } }", token).text
