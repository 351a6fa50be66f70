"""Everything the detail pane shows of one order, read from the cache at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from fulfilldesk.domain.inventory import InventoryLevel, level_keys
from fulfilldesk.domain.journal import JournalEntry
from fulfilldesk.domain.orders import Order, OrderEvent, ShopInfo
from fulfilldesk.services.checks_port import Findings, ListedFinding
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.services.ports import OrderReader

#: What was read this lately is not read again just because somebody looks at it.
FRESH = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class OrderContents:
    """`journal` is newest first, `events` oldest first. `events_read_at` is None when none were read.
    `findings` are those that are open."""

    order: Order
    levels: Mapping[tuple[str, str], InventoryLevel] = field(default_factory=dict)
    events: tuple[OrderEvent, ...] = ()
    events_read_at: datetime | None = None
    journal: tuple[JournalEntry, ...] = ()
    location_names: Mapping[str, str] = field(default_factory=dict)
    shop: ShopInfo | None = None
    findings: tuple[ListedFinding, ...] = ()

    def fresh(self, now: datetime) -> bool:
        """Whether order, stock and timeline were read a moment ago. The timeline is read last
        (OrderReading.refresh), so that its age is that of the whole."""
        return self.events_read_at is not None and timedelta() <= now - self.events_read_at < FRESH


def read_contents(
    order_id: str, reader: OrderReader, journal: Journal, findings: Findings | None
) -> OrderContents | None:
    """A handful of keyed reads, short enough for the thread that paints; None when it is not cached."""
    order = reader.order(order_id)
    if order is None:
        return None
    return OrderContents(
        order=order,
        levels=dict(reader.levels(level_keys(order))),
        events=tuple(reader.events(order_id)),
        events_read_at=reader.events_read_at(order_id),
        journal=tuple(journal.of_order(order_id)),
        location_names=reader.location_names(),
        shop=reader.shop_info(),
        findings=() if findings is None else tuple(findings.of_order(order_id)),
    )
