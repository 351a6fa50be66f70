"""A run of the checks over the cache: orders in blocks, then pairs of item and location.

Each block is read, looked at and written in one transaction, so that nobody changes an order between being
looked at and being judged. A run says in the file that it is the one: whoever begins later, in whatever
program, overtakes it. What a run has reached is written at its end; one that is broken off is made up for.
"""

from __future__ import annotations

import gc
import json
import secrets
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime

from fulfilldesk.domain.checks.check import Held
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.inventory import InventoryLevel, Stock
from fulfilldesk.services.checks_store import LookAtOrder, LookAtStock, RunOvertaken
from fulfilldesk.services.ports import LevelKey
from fulfilldesk.store import findings_rows as rows
from fulfilldesk.store import places
from fulfilldesk.store.database import Database
from fulfilldesk.store.findings_rows import Block, LookedAt, Row
from fulfilldesk.store.order_blocks import read_orders
from fulfilldesk.store.order_tables import OPEN_WORK
from fulfilldesk.store.values import from_micros, from_seconds, maybe, micros, order_number, seconds, unpack

#: Orders, and pairs, of one transaction: some 60 ms.
BLOCK = 500
_PAIRS = 2_000
#: So many changed orders are no longer looked at one by one: most of them need not be looked at at all.
_MANY = 20_000
_TOKEN_BYTES = 16
_EVERY_ORDER = (-1, 2**63 - 1)

_STATE = "SELECT rules, seq, since, checked_at FROM checks_state"
_BEGIN = (
    "INSERT OR REPLACE INTO checks_state (only, run, rules, seq, since, checked_at) VALUES (1, ?, ?, ?, ?, ?)"
)
_END = "UPDATE checks_state SET seq = ?, since = ?, checked_at = ?"
_EVERYTHING = (
    f"SELECT order_id FROM fulfillment_orders WHERE {OPEN_WORK}"  # noqa: S608
    " UNION SELECT id FROM orders WHERE updated_at >= ? ORDER BY 1"
)
#: Of these, the ones to be looked at.
_CANDIDATES = (
    "SELECT id FROM orders WHERE id IN (SELECT value FROM json_each(?)) AND (updated_at >= ? OR EXISTS"  # noqa: S608
    f" (SELECT 1 FROM fulfillment_orders WHERE order_id = orders.id AND {OPEN_WORK})) ORDER BY id"
)
#: Written or forgotten since, come to be old since, or looked at beside stock that has moved.
_CHANGED = (
    "SELECT order_id FROM changes WHERE seq > ?"
    " UNION SELECT id FROM orders WHERE updated_at >= ? AND updated_at < ?"
    " UNION SELECT order_id FROM stock_to_check CROSS JOIN claims USING (inventory_item_id, location_id)"
    " WHERE moved AND asked ORDER BY 1"
)
_ALL_STOCK = (
    "INSERT OR IGNORE INTO stock_to_check SELECT inventory_item_id, location_id, 0 FROM inventory_levels"
    " UNION SELECT inventory_item_id, location_id, 0 FROM findings WHERE source = 'stock'"
)
#: Its orders are among those of this run. What moves meanwhile is left for the next one.
_TAKEN = "UPDATE stock_to_check SET moved = 2 WHERE moved"
_TO_CHECK = "INSERT OR IGNORE INTO stock_to_check (inventory_item_id, location_id, moved) VALUES (?, ?, 0)"
#: The next pairs, each with its stock and all that orders ask of it.
_NEXT_STOCK = (
    "SELECT s.inventory_item_id, s.location_id, tracked, on_hand, committed, available, read_at,"
    " (SELECT sum(units) FROM claims AS c WHERE c.inventory_item_id = s.inventory_item_id"
    " AND c.location_id = s.location_id AND c.units > 0),"
    " (SELECT count(*) FROM claims AS c WHERE c.inventory_item_id = s.inventory_item_id"
    " AND c.location_id = s.location_id AND c.units > 0),"
    " changed_at, title, sku, service FROM stock_to_check AS s"
    " LEFT JOIN inventory_levels USING (inventory_item_id, location_id)"
    " LEFT JOIN stock_items USING (inventory_item_id, location_id) WHERE moved != 1 LIMIT ?"
)
_CHECKED = "DELETE FROM stock_to_check WHERE inventory_item_id = ? AND location_id = ?"
#: Where the time of the stock and that of the last claim stand there.
_READ_AT, _CHANGED_AT = 6, 9
_MICROS = 1_000_000


class StoredRun:
    """What services.checks_store calls CheckRun. Raises what Database raises, too."""

    def __init__(self, database: Database, rules: str, since: datetime, *, everything: bool) -> None:
        self._database = database
        self._token = secrets.token_bytes(_TOKEN_BYTES)
        self._since = seconds(since)
        self.orders = 0
        self.changed = False
        #: Levels as they were when a check asked first. One that moves meanwhile is left for the next run.
        self._levels = _Levels()
        self._items: dict[LevelKey, int] = {}
        with database.writing() as db, database.understood():
            self.everything, self._seq, self._blocks = self._begun(db.conn, rules, everything)

    def look_at_orders(self, look: LookAtOrder) -> bool:
        block = next(self._blocks, None)
        if block is None:
            return False
        with self._writing() as connection, _without_collecting():
            self._levels.connection = connection
            looked = self._look(connection, block, look)
            touched = rows.replace_of_orders(connection, block, looked)
            rows.keep_items(connection, (one.looked for one in looked.values()), self._items)
            self._note(touched.changed)
            if not self.everything:  # else all that have stock are there already
                connection.executemany(_TO_CHECK, sorted(touched.pairs, key=repr))
        self.orders += len(looked)
        return True

    def look_at_stock(self, look: LookAtStock) -> bool:
        with self._writing() as connection, _without_collecting():
            held = connection.execute(_NEXT_STOCK, (_PAIRS,)).fetchall()
            pairs = [(item, place) for item, place, *_ in held]
            found = {
                pair: () if row[_READ_AT] is None else look(_held(row))
                for pair, row in zip(pairs, held, strict=True)
                if self._comparable(row)
            }
            self._note(rows.replace_of_stock(connection, found))
            connection.executemany(_CHECKED, pairs)
        return len(pairs) == _PAIRS

    def keep_of_journal(self, findings: Sequence[Finding]) -> None:
        with self._writing() as connection:
            self._note(rows.replace_of_journal(connection, findings))

    def end(self, now: datetime) -> None:
        with self._writing() as connection:
            connection.execute(_END, (self._seq, self._since, micros(now)))

    def _look(
        self, connection: sqlite3.Connection, block: Block, look: LookAtOrder
    ) -> Mapping[int, LookedAt]:
        numbers = block.numbers
        if not self.everything:
            asked = (json.dumps(list(numbers)), self._since)
            numbers = [number for (number,) in connection.execute(_CANDIDATES, asked)]
        looked: dict[int, LookedAt] = {}
        for order in read_orders(connection, numbers):
            self._levels.asked = set()
            seen = look(order, self._levels)
            looked[order_number(order.id)] = LookedAt(seen, self._levels.asked, order.read_at)
        return looked

    def _comparable(self, row: Row) -> bool:
        """Not where orders have changed since the stock was read, or where it was read so long ago that it is
        not known whether they have. What was found stays until the stock is read again."""
        read_at, changed_at = row[_READ_AT], row[_CHANGED_AT]
        return read_at is None or read_at >= _MICROS * max(self._since, changed_at or 0)

    def _note(self, changed: bool) -> None:
        self.changed = self.changed or changed

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._database.writing() as db, self._database.understood():
            if db.conn.execute("SELECT run FROM checks_state").fetchone() != (self._token,):
                raise RunOvertaken
            yield db.conn

    def _begun(
        self, connection: sqlite3.Connection, rules: str, everything: bool
    ) -> tuple[bool, int, Iterator[Block]]:
        before = connection.execute(_STATE).fetchone() or (None, None, 0, None)
        known_rules, reached, since, checked_at = before
        cut, last = connection.execute("SELECT cut, (SELECT max(seq) FROM changes) FROM columns").fetchone()
        seq = max(cut, last or 0)
        changed: list[int] = []
        everything = everything or known_rules != rules or reached is None or reached < cut
        if not everything:
            span = sorted((since, self._since))
            changed = [number for (number,) in connection.execute(_CHANGED, (reached, *span))]
            everything = len(changed) > _MANY
        connection.execute(_TAKEN)
        if everything:
            connection.execute("DELETE FROM stock_items")
            connection.execute(_ALL_STOCK)
            changed = [number for (number,) in connection.execute(_EVERYTHING, (self._since,))]
        state = (self._token, rules, None if everything else reached, since, checked_at)
        connection.execute(_BEGIN, state)
        return everything, seq, _spans(changed) if everything else _portions(changed)


class _Levels(Mapping[LevelKey, InventoryLevel]):
    """The cached levels, read over `connection` when one is asked for the first time; which were `asked`."""

    connection: sqlite3.Connection

    def __init__(self) -> None:
        self._known: dict[LevelKey, InventoryLevel | None] = {}
        self.asked: set[LevelKey] = set()

    def __getitem__(self, key: LevelKey) -> InventoryLevel:
        self.asked.add(key)
        if key not in self._known:
            self._known[key] = places.levels(self.connection, [key]).get(key)
        level = self._known[key]
        if level is None:
            raise KeyError(key)
        return level

    def __iter__(self) -> Iterator[LevelKey]:
        return (key for key, level in self._known.items() if level is not None)

    def __len__(self) -> int:
        return sum(level is not None for level in self._known.values())


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Thousands of values come and go with a block, and none of them refers to itself: looking for such takes
    a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _spans(numbers: Sequence[int]) -> Iterator[Block]:
    """Blocks of these orders that replace the rows of all orders, whichever there were; the newest first, for
    they tell when most items changed last."""
    low, high = _EVERY_ORDER
    for end in range(len(numbers), 0, -BLOCK):
        several = numbers[max(end - BLOCK, 0) : end]
        below = several[0] - 1 if end > BLOCK else low
        yield Block(several, "order_id > ? AND order_id <= ?", (below, high))
        high = below
    if not numbers:
        yield Block((), "order_id > ? AND order_id <= ?", (low, high))


def _portions(numbers: Sequence[int]) -> Iterator[Block]:
    for first in range(0, len(numbers), BLOCK):
        several = numbers[first : first + BLOCK]
        yield Block(several, "order_id IN (SELECT value FROM json_each(?))", (json.dumps(several),))


def _held(row: Row) -> Held:
    """What a row of _NEXT_STOCK says."""
    item, place, tracked, on_hand, committed, available, read_at, *claimed = row
    stock = None if on_hand is None else Stock(on_hand, committed, available)
    level = InventoryLevel(
        unpack("InventoryItem", item), unpack("Location", place), bool(tracked), stock, from_micros(read_at)
    )
    units, orders, changed_at, title, sku, service = claimed
    return Held(
        level, units or 0, orders, title or "", sku, service or "", claimed_at=maybe(from_seconds, changed_at)
    )
