"""Orders arrive whole, or not at all."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import httpx
import pytest

from fulfilldesk.domain.errors import AccessDenied, AnswerBroken, Failure, QueryRefused, ShopifyFailed
from tests.shopify.examples import (
    IDENTITY,
    connection,
    fulfillment,
    fulfillment_line,
    line_item,
    order,
    work,
    work_line,
)
from tests.shopify.support import START, FakeClock, answer, error, scripted


def page(*orders: dict[str, Any], after: str | None = None) -> httpx.Response:
    return answer({"orders": connection(orders, after)})


def by_ids(*nodes: dict[str, Any] | None) -> httpx.Response:
    return answer({"nodes": list(nodes)})


def test_a_page_asks_for_what_changed_with_quoted_times_and_goes_on_with_its_cursor(clock: FakeClock) -> None:
    shop, script = scripted(clock, page(order(1), order(2), after="c1"), page(order(3)))
    amsterdam = datetime(2026, 11, 1, 1, 30, 59, 999, tzinfo=timezone(timedelta(hours=1)))
    first = shop.orders_page(amsterdam, None)
    assert [item.name for item in first.orders] == ["#1001", "#1002"]
    assert first.cursor == "c1"
    second = shop.orders_page(amsterdam, first.cursor)
    assert second.cursor is None
    asked = [request["variables"] for request in script.asked]
    assert asked[0] == {
        "first": 90,
        "after": None,
        "search": "updated_at:>='2026-11-01T00:30:59Z'",
        "identity": True,
        "customer": True,
    }
    assert asked[1]["after"] == "c1"


def test_everything_is_asked_without_a_search(clock: FakeClock) -> None:
    shop, script = scripted(clock, page())
    assert shop.orders_page(None, None).orders == ()
    assert script.asked[0]["variables"]["search"] is None


def test_an_order_is_dated_before_it_was_asked_for(clock: FakeClock) -> None:
    def slow(_: dict[str, Any]) -> httpx.Response:
        clock.sleep(5)
        return page(order())

    shop, _ = scripted(clock, slow)
    assert shop.orders_page(None, None).orders[0].read_at == START


@pytest.mark.parametrize("after", ["", "c1"])
def test_a_page_that_leads_to_itself_is_broken(clock: FakeClock, after: str) -> None:
    shop, _ = scripted(clock, page(order(), after="c1"))
    with pytest.raises(AnswerBroken) as caught:
        shop.orders_page(None, "c1")
    assert caught.value.request_id == "req-1"


def test_a_list_that_goes_on_without_a_cursor_is_broken(clock: FakeClock) -> None:
    endless = {"nodes": [], "pageInfo": {"hasNextPage": True, "endCursor": None}}
    shop, _ = scripted(clock, answer({"orders": endless}))
    with pytest.raises(AnswerBroken):
        shop.orders_page(None, None)


def three_hundred(request: dict[str, Any]) -> httpx.Response:
    """An order with 300 lines, all in one parcel and in one fulfilment order; thirteen of those."""
    query, variables = request["query"], request["variables"]

    def part(make: Any, size: int) -> dict[str, Any]:
        start = int(variables.get("after") or 0)
        end = min(start + size, 300)
        return connection([make(number) for number in range(start, end)], str(end) if end < 300 else None)

    if "query OrderLines" in query:
        return answer({"order": {"lineItems": part(line_item, 100)}})
    if "query FulfillmentLines" in query:
        return answer({"fulfillment": {"fulfillmentLineItems": part(fulfillment_line, 100)}})
    if "query FulfillmentOrderLines" in query:
        return answer({"fulfillmentOrder": {"lineItems": part(work_line, 100)}})
    if "query OrderFulfillmentOrders" in query:
        start = int(variables["after"])
        end = min(start + 4, 13)
        more = [work(number) for number in range(start, end)]
        return answer({"order": {"fulfillmentOrders": connection(more, str(end) if end < 13 else None)}})
    first = [work(0, part(work_line, 10)), work(1)]
    return page(
        order(
            lineItems=part(line_item, 10),
            fulfillments=[fulfillment(1, part(fulfillment_line, 10))],
            fulfillmentOrders=connection(first, "2"),
        )
    )


def test_an_order_with_300_lines_is_read_in_full(clock: FakeClock) -> None:
    shop, script = scripted(clock, three_hundred)
    (read,) = shop.orders_page(None, None).orders
    lines = [f"gid://shopify/LineItem/{number}" for number in range(300)]
    assert [line.id for line in read.lines] == lines
    assert [line.line_item_id for line in read.fulfillments[0].lines] == lines
    assert [line.line_item_id for line in read.fulfillment_orders[0].lines] == lines
    assert [item.id for item in read.fulfillment_orders] == [
        f"gid://shopify/FulfillmentOrder/{number}" for number in range(13)
    ]
    assert len(script.asked) == 1 + 3 * 3 + 3
    assert {request["variables"]["id"] for request in script.asked[1:]} == {
        "gid://shopify/Order/1",
        "gid://shopify/Fulfillment/1",
        "gid://shopify/FulfillmentOrder/0",
    }


def test_an_order_that_goes_away_between_two_pages_is_broken_not_half(clock: FakeClock) -> None:
    shop, _ = scripted(
        clock, page(order(lineItems=connection([line_item(1)], "c1"))), answer({"order": None})
    )
    with pytest.raises(AnswerBroken) as caught:
        shop.orders_page(None, None)
    assert "gid://shopify/Order/1" in caught.value.detail
    assert caught.value.retry


def test_a_list_whose_cursor_stands_still_ends(clock: FakeClock) -> None:
    stuck = answer({"order": {"lineItems": connection([line_item(1)], "c1")}})
    shop, script = scripted(clock, page(order(lineItems=connection([line_item(1)], "c1"))), stuck)
    with pytest.raises(AnswerBroken):
        shop.orders_page(None, None)
    assert len(script.asked) == 2


# --- by id --------------------------------------------------------------------------------------------------


def test_orders_by_id_come_with_none_for_those_not_shown(clock: FakeClock) -> None:
    shop, script = scripted(clock, by_ids(order(1), None))
    found = shop.orders(["gid://shopify/Order/1", "gid://shopify/Order/2", "gid://shopify/Order/1"])
    assert list(found) == ["gid://shopify/Order/1", "gid://shopify/Order/2"]
    assert found["gid://shopify/Order/1"] is not None
    assert found["gid://shopify/Order/2"] is None
    assert script.asked[0]["variables"]["ids"] == ["gid://shopify/Order/1", "gid://shopify/Order/2"]


def test_another_order_in_the_place_of_the_one_asked_for_is_no_answer(clock: FakeClock) -> None:
    shop, _ = scripted(clock, by_ids(order(2)))
    with pytest.raises(AnswerBroken):
        shop.orders(["gid://shopify/Order/1"])


def test_no_ids_ask_nothing(clock: FakeClock) -> None:
    shop, script = scripted(clock, by_ids())
    assert shop.orders([]) == {}
    assert script.asked == []


@pytest.mark.parametrize(
    ("problem", "kind"),
    [
        (error("ACCESS_DENIED", "no", ["nodes", 1]), AccessDenied),
        (error("ACCESS_DENIED", "no", ["nodes", 1, "lineItems"]), AccessDenied),
        (error("INTERNAL_SERVER_ERROR", "no", ["nodes", 1, "lineItems", "nodes", 0]), ShopifyFailed),
        (error("SOMETHING_NEW", "no", ["nodes", 1, "name"]), QueryRefused),
        ({"message": "no"}, QueryRefused),
    ],
)
def test_an_order_that_is_withheld_does_not_look_deleted(
    clock: FakeClock, problem: dict[str, Any], kind: type[Failure]
) -> None:
    shop, _ = scripted(clock, answer({"nodes": [order(1), None]}, errors=[problem]))
    with pytest.raises(kind):
        shop.orders(["gid://shopify/Order/1", "gid://shopify/Order/2"])


def test_an_order_that_is_not_there_stays_none_beside_one_that_lacks_a_field(clock: FakeClock) -> None:
    problem = error("ACCESS_DENIED", "no", ["nodes", 0, "retailLocation"])
    shop, _ = scripted(clock, answer({"nodes": [order(1), None]}, errors=[problem]))
    assert shop.orders(["gid://shopify/Order/1", "gid://shopify/Order/2"])["gid://shopify/Order/2"] is None


def numbered(request: dict[str, Any]) -> httpx.Response:
    return by_ids(*(order(int(gid.rpartition("/")[2])) for gid in request["variables"]["ids"]))


def test_many_orders_by_id_are_asked_in_several_goes(clock: FakeClock) -> None:
    shop, script = scripted(clock, numbered)
    ids = [f"gid://shopify/Order/{number}" for number in range(250)]
    found = shop.orders(ids)
    assert [item.id for item in found.values() if item] == ids
    assert [len(request["variables"]["ids"]) for request in script.asked] == [90, 90, 70]


@pytest.mark.parametrize("places", [0, 1, 3])
def test_another_number_of_places_than_asked_is_broken(clock: FakeClock, places: int) -> None:
    shop, _ = scripted(clock, by_ids(*[None] * places))
    with pytest.raises(AnswerBroken):
        shop.orders(["gid://shopify/Order/1", "gid://shopify/Order/2"])


def test_a_page_that_costs_too_much_is_halved_for_good(clock: FakeClock) -> None:
    def costly(request: dict[str, Any]) -> httpx.Response:
        size = request["variables"].get("first") or len(request["variables"]["ids"])
        if size > 12:
            return httpx.Response(200, json={"errors": [error("MAX_COST_EXCEEDED", "Query cost is 2798")]})
        return page(order()) if "first" in request["variables"] else numbered(request)

    shop, script = scripted(clock, costly)
    assert len(shop.orders_page(None, None).orders) == 1
    assert len(shop.orders([f"gid://shopify/Order/{number}" for number in range(10)])) == 10
    sizes = [
        request["variables"].get("first") or len(request["variables"]["ids"]) for request in script.asked
    ]
    assert sizes == [90, 45, 22, 11, 10]


def test_a_single_order_that_costs_too_much_is_refused(clock: FakeClock) -> None:
    shop, script = scripted(clock, httpx.Response(200, json={"errors": [error("MAX_COST_EXCEEDED")]}))
    with pytest.raises(QueryRefused):
        shop.orders_page(None, None)
    assert [request["variables"]["first"] for request in script.asked] == [90, 45, 22, 11, 5, 2, 1]


def test_pages_that_shopify_cannot_finish_get_smaller_the_next_time(clock: FakeClock) -> None:
    shop, script = scripted(clock, answer(errors="timeout", status=504))
    for _ in range(6):
        with pytest.raises(ShopifyFailed):
            shop.orders_page(None, None)
    sizes = [request["variables"]["first"] for request in script.asked]
    assert sizes[::8] == [90, 45, 22, 11, 10, 10]


# --- identity -----------------------------------------------------------------------------------------------

HIDDEN = order(**dict.fromkeys(IDENTITY))
DENIED: list[httpx.Response] = [
    # two fields, null, with a path and a code
    answer(
        {"orders": connection([HIDDEN])},
        errors=[
            error("ACCESS_DENIED", f"Access denied for {name} field.", ["orders", "nodes", 0, name])
            for name in ("customer", "shippingAddress")
        ],
    ),
    # one field, with words and no code
    answer(
        {"orders": connection([HIDDEN])},
        errors=[
            {
                "message": "This app is not approved to use the email field. See https://shopify.dev",
                "path": ["orders", "nodes", 0, "email"],
            }
        ],
    ),
    # words alone
    answer(
        {"orders": connection([HIDDEN])},
        errors=[{"message": "This app is not approved to use the phone field."}],
    ),
    # everything
    answer(None, errors=[{"message": "This app is not approved to access the Customer object."}]),
    answer(None, errors=[error("ACCESS_DENIED", "Access denied for customer field.")]),
]


@pytest.mark.parametrize("denied", DENIED)
def test_identity_that_is_refused_is_left_out_from_then_on(clock: FakeClock, denied: httpx.Response) -> None:
    shop, script = scripted(clock, denied, page(order()))
    (read,) = shop.orders_page(None, None).orders
    assert read.identity_hidden
    assert read.customer is None
    assert read.address == ()
    assert shop.orders_page(None, None).orders[0].identity_hidden
    assert [request["variables"]["identity"] for request in script.asked] == [True, False, False]


def test_a_customers_record_that_is_refused_leaves_what_the_order_says(clock: FakeClock) -> None:
    """The scope read_customers is missing: the plan shows names, and the customer's own record is closed."""
    path = ["orders", "nodes", 0, "customer"]
    denied = error(
        "ACCESS_DENIED", "Access denied for customer field.", path, requiredAccess="read_customers"
    )
    without = {**IDENTITY, "customer": None}
    shop, script = scripted(
        clock,
        answer({"orders": connection([order(**without)])}, errors=[denied]),
        page(order(**without), order(2)),
    )
    named, unnamed = shop.orders_page(None, None).orders
    assert named.customer is not None
    assert named.customer.id is None
    assert named.customer.name == IDENTITY["shippingAddress"]["name"]
    assert not named.identity_hidden
    assert unnamed.identity_hidden  # whether it is a guest's cannot be told
    assert [request["variables"] for request in script.asked[1:]] == [
        {**script.asked[0]["variables"], "customer": False}
    ]


def test_keys_that_are_simply_null_hide_and_make_no_guest(clock: FakeClock) -> None:
    """Without any error, and the record is there (facts section 9)."""
    record = {"id": "gid://shopify/Customer/1", "displayName": "", **dict.fromkeys(CONTACTS)}
    address = {**IDENTITY["shippingAddress"], "name": None, "formatted": ["Netherlands"]}
    nothing: dict[str, Any] = dict.fromkeys(IDENTITY)
    shop, _ = scripted(
        clock,
        page(
            order(1, **{**nothing, "customer": record}),
            order(2, **{**nothing, "shippingAddress": address}),
            order(3, **nothing),
            order(4, **{**nothing, "customer": {**record, "displayName": "Els"}}),
            order(5, **{**nothing, "email": "els@example.com", "shippingAddress": address}),
        ),
    )
    assert [read.identity_hidden for read in shop.orders_page(None, None).orders] == [
        True,
        True,
        False,
        False,
        False,
    ]


CONTACTS = ("defaultEmailAddress", "defaultPhoneNumber")


def test_orders_that_are_refused_as_a_whole_are_denied(clock: FakeClock) -> None:
    denied = answer(
        {"orders": None},
        errors=[
            error(
                "ACCESS_DENIED", "Access denied for orders field.", ["orders"], requiredAccess="`read_orders`"
            )
        ],
    )
    shop, script = scripted(clock, denied)
    with pytest.raises(AccessDenied) as caught:
        shop.orders_page(None, None)
    assert caught.value.parameters == {"scope": "read_orders"}
    assert [request["variables"]["identity"] for request in script.asked] == [True, False]
    # It was not about identity, so that is asked for again once the scope is there.
    with pytest.raises(AccessDenied):
        shop.orders_page(None, None)
    assert script.asked[2]["variables"]["identity"] is True


def test_another_field_that_is_withheld_does_not_hide_identity(clock: FakeClock) -> None:
    withheld = error("ACCESS_DENIED", "Access denied", ["orders", "nodes", 0, "retailLocation"])
    shop, script = scripted(clock, answer({"orders": connection([order(**IDENTITY)])}, errors=[withheld]))
    (read,) = shop.orders_page(None, None).orders
    assert not read.identity_hidden
    assert read.customer is not None
    assert len(script.asked) == 1
