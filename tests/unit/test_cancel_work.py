"""Cancelling a fulfilment order so that its work comes free."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.cancel_work import CancelWork
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import FulfillmentOrder
from tests.unit.builders import (
    WORK,
    a_hold,
    a_parcel,
    a_snapshot,
    an_action,
    an_open_order,
    some_work,
    work_at_service,
)
from tests.unit.strategies import JSON

CANCEL = CancelWork()
ACTION = an_action("cancel_work", WORK)
ASKED_BACK = work_at_service(status="IN_PROGRESS", request_status="CANCELLATION_REQUESTED")


def emptied(work: FulfillmentOrder) -> FulfillmentOrder:
    """Closed by the cancel, as the recordings show it: its lines have gone."""
    return replace(work, status="CLOSED", supported_actions=(), lines=())


@pytest.mark.parametrize(
    ("work", "shown", "said"),
    [
        (some_work(), True, None),
        (some_work(supported_actions=("CREATE_FULFILLMENT",)), True, None),
        (some_work(status="IN_PROGRESS", supported_actions=("MARK_AS_OPEN",)), True, Say.WORK_IN_PROGRESS),
        (some_work(status="ON_HOLD", supported_actions=(), holds=(a_hold(),)), True, Say.WORK_HELD),
        (some_work(status="SCHEDULED", supported_actions=()), True, Say.WORK_SCHEDULED),
        (some_work(status="CLOSED", supported_actions=()), False, Say.WORK_FINISHED),
        (work_at_service(), True, None),
        (work_at_service(request_status="SUBMITTED"), False, Say.REQUEST_PENDING),
        (work_at_service(status="IN_PROGRESS", request_status="ACCEPTED"), True, Say.REQUEST_ACCEPTED),
        (
            work_at_service(status="IN_PROGRESS", request_status="CANCELLATION_REJECTED"),
            True,
            Say.REQUEST_ACCEPTED,
        ),
        (ASKED_BACK, True, None),
        (work_at_service(request_status="REJECTED"), True, None),
        (work_at_service(status="INCOMPLETE", request_status="CLOSED"), True, Say.SHOPIFY_DOES_NOT_OFFER),
    ],
)
def test_when_it_is_offered(work: FulfillmentOrder, shown: bool, said: Say | None) -> None:
    """No supported action stands for it, so the state decides."""
    order = an_open_order(work)
    notice = CANCEL.why_not(order, WORK)
    assert CANCEL.sensible(order, WORK) is shown
    assert (notice.key if notice else None) is said
    assert [each.key for each in CANCEL.forecast(ACTION, a_snapshot(order)).blocks] == (
        [said] if said else []
    )


def test_the_same_units_are_new_work_at_the_same_place() -> None:
    order = an_open_order(some_work(units={1: 2, 2: 1}))
    forecast = CANCEL.forecast(ACTION, a_snapshot(order))
    assert (forecast.status_after, forecast.status_certain) == ("UNFULFILLED", True)
    assert (forecast.lines, forecast.facts, forecast.location_name) == ((), (), "Magazijn")
    assert {notice.key for notice in forecast.notices} == {Say.REPLACED, Say.NO_EMAIL}
    assert not forecast.undoable
    mutation = CANCEL.mutation(ACTION, a_snapshot(order))
    assert (mutation.document, mutation.variables) == ("FulfillmentOrderCancel", {"id": WORK})
    witness = CANCEL.witness(ACTION, order)
    after = an_open_order(emptied(order.fulfillment_orders[0]), some_work(21, units={1: 2, 2: 1}))
    assert not CANCEL.happened(ACTION, witness, order) and CANCEL.happened(ACTION, witness, after)
    assert CANCEL.compare(ACTION, forecast, witness, a_snapshot(after)).as_forecast
    back = CANCEL.inverse(ACTION, witness, after)
    assert isinstance(back, Notice) and back.key is Say.NOTHING_TO_UNDO


def test_units_that_were_sent_stay_behind() -> None:
    work = some_work(units={1: 3}, status="IN_PROGRESS")
    work = replace(work, lines=(replace(work.lines[0], remaining=2),))
    order = an_open_order(
        work, fulfillments=(a_parcel(units={1: 1}),), fulfillment_status="PARTIALLY_FULFILLED"
    )
    forecast = CANCEL.forecast(ACTION, a_snapshot(order))
    assert (forecast.status_after, forecast.status_certain) == ("PARTIALLY_FULFILLED", False)
    closed = replace(work, status="CLOSED", lines=(replace(work.lines[0], total=1, remaining=0),))
    after = replace(order, fulfillment_orders=(closed, some_work(21, units={1: 2})))
    assert CANCEL.happened(ACTION, CANCEL.witness(ACTION, order), after)


def test_somebody_elses_doing_is_not_ours() -> None:
    order = an_open_order(some_work())
    witness = CANCEL.witness(ACTION, order)
    fulfilled_and_cancelled = an_open_order(some_work(status="CLOSED"), some_work(21))
    assert not CANCEL.happened(ACTION, witness, fulfilled_and_cancelled), (
        "closed, but not emptied (facts 0.3)"
    )
    split = an_open_order(some_work(units={1: 1}), some_work(21, units={1: 1}))
    assert not CANCEL.happened(ACTION, witness, split)


def test_a_service_that_was_asked_to_stop_may_send_it_all_the_same() -> None:
    forecast = CANCEL.forecast(
        ACTION, a_snapshot(an_open_order(ASKED_BACK, fulfillment_status="IN_PROGRESS"))
    )
    assert forecast.risky
    risk = next(notice for notice in forecast.notices if notice.weight is Weight.RISK)
    assert (risk.key, risk.parameters) == (
        Say.SERVICE_KEEPS_WORKING,
        {"service": "Noordzee Logistics"},
    )
    assert not forecast.status_certain and not any(fact.certain for fact in forecast.facts)


@given(witness=JSON)
def test_whatever_the_journal_holds_it_is_answered(witness: Json) -> None:
    remembered = witness if isinstance(witness, dict) else {"units": witness, "work": witness}
    order = an_open_order(emptied(some_work()), some_work(21))
    assert not CANCEL.happened(ACTION, {}, order)
    CANCEL.happened(ACTION, remembered, order)
    CANCEL.compare(ACTION, CANCEL.forecast(ACTION, a_snapshot(order)), remembered, a_snapshot(order))
