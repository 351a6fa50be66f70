"""Every state that Shopify's facts name, and every oddity, is somewhere in the demo shop."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import pytest

from fulfilldesk.demoshop.content import build
from fulfilldesk.demoshop.content.stories import STORIES
from fulfilldesk.demoshop.content.stories.work import HOLD_REASONS
from fulfilldesk.demoshop.inventory import identity_holds
from fulfilldesk.demoshop.model import Fulfillment, FulfillmentOrder, Order
from fulfilldesk.demoshop.money import total_price
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.statuses import display_fulfillment_status
from fulfilldesk.demoshop.world import World

ORDER_STATUSES = {
    "UNFULFILLED",
    "PARTIALLY_FULFILLED",
    "FULFILLED",
    "IN_PROGRESS",
    "ON_HOLD",
    "SCHEDULED",
    "REQUEST_DECLINED",
    "FULFILLMENT_NOT_REQUIRED",
}
PAYMENTS = {
    "PAID",
    "PENDING",
    "AUTHORIZED",
    "PARTIALLY_PAID",
    "PARTIALLY_REFUNDED",
    "REFUNDED",
    "VOIDED",
    "EXPIRED",
    None,
}
RETURNS = {"NO_RETURN", "RETURN_REQUESTED", "IN_PROGRESS", "INSPECTION_COMPLETE", "RETURNED", "RETURN_FAILED"}
RETURN_PAPERS = {"REQUESTED", "OPEN", "CLOSED", "DECLINED", "CANCELED"}
PARCELS = {
    "ATTEMPTED_DELIVERY",
    "CANCELED",
    "CARRIER_PICKED_UP",
    "CONFIRMED",
    "DELAYED",
    "DELIVERED",
    "FAILURE",
    "FULFILLED",
    "IN_TRANSIT",
    "LABEL_PRINTED",
    "LABEL_PURCHASED",
    "LABEL_VOIDED",
    "MARKED_AS_FULFILLED",
    "NOT_DELIVERED",
    "OUT_FOR_DELIVERY",
    "PICKED_UP",
    "READY_FOR_PICKUP",
    "SUBMITTED",
}
WORK = {
    ("OPEN", "UNSUBMITTED"),
    ("OPEN", "SUBMITTED"),
    ("OPEN", "REJECTED"),
    ("IN_PROGRESS", "UNSUBMITTED"),
    ("IN_PROGRESS", "ACCEPTED"),
    ("IN_PROGRESS", "CANCELLATION_REQUESTED"),
    ("IN_PROGRESS", "CANCELLATION_REJECTED"),
    ("INCOMPLETE", "CLOSED"),
    ("SCHEDULED", "UNSUBMITTED"),
    ("ON_HOLD", "UNSUBMITTED"),
    ("CLOSED", "UNSUBMITTED"),
    ("CLOSED", "ACCEPTED"),
    ("CLOSED", "CANCELLATION_ACCEPTED"),
    ("CANCELLED", "UNSUBMITTED"),
}


class Shop:
    """A built shop, asked by the names of its stories."""

    def __init__(self, seed: int, orders: int = 500) -> None:
        self.world = World(clock=lambda: datetime(2026, 11, 23, 13, 37, tzinfo=UTC))
        self.told = build(self.world, orders=orders, seed=seed)

    def order(self, story: str) -> Order:
        return self.world.orders[self.told[story]]

    def parcels(self, story: str) -> list[Fulfillment]:
        return self.world.orders_fulfillments(self.order(story))

    def work(self, story: str) -> list[FulfillmentOrder]:
        return self.world.orders_fulfillment_orders(self.order(story))

    def status(self, story: str) -> str:
        return display_fulfillment_status(self.world, self.order(story))


@pytest.fixture(scope="module", params=[1, 2, 3])
def shop(request: pytest.FixtureRequest) -> Shop:
    return Shop(request.param)


@pytest.mark.parametrize("orders", [500, len(STORIES)])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_state_is_there(orders: int, seed: int) -> None:
    world = Shop(seed, orders).world
    placed, works = world.orders.values(), world.fulfillment_orders.values()
    assert {display_fulfillment_status(world, order) for order in placed} >= ORDER_STATUSES
    assert {order.financial_status for order in placed} >= PAYMENTS
    assert {order.return_status for order in placed} >= RETURNS
    assert {paper.status for order in placed for paper in order.returns} >= RETURN_PAPERS
    assert {parcel.display_status for parcel in world.fulfillments.values()} >= PARCELS
    assert {str(p.status) for p in world.fulfillments.values()} == {
        "SUCCESS",
        "CANCELLED",
        "ERROR",
        "FAILURE",
    }
    assert {(str(work.status), str(work.request_status)) for work in works} >= WORK
    assert {hold.reason for work in works for hold in work.holds} == set(HOLD_REASONS)
    methods = {"SHIPPING", "PICK_UP", "RETAIL", "LOCAL", "PICKUP_POINT", "NONE"}
    assert {work.delivery_method for work in works} == methods


def test_seventy_orders_already_show_nearly_every_state() -> None:
    world = Shop(1, 70).world
    seen = {display_fulfillment_status(world, order) for order in world.orders.values()}
    assert seen >= ORDER_STATUSES - {"FULFILLMENT_NOT_REQUIRED"}
    assert len(PARCELS & {parcel.display_status for parcel in world.fulfillments.values()}) >= 14
    assert len(PAYMENTS & {order.financial_status for order in world.orders.values()}) >= 7


@pytest.mark.parametrize(
    ("story", "status", "payment", "parcels", "archived"),
    [
        ("unfulfilled", "UNFULFILLED", "PAID", [], False),
        ("on hold", "ON_HOLD", "PAID", [], False),
        ("partially fulfilled", "PARTIALLY_FULFILLED", "PAID", ["IN_TRANSIT"], False),
        ("split over two locations", "FULFILLED", "PAID", ["OUT_FOR_DELIVERY", "OUT_FOR_DELIVERY"], True),
        ("scheduled", "SCHEDULED", "PAID", [], False),
        ("progress reported", "IN_PROGRESS", "PAID", [], False),
        ("fulfilment cancelled, whole", "UNFULFILLED", "PAID", ["CANCELED"], False),
        ("fulfilment cancelled, part", "UNFULFILLED", "PAID", ["CANCELED"], False),
        ("fulfilment cancelled and fulfilled again", "FULFILLED", "PAID", ["CANCELED", "DELIVERED"], True),
        ("three parcels", "FULFILLED", "PAID", ["DELIVERED", "CANCELED", "DELIVERED", "DELIVERED"], True),
        (
            "one line in several fulfilment orders",
            "PARTIALLY_FULFILLED",
            "PAID",
            ["FULFILLED", "FULFILLED"],
            False,
        ),
        ("request declined", "REQUEST_DECLINED", "PAID", [], False),
        ("accepted by the service", "IN_PROGRESS", "PAID", [], False),
        ("warehouse and service", "PARTIALLY_FULFILLED", "PAID", ["DELIVERED"], False),
        ("sent twice by the dropship app", "FULFILLED", "PAID", ["CANCELED", "FULFILLED"], True),
        ("fulfilment failed", "UNFULFILLED", "PAID", ["FAILURE"], False),
        ("payment pending", "UNFULFILLED", "PENDING", [], False),
        ("cancelled by the customer", "UNFULFILLED", "REFUNDED", [], True),
        ("archived unfulfilled", "UNFULFILLED", "PAID", [], True),
        ("taken out of the archive", "FULFILLED", "PAID", ["FULFILLED"], False),
        ("partially refunded", "FULFILLED", "PARTIALLY_REFUNDED", ["DELIVERED"], False),
        ("taken along at the till", "FULFILLED", "PAID", ["FULFILLED"], True),
        ("ready for pickup", "FULFILLED", "PAID", ["READY_FOR_PICKUP"], True),
        ("gift card and goods", "PARTIALLY_FULFILLED", "PAID", ["FULFILLED"], False),
        ("three hundred lines", "PARTIALLY_FULFILLED", "PAID", ["DELIVERED"], False),
    ],
)
def test_a_story_ends_as_its_name_says(
    shop: Shop, story: str, status: str, payment: str, parcels: list[str], archived: bool
) -> None:
    order = shop.order(story)
    assert (shop.status(story), order.financial_status, order.closed) == (status, payment, archived)
    assert [parcel.display_status for parcel in shop.parcels(story)] == parcels


def test_a_cancelled_whole_leaves_closed_work_with_units_and_new_work(shop: Shop) -> None:
    old, new = shop.work("fulfilment cancelled, whole")
    assert (old.status, old.remaining) == ("CLOSED", 3)
    assert (new.status, new.remaining) == ("OPEN", 3)
    (same,) = shop.work("fulfilment cancelled, part")
    assert (same.status, same.remaining) == ("OPEN", 3)


def test_one_line_sits_in_two_fulfilment_orders_at_two_places(shop: Shop) -> None:
    works = shop.work("one line in several fulfilment orders")
    first, second = ({line.line_item_id for line in work.lines} for work in works)
    assert first & second
    assert len({work.location_id for work in works}) == 2


def test_work_comes_back_elsewhere_when_the_article_is_no_longer_stocked(shop: Shop) -> None:
    old, new = shop.work("came back to another location")
    places = [shop.world.locations[work.location_id].name for work in (old, new)]
    assert places == ["Winkel Utrecht", "Magazijn Nieuwegein"]
    (parcel,) = shop.parcels("no longer stocked where it was sent from")
    (line,) = shop.order("no longer stocked where it was sent from").line_items
    item = shop.world.variants[line.variant_id or 0].inventory_item_id
    assert parcel.is_live and shop.world.level(item, parcel.location_id) is None


def test_holds_come_one_by_one_several_at_once_and_on_part_of_an_order(shop: Shop) -> None:
    assert len(shop.work("several holds")[0].holds) == 3
    assert len(shop.work("as many holds as allowed")[0].holds) == 10
    assert {str(work.status) for work in shop.work("partly on hold")} == {"ON_HOLD", "OPEN"}


def test_a_till_sale_was_taken_along_without_tracking(shop: Shop) -> None:
    order = shop.order("taken along at the till")
    (parcel,), (work,) = shop.parcels("taken along at the till"), shop.work("taken along at the till")
    assert shop.world.locations[order.retail_location_id or 0].name == "Winkel Utrecht"
    assert (order.source_name, work.delivery_method, parcel.tracking) == ("pos", "RETAIL", [])
    assert parcel.created_at == order.created_at and order.source_identifier
    home = shop.order("till sale shipped home")
    assert home.source_name == "pos" and shop.work("till sale shipped home")[0].delivery_method == "SHIPPING"
    assert shop.order("till draft paid in the admin").retail_location_id is None


def test_services_ship_from_their_own_places(shop: Shop) -> None:
    senders = {"logistics service": "Noordzee Logistics", "dropship app": "Veloparts Direct"}
    for sender, service in senders.items():
        (parcel,) = shop.parcels(f"sent by the {sender}")
        assert shop.world.services[parcel.service_id or 0].service_name == service
        assert parcel.tracking[0].number
    (work,) = shop.work("left behind by a removed app")
    place = shop.world.locations[work.location_id]
    assert place.is_fulfillment_service and not place.fulfills_online_orders and work.is_live
    closed = [place for place in shop.world.locations.values() if not place.is_active]
    of_removed_apps = ["Snelrad Opslag", "Trapwerk Opslag"]
    assert sorted(place.name for place in closed) == [*of_removed_apps, "Winkel Amersfoort"]


def test_gift_cards_go_through_shopifys_own_service(shop: Shop) -> None:
    (parcel,) = shop.parcels("gift card")
    assert shop.world.services[parcel.service_id or 0].type == "GIFT_CARD"
    assert all(
        line.is_gift_card and not line.requires_shipping for line in shop.order("gift card").line_items
    )


def test_awkward_goods(shop: Shop) -> None:
    world = shop.world
    many = shop.work("three hundred lines")[0]
    assert (len(many.lines), len(shop.parcels("three hundred lines")[0].lines)) == (300, 260)
    for story in ("deleted product, sent", "deleted product, unsent"):
        line = shop.order(story).line_items[0]
        assert line.sku and line.title and line.product_id not in world.products
    assert shop.order("custom items").line_items[0].variant_id is None
    groups = [line.group for line in shop.order("bundle").line_items]
    assert groups[0] is not None and groups[0] is groups[2] and groups[3] is None
    assert not shop.order("never claimed stock").line_items[0].claims_stock
    line = shop.order("edited").line_items[0]
    assert (line.quantity, line.current_quantity) == (3, 1)
    assert shop.work("nothing to fulfil") == []
    (work,) = shop.work("not stocked at its location")
    assert world.level(work.lines[0].inventory_item_id, work.location_id) is None
    assert any(not item.tracked and item.requires_shipping for item in world.items.values())


def test_some_articles_are_oversold_and_some_units_unavailable(shop: Shop) -> None:
    levels = shop.world.levels.values()
    short = [level for level in levels if level.quantities["available"] < 0]
    assert short and all(identity_holds(level) for level in short)
    apart = Counter(name for level in levels for name, units in level.quantities.items() if units > 0)
    assert {"reserved", "damaged", "safety_stock", "quality_control", "incoming"} <= apart.keys()


@pytest.mark.parametrize(
    ("story", "currency", "decimals"),
    [
        ("paid in dollars", "USD", 2),
        ("paid in pounds", "GBP", 2),
        ("paid in francs", "CHF", 2),
        ("paid in yen", "JPY", 0),
        ("paid in dinars", "KWD", 3),
    ],
)
def test_foreign_prices_have_the_decimals_of_their_currency(
    shop: Shop, story: str, currency: str, decimals: int
) -> None:
    total = total_price(shop.order(story))
    assert (total.shop.currency, total.presentment.currency) == ("EUR", currency)
    cents = total.presentment.amount.scaleb(decimals)
    assert cents == cents.to_integral_value() and total.presentment.amount != total.shop.amount
    prices = [line.price.presentment.amount for line in shop.order(story).line_items]
    assert any(price != round(price, 2) for price in prices) == (decimals == 3)


def test_tracking_of_every_kind(shop: Shop) -> None:
    def tracking(story: str) -> list[tuple[str | None, str | None]]:
        return [(entry.number, entry.url) for entry in shop.parcels(story)[0].tracking]

    assert len(tracking("several tracking numbers")) == 3
    assert tracking("tracking without url") == [("RR123456785NL", None)]
    assert tracking("no tracking") == []
    assert tracking("tracking url only")[0][0] is None
    assert (tracking("tracking with a script url")[0][1] or "").startswith("javascript:")
    assert (tracking("tracking with a url without scheme")[0][1] or "").startswith("//")


@pytest.mark.parametrize(
    ("story", "sign"),
    [
        ("emoji", "🚲"),
        ("hebrew", "כ"),
        ("arabic", "م"),
        ("chinese", "王"),
        ("japanese", "藤"),
        ("korean", "김"),
        ("html", "<b>"),
        ("html image", "<img src=//"),
        ("formula", "=HYPERLINK("),
        ("formula", "+1+1"),
        ("formula sign", "@SUM"),
        ("zero width", "\u200b"),
        ("direction override", "\u202e"),
        ("control signs", "\n"),
        ("very long name", "Schimmelpenninck"),
    ],
)
def test_names_that_a_program_may_trip_over(shop: Shop, story: str, sign: str) -> None:
    order = shop.order(story)
    customer = shop.world.customers[order.customer_id or 0]
    assert sign in customer.display_name
    assert order.shipping_address is not None and sign in (order.shipping_address.name or "")


def test_customers_of_three_countries_guests_and_nobody(shop: Shop) -> None:
    orders = shop.world.orders.values()
    countries = {order.shipping_address.country_code for order in orders if order.shipping_address}
    assert {"NL", "BE", "DE", "JP", "KW", "US"} <= countries
    guest, nobody = shop.order("guest"), shop.order("nobody known")
    assert guest.customer_id is None and guest.email and guest.shipping_address
    assert nobody.customer_id is None and nobody.email is None and nobody.shipping_address is None
    unnamed = shop.world.customers[shop.order("e-mail only").customer_id or 0]
    assert unnamed.display_name == unnamed.email
    assert shop.world.customers[shop.order("no way to reach").customer_id or 0].display_name == ""
    assert shop.order("test order").test and shop.order("company").po_number
    assert len(shop.order("very long name").note or "") > 3000 and len(shop.order("many tags").tags) == 60
    names = " ".join(customer.display_name for customer in shop.world.customers.values())
    assert all(part in names for part in ("ë", "IJ", "van der ", "'t ", "ß"))


def test_some_holds_are_placed_by_other_apps() -> None:
    works = DemoShop().world.fulfillment_orders.values()
    holders = {hold.held_by for work in works for hold in work.holds}
    assert None in holders and len(holders) >= 3
