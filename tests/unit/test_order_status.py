"""Order.displayFulfillmentStatus from parcels and open work, and where no recording shows it."""

from __future__ import annotations

import pytest

from fulfilldesk.domain.order_status import expected_status, live_units, states_beside, work_state
from tests.unit.builders import a_parcel, an_order, some_work


@pytest.mark.parametrize(
    ("units", "work", "status", "certain"),
    [
        # recorded (facts 1.2, 3.3)
        (0, ["OPEN"], "UNFULFILLED", True),
        (0, ["OPEN", "OPEN"], "UNFULFILLED", True),
        (0, [], "UNFULFILLED", True),
        (2, [], "FULFILLED", True),
        (2, ["OPEN"], "PARTIALLY_FULFILLED", True),
        (1, ["IN_PROGRESS"], "PARTIALLY_FULFILLED", True),
        (0, ["ON_HOLD"], "ON_HOLD", True),
        (0, ["ON_HOLD", "ON_HOLD"], "ON_HOLD", True),
        (0, ["IN_PROGRESS"], "IN_PROGRESS", True),
        (0, ["SCHEDULED"], "SCHEDULED", True),
        # reasoned
        (0, ["ON_HOLD", "OPEN"], "UNFULFILLED", False),
        (0, ["IN_PROGRESS", "OPEN"], "UNFULFILLED", False),
        (0, ["IN_PROGRESS", "ON_HOLD"], "UNFULFILLED", False),
        (0, ["SCHEDULED", "OPEN"], "UNFULFILLED", False),
        (1, ["ON_HOLD"], "PARTIALLY_FULFILLED", False),
        (1, ["SCHEDULED"], "PARTIALLY_FULFILLED", False),
        (0, ["SUBMITTED"], "IN_PROGRESS", False),
        (0, ["ACCEPTED", "IN_PROGRESS"], "IN_PROGRESS", False),
        (0, ["CANCELLATION_REQUESTED"], "IN_PROGRESS", False),
        (0, ["REJECTED"], "REQUEST_DECLINED", False),
        (0, ["REJECTED", "OPEN"], "REQUEST_DECLINED", False),
        (0, ["CLOSED"], "UNFULFILLED", False),  # given back by a service
        (0, ["NEW_STATE"], "UNFULFILLED", False),
    ],
)
def test_the_status_to_expect(units: int, work: list[str], status: str, certain: bool) -> None:
    assert expected_status(fulfilled_units=units, open_work=work) == (status, certain)


@pytest.mark.parametrize(
    ("status", "request_status", "state"),
    [
        ("OPEN", "UNSUBMITTED", "OPEN"),
        ("ON_HOLD", "UNSUBMITTED", "ON_HOLD"),
        ("ON_HOLD", "REJECTED", "ON_HOLD"),
        ("OPEN", "SUBMITTED", "SUBMITTED"),
        ("IN_PROGRESS", "ACCEPTED", "ACCEPTED"),
        ("INCOMPLETE", "CLOSED", "CLOSED"),
    ],
)
def test_a_request_says_more_than_the_status(status: str, request_status: str, state: str) -> None:
    assert work_state(some_work(status=status, request_status=request_status)) == state


def test_only_live_parcels_and_open_work_count() -> None:
    order = an_order(
        fulfillments=(a_parcel(), a_parcel(11, status="CANCELLED")),
        fulfillment_orders=(some_work(20), some_work(21, status="ON_HOLD"), some_work(22, status="CLOSED")),
    )
    assert live_units(order) == 2
    assert states_beside(order, "gid://shopify/FulfillmentOrder/20") == ["ON_HOLD"]
    assert states_beside(order) == ["OPEN", "ON_HOLD"]
