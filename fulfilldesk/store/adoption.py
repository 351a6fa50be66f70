"""A finished import takes the place of a cache that holds little.

What the cache has newer than the import is copied into the import's file first; then, while nobody has either
open, that file is renamed over the cache's. Broken off anywhere, either the old file is there whole or the
new one is, and the import's file stays until it has become the cache.
"""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from fulfilldesk.domain.errors import StoreBusy
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.ports import OrderStore
from fulfilldesk.store.failures import translated
from fulfilldesk.store.files import COMPANIONS, snapshot_file
from fulfilldesk.store.opening import FileKey, attach, connect

#: Orders copied in one transaction.
_BATCH = 250

#: What only the cache knows, or knows better when it was read later. `old` is the cache.
_KEPT = (
    "INSERT OR REPLACE INTO shop_info SELECT * FROM old.shop_info",
    "INSERT OR REPLACE INTO retention SELECT * FROM old.retention",
    "INSERT OR REPLACE INTO locations SELECT * FROM old.locations",
    "INSERT OR REPLACE INTO inventory_levels SELECT level.* FROM old.inventory_levels AS level"
    " LEFT JOIN inventory_levels AS ours USING (inventory_item_id, location_id)"
    " WHERE ours.read_at IS NULL OR ours.read_at < level.read_at",
    "INSERT OR REPLACE INTO events SELECT * FROM old.events",
    "INSERT OR REPLACE INTO event_reads SELECT * FROM old.event_reads",
    "INSERT OR REPLACE INTO forgotten SELECT * FROM old.forgotten",
    "INSERT OR REPLACE INTO forgetting SELECT * FROM old.forgetting",
    "UPDATE privacy SET salt = (SELECT salt FROM old.privacy)",
)


def copy_newer(
    source: OrderStore, cache: Path, target: OrderStore, imported: Path, key: FileKey | None
) -> None:
    """Bring into the import what the cache has newer: orders by their age, stock, timelines, and the state of
    sync, with the note that the bulk runs have been imported. `source` and `target` are open on the files, of
    which both have the same key, or none."""
    last: str | None = None
    while batch := source.order_ids_after(last, _BATCH):
        orders = (source.order(order_id) for order_id in batch)
        target.apply_orders([order for order in orders if order is not None and _is_newer(order, target)])
        last = batch[-1]
    target.save_sync_state(source.sync_state())
    state = source.bulk_state()
    target.save_bulk_state(None if state is None else replace(state, imported=True))
    # Not every build of SQLite takes an address in ATTACH, unless it was opened by one.
    address = imported.absolute().as_uri()
    with (
        translated(imported),
        closing(connect(address, key, uri=True, isolation_level=None)) as connection,
    ):
        attach(connection, f"{cache.absolute().as_uri()}?mode=ro", "old", key)
        connection.execute("BEGIN IMMEDIATE")
        for statement in _KEPT:
            connection.execute(statement)
        connection.execute("COMMIT")


def _is_newer(order: Order, imported: OrderStore) -> bool:
    """Whether the import has nothing as new. Not left to apply_orders, to which an answer that seems hours
    late says that the clock was set: bulk runs do take hours."""
    theirs = imported.order(order.id)
    return theirs is None or (theirs.updated_at, theirs.read_at) < (order.updated_at, order.read_at)


def take_place(imported: Path, cache: Path) -> None:
    """Rename the import over the cache; neither may be open here. Raises StoreBusy, with the cache as it was,
    when another program has one of them open: its write-ahead log would be taken for the new file's."""
    with translated(cache):
        with imported.open("rb+") as written:  # first, for it takes its time: somebody may come meanwhile
            os.fsync(written.fileno())
        for file in (imported, cache):
            if file.with_name(f"{file.name}-wal").exists():
                raise StoreBusy(f"{file.name} is open elsewhere", path=str(file))
            for companion in COMPANIONS:
                file.with_name(file.name + companion).unlink(missing_ok=True)
        lists = snapshot_file(imported)
        if lists.exists():
            lists.replace(snapshot_file(cache))
        try:
            imported.replace(cache)
        except PermissionError as error:  # Windows: somebody reads it
            raise StoreBusy(str(error), path=str(cache)) from error
