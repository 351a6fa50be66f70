"""The words of every state Shopify names. A value nobody knows yet is shown as itself, made readable."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fulfilldesk.domain.listing import TAKEN_ALONG
from fulfilldesk.domain.states import (
    DeliveryStatus,
    FinancialStatus,
    FulfillmentOrderStatus,
    FulfillmentStatus,
    OrderFulfillmentStatus,
    ReturnStatus,
)
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, fill, plain, translate

_ORDER = {
    OrderFulfillmentStatus.UNFULFILLED: QT_TRANSLATE_NOOP("status", "Unfulfilled"),
    OrderFulfillmentStatus.PARTIALLY_FULFILLED: QT_TRANSLATE_NOOP("status", "Partially fulfilled"),
    OrderFulfillmentStatus.FULFILLED: QT_TRANSLATE_NOOP("status", "Fulfilled"),
    OrderFulfillmentStatus.IN_PROGRESS: QT_TRANSLATE_NOOP("status", "In progress"),
    OrderFulfillmentStatus.ON_HOLD: QT_TRANSLATE_NOOP("status", "On hold"),
    OrderFulfillmentStatus.SCHEDULED: QT_TRANSLATE_NOOP("status", "Scheduled"),
    OrderFulfillmentStatus.REQUEST_DECLINED: QT_TRANSLATE_NOOP("status", "Request declined"),
    OrderFulfillmentStatus.FULFILLMENT_NOT_REQUIRED: QT_TRANSLATE_NOOP("status", "Not required"),
    OrderFulfillmentStatus.OPEN: QT_TRANSLATE_NOOP("status", "Open"),
    OrderFulfillmentStatus.PENDING_FULFILLMENT: QT_TRANSLATE_NOOP("status", "Awaiting fulfilment"),
    OrderFulfillmentStatus.RESTOCKED: QT_TRANSLATE_NOOP("status", "Restocked"),
}

_PAYMENT = {
    FinancialStatus.AUTHORIZED: QT_TRANSLATE_NOOP("status", "Authorized"),
    FinancialStatus.EXPIRED: QT_TRANSLATE_NOOP("status", "Expired"),
    FinancialStatus.PAID: QT_TRANSLATE_NOOP("status", "Paid"),
    FinancialStatus.PARTIALLY_PAID: QT_TRANSLATE_NOOP("status", "Partially paid"),
    FinancialStatus.PARTIALLY_REFUNDED: QT_TRANSLATE_NOOP("status", "Partially refunded"),
    FinancialStatus.PENDING: QT_TRANSLATE_NOOP("status", "Pending"),
    FinancialStatus.REFUNDED: QT_TRANSLATE_NOOP("status", "Refunded"),
    FinancialStatus.VOIDED: QT_TRANSLATE_NOOP("status", "Voided"),
}

_RETURN = {
    ReturnStatus.NO_RETURN: QT_TRANSLATE_NOOP("status", "No return"),
    ReturnStatus.RETURN_REQUESTED: QT_TRANSLATE_NOOP("status", "Return requested"),
    ReturnStatus.IN_PROGRESS: QT_TRANSLATE_NOOP("status", "Return in progress"),
    ReturnStatus.INSPECTION_COMPLETE: QT_TRANSLATE_NOOP("status", "Return inspected"),
    ReturnStatus.RETURNED: QT_TRANSLATE_NOOP("status", "Returned"),
    ReturnStatus.RETURN_FAILED: QT_TRANSLATE_NOOP("status", "Return failed"),
}

_PARCEL = {
    FulfillmentStatus.SUCCESS: QT_TRANSLATE_NOOP("status", "Fulfilled"),
    FulfillmentStatus.CANCELLED: QT_TRANSLATE_NOOP("status", "Cancelled"),
    FulfillmentStatus.ERROR: QT_TRANSLATE_NOOP("status", "Error"),
    FulfillmentStatus.FAILURE: QT_TRANSLATE_NOOP("status", "Failed"),
    FulfillmentStatus.OPEN: QT_TRANSLATE_NOOP("status", "Open"),
    FulfillmentStatus.PENDING: QT_TRANSLATE_NOOP("status", "Pending"),
}

_DELIVERY = {
    DeliveryStatus.ATTEMPTED_DELIVERY: QT_TRANSLATE_NOOP("status", "Delivery attempted"),
    DeliveryStatus.CANCELED: QT_TRANSLATE_NOOP("status", "Cancelled"),
    DeliveryStatus.CARRIER_PICKED_UP: QT_TRANSLATE_NOOP("status", "With the carrier"),
    DeliveryStatus.CONFIRMED: QT_TRANSLATE_NOOP("status", "Confirmed"),
    DeliveryStatus.DELAYED: QT_TRANSLATE_NOOP("status", "Delayed"),
    DeliveryStatus.DELIVERED: QT_TRANSLATE_NOOP("status", "Delivered"),
    DeliveryStatus.FAILURE: QT_TRANSLATE_NOOP("status", "Failed"),
    DeliveryStatus.FULFILLED: QT_TRANSLATE_NOOP("status", "Fulfilled"),
    DeliveryStatus.IN_TRANSIT: QT_TRANSLATE_NOOP("status", "In transit"),
    DeliveryStatus.LABEL_PRINTED: QT_TRANSLATE_NOOP("status", "Label printed"),
    DeliveryStatus.LABEL_PURCHASED: QT_TRANSLATE_NOOP("status", "Label bought"),
    DeliveryStatus.LABEL_VOIDED: QT_TRANSLATE_NOOP("status", "Label voided"),
    DeliveryStatus.MARKED_AS_FULFILLED: QT_TRANSLATE_NOOP("status", "Marked as fulfilled"),
    DeliveryStatus.NOT_DELIVERED: QT_TRANSLATE_NOOP("status", "Not delivered"),
    DeliveryStatus.OUT_FOR_DELIVERY: QT_TRANSLATE_NOOP("status", "Out for delivery"),
    DeliveryStatus.PICKED_UP: QT_TRANSLATE_NOOP("status", "Picked up"),
    DeliveryStatus.READY_FOR_PICKUP: QT_TRANSLATE_NOOP("status", "Ready for pickup"),
    DeliveryStatus.SUBMITTED: QT_TRANSLATE_NOOP("status", "Submitted"),
    TAKEN_ALONG: QT_TRANSLATE_NOOP("status", "Taken along"),
}

_WORK = {
    FulfillmentOrderStatus.OPEN: QT_TRANSLATE_NOOP("status", "Open"),
    FulfillmentOrderStatus.IN_PROGRESS: QT_TRANSLATE_NOOP("status", "In progress"),
    FulfillmentOrderStatus.SCHEDULED: QT_TRANSLATE_NOOP("status", "Scheduled"),
    FulfillmentOrderStatus.ON_HOLD: QT_TRANSLATE_NOOP("status", "On hold"),
    FulfillmentOrderStatus.INCOMPLETE: QT_TRANSLATE_NOOP("status", "Incomplete"),
    FulfillmentOrderStatus.CLOSED: QT_TRANSLATE_NOOP("status", "Closed"),
    FulfillmentOrderStatus.CANCELLED: QT_TRANSLATE_NOOP("status", "Cancelled"),
}


def readable(value: str) -> str:
    """A state that has no words here: "LOST_AT_SEA" as "Lost at sea"."""
    words = plain(value).replace("_", " ").strip()
    return words[:1].upper() + words[1:].lower() if value.isupper() or "_" in value else words


def _words(table: Mapping[Any, str], value: str) -> str:
    source = table.get(value)
    return readable(value) if source is None else translate("status", source)


def order_status(value: str, waiting_for: str | None = None) -> str:
    """Order.displayFulfillmentStatus; "Waiting for Noordzee" when a service has been asked."""
    if waiting_for:
        return fill(translate("status", "Waiting for {app}"), app=waiting_for)
    return _words(_ORDER, value)


def payment_status(value: str) -> str:
    """Order.displayFinancialStatus."""
    return _words(_PAYMENT, value)


def return_status(value: str) -> str:
    """Order.returnStatus."""
    return _words(_RETURN, value)


def parcel_status(value: str) -> str:
    """Fulfillment.status."""
    return _words(_PARCEL, value)


def delivery_status(value: str) -> str:
    """Fulfillment.displayStatus, and TAKEN_ALONG of the table."""
    return _words(_DELIVERY, value)


def work_status(value: str) -> str:
    """FulfillmentOrder.status."""
    return _words(_WORK, value)


_IN_SHOPIFY = {
    OrderFulfillmentStatus.UNFULFILLED: QT_TRANSLATE_NOOP("shopify words", "Unfulfilled"),
    OrderFulfillmentStatus.PARTIALLY_FULFILLED: QT_TRANSLATE_NOOP("shopify words", "Partially fulfilled"),
    OrderFulfillmentStatus.FULFILLED: QT_TRANSLATE_NOOP("shopify words", "Fulfilled"),
}


def in_shopify(status: str) -> str:
    """For tooltips: what Shopify's own admin calls a fulfilment status, where it is not what we call it
    (Dutch); else empty."""
    source = _IN_SHOPIFY.get(status)  # type: ignore[call-overload]
    word = "" if source is None else translate("shopify words", source)
    if not word or word == order_status(status):
        return ""
    return fill(translate("status", "In Shopify: {word}"), word=word)
