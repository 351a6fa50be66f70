"""Cancelling and deleting orders (facts 2.2, 5.4, 12.10, 12.11)."""

from __future__ import annotations

from fulfilldesk.demoshop import inventory, timeline
from fulfilldesk.demoshop.model import FulfillmentOrder, FulfillmentOrderStatus, LineItem, Order
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.returns import refund_everything
from fulfilldesk.demoshop.world import World

PAID = ("PAID", "PARTIALLY_PAID", "PARTIALLY_REFUNDED")


def cancel_order(
    world: World,
    order: Order,
    *,
    reason: str = "OTHER",
    restock: bool = True,
    keeps_money: bool = False,
    notify_customer: bool = False,
    staff_note: str | None = None,
) -> None:
    """Cancel an order that has no live fulfillment (facts 12.11).

    Its work closes empty and the order is archived; but when the shop keeps what was paid, the work still
    shows its units and the order stays open (recording ``2026-04__fulfillment-create-preconditions``). Money
    that was only authorised is let go. Raises Refused with the recorded texts when it is cancelled already or
    parcels are out.
    """
    if order.cancelled_at is not None:
        raise Refused(["orderId"], "Cannot cancel an order that has already been canceled", "INVALID")
    if any(parcel.is_live for parcel in world.orders_fulfillments(order)):
        raise Refused(["orderId"], "Cannot cancel an order that has outstanding fulfillments", "INVALID")
    lines = {line.id: line for line in order.line_items}
    for work in world.orders_fulfillment_orders(order):
        _let_go(world, work, lines, inventory.RELEASED if restock else inventory.WRITTEN_OFF)
        if not keeps_money:
            for part in work.lines:
                part.total_quantity = part.remaining_quantity = 0
    order.cancelled_at = world.now
    if not keeps_money:
        order.closed_at = world.now
        for line in order.line_items:
            line.current_quantity = 0
    order.cancel_reason, order.staff_note = reason, staff_note
    if order.financial_status == "AUTHORIZED":
        order.financial_status = "VOIDED"
    timeline.note(world, order, "cancelled", "This order was canceled.", by_app=True)
    if notify_customer:
        timeline.note(world, order, "mail_sent", "An order canceled email was sent to the customer.")
    world.touch(order)


def cancel_and_refund(
    world: World,
    order: Order,
    *,
    reason: str,
    restock: bool,
    gives_back: bool,
    notify_customer: bool = False,
    staff_note: str | None = None,
) -> None:
    """``orderCancel``: cancel, and give back what was paid when that is wanted. Raises Refused like
    :func:`cancel_order`.
    """
    is_paid = order.financial_status in PAID
    cancel_order(
        world,
        order,
        reason=reason,
        restock=restock,
        keeps_money=is_paid and not gives_back,
        notify_customer=notify_customer,
        staff_note=staff_note,
    )
    if is_paid and gives_back:
        refund_everything(world, order)


def delete_order(world: World, order: Order) -> None:
    """Remove the order without a trace, whatever its state (recording
    ``2026-04__order-delete-snapshot-staging``). What it still claimed is available again.
    """
    lines = {line.id: line for line in order.line_items}
    for work in world.orders_fulfillment_orders(order):
        _let_go(world, work, lines, inventory.RELEASED)
        del world.fulfillment_orders[work.id]
    for number in order.fulfillment_ids:
        del world.fulfillments[number]
    del world.orders[order.id]
    world.version += 1


def _let_go(
    world: World, work: FulfillmentOrder, lines: dict[int, LineItem], movement: inventory.Movement
) -> None:
    """Close the work; its claim on stock goes through the movement."""
    if work.is_live:
        for part in work.lines:
            item_id, units = part.inventory_item_id, part.remaining_quantity
            line = lines[part.line_item_id]
            inventory.move_line(world, line, item_id, work.location_id, movement, units)
    work.status = FulfillmentOrderStatus.CLOSED
    work.holds.clear()
    work.updated_at = world.now
