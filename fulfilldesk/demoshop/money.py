"""Totals of an order, in the shop's and the customer's currency."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from fulfilldesk.demoshop.model import Money, MoneyBag, Order

NOTHING = Decimal("0.00")


def zero(order: Order) -> MoneyBag:
    """No money, in the order's currencies."""
    return MoneyBag(Money(NOTHING, order.currency), Money(NOTHING, order.presentment_currency))


def add_up(order: Order, bags: Iterable[MoneyBag]) -> MoneyBag:
    """The sum of ``bags``; zero without any."""
    total = zero(order)
    for amount in bags:
        total = total.plus(amount)
    return total


def sum_of(bags: list[MoneyBag]) -> MoneyBag | None:
    """The sum of ``bags`` in their own currencies; None without any."""
    if not bags:
        return None
    total = bags[0]
    for amount in bags[1:]:
        total = total.plus(amount)
    return total


def subtotal_price(order: Order) -> MoneyBag:
    """The lines as ordered, less the discount."""
    lines = add_up(order, (line.price.times(line.quantity) for line in order.line_items))
    return lines.minus(order.discount) if order.discount else lines


def total_tax(order: Order) -> MoneyBag:
    """Tax on all lines, whether or not the prices include it."""
    return add_up(order, (line.tax for line in order.line_items if line.tax is not None))


def total_shipping(order: Order) -> MoneyBag:
    """What the customer pays for sending."""
    return add_up(order, (line.price for line in order.shipping_lines))


def total_price(order: Order) -> MoneyBag:
    """Lines, shipping, and tax where it comes on top."""
    total = subtotal_price(order).plus(total_shipping(order))
    return total if order.taxes_included else total.plus(total_tax(order))


def total_refunded(order: Order) -> MoneyBag:
    """All that was given back."""
    return add_up(order, (refund.total for refund in order.refunds))


def total_received(order: Order) -> MoneyBag:
    """All that was really paid: sales and captures that succeeded."""
    paid = (step.amount for step in order.transactions if step.status == "SUCCESS" and step.kind in PAYING)
    return add_up(order, paid)


PAYING = ("SALE", "CAPTURE")
