"""A shop in memory that answers the Shop port: enough of Shopify for a sync, and no more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from fulfilldesk.domain.actions.action import Mutation, MutationAnswer
from fulfilldesk.domain.errors import Failure, QueryRefused
from fulfilldesk.domain.inventory import InventoryLevel, Stock
from fulfilldesk.domain.orders import FulfillmentOrder, Location, Order, OrderEvent, ShopInfo
from fulfilldesk.services.ports import LevelKey, OrderIdsPage, OrdersPage, Traffic, WorkChange, WorkPage
from tests.unit.builders import THEN, a_line, a_parcel, a_shop, an_order, some_work

EVERYTHING = (
    "read_orders",
    "read_all_orders",
    "write_merchant_managed_fulfillment_orders",
    "write_third_party_fulfillment_orders",
)
Row = TypeVar("Row")


class HandClock:
    """Time that moves when it is told to, and a second with each look, as if work took time."""

    def __init__(self, now: datetime = THEN) -> None:
        self.time = now

    def now(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time

    def monotonic(self) -> float:
        return self.time.timestamp()

    def sleep(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


class MemoryShop:
    """Orders by id. Pages are sorted by updated_at and go on from a cursor, as Shopify's do; `epoch` is part
    of each cursor, so that raising it makes every earlier cursor unusable. `deepest` is how many objects one
    list shows; asking for more is refused, or there simply are no more (`ends_quietly`)."""

    def __init__(self, clock: HandClock, *, page_size: int = 3) -> None:
        self.traffic = Traffic()
        self.clock = clock
        self.page_size = page_size
        self.shop = a_shop(*EVERYTHING)
        self.identity_hidden: bool | None = None
        self.kept: dict[str, Order] = {}
        self.epoch = 0
        self.deepest = 25_000
        self.ends_quietly = False
        self.places = (Location("gid://shopify/Location/1", "Magazijn", active=True, service=False),)
        self.stock = Stock(10, 2, 8)
        #: Items that it does not show any more.
        self.gone: set[str] = set()
        self.asked: list[str] = []
        #: Called before each answer; may raise a Failure.
        self.before_answer: Callable[[str], None] = lambda call: None

    # --- what happens in the shop ------------------------------------------------------------------------

    def place(self, number: int) -> Order:
        """A new order with two units of work."""
        now = self.clock.now().replace(microsecond=0)
        order_id = f"gid://shopify/Order/{number}"
        work = some_work(number * 100, order_id=order_id, created_at=now, updated_at=now)
        order = an_order(
            id=order_id,
            name=f"#{number}",
            created_at=now,
            processed_at=now,
            updated_at=now,
            fulfillment_status="UNFULFILLED",
            fulfillments=(),
            fulfillment_orders=(work,),
            lines=(a_line(1), a_line(2)),
        )
        self.kept[order_id] = order
        return order

    def note(self, order_id: str, note: str) -> None:
        """Staff write a note; updated_at moves."""
        self._change(order_id, note=note)

    def import_at_once(self, numbers: Iterable[int]) -> None:
        """Many orders within one second."""
        now = self.clock.now()
        for number in numbers:
            self.clock.time = now - timedelta(seconds=1)  # `place` looks at the clock once
            self.place(number)

    def fulfill(self, order_id: str) -> None:
        """The first work is done; a parcel appears and updated_at moves."""
        order = self.kept[order_id]
        now = self.clock.now().replace(microsecond=0)
        done = tuple(replace(work, status="CLOSED", updated_at=now) for work in order.fulfillment_orders)
        number = len(order.fulfillments) + _number(order_id) * 100
        parcel = a_parcel(number, created_at=now, updated_at=now)
        self._change(
            order_id,
            fulfillment_orders=done,
            fulfillments=(*order.fulfillments, parcel),
            fulfillment_status="FULFILLED",
        )

    def hold(self, order_id: str) -> None:
        """Some work is put on hold: the work's updated_at moves, the order's does not (facts 5.4)."""
        order = self.kept[order_id]
        now = self.clock.now().replace(microsecond=0)
        held = tuple(replace(work, status="ON_HOLD", updated_at=now) for work in order.fulfillment_orders)
        self.kept[order_id] = replace(order, fulfillment_orders=held)

    def split(self, order_id: str) -> None:
        """More work appears; neither the order's nor the old work's updated_at moves."""
        order = self.kept[order_id]
        now = self.clock.now().replace(microsecond=0)
        number = len(order.fulfillment_orders) + _number(order_id) * 100
        new = some_work(number, order_id=order_id, created_at=now, updated_at=now)
        self.kept[order_id] = replace(order, fulfillment_orders=(*order.fulfillment_orders, new))

    def delete(self, order_id: str) -> None:
        """Gone without a trace."""
        del self.kept[order_id]

    def _change(self, order_id: str, **changes: object) -> None:
        now = self.clock.now().replace(microsecond=0)
        self.kept[order_id] = replace(self.kept[order_id], updated_at=now, **changes)  # type: ignore[arg-type]

    # --- the Shop port -----------------------------------------------------------------------------------

    def info(self) -> ShopInfo:
        self._answer("info")
        return self.shop

    def with_identity(self, info: ShopInfo, kept: ShopInfo | None) -> ShopInfo:
        return replace(info, identity_hidden=self.identity_hidden)

    def locations(self) -> tuple[Location, ...]:
        self._answer("locations")
        return self.places

    def count_orders(self, since: datetime | None) -> int | None:
        self._answer("count_orders")
        return len([order for order in self._visible() if since is None or order.updated_at >= since])

    def orders_page(self, since: datetime | None, cursor: str | None) -> OrdersPage:
        self._answer("orders_page")
        sorted_orders = sorted(self._visible(), key=lambda order: (order.updated_at, order.id))
        rows = [((order.updated_at, order.id), order) for order in sorted_orders]
        orders, following = self._page(rows, since, cursor)
        return OrdersPage(tuple(self._read(order) for order in orders), following)

    def work_page(self, since: datetime | None, cursor: str | None) -> WorkPage:
        self._answer("work_page")
        work = sorted(self._work(), key=lambda each: (each.updated_at, each.id))
        rows = [((each.updated_at, each.id), each) for each in work]
        changes, following = self._page(rows, since, cursor)
        return WorkPage(
            tuple(WorkChange(each.id, each.order_id, each.updated_at) for each in changes), following
        )

    def orders(self, ids: Sequence[str]) -> Mapping[str, Order | None]:
        self._answer("orders")
        visible = {order.id: order for order in self._visible()}
        return {each: self._read(visible[each]) if each in visible else None for each in ids}

    def order_ids_page(self, after_id: str | None, cursor: str | None) -> OrderIdsPage:
        self._answer("order_ids_page")
        after = max(_number(after_id), _number(cursor))
        numbers = sorted(number for order in self._visible() if (number := _number(order.id)) > after)
        page = tuple(f"gid://shopify/Order/{number}" for number in numbers[: self.page_size])
        return OrderIdsPage(page, page[-1] if len(numbers) > self.page_size else None)

    def levels(self, keys: Sequence[LevelKey]) -> Mapping[LevelKey, InventoryLevel]:
        self._answer("levels")
        there = [key for key in keys if key[0] not in self.gone]
        return {key: InventoryLevel(*key, True, self.stock, self.clock.now()) for key in there}

    def events(self, order_id: str) -> tuple[OrderEvent, ...]:
        raise NotImplementedError

    def send(self, mutation: Mutation) -> MutationAnswer:
        raise NotImplementedError

    def _answer(self, call: str) -> None:
        self.asked.append(call)
        self.traffic.requests += 1
        self.before_answer(call)

    def _read(self, order: Order) -> Order:
        return replace(order, read_at=self.clock.now())

    def _visible(self) -> Iterable[Order]:
        if self.shop.allows("read_all_orders"):
            return list(self.kept.values())
        limit = self.clock.time - timedelta(days=60)
        return [order for order in self.kept.values() if order.created_at >= limit]

    def _work(self) -> Iterable[FulfillmentOrder]:
        return [work for order in self._visible() for work in order.fulfillment_orders]

    def _page(
        self, rows: Sequence[tuple[tuple[datetime, str], Row]], since: datetime | None, cursor: str | None
    ) -> tuple[list[Row], str | None]:
        after: tuple[datetime, str] | None = None
        if cursor is not None:
            epoch, time, last_id = cursor.split("|")
            if int(epoch) != self.epoch:
                raise QueryRefused("Invalid cursor for current pagination sort.")
            after = (datetime.fromisoformat(time), last_id)
        listed = [(key, row) for key, row in rows if since is None or key[0] >= since]
        depth = len([key for key, _ in listed if after is not None and key <= after])
        if depth >= self.deepest and not self.ends_quietly:
            raise QueryRefused("Too deep into one list.")
        rest = (listed[: self.deepest] if self.ends_quietly else listed)[depth:]
        page = rest[: self.page_size]
        if len(rest) <= self.page_size:
            return [row for _, row in page], None
        (time, last_id), _ = page[-1]
        return [row for _, row in page], f"{self.epoch}|{time.isoformat()}|{last_id}"


def _number(order_id: str | None) -> int:
    return 0 if order_id is None else int(order_id.rpartition("/")[2])


def failing(*failures: Failure | None) -> Callable[[str], None]:
    """For `before_answer`: the first answers fail like this (None: that one goes well), all later go well."""
    waiting = list(failures)

    def before_answer(call: str) -> None:
        failure = waiting.pop(0) if waiting else None
        if failure is not None:
            raise failure

    return before_answer
