"""Mutations on fulfillments (facts 1 and 4)."""

from __future__ import annotations

from typing import Any

from fulfilldesk.demoshop import cancelling, fulfillments
from fulfilldesk.demoshop.api.gid import number_of
from fulfilldesk.demoshop.api.resolvers.payloads import Payload, mutation
from fulfilldesk.demoshop.api.tables import Fields
from fulfilldesk.demoshop.fulfillments import CarrierReport, Package
from fulfilldesk.demoshop.model import Address, Fulfillment, Tracking
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.world import World


@mutation("fulfillment")
def fulfillment_cancel(world: World, id: str) -> Payload:
    """``fulfillmentCancel``: no guard at all (recording ``2025-01__fulfillment-cancel-parity``)."""
    parcel = _parcel(world, id, "id", "Fulfillment not found.")
    cancelling.cancel_fulfillment(world, parcel)
    return {"fulfillment": parcel}


@mutation("fulfillment")
def fulfillment_create(world: World, fulfillment: dict[str, Any], message: str | None = None) -> Payload:
    """``fulfillmentCreate``."""
    packages = [_package(entry) for entry in fulfillment["lineItemsByFulfillmentOrder"]]
    parcel = fulfillments.fulfil(
        world,
        packages,
        tracking=read_tracking(fulfillment.get("trackingInfo")),
        origin_address=read_origin(fulfillment.get("originAddress")),
        notify_customer=bool(fulfillment.get("notifyCustomer")),
    )
    return {"fulfillment": parcel}


@mutation("fulfillment")
def tracking_update(
    world: World,
    fulfillment_id: str,
    tracking_info_input: dict[str, Any],
    notify_customer: bool | None = None,
) -> Payload:
    """``fulfillmentTrackingInfoUpdate``."""
    parcel = _parcel(world, fulfillment_id, "fulfillmentId", "Fulfillment does not exist.")
    tracking = read_tracking(tracking_info_input)
    fulfillments.update_tracking(world, parcel, tracking, notify_customer=bool(notify_customer))
    return {"fulfillment": parcel}


@mutation("fulfillment_event")
def event_create(world: World, fulfillment_event: dict[str, Any]) -> Payload:
    """``fulfillmentEventCreate`` (recording ``2026-04__fulfillment-detail-events-lifecycle``)."""
    given = fulfillment_event
    parcel = _parcel(world, given["fulfillmentId"], "fulfillmentEvent", "Fulfillment does not exist.")
    address = Address(
        address1=given.get("address1"),
        city=given.get("city"),
        province=given.get("province"),
        country=given.get("country"),
        zip=given.get("zip"),
    )
    report = CarrierReport(
        status=given["status"],
        happened_at=given.get("happenedAt"),
        message=given.get("message"),
        estimated_delivery_at=given.get("estimatedDeliveryAt"),
        address=address,
        latitude=given.get("latitude"),
        longitude=given.get("longitude"),
    )
    return {"fulfillment_event": fulfillments.add_event(world, parcel, report)}


def _parcel(world: World, id: str, field: str, unknown: str) -> Fulfillment:
    parcel = world.fulfillments.get(number_of(id, "Fulfillment"))
    if parcel is None:
        raise Refused([field], unknown)
    return parcel


def _package(entry: dict[str, Any]) -> Package:
    number = number_of(entry["fulfillmentOrderId"], "FulfillmentOrder")
    return Package(number, read_work_lines(entry.get("fulfillmentOrderLineItems")))


def read_work_lines(entries: list[dict[str, Any]] | None) -> list[tuple[int, int]] | None:
    """``[FulfillmentOrderLineItemInput!]`` as (line number, quantity) pairs; nothing named means None."""
    if not entries:
        return None
    return [(number_of(entry["id"], "FulfillmentOrderLineItem"), entry["quantity"]) for entry in entries]


def read_tracking(given: dict[str, Any] | None) -> list[Tracking]:
    """``FulfillmentTrackingInput``: one form with number and url, one with several of each."""
    if given is None:
        return []
    company = given.get("company")
    numbers = list(given.get("numbers") or [given.get("number")])
    urls = list(given.get("urls") or [given.get("url")])
    longest = max(len(numbers), len(urls))
    numbers += [None] * (longest - len(numbers))
    urls += [None] * (longest - len(urls))
    pairs = zip(numbers, urls, strict=True)
    return [Tracking(company, number, url) for number, url in pairs if company or number or url]


def read_origin(given: dict[str, Any] | None) -> Address | None:
    """``FulfillmentOriginAddressInput``."""
    if given is None:
        return None
    return Address(
        address1=given.get("address1"),
        address2=given.get("address2"),
        city=given.get("city"),
        country_code=given["countryCode"],
        province_code=given.get("provinceCode"),
        zip=given.get("zip"),
    )


MUTATIONS: Fields = {
    "fulfillmentCancel": fulfillment_cancel,
    "fulfillmentCreate": fulfillment_create,
    "fulfillmentEventCreate": event_create,
    "fulfillmentTrackingInfoUpdate": tracking_update,
}
