"""P3: a sync of 250 changed orders, beside bare upserts of the same rows; and until it is seen."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from functools import partial

import msgspec

from fulfilldesk.domain.events import OrdersChanged
from fulfilldesk.domain.orders import Order
from fulfilldesk.paths import Profile
from fulfilldesk.services.ports import SyncState
from fulfilldesk.shopify.answers.orders import OrdersPageAnswer
from fulfilldesk.shopify.mapping import orders as mapping
from fulfilldesk.store.cache import OrderCache
from tests.benchmarks import pages
from tests.benchmarks.lines import CannotRun, Goal, Line
from tests.benchmarks.measuring import fewer, median, milliseconds
from tests.benchmarks.prepared import SHOP, Prepared
from tests.benchmarks.raw_rows import rows_of_orders, upsert, writer
from tests.benchmarks.real_window import RealWindow

CHANGED = 250
SYNC = f"sync of {CHANGED} changed orders"
#: Between two frames of a screen of 60 Hz.
_FRAME = Goal("ours", 1000 / 60)


def measure(shop: Prepared) -> Iterator[Line]:
    """Decode, upsert and search text, beside the bare rows in turn; then with the window on it, which is told
    and has the newest orders on its screen: most of the changed ones."""
    nodes = pages.orders_to_change(shop.files, min(CHANGED, shop.orders))
    profile = shop.copy_of_profile("p3")
    times = fewer(shop.orders, 15, 5)
    ours, bare, rows = _beside_bare_upserts(shop, profile, nodes, times)
    yield Line(
        "P3",
        SYNC,
        median(ours),
        median(bare),
        goal=Goal("ratio", 2.0),
        times=times,
        limit_is=f"executemany upserts of the same {rows:,} rows",
    )
    window = RealWindow(profile, profile.settings)
    seen = []
    for turn in range(times + 1):
        pages.change(nodes, times + 1 + turn)
        seen.append(_OneSync(window, pages.page(nodes)).seen())
    window.close()
    yield Line("P3", "from its commit until painted", median(seen[1:]), None, goal=_FRAME, times=times)


def _beside_bare_upserts(
    shop: Prepared, profile: Profile, nodes: list[pages.Json], times: int
) -> tuple[list[float], list[float], int]:
    """Milliseconds of both, and how many rows were written; each turn changes all the orders again."""
    numbers = [int(node["id"].rsplit("/", 1)[1]) for node in nodes]
    ours, bare, rows = [], [], {}
    cache = OrderCache(profile.cache(SHOP))
    with closing(writer(shop.copy_of_profile("p3-raw").cache(SHOP))) as raw:
        for turn in range(times + 1):
            pages.change(nodes, turn)
            ours += milliseconds(partial(_apply, cache, pages.page(nodes)))
            rows = rows_of_orders(profile.cache(SHOP), numbers)
            bare += milliseconds(partial(upsert, raw, rows))
    cache.close()
    return ours[1:], bare[1:], sum(map(len, rows.values()))


class _OneSync:
    """One page applied as sync does it, in a thread beside the window."""

    def __init__(self, window: RealWindow, data: bytes) -> None:
        self._window = window
        self._data = data
        self._thread = threading.Thread(target=self._work)
        self._told = False
        self._changed = 0
        self._committed_at = 0.0

    def seen(self) -> float:
        """Milliseconds from the commit until the changed rows have been painted. Raises CannotRun."""
        self._window.bridge.orders_changed.connect(self._on_told)
        try:
            answer = self._window.onlooker.watch(self._thread.start, lambda: self._told)
        except CannotRun as why:
            told = f"{self._changed} orders changed, the window was told: {self._told}"
            raise CannotRun(f"{why}: {told}") from None
        finally:
            self._thread.join()
        self._window.bridge.orders_changed.disconnect(self._on_told)
        return (answer.shown_at - self._committed_at) * 1000

    def _work(self) -> None:
        changed = _apply(self._window.desk.cache, self._data)
        self._changed = len(changed)
        self._committed_at = time.perf_counter()
        self._window.bridge.publish(OrdersChanged(changed))

    def _on_told(self, _: object) -> None:
        self._told = True


def _apply(cache: OrderCache, data: bytes) -> frozenset[str]:
    return cache.apply_page(_orders(data), SyncState())


def _orders(data: bytes) -> list[Order]:
    read_at = datetime.now(UTC)
    answer = msgspec.json.decode(data, type=OrdersPageAnswer)
    return [mapping.order(node, identity_hidden=False, read_at=read_at) for node in answer.orders.nodes]
