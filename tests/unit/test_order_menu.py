"""The menu of an order: which items, which greyed out, and why."""

from __future__ import annotations

import pytest

from fulfilldesk.domain.actions.kind import Target
from fulfilldesk.domain.actions.registry import GROUPS
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.menu import MenuContext
from fulfilldesk.domain.notice import Say
from fulfilldesk.domain.orders import Order
from tests.unit.builders import ORDER, THEN, a_parcel, a_shop, an_order, some_work
from tests.unit.menus import ADDRESS, CANCELLED, WRITES, entry, order_menu, parcel_menu, shown, why

NOTHING_IN_THE_WAY: dict[str, Say | None] = {
    "edit_note": None,
    "edit_tags": None,
    "edit_address": None,
    "archive": None,
    "cancel_order": None,
}

ORDER_ROWS: list[tuple[str, Order, dict[str, Say | None]]] = [
    (
        "waits to be fulfilled",
        an_order(fulfillments=(), fulfillment_orders=(some_work(),), address=ADDRESS),
        NOTHING_IN_THE_WAY,
    ),
    (
        "a live fulfilment",
        an_order(address=ADDRESS),
        {**NOTHING_IN_THE_WAY, "cancel_order": Say.FULFILLMENTS_LIVE},
    ),
    (
        "all its fulfilments cancelled",
        an_order(fulfillments=(CANCELLED,), fulfillment_orders=(some_work(),), address=ADDRESS),
        NOTHING_IN_THE_WAY,
    ),
    (
        "one that failed counts no more",
        an_order(fulfillments=(a_parcel(status="FAILURE"),), address=ADDRESS),
        NOTHING_IN_THE_WAY,
    ),
    (
        "archived",
        an_order(fulfillments=(), closed_at=THEN, address=ADDRESS),
        {
            "edit_note": None,
            "edit_tags": None,
            "edit_address": None,
            "unarchive": None,
            "cancel_order": None,
        },
    ),
    (
        "cancelled, its money kept: still open",
        an_order(fulfillments=(), cancelled_at=THEN, address=ADDRESS),
        {**NOTHING_IN_THE_WAY, "edit_address": Say.ORDER_CANCELLED, "cancel_order": Say.ORDER_CANCELLED},
    ),
    (
        "cancelled and archived",
        an_order(fulfillments=(), cancelled_at=THEN, closed_at=THEN, address=ADDRESS),
        {
            "edit_note": None,
            "edit_tags": None,
            "edit_address": Say.ORDER_CANCELLED,
            "unarchive": None,
            "cancel_order": Say.ORDER_CANCELLED,
        },
    ),
    (
        "a return in progress",
        an_order(fulfillments=(), return_status="IN_PROGRESS", address=ADDRESS),
        {**NOTHING_IN_THE_WAY, "cancel_order": Say.RETURN_UNFINISHED},
    ),
    (
        "names withheld",
        an_order(fulfillments=(), identity_hidden=True),
        {**NOTHING_IN_THE_WAY, "edit_address": Say.ADDRESS_HIDDEN},
    ),
    (
        "names removed here",
        an_order(fulfillments=(), person_removed=True),
        {**NOTHING_IN_THE_WAY, "edit_address": Say.ADDRESS_REMOVED},
    ),
    (
        "names removed here, and read anew since",
        an_order(fulfillments=(), person_removed=True, address=ADDRESS),
        NOTHING_IN_THE_WAY,
    ),
    (
        "names withheld, and removed before",
        an_order(fulfillments=(), identity_hidden=True, person_removed=True),
        {**NOTHING_IN_THE_WAY, "edit_address": Say.ADDRESS_HIDDEN},
    ),
    (
        "nothing to ship",
        an_order(fulfillments=()),
        {**NOTHING_IN_THE_WAY, "edit_address": Say.NO_ADDRESS},
    ),
]


@pytest.mark.parametrize(("row", "order", "expected"), ORDER_ROWS, ids=[row[0] for row in ORDER_ROWS])
def test_an_orders_menu(row: str, order: Order, expected: dict[str, Say | None]) -> None:
    items = order_menu(order)
    assert shown(items, Target.ORDER) == expected
    assert next(iter(items)) == "preview" and items["preview"].kind == "cancel_order"
    assert why(items["preview"]) is expected["cancel_order"]
    assert {"copy_id", "open_admin", "show_journal"} <= set(items)
    assert not {"copy_tracking", "print_slip"} & set(items)


def test_what_is_for_many_orders_only_is_not_in_a_menu() -> None:
    everywhere = {item for target in Target for group in GROUPS[target] for item in group}
    for kind in everywhere:
        assert kind.single or (kind.bulk and kind.name not in order_menu())
    assert {kind.name for kind in everywhere if not kind.single} == {"add_tags", "remove_tags"}


def test_an_order_wants_another_permission_than_a_fulfilment() -> None:
    context = MenuContext(a_shop("write_merchant_managed_fulfillment_orders"), online=True)
    item = order_menu(context=context)["edit_note"]
    assert item.why_not is not None and item.why_not.parameters == {"scope": "write_orders"}


def test_what_must_ask_the_shop_first_is_greyed_out_offline() -> None:
    order = an_order(fulfillments=(), address=ADDRESS)
    items = order_menu(order, MenuContext(WRITES, online=False))
    assert {name for name, said in shown(items, Target.ORDER).items() if said is Say.OFFLINE} == {
        "edit_address",
        "cancel_order",
    }
    assert items["edit_note"].enabled and items["archive"].enabled
    assert why(items["preview"]) is Say.OFFLINE, "what a refund would give must be asked"


def test_archiving_is_taken_back_by_the_item_that_stands_in_its_place() -> None:
    archived = entry(EntryState.DONE, "archive", ORDER)
    context = MenuContext(WRITES, online=True, journal=(archived,))
    items = order_menu(an_order(closed_at=THEN), context)
    assert items["unarchive"].entry == archived and "undo" not in items
    noted = entry(EntryState.DONE, "edit_note", ORDER)
    items = order_menu(context=MenuContext(WRITES, online=True, journal=(noted,)))
    assert items["undo"].entry == noted
    assert "undo" not in parcel_menu(context=MenuContext(WRITES, online=True, journal=(noted,)))


def test_the_demo_shop_has_no_admin_to_open() -> None:
    for items in (parcel_menu, order_menu):
        assert why(items(context=MenuContext(WRITES, online=True, demo=True))["open_admin"]) is Say.DEMO_SHOP
        assert items()["open_admin"].enabled
