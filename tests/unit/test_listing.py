"""The row of an order follows from the order: a table of cases."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fulfilldesk.domain.listing import TAKEN_ALONG, listed, rank, row_of
from fulfilldesk.domain.orders import Customer, Fulfillment, FulfillmentOrder, Order
from fulfilldesk.domain.query import SortKey
from fulfilldesk.domain.states import DeliveryStatus, FinancialStatus, OrderFulfillmentStatus
from tests.unit.builders import SHOP_FLOOR, THEN, WAREHOUSE, a_line, a_parcel, an_order, some_work

LATER = THEN + timedelta(hours=1)


def at_the_till(*parcels: Fulfillment, method: str = "RETAIL") -> Order:
    return an_order(
        source_name="pos",
        fulfillments=parcels,
        fulfillment_orders=(some_work(status="CLOSED", delivery_method=method),),
    )


@pytest.mark.parametrize(
    ("order", "delivery"),
    [
        (an_order(fulfillments=()), None),
        (an_order(), "FULFILLED"),
        (an_order(fulfillments=(a_parcel(delivery_status=None),)), None),
        (an_order(fulfillments=(a_parcel(10, delivery_status="DELIVERED"), a_parcel(11))), "DELIVERED"),
        (
            an_order(
                fulfillments=(
                    a_parcel(10, delivery_status="IN_TRANSIT"),
                    a_parcel(11, delivery_status="OUT_FOR_DELIVERY"),
                )
            ),
            "OUT_FOR_DELIVERY",
        ),
        (
            an_order(
                fulfillments=(a_parcel(10, status="CANCELLED", delivery_status="DELIVERED"), a_parcel(11))
            ),
            "FULFILLED",
        ),
        (an_order(fulfillments=(a_parcel(10), a_parcel(11, delivery_status="BY_DRONE"))), "BY_DRONE"),
        (at_the_till(a_parcel(tracking=())), TAKEN_ALONG),
        (at_the_till(a_parcel(tracking=(), status="CANCELLED")), None),
        (at_the_till(a_parcel()), "FULFILLED"),  # it has tracking: it was sent
        (at_the_till(a_parcel(tracking=()), method="SHIPPING"), "FULFILLED"),
    ],
)
def test_the_furthest_delivery_is_shown(order: Order, delivery: str | None) -> None:
    assert row_of(order).delivery == delivery


def elsewhere(number: int, **changes: object) -> FulfillmentOrder:
    return some_work(number, location_id=SHOP_FLOOR, location_name="Winkel", **changes)


@pytest.mark.parametrize(
    ("work", "parcels", "location"),
    [
        ((), (), (None, None)),
        ((some_work(),), (), (WAREHOUSE, "Magazijn")),
        ((elsewhere(20),), (a_parcel(),), (SHOP_FLOOR, "Winkel")),  # open work before what has left
        ((elsewhere(20, status="CLOSED"),), (a_parcel(),), (WAREHOUSE, "Magazijn")),  # closed work is none
        ((some_work(21, created_at=LATER), elsewhere(20)), (), (SHOP_FLOOR, "Winkel")),  # the oldest work
        (
            (),
            (a_parcel(11, created_at=LATER, location_id=SHOP_FLOOR, location_name="Winkel"), a_parcel(10)),
            (SHOP_FLOOR, "Winkel"),  # the last parcel
        ),
        ((), (a_parcel(status="CANCELLED"),), (None, None)),
        ((some_work(location_id=None, location_name="Opgeheven"),), (), (None, "Opgeheven")),
    ],
)
def test_the_location_is_where_the_work_is(
    work: tuple[FulfillmentOrder, ...],
    parcels: tuple[Fulfillment, ...],
    location: tuple[str | None, str | None],
) -> None:
    found = listed(an_order(fulfillment_orders=work, fulfillments=parcels))
    assert (found.location_id, found.row.location) == location


@pytest.mark.parametrize(
    ("channel", "source", "shown"),
    [
        ("Instagram", "web", "Instagram"),
        (None, "web", "Online Store"),
        (None, "pos", "Point of Sale"),
        (None, "shopify_draft_order", "Draft Orders"),
        (None, "580111", "580111"),
        ("", "web", "Online Store"),
        (None, None, None),
    ],
)
def test_the_channel_is_named_as_shopify_names_it(
    channel: str | None, source: str | None, shown: str | None
) -> None:
    assert row_of(an_order(channel_name=channel, source_name=source)).channel == shown


@pytest.mark.parametrize(
    ("customer", "shown"),
    [
        (None, None),
        (Customer("gid://shopify/Customer/1", "Anna", "a@x.example", None), "Anna"),
        (Customer(None, None, "a@x.example", None), "a@x.example"),
        (Customer(None, "", "", None), None),
        (Customer("gid://shopify/Customer/1", None, None, None), None),
    ],
)
def test_the_customer_is_a_name_or_an_address(customer: Customer | None, shown: str | None) -> None:
    assert row_of(an_order(customer=customer)).customer == shown


@pytest.mark.parametrize(
    ("order", "flags"),
    [
        (an_order(), ""),
        (an_order(source_name="pos"), "pos"),
        (an_order(retail_location_id=SHOP_FLOOR), "pos"),
        (an_order(fulfillment_orders=(some_work(status="ON_HOLD"),)), "held"),
        (an_order(fulfillments=(a_parcel(service_type="THIRD_PARTY"),)), "external"),
        (an_order(fulfillments=(a_parcel(service_type="THIRD_PARTY", status="CANCELLED"),)), ""),
        (an_order(fulfillment_orders=(some_work(service_type="THIRD_PARTY"),)), "external"),
        (an_order(fulfillment_orders=(some_work(service_type="THIRD_PARTY", status="CLOSED"),)), ""),
        (an_order(fulfillment_orders=(some_work(supported_actions=("EXTERNAL",)),)), "external"),
        (an_order(fulfillment_orders=(some_work(service_type="GIFT_CARD"),)), ""),
    ],
)
def test_what_the_views_ask(order: Order, flags: str) -> None:
    found = listed(order)
    assert [name for name in ("held", "pos", "external") if getattr(found, name)] == flags.split()


def test_items_are_the_units_that_are_left() -> None:
    order = an_order(lines=(a_line(1, quantity=5, current_quantity=3), a_line(2, current_quantity=0)))
    assert row_of(order).items == 3
    assert row_of(an_order(lines=())).items == 0


def test_archived_and_cancelled() -> None:
    row = row_of(an_order(closed_at=THEN, cancelled_at=THEN))
    assert (row.archived, row.cancelled) == (True, True)


@pytest.mark.parametrize(
    ("column", "statuses"),
    [
        (SortKey.PAYMENT, FinancialStatus),
        (SortKey.FULFILLMENT, OrderFulfillmentStatus),
        (SortKey.DELIVERY, DeliveryStatus),
    ],
)
def test_every_status_has_a_place_of_its_own(column: SortKey, statuses: type[DeliveryStatus]) -> None:
    ranks = [rank(column, status) for status in statuses]
    assert len(set(ranks)) == len(statuses)
    unknown = rank(column, "TOMORROWS")
    assert unknown is not None
    assert all(known is not None and known < unknown for known in ranks)
    assert rank(column, None) is None
