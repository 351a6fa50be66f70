"""A batch on what a check has picked out of each order: only these parcels, and no others."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.notice import Say
from fulfilldesk.domain.orders import Order
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from tests.journeys.desks import DeskOnDemo, desk_on_demo, gid
from tests.journeys.working import placed
from tests.ui.inline import InlineRunner
from tests.ui.test_bulk_flow import Person

CANCEL = "cancel_fulfillment"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskOnDemo]:
    with desk_on_demo(tmp_path, orders=80) as opened:
        opened.sync_now()
        yield opened


@pytest.fixture
def anna(desk: DeskOnDemo, qtbot: QtBot, theme: Theme, formats: Formats, english: None) -> Iterator[Person]:
    person = Person(desk, qtbot, theme, formats, InlineRunner())
    yield person
    person.leave()


def several_parcels(anna: Person) -> Order:
    """An order with more than one live parcel that can be cancelled."""
    for order_id in anna.clerk.all_orders():
        order = anna.desk.cache.order(order_id)
        assert order is not None
        plan = planned(anna, CANCEL, {order_id: frozenset()})
        if len(plan) > 1:
            return order
    raise AssertionError("the demo shop has no such order")


def planned(anna: Person, kind: str, targets: Mapping[str, frozenset[str]]) -> list[str]:
    """The targets that would be acted on."""
    plan = anna.clerk.planning.plan(kind, {}, targets, threading.Event(), lambda _: None, targets=targets)
    assert plan is not None
    return [each.target_id for each in plan.planned]


def test_only_the_named_parcel_is_weighed(anna: Person) -> None:
    order = several_parcels(anna)
    every = planned(anna, CANCEL, {order.id: frozenset()})
    assert len(every) > 1
    assert planned(anna, CANCEL, {order.id: frozenset({every[1]})}) == [every[1]]


def test_what_is_gone_is_not_replaced_by_another(anna: Person) -> None:
    order = several_parcels(anna)
    targets = {order.id: frozenset({"gid://shopify/Fulfillment/999999"})}
    plan = anna.clerk.planning.plan(CANCEL, {}, targets, threading.Event(), lambda _: None, targets=targets)
    assert plan is not None
    assert not plan.planned
    assert list(plan.left_out) == [Say.NO_FULFILLMENT]


def test_an_action_on_the_order_is_about_the_order_whatever_was_named(anna: Person) -> None:
    order = several_parcels(anna)
    named = frozenset({order.fulfillments[0].id})
    found = planned(anna, "archive", {order.id: named}) + planned(anna, "unarchive", {order.id: named})
    assert found == [order.id]


def test_the_sheet_is_about_them_and_they_are_done(anna: Person) -> None:
    order = several_parcels(anna)
    one = planned(anna, CANCEL, {order.id: frozenset()})[0]
    anna.flow.ask_targets(CANCEL, {order.id: frozenset({one})})
    for say in list(anna.sheet.view.decisions.rows):
        if anna.sheet.view.decisions.rows[say].box is not None:
            anna.tick(say)
    if anna.sheet.reason.isVisible():
        anna.sheet.reason.field.setText("as the check says")
    anna.carry_out(anna.agree())
    after = anna.desk.cache.order(order.id)
    assert after is not None
    before = {parcel.id for parcel in order.fulfillments if parcel.live}
    assert before - {parcel.id for parcel in after.fulfillments if parcel.live} == {one}


# --- what failed is tried again


def batch_on(anna: Person, kind: str, targets: Mapping[str, frozenset[str]]) -> str:
    """Agreed to, not sent yet."""
    plan = anna.clerk.planning.plan(kind, {}, targets, threading.Event(), lambda _: None, targets=targets)
    assert plan is not None
    return anna.clerk.batches.begin(plan, plan.concerns, {}, reason="as the check says").id


def meanwhile(anna: Person, kind: str, order_id: str, target_id: str) -> Order:
    """Somebody does that to the order by hand; the order as it is then."""
    order = anna.desk.cache.order(order_id)
    assert order is not None
    pipeline = anna.desk.pipeline
    pipeline.carry_out(pipeline.prepare(pipeline.ask(kind, order, target_id)))
    after = anna.desk.cache.order(order_id)
    assert after is not None
    return after


def tried_again(anna: Person, kind: str, batch_id: str) -> list[str]:
    """The targets that another try would act on."""
    planning = anna.clerk.planning
    failed = planning.failed_orders(batch_id)
    plan = planning.plan(kind, {}, failed, threading.Event(), lambda _: None, instead_of=batch_id)
    assert plan is not None
    return [each.target_id for each in plan.planned]


def test_a_parcel_that_somebody_else_put_back_is_not_replaced_by_another(anna: Person) -> None:
    order = several_parcels(anna)
    named = planned(anna, CANCEL, {order.id: frozenset()})[0]
    batch_id = batch_on(anna, CANCEL, {order.id: frozenset({named})})
    after = meanwhile(anna, CANCEL, order.id, named)
    assert any(parcel.live for parcel in after.fulfillments), "there are others"
    anna.carry_out(batch_id)
    assert anna.states(batch_id) == {EntryState.CHANGED: 1}
    assert tried_again(anna, CANCEL, batch_id) == []


def test_work_that_came_in_the_place_of_the_named_one_is_tried_again(anna: Person) -> None:
    work = placed(anna.desk, 3)
    anna.desk.sync_now()
    order_id, work_id = gid("Order", work.order_id), gid("FulfillmentOrder", work.id)
    batch_id = batch_on(anna, "hold", {order_id: frozenset({work_id})})
    (parcel,) = meanwhile(anna, "fulfill", order_id, work_id).fulfillments
    (other,) = meanwhile(anna, CANCEL, order_id, parcel.id).open_work
    assert other.id != work_id
    anna.carry_out(batch_id)
    assert EntryState.DONE not in anna.states(batch_id)
    assert tried_again(anna, "hold", batch_id) == [other.id]
