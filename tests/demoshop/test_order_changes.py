"""Orders cancelled in full, deleted, and edited: note, tags, shipping address."""

from __future__ import annotations

from typing import Any

import pytest

from fulfilldesk.demoshop.drafts import PaymentDraft
from fulfilldesk.demoshop.fulfillments import Package, fulfil
from fulfilldesk.demoshop.model import Address
from tests.demoshop.conftest import Store, order_gid

CANCEL = """mutation($id: ID!, $restock: Boolean!, $refund: Boolean, $mail: Boolean, $note: String) {
  orderCancel(orderId: $id, reason: CUSTOMER, restock: $restock, refund: $refund, notifyCustomer: $mail,
    staffNote: $note) { job { id done } orderCancelUserErrors { field message code } } }"""
READ = """query($id: ID!) { order(id: $id) { cancelledAt cancelReason cancellation { staffNote } closed
  displayFinancialStatus netPaymentSet { shopMoney { amount } } totalReceivedSet { shopMoney { amount } }
  totalRefundedSet { shopMoney { amount } }
  suggestedRefund(suggestFullRefund: true) { amountSet { shopMoney { amount } } } } }"""
UPDATE = """mutation($input: OrderInput!) { orderUpdate(input: $input) {
  order { note tags shippingAddress { address1 zip city provinceCode province countryCodeV2 country } }
  userErrors { field message } } }"""
HOME = Address(address1="Straat 1", zip="3511 ZM", city="Utrecht", country="Netherlands", country_code="NL")


def money(order: dict[str, Any], name: str) -> str:
    """An amount of an order as read."""
    return str(order[name]["shopMoney"]["amount"])


@pytest.mark.parametrize(
    ("restock", "refund", "available", "committed", "on_hand"),
    [(True, True, 10, 0, 10), (False, True, 8, 0, 8), (True, False, 10, 0, 10), (False, False, 8, 0, 8)],
)
def test_stock_and_money_of_a_cancelled_order(
    tiny: Store, restock: bool, refund: bool, available: int, committed: int, on_hand: int
) -> None:
    order = tiny.order(2)
    order.line_items[0].price = order.line_items[0].price
    answer = tiny.ask(CANCEL, id=order_gid(order), restock=restock, refund=refund, mail=True, note="Te laat")
    assert answer["orderCancel"]["orderCancelUserErrors"] == []
    assert tiny.quantities(tiny.bell, tiny.warehouse) == (available, committed, on_hand)
    read = tiny.ask(READ, id=order_gid(order))["order"]
    assert (read["cancelReason"], read["cancellation"]) == ("CUSTOMER", {"staffNote": "Te laat"})
    assert (read["displayFinancialStatus"], read["closed"]) == (("REFUNDED" if refund else "PAID"), refund)
    assert "mail_sent" in [event.action for event in order.events]


def test_what_a_full_refund_would_give(tiny: Store) -> None:
    tiny.world.variants[tiny.bell.variant_id].price = tiny.world.variants[tiny.bell.variant_id].price + 12
    order = tiny.order(2)
    read = tiny.ask(READ, id=order_gid(order))["order"]
    assert money(read, "netPaymentSet") == money(read, "totalReceivedSet") == "24.0"
    assert money(read["suggestedRefund"], "amountSet") == "24.0"
    tiny.ask(CANCEL, id=order_gid(order), restock=True, refund=True)
    read = tiny.ask(READ, id=order_gid(order))["order"]
    assert money(read, "totalRefundedSet") == "24.0"
    assert money(read["suggestedRefund"], "amountSet") == "0.0"


def test_authorised_money_is_let_go(tiny: Store) -> None:
    order = tiny.order(1, payments=[PaymentDraft(kind="AUTHORIZATION")])
    assert order.financial_status == "AUTHORIZED"
    tiny.ask(CANCEL, id=order_gid(order), restock=True)
    assert order.financial_status == "VOIDED"


def test_an_order_with_a_live_parcel_is_not_cancelled(tiny: Store) -> None:
    order = tiny.order(2)
    work = tiny.work_of(order)
    fulfil(tiny.world, [Package(work.id, [(work.lines[0].id, 1)])])
    before = tiny.quantities(tiny.bell, tiny.warehouse)
    (error,) = tiny.ask(CANCEL, id=order_gid(order), restock=True)["orderCancel"]["orderCancelUserErrors"]
    assert error["message"] == "Cannot cancel an order that has outstanding fulfillments"
    assert (order.cancelled_at, tiny.quantities(tiny.bell, tiny.warehouse)) == (None, before)


def test_a_deleted_order_leaves_no_trace_and_its_claim_is_free(tiny: Store) -> None:
    order = tiny.order(2)
    mutation = "mutation($id: ID!) { orderDelete(orderId: $id) { deletedId userErrors { message code } } }"
    assert tiny.ask(mutation, id=order_gid(order))["orderDelete"]["userErrors"] == []
    assert tiny.ask(READ, id=order_gid(order)) == {"order": None}
    assert tiny.quantities(tiny.bell, tiny.warehouse) == (10, 0, 10)
    assert tiny.world.fulfillment_orders == {}


def update(tiny: Store, **given: Any) -> dict[str, Any]:
    """The payload of an ``orderUpdate`` of a new order to Utrecht."""
    order = tiny.order(1, shipping_address=HOME, note="Bel aan", tags=["vip"])
    payload: dict[str, Any] = tiny.ask(UPDATE, input={"id": order_gid(order), **given})["orderUpdate"]
    return payload


def test_only_what_is_given_changes(tiny: Store) -> None:
    found = update(tiny, shippingAddress={"address1": "Straat 2", "zip": "3511 ZN"})["order"]
    assert (found["note"], found["tags"]) == ("Bel aan", ["vip"])
    assert found["shippingAddress"] == {
        "address1": "Straat 2",
        "zip": "3511 ZN",
        "city": "Utrecht",
        "provinceCode": None,
        "province": None,
        "countryCodeV2": "NL",
        "country": "Netherlands",
    }


def test_note_and_tags_are_replaced(tiny: Store) -> None:
    found = update(tiny, note="Niet bellen", tags=["b", "a", "b"])["order"]
    assert (found["note"], found["tags"]) == ("Niet bellen", ["a", "b"])


def test_another_country_brings_its_provinces(tiny: Store) -> None:
    given = {"countryCode": "CA", "provinceCode": "QC", "city": "Montreal"}
    found = update(tiny, shippingAddress=given)["order"]["shippingAddress"]
    assert (found["country"], found["provinceCode"], found["province"]) == ("Canada", "QC", "Quebec")


@pytest.mark.parametrize(
    ("given", "field", "message"),
    [
        ({"countryCode": "CA", "provinceCode": "XX"}, "provinceCode", "Province is not valid in Canada"),
        ({"provinceCode": "UT"}, "provinceCode", "Province is not valid in Netherlands"),
        ({"country": "Nederbelgie"}, "country", "Country is not valid"),
    ],
)
def test_an_address_that_cannot_be_is_refused_and_nothing_changes(
    tiny: Store, given: dict[str, str], field: str, message: str
) -> None:
    payload = update(tiny, note="Anders", shippingAddress=given)
    assert payload["userErrors"] == [{"field": ["shippingAddress", field], "message": message}]
    order = next(iter(tiny.world.orders.values()))
    assert (order.note, order.shipping_address) == ("Bel aan", HOME)


def test_an_unknown_country_code_is_a_wrong_variable(tiny: Store) -> None:
    order = tiny.order(1)
    given = {"id": order_gid(order), "shippingAddress": {"countryCode": "XX"}}
    answer = tiny.shop.execute(UPDATE, {"input": given})
    assert answer["errors"][0]["extensions"]["code"] == "INVALID_VARIABLE"


def test_tags_come_and_go(tiny: Store) -> None:
    order = tiny.order(1, tags=["vip"])
    change = """mutation($id: ID!, $tags: [String!]!) { %s(id: $id, tags: $tags) {
      node { ... on Order { tags } } userErrors { message } } }"""
    added = tiny.ask(change % "tagsAdd", id=order_gid(order), tags=["b", "a"])["tagsAdd"]
    assert added == {"node": {"tags": ["a", "b", "vip"]}, "userErrors": []}
    taken = tiny.ask(change % "tagsRemove", id=order_gid(order), tags=["b", "c"])["tagsRemove"]
    assert taken["node"]["tags"] == ["a", "vip"]
