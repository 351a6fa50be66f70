"""Checks of stock: when it is looked at again, since when it is wrong, and what it is not held against."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from fulfilldesk.domain.inventory import Stock
from fulfilldesk.services.checks_port import Standing
from fulfilldesk.services.ports import SyncState
from tests.store.check_desk import DAY, Desk, level_of
from tests.store.own_checks import Differs, Low, Named, Short, found, put
from tests.unit.builders import SHOP_FLOOR, WAREHOUSE, a_line, a_shop, an_open_order, an_order, some_work

WORK = ("write_merchant_managed_fulfillment_orders", "read_third_party_fulfillment_orders")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    checks = {check.name: check for check in (Named(), Short(), Low(), Differs())}
    opened = Desk(tmp_path, checks)
    yield opened
    opened.close()


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
