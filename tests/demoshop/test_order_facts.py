"""Payment, risk, receipt, shipping method and check of the address, as the API shows them and as stories make
them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta

import pytest

from fulfilldesk.demoshop.api.gid import gid
from fulfilldesk.demoshop.content import desk
from fulfilldesk.demoshop.content.calendar import Story, minutes, tell
from fulfilldesk.demoshop.content.catalogue import add_goods
from fulfilldesk.demoshop.content.checkout import Scene, buy, ring_up
from fulfilldesk.demoshop.content.places import open_shop
from fulfilldesk.demoshop.content.stock import fill_shelves
from fulfilldesk.demoshop.model import Address, Order
from fulfilldesk.demoshop.returns import refund_units
from fulfilldesk.demoshop.shop import DemoShop
from tests.demoshop.conftest import Store, TestClock, order_gid

READ = """query($id: ID!) { order(id: $id) {
  sourceIdentifier shippingLine { title } risk { recommendation assessments { riskLevel } }
  transactions { kind status processedAt location { id } }
  shippingAddress { countryCodeV2 validationResultSummary } billingAddress { validationResultSummary } } }"""
MOVE = (
    'mutation($id: ID!) { orderUpdate(input: {id: $id, shippingAddress: {zip: "1011 AB"}}) { order { id } } }'
)
NOTE = 'mutation($id: ID!) { orderUpdate(input: {id: $id, note: "bel aan"}) { order { id } } }'
HOME = Address(address1="Straat 1", zip="3511 ZM", city="Utrecht", country="Netherlands", country_code="NL")


@pytest.fixture
def scene(clock: TestClock) -> Scene:
    """Where stories are told, in a shop without any orders."""
    world = DemoShop(orders=0, clock=clock).world
    chance = random.Random(1)
    places = open_shop(world)
    goods = add_goods(world)
    fill_shelves(world, goods, places, chance)
    return Scene(world, chance, places, goods)


def read(store: Store, order: Order) -> dict[str, object]:
    found: dict[str, object] = store.ask(READ, id=order_gid(order))["order"]
    return found


def test_a_sale_at_a_till_and_its_refund_at_another(tiny: Store) -> None:
    order = tiny.order(1, source_name="pos", source_identifier="2-1043", retail_location_id=tiny.store.id)
    tiny.clock.pass_time(days=1)
    refund_units(tiny.world, order, [(order.line_items[0].id, 1)], till_id=tiny.warehouse.id)
    found = read(tiny, order)
    assert (found["sourceIdentifier"], found["shippingAddress"], found["shippingLine"]) == (
        "2-1043",
        None,
        None,
    )
    assert found["transactions"] == [
        {
            "kind": "SALE",
            "status": "SUCCESS",
            "processedAt": "2026-11-20T09:00:00Z",
            "location": {"id": gid("Location", tiny.store.id)},
        },
        {
            "kind": "REFUND",
            "status": "SUCCESS",
            "processedAt": "2026-11-21T09:00:00Z",
            "location": {"id": gid("Location", tiny.warehouse.id)},
        },
    ]


def test_what_was_paid_and_given_back_online_has_no_place(tiny: Store) -> None:
    order = tiny.order(1)
    refund_units(tiny.world, order, [(order.line_items[0].id, 1)], location_id=tiny.store.id)
    steps = tiny.ask(READ, id=order_gid(order))["order"]["transactions"]
    assert [step["location"] for step in steps] == [None, None]


def test_an_order_brought_from_an_older_shop_was_paid_when_it_was_made(tiny: Store) -> None:
    long_ago = tiny.clock.now - timedelta(days=400)
    order = tiny.order(1, processed_at=long_ago)
    assert order.transactions[0].processed_at == long_ago


@pytest.mark.parametrize(
    ("given", "shown"), [(None, "NO_ISSUES"), ("WARNING", "WARNING"), ("ERROR", "ERROR")]
)
def test_the_check_of_an_address_lasts_until_the_address_is_edited(
    tiny: Store, given: str | None, shown: str
) -> None:
    order = tiny.order(1, shipping_address=HOME, billing_address=HOME, address_check=given)
    tiny.ask(NOTE, id=order_gid(order))
    found = read(tiny, order)
    assert found["shippingAddress"] == {"countryCodeV2": "NL", "validationResultSummary": shown}
    assert found["billingAddress"] == {"validationResultSummary": None}
    tiny.ask(MOVE, id=order_gid(order))
    assert read(tiny, order)["shippingAddress"] == {
        "countryCodeV2": "NL",
        "validationResultSummary": "NO_ISSUES",
    }


def test_the_risk_is_an_assessment_where_there_is_one(tiny: Store) -> None:
    assert read(tiny, tiny.order(1))["risk"] == {"recommendation": "NONE", "assessments": []}
    assert read(tiny, tiny.order(1, risk_level="HIGH"))["risk"] == {
        "recommendation": "CANCEL",
        "assessments": [{"riskLevel": "HIGH"}],
    }


def test_orders_of_stories_are_of_low_risk_unless_they_say_otherwise(scene: Scene) -> None:
    person = scene.customer("NL")
    plain = buy(scene, [scene.piece("BEL-01")], person)
    odd = buy(
        scene,
        [scene.piece("BEL-01")],
        person,
        risk_level="HIGH",
        address_check="WARNING",
        shipping_title="Express",
    )
    till = ring_up(scene, [scene.piece("BEL-01")], None)
    assert (plain.risk_level, plain.address_check) == ("LOW", "NO_ISSUES")
    assert (odd.risk_level, odd.address_check, odd.shipping_lines[0].title) == ("HIGH", "WARNING", "Express")
    assert (till.risk_level, till.address_check, till.source_identifier) == ("NONE", None, "1-2001")
    assert till.transactions[0].location_id == till.retail_location_id == scene.places.store.id


def test_what_is_fulfilled_automatically_goes_within_seconds_without_tracking(
    scene: Scene, clock: TestClock
) -> None:
    placed: list[Order] = []

    def story() -> Story:
        placed.append(buy(scene, [scene.piece("BEL-01"), scene.piece("SLOT-R")], scene.customer("NL")))
        yield from desk.fulfil_automatically(scene, placed[0], after=4)

    tell(scene.world, [(clock.now, story())], clock.now + timedelta(hours=1))
    (parcel,) = scene.world.orders_fulfillments(placed[0])
    assert parcel.created_at - placed[0].created_at == timedelta(seconds=4)
    assert not parcel.tracking
    assert not desk.work_of(scene, placed[0])


def test_pieces_are_given_back_at_the_till_of_any_place(scene: Scene, clock: TestClock) -> None:
    placed: list[Order] = []
    elsewhere = scene.places.warehouse.id

    def story() -> Iterator[timedelta]:
        placed.append(ring_up(scene, [scene.piece("HLM-M", 2)], None))
        yield minutes(0)
        desk.pack(scene, desk.work_of(scene, placed[0]), notify=False)
        yield minutes(30)
        desk.refund_at(scene, placed[0], elsewhere)

    tell(scene.world, [(clock.now, story())], clock.now + timedelta(hours=1))
    refund = placed[0].transactions[-1]
    assert (refund.kind, refund.location_id) == ("REFUND", elsewhere)
    assert refund.amount == placed[0].line_items[0].price
    assert placed[0].line_items[0].current_quantity == 1
