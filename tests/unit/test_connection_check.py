"""The connection check says of each subject how it stands, what would mend it, and what it costs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.connection_check import (
    CheckLine,
    ConnectionFacts,
    Identity,
    Subject,
    Verdict,
    check_lines,
    costs_of_scope,
)
from fulfilldesk.domain.orders import Order, ShopInfo
from fulfilldesk.domain.scopes import FULFILL_AND_SHIP, WANTED_SCOPES, allows, wanted_for
from tests.unit.builders import PARCEL, THEN, a_shop, an_open_order, an_order, some_work, work_at_service

MERCHANT = "write_merchant_managed_fulfillment_orders"
THIRD_PARTY = "write_third_party_fulfillment_orders"
ASSIGNED = "write_assigned_fulfillment_orders"
OF_ORDERS = {
    "edit_note",
    "edit_tags",
    "edit_address",
    "add_tags",
    "remove_tags",
    "archive",
    "unarchive",
    "cancel_order",
}
OF_FULFILLMENTS = {"cancel_fulfillment", "cancel_part", "fulfill_again", "edit_tracking", "fulfill"}
OF_WORK = set(KINDS) - OF_ORDERS - OF_FULFILLMENTS


def without(*scopes: str) -> ShopInfo:
    return a_shop(*(scope for scope in WANTED_SCOPES if scope not in scopes))


def facts(*missing: str, **changes: object) -> ConnectionFacts:
    """Everything is well, but for these scopes."""
    values: dict[str, object] = {
        "info": without(*missing),
        "asked_version": "2026-10",
        "identity": Identity.VISIBLE,
        "oldest_order_at": THEN - timedelta(days=30),
        "newest_order_at": THEN,
        "locations": 3,
        "services": 1,
    }
    return ConnectionFacts(**{**values, **changes})  # type: ignore[arg-type]


def lines(of: ConnectionFacts) -> dict[Subject, CheckLine]:
    return {line.subject: line for line in check_lines(of)}


def test_every_subject_has_one_line_in_the_order_shown_and_all_is_well() -> None:
    found = check_lines(facts())
    assert [line.subject for line in found] == [each for each in Subject if each is not Subject.RIGHTS]
    assert {line.verdict for line in found} == {Verdict.WORKS}
    assert not any(line.missing or line.costs for line in found)


def test_rights_have_a_line_where_shopify_refused_some() -> None:
    found = check_lines(facts(refused_rights=frozenset({FULFILL_AND_SHIP, "edit_orders"})))
    assert [line.subject for line in found] == list(Subject)
    line = next(line for line in found if line.subject is Subject.RIGHTS)
    assert (line.verdict, line.missing) == (Verdict.LIMITED, ())
    assert line.parameters == {"rights": f"edit_orders, {FULFILL_AND_SHIP}"}
    assert set(line.costs) == {kind.name for kind in KINDS.values() if kind.right == FULFILL_AND_SHIP}
    assert {"cancel_fulfillment", "hold"} <= set(line.costs)


@pytest.mark.parametrize(
    ("missing", "costs"),
    [
        (("write_orders",), OF_ORDERS),
        (("read_all_orders",), set()),
        (("read_customers",), set()),
        (("read_products",), set()),
        (("read_inventory",), set()),
        (("read_locations",), set()),
        ((MERCHANT,), OF_WORK),  # fulfilments need any one of three
        ((THIRD_PARTY,), OF_WORK),
        ((ASSIGNED,), set()),
        (("read_returns",), set()),
        ((MERCHANT, THIRD_PARTY), OF_WORK),
        ((MERCHANT, THIRD_PARTY, ASSIGNED), OF_WORK | OF_FULFILLMENTS),
        (WANTED_SCOPES, set(KINDS)),
    ],
)
def test_missing_scopes_are_named_with_the_menu_items_they_cost(
    missing: tuple[str, ...], costs: set[str]
) -> None:
    line = lines(facts(*missing))[Subject.SCOPES]
    assert line.missing == missing
    assert set(line.costs) == costs
    assert {kind for each in line.costs_of.values() for kind in each} == costs
    assert line.verdict is (Verdict.FAILS if "write_orders" in missing else Verdict.LIMITED)


def test_each_scope_costs_its_own_items() -> None:
    line = lines(facts("write_orders", MERCHANT))[Subject.SCOPES]
    assert {scope: set(costs) for scope, costs in line.costs_of.items()} == {
        "write_orders": OF_ORDERS,
        MERCHANT: OF_WORK,
    }
    assert costs_of_scope(without(), MERCHANT) == ()


def test_reading_without_writing_is_not_everything() -> None:
    info = replace(without("write_orders"), scopes=without("write_orders").scopes | {"read_orders"})
    line = lines(facts(info=info))[Subject.SCOPES]
    assert (line.verdict, line.key, line.missing) == (Verdict.LIMITED, "scopes-missing", ("write_orders",))
    assert set(line.costs) == OF_ORDERS


def test_what_only_the_person_lacks_is_said_so() -> None:
    staff = frozenset(WANTED_SCOPES) - {"write_orders"} | {"read_orders"}
    line = lines(facts(info=without().narrowed(staff)))[Subject.SCOPES]
    assert (line.key, line.missing) == ("scopes-beyond-staff", ("write_orders",))


LONG_AGO = THEN - timedelta(days=200)


@pytest.mark.parametrize(
    ("of", "subject", "verdict", "key", "missing"),
    [
        (facts(asked_version="2027-01"), Subject.API_VERSION, Verdict.LIMITED, "api-version-changed", ()),
        (facts(staff="Anna"), Subject.SHOP, Verdict.WORKS, "shop-found-staff", ()),
        # orders older than 60 days
        (
            facts("read_all_orders"),
            Subject.OLDER_ORDERS,
            Verdict.LIMITED,
            "older-orders-hidden",
            ("read_all_orders",),
        ),
        (
            facts("read_all_orders", oldest_order_at=LONG_AGO),
            Subject.OLDER_ORDERS,
            Verdict.WORKS,
            "older-orders-shown",
            (),
        ),
        (
            facts("read_all_orders", oldest_order_at=None, newest_order_at=None),
            Subject.OLDER_ORDERS,
            Verdict.LIMITED,
            "older-orders-hidden",
            ("read_all_orders",),
        ),
        (
            facts("write_orders", orders=False),
            Subject.OLDER_ORDERS,
            Verdict.FAILS,
            "orders-denied",
            ("write_orders",),
        ),
        (facts(orders=False), Subject.OLDER_ORDERS, Verdict.FAILS, "orders-denied", ()),
        (facts(orders=False), Subject.SCOPES, Verdict.FAILS, "scopes-no-orders", ()),
        # customers
        (
            facts("read_customers"),
            Subject.CUSTOMERS,
            Verdict.LIMITED,
            "customers-scope-missing",
            ("read_customers",),
        ),
        (facts(identity=Identity.HIDDEN), Subject.CUSTOMERS, Verdict.LIMITED, "customers-hidden", ()),
        (
            facts("read_customers", identity=Identity.HIDDEN),
            Subject.CUSTOMERS,
            Verdict.LIMITED,
            "customers-hidden",
            ("read_customers",),
        ),
        (facts(identity=Identity.UNKNOWN), Subject.CUSTOMERS, Verdict.UNKNOWN, "customers-unknown", ()),
        (
            facts("read_customers", identity=Identity.UNKNOWN),
            Subject.CUSTOMERS,
            Verdict.LIMITED,
            "customers-scope-missing",
            ("read_customers",),
        ),
        (facts(orders=False), Subject.CUSTOMERS, Verdict.UNKNOWN, "customers-unknown", ()),
        # locations and services
        (
            facts("read_locations", locations=None, services=None),
            Subject.LOCATIONS,
            Verdict.LIMITED,
            "locations-denied",
            ("read_locations",),
        ),
        (facts(locations=None), Subject.LOCATIONS, Verdict.LIMITED, "locations-denied", ()),
        (facts(services=None), Subject.SERVICES, Verdict.UNKNOWN, "services-unknown", ()),
        (facts(services=0), Subject.SERVICES, Verdict.WORKS, "services-none", ()),
        (facts(THIRD_PARTY), Subject.SERVICES, Verdict.LIMITED, "services-hidden", (THIRD_PARTY,)),
    ],
)
def test_how_each_subject_can_stand(
    of: ConnectionFacts, subject: Subject, verdict: Verdict, key: str, missing: tuple[str, ...]
) -> None:
    line = lines(of)[subject]
    assert (line.verdict, line.key, line.missing) == (verdict, key, missing)


def test_hidden_names_cost_the_changing_of_addresses() -> None:
    assert lines(facts(identity=Identity.HIDDEN))[Subject.CUSTOMERS].costs == ("edit_address",)


def test_missing_third_party_work_costs_what_is_done_to_work() -> None:
    assert set(lines(facts(THIRD_PARTY))[Subject.SERVICES].costs) == OF_WORK


def test_only_what_is_missing_is_limited() -> None:
    for scope in WANTED_SCOPES:
        limited = [line for line in check_lines(facts(scope)) if line.missing]
        assert limited
        assert all(line.missing == (scope,) for line in limited)


WORK = "gid://shopify/FulfillmentOrder/20"


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
@pytest.mark.parametrize(
    ("order", "target_id"),
    [
        (an_order(), PARCEL),
        (an_open_order(some_work()), WORK),
        (an_open_order(work_at_service()), WORK),
        (an_open_order(), WORK),
    ],
    ids=["parcel", "own work", "work at a service", "work that is gone"],
)
def test_what_a_kind_wants_is_among_what_it_can_want(kind: object, order: Order, target_id: str) -> None:
    assert kind.scopes(order, target_id) in kind.scope_choices  # type: ignore[attr-defined]


def test_the_right_to_ship_concerns_fulfilments_and_work_and_not_the_order() -> None:
    assert {name for name, kind in KINDS.items() if kind.right == FULFILL_AND_SHIP} == set(KINDS) - OF_ORDERS


@pytest.mark.parametrize(
    ("scope", "wanted"),
    [
        ("read_orders", "write_orders"),
        ("read_third_party_fulfillment_orders", THIRD_PARTY),
        ("read_customers", "read_customers"),
        ("write_orders", "write_orders"),
    ],
)
def test_the_scope_to_ask_for(scope: str, wanted: str) -> None:
    assert wanted_for(scope) == wanted


@pytest.mark.parametrize(
    ("app", "staff", "left", "beyond"),
    [
        ({"write_orders"}, set(), {"write_orders"}, set()),
        ({"write_orders"}, {"write_orders"}, {"write_orders"}, set()),
        ({"write_orders"}, {"read_orders"}, {"read_orders"}, {"write_orders"}),
        ({"write_orders"}, {"read_customers"}, set(), {"write_orders"}),
        ({"read_customers", "read_orders"}, {"write_orders"}, {"read_orders"}, {"read_customers"}),
    ],
)
def test_a_person_narrows_what_the_app_may(
    app: set[str], staff: set[str], left: set[str], beyond: set[str]
) -> None:
    narrowed = a_shop(*app).narrowed(frozenset(staff))
    assert (narrowed.scopes, narrowed.beyond_staff) == (left, beyond)


def test_a_write_scope_implies_its_reading() -> None:
    granted = frozenset({"write_orders"})
    assert allows(granted, "read_orders")
    assert not allows(granted, "read_customers")
    assert not allows(frozenset({"read_orders"}), "write_orders")
