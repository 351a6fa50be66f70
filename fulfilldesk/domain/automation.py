"""Whether an order was fulfilled by Shopify itself or by a person, told from the order alone.

No field of the API shows the setting "After an order has been paid" (facts section 10), so it is inferred: a
parcel of everything, without tracking, within a minute of the payment.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from fulfilldesk.domain.guards import taken_along
from fulfilldesk.domain.listing import CHANNEL_BY_SOURCE
from fulfilldesk.domain.orders import Fulfillment, Order
from fulfilldesk.domain.states import FinancialStatus, ServiceType

#: Shopify fulfils "after an order has been paid" within seconds; no person does.
AT_ONCE = timedelta(seconds=60)

_PAID = frozenset({FinancialStatus.PAID, FinancialStatus.PARTIALLY_REFUNDED, FinancialStatus.REFUNDED})


class Goods(StrEnum):
    """What kind of products an order holds."""

    GIFT_CARDS = "gift_cards"  # nothing else
    DIGITAL = "digital"  # nothing that is shipped
    PHYSICAL = "physical"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Pace:
    """How soon a paid order was fulfilled. `seconds` from payment to the first parcel (below 0: it left
    before it was paid), None while there is none; `channel` as the table shows it, "" where it is not known;
    `automatic` as `pace_of` infers it."""

    order_id: str
    paid_at: datetime
    channel: str
    goods: Goods
    seconds: int | None
    automatic: bool

    @property
    def at_once(self) -> bool:
        """Whether the first parcel was made within a minute after the payment, by whomever."""
        return self.seconds is not None and 0 <= self.seconds <= AT_ONCE.total_seconds()


def pace_of(order: Order) -> Pace | None:
    """How soon the order was fulfilled once it was paid. None where that tells nothing of the shop: not paid,
    a test order, cancelled before anything left, or nothing in it that the shop itself fulfils."""
    paid = paid_moment(order)
    if paid is None or order.test or not _fulfilled_by_the_shop(order):
        return None
    made = min((parcel.created_at for parcel in order.fulfillments), default=None)
    if made is None and (order.cancelled or not any(line.current_quantity for line in order.lines)):
        return None
    if made is not None and order.cancelled_at is not None and order.cancelled_at < made:
        return None
    source = order.source_name or ""
    return Pace(
        order_id=order.id,
        paid_at=paid,
        channel=order.channel_name or CHANNEL_BY_SOURCE.get(source, source),
        goods=_goods(order),
        seconds=None if made is None else int((made - paid).total_seconds()),
        automatic=fulfilled_automatically(order) is not None,
    )


def fulfilled_automatically(order: Order) -> Fulfillment | None:
    """Of the parcels that Shopify made by itself the first that still stands, or else the first; None where
    there are none."""
    return next(iter(automatic_parcels(order)), None)


def automatic_parcels(order: Order) -> Sequence[Fulfillment]:
    """The parcels that Shopify made by itself, one a location, also when they were cancelled since; those
    that still stand first, then as they were made. None where a person or an app fulfilled the order, or
    nobody did.

    They left within a minute after the payment, without tracking, not from a service and not over a till's
    counter, and together with everything the shop itself had to fulfil then.
    """
    paid = paid_moment(order)
    if paid is None or order.test:
        return ()
    parcels = [
        parcel
        for parcel in order.fulfillments
        if timedelta(0) <= parcel.created_at - paid <= AT_ONCE
        and not parcel.tracking
        and parcel.service_type != ServiceType.THIRD_PARTY
        and not taken_along(order, parcel)
    ]
    if not parcels:
        return ()
    left: Counter[str] = Counter()
    for parcel in parcels:
        for line in parcel.lines:
            left[line.line_item_id] += line.quantity
    held = _held(order, parcels)
    whole = all(left[line_item_id] >= units for line_item_id, units in held.items())
    if not whole or not any(held.values()):
        return ()
    return sorted(parcels, key=lambda parcel: (not parcel.live, parcel.created_at, parcel.id))


def paid_moment(order: Order) -> datetime | None:
    """When the order was paid; None when it was not. Where Shopify did not tell and the order reads paid, it
    was when it was made."""
    if order.paid_at is not None:
        return order.paid_at
    return order.processed_at if order.financial_status in _PAID else None


def _held(order: Order, parcels: Sequence[Fulfillment]) -> dict[str, int]:
    """Units of each line that the shop itself had to fulfil when these parcels were made.

    The work that was there then tells it best: a line's own quantity also counts units that were added or
    removed since. A line without work of that time was added later, unless it is in the parcels or no work of
    it is known at all (a missing permission, facts 0.8); then it is taken as it stands.
    """
    moment = max(parcel.created_at for parcel in parcels)
    left = {line.line_item_id for parcel in parcels for line in parcel.lines}
    then: Counter[str] = Counter()
    later: set[str] = set()
    for work in order.fulfillment_orders:
        elsewhere = work.service_type == ServiceType.THIRD_PARTY
        for line in work.lines:
            if work.created_at <= moment:
                then[line.line_item_id] += 0 if elsewhere else line.total
            elif line.line_item_id not in left:
                later.add(line.line_item_id)
    return {
        line.id: min(line.quantity, then.get(line.id, 0 if line.id in later else line.quantity))
        for line in order.lines
    }


def _fulfilled_by_the_shop(order: Order) -> bool:
    """Whether anything in it is, or was, not for a third-party service alone."""
    services = [work.service_type for work in order.fulfillment_orders if work.lines]
    services += [parcel.service_type for parcel in order.fulfillments]
    if services and all(service == ServiceType.THIRD_PARTY for service in services):
        return False
    return any(line.quantity for line in order.lines)


def _goods(order: Order) -> Goods:
    lines = [line for line in order.lines if line.quantity]
    if all(line.gift_card for line in lines):
        return Goods.GIFT_CARDS
    if not any(line.requires_shipping for line in lines):
        return Goods.DIGITAL
    return Goods.PHYSICAL if all(line.requires_shipping for line in lines) else Goods.MIXED
