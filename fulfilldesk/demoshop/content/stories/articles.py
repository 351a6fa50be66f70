"""Awkward goods: bundles, gift cards, what cannot be counted or sent, what is gone, 300 lines."""

from __future__ import annotations

from fulfilldesk.demoshop import inventory, timeline
from fulfilldesk.demoshop.content import desk
from fulfilldesk.demoshop.content.calendar import Story, days, hours, minutes
from fulfilldesk.demoshop.content.checkout import Scene, custom
from fulfilldesk.demoshop.content.stories.tale import Tale, ordered, shipped
from fulfilldesk.demoshop.drafts import LineDraft
from fulfilldesk.demoshop.model import FulfillmentOrderStatus, LineItemGroup

MANY_LINES = 300
FIRST_PARCEL_LINES = 260


def gift_card(scene: Scene) -> Story:
    """Two gift cards, sent by e-mail at once."""
    order = ordered(scene, [scene.piece("BON-50", 2, taxable=False)])
    yield minutes(0)
    parcel = desk.pack(scene, desk.work_of(scene, order), notify=False)
    parcel.service_id = scene.places.gift_cards.id


def gift_card_and_goods(scene: Scene) -> Story:
    """A gift card, already sent, and a wrapped present that is still to go."""
    lines = [scene.piece("BON-25", taxable=False), scene.piece("HAN-L-BR"), scene.piece("PAK-CAD")]
    order = ordered(scene, lines)
    yield minutes(0)
    cards = [work for work in desk.work_of(scene, order) if work.delivery_method == "NONE"]
    desk.pack(scene, cards, notify=False).service_id = scene.places.gift_cards.id


def digital(scene: Scene) -> Story:
    """A download: nothing to send, fulfilled at once."""
    order = ordered(scene, [scene.piece("ROUTE-UT")])
    yield minutes(1)
    desk.pack(scene, desk.work_of(scene, order), notify=False)


def workshop(scene: Scene) -> Story:
    """A service in the workshop, not done yet: no shipping, no stock."""
    ordered(scene, [scene.piece("SRV-K")], location_id=scene.places.store.id, tags=["werkplaats"])
    yield minutes(0)


def nothing_to_fulfil(scene: Scene) -> Story:
    """A deposit: the order has no work at all."""
    order = ordered(scene, [custom("Aanbetaling reparatie", "20.00", requires_shipping=False)])
    for work_id in order.fulfillment_order_ids:
        del scene.world.fulfillment_orders[work_id]
    order.fulfillment_order_ids.clear()
    yield minutes(0)


def bundle(scene: Scene) -> Story:
    """Two bundles of three components each: the lines are the components."""
    parts = LineItemGroup(scene.world.new_id(), "Pakket Veilig op weg", 2, "BND-VEILIG")
    lines = [scene.piece(sku, 2, group=parts) for sku in ("LMP-V40", "LMP-A", "SLOT-R")]
    parcel = yield from shipped(scene, [*lines, scene.piece("REFL-4")])
    yield from desk.travel(scene, [parcel])


def untracked(scene: Scene) -> Story:
    """Nothing of it is counted."""
    yield from shipped(scene, [scene.piece("PAK-CAD", 4)])


def custom_items(scene: Scene) -> Story:
    """Not in the catalogue at all, besides something that is."""
    lines = [custom("Spatbord op maat gezaagd", "34.00"), custom("Montage", "15.00", requires_shipping=False)]
    yield from shipped(scene, [*lines, scene.piece("BUI-28")])


def oversold(scene: Scene) -> Story:
    """Sold more than there is: available goes below zero, the order waits."""
    ordered(scene, [scene.piece("KZT-A-GS", 4), scene.piece("HLM-L", 6)])
    yield minutes(0)


def oversold_and_sent(scene: Scene) -> Story:
    """Sent although the shelf was empty in Shopify: on hand goes below zero too."""
    parcel = yield from shipped(scene, [scene.piece("TAS-44-BL", 5)])
    yield from desk.travel(scene, [parcel])


def not_stocked(scene: Scene) -> Story:
    """Lies at the shop in Utrecht, which has stopped keeping it."""
    ordered(scene, [scene.piece("POMP-M")], location_id=scene.places.store.id)
    yield minutes(0)


def never_claimed(scene: Scene) -> Story:
    """Made by an app that reserved no stock (facts 2.2, BYPASS), then sent."""
    yield from shipped(scene, [scene.piece("BIN-26-HV", 3)], claims_stock=False)


def retired_sent(scene: Scene) -> Story:
    """Sent; the product was deleted later."""
    parcel = yield from shipped(scene, [scene.piece("ZHS-TULP", 2), scene.piece("ZDK-ZW")])
    yield from desk.travel(scene, [parcel])


def retired_unsent(scene: Scene) -> Story:
    """Still to be sent, but the product was deleted."""
    ordered(scene, [scene.piece("VLAG-OR", 3), scene.piece("SNEL-28-RD")])
    yield minutes(0)


def many_lines(scene: Scene) -> Story:
    """Three hundred lines for a work-shop for refugees; most of it has gone in one parcel on pallets."""
    shelf, _ = scene.goods.shelf("W")
    skus = [shelf[number % len(shelf)] for number in range(MANY_LINES)]
    lines: list[LineDraft] = [scene.piece(sku, scene.chance.randint(1, 3)) for sku in skus]
    order = ordered(scene, lines, tags=["B2B", "project"], note="Leveren op pallets, laadklep nodig.")
    yield days(2)
    work = desk.work_of(scene, order)[0]
    first = [(line.id, line.remaining_quantity) for line in work.lines[:FIRST_PARCEL_LINES]]
    parcel = desk.pack(scene, [work], desk.label(scene, order, "DHL eCommerce"), lines=first)
    yield from desk.travel(scene, [parcel])


def edited(scene: Scene) -> Story:
    """Three ordered, two taken off by editing: the quantity still says three (facts 12.7)."""
    order = ordered(scene, [scene.piece("OLIE-100", 3)])
    yield hours(1)
    work, line = desk.work_of(scene, order)[0], order.line_items[0]
    part = work.lines[0]
    part.total_quantity = part.remaining_quantity = line.current_quantity = 1
    inventory.move_line(scene.world, line, part.inventory_item_id, work.location_id, inventory.RELEASED, 2)
    timeline.note(scene.world, order, "edited", "This order was edited.", by_app=True)
    scene.world.touch(order)
    yield hours(4)
    yield from desk.travel(scene, desk.ship(scene, order))


def cancelled_work(scene: Scene) -> Story:
    """Work whose status reads CANCELLED, which is hardly ever seen (facts 3.1)."""
    order = ordered(scene, [scene.piece("KET-18")])
    yield hours(2)
    desk.call_off(scene, order, "OTHER")
    for work in scene.world.orders_fulfillment_orders(order):
        work.status = FulfillmentOrderStatus.CANCELLED


TALES = (
    Tale("gift card", days(4.5), gift_card),
    Tale("gift card and goods", days(3.8), gift_card_and_goods),
    Tale("digital", days(5.4), digital),
    Tale("workshop", days(5.0), workshop),
    Tale("bundle", days(6.8), bundle),
    Tale("untracked", days(7.6), untracked),
    Tale("custom items", days(8.3), custom_items),
    Tale("oversold", days(9.1), oversold),
    Tale("oversold and sent", days(14.8), oversold_and_sent),
    Tale("not stocked at its location", days(12.6), not_stocked),
    Tale("deleted product, sent", days(38), retired_sent),
    Tale("deleted product, unsent", days(35), retired_unsent),
    Tale("three hundred lines", days(25), many_lines),
    Tale("nothing to fulfil", days(6), nothing_to_fulfil),
    Tale("never claimed stock", days(18.6), never_claimed),
    Tale("edited", days(11.3), edited),
    Tale("work cancelled", days(62), cancelled_work),
)
