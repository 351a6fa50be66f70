"""What to think of before a fulfilment or an order is cancelled. Shopify itself has no guard: it accepts the
cancelling of a parcel that was delivered without a word (facts 0.1; recording
2026-04__fulfillment-detail-events-lifecycle)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.states import (
    DeliveryMethod,
    DeliveryStatus,
    FulfillmentOrderStatus,
    ReturnStatus,
    ServiceType,
)
from fulfilldesk.domain.till_sale import sold_at_till

if TYPE_CHECKING:
    from fulfilldesk.domain.orders import Fulfillment, Order

_ON_THE_WAY = (
    DeliveryStatus.IN_TRANSIT,
    DeliveryStatus.CARRIER_PICKED_UP,
    DeliveryStatus.DELAYED,
    DeliveryStatus.NOT_DELIVERED,
    DeliveryStatus.FAILURE,
)

_BY_DELIVERY: dict[str, tuple[Say, Weight]] = {
    DeliveryStatus.DELIVERED: (Say.DELIVERED, Weight.RISK),
    DeliveryStatus.PICKED_UP: (Say.PICKED_UP, Weight.RISK),
    DeliveryStatus.OUT_FOR_DELIVERY: (Say.OUT_FOR_DELIVERY, Weight.RISK),
    DeliveryStatus.ATTEMPTED_DELIVERY: (Say.ATTEMPTED_DELIVERY, Weight.RISK),
    DeliveryStatus.READY_FOR_PICKUP: (Say.READY_FOR_PICKUP, Weight.WARNING),
    DeliveryStatus.LABEL_PURCHASED: (Say.LABEL_BOUGHT, Weight.WARNING),
    DeliveryStatus.LABEL_PRINTED: (Say.LABEL_BOUGHT, Weight.WARNING),
    **dict.fromkeys(_ON_THE_WAY, (Say.IN_TRANSIT, Weight.RISK)),
}

#: Reached by a parcel that was on its way, or as bad as being on its way.
_AFTER_TRANSIT = _BY_DELIVERY.keys() - {DeliveryStatus.LABEL_PURCHASED, DeliveryStatus.LABEL_PRINTED}

#: FulfillmentOrder.requestStatus of work that a service knows of.
_ASKED = frozenset({"SUBMITTED", "ACCEPTED", "CANCELLATION_REQUESTED", "CANCELLATION_REJECTED"})

_NO_NEWS = (DeliveryStatus.FULFILLED, DeliveryStatus.MARKED_AS_FULFILLED, DeliveryStatus.CANCELED)

_OPEN_RETURN = frozenset(
    {ReturnStatus.RETURN_REQUESTED, ReturnStatus.IN_PROGRESS, ReturnStatus.INSPECTION_COMPLETE}
)


def cancel_guards(order: Order, fulfillment: Fulfillment) -> tuple[Notice, ...]:
    """Everything about the state of order and parcel that a person should know before cancelling."""
    return (
        *_parcel(fulfillment),
        *_till(order, fulfillment),
        *_service(fulfillment),
        *_goods(order, fulfillment),
        *_money_back(order),
        *_elsewhere(order, fulfillment),
    )


def cancel_order_guards(order: Order) -> tuple[Notice, ...]:
    """What a person should know before a whole order without live parcels is cancelled: who is already at
    work, and what cannot be taken back."""
    return (
        *_services_at_work(order),
        *((Notice(Say.PACKING_STARTED, Weight.WARNING),) if _packing(order) else ()),
        *((Notice(Say.GIFT_CARD, Weight.RISK),) if _gift_card_was_sent(order) else ()),
        *((Notice(Say.RETURN_OPEN, Weight.WARNING),) if order.return_status in _OPEN_RETURN else ()),
    )


def _services_at_work(order: Order) -> tuple[Notice, ...]:
    """A service that was asked hears of it, if at all, too late to be counted on (facts section 11)."""
    names = {work.service_name or "?" for work in order.open_work if work.request_status in _ASKED}
    return tuple(Notice(Say.SERVICE_KEEPS_WORKING, Weight.RISK, {"service": name}) for name in sorted(names))


def _packing(order: Order) -> bool:
    return any(
        work.status == FulfillmentOrderStatus.IN_PROGRESS and work.request_status not in _ASKED
        for work in order.open_work
    )


def _gift_card_was_sent(order: Order) -> bool:
    """In a fulfilment that was cancelled since."""
    return any(
        line is not None and line.gift_card
        for fulfillment in order.fulfillments
        for line in (order.line(part.line_item_id) for part in fulfillment.lines)
    )


def has_delivery_news(fulfillment: Fulfillment) -> bool:
    """Whether anything was reported about the parcel that a new fulfilment would not have."""
    return (
        fulfillment.delivered_at is not None
        or fulfillment.in_transit_at is not None
        or (fulfillment.delivery_status or DeliveryStatus.FULFILLED) not in _NO_NEWS
    )


def taken_along(order: Order, fulfillment: Fulfillment) -> bool:
    """Whether the goods were handed over at a till: sold there, and not sent anywhere (facts section 10)."""
    if order.source_name != "pos" or fulfillment.tracking:
        return False
    methods = {
        work.delivery_method
        for work in order.fulfillment_orders
        if {line.line_item_id for line in work.lines} & {line.line_item_id for line in fulfillment.lines}
    }
    return not methods or DeliveryMethod.RETAIL in methods


def _parcel(fulfillment: Fulfillment) -> tuple[Notice, ...]:
    status = fulfillment.delivery_status or ""
    if fulfillment.delivered_at is not None:
        status = DeliveryStatus.DELIVERED
    elif fulfillment.in_transit_at is not None and status not in _AFTER_TRANSIT:
        status = DeliveryStatus.IN_TRANSIT
    found = _BY_DELIVERY.get(status)
    return (Notice(*found),) if found else ()


def _till(order: Order, fulfillment: Fulfillment) -> tuple[Notice, ...]:
    """POS has no cancelling of a fulfilment, only refunds and returns (facts section 10): what is meant is
    often one of these."""
    if not sold_at_till(order):
        return ()
    if taken_along(order, fulfillment):
        return (
            Notice(Say.POS_TAKEN_ALONG, Weight.RISK),
            Notice(Say.POS_RETURNS_THERE, Weight.INFO),
            Notice(Say.POS_CANNOT, Weight.INFO),
        )
    return (Notice(Say.POS_TO_SEND, Weight.INFO), Notice(Say.POS_CANNOT, Weight.INFO))


def _service(fulfillment: Fulfillment) -> tuple[Notice, ...]:
    if fulfillment.service_type != ServiceType.THIRD_PARTY:
        return ()
    service = fulfillment.service_name or fulfillment.location_name or "?"
    return (Notice(Say.SERVICE_KEEPS_WORKING, Weight.RISK, {"service": service}),)


def _goods(order: Order, fulfillment: Fulfillment) -> tuple[Notice, ...]:
    lines = [line for part in fulfillment.lines if (line := order.line(part.line_item_id)) is not None]
    if any(line.gift_card for line in lines):
        return (Notice(Say.GIFT_CARD, Weight.RISK),)
    if any(not line.requires_shipping for line in lines):
        return (Notice(Say.DIGITAL, Weight.WARNING),)
    return ()


def _money_back(order: Order) -> tuple[Notice, ...]:
    notices = []
    if order.return_status in _OPEN_RETURN:
        notices.append(Notice(Say.RETURN_OPEN, Weight.WARNING))
    if order.refunded is not None and order.refunded.minor > 0:
        notices.append(Notice(Say.REFUNDED, Weight.WARNING))
    return tuple(notices)


def _elsewhere(order: Order, fulfillment: Fulfillment) -> tuple[Notice, ...]:
    ours = {line.line_item_id for line in fulfillment.lines}
    units = sum(
        line.quantity
        for other in order.fulfillments
        if other.live and other.id != fulfillment.id
        for line in other.lines
        if line.line_item_id in ours
    ) + sum(
        line.remaining
        for work in order.fulfillment_orders
        if not work.finished
        for line in work.lines
        if line.line_item_id in ours
    )
    if units == 0:
        return ()
    return (Notice(Say.PARTLY_ELSEWHERE, Weight.WARNING, {"units": str(units)}),)
