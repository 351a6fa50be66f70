"""What staff, services and carriers do to an order after it came in: pack, scan, pay, give back."""

from __future__ import annotations

from datetime import timedelta

from fulfilldesk.demoshop import fulfillments, order_ending, requests, returns, timeline
from fulfilldesk.demoshop.content import carriers
from fulfilldesk.demoshop.content.calendar import Story, hours, office_hours
from fulfilldesk.demoshop.content.checkout import Scene, written
from fulfilldesk.demoshop.fulfillment_orders import is_at_service
from fulfilldesk.demoshop.fulfillments import CarrierReport, Package
from fulfilldesk.demoshop.model import (
    Address,
    AppInstallation,
    Fulfillment,
    FulfillmentOrder,
    MoneyBag,
    Order,
    Refund,
    RefundLine,
    Return,
    Tracking,
    Transaction,
)
from fulfilldesk.demoshop.money import total_price, total_received, total_refunded
from fulfilldesk.demoshop.world import World

TRIP = (("CONFIRMED", 0.4), ("IN_TRANSIT", 9), ("OUT_FOR_DELIVERY", 11), ("DELIVERED", 4))
#: Whom the rules name as the author of what is done through the API.
DESK = AppInstallation().title
#: Where a scan is made: on the way at a depot, at the end where the customer is; labels have no place.
AT_DOOR = frozenset({"ATTEMPTED_DELIVERY", "DELIVERED", "FAILURE", "READY_FOR_PICKUP"})
AT_DEPOT = frozenset({"CARRIER_PICKED_UP", "IN_TRANSIT", "OUT_FOR_DELIVERY", "DELAYED"})


def work_of(scene: Scene, order: Order) -> list[FulfillmentOrder]:
    """The order's fulfillment orders that still have something to do."""
    works = scene.world.orders_fulfillment_orders(order)
    return [work for work in works if work.is_live and work.remaining]


def pack(
    scene: Scene,
    works: list[FulfillmentOrder],
    tracking: list[Tracking] | None = None,
    *,
    lines: list[tuple[int, int]] | None = None,
    notify: bool = True,
) -> Fulfillment:
    """Make one parcel of work at one location; ``lines`` picks (fulfillment order line id, quantity)."""
    packages = [Package(work.id, lines) for work in works]
    return fulfillments.fulfil(scene.world, packages, tracking=tracking, notify_customer=notify)


def label(scene: Scene, order: Order, carrier: str | None = None) -> list[Tracking]:
    """Tracking for a new parcel of the order."""
    postcode = order.shipping_address.zip if order.shipping_address else None
    return [carriers.track(scene.chance, carrier or carriers.choose(scene.chance), postcode)]


def ship(scene: Scene, order: Order, carrier: str | None = None) -> list[Fulfillment]:
    """Pack all that own locations can send now, one parcel per location."""
    return [pack(scene, works, label(scene, order, carrier)) for works in _by_place(scene, order)]


def fulfil_automatically(scene: Scene, order: Order, after: float = 3) -> Story:
    """What Shopify does where it is set to "automatically fulfill the order's line items": ``after`` so many
    seconds all that own locations have to do becomes a parcel, without tracking, whether or not anything lies
    there. Call it right after the payment.
    """
    yield timedelta(seconds=after)
    for works in _by_place(scene, order):
        pack(scene, works)


def _by_place(scene: Scene, order: Order) -> list[list[FulfillmentOrder]]:
    places: dict[int, list[FulfillmentOrder]] = {}
    for work in work_of(scene, order):
        if not is_at_service(scene.world, work) and work.status in ("OPEN", "IN_PROGRESS"):
            places.setdefault(work.location_id, []).append(work)
    return list(places.values())


def scan(
    scene: Scene,
    parcel: Fulfillment,
    status: str,
    message: str | None = None,
    *,
    expected: timedelta | None = None,
) -> None:
    """The carrier reports ``status``; ``expected`` is how long delivery is still thought to take."""
    there = Address()
    if status in AT_DEPOT:
        there = carriers.depot_address(scene.chance)
    home = scene.world.orders[parcel.order_id].shipping_address
    if status in AT_DOOR and home is not None:
        there = Address(city=home.city, zip=home.zip, country=home.country_code)
    arrival = scene.world.now + expected if expected is not None else None
    text = message or carriers.SCAN_TEXTS.get(status)
    report = CarrierReport(status, message=text, estimated_delivery_at=arrival, address=there)
    fulfillments.add_event(scene.world, parcel, report)


def travel(scene: Scene, parcels: list[Fulfillment], until: str = "DELIVERED") -> Story:
    """The usual trip to the customer, as far as the scan ``until``."""
    for status, wait in TRIP:
        yield hours(wait * scene.chance.uniform(0.7, 1.4))
        for parcel in parcels:
            if parcel.is_live:
                scan(scene, parcel, status, expected=hours(22) if status == "IN_TRANSIT" else None)
        if status == until:
            return


def at_service(scene: Scene, works: list[FulfillmentOrder], app: str, *, packing: float = 20) -> Story:
    """A service is asked, accepts, and after about ``packing`` hours sends with its own tracking."""
    order = scene.world.orders[works[0].order_id]
    yield hours(0.1)
    for work in works:
        requests.submit_request(scene.world, work)
    yield hours(2)
    for work in works:
        requests.accept_request(scene.world, work)
    wait = hours(packing * scene.chance.uniform(0.6, 1.5))
    yield office_hours(scene.chance, scene.world.now, wait)
    parcels = [pack(scene, works, label(scene, order, "DPD" if app == "Veloparts Direct" else "UPS"))]
    sign(order, app)
    yield from travel(scene, parcels)


def sign(order: Order, app: str) -> None:
    """What the timeline shows as done by an app and nobody has signed yet was done by ``app``."""
    for event in order.events:
        if event.attribute_to_app and event.app_title == DESK:
            event.app_title = app


def sign_own(order: Order) -> None:
    """The rest was done by the shop's own people."""
    for event in order.events:
        if event.attribute_to_app and event.app_title == DESK:
            event.attribute_to_app, event.attribute_to_user, event.app_title = False, True, None


def pay(scene: Scene, order: Order, gateway: str = "bank_deposit", *, kind: str = "SALE") -> None:
    """What was still to be paid comes in."""
    due = total_price(order).minus(total_received(order))
    world = scene.world
    order.transactions.append(Transaction(world.new_id(), kind, "SUCCESS", due, gateway, world.now))
    order.financial_status = "PAID"
    timeline.note(world, order, "sale_success", f"A {written(due)} payment was processed.")
    world.touch(order)


def refund_rest(
    scene: Scene, order: Order, restock_type: str = "NO_RESTOCK", note: str | None = None
) -> Refund:
    """Give back all that is left, shipping included; the stock has been dealt with already."""
    world = scene.world
    left = total_price(order).minus(total_refunded(order))
    lines = [
        RefundLine(world.new_id(), line.id, line.quantity, restock_type, line.price.times(line.quantity))
        for line in order.line_items
    ]
    refund = Refund(world.new_id(), world.now, left, note, lines)
    order.refunds.append(refund)
    order.transactions.append(_refund_step(world, order, left))
    order.financial_status = "REFUNDED"
    timeline.note(world, order, "refund_success", "A refund was issued.", by_app=True)
    world.touch(order)
    return refund


def refund_at(scene: Scene, order: Order, place_id: int, quantity: int = 1) -> Refund:
    """Somebody brings pieces of the first line to the till of a place, which may be another one than that of
    the sale: their price is given back there, and they go on its shelf.
    """
    return returns.refund_units(
        scene.world,
        order,
        [(order.line_items[0].id, quantity)],
        restock_type="RETURN",
        location_id=place_id,
        till_id=place_id,
    )


def _refund_step(world: World, order: Order, amount: MoneyBag) -> Transaction:
    gateway = order.transactions[0].gateway if order.transactions else "manual"
    return Transaction(world.new_id(), "REFUND", "SUCCESS", amount, gateway, world.now)


def call_off(scene: Scene, order: Order, reason: str = "CUSTOMER", *, restock: bool = True) -> None:
    """Cancel the order and give the money back."""
    order_ending.cancel_order(scene.world, order, reason=reason, restock=restock)
    refund_rest(scene, order, "CANCEL" if restock else "NO_RESTOCK")


def expect_back(scene: Scene, parcel: Fulfillment, reason: str = "UNWANTED") -> Return:
    """The customer sends one piece of the parcel's first line back."""
    order = scene.world.orders[parcel.order_id]
    return returns.open_return(scene.world, order, [(parcel.lines[0].id, 1)], reason=reason)


def settle(scene: Scene, order: Order, expected: Return, status: str, order_status: str) -> None:
    """Bring a return to ``status``; the order then reads ``order_status``."""
    expected.status, order.return_status = status, order_status
    timeline.note(scene.world, order, "return_updated", f"Return {expected.name} was updated.", by_app=True)
    scene.world.touch(order)


def receive_back(scene: Scene, parcel: Fulfillment, expected: Return) -> None:
    """The piece is back on the shelf it came from, its price is given back, the return is closed."""
    order = scene.world.orders[parcel.order_id]
    line_id = parcel.lines[0].line_item_id
    returns.refund_units(
        scene.world,
        order,
        [(line_id, 1)],
        restock_type="RETURN",
        location_id=parcel.location_id,
        note="Retour ontvangen, product in orde",
    )
    settle(scene, order, expected, "CLOSED", "RETURNED")
