"""Findings in memory for tests of the checks' page, marked and paged for real."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from fulfilldesk.domain.automation import Pace
from fulfilldesk.domain.checks.finding import Finding, Mark, MarkKind
from fulfilldesk.domain.errors import Failure
from fulfilldesk.services.checks_port import (
    CheckCount,
    FindingKey,
    ListedFinding,
    Overview,
    ServiceStanding,
    Standing,
)
from fulfilldesk.services.ports import Stop

#: Noon of a Wednesday, in UTC.
NOW = datetime(2026, 3, 18, 12, 0, tzinfo=UTC)

#: What the findings of a check say, as domain/checks writes it.
FACTS: Mapping[str, str] = {
    "service": "Noordzee Logistiek",
    "location": "Utrecht",
    "units": "2",
    "parcel": "#1001-F1",
    "other": "#1001-F2",
    "item": "Bel, messing",
    "sku": "BEL-01",
    "committed": "4",
    "claimed": "3",
    "available": "-2",
    "orders": "3",
    "sold_at": "Utrecht",
    "kind": "cancel_fulfillment",
    "differences": "2",
    "tag": "pre-order",
    "number": "3SABCD123456",
    "risk": "PENDING",
    "payment": "PENDING",
    "address_check": "WARNING",
}


def finding(check: str, number: int, **changes: Any) -> ListedFinding:
    """One about order #number; the smaller its number, the longer ago."""
    made = Finding(
        check,
        f"gid://shopify/FulfillmentOrder/{number}",
        NOW - timedelta(hours=3) + timedelta(minutes=number - 1001),
        order_id=f"gid://shopify/Order/{number}",
        target_id=f"gid://shopify/FulfillmentOrder/{number}",
        service="Noordzee Logistiek" if check.startswith("app_") else "",
        facts=FACTS,
    )
    name = changes.pop("order_name", f"#{number}")
    orders = changes.pop("orders", 1)
    return ListedFinding(replace(made, **changes), Standing.OPEN, None, name, orders)


class MemoryFindings:
    """`asked` are the pages that were read: (check, standing, limit)."""

    def __init__(self, findings: Iterable[ListedFinding] = (), *, checked: bool = True) -> None:
        self.now = NOW
        self.checked_at: datetime | None = NOW - timedelta(minutes=4) if checked else None
        self.services: tuple[ServiceStanding, ...] = ()
        self.all: dict[FindingKey, ListedFinding] = {
            (each.finding.check, each.finding.subject): each for each in findings
        }
        self.failure: Failure | None = None
        self.asked: list[tuple[str, Standing, int]] = []

    def overview(self) -> Overview:
        self._fail()
        counts: dict[str, CheckCount] = {}
        for check in {check for check, _ in self.all}:
            of_check = [each for (name, _), each in self.all.items() if name == check]
            numbers = {standing: sum(each.standing is standing for each in of_check) for standing in Standing}
            since = [each.finding.since for each in of_check if each.standing is Standing.OPEN]
            counts[check] = CheckCount(
                numbers[Standing.OPEN],
                numbers[Standing.PUT_OFF],
                numbers[Standing.FINE],
                min(since, default=None),
            )
        return Overview(counts, self.services, self.checked_at)

    def findings(
        self, check: str, standing: Standing, *, limit: int = 1_000, after: FindingKey | None = None
    ) -> Sequence[ListedFinding]:
        self._fail()
        self.asked.append((check, standing, limit))
        found = [
            each for each in self.all.values() if each.finding.check == check and each.standing is standing
        ]
        found.sort(key=lambda each: (each.finding.since, each.finding.subject))
        if after is not None:
            keys = [(each.finding.check, each.finding.subject) for each in found]
            found = found[keys.index(after) + 1 :]
        return found[:limit]

    def of_order(self, order_id: str) -> Sequence[ListedFinding]:
        return [each for each in self.all.values() if each.finding.order_id == order_id]

    def orders(self, keys: Collection[FindingKey]) -> Mapping[str, frozenset[str]]:
        self._fail()
        found: dict[str, frozenset[str]] = {}
        for key in keys:
            about = self.all[key].finding
            if about.order_id is None:
                found |= {
                    f"gid://shopify/Order/{number}": frozenset({f"gid://shopify/FulfillmentOrder/{number}"})
                    for number in (1, 2, 3)
                }
            else:
                target = frozenset({about.target_id} if about.target_id else ())
                found[about.order_id] = found.get(about.order_id, frozenset()) | target
        return found

    def put_off(self, keys: Collection[FindingKey], until: datetime) -> None:
        self._mark(keys, Standing.PUT_OFF, MarkKind.PUT_OFF, until=until)

    def mark_fine(self, keys: Collection[FindingKey], note: str) -> None:
        self._mark(keys, Standing.FINE, MarkKind.FINE, note=note)

    def mark_told(self, keys: Collection[FindingKey]) -> None:
        self._mark(keys, Standing.FINE, MarkKind.TOLD)

    def unmark(self, keys: Collection[FindingKey]) -> None:
        for key in keys:
            self.all[key] = replace(self.all[key], standing=Standing.OPEN, mark=None)

    def paces(self, since: datetime) -> Sequence[Pace]:
        return ()

    def run(self, stop: Stop, *, everything: bool = False) -> int:
        return 0

    def _mark(self, keys: Collection[FindingKey], standing: Standing, kind: MarkKind, **more: Any) -> None:
        self._fail()
        for key in (key for key in keys if key in self.all):
            mark = Mark(*key, kind, self.now, "sam", **more)
            self.all[key] = replace(self.all[key], standing=standing, mark=mark)

    def _fail(self) -> None:
        if self.failure is not None:
            raise self.failure
