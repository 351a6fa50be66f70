"""What Shopify's limits and two clocks do to a pass: in the end the cache equals the shop all the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fulfilldesk.services import sync_plan
from tests.unit.memory_shop import EVERYTHING
from tests.unit.sync_desk import Desk, a_desk, stop_at


@pytest.fixture
def desk() -> Iterator[Desk]:
    with a_desk() as opened:
        yield opened


@pytest.fixture
def shallow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists that are begun anew after ten objects."""
    monkeypatch.setattr(sync_plan, "DEEPEST", 10)


@pytest.mark.usefixtures("shallow")
@pytest.mark.parametrize("quietly", [True, False])
@pytest.mark.parametrize("full", [True, False])
def test_more_orders_than_one_list_shows(desk: Desk, quietly: bool, full: bool) -> None:
    desk.shop.deepest, desk.shop.ends_quietly = 14, quietly
    desk.place_hourly(70)
    assert desk.run(full=full).failure is None
    assert desk.cached() == desk.shown() and len(desk.shown()) == 70


@pytest.mark.usefixtures("shallow")
@pytest.mark.parametrize("quietly", [True, False])
def test_many_orders_of_one_second_among_them(desk: Desk, quietly: bool) -> None:
    desk.shop.deepest, desk.shop.ends_quietly = 25, quietly
    desk.shop.import_at_once(range(1, 8))
    desk.clock.sleep(5)
    desk.shop.import_at_once(range(8, 31))
    desk.clock.sleep(5)
    desk.shop.import_at_once(range(31, 45))
    assert len({order.updated_at for order in desk.shop.kept.values()}) == 3
    assert desk.run().failure is None
    assert desk.cached() == desk.shown()


@pytest.mark.usefixtures("shallow")
@pytest.mark.parametrize("quietly", [True, False])
def test_after_weeks_away_much_work_has_changed(desk: Desk, quietly: bool) -> None:
    desk.place_hourly(40)
    desk.run()
    desk.clock.sleep(30 * 86_400)
    for order_id in list(desk.shop.kept):
        desk.shop.hold(order_id)
    desk.shop.deepest, desk.shop.ends_quietly = 14, quietly
    assert desk.run().failure is None
    assert desk.cached() == desk.shown()


@pytest.mark.usefixtures("shallow")
@pytest.mark.parametrize("quietly", [True, False])
def test_stopped_again_and_again_it_still_gets_there(desk: Desk, quietly: bool) -> None:
    """Each pass is broken off after two pages: the depth of the list is remembered with its cursor."""
    desk.shop.deepest, desk.shop.ends_quietly = 14, quietly
    desk.place_hourly(60)
    for _ in range(60):
        desk.run(stop=stop_at(desk, 5))
        desk.restart()
    desk.shop.before_answer = lambda call: None
    assert desk.run().failure is None
    assert desk.cached() == desk.shown()


def test_a_shop_without_orders(desk: Desk) -> None:
    for _ in range(2):
        summary = desk.run()
        assert summary.failure is None and summary.orders == 0
    desk.shop.place(1)
    desk.run()
    desk.shop.hold("gid://shopify/Order/1")
    desk.clock.sleep(60)
    desk.run()
    assert desk.cached() == desk.shown()


@pytest.mark.parametrize("days", [-400, -1, 1, 400])
@pytest.mark.parametrize("orders", [0, 5])
def test_a_clock_that_was_wrong_at_first(desk: Desk, days: int, orders: int) -> None:
    """Wrong by days during the first pass, and set right after it: no change is missed for that."""
    desk.place_hourly(orders)
    desk.clock.sleep(days * 86_400)
    desk.run()
    desk.clock.sleep(-days * 86_400)
    desk.shop.place(100)
    desk.run()
    for order_id in desk.shop.kept:
        desk.shop.hold(order_id)
    desk.clock.sleep(60)
    desk.run()
    assert desk.cached() == desk.shown()


def test_permissions_that_are_taken_away_lose_nothing(desk: Desk) -> None:
    desk.place_hourly(5)
    desk.run()
    before = desk.cached()
    desk.clock.sleep(100 * 86_400)
    fewer = frozenset(EVERYTHING) - {"read_all_orders"}
    desk.shop.shop = replace(desk.shop.shop, scopes=fewer)
    for full in (False, True):
        assert desk.run(full=full).failure is None
        assert desk.cached() == before


moments = st.lists(
    st.one_of(
        st.tuples(st.just("import"), st.integers(1, 6)),
        st.tuples(st.just("hold"), st.integers(1, 40)),
        st.tuples(st.just("note"), st.integers(1, 40)),
        st.tuples(st.just("stopped"), st.integers(1, 12)),
        st.tuples(st.just("restart"), st.just(0)),
        st.tuples(st.just("full"), st.just(0)),
        st.tuples(st.just("new cursors"), st.just(0)),
        st.tuples(st.just("wait"), st.sampled_from([1, 700, 90_000])),
        st.tuples(st.just("clock"), st.sampled_from([-90_000, -3_700, 3_700, 90_000])),
    ),
    max_size=25,
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(moments, st.integers(1, 4), st.booleans())
def test_any_history_within_the_limits(history: list[tuple[str, int]], page_size: int, quietly: bool) -> None:
    with pytest.MonkeyPatch.context() as patch, a_desk(page_size=page_size) as desk:
        patch.setattr(sync_plan, "DEEPEST", 6)
        shop = desk.shop
        shop.deepest, shop.ends_quietly = 12, quietly
        offset = 0  # of this computer's clock from Shopify's
        for what, argument in history:
            shop.before_answer = lambda call: None
            order_id = f"gid://shopify/Order/{argument}"
            if what == "import":
                desk.clock.sleep(-offset)
                shop.import_at_once(range(len(shop.kept) + 1, len(shop.kept) + 1 + argument))
                desk.clock.sleep(offset)
            elif what in ("hold", "note") and order_id in shop.kept:
                desk.clock.sleep(-offset)
                shop.hold(order_id) if what == "hold" else shop.note(order_id, "n")
                desk.clock.sleep(offset)
            elif what == "stopped":
                desk.run(stop=stop_at(desk, argument))
            elif what == "restart":
                desk.restart()
            elif what == "full":
                desk.run(full=True)
            elif what == "new cursors":
                shop.epoch += 1
            elif what == "wait":
                desk.clock.sleep(argument)
            elif what == "clock":
                desk.clock.sleep(argument - offset)
                offset = argument
        shop.before_answer = lambda call: None
        assert desk.run().failure is None
        assert desk.cached() == desk.shown()
