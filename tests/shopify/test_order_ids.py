"""Ids of all orders, by which deleted ones are found: a gap must be a gap."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.wsgi import application
from fulfilldesk.domain.errors import AnswerBroken
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.search import after_id, order_number
from fulfilldesk.shopify.shop import ShopifyShop
from tests.shopify.examples import connection
from tests.shopify.support import FakeClock, answer, scripted


def gid(number: int | str) -> str:
    return f"gid://shopify/Order/{number}"


def ids(*numbers: int | str) -> list[dict[str, Any]]:
    return [{"id": gid(number)} for number in numbers]


def test_pages_of_ids(clock: FakeClock) -> None:
    shop, script = scripted(
        clock, answer({"orders": connection(ids(3, 20), "c1")}), answer({"orders": connection(ids(100))})
    )
    first = shop.order_ids_page(None, None)
    assert (first.order_ids, first.cursor) == ((gid(3), gid(20)), "c1")
    second = shop.order_ids_page(None, "c1")
    assert (second.order_ids, second.cursor) == ((gid(100),), None)
    assert [request["variables"] for request in script.asked] == [
        {"after": None, "search": None},
        {"after": "c1", "search": None},
    ]
    assert "first: 250" in script.asked[0]["query"]
    assert "sortKey: ID" in script.asked[0]["query"]


def test_it_goes_on_after_an_id(clock: FakeClock) -> None:
    shop, script = scripted(clock, answer({"orders": connection(ids(21))}))
    assert shop.order_ids_page(gid(20), None).order_ids == (gid(21),)
    assert script.asked[0]["variables"]["search"] == "id:>=21"


@pytest.mark.parametrize(
    ("after", "numbers"),
    [
        (None, (2, 1)),
        (None, (1, 1)),
        (None, (9, 10, 9)),
        (20, (20, 21)),
        (20, (19,)),
        (None, (0,)),
        (None, ("x",)),
        (None, ("1e3",)),
        (None, ("-1",)),
        (None, ("1?x=1",)),
        (None, ("9" * 30,)),
    ],
)
def test_ids_that_do_not_ascend_are_no_list(
    clock: FakeClock, after: int | None, numbers: tuple[int | str, ...]
) -> None:
    shop, _ = scripted(clock, answer({"orders": connection(ids(*numbers))}))
    with pytest.raises(AnswerBroken) as caught:
        shop.order_ids_page(gid(after) if after else None, None)
    assert caught.value.request_id == "req-1"


@pytest.mark.parametrize(
    "data",
    [{"orders": None}, {"orders": {}}, {}, {"orders": connection([None])}, {"orders": connection([{}])}],
)
def test_hostile_pages(clock: FakeClock, data: Any) -> None:
    shop, _ = scripted(clock, answer(data))
    with pytest.raises(AnswerBroken):
        shop.order_ids_page(None, None)


def test_a_cursor_that_leads_back_is_broken(clock: FakeClock) -> None:
    shop, _ = scripted(clock, answer({"orders": connection(ids(1), "c1")}))
    with pytest.raises(AnswerBroken):
        shop.order_ids_page(None, "c1")


@pytest.mark.parametrize(
    "text", ["", "1", "gid://shopify/Order/", gid("1 OR id:2"), "gid://shopify/Customer/1"]
)
def test_what_is_no_id_of_an_order_never_gets_into_a_search(text: str) -> None:
    with pytest.raises(AnswerBroken):
        order_number(text)
    with pytest.raises(AnswerBroken):
        after_id(text)


def test_every_id_of_the_demo_shop_in_pages_and_from_anywhere(clock: FakeClock) -> None:
    demo = DemoShop(orders=600, clock=clock.now)
    transport = httpx.WSGITransport(application(demo))
    shop = ShopifyShop(shop_address("http://127.0.0.1"), FixedToken(demo.token), clock, transport=transport)
    expected = [gid(number) for number in sorted(demo.world.orders)]
    found, cursor, pages = [], None, 0
    while True:
        page = shop.order_ids_page(None, cursor)
        found += page.order_ids
        pages += 1
        cursor = page.cursor
        if cursor is None:
            break
    assert found == expected
    assert pages == -(-len(expected) // 250)
    assert list(shop.order_ids_page(expected[399], None).order_ids) == expected[400:650]
    assert shop.order_ids_page(expected[-1], None).order_ids == ()
    shop.close()
