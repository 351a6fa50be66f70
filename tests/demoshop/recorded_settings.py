"""What recordings take for granted: the orders, services and articles that were made before they began."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from fulfilldesk.demoshop import order_ending, orders, places, requests
from fulfilldesk.demoshop.api.gid import gid
from fulfilldesk.demoshop.drafts import LineDraft, OrderDraft, PaymentDraft
from fulfilldesk.demoshop.model import FulfillmentOrder
from tests.demoshop.replay import Replay

Setting = Callable[[Replay], None]

PRICE = Decimal("10.00")
CREATE = "mutation($order: OrderCreateOrderInput!) { orderCreate(order: $order) { order { id } } }"
CLOSE = "mutation($id: ID!) { orderClose(input: {id: $id}) { order { id } } }"


def _order(replay: Replay, theirs: str, price: str) -> str:
    """One custom article, nothing paid, no customer."""
    money = {"shopMoney": {"amount": price, "currencyCode": "USD"}}
    draft = {"lineItems": [{"title": "Article", "quantity": 1, "priceSet": money}]}
    made: str = replay.shop.execute(CREATE, {"order": draft})["data"]["orderCreate"]["order"]["id"]
    replay.ours[theirs] = made
    return made


def _open_order(theirs: str, price: str) -> Setting:
    return lambda replay: (_order(replay, theirs, price), None)[1]


def _archived_order(theirs: str, price: str) -> Setting:
    return lambda replay: (replay.shop.execute(CLOSE, {"id": _order(replay, theirs, price)}), None)[1]


def _tagged_product(theirs: str, tag: str) -> Setting:
    def make(replay: Replay) -> None:
        world = replay.shop.world
        product = next(iter(world.products.values()))
        product.tags.append(tag)
        replay.ours[theirs] = gid("Product", product.id)

    return make


def _work(
    replay: Replay, theirs: str, title: str, quantity: int = 1, place_id: int | None = None
) -> FulfillmentOrder:
    """The work of a new order of one custom article; ``theirs`` is its recorded number, and that of its line
    after a colon.
    """
    world = replay.shop.world
    draft = OrderDraft([LineDraft(quantity, title=title)], [], location_id=place_id)
    work = world.fulfillment_orders[orders.place_order(world, draft).fulfillment_order_ids[0]]
    number, _, line = theirs.partition(":")
    replay.ours[gid("FulfillmentOrder", number)] = gid("FulfillmentOrder", work.id)
    if line:
        replay.ours[gid("FulfillmentOrderLineItem", line)] = gid("FulfillmentOrderLineItem", work.lines[0].id)
    return work


def _service(replay: Replay, name: str) -> int:
    """The location of a new service."""
    return places.add_service(replay.shop.world, name).location_id or 0


def _work_at_service(replay: Replay) -> None:
    place = _service(replay, "Hermes close state 1782174405920")
    _work(replay, "9774468038962", "Fulfillment-order close state 20260623002645", place_id=place)


def _requests(replay: Replay) -> None:
    """One piece of work to be asked for, one that was asked for, one that was asked back."""
    world, place = replay.shop.world, _service(replay, "Hermes Request Lifecycle 1778106156651")
    title = "Hermes fulfillment-order request partial 20260506222236"
    _work(replay, "9656703910194:19457456636210", title, 2, place)
    asked = _work(replay, "9656703942962", "Hermes rejected", place_id=place)
    requests.submit_request(world, asked)
    asked_back = _work(replay, "9656703975730", "Hermes cancel rejected", place_id=place)
    requests.submit_request(world, asked_back, "Hermes submit cancel reject")
    requests.accept_request(world, asked_back)
    requests.request_cancellation(world, asked_back, "Hermes cancellation to reject")


def _mixed_work(replay: Replay) -> None:
    _work(replay, "9877970616626:20095654428978", "Hermes mixed catalog baseline-open 20260711000447")
    _work(replay, "9877970682162:20095654494514", "Hermes mixed catalog held 20260711000448")
    _work(replay, "9877970714930:20095654527282", "Hermes mixed catalog moved 20260711000449")
    _work(replay, "9877970747698:20095654560050", "Hermes mixed catalog split 20260711000450", 3)
    _work(replay, "9877970780466:20095654592818", "Hermes mixed catalog cancelled 20260711000451")


def _closed_with_units(replay: Replay) -> None:
    """Work that closed when its paid order was cancelled without a refund."""
    world = replay.shop.world
    title = "Order edit commit success unarchive-notify"
    work = _work(replay, "9816957616434", title)
    order = world.orders[work.order_id]
    replay.ours[gid("Order", 8880222667058)] = gid("Order", order.id)
    order_ending.cancel_order(world, order, keeps_money=True)
    order.line_items[0].quantity = 2


def _paid_order(replay: Replay) -> None:
    world = replay.shop.world
    line = LineDraft(2, title="Order cancel restock/refundMethod item")
    order = orders.place_order(world, OrderDraft([line], [PaymentDraft()]))
    order.line_items[0].price = orders.bag(order, PRICE)
    order.transactions[0].amount = order.line_items[0].price.times(2)
    replay.ours[gid("Order", 8735479398706)] = gid("Order", order.id)


def _untracked_articles(replay: Replay) -> None:
    for item in replay.shop.world.items.values():
        item.tracked = False


BEFORE: dict[str, Setting] = {
    "2025-01__orderClose-noop-on-already-closed": _archived_order("gid://shopify/Order/8837411242290", "1"),
    "2025-01__orderOpen-noop-on-already-open": _open_order("gid://shopify/Order/8837411340594", "1"),
    "2026-04__bulk-operation-cold-catalog-hydration": _tagged_product(
        "gid://shopify/Product/10243910041906", "conformance-bulk-hydration-mrrr3uh9-1nd5j"
    ),
    "2026-04__fulfillment-order-close-state": _work_at_service,
    "2026-04__fulfillment-order-mixed-catalog-lifecycle": _mixed_work,
    "2026-04__fulfillment-order-move-validation": _untracked_articles,
    "2026-04__fulfillment-order-open-report-progress-preconditions": _closed_with_units,
    "2026-04__fulfillment-order-request-lifecycle": _requests,
    "2026-04__orderCancel-parity": _open_order("gid://shopify/Order/8733114532146", "14.00"),
    "2026-04__orderCancel-restock-refundMethod-parity": _paid_order,
    "2026-04__orderClose-parity": _open_order("gid://shopify/Order/8733114401074", "12.00"),
    "2026-04__orderOpen-parity": _archived_order("gid://shopify/Order/8733114466610", "13.00"),
}
