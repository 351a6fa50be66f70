"""Work at third parties: asked, accepted, declined, asked back, failed, and left behind (facts 11)."""

from __future__ import annotations

from collections.abc import Callable

from fulfilldesk.demoshop import inventory, orders, requests
from fulfilldesk.demoshop.cancelling import cancel_fulfillment
from fulfilldesk.demoshop.content import desk
from fulfilldesk.demoshop.content.calendar import Story, days, hours
from fulfilldesk.demoshop.content.checkout import Scene, buy
from fulfilldesk.demoshop.content.stories.tale import Tale
from fulfilldesk.demoshop.model import FulfillmentOrder, FulfillmentStatus
from fulfilldesk.demoshop.world import World

#: What the merchant or the service does with the request, in this order, some hours apart.
STEPS: dict[str, Callable[[World, FulfillmentOrder], object]] = {
    "asked": lambda world, work: requests.submit_request(world, work, "Graag voor vrijdag versturen"),
    "accepted": requests.accept_request,
    "declined": requests.reject_request,
    "asked back": lambda world, work: requests.request_cancellation(world, work, "Klant heeft zich bedacht"),
    "kept": requests.reject_cancellation,
    "given back": requests.accept_cancellation,
    "closed undone": requests.close_incomplete,
}


def at_noordzee(sku: str, *steps: str) -> Callable[[Scene], Story]:
    """A bicycle at Noordzee Logistics."""

    def story(scene: Scene) -> Story:
        order = buy(scene, [scene.piece(sku)], scene.customer("NL"), location_id=scene.places.noordzee.id)
        work = desk.work_of(scene, order)[0]
        for step in steps:
            yield hours(4)
            STEPS[step](scene.world, work)

    return story


def sent_by(shelf: str, sku: str, app: str) -> Callable[[Scene], Story]:
    """Fulfilled by the service, with its tracking."""

    def story(scene: Scene) -> Story:
        place = scene.places.noordzee if shelf == "N" else scene.places.veloparts
        order = buy(scene, [scene.piece(sku)], scene.customer("NL"), location_id=place.id)
        yield from desk.at_service(scene, desk.work_of(scene, order), app, packing=7)

    return story


def sent_twice(scene: Scene) -> Story:
    """Cancelled in Shopify, but the dropship app did not notice and fulfilled it again at its next sync."""
    place = scene.places.veloparts.id
    order = buy(scene, [scene.piece("VP-CAS8", 2)], scene.customer("NL"), location_id=place)
    yield hours(2)
    tracking = desk.label(scene, order, "DPD")
    parcel = desk.pack(scene, desk.work_of(scene, order), tracking)
    desk.sign(order, "Veloparts Direct")
    yield hours(20)
    cancel_fulfillment(scene.world, parcel)
    desk.sign_own(order)
    yield hours(6)
    desk.pack(scene, desk.work_of(scene, order), tracking, notify=False)
    desk.sign(order, "Veloparts Direct")


def failed(status: FulfillmentStatus) -> Callable[[Scene], Story]:
    """The service took the work and then reported that its parcel came to nothing."""

    def story(scene: Scene) -> Story:
        place = scene.places.noordzee.id
        order = buy(scene, [scene.piece("KOEN-20-BL")], scene.customer("NL"), location_id=place)
        yield hours(3)
        parcel = desk.pack(scene, desk.work_of(scene, order), [], notify=False)
        yield hours(2)
        parcel.status, parcel.progress = status, "FAILURE"
        orders.open_order(scene.world, order)

    return story


def left_behind(scene: Scene) -> Story:
    """Its app was removed months ago; the work is still at the app's location, accepted by nobody."""
    place, sku = scene.places.cycledrop.id, "VP-CRK46"
    inventory.stock(scene.world, scene.goods.item_id(sku), place, 3)
    order = buy(scene, [scene.piece(sku)], scene.customer("NL"), location_id=place)
    yield hours(1)
    requests.submit_request(scene.world, desk.work_of(scene, order)[0])


def bicycle_with_bell(scene: Scene) -> Story:
    """Two places: the bicycle comes from Noordzee, the bell from the warehouse, which has sent it."""
    lines = [scene.piece("VECHT-N3-54"), scene.piece("BEL-02-MT"), scene.piece("TAS-44-ZW")]
    order = buy(scene, lines, scene.customer("NL"))
    yield hours(3)
    yield from desk.travel(scene, desk.ship(scene, order))


TALES = (
    Tale("accepted by the service", hours(18), at_noordzee("VECHT-N3-57", "asked", "accepted")),
    Tale("sent by the logistics service", days(3.2), sent_by("N", "SINGEL-28-GR", "Noordzee Logistics")),
    Tale("sent by the dropship app", days(3.4), sent_by("V", "VP-DER7", "Veloparts Direct")),
    Tale("requested from the service", days(2.5), at_noordzee("KOEN-20-RD", "asked")),
    Tale("request declined", days(4.8), at_noordzee("AMSTEL-E7-49", "asked", "declined")),
    Tale("cancellation requested", days(5.2), at_noordzee("AMSTEL-E7-53", "asked", "accepted", "asked back")),
    Tale(
        "cancellation refused",
        days(7.9),
        at_noordzee("VECHT-N3-50", "asked", "accepted", "asked back", "kept"),
    ),
    Tale(
        "cancellation accepted",
        days(9.3),
        at_noordzee("SINGEL-28-ZW", "asked", "accepted", "asked back", "given back"),
    ),
    Tale(
        "closed undone by the service",
        days(12.4),
        at_noordzee("VECHT-N3-54", "asked", "accepted", "closed undone"),
    ),
    Tale("not yet requested", days(3.7), at_noordzee("KOEN-20-BL")),
    Tale("warehouse and service", days(4.1), bicycle_with_bell),
    Tale("sent twice by the dropship app", days(10.6), sent_twice),
    Tale("left behind by a removed app", days(41), left_behind),
    Tale("fulfilment failed", days(15), failed(FulfillmentStatus.FAILURE)),
    Tale("fulfilment in error", days(18), failed(FulfillmentStatus.ERROR)),
)
