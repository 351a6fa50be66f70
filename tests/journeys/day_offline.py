"""Staff at a desk that cannot reach the shop, and what becomes of it when it can again."""

from __future__ import annotations

from hypothesis import event

from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.outbox import Outbox
from fulfilldesk.services.pipeline import Prepared
from tests.journeys.chance import Chance
from tests.journeys.day_forms import filled_in
from tests.journeys.days import Day, said
from tests.journeys.desks import without_age


class DayOffline:
    """Anna without a connection."""

    def __init__(self, day: Day) -> None:
        self.day = day
        self.outbox = Outbox(day.anna.pipeline, day.anna.journal)
        self.agreed_on: dict[str, tuple[Order, object]] = {}

    def staff_act(self, chance: Chance) -> None:
        """On what is cached; it waits."""
        day, pipeline = self.day, self.day.anna.pipeline
        cached = [order for each in day.order_ids if (order := day.desk.cache.order(each)) is not None]
        offers = [offer for order in cached for offer in day.offers(order, online=False)]
        offer = day.chooses(offers, chance)
        if offer is None:
            return
        kind = KINDS[str(offer.item.kind)]
        assert not kind.needs, "a kind that must ask the shop cannot be offered offline"
        undoes = offer.item.entry.action.id if offer.item.entry else None
        first = pipeline.preview_from_cache(pipeline.ask(kind.name, offer.order, offer.target_id))
        parameters = filled_in(kind.fields(first.snapshot, offer.target_id), chance)
        action = pipeline.ask(kind.name, offer.order, offer.target_id, parameters, undoes=undoes)
        prepared = pipeline.preview_from_cache(action)
        if prepared.forecast.blocks:
            return
        entry = pipeline.queue(prepared)
        if self._knows_the_shelves(prepared):
            self.agreed_on[action.id] = (without_age(offer.order), day.shelves())
        day.note("anna offline", said(action), "->", entry.state)
        day.check(None if entry.state is EntryState.WAITING else f"queued, and then {entry.state}")

    def back_online(self) -> None:
        """Each is sent on fresh knowledge, or laid before the person; and that only when something has
        changed."""
        day = self.day
        while (entry := self._next()) is not None:
            action = entry.action
            looked, before, sent = day.order(action.order_id), day.picture(action), self._sent()
            as_cached = self._is_as_cached(entry, looked)
            self.outbox.send(_AfterOne())
            ended = day.desk.journal.entry(action.id)
            assert ended is not None
            day.note("back online", said(action), "->", ended.state, ended.failure_detail or "")
            event(f"{action.kind} offline: {ended.state}")
            if looked is None:
                day.check(None if ended.state is EntryState.NOT_DONE else "the order was gone")
            elif ended.state is EntryState.CHANGED:
                day.check(None if self._sent() == sent else "changed, and yet sent")
                day.check("laid before the person, and nothing had changed" if as_cached else None)
            else:
                day.as_forecast(entry.forecast, ended, before, looked)

    def _next(self) -> JournalEntry | None:
        """The entry that waits longest."""
        unfinished = self.day.desk.journal.unfinished()
        return next((entry for entry in unfinished if entry.state is EntryState.WAITING), None)

    def _sent(self) -> int:
        return len(self.day.desk.demo.carried_out)

    def _is_as_cached(self, entry: JournalEntry, order: Order | None) -> bool:
        """Whether the order is as it was when the person agreed, and so are the shelves."""
        agreed_on = self.agreed_on.get(entry.action.id)
        return order is not None and agreed_on == (without_age(order), self.day.shelves())

    def _knows_the_shelves(self, prepared: Prepared) -> bool:
        """Whether the articles are kept where the cache says."""
        cached = prepared.snapshot.levels
        now = self.day.desk.shop.levels(sorted(cached))
        return {key for key in cached if cached[key].stock} == {key for key in now if now[key].stock}


class _AfterOne:
    """Says stop once one thing was done."""

    def __init__(self) -> None:
        self._asked = False

    def is_set(self) -> bool:
        """No, and from then on yes."""
        asked, self._asked = self._asked, True
        return asked
