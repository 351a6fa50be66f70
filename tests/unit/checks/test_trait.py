"""What an order has for checks to look at. That no check needs more than it finds something in is asserted
wherever one is tried (looking.seen)."""

from __future__ import annotations

import pytest

from fulfilldesk.domain.checks.registry import ORDER_CHECKS
from fulfilldesk.domain.checks.trait import Trait, traits_of
from fulfilldesk.domain.orders import Order, Refund
from tests.unit.builders import THEN, a_parcel, an_open_order, an_order, some_work, work_at_service
from tests.unit.checks.looking import a_till_sale, done


@pytest.mark.parametrize(
    ("order", "traits"),
    [
        (an_order(fulfillments=(), fulfillment_orders=()), set()),
        (an_open_order(some_work()), {Trait.OPEN_WORK}),
        (an_open_order(done(some_work())), set()),
        (an_open_order(done(some_work(), left=1)), {Trait.OPEN_WORK}),
        (an_open_order(some_work(), work_at_service()), {Trait.OPEN_WORK, Trait.AT_SERVICE}),
        (an_open_order(done(work_at_service())), {Trait.AT_SERVICE}),
        (an_order(fulfillments=(a_parcel(status="CANCELLED"),), fulfillment_orders=()), {Trait.PARCELS}),
        (a_till_sale(fulfillments=(), fulfillment_orders=()), {Trait.TILL_SALE}),
        (an_open_order(refunds=(Refund("1", THEN, None),), fulfillment_orders=()), {Trait.REFUNDS}),
    ],
)
def test_it_is_told_from_the_order(order: Order, traits: set[Trait]) -> None:
    assert traits_of(order) == traits


def test_each_is_needed_by_some_check() -> None:
    assert {trait for check in ORDER_CHECKS for trait in check.needs} == set(Trait)
