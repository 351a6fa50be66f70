"""A shop to look at, and what a check says of an order in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from fulfilldesk.domain.checks.registry import ORDER_CHECKS
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import traits_of
from fulfilldesk.domain.inventory import InventoryLevel
from fulfilldesk.domain.orders import FulfillmentOrder, Location, Order
from tests.unit.builders import SERVICE, SHOP_FLOOR, WAREHOUSE, a_line, an_order

CLOSED = "gid://shopify/Location/4"
ORPHAN = "gid://shopify/Location/5"
GONE = "gid://shopify/Location/99"

LOCATIONS = {
    place.id: place
    for place in (
        Location(WAREHOUSE, "Magazijn", True, False),
        Location(SHOP_FLOOR, "Winkel", True, False),
        Location(SERVICE, "Noordzee", True, True),
        Location(CLOSED, "Winkel Amersfoort", False, False),
        Location(ORPHAN, "CycleDrop", True, True),
    )
}


def a_checked_shop(*levels: InventoryLevel, **changes: object) -> CheckedShop:
    """A warehouse, a shop with a till, a service, and what is left of others; in Amsterdam's time."""
    values: dict[str, object] = {
        "locations": LOCATIONS,
        "tills": frozenset({SHOP_FLOOR}),
        "timezone": ZoneInfo("Europe/Amsterdam"),
        "levels": {(level.inventory_item_id, level.location_id): level for level in levels},
    }
    return CheckedShop(**{**values, **changes})  # type: ignore[arg-type]


SHOP = a_checked_shop()


def seen(check: str, order: Order, shop: CheckedShop = SHOP) -> list[tuple[str, datetime]]:
    """The subjects that the check finds in the order, each with since when it is wrong."""
    (found,) = (each for each in ORDER_CHECKS if each.name == check)
    findings = list(found.look(order, shop))
    assert {finding.check for finding in findings} <= {check}
    assert not findings or found.needs <= traits_of(order)  # else a run would not have asked
    return [(finding.subject, finding.since) for finding in findings]


def hours(count: float) -> timedelta:
    """So many hours."""
    return timedelta(hours=count)


def days(count: float) -> timedelta:
    """So many days."""
    return timedelta(days=count)


def minutes(count: float) -> timedelta:
    """So many minutes."""
    return timedelta(minutes=count)


def done(work: FulfillmentOrder, *, left: int = 0) -> FulfillmentOrder:
    """The same work fulfilled, but for `left` units of each line."""
    lines = tuple(replace(line, remaining=left) for line in work.lines)
    return replace(work, lines=lines, status="IN_PROGRESS" if left else "CLOSED")


def a_till_sale(**changes: object) -> Order:
    """A sale over the counter of the shop with the till, handed over."""
    values: dict[str, object] = {
        "source_name": "pos",
        "channel_name": "Point of Sale",
        "retail_location_id": SHOP_FLOOR,
        "retail_location_name": "Winkel",
        "lines": (a_line(1), a_line(2)),
    }
    return an_order(**{**values, **changes})
