"""A day at the shop: what staff do through the real pipeline, and what must come of it. Everything is written
down, so that a failure tells the whole day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from hypothesis import event

from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.domain.actions.action import Action
from fulfilldesk.domain.actions.kind import Target
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.errors import OrderGone
from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.menu import Command, MenuContext, MenuItem, menu
from fulfilldesk.domain.notice import Say
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.pipeline import CannotUndo, Changed, Prepared
from tests.journeys import day_others, day_truth
from tests.journeys.chance import Chance
from tests.journeys.day_forms import filled_in
from tests.journeys.day_truth import Picture
from tests.journeys.desks import DeskOnDemo
from tests.journeys.meddling import Clerk

#: Lines of an order that somebody can still look through.
MOST_LINES = 20


@dataclass(frozen=True, slots=True)
class Offer:
    """An action in a menu, and what of."""

    order: Order
    target_id: str
    item: MenuItem


@dataclass(frozen=True, slots=True)
class Deed:
    """An action that came out as forecast, with the order before and after it."""

    action_id: str
    before: Mapping[str, object]
    after: Mapping[str, object]
    hold_may_go: bool  # it was said


class Day:
    """One desk on one shop, and anna at it."""

    def __init__(self, desk: DeskOnDemo, folder: Path) -> None:
        self.desk = desk
        self.anna = Clerk(desk, folder)
        self.history: list[str] = []
        self.deeds: dict[str, Deed] = {}
        self.order_ids: list[str] = []
        desk.sync_now()

    def close(self) -> None:
        """Leave no file open."""
        self.anna.close()

    # --- writing down, and failing

    def note(self, *words: object) -> None:
        """What happened."""
        self.history.append(" ".join(str(word) for word in words))

    def check(self, amiss: str | None) -> None:
        """Fail with the whole day when something is."""
        assert amiss is None, "\n".join(["", *self.history, f"AMISS: {amiss}"])

    # --- looking

    def order(self, order_id: str) -> Order | None:
        """As the shop shows it now."""
        return self.desk.shop.orders([order_id])[order_id]

    def orders(self) -> list[Order]:
        """Those of the day that are still there, as the shop shows them now."""
        found = self.desk.shop.orders(self.order_ids) if self.order_ids else {}
        return [order for order in found.values() if order is not None]

    def items(self, order: Order, *, online: bool = True) -> Iterator[Offer]:
        """The actions in the order's menus, greyed out or not; those of its work must be fair."""
        context = MenuContext(
            self.desk.cache.shop_info(), online, self.desk.journal.of_order(order.id), demo=True
        )
        for target, ids in _targets(order):
            for target_id in ids:
                items = menu(order, target, target_id, context)
                if online and target is Target.WORK:
                    self.check(day_truth.menu_amiss(order, target_id, items))
                yield from (Offer(order, target_id, item) for item in items if item.command is Command.ACT)

    def offers(self, order: Order, *, online: bool = True) -> list[Offer]:
        """Those that can be chosen."""
        return [offer for offer in self.items(order, online=online) if offer.item.enabled]

    def chooses(self, offers: Sequence[Offer], chance: Chance) -> Offer | None:
        """A kind of those offered, whichever it is of: so that the rare ones have their turn."""
        kinds = sorted({str(offer.item.kind) for offer in offers}, key=list(KINDS).index)
        if not kinds:
            return None
        kind = chance.one_of(kinds)
        return chance.one_of([offer for offer in offers if offer.item.kind == kind])

    # --- acting

    def asks(self, offer: Offer, chance: Chance) -> Prepared | None:
        """The form is filled in; None when what was filled in cannot be, which the forecast says. It takes a
        person longer than the second that Shopify resolves."""
        self.desk.clock.sleep(2)
        item, entry = KINDS[str(offer.item.kind)], offer.item.entry
        pipeline = self.anna.pipeline
        undoes = entry.action.id if entry else None
        first = pipeline.prepare(pipeline.ask(item.name, offer.order, offer.target_id))
        parameters = filled_in(item.fields(first.snapshot, offer.target_id), chance)
        action = pipeline.ask(item.name, offer.order, offer.target_id, parameters, undoes=undoes)
        prepared = pipeline.prepare(action)
        self.note("anna", said(action))
        if prepared.forecast.blocks:
            self.note("  blocked:", *(notice.key for notice in prepared.forecast.blocks))
            event(f"{action.kind}: filled in wrongly")
            return None
        return prepared

    def carries_out(self, prepared: Prepared, *, order_is_as_read: bool = True) -> JournalEntry | Changed:
        """After the yes. On an order that nobody else has touched it comes out as forecast; on one that
        somebody did touch, as forecast or not at all."""
        action, sent = prepared.action, len(self.desk.demo.carried_out)
        before, looked = self.picture(action), self.order(action.order_id)
        ended = self.anna.pipeline.carry_out(prepared)
        if isinstance(ended, Changed):
            self.note("  changed since")
            event(f"{action.kind}: changed since")
            self.check(None if len(self.desk.demo.carried_out) == sent else "changed, and yet sent")
            self.check("asked again, and nothing had changed" if order_is_as_read else None)
            return ended
        self.note("  ->", ended.state, ended.failure_key or "", ended.failure_detail or "")
        if looked is None:
            gone = ended.state is EntryState.NOT_DONE and ended.failure_key == OrderGone.key
            self.check(None if gone else "the order was gone")
            return ended
        self.as_forecast(prepared.forecast, ended, before, looked)
        return ended

    def carries_out_in_bad_weather(self, prepared: Prepared, what: str, step: int) -> None:
        """After the yes, and the request of this step, or its answer, meets with a fault."""
        action, kind = prepared.action, KINDS[prepared.action.kind]
        step = min(step, kind.steps - 1)
        if what == "ghost" and (kind.steps > 1 or kind.job):
            return  # nobody can know by then what stands
        before, looked = self.picture(action), self.order(action.order_id)
        assert looked is not None
        with self.trouble(), self._at_step(step, f"{what}:1x"):
            ended = self.anna.pipeline.carry_out(prepared)
        assert isinstance(ended, JournalEntry), "nobody else was there"
        self.note(f"  {what} at step {step} ->", ended.state, ended.failure_key or "")
        event(f"{action.kind}, {what}: {ended.state}")
        if what in ("cut", "throttle"):
            self.as_forecast(prepared.forecast, ended, before, looked)
            return
        stopped = {
            "http500": EntryState.NOT_DONE,
            "error": EntryState.NOT_DONE,
            "refuse": EntryState.REFUSED,
            "refuse-coded": EntryState.REFUSED,
            "ghost": EntryState.DIFFERS,
        }[what]
        expected = stopped if step == 0 else EntryState.HALF_DONE
        self.check(None if ended.state is expected else f"{what}, and then {ended.state}, not {expected}")
        if step == 0:
            now = self.order(action.order_id)
            same = now is not None and day_truth.essence(now) == day_truth.essence(looked)
            self.check(None if same and self.picture(action) == before else f"{what}, and something changed")

    def as_forecast(self, forecast: Forecast, ended: JournalEntry, before: Picture, looked: Order) -> None:
        """What was sent on fresh knowledge came out as the person was told."""
        action, outcome = ended.action, ended.outcome
        event(f"{action.kind}: {ended.state}")
        if ended.state is EntryState.DIFFERS and not day_truth.honest(forecast, outcome, before):
            self.check(f"forecast as certain, came out otherwise: {outcome and outcome.differences}")
        if ended.state is EntryState.HALF_DONE and self._may_be_stuck(forecast, looked, action.target_id):
            return
        if ended.state not in (EntryState.DONE, EntryState.DIFFERS):
            self.check(f"{action.kind} was offered, and then {ended.state}: {ended.failure_detail}")
        now = self.order(action.order_id)
        if ended.state is EntryState.DONE:
            after = self.picture(action)
            self.check(day_truth.promise_broken(forecast, before, after))
            if now is not None:
                warned = any(notice.key is Say.HOLD_OF_PART for notice in forecast.notices)
                deed = Deed(action.id, day_truth.essence(looked), day_truth.essence(now), hold_may_go=warned)
                self.deeds[action.id] = deed

    def shelves(self) -> object:
        """Which article is kept where, and which location is open."""
        world = self.desk.demo.world
        kept = {key for key, level in world.levels.items() if level.is_active}
        return kept, {place.id for place in world.locations.values() if place.is_active}

    def picture(self, action: Action) -> Picture:
        """Of the action's order."""
        return day_truth.picture(self.desk.demo.world, action.order_id)

    def _may_be_stuck(self, forecast: Forecast, order: Order, fulfillment_id: str) -> bool:
        """Half way: it was said that the work may go elsewhere; or the parcel's location has closed since,
        which an order does not tell."""
        if any(notice.key is Say.LOCATION_MAY_CHANGE for notice in forecast.notices):
            return True
        item, places = order.fulfillment(fulfillment_id), self.desk.demo.world.locations
        place = places.get(int(str(item.location_id).rpartition("/")[2])) if item is not None else None
        return place is None or not place.is_active

    def undoes(self, entry: JournalEntry) -> None:
        """What was done is taken back, or it is said why not."""
        try:
            action = self.anna.pipeline.undo(entry)
        except CannotUndo as why:
            self.note("anna cannot undo", said(entry.action), why.notice.key)
            event(f"{entry.action.kind}: cannot be undone, {why.notice.key}")
            return
        except OrderGone:
            return
        prepared = self.anna.pipeline.prepare(action)
        self.note("anna undoes", said(entry.action), "with", said(action))
        if prepared.forecast.blocks:
            self.note("  blocked:", *(notice.key for notice in prepared.forecast.blocks))
            event(f"{entry.action.kind}: undo blocked by {prepared.forecast.blocks[0].key}")
            return
        looked = self.order(action.order_id)
        assert looked is not None
        ended = self.carries_out(prepared)
        kept = self.desk.journal.entry(entry.action.id)
        assert kept is not None
        self.check(None if kept.undone_by == action.id else "undone, and the journal does not know")
        deed, now = self.deeds.get(entry.action.id), self.order(action.order_id)
        as_forecast = isinstance(ended, JournalEntry) and ended.state is EntryState.DONE
        if not as_forecast or deed is None or now is None or deed.after != day_truth.essence(looked):
            return
        restored = day_truth.essence(now)
        missing = [
            part
            for part, value in deed.before.items()
            if restored[part] != value and not (deed.hold_may_go and part in ("status", "work"))
        ]
        if missing:
            self.check(
                "not brought back: "
                + "; ".join(f"{part}: {deed.before[part]} is now {restored[part]}" for part in missing)
            )

    # --- trouble

    @contextmanager
    def trouble(self, *faults: str) -> Iterator[None]:
        """These faults while it lasts."""
        self.desk.demo.faults = FaultPlan([parse_fault(fault) for fault in faults], 1)
        try:
            yield
        finally:
            self.desk.demo.faults = FaultPlan([], 1)

    @contextmanager
    def _at_step(self, step: int, fault: str) -> Iterator[None]:
        """This fault, which strikes once, strikes the mutation of this step."""
        sent = 0

        def before_sending() -> None:
            nonlocal sent
            if sent == step:
                self.desk.demo.faults = FaultPlan([parse_fault(fault)], 1)
            sent += 1
            self.anna.shop.before["send"] = before_sending

        self.anna.shop.before["send"] = before_sending
        try:
            yield
        finally:
            self.anna.shop.before.clear()

    def rival(self, order_id: str, chance: Chance) -> None:
        """Somebody does something to the order, or to the shelves."""
        with self.desk.demo.rival() as world:
            order = world.orders.get(int(order_id.rpartition("/")[2]))
            if order is None or chance.one_in(12):
                self.note("shelves:", day_others.shelves_change(world, order, chance))
            elif chance.one_in(5):
                self.note("service:", day_others.service_acts(world, chance))
            else:
                name = chance.one_of(list(day_others.DEEDS))
                came = day_others.does(world, order, name, chance)
                self.note("rival", name, order.name + ":", came)
                event(f"rival {name}")
        self.desk.clock.sleep(2)  # nobody is so quick that it is the same second for Shopify


def said(action: Action) -> str:
    """The action in one line."""
    number = action.target_id.removeprefix("gid://shopify/")
    return f"{action.kind} {action.order_name} {number} {dict(action.parameters)}"


def _targets(order: Order) -> Iterator[tuple[Target, list[str]]]:
    yield Target.ORDER, [order.id]
    yield Target.WORK, [work.id for work in order.fulfillment_orders]
    yield Target.FULFILLMENT, [item.id for item in order.fulfillments]
