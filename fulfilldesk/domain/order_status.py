"""Order.displayFulfillmentStatus as it follows from parcels and open work.

Reasoned from the recorded transitions (facts 1.2, 3.3) and from what the schema says of each status;
`certain` is false for mixtures that no recording shows.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from fulfilldesk.domain.orders import FulfillmentOrder, Order
from fulfilldesk.domain.states import (
    FinancialStatus,
    FulfillmentOrderStatus,
    OrderFulfillmentStatus,
    RequestStatus,
)

_OPEN = frozenset({FulfillmentOrderStatus.OPEN})
_ON_HOLD = frozenset({FulfillmentOrderStatus.ON_HOLD})
_IN_PROGRESS = frozenset({FulfillmentOrderStatus.IN_PROGRESS})
_SCHEDULED = frozenset({FulfillmentOrderStatus.SCHEDULED})

#: States of work that somebody is busy with: the staff, or a service that was asked.
_UNDER_WAY = _IN_PROGRESS | {
    RequestStatus.SUBMITTED,
    RequestStatus.ACCEPTED,
    RequestStatus.CANCELLATION_REQUESTED,
    RequestStatus.CANCELLATION_REJECTED,
}


class ExpectedStatus(NamedTuple):
    """The status to expect, and whether a recording stands behind it."""

    status: str
    certain: bool


def work_state(work: FulfillmentOrder) -> str:
    """The one state that decides: where a fulfilment request was made, how far it is; else the status. A hold
    comes before an answer that a service once gave."""
    held = work.status == FulfillmentOrderStatus.ON_HOLD
    unasked = work.request_status == RequestStatus.UNSUBMITTED
    return work.status if held or unasked else work.request_status


def states_beside(order: Order, *work_ids: str) -> list[str]:
    """The states of the open work other than these fulfilment orders."""
    return [work_state(work) for work in order.open_work if work.id not in work_ids]


def live_units(order: Order) -> int:
    """Units in parcels that count."""
    return sum(item.units for item in order.fulfillments if item.live)


def may_archive(order: Order, status: ExpectedStatus) -> bool:
    """Whether Shopify may archive the order by itself with that status: it does when the shop wants it, which
    cannot be read (facts section 10)."""
    done = status.status == OrderFulfillmentStatus.FULFILLED
    return done and not order.archived and order.financial_status == FinancialStatus.PAID


def expected_status(*, fulfilled_units: int, open_work: Collection[str]) -> ExpectedStatus:
    """The status of an order with that many units in live parcels and open fulfilment orders in those
    states."""
    states = frozenset(open_work)
    if fulfilled_units and states:
        return ExpectedStatus(OrderFulfillmentStatus.PARTIALLY_FULFILLED, states <= _OPEN | _IN_PROGRESS)
    if fulfilled_units:
        return ExpectedStatus(OrderFulfillmentStatus.FULFILLED, True)
    if states == _ON_HOLD:
        return ExpectedStatus(OrderFulfillmentStatus.ON_HOLD, True)
    if states == _SCHEDULED:
        return ExpectedStatus(OrderFulfillmentStatus.SCHEDULED, True)
    if RequestStatus.REJECTED in states:
        return ExpectedStatus(OrderFulfillmentStatus.REQUEST_DECLINED, False)
    if states and states <= _UNDER_WAY:
        return ExpectedStatus(OrderFulfillmentStatus.IN_PROGRESS, states == _IN_PROGRESS)
    return ExpectedStatus(OrderFulfillmentStatus.UNFULFILLED, states <= _OPEN)
