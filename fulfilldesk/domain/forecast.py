"""What an action is expected to do, as a value. Every action kind computes one, purely, from a `Snapshot`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fulfilldesk.domain.inventory import Stock
from fulfilldesk.domain.notice import Notice, Weight
from fulfilldesk.domain.orders import Tracking


class Certainty(StrEnum):
    """How much the stock numbers of a line can be trusted."""

    EXPECTED = "expected"  # counted stock; expected numbers are given
    UNTRACKED = "untracked"  # Shopify keeps no count: nothing changes
    NO_ITEM = "no_item"  # custom line or deleted product: there is no stock to change
    UNKNOWN = "unknown"  # not stocked there, or the numbers could not be read


@dataclass(frozen=True, slots=True)
class StockLine:
    """What happens to one item at one location: `units` move; `before` and `after` only when EXPECTED."""

    title: str
    sku: str | None
    inventory_item_id: str | None
    location_id: str | None
    location_name: str
    units: int
    certainty: Certainty
    before: Stock | None = None
    after: Stock | None = None


@dataclass(frozen=True, slots=True)
class Forecast:
    """The whole expectation. `status_after` is Order.displayFulfillmentStatus, `status_certain` false where
    no recording shows such a mixture; `location_*` is where the work returns to (cancel) or leaves from
    (fulfil); `emails` whether Shopify mails the customer; `tracking` what the parcel's tracking will be, None
    when the action leaves it alone, `tracking_before` what it replaces; `undoable` whether an inverse
    exists."""

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

    @property
    def blocks(self) -> tuple[Notice, ...]:
        """Why it cannot be done at all; empty when it can."""
        return tuple(notice for notice in self.notices if notice.weight is Weight.BLOCK)

    @property
    def risky(self) -> bool:
        """Whether the person must give a reason."""
        return any(notice.weight is Weight.RISK for notice in self.notices)

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
            self.notices_basis(),
        )

    def notices_basis(self) -> frozenset[tuple[str, Weight]]:
        """Which warnings were shown, whatever their order."""
        return frozenset((notice.key, notice.weight) for notice in self.notices)


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
    """One number that came out otherwise. `what` is on_hand, committed, available, status, location or
    tracking; `why` a likely cause, when one can be told."""

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
    numbers that were read; `status` is the order's, `location_name` where the work really is."""

    as_forecast: bool
    status: str
    location_name: str
    measured: tuple[StockLine, ...] = ()
    differences: tuple[Difference, ...] = ()
