"""Parcels in every state a carrier can bring them to, and tracking of every kind."""

from __future__ import annotations

from collections.abc import Callable

from fulfilldesk.demoshop.content import desk, people
from fulfilldesk.demoshop.content.calendar import Story, days, hours
from fulfilldesk.demoshop.content.carriers import track
from fulfilldesk.demoshop.content.checkout import Scene
from fulfilldesk.demoshop.content.stories.tale import Tale, ordered, shipped
from fulfilldesk.demoshop.model import Tracking

JAVASCRIPT_URL = "javascript:alert(document.cookie)"
SCHEMELESS_URL = "//tracking.evil.example/pixel.png"
FILE_URL = "file:///etc/passwd"
FORMULA_NUMBER = '=HYPERLINK("https://evil.example","3SDFWK1")'


def by_mistake(scene: Scene) -> Story:
    """What a newcomer tries first: marked as fulfilled just now, still on the packing table, no scan."""
    person = people.named(
        scene.chance, "Sanne", "van der Meij", email="sanne.vandermeij@example.com", phone="+31 6 1234 5678"
    )
    order = ordered(
        scene,
        [scene.piece("TAS-44-GR"), scene.piece("BEL-01", 2)],
        people.register(scene.world, person),
        gateway="ideal",
        note="Per ongeluk op verzonden gezet, ligt nog op de paktafel (Bram).",
    )
    yield hours(1.4)
    desk.pack(scene, desk.work_of(scene, order), desk.label(scene, order, "PostNL"), notify=False)


def scanned(*statuses: str) -> Callable[[Scene], Story]:
    """A parcel on which the carrier has reported ``statuses``, some hours apart."""

    def story(scene: Scene) -> Story:
        parcel = yield from shipped(scene)
        for status in statuses:
            yield hours(4.5)
            desk.scan(scene, parcel, status, expected=hours(20) if status == "IN_TRANSIT" else None)

    return story


def shown_as(progress: str) -> Callable[[Scene], Story]:
    """A display status that no carrier event makes."""

    def story(scene: Scene) -> Story:
        parcel = yield from shipped(scene, tracking=[] if progress == "MARKED_AS_FULFILLED" else None)
        yield hours(1)
        parcel.progress = progress
        scene.world.touch(scene.world.orders[parcel.order_id])

    return story


def tracked_by(*tracking: Tracking) -> Callable[[Scene], Story]:
    """A parcel with exactly this tracking."""

    def story(scene: Scene) -> Story:
        yield from shipped(scene, tracking=list(tracking))

    return story


def sent_with(carrier: str, country: str) -> Callable[[Scene], Story]:
    """A delivered parcel of one carrier, to a customer in one country."""

    def story(scene: Scene) -> Story:
        parcel = yield from shipped(scene, person=scene.customer(country), carrier=carrier)
        yield from desk.travel(scene, [parcel])

    return story


def several_numbers(scene: Scene) -> Story:
    """One fulfilment in three boxes."""
    lines = [scene.piece("BUI-28", 4), scene.piece("KRAT-L", 3), scene.piece("DRG-V", 2)]
    boxes = [track(scene.chance, "DHL eCommerce", "3811 AA") for _ in range(3)]
    parcel = yield from shipped(scene, lines, tracking=boxes)
    yield from desk.travel(scene, [parcel], until="IN_TRANSIT")


TALES = (
    Tale("fulfilled by mistake", hours(2.2), by_mistake),
    Tale("label purchased", hours(8.5), scanned("LABEL_PURCHASED")),
    Tale("label printed", hours(19), scanned("LABEL_PURCHASED", "LABEL_PRINTED")),
    Tale("confirmed", hours(21), scanned("LABEL_PRINTED", "CONFIRMED")),
    Tale("in transit", days(1.2), scanned("CONFIRMED", "IN_TRANSIT")),
    Tale("out for delivery", days(1.4), scanned("CONFIRMED", "IN_TRANSIT", "OUT_FOR_DELIVERY")),
    Tale("picked up by carrier", days(2.1), scanned("LABEL_PRINTED", "CARRIER_PICKED_UP")),
    Tale("attempted delivery", days(2.7), scanned("IN_TRANSIT", "OUT_FOR_DELIVERY", "ATTEMPTED_DELIVERY")),
    Tale("delivered", days(4.2), scanned("CONFIRMED", "IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED")),
    Tale("delayed", days(5.1), scanned("CONFIRMED", "IN_TRANSIT", "DELAYED")),
    Tale("not delivered", days(9), scanned("IN_TRANSIT", "ATTEMPTED_DELIVERY", "FAILURE")),
    Tale("failed at the carrier", days(12), shown_as("FAILURE")),
    Tale("label voided", days(6.3), shown_as("LABEL_VOIDED")),
    Tale("marked as fulfilled", days(8.1), shown_as("MARKED_AS_FULFILLED")),
    Tale("submitted to the carrier", days(3.3), shown_as("SUBMITTED")),
    Tale("several tracking numbers", days(6.6), several_numbers),
)

#: Less common; the stories that matter more come before them when few orders are asked for.
TRACKING_TALES = (
    Tale("tracking without url", days(7.4), tracked_by(Tracking("Other", "RR123456785NL"))),
    Tale("no tracking", days(10.2), tracked_by()),
    Tale(
        "tracking with a script url",
        days(13),
        tracked_by(Tracking("PostNL", "3SDFWK000000001", JAVASCRIPT_URL)),
    ),
    Tale("tracking with a url without scheme", days(17), tracked_by(Tracking(None, "X1", SCHEMELESS_URL))),
    Tale("tracking with a file url", days(19), tracked_by(Tracking("Koerier", "X2", FILE_URL))),
    Tale("tracking number is a formula", days(23), tracked_by(Tracking("PostNL", FORMULA_NUMBER))),
    Tale("tracking url only", days(26), tracked_by(Tracking(url="https://koerier.example/zending/8812"))),
    Tale("sent with UPS", days(5.6), sent_with("UPS", "DE")),
    Tale("sent with DPD", days(6.1), sent_with("DPD", "BE")),
    Tale("sent with DHL", days(6.9), sent_with("DHL eCommerce", "NL")),
    Tale("sent with PostNL", days(7.7), sent_with("PostNL", "NL")),
)
