"""Global ids: ``gid://shopify/Order/123`` to a kind and a number, and back."""

from __future__ import annotations

import re
from typing import Any

from fulfilldesk.demoshop import model

FORM = re.compile(r"gid://shopify/(?P<kind>[A-Za-z]+)/(?P<number>[A-Za-z0-9-]+)(?:\?(?P<rest>.*))?")

KINDS: dict[type, str] = {
    model.AppInstallation: "AppInstallation",
    model.BulkOperation: "BulkOperation",
    model.Customer: "Customer",
    model.Event: "BasicEvent",
    model.Fulfillment: "Fulfillment",
    model.FulfillmentEvent: "FulfillmentEvent",
    model.FulfillmentHold: "FulfillmentHold",
    model.FulfillmentOrder: "FulfillmentOrder",
    model.InventoryItem: "InventoryItem",
    model.Location: "Location",
    model.MerchantRequest: "FulfillmentOrderMerchantRequest",
    model.Order: "Order",
    model.Product: "Product",
    model.Refund: "Refund",
    model.Return: "Return",
    model.Shop: "Shop",
    model.ShippingLine: "ShippingLine",
    model.Transaction: "OrderTransaction",
    model.Variant: "ProductVariant",
}


class InvalidId(Exception):
    """The text is no id of the wanted kind; ``message`` is what Shopify says (facts 1.1)."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def gid(kind: str, number: int | str) -> str:
    """The global id of a record."""
    return f"gid://shopify/{kind}/{number}"


def gid_of(record: Any) -> str:
    """The global id of a record of the model; levels and services carry a query part (facts 2.5, 11)."""
    if isinstance(record, model.InventoryLevel):
        return f"{gid('InventoryLevel', record.id)}?inventory_item_id={record.inventory_item_id}"
    if isinstance(record, model.FulfillmentService):
        return f"{gid('FulfillmentService', record.id)}?id=true"
    return gid(KINDS[type(record)], record.id)


def parse_gid(text: str) -> tuple[str, str]:
    """Kind and number (as text) of a global id; raises InvalidId for anything else."""
    match = FORM.fullmatch(text)
    if match is None:
        raise InvalidId(f"Invalid global id '{text}'")
    return match["kind"], match["number"]


def number_of(text: str, kind: str) -> int:
    """The number in a global id that must be of ``kind``.

    Raises InvalidId with the two recorded texts: ``Invalid id: gid://...`` for another kind, ``invalid id``
    for the number zero.
    """
    found, number = parse_gid(text)
    if found != kind or not number.isdigit():
        raise InvalidId(f"Invalid id: {text}")
    if int(number) == 0:
        raise InvalidId("invalid id")
    return int(number)
