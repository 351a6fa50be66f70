"""The three dots: which items, which greyed out, and why."""

from __future__ import annotations

import pytest

from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.menu import Command, MenuContext, MenuItem, fulfillment_menu
from fulfilldesk.domain.notice import Say
from fulfilldesk.domain.orders import Tracking
from tests.unit.builders import a_parcel, a_shop, an_action, an_order, some_work

WRITES = a_shop("write_merchant_managed_fulfillment_orders")
CANCELLED = a_parcel(status="CANCELLED", delivery_status="CANCELED")


def menu(order: object = None, context: MenuContext | None = None) -> dict[Command, MenuItem]:
    """The menu of the order's first fulfilment."""
    order = order or an_order()
    items = fulfillment_menu(order, order.fulfillments[0], context or MenuContext(WRITES, online=True))  # type: ignore[attr-defined]
    return {item.command: item for item in items}


def why(item: MenuItem) -> Say | None:
    """The reason it is greyed out."""
    return item.why_not.key if item.why_not else None


def entry(state: EntryState, kind: str = "cancel_fulfillment") -> JournalEntry:
    """A journal entry about the fulfilment."""
    action = an_action(kind)
    return JournalEntry(action, state, KINDS[kind].forecast(action, Snapshot(an_order())))


def test_a_live_fulfilment_offers_everything_but_undo() -> None:
    items = menu()
    assert list(items)[:3] == [Command.PREVIEW, Command.CANCEL, Command.EDIT_TRACKING]
    assert Command.UNDO_CANCEL not in items
    assert {command for command, item in items.items() if not item.enabled} == {Command.SHOW_JOURNAL}
    assert why(items[Command.SHOW_JOURNAL]) is Say.NO_JOURNAL


@pytest.mark.parametrize("status", ["FULFILLED", "IN_TRANSIT", "DELIVERED", "LABEL_PURCHASED", "NEW_ONE"])
def test_shopify_accepts_cancelling_in_every_delivery_state(status: str) -> None:
    """Recording 2026-04__fulfillment-detail-events-lifecycle: the sheet warns, the menu does not forbid."""
    items = menu(an_order(fulfillments=(a_parcel(delivery_status=status),)))
    assert items[Command.CANCEL].enabled


@pytest.mark.parametrize("status", ["ERROR", "FAILURE", "PENDING", "OPEN", "NEW_ONE"])
def test_what_never_became_a_parcel_cannot_be_cancelled(status: str) -> None:
    items = menu(an_order(fulfillments=(a_parcel(status=status),)))
    assert why(items[Command.CANCEL]) is Say.FULFILLMENT_FAILED


def test_a_cancelled_one_offers_undo_instead_of_cancel() -> None:
    cancelled = entry(EntryState.DONE)
    items = menu(
        an_order(fulfillments=(CANCELLED,), fulfillment_orders=(some_work(),)),
        MenuContext(WRITES, online=True, journal=(entry(EntryState.REFUSED), cancelled)),
    )
    assert Command.CANCEL not in items
    undo = items[Command.UNDO_CANCEL]
    assert undo.enabled and undo.entry == cancelled and undo.kind == "fulfill_again"
    assert why(items[Command.EDIT_TRACKING]) is Say.ALREADY_CANCELLED


def test_undo_says_why_it_is_too_late() -> None:
    items = menu(an_order(fulfillments=(CANCELLED,)))
    assert why(items[Command.UNDO_CANCEL]) is Say.NO_OPEN_WORK


@pytest.mark.parametrize(
    ("context", "said"),
    [
        (MenuContext(WRITES, online=False), Say.OFFLINE),
        (MenuContext(a_shop("read_orders"), online=True), Say.SCOPE_MISSING),
        (MenuContext(a_shop("write_third_party_fulfillment_orders"), online=True), None),
        (MenuContext(a_shop("write_assigned_fulfillment_orders"), online=True), None),
        (MenuContext(None, online=True), None),  # not known yet: let Shopify decide
        (MenuContext(WRITES, online=True, journal=(entry(EntryState.SENDING),)), Say.ACTION_UNFINISHED),
        (MenuContext(WRITES, online=True, journal=(entry(EntryState.ASKED),)), Say.ACTION_UNFINISHED),
        (MenuContext(WRITES, online=True, journal=(entry(EntryState.DONE),)), None),
    ],
)
def test_what_stands_in_the_way_of_acting_never_hides_looking(context: MenuContext, said: Say | None) -> None:
    items = menu(context=context)
    assert why(items[Command.CANCEL]) is said
    assert why(items[Command.EDIT_TRACKING]) is said
    assert items[Command.PREVIEW].enabled and items[Command.COPY_TRACKING].enabled


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
    items = menu(an_order(fulfillments=(a_parcel(tracking=tracking),)))
    assert why(items[Command.COPY_TRACKING]) is number
    assert why(items[Command.OPEN_TRACKING]) is page


def test_the_demo_shop_has_no_admin_to_open() -> None:
    items = menu(context=MenuContext(WRITES, online=True, demo=True))
    assert why(items[Command.OPEN_ADMIN]) is Say.DEMO_SHOP
    assert menu()[Command.OPEN_ADMIN].enabled
