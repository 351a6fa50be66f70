"""Whether the main job can be done: a fulfilment is cancelled and that is undone, in a demo shop of its own.

Everything takes part but the window: the questions to Shopify, the reading of its answers, cache, search and
journal, forecast and comparison. The shop answers inside this program.
"""

from __future__ import annotations

import threading
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from fulfilldesk import paths, product
from fulfilldesk.app.target import DEMO_DOMAIN, Target
from fulfilldesk.domain.actions.action import Action
from fulfilldesk.domain.errors import Failure, Stopped
from fulfilldesk.domain.events import Event, SyncProgressed
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.query import OrderQuery, View
from fulfilldesk.self_test.finding import Answer, fails, works
from fulfilldesk.services.pipeline import CannotUndo
from fulfilldesk.shopify.address import shop_address

if TYPE_CHECKING:
    from fulfilldesk.app.desk import Desk

#: So many of the newest fulfilled orders are looked at.
_LOOKED_AT = 50


class _WentWrong(Exception):
    """One plain sentence."""


def demo_shop() -> Answer:
    """Cancel and undo, in a profile that is removed again."""
    from fulfilldesk.app.desk import open_desk

    with TemporaryDirectory(prefix=f"{product.COMMAND}-self-test-", ignore_cleanup_errors=True) as folder:
        first_orders = threading.Event()

        def hear(event: Event) -> None:
            if isinstance(event, SyncProgressed) and event.orders:
                first_orders.set()  # enough of them: the whole shop takes longer than all other checks

        target = Target(shop_address(DEMO_DOMAIN), demo=True)
        try:
            with closing(open_desk(target, paths.profile(Path(folder), demo=True), hear)) as desk:
                _cancel_and_undo(desk, first_orders)
        except _WentWrong as wrong:
            return fails(str(wrong))
        except Failure as failure:
            return fails(f"The demo shop cannot be used ({failure.key}: {failure.detail}).")
    return works("a fulfilment was cancelled and that was undone, each as forecast")


def _cancel_and_undo(desk: Desk, first_orders: threading.Event) -> None:
    summary = desk.sync.run(first_orders)
    if summary is not None and not isinstance(summary.failure, Stopped | None):
        raise summary.failure
    order, action = _cancellable(desk)
    cancelled = _carried_out(desk, action)
    _expect(desk, order, cancelled.forecast.status_after)
    try:
        undo = desk.pipeline.undo(cancelled)
    except CannotUndo as why:
        raise _WentWrong(f"What was cancelled in the demo shop could not be undone ({why}).") from why
    _carried_out(desk, undo)
    _expect(desk, order, order.fulfillment_status)


def _cancellable(desk: Desk) -> tuple[Order, Action]:
    """A fulfilled order of the demo shop, and what cancels its fulfilment."""
    for order_id in desk.cache.find(OrderQuery(view=View.FULFILLED)).ids(0, _LOOKED_AT):
        order = desk.cache.order(order_id)
        if order is None or len(order.fulfillments) != 1:
            continue
        action = desk.pipeline.ask("cancel_fulfillment", order, order.fulfillments[0].id)
        forecast = desk.pipeline.preview_from_cache(action).forecast
        if not forecast.blocks and forecast.undoable:
            return order, action
    raise _WentWrong("No order of the demo shop has a fulfilment that can be cancelled.")


def _carried_out(desk: Desk, action: Action) -> JournalEntry:
    """What the journal says of it, when it came out as forecast."""
    prepared = desk.pipeline.prepare(action)
    if prepared.forecast.blocks:
        raise _WentWrong(f"In the demo shop {action.kind} is not possible where it should be.")
    entry = desk.pipeline.carry_out(prepared)
    if not isinstance(entry, JournalEntry) or entry.state is not EntryState.DONE:
        state = entry.state if isinstance(entry, JournalEntry) else "changed"
        raise _WentWrong(f"In the demo shop {action.kind} did not come out as forecast ({state}).")
    return entry


def _expect(desk: Desk, order: Order, status: str | None) -> None:
    now = desk.cache.order(order.id)
    if now is None or now.fulfillment_status != status:
        found = now.fulfillment_status if now else "gone"
        raise _WentWrong(f"An order of the demo shop is {found} where {status} was forecast.")
