"""What can be done to work through the API: cancel, split, merge, reschedule, hold, request, move."""

from __future__ import annotations

from typing import Any

import pytest

from fulfilldesk.demoshop import fulfillment_orders, holds, places, requests
from fulfilldesk.demoshop.api.gid import gid
from fulfilldesk.demoshop.fulfillments import Package, fulfil
from fulfilldesk.demoshop.model import FulfillmentOrder, Location
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.shop import DemoShop
from tests.demoshop.conftest import Store

CANCEL = """mutation($id: ID!) { fulfillmentOrderCancel(id: $id) {
  fulfillmentOrder { status lineItems(first: 5) { nodes { totalQuantity } } }
  replacementFulfillmentOrder { id status lineItems(first: 5) { nodes { id remainingQuantity } } }
  userErrors { field message code } } }"""
SPLIT = """mutation($splits: [FulfillmentOrderSplitInput!]!) {
  fulfillmentOrderSplit(fulfillmentOrderSplits: $splits) { userErrors { field message code } } }"""
RELEASE = """mutation($id: ID!, $holds: [ID!], $external: String) {
  fulfillmentOrderReleaseHold(id: $id, holdIds: $holds, externalId: $external) {
    fulfillmentOrder { status fulfillmentHolds { handle } } userErrors { field message code } } }"""
MOVES = """query($id: ID!) { fulfillmentOrder(id: $id) { locationsForMove(first: 10) { nodes {
  location { id } movable message availableLineItemsCount { count } unavailableLineItemsCount { count }
} } } }"""
MOVE = """mutation($id: ID!, $place: ID!) { fulfillmentOrderMove(id: $id, newLocationId: $place) {
  userErrors { message } } }"""


def of(work: FulfillmentOrder) -> str:
    """Its global id."""
    return gid("FulfillmentOrder", work.id)


def line_of(work: FulfillmentOrder, quantity: int) -> dict[str, Any]:
    """So many units of its first line."""
    return {"id": gid("FulfillmentOrderLineItem", work.lines[0].id), "quantity": quantity}


def answer(tiny: Store, query: str, **variables: Any) -> Any:
    """The payload of the only mutation."""
    return next(iter(tiny.ask(query, **variables).values()))


@pytest.fixture
def service(tiny: Store) -> Location:
    """The location of a fulfilment service that stocks nothing."""
    return tiny.world.locations[places.add_service(tiny.world, "Forwarder").location_id or 0]


def at(tiny: Store, place: Location, quantity: int = 2) -> FulfillmentOrder:
    """Work at a place."""
    return tiny.work_of(tiny.order(quantity, location_id=place.id))


def test_cancelled_work_is_replaced_at_the_same_place_and_stock_stays(tiny: Store) -> None:
    work = tiny.work_of(tiny.order(2))
    line = gid("FulfillmentOrderLineItem", work.lines[0].id)
    before = tiny.quantities(tiny.bell, tiny.warehouse)
    payload = answer(tiny, CANCEL, id=of(work))
    assert payload["fulfillmentOrder"] == {"status": "CLOSED", "lineItems": {"nodes": []}}
    replacement = payload["replacementFulfillmentOrder"]
    assert replacement["status"] == "OPEN"
    assert replacement["lineItems"]["nodes"] == [{"id": line, "remainingQuantity": 2}]
    assert tiny.quantities(tiny.bell, tiny.warehouse) == before
    (error,) = answer(tiny, CANCEL, id=of(work))["userErrors"]
    assert error["message"] == "Fulfillment order is not in cancelable request state and can't be canceled."


def test_work_with_progress_must_be_marked_open_first(tiny: Store) -> None:
    work = tiny.work_of(tiny.order(2))
    fulfillment_orders.report_progress(tiny.world, work)
    (error,) = answer(tiny, CANCEL, id=of(work))["userErrors"]
    message = "Cannot cancel fulfillment order that has had progress reported. Mark as unfulfilled first."
    assert (error["field"], error["message"]) == (["id"], message)
    assert error["code"] == "FULFILLMENT_ORDER_HAS_MANUALLY_REPORTED_PROGRESS"


def test_what_was_sent_stays_with_cancelled_work(tiny: Store) -> None:
    order = tiny.order(3)
    work = tiny.work_of(order)
    fulfil(tiny.world, [Package(work.id, [(work.lines[0].id, 1)])])
    payload = answer(tiny, CANCEL, id=of(work))
    assert payload["fulfillmentOrder"]["lineItems"]["nodes"] == [{"totalQuantity": 1}]
    assert payload["replacementFulfillmentOrder"]["lineItems"]["nodes"][0]["remainingQuantity"] == 2


@pytest.mark.parametrize(
    ("quantity", "message"),
    [
        (0, "You must select at least one item to split into a new fulfillment order."),
        (2, "Invalid fulfillment order line item quantity requested."),
        (5, "Invalid fulfillment order line item quantity requested."),
        (1, None),
    ],
)
def test_splitting(tiny: Store, quantity: int, message: str | None) -> None:
    order = tiny.order(2)
    work = tiny.work_of(order)
    entry = {"fulfillmentOrderId": of(work), "fulfillmentOrderLineItems": [line_of(work, quantity)]}
    errors = answer(tiny, SPLIT, splits=[entry])["userErrors"]
    assert [error["message"] for error in errors] == ([message] if message else [])
    assert len(order.fulfillment_order_ids) == (1 if message else 2)


def test_a_split_without_lines_is_refused(tiny: Store) -> None:
    work = tiny.work_of(tiny.order(2))
    entry = {"fulfillmentOrderId": of(work), "fulfillmentOrderLineItems": []}
    (error,) = answer(tiny, SPLIT, splits=[entry])["userErrors"]
    assert error["code"] == "NO_LINE_ITEMS_PROVIDED_TO_SPLIT"


def test_only_scheduled_work_can_be_rescheduled(tiny: Store) -> None:
    mutation = """mutation($id: ID!, $at: DateTime!) { fulfillmentOrderReschedule(id: $id, fulfillAt: $at) {
      fulfillmentOrder { fulfillAt status } userErrors { message } } }"""
    at = "2027-01-05T08:00:00Z"
    work = tiny.work_of(tiny.order(1))
    refused = answer(tiny, mutation, id=of(work), at=at)
    assert refused["userErrors"] == [{"message": "Fulfillment order must be scheduled."}]
    planned = tiny.work_of(tiny.order(1, fulfill_at=tiny.clock.now.replace(year=2027)))
    payload = answer(tiny, mutation, id=of(planned), at=at)
    assert payload == {"fulfillmentOrder": {"fulfillAt": at, "status": "SCHEDULED"}, "userErrors": []}


def test_chosen_holds_are_released_by_id_and_by_external_id(tiny: Store) -> None:
    work = tiny.work_of(tiny.order(1))
    first, _ = holds.hold(tiny.world, work, handle="a")
    holds.hold(tiny.world, work, handle="b", external_id="ERP-7")
    holds.hold(tiny.world, work, handle="c", held_by="Fraudewacht")
    left = answer(tiny, RELEASE, id=of(work), holds=[gid("FulfillmentHold", first.id)])["fulfillmentOrder"]
    assert [hold["handle"] for hold in left["fulfillmentHolds"]] == ["b", "c"]
    left = answer(tiny, RELEASE, id=of(work), external="ERP-7")["fulfillmentOrder"]
    assert (left["status"], [hold["handle"] for hold in left["fulfillmentHolds"]]) == ("ON_HOLD", ["c"])
    assert answer(tiny, RELEASE, id=of(work))["fulfillmentOrder"]["status"] == "OPEN"


def test_a_hold_that_is_gone_already_is_no_error(tiny: Store) -> None:
    work = tiny.work_of(tiny.order(1))
    gone, _ = holds.hold(tiny.world, work)
    holds.release_hold(tiny.world, work)
    payload = answer(tiny, RELEASE, id=of(work), holds=[gid("FulfillmentHold", gone.id)])
    assert (payload["userErrors"], payload["fulfillmentOrder"]["status"]) == ([], "OPEN")


def test_releasing_does_not_undo_a_split(tiny: Store) -> None:
    order = tiny.order(3)
    work = tiny.work_of(order)
    entry = {"fulfillmentOrderId": of(work), "fulfillmentOrderLineItems": [line_of(work, 1)]}
    answer(tiny, SPLIT, splits=[entry])
    holds.hold(tiny.world, work)
    holds.release_hold(tiny.world, work)
    works = tiny.world.orders_fulfillment_orders(order)
    assert [(work.status, work.remaining) for work in works] == [("OPEN", 2), ("OPEN", 1)]


def test_who_holds_needs_a_scope_and_everything_else_arrives(tiny: Store) -> None:
    work = tiny.work_of(tiny.order(1))
    holds.hold(tiny.world, work)
    holds.hold(tiny.world, work, held_by="Fraudewacht")
    query = """query($id: ID!) { fulfillmentOrder(id: $id) { fulfillmentHolds {
      heldByRequestingApp heldByApp { title } } } }"""
    refused = tiny.shop.execute(query, {"id": of(work)})
    assert [error["path"][-1] for error in refused["errors"]] == ["heldByApp"] * 2
    shown = refused["data"]["fulfillmentOrder"]["fulfillmentHolds"]
    assert [hold["heldByRequestingApp"] for hold in shown] == [True, False]
    tiny.world.app.scopes.append("read_apps")
    shown = tiny.ask(query, id=of(work))["fulfillmentOrder"]["fulfillmentHolds"]
    assert [hold["heldByApp"]["title"] for hold in shown] == ["FulfillDesk", "Fraudewacht"]


def test_ten_holds_are_allowed_for_each_app(tiny: Store) -> None:
    work = tiny.work_of(tiny.order(1))
    holds.hold(tiny.world, work, held_by="Fraudewacht")
    for number in range(10):
        holds.hold(tiny.world, work, handle=str(number))
    with pytest.raises(Refused, match="maximum number of fulfillment holds"):
        holds.hold(tiny.world, work, handle="11")


def test_offered_destinations_are_those_that_a_move_takes(tiny: Store, service: Location) -> None:
    places.add_location(tiny.world, "Depot", tiny.warehouse.address, fulfills_online_orders=True)
    closed = places.add_location(tiny.world, "Old", tiny.warehouse.address, fulfills_online_orders=True)
    places.close_location(tiny.world, closed)
    for quantities in ((1,), (1, 1), (0, 1)):
        work = tiny.work_of(tiny.order(*quantities))
        offered = tiny.ask(MOVES, id=of(work))["fulfillmentOrder"]["locationsForMove"]["nodes"]
        assert len(offered) == 3
        for entry in offered:
            assert entry["movable"] == (entry["message"] is None)
            errors = answer(tiny, MOVE, id=of(work), place=entry["location"]["id"])["userErrors"]
            assert (errors == []) == entry["movable"], entry
            if not errors:
                answer(tiny, MOVE, id=of(work), place=gid("Location", tiny.warehouse.id))


def test_a_partly_stocked_destination_says_which_part(tiny: Store) -> None:
    work = tiny.work_of(tiny.order(1, 1))
    (entry,) = tiny.ask(MOVES, id=of(work))["fulfillmentOrder"]["locationsForMove"]["nodes"]
    counts = (entry["availableLineItemsCount"]["count"], entry["unavailableLineItemsCount"]["count"])
    assert (entry["movable"], counts) == (False, (1, 1))


def test_a_place_that_closes_meanwhile_takes_and_sends_nothing(tiny: Store) -> None:
    here, there = tiny.work_of(tiny.order(1)), tiny.work_of(tiny.order(1, location_id=tiny.store.id))
    mutation = """mutation($id: ID!) { locationDeactivate(locationId: $id) @idempotent(key: "a") {
      location { isActive } locationDeactivateUserErrors { code } } }"""
    refused = answer(tiny, mutation, id=gid("Location", tiny.store.id))
    assert refused["locationDeactivateUserErrors"] == [{"code": "HAS_FULFILLMENT_ORDERS_ERROR"}]
    with tiny.shop.rival() as world:
        places.close_location(world, tiny.store)
    errors = answer(tiny, MOVE, id=of(here), place=gid("Location", tiny.store.id))["userErrors"]
    assert errors == [{"message": "Location not found."}]
    with pytest.raises(Refused, match="not active"):
        fulfil(tiny.world, [Package(there.id)])
    assert answer(tiny, MOVE, id=of(there), place=gid("Location", tiny.warehouse.id))["userErrors"] == []


def test_deactivating_with_a_destination_takes_the_work_along(tiny: Store) -> None:
    work = tiny.work_of(tiny.order(1, location_id=tiny.store.id))
    places.deactivate(tiny.world, tiny.store, tiny.warehouse)
    assert (work.location_id, tiny.store.is_active) == (tiny.warehouse.id, False)


def test_a_request_in_the_wrong_state_is_refused(tiny: Store, service: Location) -> None:
    work = at(tiny, service)
    for deed in (requests.accept_request, requests.request_cancellation, requests.accept_cancellation):
        with pytest.raises(Refused):
            deed(tiny.world, work)
    requests.submit_request(tiny.world, work)
    with pytest.raises(Refused):
        requests.submit_request(tiny.world, work)
    assert (work.status, work.request_status) == ("OPEN", "SUBMITTED")


def test_units_given_back_by_the_service_are_in_new_work(tiny: Store, service: Location) -> None:
    work = at(tiny, service, 2)
    requests.submit_request(tiny.world, work)
    requests.accept_request(tiny.world, work)
    fulfil(tiny.world, [Package(work.id, [(work.lines[0].id, 1)])])
    requests.request_cancellation(tiny.world, work)
    again = requests.accept_cancellation(tiny.world, work)
    assert again is not None and (again.remaining, again.request_status) == (1, "UNSUBMITTED")
    assert (work.status, work.remaining) == ("CLOSED", 0)


def test_pages_of_the_apps_behind_services_are_told_as_they_are() -> None:
    shop = DemoShop()
    query = """{ fulfillmentOrders(first: 250) { nodes { assignedLocation { name }
      supportedActions { action externalUrl } } } }"""
    pages: dict[str, str] = {}
    for work in shop.execute(query)["data"]["fulfillmentOrders"]["nodes"]:
        for action in work["supportedActions"]:
            if action["action"] == "EXTERNAL":
                pages[work["assignedLocation"]["name"]] = action["externalUrl"]
    assert pages["Noordzee Logistics"].startswith("https://klanten.noordzee-logistics.example/")
    assert pages["CycleDrop"].startswith("//")
