"""What a line of a bulk file looks like: one type for each kind of object, told apart by `__typename`.

As strict as the answers to ordinary questions (shopify/answers), which hold for the same fields. Fields that
were not asked for are passed over; the identity fields are missing when Shopify withholds them.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import msgspec

Int = Annotated[int, msgspec.Meta(ge=-(2**31), le=2**31 - 1)]
#: DateTime always says its zone (facts 12.4).
DateTime = Annotated[datetime, msgspec.Meta(tz=True)]


class Part(msgspec.Struct, rename="camel", gc=False):
    """An object within a line."""


class Line(Part, tag_field="__typename", tag=True, gc=False, kw_only=True):
    """A line: an object with the id that others name as their parent."""

    id: str


class Child(Line, gc=False, kw_only=True):
    """A line that belongs to another."""

    parent_id: str = msgspec.field(name="__parentId")


class Id(Part, gc=False):
    """An object of which only the id was asked."""

    id: str


class Named(Part, gc=False):
    """A location."""

    id: str
    name: str


class Money(Part, gc=False):
    """Decimal text and an ISO 4217 code."""

    amount: str
    currency_code: str


class ShopMoney(Part, gc=False):
    """A MoneyBag of which the shop's currency was asked."""

    shop_money: Money


class MoneyBag(Part, gc=False):
    """An amount in the shop's and in the customer's currency."""

    shop_money: Money
    presentment_money: Money


class AppName(Part, gc=False):
    """The app that made the order."""

    name: str


class Attribution(Part, gc=False):
    """Where the order came from."""

    display_name: str


class EmailAddress(Part, gc=False):
    """The customer's main e-mail address."""

    email_address: str


class PhoneNumber(Part, gc=False):
    """The customer's main telephone number."""

    phone_number: str


class Customer(Part, gc=False):
    """Who bought."""

    id: str
    display_name: str
    default_email_address: EmailAddress | None
    default_phone_number: PhoneNumber | None


class Address(Part, gc=False):
    """The shipping address."""

    name: str | None
    formatted: list[str]


class Service(Part, gc=False):
    """A fulfilment service."""

    service_name: str
    type: str


class TrackingInfo(Part, gc=False):
    """One tracking entry."""

    company: str | None
    number: str | None
    url: str | None


class Parcel(Part, gc=False):
    """A fulfilment, without its lines: those come in the file of work."""

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


class Order(Line, gc=False, kw_only=True):
    """An order with its fulfilments. Without `email` in it, it came without all that names a customer."""

    name: str
    created_at: DateTime
    processed_at: DateTime
    updated_at: DateTime
    closed_at: DateTime | None
    cancelled_at: DateTime | None
    cancel_reason: str | None
    display_fulfillment_status: str
    display_financial_status: str | None
    return_status: str
    total_price_set: MoneyBag
    total_refunded_set: ShopMoney
    source_name: str | None
    app: AppName | None
    attribution: Attribution | None
    retail_location: Named | None
    note: str | None
    tags: list[str]
    test: bool
    fulfillments: list[Parcel]
    email: str | msgspec.UnsetType | None = msgspec.UNSET
    phone: str | None = None
    customer: Customer | None = None
    shipping_address: Address | None = None


class Item(Part, gc=False):
    """The stock side of a variant."""

    id: str
    tracked: bool


class Variant(Part, gc=False):
    """The variant an order line was sold as."""

    id: str
    inventory_item: Item


class Group(Part, gc=False):
    """What joins the components of a bundle."""

    title: str


class LineItem(Child, gc=False, kw_only=True):
    """A line of an order."""

    title: str
    variant_title: str | None
    sku: str | None
    quantity: Int
    current_quantity: Int
    requires_shipping: bool
    is_gift_card: bool
    original_unit_price_set: ShopMoney
    product: Id | None
    variant: Variant | None
    line_item_group: Group | None


class ServicedLocation(Part, gc=False):
    """A location with the service that works there."""

    id: str
    fulfillment_service: Service | None


class AssignedLocation(Part, gc=False):
    """Where the work is; `location` is None when it was deleted since."""

    name: str
    location: ServicedLocation | None


class DeliveryMethod(Part, gc=False):
    """How the goods go out."""

    method_type: str


class Action(Part, gc=False):
    """Something Shopify would accept now."""

    action: str


class Hold(Part, gc=False):
    """One hold."""

    id: str
    reason: str
    reason_notes: str | None
    display_reason: str


class FulfillmentOrder(Line, gc=False, kw_only=True):
    """Work at one location."""

    order_id: str
    status: str
    request_status: str
    created_at: DateTime
    updated_at: DateTime
    fulfill_at: DateTime | None
    assigned_location: AssignedLocation
    delivery_method: DeliveryMethod | None
    supported_actions: list[Action]
    fulfillment_holds: list[Hold]


class FulfillmentOrderLineItem(Child, gc=False, kw_only=True):
    """A line of work."""

    total_quantity: Int
    remaining_quantity: Int
    inventory_item_id: str | None
    product_title: str
    sku: str | None
    line_item: Id


class Fulfillment(Child, gc=False, kw_only=True):
    """A fulfilment of that work; the file of orders says the rest of it."""


class FulfillmentLineItem(Child, gc=False, kw_only=True):
    """Units of an order line in a fulfilment."""

    quantity: Int | None
    line_item: Id


class InventoryItem(Line, gc=False, kw_only=True):
    """Something that is counted, or not."""

    tracked: bool


class Quantity(Part, gc=False):
    """Units in one of the states of stock (facts 2.1)."""

    name: str
    quantity: Int


class InventoryLevel(Child, gc=False, kw_only=True):
    """Stock of an item at a location."""

    location: Id
    quantities: list[Quantity]


class Location(Line, gc=False, kw_only=True):
    """A place that can hold stock."""

    name: str
    is_active: bool
    is_fulfillment_service: bool
