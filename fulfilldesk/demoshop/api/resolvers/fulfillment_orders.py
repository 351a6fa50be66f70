"""Fulfillment orders: work to do."""

from __future__ import annotations

import zlib
from typing import Any

from graphql import GraphQLError

from fulfilldesk.demoshop.api.connections import Page
from fulfilldesk.demoshop.api.context import Info
from fulfilldesk.demoshop.api.gid import gid, number_of
from fulfilldesk.demoshop.api.resolvers.destinations import locations_for_move
from fulfilldesk.demoshop.api.resolvers.order_parts import line_of
from fulfilldesk.demoshop.api.resolvers.paging import listing, searched, time_value
from fulfilldesk.demoshop.api.resolvers.parts import LineOf, WorkLineOf
from fulfilldesk.demoshop.api.search.other_fields import FULFILLMENT_ORDER_FIELDS
from fulfilldesk.demoshop.api.tables import Fields, Table
from fulfilldesk.demoshop.model import (
    FulfillmentHold,
    FulfillmentOrder,
    FulfillmentOrderStatus,
    Location,
    MerchantRequest,
    Order,
)
from fulfilldesk.demoshop.supported_actions import external_page, merge_partners, supported_actions

DISPLAY_REASONS = {
    "AWAITING_PAYMENT": "Awaiting payment",
    "AWAITING_RETURN_ITEMS": "Awaiting return items",
    "HIGH_RISK_OF_FRAUD": "High risk of fraud",
    "INCORRECT_ADDRESS": "Incorrect address",
    "INVENTORY_OUT_OF_STOCK": "Inventory out of stock",
    "ONLINE_STORE_POST_PURCHASE_CROSS_SELL": "Upsell offer",
    "OTHER": "Other",
    "UNKNOWN_DELIVERY_DATE": "Unknown delivery date",
}


def fulfillment_order(root: None, info: Info, id: str) -> FulfillmentOrder | None:
    """``fulfillmentOrder(id:)``."""
    call = info.context
    return call.work(number_of(id, "FulfillmentOrder"))


def fulfillment_orders(root: None, info: Info, **arguments: Any) -> Page:
    """``fulfillmentOrders``: closed ones only when asked for (facts 3.4)."""
    call = info.context
    works = [work for work in call.all_works() if arguments["includeClosed"] or work.is_live]
    works = searched(info, works, arguments.get("query"), FULFILLMENT_ORDER_FIELDS)
    if arguments["sortKey"] == "UPDATED_AT":
        return listing(works, arguments, sort_value=lambda work: time_value(work.updated_at))
    return listing(works, arguments)


def manual_holds(root: None, info: Info, **arguments: Any) -> Page:
    """``manualHoldsFulfillmentOrders``."""
    works = [work for work in info.context.all_works() if work.status is FulfillmentOrderStatus.ON_HOLD]
    return listing(searched(info, works, arguments.get("query"), FULFILLMENT_ORDER_FIELDS), arguments)


def order(work: FulfillmentOrder, info: Info) -> Order:
    """``FulfillmentOrder.order``."""
    found: Order = info.context.world.orders[work.order_id]
    return found


def lines(work: FulfillmentOrder, info: Info, **arguments: Any) -> Page:
    """``FulfillmentOrder.lineItems``."""
    return listing([WorkLineOf(work, part) for part in work.lines], arguments)


def assigned_location(work: FulfillmentOrder, info: Info) -> dict[str, Any]:
    """``FulfillmentOrder.assignedLocation``: a snapshot of the address beside the location."""
    place: Location = info.context.world.locations[work.location_id]
    address = place.address
    return {
        "address1": address.address1,
        "address2": address.address2,
        "city": address.city,
        "country_code": address.country_code or "ZZ",
        "location": place,
        "name": place.name,
        "phone": address.phone,
        "province": address.province,
        "zip": address.zip,
    }


def destination(work: FulfillmentOrder, info: Info) -> dict[str, Any] | None:
    """``FulfillmentOrder.destination``: the customer's address."""
    owner = order(work, info)
    address = owner.shipping_address
    if address is None:
        return None
    return {
        "address1": address.address1,
        "address2": address.address2,
        "city": address.city,
        "company": address.company,
        "country_code": address.country_code,
        "email": owner.email,
        "first_name": address.first_name,
        "id": gid("FulfillmentOrderDestination", work.id),
        "last_name": address.last_name,
        "location": None,
        "phone": address.phone or owner.phone,
        "province": address.province,
        "zip": address.zip,
    }


def delivery_method(work: FulfillmentOrder, info: Info) -> dict[str, Any]:
    """``FulfillmentOrder.deliveryMethod`` (facts 10 for POS)."""
    shipping = order(work, info).shipping_lines
    return {
        "id": gid("DeliveryMethod", work.id),
        "max_delivery_date_time": None,
        "method_type": work.delivery_method,
        "min_delivery_date_time": None,
        "presented_name": shipping[0].title if shipping else None,
        "service_code": shipping[0].code if shipping else None,
        "source_reference": None,
    }


def actions(work: FulfillmentOrder, info: Info) -> list[dict[str, Any]]:
    """``FulfillmentOrder.supportedActions`` (facts 3.2)."""
    world = info.context.world
    page = external_page(world, work)
    external = [{"action": "EXTERNAL", "external_url": page}] if page is not None else []
    return [{"action": name, "external_url": None} for name in supported_actions(world, work)] + external


def for_merge(work: FulfillmentOrder, info: Info, **arguments: Any) -> Page:
    """``FulfillmentOrder.fulfillmentOrdersForMerge``."""
    return listing(merge_partners(info.context.world, work), arguments)


def assigned(root: None, info: Info, **arguments: Any) -> Page:
    """``assignedFulfillmentOrders``: for service apps only (recording
    ``2026-04__fulfillment-top-level-reads``).
    """
    raise GraphQLError('["The api_client is not associated with any fulfillment service."]')


def held_by_app(hold: FulfillmentHold, info: Info) -> dict[str, Any]:
    """``FulfillmentHold.heldByApp``."""
    own: str = info.context.world.app.title
    title = hold.held_by or own
    handle = title.lower().replace(" ", "-")
    return {
        "id": gid("App", 1 if title == own else zlib.crc32(title.encode())),
        "title": title,
        "handle": handle,
    }


def fulfillments(work: FulfillmentOrder, info: Info, **arguments: Any) -> Page:
    """``FulfillmentOrder.fulfillments``: the parcels that took units from it."""
    parcels = [
        parcel
        for parcel in info.context.world.orders_fulfillments(order(work, info))
        if any(part.fulfillment_order_id == work.id for line in parcel.lines for part in line.parts)
    ]
    return listing(parcels, arguments)


def merchant_requests(work: FulfillmentOrder, info: Info, **arguments: Any) -> Page:
    """``FulfillmentOrder.merchantRequests``."""
    kind = arguments.get("kind")
    return listing([request for request in work.merchant_requests if kind in (None, request.kind)], arguments)


def request_owner(request: MerchantRequest, info: Info) -> FulfillmentOrder:
    """``FulfillmentOrderMerchantRequest.fulfillmentOrder``."""
    found: FulfillmentOrder = info.context.world.fulfillment_orders[request.fulfillment_order_id]
    return found


def request_options(request: MerchantRequest, info: Info) -> dict[str, Any]:
    """``FulfillmentOrderMerchantRequest.requestOptions``: only what was asked for can have some."""
    is_for_fulfillment = request.kind == "FULFILLMENT_REQUEST"
    return {"notify_customer": request.notify_customer} if is_for_fulfillment else {}


def line_item(part: WorkLineOf, info: Info) -> LineOf:
    """``FulfillmentOrderLineItem.lineItem``."""
    return line_of(order(part.work, info), part.part.line_item_id)


def inventory_item_id(part: WorkLineOf, info: Info) -> str | None:
    """``FulfillmentOrderLineItem.inventoryItemId``: null for custom lines (facts 2.4)."""
    number = part.part.inventory_item_id
    return gid("InventoryItem", number) if number is not None else None


def variant(part: WorkLineOf, info: Info) -> Any:
    """``FulfillmentOrderLineItem.variant``."""
    return info.context.world.variants.get(line_item(part, info).line.variant_id or 0)


def _from_order_line(name: str) -> Any:
    return lambda part, info: getattr(line_item(part, info).line, name)


FULFILLMENT_ORDER: Fields = {
    "assignedLocation": assigned_location,
    "deliveryMethod": delivery_method,
    "destination": destination,
    "fulfillmentHolds": lambda work, info: work.holds,
    "fulfillmentOrdersForMerge": for_merge,
    "fulfillments": fulfillments,
    "lineItems": lines,
    "locationsForMove": locations_for_move,
    "merchantRequests": merchant_requests,
    "order": order,
    "orderId": lambda work, info: gid("Order", work.order_id),
    "orderName": lambda work, info: order(work, info).name,
    "orderProcessedAt": lambda work, info: order(work, info).processed_at,
    "supportedActions": actions,
}
LINE: Fields = {
    "id": lambda part, info: gid("FulfillmentOrderLineItem", part.part.id),
    "inventoryItemId": inventory_item_id,
    "lineItem": line_item,
    "productTitle": _from_order_line("title"),
    "remainingQuantity": lambda part, info: part.part.remaining_quantity,
    "requiresShipping": _from_order_line("requires_shipping"),
    "sku": _from_order_line("sku"),
    "totalQuantity": lambda part, info: part.part.total_quantity,
    "variant": variant,
    "variantTitle": _from_order_line("variant_title"),
    "vendor": _from_order_line("vendor"),
}
HOLD: Fields = {
    "displayReason": lambda hold, info: DISPLAY_REASONS.get(hold.reason, "Other"),
    "heldByApp": held_by_app,
}
REQUEST: Fields = {
    "fulfillmentOrder": request_owner,
    "requestOptions": request_options,
    "responseData": lambda request, info: None,
}
QUERIES: Fields = {
    "assignedFulfillmentOrders": assigned,
    "fulfillmentOrder": fulfillment_order,
    "fulfillmentOrders": fulfillment_orders,
    "manualHoldsFulfillmentOrders": manual_holds,
}
TYPES: Table = {
    "FulfillmentHold": HOLD,
    "FulfillmentOrder": FULFILLMENT_ORDER,
    "FulfillmentOrderLineItem": LINE,
    "FulfillmentOrderMerchantRequest": REQUEST,
}
