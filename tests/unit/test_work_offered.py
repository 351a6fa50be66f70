"""What is offered for work in every state that a shop was seen to show (recordings
2026-04__fulfillment-order-*)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.orders import FulfillmentOrder
from tests.unit.builders import WORK, a_hold, an_order, some_work

OURS = ("fulfill", "report_progress", "mark_open", "hold", "release_hold")
SERVICE = {"service_type": "THIRD_PARTY", "service_name": "FietsLogistiek"}
HOLDS = tuple(a_hold(number) for number in range(10))


@pytest.mark.parametrize(
    ("work", "supported", "offered"),
    [
        (
            some_work(),
            "CREATE_FULFILLMENT REPORT_PROGRESS MOVE HOLD SPLIT",
            {"fulfill", "report_progress", "hold"},
        ),
        (
            some_work(status="IN_PROGRESS"),
            "CREATE_FULFILLMENT REPORT_PROGRESS HOLD MARK_AS_OPEN",
            {"fulfill", "mark_open", "hold"},
        ),
        (
            some_work(status="ON_HOLD", holds=HOLDS[:1]),
            "RELEASE_HOLD HOLD MOVE",
            {"hold", "release_hold"},
        ),
        (some_work(status="ON_HOLD", holds=HOLDS), "RELEASE_HOLD MOVE", {"release_hold"}),
        (some_work(status="CLOSED"), "", set()),
        (
            some_work(**SERVICE),
            "REQUEST_FULFILLMENT CREATE_FULFILLMENT HOLD MOVE SPLIT",
            {"fulfill", "hold"},
        ),
        (
            some_work(status="INCOMPLETE", request_status="CLOSED", **SERVICE),
            "REQUEST_FULFILLMENT CREATE_FULFILLMENT HOLD MOVE",
            {"fulfill", "hold"},
        ),
        (some_work(request_status="SUBMITTED", **SERVICE), "CANCEL_FULFILLMENT_ORDER", set()),
        (some_work(status="SCHEDULED"), "MARK_AS_OPEN", {"mark_open"}),
    ],
)
def test_what_is_offered(work: FulfillmentOrder, supported: str, offered: set[str]) -> None:
    shown = replace(work, supported_actions=tuple(supported.split()))
    order = an_order(fulfillments=(), fulfillment_orders=(shown,))
    assert {name for name in OURS if KINDS[name].why_not(order, WORK) is None} == offered
