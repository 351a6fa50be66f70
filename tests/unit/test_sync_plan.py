"""What a pass asks for next, and what it says: tables of cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from fulfilldesk.domain.notice import Say
from fulfilldesk.domain.orders import Order
from fulfilldesk.services import sync_plan
from fulfilldesk.services.ports import OrdersPage, SyncState, WorkChange, WorkPage
from fulfilldesk.services.sync_plan import Start
from tests.unit.builders import ORDER, THEN, a_shop, an_order
from tests.unit.memory_shop import EVERYTHING

MINUTE = timedelta(minutes=1)
EARLIER = THEN - timedelta(days=3)
LATER = THEN + timedelta(days=3)
OVERLAP = 10 * MINUTE


@pytest.mark.parametrize(
    ("state", "start"),
    [
        (SyncState(), Start(None, None)),
        (SyncState(orders_since=THEN), Start(THEN - OVERLAP, None)),
        (SyncState(orders_cursor="c"), Start(None, "c")),
        (SyncState(orders_since=THEN, orders_cursor="c", orders_lower_bound=EARLIER), Start(EARLIER, "c")),
        (SyncState(orders_since=THEN, full_since=LATER), Start(None, None)),
        (SyncState(orders_since=THEN, full_since=LATER, orders_cursor="c"), Start(None, "c")),
        (SyncState(orders_since=THEN, stale_before=LATER), Start(THEN - OVERLAP, None)),
    ],
)
def test_where_orders_go_on(state: SyncState, start: Start) -> None:
    assert sync_plan.orders_start(state) == start


@pytest.mark.parametrize(
    ("state", "start"),
    [
        (SyncState(work_lower_bound=EARLIER), Start(EARLIER, None)),
        (SyncState(work_since=THEN), Start(THEN - OVERLAP, None)),
        (SyncState(work_since=THEN, work_cursor="c", work_lower_bound=EARLIER), Start(EARLIER, "c")),
        (SyncState(work_lower_bound=EARLIER, orders_since=THEN), Start(EARLIER, None)),
        # this computer's clock is far ahead: the newest order says what time it is
        (SyncState(work_lower_bound=LATER, orders_since=THEN), Start(THEN - timedelta(days=1), None)),
    ],
)
def test_where_work_goes_on(state: SyncState, start: Start) -> None:
    assert sync_plan.work_start(state) == start


@pytest.mark.parametrize(
    ("state", "full", "expected"),
    [
        (SyncState(), False, SyncState(work_lower_bound=THEN - timedelta(days=1))),
        (SyncState(work_lower_bound=EARLIER), False, SyncState(work_lower_bound=EARLIER)),
        (SyncState(work_since=EARLIER), False, SyncState(work_since=EARLIER)),
        (
            SyncState(work_since=EARLIER, orders_since=EARLIER, orders_cursor="c", pass_latest_order=EARLIER),
            True,
            SyncState(work_since=EARLIER, orders_since=EARLIER, full_since=THEN),
        ),
        (  # one that was broken off goes on
            SyncState(work_since=EARLIER, orders_cursor="c", full_since=EARLIER),
            True,
            SyncState(work_since=EARLIER, orders_cursor="c", full_since=EARLIER),
        ),
    ],
)
def test_how_a_pass_begins(state: SyncState, full: bool, expected: SyncState) -> None:
    assert sync_plan.begun(state, full=full, now=THEN) == expected


def _page(cursor: str | None, *moments: datetime) -> OrdersPage:
    return OrdersPage(tuple(an_order(updated_at=moment) for moment in moments), cursor)


@pytest.mark.parametrize(
    ("state", "page", "expected"),
    [
        (
            SyncState(orders_since=EARLIER),
            _page("c", EARLIER, THEN),
            SyncState(
                orders_since=EARLIER,
                orders_cursor="c",
                orders_lower_bound=EARLIER,
                orders_depth=2,
                pass_latest_order=THEN,
            ),
        ),
        (
            SyncState(
                orders_since=EARLIER, orders_cursor="c", orders_lower_bound=EARLIER, pass_latest_order=THEN
            ),
            _page(None, LATER),
            SyncState(orders_since=LATER),
        ),
        (SyncState(orders_since=THEN), _page(None), SyncState(orders_since=THEN)),
        (SyncState(orders_since=THEN), _page(None, EARLIER), SyncState(orders_since=THEN)),
        (SyncState(), _page(None), SyncState()),
        (
            SyncState(full_since=LATER),
            _page(None, THEN),
            SyncState(orders_since=THEN, stale_before=LATER),
        ),
    ],
)
def test_what_is_kept_with_a_page(state: SyncState, page: OrdersPage, expected: SyncState) -> None:
    assert sync_plan.after_orders(state, Start(EARLIER, None), page) == expected


def test_what_is_kept_with_a_page_of_work() -> None:
    change = WorkChange("gid://shopify/FulfillmentOrder/1", ORDER, THEN)
    begun = SyncState(work_lower_bound=EARLIER)
    start = Start(EARLIER, None)
    running = sync_plan.after_work(begun, start, WorkPage((change,), "c"))
    assert running == SyncState(
        work_cursor="c", work_lower_bound=EARLIER, work_depth=1, pass_latest_work=THEN
    )
    assert sync_plan.after_work(running, start, WorkPage((), None)) == SyncState(work_since=THEN)
    assert sync_plan.after_work(begun, start, WorkPage((), None)) == begun, "nothing was seen yet"


DEEP = sync_plan.DEEPEST


@pytest.mark.parametrize(
    ("depth", "start", "newest", "goes_on", "depth_then"),
    [
        (0, Start(None, None), THEN, Start(None, "d"), 2),
        (DEEP - 3, Start(None, "c"), THEN, Start(None, "d"), DEEP - 1),
        (DEEP - 2, Start(None, "c"), THEN, Start(THEN, None), 0),
        (DEEP - 2, Start(EARLIER, "c"), THEN, Start(THEN, None), 0),
        (DEEP - 2, Start(THEN, "c"), THEN, Start(THEN, "d"), DEEP),  # all in one second: only deeper
        (DEEP, Start(THEN, "c"), LATER, Start(LATER, None), 0),
        (DEEP, Start(EARLIER, None), THEN, Start(EARLIER, "d"), 2),  # the cursor was given up
    ],
)
def test_a_list_that_becomes_too_deep_is_begun_anew(
    depth: int, start: Start, newest: datetime, goes_on: Start, depth_then: int
) -> None:
    state = SyncState(orders_depth=depth, orders_cursor=start.cursor, orders_lower_bound=start.since)
    state = sync_plan.after_orders(state, start, _page("d", newest, newest))
    assert (sync_plan.orders_start(state), state.orders_depth) == (goes_on, depth_then)
    change = WorkChange("gid://shopify/FulfillmentOrder/1", ORDER, newest)
    state = SyncState(work_depth=depth, work_cursor=start.cursor, work_lower_bound=start.since)
    state = sync_plan.after_work(state, start, WorkPage((change, change), "d"))
    assert (sync_plan.work_start(state), state.work_depth) == (goes_on, depth_then)


def test_an_empty_page_that_goes_on_is_gone_on_from() -> None:
    state = sync_plan.after_work(SyncState(work_lower_bound=THEN), Start(THEN, None), WorkPage((), "c"))
    assert sync_plan.work_start(replace(state, orders_since=EARLIER)) == Start(THEN, "c")


def test_the_calendar_has_a_beginning() -> None:
    first = datetime.min.replace(tzinfo=UTC)
    assert sync_plan.orders_start(SyncState(orders_since=first)) == Start(first, None)
    assert sync_plan.without_cursor(Start(None, "c"), first) == Start(first, None)


@pytest.mark.parametrize(
    ("since", "applied", "expected"),
    [
        (None, None, None),
        (EARLIER, None, EARLIER),
        (None, THEN, THEN - OVERLAP),
        (EARLIER, THEN, THEN - OVERLAP),
    ],
)
def test_without_its_cursor_a_read_begins_at_what_is_known(
    since: datetime | None, applied: datetime | None, expected: datetime | None
) -> None:
    assert sync_plan.without_cursor(Start(since, "c"), applied) == Start(expected, None)


@pytest.mark.parametrize(
    ("before", "now", "more"),
    [
        (None, ("read_all_orders",), False),  # the first pass reads everything anyway
        ((), (), False),
        ((), ("read_returns",), False),
        ((), ("read_products",), True),
        ((), ("write_inventory",), True),
        ((), ("read_all_orders",), True),
        ((), ("write_third_party_fulfillment_orders",), True),
        (("read_customers",), ("write_customers",), False),
        (("read_all_orders",), (), False),
    ],
)
def test_which_new_permissions_show_more(
    before: tuple[str, ...] | None, now: tuple[str, ...], more: bool
) -> None:
    assert sync_plan.shows_more(None if before is None else a_shop(*before), a_shop(*now)) is more


@pytest.mark.parametrize(
    ("before", "now", "more"),
    [
        (True, False, True),
        (None, False, False),
        (False, False, False),
        (False, True, False),
        (True, None, False),
    ],
)
def test_names_that_are_shown_again_show_more(before: bool | None, now: bool | None, more: bool) -> None:
    shops = [replace(a_shop("read_orders"), identity_hidden=hidden) for hidden in (before, now)]
    assert sync_plan.shows_more(*shops) is more


def _read_after(days: int) -> Order:
    return an_order(created_at=THEN, read_at=THEN + timedelta(days=days))


@pytest.mark.parametrize(
    ("scopes", "served", "oldest", "said"),
    [
        (EVERYTHING, "2026-10", None, []),
        (EVERYTHING[1:], "2027-01", None, [Say.API_VERSION_CHANGED]),
        (EVERYTHING[2:], "2026-10", None, [Say.SIXTY_DAYS]),
        (EVERYTHING[2:], "2026-10", _read_after(59), [Say.SIXTY_DAYS]),
        (EVERYTHING[2:], "2026-10", _read_after(62), []),  # we see old orders all the same
        (EVERYTHING[:3], "2026-10", None, [Say.WORK_NOT_VISIBLE]),
        (
            (
                "read_all_orders",
                "read_merchant_managed_fulfillment_orders",
                "read_third_party_fulfillment_orders",
            ),
            "2026-10",
            None,
            [],
        ),
        ((), "2027-01", None, [Say.SIXTY_DAYS, Say.WORK_NOT_VISIBLE, Say.API_VERSION_CHANGED]),
    ],
)
def test_what_is_said_after_a_pass(
    scopes: tuple[str, ...], served: str, oldest: Order | None, said: list[Say]
) -> None:
    info = replace(a_shop(*scopes), api_version=served)
    notices = sync_plan.notices(info, asked_version="2026-10", oldest=oldest)
    assert [notice.key for notice in notices] == said
    if Say.API_VERSION_CHANGED in said:
        assert notices[-1].parameters == {"asked": "2026-10", "served": "2027-01"}


@pytest.mark.parametrize(
    ("clock_off", "minutes"),
    [
        (0.0, None),
        (600.0, None),
        (-600.0, None),
        (601.0, "10"),
        (-3_600.0, "60"),
        (86_400.0, "1440"),
        (-86_400.0, "1440"),
    ],
)
def test_a_clock_that_is_more_than_ten_minutes_off_is_said(clock_off: float, minutes: str | None) -> None:
    info = a_shop(*EVERYTHING)
    notices = sync_plan.notices(info, asked_version=info.api_version, oldest=None, clock_off=clock_off)
    said = [(notice.key, dict(notice.parameters)) for notice in notices]
    assert said == ([] if minutes is None else [(Say.CLOCK_OFF, {"minutes": minutes})])


@pytest.mark.parametrize(
    ("done", "total", "left"),
    [(0, 100, None), (50, None, None), (50, 100, 10.0), (100, 100, 0.0), (120, 100, 0.0)],
)
def test_how_long_the_rest_takes(done: int, total: int | None, left: float | None) -> None:
    assert sync_plan.seconds_left(done, total, 10.0) == left


def test_absence_proves_deletion_only_within_what_is_shown() -> None:
    assert sync_plan.provable_since(a_shop("read_all_orders"), THEN) is None
    assert sync_plan.provable_since(a_shop("read_orders"), THEN) == THEN - timedelta(days=59)
