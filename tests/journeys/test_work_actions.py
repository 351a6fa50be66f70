"""Fulfilling, holding, releasing and progress through the real pipeline on the demo shop: as forecast, as the
shop says, and back again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from fulfilldesk.demoshop import fulfillments, holds
from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.fulfillments import Package
from fulfilldesk.demoshop.model import FulfillmentOrder as DemoWork
from fulfilldesk.domain.forecast import Fact
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.services.pipeline import CannotUndo, Changed
from tests.journeys.desks import DeskOnDemo, gid
from tests.journeys.meddling import Clerk
from tests.journeys.working import asks, does, now, order_of, placed, undoes

FRAUD_FILTER = Notice(Say.HELD_BY_APP, Weight.RISK, {"app": "Fraudefilter"})
TRACKING = [{"company": "DHL", "number": "JVGL1", "url": "https://dhl.com/JVGL1"}]


@pytest.fixture
def anna(desk: DeskOnDemo, tmp_path: Path) -> Iterator[Clerk]:
    clerk = Clerk(desk, tmp_path)
    yield clerk
    clerk.close()


def line_ids(anna: Clerk, work: DemoWork) -> list[str]:
    """The ids of its lines."""
    return [line.id for line in now(anna, work).lines]


# --- fulfilling


def test_all_is_fulfilled_and_that_is_undone(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk)
    entry = does(anna, "fulfill", work, tracking=TRACKING)
    assert entry.forecast.status_after == "FULFILLED" and entry.outcome and entry.outcome.measured
    order = order_of(anna, work)
    (parcel,) = order.fulfillments
    assert (order.fulfillment_status, parcel.units) == ("FULFILLED", 3)
    assert [each.number for each in parcel.tracking] == ["JVGL1"]
    undone = undoes(anna, entry)
    assert undone.action.kind == "cancel_fulfillment"
    assert order_of(anna, work).fulfillment_status == "UNFULFILLED"


def test_some_units_are_fulfilled_and_then_the_rest(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 3, 2)
    first, second = line_ids(anna, work)
    entry = does(anna, "fulfill", work, lines={first: 2, second: 1})
    assert entry.forecast.units == 3 and entry.forecast.status_after == "PARTIALLY_FULFILLED"
    assert [line.remaining for line in now(anna, work).lines] == [1, 1]
    assert [line.units for line in entry.forecast.lines] == [2, 1]
    rest = does(anna, "fulfill", work)
    assert rest.forecast.units == 2
    assert [parcel.units for parcel in order_of(anna, work).fulfillments] == [3, 2]
    undoes(anna, entry)
    assert [parcel.units for parcel in order_of(anna, work).fulfillments if parcel.live] == [2]


def test_a_lost_answer_to_fulfilling_is_found_by_the_new_parcel(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 2)
    (line,) = line_ids(anna, work)
    prepared = asks(anna, "fulfill", work, lines={line: 1})
    desk.demo.faults.faults.append(parse_fault("cut:100%:fulfillmentCreate"))
    assert anna.says_yes(prepared).state is EntryState.DONE
    assert desk.demo.times("fulfillmentCreate") == 1


def test_a_rivals_parcel_of_as_many_units_is_not_taken_for_ours(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 2)
    (line,) = line_ids(anna, work)
    prepared = asks(anna, "fulfill", work, lines={line: 1}, tracking=TRACKING)
    desk.demo.faults.faults.append(parse_fault("http500:100%:fulfillmentCreate"))

    def somebody_ships_one() -> None:
        with desk.demo.rival() as world:
            fulfillments.fulfil(world, [Package(work.id, [(work.lines[0].id, 1)])])

    anna.shop.before["send"] = somebody_ships_one
    assert anna.says_yes(prepared).state is EntryState.NOT_DONE


def test_fewer_left_than_when_it_was_asked(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 2)
    prepared = asks(anna, "fulfill", work, lines={line_ids(anna, work)[0]: 2})
    with desk.demo.rival() as world:
        fulfillments.fulfil(world, [Package(work.id, [(work.lines[0].id, 1)])])
    changed = anna.pipeline.carry_out(prepared)
    assert isinstance(changed, Changed)
    assert [block.key for block in changed.prepared.forecast.blocks] == [Say.TOO_MANY_CHOSEN]
    assert desk.demo.times("fulfillmentCreate") == 0


# --- progress


def test_progress_and_back_and_forth(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk)
    begun = does(anna, "report_progress", work, note="ligt op de inpaktafel")
    assert now(anna, work).status == "IN_PROGRESS"
    assert order_of(anna, work).fulfillment_status == "IN_PROGRESS"
    opened = undoes(anna, begun)
    assert opened.action.kind == "mark_open"
    assert order_of(anna, work).fulfillment_status == "UNFULFILLED"
    undoes(anna, opened)
    assert now(anna, work).status == "IN_PROGRESS"


def test_scheduled_work_is_opened_for_good(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, fulfill_at=desk.clock.now() + timedelta(days=9))
    assert order_of(anna, work).fulfillment_status == "SCHEDULED"
    opened = does(anna, "mark_open", work)
    assert not opened.forecast.undoable and now(anna, work).status == "OPEN"
    with pytest.raises(CannotUndo) as caught:
        anna.pipeline.undo(opened)
    assert caught.value.notice.key is Say.NOT_SCHEDULED_AGAIN


# --- holding and releasing


def test_a_hold_and_its_release_and_the_hold_again(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk)
    held = does(anna, "hold", work, hold_reason="INCORRECT_ADDRESS", note="huisnummer klopt niet")
    (hold,) = now(anna, work).holds
    assert (hold.reason, hold.notes) == ("INCORRECT_ADDRESS", "huisnummer klopt niet")
    assert order_of(anna, work).fulfillment_status == "ON_HOLD"
    released = undoes(anna, held)
    assert released.action.parameters == {"holds": [hold.id]} and not released.forecast.risky
    assert now(anna, work).status == "OPEN"
    undoes(anna, released)
    (again,) = now(anna, work).holds
    assert (again.reason, again.notes) == (hold.reason, hold.notes)


def test_some_units_are_held_and_the_rest_comes_back(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 3, 2)
    first, _ = line_ids(anna, work)
    held = does(anna, "hold", work, hold_reason="INVENTORY_OUT_OF_STOCK", lines={first: 1})
    order = order_of(anna, work)
    assert order.fulfillment_status == "UNFULFILLED"
    assert sorted(piece.remaining for piece in order.open_work) == [1, 4]
    assert held.outcome is not None and held.outcome.facts[Fact.WORK_PIECES] == "2"
    released = undoes(anna, held)
    assert [piece.remaining for piece in order_of(anna, work).open_work] == [5]
    undoes(anna, released)
    assert sorted(piece.remaining for piece in order_of(anna, work).open_work) == [1, 4]


def test_several_holds_of_ours_each_with_a_handle_of_its_own(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk)
    entries = [does(anna, "hold", work) for _ in range(10)]
    assert len(now(anna, work).holds) == 10
    blocks = asks(anna, "hold", work).forecast.blocks
    assert [block.key for block in blocks] == [Say.HOLD_LIMIT]
    undoes(anna, entries[4])
    assert len(now(anna, work).holds) == 9 and now(anna, work).status == "ON_HOLD"


def test_a_lost_answer_to_holding_is_found_by_the_new_hold(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk)
    prepared = asks(anna, "hold", work, note="even wachten")
    desk.demo.faults.faults.append(parse_fault("cut:100%:fulfillmentOrderHold"))
    entry = anna.says_yes(prepared)
    assert entry.state is EntryState.DONE and len(now(anna, work).holds) == 1
    desk.demo.faults.faults.clear()
    undoes(anna, entry)
    assert now(anna, work).holds == ()


@pytest.mark.parametrize(
    ("scopes", "said"),
    [([], Notice(Say.HELD_BY_SOMEBODY, Weight.RISK)), (["read_apps"], FRAUD_FILTER)],
)
def test_another_apps_hold_wants_a_reason(
    desk: DeskOnDemo, anna: Clerk, scopes: list[str], said: Notice
) -> None:
    desk.demo.world.app.scopes.extend(scopes)
    work = placed(desk)
    does(anna, "hold", work)
    (ours,) = now(anna, work).holds
    with desk.demo.rival() as world:
        theirs, _ = holds.hold(world, work, reason="HIGH_RISK_OF_FRAUD", held_by="Fraudefilter")
    prepared = asks(anna, "release_hold", work, holds=[gid("FulfillmentHold", theirs.id)])
    assert prepared.forecast.risky and said in prepared.forecast.notices
    assert anna.says_yes(prepared).state is EntryState.DONE
    assert (now(anna, work).holds, now(anna, work).status) == ((ours,), "ON_HOLD")


def test_a_hold_that_vanished_meanwhile_is_not_released(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk)
    held = does(anna, "hold", work)
    (hold,) = now(anna, work).holds
    prepared = asks(anna, "release_hold", work, holds=[hold.id])
    with desk.demo.rival() as world:
        holds.release_hold(world, work)
        holds.hold(world, work, reason="HIGH_RISK_OF_FRAUD", held_by="Fraudefilter")
    changed = anna.pipeline.carry_out(prepared)
    assert isinstance(changed, Changed)
    assert [block.key for block in changed.prepared.forecast.blocks] == [Say.HOLD_GONE]
    assert desk.demo.times("fulfillmentOrderReleaseHold") == 0
    anna.pipeline.withdraw(prepared.action.id)
    with pytest.raises(CannotUndo) as caught:
        anna.pipeline.undo(held)
    assert caught.value.notice.key is Say.HOLD_GONE


def test_held_work_cannot_be_fulfilled_and_says_what_to_do(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk)
    does(anna, "hold", work)
    for kind, said in (
        ("fulfill", Say.WORK_HELD),
        ("report_progress", Say.WORK_HELD),
        ("mark_open", Say.WORK_HELD),
    ):
        assert [block.key for block in asks(anna, kind, work).forecast.blocks] == [said]
