"""Moving, splitting, merging, rescheduling and cancelling work on the demo shop: as forecast, refused as the
shop refuses, and back again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from fulfilldesk.demoshop import fulfillments, holds, moves, orders, splitting
from fulfilldesk.demoshop.drafts import LineDraft, OrderDraft
from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.fulfillment_orders import report_progress
from fulfilldesk.demoshop.fulfillments import Package
from fulfilldesk.demoshop.places import close_location
from fulfilldesk.domain.actions.fields import Choice, Day
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.errors import AnswerLost
from fulfilldesk.domain.forecast import Fact
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.notice import Notice, Say
from fulfilldesk.services.pipeline import CannotUndo, Changed
from tests.journeys.batches import BatchClerk
from tests.journeys.desks import DeskOnDemo, desk_on_demo, gid
from tests.journeys.meddling import Clerk
from tests.journeys.working import (
    asks,
    at_service,
    does,
    now,
    open_work,
    order_of,
    placed,
    places,
    undoes,
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskOnDemo]:
    with desk_on_demo(tmp_path, orders=3) as opened:
        opened.sync_now()
        yield opened


@pytest.fixture
def anna(desk: DeskOnDemo, tmp_path: Path) -> Iterator[Clerk]:
    clerk = Clerk(desk, tmp_path)
    yield clerk
    clerk.close()


def second_place(desk: DeskOnDemo) -> str:
    """Our other location."""
    return gid("Location", places(desk)[1].id)


def blocked_by(anna: Clerk, kind: str, work: object, **parameters: object) -> list[Say]:
    """Why the forecast says that it cannot be done."""
    return [each.key for each in asks(anna, kind, work, **parameters).forecast.blocks]  # type: ignore[arg-type]


# --- moving


def test_all_of_it_moves_with_its_claim_on_stock_and_goes_back(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 3)
    entry = does(anna, "move", work, location_id=second_place(desk))
    assert now(anna, work).location_id == second_place(desk)
    assert entry.outcome is not None
    here, there = entry.outcome.measured
    assert here.before and here.after and there.before and there.after
    assert here.after.committed - here.before.committed == -3
    assert (there.after.committed - there.before.committed, there.after.on_hand) == (3, there.before.on_hand)
    back = undoes(anna, entry)
    assert now(anna, work).location_id == gid("Location", places(desk)[0].id)
    assert back.forecast.location_name == places(desk)[0].name


def test_a_part_moves_as_work_of_its_own_and_only_that_goes_back(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 3, 2)
    first = now(anna, work).lines[0].id
    entry = does(anna, "move", work, location_id=second_place(desk), lines={first: 1})
    stayed, went = open_work(anna, work)
    assert (stayed.remaining, went.remaining, went.location_id) == (4, 1, second_place(desk))
    undoes(anna, entry)
    assert {piece.location_id for piece in open_work(anna, work)} == {stayed.location_id}


def test_the_destinations_come_from_the_shop_with_their_stock(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 3, everywhere=False)
    prepared = asks(anna, "move", work)
    choice = KINDS["move"].fields(prepared.snapshot, prepared.action.target_id)[0]
    assert isinstance(choice, Choice)
    offered = {option.text: option for option in choice.options}
    other = offered[places(desk)[1].name]
    assert other.why_not is not None and other.why_not.key is Say.DESTINATION_REFUSED
    assert other.why_not.parameters["message"] == "No items are stocked at this location."
    assert other.detail is not None and other.detail.endswith(": –")
    assert places(desk)[0].name not in offered, "it is there already"
    assert blocked_by(anna, "move", work, location_id=second_place(desk)) == [Say.DESTINATION_REFUSED]


def test_what_is_stocked_there_goes_and_the_rest_stays(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 2, 2)
    with desk.demo.rival() as world:
        world.levels[work.lines[1].inventory_item_id or 0, places(desk)[1].id].is_active = False
    first, second = (line.id for line in now(anna, work).lines)
    assert blocked_by(anna, "move", work, location_id=second_place(desk)) == [Say.DESTINATION_TAKES_PART]
    assert blocked_by(anna, "move", work, location_id=second_place(desk), lines={second: 1}) == [
        Say.DESTINATION_TAKES_PART
    ]
    does(anna, "move", work, location_id=second_place(desk), lines={first: 2})


def test_held_work_moves_and_declined_work_is_free_again(desk: DeskOnDemo, anna: Clerk) -> None:
    held = placed(desk, 2)
    with desk.demo.rival() as world:
        holds.hold(world, held)
    does(anna, "move", held, location_id=second_place(desk))
    assert now(anna, held).status == "ON_HOLD" and order_of(anna, held).fulfillment_status == "ON_HOLD"
    from_service = at_service(desk, 2)
    entry = does(anna, "move", from_service, location_id=second_place(desk))
    assert now(anna, from_service).service_type != "THIRD_PARTY"
    undoes(anna, entry)


def test_what_is_left_of_partly_sent_work_moves(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 3)
    with desk.demo.rival() as world:
        fulfillments.fulfil(world, [Package(work.id, [(work.lines[0].id, 1)])])
    entry = does(anna, "move", work, location_id=second_place(desk))
    (rest,) = open_work(anna, work)
    assert (rest.remaining, rest.location_id) == (2, second_place(desk))
    undoes(anna, entry)


def test_a_location_that_closes_before_the_yes_is_said(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 3)
    prepared = asks(anna, "move", work, location_id=second_place(desk))
    with desk.demo.rival() as world:
        close_location(world, places(desk)[1])
    changed = anna.pipeline.carry_out(prepared)
    assert isinstance(changed, Changed)
    assert [each.key for each in changed.prepared.forecast.blocks] == [Say.DESTINATION_GONE]
    assert desk.demo.times("fulfillmentOrderMove") == 0


def test_a_location_that_closes_at_the_last_moment_is_refused_in_shopifys_words(
    desk: DeskOnDemo, anna: Clerk
) -> None:
    work = placed(desk, 3)

    def close() -> None:
        with desk.demo.rival() as world:
            close_location(world, world.locations[int(second_place(desk).rpartition("/")[2])])

    prepared = asks(anna, "move", work, location_id=second_place(desk))
    anna.shop.before["send"] = close
    entry = anna.says_yes(prepared)
    assert (entry.state, entry.failure_detail) == (EntryState.REFUSED, "Location not found.")
    assert now(anna, work).location_id == gid("Location", places(desk)[0].id)


def test_somebody_else_moves_it_first(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 3)
    prepared = asks(anna, "move", work, location_id=second_place(desk))
    with desk.demo.rival() as world:
        moves.move(world, work, places(desk)[1].id)
    changed = anna.pipeline.carry_out(prepared)
    assert isinstance(changed, Changed)
    assert [each.key for each in changed.prepared.forecast.blocks] == [Say.UNCHANGED]


@pytest.mark.parametrize("arrives", [True, False])
def test_a_move_whose_answer_was_lost_is_found_out(tmp_path: Path, arrives: bool) -> None:
    with desk_on_demo(tmp_path, orders=3) as desk:
        anna = Clerk(desk, tmp_path)
        work = placed(desk, 3, 2)
        lines = {now(anna, work).lines[1].id: 1}
        prepared = asks(anna, "move", work, location_id=second_place(desk), lines=lines)
        fault = "answer-lost" if arrives else "timeout"
        _lose_the_answer(desk, anna, fault)
        entry = anna.says_yes(prepared)
        anna.close()
        done = EntryState.DONE if arrives else EntryState.NOT_DONE
        assert entry.state is done
        assert desk.demo.times("fulfillmentOrderMove") == int(arrives)


def test_many_move_at_once_but_for_what_the_destination_does_not_stock(desk: DeskOnDemo, anna: Clerk) -> None:
    nowhere = placed(desk, 2, 1, everywhere=False)
    works = [placed(desk, 2) for _ in range(5)]  # whose article is kept everywhere, unlike the second one
    with desk.demo.rival() as world:
        custom = orders.place_order(
            world, OrderDraft([LineDraft(1, title="Maatwerk")], location_id=places(desk)[0].id)
        )
        (anywhere,) = world.orders_fulfillment_orders(custom)
    desk.sync_now()
    clerk = BatchClerk(desk)
    ids = [gid("Order", work.order_id) for work in (*works, anywhere, nowhere)]
    asked = {"location_id": second_place(desk), "location_name": "Winkel"}
    plan = clerk.plans("move", ids, asked)
    assert not plan.concerns, "that Shopify decides is no reason to look at each of them"
    assert {key: group.examples for key, group in plan.left_out.items()} == {
        Say.DESTINATION_TAKES_PART: [order_of(anna, nowhere).name]
    }
    batch = clerk.begins(plan, (), asked)
    assert clerk.runs(batch) is None
    for work in works:
        assert now(anna, work).location_id == second_place(desk)
    assert clerk.ends(batch) == {EntryState.DONE: len(works) + 1}


def _lose_the_answer(desk: DeskOnDemo, anna: Clerk, fault: str) -> None:
    """The next mutation's answer does not come; with `answer-lost` it was carried out all the same."""

    def lost() -> None:
        raise AnswerLost("cut")

    (anna.shop.after if fault == "answer-lost" else anna.shop.before)["send"] = lost


# --- splitting and merging


def test_a_split_and_its_undo(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 3, 2)
    first = now(anna, work).lines[0].id
    entry = does(anna, "split", work, lines={first: 1})
    assert [piece.remaining for piece in open_work(anna, work)] == [4, 1]
    merged = undoes(anna, entry)
    assert merged.action.kind == "merge"
    assert [piece.remaining for piece in open_work(anna, work)] == [5]


def test_a_merge_and_its_undo(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 3, 2)
    with desk.demo.rival() as world:
        splitting.split(world, [(work.id, [(work.lines[1].id, 2)])])
    entry = does(anna, "merge", work)
    assert [piece.remaining for piece in open_work(anna, work)] == [5]
    split = undoes(anna, entry)
    assert split.action.kind == "split"
    assert sorted(piece.remaining for piece in open_work(anna, work)) == [2, 3]


def test_a_merge_of_three_says_that_it_is_final(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 3, 2)
    with desk.demo.rival() as world:
        splitting.split(world, [(work.id, [(work.lines[1].id, 2)])])
        splitting.split(world, [(work.id, [(work.lines[0].id, 1)])])
    assert Say.MERGE_IS_FINAL in {each.key for each in asks(anna, "merge", work).forecast.notices}
    entry = does(anna, "merge", work)
    assert [piece.remaining for piece in open_work(anna, work)] == [5]
    with pytest.raises(CannotUndo) as cannot:
        anna.pipeline.undo(entry)
    assert cannot.value.notice.key is Say.MERGE_IS_FINAL


def test_work_that_a_colleague_holds_meanwhile_is_not_split(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 3)
    prepared = asks(anna, "split", work, lines={now(anna, work).lines[0].id: 1})
    with desk.demo.rival() as world:
        holds.hold(world, work)
    changed = anna.pipeline.carry_out(prepared)
    assert isinstance(changed, Changed)
    assert [each.key for each in changed.prepared.forecast.blocks] == [Say.WORK_HELD]


# --- rescheduling


def test_another_day_and_the_old_one_again(desk: DeskOnDemo, anna: Clerk) -> None:
    moment = desk.clock.now().replace(microsecond=0) + timedelta(days=21)
    work = placed(desk, 2, fulfill_at=moment)
    prepared = asks(anna, "reschedule", work)
    (day,) = KINDS["reschedule"].fields(prepared.snapshot, prepared.action.target_id)
    assert isinstance(day, Day) and day.preset == moment.date()
    later = moment + timedelta(days=3)
    entry = does(anna, "reschedule", work, day=later.date().isoformat())
    assert now(anna, work).fulfill_at == later, "at the same time of day, in the same zone and season"
    assert entry.outcome is not None
    assert entry.outcome.facts[Fact.PLANNED_FOR] == later.astimezone(UTC).isoformat()
    undoes(anna, entry)
    assert now(anna, work).fulfill_at == moment


def test_work_that_was_opened_meanwhile_is_not_rescheduled(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 2)
    assert blocked_by(anna, "reschedule", work, day="2030-01-01") == [Say.WORK_NOT_SCHEDULED]


# --- cancelling the work


def test_cancelled_work_comes_free_where_it_was(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 3, 2)
    entry = does(anna, "cancel_work", work)
    (free,) = open_work(anna, work)
    assert free.id != gid("FulfillmentOrder", work.id)
    assert (free.remaining, free.status, free.location_id) == (5, "OPEN", now(anna, work).location_id)
    assert now(anna, work).status == "CLOSED"
    with pytest.raises(CannotUndo):
        anna.pipeline.undo(entry)


def test_reported_progress_must_be_taken_back_first(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 3)
    with desk.demo.rival() as world:
        report_progress(world, work)
    assert blocked_by(anna, "cancel_work", work) == [Say.WORK_IN_PROGRESS]
    assert blocked_by(anna, "move", work, location_id=second_place(desk)) == [Say.WORK_IN_PROGRESS]


def test_partly_sent_work_comes_free_too(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 3)
    with desk.demo.rival() as world:
        fulfillments.fulfil(world, [Package(work.id, [(work.lines[0].id, 1)])])
    does(anna, "cancel_work", work)
    (free,) = open_work(anna, work)
    assert free.remaining == 2


def test_answers_that_lag_are_waited_for(tmp_path: Path) -> None:
    with desk_on_demo(tmp_path, orders=3, faults=(parse_fault("lag:2"),)) as desk:
        anna = Clerk(desk, tmp_path)
        work = placed(desk, 3, 2)
        order_of(anna, work)  # the shop begins to remember how it was
        desk.clock.sleep(5)
        lines = {now(anna, work).lines[0].id: 1}
        does(anna, "split", work, lines=lines)
        desk.clock.sleep(5)
        does(anna, "merge", work)
        desk.clock.sleep(5)
        does(anna, "cancel_work", work)
        anna.close()


def test_an_undo_that_a_colleague_made_impossible_says_why(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 3)
    entry = does(anna, "move", work, location_id=second_place(desk))
    with desk.demo.rival() as world:
        report_progress(world, work)
    with pytest.raises(CannotUndo) as cannot:
        anna.pipeline.undo(entry)
    assert isinstance(cannot.value.notice, Notice)
    assert cannot.value.notice.key is Say.WORK_IN_PROGRESS
