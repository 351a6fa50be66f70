"""Whatever staff, rivals and deliveries do in whatever order: stock adds up, and what was forecast comes
out."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path

from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from fulfilldesk.demoshop import fulfillments, inventory, moves, orders
from fulfilldesk.demoshop.drafts import LineDraft, OrderDraft
from fulfilldesk.demoshop.fulfillments import Package
from fulfilldesk.demoshop.model import Tracking
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.services.pipeline import CannotUndo
from tests.effort import examples
from tests.journeys.desks import DeskOnDemo, desk_on_demo, gid


class ShopAndDesk(RuleBasedStateMachine):
    """Random days in the shop; every cancel and undo goes through the real pipeline."""

    desk: DeskOnDemo

    @initialize()
    def open_shop(self) -> None:
        """A small shop with what the demo always has."""
        self.folder = Path(tempfile.mkdtemp(prefix="forecast-"))
        self.stack = ExitStack()
        self.desk = self.stack.enter_context(desk_on_demo(self.folder, orders=3))
        self.placed: list[int] = []
        self.entries: list[JournalEntry] = []
        world = self.desk.demo.world
        self.variants = [
            variant.id
            for variant in world.variants.values()
            if world.items[variant.inventory_item_id].tracked
            and sum((variant.inventory_item_id, place) in world.levels for place in world.locations) >= 2
        ][:4]
        for number in range(2):
            self.somebody_orders([(number, 3), (number + 1, 2)], custom=True)
            self.the_warehouse_ships(number, part=bool(number), tracked=True)

    @rule(
        picks=st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4)), min_size=1, max_size=3),
        custom=st.booleans(),
    )
    def somebody_orders(self, picks: list[tuple[int, int]], custom: bool) -> None:
        """An order of some variants, perhaps with a custom line."""
        lines = [LineDraft(units, self.variants[pick % len(self.variants)]) for pick, units in picks]
        if custom:
            lines.append(LineDraft(1, title="Reparatie", requires_shipping=False))
        with self.desk.demo.rival() as world:
            self.placed.append(orders.place_order(world, OrderDraft(lines)).id)

    @rule(pick=st.integers(0, 99), part=st.booleans(), tracked=st.booleans())
    def the_warehouse_ships(self, pick: int, part: bool, tracked: bool) -> None:
        """All or one unit of some open work of some order."""
        with self.desk.demo.rival() as world:
            order = world.orders[self.placed[pick % len(self.placed)]]
            open_work = [work for work in world.orders_fulfillment_orders(order) if work.is_live]
            if not open_work:
                return
            work = open_work[pick % len(open_work)]
            line = next((line for line in work.lines if line.remaining_quantity), None)
            if line is None:
                return
            package = Package(work.id, [(line.id, 1)] if part else None)
            tracking = [Tracking("PostNL", f"3SFIETS{pick}", f"https://postnl.nl/{pick}")] if tracked else []
            try:
                fulfillments.fulfil(world, [package], tracking=tracking)
            except Refused:
                return

    @rule(pick=st.integers(0, 99))
    def work_moves_to_another_location(self, pick: int) -> None:
        """Where Shopify lets it."""
        with self.desk.demo.rival() as world:
            order = world.orders[self.placed[pick % len(self.placed)]]
            for work in world.orders_fulfillment_orders(order):
                for place in world.locations.values():
                    if work.is_live and place.id != work.location_id and place.is_active:
                        try:
                            moves.move(world, work, place.id)
                        except Refused:
                            continue
                        return

    @rule(pick=st.integers(0, 99))
    def staff_cancel_a_fulfilment(self, pick: int) -> None:
        """Through the pipeline: what was forecast is what is read."""
        with self.desk.demo.rival() as world:
            live = [
                parcel
                for number in self.placed
                for parcel in world.orders_fulfillments(world.orders[number])
                if parcel.is_live
            ]
        if not live:
            return
        parcel = live[pick % len(live)]
        shop, pipeline = self.desk.shop, self.desk.pipeline
        order_id = gid("Order", parcel.order_id)
        order = shop.orders([order_id])[order_id]
        assert order is not None
        action = pipeline.ask("cancel_fulfillment", order, gid("Fulfillment", parcel.id))
        prepared = pipeline.prepare(action)
        assert not prepared.forecast.blocks
        self._as_forecast(pipeline.carry_out(prepared))
        assert self.desk.demo.times("fulfillmentCancel", id=action.target_id) == 1

    @rule(pick=st.integers(0, 99))
    def staff_undo(self, pick: int) -> None:
        """Of anything that can still be undone; the tracking is the same as before."""
        if not self.entries:
            return
        entry = self.desk.journal.entry(self.entries[pick % len(self.entries)].action.id)
        assert entry is not None
        try:
            action = self.desk.pipeline.undo(entry)
        except CannotUndo:
            return
        prepared = self.desk.pipeline.prepare(action)
        assert not prepared.forecast.blocks, "undo was offered and then blocked"
        self._as_forecast(self.desk.pipeline.carry_out(prepared))
        taken_back = self.desk.journal.entry(entry.action.id)
        assert taken_back is not None and taken_back.undone_by == action.id

    def _as_forecast(self, ended: object) -> None:
        assert isinstance(ended, JournalEntry)
        assert ended.state is EntryState.DONE, (ended.state, ended.failure_detail, ended.outcome)
        event(f"{ended.action.kind}: as forecast")
        self.entries.append(ended)

    @invariant()
    def stock_adds_up(self) -> None:
        """On hand is the sum of its parts at every location, always."""
        if hasattr(self, "desk"):
            assert all(inventory.identity_holds(level) for level in self.desk.demo.world.levels.values())

    def teardown(self) -> None:
        """Leave nothing open."""
        if hasattr(self, "stack"):
            self.stack.close()
            shutil.rmtree(self.folder)


TestShopAndDesk = ShopAndDesk.TestCase
TestShopAndDesk.settings = settings(
    max_examples=examples(25), stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
