"""Orders into the cache: only what is newer, and only what changed, is written."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import blake2b

import msgspec

from fulfilldesk.domain.listing import ListedOrder, listed
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.personal_data import without_person
from fulfilldesk.domain.search import words_of
from fulfilldesk.store import customers, search_index
from fulfilldesk.store.order_blocks import read_order
from fulfilldesk.store.order_tables import DETAILS, OF_AN_ORDER, ORDERS, Row, Table, rows_of
from fulfilldesk.store.places import location_names
from fulfilldesk.store.values import CLOCK_WAS_SET, micros, order_number, seconds

_CHILDREN = tuple(table for table in OF_AN_ORDER if table not in (ORDERS, DETAILS))
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
#: Tells columns/, here and in other programs, that an order was written or forgotten.
NOTE_CHANGE = "INSERT INTO changes (order_id) VALUES (?)"
_STORED = "SELECT id, updated_at, read_at, digest FROM orders WHERE id IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class _Stored:
    """What decides whether a cached order gives way. `age` is (updated_at, read_at)."""

    age: tuple[int, int]
    digest: bytes


def apply(connection: sqlite3.Connection, orders: Iterable[Order]) -> frozenset[str]:
    """Put the orders in the place of older ones, inside the transaction that is open; those of a customer who
    is to be forgotten without anything that tells of a person.

    Returns the ids whose content changed; that an unchanged one was read again is noted and not counted.
    Raises AnswerBroken for an id that is not an order's.
    """
    incoming = customers.without_forgotten(connection, _newest(orders))
    stored = _stored(connection, incoming)
    changed: dict[int, tuple[Order, bytes]] = {}
    confirmed: list[tuple[int, int]] = []
    for number, order in incoming.items():
        before = stored.get(number)
        if before is not None and _older(_age(order), before.age):
            continue
        digest = _digest(order)
        if before is not None and before.digest == digest:
            confirmed.append((micros(order.read_at), number))
        else:
            changed[number] = (order, digest)
    connection.executemany("UPDATE orders SET read_at = ? WHERE id = ?", confirmed)
    _replace(connection, changed, stored)
    return frozenset(order.id for order, _ in changed.values())


def forget(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Remove these orders with all that hangs on them, inside the transaction that is open. Their last bytes
    leave the file when it is cleaned."""
    keys = [(number,) for number in numbers]
    search_index.forget(connection, [number for (number,) in keys])
    for table in OF_AN_ORDER:
        connection.executemany(table.delete, keys)
    connection.executemany("DELETE FROM events WHERE order_id = ?", keys)
    connection.executemany("DELETE FROM event_reads WHERE order_id = ?", keys)
    connection.executemany(NOTE_CHANGE, keys)
    if keys:
        connection.execute(_TRACES_LEFT)


def remove_persons(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Leave of these orders what may be kept for ever (domain/personal_data), inside the transaction that is
    open. Their timelines go: every sentence may name somebody."""
    bare: dict[int, Order] = {}
    for number in numbers:
        order = read_order(connection, number)
        if order is not None and not order.person_removed:
            bare[number] = without_person(order)
    if not bare:
        return
    _replace(connection, {number: (order, _digest(order)) for number, order in bare.items()}, bare)
    keys = [(number,) for number in bare]
    connection.executemany("DELETE FROM events WHERE order_id = ?", keys)
    connection.executemany("DELETE FROM event_reads WHERE order_id = ?", keys)
    connection.execute(_TRACES_LEFT)


#: Old bytes stay in the file until `cleaning` has been there.
_TRACES_LEFT = "UPDATE privacy SET traces = 1"


def _newest(orders: Iterable[Order]) -> dict[int, Order]:
    newest: dict[int, Order] = {}
    for order in orders:
        number = order_number(order.id)
        if number not in newest or _age(newest[number]) <= _age(order):
            newest[number] = order
    return newest


def _age(order: Order) -> tuple[int, int]:
    return seconds(order.updated_at), micros(order.read_at)


def _older(incoming: tuple[int, int], stored: tuple[int, int]) -> bool:
    """Whether an answer was overtaken. No answer is under way for as long as CLOCK_WAS_SET: one that seems to
    be says that this computer's clock was ahead when the stored one was read."""
    overtaken_by = stored[1] - incoming[1]
    return incoming[0] < stored[0] or (incoming[0] == stored[0] and 0 < overtaken_by < CLOCK_WAS_SET)


def _digest(order: Order) -> bytes:
    """What the order says, in a few bytes; when it was read is no part of it."""
    return blake2b(msgspec.json.encode(replace(order, read_at=_NEVER)), digest_size=16).digest()


def _stored(connection: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, _Stored]:
    rows = connection.execute(_STORED, (msgspec.json.encode(list(numbers)).decode(),))
    return {number: _Stored((updated_at, read_at), digest) for number, updated_at, read_at, digest in rows}


def _replace(
    connection: sqlite3.Connection,
    changed: Mapping[int, tuple[Order, bytes]],
    stored: Container[int],
) -> None:
    names = location_names(connection)
    rows: dict[Table, list[Row]] = defaultdict(list)
    for number, (order, digest) in changed.items():
        for table, row in rows_of(order, number, _named(listed(order), names), digest):
            rows[table].append(row)
    replaced = [(number,) for number in changed if number in stored]
    for table in _CHILDREN:
        connection.executemany(table.delete, replaced)
    for table, several in rows.items():
        connection.executemany(table.insert, several)
    search_index.put(connection, {number: words_of(order) for number, (order, _) in changed.items()})
    connection.executemany(NOTE_CHANGE, [(number,) for number in changed])


def _named(order: ListedOrder, names: Mapping[str, str]) -> ListedOrder:
    """With the location's name as it is now; work keeps the name that it had when it was made."""
    name = names.get(order.location_id or "", order.row.location)
    return order if name == order.row.location else replace(order, row=replace(order.row, location=name))
