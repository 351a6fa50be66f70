"""The ordinary orders, which are nearly all of them: each kind is a story with its share of small mishaps."""

from __future__ import annotations

from collections.abc import Callable

from fulfilldesk.demoshop import holds
from fulfilldesk.demoshop.content import desk, people
from fulfilldesk.demoshop.content.calendar import Story, days, hours, minutes, office_hours
from fulfilldesk.demoshop.content.checkout import Scene, buy, for_store, ring_up
from fulfilldesk.demoshop.content.people import Person
from fulfilldesk.demoshop.drafts import PaymentDraft
from fulfilldesk.demoshop.fulfillment_orders import is_at_service
from fulfilldesk.demoshop.model import Fulfillment, FulfillmentOrder, Order

NOTES = (
    "Graag bij de buren op 14 afgeven als ik niet thuis ben.",
    "Is het mogelijk dit als cadeau in te pakken?",
    "Bel even aan bij de zij-ingang, de voordeurbel is stuk.",
    "Past deze ook op een fiets uit 2011?",
    "Graag leveren na 17.00 uur.",
)
BANK = "bank_deposit"
HOLDS = (
    ("INCORRECT_ADDRESS", "Huisnummer bestaat niet, klant gemaild"),
    ("INVENTORY_OUT_OF_STOCK", "Wacht op levering Vecht"),
    ("AWAITING_PAYMENT", "Klarna nog niet bevestigd"),
    ("HIGH_RISK_OF_FRAUD", "Factuur- en bezorgadres wijken af"),
)


def web_order(scene: Scene) -> Story:
    """Bought in the web shop, packed in the warehouse, brought by a carrier."""
    chance = scene.chance
    note = chance.choice(NOTES) if chance.random() < 0.06 else None
    tags = [chance.choice(("spoed", "cadeau", "nieuwsbrief"))] if chance.random() < 0.1 else []
    payments = [PaymentDraft(gateway=BANK, status="PENDING")] if chance.random() < 0.03 else None
    order = buy(scene, scene.basket(), _buyer(scene), payments=payments, note=note, tags=tags)
    if payments:
        yield days(chance.uniform(1, 4))
        desk.pay(scene, order, BANK)
    luck = chance.random()
    if luck < 0.02:
        yield hours(chance.uniform(0.3, 20))
        desk.call_off(scene, order)
        return
    if luck < 0.05:
        yield minutes(chance.uniform(20, 200))
        yield from _wait_on_hold(scene, order)
    elif luck < 0.13:
        yield days(chance.uniform(1, 9))
    yield office_hours(chance, scene.world.now, hours(chance.triangular(1, 36, 4)))
    if luck > 0.95 and len(order.line_items) > 1:
        yield from _first_half(scene, order)
    parcels = desk.ship(scene, order)
    if not parcels:
        return
    yield from desk.travel(scene, parcels)
    if chance.random() < 0.04:
        yield from _send_back(scene, parcels[0])


def till_sale(scene: Scene) -> Story:
    """Bought in the shop and taken along."""
    person = scene.customer() if scene.chance.random() < 0.3 else None
    gateway = "pin" if scene.chance.random() < 0.8 else "cash"
    order = ring_up(scene, scene.basket("S"), person, gateway=gateway)
    yield minutes(0)
    desk.pack(scene, desk.work_of(scene, order), notify=False)


def pickup_in_store(scene: Scene) -> Story:
    """Bought in the web shop, collected in Utrecht."""
    order = for_store(scene, "PICK_UP")
    yield office_hours(scene.chance, scene.world.now, hours(scene.chance.uniform(0.5, 5)))
    parcel = desk.pack(scene, desk.work_of(scene, order))
    desk.scan(scene, parcel, "READY_FOR_PICKUP")
    yield days(scene.chance.uniform(0.3, 4))
    parcel.progress = "PICKED_UP"
    scene.world.touch(order)


def local_delivery(scene: Scene) -> Story:
    """Brought round by the shop's own cargo bike."""
    order = for_store(scene, "LOCAL")
    yield office_hours(scene.chance, scene.world.now, hours(scene.chance.uniform(1, 9)))
    parcel = desk.pack(scene, desk.work_of(scene, order))
    yield hours(1)
    desk.scan(scene, parcel, "OUT_FOR_DELIVERY", "Onderweg met de bakfiets")
    yield hours(2)
    desk.scan(scene, parcel, "DELIVERED", "Bezorgd door de bakfietskoerier")


def pickup_point(scene: Scene) -> Story:
    """Sent to a parcel shop near the customer."""
    order = buy(
        scene,
        scene.basket(),
        scene.customer("NL"),
        delivery_method="PICKUP_POINT",
        shipping_title="PostNL-punt",
    )
    yield office_hours(scene.chance, scene.world.now, hours(scene.chance.uniform(1, 20)))
    parcels = desk.ship(scene, order, "PostNL")
    yield from desk.travel(scene, parcels, until="IN_TRANSIT")
    yield hours(18)
    for parcel in parcels:
        desk.scan(scene, parcel, "READY_FOR_PICKUP", "Ligt klaar bij het PostNL-punt")
    yield days(scene.chance.uniform(0.3, 3))
    for parcel in parcels:
        desk.scan(scene, parcel, "DELIVERED", "Afgehaald bij het PostNL-punt")


def bicycle(scene: Scene) -> Story:
    """A complete bicycle, sent by Noordzee Logistics; what else was bought comes from the warehouse."""
    yield from _by_service(scene, "N", "Noordzee Logistics")


def dropshipped(scene: Scene) -> Story:
    """A part that the supplier sends; the app fulfils by itself."""
    yield from _by_service(scene, "V", "Veloparts Direct")


def gift_card(scene: Scene) -> Story:
    """A gift card: the code goes out by e-mail at once."""
    sku = scene.chance.choice(("BON-25", "BON-50", "BON-100"))
    order = buy(scene, [scene.piece(sku, taxable=False)], _buyer(scene))
    yield minutes(0)
    parcel = desk.pack(scene, desk.work_of(scene, order), notify=False)
    parcel.service_id = scene.places.gift_cards.id


KINDS: dict[Callable[[Scene], Story], int] = {
    web_order: 58,
    till_sale: 15,
    pickup_in_store: 6,
    bicycle: 6,
    pickup_point: 5,
    dropshipped: 5,
    local_delivery: 3,
    gift_card: 2,
}


def choose(scene: Scene) -> Story:
    """The story of one ordinary order."""
    return scene.chance.choices(tuple(KINDS), tuple(KINDS.values()))[0](scene)


def _buyer(scene: Scene) -> Person:
    """Mostly a customer, now and then somebody who leaves only an address."""
    if scene.chance.random() < 0.08:
        return people.someone(scene.chance)
    return scene.customer()


def _wait_on_hold(scene: Scene, order: Order) -> Story:
    reason, notes = scene.chance.choice(HOLDS)
    works = desk.work_of(scene, order)
    for work in works:
        holds.hold(scene.world, work, reason=reason, reason_notes=notes)
    yield days(scene.chance.uniform(0.5, 8))
    for work in works:
        holds.release_hold(scene.world, work)


def _first_half(scene: Scene, order: Order) -> Story:
    """One line can go now, the rest has to wait for a delivery."""
    work = desk.work_of(scene, order)[0]
    line = work.lines[0]
    parcel = desk.pack(scene, [work], desk.label(scene, order), lines=[(line.id, line.remaining_quantity)])
    yield from desk.travel(scene, [parcel])
    yield days(scene.chance.uniform(1, 8))


def _send_back(scene: Scene, parcel: Fulfillment) -> Story:
    yield days(scene.chance.uniform(2, 9))
    expected = desk.expect_back(
        scene, parcel, scene.chance.choice(("UNWANTED", "SIZE_TOO_SMALL", "DEFECTIVE"))
    )
    yield days(scene.chance.uniform(3, 9))
    desk.receive_back(scene, parcel, expected)


def _by_service(scene: Scene, shelf: str, app: str) -> Story:
    order = buy(scene, scene.basket(shelf, 1), scene.customer())
    works = desk.work_of(scene, order)
    theirs: list[FulfillmentOrder] = [work for work in works if is_at_service(scene.world, work)]
    if theirs:
        yield from desk.at_service(scene, theirs, app)
    else:
        yield office_hours(scene.chance, scene.world.now, hours(scene.chance.uniform(1, 20)))
        yield from desk.travel(scene, desk.ship(scene, order))
