"""Marking work as in progress and as unfulfilled: when, what the order reads then, and back again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.mark_open import MarkOpen
from fulfilldesk.domain.actions.report_progress import ReportProgress
from fulfilldesk.domain.forecast import Fact, FactChange
from fulfilldesk.domain.notice import Notice, Say
from fulfilldesk.domain.orders import FulfillmentOrder, FulfillmentOrderLine, Order
from tests.unit.any_json import ANY_JSON
from tests.unit.builders import THEN, WORK, a_hold, a_parcel, a_snapshot, an_action, an_order, some_work

BEGIN, OPEN = ReportProgress(), MarkOpen()
SERVICE = {"service_type": "THIRD_PARTY", "service_name": "FietsLogistiek"}

# as recorded (facts 3.2)
READY = some_work(supported_actions=("CREATE_FULFILLMENT", "REPORT_PROGRESS", "MOVE", "HOLD"))
BEGUN = some_work(
    status="IN_PROGRESS", supported_actions=("CREATE_FULFILLMENT", "REPORT_PROGRESS", "HOLD", "MARK_AS_OPEN")
)
HELD = some_work(status="ON_HOLD", supported_actions=("RELEASE_HOLD", "HOLD", "MOVE"), holds=(a_hold(),))
SCHEDULED = some_work(status="SCHEDULED", supported_actions=("MARK_AS_OPEN",), fulfill_at=THEN)
CLOSED = some_work(status="CLOSED", supported_actions=())
AT_SERVICE = some_work(supported_actions=("REQUEST_FULFILLMENT", "CREATE_FULFILLMENT", "HOLD"), **SERVICE)
ACCEPTED = some_work(status="IN_PROGRESS", request_status="ACCEPTED", supported_actions=(), **SERVICE)


def partly_sent(*supported: str) -> FulfillmentOrder:
    """One of two units has left."""
    line = FulfillmentOrderLine("l", "gid://shopify/LineItem/1", None, "Bel", None, 2, 1)
    return some_work(status="IN_PROGRESS", supported_actions=supported, lines=(line,))


SENT_IN_PART = partly_sent("CREATE_FULFILLMENT", "REPORT_PROGRESS")


def order(*work: object, **changes: object) -> Order:
    """An unfulfilled order with that work."""
    values: dict[str, object] = {"fulfillment_status": "UNFULFILLED", "fulfillments": ()}
    return an_order(**{**values, **changes}, fulfillment_orders=work)


@pytest.mark.parametrize(
    ("work", "sensible", "reason"),
    [
        (READY, True, None),
        (SENT_IN_PART, True, None),
        (BEGUN, True, Say.PROGRESS_REPORTED),
        (HELD, True, Say.WORK_HELD),
        (SCHEDULED, True, Say.WORK_SCHEDULED),
        (CLOSED, True, Say.WORK_FINISHED),
        (some_work(supported_actions=("HOLD",)), True, Say.SHOPIFY_DOES_NOT_OFFER),
        (AT_SERVICE, False, Say.SHOPIFY_DOES_NOT_OFFER),
        (ACCEPTED, False, Say.REQUEST_ACCEPTED),
        (some_work(21), True, Say.WORK_GONE),
    ],
)
def test_when_progress_can_be_reported(work: FulfillmentOrder, sensible: bool, reason: Say | None) -> None:
    notice = BEGIN.why_not(order(work), WORK)
    assert (notice.key if notice else None) is reason
    assert BEGIN.sensible(order(work), WORK) is sensible
    found = BEGIN.forecast(an_action("report_progress", WORK), a_snapshot(order(work)))
    assert [block.key for block in found.blocks] == ([reason] if reason else [])


@pytest.mark.parametrize(
    ("work", "sensible", "reason"),
    [
        (BEGUN, True, None),
        (SCHEDULED, True, None),
        (READY, False, Say.WORK_NOT_STARTED),
        (SENT_IN_PART, True, Say.WORK_NOT_STARTED),
        (HELD, False, Say.WORK_HELD),
        (CLOSED, False, Say.WORK_FINISHED),
        (AT_SERVICE, False, Say.WORK_NOT_STARTED),
        (ACCEPTED, False, Say.REQUEST_ACCEPTED),
        (some_work(21), True, Say.WORK_GONE),
    ],
)
def test_when_it_can_be_marked_as_unfulfilled(
    work: FulfillmentOrder, sensible: bool, reason: Say | None
) -> None:
    notice = OPEN.why_not(order(work), WORK)
    assert (notice.key if notice else None) is reason
    assert OPEN.sensible(order(work), WORK) is sensible
    found = OPEN.forecast(an_action("mark_open", WORK), a_snapshot(order(work)))
    assert [block.key for block in found.blocks] == ([reason] if reason else [])


@pytest.mark.parametrize(
    ("found", "status", "certain"),
    [
        (order(READY), "IN_PROGRESS", True),
        (order(READY, some_work(21)), "UNFULFILLED", False),
        (
            order(READY, fulfillments=(a_parcel(),), fulfillment_status="PARTIALLY_FULFILLED"),
            "PARTIALLY_FULFILLED",
            True,
        ),
    ],
)
def test_the_order_after_progress(found: Order, status: str, certain: bool) -> None:
    forecast = BEGIN.forecast(an_action("report_progress", WORK), a_snapshot(found))
    assert (forecast.status_after, forecast.status_certain) == (status, certain)
    assert forecast.facts == (FactChange(Fact.WORK_STATUS, "OPEN", "IN_PROGRESS"),)
    assert (forecast.units, forecast.lines, forecast.emails) == (0, (), False)


@pytest.mark.parametrize(
    ("work", "before", "change", "undoable"),
    [
        (BEGUN, "IN_PROGRESS", FactChange(Fact.WORK_STATUS, "IN_PROGRESS", "OPEN"), True),
        (SCHEDULED, "SCHEDULED", FactChange(Fact.WORK_STATUS, "SCHEDULED", "OPEN"), False),
    ],
)
def test_the_order_after_marking_as_unfulfilled(
    work: FulfillmentOrder, before: str, change: FactChange, undoable: bool
) -> None:
    found = order(work, fulfillment_status=before)
    forecast = OPEN.forecast(an_action("mark_open", WORK), a_snapshot(found))
    assert (forecast.status_after, forecast.status_certain) == ("UNFULFILLED", True)
    assert forecast.facts == (change,)
    assert forecast.undoable is undoable
    assert (Say.NOT_SCHEDULED_AGAIN in {notice.key for notice in forecast.notices}) is not undoable


def test_what_becomes_of_work_sent_in_part_is_not_certain() -> None:
    work = partly_sent("MARK_AS_OPEN")
    forecast = OPEN.forecast(an_action("mark_open", WORK), a_snapshot(order(work)))
    assert [change.certain for change in forecast.facts] == [False]


@pytest.mark.parametrize(
    ("parameters", "report"),
    [
        ({}, {}),
        ({"note": "  "}, {}),
        ({"note": " ligt op de plank "}, {"reasonNotes": "ligt op de plank"}),
        ({"note": 3}, {}),
    ],
)
def test_the_note_is_sent(parameters: dict[str, Json], report: dict[str, Json]) -> None:
    mutation = BEGIN.mutation(an_action("report_progress", WORK, parameters), a_snapshot(order(READY)))
    assert mutation.document == "FulfillmentOrderReportProgress"
    assert mutation.variables == {"id": WORK, "progressReport": report}


def test_a_note_longer_than_anybody_reads_is_refused() -> None:
    action = an_action("report_progress", WORK, {"note": "x" * 5001})
    (block,) = BEGIN.forecast(action, a_snapshot(order(READY))).blocks
    assert (block.key, block.parameters) == (Say.TOO_LONG, {"limit": "5000"})


def test_marking_as_unfulfilled_takes_the_id_alone() -> None:
    mutation = OPEN.mutation(an_action("mark_open", WORK), a_snapshot(order(BEGUN)))
    assert (mutation.document, mutation.variables) == ("FulfillmentOrderOpen", {"id": WORK})


@pytest.mark.parametrize(
    ("before", "after", "happened"),
    [
        (READY, BEGUN, True),
        (READY, READY, False),
        (READY, HELD, False),
        (READY, some_work(21), False),
        (SENT_IN_PART, SENT_IN_PART, False),
        (SENT_IN_PART, partly_sent("MARK_AS_OPEN"), True),
        (READY, some_work(status="IN_PROGRESS"), True),
    ],
)
def test_progress_shows(before: FulfillmentOrder, after: FulfillmentOrder, happened: bool) -> None:
    action = an_action("report_progress", WORK)
    assert BEGIN.happened(action, BEGIN.witness(action, order(before)), order(after)) is happened


@pytest.mark.parametrize(
    ("before", "after", "happened"),
    [
        (BEGUN, READY, True),
        (BEGUN, BEGUN, False),
        (SCHEDULED, SCHEDULED, False),
        (SCHEDULED, READY, True),
        (BEGUN, CLOSED, False),
        (BEGUN, some_work(21), False),
        (partly_sent("MARK_AS_OPEN"), SENT_IN_PART, True),
    ],
)
def test_being_unfulfilled_shows(before: FulfillmentOrder, after: FulfillmentOrder, happened: bool) -> None:
    action = an_action("mark_open", WORK)
    assert OPEN.happened(action, OPEN.witness(action, order(before)), order(after)) is happened


def test_each_takes_the_other_back() -> None:
    begin, undo = an_action("report_progress", WORK), an_action("mark_open", WORK)
    assert BEGIN.inverse(begin, BEGIN.witness(begin, order(READY)), order(BEGUN)) == ("mark_open", WORK, {})
    taken_back = OPEN.inverse(undo, OPEN.witness(undo, order(BEGUN)), order(READY))
    assert taken_back == ("report_progress", WORK, {})


@pytest.mark.parametrize(
    ("kind", "before", "after", "reason"),
    [
        (BEGIN, READY, READY, Say.NOTHING_TO_UNDO),
        (BEGIN, READY, HELD, Say.WORK_HELD),
        (OPEN, SCHEDULED, READY, Say.NOT_SCHEDULED_AGAIN),
        (OPEN, BEGUN, HELD, Say.WORK_HELD),
        (OPEN, BEGUN, CLOSED, Say.WORK_FINISHED),
    ],
)
def test_what_has_no_way_back_says_why(
    kind: ReportProgress | MarkOpen, before: FulfillmentOrder, after: FulfillmentOrder, reason: Say
) -> None:
    action = an_action(kind.name, WORK)
    undo = kind.inverse(action, kind.witness(action, order(before)), order(after))
    assert isinstance(undo, Notice) and undo.key is reason


def test_what_came_out() -> None:
    action = an_action("report_progress", WORK)
    forecast = BEGIN.forecast(action, a_snapshot(order(READY)))
    witness = BEGIN.witness(action, order(READY))
    as_said = a_snapshot(order(BEGUN, fulfillment_status="IN_PROGRESS"))
    assert BEGIN.compare(action, forecast, witness, as_said).as_forecast
    held = a_snapshot(order(HELD, fulfillment_status="ON_HOLD"))
    outcome = BEGIN.compare(action, forecast, witness, held)
    assert {(item.what, item.actual) for item in outcome.differences} == {
        ("status", "ON_HOLD"),
        (Fact.WORK_STATUS, "ON_HOLD"),
    }


@given(st.dictionaries(st.sampled_from(["note", "lines"]), ANY_JSON), ANY_JSON)
def test_garbage_is_never_an_accident(parameters: dict[str, Json], remembered: Json) -> None:
    for kind, work in ((BEGIN, READY), (OPEN, BEGUN)):
        action = an_action(kind.name, WORK, parameters)
        kind.forecast(action, a_snapshot(order(work)))
        kind.mutation(action, a_snapshot(order(work)))
        kind.happened(action, {"status": remembered}, order(work))
        kind.inverse(action, {"status": remembered}, order(work))
