"""What a connection to a shop allows, line by line: what works, what does not, and what that costs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from fulfilldesk.domain.actions.kind import ActionKind
from fulfilldesk.domain.actions.needs import Need
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.orders import ShopInfo
from fulfilldesk.domain.scopes import (
    ALL_ORDERS,
    READ_CUSTOMERS,
    READ_LOCATIONS,
    READ_ORDERS,
    READ_THIRD_PARTY,
    WANTED_SCOPES,
    wanted_for,
)

#: Orders that lie further apart than this cannot all be of the last 60 days (facts 5.4), clocks or not.
_LONGER_THAN_SHOWN = timedelta(days=61)


class Identity(StrEnum):
    """Whether Shopify shows who the customers are (facts section 9)."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    UNKNOWN = "unknown"  # no order to see it by


@dataclass(frozen=True, slots=True)
class ConnectionFacts:
    """What the shop answered. `asked_version`/`info.api_version` are the API versions asked for and served.
    `oldest_order_at` and `newest_order_at` are the creation of the oldest and newest order that are shown
    (None: no order, or not allowed). `locations` and `services` are how many of each are shown (None: not
    allowed). `orders` whether orders may be read at all. `refused_rights` are those that Shopify was seen to
    refuse to the person who signed in, as it names them; no question lists them."""

    info: ShopInfo
    asked_version: str
    identity: Identity
    oldest_order_at: datetime | None
    locations: int | None
    services: int | None
    orders: bool = True
    staff: str | None = None
    newest_order_at: datetime | None = None
    refused_rights: frozenset[str] = frozenset()


class Subject(StrEnum):
    """What a line is about, in the order shown."""

    SHOP = "shop"
    API_VERSION = "api-version"
    SCOPES = "scopes"
    RIGHTS = "rights"
    OLDER_ORDERS = "older-orders"
    CUSTOMERS = "customers"
    LOCATIONS = "locations"
    SERVICES = "services"


class Verdict(StrEnum):
    """How it stands."""

    WORKS = "works"
    LIMITED = "limited"
    FAILS = "fails"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One line. `key` chooses its sentence (ui/texts_check), `parameters` fill it. `missing` are the scopes
    that would mend it, and `costs` the menu items (names of action kinds) that are greyed out without them;
    `costs_of` says the same for each of the missing scopes."""

    subject: Subject
    verdict: Verdict
    key: str
    parameters: Mapping[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    costs: tuple[str, ...] = ()
    costs_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def check_lines(facts: ConnectionFacts) -> tuple[CheckLine, ...]:
    """One line for each subject, in the order shown; about rights only where some were refused."""
    return (
        _shop(facts),
        _api_version(facts),
        _scopes(facts),
        *_rights(facts),
        _older_orders(facts),
        _customers(facts),
        _locations(facts),
        _services(facts),
    )


def costs_of_scope(info: ShopInfo, scope: str) -> tuple[str, ...]:
    """The kinds of action that are greyed out, somewhere or everywhere, because this scope is missing and no
    other that would do is there."""
    if info.allows(scope):
        return ()
    return _names(kind for kind in KINDS.values() if _lacks(kind, info, scope))


def _lacks(kind: ActionKind, info: ShopInfo, scope: str) -> bool:
    return any(
        scope in choice and not any(info.allows(other) for other in choice) for choice in kind.scope_choices
    )


def _names(kinds: Iterable[ActionKind]) -> tuple[str, ...]:
    return tuple(kind.name for kind in kinds)


def _shop(facts: ConnectionFacts) -> CheckLine:
    parameters = {"name": facts.info.name, "domain": facts.info.domain}
    if facts.staff is None:
        return CheckLine(Subject.SHOP, Verdict.WORKS, "shop-found", parameters)
    return CheckLine(Subject.SHOP, Verdict.WORKS, "shop-found-staff", {**parameters, "staff": facts.staff})


def _api_version(facts: ConnectionFacts) -> CheckLine:
    asked, served = facts.asked_version, facts.info.api_version
    if asked == served:
        return CheckLine(Subject.API_VERSION, Verdict.WORKS, "api-version", {"served": served})
    parameters = {"asked": asked, "served": served}
    return CheckLine(Subject.API_VERSION, Verdict.LIMITED, "api-version-changed", parameters)


def _scopes(facts: ConnectionFacts) -> CheckLine:
    info = facts.info
    missing = tuple(scope for scope in WANTED_SCOPES if not info.allows(scope))
    costs_of = {scope: costs_of_scope(info, scope) for scope in missing}
    costs = _names(
        kind for kind in KINDS.values() if any(kind.name in costly for costly in costs_of.values())
    )
    granted = str(len(WANTED_SCOPES) - len(missing))
    parameters = {"granted": granted, "wanted": str(len(WANTED_SCOPES)), "missing": ", ".join(missing)}
    if not facts.orders or not info.allows(READ_ORDERS):
        verdict, key = Verdict.FAILS, "scopes-no-orders"
    elif not missing:
        verdict, key = Verdict.WORKS, "scopes-all"
    elif info.beyond_staff.issuperset(missing):
        verdict, key = Verdict.LIMITED, "scopes-beyond-staff"
    else:
        verdict, key = Verdict.LIMITED, "scopes-missing"
    return CheckLine(Subject.SCOPES, verdict, key, parameters, missing, costs, costs_of)


def _rights(facts: ConnectionFacts) -> Iterator[CheckLine]:
    if facts.refused_rights:
        rights = {"rights": ", ".join(sorted(facts.refused_rights))}
        costs = _names(kind for kind in KINDS.values() if kind.right in facts.refused_rights)
        yield CheckLine(Subject.RIGHTS, Verdict.LIMITED, "rights-refused", rights, costs=costs)


def _older_orders(facts: ConnectionFacts) -> CheckLine:
    subject = Subject.OLDER_ORDERS
    if not facts.orders:
        return CheckLine(subject, Verdict.FAILS, "orders-denied", missing=_to_mend(facts, READ_ORDERS))
    if facts.info.allows(ALL_ORDERS):
        return CheckLine(subject, Verdict.WORKS, "older-orders-shown")
    oldest, newest = facts.oldest_order_at, facts.newest_order_at
    if oldest is not None and newest is not None and newest - oldest > _LONGER_THAN_SHOWN:
        # Some apps see everything without having the scope listed.
        return CheckLine(subject, Verdict.WORKS, "older-orders-shown")
    return CheckLine(subject, Verdict.LIMITED, "older-orders-hidden", missing=_to_mend(facts, ALL_ORDERS))


def _customers(facts: ConnectionFacts) -> CheckLine:
    """Two different reasons, which may come together: the plan hides names from apps, or the scope for the
    customers' own records is missing."""
    subject, missing = Subject.CUSTOMERS, _to_mend(facts, READ_CUSTOMERS)
    if not facts.orders:
        return CheckLine(subject, Verdict.UNKNOWN, "customers-unknown", missing=missing)
    if facts.identity is Identity.HIDDEN:
        costs = _names(kind for kind in KINDS.values() if Need.ADDRESS in kind.needs)
        return CheckLine(subject, Verdict.LIMITED, "customers-hidden", missing=missing, costs=costs)
    if missing:
        return CheckLine(subject, Verdict.LIMITED, "customers-scope-missing", missing=missing)
    if facts.identity is Identity.UNKNOWN:
        return CheckLine(subject, Verdict.UNKNOWN, "customers-unknown")
    return CheckLine(subject, Verdict.WORKS, "customers-shown")


def _locations(facts: ConnectionFacts) -> CheckLine:
    if facts.locations is None:
        missing = _to_mend(facts, READ_LOCATIONS)
        return CheckLine(Subject.LOCATIONS, Verdict.LIMITED, "locations-denied", missing=missing)
    count = {"count": str(facts.locations)}
    return CheckLine(Subject.LOCATIONS, Verdict.WORKS, "locations-shown", count)


def _services(facts: ConnectionFacts) -> CheckLine:
    """Work at third parties is silently absent without its own scope (facts 0.8)."""
    if missing := _to_mend(facts, READ_THIRD_PARTY):
        costs = _names(
            kind
            for kind in KINDS.values()
            if any(kind.name in costs_of_scope(facts.info, scope) for scope in missing)
        )
        return CheckLine(Subject.SERVICES, Verdict.LIMITED, "services-hidden", missing=missing, costs=costs)
    if facts.services is None:
        return CheckLine(Subject.SERVICES, Verdict.UNKNOWN, "services-unknown")
    key = "services-shown" if facts.services else "services-none"
    return CheckLine(Subject.SERVICES, Verdict.WORKS, key, {"count": str(facts.services)})


def _to_mend(facts: ConnectionFacts, scope: str) -> tuple[str, ...]:
    """What is to be granted where this scope is missing: the one that is on the list of those wanted."""
    return () if facts.info.allows(scope) else (wanted_for(scope),)
