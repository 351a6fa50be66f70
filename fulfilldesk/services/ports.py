"""What the services need from the world. The rooms `shopify`, `store` and `credentials` provide it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from fulfilldesk.domain.actions.action import Mutation, MutationAnswer
from fulfilldesk.domain.actions.needs import Known, Need
from fulfilldesk.domain.connection_check import ConnectionFacts
from fulfilldesk.domain.events import Event
from fulfilldesk.domain.inventory import InventoryLevel
from fulfilldesk.domain.listing import Counts, FilterChoice, OrderRow
from fulfilldesk.domain.orders import Location, Order, OrderEvent, ShopInfo
from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.services.bulk import BulkKind, BulkRun, BulkState
from fulfilldesk.services.privacy_port import PersonalData

#: (inventory item id, location id)
LevelKey = tuple[str, str]

#: Tells everybody who listens; may be called on any thread.
Publish = Callable[[Event], None]


class Clock(Protocol):
    """Time, so that tests need not wait."""

    def now(self) -> datetime:
        """UTC, aware."""
        ...

    def monotonic(self) -> float:
        """Seconds that only grow."""
        ...

    def sleep(self, seconds: float) -> None:
        """Wait; raises `Stopped` when the program is told to stop meanwhile."""
        ...


class Stop(Protocol):
    """Asked between steps: has somebody said stop?"""

    def is_set(self) -> bool:
        """True when the work must end after the present step."""
        ...


@dataclass(frozen=True, slots=True)
class OrdersPage:
    """One page of orders sorted by updated_at, oldest first. `cursor` continues after it, None at the end."""

    orders: tuple[Order, ...]
    cursor: str | None


@dataclass(frozen=True, slots=True)
class WorkChange:
    """A fulfilment order that changed: which, of which order, when."""

    fulfillment_order_id: str
    order_id: str
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class WorkPage:
    """One page of changed fulfilment orders sorted by updated_at. `cursor` as in OrdersPage."""

    changes: tuple[WorkChange, ...]
    cursor: str | None


@dataclass(frozen=True, slots=True)
class OrderIdsPage:
    """One page of a list of order ids, oldest id first. `cursor` as in OrdersPage."""

    order_ids: tuple[str, ...]
    cursor: str | None


@dataclass(slots=True)
class Traffic:
    """What a client's calls cost so far: HTTP requests sent, and how many of them were repeats. `clock_off`:
    by how many seconds this computer's clock was ahead of Shopify's at the last answer, negative when behind;
    0.0 until that is known."""

    requests: int = 0
    retries: int = 0
    clock_off: float = 0.0


class Shop(Protocol):
    """The shop as the program needs it. Every call may raise a `Failure` of domain.errors.

    Reads are repeated by the implementation; `send` never is once its request may have reached Shopify.
    """

    traffic: Traffic

    def info(self) -> ShopInfo:
        """Name, currency, time zone and granted scopes."""
        ...

    def with_identity(self, info: ShopInfo, kept: ShopInfo | None) -> ShopInfo:
        """The same with whether Shopify shows who bought: as it was `kept`, or asked anew where that is more
        than a day ago or the app got another scope. Orders are read accordingly from then on."""
        ...

    def connection_facts(self) -> ConnectionFacts:
        """What works with these keys, and what does not: for a person who looks at the permissions."""
        ...

    def locations(self) -> tuple[Location, ...]:
        """All locations, inactive and service ones included."""
        ...

    def count_orders(self, since: datetime | None) -> int | None:
        """How many orders changed since; None when Shopify gives only a lower bound."""
        ...

    def orders_page(self, since: datetime | None, cursor: str | None) -> OrdersPage:
        """Orders with updated_at >= since, in full: every line, fulfilment and fulfilment order."""
        ...

    def work_page(self, since: datetime | None, cursor: str | None) -> WorkPage:
        """Fulfilment orders (closed ones included) with updated_at >= since."""
        ...

    def order_ids_page(self, after_id: str | None, cursor: str | None) -> OrderIdsPage:
        """Ids of all orders Shopify shows, ascending, of those after `after_id` (None: from the first)."""
        ...

    def orders(self, ids: Sequence[str]) -> Mapping[str, Order | None]:
        """The orders in full; None for one that Shopify does not show."""
        ...

    def start_bulk(self, kind: BulkKind, since: datetime | None, *, identity: bool) -> BulkRun:
        """Start a bulk run: everything, or what has updated_at >= since (orders and work only); without
        `identity` nothing that names a customer is asked. Raises BulkBusy when Shopify runs as many as it
        does at once. A run of the same query that a lost answer has left behind is found and taken."""
        ...

    def bulk_runs(self, ids: Sequence[str]) -> Mapping[str, BulkRun | None]:
        """How these runs stand; None for one that Shopify does not know (any more)."""
        ...

    def cancel_bulk(self, run_id: str) -> None:
        """Ask that it ends. One that has ended, or that Shopify does not know, is left as it is."""
        ...

    def levels(self, keys: Sequence[LevelKey]) -> Mapping[LevelKey, InventoryLevel]:
        """Stock at each (item, location) pair; a pair whose item does not exist is left out."""
        ...

    def events(self, order_id: str) -> tuple[OrderEvent, ...]:
        """Shopify's timeline of the order, oldest first."""
        ...

    def patient(self) -> Shop:
        """The same shop, whose calls leave room in Shopify's cost bucket for somebody who is waiting at the
        window."""
        ...

    def known(self, order_id: str, target_id: str, needs: frozenset[Need]) -> Known:
        """What else a question needs to know of the order, or of its fulfilment order `target_id`."""
        ...

    def external_page(self, fulfillment_order_id: str) -> str | None:
        """The address at which the work's app wants to be asked (supportedActions EXTERNAL), unchecked; None
        when there is none."""
        ...

    def send(self, mutation: Mutation) -> MutationAnswer:
        """Send exactly one mutation. Raises `NotSent` when it certainly did not arrive, `AnswerLost` when it
        may have; other failures mean that Shopify answered and did nothing."""
        ...


@dataclass(frozen=True, slots=True)
class SyncState:
    """How far the cache follows the shop. All times are Shopify's own (updated_at), but for `finished_at`.

    `orders_since`/`work_since`: everything up to here was applied in finished passes (None: never). The
    lower bounds, and the cursors that go on from there, are set while a pass runs, so that it can be resumed
    anywhere; `*_depth` is how many objects deep into its list the cursor is. `pass_latest_*` is the newest
    updated_at applied by the running pass.

    `full_since` (this computer's clock, like `finished_at`) is set while every order is read anew, by a full
    pass that began then. `stale_before` is the same moment once all were read: a cached order that was last
    read before it may be gone, and is still to be asked for.

    `listed_to` is how far the slow search for deleted orders has come (an order id; None: at the beginning),
    `listed_at` when it last came to the end (this computer's clock).
    """

    orders_since: datetime | None = None
    orders_cursor: str | None = None
    orders_lower_bound: datetime | None = None
    orders_depth: int = 0
    pass_latest_order: datetime | None = None
    work_since: datetime | None = None
    work_cursor: str | None = None
    work_lower_bound: datetime | None = None
    work_depth: int = 0
    pass_latest_work: datetime | None = None
    first_pass_done: bool = False
    finished_at: datetime | None = None
    full_since: datetime | None = None
    stale_before: datetime | None = None
    listed_to: str | None = None
    listed_at: datetime | None = None


class Found(Protocol):
    """The answer to one OrderQuery at one moment: which orders, in which order. It does not change when the
    cache does."""

    @property
    def complete(self) -> bool:
        """False while only the first orders are certain and the length is a lower bound."""
        ...

    def __len__(self) -> int:
        """How many orders the query finds."""
        ...

    def ids(self, first: int, count: int) -> Sequence[str]:
        """The orders in places `first` .. `first + count`, as far as there are any."""
        ...

    def position(self, order_id: str) -> int | None:
        """In which place the order stands; None when it is not among them. Some milliseconds."""
        ...


class OrderReader(Protocol):
    """The cache as the window reads it. Those calls that say "worker" may take up to 50 ms at a million
    orders; the others are short keyed reads on a connection of the calling thread."""

    def newest(self, limit: int) -> Sequence[OrderRow]:
        """The rows of the orders placed last, newest first: what the window shows first of all."""
        ...

    def find(self, query: OrderQuery) -> Found:
        """Worker. Which orders the query finds."""
        ...

    def completed(self, found: Found) -> Found:
        """Worker. The same with everything that was still missing; may take longer."""
        ...

    def rows(self, order_ids: Sequence[str]) -> Sequence[OrderRow | None]:
        """The row of each order, in the places of the ids; None for one that has gone meanwhile."""
        ...

    def counts(self) -> Counts:
        """Worker. Orders in each built-in view."""
        ...

    def choices(self, field: str) -> Sequence[FilterChoice]:
        """Worker. Values for a filter chip; `field` is fulfillment, payment, channel or location."""
        ...

    def order(self, order_id: str) -> Order | None:
        """One cached order in full."""
        ...

    def levels(self, keys: Sequence[LevelKey]) -> Mapping[LevelKey, InventoryLevel]:
        """Cached stock, each with its age."""
        ...

    def events(self, order_id: str) -> Sequence[OrderEvent]:
        """Cached timeline, oldest first."""
        ...

    def events_read_at(self, order_id: str) -> datetime | None:
        """When that timeline was read; None when it never was."""
        ...

    def location_names(self) -> Mapping[str, str]:
        """Location id to name."""
        ...

    def active_location_names(self) -> Mapping[str, str]:
        """The same without those that are not in use any more, by name."""
        ...

    def shop_info(self) -> ShopInfo | None:
        """What the last sync learned of the shop."""
        ...

    def sync_state(self) -> SyncState:
        """How far the cache follows the shop."""
        ...

    def bulk_state(self) -> BulkState | None:
        """The bulk runs that are under way, or None."""
        ...

    def kept_days(self) -> int | None:
        """For how many days orders that are done are kept; None: for ever."""
        ...

    def order_count(self) -> int:
        """Worker. How many orders are cached."""
        ...


class OrderStore(OrderReader, PersonalData, Protocol):
    """The cache as the services write it. Each call is one transaction."""

    def apply_page(self, orders: Sequence[Order], state: SyncState) -> frozenset[str]:
        """Orders and sync state together. Returns the ids whose content really changed. An order older than
        the cached one (by updated_at, then read_at) does not overwrite it; hours between two read_at say that
        a clock was set, and nothing about age."""
        ...

    def apply_orders(self, orders: Sequence[Order]) -> frozenset[str]:
        """The same without sync state."""
        ...

    def save_sync_state(self, state: SyncState) -> None:
        """Only the state."""
        ...

    def save_bulk_state(self, state: BulkState | None) -> None:
        """Remember the bulk runs, or that there are none any more."""
        ...

    def keep_days(self, days: int | None) -> None:
        """Keep orders that are done for so many days, or for ever."""
        ...

    def done_before(self, moment: datetime, limit: int) -> Sequence[str]:
        """Orders placed before the moment, oldest first, on which nothing is left to do: fulfilled, archived
        or cancelled."""
        ...

    def order_ids_after(self, after_id: str | None, limit: int) -> Sequence[str]:
        """Cached ids in ascending order, of those after `after_id` (None: from the first)."""
        ...

    def apply_levels(self, levels: Sequence[InventoryLevel]) -> None:
        """Stock that was read."""
        ...

    def wanted_stock(self, limit: int) -> Sequence[LevelKey]:
        """Pairs whose stock the checks want read: found wrong, or asked for and never read."""
        ...

    def apply_events(self, order_id: str, events: Sequence[OrderEvent], read_at: datetime) -> None:
        """The whole timeline of one order, and when it was read."""
        ...

    def apply_locations(self, locations: Sequence[Location]) -> None:
        """All locations."""
        ...

    def apply_shop_info(self, info: ShopInfo) -> None:
        """What the shop said of itself."""
        ...

    def unapplied_work(self, changes: Sequence[WorkChange]) -> Sequence[str]:
        """Ids of orders whose cached fulfilment order is missing or older than the change says."""
        ...

    def unread_since(self, moment: datetime, created_since: datetime | None) -> Sequence[str]:
        """Ids of orders that were last read before the moment; only of those created since the other one,
        when it is given."""
        ...

    def forget(self, order_ids: Sequence[str]) -> None:
        """Remove these orders from the cache."""
        ...
