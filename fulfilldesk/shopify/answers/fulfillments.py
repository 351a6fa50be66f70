"""Fulfilments (parcels) and fulfilment orders (work), and the pages they come in."""

from __future__ import annotations

from fulfilldesk.shopify.answers.common import Connection, DateTime, Id, Int, Named, Part


class Service(Part, frozen=True):
    """A fulfilment service."""

    service_name: str
    type: str


class TrackingInfo(Part, frozen=True):
    """One tracking entry."""

    company: str | None
    number: str | None
    url: str | None


class FulfillmentLineItem(Part, frozen=True):
    """Units of an order line in a fulfilment."""

    id: str
    quantity: Int | None
    line_item: Id


class FulfillmentFields(Part, frozen=True):
    """One parcel without its lines."""

    id: str
    name: str
    status: str
    display_status: str | None
    created_at: DateTime
    updated_at: DateTime
    delivered_at: DateTime | None
    in_transit_at: DateTime | None
    estimated_delivery_at: DateTime | None
    location: Named | None
    service: Service | None
    tracking_info: list[TrackingInfo]


class Fulfillment(FulfillmentFields, frozen=True):
    """One parcel."""

    fulfillment_line_items: Connection[FulfillmentLineItem]


class FulfillmentOrderLineItem(Part, frozen=True):
    """Units of an order line in a fulfilment order."""

    id: str
    total_quantity: Int
    remaining_quantity: Int
    inventory_item_id: str | None
    product_title: str
    sku: str | None
    line_item: Id


class ServicedLocation(Part, frozen=True):
    """A location with the service that works there, if one does."""

    id: str
    fulfillment_service: Service | None


class AssignedLocation(Part, frozen=True):
    """Where the work is; `location` is None when the location was deleted since."""

    name: str
    location: ServicedLocation | None


class DeliveryMethod(Part, frozen=True):
    """How the goods go out."""

    method_type: str


class SupportedAction(Part, frozen=True):
    """Something Shopify would accept for the fulfilment order now."""

    action: str


class FulfillmentHold(Part, frozen=True):
    """One hold."""

    id: str
    reason: str
    reason_notes: str | None
    display_reason: str


class FulfillmentOrderFields(Part, frozen=True):
    """Work at one location without its lines."""

    id: str
    order_id: str
    status: str
    request_status: str
    created_at: DateTime
    updated_at: DateTime
    fulfill_at: DateTime | None
    assigned_location: AssignedLocation
    delivery_method: DeliveryMethod | None
    supported_actions: list[SupportedAction]
    fulfillment_holds: list[FulfillmentHold]


class FulfillmentOrder(FulfillmentOrderFields, frozen=True):
    """Work at one location."""

    line_items: Connection[FulfillmentOrderLineItem]


class LinesOfFulfillment(Part, frozen=True):
    """A fulfilment with a page of its lines."""

    fulfillment_line_items: Connection[FulfillmentLineItem]


class FulfillmentLinesAnswer(Part, frozen=True):
    """FulfillmentLines."""

    fulfillment: LinesOfFulfillment | None


class LinesOfFulfillmentOrder(Part, frozen=True):
    """A fulfilment order with a page of its lines."""

    line_items: Connection[FulfillmentOrderLineItem]


class FulfillmentOrderLinesAnswer(Part, frozen=True):
    """FulfillmentOrderLines."""

    fulfillment_order: LinesOfFulfillmentOrder | None


class ChangedWork(Part, frozen=True):
    """A fulfilment order of which only the change is asked."""

    id: str
    order_id: str
    updated_at: DateTime


class WorkPageAnswer(Part, frozen=True):
    """WorkPage."""

    fulfillment_orders: Connection[ChangedWork]
