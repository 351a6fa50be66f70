"""Which orders are of one customer, and who is to be forgotten.

Who that is, is kept as salted hashes: nobody reads an id or an address from them, and an order that comes
again is known all the same.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Set
from hashlib import blake2b

from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.personal_data import customer_key, email_key, without_person
from fulfilldesk.store.order_blocks import read_order
from fulfilldesk.store.values import maybe_unpack, order_id

_ROWS = 2_048
_DIGEST_BYTES = 16
_EVERYBODY = "SELECT order_id, customer_id, customer_email FROM order_details"
_CUSTOMERS = f"{_EVERYBODY} WHERE customer"


def orders_of_same(connection: sqlite3.Connection, number: int) -> tuple[frozenset[int], frozenset[str]]:
    """The numbers of all orders of the customer of that order, and the keys of that customer (see
    domain.personal_data.customer_key): the id, and every e-mail address used with it. Of an order that says
    no customer only the order itself; nothing of one that is not cached.

    Worker: looks at every order, a second or two at a million.
    """
    order = read_order(connection, number)
    if order is None:
        return frozenset(), frozenset()
    key = customer_key(order)
    if key is None:
        return frozenset({number}), frozenset({order.id})
    named = {key}
    if order.customer is not None and order.customer.email:
        named.add(email_key(order.customer.email))
    found = _found(connection, named)
    if order.customer is not None and not order.customer.id:  # a guest who has an account too
        named |= {customer for _, customer, _ in found if customer}
    else:
        named |= {email for _, customer, email in found if customer == key and email}
    return frozenset(one for one, _, _ in _found(connection, named)), frozenset(named)


def forget(connection: sqlite3.Connection, keys: Iterable[str], numbers: Iterable[int]) -> None:
    """Remember that these customers are to be kept out, and that these orders are still to be cleared: they
    stay so, whichever customer Shopify says later (merged accounts), for the address is still theirs."""
    salt = _salt(connection)
    cleared = list(numbers)
    connection.executemany(
        "INSERT OR IGNORE INTO forgotten (who) VALUES (?)",
        [(_hash(salt, key),) for key in (*keys, *map(order_id, cleared))],
    )
    connection.executemany(
        "INSERT OR IGNORE INTO forgetting (order_id) VALUES (?)", [(number,) for number in cleared]
    )
    connection.execute("UPDATE privacy SET traces = 1, cleaned_at = NULL, tried_at = NULL")


def without_forgotten(connection: sqlite3.Connection, orders: Mapping[int, Order]) -> dict[int, Order]:
    """The orders, those of customers who are to be forgotten without anything that tells of a person."""
    if not _anybody(connection):
        return dict(orders)
    salt = _salt(connection)

    def kept(order: Order) -> Order:
        return without_person(order) if _is_forgotten(connection, salt, order) else order

    return {number: kept(order) for number, order in orders.items()}


def orders_of_forgotten(connection: sqlite3.Connection) -> Set[int]:
    """The orders of customers who are to be forgotten. Quick when there is nobody; else as
    `orders_of_same`."""
    if not _anybody(connection):
        return frozenset()
    salt = _salt(connection)
    forgotten = {who for (who,) in connection.execute("SELECT who FROM forgotten")}
    found: set[int] = set()
    cursor = connection.execute(_EVERYBODY)
    while rows := cursor.fetchmany(_ROWS):
        for number, packed, email in rows:
            keys = (order_id(number), maybe_unpack("Customer", packed), email and email_key(email))
            if any(key and _hash(salt, key) in forgotten for key in keys):
                found.add(number)
    return found


def _found(connection: sqlite3.Connection, keys: Set[str]) -> list[tuple[int, str | None, str | None]]:
    """Order number, customer's id and key of the e-mail address, where one of the two is among the keys."""
    found = []
    cursor = connection.execute(_CUSTOMERS)
    while rows := cursor.fetchmany(_ROWS):
        for number, packed, email in rows:
            customer = maybe_unpack("Customer", packed) or None
            address = email_key(email) if email else None
            if customer in keys or address in keys:
                found.append((number, customer, address))
    return found


def _is_forgotten(connection: sqlite3.Connection, salt: bytes, order: Order) -> bool:
    customer = order.customer
    keys = (
        (order.id,)
        if customer is None
        else (
            order.id,
            customer.id,
            customer.email and email_key(customer.email),
        )
    )
    return any(
        connection.execute("SELECT 1 FROM forgotten WHERE who = ?", (_hash(salt, key),)).fetchone()
        for key in keys
        if key
    )


def _anybody(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM forgotten LIMIT 1").fetchone() is not None


def _salt(connection: sqlite3.Connection) -> bytes:
    (salt,) = connection.execute("SELECT salt FROM privacy").fetchone()
    return bytes(salt)


def _hash(salt: bytes, key: str) -> bytes:
    return blake2b(key.encode(), key=salt, digest_size=_DIGEST_BYTES).digest()
