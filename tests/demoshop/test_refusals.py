"""Refusals on demand in every shape: what the answer looks like, and what has or has not happened."""

from __future__ import annotations

from typing import Any

import pytest

from fulfilldesk.demoshop.api.gid import gid
from fulfilldesk.demoshop.api.trouble import REFUSAL
from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.fulfillments import Package, fulfil
from fulfilldesk.demoshop.model import Fulfillment, FulfillmentOrder, Order
from fulfilldesk.demoshop.recording import Recording
from fulfilldesk.demoshop.shop import DemoShop
from tests.demoshop.conftest import Store, order_gid

CANCEL = "mutation($id: ID!) { fulfillmentCancel(id: $id) { fulfillment { status } userErrors { message } } }"
BARE = "mutation($id: ID!) { fulfillmentCancel(id: $id) { userErrors { field message } } }"
HOLD = """mutation($id: ID!) {
  fulfillmentOrderHold(id: $id, fulfillmentHold: {reason: OTHER}) {
    fulfillmentHold { id } userErrors { field message code }
  }
}"""
CANCEL_ORDER = """mutation($id: ID!) {
  orderCancel(orderId: $id, reason: OTHER, restock: true, refund: true) {
    job { id done } orderCancelUserErrors { message code } userErrors { field message }
  }
}"""


def strike(tiny: Store, *specs: str) -> None:
    """From now on these faults."""
    tiny.shop.faults.faults = [parse_fault(spec) for spec in specs]


def is_cancelled(order: Order) -> bool:
    """Whether it is by now."""
    return order.cancelled_at is not None


def sent(tiny: Store) -> tuple[Order, Fulfillment]:
    """An order that was sent whole."""
    order = tiny.order(2)
    return order, fulfil(tiny.world, [Package(tiny.work_of(order).id)])


def ask(tiny: Store, query: str, number: int, kind: str = "Fulfillment") -> dict[str, Any]:
    """The whole answer to a query about one record."""
    return tiny.shop.execute(query, {"id": gid(kind, number)})


def test_refused_without_a_code(tiny: Store) -> None:
    _, parcel = sent(tiny)
    strike(tiny, "refuse:fulfillmentCancel:1x")
    payload = ask(tiny, CANCEL, parcel.id)["data"]["fulfillmentCancel"]
    assert payload == {"fulfillment": None, "userErrors": [{"message": REFUSAL}]}
    assert parcel.is_live
    assert ask(tiny, CANCEL, parcel.id)["data"]["fulfillmentCancel"]["userErrors"] == []


@pytest.mark.parametrize(("spec", "coded"), [("refuse", False), ("refuse-coded", True)])
def test_refused_with_a_code_where_the_type_has_one(tiny: Store, spec: str, coded: bool) -> None:
    order = tiny.order(1)
    work = tiny.work_of(order)
    strike(tiny, spec)
    (error,) = ask(tiny, HOLD, work.id, "FulfillmentOrder")["data"]["fulfillmentOrderHold"]["userErrors"]
    assert (error["message"], bool(error["code"])) == (REFUSAL, coded)
    payload = ask(tiny, CANCEL_ORDER, order.id, "Order")["data"]["orderCancel"]
    assert payload["job"] is None
    assert bool(payload["orderCancelUserErrors"][0]["code"]) is coded
    assert payload["userErrors"] == [{"field": None, "message": REFUSAL}]
    assert (work.status, order.cancelled_at) == ("OPEN", None)


def test_a_refusal_without_target_leaves_reading_alone(tiny: Store) -> None:
    _, parcel = sent(tiny)
    strike(tiny, "refuse:1x")
    assert tiny.ask("{ shop { name } }")["shop"]["name"]
    assert ask(tiny, CANCEL, parcel.id)["data"]["fulfillmentCancel"]["userErrors"]


def test_a_broken_answer_has_no_data_and_nothing_ran(tiny: Store) -> None:
    _, parcel = sent(tiny)
    strike(tiny, "error:fulfillmentCancel")
    answer = ask(tiny, CANCEL, parcel.id)
    assert answer["data"] is None
    assert answer["errors"][0]["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
    assert parcel.is_live


def test_a_partial_answer_to_a_mutation_that_ran(tiny: Store) -> None:
    _, parcel = sent(tiny)
    strike(tiny, "partial:fulfillmentCancel")
    answer = ask(tiny, CANCEL, parcel.id)
    assert answer["data"] == {"fulfillmentCancel": {"fulfillment": None, "userErrors": []}}
    assert answer["errors"][0]["path"] == ["fulfillmentCancel", "fulfillment"]
    assert not parcel.is_live


def test_a_partial_answer_without_a_field_to_lose_loses_the_payload(tiny: Store) -> None:
    _, parcel = sent(tiny)
    strike(tiny, "partial")
    answer = ask(tiny, BARE, parcel.id)
    assert (answer["data"], answer["errors"][0]["path"]) == (
        {"fulfillmentCancel": None},
        ["fulfillmentCancel"],
    )


def test_a_partial_answer_to_a_list(tiny: Store) -> None:
    order = tiny.order(1, email="anna@example.com")
    strike(tiny, "partial:orders")
    answer = tiny.shop.execute("{ orders(first: 5) { nodes { id ... on Order { email } note } } }")
    assert answer["data"]["orders"]["nodes"] == [{"id": order_gid(order), "email": None, "note": None}]
    assert answer["errors"][0]["path"] == ["orders", "nodes", 0, "email"]


def test_a_job_that_never_ends(tiny: Store) -> None:
    order = tiny.order(2)
    strike(tiny, "job-never:1x")
    job = ask(tiny, CANCEL_ORDER, order.id, "Order")["data"]["orderCancel"]["job"]
    poll = "query($id: ID!) { job(id: $id) { done } }"
    assert tiny.ask(poll, id=job["id"]) == {"job": {"done": False}}
    assert not is_cancelled(order)
    again = ask(tiny, CANCEL_ORDER, order.id, "Order")["data"]["orderCancel"]["job"]
    assert tiny.ask(poll, id=again["id"]) == {"job": {"done": True}}
    assert is_cancelled(order)
    assert tiny.ask(poll, id=job["id"]) == {"job": {"done": False}}


def test_a_ghost_answers_success_and_does_nothing(tiny: Store) -> None:
    order, parcel = sent(tiny)
    before = (tiny.quantities(tiny.bell, tiny.warehouse), order.updated_at, len(order.events))
    strike(tiny, "ghost:1x")
    payload = ask(tiny, CANCEL, parcel.id)["data"]["fulfillmentCancel"]
    assert payload == {"fulfillment": {"status": "CANCELLED"}, "userErrors": []}
    assert parcel.is_live and len(order.fulfillment_order_ids) == 1
    assert (tiny.quantities(tiny.bell, tiny.warehouse), order.updated_at, len(order.events)) == before
    ask(tiny, CANCEL, parcel.id)
    assert not parcel.is_live


def test_a_ghost_refuses_as_it_would_in_earnest(tiny: Store) -> None:
    strike(tiny, "ghost")
    payload = ask(tiny, CANCEL, 999)["data"]["fulfillmentCancel"]
    assert payload["userErrors"] == [{"message": "Fulfillment not found."}]


@pytest.mark.parametrize("spec", ["refuse", "refuse-coded", "error", "ghost", "job-never"])
def test_what_was_not_done_is_not_done_at_the_next_start(tmp_path: Any, spec: str) -> None:
    path = tmp_path / "demo-shop.jsonl"
    shop = DemoShop(orders=3, recording=Recording(path), faults=[parse_fault(f"{spec}:1x")])
    order = next(order for order in shop.world.orders.values() if order.cancelled_at is None)
    shop.execute(CANCEL_ORDER, {"id": order_gid(order)})
    assert path.read_text("utf-8").count("\n") == 1


def test_who_ordered_is_hidden(tiny: Store) -> None:
    order = tiny.order(1, email="anna@example.com", phone="+31 6 1234 5678")
    strike(tiny, "pii-denied")
    query = "query($id: ID!) { order(id: $id) { id email phone customer { id } shippingAddress { city } } }"
    answer = ask(tiny, query, order.id, "Order")
    hidden = dict.fromkeys(("email", "phone", "customer", "shippingAddress"))
    assert answer["data"]["order"] == {"id": order_gid(order), **hidden}
    messages = [error["message"] for error in answer["errors"]]
    assert [text.split(". ")[0] for text in messages] == [
        "This app is not approved to use the email field",
        "This app is not approved to use the phone field",
        "This app is not approved to access the Customer object",
        "This app is not approved to use the shippingAddress field",
    ]


def test_a_scope_that_is_missing_for_once(tiny: Store) -> None:
    _, parcel = sent(tiny)
    strike(tiny, "scope-missing:write_orders:1x", "scope-missing:read_inventory")
    query = """{ currentAppInstallation { accessScopes { handle } }
      inventoryItems(first: 1) { nodes { id } } }"""
    answer = tiny.shop.execute(query)
    assert answer["errors"][0]["extensions"]["code"] == "ACCESS_DENIED"
    assert parcel.is_live


def test_scopes_that_are_left(tiny: Store) -> None:
    strike(tiny, "scope-missing:write_orders", "scope-missing:read_merchant_managed_fulfillment_orders")
    order = tiny.order(1)
    answer = tiny.ask("{ currentAppInstallation { accessScopes { handle } } }")
    handles = {scope["handle"] for scope in answer["currentAppInstallation"]["accessScopes"]}
    assert "read_orders" in handles and "write_orders" not in handles
    assert not {scope for scope in handles if "merchant_managed" in scope}
    read = "query($id: ID!) { order(id: $id) { fulfillmentOrders(first: 5) { nodes { id } } } }"
    assert tiny.ask(read, id=order_gid(order))["order"]["fulfillmentOrders"]["nodes"] == []
    refused = ask(tiny, CANCEL_ORDER, order.id, "Order")
    assert refused["errors"][0]["message"].startswith("Access denied for orderCancel field.")


def test_the_service_at_work() -> None:
    shop = DemoShop(seed=3, faults=[parse_fault("service")])
    waiting = [work for work in shop.world.fulfillment_orders.values() if is_in_hand(work)]
    assert waiting
    for _ in range(200):
        shop.execute("{ shop { name } }")
    assert not any(is_in_hand(work) for work in shop.world.fulfillment_orders.values())


def is_in_hand(work: FulfillmentOrder) -> bool:
    """Whether a service has yet to do something about it."""
    return work.is_live and work.is_with_service and work.remaining > 0


def test_the_service_does_the_same_for_the_same_seed() -> None:
    def deeds(seed: int) -> list[tuple[str, str]]:
        shop = DemoShop(seed=seed)
        works = [shop.service_acts() for _ in range(6)]
        return [(work.status, work.request_status) for work in works if work is not None]

    assert deeds(1) == deeds(1)
    assert deeds(1)
