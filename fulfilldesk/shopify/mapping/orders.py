"""Orders, their lines and their customers."""

from __future__ import annotations

from datetime import datetime

from fulfilldesk.domain.orders import Customer, LineItem, Order
from fulfilldesk.shopify.answers import orders as answers
from fulfilldesk.shopify.identity import emptied, nameless
from fulfilldesk.shopify.mapping import order_facts
from fulfilldesk.shopify.mapping.fulfillments import fulfillment, fulfillment_order
from fulfilldesk.shopify.mapping.values import money, utc, utc_or_none

#: How Shopify itself calls the channel; it is a product's name and not translated.
_POS_CHANNEL = "Point of Sale"


def order(
    answer: answers.Order, *, identity_hidden: bool, read_at: datetime, nameless_hidden: bool = False
) -> Order:
    """A whole order: call with connections that hold all their nodes. `identity_hidden`: who bought was not
    even asked for; `nameless_hidden`: an order that names nobody is one whose buyer is hidden."""
    retail = answer.retail_location
    address = answer.shipping_address
    return Order(
        id=answer.id,
        name=answer.name,
        created_at=utc(answer.created_at),
        processed_at=utc(answer.processed_at),
        updated_at=utc(answer.updated_at),
        closed_at=utc_or_none(answer.closed_at),
        cancelled_at=utc_or_none(answer.cancelled_at),
        cancel_reason=answer.cancel_reason,
        fulfillment_status=answer.display_fulfillment_status,
        financial_status=answer.display_financial_status,
        return_status=answer.return_status,
        refunded=money(answer.total_refunded_set.shop_money),
        total=money(answer.total_price_set.shop_money),
        total_presentment=money(answer.total_price_set.presentment_money),
        source_name=answer.source_name,
        channel_name=channel_name(answer),
        retail_location_id=retail.id if retail else None,
        retail_location_name=retail.name if retail else None,
        customer=customer(answer),
        identity_hidden=identity_hidden or emptied(answer) or (nameless_hidden and nameless(answer)),
        address=tuple(address.formatted) if address else (),
        note=answer.note,
        tags=tuple(answer.tags),
        test=answer.test,
        lines=tuple(line_item(line) for line in answer.line_items.nodes),
        fulfillments=tuple(fulfillment(item) for item in answer.fulfillments),
        fulfillment_orders=tuple(fulfillment_order(item) for item in answer.fulfillment_orders.nodes),
        read_at=read_at,
        paid_at=utc_or_none(order_facts.paid_at(answer)),
        receipt=order_facts.receipt(answer),
        risk_level=order_facts.risk_level(answer),
        address_check=address.validation_result_summary if address else None,
        country=address.country_code_v2 if address else None,
        shipping_method=answer.shipping_line.title if answer.shipping_line else None,
        refunds=order_facts.refunds(answer),
    )


def channel_name(answer: answers.OrderFields) -> str | None:
    """Where the order came from, in the words of Shopify's admin (facts section 10)."""
    if answer.source_name == order_facts.POS_SOURCE:
        return _POS_CHANNEL
    if answer.attribution:
        return answer.attribution.display_name
    return answer.app.name if answer.app else answer.source_name


def customer(answer: answers.Order) -> Customer | None:
    """Who bought. A guest has no customer record but mostly an e-mail address and a name on the parcel."""
    known = answer.customer
    name = known.display_name if known else None
    email = known.default_email_address.email_address if known and known.default_email_address else None
    phone = known.default_phone_number.phone_number if known and known.default_phone_number else None
    name = name or (answer.shipping_address.name if answer.shipping_address else None)
    email = email or answer.email
    phone = phone or answer.phone
    if known is None and not (name or email or phone):
        return None
    return Customer(known.id if known else None, name or None, email or None, phone or None)


def line_item(answer: answers.LineItem) -> LineItem:
    """One order line."""
    item = answer.variant.inventory_item if answer.variant else None
    return LineItem(
        id=answer.id,
        title=answer.title,
        variant_title=answer.variant_title,
        sku=answer.sku,
        quantity=answer.quantity,
        current_quantity=answer.current_quantity,
        unit_price=money(answer.original_unit_price_set.shop_money),
        product_id=answer.product.id if answer.product else None,
        variant_id=answer.variant.id if answer.variant else None,
        inventory_item_id=item.id if item else None,
        tracked=item.tracked if item else None,
        requires_shipping=answer.requires_shipping,
        gift_card=answer.is_gift_card,
        bundle=answer.line_item_group.title if answer.line_item_group else None,
    )
