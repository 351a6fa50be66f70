"""Refunds and returns, as far as an order shows them."""

from __future__ import annotations

from fulfilldesk.demoshop import inventory, timeline
from fulfilldesk.demoshop.model import (
    FulfillmentOrderStatus,
    LineItem,
    Order,
    Refund,
    RefundLine,
    Return,
    ReturnLine,
    Transaction,
)
from fulfilldesk.demoshop.money import add_up, total_price, total_received, total_refunded
from fulfilldesk.demoshop.orders import inventory_item_of
from fulfilldesk.demoshop.world import World


def refund_units(
    world: World,
    order: Order,
    units: list[tuple[int, int]],
    *,
    restock_type: str = "NO_RESTOCK",
    location_id: int | None = None,
    note: str | None = None,
    till_id: int | None = None,
) -> Refund:
    """Give the money for (order line id, quantity) pairs back, and move stock as ``restock_type`` says.
    ``till_id`` is the place of the till that did it.

    CANCEL and NO_RESTOCK of units never fulfilled take them out of the work; RETURN puts fulfilled ones on
    the shelf of ``location_id`` (facts 2.2).
    """
    lines = {line.id: line for line in order.line_items}
    refund_lines = []
    for line_id, quantity in units:
        line = lines[line_id]
        if restock_type == "RETURN":
            place = location_id or (order.fulfillment_order_ids and _first_place(world, order))
            item_id = inventory_item_of(world, line)
            if place:
                inventory.move_line(world, line, item_id, place, inventory.RECEIVED, quantity)
        else:
            _take_out_of_work(world, order, line, quantity, restock_type)
        line.current_quantity -= quantity
        price = line.price.times(quantity)
        refund_lines.append(RefundLine(world.new_id(), line_id, quantity, restock_type, price, location_id))
    total = add_up(order, (line.subtotal for line in refund_lines))
    refund = Refund(world.new_id(), world.now, total, note, refund_lines)
    order.refunds.append(refund)
    order.transactions.append(
        Transaction(world.new_id(), "REFUND", "SUCCESS", total, processed_at=world.now, location_id=till_id)
    )
    everything = total_refunded(order).shop.amount >= total_price(order).shop.amount
    order.financial_status = "REFUNDED" if everything else "PARTIALLY_REFUNDED"
    timeline.note(world, order, "refund_success", "A refund was issued.", by_app=True)
    world.touch(order)
    return refund


def refund_everything(world: World, order: Order) -> None:
    """Give back all that was received and not yet given back; moves no stock."""
    left = total_received(order).minus(total_refunded(order))
    order.refunds.append(Refund(world.new_id(), world.now, left))
    order.transactions.append(Transaction(world.new_id(), "REFUND", "SUCCESS", left, processed_at=world.now))
    order.financial_status = "REFUNDED"
    timeline.note(world, order, "refund_success", "A refund was issued.", by_app=True)
    world.touch(order)


def _first_place(world: World, order: Order) -> int:
    return world.fulfillment_orders[order.fulfillment_order_ids[0]].location_id


def _take_out_of_work(world: World, order: Order, line: LineItem, units: int, restock_type: str) -> None:
    movement = inventory.RELEASED if restock_type == "CANCEL" else inventory.WRITTEN_OFF
    for work in world.orders_fulfillment_orders(order):
        if not work.is_live:
            continue
        for part in [part for part in work.lines if part.line_item_id == line.id]:
            taken = min(units, part.remaining_quantity)
            part.remaining_quantity -= taken
            part.total_quantity -= taken
            units -= taken
            inventory.move_line(world, line, part.inventory_item_id, work.location_id, movement, taken)
        work.lines = [part for part in work.lines if part.total_quantity]
        if not work.remaining:
            work.status = FulfillmentOrderStatus.CLOSED
        work.updated_at = world.now


def open_return(world: World, order: Order, units: list[tuple[int, int]], *, reason: str = "OTHER") -> Return:
    """Expect (fulfillment line id, quantity) pairs back from the customer."""
    lines = [ReturnLine(world.new_id(), line_id, quantity, reason) for line_id, quantity in units]
    name = f"{order.name}-R{len(order.returns) + 1}"
    expected = Return(world.new_id(), name, "OPEN", world.now, lines)
    order.returns.append(expected)
    order.return_status = "IN_PROGRESS"
    timeline.note(world, order, "return_created", f"Return {name} was created.", by_app=True)
    world.touch(order)
    return expected
