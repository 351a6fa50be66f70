"""The demo shop between starts: what was done there stays done, until it is reset."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from fulfilldesk.app.desk import Desk, open_desk
from fulfilldesk.app.target import choose_target
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.paths import profile


def demo_desk(folder: Path, *, fresh: bool = False) -> Desk:
    """The desk that `--demo` opens."""
    target = choose_target(demo=True, wished=None, last=None, environment={})
    assert target is not None
    return open_desk(target, profile(folder, demo=True), lambda event: None, fresh=fresh)


def status_of(desk: Desk, order_id: str) -> str | None:
    """The order's fulfilment status after a sync; None when there is no such order."""
    summary = desk.sync.run(threading.Event())
    assert summary is not None and summary.failure is None
    order = desk.cache.order(order_id)
    return order.fulfillment_status if order else None


def found(desk: Desk) -> Sequence[str]:
    """The one order of the shop that these words find."""
    return desk.cache.find(OrderQuery(text="tas-44 bel-01 paktafel")).ids(0, 10)


def test_what_was_done_stays_done_until_it_is_reset(tmp_path: Path) -> None:
    desk = demo_desk(tmp_path)
    try:
        summary = desk.sync.run(threading.Event())
        assert summary is not None and summary.orders == 500
        (order_id,) = found(desk)
        order = desk.cache.order(order_id)
        assert order is not None and order.fulfillment_status == "FULFILLED"
        action = desk.pipeline.ask("cancel_fulfillment", order, order.fulfillments[0].id)
        entry = desk.pipeline.carry_out(desk.pipeline.prepare(action))
        assert isinstance(entry, JournalEntry) and entry.state is EntryState.DONE
    finally:
        desk.close()

    again = demo_desk(tmp_path)
    try:
        assert status_of(again, order_id) == "UNFULFILLED"
        assert [known.action.id for known in again.journal.entries()] == [action.id]
    finally:
        again.close()

    fresh = demo_desk(tmp_path, fresh=True)
    try:
        assert fresh.cache.order_count() == 0
        summary = fresh.sync.run(threading.Event())
        assert summary is not None and summary.failure is None
        # A new shop counts from the moment it was opened, so the order has another id there.
        (again_fulfilled,) = found(fresh)
        order = fresh.cache.order(again_fulfilled)
        assert order is not None and order.fulfillment_status == "FULFILLED"
        assert list(fresh.journal.entries()) == []
    finally:
        fresh.close()
