"""Open work and journal lines for the numbers, from real files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.numbers import JournalLine
from fulfilldesk.domain.orders import FulfillmentOrder
from fulfilldesk.store import journal_numbers, numbers
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.cache_schema import CACHE
from fulfilldesk.store.database import Database
from fulfilldesk.store.journal import JournalFile
from fulfilldesk.store.journal_schema import JOURNAL
from tests.unit.builders import THEN, an_action, an_open_order, an_order, some_work, work_at_service

DAY = timedelta(days=1)
FORECAST = Forecast(2, (), "FULFILLED", "UNFULFILLED", None, "Magazijn")


def order_id(number: int) -> str:
    return f"gid://shopify/Order/{number}"


def bare(work: FulfillmentOrder) -> FulfillmentOrder:
    return replace(work, holds=(), lines=())


@pytest.fixture
def database(tmp_path: Path, cache: OrderCache) -> Iterator[Database]:
    """The cache's file, once more."""
    with closing(Database(tmp_path / "cache.sqlite", CACHE)) as opened:
        yield opened


@pytest.fixture
def journal_database(tmp_path: Path, journal: JournalFile) -> Iterator[Database]:
    """The journal's file, once more."""
    with closing(Database(tmp_path / "journal.sqlite", JOURNAL)) as opened:
        yield opened


# --- open work


def test_open_work_comes_as_it_was_written(cache: OrderCache, database: Database) -> None:
    open_here = some_work(20, order_id=order_id(1))
    held = some_work(21, order_id=order_id(1), status="ON_HOLD", fulfill_at=THEN + DAY)
    at_app = work_at_service(22, order_id=order_id(2), request_status="SUBMITTED")
    odd = some_work(23, order_id=order_id(3), location_id=None, location_name="<b>", service_name=None)
    odd = replace(odd, id="gid://shopify/FulfillmentOrder/23?odd", status="SOMETHING_NEW")
    cache.apply_orders(
        [
            an_open_order(open_here, held),
            an_open_order(at_app, id=order_id(2)),
            an_open_order(odd, id=order_id(3)),
        ]
    )
    with database.reading() as connection:
        found = numbers.open_work(connection)
    assert sorted(found, key=lambda each: each.id) == [bare(each) for each in (open_here, held, at_app, odd)]


def test_what_carries_no_work_is_left_out(cache: OrderCache, database: Database) -> None:
    finished = [
        some_work(20 + n, order_id=order_id(1), status=status)
        for n, status in enumerate(("CLOSED", "CANCELLED"))
    ]
    done = some_work(25, order_id=order_id(1))
    done = replace(done, lines=tuple(replace(line, remaining=0) for line in done.lines))
    cancelled = some_work(26, order_id=order_id(2))
    cache.apply_orders(
        [
            an_open_order(*finished, done),
            an_open_order(cancelled, id=order_id(2), cancelled_at=THEN),
            an_order(id=order_id(3)),
        ]
    )
    with database.reading() as connection:
        assert numbers.open_work(connection) == []


def test_only_open_work_is_looked_at_however_many_orders_there_are(database: Database) -> None:
    with database.reading() as connection:
        plan = [str(row[-1]) for row in connection.execute(f"EXPLAIN QUERY PLAN {numbers._OPEN_WORK}")]
    assert "SCAN w USING INDEX open_work" in plan[0]
    assert all("SCAN" not in step for step in plan[1:]), plan


# --- the journal


def entry(number: int, asked_days_ago: float, **changes: object) -> JournalEntry:
    action = an_action(
        id=f"a{number}", order_id=order_id(number), asked_at=THEN - asked_days_ago * DAY, reason=f"r{number}"
    )
    return replace(JournalEntry(action, EntryState.DONE, FORECAST), **changes)  # type: ignore[arg-type]


def lines(database: Database, days: float) -> list[JournalLine]:
    with database.reading() as connection:
        return list(journal_numbers.lines_since(connection, THEN - days * DAY))


def test_lines_since_a_moment_newest_first(journal: JournalFile, journal_database: Database) -> None:
    late = entry(2, 9, sent_at=THEN - DAY)
    for each in (
        entry(1, 8),
        late,
        entry(3, 5, sent_at=THEN - 5 * DAY),
        entry(4, 1, state=EntryState.REFUSED),
    ):
        journal.write(each)
    found = lines(journal_database, 7)
    assert [each.order_id for each in found] == [order_id(4), order_id(3), order_id(2)]
    assert found[0] == JournalLine(
        order_id(4), "cancel_fulfillment", EntryState.REFUSED, THEN - DAY, None, "r4"
    )
    assert found[2].happened_at == THEN - DAY
    assert len(lines(journal_database, 30)) == 4


def test_the_journal_is_walked_page_by_page_and_no_further_than_needed(
    journal: JournalFile, journal_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_numbers, "_PAGE", 3)
    for number in range(40):
        journal.write(entry(number, 40 - number))
    assert [each.order_id for each in lines(journal_database, 7)] == [order_id(n) for n in range(39, 32, -1)]
    assert len(lines(journal_database, 100)) == 40


def test_an_empty_journal_and_a_newer_versions_state(
    journal: JournalFile, journal_database: Database
) -> None:
    assert lines(journal_database, 90) == []
    journal.write(entry(1, 1))
    journal.write(entry(2, 1))
    with journal_database.writing() as db:
        db.execute("UPDATE entries SET state = 'pondered' WHERE id = 'a1'")
        db.execute("UPDATE entries SET forecast = 'damaged', reason = x'ff00' WHERE id = 'a2'")
    (found,) = lines(journal_database, 90)
    assert (found.order_id, found.reason) == (order_id(2), None)
