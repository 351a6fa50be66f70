"""Ask the fulfilment service to fulfil work: all that is left, or chosen units.

Parameters: `lines`, units by fulfilment order line, all that are left when missing; `message` to the service.
Recording 2026-04__fulfillment-order-request-lifecycle: the work reads SUBMITTED, the rest of a partial
request is new work; then the service accepts or declines.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.cancel_request import CancelRequest
from fulfilldesk.domain.actions.fields import Field, Text
from fulfilldesk.domain.actions.forecasts import blocked, unmoved
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.service_message import LIMIT, MESSAGE, message, too_long
from fulfilldesk.domain.actions.work import (
    LINES,
    chosen_units,
    is_whole,
    line_inputs,
    quantities,
    work_facts,
)
from fulfilldesk.domain.actions.work_standing import (
    at_service,
    is_service_work,
    service_words,
    status_notices,
    status_with,
    why_not_offered,
)
from fulfilldesk.domain.forecast import Fact, FactChange, Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from fulfilldesk.domain.outcome import hold_against
from fulfilldesk.domain.states import FulfillmentOrderStatus, RequestStatus, SupportedAction


class RequestFulfillment(ActionKind):
    """The target is the fulfilment order at the service's location."""

    name: ClassVar[str] = "request_fulfillment"
    target: ClassVar[Target] = Target.WORK
    bulk: ClassVar[bool] = True

    def sensible(self, order: Order, target_id: str) -> bool:
        """Only of work at a service: nobody is asked to do the shop's own."""
        return is_service_work(order, target_id)

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Offered while Shopify offers it."""
        work = order.work(target_id)
        own = work is not None and not at_service(work)
        otherwise = Say.NOT_AT_SERVICE if own else Say.SHOPIFY_DOES_NOT_OFFER
        return why_not_offered(order, target_id, SupportedAction.REQUEST_FULFILLMENT, otherwise)

    def fields(self, snapshot: Snapshot, target_id: str) -> tuple[Field, ...]:
        """The units, and words for the service."""
        work = snapshot.order.work(target_id)
        if work is None:
            return ()
        return (quantities(snapshot.order, work), Text(MESSAGE, limit=LIMIT, lines=3))

    def bulk_fields(self, places: Mapping[str, str]) -> tuple[Field, ...]:
        """Words for the services; all units of each are requested."""
        return (Text(MESSAGE, limit=LIMIT, lines=3),)

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """The service is asked, and no stock moves; what the order reads then is not recorded."""
        order = snapshot.order
        work = order.work(action.target_id)
        block = self.why_not(order, action.target_id) or too_long(action)
        units = _chosen(work, action)
        if work is None or block is not None or isinstance(units, Notice):
            refusal = units if isinstance(units, Notice) else Notice(Say.WORK_GONE, Weight.BLOCK)
            return blocked(order, block or refusal)
        whole = is_whole(work, units)
        rest = () if whole else (FulfillmentOrderStatus.OPEN,)
        status = status_with(order, work, RequestStatus.SUBMITTED, *rest)
        pieces, left = len(order.open_work), work.remaining
        divided = (
            FactChange(Fact.WORK_PIECES, str(pieces), str(pieces + 1)),
            FactChange(Fact.WORK_UNITS, str(left), str(sum(units.values()))),
        )
        return unmoved(
            order,
            # a service that answers by itself may have gone on before it is read again
            facts=(
                FactChange(Fact.REQUEST_STATUS, work.request_status, RequestStatus.SUBMITTED, certain=False),
                *(() if whole else divided),
            ),
            notices=(
                Notice(Say.REQUEST_SHOWS, parameters=service_words(work)),
                *status_notices(status),
                Notice(Say.NO_EMAIL),
            ),
            status_after=status.status,
            status_certain=status.certain,
            about=(work, sum(units.values())),
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """fulfillmentOrderSubmitFulfillmentRequest, notifyCustomer false. Raises ValueError on what a
        forecast blocks."""
        work = snapshot.order.work(action.target_id)
        units = _chosen(work, action)
        if work is None or isinstance(units, Notice):
            raise ValueError("nothing to ask for")
        variables: dict[str, Json] = {"id": action.target_id, "notifyCustomer": False}
        if not is_whole(work, units):
            variables["fulfillmentOrderLineItems"] = line_inputs(units)
        if words := message(action):
            variables["message"] = words
        return Mutation("FulfillmentOrderSubmitFulfillmentRequest", variables)

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """How far an earlier request was."""
        work = order.work(action.target_id)
        return {"request_status": work.request_status if work else None}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether the service was asked since; it may have answered already."""
        work = order.work(action.target_id)
        return (
            work is not None
            and work.request_status != RequestStatus.UNSUBMITTED
            and work.request_status != witness.get("request_status")
        )

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """How far the request is, and how the work is divided."""
        work = after.order.work(action.target_id)
        facts = {
            **work_facts(after.order, action.target_id),
            Fact.REQUEST_STATUS: work.request_status if work else "",
        }
        return hold_against(forecast, after, facts=facts)

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Cancel the request, as long as the service has not answered."""
        kind = CancelRequest()
        return kind.why_not(order, action.target_id) or (kind.name, action.target_id, {})


def _chosen(work: FulfillmentOrder | None, action: Action) -> Mapping[str, int] | Notice:
    if work is None:
        return Notice(Say.WORK_GONE, Weight.BLOCK)
    return chosen_units(work, action.parameters.get(LINES))
