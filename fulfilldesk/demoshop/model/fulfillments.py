"""Work done: fulfillments, which are parcels."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from fulfilldesk.demoshop.model.shop import Address


class FulfillmentStatus(StrEnum):
    """``FulfillmentStatus`` of the schema; mind that ``displayStatus`` spells the last one CANCELED."""

    SUCCESS = "SUCCESS"
    CANCELLED = "CANCELLED"
    ERROR = "ERROR"
    FAILURE = "FAILURE"


@dataclass(slots=True)
class Tracking:
    """One parcel's tracking; any of the three may be missing."""

    company: str | None = None
    number: str | None = None
    url: str | None = None


@dataclass(slots=True)
class FulfillmentEvent:
    """What the carrier reported; ``status`` as in ``FulfillmentEventStatus``."""

    id: int
    status: str
    happened_at: datetime
    created_at: datetime
    message: str | None = None
    estimated_delivery_at: datetime | None = None
    address1: str | None = None
    city: str | None = None
    province: str | None = None
    country: str | None = None
    zip: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(slots=True)
class FulfilledPart:
    """Units taken from one fulfillment order line."""

    fulfillment_order_id: int
    fulfillment_order_line_id: int
    quantity: int


@dataclass(slots=True)
class FulfillmentLine:
    """Units of one order line inside a parcel, whichever fulfillment orders they came from."""

    id: int
    line_item_id: int
    parts: list[FulfilledPart] = field(default_factory=list)

    @property
    def quantity(self) -> int:
        """Units in the parcel."""
        return sum(part.quantity for part in self.parts)


@dataclass(slots=True)
class Fulfillment:
    """A parcel. ``progress`` is the display status before cancelling: FULFILLED, IN_TRANSIT, DELIVERED ..."""

    id: int
    order_id: int
    name: str
    location_id: int
    created_at: datetime
    updated_at: datetime
    service_id: int | None = None
    status: FulfillmentStatus = FulfillmentStatus.SUCCESS
    progress: str = "FULFILLED"
    lines: list[FulfillmentLine] = field(default_factory=list)
    tracking: list[Tracking] = field(default_factory=list)
    events: list[FulfillmentEvent] = field(default_factory=list)
    origin_address: Address | None = None
    estimated_delivery_at: datetime | None = None
    in_transit_at: datetime | None = None
    delivered_at: datetime | None = None

    @property
    def is_live(self) -> bool:
        """Whether it still counts as delivered work."""
        return self.status is FulfillmentStatus.SUCCESS

    @property
    def display_status(self) -> str:
        """``FulfillmentDisplayStatus``; cancelled reads CANCELED with one L (facts 1.2)."""
        return "CANCELED" if self.status is FulfillmentStatus.CANCELLED else self.progress
