"""Mutations on locations and fulfilment services."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fulfilldesk.demoshop import places
from fulfilldesk.demoshop.api.gid import gid, number_of
from fulfilldesk.demoshop.api.resolvers.order_create import read_address
from fulfilldesk.demoshop.api.resolvers.payloads import Payload, mutation
from fulfilldesk.demoshop.api.tables import Fields
from fulfilldesk.demoshop.model import Address, FulfillmentService, Location
from fulfilldesk.demoshop.refusal import Refusals, Refused
from fulfilldesk.demoshop.world import World

SERVICE_FACTS = ("inventory_management", "requires_shipping_method", "tracking_support")


@mutation("location")
def location_add(world: World, input: dict[str, Any]) -> Payload:
    """``locationAdd``."""
    address = read_address(input.get("address")) or Address()
    online = bool(input.get("fulfillsOnlineOrders", True))
    return {"location": places.add_location(world, input["name"], address, fulfills_online_orders=online)}


def _changing(change: Callable[[World, Location], None]) -> Callable[..., Payload]:
    """The location comes back with the refusal, unchanged (recording
    ``2026-04__location-activate-fulfillment-service-scope``).
    """

    def resolve(world: World, location_id: str, destination_location_id: str | None = None) -> Payload:
        place = _place(world, location_id)
        try:
            if destination_location_id is None:
                change(world, place)
            else:
                places.deactivate(world, place, _destination(world, destination_location_id))
        except Refused as refused:
            raise Refusals([refused], {"location": place}) from None
        return {"location": place}

    return resolve


@mutation("deleted_location_id", errors="location_delete_user_errors")
def location_delete(world: World, location_id: str) -> Payload:
    """``locationDelete``."""
    places.delete_location(world, _place(world, location_id))
    return {"deleted_location_id": location_id}


def _place(world: World, location_id: str) -> Location:
    place = world.locations.get(number_of(location_id, "Location"))
    if place is None:
        raise Refused(["locationId"], "Location not found.", "LOCATION_NOT_FOUND")
    return place


def _destination(world: World, location_id: str) -> Location:
    place = world.locations.get(number_of(location_id, "Location"))
    if place is None or not place.is_active:
        code = "DESTINATION_LOCATION_NOT_FOUND_OR_INACTIVE"
        raise Refused(["destinationLocationId"], "Destination location not found or inactive.", code)
    return place


@mutation("fulfillment_service")
def service_create(world: World, name: str, callback_url: str | None = None, **given: Any) -> Payload:
    """``fulfillmentServiceCreate`` (recording ``2026-04__fulfillment-service-lifecycle``)."""
    reasons = []
    if not name.strip():
        reasons.append(Refused(["name"], "Name can't be blank"))
    if callback_url is not None:
        reasons.append(Refused(["callbackUrl"], "Callback url is not allowed"))
    if reasons:
        raise Refusals(reasons)
    service = places.add_service(world, name)
    _describe(service, given)
    return {"fulfillment_service": service}


@mutation("fulfillment_service")
def service_update(world: World, id: str, name: str | None = None, **given: Any) -> Payload:
    """``fulfillmentServiceUpdate``: its location is renamed with it."""
    service = _service(world, id)
    _describe(service, given)
    if name is not None:
        service.service_name = name
        world.locations[service.location_id or 0].name = name
    world.version += 1
    return {"fulfillment_service": service}


@mutation("deleted_id")
def service_delete(
    world: World, id: str, destination_location_id: str | None = None, inventory_action: str = "TRANSFER"
) -> Payload:
    """``fulfillmentServiceDelete`` (recordings ``2026-04__fulfillment-service-delete-transfer`` and
    ``2026-04__fulfillment-service-delete-inventory-action-validation``).
    """
    service = _service(world, id)
    destination = None
    if destination_location_id is not None:
        if inventory_action != "TRANSFER":
            message = (
                "Inventory action Destination location id should not be present when deleting/keeping the "
                "inventory of the fulfillment service."
            )
            raise Refused(["inventoryAction"], message)
        destination = world.locations.get(number_of(destination_location_id, "Location"))
        if destination is None:
            raise Refused(None, "Invalid destination location.")
    places.remove_service(world, service, inventory_action, destination)
    return {"deleted_id": gid("FulfillmentService", service.id)}


def _describe(service: FulfillmentService, given: dict[str, Any]) -> None:
    for key in SERVICE_FACTS:
        if given.get(key) is not None:
            setattr(service, key, bool(given[key]))


def _service(world: World, id: str) -> FulfillmentService:
    service = world.services.get(number_of(id, "FulfillmentService"))
    if service is None:
        raise Refused(["id"], "Fulfillment service could not be found.")
    return service


MUTATIONS: Fields = {
    "fulfillmentServiceCreate": service_create,
    "fulfillmentServiceDelete": service_delete,
    "fulfillmentServiceUpdate": service_update,
    "locationActivate": mutation("location", errors="location_activate_user_errors")(
        _changing(places.activate)
    ),
    "locationAdd": location_add,
    "locationDeactivate": mutation("location", errors="location_deactivate_user_errors")(
        _changing(lambda world, place: places.deactivate(world, place, None))
    ),
    "locationDelete": location_delete,
}
