"""Whatever happens to orders, stock adds up and no unit is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from fulfilldesk.demoshop import (
    fulfillment_orders,
    holds,
    inventory,
    moves,
    order_ending,
    orders,
    places,
    replacing,
    requests,
    splitting,
)
from fulfilldesk.demoshop.cancelling import cancel_fulfillment
from fulfilldesk.demoshop.drafts import LineDraft, OrderDraft
from fulfilldesk.demoshop.fulfillments import Package, fulfil
from fulfilldesk.demoshop.model import Fulfillment, FulfillmentOrder, InventoryItem, Location, Order
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.statuses import display_fulfillment_status
from fulfilldesk.demoshop.supported_actions import destinations, merge_partners, supported_actions
from fulfilldesk.demoshop.world import World
from tests.demoshop.conftest import TestClock, add_article

RECEIVED = 50
ANY = st.integers(0, 10**6)
SERVICE_DEEDS = [
    requests.submit_request,
    requests.accept_request,
    requests.reject_request,
    requests.request_cancellation,
    requests.accept_cancellation,
    requests.reject_cancellation,
    requests.close_incomplete,
]


def _move_on(world: World, work: FulfillmentOrder) -> None:
    """To the first destination that takes it, when there is one."""
    for place in destinations(world, work):
        if all(moves.is_taken(world, line, place.id) for line in work.lines if line.remaining_quantity):
            moves.move(world, work, place.id)
            return


def _split_one(world: World, work: FulfillmentOrder) -> None:
    line = next(line for line in work.lines if line.remaining_quantity)
    splitting.split(world, [(work.id, [(line.id, 1)])])


def _hold(world: World, work: FulfillmentOrder) -> None:
    holds.hold(world, work, handle=f"hold-{world.new_id()}")


#: How each of the supported actions is done.
DEEDS: dict[str, Callable[[World, FulfillmentOrder], object]] = {
    "CANCEL_FULFILLMENT_ORDER": replacing.cancel_work,
    "CREATE_FULFILLMENT": lambda world, work: fulfil(world, [Package(work.id)]),
    "HOLD": _hold,
    "MARK_AS_OPEN": fulfillment_orders.mark_as_open,
    "MERGE": lambda world, work: splitting.merge(
        world, [[(work.id, None), (merge_partners(world, work)[0].id, None)]]
    ),
    "MOVE": _move_on,
    "RELEASE_HOLD": holds.release_hold,
    "REPORT_PROGRESS": fulfillment_orders.report_progress,
    "REQUEST_CANCELLATION": requests.request_cancellation,
    "REQUEST_FULFILLMENT": requests.submit_request,
    "SPLIT": _split_one,
}


class ShopAtWork(RuleBasedStateMachine):
    """Orders placed, fulfilled whole or in part, cancelled, fulfilled again, moved, held, split, merged,
    asked of a service and asked back; orders called off and deleted; items leave a location, one closes.
    """

    @initialize()
    def open_shop(self) -> None:
        """Three own places and one of a service, three articles, the same number of each everywhere; the
        third article is not tracked. ``gone`` counts what has left the books.
        """
        self.world = World(clock=TestClock())
        self.gone: Counter[int] = Counter()
        for name in ("Warehouse", "Store", "Depot"):
            place = Location(self.world.new_id(), name)
            self.world.locations[place.id] = place
        places.add_service(self.world, "Forwarder")
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

    @precondition(lambda self: self.world.fulfillment_orders)
    @rule(which=ANY, chosen=ANY)
    def do_what_is_offered(self, which: int, chosen: int) -> None:
        """Any of the supported actions: none is refused."""
        work = self._work(which)
        names = supported_actions(self.world, work)
        if names:
            DEEDS[names[chosen % len(names)]](self.world, work)

    @precondition(lambda self: self.world.fulfillment_orders)
    @rule(which=ANY, other=ANY, deed=st.sampled_from(["split", "merge", "cancel", "reschedule"]))
    def rearrange(self, which: int, other: int, deed: str) -> None:
        """Offered or not."""
        work, second = self._work(which), self._work(other)
        if deed == "split":
            self._try(splitting.split, self.world, [(work.id, [(line.id, 1) for line in work.lines[:1]])])
        elif deed == "merge":
            self._try(splitting.merge, self.world, [[(work.id, None), (second.id, None)]])
        elif deed == "cancel":
            self._try(replacing.cancel_work, self.world, work)
        else:
            self._try(replacing.reschedule, self.world, work, self.world.now)

    @precondition(lambda self: self.world.fulfillment_orders)
    @rule(which=ANY, deed=st.sampled_from(SERVICE_DEEDS))
    def talk(self, which: int, deed: Any) -> None:
        """One of the two sides of a request, in turn or not."""
        self._try(deed, self.world, self._work(which))

    @precondition(lambda self: self.world.orders)
    @rule(which=ANY, restock=st.booleans(), refund=st.booleans())
    def call_off(self, which: int, restock: bool, refund: bool) -> None:
        """An order is cancelled."""
        order = self._order(which)
        if order.cancelled_at is None and not restock and not self._live_parcels(order):
            self._write_off(order)
        self._try(
            order_ending.cancel_and_refund,
            self.world,
            order,
            reason="OTHER",
            restock=restock,
            gives_back=refund,
        )

    @precondition(lambda self: self.world.orders)
    @rule(which=ANY)
    def delete(self, which: int) -> None:
        """An order goes, with the parcels that were sent."""
        order = self._order(which)
        for item in self._tracked():
            for parcel in self._live_parcels(order):
                sent = (
                    line.quantity for line in parcel.lines if self._is_of(parcel, line.line_item_id, item)
                )
                self.gone[item.id] += sum(sent)
        order_ending.delete_order(self.world, order)

    @rule(where=ANY, opens=st.booleans())
    def close_a_place(self, where: int, opens: bool) -> None:
        """It closes with all its work, or opens again."""
        place = list(self.world.locations.values())[where % len(self.world.locations)]
        if opens:
            place.is_active = True
        else:
            places.close_location(self.world, place)

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
        orders.close_order(self.world, self._order(which))

    @invariant()
    def on_hand_is_the_sum_of_its_parts(self) -> None:
        """The identity of the facts, section 2.1."""
        assert all(inventory.identity_holds(level) for level in self._levels())

    @invariant()
    def no_unit_is_lost(self) -> None:
        """What came in is on hand, in a live parcel, or gone from the books."""
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
            assert on_hand + shipped + self.gone[item.id] == RECEIVED * len(self.world.locations)

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
            if order.cancelled_at is not None:
                continue
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

    def _order(self, which: int) -> Order:
        found = list(self.world.orders.values())
        return found[which % len(found)]

    def _live_parcels(self, order: Order) -> list[Fulfillment]:
        return [parcel for parcel in self.world.orders_fulfillments(order) if parcel.is_live]

    def _write_off(self, order: Order) -> None:
        for work in self.world.orders_fulfillment_orders(order):
            for line in work.lines:
                if work.is_live and line.inventory_item_id is not None:
                    self.gone[line.inventory_item_id] += line.remaining_quantity

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
