"""Records inside records: the part together with what it belongs to, which its resolvers need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fulfilldesk.demoshop.model import (
    Address,
    Event,
    Fulfillment,
    FulfillmentLine,
    FulfillmentOrder,
    FulfillmentOrderLine,
    InventoryLevel,
    LineItem,
    Location,
    Order,
    Refund,
    RefundLine,
    Return,
    ReturnLine,
    Transaction,
)


@dataclass(frozen=True, slots=True)
class LineOf:
    """A line item of an order."""

    order: Order
    line: LineItem

    @property
    def id(self) -> int:
        """The line's number."""
        return self.line.id


@dataclass(frozen=True, slots=True)
class WorkLineOf:
    """A line of a fulfillment order."""

    work: FulfillmentOrder
    part: FulfillmentOrderLine

    @property
    def id(self) -> int:
        """The line's number."""
        return self.part.id


@dataclass(frozen=True, slots=True)
class ParcelLineOf:
    """A line of a fulfillment."""

    parcel: Fulfillment
    line: FulfillmentLine

    @property
    def id(self) -> int:
        """The line's number."""
        return self.line.id


@dataclass(frozen=True, slots=True)
class AddressOf:
    """An address; Shopify gives it a number of its own, here made from its owner's. ``check`` is what Shopify
    thinks of it.
    """

    number: int
    address: Address
    check: str | None = None


@dataclass(frozen=True, slots=True)
class EventOf:
    """An entry of an order's timeline."""

    order: Order
    event: Event

    @property
    def id(self) -> int:
        """The event's number."""
        return self.event.id


@dataclass(frozen=True, slots=True)
class TransactionOf:
    """A payment step of an order."""

    order: Order
    step: Transaction

    @property
    def id(self) -> int:
        """The step's number."""
        return self.step.id


@dataclass(frozen=True, slots=True)
class RefundOf:
    """A refund of an order."""

    order: Order
    refund: Refund


@dataclass(frozen=True, slots=True)
class RefundLineOf:
    """A line of a refund."""

    order: Order
    line: RefundLine

    @property
    def id(self) -> int:
        """The line's number."""
        return self.line.id


@dataclass(frozen=True, slots=True)
class ReturnOf:
    """A return of an order."""

    order: Order
    expected: Return

    @property
    def id(self) -> int:
        """The return's number."""
        return self.expected.id


@dataclass(frozen=True, slots=True)
class ReturnLineOf:
    """A line of a return."""

    order: Order
    line: ReturnLine

    @property
    def id(self) -> int:
        """The line's number."""
        return self.line.id


@dataclass(frozen=True, slots=True)
class QuantityOf:
    """One of the eight quantities of a level."""

    level: InventoryLevel
    name: str
    updated_at: datetime | None

    @property
    def quantity(self) -> int:
        """The units."""
        return self.level.quantities[self.name]


@dataclass(frozen=True, slots=True)
class Destination:
    """A location that some lines of work could move to."""

    work: FulfillmentOrder
    location: Location
    parts: tuple[FulfillmentOrderLine, ...]
