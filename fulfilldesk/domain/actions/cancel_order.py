"""Cancel a whole order. It cannot be undone (schema: orderCancel).

Parameters: `reason` (OrderCancelReason), `restock`, `refund` (to the original payment methods), `notify`,
`staff_note`. Shopify does it in a background job (facts 12.10).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.fields import Choice, Field, Flag, Option, Text
from fulfilldesk.domain.actions.forecasts import blocked
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.needs import Known, Need
from fulfilldesk.domain.actions.parameters import flag, text
from fulfilldesk.domain.actions.work import parts
from fulfilldesk.domain.actions.work_standing import status_notices
from fulfilldesk.domain.forecast import NO, YES, Fact, FactChange, Forecast, Outcome
from fulfilldesk.domain.guards import cancel_order_guards
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.money import Money
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.order_status import ExpectedStatus, work_state
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.outcome import hold_against
from fulfilldesk.domain.states import (
    FinancialStatus,
    FulfillmentOrderStatus,
    OrderFulfillmentStatus,
    ReturnStatus,
)
from fulfilldesk.domain.stock_forecast import RESTOCKED, WRITTEN_OFF, stock_lines, stock_notices

#: OrderCancelReason.
REASONS = ("CUSTOMER", "INVENTORY", "FRAUD", "DECLINED", "STAFF", "OTHER")
#: Characters of a staff note (recording 2026-04__orderCancel-error-messages).
LIMIT = 255


class CancelOrder(ActionKind):
    """The target is an order without live fulfilments."""

    name: ClassVar[str] = "cancel_order"
    target: ClassVar[Target] = Target.ORDER
    needs: ClassVar[frozenset[Need]] = frozenset({Need.PAYMENT})
    job: ClassVar[bool] = True
    previews: ClassVar[bool] = True

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Refused while a fulfilment is live (facts 1.2; recording 2026-04__fulfillment-create-preconditions)
        and while a return is in progress (schema: orderCancel)."""
        if order.cancelled:
            return Notice(Say.ORDER_CANCELLED, Weight.BLOCK)
        live = sum(item.live for item in order.fulfillments)
        if live:
            return Notice(Say.FULFILLMENTS_LIVE, Weight.BLOCK, {"count": str(live)})
        if order.return_status == ReturnStatus.IN_PROGRESS:
            return Notice(Say.RETURN_UNFINISHED, Weight.BLOCK)
        return None

    def fields(self, snapshot: Snapshot, target_id: str) -> tuple[Field, ...]:
        """Whether money is given back is asked only where there is some to give."""
        return (
            Choice("reason", tuple(Option(reason) for reason in REASONS), preset=REASONS[0]),
            Flag("restock", preset=True),
            *((Flag("refund", preset=True),) if _left_to_refund(snapshot.known) else ()),
            Flag("notify"),
            Text("staff_note", limit=LIMIT, lines=2),
        )

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """Every unit that is not fulfilled leaves committed, at the location of its work; the order reads
        UNFULFILLED (facts 2.2, 12.9, 12.11)."""
        order, payment = snapshot.order, snapshot.known.payment
        block = self.why_not(order, action.target_id) or _refusal(action, snapshot.known)
        if payment is None or block is not None:
            return blocked(order, block or Notice(Say.PAYMENT_NOT_READ, Weight.BLOCK))
        restock, refund = flag(action, "restock", preset=True), _refund(action, snapshot.known)
        notify = flag(action, "notify")
        lines = stock_lines(
            (
                part
                for work in order.open_work
                for part in parts(
                    order, work, {line.id: line.remaining for line in work.lines if line.remaining}
                )
            ),
            snapshot,
            RESTOCKED if restock else WRITTEN_OFF,
        )
        status = _status_after(order)
        return Forecast(
            units=sum(work.remaining for work in order.open_work),
            lines=lines,
            status_before=order.fulfillment_status,
            status_after=status.status,
            status_certain=status.certain,
            location_id=None,
            location_name="",
            emails=notify,
            undoable=False,
            notices=(
                Notice(Say.CANCELLED_FOR_GOOD, Weight.WARNING),
                *cancel_order_guards(order),
                *_money_notices(order, snapshot.known, refund),
                *stock_notices(lines, snapshot, returning=False),
                *(() if restock or not lines else (Notice(Say.NOT_RESTOCKED, Weight.WARNING),)),
                *status_notices(status),
                Notice(Say.EMAIL if notify else Say.NO_EMAIL),
            ),
            facts=tuple(_facts(order, payment.net, refund)),
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """orderCancel."""
        variables: dict[str, Json] = {
            "orderId": action.target_id,
            "reason": _reason(action),
            "restock": flag(action, "restock", preset=True),
            "notifyCustomer": flag(action, "notify"),
        }
        note = text(action, "staff_note")
        if note:
            variables["staffNote"] = note
        if _refund(action, snapshot.known) is not None:
            variables["refundMethod"] = {"originalPaymentMethodsRefund": True}
        return Mutation("OrderCancel", variables)

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """Nothing: it was not cancelled, or it would not have been offered."""
        return {}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether the order is cancelled, for the reason that was given."""
        return order.cancelled and order.cancel_reason in (None, _reason(action))

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """Cancelled, archived, given back; status and stock."""
        order = after.order
        facts = {
            Fact.CANCELLED: YES if order.cancelled else NO,
            Fact.ARCHIVED: YES if order.archived else NO,
        }
        if order.refunded is not None:
            facts[Fact.REFUND] = _amount(order.refunded)
        return hold_against(forecast, after, facts=facts)

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """There is none."""
        return Notice(Say.CANCELLED_FOR_GOOD, Weight.BLOCK)


def _status_after(order: Order) -> ExpectedStatus:
    """UNFULFILLED (facts 12.9), as recorded of plain open work; of an order that needs no fulfilling nobody
    has recorded it."""
    if order.fulfillment_status == OrderFulfillmentStatus.FULFILLMENT_NOT_REQUIRED:
        return ExpectedStatus(order.fulfillment_status, False)
    plain = all(work_state(work) == FulfillmentOrderStatus.OPEN for work in order.open_work)
    return ExpectedStatus(OrderFulfillmentStatus.UNFULFILLED, plain)


def _reason(action: Action) -> str:
    reason = action.parameters.get("reason")
    return reason if isinstance(reason, str) and reason in REASONS else REASONS[0]


def _refusal(action: Action, known: Known) -> Notice | None:
    if known.payment is None:
        return Notice(Say.PAYMENT_NOT_READ, Weight.BLOCK)
    if len(text(action, "staff_note")) > LIMIT:
        return Notice(Say.TOO_LONG, Weight.BLOCK, {"limit": str(LIMIT)})
    return None


def _left_to_refund(known: Known) -> Money | None:
    """What a full refund would give; None when there is nothing, or Shopify cannot give it back."""
    payment = known.payment
    return payment.net if payment is not None and payment.refundable and payment.net.minor > 0 else None


def _refund(action: Action, known: Known) -> Money | None:
    return _left_to_refund(known) if flag(action, "refund", preset=True) else None


def _money_notices(order: Order, known: Known, refund: Money | None) -> Iterator[Notice]:
    payment = known.payment
    paid = payment is not None and payment.net.minor > 0
    if refund is not None:
        yield Notice(Say.MONEY_BACK, Weight.WARNING)
        if order.refunded is not None and order.refunded.minor > 0:
            yield Notice(Say.REFUNDED_BEFORE)
    elif paid:
        yield Notice(Say.MONEY_KEPT, Weight.WARNING)
        if payment is not None and not payment.refundable:
            yield Notice(Say.NOT_REFUNDABLE, Weight.WARNING)
    if order.financial_status == FinancialStatus.AUTHORIZED:
        yield Notice(Say.AUTHORIZATION_RELEASED)


def _facts(order: Order, paid: Money, refund: Money | None) -> Iterator[FactChange]:
    """An order of which no money is kept goes to the archive (recordings 2026-04__orderCancel-parity and
    -restock-refundMethod-parity); one whose money is kept stays open (facts 12.11)."""
    yield FactChange(Fact.CANCELLED, NO, YES)
    keeps_money = paid.minor > 0 and refund is None
    if not order.archived:
        yield FactChange(Fact.ARCHIVED, NO, NO if keeps_money else YES, certain=not keeps_money)
    if refund is not None:
        before = order.refunded or Money(refund.currency, 0)
        yield FactChange(
            Fact.REFUND, _amount(before), _amount(Money(refund.currency, before.minor + refund.minor))
        )


def _amount(money: Money) -> str:
    return f"{money.minor} {money.currency}"
