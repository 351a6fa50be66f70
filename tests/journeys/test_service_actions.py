"""Asking a service to fulfil, taking that back, asking it to stop: on the demo shop, whatever it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fulfilldesk.demoshop import holds, requests
from fulfilldesk.demoshop.fulfillment_orders import report_progress
from fulfilldesk.demoshop.model import FulfillmentOrder as DemoWork
from fulfilldesk.demoshop.world import World
from fulfilldesk.domain.errors import AnswerLost
from fulfilldesk.domain.forecast import Fact
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.notice import Say
from fulfilldesk.services.pipeline import CannotUndo, Changed
from tests.journeys.batches import BatchClerk
from tests.journeys.desks import DeskOnDemo, gid
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

Step = Callable[[World, DemoWork], object]
ASKED: tuple[Step, ...] = (requests.submit_request,)
ACCEPTED: tuple[Step, ...] = (*ASKED, requests.accept_request)
ASKED_BACK: tuple[Step, ...] = (*ACCEPTED, requests.request_cancellation)
KEPT: tuple[Step, ...] = (*ASKED_BACK, requests.reject_cancellation)


@pytest.fixture
def anna(desk: DeskOnDemo, tmp_path: Path) -> Iterator[Clerk]:
    clerk = Clerk(desk, tmp_path)
    yield clerk
    clerk.close()


def brought(desk: DeskOnDemo, steps: tuple[Step, ...], *units: int) -> DemoWork:
    """Work at a service, after these steps."""
    work = at_service(desk, *units)
    meanwhile(desk, work, *steps)
    return work


def meanwhile(desk: DeskOnDemo, work: DemoWork, *steps: Step) -> None:
    """Somebody does this."""
    with desk.demo.rival() as world:
        for step in steps:
            step(world, work)


def blocked_by(anna: Clerk, kind: str, work: DemoWork) -> list[Say]:
    """Why it cannot be done."""
    return [each.key for each in asks(anna, kind, work).forecast.blocks]


# --- request


def test_a_request_with_a_message_and_its_undo(desk: DeskOnDemo, anna: Clerk) -> None:
    work = at_service(desk, 3)
    entry = does(anna, "request_fulfillment", work, message="Graag voor vrijdag")
    (request,) = work.merchant_requests
    assert (request.message, request.notify_customer) == ("Graag voor vrijdag", False)
    assert now(anna, work).request_status == "SUBMITTED"
    assert entry.outcome is not None and entry.outcome.status == entry.forecast.status_after
    undone = undoes(anna, entry)
    assert undone.action.kind == "cancel_request"
    (free,) = open_work(anna, work)
    assert (free.request_status, free.remaining) == ("UNSUBMITTED", 3)
    again = undoes(anna, undone)
    assert again.action.kind == "request_fulfillment" and again.action.target_id == free.id


def test_a_part_is_asked_for_and_the_rest_stays_free(desk: DeskOnDemo, anna: Clerk) -> None:
    work = at_service(desk, 3, 2)
    first = now(anna, work).lines[0].id
    does(anna, "request_fulfillment", work, lines={first: 2})
    asked, rest = open_work(anna, work)
    assert (asked.id, asked.remaining, asked.request_status) == (
        gid("FulfillmentOrder", work.id),
        2,
        "SUBMITTED",
    )
    assert (rest.remaining, rest.request_status) == (3, "UNSUBMITTED")


def test_a_service_that_answers_at_once_is_no_difference(desk: DeskOnDemo, anna: Clerk) -> None:
    work = at_service(desk, 3)
    prepared = asks(anna, "request_fulfillment", work)
    anna.shop.after["send"] = lambda: meanwhile(desk, work, requests.accept_request)
    entry = anna.says_yes(prepared)
    assert entry.state is EntryState.DONE
    assert entry.outcome is not None and entry.outcome.facts[Fact.REQUEST_STATUS] == "ACCEPTED"
    with pytest.raises(CannotUndo) as cannot:
        anna.pipeline.undo(entry)
    assert cannot.value.notice.key is Say.REQUEST_ACCEPTED


def test_declined_work_is_asked_for_again(desk: DeskOnDemo, anna: Clerk) -> None:
    work = brought(desk, (*ASKED, requests.reject_request), 2)
    does(anna, "request_fulfillment", work, message="Nu wel op voorraad?")
    assert now(anna, work).request_status == "SUBMITTED"


def test_work_given_back_undone_is_asked_for_again(desk: DeskOnDemo, anna: Clerk) -> None:
    work = brought(desk, (*ACCEPTED, requests.close_incomplete), 2)
    does(anna, "request_fulfillment", work)
    assert now(anna, work).request_status == "SUBMITTED"


def test_the_shops_own_work_is_asked_of_nobody(desk: DeskOnDemo, anna: Clerk) -> None:
    assert blocked_by(anna, "request_fulfillment", placed(desk, 2)) == [Say.NOT_AT_SERVICE]


def test_a_colleague_asks_first(desk: DeskOnDemo, anna: Clerk) -> None:
    work = at_service(desk, 2)
    prepared = asks(anna, "request_fulfillment", work)
    meanwhile(desk, work, *ASKED)
    changed = anna.pipeline.carry_out(prepared)
    assert isinstance(changed, Changed)
    assert [each.key for each in changed.prepared.forecast.blocks] == [Say.REQUEST_PENDING]
    assert desk.demo.times("fulfillmentOrderSubmitFulfillmentRequest") == 0


# --- cancel the request


def test_a_request_is_cancelled_at_once_and_the_work_can_go_elsewhere(desk: DeskOnDemo, anna: Clerk) -> None:
    work = brought(desk, ASKED, 3)
    does(anna, "cancel_request", work)
    assert now(anna, work).status == "CLOSED"
    (free,) = open_work(anna, work)
    does(anna, "move", free, location_id=gid("Location", places(desk)[0].id))
    assert order_of(anna, work).fulfillment_status == "UNFULFILLED"


def test_a_service_that_accepts_meanwhile_keeps_it(desk: DeskOnDemo, anna: Clerk) -> None:
    work = brought(desk, ASKED, 3)
    prepared = asks(anna, "cancel_request", work)
    meanwhile(desk, work, requests.accept_request)
    changed = anna.pipeline.carry_out(prepared)
    assert isinstance(changed, Changed)
    assert [each.key for each in changed.prepared.forecast.blocks] == [Say.REQUEST_ACCEPTED]


def test_a_service_that_accepts_at_the_last_moment_is_told_in_shopifys_words(
    desk: DeskOnDemo, anna: Clerk
) -> None:
    work = brought(desk, ASKED, 3)
    prepared = asks(anna, "cancel_request", work)
    anna.shop.before["send"] = lambda: meanwhile(desk, work, requests.accept_request)
    entry = anna.says_yes(prepared)
    assert entry.state is EntryState.REFUSED
    assert (
        entry.failure_detail == "Fulfillment order is not in cancelable request state and can't be canceled."
    )


def test_a_cancel_whose_answer_was_lost_is_found_out(desk: DeskOnDemo, anna: Clerk) -> None:
    work = brought(desk, ASKED, 3)

    def lost() -> None:
        raise AnswerLost("cut")

    anna.shop.after["send"] = lost
    assert does(anna, "cancel_request", work).state is EntryState.DONE
    assert desk.demo.times("fulfillmentOrderCancel") == 1


# --- ask it to stop


@pytest.mark.parametrize("steps", [ACCEPTED, KEPT])
def test_the_service_is_asked_to_stop(desk: DeskOnDemo, anna: Clerk, steps: tuple[Step, ...]) -> None:
    work = brought(desk, steps, 3)
    entry = does(anna, "request_cancellation", work, message="Klant heeft zich bedacht")
    assert work.merchant_requests[-1].message == "Klant heeft zich bedacht"
    assert now(anna, work).request_status == "CANCELLATION_REQUESTED"
    with pytest.raises(CannotUndo) as cannot:
        anna.pipeline.undo(entry)
    assert cannot.value.notice.key is Say.CANNOT_BE_UNTOLD


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (requests.accept_cancellation, "CANCELLATION_ACCEPTED"),
        (requests.reject_cancellation, "CANCELLATION_REJECTED"),
    ],
)
def test_its_answer_may_come_at_once(desk: DeskOnDemo, anna: Clerk, answer: Step, status: str) -> None:
    work = brought(desk, ACCEPTED, 3)
    prepared = asks(anna, "request_cancellation", work)
    anna.shop.after["send"] = lambda: meanwhile(desk, work, answer)
    entry = anna.says_yes(prepared)
    assert entry.state is EntryState.DONE
    assert entry.outcome is not None and entry.outcome.facts[Fact.REQUEST_STATUS] == status


def test_work_that_is_asked_back_can_be_freed_at_a_risk(desk: DeskOnDemo, anna: Clerk) -> None:
    work = brought(desk, ASKED_BACK, 3)
    assert asks(anna, "cancel_work", work).forecast.risky
    does(anna, "cancel_work", work)
    (free,) = open_work(anna, work)
    assert (free.remaining, free.request_status) == (3, "UNSUBMITTED")


@pytest.mark.parametrize(
    ("steps", "request_", "cancel", "stop"),
    [
        ((), [], [Say.REQUEST_NOT_SENT], [Say.REQUEST_NOT_ACCEPTED]),
        (ASKED, [Say.REQUEST_PENDING], [], [Say.REQUEST_NOT_ACCEPTED]),
        (ACCEPTED, [Say.REQUEST_ACCEPTED], [Say.REQUEST_ACCEPTED], []),
        (ASKED_BACK, *[[Say.CANCELLATION_PENDING]] * 3),
        (KEPT, [Say.REQUEST_ACCEPTED], [Say.REQUEST_ACCEPTED], []),
        ((holds.hold,), [Say.WORK_HELD], [Say.REQUEST_NOT_SENT], [Say.REQUEST_NOT_ACCEPTED]),
    ],
)
def test_what_the_shop_would_refuse_is_not_offered(
    desk: DeskOnDemo,
    anna: Clerk,
    steps: tuple[Step, ...],
    request_: list[Say],
    cancel: list[Say],
    stop: list[Say],
) -> None:
    work = brought(desk, steps, 3)
    assert blocked_by(anna, "request_fulfillment", work) == request_
    assert blocked_by(anna, "cancel_request", work) == cancel
    assert blocked_by(anna, "request_cancellation", work) == stop


def test_own_work_in_progress_is_no_matter_of_a_service(desk: DeskOnDemo, anna: Clerk) -> None:
    work = placed(desk, 2)
    meanwhile(desk, work, report_progress)
    assert blocked_by(anna, "request_cancellation", work) == [Say.NOT_AT_SERVICE]


def test_many_are_asked_for_and_taken_back_at_once(desk: DeskOnDemo, anna: Clerk) -> None:
    works = [at_service(desk, 2) for _ in range(4)]
    own = placed(desk, 2)
    desk.sync_now()
    clerk = BatchClerk(desk)
    ids = [gid("Order", work.order_id) for work in (*works, own)]
    plan = clerk.plans("request_fulfillment", ids)
    batch = clerk.begins(plan)
    assert clerk.runs(batch) is None
    assert clerk.ends(batch) == {EntryState.DONE: 4}, "and nobody is asked for the shop's own"
    assert {now(anna, work).request_status for work in works} == {"SUBMITTED"}
    back = clerk.begins(clerk.plans("cancel_request", ids))
    assert clerk.runs(back) is None
    assert clerk.ends(back) == {EntryState.DONE: 4}
    assert {piece.request_status for work in works for piece in open_work(anna, work)} == {"UNSUBMITTED"}
