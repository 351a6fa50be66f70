"""Stock, locations, timeline, shop and sync state keep what they were told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from fulfilldesk.domain.inventory import InventoryLevel, Stock
from fulfilldesk.domain.orders import Location, OrderEvent
from fulfilldesk.services.bulk import BulkAttempt, BulkKind, BulkState
from fulfilldesk.services.ports import SyncState
from fulfilldesk.store.cache import OrderCache
from tests.unit.builders import ORDER, SHOP_FLOOR, THEN, WAREHOUSE, a_level, a_shop

ITEM = "gid://shopify/InventoryItem/1"


def test_stock_with_its_age(cache: OrderCache) -> None:
    counted = a_level(1)
    nowhere = a_level(1, None, location=SHOP_FLOOR)
    uncounted = a_level(2, Stock(0, 0, -3), tracked=False, location="gid://shopify/Location/odd?x=1")
    cache.apply_levels([counted, nowhere, uncounted])
    keys = [(level.inventory_item_id, level.location_id) for level in (counted, nowhere, uncounted)]
    assert cache.levels([*keys, ("nothing", "nowhere")]) == dict(
        zip(keys, (counted, nowhere, uncounted), strict=True)
    )


def test_stock_that_was_read_earlier_does_not_win(cache: OrderCache) -> None:
    later = InventoryLevel(ITEM, WAREHOUSE, True, Stock(5, 1, 4), THEN + timedelta(microseconds=1))
    cache.apply_levels([later])
    cache.apply_levels([replace(later, stock=Stock(9, 9, 0), read_at=THEN)])
    assert cache.levels([(ITEM, WAREHOUSE)]) == {(ITEM, WAREHOUSE): later}
    ahead = replace(later, read_at=THEN + timedelta(hours=2))
    cache.apply_levels([ahead])
    newest = replace(later, stock=None, read_at=THEN + timedelta(seconds=1))
    cache.apply_levels([newest])
    assert cache.levels([(ITEM, WAREHOUSE)]) == {(ITEM, WAREHOUSE): newest}


def test_locations_are_replaced_whole(cache: OrderCache) -> None:
    cache.apply_locations(
        [Location(WAREHOUSE, "Magazijn", active=True, service=False), Location("odd", "<b>", False, True)]
    )
    assert cache.location_names() == {WAREHOUSE: "Magazijn", "odd": "<b>"}
    cache.apply_locations([Location(SHOP_FLOOR, "Winkel", active=True, service=False)])
    assert cache.location_names() == {SHOP_FLOOR: "Winkel"}


def test_the_timeline_of_an_order_is_replaced_whole(cache: OrderCache) -> None:
    events = [
        OrderEvent(f"gid://shopify/BasicEvent/{n}", ORDER, THEN + timedelta(seconds=n), "mail_sent", "Ça <b>")
        for n in (3, 1, 2)
    ]
    assert cache.events_read_at(ORDER) is None
    cache.apply_events(ORDER, events, THEN)
    assert (cache.events(ORDER), cache.events_read_at(ORDER)) == (events, THEN)
    cache.apply_events(ORDER, events[:1], THEN + timedelta(seconds=1))
    assert (cache.events(ORDER), cache.events_read_at(ORDER)) == (events[:1], THEN + timedelta(seconds=1))
    assert cache.events("gid://shopify/Order/2") == []
    cache.forget([ORDER])
    assert (cache.events(ORDER), cache.events_read_at(ORDER)) == ([], None)


def test_bulk_runs_are_remembered_until_they_are_not(cache: OrderCache) -> None:
    assert cache.bulk_state() is None
    attempt = BulkAttempt(BulkKind.ORDERS, "gid://shopify/BulkOperation/1", THEN, THEN, 7, THEN, 1)
    state = BulkState((attempt,), since=THEN, identity=False, merge=True)
    cache.save_bulk_state(state)
    assert cache.bulk_state() == state
    cache.save_bulk_state(None)
    assert cache.bulk_state() is None


def test_shop_and_sync_state_survive_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    info = a_shop("read_orders", "write_orders")
    state = SyncState(
        orders_since=THEN, orders_cursor="é", work_lower_bound=THEN, first_pass_done=True, full_since=THEN
    )
    cache = OrderCache(path)
    assert cache.shop_info() is None
    assert cache.sync_state() == SyncState()
    cache.apply_shop_info(info)
    cache.save_sync_state(state)
    cache.close()
    cache = OrderCache(path)
    assert cache.shop_info() == info
    assert cache.sync_state() == state
    cache.close()
