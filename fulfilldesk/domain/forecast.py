"""What an action is expected to do, as a value. Every action kind computes one, purely, from a `Snapshot`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from fulfilldesk.domain.inventory import Stock
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Tracking


class Certainty(StrEnum):
    """How much the stock numbers of a line can be trusted."""

    EXPECTED = "expected"  # counted stock; expected numbers are given
    LIKELY = "likely"  # counted stock; the numbers follow from the rules, and no recording shows them
    UNTRACKED = "untracked"  # Shopify keeps no count: nothing changes
    NO_ITEM = "no_item"  # custom line or deleted product: there is no stock to change
    UNKNOWN = "unknown"  # not stocked there, or the numbers could not be read


@dataclass(frozen=True, slots=True)
class StockLine:
    """What happens to one item at one location: `units` move; `before` and `after` only when EXPECTED
    or LIKELY."""

    title: str
    sku: str | None
    inventory_item_id: str | None
    location_id: str | None
    location_name: str
    units: int
    certainty: Certainty
    before: Stock | None = None
    after: Stock | None = None


class Fact(StrEnum):
    """What else than stock and order status an action changes."""

    WORK_STATUS = "work_status"  # FulfillmentOrder.status
    REQUEST_STATUS = "request_status"  # FulfillmentOrder.requestStatus
    WORK_LOCATION = "work_location"  # a location's name
    WORK_UNITS = "work_units"  # units of the fulfilment order
    WORK_PIECES = "work_pieces"  # into how many fulfilment orders the open work is divided
    HOLDS = "holds"  # how many
    PLANNED_FOR = "planned_for"  # ISO date and time, UTC
    ARCHIVED = "archived"  # yes or no
    CANCELLED = "cancelled"  # yes or no
    NOTE = "note"
    TAGS = "tags"  # joined by ", "
    ADDRESS = "address"  # lines joined by ", "
    REFUND = "refund"  # given back in all: minor units and currency code, "3990 EUR"


YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact before and after, as text. One that is not `certain` and comes out otherwise is said, and not
    counted as a difference."""

    fact: Fact
    before: str
    after: str
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Forecast:
    """The whole expectation. `status_after` is Order.displayFulfillmentStatus, `status_certain` false where
    no recording shows such a mixture; `location_*` is where the work returns to (cancel) or leaves from
    (fulfil); `emails` whether Shopify mails the customer; `tracking` what the parcel's tracking will be, None
    when the action leaves it alone, `tracking_before` what it replaces; `facts` what else changes; `undoable`
    whether an inverse exists."""

    units: int
    lines: tuple[StockLine, ...]
    status_before: str
    status_after: str
    location_id: str | None
    location_name: str
    status_certain: bool = True
    reopens: bool = False
    emails: bool = False
    undoable: bool = True
    tracking: tuple[Tracking, ...] | None = None
    tracking_before: tuple[Tracking, ...] | None = None
    notices: tuple[Notice, ...] = ()
    facts: tuple[FactChange, ...] = ()

    @property
    def blocks(self) -> tuple[Notice, ...]:
        """Why it cannot be done at all; empty when it can."""
        return tuple(notice for notice in self.notices if notice.weight is Weight.BLOCK)

    @property
    def risky(self) -> bool:
        """Whether the person must give a reason."""
        return any(notice.weight is Weight.RISK for notice in self.notices)

    @property
    def level_keys(self) -> frozenset[tuple[str, str]]:
        """The (inventory item, location) pairs that must be read to check it, wherever the work is then."""
        return frozenset(
            (line.inventory_item_id, line.location_id)
            for line in self.lines
            if line.inventory_item_id and line.location_id
        )

    def basis(self) -> tuple[object, ...]:
        """What the person's yes rests on. Two forecasts with equal bases need no second question.

        The absolute stock numbers are left out on purpose: a sale elsewhere moves them and changes nothing
        about what this action does; what it adds or takes is part of the basis.
        """
        return (
            self.units,
            tuple(
                (
                    line.inventory_item_id,
                    line.title,
                    line.location_id,
                    line.units,
                    line.certainty,
                    _change(line),
                )
                for line in self.lines
            ),
            self.status_before,
            self.status_after,
            self.location_id,
            self.reopens,
            self.emails,
            self.tracking,
            self.tracking_before,
            self.facts,
            self.notices_basis(),
        )

    def covers(self, fresh: Forecast) -> bool:
        """Whether the yes to this forecast still stands for a fresh one. What could not be read then (the
        stock, offline) and can be now is no change."""
        unread = {_line_key(line) for line in self.lines if line.certainty is Certainty.UNKNOWN}
        return self._without(unread).basis() == fresh._without(unread).basis()

    def _without(self, unread: Collection[tuple[str | None, ...]]) -> Forecast:
        if not unread:
            return self
        return replace(
            self,
            lines=tuple(
                replace(line, certainty=Certainty.UNKNOWN, before=None, after=None)
                if _line_key(line) in unread
                else line
                for line in self.lines
            ),
            notices=tuple(notice for notice in self.notices if notice.key is not Say.STOCK_NOT_READ),
        )

    def notices_basis(self) -> frozenset[tuple[str, Weight]]:
        """Which warnings were shown, whatever their order."""
        return frozenset((notice.key, notice.weight) for notice in self.notices)


def _line_key(line: StockLine) -> tuple[str | None, ...]:
    return line.inventory_item_id, line.title, line.location_id


def _change(line: StockLine) -> tuple[int, int, int] | None:
    if line.before is None or line.after is None:
        return None
    before, after = line.before, line.after
    return (
        after.on_hand - before.on_hand,
        after.committed - before.committed,
        after.available - before.available,
    )


@dataclass(frozen=True, slots=True)
class Difference:
    """One number that came out otherwise. `what` is on_hand, committed, available, status, location,
    tracking or a Fact; `why` a likely cause, when one can be told."""

    what: str
    expected: str
    actual: str
    title: str | None = None
    sku: str | None = None
    location_name: str | None = None
    why: Notice | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was read afterwards, held against the forecast. `measured` mirrors the forecast's lines with the
    numbers that were read; `status` is the order's, `location_name` where the work really is, `facts` what
    was read of the forecast's facts."""

    as_forecast: bool
    status: str
    location_name: str
    measured: tuple[StockLine, ...] = ()
    differences: tuple[Difference, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
