"""The three dots of a fulfilment: which items, which greyed out, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fulfilldesk.domain.actions.kind import Target
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.menu import Command, MenuContext
from fulfilldesk.domain.notice import Say
from fulfilldesk.domain.orders import Order, Tracking
from tests.unit.builders import SHOP_FLOOR, THEN, a_line, a_parcel, a_shop, an_order, some_work
from tests.unit.menus import CANCELLED, WRITES, entry, order_menu, parcel_menu, shown, why


def test_a_live_fulfilment_offers_everything_but_undo() -> None:
    items = parcel_menu()
    assert list(items) == [
        "preview",
        "cancel_fulfillment",
        "cancel_part",
        "edit_tracking",
        "copy_tracking",
        "open_tracking",
        "print_slip",
        "open_admin",
        "copy_id",
        "show_journal",
    ]
    assert {key for key, item in items.items() if not item.enabled} == {"show_journal"}
    assert why(items["show_journal"]) is Say.NO_JOURNAL
    assert items["preview"].kind == "cancel_fulfillment"
    assert [key for key, item in items.items() if item.new_group] == [
        "edit_tracking",
        "copy_tracking",
        "open_admin",
    ]


ALL_REFUSED: dict[str, Say | None] = {
    "cancel_fulfillment": Say.FULFILLMENT_FAILED,
    "cancel_part": Say.FULFILLMENT_FAILED,
    "edit_tracking": Say.FULFILLMENT_FAILED,
}
ALL_OFFERED: dict[str, Say | None] = dict.fromkeys(ALL_REFUSED)

#: Rows of facts 1.1 and 1.2, and 3.3 where the work of a cancelled one has gone on, as they show in an order:
#: what the menu offers then. What Shopify accepts is offered, whatever the sheet warns of.
ROWS: list[tuple[str, Order, dict[str, Say | None]]] = [
    (
        "an id that Shopify does not know (any more)",
        an_order(fulfillments=()),
        {
            "cancel_fulfillment": Say.FULFILLMENT_GONE,
            "cancel_part": Say.FULFILLMENT_GONE,
            "edit_tracking": Say.FULFILLMENT_GONE,
        },
    ),
    (
        "already cancelled: Shopify would accept it once more, without effect",
        an_order(fulfillments=(CANCELLED,)),
        {"fulfill_again": Say.NO_OPEN_WORK, "edit_tracking": Say.ALREADY_CANCELLED},
    ),
    *[
        (
            f"displayStatus {status}",
            an_order(fulfillments=(a_parcel(delivery_status=status),)),
            ALL_OFFERED,
        )
        for status in (
            "FULFILLED",
            "IN_TRANSIT",
            "OUT_FOR_DELIVERY",
            "DELIVERED",
            "LABEL_PURCHASED",
            "LABEL_PRINTED",
            "READY_FOR_PICKUP",
            "PICKED_UP",
            "NEW_ONE",
        )
    ],
    *[
        (
            f"status {status}: it never became a parcel",
            an_order(fulfillments=(a_parcel(status=status),)),
            ALL_REFUSED,
        )
        for status in ("ERROR", "FAILURE", "PENDING", "OPEN", "NEW_ONE")
    ],
    (
        "of a third-party service: let Shopify decide",
        an_order(fulfillments=(a_parcel(service_type="THIRD_PARTY", service_name="Pakketpro"),)),
        ALL_OFFERED,
    ),
    (
        "pickup: let Shopify decide",
        an_order(fulfillment_orders=(some_work(status="CLOSED", delivery_method="PICK_UP"),)),
        ALL_OFFERED,
    ),
    (
        "a gift card: let Shopify decide",
        an_order(lines=(a_line(gift_card=True, requires_shipping=False),)),
        ALL_OFFERED,
    ),
    (
        "an archived order: the cancel takes it out of the archive",
        an_order(closed_at=THEN),
        ALL_OFFERED,
    ),
    (
        "one unit cannot be divided",
        an_order(fulfillments=(a_parcel(units={1: 1}),)),
        {"cancel_fulfillment": None, "cancel_part": Say.PARCEL_OF_ONE_UNIT, "edit_tracking": None},
    ),
    (
        "cancelled, the whole work anew in a new fulfilment order",
        an_order(fulfillments=(CANCELLED,), fulfillment_orders=(some_work(19, status="CLOSED"), some_work())),
        {"fulfill_again": None, "edit_tracking": Say.ALREADY_CANCELLED},
    ),
    (
        "cancelled, and a part of it is fulfilled again",
        an_order(
            fulfillments=(CANCELLED, a_parcel(11, units={1: 1})),
            fulfillment_orders=(some_work(units={1: 1}),),
        ),
        {"fulfill_again": Say.NO_OPEN_WORK, "edit_tracking": Say.ALREADY_CANCELLED},
    ),
    (
        "cancelled, and held since",
        an_order(fulfillments=(CANCELLED,), fulfillment_orders=(some_work(status="ON_HOLD"),)),
        {"fulfill_again": Say.WORK_ON_HOLD, "edit_tracking": Say.ALREADY_CANCELLED},
    ),
    (
        "cancelled, and Shopify offers no fulfilling",
        an_order(fulfillments=(CANCELLED,), fulfillment_orders=(some_work(supported_actions=("HOLD",)),)),
        {"fulfill_again": Say.SHOPIFY_DOES_NOT_OFFER, "edit_tracking": Say.ALREADY_CANCELLED},
    ),
    (
        "cancelled, and routed to two locations",
        an_order(
            fulfillments=(CANCELLED,),
            fulfillment_orders=(
                some_work(20, units={1: 1}),
                some_work(21, units={1: 1}, location_id=SHOP_FLOOR),
            ),
        ),
        {"fulfill_again": Say.WORK_AT_SEVERAL_LOCATIONS, "edit_tracking": Say.ALREADY_CANCELLED},
    ),
    (
        "cancelled, and the whole order since",
        an_order(
            fulfillments=(CANCELLED,), fulfillment_orders=(some_work(status="CLOSED"),), cancelled_at=THEN
        ),
        {"fulfill_again": Say.ORDER_CANCELLED, "edit_tracking": Say.ALREADY_CANCELLED},
    ),
]


@pytest.mark.parametrize(("row", "order", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_a_fulfilments_menu_for_each_row_of_the_facts(
    row: str, order: Order, expected: dict[str, Say | None]
) -> None:
    items = parcel_menu(order)
    assert shown(items, Target.FULFILLMENT) == expected
    assert next(iter(items)) == "preview"


def test_a_cancelled_one_offers_undo_instead_of_cancel() -> None:
    cancelled = entry(EntryState.DONE)
    items = parcel_menu(
        an_order(fulfillments=(CANCELLED,), fulfillment_orders=(some_work(),)),
        MenuContext(WRITES, online=True, journal=(entry(EntryState.REFUSED), cancelled)),
    )
    assert "cancel_fulfillment" not in items and "undo" not in items
    again = items["fulfill_again"]
    assert again.enabled and again.entry == cancelled and again.command is Command.ACT
    assert items["preview"].kind == "fulfill_again"


@pytest.mark.parametrize("said", [Say.ACTION_UNFINISHED, Say.OFFLINE, None])
def test_what_has_no_item_of_its_own_is_taken_back_by_undo(said: Say | None) -> None:
    edited = entry(EntryState.DONE, "edit_tracking")
    edited = replace(edited, forecast=replace(edited.forecast, undoable=True))
    busy = (entry(EntryState.SENDING),) if said is Say.ACTION_UNFINISHED else ()
    context = MenuContext(WRITES, online=said is not Say.OFFLINE, journal=(*busy, edited))
    undo = parcel_menu(context=context)["undo"]
    assert (undo.entry, undo.kind, why(undo)) == (edited, "edit_tracking", said)
    undone = replace(edited, undone_by="somebody")
    assert "undo" not in parcel_menu(context=MenuContext(WRITES, online=True, journal=(undone,)))


def test_half_done_is_finished_or_taken_back_before_anything_else_is_done_to_it() -> None:
    half = entry(EntryState.HALF_DONE, "cancel_part")
    order = an_order(fulfillments=(CANCELLED,), fulfillment_orders=(some_work(),))
    items = parcel_menu(order, MenuContext(WRITES, online=True, journal=(half,)))
    assert why(items["fulfill_again"]) is Say.HALF_DONE_FIRST
    assert items["undo"].enabled and items["undo"].entry == half
    undone = replace(half, undone_by="b")
    assert parcel_menu(order, MenuContext(WRITES, online=True, journal=(undone,)))["fulfill_again"].enabled
    assert order_menu(context=MenuContext(WRITES, online=True, journal=(half,)))["edit_note"].enabled


@pytest.mark.parametrize(
    ("context", "said"),
    [
        (MenuContext(WRITES, online=False), None),  # it waits to be sent
        (MenuContext(a_shop("read_orders"), online=True), Say.SCOPE_MISSING),
        (MenuContext(a_shop("write_orders"), online=True), Say.SCOPE_MISSING),
        (MenuContext(a_shop("write_third_party_fulfillment_orders"), online=True), None),
        (MenuContext(a_shop("write_assigned_fulfillment_orders"), online=True), None),
        (MenuContext(None, online=True), None),  # not known yet: let Shopify decide
        (MenuContext(WRITES, online=True, journal=(entry(EntryState.SENDING),)), Say.ACTION_UNFINISHED),
        (MenuContext(WRITES, online=True, journal=(entry(EntryState.ASKED),)), Say.ACTION_UNFINISHED),
        (MenuContext(WRITES, online=True, journal=(entry(EntryState.WAITING),)), Say.ACTION_UNFINISHED),
        (MenuContext(WRITES, online=True, journal=(entry(EntryState.DONE),)), None),
    ],
)
def test_what_stands_in_the_way_of_acting_never_hides_looking(context: MenuContext, said: Say | None) -> None:
    items = parcel_menu(context=context)
    assert why(items["cancel_fulfillment"]) is said
    assert why(items["edit_tracking"]) is said
    assert items["preview"].enabled and items["copy_tracking"].enabled


@pytest.mark.parametrize(
    ("tracking", "number", "page"),
    [
        ((), Say.NO_TRACKING, Say.NO_TRACKING_PAGE),
        ((Tracking("PostNL", "1", None),), None, Say.NO_TRACKING_PAGE),
        ((Tracking(None, None, "https://a.example/1"),), Say.NO_TRACKING, None),
        ((Tracking(None, "1", "javascript:alert(1)"),), None, Say.TRACKING_NOT_HTTP),
        ((Tracking(None, "1", "//host/x.png"),), None, Say.TRACKING_NOT_HTTP),
        ((Tracking(None, "1", "file:///x"), Tracking(None, "2", "http://a.example")), None, None),
    ],
)
def test_tracking_items(tracking: tuple[Tracking, ...], number: Say | None, page: Say | None) -> None:
    items = parcel_menu(an_order(fulfillments=(a_parcel(tracking=tracking),)))
    assert why(items["copy_tracking"]) is number
    assert why(items["open_tracking"]) is page
