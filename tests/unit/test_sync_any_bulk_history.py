"""Pages, bulk files, restarts and rivals in whatever order: in the end the cache equals the shop."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fulfilldesk.domain.errors import DownloadExpired, Failure, ImportBroken, ImportRunning, Offline, Stopped
from fulfilldesk.services import bulk_plan, newest
from fulfilldesk.services.bulk import BulkKind
from tests.effort import examples
from tests.unit.memory_bulk import ENDS
from tests.unit.memory_shop import MemoryShop, failing
from tests.unit.sync_desk import Desk, a_desk, stop_at

CHANGES = ["note", "fulfill", "hold", "split", "delete"]

failures = st.sampled_from([Offline(), Stopped(), Failure("the answer was lost")])
import_failures = st.sampled_from(
    [Offline(), ImportBroken(), ImportRunning(), DownloadExpired(kind="work"), DownloadExpired()]
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("place"), st.integers(1, 12)),
        st.tuples(st.sampled_from(CHANGES), st.integers(1, 40)),
        st.tuples(st.just("wait"), st.sampled_from([1, 300, 4_000, 200_000])),
        st.tuples(st.sampled_from(["sync", "full", "restart", "new cursors"]), st.just(0)),
        st.tuples(st.just("bulk ends"), st.tuples(st.sampled_from(list(BulkKind)), st.sampled_from(ENDS))),
        st.tuples(st.just("lost answers"), st.integers(1, 3)),
        st.tuples(st.just("room"), st.integers(1, 5)),
        st.tuples(st.just("import fails"), import_failures),
        st.tuples(st.just("stopped sync"), st.integers(1, 40)),
        st.tuples(st.just("broken sync"), st.tuples(st.integers(1, 40), failures)),
        st.tuples(st.just("rival during sync"), st.tuples(st.integers(1, 40), st.integers(1, 40))),
    ),
    max_size=25,
)


@settings(max_examples=examples(40), deadline=None, suppress_health_check=list(HealthCheck))
@given(steps, st.integers(2, 5))
def test_any_history_ends_in_a_cache_equal_to_the_shop(
    history: list[tuple[str, object]], page_size: int
) -> None:
    with pytest.MonkeyPatch.context() as patch, a_desk(page_size=page_size, bulk=True) as desk:
        patch.setattr(bulk_plan, "MANY_ORDERS", 5)
        patch.setattr(bulk_plan, "MANY_CHANGES", 4)
        patch.setattr(bulk_plan, "ADOPT_AT_MOST", 4)
        patch.setattr(newest, "LONG_PASS", 5)
        patch.setattr(newest, "HEAD_START", 2)
        desk.place_hourly(8)
        for what, argument in history:
            desk.shop.before_answer = failing()
            _happens(desk, what, argument)
        desk.shop.before_answer = failing()
        desk.importer.fails.clear()
        desk.bulk.lose_answers = 0
        assert desk.run().failure is None
        desk.run_around()
        assert desk.cached() == desk.shown()
        assert desk.cache.bulk_state() is None


def _happens(desk: Desk, what: str, argument: object) -> None:
    shop = desk.bulk
    match what, argument:
        case "place", int(count):
            for _ in range(count):
                _place(shop)
        case "wait", int(seconds):
            desk.clock.sleep(seconds)
        case (("sync" | "full"), _):
            desk.run(full=what == "full")
        case "restart", _:
            desk.restart()
        case "new cursors", _:
            shop.epoch += 1
        case "bulk ends", (BulkKind() as kind, str(end)):
            shop.ends.setdefault(kind, []).append(end)
        case "lost answers", int(count):
            shop.lose_answers = count
        case "room", int(count):
            shop.room = count
        case "import fails", Failure() as failure:
            desk.importer.fails.append(failure)
        case "stopped sync", int(answers):
            desk.run(stop=stop_at(desk, answers))
        case "broken sync", (int(answers), Failure() as failure):
            shop.before_answer = failing(*[None] * (answers - 1), failure)
            desk.run()
        case "rival during sync", (int(answers), int(number)):
            _rival(desk, answers, number)
        case _, int(number):
            _change(shop, what, number)


def _rival(desk: Desk, answers: int, number: int) -> None:
    """Before one answer of the shop, or one block of an import, somebody changes several orders."""
    left = answers

    def before(*_: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            _place(desk.shop)
            for place, kind in enumerate(CHANGES):
                _change(desk.shop, kind, number + place)

    desk.shop.before_answer = desk.importer.before_block = before
    desk.run()
    desk.importer.before_block = lambda: None


def _place(shop: MemoryShop) -> None:
    shop.place(max((int(order_id.rpartition("/")[2]) for order_id in shop.kept), default=0) + 1)


def _change(shop: MemoryShop, what: str, number: int) -> None:
    order_id = f"gid://shopify/Order/{number}"
    if order_id in shop.kept:
        getattr(shop, what)(*((order_id, f"note {shop.clock.now()}") if what == "note" else (order_id,)))
