"""Locations and the stock that lies there."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date

from fulfilldesk.domain.folding import fold
from fulfilldesk.domain.inventory import InventoryLevel, Stock
from fulfilldesk.domain.orders import Location
from fulfilldesk.services.ports import LevelKey
from fulfilldesk.store.values import CLOCK_WAS_SET, Packed, from_micros, micros, pack, unpack

_NAMES = "SELECT id, name FROM locations"


def location_names(connection: sqlite3.Connection) -> dict[str, str]:
    """Location id to its name now. Raises TypeError for a name that is no text: another table's rows."""
    names = {unpack("Location", packed): name for packed, name in connection.execute(_NAMES)}
    if not all(isinstance(name, str) for name in names.values()):
        raise TypeError("a location's name is no text")
    return names


def active_location_names(connection: sqlite3.Connection) -> dict[str, str]:
    """The same of those where something can be sent from, by name."""
    rows = connection.execute("SELECT id, name FROM locations WHERE active ORDER BY name")
    return {unpack("Location", packed): name for packed, name in rows}


def replace_locations(connection: sqlite3.Connection, locations: Iterable[Location]) -> None:
    """Keep these locations and no others; orders listed under a renamed one follow."""
    known = location_names(connection)
    several = tuple(locations)
    connection.execute("DELETE FROM locations")
    connection.executemany(
        "INSERT OR REPLACE INTO locations (id, name, active, service) VALUES (?, ?, ?, ?)",
        [(pack("Location", each.id), each.name, each.active, each.service) for each in several],
    )
    renamed = [each for each in several if known.get(each.id) != each.name]
    connection.executemany(
        "UPDATE orders SET location = ?, location_key = ? WHERE location_id = ?",
        [(each.name, fold(each.name), pack("Location", each.id)) for each in renamed],
    )
    connection.executemany(
        "INSERT INTO changes (order_id) SELECT id FROM orders WHERE location_id = ?",
        [(pack("Location", each.id),) for each in renamed],
    )


def put_levels(connection: sqlite3.Connection, incoming: Iterable[InventoryLevel]) -> None:
    """Keep these levels; one that was read earlier than the cached one is left out, unless so much earlier
    that the clock must have been set back. The checks (findings_run.py) are told which they are."""
    several = [((level.inventory_item_id, level.location_id), level) for level in incoming]
    before = levels(connection, {key for key, _ in several})
    connection.executemany(
        "INSERT INTO inventory_levels"
        " (inventory_item_id, location_id, tracked, on_hand, committed, available, read_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (inventory_item_id, location_id) DO UPDATE SET tracked = excluded.tracked,"
        " on_hand = excluded.on_hand, committed = excluded.committed, available = excluded.available,"
        " read_at = excluded.read_at WHERE read_at - excluded.read_at NOT BETWEEN 1 AND ?",
        [
            (
                *_level_key((level.inventory_item_id, level.location_id)),
                level.tracked,
                *_numbers(level.stock),
                micros(level.read_at),
                CLOCK_WAS_SET,
            )
            for _, level in several
        ],
    )
    connection.executemany(
        "INSERT INTO stock_to_check (inventory_item_id, location_id, moved) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET moved = CASE WHEN excluded.moved THEN 1 ELSE moved END",
        [
            (*_level_key(key), key not in before or _told(before[key]) != _told(level))
            for key, level in several
        ],
    )


def _told(level: InventoryLevel) -> tuple[bool, Stock | None, date]:
    """What it says, at whatever hour it was read; days count (domain/checks/stock_then)."""
    return level.tracked, level.stock, level.read_at.date()


def levels(connection: sqlite3.Connection, keys: Iterable[LevelKey]) -> Mapping[LevelKey, InventoryLevel]:
    """The cached levels among those asked for."""
    found = {}
    for key in keys:
        row = connection.execute(
            "SELECT tracked, on_hand, committed, available, read_at FROM inventory_levels"
            " WHERE inventory_item_id = ? AND location_id = ?",
            _level_key(key),
        ).fetchone()
        if row is not None:
            tracked, on_hand, committed, available, read_at = row
            stock = None if on_hand is None else Stock(on_hand, committed, available)
            found[key] = InventoryLevel(*key, bool(tracked), stock, from_micros(read_at))
    return found


def wanted_stock(connection: sqlite3.Connection, limit: int) -> list[LevelKey]:
    """The pairs whose stock the checks want read: half of them those found wrong, read longest ago first, and
    half those that were asked for and never read, of the newest orders first."""
    rows = [
        *connection.execute(
            "SELECT DISTINCT inventory_item_id, location_id, read_at FROM findings"
            " JOIN inventory_levels USING (inventory_item_id, location_id)"
            " WHERE source = 'stock' ORDER BY read_at LIMIT ?",
            (limit // 2,),
        ),
        *connection.execute(
            "SELECT inventory_item_id, location_id, max(order_id) FROM claims"
            " LEFT JOIN inventory_levels AS l USING (inventory_item_id, location_id)"
            " WHERE asked AND l.read_at IS NULL GROUP BY 1, 2 ORDER BY 3 DESC LIMIT ?",
            (limit // 2,),
        ),
    ]
    return [(unpack("InventoryItem", item), unpack("Location", place)) for item, place, _ in rows]


def _level_key(key: LevelKey) -> tuple[Packed, Packed]:
    return pack("InventoryItem", key[0]), pack("Location", key[1])


def _numbers(stock: Stock | None) -> tuple[int | None, int | None, int | None]:
    return (None, None, None) if stock is None else (stock.on_hand, stock.committed, stock.available)
