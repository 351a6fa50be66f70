"""What a sync pass asks for next, and what it may say: pure decisions over the sync state.

Orders are read by "changed since", oldest change first, with an overlap, because Shopify's search lags by
moments and counts in whole seconds. Holding, moving and splitting may leave an order's updated_at alone, so
fulfilment orders are polled by their own (facts 5.4).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order, ShopInfo
from fulfilldesk.domain.scopes import (
    ALL_ORDERS,
    READ_CUSTOMERS,
    READ_INVENTORY,
    READ_MERCHANT_MANAGED,
    READ_PRODUCTS,
    READ_THIRD_PARTY,
)
from fulfilldesk.services.ports import OrdersPage, SyncState, WorkPage

#: How far each pass reaches back over what is already known.
OVERLAP = timedelta(minutes=10)
#: The first pass reads orders with their work, so the poll of work need only cover the time since it began.
#: A day, because that beginning is told by this computer's clock, which may be wrong by hours.
FIRST_WORK_WINDOW = timedelta(days=1)
#: Shopify goes at most 25,000 objects deep into one list (facts 5.3); so deep a list is begun anew at the
#: newest change it has shown. The rest is for changes that share one second.
DEEPEST = 20_000
#: Without read_all_orders Shopify shows orders of the last 60 days (facts 5.4).
SHOWN_WITHOUT_ALL_ORDERS = timedelta(days=60)
_CLOCK_MARGIN = timedelta(days=1)
#: A clock that is further off makes times of the journal misleading, and days of reports wrong.
CLOCK_TOLERANCE = timedelta(minutes=10)

#: Each shows its own part of the fulfilment orders, the rest is silently absent (facts section 8). The two
#: others, for assigned and marketplace work, concern apps that are themselves a service or a marketplace.
WORK_SCOPES = (READ_MERCHANT_MANAGED, READ_THIRD_PARTY)
#: When one of these is granted, orders that are already cached show more than they did.
_SHOWING_SCOPES = (ALL_ORDERS, READ_CUSTOMERS, READ_PRODUCTS, READ_INVENTORY, *WORK_SCOPES)


@dataclass(frozen=True, slots=True)
class Start:
    """Where a paged read begins: a lower bound for updated_at (None: everything), a cursor to go on from."""

    since: datetime | None
    cursor: str | None


def begun(state: SyncState, *, full: bool, now: datetime) -> SyncState:
    """The state a pass begins with. A full pass that was broken off goes on, asked for again or not."""
    if full and state.full_since is None:
        state = replace(without_list_of_orders(state), full_since=now)
    if state.work_since is None and state.work_lower_bound is None:
        state = replace(state, work_lower_bound=now - FIRST_WORK_WINDOW)
    return state


def orders_start(state: SyncState) -> Start:
    """Where to go on reading orders."""
    if state.orders_cursor is not None or state.orders_lower_bound is not None:
        return Start(state.orders_lower_bound, state.orders_cursor)
    if state.full_since is not None or state.orders_since is None:
        return Start(None, None)
    return Start(before(state.orders_since, OVERLAP), None)


def work_start(state: SyncState) -> Start:
    """Where to go on polling fulfilment orders. Until the first were seen, no later than the newest orders: a
    clock that is far ahead must not hide changes."""
    if state.work_cursor is not None or state.pass_latest_work is not None:
        return Start(state.work_lower_bound, state.work_cursor)
    if state.work_since is not None:
        return Start(before(state.work_since, OVERLAP), None)
    if state.work_lower_bound is None or state.orders_since is None:
        return Start(state.work_lower_bound, None)
    return Start(min(state.work_lower_bound, before(state.orders_since, FIRST_WORK_WINDOW)), None)


def without_cursor(start: Start, applied: datetime | None) -> Start:
    """Where to begin when Shopify does not take the cursor any more. Everything up to the newest change that
    was `applied` is known, for pages come oldest change first."""
    return Start(latest(start.since, None if applied is None else before(applied, OVERLAP)), None)


def after_orders(state: SyncState, start: Start, page: OrdersPage) -> SyncState:
    """The state that is kept together with the page of orders that was read from there."""
    newest = latest(state.pass_latest_order, *(order.updated_at for order in page.orders))
    if page.cursor is not None:
        depth = len(page.orders) + (state.orders_depth if start.cursor is not None else 0)
        goes_on = _following(start, page.cursor, depth, newest)
        return replace(
            state,
            orders_cursor=goes_on.cursor,
            orders_lower_bound=goes_on.since,
            orders_depth=depth if goes_on.cursor is not None else 0,
            pass_latest_order=newest,
        )
    return replace(
        without_list_of_orders(state),
        orders_since=latest(state.orders_since, newest),
        full_since=None,
        stale_before=latest(state.stale_before, state.full_since),
    )


def after_work(state: SyncState, start: Start, page: WorkPage) -> SyncState:
    """The state that is kept together with the orders of the page of changed work that was read from
    there."""
    newest = latest(state.pass_latest_work, *(change.updated_at for change in page.changes))
    if page.cursor is not None:
        depth = len(page.changes) + (state.work_depth if start.cursor is not None else 0)
        goes_on = _following(start, page.cursor, depth, newest)
        return replace(
            state,
            work_cursor=goes_on.cursor,
            work_lower_bound=goes_on.since,
            work_depth=depth if goes_on.cursor is not None else 0,
            pass_latest_work=newest,
        )
    since = latest(state.work_since, newest)
    return replace(
        state,
        work_since=since,
        work_cursor=None,
        work_lower_bound=start.since if since is None else None,
        work_depth=0,
        pass_latest_work=None,
    )


def without_list_of_orders(state: SyncState) -> SyncState:
    """The state without the place in a list of orders that was begun."""
    return replace(state, orders_cursor=None, orders_lower_bound=None, orders_depth=0, pass_latest_order=None)


def _following(start: Start, cursor: str, depth: int, newest: datetime | None) -> Start:
    """Where the next page begins: after the cursor, or a list anew where this one has become too deep."""
    further = newest is not None and (start.since is None or newest > start.since)
    return Start(newest, None) if depth >= DEEPEST and further else Start(start.since, cursor)


def finished(state: SyncState, now: datetime) -> SyncState:
    """The state after a whole pass. The first one has just met every order, so that the slow search for
    deleted ones need not begin at once."""
    return replace(state, first_pass_done=True, finished_at=now, listed_at=state.listed_at or now)


def shows_more(before: ShopInfo | None, now: ShopInfo) -> bool:
    """Whether a permission was granted since that makes a new reading of every order worth while, or Shopify
    now shows who bought."""
    if before is None:
        return False
    granted = any(now.allows(scope) and not before.allows(scope) for scope in _SHOWING_SCOPES)
    return granted or (before.identity_hidden is True and now.identity_hidden is False)


def provable_since(info: ShopInfo, now: datetime) -> datetime | None:
    """Since when an order must have been created for its absence to prove that it was deleted (None: ever):
    older ones may only be hidden from us."""
    return None if info.allows(ALL_ORDERS) else now - SHOWN_WITHOUT_ALL_ORDERS + _CLOCK_MARGIN


def notices(
    info: ShopInfo, *, asked_version: str, oldest: Order | None, clock_off: float = 0.0
) -> tuple[Notice, ...]:
    """What a person should know after a pass; `oldest` is the order placed first among the cached ones,
    `clock_off` how many seconds this computer's clock differs from Shopify's.

    Some apps see everything without having read_all_orders listed; an order that was already too old when it
    was read shows that, and then nothing is said.
    """
    said = []
    seen_older = (
        oldest is not None and oldest.read_at - oldest.created_at > SHOWN_WITHOUT_ALL_ORDERS + _CLOCK_MARGIN
    )
    if not info.allows(ALL_ORDERS) and not seen_older:
        said.append(Notice(Say.SIXTY_DAYS, Weight.WARNING))
    if not all(info.allows(scope) for scope in WORK_SCOPES):
        said.append(Notice(Say.WORK_NOT_VISIBLE, Weight.WARNING))
    if info.api_version != asked_version:
        versions = {"asked": asked_version, "served": info.api_version}
        said.append(Notice(Say.API_VERSION_CHANGED, Weight.INFO, versions))
    if abs(clock_off) > CLOCK_TOLERANCE.total_seconds():
        minutes = {"minutes": str(round(abs(clock_off) / 60))}
        said.append(Notice(Say.CLOCK_OFF, Weight.WARNING, minutes))
    return tuple(said)


def seconds_left(done: int, total: int | None, elapsed: float) -> float | None:
    """How long the rest takes at the pace so far; None while that cannot be told."""
    if total is None or done == 0:
        return None
    return elapsed / done * max(0, total - done)


def before(moment: datetime, by: timedelta) -> datetime:
    """So much earlier, as far as the calendar goes."""
    return max(moment, datetime.min.replace(tzinfo=UTC) + by) - by


def latest(*moments: datetime | None) -> datetime | None:
    """The latest of those that are known."""
    return max((moment for moment in moments if moment is not None), default=None)
