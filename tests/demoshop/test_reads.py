"""Reading single records: what is null, what is hidden, and the odd forms of ids."""

from __future__ import annotations

from typing import Any

import pytest

from fulfilldesk.demoshop import inventory, requests
from fulfilldesk.demoshop.api.gid import gid
from fulfilldesk.demoshop.fulfillments import Package, fulfil
from fulfilldesk.demoshop.model import FulfillmentService, Location
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.statuses import display_fulfillment_status
from fulfilldesk.demoshop.supported_actions import supported_actions
from tests.demoshop.conftest import Store, order_gid

LEVEL = """
query($item: ID!, $place: ID!, $all: Boolean) {
  inventoryItem(id: $item) {
    inventoryLevel(locationId: $place, includeInactive: $all) {
      id isActive quantities(names: ["available", "committed", "on_hand"]) { name quantity updatedAt }
    }
  }
}
"""


def level(tiny: Store, place: Location, **options: Any) -> Any:
    """The level of the bell at a place, as answered."""
    variables = {"item": gid("InventoryItem", tiny.bell.id), "place": gid("Location", place.id), **options}
    return tiny.ask(LEVEL, **variables)["inventoryItem"]["inventoryLevel"]


def add_service(tiny: Store) -> Location:
    """A third party with its own location, which stocks the saddle."""
    world = tiny.world
    place = Location(world.new_id(), "Far away", fulfillment_service_id=7)
    world.locations[place.id] = place
    world.services[7] = FulfillmentService(7, "far-away", "Far away", place.id)
    inventory.stock(world, tiny.saddle.id, place.id, 20)
    return place


def test_an_unknown_id_is_null_without_an_error(tiny: Store) -> None:
    order = order_gid(tiny.order(1))
    asked = ["gid://shopify/Order/5", order, "gid://shopify/Colour/5"]
    nodes = tiny.ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", ids=asked)["nodes"]
    assert nodes == [None, {"id": order}, None]
    assert tiny.ask('{ order(id: "gid://shopify/Order/5") { id } }') == {"order": None}


def test_a_level_tells_its_quantities(tiny: Store) -> None:
    tiny.order(2)
    found = level(tiny, tiny.warehouse)
    assert found["id"].endswith(f"?inventory_item_id={tiny.bell.id}")
    assert [(part["name"], part["quantity"]) for part in found["quantities"]] == [
        ("available", 8),
        ("committed", 2),
        ("on_hand", 10),
    ]
    assert found["quantities"][2]["updatedAt"] is None


def test_where_it_is_not_stocked_there_is_no_level(tiny: Store) -> None:
    depot = Location(tiny.world.new_id(), "Depot")
    tiny.world.locations[depot.id] = depot
    assert level(tiny, depot) is None
    inventory.stop_stocking(tiny.world, tiny.bell.id, tiny.store.id)
    assert level(tiny, tiny.store) is None
    assert level(tiny, tiny.store, all=True)["isActive"] is False


def test_an_unknown_quantity_is_an_error(tiny: Store) -> None:
    answer = tiny.shop.execute(
        LEVEL.replace('"on_hand"', '"gone"'),
        {"item": gid("InventoryItem", tiny.bell.id), "place": gid("Location", tiny.store.id)},
    )
    assert "Valid values are: available, committed" in answer["errors"][0]["message"]


def test_locations_hide_inactive_and_service_places(tiny: Store) -> None:
    add_service(tiny)
    tiny.store.is_active = False
    query = """
    query($inactive: Boolean, $legacy: Boolean) {
      locations(first: 9, includeInactive: $inactive, includeLegacy: $legacy) { nodes { name } }
      locationsCount { count }
    }"""

    def names(**options: bool) -> list[str]:
        return [node["name"] for node in tiny.ask(query, **options)["locations"]["nodes"]]

    assert names() == ["Warehouse"]
    assert names(inactive=True) == ["Store", "Warehouse"]
    assert names(legacy=True) == ["Far away", "Warehouse"]
    assert tiny.ask(query)["locationsCount"] == {"count": 3}


@pytest.mark.parametrize(
    ("steps", "status", "asked", "actions", "order_status"),
    [
        (
            [],
            "OPEN",
            "UNSUBMITTED",
            ["REQUEST_FULFILLMENT", "CREATE_FULFILLMENT", "HOLD", "MOVE"],
            "UNFULFILLED",
        ),
        ([requests.submit_request], "OPEN", "SUBMITTED", ["CANCEL_FULFILLMENT_ORDER"], "IN_PROGRESS"),
        (
            [requests.submit_request, requests.accept_request],
            "IN_PROGRESS",
            "ACCEPTED",
            ["CREATE_FULFILLMENT", "REQUEST_CANCELLATION"],
            "IN_PROGRESS",
        ),
        (
            [requests.submit_request, requests.reject_request],
            "OPEN",
            "REJECTED",
            ["REQUEST_FULFILLMENT", "CREATE_FULFILLMENT", "HOLD", "MOVE"],
            "REQUEST_DECLINED",
        ),
        (
            [requests.submit_request, requests.accept_request, requests.close_incomplete],
            "INCOMPLETE",
            "CLOSED",
            ["REQUEST_FULFILLMENT", "CREATE_FULFILLMENT", "HOLD", "MOVE"],
            "UNFULFILLED",
        ),
    ],
)
def test_work_at_a_service(
    tiny: Store, steps: list[Any], status: str, asked: str, actions: list[str], order_status: str
) -> None:
    place = add_service(tiny)
    order = tiny.order(0, 1, location_id=place.id)
    work = tiny.work_of(order)
    for step in steps:
        step(tiny.world, work)
    assert (work.status, work.request_status) == (status, asked)
    assert supported_actions(tiny.world, work) == actions
    assert display_fulfillment_status(tiny.world, order) == order_status


def test_a_service_is_asked_for_nothing_that_was_begun(tiny: Store) -> None:
    work = tiny.work_of(tiny.order(0, 2, location_id=add_service(tiny).id))
    fulfil(tiny.world, [Package(work.id, [(work.lines[0].id, 1)])])
    assert "REQUEST_FULFILLMENT" not in supported_actions(tiny.world, work)
    with pytest.raises(Refused):
        requests.submit_request(tiny.world, work)


def test_services_have_odd_ids(tiny: Store) -> None:
    place = add_service(tiny)
    far = fulfil(tiny.world, [Package(tiny.work_of(tiny.order(0, 1, location_id=place.id)).id)])
    near = fulfil(tiny.world, [Package(tiny.work_of(tiny.order(1)).id)])
    query = "query($id: ID!) { fulfillment(id: $id) { service { id type handle } } }"

    def service(number: int) -> Any:
        return tiny.ask(query, id=gid("Fulfillment", number))["fulfillment"]["service"]

    assert service(far.id) == {
        "id": "gid://shopify/FulfillmentService/7?id=true",
        "type": "THIRD_PARTY",
        "handle": "far-away",
    }
    assert service(near.id) == {
        "id": "gid://shopify/FulfillmentService/manual",
        "type": "MANUAL",
        "handle": "manual",
    }


def test_where_work_could_go(tiny: Store) -> None:
    order = tiny.order(0, 1)
    query = """
    query($id: ID!) {
      order(id: $id) {
        fulfillmentOrders(first: 1) {
          nodes { locationsForMove(first: 5) { nodes { movable message location { name } } } }
        }
      }
    }"""
    nodes = tiny.ask(query, id=order_gid(order))["order"]["fulfillmentOrders"]["nodes"]
    places = nodes[0]["locationsForMove"]["nodes"]
    assert [(place["location"]["name"], place["movable"]) for place in places] == [("Store", False)]
