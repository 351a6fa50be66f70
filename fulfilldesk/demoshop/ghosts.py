"""The fault ``ghost``: a mutation that is carried out on a copy, which is then thrown away."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from fulfilldesk.demoshop.model import Order
from fulfilldesk.demoshop.world import World

NAMED = re.compile(r"gid://shopify/(Order|FulfillmentOrder|Fulfillment)/(\d+)")


def ghost_of(world: World, document: str, variables: Mapping[str, Any]) -> World:
    """A world of its own for what the request names; everything else is shared, and new ids are not used
    again.
    """
    orders = {order.id: order for order in _named(world, document + json.dumps(variables))}
    works = {number for order in orders.values() for number in order.fulfillment_order_ids}
    parcels = {number for order in orders.values() for number in order.fulfillment_ids}
    return replace(
        world,
        locations=copy.deepcopy(world.locations),
        services=copy.deepcopy(world.services),
        levels=copy.deepcopy(world.levels),
        customers=dict(world.customers),
        orders=_copied(world.orders, orders),
        fulfillment_orders=_copied(world.fulfillment_orders, works),
        fulfillments=_copied(world.fulfillments, parcels),
        jobs=dict(world.jobs),
    )


def _named(world: World, text: str) -> Iterator[Order]:
    homes: dict[str, Mapping[int, Any]] = {
        "FulfillmentOrder": world.fulfillment_orders,
        "Fulfillment": world.fulfillments,
    }
    for kind, digits in NAMED.findall(text):
        number = int(digits)
        if kind != "Order":
            record = homes[kind].get(number)
            number = record.order_id if record is not None else 0
        if number in world.orders:
            yield world.orders[number]


def _copied(records: Mapping[int, Any], own: Mapping[int, Any] | set[int]) -> dict[int, Any]:
    return {**records, **{number: copy.deepcopy(records[number]) for number in own}}
