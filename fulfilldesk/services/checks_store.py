"""What the checks keep, and where: findings and what they go by in the cache, what people said of them in the
journal. The room `store` provides both."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from fulfilldesk.domain.automation import Pace
from fulfilldesk.domain.checks.check import Held
from fulfilldesk.domain.checks.finding import Finding, Mark
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.inventory import InventoryLevel
from fulfilldesk.domain.journal import JournalEntry
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.checks_port import FindingKey, ServiceStanding
from fulfilldesk.services.ports import LevelKey


class RunOvertaken(Exception):
    """Another run of the checks has begun on the same cache, perhaps of another program, and goes on with
    what this one left."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Work of one order on an item at a location: `units` are open, and it changed last at `changed_at`.
    `title` and `sku` as the work names the item; `service` when a third party does it."""

    pair: LevelKey
    units: int
    changed_at: datetime
    title: str
    sku: str | None
    service: str = ""


@dataclass(frozen=True, slots=True)
class ServiceWork:
    """Work at a third party's service; `shipped_at` is when its first parcel was made, None while it waits
    for one."""

    id: str
    service: str
    created_at: datetime
    shipped_at: datetime | None


@dataclass(frozen=True, slots=True)
class Looked:
    """Everything that is kept of an order that was looked at."""

    findings: Sequence[Finding] = ()
    claims: Sequence[Claim] = ()
    service_work: Sequence[ServiceWork] = ()
    pace: Pace | None = None


#: Looks at an order beside the cached stock; a level that is not there is not known.
LookAtOrder = Callable[[Order, Mapping[LevelKey, InventoryLevel]], Looked]
LookAtStock = Callable[[Held], Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class KeptFinding:
    """A finding as it is kept, with the order's name (empty for stock) and how many orders it concerns."""

    finding: Finding
    order_name: str
    orders: int


class CheckRun(Protocol):
    """One run over what is to be looked at, some hundred at a time, each in one short transaction. A run that
    is given up anywhere is made up for by the next. Each call may raise RunOvertaken."""

    @property
    def everything(self) -> bool:
        """Whether all is looked at, and not only what changed."""
        ...

    @property
    def orders(self) -> int:
        """How many orders were looked at so far."""
        ...

    @property
    def changed(self) -> bool:
        """Whether something else is kept now than before."""
        ...

    def look_at_orders(self, look: LookAtOrder) -> bool:
        """Look at the next orders, and keep what was found in the place of what was; False: none was left."""
        ...

    def look_at_stock(self, look: LookAtStock) -> bool:
        """The same with the next pairs of item and location; after the orders."""
        ...

    def keep_of_journal(self, findings: Sequence[Finding]) -> None:
        """Keep these findings of the journal, and no others."""
        ...

    def end(self, now: datetime) -> None:
        """Everything was looked at."""
        ...


class CheckStore(Protocol):
    """The cache, as the checks read and write it."""

    def shop(self) -> CheckedShop:
        """What the cache knows of the shop; no limits."""
        ...

    def begin(self, rules: str, since: datetime, *, everything: bool) -> CheckRun:
        """Begin a run over what changed since the last one that came to its end; over everything when there
        was none, when that one went by other `rules`, or when asked. Looked at are orders with open work and
        those that were touched `since` then."""
        ...

    def checked_at(self) -> datetime | None:
        """When a run came to its end last."""
        ...

    def counts(self, now: datetime) -> Mapping[str, int]:
        """How many findings each check has that are wrong by now."""
        ...

    def of_check(
        self, check: str, now: datetime, *, limit: int, after: FindingKey | None = None
    ) -> Sequence[KeptFinding]:
        """Those of one check that are wrong by now, oldest first; nothing comes after one that is gone."""
        ...

    def of_keys(self, keys: Collection[FindingKey]) -> Sequence[KeptFinding]:
        """Those of the findings that are kept, oldest first."""
        ...

    def of_order(self, order_id: str, now: datetime) -> Sequence[KeptFinding]:
        """Those about one order that are wrong by now, oldest first."""
        ...

    def claiming(self, pairs: Collection[LevelKey]) -> Mapping[str, frozenset[str]]:
        """The orders with open work on one of these pairs, each with that work: at the pair's location, with
        units of its item to send."""
        ...

    def paces(self, since: datetime) -> Sequence[Pace]:
        """Of orders paid since then, oldest first."""
        ...

    def services(self) -> Sequence[ServiceStanding]:
        """Every service that has or had work lately, by name."""
        ...


class MarkStore(Protocol):
    """What people said of findings. On disk when a call returns."""

    def marks(self, check: str | None = None) -> Mapping[FindingKey, Mark]:
        """All of them, or those of one check."""
        ...

    def marks_of(self, keys: Collection[FindingKey]) -> Mapping[FindingKey, Mark]:
        """Those of these findings."""
        ...

    def put(self, marks: Iterable[tuple[Mark, str | None]]) -> None:
        """Keep them in the place of earlier ones, each with the order that it is about."""
        ...

    def remove(self, keys: Collection[FindingKey]) -> None:
        """What was said of these does not count any more."""
        ...


class CheckedJournal(Protocol):
    """The journal, as the checks read it."""

    def differing(self, since: datetime) -> Sequence[Sequence[JournalEntry]]:
        """Of each order with an action asked since then that came out otherwise than forecast: its entries
        since then, oldest first."""
        ...
