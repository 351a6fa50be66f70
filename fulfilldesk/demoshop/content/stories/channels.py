"""Ways to buy and to receive: the till, pickup, local delivery, parcel shops, business customers."""

from __future__ import annotations

from fulfilldesk.demoshop.content import desk, people
from fulfilldesk.demoshop.content.calendar import Story, days, hours, minutes
from fulfilldesk.demoshop.content.checkout import Scene, custom, for_store, ring_up
from fulfilldesk.demoshop.content.stories.tale import Tale, ordered
from fulfilldesk.demoshop.drafts import PaymentDraft
from fulfilldesk.demoshop.fulfillment_orders import pick, split_off


def taken_along(scene: Scene) -> Story:
    """Bought at the till and taken along: fulfilled at once, no tracking."""
    order = ring_up(scene, [scene.piece("LMP-SET-RD"), scene.piece("BIN-28-HV")], None)
    yield minutes(0)
    desk.pack(scene, desk.work_of(scene, order), notify=False)


def till_sale_refunded(scene: Scene) -> Story:
    """Taken along, brought back the next day, back on the shop's shelf."""
    order = ring_up(scene, [scene.piece("HLM-M")], scene.customer("NL"), gateway="cash")
    yield minutes(0)
    desk.pack(scene, desk.work_of(scene, order), notify=False)
    yield days(1)
    desk.refund_at(scene, order, scene.places.store.id)


def shipped_home(scene: Scene) -> Story:
    """Paid at the till, sent home from the warehouse."""
    person = scene.customer("NL")
    order = ring_up(
        scene,
        [scene.piece("BUI-28", 2)],
        person,
        delivery_method="SHIPPING",
        location_id=scene.places.warehouse.id,
        shipping_address=person.address,
        shipping_title="Verzenden naar huis",
    )
    yield hours(20)
    yield from desk.travel(scene, desk.ship(scene, order, "PostNL"))


def partly_taken_along(scene: Scene) -> Story:
    """One line taken along, the other to be sent home: two fulfilment orders, two ways of delivery."""
    person = scene.customer("NL")
    lines = [scene.piece("SLOT-R"), scene.piece("ZAD-G-H")]
    order = ring_up(scene, lines, person, shipping_address=person.address)
    work = desk.work_of(scene, order)[0]
    second = pick(work, [(work.lines[1].id, 1)])
    split_off(scene.world, work, second, work.location_id).delivery_method = "SHIPPING"
    yield minutes(0)
    desk.pack(scene, [work], notify=False)


def draft_paid_in_admin(scene: Scene) -> Story:
    """A draft of the till that was marked as paid in the admin: no retail location (facts 10)."""
    order = ring_up(scene, [scene.piece("POMP-S")], scene.customer("NL"), retail_location_id=None)
    yield minutes(0)
    desk.pack(scene, desk.work_of(scene, order), notify=False)


def to_be_prepared(scene: Scene) -> Story:
    """For pickup, not yet put aside."""
    for_store(scene, "PICK_UP")
    yield minutes(0)


def ready_for_pickup(scene: Scene) -> Story:
    """On the pickup shelf."""
    order = for_store(scene, "PICK_UP")
    yield hours(3)
    parcel = desk.pack(scene, desk.work_of(scene, order))
    desk.scan(scene, parcel, "READY_FOR_PICKUP")


def picked_up(scene: Scene) -> Story:
    """Collected."""
    order = for_store(scene, "PICK_UP")
    yield hours(3)
    parcel = desk.pack(scene, desk.work_of(scene, order))
    desk.scan(scene, parcel, "READY_FOR_PICKUP")
    yield days(1)
    parcel.progress = "PICKED_UP"
    scene.world.touch(order)


def delivered_locally(scene: Scene) -> Story:
    """Brought by the shop's own cargo bike."""
    order = for_store(scene, "LOCAL")
    yield hours(4)
    parcel = desk.pack(scene, desk.work_of(scene, order))
    for status, text in (
        ("OUT_FOR_DELIVERY", "Onderweg met de bakfiets"),
        ("DELIVERED", "Aan de deur afgegeven"),
    ):
        yield hours(1)
        desk.scan(scene, parcel, status, text)


def at_parcel_shop(scene: Scene) -> Story:
    """Waiting at a parcel shop."""
    order = ordered(scene, delivery_method="PICKUP_POINT", shipping_title="PostNL-punt Primera Zeist")
    yield hours(5)
    parcels = desk.ship(scene, order, "PostNL")
    yield from desk.travel(scene, parcels, until="IN_TRANSIT")
    yield hours(16)
    desk.scan(scene, parcels[0], "READY_FOR_PICKUP", "Ligt klaar bij het PostNL-punt")


def for_a_company(scene: Scene) -> Story:
    """On account, with a purchase order number and a contact person."""
    person = people.named(
        scene.chance, "Annelies", "op den Kamp", company="Gemeente De Bilt, afd. Facilitair"
    )
    person = people.register(scene.world, person, tags=("B2B",))
    invoice = PaymentDraft(kind="SALE", status="PENDING", gateway="bank_deposit")
    order = ordered(
        scene,
        [
            scene.piece("SLOT-110", 12),
            scene.piece("LMP-SET-ZW", 12),
            custom("Logo opdruk per stuk", "2.25", 12),
        ],
        person,
        payments=[invoice],
        po_number="INK-2026-00417",
        tags=["B2B", "op rekening"],
        custom_attributes=[("kostenplaats", "4120"), ("contact", "A. op den Kamp")],
    )
    yield days(1)
    yield from desk.travel(scene, desk.ship(scene, order, "DHL eCommerce"))


def as_a_guest(scene: Scene) -> Story:
    """No customer account, only an address."""
    order = ordered(scene, person=people.someone(scene.chance, "NL"))
    yield hours(5)
    yield from desk.travel(scene, desk.ship(scene, order))


def anonymous(scene: Scene) -> Story:
    """A sale at the till of which nothing is known but the receipt, in cash."""
    order = ring_up(scene, [scene.piece("PLK-01")], None, gateway="cash")
    yield minutes(0)
    desk.pack(scene, desk.work_of(scene, order), notify=False)


def trial(scene: Scene) -> Story:
    """A test order through the bogus gateway."""
    payment = PaymentDraft(gateway="bogus", test=True)
    ordered(scene, [scene.piece("BEL-01")], test=True, payments=[payment], tags=["test"])
    yield minutes(0)


def by_another_app(scene: Scene) -> Story:
    """Came in through a marketplace, with the app's own order name and a discount."""
    order = ordered(
        scene,
        name="BOL-2026-88120",
        source_name="4127783",
        source_identifier="88120",
        channel_name="Marktplaatskoppeling",
        channel_handle="marktplaatskoppeling",
        discount_code="WELKOM5",
    )
    yield hours(6)
    yield from desk.travel(scene, desk.ship(scene, order))


TALES = (
    Tale("taken along at the till", minutes(47), taken_along),
    Tale("ready for pickup", hours(23), ready_for_pickup),
    Tale("delivered locally", hours(11), delivered_locally),
    Tale("till sale shipped home", days(3.5), shipped_home),
    Tale("partly taken along", days(5.9), partly_taken_along),
    Tale("picked up", days(6.2), picked_up),
    Tale("pickup to be prepared", hours(1.6), to_be_prepared),
    Tale("at the parcel shop", days(2.8), at_parcel_shop),
    Tale("till sale refunded", days(9.4), till_sale_refunded),
    Tale("till draft paid in the admin", days(12.1), draft_paid_in_admin),
    Tale("guest", days(4.7), as_a_guest),
    Tale("nobody known", days(7.3), anonymous),
    Tale("company", days(10.8), for_a_company),
    Tale("test order", days(30), trial),
    Tale("marketplace", days(13.7), by_another_app),
)
