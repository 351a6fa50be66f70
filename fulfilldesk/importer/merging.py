"""A finished import into a cache that is in use: whole orders, in the ordinary way, with gaps for others."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from fulfilldesk.domain.inventory import InventoryLevel, Stock
from fulfilldesk.domain.orders import Location, Order
from fulfilldesk.importer.control import Control
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.failures import translated
from fulfilldesk.store.opening import FileKey, attach, connect
from fulfilldesk.store.order_blocks import read_order
from fulfilldesk.store.values import from_micros, unpack

#: Orders, or levels, in one transaction.
BATCH = 250
#: Seconds left to other writers after each.
_GAP = 0.005

#: Orders of which the cache has nothing older than the import. Not left to apply_orders, to which an answer
#: that seems hours late says that the clock was set: bulk runs do take hours.
_AS_NEW = (
    "SELECT id FROM orders AS ours JOIN live.orders AS theirs USING (id) WHERE id BETWEEN ? AND ?"
    " AND (theirs.updated_at, theirs.read_at) >= (ours.updated_at, ours.read_at)"
)

#: Told after each transaction: orders gone through, of how many, and the ids whose content changed.
Tell = Callable[[int, int, frozenset[str]], None]


def merge(
    imported: Path, cache: Path, reached: Path, control: Control, tell: Tell, key: FileKey | None = None
) -> None:
    """Apply everything in the import to the cache, which keeps what is newer there. The file `reached` says
    how far an earlier merge came. Raises Stopped between two transactions, and the failures of the store."""
    target = OrderCache(cache, key)
    try:
        with translated(imported), closing(_opened(imported, cache, key)) as source:
            _merge_places(source, target, control)
            _merge_orders(source, target, reached, control, tell)
    finally:
        target.close()


def _merge_orders(
    source: sqlite3.Connection, target: OrderCache, reached: Path, control: Control, tell: Tell
) -> None:
    (total,) = source.execute("SELECT count(*) FROM orders").fetchone()
    last = int(reached.read_text() or -1) if reached.exists() else -1
    (done,) = source.execute("SELECT count(*) FROM orders WHERE id <= ?", (last,)).fetchone()
    while numbers := [
        number
        for (number,) in source.execute(
            "SELECT id FROM orders WHERE id > ? ORDER BY id LIMIT ?", (last, BATCH)
        )
    ]:
        control.check()
        as_new = {number for (number,) in source.execute(_AS_NEW, (numbers[0], numbers[-1]))}
        orders = [_order(source, number) for number in numbers if number not in as_new]
        changed = target.apply_orders(orders)
        last = numbers[-1]
        done += len(numbers)
        reached.write_text(str(last))
        tell(done, total, changed)
        time.sleep(_GAP)


def _order(source: sqlite3.Connection, number: int) -> Order:
    order = read_order(source, number)
    if order is None:  # nobody else writes to the import
        raise LookupError(f"order {number} went away")
    return order


def _merge_places(source: sqlite3.Connection, target: OrderCache, control: Control) -> None:
    locations = [
        Location(unpack("Location", packed), name, bool(active), bool(service))
        for packed, name, active, service in source.execute("SELECT id, name, active, service FROM locations")
    ]
    if locations:
        target.apply_locations(locations)
    levels = source.execute(
        "SELECT inventory_item_id, location_id, tracked, on_hand, committed, available, read_at"
        " FROM inventory_levels ORDER BY inventory_item_id, location_id"
    )
    while rows := levels.fetchmany(BATCH):
        control.check()
        target.apply_levels(
            [
                InventoryLevel(
                    unpack("InventoryItem", item),
                    unpack("Location", place),
                    bool(tracked),
                    None if on_hand is None else Stock(on_hand, committed, available),
                    from_micros(read_at),
                )
                for item, place, tracked, on_hand, committed, available, read_at in rows
            ]
        )


def _opened(imported: Path, cache: Path, key: FileKey | None) -> sqlite3.Connection:
    """A connection that reads both, the cache as `live`."""
    connection = connect(_read_only(imported), key, uri=True, isolation_level=None)
    attach(connection, _read_only(cache), "live", key)
    return connection


def _read_only(path: Path) -> str:
    return f"{path.absolute().as_uri()}?mode=ro"
