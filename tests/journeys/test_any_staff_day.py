"""Whatever staff do, whoever else is at work and whatever gets lost: the menu offers nothing that the shop
then refuses, what was forecast comes out, stock adds up, and the journal knows what the shop has done.

A day is a random sequence of steps on a few orders of the demo shop, through the real pipeline, outbox and
batches. FULFILLDESK_TEST_DAYS is how many days are played (a long run takes thousands).
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path

from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.journal import CARRIED_OUT, UNSENT, EntryState, JournalEntry
from fulfilldesk.services.pipeline import Changed, Prepared
from tests.effort import examples
from tests.journeys import day_others, day_truth
from tests.journeys.chance import Chance
from tests.journeys.day_bulk import DayInBulk
from tests.journeys.day_menu import DayAtTheMenu
from tests.journeys.day_offline import DayOffline
from tests.journeys.days import MOST_LINES, Day, said
from tests.journeys.desks import desk_on_demo, gid

DAYS = int(os.environ.get("FULFILLDESK_TEST_DAYS", examples(8)))
STEPS = 25


class AnyStaffDay(RuleBasedStateMachine):
    """Each rule is one thing that somebody does."""

    day: Day

    @initialize(data=st.data())
    def the_day_begins(self, data: st.DataObject) -> None:
        """With some orders of the demo shop's history, and two new ones."""
        chance = Chance(data)
        self.folder = Path(tempfile.mkdtemp(prefix="staff-day-"))
        self.stack = ExitStack()
        self.stack.callback(shutil.rmtree, self.folder)
        desk = self.stack.enter_context(desk_on_demo(self.folder, orders=120))
        self.day = Day(desk, self.folder)
        self.stack.callback(self.day.close)
        self.offline = DayOffline(self.day)
        self.bulk = DayInBulk(self.day)
        self.menus = DayAtTheMenu(self.day)
        old = [order.id for order in desk.demo.world.orders.values() if len(order.line_items) <= MOST_LINES]
        for _ in range(3):
            self.day.order_ids.append(gid("Order", chance.one_of(old)))
        self.day.note("orders of the past:", *self.day.order_ids)
        for _ in range(2):
            self.somebody_orders(data)

    @rule(data=st.data())
    def somebody_orders(self, data: st.DataObject) -> None:
        """A new order comes in."""
        with self.day.desk.demo.rival() as world:
            order = day_others.somebody_orders(world, Chance(data))
        lines = [f"{line.quantity} x {line.sku or line.title}" for line in order.line_items]
        self.day.order_ids.append(gid("Order", order.id))
        self.day.note("ordered:", order.name, gid("Order", order.id), *lines, order.financial_status)

    @rule(data=st.data())
    def staff_act(self, data: st.DataObject) -> None:
        """Nobody else is there."""
        prepared = self._asks(Chance(data))
        if prepared is not None:
            self.day.carries_out(prepared)

    @rule(data=st.data())
    def staff_act_again(self, data: st.DataObject) -> None:
        """The same: it is what happens most."""
        self.staff_act(data)

    @rule(data=st.data())
    def staff_act_and_somebody_was_quicker(self, data: st.DataObject) -> None:
        """Between the question and the yes."""
        chance = Chance(data)
        prepared = self._asks(chance)
        if prepared is None:
            return
        self.day.rival(prepared.action.order_id, chance)
        ended = self.day.carries_out(prepared, order_is_as_read=False)
        if isinstance(ended, Changed):
            self._decides_anew(ended.prepared, chance)

    @rule(data=st.data())
    def staff_act_and_somebody_at_the_same_moment(self, data: st.DataObject) -> None:
        """Between the last reading and the sending: anything may come of it, but once."""
        chance = Chance(data)
        prepared = self._asks(chance)
        if prepared is None:
            return
        order_id = prepared.action.order_id
        self.day.anna.shop.before["send"] = lambda: self.day.rival(order_id, chance)
        ended = self.day.anna.pipeline.carry_out(prepared)
        self.day.anna.shop.before.clear()
        assert isinstance(ended, JournalEntry)
        self.day.note("  at the same moment ->", ended.state, ended.failure_detail or "")

    @rule(
        data=st.data(),
        what=st.sampled_from(["cut", "http500", "throttle", "error", "refuse", "refuse-coded", "ghost"]),
        step=st.integers(0, 1),
    )
    def staff_act_in_bad_weather(self, data: st.DataObject, what: str, step: int) -> None:
        """The request, or its answer, is lost or refused."""
        prepared = self._asks(Chance(data))
        if prepared is not None:
            self.day.carries_out_in_bad_weather(prepared, what, step)

    @rule(data=st.data())
    def staff_undo(self, data: st.DataObject) -> None:
        """The last, or any other, as often as not."""
        chance = Chance(data)
        entries = [entry for entry in self._entries() if entry.state in CARRIED_OUT and not entry.undone_by]
        entries = [entry for entry in entries if self._is_free(entry)]
        if entries:
            self.day.undoes(entries[0] if chance.one_in(2) else chance.one_of(entries))

    @rule(data=st.data())
    def staff_look_at_what_wants_them(self, data: st.DataObject) -> None:
        """Unsent actions are looked at afresh; half done ones completed or taken back."""
        chance = Chance(data)
        waiting = [entry for entry in self._entries() if entry.state in UNSENT]
        half_done = [entry for entry in self._entries() if entry.state is EntryState.HALF_DONE]
        if waiting:
            self._decides_anew(self._prepared_again(chance.one_of(waiting)), chance)
        half_done = [entry for entry in half_done if not entry.undone_by and self._is_free(entry)]
        if half_done:
            entry = chance.one_of(half_done)
            if chance.one_in(2):
                self.day.undoes(entry)
            elif self.day.order(entry.action.order_id) is not None:
                ended = self.day.anna.pipeline.go_on(entry)
                self.day.note("anna goes on with", said(entry.action), "->", ended.state)
                event(f"gone on with: {ended.state}")

    @rule(data=st.data())
    def staff_look_at_menus(self, data: st.DataObject) -> None:
        """Of one order, at everything there is."""
        chance = Chance(data)
        orders = self.day.orders()
        if orders:
            self.menus.looks(chance.one_of(orders), chance)

    @rule(data=st.data())
    def others_work(self, data: st.DataObject) -> None:
        """A colleague, a carrier, a service, on any order of the day."""
        chance = Chance(data)
        self.day.rival(chance.one_of(self.day.order_ids), chance)

    @rule(data=st.data())
    def a_service_works(self, data: st.DataObject) -> None:
        """On what it was asked."""
        with self.day.desk.demo.rival() as world:
            self.day.note("service:", day_others.service_acts(world, Chance(data)))

    @rule(hours=st.sampled_from([1, 30, 200]))
    def time_passes(self, hours: int) -> None:
        """And what was left open is looked after."""
        self.day.desk.clock.sleep(hours * 3600)
        self.day.anna.pipeline.finish_all()
        self.day.note(hours, "hours pass")

    @rule()
    def the_desk_syncs(self) -> None:
        """What is cached is as the shop is."""
        self.day.desk.sync_now()
        self.day.note("synced")

    @rule(data=st.data())
    def staff_act_offline(self, data: st.DataObject) -> None:
        """On what is cached."""
        self.offline.staff_act(Chance(data))

    @rule()
    def back_online(self) -> None:
        """What waits is sent, or wants the person."""
        self.offline.back_online()

    @rule(data=st.data())
    def staff_act_on_many(self, data: st.DataObject) -> None:
        """A batch, from planning to its end."""
        self.bulk.staff_act(Chance(data))

    @rule(data=st.data())
    def staff_undo_many(self, data: st.DataObject) -> None:
        """A whole batch is taken back."""
        self.bulk.staff_undo(Chance(data))

    # --- always

    @invariant()
    def stock_adds_up(self) -> None:
        """In the shop, after every step."""
        if hasattr(self, "day"):
            self.day.check(day_truth.stock_amiss(self.day.desk.demo.world))

    @invariant()
    def journal_and_shop_agree(self) -> None:
        """One mutation for each step that was carried out."""
        if hasattr(self, "day"):
            carried_out = len(self.day.desk.demo.carried_out)
            self.day.check(day_truth.journal_amiss(self._entries(), carried_out))

    # --- steps of the steps

    def _asks(self, chance: Chance) -> Prepared | None:
        offers = [offer for order in self.day.orders() for offer in self.day.offers(order)]
        offer = self.day.chooses(offers, chance)
        return self.day.asks(offer, chance) if offer is not None else None

    def _entries(self) -> list[JournalEntry]:
        return list(self.day.desk.journal.entries(limit=10_000))

    def _is_free(self, entry: JournalEntry) -> bool:
        """Whether nothing is under way on its order, as the menu would say."""
        return all(other.finished for other in self.day.desk.journal.of_order(entry.action.order_id))

    def _prepared_again(self, entry: JournalEntry) -> Prepared | None:
        if self.day.order(entry.action.order_id) is None or entry.action.kind not in KINDS:
            self.day.anna.pipeline.withdraw(entry.action.id)
            return None
        self.day.note("anna looks again at", said(entry.action))
        return self.day.anna.pipeline.prepare(entry.action)

    def _decides_anew(self, prepared: Prepared | None, chance: Chance) -> None:
        """Yes to what it is now, or let it be."""
        if prepared is None:
            return
        if prepared.forecast.blocks or chance.one_in(3):
            self.day.anna.pipeline.withdraw(prepared.action.id)
            self.day.note("  withdrawn", *(notice.key for notice in prepared.forecast.blocks))
        else:
            self.day.carries_out(prepared)

    def teardown(self) -> None:
        """Leave nothing open."""
        if hasattr(self, "stack"):
            self.stack.close()


TestAnyStaffDay = AnyStaffDay.TestCase
TestAnyStaffDay.settings = settings(
    max_examples=DAYS,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
