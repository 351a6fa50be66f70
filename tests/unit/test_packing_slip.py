"""What a packing slip says of a parcel, and of work that is still to be packed."""

from __future__ import annotations

from dataclasses import fields

import pytest

from fulfilldesk.domain.packing_slip import (
    PackingSlip,
    SlipItem,
    slip_of_fulfillment,
    slip_of_work,
)
from fulfilldesk.domain.personal_data import without_person
from tests.unit.builders import THEN, a_line, a_parcel, an_order, some_work

ADDRESS = ("Zoë Jansen", "Oudegracht 214", "3511 NR Utrecht")


def test_a_parcel() -> None:
    order = an_order(
        lines=(a_line(1, quantity=3, current_quantity=3, variant_title="Zwart"), a_line(2)),
        fulfillments=(a_parcel(units={1: 2}),),
        address=ADDRESS,
    )
    assert slip_of_fulfillment(order, order.fulfillments[0], "De Fietswinkel") == PackingSlip(
        shop_name="De Fietswinkel",
        order_name="#1001",
        ordered_at=THEN,
        parcel="#1001-F1",
        ship_to=ADDRESS,
        address_hidden=False,
        items=(SlipItem("Bel 1", "Zwart", "BEL-01", None, 2, 3),),
    )


def test_the_note_for_the_staff_is_not_on_it() -> None:
    order = an_order(note="Klant is boos", tags=("VIP",), address=ADDRESS)
    assert "boos" not in repr(slip_of_fulfillment(order, order.fulfillments[0], "x"))
    assert not {"note", "tags", "customer"} & {field.name for field in fields(PackingSlip)}


@pytest.mark.parametrize(
    ("ordered", "still_wanted", "packed", "said"),
    [
        (3, 3, 2, 3),
        (3, 2, 2, 2),  # one was removed from the order
        (3, 0, 2, 2),  # all were refunded, and two are in this parcel all the same
        (1, 1, 1, 1),
    ],
)
def test_of_how_many(ordered: int, still_wanted: int, packed: int, said: int) -> None:
    line = a_line(1, quantity=ordered, current_quantity=still_wanted)
    order = an_order(lines=(line,), fulfillments=(a_parcel(units={1: packed}),))
    (item,) = slip_of_fulfillment(order, order.fulfillments[0], "").items
    assert (item.quantity, item.ordered) == (packed, said)


def test_an_item_that_the_order_does_not_list_is_packed_all_the_same() -> None:
    order = an_order(lines=(), fulfillments=(a_parcel(units={1: 2}),), fulfillment_orders=(some_work(),))
    assert slip_of_fulfillment(order, order.fulfillments[0], "").items == (
        SlipItem(None, None, None, None, 2, 2),
    )
    assert slip_of_work(order, order.fulfillment_orders[0], "").items == (
        SlipItem("Bel 1", None, "BEL-01", None, 2, 2),
    )


def test_work_is_what_is_left_of_it() -> None:
    work = some_work(units={1: 2, 2: 0, 3: 1})
    order = an_order(
        lines=(a_line(1, quantity=5, current_quantity=5), a_line(2), a_line(3)), fulfillment_orders=(work,)
    )
    slip = slip_of_work(order, work, "De Fietswinkel")
    assert [(item.title, item.quantity, item.ordered) for item in slip.items] == [
        ("Bel 1", 2, 5),
        ("Bel 3", 1, 2),
    ]
    assert slip.units == 3
    assert slip.parcel is None


@pytest.mark.parametrize("status", ["CLOSED", "CANCELLED"])
def test_finished_work_leaves_nothing_to_pack(status: str) -> None:
    """Shopify goes on showing remaining units there."""
    order = an_order(fulfillment_orders=(some_work(status=status),))
    assert slip_of_work(order, order.fulfillment_orders[0], "").items == ()


def test_a_hidden_address_is_known_to_be_hidden() -> None:
    hidden = an_order(identity_hidden=True, address=())
    pickup = an_order(address=("", " "))
    slips = [slip_of_fulfillment(order, order.fulfillments[0], "") for order in (hidden, pickup)]
    assert [(slip.address_hidden, slip.ship_to) for slip in slips] == [(True, ()), (False, ())]


def test_an_address_that_was_removed_here_is_not_taken_for_none() -> None:
    """What Shopify hides stays hidden, whatever was removed."""
    removed = without_person(an_order(address=("Zoë", "Kade 1")))
    hidden = without_person(an_order(identity_hidden=True))
    slips = [slip_of_fulfillment(order, order.fulfillments[0], "") for order in (removed, hidden)]
    assert [slip.ship_to for slip in slips] == [(), ()]
    assert [(slip.address_removed, slip.address_hidden) for slip in slips] == [(True, False), (False, True)]
