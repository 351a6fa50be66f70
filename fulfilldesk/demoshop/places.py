"""Locations and fulfilment services that come, close and go."""

from __future__ import annotations

from fulfilldesk.demoshop import moves
from fulfilldesk.demoshop.model import Address, FulfillmentOrder, FulfillmentService, Location
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.world import World

BOUND = (
    "Location could not be deactivated because it either has a fulfillment service or is the only location "
    "with a shipping address."
)


def add_location(world: World, name: str, address: Address, *, fulfills_online_orders: bool) -> Location:
    """A new own location, last in the fulfilment priority."""
    place = Location(world.new_id(), name, address, fulfills_online_orders=fulfills_online_orders)
    place.created_at = world.now
    world.locations[place.id] = place
    world.version += 1
    return place


def close_location(world: World, place: Location) -> None:
    """Deactivate without asking anything: its work stays behind and nothing can be done there any more."""
    place.is_active = False
    world.version += 1


def deactivate(world: World, place: Location, destination: Location | None) -> None:
    """Deactivate; open work goes to the destination. Raises Refused as recorded
    (``2026-04__location-activate-fulfillment-service-scope``), or when work has nowhere to go.
    """
    at = ["locationId"]
    if place.is_fulfillment_service:
        raise Refused(at, BOUND, "PERMANENTLY_BLOCKED_FROM_DEACTIVATION_ERROR")
    works = open_work(world, place)
    if works and destination is None:
        message = "Location could not be deactivated because it has pending orders."
        raise Refused(at, message, "HAS_FULFILLMENT_ORDERS_ERROR")
    if destination is not None:
        if destination is place:
            message = "Location could not be deactivated because the destination is the same location."
            raise Refused(["destinationLocationId"], message, "DESTINATION_LOCATION_IS_THE_SAME_LOCATION")
        for work in works:
            moves.move(world, work, destination.id)
    close_location(world, place)


def open_work(world: World, place: Location) -> list[FulfillmentOrder]:
    """Work that is still to be done there."""
    works = world.fulfillment_orders.values()
    return [work for work in works if work.location_id == place.id and work.is_live and work.remaining]


def activate(world: World, place: Location) -> None:
    """Open again; a service's location is not the shop's to open."""
    if place.is_fulfillment_service:
        raise Refused(["locationId"], "Location not found.", "LOCATION_NOT_FOUND")
    place.is_active = True
    world.version += 1


def delete_location(world: World, place: Location) -> None:
    """Remove a location that is not active (recording ``2026-04__fulfillment-service-delete-transfer``)."""
    if place.is_active:
        message = "The location cannot be deleted while it is active."
        raise Refused(["locationId"], message, "LOCATION_IS_ACTIVE")
    if any(work.location_id == place.id for work in world.fulfillment_orders.values()):
        message = "The location cannot be deleted while it has pending orders."
        raise Refused(["locationId"], message, "LOCATION_HAS_PENDING_ORDERS")
    _forget(world, place)


def _forget(world: World, place: Location) -> None:
    del world.locations[place.id]
    for key in [key for key in world.levels if key[1] == place.id]:
        del world.levels[key]
    world.version += 1


def add_service(world: World, name: str) -> FulfillmentService:
    """A third party with a location of its own, of the same name."""
    service = FulfillmentService(world.new_id(), name.lower().replace(" ", "-"), name, None)
    place = Location(world.new_id(), name, fulfillment_service_id=service.id, created_at=world.now)
    service.location_id = place.id
    world.services[service.id] = service
    world.locations[place.id] = place
    world.version += 1
    return service


def remove_service(
    world: World, service: FulfillmentService, action: str, destination: Location | None
) -> None:
    """End a service: its location goes (DELETE), becomes the shop's own (KEEP), or its work goes to the
    destination first (TRANSFER). A location with work stays behind, closed.
    """
    place = world.locations.get(service.location_id or 0)
    del world.services[service.id]
    world.version += 1
    if place is None:
        return
    if action == "KEEP":
        place.fulfillment_service_id = None
        return
    if destination is not None:
        for work in open_work(world, place):
            moves.move(world, work, destination.id)
    if any(work.location_id == place.id for work in world.fulfillment_orders.values()):
        place.fulfillment_service_id = None
        close_location(world, place)
    else:
        _forget(world, place)
