"""Whatever happens to orders, stock adds up and no unit is lost."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from fulfilldesk.demoshop import holds, inventory, moves, orders
from fulfilldesk.demoshop.cancelling import cancel_fulfillment
from fulfilldesk.demoshop.drafts import LineDraft, OrderDraft
from fulfilldesk.demoshop.fulfillments import Package, fulfil
from fulfilldesk.demoshop.model import Fulfillment, FulfillmentOrder, InventoryItem, Location
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.statuses import display_fulfillment_status
from fulfilldesk.demoshop.world import World
from tests.demoshop.conftest import TestClock, add_article

RECEIVED = 50
ANY = st.integers(0, 10**6)


class ShopAtWork(RuleBasedStateMachine):
    """Orders placed, fulfilled whole or in part, cancelled, fulfilled again, moved, held; items leave a
    location.
    """

    @initialize()
    def open_shop(self) -> None:
        """Three places, three articles, the same number of each everywhere; the third article is not
        tracked.
        """
        self.world = World(clock=TestClock())
        for name in ("Warehouse", "Store", "Depot"):
            place = Location(self.world.new_id(), name)
            self.world.locations[place.id] = place
        self.items: list[InventoryItem] = [add_article(self.world, name) for name in ("Bell", "Saddle")]
        self.items.append(add_article(self.world, "Advice", tracked=False))
        for item in self.items:
            for place_id in self.world.locations:
                inventory.stock(self.world, item.id, place_id, RECEIVED)

    @rule(quantities=st.lists(st.integers(0, 4), min_size=3, max_size=3), custom=st.booleans())
    def place(self, quantities: list[int], custom: bool) -> None:
        """An order of some articles, perhaps with a custom line."""
        pairs = zip(self.items, quantities, strict=True)
        lines = [LineDraft(quantity=count, variant_id=item.variant_id) for item, count in pairs if count]
        if custom or not lines:
            lines.append(LineDraft(title="Repair"))
        orders.place_order(self.world, OrderDraft(lines))

    @precondition(lambda self: self.world.fulfillment_orders)
    @rule(which=ANY, share=st.integers(1, 3))
    def fulfil(self, which: int, share: int) -> None:
        """All remaining units, or a part of each line."""
        work = self._work(which)
        if work.remaining == 0:
            return
        wanted = None
        if share > 1:
            wanted = [
                (line.id, -(-line.remaining_quantity // share))
                for line in work.lines
                if line.remaining_quantity
            ]
        self._try(fulfil, self.world, [Package(work.id, wanted)])

    @precondition(lambda self: self.world.fulfillments)
    @rule(which=ANY)
    def cancel(self, which: int) -> None:
        """Any parcel, cancelled ones too."""
        parcels: list[Fulfillment] = list(self.world.fulfillments.values())
        cancel_fulfillment(self.world, parcels[which % len(parcels)])

    @precondition(lambda self: self.world.fulfillment_orders)
    @rule(which=ANY, where=ANY, part=st.booleans())
    def move(self, which: int, where: int, part: bool) -> None:
        """To any place, whole or one unit."""
        work = self._work(which)
        places = list(self.world.locations)
        lines = [(work.lines[0].id, 1)] if part and work.lines else None
        self._try(moves.move, self.world, work, places[where % len(places)], lines)

    @precondition(lambda self: self.world.fulfillment_orders)
    @rule(which=ANY, part=st.booleans())
    def hold(self, which: int, part: bool) -> None:
        """Whole or one unit."""
        work = self._work(which)
        lines = [(work.lines[0].id, 1)] if part and work.lines else None
        self._try(holds.hold, self.world, work, lines=lines)

    @precondition(lambda self: self.world.fulfillment_orders)
    @rule(which=ANY)
    def release(self, which: int) -> None:
        """All holds."""
        holds.release_hold(self.world, self._work(which))

    @rule(item=st.integers(0, 1), where=ANY, kept=st.booleans())
    def keep_or_not(self, item: int, where: int, kept: bool) -> None:
        """A place begins or ends to stock an article."""
        place_id = list(self.world.locations)[where % len(self.world.locations)]
        if kept:
            inventory.stock(self.world, self.items[item].id, place_id)
        else:
            inventory.stop_stocking(self.world, self.items[item].id, place_id)

    @precondition(lambda self: self.world.orders)
    @rule(which=ANY)
    def archive(self, which: int) -> None:
        """By hand."""
        found = list(self.world.orders.values())
        orders.close_order(self.world, found[which % len(found)])

    @invariant()
    def on_hand_is_the_sum_of_its_parts(self) -> None:
        """The identity of the facts, section 2.1."""
        assert all(inventory.identity_holds(level) for level in self._levels())

    @invariant()
    def no_unit_is_lost(self) -> None:
        """What came in is on hand or in a live parcel."""
        for item in self._tracked():
            shipped = sum(
                line.quantity
                for parcel in self.world.fulfillments.values()
                if parcel.is_live
                for line in parcel.lines
                if self._is_of(parcel, line.line_item_id, item)
            )
            on_hand = sum(
                level.quantities["on_hand"] for level in self._levels() if level.inventory_item_id == item.id
            )
            assert on_hand + shipped == RECEIVED * len(self.world.locations)

    @invariant()
    def committed_is_what_is_still_to_be_sent(self) -> None:
        """Per item and place: the remaining units of live fulfilment orders, and no others."""
        for (item_id, place_id), level in self._by_key().items():
            owed = sum(
                line.remaining_quantity
                for work in self.world.fulfillment_orders.values()
                if work.is_live and work.location_id == place_id
                for line in work.lines
                if line.inventory_item_id == item_id and self.world.items[item_id].tracked
            )
            assert level.quantities["committed"] == owed

    @invariant()
    def every_ordered_unit_is_somewhere(self) -> None:
        """Each order line is in live work or in live parcels, exactly once; the status says which."""
        for order in getattr(self, "world", World()).orders.values():
            works = [work for work in self.world.orders_fulfillment_orders(order) if work.is_live]
            parcels = [parcel for parcel in self.world.orders_fulfillments(order) if parcel.is_live]
            for line in order.line_items:
                waiting = sum(
                    p.remaining_quantity for work in works for p in work.lines if p.line_item_id == line.id
                )
                sent = sum(
                    p.quantity for parcel in parcels for p in parcel.lines if p.line_item_id == line.id
                )
                assert waiting + sent == line.quantity
            status = display_fulfillment_status(self.world, order)
            assert (status == "FULFILLED") == (bool(parcels) and not any(work.remaining for work in works))

    def _work(self, which: int) -> FulfillmentOrder:
        works = list(self.world.fulfillment_orders.values())
        return works[which % len(works)]

    def _try(self, change: Any, *arguments: Any, **options: Any) -> None:
        try:
            change(*arguments, **options)
        except Refused:
            """A refusal changes nothing; the invariants look."""

    def _levels(self) -> list[Any]:
        return list(self._by_key().values())

    def _by_key(self) -> dict[tuple[int, int], Any]:
        return self.world.levels if hasattr(self, "world") else {}

    def _tracked(self) -> list[InventoryItem]:
        return [item for item in getattr(self, "items", []) if item.tracked]

    def _is_of(self, parcel: Fulfillment, line_item_id: int, item: InventoryItem) -> bool:
        order = self.world.orders[parcel.order_id]
        line = next(line for line in order.line_items if line.id == line_item_id)
        return line.variant_id == item.variant_id


ShopAtWork.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestShopAtWork = ShopAtWork.TestCase
