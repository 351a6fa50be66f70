"""Fulfil items of open work: all of them or some units, with tracking, with or without a customer's mail.

fulfillmentCreate (facts section 4). The lines are always named: without them Shopify takes whatever is left
by then.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.fields import Field, Flag, Trackings
from fulfilldesk.domain.actions.forecasts import blocked
from fulfilldesk.domain.actions.kind import FULFILLMENT_WRITE_SCOPES, ActionKind, Target
from fulfilldesk.domain.actions.open_units import new_ones, units_of
from fulfilldesk.domain.actions.parameters import flag
from fulfilldesk.domain.actions.tracking import as_sent, from_json, is_web_address, to_input
from fulfilldesk.domain.actions.work import LINES, chosen_units, is_whole, line_inputs, parts, quantities
from fulfilldesk.domain.actions.work_standing import (
    TAKEN_ON,
    service_words,
    status_notices,
    why_not_offered,
)
from fulfilldesk.domain.actions.work_units import by_order_line
from fulfilldesk.domain.forecast import Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.order_status import (
    ExpectedStatus,
    expected_status,
    live_units,
    may_archive,
    states_beside,
    work_state,
)
from fulfilldesk.domain.orders import Fulfillment, FulfillmentOrder, Order, Tracking
from fulfilldesk.domain.outcome import hold_against
from fulfilldesk.domain.states import (
    DeliveryMethod,
    FulfillmentOrderStatus,
    RequestStatus,
    ServiceType,
    SupportedAction,
)
from fulfilldesk.domain.stock_forecast import FULFILLED, stock_lines, stock_notices

#: The service has it in hand, whatever was asked of it since.
_AT_WORK = TAKEN_ON | {RequestStatus.CANCELLATION_REQUESTED}
_HANDED_OVER = frozenset({DeliveryMethod.PICK_UP, DeliveryMethod.RETAIL})


class Fulfill(ActionKind):
    """The target is open work. Parameters: `lines`, `tracking` (as edit_tracking), `notify`."""

    name: ClassVar[str] = "fulfill"
    target: ClassVar[Target] = Target.WORK
    bulk: ClassVar[bool] = True
    previews: ClassVar[bool] = True

    def scopes(self, order: Order, target_id: str) -> tuple[str, ...]:
        """As for all that is done to fulfilments."""
        return FULFILLMENT_WRITE_SCOPES

    @property
    def scope_choices(self) -> tuple[tuple[str, ...], ...]:
        """The same wherever the work is."""
        return (FULFILLMENT_WRITE_SCOPES,)

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Offered where Shopify does (facts 3.2)."""
        return why_not_offered(order, target_id, SupportedAction.CREATE_FULFILLMENT)

    def fields(self, snapshot: Snapshot, target_id: str) -> tuple[Field, ...]:
        """All units, no tracking, and no mail unless the person wants one."""
        work = snapshot.order.work(target_id)
        lines = (quantities(snapshot.order, work),) if work is not None else ()
        return (*lines, Trackings("tracking"), Flag("notify"))

    def bulk_fields(self, places: Mapping[str, str]) -> tuple[Field, ...]:
        """Everything that is left, each without tracking."""
        return (Flag("notify"),)

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """Units leave on hand and committed (facts 2.2)."""
        order = snapshot.order
        work = order.work(action.target_id)
        tracking = _tracking(action)
        block = self.why_not(order, action.target_id) or _unusable(tracking)
        chosen = chosen_units(work, action.parameters.get(LINES)) if work is not None else {}
        if isinstance(chosen, Notice):
            block = block or chosen
        if work is None or block is not None or isinstance(chosen, Notice):
            return blocked(order, block or Notice(Say.WORK_GONE, Weight.BLOCK))
        lines = stock_lines(parts(order, work, chosen), snapshot, FULFILLED)
        status = _status(order, work, chosen)
        notify = flag(action, "notify")
        return Forecast(
            units=sum(chosen.values()),
            lines=lines,
            status_before=order.fulfillment_status,
            status_after=status.status,
            status_certain=status.certain,
            location_id=work.location_id,
            location_name=work.location_name,
            emails=notify,
            tracking=tracking,
            notices=(
                *_guards(order, work, chosen),
                *stock_notices(lines, snapshot, returning=False),
                *status_notices(status),
                *((Notice(Say.MAY_ARCHIVE),) if may_archive(order, status) else ()),
                Notice(Say.EMAIL if notify else Say.NO_EMAIL),
                Notice(Say.UNDO_FULFILL),
            ),
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """fulfillmentCreate. Raises ValueError when the units are not there, which a forecast without blocks
        rules out."""
        work = snapshot.order.work(action.target_id)
        chosen = chosen_units(work, action.parameters.get(LINES)) if work is not None else {}
        if isinstance(chosen, Notice) or not chosen:
            raise ValueError("nothing to fulfil")
        made: dict[str, Json] = {
            "lineItemsByFulfillmentOrder": [
                {"fulfillmentOrderId": action.target_id, "fulfillmentOrderLineItems": line_inputs(chosen)}
            ],
            "notifyCustomer": flag(action, "notify"),
        }
        if tracking := _tracking(action):
            made["trackingInfo"] = dict(to_input(tracking))
        return Mutation("FulfillmentCreate", {"fulfillment": made})

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """Which fulfilments there were, and the units by order line: work lines change, these do not."""
        work = order.work(action.target_id)
        chosen = chosen_units(work, action.parameters.get(LINES)) if work is not None else {}
        units = by_order_line(work, chosen) if work is not None and not isinstance(chosen, Notice) else {}
        return {
            "fulfillments": [item.id for item in order.fulfillments],
            "units": dict(units),
        }

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether a new live fulfilment has these units, and the numbers where any were given: a rival's of
        as many units has not."""
        numbers = _numbers(_tracking(action))
        made = _made(action, witness, order)
        return made is not None and (not numbers or _numbers(made.tracking) == numbers)

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """Status, stock, and the tracking of the new fulfilment."""
        made = _made(action, witness, after.order)
        place = {(made.location_id, made.location_name or "")} if made else None
        tracking = made.tracking if made else ()
        return hold_against(forecast, after, work_locations=place, tracking=tracking)

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Cancel the fulfilment that was made, whatever its tracking is by now."""
        made = _made(action, witness, order)
        if made is None:
            return Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK)
        return ("cancel_fulfillment", made.id, {})


def _tracking(action: Action) -> tuple[Tracking, ...]:
    """What was filled in; a carrier alone is no tracking."""
    filled_in = from_json(action.parameters.get("tracking"))
    return as_sent(tuple(entry for entry in filled_in if entry.number or entry.url))


def _unusable(tracking: tuple[Tracking, ...]) -> Notice | None:
    if any(entry.url and not is_web_address(entry.url) for entry in tracking):
        return Notice(Say.TRACKING_NOT_HTTP, Weight.BLOCK)
    return None


def _status(order: Order, work: FulfillmentOrder, chosen: Mapping[str, int]) -> ExpectedStatus:
    """All units: the work closes; some: it is IN_PROGRESS with the rest (facts 3.3)."""
    begun = replace(work, status=FulfillmentOrderStatus.IN_PROGRESS)
    rest = () if is_whole(work, chosen) else (work_state(begun),)
    return expected_status(
        fulfilled_units=live_units(order) + sum(chosen.values()),
        open_work=(*states_beside(order, work.id), *rest),
    )


def _guards(order: Order, work: FulfillmentOrder, chosen: Mapping[str, int]) -> Iterator[Notice]:
    """What to think of first. Since 2024-10 an app may be refused the work of another app's service (facts
    section 4)."""
    if work.service_type == ServiceType.THIRD_PARTY:
        yield Notice(Say.SERVICE_MAY_REFUSE, Weight.WARNING, service_words(work))
    if work.request_status in _AT_WORK:
        yield Notice(Say.SERVICE_SHIPS_TOO, Weight.RISK, service_words(work))
    if work.delivery_method in _HANDED_OVER:
        yield Notice(Say.HANDED_OVER)
    lines = (order.line(line.line_item_id) for line in work.lines if line.id in chosen)
    if any(line is not None and line.gift_card for line in lines):
        yield Notice(Say.GIFT_CARD_GOES_OUT, Weight.WARNING)


def _numbers(tracking: tuple[Tracking, ...]) -> list[str]:
    return sorted(entry.number.strip() for entry in tracking if entry.number)


def _made(action: Action, witness: Mapping[str, Json], order: Order) -> Fulfillment | None:
    """The new live fulfilment of exactly these units; the one with the numbers where there are several."""
    numbers = _numbers(_tracking(action))
    units = witness.get("units")
    found = [item for item in new_ones(order, witness.get("fulfillments")) if units_of(item) == units]
    return min(found, key=lambda item: _numbers(item.tracking) != numbers, default=None)
