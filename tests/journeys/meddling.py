"""Somebody or something that comes between two steps of an action."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from fulfilldesk.demoshop import fulfillments, orders
from fulfilldesk.demoshop.drafts import LineDraft, OrderDraft
from fulfilldesk.demoshop.fulfillments import Package
from fulfilldesk.demoshop.model import Fulfillment, Tracking
from fulfilldesk.domain.journal import JournalEntry
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.pipeline import Changed, Pipeline, Prepared
from fulfilldesk.store.journal import JournalFile
from tests.journeys.desks import DeskOnDemo, gid


class Meddled:
    """Passes every call on to what it stands for. `before["send"] = what` does that once, just before the
    next `send`; `after` likewise."""

    def __init__(self, inner: object) -> None:
        self._inner = inner
        self.before: dict[str, Callable[[], object]] = {}
        self.after: dict[str, Callable[[], object]] = {}

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._inner, name)
        if not callable(found):
            return found

        def call(*arguments: object, **named: object) -> object:
            if meddle := self.before.pop(name, None):
                meddle()
            result = found(*arguments, **named)
            if meddle := self.after.pop(name, None):
                meddle()
            return result

        return call


class Clerk:
    """Somebody at a desk with a program of their own: same shop, same files, own pipeline."""

    def __init__(self, desk: DeskOnDemo, folder: Path, name: str = "anna") -> None:
        self.desk = desk
        self.shop: Any = Meddled(desk.shop)
        self._file = JournalFile(folder / "journal.sqlite")
        self.journal: Any = Meddled(self._file)
        self.pipeline = Pipeline(self.shop, desk.cache, self.journal, desk.clock, desk.events.append, name)

    def close(self) -> None:
        """Leave no file open."""
        self._file.close()

    def order(self, parcel: Fulfillment) -> Order:
        """The parcel's order as the shop shows it now."""
        order_id = gid("Order", parcel.order_id)
        order = self.desk.shop.orders([order_id])[order_id]
        assert order is not None
        return order

    def asks(self, kind: str, parcel: Fulfillment, **parameters: Any) -> Prepared:
        """The person sees the forecast."""
        order = self.order(parcel)
        action = self.pipeline.ask(kind, order, gid("Fulfillment", parcel.id), parameters)
        return self.pipeline.prepare(action)

    def says_yes(self, prepared: Prepared) -> JournalEntry:
        """And agrees; the order must not have changed."""
        assert not prepared.forecast.blocks, prepared.forecast.blocks
        ended = self.pipeline.carry_out(prepared)
        assert not isinstance(ended, Changed)
        return ended

    def does(self, kind: str, parcel: Fulfillment, **parameters: Any) -> JournalEntry:
        """Both."""
        return self.says_yes(self.asks(kind, parcel, **parameters))

    def undoes(self, entry: JournalEntry) -> JournalEntry:
        """Takes an entry back."""
        return self.says_yes(self.pipeline.prepare(self.pipeline.undo(entry)))


POSTNL = Tracking("PostNL", "3SFIETS1", "https://postnl.nl/3SFIETS1")


def shipped(desk: DeskOnDemo, units: int = 3, *, tracking: Tracking | None = POSTNL) -> Fulfillment:
    """A new order of one counted article, sent whole."""
    with desk.demo.rival() as world:
        variant = next(
            variant
            for variant in world.variants.values()
            if world.items[variant.inventory_item_id].tracked
            and any((variant.inventory_item_id, place) in world.levels for place in world.locations)
        )
        order = orders.place_order(world, OrderDraft([LineDraft(units, variant.id)]))
        (work,) = world.orders_fulfillment_orders(order)
        return fulfillments.fulfil(world, [Package(work.id)], tracking=[tracking] if tracking else [])
