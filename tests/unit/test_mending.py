"""Which actions are offered to put a finding right, and what of the order they are about."""

from __future__ import annotations

import pytest

from fulfilldesk.domain.actions.kind import Target
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.registry import CHECKS
from fulfilldesk.domain.mending import Mend, mends_now
from fulfilldesk.domain.orders import Order
from tests.unit.builders import ORDER, PARCEL, THEN, WORK, a_parcel, an_order, some_work, work_at_service

OTHER_PARCEL = "gid://shopify/Fulfillment/11"
TWO_PARCELS = an_order(fulfillments=(a_parcel(10), a_parcel(11)))


def found(target_id: str | None) -> Finding:
    return Finding("some_check", target_id or ORDER, THEN, order_id=ORDER, target_id=target_id)


def ids(order: Order, kind: str, target_id: str | None = None) -> frozenset[str]:
    """What the kind is about; empty when it is not offered."""
    mends = mends_now(found(target_id), (kind,), order)
    return mends[0].target_ids if mends else frozenset()


def test_what_the_finding_names_is_meant_and_nothing_beside_it() -> None:
    assert ids(TWO_PARCELS, "cancel_fulfillment", OTHER_PARCEL) == {OTHER_PARCEL}


def test_where_it_names_nothing_of_that_sort_all_of_the_order_is_meant() -> None:
    assert ids(TWO_PARCELS, "cancel_fulfillment") == {PARCEL, OTHER_PARCEL}
    assert ids(TWO_PARCELS, "cancel_fulfillment", WORK) == {PARCEL, OTHER_PARCEL}


@pytest.mark.parametrize(
    ("kind", "gone"),
    [("cancel_fulfillment", "gid://shopify/Fulfillment/99"), ("hold", "gid://shopify/FulfillmentOrder/99")],
)
def test_what_it_names_and_is_not_there_any_more_is_not_replaced_by_another(kind: str, gone: str) -> None:
    work = some_work(supported_actions=("CREATE_FULFILLMENT", "HOLD"))
    order = an_order(fulfillments=(a_parcel(10), a_parcel(11)), fulfillment_orders=(work,))
    assert ids(order, kind)
    assert ids(order, kind, gone) == frozenset()


def test_what_cannot_be_done_now_is_left_out() -> None:
    gone = an_order(fulfillments=(a_parcel(10, status="CANCELLED"), a_parcel(11)))
    assert ids(gone, "cancel_fulfillment", PARCEL) == frozenset(), "and not another in its place"
    assert ids(gone, "cancel_fulfillment") == {OTHER_PARCEL}


@pytest.mark.parametrize(
    ("request_status", "kinds"),
    [
        ("UNSUBMITTED", ("request_fulfillment",)),
        ("SUBMITTED", ("cancel_request",)),
        ("ACCEPTED", ("request_cancellation",)),
        ("REJECTED", ("request_fulfillment",)),
    ],
)
def test_each_state_of_a_request_has_its_way_out(request_status: str, kinds: tuple[str, ...]) -> None:
    actions = {
        "UNSUBMITTED": ("REQUEST_FULFILLMENT",),
        "SUBMITTED": ("CANCEL_FULFILLMENT_ORDER",),
        "ACCEPTED": ("REQUEST_CANCELLATION",),
        "REJECTED": ("REQUEST_FULFILLMENT",),
    }[request_status]
    status = "IN_PROGRESS" if request_status == "ACCEPTED" else "OPEN"
    work = work_at_service(request_status=request_status, status=status, supported_actions=actions)
    order = an_order(fulfillments=(), fulfillment_orders=(work,))
    asked = ("request_fulfillment", "cancel_request", "request_cancellation")
    offered = mends_now(found(work.id), asked, order)
    assert tuple(mend.kind for mend in offered) == kinds
    assert all(mend.target_ids == {work.id} for mend in offered)


def test_the_best_comes_first() -> None:
    work = some_work(supported_actions=("CREATE_FULFILLMENT", "HOLD"))
    order = an_order(fulfillments=(), fulfillment_orders=(work,))
    assert mends_now(found(work.id), ("hold", "archive", "fulfill"), order) == (
        Mend("hold", Target.WORK, frozenset({work.id})),
        Mend("archive", Target.ORDER, frozenset({ORDER})),
        Mend("fulfill", Target.WORK, frozenset({work.id})),
    )


def test_every_check_names_actions_that_there_are() -> None:
    for check in CHECKS.values():
        assert set(check.mends) <= KINDS.keys(), check.name
