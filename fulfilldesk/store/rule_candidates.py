"""The orders that the shop's own rules look at, from the cache."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from fulfilldesk.domain.orders import Order
from fulfilldesk.services.rules_port import Seen
from fulfilldesk.store.database import Database
from fulfilldesk.store.order_blocks import read_orders
from fulfilldesk.store.order_tables import OPEN_WORK
from fulfilldesk.store.values import seconds, unpack_texts

#: Orders read in one go, some 20 ms.
_BLOCK = 250
#: So many of the newest orders tell which words occur.
_NEWEST = 20_000

_OPEN = (
    "SELECT DISTINCT work.order_id"  # noqa: S608 - a condition of ours
    " FROM fulfillment_orders AS work JOIN orders AS o ON o.id = work.order_id"
    f" WHERE work.{OPEN_WORK} AND NOT o.archived AND NOT o.cancelled"
    " ORDER BY work.order_id"
)
#: Sorted afterwards: a look at every order costs more.
_UPDATED = "SELECT id FROM orders WHERE updated_at >= ? ORDER BY +id"
_WORDS = (
    "SELECT DISTINCT shipping_method, country, tags FROM order_details"
    " WHERE order_id IN (SELECT order_id FROM order_details ORDER BY order_id DESC LIMIT ?)"
)


class CachedCandidates:
    """What services.rules_port calls RuleCandidates. Raises what Database raises."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def seen(self) -> Seen:
        methods: set[str] = set()
        countries: set[str] = set()
        tags: set[str] = set()
        with self._database.reading() as connection:
            for method, country, packed in connection.execute(_WORDS, (_NEWEST,)):
                methods.add(method or "")
                countries.add(country or "")
                tags.update(unpack_texts(packed))
        return Seen(_sorted(methods), _sorted(countries), _sorted(tags))

    def open_orders(self) -> Iterator[Order]:
        return (order for order in self._orders(_OPEN) if order.open_work)

    def updated_since(self, moment: datetime) -> Iterator[Order]:
        return self._orders(_UPDATED, seconds(moment))

    def _orders(self, which: str, *parameters: int) -> Iterator[Order]:
        with self._database.reading() as connection:
            numbers = [number for (number,) in connection.execute(which, parameters)]
        for first in range(0, len(numbers), _BLOCK):
            yield from self._block(numbers[first : first + _BLOCK])

    def _block(self, numbers: Sequence[int]) -> Sequence[Order]:
        with self._database.reading() as connection:
            return list(read_orders(connection, numbers))


def _sorted(words: set[str]) -> tuple[str, ...]:
    return tuple(sorted(words - {""}, key=lambda word: (word.casefold(), word)))
