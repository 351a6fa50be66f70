"""Edit the tracking of a fulfilment, with or without a mail to the customer.

Parameters: `tracking`, a list of {company, number, url}; `notify`, true to mail the customer now and at later
updates (schema: fulfillmentTrackingInfoUpdate).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.fields import Field, Flag, Trackings
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.parameters import flag
from fulfilldesk.domain.actions.tracking import as_sent, from_json, is_web_address, to_input, to_json
from fulfilldesk.domain.forecast import Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order, Tracking
from fulfilldesk.domain.outcome import hold_against, tracking_agrees
from fulfilldesk.domain.states import FulfillmentStatus


class EditTracking(ActionKind):
    """The target is a live fulfilment."""

    name: ClassVar[str] = "edit_tracking"
    target: ClassVar[Target] = Target.FULFILLMENT

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Offered on live fulfilments. Shopify takes it on cancelled ones too, where nobody looks any
        more."""
        fulfillment = order.fulfillment(target_id)
        if fulfillment is None:
            return Notice(Say.FULFILLMENT_GONE, Weight.BLOCK)
        if fulfillment.status == FulfillmentStatus.CANCELLED:
            return Notice(Say.ALREADY_CANCELLED, Weight.BLOCK)
        if not fulfillment.live:
            return Notice(Say.FULFILLMENT_FAILED, Weight.BLOCK)
        return None

    def fields(self, snapshot: Snapshot, target_id: str) -> tuple[Field, ...]:
        """The tracking there is, to be changed; no mail unless the person wants one."""
        fulfillment = snapshot.order.fulfillment(target_id)
        return (Trackings("tracking", fulfillment.tracking if fulfillment else ()), Flag("notify"))

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """New tracking; stock and status stay."""
        order = snapshot.order
        fulfillment = order.fulfillment(action.target_id)
        asked = _asked(action)
        notify = flag(action, "notify")
        current = fulfillment.tracking if fulfillment else ()
        block = self.why_not(order, action.target_id) or _refusal(asked, current)
        return Forecast(
            units=0,
            lines=(),
            status_before=order.fulfillment_status,
            status_after=order.fulfillment_status,
            location_id=fulfillment.location_id if fulfillment else None,
            location_name=(fulfillment.location_name or "") if fulfillment else "",
            emails=notify,
            undoable=_can_be_sent(current),
            tracking=asked,
            tracking_before=current,
            notices=(block,)
            if block
            else (
                Notice(Say.EMAIL if notify else Say.NO_EMAIL),
                *((Notice(Say.UNDO_TRACKING),) if _can_be_sent(current) else ()),
            ),
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """fulfillmentTrackingInfoUpdate."""
        return Mutation(
            "FulfillmentTrackingInfoUpdate",
            {
                "fulfillmentId": action.target_id,
                "trackingInfoInput": dict(to_input(_asked(action))),
                "notifyCustomer": flag(action, "notify"),
            },
        )

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """The tracking there was, for the undo."""
        fulfillment = order.fulfillment(action.target_id)
        return {"tracking": to_json(fulfillment.tracking if fulfillment else ())}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether the fulfilment shows the tracking asked for."""
        fulfillment = order.fulfillment(action.target_id)
        return fulfillment is not None and tracking_agrees(_asked(action), fulfillment.tracking)

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """The tracking that was read."""
        fulfillment = after.order.fulfillment(action.target_id)
        return hold_against(forecast, after, tracking=fulfillment.tracking if fulfillment else ())

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Write the old tracking back, without a mail. An empty one cannot be written back."""
        blocked = self.why_not(order, action.target_id)
        if blocked:
            return blocked
        old = from_json(witness.get("tracking"))
        if not _can_be_sent(old):
            return Notice(Say.TRACKING_WAS_EMPTY, Weight.BLOCK)
        return (self.name, action.target_id, {"tracking": to_json(old), "notify": False})


def _asked(action: Action) -> tuple[Tracking, ...]:
    return as_sent(from_json(action.parameters.get("tracking")))


def _can_be_sent(tracking: tuple[Tracking, ...]) -> bool:
    """A carrier alone cannot."""
    return any(entry.number or entry.url for entry in tracking)


def _refusal(asked: tuple[Tracking, ...], current: tuple[Tracking, ...]) -> Notice | None:
    if not _can_be_sent(asked):
        return Notice(Say.TRACKING_EMPTY, Weight.BLOCK)
    if any(entry.url and not is_web_address(entry.url) for entry in asked):
        return Notice(Say.TRACKING_NOT_HTTP, Weight.BLOCK)
    if asked == as_sent(current):
        return Notice(Say.TRACKING_UNCHANGED, Weight.BLOCK)
    return None
