"""Every scope missing by itself, the plans that hide who bought, and a person without the right to ship: the
program works on, says what is missing by its name, and nothing else is greyed out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN
from fulfilldesk.demoshop.throttle import PLUS
from fulfilldesk.domain.actions.kind import Target
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.connection_check import CheckLine, Subject, Verdict, check_lines
from fulfilldesk.domain.events import PermissionsChanged
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.menu import Command, MenuContext, MenuItem, menu
from fulfilldesk.domain.notice import Say
from fulfilldesk.domain.orders import Order, ShopInfo
from fulfilldesk.domain.scopes import FULFILL_AND_SHIP, WANTED_SCOPES
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.services.permissions import Permissions
from fulfilldesk.services.pipeline import Pipeline
from fulfilldesk.shopify.address import API_VERSION, shop_address
from fulfilldesk.shopify.client import ShopifyClient
from fulfilldesk.shopify.connection_check import connection_facts
from tests.journeys.desks import CountingShop, DeskOnDemo, cached, desk_on_demo

ORDERS = 30
MERCHANT = "write_merchant_managed_fulfillment_orders"
THIRD_PARTY = "write_third_party_fulfillment_orders"
ASSIGNED = "write_assigned_fulfillment_orders"
OF_ORDERS = {"edit_note", "edit_tags", "edit_address", "archive", "unarchive", "cancel_order"}
OF_FULFILLMENTS = {"cancel_fulfillment", "cancel_part", "fulfill_again", "edit_tracking", "fulfill"}
OF_WORK = {name for name, kind in KINDS.items() if kind.target is Target.WORK} - {"fulfill"}


@dataclass
class Walk:
    """A desk on a demo shop in which something is not allowed."""

    desk: DeskOnDemo
    url: str
    pipeline: Pipeline
    permissions: Permissions

    @property
    def info(self) -> ShopInfo:
        info = self.desk.cache.shop_info()
        assert info is not None
        return info

    def items(self) -> Iterator[tuple[Order, str, MenuItem]]:
        """Every menu item that acts, of every order with its fulfilments and work: the order, what it is
        about, the item."""
        context = MenuContext(self.info, online=True, refused_rights=self.permissions.refused_rights)
        for order in cached(self.desk).values():
            targets = [(Target.ORDER, order.id)]
            targets += [(Target.FULFILLMENT, parcel.id) for parcel in order.fulfillments]
            targets += [(Target.WORK, work.id) for work in order.fulfillment_orders]
            for target, target_id in targets:
                for item in menu(order, target, target_id, context):
                    if item.command is Command.ACT:
                        yield order, target_id, item

    def not_permitted(self) -> dict[str, set[str]]:
        """The kinds that are greyed out for want of a permission, with what their sentences name."""
        found: dict[str, set[str]] = {}
        for _, _, item in self.items():
            notice = item.why_not
            if notice is not None and notice.key in (Say.SCOPE_MISSING, Say.RIGHT_MISSING):
                assert item.kind is not None
                found.setdefault(item.kind, set()).update(notice.parameters.values())
        return found

    def first(self, kind: str) -> tuple[Order, str] | None:
        """Where the kind is offered."""
        found = (
            (order, target) for order, target, item in self.items() if item.kind == kind and item.enabled
        )
        return next(found, None)

    def act(self, kind: str, **parameters: str) -> JournalEntry:
        """Do it where it is offered first."""
        offered = self.first(kind)
        assert offered is not None, kind
        action = self.pipeline.ask(kind, *offered, {**parameters})
        entry = self.pipeline.carry_out(self.pipeline.prepare(action))
        assert isinstance(entry, JournalEntry)
        return entry

    def check(self) -> dict[Subject, CheckLine]:
        """The connection check."""
        address = shop_address(self.url)
        client = ShopifyClient(address, FixedToken(DEFAULT_TOKEN), self.desk.clock)
        try:
            return {line.subject: line for line in check_lines(connection_facts(client, API_VERSION))}
        finally:
            client.close()


@contextmanager
def walk(folder: Path, *faults: str) -> Iterator[Walk]:
    """After the first sync, which must go through."""
    demo = CountingShop(orders=ORDERS, plan=PLUS)
    with demo.rival() as world:
        min(world.orders.values(), key=lambda order: order.created_at).created_at -= timedelta(days=100)
    demo.faults = FaultPlan([parse_fault(fault) for fault in faults])
    with running_shop(demo) as (_, url), desk_on_demo(folder, demo=demo, url=url) as desk:
        desk.sync_now()
        permissions = Permissions(desk.events.append)
        pipeline = Pipeline(
            desk.shop, desk.cache, desk.journal, desk.clock, desk.events.append, "anna", permissions
        )
        yield Walk(desk, url, pipeline, permissions)


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Order]:
    """The same shop's orders by name, where everything is allowed."""
    with walk(tmp_path_factory.mktemp("all")) as there:
        assert there.not_permitted() == {}
        assert {line.verdict for line in there.check().values()} == {Verdict.WORKS}
        return {order.name: order for order in cached(there.desk).values()}


def nobody_is_made_a_guest(orders: dict[str, Order], reference: dict[str, Order]) -> None:
    """Whoever bought is named as before, or is said to be hidden."""
    for order in orders.values():
        before = reference[order.name].customer
        if before is None or order.identity_hidden:
            continue
        assert order.customer is not None, order.name
        told = order.customer.name or order.customer.email or order.customer.phone
        assert told, order.name


#: The scope; the kinds that are greyed out with its name; the lines of the check that are not well.
SCOPES = [
    ("write_orders", OF_ORDERS, {Subject.SCOPES}),
    ("read_all_orders", set(), {Subject.SCOPES, Subject.OLDER_ORDERS}),
    ("read_customers", set(), {Subject.SCOPES, Subject.CUSTOMERS}),
    ("read_products", set(), {Subject.SCOPES}),
    ("read_inventory", set(), {Subject.SCOPES}),
    ("read_locations", set(), {Subject.SCOPES}),
    (MERCHANT, OF_WORK, {Subject.SCOPES}),
    (THIRD_PARTY, OF_WORK, {Subject.SCOPES}),
    (ASSIGNED, set(), {Subject.SCOPES}),
    ("read_returns", set(), {Subject.SCOPES}),
]


def test_the_walk_misses_no_scope() -> None:
    assert [scope for scope, _, _ in SCOPES] == list(WANTED_SCOPES)


@pytest.mark.parametrize(("scope", "greyed", "unwell"), SCOPES, ids=[scope for scope, _, _ in SCOPES])
def test_each_scope_missing_by_itself(
    scope: str, greyed: set[str], unwell: set[Subject], tmp_path: Path, reference: dict[str, Order]
) -> None:
    with walk(tmp_path, f"scope-missing:{scope}") as there:
        orders = cached(there.desk)
        shown = {order.name for order in orders.values()}
        if scope == "read_all_orders":
            assert shown < set(reference)
        else:
            assert shown == set(reference)
        nobody_is_made_a_guest(orders, reference)

        found = there.not_permitted()
        assert set(found) <= greyed
        assert bool(found) is bool(greyed)
        assert all(names == {scope} for names in found.values())

        lines = there.check()
        assert {subject for subject, line in lines.items() if line.verdict is not Verdict.WORKS} == unwell
        assert {missing for line in lines.values() for missing in line.missing} == {scope}
        assert set(found) <= set(lines[Subject.SCOPES].costs)

        assert there.act("cancel_fulfillment").state is EntryState.DONE
        if scope != "write_orders":
            assert there.act("edit_note", note="ring first").state is EntryState.DONE
        else:
            assert there.first("edit_note") is None
        assert there.act("hold", reason="OTHER").state is EntryState.DONE
        assert there.desk.sync_once().failure is None


PLANS = ["pii-denied", "pii-null"]


@pytest.mark.parametrize("fault", PLANS)
def test_a_plan_without_personal_data(fault: str, tmp_path: Path, reference: dict[str, Order]) -> None:
    with walk(tmp_path, fault) as there:
        orders = cached(there.desk)
        assert {order.name for order in orders.values()} == set(reference)
        nobody_is_made_a_guest(orders, reference)
        assert all(order.identity_hidden for order in orders.values())
        assert there.info.identity_hidden

        assert there.not_permitted() == {}
        line = there.check()[Subject.CUSTOMERS]
        assert (line.verdict, line.key, line.missing) == (Verdict.LIMITED, "customers-hidden", ())
        assert there.first("edit_address") is None

        for kind, parameters in (
            ("cancel_fulfillment", {}),
            ("edit_note", {"note": "ring first"}),
            ("hold", {"reason": "OTHER"}),
        ):
            assert there.act(kind, **parameters).state is EntryState.DONE, kind
        assert there.desk.sync_once().failure is None


@pytest.mark.parametrize("fault", PLANS)
def test_a_plan_that_shows_names_again(fault: str, tmp_path: Path, reference: dict[str, Order]) -> None:
    with walk(tmp_path, fault) as there:
        there.desk.demo.faults = FaultPlan([])
        there.desk.sync_now()
        assert there.info.identity_hidden  # believed for a day
        there.permissions.ask_again(there.desk.cache)
        there.desk.sync_now()
        orders = cached(there.desk).values()
        assert {order.name: order.customer for order in orders} == {
            name: order.customer for name, order in reference.items()
        }
        assert not any(order.identity_hidden for order in orders)


def test_a_person_without_the_right_to_ship(tmp_path: Path) -> None:
    with walk(tmp_path, f"right-missing:{FULFILL_AND_SHIP}") as there:
        assert there.not_permitted() == {}  # nobody can know
        entry = there.act("cancel_fulfillment")
        assert (entry.state, entry.failure_key) == (EntryState.NOT_DONE, "right-missing")
        assert there.desk.events.count(PermissionsChanged(frozenset({FULFILL_AND_SHIP}))) == 1

        found = there.not_permitted()
        assert {"cancel_fulfillment", "fulfill", "hold"} <= set(found) <= OF_FULFILLMENTS | OF_WORK
        assert all(names == {FULFILL_AND_SHIP} for names in found.values())
        assert there.act("edit_note", note="ring first").state is EntryState.DONE

        there.desk.demo.faults = FaultPlan([])
        there.permissions.ask_again(there.desk.cache)
        assert there.not_permitted() == {}
        assert there.act("cancel_fulfillment").state is EntryState.DONE
