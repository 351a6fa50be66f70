"""Where each value of an answer is found in the domain: the other side of the mapping, written by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from fulfilldesk.domain.money import Money

#: Minor digits of the currencies in the recordings (ISO 4217).
DIGITS = {"CAD": 2, "USD": 2, "EUR": 2, "JPY": 0, "KWD": 3}
#: Given the domain object and the places in lists along the path.
Where = Callable[..., Any]

TIMES = frozenset(
    {
        "createdAt",
        "processedAt",
        "updatedAt",
        "closedAt",
        "cancelledAt",
        "deliveredAt",
        "inTransitAt",
        "estimatedDeliveryAt",
        "fulfillAt",
    }
)


def pattern(path: tuple[str | int, ...]) -> tuple[str, tuple[int, ...]]:
    """`("lines", 3, "id")` as `"lines[].id"` and `(3,)`."""
    text = ""
    for part in path:
        text += "[]" if isinstance(part, int) else f".{part}"
    return text.removeprefix("."), tuple(part for part in path if isinstance(part, int))


def expected(path: tuple[str | int, ...], value: Any) -> Any:
    """The recorded value as the domain should hold it."""
    if path[-1] in TIMES and value is not None:
        return datetime.fromisoformat(value)
    return value


def amount(money: Money) -> Decimal:
    """A domain amount as Shopify would write it."""
    return Decimal(money.minor).scaleb(-DIGITS[money.currency])


FULFILLMENT: Mapping[str, Where] = {
    "id": lambda f: f.id,
    "name": lambda f: f.name,
    "status": lambda f: f.status,
    "displayStatus": lambda f: f.delivery_status,
    "createdAt": lambda f: f.created_at,
    "updatedAt": lambda f: f.updated_at,
    "deliveredAt": lambda f: f.delivered_at,
    "inTransitAt": lambda f: f.in_transit_at,
    "estimatedDeliveryAt": lambda f: f.estimated_delivery_at,
    "location": lambda f: f.location_id,
    "location.id": lambda f: f.location_id,
    "location.name": lambda f: f.location_name,
    "service": lambda f: f.service_name,
    "service.serviceName": lambda f: f.service_name,
    "service.type": lambda f: f.service_type,
    "trackingInfo[].company": lambda f, i: f.tracking[i].company,
    "trackingInfo[].number": lambda f, i: f.tracking[i].number,
    "trackingInfo[].url": lambda f, i: f.tracking[i].url,
    "fulfillmentLineItems.nodes[].id": lambda f, i: f.lines[i].id,
    "fulfillmentLineItems.nodes[].quantity": lambda f, i: f.lines[i].quantity,
    "fulfillmentLineItems.nodes[].lineItem.id": lambda f, i: f.lines[i].line_item_id,
}

FULFILLMENT_ORDER: Mapping[str, Where] = {
    "id": lambda o: o.id,
    "orderId": lambda o: o.order_id,
    "status": lambda o: o.status,
    "requestStatus": lambda o: o.request_status,
    "createdAt": lambda o: o.created_at,
    "updatedAt": lambda o: o.updated_at,
    "fulfillAt": lambda o: o.fulfill_at,
    "assignedLocation.name": lambda o: o.location_name,
    "assignedLocation.location": lambda o: o.location_id,
    "assignedLocation.location.id": lambda o: o.location_id,
    "assignedLocation.location.fulfillmentService.serviceName": lambda o: o.service_name,
    "assignedLocation.location.fulfillmentService.type": lambda o: o.service_type,
    "deliveryMethod.methodType": lambda o: o.delivery_method,
    "supportedActions[].action": lambda o, i: o.supported_actions[i],
    "fulfillmentHolds[].id": lambda o, i: o.holds[i].id,
    "fulfillmentHolds[].reason": lambda o, i: o.holds[i].reason,
    "fulfillmentHolds[].reasonNotes": lambda o, i: o.holds[i].notes,
    "fulfillmentHolds[].displayReason": lambda o, i: o.holds[i].display_reason,
    "lineItems.nodes[].id": lambda o, i: o.lines[i].id,
    "lineItems.nodes[].totalQuantity": lambda o, i: o.lines[i].total,
    "lineItems.nodes[].remainingQuantity": lambda o, i: o.lines[i].remaining,
    "lineItems.nodes[].inventoryItemId": lambda o, i: o.lines[i].inventory_item_id,
    "lineItems.nodes[].productTitle": lambda o, i: o.lines[i].title,
    "lineItems.nodes[].sku": lambda o, i: o.lines[i].sku,
    "lineItems.nodes[].lineItem.id": lambda o, i: o.lines[i].line_item_id,
}

LINE_ITEM: Mapping[str, Where] = {
    "id": lambda line: line.id,
    "title": lambda line: line.title,
    "variantTitle": lambda line: line.variant_title,
    "sku": lambda line: line.sku,
    "quantity": lambda line: line.quantity,
    "currentQuantity": lambda line: line.current_quantity,
    "requiresShipping": lambda line: line.requires_shipping,
    "isGiftCard": lambda line: line.gift_card,
    "originalUnitPriceSet.shopMoney.amount": lambda line: amount(line.unit_price),
    "originalUnitPriceSet.shopMoney.currencyCode": lambda line: line.unit_price.currency,
    "product": lambda line: line.product_id,
    "product.id": lambda line: line.product_id,
    "variant": lambda line: line.variant_id,
    "variant.id": lambda line: line.variant_id,
    "variant.inventoryItem.id": lambda line: line.inventory_item_id,
    "variant.inventoryItem.tracked": lambda line: line.tracked,
}


def _nested(prefix: str, table: Mapping[str, Where], pick: Callable[[Any, int], Any]) -> dict[str, Where]:
    def where(inner: Where) -> Where:
        return lambda whole, i, *rest: inner(pick(whole, i), *rest)

    return {f"{prefix}.{path}": where(inner) for path, inner in table.items()}


#: What the domain does not hold itself, but what follows from it: test_order_content.
DRAWN_FROM = ("transactions", "risk", "sourceIdentifier")

ORDER: Mapping[str, Where] = {
    "id": lambda o: o.id,
    "name": lambda o: o.name,
    "createdAt": lambda o: o.created_at,
    "processedAt": lambda o: o.processed_at,
    "updatedAt": lambda o: o.updated_at,
    "closedAt": lambda o: o.closed_at,
    "cancelledAt": lambda o: o.cancelled_at,
    "cancelReason": lambda o: o.cancel_reason,
    "displayFulfillmentStatus": lambda o: o.fulfillment_status,
    "displayFinancialStatus": lambda o: o.financial_status,
    "returnStatus": lambda o: o.return_status,
    "totalPriceSet.shopMoney.amount": lambda o: amount(o.total),
    "totalPriceSet.shopMoney.currencyCode": lambda o: o.total.currency,
    "totalPriceSet.presentmentMoney.amount": lambda o: amount(o.total_presentment),
    "totalPriceSet.presentmentMoney.currencyCode": lambda o: o.total_presentment.currency,
    "totalRefundedSet.shopMoney.amount": lambda o: amount(o.refunded),
    "totalRefundedSet.shopMoney.currencyCode": lambda o: o.refunded.currency,
    "note": lambda o: o.note,
    "tags[]": lambda o, i: o.tags[i],
    "email": lambda o: o.customer and o.customer.email,
    "phone": lambda o: o.customer and o.customer.phone,
    "customer": lambda o: o.customer and o.customer.id,
    "customer.id": lambda o: o.customer.id,
    "customer.displayName": lambda o: o.customer.name,
    "shippingAddress": lambda o: o.address or None,
    "shippingAddress.countryCodeV2": lambda o: o.country,
    "shippingAddress.validationResultSummary": lambda o: o.address_check,
    "shippingLine": lambda o: o.shipping_method,
    "shippingLine.title": lambda o: o.shipping_method,
    **_nested("lineItems.nodes[]", LINE_ITEM, lambda o, i: o.lines[i]),
    **_nested("fulfillments[]", FULFILLMENT, lambda o, i: o.fulfillments[i]),
    **_nested("fulfillmentOrders.nodes[]", FULFILLMENT_ORDER, lambda o, i: o.fulfillment_orders[i]),
}
