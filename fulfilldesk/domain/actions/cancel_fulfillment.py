"""Cancel a fulfilment: the parcel stops counting and its units become work to do again.

fulfillmentCancel takes the id and nothing else: no mail, no quantity, no restock, no guard (facts section 1).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.fulfill_again import FulfillAgain
from fulfilldesk.domain.forecast import Forecast, Outcome
from fulfilldesk.domain.guards import cancel_guards
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.order_status import expected_status, work_state
from fulfilldesk.domain.orders import Fulfillment, FulfillmentOrder, Order
from fulfilldesk.domain.outcome import hold_against
from fulfilldesk.domain.states import FulfillmentOrderStatus, FulfillmentStatus, SupportedAction
from fulfilldesk.domain.stock_forecast import Part, stock_lines, stock_notices


class CancelFulfillment:
    """The target is the fulfilment; there are no parameters."""

    name: ClassVar[str] = "cancel_fulfillment"

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
            return _blocked(order, fulfillment, block or Notice(Say.FULFILLMENT_GONE, Weight.BLOCK))
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
            direction=+1,
        )
        status = expected_status(
            fulfilled_units=sum(
                item.units for item in order.fulfillments if item.live and item != fulfillment
            ),
            open_work=_work_after(order, fulfillment),
        )
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
                *(() if status.certain else (Notice(Say.STATUS_UNCERTAIN),)),
                *((Notice(Say.REOPENS),) if order.archived and not order.cancelled else ()),
                Notice(Say.NO_EMAIL),
                *((Notice(Say.TRACKING_LINK_STAYS),) if fulfillment.tracking else ()),
                Notice(Say.UNDO_CANCEL),
            ),
        )

    def mutation(self, action: Action, order: Order) -> Mutation:
        """fulfillmentCancel(id)."""
        return Mutation("FulfillmentCancel", {"id": action.target_id})

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """How much open work there was, to tell afterwards which of it came back. The fulfilment itself keeps
        its lines and tracking (facts 1.2)."""
        return {"work": {work.id: work.remaining for work in order.open_work}}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order) -> bool:
        """Whether the fulfilment reads CANCELLED."""
        fulfillment = order.fulfillment(action.target_id)
        return fulfillment is not None and fulfillment.status == FulfillmentStatus.CANCELLED

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """Also where the work is now: Shopify routes it elsewhere when the item is no longer stocked
        there."""
        known = witness.get("work")
        before = known if isinstance(known, dict) else {}
        places = {
            (work.location_id, work.location_name)
            for work in after.order.open_work
            if work.remaining > _whole_number(before.get(work.id))
        }
        return hold_against(forecast, after, work_locations=places)

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Fulfil the same units again."""
        kind = FulfillAgain()
        return kind.why_not(order, action.target_id) or (kind.name, action.target_id, {})


def _blocked(order: Order, fulfillment: Fulfillment | None, block: Notice) -> Forecast:
    return Forecast(
        units=fulfillment.units if fulfillment else 0,
        lines=(),
        status_before=order.fulfillment_status,
        status_after=order.fulfillment_status,
        location_id=fulfillment.location_id if fulfillment else None,
        location_name=(fulfillment.location_name or "") if fulfillment else "",
        undoable=False,
        notices=(block,),
    )


def _work_after(order: Order, fulfillment: Fulfillment) -> list[str]:
    """States of the open work after the cancel. Cancelling part of a fulfilment order puts that one back to
    OPEN; a whole one stays closed and a new OPEN one carries the work (facts 0.3)."""
    others = [work_state(work) for work in order.open_work if not _goes_back(work, fulfillment)]
    return [*others, FulfillmentOrderStatus.OPEN]


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
