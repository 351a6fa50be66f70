"""Everybody else in the shop, by the shop's own rules: customers, colleagues, the carrier, the fulfilment
services. Each deed says what it did; one that the shop refuses did nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from fulfilldesk.demoshop import (
    cancelling,
    fulfillment_orders,
    fulfillments,
    holds,
    inventory,
    moves,
    order_ending,
    orders,
    places,
    replacing,
    requests,
    returns,
    splitting,
)
from fulfilldesk.demoshop.drafts import LineDraft, OrderDraft, PaymentDraft
from fulfilldesk.demoshop.fulfillment_orders import is_at_service
from fulfilldesk.demoshop.fulfillments import CarrierReport, Package
from fulfilldesk.demoshop.model import (
    Address,
    Fulfillment,
    FulfillmentOrder,
    Money,
    MoneyBag,
    Order,
    Tracking,
)
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.world import World
from tests.journeys.chance import Chance

_NEWS = ("IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED", "FAILURE", "LABEL_PRINTED", "READY_FOR_PICKUP")
_NOBODY = "nothing to do it to"
HOME = Address(
    first_name="Fenna",
    last_name="de Boer",
    address1="Dorpsstraat 5",
    zip="1234 AB",
    city="Ons Dorp",
    country="Netherlands",
    country_code="NL",
)

Deed = Callable[[World, Order, Chance], str]


def somebody_orders(world: World, chance: Chance) -> Order:
    """One to four lines, of stocked and unstocked articles and of none; paid, promised or reserved; for one
    location or wherever the shop sends it; now or another day."""
    counted = [variant.id for variant in world.variants.values()]
    lines = [
        LineDraft(chance.number(1, 4), chance.one_of(counted[:12] if chance.one_in(2) else counted))
        for _ in range(chance.number(1, 3))
    ]
    if chance.one_in(4):
        lines.append(LineDraft(chance.number(1, 2), title="Reparatie", requires_shipping=chance.one_in(2)))
    draft = OrderDraft(lines, note="Voor Fenna", tags=["web"], shipping_address=HOME)
    for line in lines:
        if line.variant_id is None:
            line.price = MoneyBag(Money(Decimal(10), "EUR"), Money(Decimal(10), "EUR"))
    kind = chance.number(0, 7)
    if kind == 1:
        draft.payments = []
    elif kind == 2:
        draft.payments = [PaymentDraft("AUTHORIZATION")]
    elif kind == 3:
        draft.claims_stock = False
    active = [place for place in world.locations.values() if place.is_active]
    if chance.one_in(2):
        draft.location_id = chance.one_of(active).id
    if chance.one_in(6):
        draft.fulfill_at = world.now + timedelta(days=chance.number(1, 9))
    if chance.one_in(6):
        draft.delivery_method = chance.one_of(["PICK_UP", "LOCAL", "RETAIL"])
    return orders.place_order(world, draft)


def does(world: World, order: Order, name: str, chance: Chance) -> str:
    """The deed of that name, done to the order; says what came of it."""
    try:
        return DEEDS[name](world, order, chance)
    except Refused as refused:
        return f"not allowed: {refused.message}"


def _parcel(world: World, order: Order, chance: Chance) -> Fulfillment:
    live = [parcel for parcel in world.orders_fulfillments(order) if parcel.is_live]
    if not live:
        raise Refused(None, _NOBODY)
    return chance.one_of(live)


def _work(world: World, order: Order, chance: Chance) -> FulfillmentOrder:
    live = [work for work in world.orders_fulfillment_orders(order) if work.is_live and work.remaining]
    if not live:
        raise Refused(None, _NOBODY)
    return chance.one_of(live)


def _part(work: FulfillmentOrder, chance: Chance) -> list[tuple[int, int]] | None:
    """One unit of one line, or everything."""
    line = next(line for line in work.lines if line.remaining_quantity)
    return [(line.id, 1)] if chance.one_in(2) else None


def _sends(world: World, order: Order, chance: Chance) -> str:
    work = _work(world, order, chance)
    if is_at_service(world, work) and work.is_with_service:
        raise Refused(None, "the service sends this")
    tracking = [Tracking("PostNL", f"3SRIVAL{work.id}")] if chance.one_in(2) else []
    parcel = fulfillments.fulfil(world, [Package(work.id, _part(work, chance))], tracking=tracking)
    return f"{parcel.id} sent"


def _cancels(world: World, order: Order, chance: Chance) -> str:
    parcel = _parcel(world, order, chance)
    cancelling.cancel_fulfillment(world, parcel)
    return f"{parcel.id} cancelled"


def _carries(world: World, order: Order, chance: Chance) -> str:
    parcel, news = _parcel(world, order, chance), chance.one_of(_NEWS)
    fulfillments.add_event(world, parcel, CarrierReport(news))
    return f"{parcel.id} {news}"


def _labels(world: World, order: Order, chance: Chance) -> str:
    parcel = _parcel(world, order, chance)
    fulfillments.update_tracking(world, parcel, [Tracking("DHL", f"RIVAL{world.version}")])
    return f"{parcel.id} labelled"


def _holds(world: World, order: Order, chance: Chance) -> str:
    work = _work(world, order, chance)
    if work.is_with_service:
        raise Refused(None, "the service has it")
    app = "Fraude-app" if chance.one_in(2) else None
    holds.hold(world, work, reason="OTHER", handle=f"rival {world.version}", held_by=app)
    return f"{work.id} held by {app or 'a colleague'}"


def _holds_part(world: World, order: Order, chance: Chance) -> str:
    work = _work(world, order, chance)
    if work.is_with_service:
        raise Refused(None, "the service has it")
    holds.hold(world, work, handle=f"rival {world.version}", lines=_part(work, chance))
    return f"{work.id} held in part"


def _releases(world: World, order: Order, chance: Chance) -> str:
    work = _work(world, order, chance)
    holds.release_hold(world, work)
    return f"{work.id} released"


def _moves(world: World, order: Order, chance: Chance) -> str:
    work = _work(world, order, chance)
    place = chance.one_of(list(world.locations.values()))
    if place.id == work.location_id:
        raise Refused(None, "it is there")
    moves.move(world, work, place.id, _part(work, chance))
    return f"{work.id} moved to {place.name}"


def _splits(world: World, order: Order, chance: Chance) -> str:
    work = _work(world, order, chance)
    line = next(line for line in work.lines if line.remaining_quantity)
    splitting.split(world, [(work.id, [(line.id, 1)])])
    return f"{work.id} split"


def _merges(world: World, order: Order, chance: Chance) -> str:
    works = [work for work in world.orders_fulfillment_orders(order) if work.is_live and work.remaining]
    if len(works) < 2:
        raise Refused(None, _NOBODY)
    splitting.merge(world, [[(work.id, None) for work in works[:2]]])
    return f"{[work.id for work in works[:2]]} merged"


def _begins(world: World, order: Order, chance: Chance) -> str:
    work = _work(world, order, chance)
    if is_at_service(world, work):
        raise Refused(None, "the service begins this")
    fulfillment_orders.report_progress(world, work)
    return f"{work.id} in progress"


def _opens(world: World, order: Order, chance: Chance) -> str:
    work = _work(world, order, chance)
    fulfillment_orders.mark_as_open(world, work)
    return f"{work.id} open again"


def _asks_service(world: World, order: Order, chance: Chance) -> str:
    work = _work(world, order, chance)
    requests.submit_request(world, work, "Met spoed")
    return f"{work.id} requested"


def _frees(world: World, order: Order, chance: Chance) -> str:
    work = _work(world, order, chance)
    replacing.cancel_work(world, work)
    return f"{work.id} freed"


def _writes(world: World, order: Order, chance: Chance) -> str:
    order.note = f"Van een collega {world.version}"
    world.touch(order)
    return "noted"


def _tags(world: World, order: Order, chance: Chance) -> str:
    orders.set_tags(world, order, [*order.tags, f"collega {world.version}"])
    return "tagged"


def _readdresses(world: World, order: Order, chance: Chance) -> str:
    order.shipping_address = replace(order.shipping_address or HOME, address1=f"Elders {world.version}")
    world.touch(order)
    return "readdressed"


def _archives(world: World, order: Order, chance: Chance) -> str:
    (orders.open_order if order.closed else orders.close_order)(world, order)
    return "archived" if order.closed else "unarchived"


def _calls_off(world: World, order: Order, chance: Chance) -> str:
    order_ending.cancel_and_refund(
        world, order, reason="OTHER", restock=chance.one_in(2), gives_back=chance.one_in(2)
    )
    return "order cancelled"


def _deletes(world: World, order: Order, chance: Chance) -> str:
    order_ending.delete_order(world, order)
    return "deleted"


def _gives_back(world: World, order: Order, chance: Chance) -> str:
    open_lines = [
        line.line_item_id
        for work in world.orders_fulfillment_orders(order)
        if work.is_live
        for line in work.lines
        if line.remaining_quantity
    ]
    if not open_lines or order.financial_status not in ("PAID", "PARTIALLY_REFUNDED"):
        raise Refused(None, _NOBODY)
    kind = chance.one_of(["CANCEL", "NO_RESTOCK"])
    returns.refund_units(world, order, [(chance.one_of(open_lines), 1)], restock_type=kind)
    return f"one unit refunded, {kind}"


def _returns(world: World, order: Order, chance: Chance) -> str:
    parcel = _parcel(world, order, chance)
    returns.open_return(world, order, [(parcel.lines[0].id, 1)])
    return f"return of {parcel.id}"


def _pays(world: World, order: Order, chance: Chance) -> str:
    if order.financial_status not in (None, "PENDING", "AUTHORIZED"):
        raise Refused(None, "paid already")
    orders.mark_as_paid(world, order)
    return "paid"


#: What colleagues, customers and carriers do to an order, by name.
DEEDS: Mapping[str, Deed] = {
    "writes": _writes,
    "sends": _sends,
    "cancels": _cancels,
    "carries": _carries,
    "labels": _labels,
    "holds": _holds,
    "holds part": _holds_part,
    "releases": _releases,
    "moves": _moves,
    "splits": _splits,
    "merges": _merges,
    "begins": _begins,
    "opens": _opens,
    "asks service": _asks_service,
    "frees": _frees,
    "tags": _tags,
    "readdresses": _readdresses,
    "archives": _archives,
    "calls off": _calls_off,
    "gives back": _gives_back,
    "returns": _returns,
    "pays": _pays,
    "deletes": _deletes,
}


def service_acts(world: World, chance: Chance) -> str:
    """A fulfilment service answers, sends, gives back, or stops."""
    waiting = [
        work
        for work in world.fulfillment_orders.values()
        if work.is_live and work.is_with_service and work.remaining and is_at_service(world, work)
    ]
    if not waiting:
        return "nothing waits for a service"
    work = chance.one_of(waiting)
    answers: Mapping[str, list[Callable[[World, FulfillmentOrder], object]]] = {
        "SUBMITTED": [requests.accept_request, requests.reject_request],
        "CANCELLATION_REQUESTED": [requests.accept_cancellation, requests.reject_cancellation],
    }
    deeds = answers.get(work.request_status, [_service_sends, requests.close_incomplete])
    deed = chance.one_of(deeds)
    try:
        deed(world, work)
    except Refused as refused:
        return f"{work.id}: not allowed: {refused.message}"
    return f"{work.id}: {getattr(deed, '__name__', 'sends')}"


def _service_sends(world: World, work: FulfillmentOrder) -> None:
    fulfillments.fulfil(world, [Package(work.id)], tracking=[Tracking("UPS", f"TP{work.id}")])


def shelves_change(world: World, order: Order | None, chance: Chance) -> str:
    """A delivery; an article, of the order if it has any, that a location gives up or takes on; a
    location that closes or opens."""
    keys = [key for key in world.levels if world.items[key[0]].tracked]
    ordered = {orders.inventory_item_of(world, line) for line in order.line_items} if order else set()
    keys = [key for key in keys if key[0] in ordered] or keys
    item_id, place_id = chance.one_of(keys)
    match chance.number(0, 3):
        case 0:
            inventory.stock(world, item_id, place_id, chance.number(0, 9))
            return f"item {item_id} stocked at {place_id}"
        case 1:
            inventory.stop_stocking(world, item_id, place_id)
            return f"item {item_id} given up at {place_id}"
        case _:
            own = [place for place in world.locations.values() if not place.is_fulfillment_service]
            place = chance.one_of(own)
            (places.close_location if place.is_active else places.activate)(world, place)
            return f"{place.name} {'open' if place.is_active else 'closed'}"
