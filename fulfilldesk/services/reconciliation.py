"""Finding orders that were deleted, slowly: Shopify leaves no trace of them (facts 5.4).

Each run lists a few pages of ids, and compares them with those of the cache between the first and the last.
An order that is not listed is asked for by id: listed late, or gone. Once around at most once a day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from fulfilldesk.domain.errors import AnswerBroken
from fulfilldesk.domain.orders import ShopInfo
from fulfilldesk.services import sync_plan
from fulfilldesk.services.ports import OrderStore, SyncState
from fulfilldesk.services.sync_run import SyncRun, batches

#: Pages of ids that one run lists.
PAGES = 4
#: Between two times around.
INTERVAL = timedelta(days=1)
#: Cached ids that are read at once.
_CACHED_AT_ONCE = 1_000
#: Every cached order was read before now and this long, however the clock was set.
_EVER = timedelta(days=36_500)
_ORDER = "gid://shopify/Order/"


def is_due(state: SyncState, now: datetime) -> bool:
    """Whether to list: what was begun goes on, and a clock that was set back makes no one wait."""
    if state.listed_to is not None or state.listed_at is None:
        return True
    return not timedelta() <= now - state.listed_at < INTERVAL


class Reconciliation:
    """The part of it that one run does. Raises the failures of shop and store, and Stopped."""

    def __init__(self, run: SyncRun, info: ShopInfo) -> None:
        self._run = run
        self._provable_since = sync_plan.provable_since(info, run.clock.now())

    def go_on(self, state: SyncState) -> None:
        """A few pages further, if it is time."""
        run = self._run
        if not is_due(state, run.clock.now()):
            return
        first = state.listed_to
        if first is None and self._provable_since is not None:
            young = run.store.unread_since(run.clock.now() + _EVER, self._provable_since)
            if not young:  # no absence would prove anything
                self._came_around(state)
                return
            first = f"{_ORDER}{_number(young[0]) - 1}"
        after, cursor = first, None
        for _ in range(PAGES):
            run.check_stop()
            page = run.shop.order_ids_page(first, cursor)
            cursor = page.cursor
            last = None if cursor is None else max((after, *page.order_ids), key=_number)
            self._compare(frozenset(page.order_ids), _cached_between(run.store, after, last))
            if cursor is None:
                self._came_around(state)
                return
            after = last
            run.store.save_sync_state(replace(state, listed_to=last))

    def _came_around(self, state: SyncState) -> None:
        done = replace(state, listed_to=None, listed_at=self._run.clock.now())
        self._run.store.save_sync_state(done)

    def _compare(self, listed: frozenset[str], cached: frozenset[str]) -> None:
        run = self._run
        if run.store.kept_days() is None:  # else what the cache lacks was forgotten on purpose
            run.tell(run.store.apply_orders(run.in_full(sorted(listed - cached))))
        for batch in batches(sorted(each for each in cached - listed if self._is_provable(each))):
            shown = run.in_full(batch)
            changed = run.store.apply_orders(shown)
            gone = frozenset(batch) - {order.id for order in shown}
            run.store.forget(sorted(gone))
            run.tell(changed | gone)

    def _is_provable(self, order_id: str) -> bool:
        """Whether absence proves that the order is gone; older ones may only be hidden from us."""
        if self._provable_since is None:
            return True
        order = self._run.store.order(order_id)
        return order is not None and order.created_at >= self._provable_since


def _cached_between(store: OrderStore, after: str | None, last: str | None) -> frozenset[str]:
    """Cached ids after the one and up to the other (None: to the end)."""
    cached: set[str] = set()
    while ids := store.order_ids_after(after, _CACHED_AT_ONCE):
        cached.update(each for each in ids if last is None or _number(each) <= _number(last))
        after = ids[-1]
        if last is not None and _number(after) >= _number(last):
            break
    return frozenset(cached)


def _number(order_id: str | None) -> int:
    """Ids ascend by their number. Raises AnswerBroken for an id that has none."""
    if order_id is None:
        return 0
    number = order_id.rpartition("/")[2]
    if not (number.isascii() and number.isdigit()):
        raise AnswerBroken(f"no order id: {order_id[:100]!r}")
    return int(number)
