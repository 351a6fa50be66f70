"""Order.displayFulfillmentStatus as it follows from parcels and open work.

Reasoned from the recorded transitions (facts 1.2, 3.1, 3.3); `certain` is false for mixtures that no
recording shows.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from fulfilldesk.domain.orders import FulfillmentOrder
from fulfilldesk.domain.states import FulfillmentOrderStatus, OrderFulfillmentStatus


class ExpectedStatus(NamedTuple):
    """The status to expect, and whether a recording stands behind it."""

    status: str
    certain: bool


def work_state(work: FulfillmentOrder) -> str:
    """The one state that decides: where a fulfilment request was made, how far it is; else the status."""
    unasked = work.request_status == "UNSUBMITTED"
    return work.status if unasked else work.request_status


def expected_status(*, fulfilled_units: int, open_work: Collection[str]) -> ExpectedStatus:
    """The status of an order with that many units in live parcels and open fulfilment orders in those
    states."""
    if fulfilled_units and open_work:
        return ExpectedStatus(OrderFulfillmentStatus.PARTIALLY_FULFILLED, _plain(open_work))
    if fulfilled_units:
        return ExpectedStatus(OrderFulfillmentStatus.FULFILLED, True)
    states = set(open_work)
    if states == {FulfillmentOrderStatus.ON_HOLD}:
        return ExpectedStatus(OrderFulfillmentStatus.ON_HOLD, True)
    if states == {FulfillmentOrderStatus.IN_PROGRESS}:
        return ExpectedStatus(OrderFulfillmentStatus.IN_PROGRESS, True)
    if states == {FulfillmentOrderStatus.SCHEDULED}:
        return ExpectedStatus(OrderFulfillmentStatus.SCHEDULED, True)
    return ExpectedStatus(OrderFulfillmentStatus.UNFULFILLED, _plain(open_work))


def _plain(open_work: Collection[str]) -> bool:
    return all(state == FulfillmentOrderStatus.OPEN for state in open_work)
