"""A large shop's first sync, by bulk operations of the demo shop over HTTP and a real import process: it ends
with what the shop has, whatever goes wrong on the way."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import Outcome, Request
from fulfilldesk.domain.errors import StoreFull
from fulfilldesk.domain.events import CacheReplaced, OrdersChanged, Stage, SyncProgressed
from fulfilldesk.domain.notice import Say
from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.services import bulk_plan, newest
from fulfilldesk.services.importing import ImportFile, ImportProgress, ImportSummary
from fulfilldesk.services.ports import Stop
from fulfilldesk.services.sync import SyncSummary
from tests.journeys.desks import (
    CountingShop,
    DeskOnDemo,
    TestClock,
    an_import_process,
    cached,
    desk_on_demo,
    in_the_shop,
)
from tests.journeys.inline_importer import InlineImporter

ORDERS = 150


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred orders are many."""
    monkeypatch.setattr(bulk_plan, "MANY_ORDERS", 100)
    monkeypatch.setattr(newest, "LONG_PASS", 100)
    monkeypatch.setattr(newest, "HEAD_START", 20)


class BusyShop(CountingShop):
    """Stops the sync before the answer number `stop_at`, and lets a rival act before each call."""

    def __init__(self, clock: TestClock, *faults: str, orders: int = ORDERS) -> None:
        super().__init__(orders=orders, clock=clock.now, faults=tuple(parse_fault(each) for each in faults))
        self.stop = threading.Event()
        self.stop_at = 0
        self.answers = 0

    def handle(self, request: Request) -> Outcome:
        self.answers += 1
        if self.answers == self.stop_at:
            self.stop.set()
        return super().handle(request)


@contextmanager
def a_desk(folder: Path, *faults: str, orders: int = ORDERS, process: bool = False) -> Iterator[DeskOnDemo]:
    """A desk over HTTP; it imports in a `process` of its own or, more quickly, here."""
    clock = TestClock()
    demo = BusyShop(clock, *faults, orders=orders)
    make = an_import_process if process else InlineImporter
    with (
        running_shop(demo) as (_, url),
        desk_on_demo(folder, demo=demo, clock=clock, url=url, make_importer=make) as desk,
    ):
        yield desk


def until_it_succeeds(desk: DeskOnDemo, passes: int = 20) -> SyncSummary:
    for _ in range(passes):
        summary = desk.sync_once()
        if summary.failure is None:
            return summary
        assert summary.failure.retry, summary.failure
        desk.clock.sleep(60)
    raise AssertionError(summary.failure)


def assert_equal_to_the_shop(desk: DeskOnDemo) -> None:
    demo = desk.demo
    demo.faults.faults.clear()
    assert cached(desk) == in_the_shop(desk)
    assert len(desk.cache.find(OrderQuery())) == len(demo.world.orders)
    assert demo.leaked_tokens == 0
    assert desk.cache.bulk_state() is None


def imported(desk: DeskOnDemo) -> bool:
    return CacheReplaced() in desk.events


def test_it_takes_the_place_of_the_cache(tmp_path: Path) -> None:
    with a_desk(tmp_path, orders=600, process=True) as desk:
        summary = desk.sync_once()
        assert (summary.failure, summary.errors, summary.notices) == (None, 0, ())
        assert summary.orders >= 600
        assert imported(desk)
        assert_equal_to_the_shop(desk)
        stages = [event.stage for event in desk.events if isinstance(event, SyncProgressed)]
        assert set(stages) == set(Stage) - {Stage.MERGE}
        first = next(event for event in desk.events if isinstance(event, OrdersChanged))
        assert first.order_ids, "the newest orders were there first"
        left_behind = {file.name for file in (tmp_path / "import").iterdir()}
        assert left_behind <= {"lock", "rejected.jsonl"}


def test_it_is_merged_into_a_cache_that_holds_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk_plan, "ADOPT_AT_MOST", 50)
    with a_desk(tmp_path, process=True) as desk:
        desk.sync_now()
        with desk.demo.rival() as world:
            for order in list(world.orders.values())[20:60]:
                order.note = "changed while nobody looked"
                world.touch(order)
        lost = desk.cache.order_ids_after(None, 10)
        desk.cache.forget(lost)
        desk.events.clear()
        desk.sync_now(full=True)
        assert not imported(desk)
        assert Stage.MERGE in {event.stage for event in desk.events if isinstance(event, SyncProgressed)}
        assert_equal_to_the_shop(desk)
        changed = frozenset[str]().union(
            *(event.order_ids for event in desk.events if isinstance(event, OrdersChanged))
        )
        assert changed >= set(lost)


@pytest.mark.parametrize(
    ("faults", "by_bulk"),
    [
        (("bulk-busy:3x",), True),
        (("bulk-failed:2x:orders",), True),
        (("bulk-failed:fulfillmentOrders",), False),
        (("bulk-failed:inventoryItems",), True),
        (("bulk-expired:1x",), True),
        (("bulk-expired:orders",), False),
        (("bulk-never:1x",), True),
        (("bulk-never:fulfillmentOrders",), False),
        (("bulk-shuffle",), True),
        (("download-cut:3x",), True),
        (("download-cut:30%", "bulk-shuffle"), True),
        (("download-expire:1x",), True),
        (("download-expire:orders",), False),
        (("download-html:2x",), True),
        (("download-redirect:2x",), True),
        (("download-drip:1x:0.01",), True),
        (("throttle:10%", "http500:10%", "cut:10%"), True),
        (("rival:50%",), True),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else "",
)
def test_whatever_goes_wrong(tmp_path: Path, faults: tuple[str, ...], by_bulk: bool) -> None:
    with a_desk(tmp_path, *faults) as desk:
        until_it_succeeds(desk)
        assert imported(desk) is by_bulk
        if any(fault.startswith("rival") for fault in faults):
            desk.demo.faults.faults.clear()
            desk.sync_now()
        assert_equal_to_the_shop(desk)


@pytest.mark.parametrize("kind", ["orders", "fulfillmentOrders"])
def test_half_of_the_data_is_used_and_pages_bring_the_rest(tmp_path: Path, kind: str) -> None:
    with a_desk(tmp_path, f"bulk-partial:{kind}") as desk:
        summary = desk.sync_once()
        assert summary.failure is None
        assert Say.BULK_PARTLY in {notice.key for notice in summary.notices}
        assert imported(desk)
        assert_equal_to_the_shop(desk)


@pytest.mark.parametrize("answer", [2, 5, 8, 9, 10, 11, 12, 14, 16, 18, 20, 24])
def test_stopped_anywhere_the_next_program_goes_on(tmp_path: Path, answer: int) -> None:
    clock = TestClock()
    demo = BusyShop(clock)
    with running_shop(demo) as (_, url):
        options: dict[str, Any] = {"demo": demo, "clock": clock, "url": url, "make_importer": InlineImporter}
        with desk_on_demo(tmp_path, **options) as desk:
            demo.stop_at = answer
            desk.sync.run(demo.stop)
        with desk_on_demo(tmp_path, **options) as desk:
            desk.sync_now()
            assert_equal_to_the_shop(desk)
            assert demo.times("bulkOperationRunQuery") == 4


class FullDisk(InlineImporter):
    """Has no room left once every line was read."""

    def run(
        self,
        files: Sequence[ImportFile],
        *,
        merge: bool,
        tell: Callable[[ImportProgress], None],
        stop: Stop,
        pause: Stop,
    ) -> ImportSummary:
        def no_room(progress: ImportProgress) -> None:
            if progress.part == "finish":
                raise StoreFull("no room")

        return super().run(files, merge=merge, tell=no_room, stop=stop, pause=pause)


def test_a_file_of_a_run_that_has_expired_is_not_taken_for_the_next_ones(tmp_path: Path) -> None:
    clock = TestClock()
    demo = BusyShop(clock)
    with running_shop(demo) as (_, url):
        options: dict[str, Any] = {"demo": demo, "clock": clock, "url": url}
        with desk_on_demo(tmp_path, **options, make_importer=FullDisk) as desk:
            assert isinstance(desk.sync_once().failure, StoreFull)
        clock.sleep(4 * 86_400)
        with demo.rival() as world:
            for order in world.orders.values():
                order.name = order.name.replace("#1", "#7")  # as many bytes as before
                world.touch(order)
        clock.sleep(4 * 86_400)
        with desk_on_demo(tmp_path, **options, make_importer=InlineImporter) as desk:
            desk.sync_now()
            assert imported(desk)
            assert_equal_to_the_shop(desk)


def test_what_is_deleted_is_found_within_a_day(tmp_path: Path) -> None:
    with a_desk(tmp_path) as desk:
        desk.sync_now()
        with desk.demo.rival() as world:
            for number in list(world.orders)[10:14]:
                del world.orders[number]
        desk.sync_now()
        assert len(cached(desk)) == ORDERS
        desk.clock.sleep(90_000)
        desk.sync_now()
        assert_equal_to_the_shop(desk)
