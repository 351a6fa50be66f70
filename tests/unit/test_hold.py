"""Holding work: when, whole or in part, how the hold is known again, and its release as the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.fields import Choice, Quantities
from fulfilldesk.domain.actions.hold import HoldWork
from fulfilldesk.domain.forecast import Fact, FactChange, Forecast
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from tests.unit.any_json import ANY_JSON
from tests.unit.builders import (
    THEN,
    WORK,
    a_hold,
    a_line,
    a_parcel,
    a_snapshot,
    an_action,
    an_order,
    some_work,
)

HOLD = HoldWork()
BEL, TAS = "gid://shopify/FulfillmentOrderLineItem/201", "gid://shopify/FulfillmentOrderLineItem/202"
SERVICE = {"service_type": "THIRD_PARTY", "service_name": "FietsLogistiek"}
OPEN = some_work(supported_actions=("CREATE_FULFILLMENT", "MOVE", "HOLD", "SPLIT"))
BEGUN = some_work(status="IN_PROGRESS", supported_actions=("CREATE_FULFILLMENT", "HOLD", "MARK_AS_OPEN"))


def held(*holds: object, supported: tuple[str, ...] = ("RELEASE_HOLD", "HOLD", "MOVE")) -> FulfillmentOrder:
    """Work with these holds, one by default."""
    return some_work(status="ON_HOLD", supported_actions=supported, holds=holds or (a_hold(),))


def order(*work: object, **changes: object) -> Order:
    """An unfulfilled order of two lines with that work."""
    values: dict[str, object] = {
        "fulfillment_status": "UNFULFILLED",
        "fulfillments": (),
        "lines": (a_line(1), a_line(2)),
    }
    return an_order(**{**values, **changes}, fulfillment_orders=work)


def forecast(found: Order, parameters: dict[str, Json] | None = None) -> Forecast:
    """Of holding its work."""
    return HOLD.forecast(an_action("hold", WORK, parameters), a_snapshot(found))


TEN = tuple(a_hold(number) for number in range(30, 40))


@pytest.mark.parametrize(
    ("work", "reason"),
    [
        (OPEN, None),
        (BEGUN, None),
        (held(), None),
        (some_work(**SERVICE), None),
        (held(*TEN), None),  # of other apps: Shopify offers ours still
        (held(*TEN, supported=("RELEASE_HOLD", "MOVE")), Say.HOLD_LIMIT),
        (held(supported=("RELEASE_HOLD", "MOVE")), Say.WORK_HELD),
        (some_work(status="SCHEDULED", supported_actions=("MARK_AS_OPEN",)), Say.WORK_SCHEDULED),
        (some_work(request_status="SUBMITTED", supported_actions=(), **SERVICE), Say.REQUEST_PENDING),
        (
            some_work(status="IN_PROGRESS", request_status="ACCEPTED", supported_actions=(), **SERVICE),
            Say.REQUEST_ACCEPTED,
        ),
        (
            some_work(
                status="IN_PROGRESS",
                request_status="CANCELLATION_REQUESTED",
                supported_actions=(),
                **SERVICE,
            ),
            Say.CANCELLATION_PENDING,
        ),
        (some_work(status="CLOSED", supported_actions=()), Say.WORK_FINISHED),
        (some_work(supported_actions=("MOVE",)), Say.SHOPIFY_DOES_NOT_OFFER),
        (some_work(21), Say.WORK_GONE),
    ],
)
def test_when_it_is_offered(work: FulfillmentOrder, reason: Say | None) -> None:
    notice = HOLD.why_not(order(work), WORK)
    assert (notice.key if notice else None) is reason
    assert [block.key for block in forecast(order(work)).blocks] == ([reason] if reason else [])


def test_a_cancelled_order_has_nothing_to_hold() -> None:
    notice = HOLD.why_not(order(OPEN, cancelled_at=THEN), WORK)
    assert notice is not None and notice.key is Say.ORDER_CANCELLED


@pytest.mark.parametrize(
    ("work", "chooses"),
    [
        (OPEN, True),
        (held(), False),
        (BEGUN, False),
        (some_work(units={1: 1}, supported_actions=("HOLD", "SPLIT")), False),
    ],
)
def test_units_are_chosen_only_where_work_can_be_split(work: FulfillmentOrder, chooses: bool) -> None:
    fields = HOLD.fields(a_snapshot(order(work)), WORK)
    assert any(isinstance(field, Quantities) for field in fields) is chooses


def test_the_eight_reasons() -> None:
    (choice,) = [field for field in HOLD.fields(a_snapshot(order(OPEN)), WORK) if isinstance(field, Choice)]
    assert len(choice.options) == 8
    assert choice.preset in {option.value for option in choice.options}


@pytest.mark.parametrize(
    ("found", "parameters", "facts"),
    [
        (
            order(OPEN),
            {},
            [FactChange(Fact.WORK_STATUS, "OPEN", "ON_HOLD"), FactChange(Fact.HOLDS, "0", "1")],
        ),
        (order(held()), {}, [FactChange(Fact.HOLDS, "1", "2")]),
        (
            order(OPEN, some_work(21)),
            {"lines": {BEL: 1}},
            [
                FactChange(Fact.WORK_STATUS, "OPEN", "ON_HOLD"),
                FactChange(Fact.HOLDS, "0", "1"),
                FactChange(Fact.WORK_UNITS, "2", "1"),
                FactChange(Fact.WORK_PIECES, "2", "3"),
            ],
        ),
    ],
)
def test_what_it_changes(found: Order, parameters: dict[str, Json], facts: list[FactChange]) -> None:
    said = forecast(found, parameters)
    assert list(said.facts) == facts
    assert (said.units, said.lines, said.emails) == (0, (), False)


@pytest.mark.parametrize(
    ("found", "parameters", "status", "certain"),
    [
        (order(OPEN), {}, "ON_HOLD", True),
        (order(OPEN), {"lines": {BEL: 2}}, "ON_HOLD", True),
        (order(OPEN), {"lines": {BEL: 1}}, "UNFULFILLED", True),
        (order(OPEN, some_work(21)), {}, "UNFULFILLED", True),
        (order(held(), fulfillment_status="ON_HOLD"), {}, "ON_HOLD", True),
        (order(OPEN, some_work(21, status="SCHEDULED")), {}, "UNFULFILLED", False),
        (
            order(OPEN, fulfillments=(a_parcel(),), fulfillment_status="PARTIALLY_FULFILLED"),
            {},
            "PARTIALLY_FULFILLED",
            False,
        ),
        (order(some_work(request_status="REJECTED", **SERVICE)), {}, "ON_HOLD", False),
    ],
)
def test_the_order_afterwards(found: Order, parameters: dict[str, Json], status: str, certain: bool) -> None:
    said = forecast(found, parameters)
    assert (said.status_after, said.status_certain) == (status, certain)


@pytest.mark.parametrize(
    ("work", "parameters", "reason"),
    [
        (OPEN, {"lines": {BEL: 3}}, Say.TOO_MANY_CHOSEN),
        (OPEN, {"lines": {}}, Say.NOTHING_CHOSEN),
        (OPEN, {"note": "x" * 5001}, Say.TOO_LONG),
        (held(), {"lines": {BEL: 1}}, Say.WORK_HELD),
        (held(), {"lines": {BEL: 2}}, None),  # all of it
        (BEGUN, {"lines": {BEL: 1}}, Say.WORK_IN_PROGRESS),
        (some_work(), {"lines": {BEL: 1}}, Say.SHOPIFY_DOES_NOT_OFFER),
        (OPEN, {"hold_reason": "NO_SUCH"}, None),  # the preset
    ],
)
def test_what_cannot_be_filled_in(
    work: FulfillmentOrder, parameters: dict[str, Json], reason: Say | None
) -> None:
    said = forecast(order(work), parameters)
    assert [block.key for block in said.blocks] == ([reason] if reason else [])


@pytest.mark.parametrize(
    ("parameters", "sent"),
    [
        ({}, {"reason": "OTHER", "notifyMerchant": False}),
        (
            {"hold_reason": "INCORRECT_ADDRESS", "note": " straat fout\r\n", "notify_merchant": True},
            {"reason": "INCORRECT_ADDRESS", "reasonNotes": "straat fout", "notifyMerchant": True},
        ),
        ({"hold_reason": "NO_SUCH"}, {"reason": "OTHER", "notifyMerchant": False}),
        ({"lines": {BEL: 2}}, {"reason": "OTHER", "notifyMerchant": False}),
        (
            {"lines": {BEL: 1}},
            {
                "reason": "OTHER",
                "notifyMerchant": False,
                "fulfillmentOrderLineItems": [{"id": BEL, "quantity": 1}],
            },
        ),
    ],
)
def test_what_is_sent(parameters: dict[str, Json], sent: dict[str, Json]) -> None:
    mutation = HOLD.mutation(an_action("hold", WORK, parameters), a_snapshot(order(OPEN)))
    assert mutation.document == "FulfillmentOrderHold"
    assert mutation.variables == {"id": WORK, "fulfillmentHold": {**sent, "handle": "fulfilldesk-a1"}}


def test_every_action_has_a_handle_of_its_own_within_64_characters() -> None:
    handles = set()
    for name in ("a" * 32, "b" * 32, "c" * 99):
        mutation = HOLD.mutation(an_action("hold", WORK, id=name), a_snapshot(order(OPEN)))
        placed = mutation.variables["fulfillmentHold"]
        assert isinstance(placed, dict) and isinstance(placed["handle"], str)
        assert len(placed["handle"]) <= 64
        handles.add(placed["handle"])
    assert len(handles) == 3


@pytest.mark.parametrize(
    ("holds", "found"),
    [
        ((), None),
        ((a_hold(30),), None),  # was there before
        ((a_hold(30), a_hold(31, reason="OTHER")), None),  # somebody else's
        ((a_hold(30), a_hold(31, notes="ander huisnummer")), None),
        ((a_hold(30), a_hold(31, notes="straat fout")), 31),
        ((a_hold(31, reason="OTHER"), a_hold(32, notes=" straat fout ")), 32),
    ],
)
def test_ours_is_the_new_one_with_our_reason_and_note(holds: tuple[object, ...], found: int | None) -> None:
    action = an_action("hold", WORK, {"hold_reason": "INCORRECT_ADDRESS", "note": "straat fout"})
    witness = HOLD.witness(action, order(held(a_hold(30))))
    after = order(held(*holds) if holds else OPEN)
    assert HOLD.happened(action, witness, after) is (found is not None)
    undo = HOLD.inverse(action, witness, after)
    if found is None:
        assert isinstance(undo, Notice) and undo.key is Say.HOLD_GONE
    else:
        assert undo == ("release_hold", WORK, {"holds": [f"gid://shopify/FulfillmentHold/{found}"]})


def test_reported_progress_is_forgotten_and_that_is_said() -> None:
    assert Say.PROGRESS_FORGOTTEN in {notice.key for notice in forecast(order(BEGUN)).notices}
    assert Say.PROGRESS_FORGOTTEN not in {notice.key for notice in forecast(order(OPEN)).notices}


def test_one_more_hold_is_warned_of() -> None:
    warnings = [
        notice for notice in forecast(order(held(*TEN[:3]))).notices if notice.weight is Weight.WARNING
    ]
    assert [(notice.key, notice.parameters) for notice in warnings] == [(Say.HELD_ALREADY, {"count": "3"})]
    assert Say.HELD_ALREADY not in {notice.key for notice in forecast(order(OPEN)).notices}


def test_what_came_out() -> None:
    action = an_action("hold", WORK)
    said, witness = forecast(order(OPEN)), HOLD.witness(action, order(OPEN))
    ours = held(a_hold(reason="OTHER"))
    done = a_snapshot(order(ours, fulfillment_status="ON_HOLD"))
    assert HOLD.compare(action, said, witness, done).as_forecast
    outcome = HOLD.compare(action, said, witness, a_snapshot(order(OPEN)))
    assert {item.what for item in outcome.differences} == {"status", Fact.WORK_STATUS, Fact.HOLDS}


TWO_LINES = some_work(units={1: 3, 2: 2}, supported_actions=("HOLD", "SPLIT"))


@given(st.dictionaries(st.sampled_from([BEL, TAS, "?"]), st.integers(-2, 5), max_size=3))
def test_what_is_held_and_what_stays_make_the_whole(lines: dict[str, int]) -> None:
    parameters: dict[str, Json] = {"lines": dict(lines)}
    said = forecast(order(TWO_LINES), parameters)
    wanted = {line: units for line, units in lines.items() if units > 0}
    fits = (
        bool(wanted) and wanted.keys() <= {BEL, TAS} and wanted.get(BEL, 0) <= 3 and wanted.get(TAS, 0) <= 2
    )
    assert (not said.blocks) is fits
    if not fits:
        return
    whole = sum(wanted.values()) == 5
    facts = {change.fact: change.after for change in said.facts}
    assert facts.get(Fact.WORK_UNITS) == (None if whole else str(sum(wanted.values())))
    assert said.status_after == ("ON_HOLD" if whole else "UNFULFILLED")
    mutation = HOLD.mutation(an_action("hold", WORK, parameters), a_snapshot(order(TWO_LINES)))
    placed = mutation.variables["fulfillmentHold"]
    assert isinstance(placed, dict) and ("fulfillmentOrderLineItems" in placed) is not whole


@given(
    st.dictionaries(st.sampled_from(["lines", "hold_reason", "note", "notify_merchant"]), ANY_JSON), ANY_JSON
)
def test_garbage_is_never_an_accident(parameters: dict[str, Json], remembered: Json) -> None:
    action = an_action("hold", WORK, parameters)
    snapshot = a_snapshot(order(TWO_LINES))
    if not HOLD.forecast(action, snapshot).blocks:
        assert HOLD.mutation(action, snapshot).document == "FulfillmentOrderHold"
    HOLD.happened(action, {"holds": remembered}, order(held()))
    HOLD.inverse(action, {"holds": remembered}, order(held()))
