"""An order cache in memory for tests of the window: rows only, but searched, filtered and sorted for real."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.inventory import InventoryLevel
from fulfilldesk.domain.listing import Counts, FilterChoice, OrderRow
from fulfilldesk.domain.money import Money
from fulfilldesk.domain.orders import Order, OrderEvent, ShopInfo
from fulfilldesk.domain.query import OrderQuery, SortKey, View
from fulfilldesk.services.bulk import BulkState
from fulfilldesk.services.ports import LevelKey, SyncState

#: Noon of a Wednesday, in UTC.
NOW = datetime(2026, 3, 18, 12, 0, tzinfo=UTC)

LOCATIONS = {"gid://shopify/Location/1": "Utrecht", "gid://shopify/Location/2": "Amsterdam"}

_VIEWS: dict[View, Callable[[OrderRow], bool]] = {
    View.ALL: lambda row: True,
    View.UNFULFILLED: lambda row: row.fulfillment == "UNFULFILLED",
    View.PARTIAL: lambda row: row.fulfillment == "PARTIALLY_FULFILLED",
    View.FULFILLED: lambda row: row.fulfillment == "FULFILLED",
    View.ON_HOLD: lambda row: row.fulfillment == "ON_HOLD",
    View.POS: lambda row: row.channel == "Point of Sale",
    View.EXTERNAL: lambda row: row.waiting_for is not None,
}
_SORTS: dict[SortKey, Callable[[OrderRow], Any]] = {
    SortKey.ORDER: lambda row: int(row.name.removeprefix("#")),
    SortKey.DATE: lambda row: row.processed_at,
    SortKey.CUSTOMER: lambda row: (row.customer or "").casefold(),
    SortKey.TOTAL: lambda row: row.total.minor,
    SortKey.PAYMENT: lambda row: row.payment or "",
    SortKey.FULFILLMENT: lambda row: row.fulfillment,
    SortKey.ITEMS: lambda row: row.items,
    SortKey.DELIVERY: lambda row: row.delivery or "",
    SortKey.CHANNEL: lambda row: row.channel or "",
    SortKey.LOCATION: lambda row: row.location or "",
}


def order_id(number: int) -> str:
    """The id of order #number."""
    return f"gid://shopify/Order/{number}"


def row(number: int, **changes: Any) -> OrderRow:
    """Order #number, an ordinary one; older the smaller its number."""
    made = OrderRow(
        id=order_id(number),
        name=f"#{number}",
        processed_at=NOW - timedelta(minutes=7 * (20_000 - number)),
        customer=f"Customer {number}",
        total=Money("EUR", 1000 + number),
        payment="PAID",
        fulfillment="FULFILLED",
        items=number % 7 + 1,
        delivery=None,
        channel="Online Store",
        location="Utrecht",
        archived=False,
        cancelled=False,
    )
    return replace(made, **changes)


@dataclass(frozen=True)
class FoundRows:
    """A Found over a list of ids."""

    query: OrderQuery
    order_ids: tuple[str, ...]
    complete: bool = True

    def __len__(self) -> int:
        return len(self.order_ids)

    def ids(self, first: int, count: int) -> Sequence[str]:
        return self.order_ids[first : first + count]

    def position(self, order_id: str) -> int | None:
        return self.order_ids.index(order_id) if order_id in self.order_ids else None


class MemoryOrders:
    """An OrderReader over a list of rows. `failure`, when set, is raised by reads; `reads` counts rows(),
    `asked` holds the queries that find() was asked. With `in_parts` a search for text finds that many orders
    at first, and the others when it is completed."""

    def __init__(self, rows: Sequence[OrderRow] = (), *, state: SyncState | None = None) -> None:
        self.all = list(rows)
        self.state = state or SyncState(first_pass_done=True, finished_at=NOW - timedelta(minutes=2))
        self.failure: Failure | None = None
        self.reads = 0
        self.asked: list[OrderQuery] = []
        self.in_parts: int | None = None
        self._by_id: dict[str, OrderRow] | None = None
        self._answers: dict[OrderQuery, list[OrderRow]] = {}

    def change(self, *rows: OrderRow) -> frozenset[str]:
        """Put rows in, in the place of those with the same id; returns the ids."""
        ids = {each.id for each in rows}
        self.all = [each for each in self.all if each.id not in ids] + list(rows)
        self._forget()
        return frozenset(ids)

    def remove(self, *ids: str) -> frozenset[str]:
        """Take rows out; returns the ids."""
        self.all = [each for each in self.all if each.id not in ids]
        self._forget()
        return frozenset(ids)

    def _forget(self) -> None:
        self._answers.clear()
        self._by_id = None

    def _answer(self, query: OrderQuery) -> list[OrderRow]:
        if self.failure is not None:
            raise self.failure
        found = self._answers.get(query)
        if found is None:
            found = [each for each in self.all if _matches(each, query)]
            found.sort(key=lambda each: (_SORTS[query.sort](each), each.id), reverse=query.descending)
            self._answers[query] = found
        return found

    def newest(self, limit: int) -> Sequence[OrderRow]:
        return self._answer(OrderQuery())[:limit]

    def find(self, query: OrderQuery) -> FoundRows:
        self.asked.append(query)
        found = tuple(each.id for each in self._answer(query))
        if query.text and self.in_parts is not None and len(found) > self.in_parts:
            return FoundRows(query, found[: self.in_parts], complete=False)
        return FoundRows(query, found)

    def completed(self, found: FoundRows) -> FoundRows:
        return FoundRows(found.query, tuple(each.id for each in self._answer(found.query)))

    def rows(self, order_ids: Sequence[str]) -> Sequence[OrderRow | None]:
        self.reads += 1
        if self.failure is not None:
            raise self.failure
        if self._by_id is None:
            self._by_id = {each.id: each for each in self.all}
        return [self._by_id.get(each) for each in order_ids]

    def counts(self) -> Counts:
        if self.failure is not None:
            raise self.failure
        return Counts({view: sum(map(test, self.all)) for view, test in _VIEWS.items()})

    def choices(self, field: str) -> Sequence[FilterChoice]:
        if self.failure is not None:
            raise self.failure
        tally: dict[str, int] = {}
        for each in self.all:
            value = {
                "fulfillment": each.fulfillment,
                "payment": each.payment,
                "channel": each.channel,
                "location": each.location,
            }[field]
            if value:
                tally[value] = tally.get(value, 0) + 1
        ids = {name: key for key, name in LOCATIONS.items()}
        return [
            FilterChoice(ids.get(value, value) if field == "location" else value, value, number)
            for value, number in sorted(tally.items())
        ]

    def order(self, order_id: str) -> Order | None:
        return None

    def levels(self, keys: Sequence[LevelKey]) -> Mapping[LevelKey, InventoryLevel]:
        return {}

    def events(self, order_id: str) -> Sequence[OrderEvent]:
        return ()

    def events_read_at(self, order_id: str) -> datetime | None:
        return None

    def location_names(self) -> Mapping[str, str]:
        return LOCATIONS

    def shop_info(self) -> ShopInfo | None:
        return None

    def sync_state(self) -> SyncState:
        return self.state

    def bulk_state(self) -> BulkState | None:
        return None

    def order_count(self) -> int:
        return len(self.all)


def _matches(each: OrderRow, query: OrderQuery) -> bool:
    text = f"{each.name} {each.customer or ''}".casefold()
    return (
        _VIEWS[query.view](each)
        and all(word in text for word in query.text.casefold().split())
        and (not query.fulfillment or each.fulfillment in query.fulfillment)
        and (not query.payment or each.payment in query.payment)
        and (not query.channels or each.channel in query.channels)
        and (not query.locations or each.location in {LOCATIONS[key] for key in query.locations})
        and (query.listed is None or each.id in query.listed.order_ids)
    )


def picture_rows() -> list[OrderRow]:
    """Rows like those of the design's pictures, and the awkward ones."""
    today = NOW.replace(hour=13, minute=0)

    def at(minutes: int) -> datetime:
        return today - timedelta(minutes=minutes)

    def euros(cents: int) -> Money:
        return Money("EUR", cents)

    return [
        row(
            10482,
            customer="A. Jansen",
            processed_at=at(0),
            total=euros(8450),
            items=3,
            delivery="TAKEN_ALONG",
            channel="Point of Sale",
        ),
        row(
            10481,
            customer="Jansen & Zonen BV",
            processed_at=at(8),
            total=euros(22760),
            items=4,
            delivery="IN_TRANSIT",
        ),
        row(
            10479,
            customer="Mila Jansen",
            processed_at=at(29),
            total=euros(10000),
            items=1,
            delivery="LABEL_PURCHASED",
        ),
        row(
            10473,
            customer="P. Jansen",
            processed_at=at(73),
            total=euros(5820),
            fulfillment="PARTIALLY_FULFILLED",
            items=2,
            delivery="IN_TRANSIT",
        ),
        row(
            10468,
            customer="Jansen, Sofie",
            processed_at=at(109),
            total=euros(31200),
            fulfillment="IN_PROGRESS",
            waiting_for="Noordzee",
            items=6,
            location="Noordzee Logistiek",
        ),
        row(
            10455,
            customer="Bas Jansen",
            processed_at=at(178),
            total=euros(1995),
            items=1,
            delivery="TAKEN_ALONG",
            channel="Point of Sale",
        ),
        row(
            10431,
            customer="K. Jansen-de Vries",
            processed_at=at(274),
            total=euros(7400),
            payment="PENDING",
            fulfillment="ON_HOLD",
            items=2,
        ),
        row(
            10402,
            customer="Jansen Fietsen",
            processed_at=at(1500),
            total=euros(190400),
            payment="AUTHORIZED",
            fulfillment="UNFULFILLED",
            items=24,
        ),
        row(
            10377,
            customer="Ruth Jansen",
            processed_at=at(1600),
            total=euros(4610),
            items=1,
            delivery="DELIVERED",
            archived=True,
        ),
        row(
            10361,
            customer="T. Jansen",
            processed_at=at(1700),
            total=euros(12900),
            payment="REFUNDED",
            fulfillment="UNFULFILLED",
            items=1,
            cancelled=True,
        ),
        row(
            10350,
            customer="<b>Bold</b> & <script>alert(1)</script>",
            processed_at=at(4000),
            total=Money("JPY", 12500),
            fulfillment="FULFILLMENT_NOT_REQUIRED",
            items=1,
            channel="Draft Orders",
        ),
        row(
            10349,
            customer="مريم الفاسي \u202eevil",
            processed_at=at(5000),
            total=Money("KWD", 12500),
            payment="PARTIALLY_REFUNDED",
            fulfillment="REQUEST_DECLINED",
            items=300,
            delivery="DELAYED",
        ),
        row(
            10348,
            customer='=HYPERLINK("http://x","klik")',
            processed_at=at(6000),
            total=Money("USD", 99),
            payment="VOIDED",
            fulfillment="SCHEDULED",
            delivery="MARKED_AS_FULFILLED",
        ),
        row(
            10347,
            customer="🚲 山田 太郎",
            processed_at=at(900_000),
            total=euros(-500),
            payment="LOST_AT_SEA",
            fulfillment="TELEPORTED",
            items=0,
            delivery="OUT_FOR_DELIVERY",
            channel=None,
            location=None,
        ),
        row(
            10346,
            customer=None,
            processed_at=at(7000),
            total=euros(100_000_000_00),
            payment=None,
            delivery="ATTEMPTED_DELIVERY",
            items=12345,
            channel="Een heel lang verkoopkanaal van een ander",
        ),
    ]
