"""The numbers: what is counted where, and which orders stand behind each number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.app_standing import AppState
from fulfilldesk.domain.journal import CARRIED_OUT, EntryState
from fulfilldesk.domain.numbers import (
    MOST_ROWS,
    Age,
    Ending,
    JournalLine,
    Place,
    Unnamed,
    age_of,
    last_days,
    last_weeks,
    outcomes,
    put_backs,
    waiting_at_apps,
    work_by_age,
)
from fulfilldesk.domain.orders import FulfillmentOrder
from fulfilldesk.services.numbers import AddedUp
from tests.unit.builders import SHOP_FLOOR, THEN, WAREHOUSE, some_work, work_at_service

NOW = THEN
TODAY = date(2026, 11, 20)  # a Friday
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def order(number: int) -> str:
    return f"gid://shopify/Order/{number}"


def work(number: int, age: timedelta = HOUR, **changes: object) -> FulfillmentOrder:
    return some_work(
        number, **{"order_id": order(number), "created_at": NOW - age, "updated_at": NOW - age, **changes}
    )


def line(number: int = 1, day: date = TODAY, **changes: object) -> JournalLine:
    moment = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    made = JournalLine(order(number), "cancel_fulfillment", EntryState.DONE, moment)
    return replace(made, **changes)  # type: ignore[arg-type]


def day_of(moment: datetime) -> date:
    return moment.date()


# --- open work


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        (-HOUR, Age.DAY),
        (timedelta(0), Age.DAY),
        (DAY - HOUR, Age.DAY),
        (DAY, Age.THREE_DAYS),
        (3 * DAY - HOUR, Age.THREE_DAYS),
        (3 * DAY, Age.WEEK),
        (7 * DAY - HOUR, Age.WEEK),
        (7 * DAY, Age.LONGER),
        (900 * DAY, Age.LONGER),
    ],
)
def test_each_age_has_its_place(age: timedelta, expected: Age) -> None:
    assert age_of(NOW - age, NOW) is expected


def test_an_order_counts_once_at_a_location_by_its_oldest_work_there() -> None:
    grid = work_by_age(
        [
            work(1, 8 * DAY),
            work(11, HOUR, order_id=order(1)),
            work(2, 2 * DAY, location_id=SHOP_FLOOR, location_name="Winkel"),
            work(12, HOUR, order_id=order(1), location_id=SHOP_FLOOR, location_name="Winkel"),
            work(3, HOUR),
        ],
        NOW,
    )
    warehouse, shop = Place(WAREHOUSE, "Magazijn"), Place(SHOP_FLOOR, "Winkel")
    assert grid.rows == (warehouse, shop) or grid.rows == (shop, warehouse)
    assert grid.at(warehouse, Age.LONGER).orders == {order(1)}
    assert grid.at(warehouse, Age.LONGER).oldest == NOW - 8 * DAY
    assert grid.at(warehouse, Age.DAY).orders == {order(3)}
    assert grid.at(shop, Age.THREE_DAYS).orders == {order(2)}
    assert grid.at(shop, Age.DAY).orders == {order(1)}
    assert grid.at(shop, Age.WEEK).count == 0


def test_a_renamed_location_is_one_with_its_newest_name() -> None:
    grid = work_by_age([work(1, DAY, location_name="Oud"), work(2, HOUR, location_name="Nieuw")], NOW)
    assert grid.rows == (Place(WAREHOUSE, "Nieuw"),)


def test_the_smallest_locations_become_one_row() -> None:
    several = [
        work(100 * place + number, location_id=f"gid://shopify/Location/{place}", location_name=f"L{place}")
        for place in range(1, MOST_ROWS + 4)
        for number in range(MOST_ROWS + 4 - place + 1)
    ]
    grid = work_by_age(several, NOW)
    assert len(grid.rows) == MOST_ROWS
    assert grid.rows[-1] is None
    assert grid.rows[0] == Place("gid://shopify/Location/1", "L1")
    assert sum(grid.at(row, Age.DAY).count for row in grid.rows) == len(several)


def test_no_work_is_an_empty_grid() -> None:
    grid = work_by_age([], NOW)
    assert grid.empty
    assert grid.rows == ()


@given(
    st.lists(
        st.tuples(st.integers(1, 30), st.integers(1, 40), st.integers(0, 400)).map(
            lambda drawn: work(
                drawn[0],
                drawn[2] * HOUR,
                location_id=f"gid://shopify/Location/{drawn[1]}",
                location_name=f"L{drawn[1]}",
            )
        ),
        max_size=80,
    )
)
def test_no_order_is_lost_and_none_is_counted_twice_in_a_row(works: list[FulfillmentOrder]) -> None:
    grid = work_by_age(works, NOW)
    found = set().union(*(tally.orders for tally in grid.cells.values())) if grid.cells else set()
    assert found == {each.order_id for each in works}
    assert all(tally.count == len(tally.orders) for tally in grid.cells.values())
    for row in grid.rows:
        if row is not None:
            parts = [grid.at(row, age).orders for age in Age]
            assert sum(map(len, parts)) == len(frozenset().union(*parts))


# --- apps


def test_only_work_at_apps_counts_by_how_far_these_are() -> None:
    asked = {"order_id": order(2), "request_status": "SUBMITTED", "updated_at": NOW - 2 * DAY}
    grid = waiting_at_apps(
        [
            work(1),
            work_at_service(2, **asked),
            work_at_service(3, order_id=order(3), request_status="SUBMITTED", updated_at=NOW - 5 * DAY),
            work_at_service(4, order_id=order(4), request_status="REJECTED"),
            work_at_service(5, order_id=order(5), request_status="SOMETHING_NEW"),
        ]
    )
    assert grid.rows == ("Noordzee Logistics",)
    assert grid.parts == (AppState.REQUESTED, AppState.DECLINED, AppState.UNKNOWN)
    requested = grid.at("Noordzee Logistics", AppState.REQUESTED)
    assert (requested.count, requested.oldest) == (2, NOW - 5 * DAY)
    assert requested.orders == {order(2), order(3)}
    assert grid.at("Noordzee Logistics", AppState.DECLINED).orders == {order(4)}


# --- put-backs


def counted(lines: Sequence[JournalLine], days: int = 7) -> dict[tuple[date, str | Unnamed], int]:
    grid = put_backs(lines, last_days(TODAY, days), day_of)
    return {key: tally.count for key, tally in grid.cells.items()}


def test_put_backs_count_by_day_and_reason_however_it_is_written() -> None:
    lines = [
        line(1, reason="Wrong address"),
        line(2, reason=" wrong ADDRESS "),
        line(3, TODAY - DAY, reason="Out of stock"),
        line(4, reason=None),
        line(5, reason="   "),
    ]
    assert counted(lines) == {
        (TODAY, "Wrong address"): 2,
        (TODAY - DAY, "Out of stock"): 1,
        (TODAY, Unnamed.NONE): 2,
    }


def test_only_put_backs_that_stand_in_shopify_count() -> None:
    for state in EntryState:
        expected = {(TODAY, Unnamed.NONE): 1} if state in CARRIED_OUT else {}
        assert counted([line(state=state)]) == expected, state
    assert counted([line(kind="hold")]) == {}
    assert counted([line(kind="cancel_part")]) == {(TODAY, Unnamed.NONE): 1}


def test_the_day_is_when_it_was_sent_not_when_it_was_asked() -> None:
    sent = datetime(2026, 11, 20, 8, tzinfo=UTC)
    assert counted([line(1, TODAY - 3 * DAY, sent_at=sent)]) == {(TODAY, Unnamed.NONE): 1}
    assert counted([line(1, TODAY - 8 * DAY)]) == {}


def test_rare_reasons_come_together() -> None:
    lines = [line(n, reason=f"reason {n}") for n in range(9)]
    lines += [line(20 + n, reason="reason 8") for n in range(3)]
    grid = put_backs(lines, last_days(TODAY, 7), day_of)
    assert len(grid.parts) == 5
    assert (grid.parts[0], grid.parts[-1]) == ("reason 8", Unnamed.OTHERS)
    assert sum(tally.count for tally in grid.cells.values()) == len(lines)


def test_two_parcels_of_an_order_are_two_put_backs_of_one_order() -> None:
    grid = put_backs([line(1), line(1)], last_days(TODAY, 7), day_of)
    tally = grid.at(TODAY, Unnamed.NONE)
    assert (tally.count, tally.orders) == (2, {order(1)})


# --- outcomes


def test_outcomes_of_each_week() -> None:
    monday = date(2026, 11, 16)
    lines = [
        line(1),
        line(2, monday, kind="hold"),
        line(3, monday - DAY, state=EntryState.DIFFERS),
        line(4, state=EntryState.HALF_DONE),
        line(5, state=EntryState.REFUSED),
        line(6, state=EntryState.NOT_DONE),
        *(line(7, state=state) for state in (EntryState.ASKED, EntryState.WAITING, EntryState.WITHDRAWN)),
    ]
    weeks = last_weeks(TODAY, 7)
    assert weeks == (monday - 7 * DAY, monday)
    grid = outcomes(lines, weeks, day_of)
    found = {key: tally.count for key, tally in grid.cells.items()}
    assert found == {
        (monday, Ending.AS_FORECAST): 2,
        (monday - 7 * DAY, Ending.DIFFERED): 1,
        (monday, Ending.DIFFERED): 1,
        (monday, Ending.REFUSED): 1,
        (monday, Ending.NOT_DONE): 1,
    }


def test_days_and_weeks_end_today() -> None:
    assert last_days(TODAY, 3) == (date(2026, 11, 18), date(2026, 11, 19), TODAY)
    for days in (7, 30, 90):
        weeks = last_weeks(TODAY, days)
        assert weeks[0] <= last_days(TODAY, days)[0] < weeks[0] + 7 * DAY
        assert weeks[-1] <= TODAY < weeks[-1] + 7 * DAY
        assert all(week.weekday() == 0 for week in weeks)


# --- the service


class Sources:
    """Open work and a journal, and since when this was asked."""

    def __init__(self) -> None:
        self.since: datetime | None = None

    def open_work(self) -> Sequence[FulfillmentOrder]:
        return [work(1), work_at_service(2, order_id=order(2))]

    def lines_since(self, moment: datetime) -> Sequence[JournalLine]:
        self.since = moment
        return [line(1), line(2, date(2026, 10, 26), state=EntryState.REFUSED)]


def test_the_overview_is_read_far_enough_back_for_its_first_week() -> None:
    sources = Sources()
    overview = AddedUp(sources, sources).overview(30, NOW, day_of)
    first = overview.outcomes.rows[0]
    assert first == date(2026, 10, 19)
    assert sources.since is not None
    assert sources.since.date() < first
    assert len(overview.put_backs.rows) == 30
    assert overview.put_backs.at(TODAY, Unnamed.NONE).count == 1
    assert overview.outcomes.at(date(2026, 10, 26), Ending.REFUSED).count == 1
    assert sum(tally.count for tally in overview.work.cells.values()) == 2
    assert overview.apps.rows == ("Noordzee Logistics",)
