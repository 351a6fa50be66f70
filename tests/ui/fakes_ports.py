"""The ports in memory: a shop that does what it is sent, a cache, a journal, a clock that need not wait."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from fulfilldesk.domain.actions.action import Mutation, MutationAnswer, UserError
from fulfilldesk.domain.actions.needs import Known, Need
from fulfilldesk.domain.actions.tracking import from_json
from fulfilldesk.domain.checks.finding import Finding, MarkKind
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.events import Event
from fulfilldesk.domain.inventory import InventoryLevel
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.orders import FulfillmentOrder, Order, OrderEvent, ShopInfo
from fulfilldesk.services.checks_port import FindingKey, ListedFinding, Standing
from fulfilldesk.services.pipeline import Pipeline
from fulfilldesk.services.ports import LevelKey, Traffic
from tests.ui.fakes_orders import BAG_LEVEL, BELL_LEVEL, EVENTS, NOW, SHOP, UTRECHT, order, work


class FakeClock:
    """Stands still but for sleeping."""

    def __init__(self) -> None:
        self.time = NOW

    def now(self) -> datetime:
        return self.time

    def monotonic(self) -> float:
        return self.time.timestamp()

    def sleep(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


class FakeJournal:
    """Keeps entries by action id; remembers every state that was written."""

    def __init__(self) -> None:
        self.kept: dict[str, JournalEntry] = {}
        self.states: list[str] = []

    def write(self, entry: JournalEntry, *, while_in: EntryState | None = None) -> bool:
        kept = self.kept.get(entry.action.id)
        if while_in is not None and kept is not None and kept.state is not while_in:
            return False
        self.kept[entry.action.id] = entry
        self.states.append(entry.state.value)
        return True

    def entry(self, action_id: str) -> JournalEntry | None:
        return self.kept.get(action_id)

    def entries(
        self, *, limit: int = 500, batch_id: str | None = None, before: str | None = None
    ) -> Sequence[JournalEntry]:
        oldest_first = sorted(self.kept.values(), key=lambda one: one.action.asked_at)
        newest_first = [one for one in reversed(oldest_first) if batch_id in (None, one.batch_id)]
        ids = [one.action.id for one in newest_first]
        return tuple(newest_first[ids.index(before) + 1 if before in ids else 0 :][:limit])

    def of_order(self, order_id: str) -> Sequence[JournalEntry]:
        return tuple(entry for entry in self.entries() if entry.action.order_id == order_id)

    def unfinished(self) -> Sequence[JournalEntry]:
        return tuple(entry for entry in reversed(self.entries()) if not entry.finished)


class FakeStore:
    """The part of the cache that one order needs."""

    def __init__(self, *orders: Order) -> None:
        self.orders = {item.id: item for item in orders}
        self.kept_levels: dict[LevelKey, InventoryLevel] = {}
        self.kept_events: dict[str, tuple[OrderEvent, ...]] = {}
        self.events_read: dict[str, datetime] = {}
        self.shop: ShopInfo | None = SHOP
        self.reads = 0

    def order(self, order_id: str) -> Order | None:
        self.reads += 1
        return self.orders.get(order_id)

    def levels(self, keys: Sequence[LevelKey]) -> Mapping[LevelKey, InventoryLevel]:
        return {key: self.kept_levels[key] for key in keys if key in self.kept_levels}

    def events(self, order_id: str) -> Sequence[OrderEvent]:
        return self.kept_events.get(order_id, ())

    def events_read_at(self, order_id: str) -> datetime | None:
        return self.events_read.get(order_id)

    def location_names(self) -> Mapping[str, str]:
        return {UTRECHT: "Utrecht"}

    def shop_info(self) -> ShopInfo | None:
        return self.shop

    def apply_orders(self, orders: Sequence[Order]) -> frozenset[str]:
        self.orders.update({item.id: item for item in orders})
        return frozenset(item.id for item in orders)

    def apply_levels(self, levels: Sequence[InventoryLevel]) -> None:
        self.kept_levels.update({(level.inventory_item_id, level.location_id): level for level in levels})

    def apply_events(self, order_id: str, events: Sequence[OrderEvent], read_at: datetime) -> None:
        self.kept_events[order_id] = tuple(events)
        self.events_read[order_id] = read_at


class FakeShop:
    """One location, Utrecht. Cancels, fulfils again and changes tracking as Shopify does: a cancelled
    fulfilment stays listed, its units become new open work, on hand and committed move together.

    `failure` is raised by every read, `send_failure` by sending, `refusal` answers mutations, `surprise` is
    called after one was carried out.
    """

    def __init__(self, clock: FakeClock, *orders: Order) -> None:
        self.traffic = Traffic()
        self._clock = clock
        self.there = {item.id: item for item in orders}
        self.stock = {
            (level.inventory_item_id, level.location_id): level for level in (BELL_LEVEL, BAG_LEVEL)
        }
        self.sent: list[Mutation] = []
        self.answers = Known()
        self.page: str | None = None
        self.failure: Failure | None = None
        self.send_failure: Failure | None = None
        self.refusal: str | None = None
        self.surprise: Callable[[], None] | None = None

    def orders(self, ids: Sequence[str]) -> Mapping[str, Order | None]:
        self._fail()
        found = {order_id: self.there.get(order_id) for order_id in ids}
        return {key: replace(one, read_at=self._clock.now()) if one else None for key, one in found.items()}

    def levels(self, keys: Sequence[LevelKey]) -> Mapping[LevelKey, InventoryLevel]:
        self._fail()
        return {key: replace(self.stock[key], read_at=self._clock.now()) for key in keys if key in self.stock}

    def events(self, order_id: str) -> tuple[OrderEvent, ...]:
        self._fail()
        return EVENTS

    def known(self, order_id: str, target_id: str, needs: frozenset[Need]) -> Known:
        self._fail()
        return self.answers

    def external_page(self, fulfillment_order_id: str) -> str | None:
        self._fail()
        return self.page

    def send(self, mutation: Mutation) -> MutationAnswer:
        self.sent.append(mutation)
        if self.send_failure is not None:
            raise self.send_failure
        if self.refusal is not None:
            return MutationAnswer((UserError(("id",), self.refusal),), "req-1")
        {
            "FulfillmentCancel": self._cancel,
            "FulfillmentCreate": self._create,
            "FulfillmentTrackingInfoUpdate": self._track,
            "OrderUpdate": self._update,
        }[mutation.document](mutation)
        if self.surprise is not None:
            self.surprise()
        return MutationAnswer((), "req-1")

    def move(self, number: int, units: int, *, committed: int | None = None) -> None:
        """`units` come to (or leave) the stock of item `number`."""
        key = (f"gid://shopify/InventoryItem/{number}", UTRECHT)
        level = self.stock[key]
        assert level.stock is not None
        moved = units if committed is None else committed
        self.stock[key] = replace(
            level, stock=level.stock.plus(on_hand=units, committed=moved, available=units - moved)
        )

    def _fail(self) -> None:
        if self.failure is not None:
            raise self.failure

    def _cancel(self, mutation: Mutation) -> None:
        for item in self.there.values():
            parcel = item.fulfillment(str(mutation.variables["id"]))
            if parcel is None or not parcel.live:
                continue
            lines = [line for part in parcel.lines if (line := item.line(part.line_item_id)) is not None]
            new = work(lines, id=f"gid://shopify/FulfillmentOrder/{len(self.sent)}77")
            self._keep(
                item,
                "UNFULFILLED",
                [replace(one, status="CANCELLED") if one is parcel else one for one in item.fulfillments],
                [*item.fulfillment_orders, new],
            )
            self._stock(parcel.lines, item, +1)

    def _create(self, mutation: Mutation) -> None:
        for item in self.there.values():
            old = next((one for one in item.fulfillments if not one.live), None)
            if old is None:
                continue
            made = replace(old, id=f"{old.id}9", name="#10482-F2", status="SUCCESS")
            closed = [replace(one, status="CLOSED") for one in item.fulfillment_orders]
            self._keep(item, "FULFILLED", [*item.fulfillments, made], closed)
            self._stock(old.lines, item, -1)

    def _track(self, mutation: Mutation) -> None:
        info = mutation.variables["trackingInfoInput"]
        assert isinstance(info, dict)
        new = from_json(
            [{"company": info.get("company"), "number": info.get("number"), "url": info.get("url")}]
        )
        for item in self.there.values():
            self._keep(
                item,
                item.fulfillment_status,
                [
                    replace(one, tracking=new) if one.id == mutation.variables["fulfillmentId"] else one
                    for one in item.fulfillments
                ],
                list(item.fulfillment_orders),
            )

    def _update(self, mutation: Mutation) -> None:
        """Note and tags."""
        given = mutation.variables["input"]
        assert isinstance(given, dict)
        item = self.there[str(given["id"])]
        if "note" in given:
            item = replace(item, note=str(given["note"]) or None)
        self.there[item.id] = replace(item, updated_at=self._clock.now())

    def _keep(self, item: Order, status: str, parcels: list[object], works: list[FulfillmentOrder]) -> None:
        self.there[item.id] = replace(
            item,
            fulfillment_status=status,
            updated_at=self._clock.now(),
            fulfillments=tuple(parcels),
            fulfillment_orders=tuple(works),
        )  # type: ignore[arg-type]

    def _stock(self, lines: Sequence[object], item: Order, direction: int) -> None:
        for part in lines:
            line = item.line(part.line_item_id)  # type: ignore[attr-defined]
            if (
                line is not None
                and line.inventory_item_id
                and (line.inventory_item_id, UTRECHT) in self.stock
            ):
                self.move(int(line.inventory_item_id.rsplit("/")[-1]), direction * part.quantity)  # type: ignore[attr-defined]


class FakeFindings:
    """The findings of orders, and what was said of them."""

    def __init__(self) -> None:
        self.open: dict[str, list[Finding]] = {}
        self.said: list[tuple[MarkKind, FindingKey, datetime | None, str]] = []
        self.failure: Failure | None = None

    def of_order(self, order_id: str) -> Sequence[ListedFinding]:
        said = {key for _, key, _, _ in self.said}
        return [
            ListedFinding(finding, Standing.OPEN, order_name="#10482")
            for finding in self.open.get(order_id, ())
            if (finding.check, finding.subject) not in said
        ]

    def put_off(self, keys: Collection[FindingKey], until: datetime) -> None:
        self._say(MarkKind.PUT_OFF, keys, until)

    def mark_fine(self, keys: Collection[FindingKey], note: str) -> None:
        self._say(MarkKind.FINE, keys, note=note)

    def mark_told(self, keys: Collection[FindingKey]) -> None:
        self._say(MarkKind.TOLD, keys)

    def _say(
        self, kind: MarkKind, keys: Collection[FindingKey], until: datetime | None = None, note: str = ""
    ) -> None:
        if self.failure is not None:
            raise self.failure
        self.said += [(kind, key, until, note) for key in keys]


class Desk:
    """Everything a person's desk is made of, around one order."""

    def __init__(self, item: Order | None = None) -> None:
        item = item or order()
        self.order_id = item.id
        self.clock = FakeClock()
        self.store = FakeStore(item)
        self.shop = FakeShop(self.clock, item)
        self.journal = FakeJournal()
        self.findings = FakeFindings()
        self.events: list[Event] = []
        self.listeners: list[Callable[[Event], None]] = []
        self.store.apply_levels(tuple(self.shop.stock.values()))
        self.store.kept_events[item.id] = EVENTS
        self.pipeline = Pipeline(self.shop, self.store, self.journal, self.clock, self.publish, "sam")  # type: ignore[arg-type]

    def publish(self, event: Event) -> None:
        self.events.append(event)
        for listener in list(self.listeners):
            listener(event)

    @property
    def order(self) -> Order:
        """As the cache has it."""
        return self.store.orders[self.order_id]
