"""The parts of an order as rows: its lines, its parcels, and who bought."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import UNSET

from fulfilldesk.domain.listing import TAKEN_ALONG, rank
from fulfilldesk.domain.query import SortKey
from fulfilldesk.domain.states import FulfillmentStatus, ServiceType
from fulfilldesk.importer import words as search
from fulfilldesk.importer.block_rows import OrderRows, Row
from fulfilldesk.importer.lines import LineItem, Order
from fulfilldesk.importer.values import NULL, Remembered, maybe_seconds, minor, packer, place, seconds
from fulfilldesk.shopify.answers.fulfillments import FulfillmentFields
from fulfilldesk.shopify.mapping.order_facts import refunds

_THIRD_PARTY = str(ServiceType.THIRD_PARTY)
_SUCCESS = str(FulfillmentStatus.SUCCESS)

locations = Remembered(packer("Location"))
_line_number = packer("LineItem")
_parcel_number = packer("Fulfillment")
_customer_number = packer("Customer")
_transaction_number = packer("OrderTransaction")
_products = Remembered(packer("Product"))
_variants = Remembered(packer("ProductVariant"))
_items = Remembered(packer("InventoryItem"))
delivery_rank: Remembered[str, int] = Remembered(lambda status: rank(SortKey.DELIVERY, status) or 0)


@dataclass(slots=True)
class Shipped:
    """What the listing of an order asks of its live parcels: the furthest delivery status, whether a
    third-party service has one, and the newest."""

    delivery: str | None = None
    external: bool = False
    newest: FulfillmentFields | None = None


def line_row(line: LineItem, order: int) -> Row:
    """One order line."""
    packed = _line_number(line.id)
    price = line.original_unit_price_set.shop_money
    variant = line.variant
    if variant is None:
        variant_id: float | str = NULL
        item_id: float | str = NULL
        tracked: float = NULL
    else:
        item = variant.inventory_item
        variant_id = _variants[variant.id]
        item_id = _items[item.id]
        tracked = +item.tracked
    return (
        order,
        packed if type(packed) is int else place(packed),
        packed,
        line.title,
        NULL if line.variant_title is None else line.variant_title,
        NULL if line.sku is None else line.sku,
        line.quantity,
        line.current_quantity,
        minor(price),
        price.currency_code,
        NULL if line.product is None else _products[line.product.id],
        variant_id,
        item_id,
        tracked,
        +line.requires_shipping,
        +line.is_gift_card,
        NULL if line.line_item_group is None else line.line_item_group.title,
    )


def put_parcels(rows: OrderRows, order: Order, number: int, words: set[str]) -> Shipped:
    """Parcels and their tracking. What domain.listing says of live ones, but for goods handed over at a till:
    those count as taken along, which listing_facts has made sure of or left to the rule."""
    shipped = Shipped()
    for index, parcel in enumerate(order.fulfillments):
        packed = _parcel_number(parcel.id)
        rows.fulfillments.append(_parcel_row(parcel, packed, number, index))
        for inner, entry in enumerate(parcel.tracking_info):
            rows.tracking.append(
                (
                    packed,
                    inner,
                    NULL if entry.company is None else entry.company,
                    NULL if entry.number is None else entry.number,
                    NULL if entry.url is None else entry.url,
                )
            )
            if entry.number is not None:
                search.add_code(words, entry.number)
        if parcel.status == _SUCCESS:
            _count(shipped, parcel, at_till=order.source_name == "pos")
    return shipped


def _count(shipped: Shipped, parcel: FulfillmentFields, *, at_till: bool) -> None:
    status = TAKEN_ALONG if at_till and not parcel.tracking_info else parcel.display_status
    if status is not None:
        before = shipped.delivery
        if before is None or delivery_rank[status] > delivery_rank[before]:
            shipped.delivery = status
    if parcel.service is not None and parcel.service.type == _THIRD_PARTY:
        shipped.external = True
    newest = shipped.newest
    if newest is None or (parcel.created_at, parcel.id) > (newest.created_at, newest.id):
        shipped.newest = parcel


def refund_rows(order: Order, number: int) -> list[Row]:
    """What was given back; see shopify.mapping.order_facts."""
    return [
        (
            number,
            index,
            _transaction_number(refund.id),
            seconds(refund.refunded_at),
            NULL if refund.location_id is None else locations[refund.location_id],
        )
        for index, refund in enumerate(refunds(order))
    ]


def buyer_row(order: Order) -> Row:
    """Whether anybody is known to have bought; id, name, e-mail address and telephone number. See
    shopify.mapping.orders.customer."""
    buyer = None if order.customer is UNSET else order.customer
    packed: float | str = NULL
    name = email = phone = None
    if buyer is not None:
        packed = _customer_number(buyer.id)
        name = buyer.display_name
        if buyer.default_email_address is not None:
            email = buyer.default_email_address.email_address
        if buyer.default_phone_number is not None:
            phone = buyer.default_phone_number.phone_number
    if not name and order.shipping_address is not None:
        name = order.shipping_address.name
    if not email and order.email is not UNSET:
        email = order.email
    phone = phone or order.phone
    if buyer is None and not (name or email or phone):
        return (0, NULL, NULL, NULL, NULL)
    return (1, packed, name or NULL, email or NULL, phone or NULL)


def identity_hidden(order: Order, buyer: Row) -> bool:
    """Whether Shopify hides who bought; see shopify.mapping.orders. A file has no errors beside its data."""
    if order.email is UNSET:
        return True
    _, _, name, email, phone = buyer
    if not (name is NULL and email is NULL and phone is NULL):
        return False
    return order.customer is not None or order.shipping_address is not None


def _parcel_row(parcel: FulfillmentFields, packed: str | int, order: int, index: int) -> Row:
    location = parcel.location
    service = parcel.service
    status = parcel.display_status
    return (
        order,
        index,
        packed,
        parcel.name,
        parcel.status,
        NULL if status is None else status,
        seconds(parcel.created_at),
        seconds(parcel.updated_at),
        maybe_seconds(parcel.delivered_at),
        maybe_seconds(parcel.in_transit_at),
        maybe_seconds(parcel.estimated_delivery_at),
        NULL if location is None else locations[location.id],
        NULL if location is None else location.name,
        NULL if service is None else service.service_name,
        NULL if service is None else service.type,
    )
