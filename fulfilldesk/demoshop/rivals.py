"""Somebody else in the shop's admin: the fault ``rival``."""

from __future__ import annotations

import random

from fulfilldesk.demoshop import fulfillments, orders
from fulfilldesk.demoshop.cancelling import cancel_fulfillment
from fulfilldesk.demoshop.fulfillments import Package
from fulfilldesk.demoshop.model import FulfillmentOrderStatus, Order
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.world import World


class Rival:
    """Changes one order after the other, by the shop's own rules; the same seed does the same."""

    def __init__(self, world: World, seed: int) -> None:
        self._world = world
        self._chance = random.Random(seed)  # noqa: S311 - repeatable, not secret

    def act(self) -> None:
        """Change one order: its note, its tags, its archive, its parcels."""
        if not self._world.orders:
            return
        order = self._world.orders[self._chance.choice(list(self._world.orders))]
        deed = self._chance.choice((self._write, self._tag, self._archive, self._send, self._take_back))
        try:
            deed(order)
        except Refused:
            # What cannot be done to this order is done without: a note always can.
            self._write(order)

    def _write(self, order: Order) -> None:
        order.note = f"Note {self._chance.randrange(10**6)} by a colleague"
        self._world.touch(order)

    def _tag(self, order: Order) -> None:
        order.tags = sorted({*order.tags, f"colleague-{self._chance.randrange(20)}"})
        self._world.touch(order)

    def _archive(self, order: Order) -> None:
        change = orders.close_order if order.closed_at is None else orders.open_order
        change(self._world, order)

    def _send(self, order: Order) -> None:
        open_works = [
            work
            for work in self._world.orders_fulfillment_orders(order)
            if work.status is FulfillmentOrderStatus.OPEN and work.remaining
        ]
        if not open_works:
            raise Refused(None, "nothing to send")
        fulfillments.fulfil(self._world, [Package(self._chance.choice(open_works).id)])

    def _take_back(self, order: Order) -> None:
        parcels = [parcel for parcel in self._world.orders_fulfillments(order) if parcel.is_live]
        if not parcels:
            raise Refused(None, "nothing to take back")
        cancel_fulfillment(self._world, self._chance.choice(parcels))
