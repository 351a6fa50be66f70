"""The file shrinks when orders go, in short steps, and everything is still found."""

from __future__ import annotations

from pathlib import Path

from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.store.cache import OrderCache
from tests.unit.builders import an_order

MANY = 1_500


def test_tidying_gives_back_what_is_free(cache: OrderCache, tmp_path: Path) -> None:
    """Step by step until there is nothing more to do."""
    orders = [
        an_order(id=f"gid://shopify/Order/{number}", name=f"#{number}", note=f"note {number} " * 20)
        for number in range(1, MANY + 1)
    ]
    cache.apply_orders(orders)
    while cache.tidy().more:
        pass
    full = (tmp_path / "cache.sqlite").stat().st_size
    cache.forget([order.id for order in orders[10:]])
    freed = 0
    while True:
        step = cache.tidy()
        freed += step.freed
        if not step.more:
            break
    assert freed > full // 4
    assert (tmp_path / "cache.sqlite").stat().st_size < full - freed // 2
    assert (tmp_path / "cache.sqlite-wal").stat().st_size == 0
    assert cache.find(OrderQuery(text="note")).ids(0, 99) == [order.id for order in reversed(orders[:10])]


def test_there_is_nothing_to_do_in_an_empty_cache(cache: OrderCache) -> None:
    """And it ends."""
    for _ in range(20):
        if not cache.tidy().more:
            return
    raise AssertionError("always more to do")
