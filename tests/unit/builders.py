"""Domain values for tests, with believable defaults; a test names only what it is about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from fulfilldesk.domain.actions.action import Action, Json
from fulfilldesk.domain.inventory import InventoryLevel, Snapshot, Stock
from fulfilldesk.domain.money import Money
from fulfilldesk.domain.orders import (
    Fulfillment,
    FulfillmentLine,
    FulfillmentOrder,
    FulfillmentOrderLine,
    Hold,
    LineItem,
    Order,
    ShopInfo,
    Tracking,
)

THEN = datetime(2026, 11, 20, 13, 0, tzinfo=UTC)
ORDER = "gid://shopify/Order/1"
PARCEL = "gid://shopify/Fulfillment/10"
WORK = "gid://shopify/FulfillmentOrder/20"
WAREHOUSE = "gid://shopify/Location/1"
SHOP_FLOOR = "gid://shopify/Location/2"
SERVICE = "gid://shopify/Location/3"
POSTNL = Tracking("PostNL", "3SABCD123456", "https://postnl.nl/track/3SABCD123456")


def a_line(number: int = 1, **changes: object) -> LineItem:
    """Order line `number`, of the counted item with the same number."""
    values: dict[str, object] = {
        "id": f"gid://shopify/LineItem/{number}",
        "title": f"Bel {number}",
        "variant_title": None,
        "sku": f"BEL-0{number}",
        "quantity": 2,
        "current_quantity": 2,
        "unit_price": Money("EUR", 1995),
        "product_id": f"gid://shopify/Product/{number}",
        "variant_id": f"gid://shopify/ProductVariant/{number}",
        "inventory_item_id": f"gid://shopify/InventoryItem/{number}",
        "tracked": True,
        "requires_shipping": True,
        "gift_card": False,
    }
    return LineItem(**{**values, **changes})  # type: ignore[arg-type]


def a_parcel(number: int = 10, *, units: Mapping[int, int] | None = None, **changes: object) -> Fulfillment:
    """A live fulfilment from the warehouse; `units` maps order line number to units (default 2 of line 1)."""
    values: dict[str, object] = {
        "id": f"gid://shopify/Fulfillment/{number}",
        "name": f"#1001-F{number - 9}",
        "status": "SUCCESS",
        "delivery_status": "FULFILLED",
        "created_at": THEN,
        "updated_at": THEN,
        "delivered_at": None,
        "in_transit_at": None,
        "estimated_delivery_at": None,
        "location_id": WAREHOUSE,
        "location_name": "Magazijn",
        "service_name": "Manual",
        "service_type": "MANUAL",
        "tracking": (POSTNL,),
        "lines": tuple(
            FulfillmentLine(f"gid://shopify/FulfillmentLineItem/{number}{line}", _line_id(line), count)
            for line, count in (units or {1: 2}).items()
        ),
    }
    return Fulfillment(**{**values, **changes})  # type: ignore[arg-type]


def some_work(
    number: int = 20, *, units: Mapping[int, int] | None = None, **changes: object
) -> FulfillmentOrder:
    """An open fulfilment order in the warehouse; `units` as in `a_parcel`."""
    values: dict[str, object] = {
        "id": f"gid://shopify/FulfillmentOrder/{number}",
        "order_id": ORDER,
        "status": "OPEN",
        "request_status": "UNSUBMITTED",
        "created_at": THEN,
        "updated_at": THEN,
        "location_id": WAREHOUSE,
        "location_name": "Magazijn",
        "service_name": "Manual",
        "service_type": "MANUAL",
        "delivery_method": "SHIPPING",
        "fulfill_at": None,
        "supported_actions": ("CREATE_FULFILLMENT", "HOLD", "MOVE"),
        "holds": (),
        "lines": tuple(
            FulfillmentOrderLine(
                f"gid://shopify/FulfillmentOrderLineItem/{number}{line}",
                _line_id(line),
                f"gid://shopify/InventoryItem/{line}",
                f"Bel {line}",
                f"BEL-0{line}",
                count,
                count,
            )
            for line, count in (units or {1: 2}).items()
        ),
    }
    return FulfillmentOrder(**{**values, **changes})  # type: ignore[arg-type]


def work_at_service(
    number: int = 20, *, units: Mapping[int, int] | None = None, **changes: object
) -> FulfillmentOrder:
    """The same at a third party, of which nothing was asked yet (facts 3.2)."""
    values: dict[str, object] = {
        "location_id": SERVICE,
        "location_name": "Noordzee",
        "service_name": "Noordzee Logistics",
        "service_type": "THIRD_PARTY",
        "supported_actions": ("REQUEST_FULFILLMENT", "CREATE_FULFILLMENT", "HOLD", "MOVE"),
    }
    return some_work(number, units=units, **{**values, **changes})


def a_hold(number: int = 30, **changes: object) -> Hold:
    """A hold because of a wrong address, without a note."""
    values: dict[str, object] = {
        "id": f"gid://shopify/FulfillmentHold/{number}",
        "reason": "INCORRECT_ADDRESS",
        "notes": None,
        "display_reason": "Incorrect address",
    }
    return Hold(**{**values, **changes})  # type: ignore[arg-type]


def an_order(**changes: object) -> Order:
    """A paid web order with one line of two units, wholly fulfilled in one parcel."""
    values: dict[str, object] = {
        "id": ORDER,
        "name": "#1001",
        "created_at": THEN,
        "processed_at": THEN,
        "updated_at": THEN,
        "closed_at": None,
        "cancelled_at": None,
        "cancel_reason": None,
        "fulfillment_status": "FULFILLED",
        "financial_status": "PAID",
        "return_status": "NO_RETURN",
        "refunded": Money("EUR", 0),
        "total": Money("EUR", 3990),
        "total_presentment": Money("EUR", 3990),
        "source_name": "web",
        "channel_name": "Online Store",
        "retail_location_id": None,
        "retail_location_name": None,
        "customer": None,
        "identity_hidden": False,
        "address": (),
        "note": None,
        "tags": (),
        "test": False,
        "lines": (a_line(),),
        "fulfillments": (a_parcel(),),
        "fulfillment_orders": (),
        "read_at": THEN,
    }
    return Order(**{**values, **changes})  # type: ignore[arg-type]


def an_open_order(*work: FulfillmentOrder, **changes: object) -> Order:
    """A paid web order of which nothing was sent, with this work; its first three lines."""
    values: dict[str, object] = {
        "fulfillment_status": "UNFULFILLED",
        "fulfillments": (),
        "fulfillment_orders": work,
        "lines": (a_line(1), a_line(2), a_line(3)),
    }
    return an_order(**{**values, **changes})


def a_level(
    number: int = 1,
    stock: Stock | None = Stock(12, 3, 9),  # noqa: B008 - frozen
    *,
    tracked: bool = True,
    location: str = WAREHOUSE,
) -> InventoryLevel:
    """Stock of item `number`."""
    return InventoryLevel(f"gid://shopify/InventoryItem/{number}", location, tracked, stock, THEN)


def a_snapshot(order: Order, *levels: InventoryLevel) -> Snapshot:
    """The order with those levels."""
    return Snapshot(order, {(level.inventory_item_id, level.location_id): level for level in levels})


def an_action(
    kind: str = "cancel_fulfillment",
    target: str = PARCEL,
    parameters: Mapping[str, Json] | None = None,
    **changes: object,
) -> Action:
    """An intent on the order of `an_order`."""
    values: dict[str, object] = {
        "id": "a1",
        "kind": kind,
        "order_id": ORDER,
        "order_name": "#1001",
        "target_id": target,
        "asked_at": THEN,
        "asked_by": "anna",
        "parameters": parameters or {},
    }
    return Action(**{**values, **changes})  # type: ignore[arg-type]


def a_shop(*scopes: str) -> ShopInfo:
    """A shop that granted these scopes."""
    return ShopInfo(
        "gid://shopify/Shop/1",
        "De Fietswinkel",
        "de-fietswinkel.myshopify.com",
        "EUR",
        "Europe/Amsterdam",
        frozenset(scopes),
        "2026-10",
    )


def _line_id(number: int) -> str:
    return f"gid://shopify/LineItem/{number}"
