"""Orders of every shape and script, for property tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import strategies as st

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
    Refund,
    Tracking,
)
from fulfilldesk.domain.states import (
    DeliveryStatus,
    FinancialStatus,
    FulfillmentOrderStatus,
    FulfillmentStatus,
    OrderFulfillmentStatus,
)
from tests.unit.builders import THEN, a_line, a_parcel, an_order, some_work

#: Text as it comes from people and from those who try things.
HOSTILE = (
    "<b>Anna</b>",
    '=HYPERLINK("http://x")',
    "🚲 Émile Zoë",
    "\u202eאברהם",
    "محمد علي",
    "山田 太郎",
    "김철수",
    "ISTANBUL İstanbul ıstanbul",
    "Straße ø Łódź",
    "O'Brien \" OR 1=1 --",
    "a\x00b",
    "हिन्दी ไทย",
    "x" * 300,
    "",
    "  ",
    "\U00031000 \u2d30",
)
words = st.sampled_from(
    ["anna", "Bel", "AB-12.34", "AB1234", "#1001", "jan.de-boer@example.nl", "ZOË", "Ünal"]
)
texts = st.one_of(
    words, st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
)
maybe_texts = st.none() | texts
moments = st.integers(0, 6).map(lambda n: THEN + timedelta(seconds=n))
maybe_moments = st.none() | moments
money = st.builds(
    Money, st.sampled_from(["EUR", "JPY", "KWD"]), st.integers(-5, 5) | st.integers(-(2**62), 2**62)
)
counts = st.integers(0, 9)


def ids(kind: str) -> st.SearchStrategy[str]:
    """Plain ids, and those that carry more than a number."""
    plain = st.integers(1, 9).map(lambda n: f"gid://shopify/{kind}/{n}")
    odd = st.sampled_from(["?id=true", "/manual", "007", "x" * 30, ""]).map(
        lambda tail: f"gid://shopify/{kind}/{tail}"
    )
    return plain | odd | st.just("gid://shopify/Other/5")


def maybe_ids(kind: str) -> st.SearchStrategy[str | None]:
    return st.none() | ids(kind)


lines = st.builds(
    LineItem,
    id=ids("LineItem"),
    title=texts,
    variant_title=maybe_texts,
    sku=maybe_texts,
    quantity=counts,
    current_quantity=counts,
    unit_price=st.none() | money,
    product_id=maybe_ids("Product"),
    variant_id=maybe_ids("ProductVariant"),
    inventory_item_id=maybe_ids("InventoryItem"),
    tracked=st.none() | st.booleans(),
    requires_shipping=st.booleans(),
    gift_card=st.booleans(),
    bundle=maybe_texts,
)
tracking = st.builds(Tracking, maybe_texts, maybe_texts, maybe_texts)
statuses = st.sampled_from([*FulfillmentStatus, "NEW_ONE"]).map(str)
service_types = st.none() | st.sampled_from(["MANUAL", "THIRD_PARTY", "GIFT_CARD"])
parcels = st.builds(
    Fulfillment,
    id=ids("Fulfillment"),
    name=texts,
    status=statuses,
    delivery_status=st.none() | st.sampled_from([*DeliveryStatus, "BY_DRONE"]).map(str),
    created_at=moments,
    updated_at=moments,
    delivered_at=maybe_moments,
    in_transit_at=maybe_moments,
    estimated_delivery_at=maybe_moments,
    location_id=maybe_ids("Location"),
    location_name=maybe_texts,
    service_name=maybe_texts,
    service_type=service_types,
    tracking=st.lists(tracking, max_size=2).map(tuple),
    lines=st.lists(
        st.builds(FulfillmentLine, ids("FulfillmentLineItem"), ids("LineItem"), counts), max_size=2
    ).map(tuple),
)
work = st.builds(
    FulfillmentOrder,
    id=ids("FulfillmentOrder"),
    order_id=st.just(""),
    status=st.sampled_from([*FulfillmentOrderStatus, "DREAMING"]).map(str),
    request_status=texts,
    created_at=moments,
    updated_at=moments,
    location_id=maybe_ids("Location"),
    location_name=texts,
    service_name=maybe_texts,
    service_type=service_types,
    delivery_method=st.none() | st.sampled_from(["SHIPPING", "RETAIL"]),
    fulfill_at=maybe_moments,
    supported_actions=st.lists(st.sampled_from(["MOVE", "EXTERNAL", "HOLD"]), max_size=2).map(tuple),
    holds=st.lists(st.builds(Hold, ids("FulfillmentHold"), texts, maybe_texts, maybe_texts), max_size=2).map(
        tuple
    ),
    lines=st.lists(
        st.builds(
            FulfillmentOrderLine,
            ids("FulfillmentOrderLineItem"),
            ids("LineItem"),
            maybe_ids("InventoryItem"),
            texts,
            maybe_texts,
            counts,
            counts,
        ),
        max_size=2,
    ).map(tuple),
)


def _with_its_id(order: Order, number: int) -> Order:
    """With ids of its own for its children that have children: a shop has none of them twice."""
    order_id = f"gid://shopify/Order/{number}"
    parcels = tuple(
        replace(each, id=_own(each.id, number, place)) for place, each in enumerate(order.fulfillments)
    )
    several = tuple(
        replace(each, order_id=order_id, id=_own(each.id, number, place))
        for place, each in enumerate(order.fulfillment_orders)
    )
    return replace(order, id=order_id, fulfillments=parcels, fulfillment_orders=several)


def _own(gid: str, number: int, place: int) -> str:
    return f"{gid}{number % 10**15}{place}"


def orders(numbers: st.SearchStrategy[int] = st.integers(1, 10**17)) -> st.SearchStrategy[Order]:  # noqa: B008
    """Any order at all."""
    built = st.builds(
        Order,
        id=st.just(""),
        name=texts,
        created_at=moments,
        processed_at=moments,
        updated_at=moments,
        closed_at=maybe_moments,
        cancelled_at=maybe_moments,
        cancel_reason=maybe_texts,
        fulfillment_status=st.sampled_from([*OrderFulfillmentStatus, "BEAMED"]).map(str),
        financial_status=st.none() | st.sampled_from([*FinancialStatus, "IN_KIND"]).map(str),
        return_status=maybe_texts,
        refunded=st.none() | money,
        total=money,
        total_presentment=money,
        source_name=st.none() | st.sampled_from(["web", "pos", "shopify_draft_order", "580111"]),
        channel_name=st.none() | st.sampled_from(["Online Store", "online store", "Instagram"]),
        retail_location_id=maybe_ids("Location"),
        retail_location_name=maybe_texts,
        customer=st.none()
        | st.builds(Customer, maybe_ids("Customer"), maybe_texts, maybe_texts, maybe_texts),
        identity_hidden=st.booleans(),
        address=st.lists(texts, max_size=2).map(tuple),
        note=maybe_texts,
        tags=st.lists(texts, max_size=2).map(tuple),
        test=st.booleans(),
        lines=st.lists(lines, max_size=3).map(tuple),
        fulfillments=st.lists(parcels, max_size=2).map(tuple),
        fulfillment_orders=st.lists(work, max_size=2).map(tuple),
        read_at=st.integers(0, 5).map(lambda n: THEN + timedelta(microseconds=n)),
        paid_at=maybe_moments,
        receipt=maybe_texts,
        risk_level=st.none() | st.sampled_from(["HIGH", "NONE", "DOOMED"]),
        address_check=st.none() | st.sampled_from(["WARNING", "HAUNTED"]),
        country=st.none() | st.sampled_from(["NL", "ZZ"]),
        shipping_method=maybe_texts,
        refunds=st.lists(
            st.builds(Refund, ids("OrderTransaction"), moments, maybe_ids("Location")), max_size=2
        ).map(tuple),
    )
    return st.builds(_with_its_id, built, numbers)


def many_orders(size: int, *, start: datetime = THEN) -> list[Order]:
    """`size` believable orders, newest last, half of them unfulfilled."""
    return [_believable(number, start) for number in range(1, size + 1)]


def _believable(number: int, start: datetime) -> Order:
    order_id = f"gid://shopify/Order/{number}"
    at = start + timedelta(minutes=number)
    kind = number % 4
    names = ("Anna de Boer", "Zoë Jansen", "Ümit Yılmaz", "山田 太郎")
    return an_order(
        id=order_id,
        name=f"#{1000 + number}",
        created_at=at,
        processed_at=at,
        updated_at=at,
        read_at=at,
        total=Money("EUR", 100 * (number % 97)),
        customer=Customer(
            f"gid://shopify/Customer/{number % 50}", names[kind], f"klant{number}@example.nl", None
        ),
        lines=tuple(a_line(1 + (number + place) % 40) for place in range(1 + number % 4)),
        fulfillment_status="FULFILLED" if number % 2 else "UNFULFILLED",
        fulfillments=(a_parcel(10 * number, created_at=at, updated_at=at),) if number % 2 else (),
        fulfillment_orders=(
            some_work(
                10 * number,
                order_id=order_id,
                status="CLOSED" if number % 2 else "OPEN",
                created_at=at,
                updated_at=at,
            ),
        ),
        tags=("spoed",) if number % 10 == 0 else (),
    )
