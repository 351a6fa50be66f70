"""What one check's file must say. A new check is one file with a subclass, its line in the registry, and its
words in the window (ui/checks/texts)."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.limits import Limit
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.inventory import InventoryLevel
from fulfilldesk.domain.journal import JournalEntry
from fulfilldesk.domain.orders import Order

#: Orders that carry no open work and were not touched for so many days are not looked at any more.
LOOK_BACK_DAYS = 60


class CheckGroup(StrEnum):
    """Under which heading a check stands."""

    APPS = "apps"
    TILL = "till"
    STOCK = "stock"
    STATUS = "status"
    AUTOMATIC = "automatic"


class Check(ABC):
    """`mends` are the kinds of action (domain/actions) that put it right, the best first; none: Shopify or
    the app must be asked, or it is marked as fine. `limits` are the thresholds it uses. `to_be_told`: it
    stays until a person ticks that the supplier was told."""

    #: As findings and marks keep it; never changed once released.
    name: ClassVar[str]
    group: ClassVar[CheckGroup]
    mends: ClassVar[tuple[str, ...]] = ()
    limits: ClassVar[tuple[Limit, ...]] = ()
    to_be_told: ClassVar[bool] = False


class OrderCheck(Check):
    """A check that one order tells. `cancelled_too`: it is asked of cancelled orders as well. It `needs` what
    an order must have for it to find anything; of an order that lacks any of that it is not asked."""

    cancelled_too: ClassVar[bool] = False
    needs: ClassVar[frozenset[Trait]] = frozenset()

    def look(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """What is wrong with the order, or will be unless something happens; nothing of a test order."""
        if order.test or (order.cancelled_at is not None and not self.cancelled_too):
            return iter(())
        return self.wrong(order, shop)

    @abstractmethod
    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """The same of an order that counts."""


@dataclass(frozen=True, slots=True)
class Held:
    """Stock of an item at a location beside what orders ask of it: `claimed` units of open work in `orders`
    orders. `title` and `sku` as the newest of these orders names the item; `service`: a third party's place.
    `claimed_at` is when what is claimed was last seen to change, None where that is not known.
    """

    level: InventoryLevel
    claimed: int
    orders: int
    title: str = ""
    sku: str | None = None
    service: str = ""
    claimed_at: datetime | None = None


class StockCheck(Check):
    """A check that stock and open work tell together."""

    @abstractmethod
    def look(self, held: Held, shop: CheckedShop) -> Iterator[Finding]:
        """What is wrong with the item at the location. `level.read_at` is when the stock was read."""


class JournalCheck(Check):
    """A check that the journal tells."""

    @abstractmethod
    def look(self, entry: JournalEntry, later: tuple[JournalEntry, ...]) -> Iterator[Finding]:
        """What is wrong with an action that was carried out; `later` are the order's entries after it."""
