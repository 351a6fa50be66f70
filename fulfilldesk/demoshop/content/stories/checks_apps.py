"""Work at services that goes wrong, for the checks of apps, and work that only looks as if it did."""

from __future__ import annotations

from collections.abc import Callable

from fulfilldesk.demoshop import holds, inventory, moves, order_ending, places
from fulfilldesk.demoshop.cancelling import cancel_fulfillment
from fulfilldesk.demoshop.content import desk
from fulfilldesk.demoshop.content.calendar import Story, days, hours
from fulfilldesk.demoshop.content.checkout import Scene, buy
from fulfilldesk.demoshop.content.stories.checked import checked
from fulfilldesk.demoshop.content.stories.services import STEPS, failed
from fulfilldesk.demoshop.content.stories.tale import ordered, shipped
from fulfilldesk.demoshop.model import FulfillmentOrder, FulfillmentStatus, Order

NOORDZEE, VELOPARTS = "Noordzee Logistics", "Veloparts Direct"


def _order(scene: Scene, sku: str, units: int = 1) -> Order:
    """So many pieces, from the service that keeps them."""
    place = scene.places.veloparts if sku.startswith("VP-") else scene.places.noordzee
    return buy(scene, [scene.piece(sku, units)], scene.customer("NL"), location_id=place.id)


def _send(scene: Scene, work: FulfillmentOrder, units: int | None = None, *, tracked: bool = True) -> None:
    """The service's parcel, or with no tracking somebody's click in the shop's own admin."""
    order = scene.world.orders[work.order_id]
    lines = None if units is None else [(work.lines[0].id, units)]
    tracking = desk.label(scene, order, "UPS") if tracked else []
    desk.pack(scene, [work], tracking, lines=lines, notify=False)
    if tracked:
        desk.sign(order, NOORDZEE if work.location_id == scene.places.noordzee.id else VELOPARTS)


def _sent(scene: Scene, work: FulfillmentOrder) -> None:
    _send(scene, work)


def _one_sent(scene: Scene, work: FulfillmentOrder) -> None:
    _send(scene, work, 1)


def _by_hand(scene: Scene, work: FulfillmentOrder) -> None:
    _send(scene, work, tracked=False)


def _one_by_hand(scene: Scene, work: FulfillmentOrder) -> None:
    _send(scene, work, 1, tracked=False)


def _held(scene: Scene, work: FulfillmentOrder) -> None:
    holds.hold(scene.world, work, reason="AWAITING_PAYMENT")


def _moved(scene: Scene, work: FulfillmentOrder) -> None:
    moves.move(scene.world, work, scene.places.warehouse.id)


def _called_off(scene: Scene, work: FulfillmentOrder) -> None:
    order_ending.cancel_order(scene.world, scene.world.orders[work.order_id])


Deed = Callable[[Scene, FulfillmentOrder], None]


def at_app(sku: str, *steps: str | Deed, units: int = 1, every: float = 4) -> Callable[[Scene], Story]:
    """Work at the service that keeps the article: a step of `services.STEPS`, or something else that somebody
    does, ``every`` so many hours.
    """

    def story(scene: Scene) -> Story:
        work = desk.work_of(scene, _order(scene, sku, units))[0]
        for step in steps:
            yield hours(every)
            if isinstance(step, str):
                STEPS[step](scene.world, work)
            else:
                step(scene, work)

    return story


def at_closed_store(sku: str, *deeds: Deed) -> Callable[[Scene], Story]:
    """Work that still lies at the shop in Amersfoort, which has closed."""

    def story(scene: Scene) -> Story:
        place = scene.places.closed_store.id
        inventory.stock(scene.world, scene.goods.item_id(sku), place, 2)
        work = desk.work_of(scene, ordered(scene, [scene.piece(sku)], location_id=place))[0]
        for deed in deeds:
            yield hours(3)
            deed(scene, work)

    return story


def of_removed_app(*, done: bool) -> Callable[[Scene], Story]:
    """An app was tried and removed again; what it had not sent lies at its location, which stays, closed."""

    def story(scene: Scene) -> Story:
        service = places.add_service(scene.world, "Trapwerk Opslag" if done else "Snelrad Opslag")
        place = service.location_id or 0
        inventory.stock(scene.world, scene.goods.item_id("KOEN-20-RD"), place, 2)
        order = buy(scene, [scene.piece("KOEN-20-RD")], scene.customer("NL"), location_id=place)
        yield hours(5)
        if done:
            desk.pack(scene, desk.work_of(scene, order), desk.label(scene, order, "UPS"))
        yield days(1)
        places.remove_service(scene.world, service, "DELETE", None)

    return story


def put_back(*, after: float, then: str = "") -> Callable[[Scene], Story]:
    """The supplier's parcel is cancelled in Shopify after so many hours; the supplier is not asked."""

    def story(scene: Scene) -> Story:
        order = _order(scene, "VP-CAS8")
        yield hours(2)
        tracking = desk.label(scene, order, "DPD")
        parcel = desk.pack(scene, desk.work_of(scene, order), tracking)
        desk.sign(order, VELOPARTS)
        yield hours(after)
        cancel_fulfillment(scene.world, parcel)
        desk.sign_own(order)
        yield hours(4)
        if then == "called off":
            desk.call_off(scene, order)
        elif then == "sent again":
            desk.pack(scene, desk.work_of(scene, order), tracking, notify=False)
            desk.sign(order, VELOPARTS)

    return story


def own_parcel_put_back(scene: Scene) -> Story:
    """The warehouse's own parcel, cancelled and packed again: nobody else has to know."""
    parcel = yield from shipped(scene)
    yield hours(2)
    cancel_fulfillment(scene.world, parcel)
    yield hours(3)
    desk.ship(scene, scene.world.orders[parcel.order_id])


ASKED, ACCEPTED, DECLINED = ("asked",), ("asked", "accepted"), ("asked", "declined")
ASKED_BACK = (*ACCEPTED, "asked back")

TALES = (
    *checked(
        "app_never_requested",
        [(4, at_app("VECHT-N3-54")), (6.5, at_app("VP-DER7")), (9.2, at_app("KOEN-20-BL"))],
        [
            (0.3, at_app("SINGEL-28-GR")),
            (4.2, at_app("VECHT-N3-50", _held)),
            (5.4, at_app("VP-WIEL", *ACCEPTED, _sent)),
        ],
    ),
    *checked(
        "app_unanswered",
        [
            (3.6, at_app("VECHT-N3-57", *ASKED)),
            (5.3, at_app("VP-CRK46", *ASKED)),
            (8.4, at_app("AMSTEL-E7-49", *ASKED)),
        ],
        [
            (0.4, at_app("KOEN-20-RD", *ASKED)),
            (3.2, at_app("SINGEL-28-ZW", *ACCEPTED)),
            (6.1, at_app("VP-CAS8", *ACCEPTED, _sent)),
        ],
    ),
    *checked(
        "app_no_tracking",
        [
            (8.1, at_app("VECHT-N3-54", *ACCEPTED)),
            (10.5, at_app("VP-WIEL", *ACCEPTED)),
            (13.4, at_app("VP-DER7", *ACCEPTED, _one_sent, units=2)),
        ],
        [
            (3.4, at_app("AMSTEL-E7-53", *ACCEPTED)),
            (9.6, at_app("KOEN-20-BL", *ACCEPTED, _sent)),
            (8.3, at_app("VP-CAS8", *ACCEPTED, _one_sent, units=2, every=40)),
        ],
    ),
    *checked(
        "app_declined",
        [
            (4.4, at_app("VECHT-N3-50", *DECLINED)),
            (7.2, at_app("VP-CRK46", *DECLINED)),
            (9.3, at_app("SINGEL-28-GR", *ACCEPTED, "closed undone")),
        ],
        [
            (3.3, at_app("KOEN-20-RD", *DECLINED, "asked", "accepted")),
            (5.1, at_app("HLM-M", *DECLINED, _moved)),
            (7.6, at_app("VP-WIEL", *DECLINED, _sent)),
        ],
    ),
    *checked(
        "app_cancel_unanswered",
        [
            (4.3, at_app("VECHT-N3-57", *ASKED_BACK)),
            (6.2, at_app("VP-DER7", *ASKED_BACK)),
            (9.4, at_app("KOEN-20-BL", *ASKED_BACK)),
        ],
        [
            (0.7, at_app("SINGEL-28-ZW", *ASKED_BACK)),
            (0.9, at_app("VP-CRK46", *ASKED_BACK, "given back")),
            (5.2, at_app("VP-CAS8", *ASKED_BACK, _sent)),
        ],
    ),
    *checked(
        "app_cancel_refused",
        [
            (5.5, at_app("VECHT-N3-50", *ASKED_BACK, "kept")),
            (8.2, at_app("VP-WIEL", *ASKED_BACK, "kept")),
            (11.1, at_app("AMSTEL-E7-49", *ASKED_BACK, "kept")),
        ],
        [
            (0.8, at_app("KOEN-20-RD", *ASKED_BACK)),
            (1.1, at_app("VP-DER7", *ASKED_BACK, "given back")),
            (6.3, at_app("SINGEL-28-GR", *ASKED_BACK, "kept", _sent)),
        ],
    ),
    *checked(
        "app_left_behind",
        [
            (6.7, at_closed_store("KRAT-M")),
            (11.4, at_closed_store("SLOT-I")),
            (16.2, of_removed_app(done=False)),
        ],
        [
            (7.1, at_closed_store("KRAT-L", _moved)),
            (9.7, at_closed_store("PED-01", _called_off)),
            (18.3, of_removed_app(done=True)),
        ],
    ),
    *checked(
        "app_also_by_hand",
        [
            (4.6, at_app("VP-CAS8", *ASKED, _by_hand)),
            (6.6, at_app("VECHT-N3-54", *ACCEPTED, _by_hand)),
            (3.7, at_app("VP-DER7", *ACCEPTED, _one_by_hand, units=2)),
        ],
        [
            (5.6, at_app("KOEN-20-BL", *ACCEPTED, _sent)),
            (7.3, at_app("VP-CRK46", *DECLINED, _by_hand)),
            (8.6, at_app("SINGEL-28-ZW", _by_hand)),
        ],
    ),
    *checked(
        "supplier_to_tell",
        [
            (1.3, put_back(after=20)),
            (6.4, put_back(after=20, then="called off")),
            (9.1, put_back(after=30, then="sent again")),
        ],
        [
            (5.7, own_parcel_put_back),
            (7.4, at_app("VP-WIEL", *ACCEPTED, _sent)),
            (12.3, failed(FulfillmentStatus.FAILURE)),
        ],
    ),
)
