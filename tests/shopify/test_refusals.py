"""What Shopify says of a mutation, in every shape it comes in, and what is made of it: done, refused with its
words, not carried out for a reason, or not known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.wsgi import application
from fulfilldesk.domain import errors
from fulfilldesk.domain.actions.action import Mutation, UserError
from fulfilldesk.domain.errors import AnswerLost, Failure
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.shop import ShopifyShop
from tests.shopify.recordings import Json, calls
from tests.shopify.support import FakeClock, answer, error, scripted
from tests.shopify.test_documents import MUTATIONS

HOLD = Mutation("FulfillmentOrderHold", {"id": "gid://shopify/FulfillmentOrder/1", "fulfillmentHold": {}})
FIELD = "fulfillmentOrderHold"
DONE = {FIELD: {"userErrors": []}}
WORDS = "The fulfillment order is not in a splittable state."
CODE = "FULFILLMENT_ORDER_NOT_SPLITTABLE"
REFUSAL = {FIELD: {"userErrors": [{"field": ["id"], "message": WORDS, "code": CODE}]}}
HOLDER_HIDDEN = error(
    "ACCESS_DENIED",
    "Access denied for heldByApp field. Required access: `read_apps` access scope.",
    [FIELD, "fulfillmentOrder", "fulfillmentHolds", 0, "heldByApp"],
)
DENIED = error(
    "ACCESS_DENIED",
    f"Access denied for {FIELD} field.",
    [FIELD],
    requiredAccess="`write_merchant_managed_fulfillment_orders` access scope or another.",
)
BROKE = error("INTERNAL_SERVER_ERROR", "Internal error. Request ID: 1-2", [FIELD])
CHECKED = error("missingRequiredArguments", "missing id", ["mutation FulfillmentOrderHold", FIELD])
DEAR = error("MAX_COST_EXCEEDED", "Query cost is 1001, which exceeds the single query max cost limit (1000)")

CARRIED_OUT: dict[str, httpx.Response] = {
    "no user errors": answer(DONE),
    "a part is withheld": answer(DONE, errors=[HOLDER_HIDDEN]),
    "a part broke": answer(DONE, errors=[error("INTERNAL_SERVER_ERROR", "x", [FIELD, "fulfillmentOrder"])]),
    "a part was too much for the moment": answer(DONE, errors=[error("THROTTLED", "x", [FIELD, "job"])]),
    "an error beside it that names nothing": answer(DONE, errors=[{"message": "x"}]),
    "an error of the very field, which came": answer(DONE, errors=[DENIED]),
}


@pytest.mark.parametrize("reply", CARRIED_OUT.values(), ids=CARRIED_OUT)
def test_a_payload_that_came_without_user_errors_was_carried_out(
    clock: FakeClock, reply: httpx.Response
) -> None:
    shop, script = scripted(clock, reply)
    assert not shop.send(HOLD).refused
    assert len(script.asked) == 1


@pytest.mark.parametrize("beside", [None, [HOLDER_HIDDEN], [BROKE], [{"message": "x"}]])
def test_user_errors_are_a_refusal_whatever_stands_beside_them(clock: FakeClock, beside: Any) -> None:
    shop, _ = scripted(clock, answer(REFUSAL, errors=beside) if beside else answer(REFUSAL))
    assert shop.send(HOLD).errors == (UserError(("id",), WORDS, CODE),)


NOT_CARRIED_OUT: dict[str, tuple[httpx.Response, type[Failure]]] = {
    "denied, payload null": (answer({FIELD: None}, errors=[DENIED]), errors.AccessDenied),
    "denied, data null": (answer(None, errors=[DENIED]), errors.AccessDenied),
    "denied without a path": (
        answer({FIELD: None}, errors=[error("ACCESS_DENIED", "Access denied")]),
        errors.AccessDenied,
    ),
    "not approved, in words only": (
        answer({FIELD: None}, errors=[{"message": "This app is not approved to access the Order object."}]),
        errors.AppNotApproved,
    ),
    "an id of another type": (
        answer({FIELD: None}, errors=[error("RESOURCE_NOT_FOUND", "invalid id", [FIELD])]),
        errors.QueryRefused,
    ),
    "not found, as an error": (
        answer({FIELD: None}, errors=[error("NOT_FOUND", "Theme does not exist", [FIELD])]),
        errors.QueryRefused,
    ),
    "found wrong by the checker": (answer(errors=[CHECKED]), errors.QueryRefused),
    "too dear": (answer(errors=[DEAR]), errors.QueryRefused),
    "a variable": (
        answer(errors=[error("INVALID_VARIABLE", "Variable $id of type ID! was provided invalid value")]),
        errors.QueryRefused,
    ),
    "several, all of them refusals": (answer({FIELD: None}, errors=[DENIED, DENIED]), errors.AccessDenied),
    "shop closed": (answer(errors=[error("SHOP_INACTIVE", "x")]), errors.ShopUnavailable),
}


@pytest.mark.parametrize(("reply", "kind"), NOT_CARRIED_OUT.values(), ids=NOT_CARRIED_OUT)
def test_an_error_in_place_of_the_payload_that_refuses_it(
    clock: FakeClock, reply: httpx.Response, kind: type[Failure]
) -> None:
    shop, script = scripted(clock, reply)
    with pytest.raises(Failure) as caught:
        shop.send(HOLD)
    assert type(caught.value) is kind
    assert len(script.asked) == 1


NOT_KNOWN: dict[str, httpx.Response] = {
    "broke, data null": answer(None, errors=[error("INTERNAL_SERVER_ERROR", "Request ID: 1-2")]),
    "broke, payload null": answer({FIELD: None}, errors=[BROKE]),
    "denied and broke": answer({FIELD: None}, errors=[DENIED, BROKE]),
    "a part that must not be null is withheld": answer({FIELD: None}, errors=[HOLDER_HIDDEN]),
    "throttled, payload null": answer({FIELD: None}, errors=[error("THROTTLED", "Throttled", [FIELD])]),
    "payload null without a reason": answer({FIELD: None}),
    "no payload": answer({}),
    "no payload, and an error that says little": answer({}, errors=[{"message": "x"}]),
    "a payload without user errors": answer({FIELD: {"fulfillmentOrder": None}}),
    "user errors null": answer({FIELD: {"userErrors": None}}),
    "user errors of another shape": answer({FIELD: {"userErrors": [{"field": "id"}]}}),
    "data that is no object": answer([1], errors=[{"message": "x"}]),
}


@pytest.mark.parametrize("reply", NOT_KNOWN.values(), ids=NOT_KNOWN)
def test_what_says_neither_is_a_lost_answer_and_is_not_sent_again(
    clock: FakeClock, reply: httpx.Response
) -> None:
    shop, script = scripted(clock, reply, answer(DONE))
    with pytest.raises(AnswerLost):
        shop.send(HOLD)
    assert len(script.asked) == 1


def test_a_denied_mutation_is_told_with_its_field_and_scope(clock: FakeClock) -> None:
    shop, _ = scripted(clock, answer({FIELD: None}, errors=[DENIED]))
    with pytest.raises(errors.AccessDenied) as caught:
        shop.send(HOLD)
    assert caught.value.parameters == {"scope": "write_merchant_managed_fulfillment_orders"}
    assert FIELD in caught.value.detail


def test_an_order_that_cannot_be_cancelled_says_so_in_a_list_of_its_own(clock: FakeClock) -> None:
    """Recording 2026-04__orderCancel-error-messages."""
    said = {
        "field": ["orderId"],
        "message": "Cannot cancel an order that has already been canceled",
        "code": "INVALID",
    }
    shop, script = scripted(clock, answer({"orderCancel": {"orderCancelUserErrors": [said]}}))
    refused = shop.send(Mutation("OrderCancel", {"orderId": "gid://shopify/Order/1"}))
    assert refused.errors == (UserError(("orderId",), said["message"], "INVALID"),)
    assert "orderCancelUserErrors" in script.asked[0]["query"]


# --- as they were recorded
# ------------------------------------------------------------------------------------


def recorded_mutations(folder: Path) -> Iterator[tuple[str, Json]]:
    """Every recorded answer to one mutation that the program uses, with the name of its document; and every
    answer of the checker, which looks the same for all of them."""
    for call in calls(folder):
        fields = list(call.body.get("data") or ())
        name = fields[0][:1].upper() + fields[0][1:] if len(fields) == 1 else ""
        if name in MUTATIONS:
            yield name, call.body
        elif "data" not in call.body:
            yield HOLD.document, call.body


def test_every_recorded_answer_to_a_mutation_is_understood(shared_dir: Path) -> None:
    """Done and refused as the real shop said it, with its words and codes; none is taken for lost."""
    seen: Counter[str] = Counter()
    documents: set[str] = set()
    for name, body in recorded_mutations(shared_dir / "shopify-recordings"):
        shop, script = scripted(FakeClock(), httpx.Response(200, json=body))
        (payload,) = (body.get("data") or {"": None}).values()
        documents.add(name)
        if payload is None:
            with pytest.raises(errors.QueryRefused) as caught:
                shop.send(Mutation(name, {}))
            assert body["errors"][0]["message"] in caught.value.detail
            seen["not carried out"] += 1
        else:
            said = payload.get("orderCancelUserErrors", payload.get("userErrors"))
            refused = shop.send(Mutation(name, {}))
            assert [[list(e.field) or None, e.message, e.code] for e in refused.errors] == [
                [e["field"], e["message"], e.get("code")] for e in said
            ]
            seen["refused" if said else "done"] += 1
            seen["with a part withheld"] += "errors" in body
        assert len(script.asked) == 1
    print(dict(seen), sorted(documents))
    assert seen["done"] > 90
    assert seen["refused"] > 30
    assert len(documents) > 15
    assert seen["not carried out"] >= 5
    assert seen["with a part withheld"] >= 5


# --- by the demo shop
# -----------------------------------------------------------------------------------------


def test_the_demo_shop_refuses_in_the_same_shapes(clock: FakeClock) -> None:
    demo = DemoShop(orders=60, clock=clock.now)
    transport = httpx.WSGITransport(application(demo))
    shop = ShopifyShop(shop_address("http://127.0.0.1"), FixedToken(demo.token), clock, transport=transport)
    order = next(order for order in demo.world.orders.values() if order.fulfillment_ids)
    closed = demo.world.fulfillment_orders[order.fulfillment_order_ids[0]]

    unheld = Mutation("FulfillmentOrderOpen", {"id": f"gid://shopify/FulfillmentOrder/{closed.id}"})
    (refused,) = shop.send(unheld).errors
    assert refused.message.startswith("Expected fulfillment order status to be valid but it was")
    with pytest.raises(errors.QueryRefused, match="RESOURCE_NOT_FOUND"):
        shop.send(Mutation("FulfillmentOrderOpen", {"id": f"gid://shopify/Order/{order.id}"}))
    with pytest.raises(errors.QueryRefused, match="INVALID_VARIABLE"):
        shop.send(Mutation("FulfillmentOrderOpen", {}))
    with demo.rival() as world:
        world.app.scopes = [scope for scope in world.app.scopes if not scope.startswith("write_")]
    version = demo.world.version
    with pytest.raises(errors.AccessDenied) as caught:
        shop.send(unheld)
    assert "fulfillmentOrderOpen" in caught.value.detail
    assert demo.world.version == version
