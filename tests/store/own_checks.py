"""Checks of the tests' own, one of each kind, and what they find on a desk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from fulfilldesk.domain.checks.check import CheckGroup, Held, JournalCheck, OrderCheck, StockCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.journal import JournalEntry
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.checks_port import Standing
from tests.store.check_desk import Desk, numbered
from tests.unit.builders import WAREHOUSE, an_order


class Named(OrderCheck):
    """Finds every order whose name says so; breaks at one that nobody thought of."""

    name: ClassVar[str] = "named"
    group: ClassVar[CheckGroup] = CheckGroup.STATUS

    def __init__(self) -> None:
        self.seen: list[str] = []

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        self.seen.append(order.id)
        if "wrong" in order.name:
            yield Finding(self.name, order.id, order.updated_at, order.id)
        if "hostile" in order.name:
            raise ZeroDivisionError(order.name)


class Short(OrderCheck):
    """Orders with a line of which the warehouse has none."""

    name: ClassVar[str] = "short"
    group: ClassVar[CheckGroup] = CheckGroup.STOCK

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        for line in order.lines:
            level = shop.level(line.inventory_item_id, WAREHOUSE)
            if level is not None and level.stock is not None and level.stock.on_hand <= 0:
                yield Finding(self.name, line.id, order.updated_at, order.id)


class Low(StockCheck):
    """Says by how much available is below zero."""

    name: ClassVar[str] = "low"
    group: ClassVar[CheckGroup] = CheckGroup.STOCK

    def look(self, held: Held, shop: CheckedShop) -> Iterator[Finding]:
        level = held.level
        if level.stock is not None and level.stock.available < 0:
            subject = f"{level.inventory_item_id}|{level.location_id}"
            facts = {"available": str(level.stock.available), "on_hand": str(level.stock.on_hand)}
            yield Finding(self.name, subject, level.read_at, facts=facts)


class Differs(JournalCheck):
    """Actions that nobody followed up."""

    name: ClassVar[str] = "differs"
    group: ClassVar[CheckGroup] = CheckGroup.STOCK

    def look(self, entry: JournalEntry, later: tuple[JournalEntry, ...]) -> Iterator[Finding]:
        if not later:
            yield Finding(self.name, entry.action.id, entry.action.asked_at, entry.action.order_id)


def put(desk: Desk, *names: str) -> list[Order]:
    """Orders with these names, without open work, the first with number 1; as of now."""
    at = desk.clock.now().replace(microsecond=0)
    several = [
        an_order(id=numbered(number), name=name, updated_at=at, read_at=at)
        for number, name in enumerate(names, 1)
    ]
    desk.cache.apply_orders(several)
    return several


def found(desk: Desk, check: str = "named") -> list[str]:
    return [each.finding.subject for each in desk.checking.findings(check, Standing.OPEN)]
