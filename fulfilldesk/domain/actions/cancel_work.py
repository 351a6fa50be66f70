"""Cancel a fulfilment order so that its work comes free: it is closed, a replacement carries the units.

There are no parameters; see `freeing`. No supported action stands for it: a plain OPEN one is cancelled
although none is listed (recording 2026-04__fulfillment-order-mixed-catalog-lifecycle), so its state decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json
from fulfilldesk.domain.actions.forecasts import blocked
from fulfilldesk.domain.actions.freeing import FreesWork, freeing
from fulfilldesk.domain.actions.work import gone_or_finished
from fulfilldesk.domain.actions.work_standing import service_words, state_in_the_way
from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.states import FulfillmentOrderStatus, RequestStatus

_OPEN = (FulfillmentOrderStatus.OPEN, FulfillmentOrderStatus.IN_PROGRESS)


class CancelWork(FreesWork):
    """The target is the open fulfilment order."""

    name: ClassVar[str] = "cancel_work"

    def sensible(self, order: Order, target_id: str) -> bool:
        """Not of finished work; of work that was only asked for the request is cancelled instead, which does
        the same."""
        work = order.work(target_id)
        return work is not None and work.remaining > 0 and work.request_status != RequestStatus.SUBMITTED

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Offered while nobody has begun; also while a service was asked to stop, which it may not do
        (schema: fulfillmentOrderCancel)."""
        work = order.work(target_id)
        finished = gone_or_finished(order, target_id)
        if work is None or finished is not None:
            return finished
        in_the_way = state_in_the_way(work)
        if in_the_way is not None and in_the_way.key is not Say.CANCELLATION_PENDING:
            return in_the_way
        return None if work.status in _OPEN else Notice(Say.SHOPIFY_DOES_NOT_OFFER, Weight.BLOCK)

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """The same units as new work. Recorded for plain open work only."""
        order = snapshot.order
        work = order.work(action.target_id)
        block = self.why_not(order, action.target_id)
        if work is None or block is not None:
            return blocked(order, block or Notice(Say.WORK_GONE, Weight.BLOCK))
        asked_back = work.request_status == RequestStatus.CANCELLATION_REQUESTED
        risk = Notice(Say.SERVICE_KEEPS_WORKING, Weight.RISK, service_words(work))
        plain = (
            work.status == FulfillmentOrderStatus.OPEN and work.request_status == RequestStatus.UNSUBMITTED
        )
        return freeing(order, work, *((risk,) if asked_back else ()), recorded=plain, undoable=False)

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """None is needed: the same units are to be done at the same place."""
        return Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK)
