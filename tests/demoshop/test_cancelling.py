"""Cancelling a fulfilment through the API: statuses, stock, places, archive."""

from __future__ import annotations

import pytest

from fulfilldesk.demoshop import fulfillment_orders, holds, inventory, moves, requests, statuses
from fulfilldesk.demoshop.api.gid import gid
from fulfilldesk.demoshop.fulfillments import Package, fulfil
from fulfilldesk.demoshop.model import Fulfillment, FulfillmentOrder, Order
from fulfilldesk.demoshop.orders import close_order
from fulfilldesk.demoshop.supported_actions import supported_actions
from tests.demoshop.conftest import Store, TestClock

CANCEL = """
mutation Cancel($id: ID!) {
  fulfillmentCancel(id: $id) {
    fulfillment { id status displayStatus updatedAt }
    userErrors { field message }
  }
}
"""


def cancel(tiny: Store, parcel: Fulfillment) -> dict[str, object]:
    """Cancel, expect success, and give the parcel as answered."""
    payload = tiny.ask(CANCEL, id=gid("Fulfillment", parcel.id))["fulfillmentCancel"]
    assert payload["userErrors"] == []
    answered: dict[str, object] = payload["fulfillment"]
    return answered


def lines(work: FulfillmentOrder) -> list[tuple[int, int]]:
    """Total and remaining of each line."""
    return [(line.total_quantity, line.remaining_quantity) for line in work.lines]


def status(tiny: Store, order: Order) -> str:
    """The order's display status."""
    return statuses.display_fulfillment_status(tiny.world, order)


def test_ordering_and_fulfilling_move_stock(tiny: Store) -> None:
    order = tiny.order(3)
    assert tiny.quantities(tiny.bell, tiny.warehouse) == (7, 3, 10)
    fulfil(tiny.world, [Package(tiny.work_of(order).id)])
    assert tiny.quantities(tiny.bell, tiny.warehouse) == (7, 0, 7)


def test_a_whole_fulfilment_comes_back_as_a_new_fulfilment_order(tiny: Store) -> None:
    order = tiny.order(2, 1)
    old = tiny.work_of(order)
    parcel = fulfil(tiny.world, [Package(old.id)])
    assert order.closed and status(tiny, order) == "FULFILLED"
    answered = cancel(tiny, parcel)
    new = tiny.work_of(order)
    assert (answered["status"], answered["displayStatus"]) == ("CANCELLED", "CANCELED")
    assert (old.status, lines(old)) == ("CLOSED", [(2, 2), (1, 1)])
    assert new is not old and (new.status, new.request_status, lines(new)) == (
        "OPEN",
        "UNSUBMITTED",
        [(2, 2), (1, 1)],
    )
    assert {line.id for line in new.lines}.isdisjoint(line.id for line in old.lines)
    assert not order.closed and status(tiny, order) == "UNFULFILLED"
    assert tiny.quantities(tiny.bell, tiny.warehouse) == (8, 2, 10)
    assert tiny.quantities(tiny.saddle, tiny.warehouse) == (9, 1, 10)


def test_a_part_comes_back_to_the_same_fulfilment_order(tiny: Store) -> None:
    order = tiny.order(2)
    work = tiny.work_of(order)
    parcel = fulfil(tiny.world, [Package(work.id, [(work.lines[0].id, 1)])])
    assert (work.status, status(tiny, order)) == ("IN_PROGRESS", "PARTIALLY_FULFILLED")
    cancel(tiny, parcel)
    assert (work.status, lines(work), status(tiny, order)) == ("OPEN", [(2, 2)], "UNFULFILLED")
    assert len(order.fulfillment_order_ids) == 1
    assert tiny.quantities(tiny.bell, tiny.warehouse) == (8, 2, 10)


def test_one_of_two_parcels_leaves_the_order_partially_fulfilled(tiny: Store) -> None:
    order = tiny.order(2)
    work = tiny.work_of(order)
    first = fulfil(tiny.world, [Package(work.id, [(work.lines[0].id, 1)])])
    second = fulfil(tiny.world, [Package(work.id)])
    assert (first.name, second.name) == (f"{order.name}-F1", f"{order.name}-F2")
    cancel(tiny, first)
    assert (lines(work), status(tiny, order)) == ([(2, 1)], "PARTIALLY_FULFILLED")
    assert lines(tiny.work_of(order)) == [(1, 1)]
    cancel(tiny, second)
    assert (lines(work), status(tiny, order)) == ([(2, 2)], "UNFULFILLED")
    assert tiny.quantities(tiny.bell, tiny.warehouse) == (8, 2, 10)


def test_cancelling_twice_succeeds_and_changes_nothing(tiny: Store, clock: TestClock) -> None:
    order = tiny.order(2)
    parcel = fulfil(tiny.world, [Package(tiny.work_of(order).id)])
    first = cancel(tiny, parcel)
    clock.pass_time(minutes=1)
    assert cancel(tiny, parcel) == first
    assert tiny.quantities(tiny.bell, tiny.warehouse) == (8, 2, 10)
    assert len(order.fulfillment_order_ids) == 2


def test_work_goes_elsewhere_when_the_item_is_no_longer_kept_there(tiny: Store) -> None:
    order = tiny.order(2, 1)
    parcel = fulfil(tiny.world, [Package(tiny.work_of(order).id)])
    inventory.stop_stocking(tiny.world, tiny.bell.id, tiny.warehouse.id)
    cancel(tiny, parcel)
    works = tiny.world.orders_fulfillment_orders(order)[1:]
    assert [(work.location_id, lines(work)) for work in works] == [
        (tiny.store.id, [(2, 2)]),
        (tiny.warehouse.id, [(1, 1)]),
    ]
    assert tiny.quantities(tiny.bell, tiny.store) == (5, 2, 7)


def test_untracked_and_unclaimed_units_move_no_stock(tiny: Store) -> None:
    tiny.bell.tracked = False
    before = tiny.quantities(tiny.bell, tiny.warehouse)
    parcel = fulfil(tiny.world, [Package(tiny.work_of(tiny.order(2)).id)])
    cancel(tiny, parcel)
    assert tiny.quantities(tiny.bell, tiny.warehouse) == before
    tiny.bell.tracked = True
    order = tiny.order(2, claims_stock=False)
    cancel(tiny, fulfil(tiny.world, [Package(tiny.work_of(order).id)]))
    assert tiny.quantities(tiny.bell, tiny.warehouse) == before


def test_a_deleted_product_does_not_stop_a_cancel(tiny: Store) -> None:
    order = tiny.order(1)
    parcel = fulfil(tiny.world, [Package(tiny.work_of(order).id)])
    tiny.world.delete_product(tiny.world.variants[tiny.bell.variant_id].product_id)
    cancel(tiny, parcel)
    assert status(tiny, order) == "UNFULFILLED"


def test_a_cancelled_part_of_held_or_accepted_work_keeps_its_status(tiny: Store) -> None:
    order = tiny.order(2)
    work = tiny.work_of(order)
    parcel = fulfil(tiny.world, [Package(work.id, [(work.lines[0].id, 1)])])
    holds.hold(tiny.world, work)
    cancel(tiny, parcel)
    assert (work.status, lines(work)) == ("ON_HOLD", [(2, 2)])


def test_what_is_archived_by_hand_comes_back_too(tiny: Store) -> None:
    order = tiny.order(2, financial_status="PENDING")
    parcel = fulfil(tiny.world, [Package(tiny.work_of(order).id)])
    assert not order.closed, "only a paid order is archived by itself"
    close_order(tiny.world, order)
    cancel(tiny, parcel)
    assert not order.closed


def test_updated_at_has_whole_seconds(tiny: Store, clock: TestClock) -> None:
    order = tiny.order(1)
    clock.pass_time(seconds=0.4)
    parcel = fulfil(tiny.world, [Package(tiny.work_of(order).id)])
    assert order.updated_at == order.created_at
    clock.pass_time(seconds=0.7)
    cancel(tiny, parcel)
    assert (order.updated_at - order.created_at).total_seconds() == 1


def test_moving_takes_the_claim_along(tiny: Store) -> None:
    order = tiny.order(2)
    work = tiny.work_of(order)
    moved, left = moves.move(tiny.world, work, tiny.store.id)
    assert (moved, left) == (work, None)
    assert tiny.quantities(tiny.bell, tiny.warehouse) == (10, 0, 10)
    assert tiny.quantities(tiny.bell, tiny.store) == (3, 2, 5)


def test_what_was_fulfilled_stays_when_the_rest_moves(tiny: Store) -> None:
    order = tiny.order(3)
    work = tiny.work_of(order)
    parcel = fulfil(tiny.world, [Package(work.id, [(work.lines[0].id, 1)])])
    moved, left = moves.move(tiny.world, work, tiny.store.id)
    assert left is work and (work.status, lines(work)) == ("CLOSED", [(1, 0)])
    assert lines(moved) == [(2, 2)]
    cancel(tiny, parcel)
    assert tiny.quantities(tiny.bell, tiny.warehouse) == (9, 1, 10)
    assert tiny.quantities(tiny.bell, tiny.store) == (3, 2, 5)


def test_a_released_part_is_folded_back(tiny: Store) -> None:
    order = tiny.order(5)
    work = tiny.work_of(order)
    _, rest = holds.hold(tiny.world, work, lines=[(work.lines[0].id, 2)])
    assert rest is not None and (lines(work), lines(rest)) == ([(2, 2)], [(3, 3)])
    assert status(tiny, order) == "UNFULFILLED"
    holds.release_hold(tiny.world, work)
    assert (work.status, lines(work)) == ("OPEN", [(5, 5)])
    assert (rest.status, lines(rest)) == ("CLOSED", [(0, 0)])


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda world, work: None, ["CREATE_FULFILLMENT", "REPORT_PROGRESS", "MOVE", "HOLD", "SPLIT"]),
        (
            lambda world, work: fulfillment_orders.report_progress(world, work),
            ["CREATE_FULFILLMENT", "REPORT_PROGRESS", "HOLD", "MARK_AS_OPEN"],
        ),
        (lambda world, work: holds.hold(world, work), ["RELEASE_HOLD", "HOLD", "MOVE"]),
        (lambda world, work: fulfil(world, [Package(work.id)]), []),
    ],
)
def test_supported_actions(tiny: Store, change: object, expected: list[str]) -> None:
    work = tiny.work_of(tiny.order(2))
    change(tiny.world, work)  # type: ignore[operator]
    assert supported_actions(tiny.world, work) == expected


def test_a_request_is_only_for_a_service(tiny: Store) -> None:
    with pytest.raises(Exception, match="must be of api type"):
        requests.submit_request(tiny.world, tiny.work_of(tiny.order(1)))
