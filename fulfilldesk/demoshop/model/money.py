"""Prices."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(slots=True, frozen=True)
class Money:
    """An amount in major units (euros, not cents) and its ISO 4217 currency code."""

    amount: Decimal
    currency: str


@dataclass(slots=True, frozen=True)
class MoneyBag:
    """The same price twice: in the shop's currency and in the one the customer saw."""

    shop: Money
    presentment: Money

    def times(self, quantity: int) -> MoneyBag:
        """The price of ``quantity`` pieces."""
        return MoneyBag(
            Money(self.shop.amount * quantity, self.shop.currency),
            Money(self.presentment.amount * quantity, self.presentment.currency),
        )

    def plus(self, other: MoneyBag) -> MoneyBag:
        """Both together; the currencies must be the same."""
        return MoneyBag(
            Money(self.shop.amount + other.shop.amount, self.shop.currency),
            Money(self.presentment.amount + other.presentment.amount, self.presentment.currency),
        )

    def minus(self, other: MoneyBag) -> MoneyBag:
        """What is left after taking ``other`` away; the currencies must be the same."""
        return self.plus(other.times(-1))
