"""What is not permitted: rights that were refused, and what goes on without a scope."""

from __future__ import annotations

from threading import Event

import pytest

from fulfilldesk.domain.errors import AccessDenied, Failure, Offline, RightMissing
from fulfilldesk.domain.events import Event as Told
from fulfilldesk.domain.events import PermissionsChanged
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.menu import Command, MenuContext
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.scopes import FULFILL_AND_SHIP
from fulfilldesk.services.permissions import Permissions
from fulfilldesk.services.reading import OrderReading
from fulfilldesk.services.sync import Sync
from tests.unit.builders import a_shop
from tests.unit.memory_shop import EVERYTHING
from tests.unit.menus import WRITES, entry, order_menu, parcel_menu, why
from tests.unit.sync_desk import a_desk

RIGHT = frozenset({FULFILL_AND_SHIP})


@pytest.fixture
def told() -> list[Told]:
    return []


@pytest.fixture
def permissions(told: list[Told]) -> Permissions:
    return Permissions(told.append)


def test_a_refused_right_is_remembered_and_told_once(permissions: Permissions, told: list[Told]) -> None:
    for _ in range(2):
        permissions.refused(RightMissing("no", right=FULFILL_AND_SHIP))
    assert permissions.refused_rights == RIGHT
    assert told == [PermissionsChanged(RIGHT)]
    permissions.forget()
    permissions.forget()
    assert permissions.refused_rights == frozenset()
    assert told == [PermissionsChanged(RIGHT), PermissionsChanged(frozenset())]


def test_other_scopes_are_told_also_when_nothing_was_refused(
    permissions: Permissions, told: list[Told]
) -> None:
    permissions.scopes_changed()
    assert told == [PermissionsChanged(frozenset())]
    permissions.refused(RightMissing("no", right=FULFILL_AND_SHIP))
    permissions.scopes_changed()
    assert permissions.refused_rights == frozenset()
    assert told[1:] == [PermissionsChanged(RIGHT), PermissionsChanged(frozenset())]


@pytest.mark.parametrize(
    "failure", [AccessDenied("no", scope="write_orders"), RightMissing("no name"), Offline()]
)
def test_other_failures_say_nothing_about_rights(
    failure: Failure, permissions: Permissions, told: list[Told]
) -> None:
    permissions.refused(failure)
    assert (permissions.refused_rights, told) == (frozenset(), [])


def test_a_refused_right_greys_out_what_needs_it() -> None:
    context = MenuContext(WRITES, online=True, refused_rights=RIGHT)
    refused = Notice(Say.RIGHT_MISSING, Weight.BLOCK, {"right": FULFILL_AND_SHIP})
    assert parcel_menu(context=context)["cancel_fulfillment"].why_not == refused
    assert order_menu(context=context)["edit_note"].enabled


def test_a_scope_that_only_the_person_lacks_is_said_so() -> None:
    shop = a_shop("write_orders").narrowed(frozenset({"read_orders"}))
    item = order_menu(context=MenuContext(shop, online=True))["edit_note"]
    assert item.why_not == Notice(Say.STAFF_SCOPE_MISSING, Weight.BLOCK, {"scope": "write_orders"})


@pytest.mark.parametrize(
    ("context", "said"),
    [
        (MenuContext(WRITES, online=True), None),
        (MenuContext(a_shop("read_orders"), online=True), Say.SCOPE_MISSING),
        (MenuContext(WRITES, online=True, refused_rights=RIGHT), Say.RIGHT_MISSING),
        (MenuContext(a_shop("write_assigned_fulfillment_orders"), online=True), None),
        (MenuContext(None, online=True), None),
    ],
)
def test_taking_back_wants_the_same_permissions(context: MenuContext, said: Say | None) -> None:
    done = entry(EntryState.DONE, "edit_tracking")
    context = MenuContext(context.shop, online=True, journal=(done,), refused_rights=context.refused_rights)
    assert why(parcel_menu(context=context)[Command.UNDO]) is said


def test_the_next_sync_forgets_refusals_when_the_app_has_other_scopes(permissions: Permissions) -> None:
    with a_desk() as desk:
        sync = Sync(
            desk.shop,  # type: ignore[arg-type]
            desk.cache,
            desk.clock,
            desk.told.append,
            desk.connection,
            asked_version="2026-10",
            permissions=permissions,
        )
        sync.run(Event())
        permissions.refused(RightMissing("no", right=FULFILL_AND_SHIP))
        sync.run(Event())
        assert permissions.refused_rights == RIGHT
        desk.shop.shop = a_shop(*EVERYTHING, "read_customers")
        sync.run(Event())
        assert permissions.refused_rights == frozenset()


def test_names_that_are_shown_again_are_fetched_for_every_order() -> None:
    with a_desk() as desk:
        desk.place_hourly(8)
        desk.shop.identity_hidden = True
        desk.run()
        desk.shop.identity_hidden = False
        assert desk.run().orders == 8
        assert desk.run().orders < 8


def no_stock(call: str) -> None:
    if call == "levels":
        raise AccessDenied("no", scope="read_inventory")


def test_an_order_is_read_without_stock_where_that_is_denied(told: list[Told]) -> None:
    with a_desk() as desk:
        order = desk.shop.place(1)
        desk.shop.before_answer = no_stock
        reading = OrderReading(desk.shop, desk.cache, desk.clock, told.append)  # type: ignore[arg-type]
        assert reading.snapshot(order.id).levels == {}
        snapshots = reading.snapshots([order.id])
        assert [each.levels for each in snapshots.values() if each] == [{}]
        assert desk.cache.order(order.id) is not None
