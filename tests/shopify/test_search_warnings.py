"""What Shopify did not understand of a search is a failure: the answer would match everything (facts 0.9)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.wsgi import application
from fulfilldesk.domain.errors import SearchIgnored
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.shop import ShopifyShop
from tests.shopify.examples import connection
from tests.shopify.support import START, FakeClock, answer, cost, scripted

Call = Callable[[ShopifyShop], object]
SEARCHES: dict[str, tuple[Call, dict[str, Any]]] = {
    "orders_page": (lambda shop: shop.orders_page(START, None), {"orders": connection([])}),
    "work_page": (lambda shop: shop.work_page(START, None), {"fulfillmentOrders": connection([])}),
    "count_orders": (
        lambda shop: shop.count_orders(START),
        {"ordersCount": {"count": 0, "precision": "EXACT"}},
    ),
    "order_ids_page": (
        lambda shop: shop.order_ids_page("gid://shopify/Order/1", None),
        {"orders": connection([])},
    ),
}
every_search = pytest.mark.parametrize(("call", "data"), SEARCHES.values(), ids=SEARCHES)

#: As recorded: 2026-04__fulfillment-order-mixed-catalog-lifecycle, and bulk-operations-read-arg-validation.
FIELD = {"field": "00", "message": "Invalid search field for this query.", "code": "invalid_field"}
VALUE = {"field": "status", "message": "Input `EXPIRED` is not an accepted value.", "code": "invalid_value"}


def searched(*searches: Any) -> dict[str, Any]:
    return {**cost(10, available=1990), "search": list(searches)}


def one(*warnings: Any) -> dict[str, Any]:
    return {"path": ["orders"], "query": "x", "parsed": {}, "warnings": list(warnings)}


@every_search
@pytest.mark.parametrize(
    ("extensions", "said"),
    [
        (searched(one(FIELD)), ["Invalid search field"]),
        (searched(one(VALUE)), ["`EXPIRED` is not an accepted value"]),
        (searched(one(FIELD, VALUE)), ["Invalid search field", "`EXPIRED`"]),
        (searched({"path": ["orders"]}, one(), {"warnings": None}, one(FIELD)), ["Invalid search field"]),
        (searched(one({"field": None, "message": "odd"})), ["odd"]),
        (searched(one({"code": "new"})), []),
        ({"search": [one(FIELD)]}, ["Invalid search field"]),
    ],
)
def test_a_warning_is_a_failure_and_nothing_is_asked_again(
    clock: FakeClock, call: Call, data: dict[str, Any], extensions: dict[str, Any], said: list[str]
) -> None:
    shop, script = scripted(clock, answer(data, extensions=extensions))
    with pytest.raises(SearchIgnored) as caught:
        call(shop)
    assert all(words in caught.value.detail for words in said)
    assert len(script.asked) == 1
    assert not caught.value.retry


@every_search
@pytest.mark.parametrize(
    "extensions",
    [
        cost(10, available=1990),
        searched(),
        searched(one()),
        searched({"path": ["orders"], "query": "x", "parsed": {"field": "updated_at"}}),
        {**cost(10, available=1990), "search": None},
    ],
)
def test_without_a_warning_the_answer_counts(
    clock: FakeClock, call: Call, data: dict[str, Any], extensions: dict[str, Any]
) -> None:
    shop, _ = scripted(clock, answer(data, extensions=extensions))
    call(shop)


@every_search
def test_our_own_searches_are_understood(clock: FakeClock, call: Call, data: dict[str, Any]) -> None:
    """The demo shop warns as Shopify does."""
    demo = DemoShop(orders=20, clock=clock.now)
    transport = httpx.WSGITransport(application(demo))
    shop = ShopifyShop(shop_address("http://127.0.0.1"), FixedToken(demo.token), clock, transport=transport)
    call(shop)
    shop.close()
