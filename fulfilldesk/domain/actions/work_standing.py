"""How work stands: why something is not offered for it, in words with the step that gets there, and what the
order will read when work changes its state."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.actions.work import gone_or_finished
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.order_status import ExpectedStatus, expected_status, live_units, states_beside
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from fulfilldesk.domain.states import (
    FulfillmentOrderStatus,
    RequestStatus,
    ServiceType,
    SupportedAction,
)

#: The service has taken the work on (facts section 11).
TAKEN_ON = frozenset({RequestStatus.ACCEPTED, RequestStatus.CANCELLATION_REJECTED})


def at_service(work: FulfillmentOrder) -> bool:
    """Whether somebody else's service is to fulfil it, or was asked to."""
    return work.service_type == ServiceType.THIRD_PARTY or work.request_status != RequestStatus.UNSUBMITTED


def is_service_work(order: Order, work_id: str) -> bool:
    """Whether a service has it, or is to have it, and it is not finished."""
    work = order.work(work_id)
    return work is not None and at_service(work) and not work.finished


def service_words(work: FulfillmentOrder) -> Mapping[str, str]:
    """Who that is, for a notice."""
    return {"service": work.service_name or work.location_name or "?"}


def why_not_offered(
    order: Order, work_id: str, action: SupportedAction, otherwise: Say = Say.SHOPIFY_DOES_NOT_OFFER
) -> Notice | None:
    """What Shopify lists among the supported actions is offered (facts 3.2); else the state that is in the
    way, or `otherwise` when none is."""
    work = order.work(work_id)
    finished = gone_or_finished(order, work_id)
    if work is None or finished is not None:
        return finished
    if action in work.supported_actions:
        return None
    return state_in_the_way(work) or Notice(otherwise, Weight.BLOCK)


def state_in_the_way(work: FulfillmentOrder) -> Notice | None:
    """The state that must end before anything can be rearranged; the sentence says what ends it."""
    asked: dict[str, Say] = {
        RequestStatus.SUBMITTED: Say.REQUEST_PENDING,
        RequestStatus.CANCELLATION_REQUESTED: Say.CANCELLATION_PENDING,
        **dict.fromkeys(TAKEN_ON, Say.REQUEST_ACCEPTED),
    }
    if work.request_status in asked:
        return Notice(asked[work.request_status], Weight.BLOCK, service_words(work))
    if work.status == FulfillmentOrderStatus.ON_HOLD:
        return Notice(Say.WORK_HELD, Weight.BLOCK)
    if work.status == FulfillmentOrderStatus.SCHEDULED:
        return Notice(Say.WORK_SCHEDULED, Weight.BLOCK)
    if progress_reported(work):
        return Notice(Say.WORK_IN_PROGRESS, Weight.BLOCK)
    return None


def progress_reported(work: FulfillmentOrder) -> bool:
    """Whether somebody marked it as in progress; part of it being fulfilled looks the same but for the
    action that takes it back (facts 3.2)."""
    return (
        work.status == FulfillmentOrderStatus.IN_PROGRESS
        and SupportedAction.MARK_AS_OPEN in work.supported_actions
    )


def status_with(order: Order, work: FulfillmentOrder, *states: str) -> ExpectedStatus:
    """What the order will read when this work is replaced by work in these states (as `work_state` names
    them), while nothing is fulfilled and nothing taken back."""
    after = [*states_beside(order, work.id), *states]
    if set(after) == set(states_beside(order)):
        return ExpectedStatus(order.fulfillment_status, True)
    return expected_status(fulfilled_units=live_units(order), open_work=after)


def status_notices(status: ExpectedStatus) -> tuple[Notice, ...]:
    """What to say of it."""
    return () if status.certain else (Notice(Say.STATUS_UNCERTAIN),)
