"""An order in full."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fulfilldesk.demoshop import money
from fulfilldesk.demoshop.api.connections import Page
from fulfilldesk.demoshop.api.context import Info
from fulfilldesk.demoshop.api.gid import gid, number_of
from fulfilldesk.demoshop.api.resolvers.order_parts import attributes
from fulfilldesk.demoshop.api.resolvers.paging import listing, searched, some
from fulfilldesk.demoshop.api.resolvers.parts import (
    AddressOf,
    EventOf,
    LineOf,
    RefundOf,
    ReturnOf,
    TransactionOf,
)
from fulfilldesk.demoshop.api.search.other_fields import EVENT_FIELDS, FULFILLMENT_ORDER_FIELDS
from fulfilldesk.demoshop.api.tables import Fields, Table
from fulfilldesk.demoshop.model import Address, Customer, Fulfillment, Location, MoneyBag, Order, ShippingLine
from fulfilldesk.demoshop.statuses import display_fulfillment_status

Total = Callable[[Order], MoneyBag]


def _total(compute: Total) -> Callable[[Order, Info], MoneyBag]:
    def resolve(order: Order, info: Info) -> MoneyBag:
        return compute(order)

    return resolve


def current_subtotal(order: Order) -> MoneyBag:
    """The lines that are left after refunds and edits."""
    return money.add_up(order, (line.price.times(line.current_quantity) for line in order.line_items))


def is_emptied(order: Order) -> bool:
    """Whether the order was cancelled and its units taken out (recording ``2026-04__orderCancel-parity``)."""
    return order.cancelled_at is not None and not any(line.current_quantity for line in order.line_items)


def current_total(order: Order) -> MoneyBag:
    """The total less what was given back; nothing once the order was cancelled and emptied."""
    if is_emptied(order):
        return money.zero(order)
    return money.total_price(order).minus(money.total_refunded(order))


def outstanding(order: Order) -> MoneyBag:
    """What is still to be paid; nothing once the money is authorised, or the order cancelled."""
    authorized = any(step.kind == "AUTHORIZATION" and step.status == "SUCCESS" for step in order.transactions)
    settled = order.financial_status in ("PAID", "REFUNDED", "PARTIALLY_REFUNDED", "VOIDED", "EXPIRED")
    if authorized or settled or is_emptied(order):
        return money.zero(order)
    return money.total_price(order).minus(money.total_received(order))


def capturable(order: Order) -> MoneyBag:
    """Authorised and not yet captured."""
    if order.financial_status != "AUTHORIZED":
        return money.zero(order)
    held = (
        step.amount
        for step in order.transactions
        if step.kind == "AUTHORIZATION" and step.status == "SUCCESS"
    )
    return money.add_up(order, held)


def net_payment(order: Order) -> MoneyBag:
    """Received less given back."""
    return money.total_received(order).minus(money.total_refunded(order))


def suggested_refund(order: Order, info: Info, **arguments: Any) -> dict[str, MoneyBag]:
    """``Order.suggestedRefund``: all that was received and not given back for a full refund, else what the
    named lines cost, as far as there is money for it.
    """
    left = net_payment(order)
    amount = left
    if not arguments.get("suggestFullRefund"):
        prices = {line.id: line.price for line in order.line_items}
        wanted = arguments.get("refundLineItems") or []
        pairs = [(number_of(entry["lineItemId"], "LineItem"), entry["quantity"]) for entry in wanted]
        asked = money.add_up(order, (prices[key].times(count) for key, count in pairs if key in prices))
        amount = asked if asked.shop.amount <= left.shop.amount else left
    return {
        "amount_set": amount,
        "maximum_refundable_set": left,
        "subtotal_set": amount,
        "total_tax_set": money.zero(order),
    }


def discounts(order: Order) -> MoneyBag:
    """All discounts."""
    return order.discount or money.zero(order)


def customer(order: Order, info: Info) -> Customer | None:
    """``Order.customer``: null for guests."""
    call = info.context
    return call.world.customers.get(order.customer_id or 0)


def attribution(order: Order, info: Info) -> dict[str, Any] | None:
    """``Order.attribution``: where it was sold (2025-10 and later)."""
    if order.channel_name is None:
        return None
    return {
        "display_name": order.channel_name,
        "handle": order.channel_handle or order.source_name,
        "icon": None,
    }


def channel_information(order: Order, info: Info) -> dict[str, Any] | None:
    """``Order.channelInformation``: the older form of the same."""
    if order.channel_name is None:
        return None
    definition = {
        "id": gid("ChannelDefinition", order.channel_handle or "web"),
        "channel_name": order.channel_name,
        "handle": order.channel_handle or "",
        "is_marketplace": False,
        "sub_channel_name": order.channel_name,
    }
    app = {"id": gid("App", 1), "title": order.channel_name, "handle": order.channel_handle}
    return {
        "id": f"{gid('ChannelInformation', order.id)}",
        "app": app,
        "channel_definition": definition,
        "channel_id": gid("Channel", 1),
        "display_name": order.channel_name,
    }


def app(order: Order, info: Info) -> dict[str, Any] | None:
    """``Order.app``: what made the order."""
    return {"id": gid("OrderApp", 1), "name": order.channel_name} if order.channel_name else None


def shipping_address(order: Order, info: Info) -> AddressOf | None:
    """``Order.shippingAddress``."""
    return _address(order, order.shipping_address, 1, order.address_check)


def billing_address(order: Order, info: Info) -> AddressOf | None:
    """``Order.billingAddress``."""
    return _address(order, order.billing_address, 2)


def display_address(order: Order, info: Info) -> AddressOf | None:
    """``Order.displayAddress``: shipping, else billing."""
    return shipping_address(order, info) or billing_address(order, info)


def _address(order: Order, address: Address | None, place: int, check: str | None = None) -> AddressOf | None:
    return AddressOf(order.id * 10 + place, address, check) if address is not None else None


def retail_location(order: Order, info: Info) -> Location | None:
    """``Order.retailLocation``: the till of a POS sale (facts 10)."""
    call = info.context
    return call.world.locations.get(order.retail_location_id or 0)


def line_items(order: Order, info: Info, **arguments: Any) -> Page:
    """``Order.lineItems``."""
    return listing([LineOf(order, line) for line in order.line_items], arguments)


def fulfillment_orders(order: Order, info: Info, **arguments: Any) -> Page:
    """``Order.fulfillmentOrders``: closed ones included, and sometimes late (facts 3.4, 12.14)."""
    call = info.context
    found = searched(info, call.works_of(order), arguments.get("query"), FULFILLMENT_ORDER_FIELDS)
    return listing(found, arguments)


def fulfillments(order: Order, info: Info, first: int | None = None, query: str | None = None) -> Any:
    """``Order.fulfillments``: a list, cancelled ones included."""
    found: list[Fulfillment] = info.context.world.orders_fulfillments(order)
    return some(found, first)


def events(order: Order, info: Info, **arguments: Any) -> Page:
    """``Order.events``."""
    entries = [EventOf(order, event) for event in order.events]
    return listing(searched(info, entries, arguments.get("query"), EVENT_FIELDS), arguments)


def refunds(order: Order, info: Info, first: int | None = None) -> list[RefundOf]:
    """``Order.refunds``."""
    return some([RefundOf(order, refund) for refund in order.refunds], first)


def returns(order: Order, info: Info, **arguments: Any) -> Page:
    """``Order.returns``."""
    return listing([ReturnOf(order, expected) for expected in order.returns], arguments)


def transactions(order: Order, info: Info, **arguments: Any) -> list[TransactionOf]:
    """``Order.transactions``."""
    return some([TransactionOf(order, step) for step in order.transactions], arguments.get("first"))


def shipping_lines(order: Order, info: Info, **arguments: Any) -> Page:
    """``Order.shippingLines``."""
    return listing(order.shipping_lines, arguments)


def shipping_line(order: Order, info: Info) -> ShippingLine | None:
    """``Order.shippingLine``: the first."""
    return order.shipping_lines[0] if order.shipping_lines else None


def risk(order: Order, info: Info) -> dict[str, Any]:
    """``Order.risk``."""
    advice = {"HIGH": "CANCEL", "MEDIUM": "INVESTIGATE", "LOW": "ACCEPT"}.get(order.risk_level, "NONE")
    assessment: dict[str, Any] = {"facts": [], "provider": None, "risk_level": order.risk_level}
    return {"assessments": [assessment] if advice != "NONE" else [], "recommendation": advice}


def tax_lines(order: Order, info: Info) -> list[dict[str, Any]]:
    """``Order.taxLines``: one sum."""
    tax = money.total_tax(order)
    return (
        [{"title": "Tax", "price_set": tax, "rate": None, "rate_percentage": None}] if tax.shop.amount else []
    )


def pieces(order: Order, *, current: bool) -> int:
    """Units on all lines."""
    return sum(line.current_quantity if current else line.quantity for line in order.line_items)


ORDER: Fields = {
    "app": app,
    "attribution": attribution,
    "billingAddress": billing_address,
    "billingAddressMatchesShippingAddress": lambda order, info: (
        order.billing_address == order.shipping_address
    ),
    "cancellation": lambda order, info: (
        {"staff_note": order.staff_note} if order.cancelled_at is not None else None
    ),
    "canNotifyCustomer": lambda order, info: order.email is not None,
    "capturable": lambda order, info: capturable(order).shop.amount > 0,
    "channelInformation": channel_information,
    "confirmed": lambda order, info: True,
    "currencyCode": lambda order, info: order.currency,
    "currentShippingPriceSet": _total(money.total_shipping),
    "currentSubtotalLineItemsQuantity": lambda order, info: pieces(order, current=True),
    "currentSubtotalPriceSet": _total(current_subtotal),
    "currentTotalDiscountsSet": _total(discounts),
    "currentTotalPriceSet": _total(current_total),
    "currentTotalTaxSet": _total(money.total_tax),
    "customer": customer,
    "customerLocale": lambda order, info: getattr(customer(order, info), "locale", None),
    "customAttributes": lambda order, info: attributes(order.custom_attributes),
    "discountCodes": lambda order, info: [order.discount_code] if order.discount_code else [],
    "displayAddress": display_address,
    "displayFinancialStatus": lambda order, info: order.financial_status,
    "displayFulfillmentStatus": lambda order, info: display_fulfillment_status(info.context.world, order),
    "edited": lambda order, info: False,
    "events": events,
    "fulfillable": lambda order, info: any(work.is_live for work in info.context.works_of(order)),
    "fulfillmentOrders": fulfillment_orders,
    "fulfillments": fulfillments,
    "fulfillmentsCount": lambda order, info: {"count": len(order.fulfillment_ids), "precision": "EXACT"},
    "fullyPaid": lambda order, info: order.financial_status == "PAID",
    "lineItems": line_items,
    "netPaymentSet": _total(net_payment),
    "originalTotalPriceSet": _total(money.total_price),
    "paymentGatewayNames": lambda order, info: list(
        dict.fromkeys(step.gateway for step in order.transactions)
    ),
    "presentmentCurrencyCode": lambda order, info: order.presentment_currency,
    "refundable": lambda order, info: net_payment(order).shop.amount > 0,
    "refunds": refunds,
    "requiresShipping": lambda order, info: any(line.requires_shipping for line in order.line_items),
    "restockable": lambda order, info: pieces(order, current=True) > 0,
    "retailLocation": retail_location,
    "returns": returns,
    "risk": risk,
    "shippingAddress": shipping_address,
    "shippingLine": shipping_line,
    "shippingLines": shipping_lines,
    "subtotalLineItemsQuantity": lambda order, info: pieces(order, current=False),
    "subtotalPriceSet": _total(money.subtotal_price),
    "suggestedRefund": suggested_refund,
    "taxLines": tax_lines,
    "totalCapturable": lambda order, info: capturable(order).shop.amount,
    "totalCapturableSet": _total(capturable),
    "totalDiscountsSet": _total(discounts),
    "totalOutstandingSet": _total(outstanding),
    "totalPriceSet": _total(money.total_price),
    "totalReceivedSet": _total(money.total_received),
    "totalRefundedSet": _total(money.total_refunded),
    "totalShippingPriceSet": _total(money.total_shipping),
    "totalTaxSet": _total(money.total_tax),
    "transactions": transactions,
    "transactionsCount": lambda order, info: {"count": len(order.transactions), "precision": "EXACT"},
    "number": lambda order, info: order.number,
    "unpaid": lambda order, info: outstanding(order).shop.amount > 0,
}
TYPES: Table = {"Order": ORDER}
