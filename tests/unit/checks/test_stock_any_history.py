"""Whatever happens to orders and stock: exactly the drifts that were put in are found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.checks.check import Held
from fulfilldesk.domain.checks.registry import STOCK_CHECKS
from fulfilldesk.domain.inventory import InventoryLevel, Stock
from fulfilldesk.domain.orders import FulfillmentOrder
from tests.unit.builders import SHOP_FLOOR, THEN, WAREHOUSE, some_work
from tests.unit.checks.looking import SHOP

PLACES = (WAREHOUSE, SHOP_FLOOR)
ITEMS = (1, 2, 3)
Pair = tuple[str, str]

STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ("order", "order", "fulfil", "some", "cancel", "give up", "move", "deliver", "drift")
        ),
        st.integers(0, 9),
        st.sampled_from(ITEMS),
        st.sampled_from(PLACES),
        st.integers(-3, 3).filter(bool),
    ),
    max_size=40,
)


@dataclass
class History:
    """Work and stock as Shopify keeps them (facts 2.2), and the drifts that somebody put in."""

    work: list[FulfillmentOrder] = field(default_factory=list)
    stock: dict[Pair, Stock] = field(default_factory=dict)
    drifts: Counter[Pair] = field(default_factory=Counter)

    def step(self, what: str, which: int, item: int, place: str, units: int) -> None:
        """One thing happens; nothing where there is no such work."""
        if what == "order":
            work = some_work(len(self.work), units={item: abs(units)}, location_id=place)
            self.work.append(work)
            self.move(work, committed=1, available=-1)
        elif what == "deliver":
            pair = (f"gid://shopify/InventoryItem/{item}", place)
            self.stock[pair] = self.at(pair).plus(on_hand=abs(units), available=abs(units))
        elif what == "drift":
            pair = (f"gid://shopify/InventoryItem/{item}", place)
            self.stock[pair] = self.at(pair).plus(on_hand=units, committed=units)
            self.drifts[pair] += units
        elif self.work:
            self.change(what, which % len(self.work), place)

    def change(self, what: str, number: int, place: str) -> None:
        """Something is done with work."""
        work = self.work[number]
        if what in ("fulfil", "some") and work.remaining:
            units = 1 if what == "some" else work.remaining
            left = work.remaining - units
            self.move(work, committed=-1, on_hand=-1, units=units)
            self.put(number, work, left, "IN_PROGRESS" if left else "CLOSED")
        elif what == "cancel" and work.status == "CLOSED":
            # closed work goes on showing the units; new work carries them
            again = replace(some_work(len(self.work), units={1: 1}), location_id=work.location_id)
            lines = tuple(replace(line, remaining=line.total) for line in work.lines)
            self.work[number] = replace(work, lines=lines, status="CANCELLED")
            self.work.append(replace(again, lines=lines))
            self.move(self.work[-1], committed=1, on_hand=1)
        elif what == "give up" and work.remaining:
            self.move(work, committed=-1, available=1)
            self.put(number, work, 0, "CANCELLED")
        elif what == "move" and work.remaining:
            self.move(work, committed=-1, available=1)
            self.work[number] = replace(work, location_id=place)
            self.move(self.work[number], committed=1, available=-1)

    def put(self, number: int, work: FulfillmentOrder, left: int, status: str) -> None:
        """The work with so many units left."""
        lines = tuple(replace(line, remaining=left) for line in work.lines)
        self.work[number] = replace(work, lines=lines, status=status)

    def at(self, pair: Pair) -> Stock:
        """Stock of the pair; none at first."""
        return self.stock.get(pair, Stock(0, 0, 0))

    def move(
        self,
        work: FulfillmentOrder,
        *,
        on_hand: int = 0,
        committed: int = 0,
        available: int = 0,
        units: int | None = None,
    ) -> None:
        """So many units of the work's item go one way; all that remain unless told otherwise."""
        assert work.location_id is not None
        pair = (work.lines[0].inventory_item_id or "", work.location_id)
        count = work.remaining if units is None else units
        self.stock[pair] = self.at(pair).plus(
            on_hand=on_hand * count, committed=committed * count, available=available * count
        )

    def held(self) -> dict[Pair, Held]:
        """Each pair as the checks see it."""
        claims: Counter[Pair] = Counter()
        orders: Counter[Pair] = Counter()
        for work in self.work:
            if work.remaining:
                pair = (work.lines[0].inventory_item_id or "", work.location_id or "")
                claims[pair] += work.remaining
                orders[pair] += 1
        return {
            pair: Held(InventoryLevel(*pair, True, stock, THEN), claims[pair], orders[pair])
            for pair, stock in self.stock.items()
        }


def _found(history: History, check_name: str) -> set[str]:
    (check,) = (each for each in STOCK_CHECKS if each.name == check_name)
    return {finding.subject for held in history.held().values() for finding in check.look(held, SHOP)}


@given(STEPS)
def test_exactly_the_drifts_that_were_put_in(steps: list[tuple[str, int, int, str, int]]) -> None:
    history = History()
    for step in steps:
        history.step(*step)
    drifted = {"|".join(pair) for pair, units in history.drifts.items() if units}
    assert _found(history, "stock_committed") == drifted


@given(STEPS)
def test_negative_exactly_where_more_was_sold_than_delivered(
    steps: list[tuple[str, int, int, str, int]],
) -> None:
    history = History()
    for step in steps:
        history.step(*step)
    negative = {"|".join(pair) for pair, stock in history.stock.items() if stock.available < 0}
    assert _found(history, "stock_negative") == negative
