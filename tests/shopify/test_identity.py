"""Which refusals concern who bought, and for how long they are believed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

import fulfilldesk.shopify
from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN, DemoShop
from fulfilldesk.demoshop.wsgi import application
from fulfilldesk.domain.orders import ShopInfo
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.envelope import Unreadable
from fulfilldesk.shopify.identity import Asking, Who, of_identity, still_known, withheld
from fulfilldesk.shopify.shop import ShopifyShop
from tests.shopify.examples import INFO
from tests.shopify.support import START, FakeClock, Script, answer, error, scripted
from tests.unit.builders import a_shop

DENIED = "ACCESS_DENIED"


@pytest.mark.parametrize(
    ("path", "message", "code", "who"),
    [
        (("orders", "nodes", 0, "customer"), "Access denied", DENIED, Who.CUSTOMER),
        (("orders", "nodes", 0, "customer", "email"), "Access denied", DENIED, Who.CUSTOMER),
        (("orders", "nodes", 0, "email"), "Access denied", DENIED, Who.CONTACT),
        (("orders", "nodes", 0, "shippingAddress", "name"), "Access denied", DENIED, Who.CONTACT),
        (("node", "phone"), "This app is not approved to use the phone field.", None, Who.CONTACT),
        ((), "This app is not approved to use the phone field.", None, Who.EVERYBODY),
        ((), "Access denied", DENIED, Who.NOBODY),  # of something else
        (("orders", "nodes", 0, "retailLocation"), "Access denied", DENIED, Who.NOBODY),
        (("orders", "nodes", 0, "email"), "Internal error", "INTERNAL_SERVER_ERROR", Who.NOBODY),
    ],
)
def test_what_is_withheld(path: tuple[str | int, ...], message: str, code: str | None, who: Who) -> None:
    assert withheld([Unreadable(path, message, code)]) == who


def test_several_refusals_add_up() -> None:
    fields = [Unreadable(("order", name), "Access denied", DENIED) for name in ("customer", "email")]
    assert withheld(fields) == Who.EVERYBODY


@pytest.mark.parametrize(
    ("who", "variables"),
    [
        (Who.NOBODY, {"identity": False, "customer": False}),
        (Who.CONTACT, {"identity": True, "customer": False}),
        (Who.CUSTOMER, {"identity": False, "customer": True}),
        (Who.EVERYBODY, {"identity": True, "customer": True}),
    ],
)
def test_what_is_asked_for(who: Who, variables: dict[str, bool]) -> None:
    assert of_identity(who) == variables


ALL = a_shop("write_orders", "read_customers")
SEEN = replace(ALL, identity_hidden=False, identity_looked_at=START)


@pytest.mark.parametrize(
    ("kept", "now", "later", "known"),
    [
        (None, ALL, timedelta(), False),
        (ALL, ALL, timedelta(), False),
        (SEEN, ALL, timedelta(hours=23), True),
        (SEEN, ALL, timedelta(hours=25), False),
        (SEEN, ALL, timedelta(hours=-25), False),  # the clock was set back
        (SEEN, a_shop("write_orders"), timedelta(), True),
        (SEEN, a_shop("write_orders", "read_customers", "read_products"), timedelta(), False),
        (replace(SEEN, identity_looked_at=None), ALL, timedelta(), False),  # the person wants to know
        (replace(SEEN, identity_hidden=True, identity_refused=True), ALL, timedelta(hours=1), True),
    ],
)
def test_how_long_it_is_believed(kept: ShopInfo | None, now: ShopInfo, later: timedelta, known: bool) -> None:
    assert still_known(kept, now, START + later) is known


@pytest.mark.parametrize(
    ("info", "who", "nameless_hidden", "all_hidden"),
    [
        (SEEN, Who.EVERYBODY, False, False),
        (ALL, Who.EVERYBODY, False, False),
        (a_shop("write_orders"), Who.CONTACT, True, False),
        (replace(SEEN, identity_hidden=True, identity_refused=True), Who.NOBODY, True, True),
        (replace(SEEN, identity_hidden=True), Who.EVERYBODY, True, True),  # keys that are simply null
    ],
)
def test_what_follows_from_it(info: ShopInfo, who: Who, nameless_hidden: bool, all_hidden: bool) -> None:
    asking = Asking()
    asking.refuse(Who.EVERYBODY)
    asking.learn(info)
    assert (asking.who, asking.nameless_hidden, asking.all_hidden) == (who, nameless_hidden, all_hidden)
    assert not asking.refused_since


# --- the shop remembers, forgets, and tries again -----------------------------------------------------------


class Plan:
    """A demo shop whose plan can be changed."""

    def __init__(self, clock: FakeClock, *faults: str) -> None:
        self.demo = DemoShop(orders=40, clock=clock.now)
        self.clock = clock
        self.have(*faults)

    def have(self, *faults: str) -> None:
        self.demo.faults = FaultPlan([parse_fault(fault) for fault in faults])

    def visit(self) -> ShopifyShop:
        """A program that was just started."""
        transport = httpx.WSGITransport(application(self.demo))
        address = shop_address("http://127.0.0.1")
        return ShopifyShop(address, FixedToken(DEFAULT_TOKEN), self.clock, transport=transport)


def look(shop: ShopifyShop, kept: ShopInfo | None) -> ShopInfo:
    return shop.with_identity(shop.info(), kept)


def hidden(shop: ShopifyShop) -> set[bool]:
    return {order.identity_hidden for order in shop.orders_page(None, None).orders}


def test_a_refusal_is_remembered_across_starts_and_tried_again_a_day_later(clock: FakeClock) -> None:
    plan = Plan(clock, "pii-denied")
    kept = look(plan.visit(), None)
    assert (kept.identity_hidden, kept.identity_refused) == (True, True)
    shop = plan.visit()
    assert look(shop, kept) == kept
    before = shop.traffic.requests
    assert hidden(shop) == {True}
    assert shop.traffic.requests == before + 1  # not asked for, so not refused either
    plan.have()
    assert look(plan.visit(), kept).identity_hidden  # believed for a day
    clock.sleep(25 * 3600)
    shop = plan.visit()
    assert look(shop, kept).identity_hidden is False
    assert hidden(shop) == {False}


def test_a_refusal_between_two_looks_is_found_out_by_the_next(clock: FakeClock) -> None:
    plan = Plan(clock)
    shop = plan.visit()
    kept = look(shop, None)
    assert kept.identity_hidden is False
    plan.have("pii-denied")
    assert hidden(shop) == {True}
    again = look(shop, kept)
    assert (again.identity_hidden, again.identity_refused) == (True, True)


def test_where_keys_are_simply_null_nobody_is_a_guest(clock: FakeClock) -> None:
    shop = Plan(clock, "pii-null").visit()
    info = look(shop, None)
    assert (info.identity_hidden, info.identity_refused) == (True, False)
    assert hidden(shop) == {True}


def test_a_look_that_cannot_be_understood_leaves_it_open(clock: FakeClock) -> None:
    broken = answer({"orders": {"nodes": [{"createdAt": True}]}})
    shop, _ = scripted(clock, broken)
    assert shop.with_identity(ALL, None) == ALL


def test_a_look_at_orders_that_are_denied_leaves_it_open(clock: FakeClock) -> None:
    shop, _ = scripted(clock, answer(errors=[error(DENIED, "Access denied for orders field.", ["orders"])]))
    assert shop.with_identity(ALL, None) == ALL


# --- nothing personal is asked for elsewhere ----------------------------------------------------------------

QUERIES = Path(fulfilldesk.shopify.__file__).parent / "queries"
#: The two fragments, and the address in parts, which is asked for only to be changed.
PERSONAL = {"OrderIdentity", "OrderCustomer", "ShippingAddress"}
FIELD = re.compile(
    r"^ *(email|phone|customer|shippingAddress|billingAddress|displayAddress|destination)\b",
    re.MULTILINE,
)


def test_who_bought_is_asked_for_in_two_fragments_and_nowhere_else() -> None:
    found = {path.stem for path in QUERIES.rglob("*.graphql") if FIELD.search(path.read_text("utf-8"))}
    assert found == PERSONAL


def test_a_person_who_signed_in_narrows_the_shops_scopes(clock: FakeClock) -> None:
    shop = ShopifyShop(
        shop_address("https://fiets.myshopify.com"),
        FixedToken("shpat_0123456789abcdef0123456789abcdef"),
        clock,
        transport=httpx.MockTransport(Script([answer(INFO)])),
        staff_scopes=frozenset({"read_orders"}),
    )
    info = shop.info()
    assert (info.scopes, info.beyond_staff) == ({"read_orders"}, {"write_orders"})
