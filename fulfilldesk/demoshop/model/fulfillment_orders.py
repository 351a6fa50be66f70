"""Work to do: fulfillment orders."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class FulfillmentOrderStatus(StrEnum):
    """``FulfillmentOrderStatus`` of the schema."""

    OPEN = "OPEN"
    IN_PROGRESS = "IN_PROGRESS"
    SCHEDULED = "SCHEDULED"
    ON_HOLD = "ON_HOLD"
    INCOMPLETE = "INCOMPLETE"
    CLOSED = "CLOSED"
    CANCELLED = "CANCELLED"


class RequestStatus(StrEnum):
    """``FulfillmentOrderRequestStatus`` of the schema."""

    UNSUBMITTED = "UNSUBMITTED"
    SUBMITTED = "SUBMITTED"
    ACCEPTED = "ACCEPTED"
    REJECTED = "REJECTED"
    CANCELLATION_REQUESTED = "CANCELLATION_REQUESTED"
    CANCELLATION_ACCEPTED = "CANCELLATION_ACCEPTED"
    CANCELLATION_REJECTED = "CANCELLATION_REJECTED"
    CLOSED = "CLOSED"


WITH_SERVICE = frozenset(
    {
        RequestStatus.SUBMITTED,
        RequestStatus.ACCEPTED,
        RequestStatus.CANCELLATION_REQUESTED,
        RequestStatus.CANCELLATION_REJECTED,
    }
)


@dataclass(slots=True)
class FulfillmentOrderLine:
    """Units of one order line that one fulfillment order has to deliver."""

    id: int
    line_item_id: int
    inventory_item_id: int | None
    total_quantity: int
    remaining_quantity: int


@dataclass(slots=True)
class FulfillmentHold:
    """Why work has to wait; ``reason`` as in ``FulfillmentHoldReason``.

    ``held_by`` is the title of another app that placed it, None for the requesting app.
    """

    id: int
    reason: str
    reason_notes: str | None = None
    handle: str | None = None
    external_id: str | None = None
    held_by: str | None = None

    @property
    def held_by_requesting_app(self) -> bool:
        """Whether the app that asks placed it."""
        return self.held_by is None


@dataclass(slots=True)
class MerchantRequest:
    """A message to the fulfilment service; ``kind`` FULFILLMENT_REQUEST or CANCELLATION_REQUEST."""

    id: int
    kind: str
    message: str | None
    sent_at: datetime
    fulfillment_order_id: int
    notify_customer: bool = False


@dataclass(slots=True)
class FulfillmentOrder:
    """Work to do: lines of one order, assigned to one location. ``progress_reported`` blocks a move.
    ``left_by`` is the id of the work whose partial hold left this one behind.

    ``delivery_method`` is a ``DeliveryMethodType``: SHIPPING, PICK_UP, RETAIL, LOCAL, PICKUP_POINT or NONE.
    """

    id: int
    order_id: int
    location_id: int
    created_at: datetime
    updated_at: datetime
    status: FulfillmentOrderStatus = FulfillmentOrderStatus.OPEN
    request_status: RequestStatus = RequestStatus.UNSUBMITTED
    lines: list[FulfillmentOrderLine] = field(default_factory=list)
    holds: list[FulfillmentHold] = field(default_factory=list)
    merchant_requests: list[MerchantRequest] = field(default_factory=list)
    delivery_method: str = "SHIPPING"
    fulfill_at: datetime | None = None
    fulfill_by: datetime | None = None
    progress_reported: bool = False
    left_by: int | None = None

    @property
    def is_live(self) -> bool:
        """Whether its remaining units are still to be done; a closed one may show some that are not."""
        return self.status not in (FulfillmentOrderStatus.CLOSED, FulfillmentOrderStatus.CANCELLED)

    @property
    def is_with_service(self) -> bool:
        """Whether a third party has it in hand and has not let go."""
        return self.request_status in WITH_SERVICE

    @property
    def remaining(self) -> int:
        """Units that its lines still show, over all lines."""
        return sum(line.remaining_quantity for line in self.lines)
