"""Parcels and work."""

from __future__ import annotations

from fulfilldesk.domain.orders import (
    Fulfillment,
    FulfillmentLine,
    FulfillmentOrder,
    FulfillmentOrderLine,
    Hold,
    Tracking,
)
from fulfilldesk.services.ports import WorkChange
from fulfilldesk.shopify.answers import fulfillments as answers
from fulfilldesk.shopify.mapping.values import utc, utc_or_none


def fulfillment(answer: answers.Fulfillment) -> Fulfillment:
    """One parcel."""
    return Fulfillment(
        id=answer.id,
        name=answer.name,
        status=answer.status,
        delivery_status=answer.display_status,
        created_at=utc(answer.created_at),
        updated_at=utc(answer.updated_at),
        delivered_at=utc_or_none(answer.delivered_at),
        in_transit_at=utc_or_none(answer.in_transit_at),
        estimated_delivery_at=utc_or_none(answer.estimated_delivery_at),
        location_id=answer.location.id if answer.location else None,
        location_name=answer.location.name if answer.location else None,
        service_name=answer.service.service_name if answer.service else None,
        service_type=answer.service.type if answer.service else None,
        tracking=tuple(Tracking(entry.company, entry.number, entry.url) for entry in answer.tracking_info),
        lines=tuple(
            FulfillmentLine(line.id, line.line_item.id, line.quantity or 0)
            for line in answer.fulfillment_line_items.nodes
        ),
    )


def fulfillment_order(answer: answers.FulfillmentOrder) -> FulfillmentOrder:
    """Work at one location. Its service is the one that works there: the schema names none on the work
    itself."""
    location = answer.assigned_location.location
    service = location.fulfillment_service if location else None
    return FulfillmentOrder(
        id=answer.id,
        order_id=answer.order_id,
        status=answer.status,
        request_status=answer.request_status,
        created_at=utc(answer.created_at),
        updated_at=utc(answer.updated_at),
        location_id=location.id if location else None,
        location_name=answer.assigned_location.name,
        service_name=service.service_name if service else None,
        service_type=service.type if service else None,
        delivery_method=answer.delivery_method.method_type if answer.delivery_method else None,
        fulfill_at=utc_or_none(answer.fulfill_at),
        supported_actions=tuple(action.action for action in answer.supported_actions),
        holds=tuple(
            Hold(hold.id, hold.reason, hold.reason_notes, hold.display_reason)
            for hold in answer.fulfillment_holds
        ),
        lines=tuple(
            FulfillmentOrderLine(
                id=line.id,
                line_item_id=line.line_item.id,
                inventory_item_id=line.inventory_item_id,
                title=line.product_title,
                sku=line.sku,
                total=line.total_quantity,
                remaining=line.remaining_quantity,
            )
            for line in answer.line_items.nodes
        ),
    )


def work_change(answer: answers.ChangedWork) -> WorkChange:
    """That a fulfilment order changed."""
    return WorkChange(answer.id, answer.order_id, utc(answer.updated_at))
