"""Stock of open work, which nothing tells of, is read again now and then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from fulfilldesk.domain.checks.check import Held
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.stock_negative import StockNegative
from fulfilldesk.domain.errors import AccessDenied
from fulfilldesk.domain.events import OrdersChanged
from fulfilldesk.domain.inventory import Stock
from fulfilldesk.services import open_work_stock
from fulfilldesk.services.checks_store import Looked
from tests.unit.builders import WAREHOUSE
from tests.unit.sync_desk import Desk, a_desk

KEYS = [(f"gid://shopify/InventoryItem/{item}", WAREHOUSE) for item in (1, 2)]


@pytest.fixture
def desk() -> Iterator[Desk]:
    with a_desk() as opened:
        yield opened


def stocks(desk: Desk) -> list[Stock | None]:
    levels = desk.cache.levels(KEYS)
    return [levels[key].stock for key in KEYS if key in levels]


def test_stock_of_open_work_follows_the_shop(desk: Desk) -> None:
    order = desk.shop.place(1)
    desk.run()
    assert stocks(desk) == [Stock(10, 2, 8)] * 2
    desk.shop.stock = Stock(7, 2, 5)
    desk.shop.asked.clear()
    desk.run()
    assert "levels" not in desk.shop.asked  # still fresh
    desk.clock.sleep(600)
    desk.told.clear()
    desk.run()
    assert stocks(desk) == [Stock(7, 2, 5)] * 2
    assert desk.of(OrdersChanged) == [OrdersChanged(frozenset({order.id}))]
    desk.clock.sleep(600)
    desk.told.clear()
    desk.run()
    assert desk.of(OrdersChanged) == []


def test_finished_work_is_not_asked_about(desk: Desk) -> None:
    order = desk.shop.place(1)
    desk.shop.fulfill(order.id)
    desk.run()
    assert "levels" not in desk.shop.asked


def test_after_a_restart_the_newest_open_work_is_watched(desk: Desk) -> None:
    desk.place_hourly(3)
    desk.run()
    desk.clock.sleep(86_000)
    desk.shop.stock = Stock(1, 1, 0)
    desk.restart()
    desk.run()
    assert stocks(desk) == [Stock(1, 1, 0)] * 2


def test_only_so_much_at_once_and_the_oldest_first(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open_work_stock, "AT_ONCE", 1)
    desk.shop.place(1)
    desk.run()
    assert len(stocks(desk)) == 1
    desk.clock.sleep(600)
    desk.run()
    assert len(stocks(desk)) == 2


def check_stock(desk: Desk) -> list[str]:
    """Look at all stock, and tell the items of which available is negative."""
    shop = desk.cache.findings.shop()
    found: list[str] = []

    def look(held: Held) -> list[Finding]:
        findings = [*StockNegative().look(held, shop)]
        found.extend(held.level.inventory_item_id for _ in findings)
        return findings

    run = desk.cache.findings.begin("", desk.clock.now() - timedelta(days=60), everything=True)
    while run.look_at_orders(lambda order, levels: Looked()):
        pass
    while run.look_at_stock(look):
        pass
    run.end(desk.clock.now())
    return found


def test_stock_that_a_check_found_wrong_is_watched_until_it_is_right(desk: Desk) -> None:
    desk.shop.stock = Stock(0, 2, -2)
    order = desk.shop.place(1)
    desk.run()
    desk.shop.fulfill(order.id)
    assert len(check_stock(desk)) == 2
    desk.clock.sleep(86_000)
    desk.restart()
    desk.shop.stock = Stock(10, 0, 10)
    desk.run()
    assert stocks(desk) == [Stock(10, 0, 10)] * 2
    assert check_stock(desk) == []
    desk.clock.sleep(86_000)
    desk.restart()
    desk.shop.asked.clear()
    desk.run()
    assert "levels" not in desk.shop.asked


def test_an_item_that_has_gone_is_asked_for_once(desk: Desk) -> None:
    desk.shop.stock = Stock(0, 2, -2)
    order = desk.shop.place(1)
    desk.run()
    desk.shop.fulfill(order.id)
    check_stock(desk)
    desk.clock.sleep(86_000)
    desk.restart()
    desk.shop.gone = {item for item, _ in KEYS}
    desk.run()
    levels = desk.cache.levels(KEYS)
    assert [(levels[key].tracked, levels[key].stock) for key in KEYS] == [(False, None)] * 2
    assert check_stock(desk) == []
    assert [*desk.cache.wanted_stock(10)] == []


def test_what_nobody_wants_stays_as_it_was_read(desk: Desk) -> None:
    desk.shop.place(1)
    desk.run()
    before = stocks(desk)
    desk.shop.gone = {item for item, _ in KEYS}
    desk.clock.sleep(600)
    desk.run()
    assert stocks(desk) == before


def test_without_permission_for_stock_the_pass_is_whole(desk: Desk) -> None:
    desk.shop.place(1)

    def before_answer(call: str) -> None:
        if call == "levels":
            raise AccessDenied("read_inventory")

    desk.shop.before_answer = before_answer
    summary = desk.run()
    assert (summary.failure, summary.errors) == (None, 0)
