"""Orders as they come in bulk: one object a line, nested ones on lines of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

Json = dict[str, Any]


def order_lines(order: Json, *, identity: bool = True) -> Iterator[Json]:
    """The lines of one order in the file of orders."""
    left_out = {"lineItems", "fulfillmentOrders", "fulfillments"}
    if not identity:
        left_out |= {"email", "phone", "customer", "shippingAddress"}
    yield {
        "__typename": "Order",
        **{key: value for key, value in order.items() if key not in left_out},
        "fulfillments": [
            {key: value for key, value in parcel.items() if key != "fulfillmentLineItems"}
            for parcel in order["fulfillments"]
        ],
    }
    for line in order["lineItems"]["nodes"]:
        yield {"__typename": "LineItem", **line, "__parentId": order["id"]}


def work_lines(order: Json) -> Iterator[Json]:
    """Its fulfilment orders in the file of work: each with its lines, and the order's parcels with theirs."""
    parcels = order["fulfillments"]
    for number, work in enumerate(order["fulfillmentOrders"]["nodes"]):
        yield {
            "__typename": "FulfillmentOrder",
            **{key: value for key, value in work.items() if key != "lineItems"},
        }
        for line in work["lineItems"]["nodes"]:
            yield {"__typename": "FulfillmentOrderLineItem", **line, "__parentId": work["id"]}
        for parcel in parcels if number == 0 else ():
            yield {"__typename": "Fulfillment", "id": parcel["id"], "__parentId": work["id"]}
            for part in parcel["fulfillmentLineItems"]["nodes"]:
                yield {"__typename": "FulfillmentLineItem", **part, "__parentId": parcel["id"]}


def written(path: Path, lines: Iterable[Mapping[str, Any] | bytes]) -> Path:
    """A file of these lines; bytes are put down as they are."""
    with path.open("wb") as file:
        for line in lines:
            file.write(line if isinstance(line, bytes) else msgspec.json.encode(line))
            file.write(b"\n")
    return path
