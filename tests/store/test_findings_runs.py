"""Runs of the checks: what starts them anew, what breaks them off, and what they do to each other."""

from __future__ import annotations

import logging
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import ClassVar

import pytest

from fulfilldesk.domain.checks.check import CheckGroup, Held, JournalCheck, OrderCheck, StockCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.events import FindingsChanged
from fulfilldesk.domain.inventory import Stock
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.orders import Location, Order
from fulfilldesk.services.checks_port import Standing
from fulfilldesk.services.ports import SyncState
from fulfilldesk.store import findings_run
from fulfilldesk.store.cache import OrderCache
from tests.store.check_desk import DAY, Desk, StopAfter, level_of, numbered
from tests.store.test_journal import an_entry
from tests.unit.builders import (
    SHOP_FLOOR,
    THEN,
    WAREHOUSE,
    a_line,
    a_shop,
    an_open_order,
    an_order,
    some_work,
)

LONG = 40 * DAY
WORK = ("write_merchant_managed_fulfillment_orders", "read_third_party_fulfillment_orders")


class Named(OrderCheck):
    """Finds every order whose name says so; breaks at one that nobody thought of."""

    name: ClassVar[str] = "named"
    group: ClassVar[CheckGroup] = CheckGroup.STATUS

    def __init__(self) -> None:
        self.seen: list[str] = []

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        self.seen.append(order.id)
        if "wrong" in order.name:
            yield Finding(self.name, order.id, order.updated_at, order.id)
        if "hostile" in order.name:
            raise ZeroDivisionError(order.name)


class Short(OrderCheck):
    """Orders with a line of which the warehouse has none."""

    name: ClassVar[str] = "short"
    group: ClassVar[CheckGroup] = CheckGroup.STOCK

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        for line in order.lines:
            level = shop.level(line.inventory_item_id, WAREHOUSE)
            if level is not None and level.stock is not None and level.stock.on_hand <= 0:
                yield Finding(self.name, line.id, order.updated_at, order.id)


class Low(StockCheck):
    """Says by how much available is below zero."""

    name: ClassVar[str] = "low"
    group: ClassVar[CheckGroup] = CheckGroup.STOCK

    def look(self, held: Held, shop: CheckedShop) -> Iterator[Finding]:
        level = held.level
        if level.stock is not None and level.stock.available < 0:
            subject = f"{level.inventory_item_id}|{level.location_id}"
            facts = {"available": str(level.stock.available), "on_hand": str(level.stock.on_hand)}
            yield Finding(self.name, subject, level.read_at, facts=facts)


class Differs(JournalCheck):
    """Actions that nobody followed up."""

    name: ClassVar[str] = "differs"
    group: ClassVar[CheckGroup] = CheckGroup.STOCK

    def look(self, entry: JournalEntry, later: tuple[JournalEntry, ...]) -> Iterator[Finding]:
        if not later:
            yield Finding(self.name, entry.action.id, entry.action.asked_at, entry.action.order_id)


@pytest.fixture
def named() -> Named:
    return Named()


@pytest.fixture
def desk(tmp_path: Path, named: Named) -> Iterator[Desk]:
    checks = {check.name: check for check in (named, Short(), Low(), Differs())}
    opened = Desk(tmp_path, checks)
    yield opened
    opened.close()


def put(desk: Desk, *names: str) -> list[Order]:
    """Orders with these names, without open work, the first with number 1; as of now."""
    at = desk.clock.now().replace(microsecond=0)
    several = [
        an_order(id=numbered(number), name=name, updated_at=at, read_at=at)
        for number, name in enumerate(names, 1)
    ]
    desk.cache.apply_orders(several)
    return several


def found(desk: Desk, check: str = "named") -> list[str]:
    return [each.finding.subject for each in desk.checking.findings(check, Standing.OPEN)]


def test_only_what_changed_is_looked_at_again(desk: Desk, named: Named) -> None:
    put(desk, "wrong", "b", "c")
    assert desk.run() == 3
    assert found(desk) == [numbered(1)]
    assert desk.run() == 0
    named.seen.clear()
    put(desk, "mended")
    assert desk.run() == 1
    assert named.seen == [numbered(1)]
    assert found(desk) == []
    assert desk.run(everything=True) == 3


def test_a_forgotten_order_has_no_findings(desk: Desk) -> None:
    put(desk, "wrong", "wrong")
    desk.run()
    desk.cache.forget([numbered(1)])
    desk.run()
    assert found(desk) == [numbered(2)]


def test_what_is_done_and_old_is_looked_at_no_more(desk: Desk) -> None:
    put(desk, "wrong")
    open_order = an_open_order(some_work(), id=numbered(9), name="wrong")
    desk.cache.apply_orders([open_order])
    desk.run()
    desk.clock.time += 61 * DAY
    assert desk.run() == 1  # the open one came to be old as well, and is looked at for its work
    assert found(desk) == [numbered(9)]


@pytest.mark.parametrize("what", ["limits", "locations", "a till", "version"])
def test_other_rules_mean_everything_anew(desk: Desk, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    put(desk, "a", "b")
    desk.run()
    if what == "limits":
        desk.limits["hold-days"] = 3
    elif what == "locations":
        desk.cache.apply_locations([Location(WAREHOUSE, "Magazijn", active=True, service=False)])
    elif what == "a till":
        desk.cache.apply_orders([an_order(id=numbered(7), retail_location_id=WAREHOUSE, source_name="pos")])
    else:
        monkeypatch.setattr("fulfilldesk.services.checking_runs.RULES_VERSION", 10_000)
    assert desk.run() == (3 if what == "a till" else 2)
    assert desk.run() == 0


def test_everything_anew_when_the_changes_were_cut_unseen(desk: Desk) -> None:
    put(desk, "a", "b")
    desk.run()
    put(desk, "wrong")
    desk.cache.counts()
    desk.cache.save_lists()
    assert desk.run() == 2
    assert found(desk) == [numbered(1)]


def test_one_hostile_order_does_not_end_the_run(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    put(desk, "wrong", "hostile wrong", "wrong")
    with caplog.at_level(logging.WARNING):
        assert desk.run() == 3
    assert set(found(desk)) == {numbered(1), numbered(3)}
    assert "named failed at gid://shopify/Order/2: ZeroDivisionError" in caplog.text
    assert "hostile" not in caplog.text


@pytest.mark.parametrize("blocks", range(6))
def test_a_run_that_is_stopped_is_made_up_for(
    desk: Desk, blocks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings_run, "BLOCK", 2)
    put(desk, *["wrong"] * 7)
    desk.run()
    put(desk, *["fine"] * 4)
    looked = desk.checking.run(StopAfter(blocks), everything=True)
    assert looked == min(2 * (blocks + 1), 7)
    desk.run()
    assert found(desk) == [numbered(number) for number in (5, 6, 7)]
    assert desk.run() == 0


def test_a_program_killed_between_blocks_loses_nothing(desk: Desk, tmp_path: Path) -> None:
    put(desk, *["wrong"] * 7)
    program = (
        "import os\n"
        "from pathlib import Path\n"
        "from datetime import timedelta\n"
        "from fulfilldesk.services.checks_store import Looked\n"
        "from fulfilldesk.store import findings_run\n"
        "from fulfilldesk.store.cache import OrderCache\n"
        "from tests.unit.builders import THEN\n"
        "findings_run.BLOCK = 2\n"
        f"cache = OrderCache(Path({str(tmp_path / 'cache.sqlite')!r}))\n"
        "run = cache.findings.begin('', THEN - timedelta(days=9), everything=False)\n"
        "assert run.look_at_orders(lambda order, levels: Looked())\n"
        "os._exit(9)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], stdin=subprocess.DEVNULL, timeout=60, check=False)
    assert done.returncode == 9
    assert desk.run() == 7
    assert len(found(desk)) == 7


def test_who_begins_later_goes_on_with_it(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings_run, "BLOCK", 2)
    other = Desk(tmp_path, {"named": Named()})
    put(desk, *["wrong"] * 7)

    class Between(StopAfter):
        """The other program runs while this one is between its first blocks."""

        def is_set(self) -> bool:
            if super().is_set():
                self.left = 100
                assert other.run() == 7
            return False

    assert desk.checking.run(Between(1)) == 4
    assert len(found(desk)) == 7
    other.close()
    put(desk, "fine")
    desk.run()
    assert len(found(desk)) == 6
    assert desk.run() == 0


def test_it_tells_when_something_else_is_found(desk: Desk) -> None:
    put(desk, "a")
    desk.run()
    assert desk.events == [FindingsChanged()]
    desk.run()
    assert desk.events == [FindingsChanged()]
    put(desk, "wrong")
    desk.run()
    assert desk.events == [FindingsChanged()] * 2


# --- stock ---


def test_an_order_is_looked_at_again_when_stock_that_was_asked_for_moves(desk: Desk) -> None:
    put(desk, "a")
    pair = (1, WAREHOUSE)
    desk.cache.apply_levels([level_of(pair, Stock(3, 0, 3), desk.clock.now())])
    desk.run()
    assert found(desk, "short") == []
    desk.cache.apply_levels([level_of(pair, Stock(0, 0, 0), desk.clock.now())])
    assert desk.run() == 1
    assert found(desk, "short") == [a_line().id]
    desk.cache.apply_levels([level_of(pair, Stock(0, 0, 0), desk.clock.now())])
    assert desk.run() == 0


def test_an_old_parcel_is_not_judged_by_stock_that_is_read_again(tmp_path: Path) -> None:
    """Not even where that says what it said before."""
    desk = Desk(tmp_path)
    desk.cache.apply_orders([an_order()])
    desk.cache.apply_levels([level_of((1, WAREHOUSE), None, desk.clock.now())])
    desk.run()
    assert len(found(desk, "stock_not_stocked")) == 1
    desk.clock.time += 9 * DAY
    desk.cache.apply_levels([level_of((1, WAREHOUSE), None, desk.clock.now())])
    desk.run()
    assert found(desk, "stock_not_stocked") == []
    desk.close()


def test_stock_that_was_asked_for_in_vain_is_read_by_a_sync(desk: Desk) -> None:
    put(desk, "a")
    desk.run()
    pair = ("gid://shopify/InventoryItem/1", WAREHOUSE)
    assert [*desk.cache.wanted_stock(10)] == [pair]
    desk.cache.apply_levels([level_of((1, WAREHOUSE), Stock(0, 0, 0), desk.clock.now())])
    assert [*desk.cache.wanted_stock(10)] == [], "it is known now"
    desk.run()
    assert found(desk, "short") == [a_line().id]


def test_stock_is_wrong_since_it_was_first_so(desk: Desk) -> None:
    pair = (1, WAREHOUSE)

    def since(*numbers: int) -> object:
        desk.cache.apply_levels([level_of(pair, Stock(*numbers), desk.clock.now())])
        desk.run()
        return [each.finding.since for each in desk.checking.findings("low", Standing.OPEN)]

    first = since(5, 6, -1)
    desk.clock.time += DAY
    assert since(4, 5, -1) == first
    desk.clock.time += DAY
    assert since(4, 6, -2) == first
    assert since(4, 4, 0) == []
    assert since(4, 6, -2) != first


def test_old_stock_is_not_held_against_new_orders(desk: Desk) -> None:
    pair = (1, WAREHOUSE)
    desk.cache.apply_levels([level_of(pair, Stock(1, 2, -1), desk.clock.now())])
    desk.clock.time += DAY
    at = desk.clock.now().replace(microsecond=0)
    desk.cache.apply_orders([an_open_order(some_work(updated_at=at), updated_at=at)])
    desk.run()
    assert found(desk, "low") == []
    desk.cache.apply_levels([level_of(pair, Stock(1, 2, -1), desk.clock.now())])
    desk.run()
    assert len(found(desk, "low")) == 1


def test_an_order_that_comes_late_settles_what_its_stock_said(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.clock.time += DAY
    desk.cache.apply_levels([level_of((1, WAREHOUSE), Stock(9, 2, 7), desk.clock.now())])
    desk.clock.time += timedelta(minutes=20)
    desk.run()
    assert len(found(desk, "stock_committed")) == 1
    desk.cache.apply_orders([an_open_order(some_work())])
    desk.run()
    assert found(desk, "stock_committed") == []
    desk.close()


@pytest.mark.parametrize(
    ("scopes", "sees_all"),
    [
        (None, True),
        (("read_all_orders", *WORK), True),
        (WORK, False),
        (("read_all_orders", WORK[0]), False),
        (("read_all_orders", WORK[1]), False),
    ],
)
def test_what_the_program_may_not_see(desk: Desk, scopes: tuple[str, ...] | None, *, sees_all: bool) -> None:
    if scopes is not None:
        desk.cache.apply_shop_info(a_shop(*scopes))
    assert desk.cache.findings.shop().sees_all_work is sees_all


def test_orders_that_are_still_to_come_are_not_seen(desk: Desk) -> None:
    desk.cache.save_sync_state(SyncState())
    assert not desk.cache.findings.shop().sees_all_work
    desk.cache.save_sync_state(SyncState(first_pass_done=True))
    assert desk.cache.findings.shop().sees_all_work


@pytest.mark.parametrize("lines", ["elsewhere", "gone"])
def test_work_that_went_elsewhere_is_not_held_against_stock_of_before(tmp_path: Path, lines: str) -> None:
    desk = Desk(tmp_path)
    desk.clock.time += DAY

    def put(**changes: object) -> None:
        at = desk.clock.now().replace(microsecond=0)
        work = replace(some_work(updated_at=at), **changes)  # type: ignore[arg-type]
        desk.cache.apply_orders([an_open_order(work, updated_at=at, read_at=at)])

    put()
    desk.clock.time += timedelta(minutes=1)
    desk.cache.apply_levels([level_of((1, WAREHOUSE), Stock(9, 2, 7), desk.clock.now())])
    desk.run()
    desk.clock.time += timedelta(minutes=20)
    put(**{"location_id": SHOP_FLOOR} if lines == "elsewhere" else {"lines": (), "status": "CLOSED"})
    desk.run()
    assert found(desk, "stock_committed") == []
    desk.clock.time += timedelta(minutes=1)
    desk.cache.apply_levels([level_of((1, WAREHOUSE), Stock(9, 2, 7), desk.clock.now())])
    desk.clock.time += timedelta(minutes=20)
    desk.run()
    assert len(found(desk, "stock_committed")) == 1
    desk.close()


# --- the journal ---


def test_the_journal_is_looked_at_with_what_came_after(desk: Desk) -> None:
    first = an_entry(1, EntryState.DIFFERS)
    desk.journal.write(first)
    desk.journal.write(an_entry(2, EntryState.DONE, action=replace(an_entry(2).action, order_id=numbered(5))))
    desk.run()
    assert found(desk, "differs") == ["a1"]
    desk.journal.write(an_entry(3, EntryState.DONE))
    desk.run()
    assert found(desk, "differs") == []


def test_findings_of_the_journal_stay_when_the_order_changes(desk: Desk) -> None:
    desk.journal.write(an_entry(1, EntryState.DIFFERS))
    put(desk, "wrong")
    desk.run()
    put(desk, "fine")
    desk.run()
    assert [each.finding.check for each in desk.checking.of_order(numbered(1))] == ["differs"]


def test_an_action_of_long_ago_is_left_alone(desk: Desk) -> None:
    desk.journal.write(an_entry(1, EntryState.DIFFERS))
    desk.clock.time = THEN + timedelta(days=61)
    desk.run()
    assert found(desk, "differs") == []


# --- the file ---


def test_an_adopted_cache_is_looked_at_anew(desk: Desk, tmp_path: Path) -> None:
    put(desk, "wrong", "b")
    desk.run()
    imported = OrderCache(tmp_path / "import.sqlite")
    imported.apply_orders([an_order(id=numbered(5), name="wrong")])
    imported.close()
    desk.cache.adopt(tmp_path / "import.sqlite")
    assert found(desk) == []
    assert desk.checking.overview().checked_at is None
    assert desk.run() == 3
    assert set(found(desk)) == {numbered(1), numbered(5)}


def test_the_tills_are_found_without_a_look_at_every_order(desk: Desk, tmp_path: Path) -> None:
    places = [WAREHOUSE, "gid://shopify/Location/2", "elsewhere"]
    desk.cache.apply_orders(
        [
            an_order(id=numbered(number), retail_location_id=(places[number % 3] if number % 4 else None))
            for number in range(1, 30)
        ]
    )
    assert desk.cache.findings.shop().tills == frozenset(places)
    with closing(sqlite3.connect(desk.cache._database.path)) as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {findings_tills()}").fetchall()
    assert all("USING COVERING INDEX tills" in step[3] for step in plan if "order_details" in step[3])


def findings_tills() -> str:
    from fulfilldesk.store.findings import _TILLS

    return _TILLS
