"""Undo a cancel: fulfil the units of a cancelled fulfilment again, same tracking, no mail.

It is a new fulfilment with a new name on the *new* fulfilment order; the old one stays cancelled (facts 0.6
and section 4, "Undo of a cancel"). Parameter: `units`, {order line id: units}, when only a part is wanted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.forecasts import blocked
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.open_units import Take, creation, made_of, plan, units_of, work_left
from fulfilldesk.domain.actions.tracking import as_sent
from fulfilldesk.domain.actions.work_standing import status_notices
from fulfilldesk.domain.forecast import Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.order_status import expected_status, may_archive
from fulfilldesk.domain.orders import Fulfillment, Order
from fulfilldesk.domain.outcome import hold_against
from fulfilldesk.domain.states import FulfillmentStatus
from fulfilldesk.domain.stock_forecast import FULFILLED, Part, stock_lines, stock_notices

#: The parameter that chooses a part.
UNITS = "units"


@dataclass(frozen=True, slots=True)
class Found:
    """The cancelled fulfilment, and the open work to take its units from."""

    fulfillment: Fulfillment
    takes: tuple[Take, ...]


class FulfillAgain(ActionKind):
    """The target is the cancelled fulfilment; it still knows its lines and tracking."""

    name: ClassVar[str] = "fulfill_again"
    target: ClassVar[Target] = Target.FULFILLMENT
    previews: ClassVar[bool] = True
    takes_back: ClassVar[str | None] = "cancel_fulfillment"

    def sensible(self, order: Order, target_id: str) -> bool:
        """Only of a cancelled one."""
        fulfillment = order.fulfillment(target_id)
        return fulfillment is not None and fulfillment.status == FulfillmentStatus.CANCELLED

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Offered while the same units are open at one location and Shopify lets them be fulfilled."""
        found = find(order, target_id)
        return found if isinstance(found, Notice) else None

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """Units leave on hand and committed again at the location of the open work."""
        order = snapshot.order
        found = find(order, action.target_id, action.parameters.get(UNITS))
        if isinstance(found, Notice):
            return blocked(order, found)
        work = found.takes[0].work
        lines = stock_lines(
            (
                Part(order.line(take.line_item_id), take.units, work.location_id, work.location_name)
                for take in found.takes
            ),
            snapshot,
            FULFILLED,
        )
        units = sum(take.units for take in found.takes)
        status = expected_status(
            fulfilled_units=units + sum(item.units for item in order.fulfillments if item.live),
            open_work=work_left(order, found.takes),
        )
        return Forecast(
            units=units,
            lines=lines,
            status_before=order.fulfillment_status,
            status_after=status.status,
            status_certain=status.certain,
            location_id=work.location_id,
            location_name=work.location_name,
            tracking=as_sent(found.fulfillment.tracking),
            notices=(
                *stock_notices(lines, snapshot, returning=False),
                *status_notices(status),
                *((Notice(Say.MAY_ARCHIVE),) if may_archive(order, status) else ()),
                Notice(Say.NEW_FULFILLMENT),
                Notice(Say.NO_EMAIL),
            ),
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """fulfillmentCreate on the open fulfilment orders, notifyCustomer false. Raises ValueError when there
        is no open work, which a forecast without blocks rules out."""
        found = find(snapshot.order, action.target_id, action.parameters.get(UNITS))
        if isinstance(found, Notice):
            raise ValueError("nothing to fulfil again")
        return creation(found.takes, found.fulfillment.tracking)

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """Which fulfilments there were: the new one is the one that was not among them."""
        return {"fulfillments": [item.id for item in order.fulfillments]}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether a new live fulfilment with these units exists."""
        return _made(action, witness, order) is not None

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """Status, stock, and the tracking of the new fulfilment."""
        made = _made(action, witness, after.order)
        place = {(made.location_id, made.location_name or "")} if made else None
        return hold_against(
            forecast,
            after,
            work_locations=place,
            tracking=made.tracking if made else (),
        )

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Cancel the new fulfilment."""
        made = _made(action, witness, order)
        if made is None:
            return Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK)
        return ("cancel_fulfillment", made.id, {})


def find(order: Order, fulfillment_id: str, units: Json = None) -> Found | Notice:
    """The open work for all units of the cancelled fulfilment, or for those `units`; or why it cannot be
    done."""
    fulfillment = order.fulfillment(fulfillment_id)
    if fulfillment is None:
        return Notice(Say.FULFILLMENT_GONE, Weight.BLOCK)
    if fulfillment.status != FulfillmentStatus.CANCELLED:
        return Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK)
    needed = _needed(fulfillment, units)
    if isinstance(needed, Notice):
        return needed
    takes = plan(order, needed, fulfillment.location_id)
    return takes if isinstance(takes, Notice) else Found(fulfillment, takes)


def _needed(fulfillment: Fulfillment, units: Json) -> Mapping[str, int] | Notice:
    held = units_of(fulfillment)
    if units is None:
        return held
    asked = units if isinstance(units, dict) else {}
    chosen = {
        line: count
        for line, count in asked.items()
        if isinstance(count, int) and not isinstance(count, bool) and 0 < count <= held.get(line, 0)
    }
    return chosen if chosen and len(chosen) == len(asked) else Notice(Say.NOTHING_CHOSEN, Weight.BLOCK)


def _made(action: Action, witness: Mapping[str, Json], order: Order) -> Fulfillment | None:
    model = order.fulfillment(action.target_id)
    wanted = _needed(model, action.parameters.get(UNITS)) if model else {}
    if isinstance(wanted, Notice):
        return None
    return made_of(order, wanted, witness.get("fulfillments"))
