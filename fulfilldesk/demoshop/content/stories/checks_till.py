"""Sales at the till and parcels from the shop in Utrecht that went wrong, and what is as it should be."""

from __future__ import annotations

from collections.abc import Callable

from fulfilldesk.demoshop import holds, moves, order_ending, returns
from fulfilldesk.demoshop.cancelling import cancel_fulfillment
from fulfilldesk.demoshop.content import desk
from fulfilldesk.demoshop.content.calendar import Story, days, hours, minutes
from fulfilldesk.demoshop.content.checkout import Scene, for_store, ring_up
from fulfilldesk.demoshop.content.stories.channels import shipped_home
from fulfilldesk.demoshop.content.stories.checked import checked
from fulfilldesk.demoshop.content.stories.tale import ordered, shipped
from fulfilldesk.demoshop.model import Order


def _to_go(scene: Scene, sku: str, method: str) -> Order:
    """Paid at the till, to leave the shop in Utrecht later."""
    person = scene.customer("NL")
    lines = [scene.piece(sku)]
    return ring_up(scene, lines, person, delivery_method=method, shipping_address=person.address)


def marked(sku: str, method: str, after: float = 3) -> Callable[[Scene], Story]:
    """Marked as fulfilled so many minutes after the sale, without tracking."""

    def story(scene: Scene) -> Story:
        order = _to_go(scene, sku, method)
        yield minutes(after)
        desk.pack(scene, desk.work_of(scene, order), notify=False)

    return story


def sent_from_till(scene: Scene) -> Story:
    """Packed at the counter while the customer waits, with a label."""
    order = _to_go(scene, "TOOL-15", "SHIPPING")
    yield minutes(6)
    desk.ship(scene, order, "PostNL")


def sold(sku: str, units: int, handed_over: int, end: str = "") -> Callable[[Scene], Story]:
    """Sold over the counter, and so many pieces were handed over."""

    def story(scene: Scene) -> Story:
        order = ring_up(scene, [scene.piece(sku, units)], scene.customer("NL"))
        yield minutes(4)
        work = desk.work_of(scene, order)[0]
        if handed_over:
            desk.pack(scene, [work], lines=[(work.lines[0].id, handed_over)], notify=False)
        if end == "held":
            holds.hold(scene.world, work, reason="OTHER", reason_notes="Klant haalt het zaterdag")
        elif end == "called off":
            order_ending.cancel_order(scene.world, order)

    return story


def from_store(sku: str, *, moved: bool = False, tracked: bool = True) -> Callable[[Scene], Story]:
    """Bought online, sent from the shop in Utrecht."""

    def story(scene: Scene) -> Story:
        store = scene.places.store.id
        first = scene.places.warehouse.id if moved else store
        order = ordered(scene, [scene.piece(sku)], location_id=first)
        yield hours(3)
        if moved:
            moves.move(scene.world, desk.work_of(scene, order)[0], store)
            yield hours(1)
        tracking = desk.label(scene, order, "PostNL") if tracked else []
        desk.pack(scene, desk.work_of(scene, order), tracking)

    return story


def handed_out(method: str) -> Callable[[Scene], Story]:
    """Bought online, to be fetched in Utrecht or brought round from there."""

    def story(scene: Scene) -> Story:
        order = for_store(scene, method)
        yield hours(4)
        desk.pack(scene, desk.work_of(scene, order))

    return story


def from_store_after_all_not(scene: Scene) -> Story:
    """Sent from the shop by mistake, cancelled, and sent from the warehouse."""
    order = ordered(scene, [scene.piece("SNEL-28-RD")], location_id=scene.places.store.id)
    yield hours(3)
    parcel = desk.pack(scene, desk.work_of(scene, order), desk.label(scene, order, "PostNL"))
    yield hours(1)
    cancel_fulfillment(scene.world, parcel)
    yield hours(1)
    moves.move(scene.world, desk.work_of(scene, order)[0], scene.places.warehouse.id)
    yield hours(2)
    desk.ship(scene, order)


def money_back(sku: str, where: str, *, online: bool = False) -> Callable[[Scene], Story]:
    """Brought back two days later: at the till of the shop, over the warehouse's counter, or settled in the
    admin.
    """

    def story(scene: Scene) -> Story:
        if online:
            parcel = yield from shipped(scene, [scene.piece(sku)])
            order = scene.world.orders[parcel.order_id]
        else:
            order = ring_up(scene, [scene.piece(sku)], scene.customer("NL"))
            yield minutes(1)
            desk.pack(scene, desk.work_of(scene, order), notify=False)
        yield days(2)
        if where == "admin":
            returns.refund_units(scene.world, order, [(order.line_items[0].id, 1)])
        else:
            place = scene.places.store if where == "store" else scene.places.warehouse
            desk.refund_at(scene, order, place.id)

    return story


TALES = (
    *checked(
        "till_taken_along",
        [
            (4.1, marked("HLM-S", "SHIPPING")),
            (6.8, marked("KRAT-M", "LOCAL")),
            (9.9, marked("PON-SM", "PICK_UP")),
        ],
        [(5.2, marked("ZDK-GR", "PICK_UP", after=190)), (7.7, sent_from_till), (10.2, shipped_home)],
    ),
    *checked(
        "till_open",
        [(3.5, sold("REFL-4", 1, 0)), (5.9, sold("OLIE-100", 2, 1)), (12.2, sold("PED-01", 1, 0))],
        [
            (4.8, sold("HAN-K", 1, 1)),
            (3.9, sold("SLOT-R", 1, 0, "held")),
            (8.8, sold("POETS-1", 1, 0, "called off")),
        ],
    ),
    *checked(
        "till_ships_online",
        [
            (4.5, from_store("LMP-A")),
            (6.9, from_store("TAS-05-BL", moved=True)),
            (11.3, from_store("BIN-26-HV", tracked=False)),
        ],
        [(5.8, handed_out("PICK_UP")), (8.5, handed_out("LOCAL")), (9.8, from_store_after_all_not)],
    ),
    *checked(
        "till_refund_elsewhere",
        [
            (6.3, money_back("HLM-M", "warehouse")),
            (10.4, money_back("TAS-44-ZW", "warehouse")),
            (14.6, money_back("PON-LX", "warehouse")),
        ],
        [
            (7.9, money_back("HND-M", "store")),
            (11.8, money_back("LMP-V40", "admin")),
            (13.1, money_back("ZAD-G-H", "store", online=True)),
        ],
    ),
)
