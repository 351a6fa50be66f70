"""Dividing and joining work: what is offered, what is sent, how it is known; each undoes the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.fields import Choices, Quantities
from fulfilldesk.domain.actions.merge import Merge, siblings
from fulfilldesk.domain.actions.split import Split
from fulfilldesk.domain.notice import Notice, Say
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

SPLIT, MERGE = Split(), Merge()
LINE_1 = "gid://shopify/FulfillmentOrderLineItem/201"
LINE_2 = "gid://shopify/FulfillmentOrderLineItem/202"
SIBLING = "gid://shopify/FulfillmentOrder/21"
THIRD = "gid://shopify/FulfillmentOrder/22"
SPLITS = ("CREATE_FULFILLMENT", "REPORT_PROGRESS", "MOVE", "HOLD", "SPLIT")
MERGES = ("CREATE_FULFILLMENT", "REPORT_PROGRESS", "MOVE", "HOLD", "MERGE")


def piece(number: int = 20, units: Mapping[int, int] | None = None, **changes: object) -> FulfillmentOrder:
    """Open work that can be split and merged, as after a split."""
    return some_work(number, units=units, **{"supported_actions": (*SPLITS, "MERGE"), **changes})


def emptied(number: int) -> FulfillmentOrder:
    """What is left of merged work: closed, 0 of 0."""
    work = some_work(number, status="CLOSED", supported_actions=())
    return replace(work, lines=tuple(replace(line, total=0, remaining=0) for line in work.lines))


def say(notice: Notice | None) -> Say | None:
    return notice.key if notice else None


# --- split


@pytest.mark.parametrize(
    ("work", "shown", "said"),
    [
        (some_work(supported_actions=SPLITS), True, None),
        (some_work(units={1: 1}, supported_actions=MERGES), False, Say.ONE_UNIT_ONLY),
        (some_work(supported_actions=("CREATE_FULFILLMENT",)), True, Say.SHOPIFY_DOES_NOT_OFFER),
        (some_work(status="ON_HOLD", supported_actions=("MOVE",), holds=(a_hold(),)), True, Say.WORK_HELD),
        (some_work(status="IN_PROGRESS", supported_actions=("MARK_AS_OPEN",)), True, Say.WORK_IN_PROGRESS),
        (some_work(status="SCHEDULED", supported_actions=("MARK_AS_OPEN",)), True, Say.WORK_SCHEDULED),
        (some_work(status="CLOSED", supported_actions=()), False, Say.WORK_FINISHED),
        (work_at_service(request_status="SUBMITTED", supported_actions=()), True, Say.REQUEST_PENDING),
        (work_at_service(supported_actions=("REQUEST_FULFILLMENT", "SPLIT")), True, None),
    ],
)
def test_when_a_split_is_offered(work: FulfillmentOrder, shown: bool, said: Say | None) -> None:
    order = an_open_order(work)
    assert SPLIT.sensible(order, WORK) is shown
    assert say(SPLIT.why_not(order, WORK)) is said


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({}, Say.NOTHING_CHOSEN),
        ({"lines": {}}, Say.NOTHING_CHOSEN),
        ({"lines": {LINE_1: 0}}, Say.NOTHING_CHOSEN),
        ({"lines": "all"}, Say.NOTHING_CHOSEN),
        ({"lines": {LINE_1: 3}}, Say.TOO_MANY_CHOSEN),
        ({"lines": {"gid://shopify/FulfillmentOrderLineItem/9": 1}}, Say.TOO_MANY_CHOSEN),
        ({"lines": {LINE_1: 2, LINE_2: 1}}, Say.ALL_CHOSEN),
        ({"lines": {LINE_1: 2}}, None),
    ],
)
def test_what_can_be_split_off(parameters: Mapping[str, Json], said: Say | None) -> None:
    snapshot = a_snapshot(an_open_order(some_work(units={1: 2, 2: 1}, supported_actions=SPLITS)))
    action = an_action("split", WORK, parameters)
    assert [block.key for block in SPLIT.forecast(action, snapshot).blocks] == ([said] if said else [])
    if said is not None:
        with pytest.raises(ValueError, match="cannot be split"):
            SPLIT.mutation(action, snapshot)


def test_a_split_makes_one_piece_more_and_moves_nothing() -> None:
    work = some_work(units={1: 2, 2: 3}, supported_actions=SPLITS)
    snapshot = a_snapshot(an_open_order(work))
    (units,) = SPLIT.fields(snapshot, WORK)
    assert isinstance(units, Quantities) and [line.preset for line in units.lines] == [0, 0]
    action = an_action("split", WORK, {"lines": {LINE_2: 1}})
    forecast = SPLIT.forecast(action, snapshot)
    assert [(fact.fact, fact.before, fact.after) for fact in forecast.facts] == [
        ("work_pieces", "1", "2"),
        ("work_units", "5", "4"),
    ]
    assert (forecast.lines, forecast.status_after, forecast.status_certain) == ((), "UNFULFILLED", True)
    assert (forecast.units, forecast.location_name) == (1, "Magazijn")
    mutation = SPLIT.mutation(action, snapshot)
    assert mutation.document == "FulfillmentOrderSplit"
    assert mutation.variables == {
        "fulfillmentOrderSplits": [
            {"fulfillmentOrderId": WORK, "fulfillmentOrderLineItems": [{"id": LINE_2, "quantity": 1}]}
        ]
    }


def test_a_split_is_known_by_what_left_and_is_undone_by_a_merge() -> None:
    before = an_open_order(piece(units={1: 2, 2: 3}))
    action = an_action("split", WORK, {"lines": {LINE_2: 1}})
    witness = SPLIT.witness(action, before)
    after = an_open_order(piece(units={1: 2, 2: 2}), piece(21, {2: 1}))
    assert not SPLIT.happened(action, witness, before) and SPLIT.happened(action, witness, after)
    assert SPLIT.compare(
        action, SPLIT.forecast(action, a_snapshot(before)), witness, a_snapshot(after)
    ).as_forecast
    assert SPLIT.inverse(action, witness, after) == ("merge", WORK, {"siblings": [SIBLING]})
    elsewhere = an_open_order(piece(units={1: 2, 2: 2}), piece(21, {2: 1}, location_id=SHOP_FLOOR))
    assert not SPLIT.happened(action, witness, elsewhere), "that was a move"
    more_work = an_open_order(piece(units={1: 2, 2: 3}), piece(21, {2: 1}))
    assert not SPLIT.happened(action, witness, more_work), "a cancelled fulfilment came back"


@pytest.mark.parametrize(
    ("work", "undoable"),
    [
        (piece(), True),
        (piece(status="IN_PROGRESS"), False),  # a part of it was sent
        (piece(request_status="REJECTED", service_type="THIRD_PARTY"), False),
    ],
)
def test_only_untouched_work_can_be_merged_again(work: FulfillmentOrder, undoable: bool) -> None:
    action = an_action("split", WORK, {"lines": {LINE_1: 1}})
    assert SPLIT.forecast(action, a_snapshot(an_open_order(work))).undoable is undoable


def test_why_a_split_cannot_be_undone() -> None:
    before = an_open_order(piece(units={1: 2, 2: 3}))
    action = an_action("split", WORK, {"lines": {LINE_2: 1}})
    witness = SPLIT.witness(action, before)
    rest = piece(units={1: 2, 2: 2})
    held = piece(21, {2: 1}, status="ON_HOLD", supported_actions=("RELEASE_HOLD",), holds=(a_hold(),))
    back = SPLIT.inverse(action, witness, an_open_order(rest, held))
    assert isinstance(back, Notice) and back.key is Say.NOTHING_TO_MERGE
    back = SPLIT.inverse(action, witness, before)
    assert isinstance(back, Notice) and back.key is Say.NOTHING_TO_UNDO


# --- merge


@pytest.mark.parametrize(
    ("other", "shown", "said"),
    [
        (piece(21), True, None),
        (piece(21, location_id=SHOP_FLOOR), True, Say.NOTHING_TO_MERGE),
        (piece(21, delivery_method="PICK_UP"), True, Say.NOTHING_TO_MERGE),
        (piece(21, status="IN_PROGRESS"), True, Say.NOTHING_TO_MERGE),
        (piece(21, status="ON_HOLD", supported_actions=("RELEASE_HOLD",)), True, Say.NOTHING_TO_MERGE),
        (piece(21, supported_actions=SPLITS), True, Say.NOTHING_TO_MERGE),
        (piece(21, request_status="REJECTED"), True, Say.NOTHING_TO_MERGE),
        (emptied(21), False, Say.NOTHING_TO_MERGE),
    ],
)
def test_when_a_merge_is_offered(other: FulfillmentOrder, shown: bool, said: Say | None) -> None:
    order = an_open_order(piece(), other)
    assert MERGE.sensible(order, WORK) is shown
    assert say(MERGE.why_not(order, WORK)) is said


def test_work_in_progress_says_what_to_do_before_a_merge() -> None:
    order = an_open_order(piece(status="IN_PROGRESS", supported_actions=("MARK_AS_OPEN",)), piece(21))
    assert say(MERGE.why_not(order, WORK)) is Say.WORK_IN_PROGRESS


def test_all_that_fit_are_merged_unless_some_are_chosen() -> None:
    order = an_open_order(piece(), piece(21, {2: 1}), piece(22, {3: 4}))
    snapshot = a_snapshot(order)
    (choices,) = MERGE.fields(snapshot, WORK)
    assert isinstance(choices, Choices) and choices.preset == (SIBLING, THIRD)
    assert [option.text for option in choices.options] == ["1 × BEL-02", "4 × BEL-03"]
    forecast = MERGE.forecast(an_action("merge", WORK), snapshot)
    assert [(fact.before, fact.after) for fact in forecast.facts] == [("3", "1"), ("2", "7")]
    assert not forecast.undoable, "two are not told apart again in one step"
    one = an_action("merge", WORK, {"siblings": [THIRD]})
    assert MERGE.forecast(one, snapshot).undoable
    mutation = MERGE.mutation(one, snapshot)
    assert mutation.document == "FulfillmentOrderMerge"
    assert mutation.variables == {
        "fulfillmentOrderMergeInputs": [
            {"mergeIntents": [{"fulfillmentOrderId": WORK}, {"fulfillmentOrderId": THIRD}]}
        ]
    }


@pytest.mark.parametrize(
    "chosen", [[], ["gid://shopify/FulfillmentOrder/9"], [SIBLING, "x"], [WORK], "all", [7], {"a": 1}]
)
def test_siblings_that_do_not_fit_are_refused(chosen: Json) -> None:
    snapshot = a_snapshot(an_open_order(piece(), piece(21)))
    action = an_action("merge", WORK, {"siblings": chosen})
    assert [block.key for block in MERGE.forecast(action, snapshot).blocks] == [Say.NO_SIBLING_CHOSEN]
    with pytest.raises(ValueError, match="nothing to merge"):
        MERGE.mutation(action, snapshot)


def test_a_merge_is_known_by_what_went_over_and_is_undone_by_a_split() -> None:
    before = an_open_order(piece(), piece(21, {1: 1, 2: 3}))
    action = an_action("merge", WORK)
    witness = MERGE.witness(action, before)
    after = an_open_order(piece(units={1: 3, 2: 3}), emptied(21))
    assert not MERGE.happened(action, witness, before) and MERGE.happened(action, witness, after)
    assert MERGE.compare(
        action, MERGE.forecast(action, a_snapshot(before)), witness, a_snapshot(after)
    ).as_forecast
    assert MERGE.inverse(action, witness, after) == ("split", WORK, {"lines": {LINE_1: 1, LINE_2: 3}})
    gone = an_open_order(piece(), emptied(21))
    assert not MERGE.happened(action, witness, gone), "it was moved away"


def test_why_a_merge_cannot_be_undone() -> None:
    before = an_open_order(piece(), piece(21, {2: 1}), piece(22, {3: 1}))
    action = an_action("merge", WORK)
    after = an_open_order(piece(units={1: 2, 2: 1, 3: 1}), emptied(21), emptied(22))
    back = MERGE.inverse(action, MERGE.witness(action, before), after)
    assert isinstance(back, Notice) and back.key is Say.MERGE_IS_FINAL
    one = an_action("merge", WORK, {"siblings": [SIBLING]})
    witness = MERGE.witness(one, before)
    joined = piece(units={1: 2, 2: 1})
    sent = replace(joined, lines=(joined.lines[0], replace(joined.lines[1], remaining=0)))
    back = MERGE.inverse(one, witness, an_open_order(sent, emptied(21), piece(22)))
    assert isinstance(back, Notice) and back.key is Say.UNITS_GONE_ON


# --- both


@given(first=st.integers(0, 2), second=st.integers(0, 3))
def test_no_unit_is_lost_in_a_split(first: int, second: int) -> None:
    snapshot = a_snapshot(an_open_order(piece(units={1: 2, 2: 3})))
    action = an_action("split", WORK, {"lines": {LINE_1: first, LINE_2: second}})
    forecast = SPLIT.forecast(action, snapshot)
    total = first + second
    assert bool(forecast.blocks) is (total in (0, 5))
    if not forecast.blocks:
        left = next(fact.after for fact in forecast.facts if fact.fact == "work_units")
        assert int(left) + total == 5


@given(value=JSON, witness=JSON)
def test_whatever_the_journal_holds_it_is_answered(value: Json, witness: Json) -> None:
    order: Order = an_open_order(piece(units={1: 2, 2: 3}), piece(21), emptied(22))
    snapshot = a_snapshot(order)
    for kind, key in ((SPLIT, "lines"), (MERGE, "siblings")):
        action = an_action(kind.name, WORK, {key: value})
        forecast = kind.forecast(action, snapshot)
        if not forecast.blocks:
            kind.mutation(action, snapshot)
        remembered = witness if isinstance(witness, dict) else {"units": witness, "siblings": witness}
        kind.happened(action, remembered, order)
        kind.compare(action, forecast, kind.witness(action, order), snapshot)
        kind.inverse(action, remembered, order)
    assert siblings(order, WORK)
