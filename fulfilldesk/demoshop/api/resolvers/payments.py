"""Payments, refunds and returns of an order."""

from __future__ import annotations

from typing import Any

from fulfilldesk.demoshop.api.connections import Page
from fulfilldesk.demoshop.api.context import Info
from fulfilldesk.demoshop.api.gid import gid
from fulfilldesk.demoshop.api.resolvers.order_parts import line_of
from fulfilldesk.demoshop.api.resolvers.paging import listing
from fulfilldesk.demoshop.api.resolvers.parts import (
    ParcelLineOf,
    RefundLineOf,
    RefundOf,
    ReturnLineOf,
    ReturnOf,
    TransactionOf,
)
from fulfilldesk.demoshop.api.tables import Fields, Table
from fulfilldesk.demoshop.model import Location


def restock_place(part: RefundLineOf, info: Info) -> Location | None:
    """``RefundLineItem.location``."""
    call = info.context
    return call.world.locations.get(part.line.location_id or 0)


def returned_line(part: ReturnLineOf, info: Info) -> ParcelLineOf:
    """``ReturnLineItem.fulfillmentLineItem``."""
    call = info.context
    return next(
        ParcelLineOf(parcel, line)
        for parcel in call.world.orders_fulfillments(part.order)
        for line in parcel.lines
        if line.id == part.line.fulfillment_line_id
    )


def return_lines(part: ReturnOf, info: Info, **arguments: Any) -> Page:
    """``Return.returnLineItems``."""
    return listing([ReturnLineOf(part.order, line) for line in part.expected.lines], arguments)


def refund_lines(part: RefundOf, info: Info, **arguments: Any) -> Page:
    """``Refund.refundLineItems``."""
    return listing([RefundLineOf(part.order, line) for line in part.refund.lines], arguments)


def refund_transactions(part: RefundOf, info: Info, **arguments: Any) -> Page:
    """``Refund.transactions``: the payment step that gave the money back."""
    order, refund = part.order, part.refund
    steps = [step for step in order.transactions if step.kind == "REFUND"]
    own = [step for step in steps if step.processed_at == refund.created_at and step.amount == refund.total]
    return listing([TransactionOf(order, step) for step in own[:1]], arguments)


def place_of_payment(part: TransactionOf, info: Info) -> Location | None:
    """``OrderTransaction.location``: the till, where there was one."""
    call = info.context
    return call.world.locations.get(part.step.location_id or 0)


def _from_line(name: str) -> Any:
    return lambda part, info: getattr(part.line, name)


TRANSACTION: Fields = {
    "amountSet": lambda part, info: part.step.amount,
    "authorizationExpiresAt": lambda part, info: None,
    "createdAt": lambda part, info: part.step.processed_at or part.order.created_at,
    "formattedGateway": lambda part, info: part.step.gateway,
    "gateway": lambda part, info: part.step.gateway,
    "id": lambda part, info: gid("OrderTransaction", part.step.id),
    "kind": lambda part, info: part.step.kind,
    "location": place_of_payment,
    "manualPaymentGateway": lambda part, info: part.step.gateway == "manual",
    "parentTransaction": lambda part, info: None,
    "processedAt": lambda part, info: part.step.processed_at,
    "status": lambda part, info: part.step.status,
    "test": lambda part, info: part.step.test,
}
REFUND: Fields = {
    "createdAt": lambda part, info: part.refund.created_at,
    "id": lambda part, info: gid("Refund", part.refund.id),
    "legacyResourceId": lambda part, info: part.refund.id,
    "note": lambda part, info: part.refund.note,
    "processedAt": lambda part, info: part.refund.created_at,
    "refundLineItems": refund_lines,
    "totalRefundedSet": lambda part, info: part.refund.total,
    "transactions": refund_transactions,
    "updatedAt": lambda part, info: part.refund.created_at,
}
REFUND_LINE: Fields = {
    "id": lambda part, info: gid("RefundLineItem", part.line.id),
    "lineItem": lambda part, info: line_of(part.order, part.line.line_item_id),
    "location": restock_place,
    "priceSet": lambda part, info: line_of(part.order, part.line.line_item_id).line.price,
    "quantity": _from_line("quantity"),
    "restockType": _from_line("restock_type"),
    "restocked": lambda part, info: part.line.restock_type != "NO_RESTOCK",
    "subtotalSet": _from_line("subtotal"),
}
RETURN: Fields = {
    "closedAt": lambda part, info: None,
    "createdAt": lambda part, info: part.expected.created_at,
    "id": lambda part, info: gid("Return", part.expected.id),
    "name": lambda part, info: part.expected.name,
    "returnLineItems": return_lines,
    "status": lambda part, info: part.expected.status,
    "totalQuantity": lambda part, info: sum(line.quantity for line in part.expected.lines),
}
RETURN_LINE: Fields = {
    "customerNote": lambda part, info: None,
    "fulfillmentLineItem": returned_line,
    "id": lambda part, info: gid("ReturnLineItem", part.line.id),
    "processableQuantity": _from_line("quantity"),
    "processedQuantity": lambda part, info: 0,
    "quantity": _from_line("quantity"),
    "refundableQuantity": _from_line("quantity"),
    "refundedQuantity": lambda part, info: 0,
    "returnReason": _from_line("reason"),
    "returnReasonNote": lambda part, info: "",
    "unprocessedQuantity": _from_line("quantity"),
}
TYPES: Table = {
    "OrderTransaction": TRANSACTION,
    "Refund": REFUND,
    "RefundLineItem": REFUND_LINE,
    "Return": RETURN,
    "ReturnLineItem": RETURN_LINE,
}
