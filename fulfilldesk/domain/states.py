"""The states Shopify names, as text.

Fields of the domain hold plain `str`, so a value that Shopify invents tomorrow passes through and is shown as
it is; the members here are only for comparing. Source: schema 2026-10; shopify-facts sections 1.2 and 3.1.
"""

from __future__ import annotations

from enum import StrEnum


class OrderFulfillmentStatus(StrEnum):
    """Order.displayFulfillmentStatus."""

    UNFULFILLED = "UNFULFILLED"
    PARTIALLY_FULFILLED = "PARTIALLY_FULFILLED"
    FULFILLED = "FULFILLED"
    IN_PROGRESS = "IN_PROGRESS"
    ON_HOLD = "ON_HOLD"
    SCHEDULED = "SCHEDULED"
    REQUEST_DECLINED = "REQUEST_DECLINED"
    FULFILLMENT_NOT_REQUIRED = "FULFILLMENT_NOT_REQUIRED"
    OPEN = "OPEN"
    PENDING_FULFILLMENT = "PENDING_FULFILLMENT"
    RESTOCKED = "RESTOCKED"


class FinancialStatus(StrEnum):
    """Order.displayFinancialStatus."""

    AUTHORIZED = "AUTHORIZED"
    EXPIRED = "EXPIRED"
    PAID = "PAID"
    PARTIALLY_PAID = "PARTIALLY_PAID"
    PARTIALLY_REFUNDED = "PARTIALLY_REFUNDED"
    PENDING = "PENDING"
    REFUNDED = "REFUNDED"
    VOIDED = "VOIDED"


class ReturnStatus(StrEnum):
    """Order.returnStatus."""

    NO_RETURN = "NO_RETURN"
    RETURN_REQUESTED = "RETURN_REQUESTED"
    IN_PROGRESS = "IN_PROGRESS"
    INSPECTION_COMPLETE = "INSPECTION_COMPLETE"
    RETURNED = "RETURNED"
    RETURN_FAILED = "RETURN_FAILED"


class FulfillmentStatus(StrEnum):
    """Fulfillment.status. Spelt CANCELLED here and CANCELED in the display status (recording
    2025-01__fulfillment-cancel-parity)."""

    SUCCESS = "SUCCESS"
    CANCELLED = "CANCELLED"
    ERROR = "ERROR"
    FAILURE = "FAILURE"
    OPEN = "OPEN"
    PENDING = "PENDING"


class DeliveryStatus(StrEnum):
    """Fulfillment.displayStatus: where the parcel is."""

    ATTEMPTED_DELIVERY = "ATTEMPTED_DELIVERY"
    CANCELED = "CANCELED"
    CARRIER_PICKED_UP = "CARRIER_PICKED_UP"
    CONFIRMED = "CONFIRMED"
    DELAYED = "DELAYED"
    DELIVERED = "DELIVERED"
    FAILURE = "FAILURE"
    FULFILLED = "FULFILLED"
    IN_TRANSIT = "IN_TRANSIT"
    LABEL_PRINTED = "LABEL_PRINTED"
    LABEL_PURCHASED = "LABEL_PURCHASED"
    LABEL_VOIDED = "LABEL_VOIDED"
    MARKED_AS_FULFILLED = "MARKED_AS_FULFILLED"
    NOT_DELIVERED = "NOT_DELIVERED"
    OUT_FOR_DELIVERY = "OUT_FOR_DELIVERY"
    PICKED_UP = "PICKED_UP"
    READY_FOR_PICKUP = "READY_FOR_PICKUP"
    SUBMITTED = "SUBMITTED"


class FulfillmentOrderStatus(StrEnum):
    """FulfillmentOrder.status."""

    OPEN = "OPEN"
    IN_PROGRESS = "IN_PROGRESS"
    SCHEDULED = "SCHEDULED"
    ON_HOLD = "ON_HOLD"
    INCOMPLETE = "INCOMPLETE"
    CLOSED = "CLOSED"
    CANCELLED = "CANCELLED"


class RequestStatus(StrEnum):
    """FulfillmentOrder.requestStatus: how far a request to a fulfilment service has come."""

    UNSUBMITTED = "UNSUBMITTED"
    SUBMITTED = "SUBMITTED"
    ACCEPTED = "ACCEPTED"
    REJECTED = "REJECTED"
    CANCELLATION_REQUESTED = "CANCELLATION_REQUESTED"
    CANCELLATION_ACCEPTED = "CANCELLATION_ACCEPTED"
    CANCELLATION_REJECTED = "CANCELLATION_REJECTED"
    CLOSED = "CLOSED"


#: Fulfilment orders in these states carry no work, whatever remaining quantity they show (facts 0.3).
FINISHED_FULFILLMENT_ORDER = frozenset({FulfillmentOrderStatus.CLOSED, FulfillmentOrderStatus.CANCELLED})


class SupportedAction(StrEnum):
    """FulfillmentOrder.supportedActions[].action."""

    CREATE_FULFILLMENT = "CREATE_FULFILLMENT"
    REPORT_PROGRESS = "REPORT_PROGRESS"
    REQUEST_FULFILLMENT = "REQUEST_FULFILLMENT"
    CANCEL_FULFILLMENT_ORDER = "CANCEL_FULFILLMENT_ORDER"
    REQUEST_CANCELLATION = "REQUEST_CANCELLATION"
    MOVE = "MOVE"
    HOLD = "HOLD"
    RELEASE_HOLD = "RELEASE_HOLD"
    MARK_AS_OPEN = "MARK_AS_OPEN"
    SPLIT = "SPLIT"
    MERGE = "MERGE"
    EXTERNAL = "EXTERNAL"


class ServiceType(StrEnum):
    """FulfillmentService.type."""

    GIFT_CARD = "GIFT_CARD"
    MANUAL = "MANUAL"
    THIRD_PARTY = "THIRD_PARTY"


class DeliveryMethod(StrEnum):
    """DeliveryMethod.methodType of a fulfilment order."""

    LOCAL = "LOCAL"
    NONE = "NONE"
    PICK_UP = "PICK_UP"
    PICKUP_POINT = "PICKUP_POINT"
    RETAIL = "RETAIL"
    SHIPPING = "SHIPPING"
