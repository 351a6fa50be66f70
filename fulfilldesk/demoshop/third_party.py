"""The fulfilment service at work: the fault ``service``."""

from __future__ import annotations

import random

from fulfilldesk.demoshop import fulfillments, requests
from fulfilldesk.demoshop.fulfillment_orders import is_at_service
from fulfilldesk.demoshop.fulfillments import Package
from fulfilldesk.demoshop.model import FulfillmentOrder, RequestStatus, Tracking
from fulfilldesk.demoshop.world import World


class ThirdParty:
    """Answers one open request after the other, by the shop's own rules; the same seed does the same."""

    def __init__(self, world: World, seed: int) -> None:
        self._world = world
        self._chance = random.Random(seed)  # noqa: S311 - repeatable, not secret

    def act(self) -> FulfillmentOrder | None:
        """Do something about one piece of work that waits for the service; gives it, or None without any."""
        waiting = [work for work in self._world.fulfillment_orders.values() if self._waits(work)]
        if not waiting:
            return None
        work = self._chance.choice(waiting)
        if work.request_status is RequestStatus.SUBMITTED:
            self._answer(work)
        elif work.request_status is RequestStatus.CANCELLATION_REQUESTED:
            answers = (requests.accept_cancellation, requests.reject_cancellation)
            self._chance.choice(answers)(self._world, work)
        elif self._chance.random() < 0.2:
            requests.close_incomplete(self._world, work)
        else:
            self._send(work)
        return work

    def _waits(self, work: FulfillmentOrder) -> bool:
        is_open = work.is_live and work.is_with_service and work.remaining > 0
        return is_open and is_at_service(self._world, work)

    def _answer(self, work: FulfillmentOrder) -> None:
        takes_it = self._chance.random() < 0.7
        (requests.accept_request if takes_it else requests.reject_request)(self._world, work)

    def _send(self, work: FulfillmentOrder) -> None:
        """All that remains, or one piece; in a parcel with tracking."""
        lines = None
        if work.remaining > 1 and self._chance.random() < 0.3:
            lines = [(next(line.id for line in work.lines if line.remaining_quantity), 1)]
        number = f"TP{self._chance.randrange(10**8):08d}"
        tracking = [Tracking("UPS", number, None)]
        fulfillments.fulfil(self._world, [Package(work.id, lines)], tracking=tracking)
