"""Take a fulfilment request back that the service has not answered: works at once (facts section 11).

There are no parameters. The old work is closed, a replacement carries its units; see `freeing`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json
from fulfilldesk.domain.actions.forecasts import blocked
from fulfilldesk.domain.actions.freeing import FreesWork, freeing, replacement
from fulfilldesk.domain.actions.work import gone_or_finished
from fulfilldesk.domain.actions.work_standing import (
    at_service,
    is_service_work,
    service_words,
    state_in_the_way,
    why_not_offered,
)
from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.states import RequestStatus, SupportedAction


class CancelRequest(FreesWork):
    """The target is the fulfilment order that was asked for."""

    name: ClassVar[str] = "cancel_request"
    bulk: ClassVar[bool] = True
    previews: ClassVar[bool] = True

    def sensible(self, order: Order, target_id: str) -> bool:
        """Only of work at a service."""
        return is_service_work(order, target_id)

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Offered from the request to its answer, while Shopify offers it."""
        work = order.work(target_id)
        finished = gone_or_finished(order, target_id)
        if work is None or finished is not None:
            return finished
        if work.request_status == RequestStatus.SUBMITTED:
            offered = SupportedAction.CANCEL_FULFILLMENT_ORDER in work.supported_actions
            return None if offered else Notice(Say.SHOPIFY_DOES_NOT_OFFER, Weight.BLOCK)
        if not at_service(work):
            return Notice(Say.NOT_AT_SERVICE, Weight.BLOCK)
        in_hand = state_in_the_way(work)
        if in_hand is not None and in_hand.key in (Say.REQUEST_ACCEPTED, Say.CANCELLATION_PENDING):
            return in_hand
        return Notice(Say.REQUEST_NOT_SENT, Weight.BLOCK, service_words(work))

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """The work is free again; no stock moves."""
        order = snapshot.order
        work = order.work(action.target_id)
        block = self.why_not(order, action.target_id)
        if work is None or block is not None:
            return blocked(order, block or Notice(Say.WORK_GONE, Weight.BLOCK))
        return freeing(order, work, recorded=True, undoable=True)

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Ask for the replacement. The words of the first request are not known."""
        made = replacement(action, witness, order)
        if made is None:
            return Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK)
        why_not = why_not_offered(order, made.id, SupportedAction.REQUEST_FULFILLMENT)
        return why_not or ("request_fulfillment", made.id, {})
