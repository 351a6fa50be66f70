"""Which actions put a finding right on the order as it is now, and what of the order they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.orders import Order


@dataclass(frozen=True, slots=True)
class Mend:
    """An action by its kind's name, and the ids of what it is about (of an order's own kind: the order's)."""

    kind: str
    target: Target
    target_ids: frozenset[str]


def mends_now(finding: Finding, kinds: Sequence[str], order: Order) -> tuple[Mend, ...]:
    """Those of the kinds that the order's state allows, in their order. Only what the finding names is meant,
    and all of the order where it names nothing of that sort; what it names and is gone is not replaced."""
    found = []
    for name in kinds:
        kind = KINDS[name]
        ids = frozenset(_fitting(kind, finding, order))
        if ids:
            found.append(Mend(name, kind.target, ids))
    return tuple(found)


def _fitting(kind: ActionKind, finding: Finding, order: Order) -> Iterator[str]:
    for target_id in _candidates(kind.target, finding.target_id or "", order):
        if kind.sensible(order, target_id) and kind.why_not(order, target_id) is None:
            yield target_id


def _candidates(target: Target, named: str, order: Order) -> Iterator[str]:
    match target:
        case Target.ORDER:
            yield order.id
        case Target.FULFILLMENT:
            yield from _meant(named, "Fulfillment", (parcel.id for parcel in order.fulfillments))
        case Target.WORK:
            yield from _meant(named, "FulfillmentOrder", (work.id for work in order.fulfillment_orders))


def _meant(named: str, sort: str, known: Iterable[str]) -> Iterator[str]:
    every = not named.startswith(f"gid://shopify/{sort}/")
    return (each for each in known if every or each == named)
