"""Stock that does not agree with the orders, and stock that does. Each of these stories has an article to
itself: one that the shop in Utrecht keeps for nothing else."""

from __future__ import annotations

from collections.abc import Callable

from fulfilldesk.demoshop import inventory
from fulfilldesk.demoshop.cancelling import cancel_fulfillment
from fulfilldesk.demoshop.content import desk
from fulfilldesk.demoshop.content.calendar import Story, hours
from fulfilldesk.demoshop.content.checkout import Scene
from fulfilldesk.demoshop.content.stories.checked import checked
from fulfilldesk.demoshop.content.stories.tale import ordered
from fulfilldesk.demoshop.model import InventoryLevel, Order


def for_pickup(scene: Scene, sku: str, units: int, there: int) -> Order:
    """So many pieces to be fetched in Utrecht, where so many lie."""
    store = scene.places.store.id
    inventory.stock(scene.world, scene.goods.item_id(sku), store, there)
    line = [scene.piece(sku, units)]
    return ordered(scene, line, location_id=store, delivery_method="PICK_UP")


def level_at_store(scene: Scene, sku: str) -> InventoryLevel:
    """The article's stock in Utrecht."""
    return scene.world.levels[scene.goods.item_id(sku), scene.places.store.id]


def drifted(sku: str, units: int, *, fetched: bool = False) -> Callable[[Scene], Story]:
    """An app counts orders that nobody placed (``units`` above zero), or forgets some."""

    def story(scene: Scene) -> Story:
        order = for_pickup(scene, sku, 2, 9)
        yield hours(2)
        if fetched:
            desk.pack(scene, desk.work_of(scene, order))
        movement = inventory.ORDERED if units > 0 else inventory.RELEASED
        inventory.move(level_at_store(scene, sku), movement, abs(units), scene.world.now)
        scene.world.version += 1

    return story


def in_agreement(sku: str, end: str = "") -> Callable[[Scene], Story]:
    """Half of it fetched, or called off, or nothing yet: committed follows."""

    def story(scene: Scene) -> Story:
        order = for_pickup(scene, sku, 2, 9)
        yield hours(2)
        work = desk.work_of(scene, order)[0]
        if end == "half":
            desk.pack(scene, [work], lines=[(work.lines[0].id, 1)])
        elif end == "called off":
            desk.call_off(scene, order)

    return story


def sold_from(sku: str, units: int, there: int, *, delivered: int = 0) -> Callable[[Scene], Story]:
    """So many sold where so many lay; a delivery came later."""

    def story(scene: Scene) -> Story:
        for_pickup(scene, sku, units, there)
        yield hours(5)
        if delivered:
            inventory.stock(scene.world, scene.goods.item_id(sku), scene.places.store.id, delivered)

    return story


def uncounted(scene: Scene) -> Story:
    """Nobody counts how often something can be wrapped."""
    ordered(scene, [scene.piece("PAK-CAD", 4)], location_id=scene.places.store.id, delivery_method="PICK_UP")
    yield hours(1)


def given_up(sku: str, end: str = "") -> Callable[[Scene], Story]:
    """Fetched in Utrecht, which then stopped keeping the article; or, at the end, something else."""

    def story(scene: Scene) -> Story:
        order = for_pickup(scene, sku, 1, 1)
        yield hours(4)
        parcel = desk.pack(scene, desk.work_of(scene, order))
        yield hours(3)
        if end == "kept":
            return
        inventory.stop_stocking(scene.world, scene.goods.item_id(sku), scene.places.store.id)
        if end == "put back":
            yield hours(1)
            cancel_fulfillment(scene.world, parcel)
            yield hours(2)
            desk.ship(scene, order)

    return story


def service_done(scene: Scene) -> Story:
    """Maintenance is kept on no shelf."""
    order = ordered(scene, [scene.piece("SRV-K")])
    yield hours(6)
    desk.pack(scene, desk.work_of(scene, order))


TALES = (
    *checked(
        "stock_committed",
        [
            (5.2, drifted("LMP-D", 2)),
            (8.3, drifted("BUI-26", -1)),
            (12.7, drifted("KET-18", 3, fetched=True)),
        ],
        [
            (4.7, in_agreement("KST-28")),
            (5.5, in_agreement("REM-K", "half")),
            (9.5, in_agreement("STD-2", "called off")),
        ],
    ),
    *checked(
        "stock_negative",
        [(3.8, sold_from("DRG-V", 3, 2)), (6.2, sold_from("BRK-M", 1, 0)), (8.9, sold_from("BRK-L", 5, 1))],
        [
            (4.9, sold_from("HLM-K-XS", 2, 2)),
            (7.5, sold_from("HLM-K-S", 3, 1, delivered=4)),
            (6.1, uncounted),
        ],
    ),
    *checked(
        "stock_not_stocked",
        [(5.6, given_up("VP-CAS8")), (3.1, given_up("VP-DER7")), (1.3, given_up("VP-CRK46"))],
        [
            (4.6, given_up("VECHT-N3-57", "kept")),
            (2.7, given_up("POMP-M", "put back")),
            (3.7, service_done),
            (14.3, given_up("AMSTEL-E7-53")),
        ],
    ),
)
