"""What the checks find in a real cache: the same step by step as anew, and of stock exactly what is wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from fulfilldesk.domain.inventory import Stock
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.checks_port import Standing
from tests.store.check_desk import DAY, Desk, StopAfter, a_desk, level_of, numbered
from tests.store.strategies import orders
from tests.unit.builders import SHOP_FLOOR, WAREHOUSE, an_open_order, some_work

# --- incremental equals full ---

PAIRS = [(item, place) for item in (1, 2, 3) for place in (WAREHOUSE, SHOP_FLOOR)]
units = st.integers(-3, 9)
stocks = st.none() | st.builds(Stock, units, units, units)


steps = st.one_of(
    st.tuples(st.just("put"), orders(st.integers(1, 5))),
    st.tuples(st.just("forget"), st.integers(1, 5)),
    st.tuples(st.just("stock"), st.sampled_from(PAIRS), stocks),
    st.tuples(st.just("run")),
    st.tuples(st.just("broken off"), st.integers(0, 3)),
    st.tuples(st.just("later"), st.sampled_from([1, 20, 59])),
    st.tuples(st.just("cut")),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(steps, max_size=14), st.lists(stocks, min_size=len(PAIRS), max_size=len(PAIRS)))
def test_step_by_step_finds_what_looking_at_everything_finds(
    history: list[tuple[object, ...]], last: list[Stock | None]
) -> None:
    with a_desk() as desk, a_desk() as other:
        known: dict[str, Order] = {}
        for step in history:
            take(desk, known, step)
        read_at = desk.clock.now() + DAY
        levels = [level_of(pair, stock, read_at) for pair, stock in zip(PAIRS, last, strict=True)]
        desk.cache.apply_levels(levels)
        desk.clock.time = other.clock.time = read_at + DAY
        desk.run()
        other.cache.apply_orders(list(known.values()))
        other.cache.apply_levels(levels)
        other.run()
        assert desk.all() == other.all()
        before = desk.all()
        desk.run(everything=True)
        assert desk.all() == before
        desk.events.clear()
        assert desk.run() == 0
        assert desk.events == []


def take(desk: Desk, known: dict[str, Order], step: tuple[object, ...]) -> None:
    """One step of a history; `known` is what is cached then."""
    match step:
        case ("put", Order() as order):
            at = desk.clock.now()
            newer = replace(order, updated_at=at.replace(microsecond=0), read_at=at)
            desk.cache.apply_orders([newer])
            known[newer.id] = newer
        case ("forget", int() as number):
            desk.cache.forget([numbered(number)])
            known.pop(numbered(number), None)
        case ("stock", (int() as item, str() as place), stock):
            assert stock is None or isinstance(stock, Stock)
            desk.cache.apply_levels([level_of((item, place), stock, desk.clock.now())])
        case ("run",):
            desk.run()
        case ("broken off", int() as blocks):
            desk.checking.run(StopAfter(blocks))
        case ("later", int() as days):
            desk.clock.time += timedelta(days=days)
        case ("cut",):
            desk.cache.counts()
            desk.cache.save_lists()


# --- stock finds exactly the drifts that were put in ---

deeds = st.one_of(
    st.tuples(st.just("order"), st.sampled_from(PAIRS), st.integers(1, 4)),
    st.tuples(st.just("ship"), st.integers(0, 9)),
    st.tuples(st.just("move"), st.integers(0, 9), st.sampled_from([WAREHOUSE, SHOP_FLOOR])),
    st.tuples(st.just("drift"), st.sampled_from(PAIRS), st.integers(-3, 3)),
    st.tuples(st.just("read"), st.sampled_from(PAIRS)),
    st.tuples(st.just("run")),
    st.tuples(st.just("look")),
)


class DriftingShop:
    """A shop whose orders and committed units move together, but for the drift that was put in."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.orders: list[Order] = []
        self.drift = dict.fromkeys(PAIRS, 0)

    def committed(self, pair: tuple[int, str]) -> int:
        item = f"gid://shopify/InventoryItem/{pair[0]}"
        return self.drift[pair] + sum(
            line.remaining
            for order in self.orders
            for work in order.open_work
            for line in work.lines
            if (line.inventory_item_id, work.location_id) == (item, pair[1])
        )

    def read(self, *pairs: tuple[int, str]) -> None:
        at = self.desk.clock.now()
        self.desk.cache.apply_levels(
            [level_of(pair, Stock(50, self.committed(pair), 50 - self.committed(pair)), at) for pair in pairs]
        )

    def put(self, place: int, **changes: object) -> None:
        """The order's work as it is from now on."""
        at = self.desk.clock.now().replace(microsecond=0)
        order = self.orders[place]
        work = replace(order.fulfillment_orders[0], updated_at=at, **changes)  # type: ignore[arg-type]
        self.orders[place] = replace(order, fulfillment_orders=(work,), updated_at=at, read_at=at)
        self.desk.cache.apply_orders([self.orders[place]])

    def do(self, deed: tuple[object, ...]) -> None:
        match deed:
            case ("order", (int() as item, str() as place), int() as count):
                number = len(self.orders) + 1
                work = some_work(100 + number, units={item: count}, location_id=place)
                self.orders.append(an_open_order(work, id=numbered(number)))
                self.put(-1)
            case ("ship", int() as place) if place < len(self.orders):
                self.put(place, status="CLOSED")
            case ("move", int() as place, str() as there) if place < len(self.orders):
                self.put(place, location_id=there)
            case ("drift", (int() as item, str() as where), int() as count):
                self.drift[item, where] = count
            case ("read", (int() as item, str() as where)):
                self.read((item, where))
            case ("run",):
                self.desk.run()
            case ("look",):
                self.look()

    def look(self) -> None:
        """With all stock read, exactly the drifts are found."""
        self.desk.clock.time += timedelta(minutes=1)
        self.read(*PAIRS)
        self.desk.clock.time += timedelta(minutes=20)
        self.desk.run()
        found = self.desk.checking.findings("stock_committed", Standing.OPEN)
        expected = {
            f"gid://shopify/InventoryItem/{item}|{place}"
            for (item, place), drift in self.drift.items()
            if drift
        }
        assert {each.finding.subject for each in found} == expected


@settings(max_examples=60, deadline=None)
@given(st.lists(deeds, max_size=25))
def test_exactly_the_drifts_that_were_put_in_are_found(history: list[tuple[object, ...]]) -> None:
    with a_desk() as desk:
        shop = DriftingShop(desk)
        for deed in history:
            desk.clock.time += timedelta(seconds=2)
            shop.do(deed)
        shop.look()
