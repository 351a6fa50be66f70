"""What a line of a bulk file looks like: one type for each kind of object, told apart by `__typename`.

A line holds the fields that a page holds of the same object (shopify/answers), and names its parent instead
of standing within it. Fields that were not asked for are passed over.
"""

from __future__ import annotations

import msgspec

from fulfilldesk.shopify.answers import fulfillments, orders, shop
from fulfilldesk.shopify.answers.common import Id, Part
from fulfilldesk.shopify.answers.inventory import Quantity


class Order(orders.OrderFields, tag_field="__typename", tag=True, frozen=True, kw_only=True):
    """An order with its fulfilments, whose lines come in the file of work. Without `email` in it, it came
    without all that names a customer; without `customer`, without the customer's own record."""

    fulfillments: list[fulfillments.FulfillmentFields]
    email: str | msgspec.UnsetType | None = msgspec.UNSET
    phone: str | None = None
    customer: orders.Customer | msgspec.UnsetType | None = msgspec.UNSET
    shipping_address: orders.MailingAddress | None = None


class LineItem(orders.LineItem, tag_field="__typename", tag=True, frozen=True, kw_only=True):
    """A line of an order. It came without what it was sold as where a scope for that is missing."""

    product: Id | None = None
    variant: orders.Variant | None = None
    parent_id: str = msgspec.field(name="__parentId")


class FulfillmentOrder(
    fulfillments.FulfillmentOrderFields, tag_field="__typename", tag=True, frozen=True, kw_only=True
):
    """Work at one location."""


class FulfillmentOrderLineItem(
    fulfillments.FulfillmentOrderLineItem, tag_field="__typename", tag=True, frozen=True, kw_only=True
):
    """A line of work."""

    parent_id: str = msgspec.field(name="__parentId")


class Fulfillment(Id, tag_field="__typename", tag=True, frozen=True, kw_only=True):
    """A fulfilment of that work; the file of orders says the rest of it."""

    parent_id: str = msgspec.field(name="__parentId")


class FulfillmentLineItem(
    fulfillments.FulfillmentLineItem, tag_field="__typename", tag=True, frozen=True, kw_only=True
):
    """Units of an order line in a fulfilment."""

    parent_id: str = msgspec.field(name="__parentId")


class InventoryItem(Id, tag_field="__typename", tag=True, frozen=True, kw_only=True):
    """Something that is counted, or not."""

    tracked: bool


class InventoryLevel(Part, tag_field="__typename", tag=True, frozen=True, kw_only=True):
    """Stock of an item at a location."""

    id: str
    location: Id
    quantities: list[Quantity]
    parent_id: str = msgspec.field(name="__parentId")


class Location(shop.Location, tag_field="__typename", tag=True, frozen=True, kw_only=True):
    """A place that can hold stock."""
