"""Hold work, whole or some of its units, with a reason and a note: nobody can fulfil it until the hold is
released. Work that is held already takes further holds, each one for all of it.

fulfillmentOrderHold (facts 3.3 and 3.4; recordings 2026-04__fulfillment-order-hold-validation and
-hold-multi-line).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.fields import Choice, Field, Flag, Option, Text
from fulfilldesk.domain.actions.forecasts import blocked, unmoved
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.parameters import flag, text, written
from fulfilldesk.domain.actions.work import (
    LINES,
    NOTE_LIMIT,
    chosen_units,
    gone_or_finished,
    is_whole,
    line_inputs,
    note_too_long,
    quantities,
    work_facts,
)
from fulfilldesk.domain.actions.work_standing import (
    progress_reported,
    state_in_the_way,
    status_notices,
    status_with,
    why_not_offered,
)
from fulfilldesk.domain.forecast import Fact, FactChange, Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.order_status import ExpectedStatus, states_beside, work_state
from fulfilldesk.domain.orders import FulfillmentOrder, Hold, Order
from fulfilldesk.domain.outcome import hold_against
from fulfilldesk.domain.states import (
    FulfillmentOrderStatus,
    OrderFulfillmentStatus,
    RequestStatus,
    SupportedAction,
)

REASON = "hold_reason"
#: FulfillmentHoldReason.
REASONS = (
    "AWAITING_PAYMENT",
    "AWAITING_RETURN_ITEMS",
    "HIGH_RISK_OF_FRAUD",
    "INCORRECT_ADDRESS",
    "INVENTORY_OUT_OF_STOCK",
    "ONLINE_STORE_POST_PURCHASE_CROSS_SELL",
    "UNKNOWN_DELIVERY_DATE",
    "OTHER",
)
_PRESET = "OTHER"

#: Holds that one app may have on one fulfilment order.
MOST_HOLDS = 10
#: Characters of a hold's handle (schema: FulfillmentOrderHoldInput).
_HANDLE_LENGTH = 64

_OPEN_OR_HELD = frozenset({FulfillmentOrderStatus.OPEN, FulfillmentOrderStatus.ON_HOLD})
_HELD = Notice(Say.WORK_HELD, Weight.BLOCK)


class HoldWork(ActionKind):
    """The target is open work. Parameters: `hold_reason`, `note`, `notify_merchant`, `lines`."""

    name: ClassVar[str] = "hold"
    target: ClassVar[Target] = Target.WORK
    bulk: ClassVar[bool] = True

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Offered where Shopify does; held work takes no further hold once this app has ten on it."""
        block = why_not_offered(order, target_id, SupportedAction.HOLD)
        work = order.work(target_id)
        full = work is not None and len(work.holds) >= MOST_HOLDS
        return Notice(Say.HOLD_LIMIT, Weight.BLOCK) if full and block == _HELD else block

    def fields(self, snapshot: Snapshot, target_id: str) -> tuple[Field, ...]:
        """Why, and of which units where they can be chosen."""
        work = snapshot.order.work(target_id)
        which = (quantities(snapshot.order, work),) if work is not None and _divisible(work) else ()
        return (*self.bulk_fields({}), *which)

    def bulk_fields(self, places: Mapping[str, str]) -> tuple[Field, ...]:
        """Why; all units of each are held."""
        return (
            Choice(REASON, tuple(Option(reason) for reason in REASONS), _PRESET),
            Text("note", limit=NOTE_LIMIT, lines=3),
            Flag("notify_merchant"),
        )

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """ON_HOLD; units that were not chosen stay open as work of their own. Stock stays (facts 2.2)."""
        order = snapshot.order
        work = order.work(action.target_id)
        block = self.why_not(order, action.target_id) or note_too_long(action)
        units = chosen_units(work, action.parameters.get(LINES)) if work is not None else {}
        if isinstance(units, Notice):
            block = block or units
        if work is None or block is not None or isinstance(units, Notice):
            return blocked(order, block or Notice(Say.WORK_GONE, Weight.BLOCK))
        whole = is_whole(work, units)
        if not whole and not _divisible(work):
            return blocked(order, state_in_the_way(work) or Notice(Say.SHOPIFY_DOES_NOT_OFFER, Weight.BLOCK))
        status = _status(order, work, whole=whole)
        return unmoved(
            order,
            facts=_changes(order, work, None if whole else sum(units.values())),
            notices=(
                *_held_already(work),
                *status_notices(status),
                *((Notice(Say.PROGRESS_FORGOTTEN),) if progress_reported(work) else ()),
                Notice(Say.NO_EMAIL),
                *((Notice(Say.MERCHANT_NOTIFIED),) if flag(action, "notify_merchant") else ()),
            ),
            status_after=status.status,
            status_certain=status.certain,
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """fulfillmentOrderHold, with a handle of this action's own: without one a second hold of the app is
        refused (facts 3.4), and with it the same hold is never placed twice. Raises ValueError when the units
        are not there, which a forecast without blocks rules out."""
        work = snapshot.order.work(action.target_id)
        units = chosen_units(work, action.parameters.get(LINES)) if work is not None else {}
        if work is None or isinstance(units, Notice):
            raise ValueError("nothing to hold")
        placed: dict[str, Json] = {
            "reason": _reason(action),
            "notifyMerchant": flag(action, "notify_merchant"),
            "handle": f"fulfilldesk-{action.id}"[:_HANDLE_LENGTH],
        }
        if note := text(action, "note"):
            placed["reasonNotes"] = note
        if not is_whole(work, units):
            placed["fulfillmentOrderLineItems"] = line_inputs(units)
        return Mutation("FulfillmentOrderHold", {"id": action.target_id, "fulfillmentHold": placed})

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """Which holds there were: ours is the one that was not among them."""
        work = order.work(action.target_id)
        return {"holds": [hold.id for hold in work.holds] if work is not None else []}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether a new hold with this reason and note is there."""
        return _placed(action, witness, order) is not None

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """The order's status, the work's, its holds, and what stayed behind."""
        return hold_against(forecast, after, facts=work_facts(after.order, action.target_id))

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Release exactly this hold."""
        placed = _placed(action, witness, order)
        if placed is None:
            return Notice(Say.HOLD_GONE, Weight.BLOCK)
        block = not_releasable(order, action.target_id)
        return block or ("release_hold", action.target_id, {"holds": [placed.id]})


def not_releasable(order: Order, work_id: str) -> Notice | None:
    """Why no hold of this work can be released."""
    work = order.work(work_id)
    finished = gone_or_finished(order, work_id)
    if work is None or finished is not None:
        return finished
    if not work.holds:
        return Notice(Say.WORK_NOT_HELD, Weight.BLOCK)
    offered = SupportedAction.RELEASE_HOLD in work.supported_actions
    return None if offered else Notice(Say.SHOPIFY_DOES_NOT_OFFER, Weight.BLOCK)


def _divisible(work: FulfillmentOrder) -> bool:
    """Whether a part can be held: work in a splittable state, with more than one unit (facts 3.4)."""
    return SupportedAction.SPLIT in work.supported_actions and work.remaining > 1


def _status(order: Order, work: FulfillmentOrder, *, whole: bool) -> ExpectedStatus:
    """ON_HOLD once all open work is held; an order of which some is not held stays UNFULFILLED (facts 3.3).
    What it reads when a service had declined the work is not known."""
    held = work_state(replace(work, status=FulfillmentOrderStatus.ON_HOLD))
    rest = () if whole else (work_state(work),)
    status = status_with(order, work, held, *rest)
    stays = status.status == order.fulfillment_status == OrderFulfillmentStatus.UNFULFILLED
    recorded = stays and {*states_beside(order, work.id), *rest} <= _OPEN_OR_HELD
    unasked = work.request_status == RequestStatus.UNSUBMITTED
    return status._replace(certain=unasked and (status.certain or recorded))


def _held_already(work: FulfillmentOrder) -> tuple[Notice, ...]:
    if not work.holds:
        return ()
    return (Notice(Say.HELD_ALREADY, Weight.WARNING, {"count": str(len(work.holds))}),)


def _changes(order: Order, work: FulfillmentOrder, part: int | None) -> list[FactChange]:
    """What becomes of the work; `part` is how many of its units are held, None for all of them."""
    held = FulfillmentOrderStatus.ON_HOLD
    changes = [] if work.status == held else [FactChange(Fact.WORK_STATUS, work.status, held)]
    changes.append(FactChange(Fact.HOLDS, str(len(work.holds)), str(len(work.holds) + 1)))
    if part is not None:
        pieces = len(order.open_work)
        changes.append(FactChange(Fact.WORK_UNITS, str(work.remaining), str(part)))
        changes.append(FactChange(Fact.WORK_PIECES, str(pieces), str(pieces + 1)))
    return changes


def _reason(action: Action) -> str:
    asked = action.parameters.get(REASON)
    return asked if isinstance(asked, str) and asked in REASONS else _PRESET


def _placed(action: Action, witness: Mapping[str, Json], order: Order) -> Hold | None:
    work = order.work(action.target_id)
    known = witness.get("holds")
    before = known if isinstance(known, list) else []
    return next(
        (
            hold
            for hold in (work.holds if work is not None else ())
            if hold.id not in before
            and hold.reason == _reason(action)
            and written(hold.notes or "") == text(action, "note")
        ),
        None,
    )
