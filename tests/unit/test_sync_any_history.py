"""Whatever happens in shop and program, in whatever order: in the end the cache equals the shop."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fulfilldesk.domain.errors import AccessDenied, Failure, Offline, ShopifyFailed, SignInRefused, Stopped
from tests.unit.memory_shop import MemoryShop, failing
from tests.unit.sync_desk import Desk, a_desk, stop_at

failures = st.sampled_from([Offline(), ShopifyFailed(), SignInRefused(), Stopped(), AccessDenied()])
steps = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["place", "note", "fulfill", "hold", "split"]), st.integers(1, 8)),
        st.tuples(st.just("wait"), st.sampled_from([1, 300, 4000, 200_000])),
        st.tuples(st.sampled_from(["sync", "full", "restart", "new cursors"]), st.just(0)),
        st.tuples(st.just("stopped sync"), st.integers(1, 12)),
        st.tuples(st.just("broken sync"), st.tuples(st.integers(1, 12), failures)),
        st.tuples(st.just("rival during sync"), st.tuples(st.integers(1, 12), st.integers(1, 8))),
    ),
    max_size=25,
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps, st.integers(1, 4))
def test_any_history_ends_in_a_cache_equal_to_the_shop(
    history: list[tuple[str, object]], page_size: int
) -> None:
    with a_desk(page_size=page_size) as desk:
        for what, argument in history:
            _happens(desk, what, argument)
        desk.shop.before_answer = failing()
        assert desk.run().failure is None
        assert desk.cached() == desk.shown()


def _happens(desk: Desk, what: str, argument: object) -> None:
    shop = desk.shop
    shop.before_answer = failing()
    if isinstance(argument, int) and what in ("place", "note", "fulfill", "hold", "split"):
        _change(shop, what, argument)
    elif isinstance(argument, int) and what == "wait":
        desk.clock.sleep(argument)
    elif what in ("sync", "full"):
        desk.run(full=what == "full")
    elif what == "restart":
        desk.restart()
    elif what == "new cursors":
        shop.epoch += 1
    elif isinstance(argument, int):
        desk.run(stop=stop_at(desk, argument))
    elif isinstance(argument, tuple) and isinstance(argument[1], Failure):
        shop.before_answer = failing(*[None] * (argument[0] - 1), argument[1])
        desk.run()
    elif isinstance(argument, tuple):
        count, number = argument

        def rival(call: str) -> None:
            nonlocal count
            count -= 1
            if count == 0:
                for kind in ("place", "note", "hold", "split"):
                    _change(shop, kind, number)

        shop.before_answer = rival
        desk.run()


def _change(shop: MemoryShop, what: str, number: int) -> None:
    order_id = f"gid://shopify/Order/{number}"
    if what == "place" and order_id not in shop.kept:
        shop.place(number)
    elif what != "place" and order_id in shop.kept:
        getattr(shop, what)(*((order_id, f"note {shop.clock.now()}") if what == "note" else (order_id,)))
