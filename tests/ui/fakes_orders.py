"""Orders to show: small, big, odd and hostile ones. Everything is a plain value of the domain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from fulfilldesk.domain.inventory import InventoryLevel, Stock
from fulfilldesk.domain.money import Money
from fulfilldesk.domain.orders import (
    Customer,
    Fulfillment,
    FulfillmentLine,
    FulfillmentOrder,
    FulfillmentOrderLine,
    Hold,
    LineItem,
    Order,
    OrderEvent,
    ShopInfo,
    Tracking,
)

NOW = datetime(2026, 11, 22, 14, 3, 0, tzinfo=UTC)
UTRECHT = "gid://shopify/Location/1"
ORDER = "gid://shopify/Order/6123456789012"
PARCEL = "gid://shopify/Fulfillment/5123456789012"
WORK = "gid://shopify/FulfillmentOrder/7123456789012"
POSTNL = Tracking("PostNL", "3SABCD123456", "https://postnl.example/3SABCD123456")

HTML_NAME = "<b>Bel</b><img src=x onerror=alert(1)>"
FORMULA_NAME = '=HYPERLINK("http://evil.example";"klik")'
RTL_NAME = "جرس دراجة \u202e01-LEB"
EMOJI_NAME = "Fietsbel 🔔👨‍👩‍👧"
HOSTILE_NAMES = (HTML_NAME, FORMULA_NAME, RTL_NAME, EMOJI_NAME, "自転車のベル", "A & B", "x" * 400)

SHOP = ShopInfo(
    id="gid://shopify/Shop/1",
    name="De Fietswinkel",
    domain="de-fietswinkel.myshopify.com",
    currency="EUR",
    timezone="Europe/Amsterdam",
    scopes=frozenset({"read_inventory", "write_merchant_managed_fulfillment_orders", "write_orders"}),
    api_version="2026-10",
)


def line(
    number: int, title: str, sku: str | None, quantity: int = 1, *, tracked: bool | None = True
) -> LineItem:
    """An order line about inventory item `number`."""
    return LineItem(
        id=f"gid://shopify/LineItem/{number}",
        title=title,
        variant_title=None,
        sku=sku,
        quantity=quantity,
        current_quantity=quantity,
        unit_price=Money("EUR", 1995),
        product_id=f"gid://shopify/Product/{number}",
        variant_id=f"gid://shopify/ProductVariant/{number}",
        tracked=tracked,
        requires_shipping=True,
        inventory_item_id=f"gid://shopify/InventoryItem/{number}",
        gift_card=False,
    )


BELL = line(1, "Bel, messing", "BEL-01", 2)
BAG = replace(line(2, "Fietstas Canvas", "TAS-44-GR", 1), variant_title="Groen")


def parcel(lines: Sequence[LineItem] = (BELL, BAG), **changes: object) -> Fulfillment:
    """A fulfilment of all of those lines, with a PostNL number unless told otherwise."""
    value = Fulfillment(
        id=PARCEL,
        name="#10482-F1",
        status="SUCCESS",
        delivery_status="FULFILLED",
        created_at=NOW - timedelta(minutes=2),
        updated_at=NOW - timedelta(minutes=2),
        delivered_at=None,
        in_transit_at=None,
        estimated_delivery_at=None,
        location_id=UTRECHT,
        location_name="Utrecht",
        service_name="Manual",
        service_type="MANUAL",
        tracking=(POSTNL,),
        lines=tuple(
            FulfillmentLine(f"{PARCEL}/{index}", item.id, item.quantity) for index, item in enumerate(lines)
        ),
    )
    return replace(value, **changes)  # type: ignore[arg-type]


def work(lines: Sequence[LineItem] = (BELL,), **changes: object) -> FulfillmentOrder:
    """Open work for all of those lines in Utrecht, unless told otherwise."""
    value = FulfillmentOrder(
        id=WORK,
        order_id=ORDER,
        status="OPEN",
        request_status="UNSUBMITTED",
        created_at=NOW,
        updated_at=NOW,
        location_id=UTRECHT,
        location_name="Utrecht",
        service_name=None,
        service_type=None,
        delivery_method="SHIPPING",
        fulfill_at=None,
        supported_actions=("CREATE_FULFILLMENT", "HOLD"),
        holds=(),
        lines=tuple(
            FulfillmentOrderLine(
                f"{WORK}/{index}",
                item.id,
                item.inventory_item_id,
                item.title,
                item.sku,
                item.quantity,
                item.quantity,
            )
            for index, item in enumerate(lines)
        ),
    )
    return replace(value, **changes)  # type: ignore[arg-type]


def order(**changes: object) -> Order:
    """#10482 of the pictures: sold at the till in Utrecht, paid, fulfilled with one parcel."""
    value = Order(
        id=ORDER,
        name="#10482",
        created_at=NOW - timedelta(minutes=3),
        processed_at=NOW - timedelta(minutes=3),
        updated_at=NOW - timedelta(minutes=2),
        closed_at=None,
        cancelled_at=None,
        cancel_reason=None,
        fulfillment_status="FULFILLED",
        financial_status="PAID",
        return_status="NO_RETURN",
        refunded=None,
        total=Money("EUR", 8450),
        total_presentment=Money("EUR", 8450),
        source_name="pos",
        channel_name="Point of Sale",
        retail_location_id=UTRECHT,
        retail_location_name="Utrecht",
        customer=Customer("gid://shopify/Customer/1", "A. Jansen", "a.jansen@example.com", "+31 30 1234567"),
        identity_hidden=False,
        address=("Oudegracht 12", "3511 AB Utrecht", "Nederland"),
        note=None,
        tags=(),
        test=False,
        lines=(BELL, BAG),
        fulfillments=(parcel(),),
        fulfillment_orders=(work((BELL, BAG), status="CLOSED"),),
        read_at=NOW - timedelta(minutes=2),
    )
    return replace(value, **changes)  # type: ignore[arg-type]


def long_order(lines: int = 300) -> Order:
    """One parcel with that many lines."""
    items = tuple(
        line(number, f"Onderdeel {number}", f"OND-{number:04}", 1 + number % 3)
        for number in range(1, lines + 1)
    )
    return order(lines=items, fulfillments=(parcel(items),), fulfillment_orders=())


def hold(reason: str = "INCORRECT_ADDRESS", notes: str | None = "Huisnummer ontbreekt") -> Hold:
    """A hold for that reason."""
    return Hold("gid://shopify/FulfillmentHold/1", reason, notes, None)


def level(number: int, on_hand: int, committed: int, **changes: object) -> InventoryLevel:
    """Stock of item `number` in Utrecht."""
    value = InventoryLevel(
        inventory_item_id=f"gid://shopify/InventoryItem/{number}",
        location_id=UTRECHT,
        tracked=True,
        stock=Stock(on_hand, committed, on_hand - committed),
        read_at=NOW - timedelta(minutes=2),
    )
    return replace(value, **changes)  # type: ignore[arg-type]


def event(minutes_ago: int, message: str, action: str | None = None) -> OrderEvent:
    """A line of Shopify's timeline."""
    return OrderEvent(
        f"gid://shopify/BasicEvent/{minutes_ago}-{message}",
        ORDER,
        NOW - timedelta(minutes=minutes_ago),
        action,
        message,
    )


BELL_LEVEL = level(1, 12, 3)
BAG_LEVEL = level(2, 4, 0)
EVENTS = (
    event(3, "Order placed in Shopify POS"),
    event(2, "Paid, € 84.50 by card"),
    event(2, "Fulfilled at the till in Utrecht"),
)
