"""What works with the keys to a shop: each part may be denied on its own."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
import pytest

from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN, DemoShop
from fulfilldesk.demoshop.wsgi import application
from fulfilldesk.domain.connection_check import ConnectionFacts, Identity, check_lines
from fulfilldesk.domain.errors import AnswerBroken, Failure, NotShopify, Offline, ShopifyFailed, SignInRefused
from fulfilldesk.domain.scopes import WANTED_SCOPES
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.shopify.address import API_VERSION, shop_address
from fulfilldesk.shopify.client import ShopifyClient
from fulfilldesk.shopify.connection_check import connection_facts
from tests.shopify.examples import IDENTITY, INFO, connection
from tests.shopify.support import FakeClock, Script, answer, error

ORDERS = 40


def facts_of(*faults: str, orders: int = ORDERS, scopes: set[str] | None = None) -> ConnectionFacts:
    """Of a demo shop with all wanted scopes and these faults."""
    clock = FakeClock()
    demo = DemoShop(orders=orders, clock=clock.now, faults=[parse_fault(fault) for fault in faults])
    with demo.rival() as world:
        world.app.scopes = sorted(WANTED_SCOPES if scopes is None else scopes)
    transport = httpx.WSGITransport(application(demo))
    client = ShopifyClient(
        shop_address("http://127.0.0.1"), FixedToken(DEFAULT_TOKEN), clock, transport=transport
    )
    try:
        return connection_facts(client, API_VERSION)
    finally:
        client.close()


def test_a_shop_that_allows_everything() -> None:
    facts = facts_of()
    assert facts.info.name
    assert facts.info.api_version == facts.asked_version
    assert facts.info.scopes == set(WANTED_SCOPES)
    assert facts.identity is Identity.VISIBLE
    assert facts.orders
    assert facts.locations is not None and facts.locations > 0
    assert facts.services is not None and facts.services > 0
    assert facts.oldest_order_at is not None and facts.newest_order_at is not None
    assert facts.newest_order_at - facts.oldest_order_at > timedelta(days=1)


def test_a_shop_without_orders_leaves_names_open() -> None:
    facts = facts_of(orders=0)
    assert (facts.oldest_order_at, facts.newest_order_at) == (None, None)
    assert (facts.identity, facts.orders) == (Identity.UNKNOWN, True)


@pytest.mark.parametrize("scope", WANTED_SCOPES)
def test_each_missing_scope_is_found_and_takes_nothing_else_away(scope: str) -> None:
    facts, whole = facts_of(f"scope-missing:{scope}"), facts_of()
    assert not facts.info.allows(scope)
    assert {other for other in WANTED_SCOPES if not facts.info.allows(other)} == {scope}
    assert facts.orders
    assert facts.identity is Identity.VISIBLE
    assert facts.newest_order_at == whole.newest_order_at
    # Any of several scopes shows locations.
    assert (facts.locations, facts.services) == (whole.locations, whole.services)
    if scope == "read_all_orders":
        assert facts.oldest_order_at is not None and facts.newest_order_at is not None
        assert facts.newest_order_at - facts.oldest_order_at <= timedelta(days=60)
    else:
        assert facts.oldest_order_at == whole.oldest_order_at


def test_without_orders_and_locations_the_shop_is_still_found() -> None:
    facts = facts_of(scopes={"read_products"})
    assert (facts.orders, facts.oldest_order_at, facts.newest_order_at) == (False, None, None)
    assert (facts.locations, facts.services) == (None, None)
    assert facts.identity is Identity.UNKNOWN


@pytest.mark.parametrize("fault", ["pii-denied", "pii-null"])
@pytest.mark.parametrize("scope", [None, "read_customers"])
def test_names_that_the_plan_hides(fault: str, scope: str | None) -> None:
    faults = [fault, *([f"scope-missing:{scope}"] if scope else [])]
    facts = facts_of(*faults)
    assert facts.identity is Identity.HIDDEN
    assert facts.orders
    assert facts.newest_order_at is not None
    assert facts.info.allows("read_customers") is (scope is None)


def test_the_scopes_of_the_person_who_signed_in_count() -> None:
    clock, script = FakeClock(), Script(GOOD)
    facts = connection_facts(
        over(script, clock), "2026-10", staff="Anna", staff_scopes=frozenset({"read_orders"})
    )
    assert facts.staff == "Anna"
    assert facts.info.scopes == {"read_orders"}
    assert facts.info.beyond_staff == {"write_orders"}


# --- answers that are not what they should be ---------------------------------------------------------------


def new_order(**changes: Any) -> dict[str, Any]:
    return {
        "createdAt": "2026-11-01T10:00:00Z",
        "requiresShipping": True,
        "sourceName": "web",
        "retailLocation": None,
        "email": "jan@example.com",
        **changes,
    }


def newest(*orders: dict[str, Any]) -> httpx.Response:
    return answer({"orders": {"nodes": list(orders)}})


PLACE = {
    "id": "gid://shopify/Location/1",
    "name": "Magazijn",
    "isActive": True,
    "isFulfillmentService": False,
}
SHOP, NEW, PLACES, OLD = (
    answer(INFO),
    newest(new_order()),
    answer({"locations": connection([PLACE])}),
    answer({"orders": {"nodes": [{"createdAt": "2026-01-01T10:00:00Z"}]}}),
)
GOOD = (SHOP, NEW, PLACES, OLD)


def over(script: Script, clock: FakeClock) -> ShopifyClient:
    return ShopifyClient(
        shop_address("https://fiets.myshopify.com"),
        FixedToken("shpat_0123456789abcdef0123456789abcdef"),
        clock,
        transport=httpx.MockTransport(script),
        chance=lambda: 1.0,
    )


def test_four_questions_are_enough() -> None:
    script = Script(GOOD)
    facts = connection_facts(over(script, FakeClock()), "2026-10")
    assert len(script.asked) == 4
    assert (facts.identity, facts.locations, facts.services) == (Identity.VISIBLE, 1, 0)
    assert [request["variables"] for request in script.asked[1:2]] == [{"identity": True, "customer": False}]


def denied(name: str) -> httpx.Response:
    return answer(errors=[error("ACCESS_DENIED", f"Access denied for {name} field.", [name])])


@pytest.mark.parametrize(
    ("replies", "orders", "locations", "oldest"),
    [
        ((SHOP, denied("orders"), denied("orders"), PLACES, OLD), False, 1, False),
        ((SHOP, NEW, denied("locations"), OLD), True, None, True),
        ((SHOP, NEW, PLACES, denied("orders")), True, 1, False),
        ((SHOP, denied("orders"), denied("orders"), denied("locations")), False, None, False),
    ],
)
def test_parts_that_are_denied(
    replies: tuple[httpx.Response, ...], orders: bool, locations: int | None, oldest: bool
) -> None:
    facts = connection_facts(over(Script(replies), FakeClock()), "2026-10")
    assert (facts.orders, facts.locations) == (orders, locations)
    assert (facts.oldest_order_at is not None) is oldest
    assert check_lines(facts)  # and every line can be said of it


NOBODY: dict[str, Any] = {"email": None}
ADDRESS = {**IDENTITY["shippingAddress"], "formatted": ["Netherlands"]}


@pytest.mark.parametrize(
    ("orders", "identity"),
    [
        ((), Identity.UNKNOWN),
        ((new_order(**NOBODY),), Identity.HIDDEN),  # goes somewhere, and nobody says where
        ((new_order(**NOBODY, sourceName="pos"),), Identity.UNKNOWN),  # over the counter
        ((new_order(**NOBODY, retailLocation={"id": "gid://shopify/Location/2"}),), Identity.UNKNOWN),
        ((new_order(**NOBODY, requiresShipping=False),), Identity.UNKNOWN),  # a gift card
        ((new_order(**NOBODY), new_order()), Identity.VISIBLE),
        ((new_order(**NOBODY, shippingAddress={**ADDRESS, "name": "Els"}),), Identity.VISIBLE),
        (
            (
                new_order(
                    **NOBODY,
                    requiresShipping=False,
                    shippingAddress={**ADDRESS, "name": None},
                ),
            ),
            Identity.HIDDEN,
        ),
    ],
)
def test_names_are_judged_by_what_cannot_be_a_guests(
    orders: tuple[dict[str, Any], ...], identity: Identity
) -> None:
    script = Script((SHOP, newest(*orders), PLACES, OLD))
    assert connection_facts(over(script, FakeClock()), "2026-10").identity is identity


@pytest.mark.parametrize(
    ("reply", "failure"),
    [
        (httpx.Response(401, json={"errors": "[API] Invalid API key or access token"}), SignInRefused),
        (httpx.Response(200, content=b"<html>Log in to the hotel</html>"), NotShopify),
        (answer({"orders": {"nodes": [{"createdAt": 5}]}}), AnswerBroken),
        (answer({"orders": {"nodes": [new_order(createdAt="yesterday")]}}), AnswerBroken),
        (answer({"orders": None}), AnswerBroken),
        (answer(errors=[error("INTERNAL_SERVER_ERROR", "Internal error.")]), ShopifyFailed),
        (httpx.ConnectError("no route"), Offline),
    ],
)
@pytest.mark.parametrize("place", range(4))
def test_bad_answers_are_failures_and_nothing_else(
    place: int, reply: httpx.Response | Exception, failure: type[Failure]
) -> None:
    replies: list[Any] = list(GOOD)
    replies[place:] = [reply]
    with pytest.raises(Failure) as caught:
        connection_facts(over(Script(replies), FakeClock()), "2026-10")
    if place in (1, 3) or failure is not AnswerBroken:
        assert isinstance(caught.value, failure)
