"""What the rows that are there already say of the orders in a block: their work, and which came before."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from fulfilldesk.domain.states import (
    FINISHED_FULFILLMENT_ORDER,
    DeliveryMethod,
    FulfillmentOrderStatus,
    FulfillmentStatus,
    ServiceType,
    SupportedAction,
)
from fulfilldesk.importer.block_rows import Facts, Work
from fulfilldesk.importer.lines import LineItem, Order
from fulfilldesk.importer.order_rows import order_number
from fulfilldesk.store.values import unpack_texts

_UNFINISHED = f"status NOT IN {tuple(map(str, sorted(FINISHED_FULFILLMENT_ORDER)))}"
_UNFINISHED_WORK = " ".join(
    (
        "SELECT work.order_id, work.status, work.service_type, work.supported_actions, work.location_id,",
        "work.location_name, (SELECT sum(line.remaining) FROM fulfillment_order_lines AS line",
        "WHERE line.fulfillment_order_id = work.id) > 0",
        "FROM json_each(?) AS wanted CROSS JOIN fulfillment_orders AS work INDEXED BY import_open_work",
        "ON work.order_id = wanted.value WHERE",
        _UNFINISHED,
    )
)
#: Most work is finished; without this, each order's is looked at. The finished file lacks it (import_file).
_INDEX = " ".join(
    ("CREATE INDEX IF NOT EXISTS import_open_work ON fulfillment_orders (order_id) WHERE", _UNFINISHED)
)
_NOT_FROM_A_TILL = " ".join(
    (
        "SELECT DISTINCT work.order_id FROM json_each(?) AS wanted",
        "JOIN fulfillment_orders AS work ON work.order_id = wanted.value",
        f"WHERE work.delivery_method IS NOT '{DeliveryMethod.RETAIL}'",
    )
)
_KNOWN = "SELECT id, updated_at FROM orders WHERE id IN (SELECT value FROM json_each(?))"


class ListingFacts:
    """Asks the import's file. Remembers which numbers have come, so that a file in ascending or descending
    order is never asked for orders that came before."""

    def __init__(self, connection: sqlite3.Connection, read_at: int, names: Mapping[str | int, str]) -> None:
        self._connection = connection
        self._read_at = read_at
        self._names = names
        connection.execute(_INDEX)
        self._lowest, self._highest = connection.execute("SELECT min(id), max(id) FROM orders").fetchone()

    def of(self, lines: Sequence[Order | LineItem]) -> Facts:
        """What is known of the orders among these lines. Raises AnswerBroken for what is no order's id."""
        orders = [line for line in lines if type(line) is Order]
        numbers = [order_number(order.id) for order in orders]
        if not numbers:
            return Facts(self._read_at, names=self._names)
        wanted = msgspec.json.encode(numbers).decode()
        work, not_simple = self._work(wanted)
        tills = [number for number, order in zip(numbers, orders, strict=True) if _handed_over(order)]
        if tills:
            rows = self._connection.execute(_NOT_FROM_A_TILL, (msgspec.json.encode(tills).decode(),))
            not_simple.update(number for (number,) in rows)
        return Facts(
            read_at=self._read_at,
            work=work,
            not_simple=frozenset(not_simple),
            known=self._known(wanted, min(numbers), max(numbers)),
            names=self._names,
        )

    def came(self, numbers: Iterable[int]) -> None:
        """These orders are in the file now."""
        for number in numbers:
            if self._lowest is None or number < self._lowest:
                self._lowest = number
            if self._highest is None or number > self._highest:
                self._highest = number

    def _known(self, wanted: str, lowest: int, highest: int) -> dict[int, int]:
        if self._lowest is None or lowest > self._highest or highest < self._lowest:
            return {}
        return dict(self._connection.execute(_KNOWN, (wanted,)).fetchall())

    def _work(self, wanted: str) -> tuple[dict[int, Work], set[int]]:
        """Unfinished work by order; and the orders with several open ones, of which the rule chooses."""
        found: dict[int, Work] = {}
        several: set[int] = set()
        for number, status, service, actions, location_id, location, is_open in self._connection.execute(
            _UNFINISHED_WORK, (wanted,)
        ):
            before = found.get(number)
            external = service == ServiceType.THIRD_PARTY or SupportedAction.EXTERNAL in unpack_texts(actions)
            if before is not None:
                several.add(number)
            found[number] = Work(
                held=status == FulfillmentOrderStatus.ON_HOLD,
                external=external,
                open=bool(is_open),
                location_id=location_id if is_open else None,
                location=location if is_open else None,
            )
        return found, several


def _handed_over(order: Order) -> bool:
    """Whether it may have been handed over at a till: guards.taken_along looks at the work then."""
    return order.source_name == "pos" and any(
        parcel.status == FulfillmentStatus.SUCCESS and not parcel.tracking_info
        for parcel in order.fulfillments
    )
