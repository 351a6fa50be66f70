"""The orders that Shopify fulfilled by itself though it perhaps should not have, as the checks found them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from fulfilldesk.services.checks_port import FindingKey, Findings, ListedFinding, Standing
from fulfilldesk.ui.automatic import texts

_PAGE = 1_000
#: Of one check; whoever has more of them has to change the setting first.
_MOST_PAGES = 20


@dataclass(frozen=True, slots=True)
class DoubtfulOrder:
    """One order with every check that found it, and what is to be put back of it."""

    order_id: str
    name: str
    checks: tuple[str, ...]
    since: datetime
    targets: frozenset[str]


def read_doubtful(findings: Findings) -> tuple[DoubtfulOrder, ...]:
    """Worker. All that are open, newest first. Raises the store's failures."""
    return doubtful_orders(found for check in texts.CHECKS for found in _all_of(findings, check))


def doubtful_orders(found: Iterable[ListedFinding]) -> tuple[DoubtfulOrder, ...]:
    """One entry an order."""
    orders: dict[str, DoubtfulOrder] = {}
    for listed in found:
        finding = listed.finding
        if finding.order_id is None:
            continue
        targets = frozenset({finding.target_id} if finding.target_id is not None else ())
        before = orders.get(finding.order_id)
        orders[finding.order_id] = DoubtfulOrder(
            finding.order_id,
            listed.order_name,
            (*(before.checks if before else ()), finding.check),
            min(finding.since, before.since) if before else finding.since,
            targets | (before.targets if before else frozenset()),
        )
    return tuple(sorted(orders.values(), key=lambda order: (order.since, order.order_id), reverse=True))


def _all_of(findings: Findings, check: str) -> Sequence[ListedFinding]:
    every: list[ListedFinding] = []
    after: FindingKey | None = None
    for _ in range(_MOST_PAGES):
        page = findings.findings(check, Standing.OPEN, limit=_PAGE, after=after)
        every += page
        if len(page) < _PAGE:
            break
        after = (page[-1].finding.check, page[-1].finding.subject)
    return every
