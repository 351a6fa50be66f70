"""Open work of all orders, for the numbers page, found by its own index however much the cache holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import lru_cache

from fulfilldesk.domain.orders import FulfillmentOrder
from fulfilldesk.store.order_tables import OPEN_WORK
from fulfilldesk.store.values import from_seconds, maybe, maybe_unpack, order_id, unpack, unpack_texts

# What is joined is looked up by its key, for each row of open work; CROSS JOIN keeps that order.
_OPEN_WORK = f"""
SELECT w.order_id, w.id, w.status, w.request_status, w.created_at, w.updated_at, w.location_id,
    w.location_name, w.service_name, w.service_type, w.delivery_method, w.fulfill_at, w.supported_actions
FROM fulfillment_orders AS w INDEXED BY open_work CROSS JOIN orders AS o ON o.id = w.order_id
WHERE w.{OPEN_WORK} AND NOT o.cancelled AND EXISTS (
    SELECT 1 FROM fulfillment_order_lines AS l WHERE l.fulfillment_order_id = w.id AND l.remaining > 0
)
"""  # noqa: S608 - a condition of ours

#: Few sets of actions come again and again.
_supported = lru_cache(256)(unpack_texts)


def open_work(connection: sqlite3.Connection) -> Sequence[FulfillmentOrder]:
    """Work with units left of orders that were not cancelled, without holds and lines."""
    return [
        FulfillmentOrder(
            id=unpack("FulfillmentOrder", number),
            order_id=order_id(order),
            status=status,
            request_status=request_status,
            created_at=from_seconds(created_at),
            updated_at=from_seconds(updated_at),
            location_id=maybe_unpack("Location", location),
            location_name=location_name,
            service_name=service_name,
            service_type=service_type,
            delivery_method=delivery_method,
            fulfill_at=maybe(from_seconds, fulfill_at),
            supported_actions=_supported(supported),
            holds=(),
            lines=(),
        )
        for (
            order, number, status, request_status, created_at, updated_at, location,
            location_name, service_name, service_type, delivery_method, fulfill_at, supported,
        ) in connection.execute(_OPEN_WORK)
    ]  # fmt: skip
