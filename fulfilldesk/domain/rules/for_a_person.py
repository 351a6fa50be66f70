"""What a person does on a sheet without being warned, and no rule does."""

from __future__ import annotations

from collections.abc import Iterator

from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from fulfilldesk.domain.rules.rule import Doing, Field, Rule
from fulfilldesk.domain.states import DeliveryMethod, FulfillmentStatus, RequestStatus

#: Goods go out, or are asked to.
SENDS = frozenset({Doing.FULFILL, Doing.REQUEST})
#: The service has not done what it was asked.
_NOT_MET = frozenset({RequestStatus.REJECTED, RequestStatus.CANCELLATION_ACCEPTED})
#: AddressValidationResultSummary (schema 2026-10).
_DOUBTED = frozenset({"ERROR", "WARNING"})


def for_a_person(rule: Rule, order: Order, work: FulfillmentOrder) -> Iterator[Notice]:
    """Why goods that could go out are left for a person: what somebody took back would be sent again, the
    parcel would go astray or to a swindler (the checks would say so afterwards), or a customer would be told
    to have collected what still lies there. A rule that asks for the risk has thought of it."""
    if rule.action.doing not in SENDS:
        return
    if taken_back(order):
        yield Notice(Say.TAKEN_BACK_BEFORE, Weight.WARNING)
    if order.risk_level == "HIGH" and all(each.field is not Field.RISK for each in rule.conditions):
        yield Notice(Say.RISK_HIGH, Weight.WARNING)
    if order.address_check in _DOUBTED:
        yield Notice(Say.ADDRESS_DOUBTED, Weight.WARNING)
    if rule.action.doing is Doing.FULFILL and work.delivery_method == DeliveryMethod.PICK_UP:
        yield Notice(Say.HANDED_OVER, Weight.WARNING)


def taken_back(order: Order) -> bool:
    """Whether a fulfilment or a request of the order was cancelled or declined, wherever that was done: a
    cancelled parcel stays listed for ever; of a request that was withdrawn there is closed work (facts 3.3),
    though that it still reads SUBMITTED then is not recorded; open work of a closed request was given back
    undone."""
    return any(parcel.status == FulfillmentStatus.CANCELLED for parcel in order.fulfillments) or any(
        work.request_status in _NOT_MET
        or work.request_status == (RequestStatus.SUBMITTED if work.finished else RequestStatus.CLOSED)
        for work in order.fulfillment_orders
    )
