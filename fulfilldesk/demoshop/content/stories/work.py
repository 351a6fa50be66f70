"""Work that is waiting, held, planned, split, moved, or that came back because a fulfilment was cancelled."""

from __future__ import annotations

from collections.abc import Callable

from fulfilldesk.demoshop import holds, inventory, moves
from fulfilldesk.demoshop.cancelling import cancel_fulfillment
from fulfilldesk.demoshop.content import desk
from fulfilldesk.demoshop.content.calendar import Story, days, hours, minutes
from fulfilldesk.demoshop.content.checkout import Scene
from fulfilldesk.demoshop.content.stories.tale import Tale, ordered, shipped
from fulfilldesk.demoshop.fulfillment_orders import report_progress
from fulfilldesk.demoshop.supported_actions import HOLD_LIMIT

HOLD_REASONS = {
    "AWAITING_PAYMENT": "Overboeking nog niet binnen",
    "AWAITING_RETURN_ITEMS": "Ruiling: wacht op de oude helm",
    "HIGH_RISK_OF_FRAUD": "Drie kaarten geprobeerd, eerst bellen",
    "INCORRECT_ADDRESS": "Huisnummer 412 bestaat niet in deze straat",
    "INVENTORY_OUT_OF_STOCK": "Levering Vecht verwacht in week 48",
    "ONLINE_STORE_POST_PURCHASE_CROSS_SELL": None,
    "OTHER": "Klant is op vakantie, pas daarna sturen",
    "UNKNOWN_DELIVERY_DATE": "Importeur geeft geen datum",
}
#: Holds for these reasons are placed by other apps.
HOLDING_APPS = {
    "HIGH_RISK_OF_FRAUD": "Fraudewacht",
    "ONLINE_STORE_POST_PURCHASE_CROSS_SELL": "Er Nog Bij",
}


def untouched(scene: Scene) -> Story:
    """Just in."""
    ordered(scene, [scene.piece("BIN-28-HV", 2), scene.piece("PLK-01")])
    yield minutes(0)


def held(reason: str, notes: str | None) -> Callable[[Scene], Story]:
    """All of the order on hold for one reason."""

    def story(scene: Scene) -> Story:
        order = ordered(scene)
        yield minutes(50)
        for work in desk.work_of(scene, order):
            app = HOLDING_APPS.get(reason)
            holds.hold(scene.world, work, reason=reason, reason_notes=notes, held_by=app)

    return story


def held_often(count: int, *, by_others: bool = True) -> Callable[[Scene], Story]:
    """Several holds on the same work, of several reasons, some of them by other apps."""

    def story(scene: Scene) -> Story:
        order = ordered(scene)
        work = desk.work_of(scene, order)[0]
        reasons = list(HOLD_REASONS.items())
        for number in range(count):
            yield minutes(20)
            reason, notes = reasons[number % len(reasons)]
            app = HOLDING_APPS.get(reason) if by_others else None
            handle = f"check-{number + 1}"
            holds.hold(scene.world, work, reason=reason, reason_notes=notes, handle=handle, held_by=app)

    return story


def partly_held(scene: Scene) -> Story:
    """One line is on hold, the rest may go."""
    order = ordered(scene, [scene.piece("HLM-M"), scene.piece("LMP-SET-ZW", 2)])
    yield hours(1)
    work = desk.work_of(scene, order)[0]
    holds.hold(scene.world, work, reason="INVENTORY_OUT_OF_STOCK", lines=[(work.lines[0].id, 1)])


def released(scene: Scene) -> Story:
    """Held for a day, then released and sent."""
    order = ordered(scene)
    yield minutes(30)
    for work in desk.work_of(scene, order):
        holds.hold(scene.world, work, reason="INCORRECT_ADDRESS")
    yield days(1)
    for work in desk.work_of(scene, order):
        holds.release_hold(scene.world, work)
    yield hours(3)
    yield from desk.travel(scene, desk.ship(scene, order))


def planned(scene: Scene) -> Story:
    """A pre-order that is to be sent in three weeks."""
    later = scene.world.now + days(21)
    ordered(scene, [scene.piece("KZT-V-MT")], fulfill_at=later, tags=["pre-order"])
    yield minutes(0)


def reported(scene: Scene) -> Story:
    """Somebody is assembling it: in progress by hand."""
    order = ordered(scene, [scene.piece("STD-2"), scene.piece("DRG-V")])
    yield hours(5)
    report_progress(scene.world, desk.work_of(scene, order)[0])


def partly_sent(scene: Scene) -> Story:
    """One of two lines has gone, the other waits for stock."""
    order = ordered(scene, [scene.piece("SLOT-110"), scene.piece("ZAD-G-D"), scene.piece("HAN-K", 2)])
    yield hours(4)
    work = desk.work_of(scene, order)[0]
    first = [(work.lines[0].id, 1), (work.lines[2].id, 1)]
    parcel = desk.pack(scene, [work], desk.label(scene, order, "PostNL"), lines=first)
    yield from desk.travel(scene, [parcel], until="IN_TRANSIT")


def in_three_parcels(scene: Scene) -> Story:
    """Each line went on its own; the middle parcel was cancelled and sent again."""
    order = ordered(scene, [scene.piece("POMP-S"), scene.piece("PON-LX"), scene.piece("TOOL-15")])
    work = desk.work_of(scene, order)[0]
    parcels = []
    for line in list(work.lines):
        yield hours(6)
        parcels.append(desk.pack(scene, [work], desk.label(scene, order), lines=[(line.id, 1)]))
    yield hours(3)
    cancel_fulfillment(scene.world, parcels[1])
    yield hours(2)
    parcels += desk.ship(scene, order)
    yield from desk.travel(scene, parcels)


def cancelled_whole(scene: Scene) -> Story:
    """All of it had gone: the old work stays closed with units remaining, new work carries them."""
    parcel = yield from shipped(scene, [scene.piece("SLOT-B3"), scene.piece("LMP-A", 2)])
    yield hours(5)
    cancel_fulfillment(scene.world, parcel)


def cancelled_part(scene: Scene) -> Story:
    """One of three pieces had gone: the same work is open again."""
    order = ordered(scene, [scene.piece("BUI-28", 3)])
    yield hours(3)
    work = desk.work_of(scene, order)[0]
    parcel = desk.pack(scene, [work], desk.label(scene, order), lines=[(work.lines[0].id, 1)])
    yield hours(2)
    cancel_fulfillment(scene.world, parcel)


def cancelled_and_sent_again(scene: Scene) -> Story:
    """Put back, and fulfilled again with the same tracking: two fulfilments, one of them cancelled."""
    parcel = yield from shipped(scene)
    yield minutes(40)
    cancel_fulfillment(scene.world, parcel)
    yield hours(4)
    order = scene.world.orders[parcel.order_id]
    again = desk.pack(scene, desk.work_of(scene, order), parcel.tracking, notify=False)
    yield from desk.travel(scene, [again])


def cancelled_in_transit(scene: Scene) -> Story:
    """Cancelled while the parcel was on its way: Shopify accepts it, tracking and scans stay."""
    parcel = yield from shipped(scene)
    yield from desk.travel(scene, [parcel], until="IN_TRANSIT")
    yield hours(1)
    cancel_fulfillment(scene.world, parcel)


def from_two_places(scene: Scene) -> Story:
    """One line of five from two places: two fulfilment orders share it, each has sent one piece."""
    order = ordered(scene, [scene.piece("LMP-SET-RD", 5), scene.piece("REFL-4", 2)])
    yield hours(1)
    work = desk.work_of(scene, order)[0]
    moves.move(scene.world, work, scene.places.store.id, [(work.lines[0].id, 2)])
    yield hours(3)
    for part in desk.work_of(scene, order):
        desk.pack(scene, [part], desk.label(scene, order), lines=[(part.lines[0].id, 1)])


def split_and_sent(scene: Scene) -> Story:
    """The warehouse sent one line, the shop in Utrecht the other."""
    order = ordered(scene, [scene.piece("LMP-D"), scene.piece("HND-L")])
    yield hours(1)
    work = desk.work_of(scene, order)[0]
    moves.move(scene.world, work, scene.places.store.id, [(work.lines[1].id, 1)])
    yield hours(3)
    yield from desk.travel(scene, desk.ship(scene, order), until="OUT_FOR_DELIVERY")


def moved(scene: Scene) -> Story:
    """All of it was moved to the shop, where it waits."""
    order = ordered(scene, [scene.piece("TAS-05-ZW")])
    yield hours(2)
    moves.move(scene.world, desk.work_of(scene, order)[0], scene.places.store.id)


def no_longer_stocked(scene: Scene) -> Story:
    """Sent from the shop, which has stopped keeping the article: a cancel would bring it to the warehouse."""
    sku, store = "TAS-18-BR", scene.places.store.id
    order = ordered(scene, [scene.piece(sku)], location_id=store)
    yield hours(3)
    parcel = desk.pack(scene, desk.work_of(scene, order), desk.label(scene, order, "PostNL"))
    yield from desk.travel(scene, [parcel])
    yield hours(5)
    inventory.stop_stocking(scene.world, scene.goods.item_id(sku), store)


def routed_elsewhere(scene: Scene) -> Story:
    """The same, and the fulfilment was cancelled: the new work is at the warehouse."""
    sku, store = "TAS-18-GS", scene.places.store.id
    order = ordered(scene, [scene.piece(sku)], location_id=store)
    yield hours(3)
    parcel = desk.pack(scene, desk.work_of(scene, order), desk.label(scene, order, "PostNL"))
    yield hours(8)
    inventory.stop_stocking(scene.world, scene.goods.item_id(sku), store)
    yield hours(1)
    cancel_fulfillment(scene.world, parcel)


TALES = (
    Tale("unfulfilled", minutes(14), untouched),
    Tale("on hold", hours(5.5), held("INCORRECT_ADDRESS", HOLD_REASONS["INCORRECT_ADDRESS"])),
    Tale("partially fulfilled", hours(27), partly_sent),
    Tale("split over two locations", hours(31), split_and_sent),
    Tale("scheduled", days(3.1), planned),
    Tale("progress reported", days(2.3), reported),
    Tale("fulfilment cancelled, whole", days(3.6), cancelled_whole),
    Tale("fulfilment cancelled, part", days(4.6), cancelled_part),
    Tale("fulfilment cancelled and fulfilled again", days(5.3), cancelled_and_sent_again),
    Tale("fulfilment cancelled in transit", days(7.2), cancelled_in_transit),
    Tale("three parcels", days(8.4), in_three_parcels),
    Tale("one line in several fulfilment orders", days(6.4), from_two_places),
    Tale("moved to the shop", days(4.9), moved),
    Tale("no longer stocked where it was sent from", days(9.6), no_longer_stocked),
    Tale("came back to another location", days(11), routed_elsewhere),
    Tale("several holds", days(4.4), held_often(3)),
    Tale("partly on hold", days(3.9), partly_held),
    *(
        Tale(f"on hold: {reason}", days(5.5 + 2.3 * place), held(reason, notes))
        for place, (reason, notes) in enumerate(HOLD_REASONS.items())
    ),
)

#: Less common.
RARE_TALES = (
    Tale("hold released", days(8.8), released),
    Tale("as many holds as allowed", days(14), held_often(HOLD_LIMIT, by_others=False)),
)
