"""Asking a fulfilment service, taking the request back, and asking the service to stop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.cancel_request import CancelRequest
from fulfilldesk.domain.actions.fields import Quantities, Text
from fulfilldesk.domain.actions.kind import ActionKind
from fulfilldesk.domain.actions.request_cancellation import RequestCancellation
from fulfilldesk.domain.actions.request_fulfillment import RequestFulfillment
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from tests.unit.builders import (
    SHOP_FLOOR,
    WORK,
    a_hold,
    a_snapshot,
    an_action,
    an_open_order,
    some_work,
    work_at_service,
)
from tests.unit.strategies import JSON

REQUEST, CANCEL, STOP = RequestFulfillment(), CancelRequest(), RequestCancellation()
LINE_1 = "gid://shopify/FulfillmentOrderLineItem/201"
NEW = "gid://shopify/FulfillmentOrder/21"
CANCELS = ("CANCEL_FULFILLMENT_ORDER",)
STOPS = ("CREATE_FULFILLMENT", "REQUEST_CANCELLATION")


def with_service(request_status: str, *actions: str, **changes: object) -> FulfillmentOrder:
    """Work whose request has come so far."""
    status = "OPEN" if request_status in ("UNSUBMITTED", "SUBMITTED", "REJECTED") else "IN_PROGRESS"
    values = {"status": status, "request_status": request_status, "supported_actions": actions}
    return work_at_service(**{**values, **changes})  # type: ignore[arg-type]


SUBMITTED = with_service("SUBMITTED", *CANCELS)
ACCEPTED = with_service("ACCEPTED", *STOPS)
ASKED_BACK = with_service("CANCELLATION_REQUESTED", "CREATE_FULFILLMENT")
REFUSED = with_service("CANCELLATION_REJECTED", *STOPS)
DECLINED = with_service("REJECTED", "REQUEST_FULFILLMENT", "CREATE_FULFILLMENT", "HOLD", "MOVE")
GIVEN_BACK = with_service(
    "CLOSED", "REQUEST_FULFILLMENT", "CREATE_FULFILLMENT", "HOLD", "MOVE", status="INCOMPLETE"
)


def emptied(work: FulfillmentOrder) -> FulfillmentOrder:
    """Closed by a cancel: its lines are 0 of 0."""
    lines = tuple(replace(line, total=0, remaining=0) for line in work.lines)
    return replace(work, status="CLOSED", supported_actions=(), lines=lines)


@pytest.mark.parametrize(
    ("work", "request_", "cancel", "stop"),
    [
        (work_at_service(), None, Say.REQUEST_NOT_SENT, Say.REQUEST_NOT_ACCEPTED),
        (SUBMITTED, Say.REQUEST_PENDING, None, Say.REQUEST_NOT_ACCEPTED),
        (
            with_service("SUBMITTED"),
            Say.REQUEST_PENDING,
            Say.SHOPIFY_DOES_NOT_OFFER,
            Say.REQUEST_NOT_ACCEPTED,
        ),
        (ACCEPTED, Say.REQUEST_ACCEPTED, Say.REQUEST_ACCEPTED, None),
        (with_service("ACCEPTED"), Say.REQUEST_ACCEPTED, Say.REQUEST_ACCEPTED, Say.SHOPIFY_DOES_NOT_OFFER),
        (ASKED_BACK, Say.CANCELLATION_PENDING, Say.CANCELLATION_PENDING, Say.CANCELLATION_PENDING),
        (REFUSED, Say.REQUEST_ACCEPTED, Say.REQUEST_ACCEPTED, None),
        (DECLINED, None, Say.REQUEST_NOT_SENT, Say.REQUEST_NOT_ACCEPTED),
        (GIVEN_BACK, None, Say.REQUEST_NOT_SENT, Say.REQUEST_NOT_ACCEPTED),
        (
            work_at_service(status="ON_HOLD", supported_actions=("RELEASE_HOLD",), holds=(a_hold(),)),
            Say.WORK_HELD,
            Say.REQUEST_NOT_SENT,
            Say.REQUEST_NOT_ACCEPTED,
        ),
    ],
)
def test_at_a_service_all_three_are_shown(
    work: FulfillmentOrder, request_: Say | None, cancel: Say | None, stop: Say | None
) -> None:
    order = an_open_order(work)
    for kind, said in ((REQUEST, request_), (CANCEL, cancel), (STOP, stop)):
        notice = kind.why_not(order, WORK)
        assert kind.sensible(order, WORK)
        assert (notice.key if notice else None) is said, kind.name
        if notice is not None and "service" in notice.parameters:
            assert notice.parameters == {"service": "Noordzee Logistics"}


@pytest.mark.parametrize("kind", [REQUEST, CANCEL, STOP])
def test_nobody_is_asked_to_do_the_shops_own_work(kind: ActionKind) -> None:
    own = an_open_order(some_work())
    assert not kind.sensible(own, WORK)
    said = kind.why_not(own, WORK)
    assert said is not None and said.key is Say.NOT_AT_SERVICE
    done = an_open_order(work_at_service(status="CLOSED", request_status="CANCELLATION_ACCEPTED"))
    assert not kind.sensible(done, WORK)
    said = kind.why_not(done, WORK)
    assert said is not None and said.key is Say.WORK_FINISHED


# --- request


def test_a_request_says_what_the_service_sees_and_mails_nobody() -> None:
    snapshot = a_snapshot(an_open_order(work_at_service()))
    units, words = REQUEST.fields(snapshot, WORK)
    assert isinstance(units, Quantities) and isinstance(words, Text) and words.preset == ""
    action = an_action("request_fulfillment", WORK, {"message": "  Graag voor vrijdag\r\n"})
    forecast = REQUEST.forecast(action, snapshot)
    assert {notice.key for notice in forecast.notices} == {
        Say.REQUEST_SHOWS,
        Say.STATUS_UNCERTAIN,
        Say.NO_EMAIL,
    }
    assert [(fact.before, fact.after, fact.certain) for fact in forecast.facts] == [
        ("UNSUBMITTED", "SUBMITTED", False)
    ]
    assert (forecast.lines, forecast.status_after, forecast.status_certain) == ((), "IN_PROGRESS", False)
    mutation = REQUEST.mutation(action, snapshot)
    assert mutation.document == "FulfillmentOrderSubmitFulfillmentRequest"
    assert mutation.variables == {"id": WORK, "notifyCustomer": False, "message": "Graag voor vrijdag"}


def test_a_part_leaves_the_rest_as_new_work() -> None:
    snapshot = a_snapshot(an_open_order(work_at_service(units={1: 2, 2: 3})))
    action = an_action("request_fulfillment", WORK, {"lines": {LINE_1: 1}})
    forecast = REQUEST.forecast(action, snapshot)
    assert [(fact.fact, fact.before, fact.after) for fact in forecast.facts[1:]] == [
        ("work_pieces", "1", "2"),
        ("work_units", "5", "1"),
    ]
    assert (forecast.units, forecast.location_name) == (1, "Noordzee")
    assert REQUEST.mutation(action, snapshot).variables == {
        "id": WORK,
        "notifyCustomer": False,
        "fulfillmentOrderLineItems": [{"id": LINE_1, "quantity": 1}],
    }


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"lines": {}}, Say.NOTHING_CHOSEN),
        ({"lines": {LINE_1: 3}}, Say.TOO_MANY_CHOSEN),
        ({"message": "x" * 1001}, Say.TOO_LONG),
    ],
)
def test_what_cannot_be_asked(parameters: Mapping[str, Json], said: Say) -> None:
    snapshot = a_snapshot(an_open_order(work_at_service()))
    action = an_action("request_fulfillment", WORK, parameters)
    assert [block.key for block in REQUEST.forecast(action, snapshot).blocks] == [said]


@pytest.mark.parametrize(
    ("before", "after", "happened"),
    [
        (work_at_service(), work_at_service(), False),
        (work_at_service(), SUBMITTED, True),
        (work_at_service(), ACCEPTED, True),
        (work_at_service(), DECLINED, True),
        (DECLINED, SUBMITTED, True),
        (DECLINED, DECLINED, False),
    ],
)
def test_a_request_is_known_by_its_status_even_when_it_was_answered(
    before: FulfillmentOrder, after: FulfillmentOrder, happened: bool
) -> None:
    action = an_action("request_fulfillment", WORK)
    witness = REQUEST.witness(action, an_open_order(before))
    assert REQUEST.happened(action, witness, an_open_order(after)) is happened


def test_an_answer_that_came_at_once_is_no_difference() -> None:
    action = an_action("request_fulfillment", WORK)
    before = a_snapshot(an_open_order(work_at_service()))
    after = a_snapshot(an_open_order(ACCEPTED, fulfillment_status="IN_PROGRESS"))
    forecast = REQUEST.forecast(action, before)
    outcome = REQUEST.compare(action, forecast, REQUEST.witness(action, before.order), after)
    assert outcome.as_forecast and outcome.facts["request_status"] == "ACCEPTED"


def test_a_request_is_undone_while_it_waits() -> None:
    action = an_action("request_fulfillment", WORK)
    assert REQUEST.inverse(action, {}, an_open_order(SUBMITTED)) == ("cancel_request", WORK, {})
    too_late = REQUEST.inverse(action, {}, an_open_order(ACCEPTED))
    assert isinstance(too_late, Notice) and too_late.key is Say.REQUEST_ACCEPTED


# --- cancel the request


def test_a_cancelled_request_frees_the_work_where_it_is() -> None:
    order = an_open_order(SUBMITTED, fulfillment_status="IN_PROGRESS")
    action = an_action("cancel_request", WORK)
    forecast = CANCEL.forecast(action, a_snapshot(order))
    assert (forecast.status_after, forecast.location_name) == ("UNFULFILLED", "Noordzee")
    assert [(fact.before, fact.after) for fact in forecast.facts] == [("SUBMITTED", "UNSUBMITTED")]
    mutation = CANCEL.mutation(action, a_snapshot(order))
    assert (mutation.document, mutation.variables) == ("FulfillmentOrderCancel", {"id": WORK})
    witness = CANCEL.witness(action, order)
    after = an_open_order(emptied(SUBMITTED), work_at_service(21))
    assert not CANCEL.happened(action, witness, order) and CANCEL.happened(action, witness, after)
    assert CANCEL.compare(action, forecast, witness, a_snapshot(after)).as_forecast
    assert CANCEL.inverse(action, witness, after) == ("request_fulfillment", NEW, {})
    routed = an_open_order(
        emptied(SUBMITTED), work_at_service(21, location_id=SHOP_FLOOR, location_name="Winkel")
    )
    outcome = CANCEL.compare(action, forecast, witness, a_snapshot(routed))
    assert [difference.what for difference in outcome.differences] == ["location"]


def test_what_the_service_has_fulfilled_is_no_cancelled_request() -> None:
    order = an_open_order(SUBMITTED)
    action = an_action("cancel_request", WORK)
    sent = replace(SUBMITTED, status="CLOSED", request_status="ACCEPTED")
    witness = CANCEL.witness(action, order)
    assert not CANCEL.happened(action, witness, an_open_order(sent, work_at_service(21)))
    back = CANCEL.inverse(action, witness, an_open_order(sent))
    assert isinstance(back, Notice) and back.key is Say.NOTHING_TO_UNDO


# --- ask it to stop


@pytest.mark.parametrize("work", [ACCEPTED, REFUSED])
def test_the_service_may_refuse_and_that_is_said(work: FulfillmentOrder) -> None:
    snapshot = a_snapshot(an_open_order(work, fulfillment_status="IN_PROGRESS"))
    action = an_action("request_cancellation", WORK, {"message": "Klant heeft zich bedacht"})
    forecast = STOP.forecast(action, snapshot)
    (warning,) = [notice for notice in forecast.notices if notice.weight is Weight.WARNING]
    assert warning.key is Say.CANCELLATION_MAY_BE_REFUSED
    assert warning.parameters == {"service": "Noordzee Logistics"}
    assert (forecast.status_after, forecast.status_certain, forecast.undoable) == (
        "IN_PROGRESS",
        False,
        False,
    )
    assert [fact.certain for fact in forecast.facts] == [False]
    mutation = STOP.mutation(action, snapshot)
    assert mutation.document == "FulfillmentOrderSubmitCancellationRequest"
    assert mutation.variables == {"id": WORK, "message": "Klant heeft zich bedacht"}
    assert "message" not in STOP.mutation(an_action("request_cancellation", WORK), snapshot).variables


@pytest.mark.parametrize(
    ("before", "after", "happened"),
    [
        (ACCEPTED, ACCEPTED, False),  # as Shopify answers at first (facts 3.3)
        (ACCEPTED, ASKED_BACK, True),
        (ACCEPTED, with_service("CANCELLATION_ACCEPTED", status="CLOSED"), True),
        (ACCEPTED, REFUSED, True),
        (REFUSED, REFUSED, False),
        (REFUSED, ASKED_BACK, True),
    ],
)
def test_whether_the_service_was_asked(
    before: FulfillmentOrder, after: FulfillmentOrder, happened: bool
) -> None:
    action = an_action("request_cancellation", WORK)
    witness = STOP.witness(action, an_open_order(before))
    assert STOP.happened(action, witness, an_open_order(after)) is happened
    assert not STOP.happened(action, witness, an_open_order())


def test_what_it_was_told_cannot_be_untold() -> None:
    back = STOP.inverse(an_action("request_cancellation", WORK), {}, an_open_order(ASKED_BACK))
    assert isinstance(back, Notice) and back.key is Say.CANNOT_BE_UNTOLD
    assert STOP.job, "it may show only later"


@given(lines=JSON, words=JSON, witness=JSON)
def test_whatever_the_journal_holds_it_is_answered(lines: Json, words: Json, witness: Json) -> None:
    remembered = witness if isinstance(witness, dict) else {"units": witness, "request_status": witness}
    for work in (work_at_service(), SUBMITTED, ACCEPTED):
        order: Order = an_open_order(work)
        for kind in (REQUEST, CANCEL, STOP):
            action = an_action(kind.name, WORK, {"lines": lines, "message": words})
            forecast = kind.forecast(action, a_snapshot(order))
            if not forecast.blocks:
                kind.mutation(action, a_snapshot(order))
            kind.happened(action, remembered, order)
            kind.compare(action, forecast, remembered, a_snapshot(order))
            kind.inverse(action, remembered, order)
