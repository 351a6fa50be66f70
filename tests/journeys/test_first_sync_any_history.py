"""Pages, bulk files, overlaps, restarts and rivals over the demo shop, in whatever order: in the end the
cache equals the shop."""

from __future__ import annotations

import random
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fulfilldesk.demoshop import orders as demo_orders
from fulfilldesk.demoshop.drafts import LineDraft, OrderDraft
from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import Outcome, Request
from fulfilldesk.demoshop.world import World
from fulfilldesk.services import bulk_plan, newest
from fulfilldesk.store.cache import OrderCache
from tests.effort import examples
from tests.journeys.desks import CountingShop, DeskOnDemo, TestClock, cached, desk_on_demo, in_the_shop
from tests.journeys.inline_importer import InlineImporter

#: Orders in the beginning; more than a dozen are many.
ORDERS = 25
FAULTS = [
    "bulk-busy:2x",
    "bulk-failed:1x",
    "bulk-failed:4x:orders",
    "bulk-partial:4x:fulfillmentOrders",
    "bulk-expired:1x",
    "bulk-never:1x",
    "bulk-shuffle",
    "download-cut:2x",
    "download-expire:1x",
    "http500:20%",
    "rival:50%",
]
steps = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["sync", "full", "restart"]), st.just(0)),
        st.tuples(st.just("stopped sync"), st.integers(1, 30)),
        st.tuples(st.just("broken import"), st.integers(1, 12)),
        st.tuples(st.just("rivals"), st.integers(1, 5)),
        st.tuples(st.just("orders are placed"), st.integers(1, 5)),
        st.tuples(st.just("orders are deleted"), st.integers(1, 3)),
        st.tuples(st.just("trouble"), st.sampled_from(FAULTS)),
        st.tuples(st.just("wait"), st.sampled_from([1, 700, 100_000])),
    ),
    min_size=1,
    max_size=8,
)


class Shop(CountingShop):
    """Sets `stop` at the answer of that number from now."""

    stop = threading.Event()
    answers_left = 0

    def handle(self, request: Request) -> Outcome:
        self.answers_left -= 1
        if self.answers_left == 0:
            self.stop.set()
        return super().handle(request)


@settings(max_examples=examples(4), deadline=None, suppress_health_check=list(HealthCheck))
@given(steps, st.booleans())
def test_any_history_ends_in_a_cache_equal_to_the_shop(
    history: list[tuple[str, object]], merged: bool
) -> None:
    clock = TestClock()
    shop = Shop(orders=ORDERS, clock=clock.now)
    with (
        pytest.MonkeyPatch.context() as patch,
        tempfile.TemporaryDirectory() as name,
        running_shop(shop) as (_, url),
    ):
        patch.setattr(bulk_plan, "MANY_ORDERS", 12)
        patch.setattr(bulk_plan, "MANY_CHANGES", 10)
        patch.setattr(bulk_plan, "ADOPT_AT_MOST", -1 if merged else 10)
        patch.setattr(newest, "LONG_PASS", 12)
        patch.setattr(newest, "HEAD_START", 4)
        History(shop, clock, Path(name), url).play(history)


class History:
    """What happens to one shop and one profile, from start to start of the program."""

    def __init__(self, shop: Shop, clock: TestClock, folder: Path, url: str) -> None:
        self._shop = shop
        self._clock = clock
        self._folder = folder
        self._url = url
        self._breaks: list[int] = []
        self._chance = random.Random(1)

    def play(self, history: list[tuple[str, object]]) -> None:
        """Everything, and then one undisturbed program that comes around."""
        waiting = list(history)
        while waiting:
            self._live(waiting)
        self._shop.faults = FaultPlan(())
        self._program(self._comes_around)

    def _live(self, waiting: list[tuple[str, object]]) -> None:
        def life(desk: DeskOnDemo) -> None:
            while waiting:
                what, argument = waiting.pop(0)
                if what == "restart":
                    return
                self._happens(desk, what, argument)

        self._program(life)

    def _program(self, life: Callable[[DeskOnDemo], None]) -> None:
        def make_importer(cache: OrderCache, path: Path, folder: Path) -> InlineImporter:
            return InlineImporter(cache, path, folder, self._breaks)

        with desk_on_demo(
            self._folder, demo=self._shop, clock=self._clock, url=self._url, make_importer=make_importer
        ) as desk:
            life(desk)

    def _happens(self, desk: DeskOnDemo, what: str, argument: object) -> None:
        self._shop.stop.clear()
        match what, argument:
            case (("sync" | "full"), _):
                desk.sync.run(threading.Event(), full=what == "full")
            case "stopped sync", int(answers):
                self._shop.answers_left = answers
                desk.sync.run(self._shop.stop)
                self._shop.answers_left = 0
            case "broken import", int(messages):
                self._breaks.append(messages)
            case "trouble", str(spec):
                self._shop.faults = FaultPlan([parse_fault(spec)])
            case "wait", int(seconds):
                self._clock.sleep(seconds)
            case _, int(number):
                with self._shop.rival() as world:
                    self._changes(world, what, number)

    def _changes(self, world: World, what: str, number: int) -> None:
        for _ in range(number):
            if what == "orders are placed":
                variant = self._chance.choice(list(world.variants))
                demo_orders.place_order(world, OrderDraft([LineDraft(2, variant)]))
            elif what == "orders are deleted" and world.orders:
                del world.orders[self._chance.choice(list(world.orders))]
            elif what == "rivals":
                self._shop._rival.act()

    def _comes_around(self, desk: DeskOnDemo) -> None:
        desk.sync_now()
        self._clock.sleep(100_000)
        desk.sync_now()
        assert cached(desk) == in_the_shop(desk)
        assert desk.cache.bulk_state() is None
        assert desk.cache.sync_state().listed_to is None
