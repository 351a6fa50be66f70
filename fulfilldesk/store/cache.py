"""The cache of one shop: what services.ports calls OrderReader and OrderStore, on one SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from fulfilldesk.domain.inventory import InventoryLevel
from fulfilldesk.domain.listing import Counts, FilterChoice, OrderRow
from fulfilldesk.domain.orders import Location, Order, OrderEvent, ShopInfo
from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.services.ports import LevelKey, SyncState, WorkChange
from fulfilldesk.store import listing, order_writing, places
from fulfilldesk.store.cache_schema import CACHE
from fulfilldesk.store.database import Database
from fulfilldesk.store.order_reading import read_order
from fulfilldesk.store.values import (
    from_seconds,
    known_order_number,
    micros,
    order_id,
    order_number,
    pack,
    seconds,
)


class OrderCache:
    """Reads take a short time on the calling thread; writes take turns. Raises what Database raises, and
    AnswerBroken when an order's id or text cannot be kept.

    A power failure may cost the last moments of a sync, never the file; the shop still has them.
    """

    def __init__(self, path: Path) -> None:
        self._database = Database(path, CACHE)

    def close(self) -> None:
        """Leave no connection open. May be called twice."""
        self._database.close()

    # --- what the window reads ---------------------------------------------------------------------------

    def rows(self, query: OrderQuery, offset: int, limit: int) -> Sequence[OrderRow]:
        with self._database.reading() as connection:
            return listing.rows(connection, query, offset, limit)

    def count(self, query: OrderQuery) -> int:
        with self._database.reading() as connection:
            return listing.count(connection, query)

    def position(self, query: OrderQuery, order_id: str) -> int | None:
        with self._database.reading() as connection:
            return listing.position(connection, query, order_id)

    def counts(self) -> Counts:
        with self._database.reading() as connection:
            return listing.counts(connection)

    def choices(self, field: str) -> Sequence[FilterChoice]:
        with self._database.reading() as connection:
            return listing.choices(connection, field)

    def order(self, order_id: str) -> Order | None:
        with self._database.reading() as connection:
            return read_order(connection, known_order_number(order_id))

    def levels(self, keys: Sequence[LevelKey]) -> Mapping[LevelKey, InventoryLevel]:
        with self._database.reading() as connection:
            return places.levels(connection, keys)

    def events(self, order_id: str) -> Sequence[OrderEvent]:
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT id, created_at, action, message FROM events WHERE order_id = ? ORDER BY position",
                (known_order_number(order_id),),
            )
            return [OrderEvent(id_, order_id, from_seconds(at), *rest) for id_, at, *rest in rows]

    def location_names(self) -> Mapping[str, str]:
        with self._database.reading() as connection:
            return places.location_names(connection)

    def shop_info(self) -> ShopInfo | None:
        with self._database.reading() as connection:
            row = connection.execute("SELECT content FROM shop_info").fetchone()
            return None if row is None else msgspec.json.decode(row[0], type=ShopInfo)

    def sync_state(self) -> SyncState:
        with self._database.reading() as connection:
            row = connection.execute("SELECT content FROM sync_state").fetchone()
            return SyncState() if row is None else msgspec.json.decode(row[0], type=SyncState)

    # --- what the services write -------------------------------------------------------------------------

    def apply_page(self, orders: Sequence[Order], state: SyncState) -> frozenset[str]:
        with self._database.writing() as db:
            _put_state(db.conn, state)
            return order_writing.apply(db.conn, orders)

    def apply_orders(self, orders: Sequence[Order]) -> frozenset[str]:
        with self._database.writing() as db:
            return order_writing.apply(db.conn, orders)

    def save_sync_state(self, state: SyncState) -> None:
        with self._database.writing() as db:
            _put_state(db.conn, state)

    def apply_levels(self, levels: Sequence[InventoryLevel]) -> None:
        with self._database.writing() as db:
            places.put_levels(db.conn, levels)

    def apply_events(self, order_id: str, events: Sequence[OrderEvent]) -> None:
        number = order_number(order_id)
        with self._database.writing() as db:
            db.conn.execute("DELETE FROM events WHERE order_id = ?", (number,))
            db.conn.executemany(
                "INSERT INTO events (order_id, position, id, created_at, action, message)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (number, place, event.id, seconds(event.created_at), event.action, event.message)
                    for place, event in enumerate(events)
                ],
            )

    def apply_locations(self, locations: Sequence[Location]) -> None:
        with self._database.writing() as db:
            places.replace_locations(db.conn, locations)

    def apply_shop_info(self, info: ShopInfo) -> None:
        with self._database.writing() as db:
            db.conn.execute(
                "INSERT OR REPLACE INTO shop_info (only, content) VALUES (1, ?)", (msgspec.json.encode(info),)
            )

    def unapplied_work(self, changes: Sequence[WorkChange]) -> Sequence[str]:
        with self._database.reading() as connection:
            behind = {change.order_id: None for change in changes if _behind(connection, change)}
            return list(behind)

    def unread_since(self, moment: datetime, created_since: datetime | None) -> Sequence[str]:
        earliest = 0 if created_since is None else seconds(created_since)
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT id FROM orders WHERE read_at < ? AND created_at >= ? ORDER BY id",
                (micros(moment), earliest),
            )
            return [order_id(number) for (number,) in rows]

    def forget(self, order_ids: Sequence[str]) -> None:
        with self._database.writing() as db:
            order_writing.forget(db.conn, [known_order_number(each) for each in order_ids])


def _put_state(connection: sqlite3.Connection, state: SyncState) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO sync_state (only, content) VALUES (1, ?)", (msgspec.json.encode(state),)
    )


def _behind(connection: sqlite3.Connection, change: WorkChange) -> bool:
    row = connection.execute(
        "SELECT updated_at FROM fulfillment_orders WHERE order_id = ? AND id = ?",
        (known_order_number(change.order_id), pack("FulfillmentOrder", change.fulfillment_order_id)),
    ).fetchone()
    return row is None or row[0] < seconds(change.updated_at)
