"""Batches that are disturbed on the way: permissions go, programs die, people change their minds, orders
change under their hands. What was not sent waits or says why not, and nothing stays unknown for ever."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN
from fulfilldesk.domain.errors import (
    AccessDenied,
    AnswerBroken,
    NotSent,
    ShopifyFailed,
    SignInRefused,
    StoreFull,
)
from fulfilldesk.domain.journal import OPEN, Batch, BatchState, EntryState
from fulfilldesk.domain.notice import Say
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.pipeline import Changed
from tests.journeys.batches import BatchClerk
from tests.journeys.desks import DeskOnDemo, desk_on_demo, gid
from tests.journeys.meddling import Clerk
from tests.journeys.working import does, now, placed

CANCEL = "cancel_fulfillment"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskOnDemo]:
    with desk_on_demo(tmp_path, orders=150) as opened:
        opened.sync_now()
        yield opened


@pytest.fixture
def anna(desk: DeskOnDemo) -> BatchClerk:
    return BatchClerk(desk)


class Killed(BaseException):
    """The program ends at this very moment."""


def killed() -> None:
    """End it."""
    raise Killed


def before_the(number: int, meddled: Any, call: str, what: Callable[[], object]) -> None:
    """Do that just before this call is made for the so-manieth time."""
    if number == 1:
        meddled.before[call] = what
    else:
        meddled.before[call] = lambda: before_the(number - 1, meddled, call, what)


def after_the(number: int, meddled: Any, call: str, what: Callable[[], object]) -> None:
    """Do that right after this call was made for the so-manieth time."""
    if number == 1:
        meddled.after[call] = what
    else:
        meddled.after[call] = lambda: after_the(number - 1, meddled, call, what)


def sent(desk: DeskOnDemo) -> Counter[str]:
    """How often the shop was made to cancel each fulfilment."""
    return Counter(str(given["id"]) for name, given in desk.demo.carried_out if name == "fulfillmentCancel")


def left_open(anna: BatchClerk, batch: Batch) -> int:
    """Entries of which nobody knows how they ended."""
    return sum(anna.ends(batch)[state] for state in OPEN)


# --- what the program may do is taken from it


def test_the_token_is_taken_back_on_the_way(desk: DeskOnDemo, anna: BatchClerk) -> None:
    batch = anna.begins(anna.plans(CANCEL))
    before_the(5, anna.shop, "send", lambda: setattr(desk.demo, "token", "another-token"))
    assert isinstance(anna.runs(batch), SignInRefused)
    assert anna.state(batch) is BatchState.PAUSED
    assert anna.ends(batch) == {EntryState.WAITING: batch.count - 4, EntryState.ANSWERED: 4}
    desk.demo.token = DEFAULT_TOKEN
    assert anna.runs(batch) is None
    assert anna.ends(batch) == {EntryState.DONE: batch.count}
    assert set(sent(desk).values()) == {1}


def test_the_permission_is_taken_back_on_the_way(desk: DeskOnDemo, anna: BatchClerk) -> None:
    """Orders can be read still, and each mutation is refused."""
    batch = anna.begins(anna.plans(CANCEL))
    scopes = ("merchant_managed", "third_party", "assigned")
    denied = FaultPlan([parse_fault(f"scope-missing:write_{each}_fulfillment_orders") for each in scopes], 1)
    before_the(5, anna.shop, "send", lambda: setattr(desk.demo, "faults", denied))
    assert isinstance(anna.runs(batch), AccessDenied)
    assert anna.state(batch) is BatchState.PAUSED
    ends = anna.ends(batch)
    assert ends[EntryState.NOT_DONE] <= 3 and ends[EntryState.WAITING] >= batch.count - 7
    desk.demo.faults = FaultPlan([], 1)
    assert anna.runs(batch) is None
    again = anna.begins(anna.plans(CANCEL, anna.planning.failed_orders(batch.id)))
    assert anna.runs(again) is None
    assert set(sent(desk).values()) == {1} and len(sent(desk)) == batch.count


def test_one_order_that_cannot_be_read_holds_nobody_up(desk: DeskOnDemo, anna: BatchClerk) -> None:
    batch = anna.begins(anna.plans(CANCEL))
    poison = anna.entries(batch)[3].action
    read = desk.shop.orders

    def orders(ids: Sequence[str]) -> Mapping[str, Order | None]:
        if poison.order_id in ids:
            raise AnswerBroken("a date in the year 12026")
        return read(ids)

    anna.shop.orders = orders
    assert anna.runs(batch) is None
    assert anna.state(batch) is BatchState.FINISHED
    of_poison = sum(entry.action.order_id == poison.order_id for entry in anna.entries(batch))
    assert anna.ends(batch) == {EntryState.NOT_DONE: of_poison, EntryState.DONE: batch.count - of_poison}
    entry = desk.journal.entry(poison.id)
    assert entry is not None and entry.failure_key == AnswerBroken.key


def test_shopify_carries_out_nothing_for_a_while(desk: DeskOnDemo, anna: BatchClerk) -> None:
    """Each mutation fails, and its answer is lost: what is unknown does not pile up."""
    batch = anna.begins(anna.plans(CANCEL))
    desk.demo.faults = FaultPlan([parse_fault("http500:fulfillmentCancel")], 1)
    assert isinstance(anna.runs(batch), ShopifyFailed)
    assert anna.state(batch) is BatchState.PAUSED
    assert anna.ends(batch)[EntryState.NOT_DONE] <= 3
    desk.demo.faults = FaultPlan([], 1)
    assert anna.runs(batch) is None
    ends = anna.ends(batch)
    assert ends[EntryState.NOT_DONE] <= 3
    assert ends[EntryState.DONE] == batch.count - ends[EntryState.NOT_DONE] == len(sent(desk))
    assert set(sent(desk).values()) == {1}


@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_disk_is_full_on_the_way(desk: DeskOnDemo, anna: BatchClerk, number: int) -> None:
    """Before an action is sent nothing of it happens; after that it is found out later."""

    def full() -> None:
        anna.journal.before["write"] = full
        raise StoreFull("no space left")

    batch = anna.begins(anna.plans(CANCEL))
    before_the(10 + number, anna.journal, "write", full)
    assert isinstance(anna.runs(batch), StoreFull)
    anna.journal.before.clear()
    assert anna.runs(batch) is None
    assert anna.ends(batch) == {EntryState.DONE: batch.count}
    assert set(sent(desk).values()) == {1}


# --- stopped, killed, and run twice


def test_given_up_while_it_runs(desk: DeskOnDemo, anna: BatchClerk) -> None:
    batch = anna.begins(anna.plans(CANCEL))
    before_the(5, anna.shop, "send", lambda: anna.batches.give_up(batch.id))
    assert anna.runs(batch) is None
    assert anna.state(batch) is BatchState.STOPPED
    assert anna.ends(batch) == {EntryState.DONE: 5, EntryState.WITHDRAWN: batch.count - 5}
    assert len(sent(desk)) == 5


def test_what_could_not_be_sent_when_it_was_given_up_is_not_sent_later(
    desk: DeskOnDemo, anna: BatchClerk
) -> None:
    batch = anna.begins(anna.plans(CANCEL))

    def given_up_without_network() -> None:
        BatchClerk(desk).batches.give_up(batch.id)
        raise NotSent("no route")

    before_the(5, anna.shop, "send", given_up_without_network)
    anna.runs(batch)
    assert anna.state(batch) is BatchState.STOPPED
    assert anna.ends(batch)[EntryState.WAITING] == 0
    assert len(sent(desk)) == 4


@pytest.mark.parametrize("moment", ["before", "after"])
def test_killed_and_then_given_up_nothing_stays_unknown(
    desk: DeskOnDemo, anna: BatchClerk, moment: str
) -> None:
    batch = anna.begins(anna.plans(CANCEL))
    (before_the if moment == "before" else after_the)(5, anna.shop, "send", killed)
    with pytest.raises(Killed):
        anna.runs(batch)
    later = BatchClerk(desk)
    assert later.batches.give_up(batch.id) == batch.count - 5
    desk.pipeline.finish_all()
    assert later.state(batch) is BatchState.STOPPED
    happened = len(sent(desk))
    assert happened == (4 if moment == "before" else 5)
    assert left_open(later, batch) == 0
    ends = later.ends(batch)
    assert ends[EntryState.DONE] + ends[EntryState.DIFFERS] == happened
    assert ends[EntryState.NOT_DONE] == 5 - happened


@pytest.mark.parametrize("call", ["orders", "levels"])
def test_run_by_two_programs_at_once(desk: DeskOnDemo, anna: BatchClerk, call: str) -> None:
    batch = anna.begins(anna.plans(CANCEL))
    bram = BatchClerk(desk)
    before_the(2, anna.shop, call, lambda: bram.runs(batch))
    assert anna.runs(batch) is None
    assert anna.state(batch) is BatchState.FINISHED
    assert set(sent(desk).values()) == {1} and len(sent(desk)) == batch.count
    assert left_open(anna, batch) == 0


def test_its_orders_are_gone_while_answers_are_lost(desk: DeskOnDemo, anna: BatchClerk) -> None:
    """Nobody can tell then; a person may close it, so that it does not stand there for ever."""
    batch = anna.begins(anna.plans(CANCEL))
    victim = anna.entries(batch)[0].action

    def lost_for_good() -> None:
        with desk.demo.rival() as world:
            del world.orders[int(victim.order_id.rpartition("/")[2])]
        desk.demo.faults = FaultPlan([], 1)

    desk.demo.faults = FaultPlan([parse_fault("cut:1x:fulfillmentCancel")], 1)
    anna.shop.after["send"] = lost_for_good
    anna.shop.before["send"] = lambda: None
    anna.runs(batch)
    desk.pipeline.finish_all()
    entry = desk.journal.entry(victim.id)
    assert entry is not None and entry.state is EntryState.SENDING
    desk.pipeline.withdraw(victim.id)
    entry = desk.journal.entry(victim.id)
    assert entry is not None and entry.state is EntryState.DIFFERS and entry.failure_key == "order-gone"


# --- single actions beside a batch


def test_what_changed_is_agreed_to_again_and_stays_in_its_batch(desk: DeskOnDemo, anna: BatchClerk) -> None:
    batch = anna.begins(anna.plans(CANCEL))
    changed = replace(anna.entries(batch)[0], state=EntryState.CHANGED)
    desk.journal.write(changed)
    done = desk.pipeline.carry_out(desk.pipeline.prepare(changed.action))
    assert not isinstance(done, Changed) and done.state is EntryState.DONE
    assert done.batch_id == batch.id
    assert anna.ends(batch).total() == batch.count


def test_it_is_taken_back_once_although_it_was_asked_for_twice(desk: DeskOnDemo, anna: BatchClerk) -> None:
    batch = anna.begins(anna.plans(CANCEL))
    anna.runs(batch)
    plan = anna.planning.undo(batch.id, anna.stop, lambda _: None)
    assert plan is not None
    anna.batches.begin(plan, plan.concerns, {}, undoes=batch.id)
    second = anna.planning.undo(batch.id, anna.stop, lambda _: None)
    assert second is not None and second.count(second.concerns) == 0
    assert second.left_out[Say.ACTION_UNFINISHED].orders > 0


def test_what_a_newer_version_began_is_left_to_it(desk: DeskOnDemo, anna: BatchClerk) -> None:
    batch = anna.begins(anna.plans(CANCEL))
    first, second, *_ = anna.entries(batch)
    for entry, state in ((first, EntryState.WAITING), (second, EntryState.SENDING)):
        action = replace(entry.action, kind="teleport")
        desk.journal.write(replace(entry, action=action, state=state, sent_at=desk.clock.now()))
    assert anna.runs(batch) is None
    assert anna.state(batch) is BatchState.PAUSED
    assert anna.ends(batch) == {
        EntryState.WAITING: 1,
        EntryState.SENDING: 1,
        EntryState.DONE: batch.count - 2,
    }
    assert anna.planning.undo(batch.id, anna.stop, lambda _: None) is not None


def test_trying_again_does_only_what_failed(desk: DeskOnDemo, tmp_path: Path) -> None:
    """Of two pieces of work of one order one was held, and the other refused."""
    clerk = Clerk(desk, tmp_path)
    work = placed(desk, 3)
    line = now(clerk, work).lines[0]
    does(clerk, "split", work, lines={line.id: 1})
    clerk.close()
    desk.sync_now()
    anna = BatchClerk(desk)
    order_id = gid("Order", work.order_id)
    batch = anna.begins(anna.plans("hold", [order_id]))
    desk.demo.faults = FaultPlan([parse_fault("refuse:1x:fulfillmentOrderHold")], 1)
    anna.runs(batch)
    assert anna.ends(batch) == {EntryState.REFUSED: 1, EntryState.DONE: 1}
    (refused,) = [entry for entry in anna.entries(batch) if entry.state is EntryState.REFUSED]
    for _ in range(2):  # the first time it is refused again
        failed = anna.planning.failed_orders(batch.id)
        plan = anna.planning.plan("hold", {}, failed, anna.stop, lambda _: None, instead_of=batch.id)
        assert plan is not None
        assert [action.target_id for action in plan.planned] == [refused.action.target_id]
        desk.demo.faults = FaultPlan([parse_fault("refuse:1x:fulfillmentOrderHold")], 1)
        batch = anna.begins(plan, plan.concerns)
        anna.runs(batch)
