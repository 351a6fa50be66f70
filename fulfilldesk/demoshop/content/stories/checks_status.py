"""Orders that somebody has forgotten, and orders that only take their time."""

from __future__ import annotations

from collections.abc import Callable

from fulfilldesk.demoshop import holds, orders
from fulfilldesk.demoshop.cancelling import cancel_fulfillment
from fulfilldesk.demoshop.content import desk
from fulfilldesk.demoshop.content.calendar import Story, days, hours, minutes
from fulfilldesk.demoshop.content.checkout import Scene
from fulfilldesk.demoshop.content.stories.checked import checked
from fulfilldesk.demoshop.content.stories.money import archived_unsent, called_off, out_of_the_archive
from fulfilldesk.demoshop.content.stories.parcels import scanned, shown_as
from fulfilldesk.demoshop.content.stories.tale import ordered, shipped
from fulfilldesk.demoshop.content.stories.work import (
    cancelled_and_sent_again,
    cancelled_in_transit,
    cancelled_part,
    cancelled_whole,
    held,
    released,
)


def put_back_then(what: str) -> Callable[[Scene], Story]:
    """Cancelled, and some hours later somebody went on from there."""

    def story(scene: Scene) -> Story:
        parcel = yield from shipped(scene)
        yield hours(2)
        cancel_fulfillment(scene.world, parcel)
        yield hours(5)
        order = scene.world.orders[parcel.order_id]
        if what == "held":
            for work in desk.work_of(scene, order):
                holds.hold(scene.world, work, reason="INCORRECT_ADDRESS")
        else:
            desk.call_off(scene, order)

    return story


def half_sent(end: str = "", after: float = 3) -> Callable[[Scene], Story]:
    """One of two lines has gone; what becomes of the other, so many days later."""

    def story(scene: Scene) -> Story:
        order = ordered(scene, [scene.piece("PED-01"), scene.piece("REM-01")])
        yield hours(4)
        work = desk.work_of(scene, order)[0]
        desk.pack(scene, [work], desk.label(scene, order, "PostNL"), lines=[(work.lines[0].id, 1)])
        yield days(after)
        if end == "archived":
            orders.close_order(scene.world, order)
        elif end == "held":
            holds.hold(scene.world, work, reason="INVENTORY_OUT_OF_STOCK")
        elif end == "sent":
            desk.ship(scene, order, "PostNL")

    return story


def held_again(scene: Scene) -> Story:
    """On hold for long, and looked at yesterday: there is one more reason."""
    order = ordered(scene)
    yield hours(1)
    (work,) = desk.work_of(scene, order)
    holds.hold(scene.world, work, reason="AWAITING_PAYMENT", handle="betaling")
    yield days(9)
    holds.hold(scene.world, work, reason="INCORRECT_ADDRESS", handle="adres")


def twice(
    sku: str, after: float, second: str = "no label", *, first_cancelled: bool = False
) -> Callable[[Scene], Story]:
    """Two pieces of one line in a parcel each, so many minutes apart: the second without a label, under the
    first one's number, or under one of its own.
    """

    def story(scene: Scene) -> Story:
        order = ordered(scene, [scene.piece(sku, 2)])
        yield hours(3)
        work = desk.work_of(scene, order)[0]
        one = [(work.lines[0].id, 1)]
        label = desk.label(scene, order)
        first = desk.pack(scene, [work], label, lines=one)
        yield minutes(after)
        if second != "same number":
            label = desk.label(scene, order) if second == "own label" else []
        if first_cancelled:
            cancel_fulfillment(scene.world, first)
            desk.pack(scene, [work], label)
        else:
            desk.pack(scene, [work], label, lines=one)

    return story


def a_parcel_a_line(scene: Scene) -> Story:
    """Two articles, packed by two people, each in a box of its own."""
    order = ordered(scene, [scene.piece("KRAT-L"), scene.piece("BUI-28")])
    yield hours(3)
    work = desk.work_of(scene, order)[0]
    for line in list(work.lines):
        yield minutes(3)
        desk.pack(scene, [work], desk.label(scene, order), lines=[(line.id, 1)])


TALES = (
    *checked(
        "put_back_untouched",
        [(4.5, cancelled_whole), (6.7, cancelled_part), (10.3, cancelled_in_transit)],
        [
            (5.1, cancelled_and_sent_again),
            (1.2, cancelled_whole),
            (4.3, put_back_then("held")),
            (8.1, put_back_then("called off")),
        ],
    ),
    *checked(
        "archived_open",
        [(6.2, archived_unsent), (9.2, half_sent("archived")), (13.8, archived_unsent)],
        [
            (7.3, shipped),
            (8.7, called_off("CUSTOMER")),
            (11.2, out_of_the_archive),
        ],
    ),
    *checked(
        "partial_stalled",
        [(9.4, half_sent()), (12.8, half_sent()), (17.1, half_sent())],
        [(4.1, half_sent()), (9.9, half_sent("held", after=6)), (13.3, half_sent("sent", after=6))],
    ),
    *checked(
        "held_long",
        [
            (9.3, held("INCORRECT_ADDRESS", "Straat bestaat niet")),
            (12.1, held("AWAITING_PAYMENT", None)),
            (16.8, held("OTHER", "Wacht op antwoord van de klant")),
        ],
        [(3.4, held("UNKNOWN_DELIVERY_DATE", None)), (11.6, released), (10.9, held_again)],
    ),
    *checked(
        "label_no_scan",
        [
            (5.2, scanned("LABEL_PURCHASED")),
            (7.8, scanned("LABEL_PURCHASED", "LABEL_PRINTED")),
            (12.6, scanned("LABEL_PURCHASED")),
        ],
        [
            (1.1, scanned("LABEL_PURCHASED")),
            (6.4, scanned("LABEL_PRINTED", "CONFIRMED")),
            (8.2, shown_as("LABEL_VOIDED")),
        ],
    ),
    *checked(
        "fulfilled_twice",
        [
            (4.2, twice("BUI-28", 2)),
            (7.1, twice("SLOT-110", 5, "same number")),
            (10.6, twice("TAS-44-GR", 9)),
        ],
        [
            (5.4, twice("BUI-28", 200)),
            (8.4, a_parcel_a_line),
            (9.7, twice("KRAT-M", 4, first_cancelled=True)),
            (6.3, twice("TAS-44-ZW", 3, "own label")),
        ],
    ),
)
