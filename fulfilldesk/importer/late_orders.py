"""The listing of orders that could not be listed when their line was read, now that every row is there."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace

import msgspec

from fulfilldesk.domain.listing import ListedOrder, listed
from fulfilldesk.domain.search import words_of
from fulfilldesk.importer import words as search
from fulfilldesk.importer.control import Control
from fulfilldesk.importer.import_file import ImportFile
from fulfilldesk.store.order_blocks import read_order
from fulfilldesk.store.order_tables import ORDERS, rows_of
from fulfilldesk.store.places import location_names

#: Orders in one transaction.
_BATCH = 500

_LATE = (
    "SELECT order_id FROM import_late"
    " WHERE order_id > ? AND by_rule = ? AND order_id IN (SELECT id FROM orders) ORDER BY order_id LIMIT ?"
)
_COUNTED = (
    "UPDATE orders SET items ="
    " (SELECT coalesce(sum(current_quantity), 0) FROM lines WHERE order_id = orders.id)"
    " WHERE id IN (SELECT value FROM json_each(?))"
)
_LINES = (
    "SELECT order_id, title, sku, variant_title FROM lines WHERE order_id IN (SELECT value FROM json_each(?))"
)
_TEXTS = "SELECT order_id, words FROM search_text WHERE order_id IN (SELECT value FROM json_each(?))"
_TEXT = "INSERT OR REPLACE INTO search_text (order_id, words) VALUES (?, ?)"


def list_late_orders(file: ImportFile, control: Control) -> None:
    """List them all, some at a time; doing it again changes nothing. Raises Stopped between transactions."""
    if file.progress.late_done:
        return
    names = location_names(file.connection)
    for by_rule in (0, 1):
        last = -1
        while numbers := _numbers(file.connection, last, by_rule):
            control.check()
            with file.transaction() as connection:
                if by_rule:
                    _list_by_rule(connection, numbers, names)
                else:
                    _count_lines(connection, numbers)
            last = numbers[-1]
    with file.transaction():
        file.progress.late_done = True


def _numbers(connection: sqlite3.Connection, last: int, by_rule: int) -> Sequence[int]:
    return [number for (number,) in connection.execute(_LATE, (last, by_rule, _BATCH))]


def _count_lines(connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
    """Items and words of orders whose lines came apart from them; the rest of the listing stands."""
    wanted = (msgspec.json.encode(numbers).decode(),)
    connection.execute(_COUNTED, wanted)
    words = {number: set(text.split(" ")) for number, text in connection.execute(_TEXTS, wanted)}
    for number, *texts in connection.execute(_LINES, wanted):
        words[number].update(search.often[tuple(texts)])
    connection.executemany(
        _TEXT, [(number, " ".join(sorted(several - {""}))) for number, several in words.items()]
    )


def _list_by_rule(connection: sqlite3.Connection, numbers: Sequence[int], names: Mapping[str, str]) -> None:
    for number in numbers:
        order = read_order(connection, number)
        if order is None:
            continue
        of_listing = _named(listed(order), names)
        for table, row in rows_of(order, number, of_listing, b""):
            if table is ORDERS:
                connection.execute(table.insert, row)
        connection.execute(_TEXT, (number, " ".join(sorted(words_of(order)))))


def _named(order: ListedOrder, names: Mapping[str, str]) -> ListedOrder:
    """With the location's name as it is now."""
    name = names.get(order.location_id or "", order.row.location)
    return replace(order, row=replace(order.row, location=name))
