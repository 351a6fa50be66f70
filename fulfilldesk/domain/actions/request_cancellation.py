"""Ask a service to stop work that it has accepted. It must answer, and it may refuse.

Parameter: `message` to the service. Recording 2026-04__fulfillment-order-request-lifecycle: the answer still
reads ACCEPTED, and CANCELLATION_REQUESTED only later.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.fields import Field, Text
from fulfilldesk.domain.actions.forecasts import blocked, unmoved
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.service_message import LIMIT, MESSAGE, message, too_long
from fulfilldesk.domain.actions.work import gone_or_finished
from fulfilldesk.domain.actions.work_standing import TAKEN_ON, at_service, is_service_work, service_words
from fulfilldesk.domain.forecast import Fact, FactChange, Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.outcome import hold_against
from fulfilldesk.domain.states import RequestStatus, SupportedAction

#: The service was asked, whatever it has answered since.
ASKED_BACK = frozenset({RequestStatus.CANCELLATION_REQUESTED, RequestStatus.CANCELLATION_ACCEPTED})


class RequestCancellation(ActionKind):
    """The target is the fulfilment order that the service has accepted."""

    name: ClassVar[str] = "request_cancellation"
    target: ClassVar[Target] = Target.WORK
    job: ClassVar[bool] = True

    def sensible(self, order: Order, target_id: str) -> bool:
        """Only of work at a service."""
        return is_service_work(order, target_id)

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Offered once the service has accepted, and again when it has refused to stop."""
        work = order.work(target_id)
        finished = gone_or_finished(order, target_id)
        if work is None or finished is not None:
            return finished
        if not at_service(work):
            return Notice(Say.NOT_AT_SERVICE, Weight.BLOCK)
        words = service_words(work)
        if work.request_status == RequestStatus.CANCELLATION_REQUESTED:
            return Notice(Say.CANCELLATION_PENDING, Weight.BLOCK, words)
        if work.request_status not in TAKEN_ON:
            return Notice(Say.REQUEST_NOT_ACCEPTED, Weight.BLOCK, words)
        offered = SupportedAction.REQUEST_CANCELLATION in work.supported_actions
        return None if offered else Notice(Say.SHOPIFY_DOES_NOT_OFFER, Weight.BLOCK)

    def fields(self, snapshot: Snapshot, target_id: str) -> tuple[Field, ...]:
        """Words for the service."""
        return (Text(MESSAGE, limit=LIMIT, lines=3),)

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """The service is asked to stop; nothing else changes until it answers."""
        order = snapshot.order
        work = order.work(action.target_id)
        block = self.why_not(order, action.target_id) or too_long(action)
        if work is None or block is not None:
            return blocked(order, block or Notice(Say.WORK_GONE, Weight.BLOCK))
        before, after = work.request_status, RequestStatus.CANCELLATION_REQUESTED
        return unmoved(
            order,
            facts=(FactChange(Fact.REQUEST_STATUS, before, after, certain=False),),
            notices=(
                Notice(Say.CANCELLATION_MAY_BE_REFUSED, Weight.WARNING, service_words(work)),
                Notice(Say.STATUS_UNCERTAIN),
                Notice(Say.NO_EMAIL),
            ),
            status_certain=False,
            undoable=False,
            about=(work, work.remaining),
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """fulfillmentOrderSubmitCancellationRequest."""
        variables: dict[str, Json] = {"id": action.target_id}
        if words := message(action):
            variables["message"] = words
        return Mutation("FulfillmentOrderSubmitCancellationRequest", variables)

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """How far the request was."""
        work = order.work(action.target_id)
        return {"request_status": work.request_status if work else None}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether the service was asked to stop since; it may have answered already."""
        work = order.work(action.target_id)
        if work is None:
            return False
        refused_anew = (
            work.request_status == RequestStatus.CANCELLATION_REJECTED
            and witness.get("request_status") != RequestStatus.CANCELLATION_REJECTED
        )
        return work.request_status in ASKED_BACK or refused_anew

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """How far the request is now."""
        work = after.order.work(action.target_id)
        return hold_against(forecast, after, facts={Fact.REQUEST_STATUS: work.request_status if work else ""})

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """None: what the service was told cannot be untold."""
        return Notice(Say.CANNOT_BE_UNTOLD, Weight.BLOCK)
