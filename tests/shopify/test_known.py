"""What is read for one question only: destinations, holders, payment, address, and the app's own page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import httpx
import pytest

from fulfilldesk.domain.actions.needs import (
    NOTHING_KNOWN,
    Address,
    Destination,
    Holder,
    Known,
    Need,
    Payment,
)
from fulfilldesk.domain.errors import AccessDenied, AnswerBroken, Failure, OrderGone, ShopifyFailed
from fulfilldesk.domain.money import Money
from fulfilldesk.services.closed_shop import ClosedShop
from fulfilldesk.shopify.shop import ShopifyShop
from tests.shopify.examples import connection, money
from tests.shopify.support import FakeClock, answer, error, scripted

ORDER = "gid://shopify/Order/1"
WORK = "gid://shopify/FulfillmentOrder/1"
EVERYTHING = frozenset(Need)


def known(shop: ShopifyShop, need: Need) -> Known:
    return shop.known(ORDER, WORK, frozenset({need}))


def place(number: int, lines: Sequence[int] = (), after: str | None = None, **changes: Any) -> dict[str, Any]:
    location = {"id": gid(number), "name": f"Plek {number}", "isActive": changes.pop("active", True)}
    available = connection([{"id": line_gid(line)} for line in lines], after)
    return {
        "location": location,
        "movable": True,
        "message": None,
        "availableLineItems": available,
        **changes,
    }


def gid(number: int) -> str:
    return f"gid://shopify/Location/{number}"


def line_gid(number: int) -> str:
    return f"gid://shopify/FulfillmentOrderLineItem/{number}"


def offered(*places: dict[str, Any], after: str | None = None) -> httpx.Response:
    return answer({"fulfillmentOrder": {"locationsForMove": connection(places, after)}})


# --- destinations
# ---------------------------------------------------------------------------------------------


def test_destinations_of_all_pages_with_their_reasons(clock: FakeClock) -> None:
    refused = place(2, movable=False, message="None of the items are stocked at Plek 2.")
    shop, script = scripted(
        clock,
        offered(place(1, [7, 8]), refused, after="one"),
        offered(place(3, [8], message="Some are not.")),
    )
    assert known(shop, Need.DESTINATIONS).destinations == (
        Destination(gid(1), "Plek 1", True, None, frozenset({line_gid(7), line_gid(8)})),
        Destination(gid(2), "Plek 2", False, "None of the items are stocked at Plek 2.", frozenset()),
        Destination(gid(3), "Plek 3", True, "Some are not.", frozenset({line_gid(8)})),
    )
    assert [request["variables"] for request in script.asked] == [
        {"id": WORK, "after": None},
        {"id": WORK, "after": "one"},
    ]


def test_a_destination_that_can_take_more_lines_than_a_page_holds(clock: FakeClock) -> None:
    def more(*lines: int, after: str | None = None) -> httpx.Response:
        available = connection([{"id": line_gid(line)} for line in lines], after)
        node = {"location": {"id": gid(1)}, "availableLineItems": available}
        return answer({"fulfillmentOrder": {"locationsForMove": {"nodes": [node]}}})

    shop, script = scripted(clock, offered(place(1, [1], "a")), more(2, after="b"), more(3))
    (found,) = known(shop, Need.DESTINATIONS).destinations or ()
    assert found.available_line_ids == {line_gid(1), line_gid(2), line_gid(3)}
    assert [request["variables"] for request in script.asked[1:]] == [
        {"id": WORK, "location": gid(1), "after": "a"},
        {"id": WORK, "location": gid(1), "after": "b"},
    ]


@pytest.mark.parametrize(
    "work",
    [
        None,
        {"locationsForMove": {"nodes": []}},
        {
            "locationsForMove": {
                "nodes": [{"location": {"id": gid(9)}, "availableLineItems": connection()}],
            }
        },
    ],
    ids=["work gone", "destination gone", "another destination"],
)
def test_lines_that_go_away_while_they_are_read_are_half_an_answer(clock: FakeClock, work: Any) -> None:
    shop, _ = scripted(clock, offered(place(1, [1], "a")), answer({"fulfillmentOrder": work}))
    with pytest.raises(AnswerBroken):
        known(shop, Need.DESTINATIONS)


def test_a_location_that_was_deactivated_meanwhile_takes_nothing(clock: FakeClock) -> None:
    shop, _ = scripted(clock, offered(place(1, [7], active=False)))
    (found,) = known(shop, Need.DESTINATIONS).destinations or ()
    assert not found.movable
    assert found.available_line_ids == frozenset()


# --- holders
# --------------------------------------------------------------------------------------------------


def hold(number: int, ours: bool, *app: str | None) -> dict[str, Any]:
    found: dict[str, Any] = {"id": f"gid://shopify/FulfillmentHold/{number}", "heldByRequestingApp": ours}
    if app:
        found["heldByApp"] = {"title": app[0]} if app[0] else None
    return found


def held(*holds: dict[str, Any], errors: Any = None) -> httpx.Response:
    return answer({"fulfillmentOrder": {"fulfillmentHolds": list(holds)}}, errors=errors)


def test_who_placed_each_hold(clock: FakeClock) -> None:
    shop, _ = scripted(
        clock, held(hold(1, True, "FulfillDesk"), hold(2, False, "Fraudecheck"), hold(3, False, None))
    )
    assert known(shop, Need.HOLDERS).holders == {
        "gid://shopify/FulfillmentHold/1": Holder(True, "FulfillDesk"),
        "gid://shopify/FulfillmentHold/2": Holder(False, "Fraudecheck"),
        "gid://shopify/FulfillmentHold/3": Holder(False, None),
    }


def test_a_refused_name_of_an_app_leaves_the_rest_and_is_not_asked_for_again(clock: FakeClock) -> None:
    """The error of recording 2026-04__fulfillment-order-hold-multi-line."""
    refused = error(
        "ACCESS_DENIED",
        "Access denied for heldByApp field. Required access: `read_apps` access scope.",
        ["fulfillmentOrder", "fulfillmentHolds", 0, "heldByApp"],
        requiredAccess="`read_apps` access scope.",
    )
    shop, script = scripted(clock, held(hold(1, False, None), errors=[refused]), held(hold(1, False)))
    for _ in range(2):
        assert known(shop, Need.HOLDERS).holders == {"gid://shopify/FulfillmentHold/1": Holder(False, None)}
    assert [request["variables"]["apps"] for request in script.asked] == [True, False]


def test_holds_that_are_refused_as_a_whole_are_asked_for_without_the_names(clock: FakeClock) -> None:
    refused = error(
        "ACCESS_DENIED", "Access denied", ["fulfillmentOrder", "fulfillmentHolds", 0, "heldByApp"]
    )
    shop, script = scripted(clock, answer(None, errors=[refused]), held(hold(1, True)))
    for _ in range(2):
        assert known(shop, Need.HOLDERS).holders == {"gid://shopify/FulfillmentHold/1": Holder(True, None)}
    assert [request["variables"]["apps"] for request in script.asked] == [True, False, False]


def test_a_scope_that_is_missing_for_the_work_itself_is_told(clock: FakeClock) -> None:
    refused = error("ACCESS_DENIED", "Access denied for fulfillmentOrder field.", ["fulfillmentOrder"])
    shop, _ = scripted(clock, answer({"fulfillmentOrder": None}, errors=[refused]))
    for need in (Need.HOLDERS, Need.DESTINATIONS):
        with pytest.raises(AccessDenied):
            known(shop, need)


# --- payment and address
# ------------------------------------------------------------------------------------


def paid(amount: str, refundable: bool = True) -> httpx.Response:
    return answer({"order": {"refundable": refundable, "netPaymentSet": {"shopMoney": money(amount)}}})


def test_what_a_refund_would_give(clock: FakeClock) -> None:
    shop, _ = scripted(clock, paid("12.5"), paid("0.0", refundable=False))
    assert known(shop, Need.PAYMENT).payment == Payment(Money("EUR", 1250), True)
    assert known(shop, Need.PAYMENT).payment == Payment(Money("EUR", 0), False)


PARTS = ("firstName", "lastName", "company", "address1", "address2", "zip", "city", "provinceCode")
NO_PARTS: dict[str, Any] = dict.fromkeys((*PARTS, "countryCodeV2", "phone"))


def addressed(parts: Any, *errors: Any) -> httpx.Response:
    return answer({"order": {"shippingAddress": parts}}, errors=list(errors) or None)


def test_an_address_in_parts(clock: FakeClock) -> None:
    parts = NO_PARTS | {"lastName": "de Vries", "address1": "Kade 1", "city": "Urk", "countryCodeV2": "NL"}
    shop, _ = scripted(clock, addressed(parts))
    found = known(shop, Need.ADDRESS)
    assert found.address == Address(last_name="de Vries", address1="Kade 1", city="Urk", country_code="NL")
    assert not found.address_hidden


def test_an_order_without_an_address_has_none_and_nothing_is_hidden(clock: FakeClock) -> None:
    shop, _ = scripted(clock, addressed(None))
    assert known(shop, Need.ADDRESS) == NOTHING_KNOWN


WITHHELD = error(
    "ACCESS_DENIED",
    "This app is not approved to use the shippingAddress field. See https://shopify.dev/docs",
    ["order", "shippingAddress"],
)
STREET = error(
    None, "This app is not approved to use the address1 field.", ["order", "shippingAddress", "address1"]
)
HIDDEN: dict[str, httpx.Response] = {
    "as a whole": addressed(None, WITHHELD),
    "one part of it": addressed(NO_PARTS | {"city": "Urk"}, STREET),
    "without a word, but for the country": addressed(NO_PARTS | {"countryCodeV2": "NL"}),
}


@pytest.mark.parametrize("reply", HIDDEN.values(), ids=HIDDEN)
def test_an_address_that_shopify_withholds_is_hidden(clock: FakeClock, reply: httpx.Response) -> None:
    shop, _ = scripted(clock, reply)
    found = known(shop, Need.ADDRESS)
    assert found.address is None
    assert found.address_hidden


def test_an_address_of_which_a_part_broke_at_shopify_is_not_half_an_address(clock: FakeClock) -> None:
    broke = error("INTERNAL_SERVER_ERROR", "x", ["order", "shippingAddress", "zip"])
    shop, script = scripted(clock, addressed(NO_PARTS | {"city": "Urk"}, broke))
    with pytest.raises(ShopifyFailed):
        known(shop, Need.ADDRESS)
    assert len(script.asked) == 8


def test_an_order_that_may_not_be_seen_at_all_is_denied_and_not_hidden(clock: FakeClock) -> None:
    whole_type = {"message": "This app is not approved to access the Order object.", "path": ["order"]}
    shop, _ = scripted(clock, answer({"order": None}, errors=[whole_type]))
    with pytest.raises(AccessDenied):
        known(shop, Need.ADDRESS)


# --- gone, broken, closed
# -----------------------------------------------------------------------------------


@pytest.mark.parametrize("need", [Need.PAYMENT, Need.ADDRESS])
def test_an_order_that_is_gone(clock: FakeClock, need: Need) -> None:
    shop, _ = scripted(clock, answer({"order": None}))
    with pytest.raises(OrderGone) as caught:
        known(shop, need)
    assert caught.value.detail == ORDER
    assert caught.value.request_id == "req-1"


def test_work_that_is_gone_has_no_destinations_no_holders_and_no_page(clock: FakeClock) -> None:
    shop, _ = scripted(clock, answer({"fulfillmentOrder": None}))
    assert known(shop, Need.DESTINATIONS).destinations == ()
    assert known(shop, Need.HOLDERS).holders == {}
    assert shop.external_page(WORK) is None


@pytest.mark.parametrize("need", sorted(EVERYTHING))
def test_what_broke_at_shopify_is_not_taken_for_gone(clock: FakeClock, need: Need) -> None:
    root = "order" if need in (Need.PAYMENT, Need.ADDRESS) else "fulfillmentOrder"
    shop, script = scripted(clock, answer({root: None}, errors=[error("INTERNAL_SERVER_ERROR", "x", [root])]))
    with pytest.raises(ShopifyFailed):
        known(shop, need)
    assert len(script.asked) == 8


def test_nothing_is_asked_when_nothing_is_needed(clock: FakeClock) -> None:
    shop, script = scripted(clock, answer({}))
    assert shop.known(ORDER, WORK, frozenset()) == NOTHING_KNOWN
    assert script.asked == []


def test_the_page_of_the_app(clock: FakeClock) -> None:
    def supported(*actions: tuple[str, str | None]) -> httpx.Response:
        found = [{"action": action, "externalUrl": url} for action, url in actions]
        return answer({"fulfillmentOrder": {"supportedActions": found}})

    page = "https://app.example.com/work/1"
    shop, _ = scripted(clock, supported(("HOLD", None), ("EXTERNAL", page)), supported(("HOLD", page)))
    assert shop.external_page(WORK) == page
    assert shop.external_page(WORK) is None


def test_a_closed_shop_says_why_it_is_closed() -> None:
    closed = ClosedShop(AccessDenied("no", scope="read_orders"))
    for call in (lambda: closed.known(ORDER, WORK, EVERYTHING), lambda: closed.patient().external_page(WORK)):
        with pytest.raises(Failure) as caught:
            call()
        assert caught.value.parameters == {"scope": "read_orders"}
