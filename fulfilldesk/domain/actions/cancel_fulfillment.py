"""Cancel a fulfilment: the parcel stops counting and its units become work to do again.

fulfillmentCancel takes the id and nothing else: no mail, no quantity, no restock, no guard (facts section 1).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.forecasts import blocked
from fulfilldesk.domain.actions.fulfill_again import FulfillAgain
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.work_standing import status_notices
from fulfilldesk.domain.forecast import Forecast, Outcome
from fulfilldesk.domain.guards import cancel_guards
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.order_status import ExpectedStatus, expected_status, live_units, work_state
from fulfilldesk.domain.orders import Fulfillment, FulfillmentOrder, Order
from fulfilldesk.domain.outcome import hold_against
from fulfilldesk.domain.states import FulfillmentOrderStatus, FulfillmentStatus, SupportedAction
from fulfilldesk.domain.stock_forecast import RETURNED, Movement, Part, stock_lines, stock_notices


class CancelFulfillment(ActionKind):
    """The target is the fulfilment; there are no parameters."""

    name: ClassVar[str] = "cancel_fulfillment"
    target: ClassVar[Target] = Target.FULFILLMENT
    bulk: ClassVar[bool] = True
    previews: ClassVar[bool] = True

    def sensible(self, order: Order, target_id: str) -> bool:
        """A cancelled one shows how to take that back instead."""
        fulfillment = order.fulfillment(target_id)
        return fulfillment is None or fulfillment.status != FulfillmentStatus.CANCELLED

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Only a live fulfilment is offered. Shopify would accept a second cancel too, without effect."""
        fulfillment = order.fulfillment(target_id)
        if fulfillment is None:
            return Notice(Say.FULFILLMENT_GONE, Weight.BLOCK)
        if fulfillment.status == FulfillmentStatus.CANCELLED:
            return Notice(Say.ALREADY_CANCELLED, Weight.BLOCK)
        if not fulfillment.live:
            return Notice(Say.FULFILLMENT_FAILED, Weight.BLOCK)
        return None

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """Units, stock, where the work returns to, the order's status, and what to think of first."""
        order = snapshot.order
        fulfillment = order.fulfillment(action.target_id)
        block = self.why_not(order, action.target_id)
        if fulfillment is None or block is not None:
            return blocked(order, block or Notice(Say.FULFILLMENT_GONE, Weight.BLOCK))
        lines = stock_lines(
            (
                Part(
                    order.line(part.line_item_id),
                    part.quantity,
                    fulfillment.location_id,
                    fulfillment.location_name or "",
                )
                for part in fulfillment.lines
            ),
            snapshot,
            movement(order, fulfillment),
        )
        status = status_after(order, fulfillment, fulfillment.units)
        return Forecast(
            units=fulfillment.units,
            lines=lines,
            status_before=order.fulfillment_status,
            status_after=status.status,
            status_certain=status.certain,
            location_id=fulfillment.location_id,
            location_name=fulfillment.location_name or "",
            reopens=order.archived and not order.cancelled,
            notices=(
                *cancel_guards(order, fulfillment),
                *stock_notices(lines, snapshot, returning=True),
                *status_notices(status),
                *((Notice(Say.REOPENS),) if order.archived and not order.cancelled else ()),
                Notice(Say.NO_EMAIL),
                *((Notice(Say.TRACKING_LINK_STAYS),) if fulfillment.tracking else ()),
                Notice(Say.UNDO_CANCEL),
            ),
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """fulfillmentCancel(id)."""
        return Mutation("FulfillmentCancel", {"id": action.target_id})

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """How much open work there was, to tell afterwards which of it came back. The fulfilment itself keeps
        its lines and tracking (facts 1.2)."""
        return {"work": open_work(order)}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether the fulfilment reads CANCELLED."""
        fulfillment = order.fulfillment(action.target_id)
        return fulfillment is not None and fulfillment.status == FulfillmentStatus.CANCELLED

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """Also where the work is now: Shopify routes it elsewhere when the item is no longer stocked
        there."""
        return hold_against(forecast, after, work_locations=grown_work(witness, after.order))

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Fulfil the same units again."""
        kind = FulfillAgain()
        return kind.why_not(order, action.target_id) or (kind.name, action.target_id, {})


def open_work(order: Order) -> dict[str, Json]:
    """Units still to do, of each open fulfilment order."""
    return {work.id: work.remaining for work in order.open_work}


def grown_work(witness: Mapping[str, Json], order: Order) -> set[tuple[str | None, str]]:
    """Where there is more open work than the `work` of the witness says: (location id, name)."""
    known = witness.get("work")
    before = known if isinstance(known, dict) else {}
    return {
        (work.location_id, work.location_name)
        for work in order.open_work
        if work.remaining > _whole_number(before.get(work.id))
    }


def movement(order: Order, fulfillment: Fulfillment) -> Movement:
    """Back to committed (facts 2.3). No recording shows it of units that were refunded or removed, nor of a
    cancelled order, to which nothing is owed any more."""
    lines = [order.line(part.line_item_id) for part in fulfillment.lines]
    owed = all(line is None or line.current_quantity == line.quantity for line in lines)
    return RETURNED if owed and not order.cancelled else replace(RETURNED, certain=False)


def status_after(order: Order, fulfillment: Fulfillment, units: int) -> ExpectedStatus:
    """What the order reads when these units are work again. Cancelling part of a fulfilment order puts that
    one back to OPEN; a whole one stays closed and a new OPEN one carries the work (facts 0.3)."""
    others = (work_state(work) for work in order.open_work if not _goes_back(work, fulfillment))
    status = expected_status(
        fulfilled_units=live_units(order) - units, open_work=(*others, FulfillmentOrderStatus.OPEN)
    )
    return status._replace(certain=status.certain and not order.cancelled)


def _goes_back(work: FulfillmentOrder, fulfillment: Fulfillment) -> bool:
    """Whether this is the rest of the work that the parcel was taken from: in progress for no other reason
    (reported progress shows as MARK_AS_OPEN, facts 3.2)."""
    ours = {line.line_item_id for line in fulfillment.lines}
    return (
        work.location_id == fulfillment.location_id
        and work_state(work) == FulfillmentOrderStatus.IN_PROGRESS
        and SupportedAction.MARK_AS_OPEN not in work.supported_actions
        and any(line.line_item_id in ours for line in work.lines)
    )


def _whole_number(value: Json) -> int:
    return value if isinstance(value, int) else 0
