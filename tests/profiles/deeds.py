"""A day at the desk: actions that end in every way there is, many at once, rules, and what people say of
findings."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from fulfilldesk.app.desk import Desk
from fulfilldesk.demoshop import cancelling, fulfillments
from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.fulfillments import CarrierReport
from fulfilldesk.demoshop.model import Fulfillment, Order
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.domain.journal import BatchState, EntryState, JournalEntry
from fulfilldesk.domain.rules.rule import Condition, Doing, Field, Operator, Rule, RuleAction
from fulfilldesk.services.batch_run import BatchRun
from fulfilldesk.services.checks_port import Standing
from fulfilldesk.services.clock import SystemClock
from fulfilldesk.services.pipeline import Changed, Pipeline, Prepared
from fulfilldesk.services.reading import OrderReading
from tests.journeys.desks import gid
from tests.journeys.meddling import Meddled
from tests.journeys.staging import placed, sent, works

ANNA = "anna"
NEVER = threading.Event()
LONG_AFTER = datetime(2999, 1, 1, tzinfo=UTC)
DHL = [{"company": "DHL", "number": "JVGL1", "url": "https://dhl.com/JVGL1"}]
CANCEL = "cancel_fulfillment"


class Anna:
    """At a desk on a shop in which she may also play everybody else. What she does must end as it says."""

    def __init__(self, desk: Desk, shop: DemoShop) -> None:
        self.desk, self.demo = desk, shop
        self.shop: Any = Meddled(desk.shop)
        self._clock = SystemClock(desk.stopping)
        self.pipeline = Pipeline(self.shop, desk.cache, desk.journal, self._clock, lambda _: None, ANNA)

    def asks(self, kind: str, order: Order, target: str = "", **parameters: Any) -> Prepared:
        """She sees the forecast."""
        order_id = gid("Order", order.id)
        shown = self.desk.shop.orders([order_id])[order_id]
        assert shown is not None
        return self.pipeline.prepare(self.pipeline.ask(kind, shown, target or order_id, parameters))

    def cancels(self, parcel: Fulfillment) -> Prepared:
        """She sees the forecast for a parcel."""
        return self.asks(CANCEL, self.demo.world.orders[parcel.order_id], gid("Fulfillment", parcel.id))

    def agrees(self, prepared: Prepared, state: EntryState = EntryState.DONE) -> JournalEntry:
        """It ends so."""
        ended = self.pipeline.carry_out(prepared)
        assert not isinstance(ended, Changed)
        assert ended.state is state, (ended.state, ended.failure_key, ended.failure_detail)
        return ended

    def works_on(self, kind: str, order: Order, **parameters: Any) -> JournalEntry:
        """Something about the order's work, as forecast."""
        (work, *_) = works(self.demo, order)
        return self.agrees(self.asks(kind, order, gid("FulfillmentOrder", work.id), **parameters))

    def undoes(self, entry: JournalEntry) -> JournalEntry:
        """As forecast."""
        return self.agrees(self.pipeline.prepare(self.pipeline.undo(entry)))

    def in_trouble(self, fault: str, prepared: Prepared, state: EntryState) -> JournalEntry:
        """She agrees while the shop is not as it should be."""
        self.demo.faults.faults.append(parse_fault(fault))
        try:
            return self.agrees(prepared, state)
        finally:
            self.demo.faults.faults.clear()

    def parcel(self, units: int = 2) -> Fulfillment:
        """A new order, gone out."""
        return sent(self.demo, units)

    # --- one after the other

    def single_actions(self) -> None:
        """One of each end, of many kinds."""
        with_reason = self.cancels(self.parcel())
        action = replace(with_reason.action, reason='Klant belde: "verkeerd" <b>artikel</b>')
        self.agrees(replace(with_reason, action=action))
        self.undoes(self.agrees(self.cancels(self.parcel(3))))
        parcel = self.parcel()
        order = self.demo.world.orders[parcel.order_id]
        self.agrees(
            self.asks("edit_tracking", order, gid("Fulfillment", parcel.id), tracking=DHL, notify=False)
        )
        self.works_on("fulfill", placed(self.demo, 2, 1), tracking=DHL)
        self.works_on("hold", placed(self.demo, 1), hold_reason="INCORRECT_ADDRESS", note="huisnummer?")
        order = placed(self.demo, 2, note="achterom")
        self.undoes(self.agrees(self.asks("edit_note", order, note="bel aan, niet kloppen")))
        self.agrees(self.asks("add_tags", order, tags=["vip", "spoed"]))
        self.agrees(self.asks("edit_address", order, address={"address1": "Kerkstraat 11"}))
        self.agrees(self.asks("unarchive", self.demo.world.orders[self.parcel().order_id]))

    def other_ends(self) -> None:
        """Not as she wished."""
        self.in_trouble("ghost:fulfillmentCancel", self.cancels(self.parcel()), EntryState.DIFFERS)
        self.in_trouble("refuse:fulfillmentCancel", self.cancels(self.parcel()), EntryState.REFUSED)
        self.in_trouble("http500:fulfillmentCancel", self.cancels(self.parcel()), EntryState.NOT_DONE)
        parcel = self.parcel(5)
        order = self.demo.world.orders[parcel.order_id]
        (line,) = self.cancels(parcel).snapshot.order.fulfillments[0].lines
        part = self.asks("cancel_part", order, gid("Fulfillment", parcel.id), lines={line.id: 2})
        self.in_trouble("refuse:fulfillmentCreate", part, EntryState.HALF_DONE)

    def unfinished(self) -> None:
        """The program ended before these did."""
        for fault, state in (("cut:fulfillmentCancel", EntryState.SENDING), ("", EntryState.ANSWERED)):
            prepared = self.cancels(self.parcel())
            self.shop.before["send"] = lambda: self.shop.before.update(orders=self._loses_the_shop)
            if fault:
                self.in_trouble(fault, prepared, state)
            else:
                self.agrees(prepared, state)
            self.demo.faults.faults.clear()
        parcel = self.parcel()
        prepared = self.cancels(parcel)
        self._meanwhile(fulfillments.add_event, parcel, CarrierReport("DELIVERED"))
        assert isinstance(self.pipeline.carry_out(prepared), Changed)  # asked, and no yes yet
        self.pipeline.queue(self.cancels(self.parcel()))  # waiting
        gone = self.parcel()
        queued = self.pipeline.queue(self.cancels(gone))
        self._meanwhile(cancelling.cancel_fulfillment, gone)
        assert self.pipeline.take_up(queued).state is EntryState.CHANGED
        self.pipeline.withdraw(self.pipeline.queue(self.cancels(self.parcel())).action.id)

    def _loses_the_shop(self) -> None:
        self.demo.faults.faults[:] = [parse_fault("http500")]

    def _meanwhile(self, step: Callable[..., object], *on: object) -> None:
        with self.demo.rival() as world:
            step(world, *on)

    # --- many at once

    def batches(self) -> None:
        """One that went through, one that was stopped after its first, one that is still to be sent."""
        desk = self.desk
        orders = [gid("Order", placed(self.demo, 1).id) for _ in range(4)]
        desk.reading.snapshots(orders)
        for pauses, ended in (
            (False, BatchState.FINISHED),
            (True, BatchState.STOPPED),
            (None, BatchState.PAUSED),
        ):
            tags = {"tags": [f"zending {ended.value}"]}
            plan = desk.batch_planning.plan("add_tags", tags, orders, NEVER, lambda _: None)
            assert plan is not None
            pause = threading.Event()
            shop: Any = Meddled(desk.shop)
            if pauses:
                shop.after["send"] = pause.set
            reading = OrderReading(shop, desk.cache, self._clock, lambda _: None)
            run = BatchRun(shop, reading, desk.journal, self._clock, lambda _: None, ANNA)
            batch = run.begin(plan, (), tags, reason="van de markt")
            if pauses is not None:
                assert run.run(batch.id, NEVER, pause) is None
            if pauses:
                assert run.give_up(batch.id) > 0
            progress = desk.journal.batch(batch.id)
            assert progress is not None and progress.batch.state is ended

    # --- rules and findings

    def rules(self) -> None:
        """One has acted, one is on, two are off; all of them may."""
        rules = self.desk.rules
        web = Condition(Field.CHANNEL, Operator.IS, ("Online Store",))
        marked = Condition(Field.TAG, Operator.HAS, ("zelf",))
        dear = Condition(Field.TOTAL, Operator.AT_LEAST, ("250000 EUR",))
        hold = RuleAction(Doing.HOLD, hold_reason="OTHER", note="even kijken")
        rules.save(Rule("", "Zelf verzenden", (marked,), RuleAction(Doing.FULFILL), on=True))
        rules.save(Rule("", "Duur: vasthouden", (dear, web), hold))
        rules.save(Rule("", "Voor een mens", (dear,), RuleAction(Doing.KEEP), on=True))
        rules.save(Rule("", "Cadeaus ‹lijst›", (web, dear), RuleAction(Doing.VIEW, view="Cadeaus")))
        rules.set_per_hour(50)
        rules.set_running(True)
        placed(self.demo, 1, tags=["zelf"])
        self.syncs()
        done = rules.run(NEVER).done
        assert [each.state for each in done] == [EntryState.DONE]

    def findings(self) -> None:
        """One is put off, one is fine, of one the supplier was told; the others stay open."""
        checking = self.desk.checking
        checking.run(NEVER)
        keys = [
            (each.finding.check, each.finding.subject)
            for check in sorted(checking.overview().by_check)
            for each in checking.findings(check, Standing.OPEN)
        ]
        assert len(keys) > 3, keys
        checking.put_off(keys[:1], LONG_AFTER)
        checking.mark_fine(keys[1:2], 'Zo hoort het: "<i>afgesproken</i>" met Zoë')
        checking.mark_told(keys[2:3])

    def forgets_a_customer(self) -> str:
        """One of an order that nothing else was done about; whom."""
        cache = self.desk.cache
        orders = [order for each in cache.order_ids_after(None, 100) if (order := cache.order(each))]
        order = next(each for each in orders if each.customer is not None and each.customer.id is not None)
        assert order.customer is not None and order.customer.id is not None
        assert not self.desk.journal.of_order(order.id)
        self.desk.customers.forget(order.id)
        return order.customer.id

    def syncs(self) -> None:
        """One pass, which must go through."""
        summary = self.desk.sync.run(NEVER)
        assert summary is not None and summary.failure is None, summary
