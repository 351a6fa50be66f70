"""What happens to an order of the benchmark's shop, as data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Work(NamedTuple):
    """A fulfilment order: its states, and the parcels that came of it."""

    status: str
    request: str = "UNSUBMITTED"
    parcels: tuple[str, ...] = ()  # displayStatus of each; CANCELED ones do not count


class Story(NamedTuple):
    """`fulfillment` and `payments` (any of them) as the order says them; `method` is how the goods go out."""

    fulfillment: str
    payments: tuple[str, ...]
    work: tuple[Work, ...]
    archived: bool = False
    cancelled: bool = False
    served: bool = False  # lies with a fulfilment service
    partly: bool = False  # only its first line has gone
    two_places: bool = False  # the first line from one, the others from another
    method: str = "SHIPPING"
    returned: str = "NO_RETURN"


TRAVELLING = "travelling"  # stands for any status of a parcel under way

_PAID = ("PAID", "PAID", "PAID", "PAID", "PAID", "PAID", "PENDING", "PARTIALLY_PAID")
_CLOSED = Work("CLOSED", parcels=("DELIVERED",))

STORIES: Mapping[str, Story] = {
    "delivered": Story("FULFILLED", ("PAID",), (_CLOSED,), archived=True),
    "delivered, open": Story("FULFILLED", _PAID, (_CLOSED,)),
    "returned": Story(
        "FULFILLED", ("REFUNDED", "PARTIALLY_REFUNDED"), (_CLOSED,), archived=True, returned="RETURNED"
    ),
    "picked up": Story(
        "FULFILLED", ("PAID",), (Work("CLOSED", parcels=("PICKED_UP",)),), archived=True, method="PICK_UP"
    ),
    "till": Story(
        "FULFILLED", ("PAID",), (Work("CLOSED", parcels=("FULFILLED",)),), archived=True, method="RETAIL"
    ),
    "served": Story(
        "FULFILLED", ("PAID",), (Work("CLOSED", "ACCEPTED", ("DELIVERED",)),), archived=True, served=True
    ),
    "with the service": Story("IN_PROGRESS", _PAID, (Work("IN_PROGRESS", "ACCEPTED"),), served=True),
    "declined": Story("REQUEST_DECLINED", _PAID, (Work("OPEN", "REJECTED"),), served=True),
    "under way": Story("FULFILLED", _PAID, (Work("CLOSED", parcels=(TRAVELLING,)),)),
    "waiting": Story("UNFULFILLED", (*_PAID, "AUTHORIZED"), (Work("OPEN"),)),
    "partly gone": Story(
        "PARTIALLY_FULFILLED", _PAID, (Work("IN_PROGRESS", parcels=(TRAVELLING,)),), partly=True
    ),
    "held": Story("ON_HOLD", _PAID, (Work("ON_HOLD"),)),
    "scheduled": Story("SCHEDULED", ("PAID",), (Work("SCHEDULED"),)),
    "cancelled": Story(
        "UNFULFILLED", ("REFUNDED", "REFUNDED", "VOIDED"), (Work("CLOSED"),), archived=True, cancelled=True
    ),
    "sent again": Story(
        "FULFILLED", ("PAID",), (Work("CLOSED", parcels=("CANCELED",)), _CLOSED), archived=True
    ),
    "two places": Story(
        "FULFILLED", ("PAID", "PARTIALLY_REFUNDED"), (_CLOSED, _CLOSED), archived=True, two_places=True
    ),
    "nothing to send": Story("FULFILLMENT_NOT_REQUIRED", ("PAID",), ()),
}

#: Of 1,000 orders, once things have settled.
SETTLED = {
    "delivered": 630, "delivered, open": 35, "returned": 32, "picked up": 18, "till": 92, "served": 45,
    "cancelled": 75, "sent again": 12, "two places": 25, "nothing to send": 14, "waiting": 12,
    "partly gone": 6, "held": 2, "declined": 2,
}  # fmt: skip
#: Of 1,000 orders of the last weeks.
RECENT = {
    "delivered": 60, "delivered, open": 110, "under way": 210, "waiting": 390, "partly gone": 50, "held": 30,
    "scheduled": 15, "with the service": 40, "declined": 10, "till": 55, "cancelled": 20, "picked up": 10,
}  # fmt: skip


def drawn(shares: Mapping[str, int]) -> list[Story]:
    """A list from which each story is drawn as often as its share says."""
    return [STORIES[name] for name, share in shares.items() for _ in range(share)]
