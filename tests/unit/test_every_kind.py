"""What must hold of every kind of action, in every state that is known of Shopify: what can be agreed to can
be sent, can be kept in the journal, and is not taken for done before it was."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.needs import Address, Destination, Holder, Known, Payment
from fulfilldesk.domain.actions.registry import GROUPS, KINDS
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.money import Money
from fulfilldesk.domain.orders import Order
from tests.unit.builders import (
    ORDER,
    PARCEL,
    SHOP_FLOOR,
    THEN,
    WORK,
    a_parcel,
    an_action,
    an_order,
    some_work,
)
from tests.unit.test_menu_facts import ROWS
from tests.unit.test_order_menu import ORDER_ROWS

HOME = Address("Els", "de Vries", "", "Kerkstraat 1", "", "1017 GA", "Amsterdam", "", "NL", "")
CANCELLED = a_parcel(status="CANCELLED", delivery_status="CANCELED")

#: Filled in where the presets alone say nothing.
FILLED_IN: Mapping[str, Mapping[str, Json]] = {
    "cancel_part": {"lines": {"gid://shopify/FulfillmentLineItem/101": 1}},
    "edit_tracking": {"tracking": [{"company": "DHL", "number": "JVGL1", "url": None}]},
    "move": {"location_id": SHOP_FLOOR},
    "split": {"lines": {"gid://shopify/FulfillmentOrderLineItem/201": 1}},
    "reschedule": {"day": (THEN + timedelta(days=9)).date().isoformat()},
    "edit_note": {"note": "achterom"},
    "edit_tags": {"tags": ["spoed"]},
    "add_tags": {"tags": ["spoed"]},
    "remove_tags": {"tags": ["vip"]},
    "edit_address": {"address": {"city": "Utrecht"}},
}


def states() -> Iterator[tuple[Target, str, Order]]:
    """Every order of the tables of menus, with what is acted on."""
    for order, _ in ROWS.values():
        yield Target.WORK, WORK, order
    for _, order, _ in ORDER_ROWS:
        yield Target.ORDER, ORDER, replace(order, tags=("vip",))
    yield Target.FULFILLMENT, PARCEL, an_order()
    again = an_order(fulfillments=(CANCELLED,), fulfillment_orders=(some_work(),))
    yield Target.FULFILLMENT, PARCEL, again


def known(order: Order) -> Known:
    """All that can be asked."""
    lines = frozenset(line.id for work in order.fulfillment_orders for line in work.lines)
    holds = [hold.id for work in order.fulfillment_orders for hold in work.holds]
    return Known(
        destinations=(Destination(SHOP_FLOOR, "Winkel", True, None, lines),),
        holders={hold: Holder(True, None) for hold in holds},
        payment=Payment(Money("EUR", 3990), refundable=True),
        address=HOME,
    )


AGREED = [
    (kind, target_id, order)
    for target, target_id, order in states()
    for group in GROUPS[target]
    for kind in group
    if kind.why_not(order, target_id) is None
]
IDS = [f"{kind.name}-{number}" for number, (kind, _, _) in enumerate(AGREED)]


@pytest.mark.parametrize(("kind", "target_id", "order"), AGREED, ids=IDS)
def test_what_is_offered_can_be_sent_and_is_not_done_yet(
    kind: ActionKind, target_id: str, order: Order
) -> None:
    action = an_action(kind.name, target_id, FILLED_IN.get(kind.name, {}))
    snapshot = Snapshot(order, known=known(order))
    forecast = kind.forecast(action, snapshot)
    assert not forecast.blocks
    witness = {**kind.witness(action, order), **kind.witness_known(snapshot.known)}
    assert json.loads(json.dumps(witness)) == witness
    for step in range(kind.steps):
        assert not kind.happened(action, witness, order, step), "nothing was sent"
    json.dumps(kind.mutation(action, snapshot).variables)
    assert kind.forecast(action, snapshot).basis() == forecast.basis()
    if kind.previews:
        assert not kind.forecast(an_action(kind.name, target_id), snapshot).blocks, "nothing is filled in"


def test_every_kind_is_offered_somewhere() -> None:
    assert {kind.name for kind, _, _ in AGREED} == set(KINDS)
