"""The cache of one shop: what services.ports calls OrderReader and OrderStore, on one SQLite file."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.inventory import InventoryLevel
from fulfilldesk.domain.listing import Counts, FilterChoice, OrderRow
from fulfilldesk.domain.orders import FulfillmentOrder, Location, Order, OrderEvent, ShopInfo
from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.domain.states import OrderFulfillmentStatus
from fulfilldesk.services.bulk import BulkState
from fulfilldesk.services.ports import Found, LevelKey, SyncState, WorkChange
from fulfilldesk.store import (
    adoption,
    cleaning,
    customers,
    maintenance,
    numbers,
    order_rows,
    order_writing,
    places,
)
from fulfilldesk.store.cache_schema import CACHE
from fulfilldesk.store.database import Database
from fulfilldesk.store.files import remove_leftovers
from fulfilldesk.store.findings import StoredFindings
from fulfilldesk.store.maintenance import Tidied
from fulfilldesk.store.only_row import content_of, put_content
from fulfilldesk.store.opening import FileKey, database_errors
from fulfilldesk.store.order_blocks import read_order
from fulfilldesk.store.rule_candidates import CachedCandidates
from fulfilldesk.store.values import (
    from_micros,
    from_seconds,
    known_order_number,
    micros,
    order_id,
    order_number,
    pack,
    seconds,
)

if TYPE_CHECKING:
    from fulfilldesk.store.columns.finding import FoundOrders
    from fulfilldesk.store.columns.lists import OrderLists

_log = logging.getLogger(__name__)


class OrderCache:
    """Reads take a short time on the calling thread; writes take turns. Raises what Database raises, and
    AnswerBroken when an order's id or text cannot be kept.

    With a `key` the file is encrypted, and so must be an import that is adopted; see Database.

    A power failure may cost the last moments of a sync, never the file; the shop still has them.
    """

    def __init__(self, path: Path, key: FileKey | None = None) -> None:
        self._database = Database(path, CACHE, key=key)
        self._opened_lists: OrderLists | None = None
        self._lists_lock = threading.Lock()
        #: Who is to be forgotten while an import takes the place is so in the file that stays.
        self._forgetting_lock = threading.Lock()
        #: What the checks find; nothing until they have run, and anew after an import took the place.
        self.findings = StoredFindings(self._database)
        #: What the shop's own rules look at.
        self.rule_candidates = CachedCandidates(self._database)

    def close(self) -> None:
        """Leave no connection open. May be called twice."""
        # The latter of a schema that damage made another.
        unsaved: tuple[type[Exception], ...] = (Failure, *database_errors())
        try:
            self.save_lists()
        except unsaved:
            _log.info("the lists were not saved; the next start builds them", exc_info=True)
        finally:
            self._database.close()

    def save_lists(self) -> None:
        """Keep what lists are found from, for the next start, if one was asked for. At quiet times."""
        if self._opened_lists is not None:
            self._opened_lists.save()

    def adopt(self, imported: Path) -> None:
        """Let the file of a finished import take this cache's place, with what is newer here; it is gone from
        its own place afterwards. Raises StoreBusy, with everything as it was, when another program has one
        of the two open."""
        with self._forgetting_lock:
            with closing(OrderCache(imported, self._database.key)) as newer:
                adoption.copy_newer(self, self._database.path, newer, imported, self._database.key)
                newer._keep_out_forgotten()
            self._database.while_closed(partial(adoption.take_place, imported, self._database.path))

    def tidy(self) -> Tidied:
        """One short step of keeping the file small and quick. At quiet times."""
        return maintenance.tidy(self._database)

    def _keep_out_forgotten(self) -> None:
        with self._database.reading() as connection:
            numbers = sorted(customers.orders_of_forgotten(connection))
        for first in range(0, len(numbers), _FORGOTTEN_AT_ONCE):
            with self._database.writing() as db, self._database.understood():
                order_writing.remove_persons(db.conn, numbers[first : first + _FORGOTTEN_AT_ONCE])

    def _lists(self) -> OrderLists:
        with self._lists_lock:
            if self._opened_lists is None:
                # Not with the others: it brings numpy, which the first paint need not wait for.
                from fulfilldesk.store.columns.lists import OrderLists

                self._opened_lists = OrderLists(self._database)
            return self._opened_lists

    # --- what the window reads ---------------------------------------------------------------------------

    def newest(self, limit: int) -> Sequence[OrderRow]:
        with self._database.reading() as connection:
            return order_rows.newest(connection, limit)

    def find(self, query: OrderQuery) -> FoundOrders:
        return self._lists().find(query)

    def completed(self, found: Found) -> Found:
        return found if found.complete else self._lists().completed(cast("FoundOrders", found))

    def rows(self, order_ids: Sequence[str]) -> Sequence[OrderRow | None]:
        numbers = [known_order_number(each) for each in order_ids]
        with self._database.reading() as connection:
            return order_rows.rows(connection, numbers)

    def counts(self) -> Counts:
        return self._lists().counts()

    def choices(self, field: str) -> Sequence[FilterChoice]:
        return self._lists().choices(field)

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

    def events_read_at(self, order_id: str) -> datetime | None:
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT read_at FROM event_reads WHERE order_id = ?", (known_order_number(order_id),)
            ).fetchone()
            return None if row is None else from_micros(row[0])

    def location_names(self) -> Mapping[str, str]:
        with self._database.reading() as connection:
            return places.location_names(connection)

    def active_location_names(self) -> Mapping[str, str]:
        with self._database.reading() as connection:
            return places.active_location_names(connection)

    def shop_info(self) -> ShopInfo | None:
        with self._database.reading() as connection:
            return content_of(connection, "shop_info", ShopInfo)

    def sync_state(self) -> SyncState:
        with self._database.reading() as connection:
            return content_of(connection, "sync_state", SyncState) or SyncState()

    def bulk_state(self) -> BulkState | None:
        with self._database.reading() as connection:
            return content_of(connection, "bulk", BulkState)

    def kept_days(self) -> int | None:
        with self._database.reading() as connection:
            row = connection.execute("SELECT days FROM retention").fetchone()
            return None if row is None else int(row[0])

    def done_before(self, moment: datetime, limit: int) -> Sequence[str]:
        with self._database.reading() as connection:
            return [
                order_id(number)
                for (number,) in connection.execute(_DONE_BEFORE, (seconds(moment), *_DONE, limit))
            ]

    def with_person_before(self, moment: datetime, limit: int) -> Sequence[str]:
        with self._database.reading() as connection:
            return [
                order_id(number)
                for (number,) in connection.execute(_WITH_PERSON_BEFORE, (seconds(moment), limit))
            ]

    def orders_of_customer(self, order_id_: str) -> Sequence[str]:
        with self._database.reading() as connection:
            numbers, _ = customers.orders_of_same(connection, known_order_number(order_id_))
            return [order_id(number) for number in sorted(numbers)]

    def forgetting(self) -> Sequence[str]:
        with self._database.reading() as connection:
            rows = connection.execute("SELECT order_id FROM forgetting ORDER BY order_id")
            return [order_id(number) for (number,) in rows]

    def search_words(self, order_id: str) -> str:
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT words FROM search_text WHERE order_id = ?", (known_order_number(order_id),)
            ).fetchone()
            return "" if row is None else str(row[0])

    def cleaning_due(self, now: datetime) -> bool:
        with self._database.reading() as connection:
            return cleaning.due(connection, now)

    def order_count(self) -> int:
        with self._database.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM orders").fetchone()[0])

    def open_work(self) -> Sequence[FulfillmentOrder]:
        """What services.numbers_port calls OpenWork."""
        with self._database.reading() as connection:
            return numbers.open_work(connection)

    # --- what the services write -------------------------------------------------------------------------

    def apply_page(self, orders: Sequence[Order], state: SyncState) -> frozenset[str]:
        with self._database.writing() as db, self._database.understood():
            put_content(db.conn, "sync_state", state)
            return order_writing.apply(db.conn, orders)

    def apply_orders(self, orders: Sequence[Order]) -> frozenset[str]:
        with self._database.writing() as db, self._database.understood():
            return order_writing.apply(db.conn, orders)

    def save_sync_state(self, state: SyncState) -> None:
        with self._database.writing() as db:
            put_content(db.conn, "sync_state", state)

    def save_bulk_state(self, state: BulkState | None) -> None:
        with self._database.writing() as db:
            db.conn.execute("DELETE FROM bulk")
            if state is not None:
                put_content(db.conn, "bulk", state)

    def keep_days(self, days: int | None) -> None:
        with self._database.writing() as db:
            db.conn.execute("DELETE FROM retention")
            if days is not None:
                db.conn.execute("INSERT INTO retention (only, days) VALUES (1, ?)", (days,))

    def apply_levels(self, levels: Sequence[InventoryLevel]) -> None:
        with self._database.writing() as db:
            places.put_levels(db.conn, levels)

    def apply_events(self, order_id: str, events: Sequence[OrderEvent], read_at: datetime) -> None:
        number = order_number(order_id)
        with self._database.writing() as db:
            if db.conn.execute(_PERSON_REMOVED, (number,)).fetchone():
                return
            db.conn.execute(
                "INSERT OR REPLACE INTO event_reads (order_id, read_at) VALUES (?, ?)",
                (number, micros(read_at)),
            )
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
            put_content(db.conn, "shop_info", info)

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

    def order_ids_after(self, after_id: str | None, limit: int) -> Sequence[str]:
        after = -1 if after_id is None else known_order_number(after_id)
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT id FROM orders WHERE id > ? ORDER BY id LIMIT ?", (after, limit)
            )
            return [order_id(number) for (number,) in rows]

    def wanted_stock(self, limit: int) -> Sequence[LevelKey]:
        with self._database.reading() as connection:
            return places.wanted_stock(connection, limit)

    def forget(self, order_ids: Sequence[str]) -> None:
        with self._database.writing() as db:
            order_writing.forget(db.conn, [known_order_number(each) for each in order_ids])

    def remove_persons(self, order_ids: Sequence[str]) -> None:
        with self._database.writing() as db, self._database.understood():
            order_writing.remove_persons(db.conn, [known_order_number(each) for each in order_ids])

    def begin_forgetting(self, order_id: str) -> None:
        with self._forgetting_lock:
            self._begin_forgetting(order_id)

    def _begin_forgetting(self, order_id: str) -> None:
        known: frozenset[int] = frozenset()
        while True:  # an order may have come while the others were looked through
            with self._database.reading() as connection:
                numbers, keys = customers.orders_of_same(connection, known_order_number(order_id))
            if numbers <= known:
                return
            with self._database.writing() as db:
                customers.forget(db.conn, keys, numbers - known)
            known |= numbers

    def end_forgetting(self, order_ids: Sequence[str]) -> None:
        with self._database.writing() as db:
            db.conn.executemany(
                "DELETE FROM forgetting WHERE order_id = ?",
                [(known_order_number(each),) for each in order_ids],
            )

    def clean(self, now: datetime, stopped: Callable[[], bool] = lambda: False) -> bool:
        return cleaning.clean(self._database, now, stopped)

    def remove_leftovers(self, before: datetime | None) -> None:
        remove_leftovers(self._database.path.parent, before)


#: Orders of forgotten customers that are cleared in one transaction.
_FORGOTTEN_AT_ONCE = 50
_WITH_PERSON_BEFORE = (
    "SELECT id FROM orders WHERE NOT person_removed AND updated_at < ? ORDER BY updated_at LIMIT ?"
)
#: A timeline names people: an order without one keeps none.
_PERSON_REMOVED = "SELECT 1 FROM orders WHERE id = ? AND person_removed"
#: Nothing is left to do on an order with such a status, or on one that was cancelled or archived.
_DONE = (
    OrderFulfillmentStatus.FULFILLED,
    OrderFulfillmentStatus.RESTOCKED,
    OrderFulfillmentStatus.FULFILLMENT_NOT_REQUIRED,
)
_DONE_BEFORE = (
    "SELECT id FROM orders WHERE processed_at < ? AND (cancelled OR archived OR fulfillment IN (?, ?, ?))"
    " ORDER BY processed_at LIMIT ?"
)


def _behind(connection: sqlite3.Connection, change: WorkChange) -> bool:
    row = connection.execute(
        "SELECT updated_at FROM fulfillment_orders WHERE order_id = ? AND id = ?",
        (known_order_number(change.order_id), pack("FulfillmentOrder", change.fulfillment_order_id)),
    ).fetchone()
    return row is None or row[0] < seconds(change.updated_at)
