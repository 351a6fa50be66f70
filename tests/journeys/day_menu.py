"""Every item of an order's menus, tried on a copy of the shop: what is offered is taken, and what is greyed
out for its state is not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import event

from fulfilldesk.domain.actions.action import MutationAnswer
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.notice import Say
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.pipeline import Prepared
from tests.journeys.chance import Chance
from tests.journeys.day_forms import filled_in
from tests.journeys.day_truth import OFFERED_AS, OUR_REASONS
from tests.journeys.days import Day, Offer

#: What Shopify takes, and this program does not offer: it would change nothing, or nobody should.
TAKEN_AND_NOT_OFFERED: Mapping[str, frozenset[Say]] = {
    "archive": frozenset({Say.ALREADY_ARCHIVED}),
    "unarchive": frozenset({Say.NOT_ARCHIVED}),
    "cancel_fulfillment": frozenset({Say.ALREADY_CANCELLED, Say.FULFILLMENT_FAILED}),
    "cancel_part": frozenset({Say.ALREADY_CANCELLED, Say.FULFILLMENT_FAILED, Say.PARCEL_OF_ONE_UNIT}),
    "edit_tracking": frozenset({Say.ALREADY_CANCELLED, Say.FULFILLMENT_FAILED}),
    "edit_address": frozenset({Say.ORDER_CANCELLED, Say.NO_ADDRESS}),
}


class DayAtTheMenu:
    """Anna opens menus, and somebody holds each item against the shop."""

    def __init__(self, day: Day) -> None:
        self.day = day

    def looks(self, order: Order, chance: Chance) -> None:
        """All items that can be chosen, and those greyed out that no supported action stands for: what
        Shopify's list says of the others is checked on every menu anyway."""
        for offer in self.day.items(order):
            prepared = self._filled_in(offer, chance)
            kind, why_not = KINDS[str(offer.item.kind)], offer.item.why_not
            if why_not is None and not prepared.forecast.blocks:
                answer = self._tried(prepared)
                if answer is None or answer.refused:
                    self.day.check(f"{kind.name} of {offer.target_id} is offered, and refused: {answer}")
                event(f"{kind.name}: offered and taken")
            elif why_not is not None and kind.name not in OFFERED_AS.values():
                ours = OUR_REASONS | TAKEN_AND_NOT_OFFERED.get(kind.name, frozenset())
                answer = self._tried(prepared) if why_not.key not in ours else None
                if answer is not None and not answer.refused:
                    self.day.check(
                        f"{kind.name} of {offer.target_id} is greyed out ({why_not.key}), and taken"
                    )
                event(f"{kind.name}: greyed out, {why_not.key}")

    def _filled_in(self, offer: Offer, chance: Chance) -> Prepared:
        kind, pipeline = KINDS[str(offer.item.kind)], self.day.anna.pipeline
        first = pipeline.prepare(pipeline.ask(kind.name, offer.order, offer.target_id))
        parameters: dict[str, Any] = filled_in(kind.fields(first.snapshot, offer.target_id), chance)
        return pipeline.prepare(pipeline.ask(kind.name, offer.order, offer.target_id, parameters))

    def _tried(self, prepared: Prepared) -> MutationAnswer | None:
        """What the shop says, of which no trace is left; None where there is nothing to send."""
        try:
            mutation = KINDS[prepared.action.kind].mutation(prepared.action, prepared.snapshot)
        except ValueError:
            return None
        carried_out = list(self.day.desk.demo.carried_out)
        with self.day.trouble("ghost"):
            answer = self.day.desk.shop.send(mutation)
        self.day.desk.demo.carried_out[:] = carried_out
        return answer
