"""What is done to the order itself, on the demo shop: what the shop then shows, what undoes it, what somebody
else's change in between does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from fulfilldesk.demoshop import fulfillments, order_ending, orders, requests
from fulfilldesk.demoshop.drafts import LineDraft, OrderDraft, PaymentDraft
from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.model import Address, Order
from fulfilldesk.domain.actions.needs import Need
from fulfilldesk.domain.errors import JobUnfinished
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.notice import Say
from fulfilldesk.services.carrying_out import LONGEST_JOB
from fulfilldesk.services.pipeline import CannotUndo, Changed, Prepared
from tests.journeys.desks import DeskOnDemo, gid
from tests.journeys.meddling import Clerk

UNITS = 3


@pytest.fixture
def anna(desk: DeskOnDemo, tmp_path: Path) -> Iterator[Clerk]:
    clerk = Clerk(desk, tmp_path)
    yield clerk
    clerk.close()


def placed(desk: DeskOnDemo, *, paid: bool = True) -> Order:
    """An order of one counted article that nobody has done anything about."""
    with desk.demo.rival() as world:
        variant = next(
            variant
            for variant in world.variants.values()
            if world.items[variant.inventory_item_id].tracked
            and any((variant.inventory_item_id, place) in world.levels for place in world.locations)
        )
        draft = OrderDraft([LineDraft(UNITS, variant.id)], note="achterom", tags=["vip", "b2b"])
        draft.shipping_address = Address(
            first_name="Els",
            last_name="de Vries",
            address1="Kerkstraat 1",
            zip="1017 GA",
            city="Amsterdam",
            country="Netherlands",
            country_code="NL",
        )
        draft.payments = [PaymentDraft()] if paid else []
        return orders.place_order(world, draft)


def asks(anna: Clerk, kind: str, order: Order, **parameters: Any) -> Prepared:
    order_id = gid("Order", order.id)
    shown = anna.desk.shop.orders([order_id])[order_id]
    assert shown is not None
    return anna.pipeline.prepare(anna.pipeline.ask(kind, shown, order_id, parameters))


def does(anna: Clerk, kind: str, order: Order, **parameters: Any) -> JournalEntry:
    return anna.says_yes(asks(anna, kind, order, **parameters))


def shown(anna: Clerk, order: Order) -> Any:
    """The order as the program reads it."""
    order_id = gid("Order", order.id)
    return anna.desk.shop.orders([order_id])[order_id]


# --- archive


def test_archived_and_taken_out_again(desk: DeskOnDemo, anna: Clerk) -> None:
    order = placed(desk)
    archived = does(anna, "archive", order)
    assert archived.state is EntryState.DONE and shown(anna, order).archived
    back = anna.undoes(archived)
    assert (back.state, back.action.kind) == (EntryState.DONE, "unarchive")
    assert not shown(anna, order).archived
    again = anna.undoes(back)
    assert (again.state, again.action.kind) == (EntryState.DONE, "archive")
    assert (desk.demo.times("orderClose"), desk.demo.times("orderOpen")) == (2, 1)


def test_archived_by_somebody_else_meanwhile(desk: DeskOnDemo, anna: Clerk) -> None:
    order = placed(desk)
    prepared = asks(anna, "archive", order)
    with desk.demo.rival() as world:
        orders.close_order(world, order)
    changed = anna.pipeline.carry_out(prepared)
    assert isinstance(changed, Changed)
    assert [block.key for block in changed.prepared.forecast.blocks] == [Say.ALREADY_ARCHIVED]


# --- note, tags, address

EDITS: list[tuple[str, dict[str, Any], str, Any, Any]] = [
    ("edit_note", {"note": "bel aan"}, "note", "achterom", "bel aan"),
    ("edit_note", {"note": ""}, "note", "achterom", ""),
    ("edit_tags", {"tags": ["vip", "spoed"]}, "tags", ("b2b", "vip"), ("spoed", "vip")),
    ("edit_tags", {"tags": []}, "tags", ("b2b", "vip"), ()),
    ("add_tags", {"tags": ["spoed", "vip"]}, "tags", ("b2b", "vip"), ("b2b", "spoed", "vip")),
    ("remove_tags", {"tags": ["vip", "spoed"]}, "tags", ("b2b", "vip"), ("b2b",)),
]


@pytest.mark.parametrize(("kind", "parameters", "field", "old", "new"), EDITS)
def test_an_edit_and_its_undo(
    desk: DeskOnDemo, anna: Clerk, kind: str, parameters: dict[str, Any], field: str, old: Any, new: Any
) -> None:
    order = placed(desk)
    assert getattr(shown(anna, order), field) == old
    entry = does(anna, kind, order, **parameters)
    assert entry.state is EntryState.DONE, entry.outcome
    assert (getattr(shown(anna, order), field) or new) == new
    back = anna.undoes(entry)
    assert back.state is EntryState.DONE, back.outcome
    assert getattr(shown(anna, order), field) == old
    assert len(desk.demo.carried_out) == 2


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        ({"address1": "Kerkstraat 11"}, "Kerkstraat 11"),
        ({"first_name": "Eva", "zip": "1017 GB"}, "Eva de Vries"),
        ({"country_code": "be", "city": "Gent", "zip": "9000"}, "9000 Gent"),
        (
            {"country_code": "US", "province_code": "ny", "city": "Albany", "zip": "12207"},
            "Albany",
        ),
    ],
)
def test_a_wrong_address_is_put_right_and_back(
    desk: DeskOnDemo, anna: Clerk, parts: dict[str, str], line: str
) -> None:
    order = placed(desk)
    before = shown(anna, order).address
    entry = does(anna, "edit_address", order, address=parts)
    assert entry.state is EntryState.DONE, entry.outcome
    assert line in ", ".join(shown(anna, order).address)
    back = anna.undoes(entry)
    assert back.state is EntryState.DONE, back.outcome
    assert shown(anna, order).address == before
    assert desk.demo.times("orderUpdate") == 2


def test_a_telephone_number_that_no_label_shows(desk: DeskOnDemo, anna: Clerk) -> None:
    order = placed(desk)
    desk.clock.sleep(5)
    entry = does(anna, "edit_address", order, address={"phone": "+31201234567"})
    assert entry.state is EntryState.DONE, entry.outcome
    known = desk.shop.known(gid("Order", order.id), gid("Order", order.id), frozenset({Need.ADDRESS}))
    assert known.address is not None and known.address.phone == "+31201234567"


@pytest.mark.parametrize(
    ("kind", "parameters", "rival"),
    [
        ("edit_note", {"note": "bel aan"}, {"note": "spoed!"}),
        ("edit_tags", {"tags": ["spoed"]}, {"tags": ["b2b", "fraude", "vip"]}),
        (
            "edit_address",
            {"address": {"city": "Utrecht"}},
            {
                "shipping_address": Address(
                    last_name="de Vries",
                    address1="Kerkstraat 2",
                    zip="1017 GA",
                    city="Amsterdam",
                    country_code="NL",
                )
            },
        ),
    ],
)
def test_what_somebody_else_wrote_meanwhile_is_not_written_over(
    desk: DeskOnDemo, anna: Clerk, kind: str, parameters: dict[str, Any], rival: dict[str, Any]
) -> None:
    order = placed(desk)
    prepared = asks(anna, kind, order, **parameters)
    with desk.demo.rival() as world:
        for name, value in rival.items():
            setattr(order, name, value)
        world.touch(order)
    assert isinstance(anna.pipeline.carry_out(prepared), Changed)
    assert desk.demo.carried_out == []


@pytest.mark.parametrize(("fault", "state"), [("cut", EntryState.DONE), ("http500", EntryState.NOT_DONE)])
@pytest.mark.parametrize(
    ("kind", "mutation", "parameters"),
    [
        ("edit_note", "orderUpdate", {"note": "bel aan"}),
        ("edit_address", "orderUpdate", {"address": {"city": "Utrecht"}}),
        ("archive", "orderClose", {}),
        ("add_tags", "tagsAdd", {"tags": ["spoed"]}),
        ("cancel_order", "orderCancel", {}),
    ],
)
def test_a_lost_answer_is_found_out(
    desk: DeskOnDemo,
    anna: Clerk,
    kind: str,
    mutation: str,
    parameters: dict[str, Any],
    fault: str,
    state: EntryState,
) -> None:
    prepared = asks(anna, kind, placed(desk), **parameters)
    desk.demo.faults.faults.append(parse_fault(f"{fault}:100%:{mutation}"))
    assert anna.says_yes(prepared).state is state
    assert desk.demo.times(mutation) == int(state is EntryState.DONE)


# --- cancelling it


@pytest.mark.parametrize("paid", [True, False])
@pytest.mark.parametrize("refund", [True, False])
@pytest.mark.parametrize("restock", [True, False])
def test_a_cancelled_order_is_as_forecast(
    desk: DeskOnDemo, anna: Clerk, paid: bool, refund: bool, restock: bool
) -> None:
    order = placed(desk, paid=paid)
    prepared = asks(anna, "cancel_order", order, reason="FRAUD", restock=restock, refund=refund)
    total = prepared.snapshot.order.total.minor
    entry = anna.says_yes(prepared)
    assert entry.state is EntryState.DONE, entry.outcome
    after = shown(anna, order)
    assert (after.cancelled, after.cancel_reason) == (True, "FRAUD")
    assert after.refunded.minor == (total if paid and refund else 0)
    assert after.archived is not (paid and not refund)
    assert not after.open_work
    (line,) = prepared.forecast.lines
    assert line.inventory_item_id is not None and line.location_id is not None
    (level,) = desk.shop.levels([(line.inventory_item_id, line.location_id)]).values()
    assert level.stock == line.after
    with pytest.raises(CannotUndo) as caught:
        anna.pipeline.undo(entry)
    assert caught.value.notice.key is Say.CANCELLED_FOR_GOOD


def test_a_parcel_that_goes_out_meanwhile_is_seen_before_it_is_sent(desk: DeskOnDemo, anna: Clerk) -> None:
    order = placed(desk)
    prepared = asks(anna, "cancel_order", order)
    with desk.demo.rival() as world:
        (work,) = world.orders_fulfillment_orders(order)
        fulfillments.fulfil(world, [fulfillments.Package(work.id)])
    changed = anna.pipeline.carry_out(prepared)
    assert isinstance(changed, Changed)
    assert [block.key for block in changed.prepared.forecast.blocks] == [Say.FULFILLMENTS_LIVE]


def test_a_parcel_that_goes_out_at_the_last_moment_is_shopifys_word(desk: DeskOnDemo, anna: Clerk) -> None:
    order = placed(desk)
    prepared = asks(anna, "cancel_order", order)

    def ships() -> None:
        with desk.demo.rival() as world:
            (work,) = world.orders_fulfillment_orders(order)
            fulfillments.fulfil(world, [fulfillments.Package(work.id)])

    anna.shop.before["send"] = ships
    entry = anna.says_yes(prepared)
    assert entry.state is EntryState.REFUSED
    assert "outstanding fulfillments" in (entry.failure_detail or "")


def test_cancel_its_fulfilments_first(desk: DeskOnDemo, anna: Clerk) -> None:
    """The way that the refusal names."""
    order = placed(desk)
    with desk.demo.rival() as world:
        (work,) = world.orders_fulfillment_orders(order)
        parcel = fulfillments.fulfil(world, [fulfillments.Package(work.id)])
    assert [block.key for block in asks(anna, "cancel_order", order).forecast.blocks] == [
        Say.FULFILLMENTS_LIVE
    ]
    assert anna.does("cancel_fulfillment", parcel).state is EntryState.DONE
    assert does(anna, "cancel_order", order).state is EntryState.DONE
    assert shown(anna, order).cancelled


def test_a_job_that_takes_its_time_is_checked_again_and_not_sent_again(desk: DeskOnDemo, anna: Clerk) -> None:
    order = placed(desk)
    prepared = asks(anna, "cancel_order", order)
    desk.demo.faults.faults.append(parse_fault("job-never:100%"))
    entry = anna.says_yes(prepared)
    assert (entry.state, entry.failure_key) == (EntryState.ANSWERED, JobUnfinished.key)
    desk.demo.faults.faults.clear()
    with desk.demo.rival() as world:
        order_ending.cancel_and_refund(world, order, reason="CUSTOMER", restock=True, gives_back=True)
    anna.pipeline.finish_all()
    ended = anna.journal.entry(entry.action.id)
    assert ended.state is EntryState.DONE and ended.failure_key is None
    assert desk.demo.times("orderCancel") == 1


def test_a_job_that_never_ends_is_said_to_have_done_nothing(desk: DeskOnDemo, anna: Clerk) -> None:
    order = placed(desk)
    prepared = asks(anna, "cancel_order", order)
    desk.demo.faults.faults.append(parse_fault("job-never:100%"))
    entry = anna.says_yes(prepared)
    desk.clock.sleep((LONGEST_JOB + timedelta(minutes=1)).total_seconds())
    anna.pipeline.finish_all()
    ended = anna.journal.entry(entry.action.id)
    assert ended.state is EntryState.DIFFERS
    assert not shown(anna, order).cancelled


def test_without_reading_what_was_paid_nothing_is_prepared(desk: DeskOnDemo, anna: Clerk) -> None:
    order = placed(desk)
    prepared = asks(anna, "cancel_order", order)
    from_cache = anna.pipeline.preview_from_cache(replace(prepared.action, id="b"))
    assert [block.key for block in from_cache.forecast.blocks] == [Say.PAYMENT_NOT_READ]


def test_work_that_a_service_was_asked_for_is_a_risk(desk: DeskOnDemo, anna: Clerk) -> None:
    with desk.demo.rival() as world:
        found = [
            work
            for work in world.fulfillment_orders.values()
            if work.is_live and world.locations[work.location_id].is_fulfillment_service
        ]
        if not found:
            service = next(place for place in world.locations.values() if place.is_fulfillment_service)
            variant = next(iter(world.variants.values()))
            placed_there = orders.place_order(
                world, OrderDraft([LineDraft(1, variant.id)], location_id=service.id)
            )
            found = list(world.orders_fulfillment_orders(placed_there))
        work = found[0]
        if not work.is_with_service:
            requests.submit_request(world, work)
        order = world.orders[work.order_id]
    prepared = asks(anna, "cancel_order", order)
    assert prepared.forecast.risky
    assert Say.SERVICE_KEEPS_WORKING in {notice.key for notice in prepared.forecast.notices}
