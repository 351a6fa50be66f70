"""Somebody fulfilled by hand what a service still has the request for: it may be sent a second time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from fulfilldesk.domain.checks.about import about_parcel
from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.parcel_work import tracked, work_done
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import Fulfillment, FulfillmentOrder, Order
from fulfilldesk.domain.states import RequestStatus, ServiceType

_WITH_SERVICE = frozenset(
    {
        RequestStatus.SUBMITTED,
        RequestStatus.ACCEPTED,
        RequestStatus.CANCELLATION_REQUESTED,
        RequestStatus.CANCELLATION_REJECTED,
    }
)


class AppAlsoByHand(OrderCheck):
    """Fulfilled work keeps its request status, so it still reads SUBMITTED or ACCEPTED. Services write
    parcels with tracking (facts section 11); one of such work without any, or of another service, was made by
    hand. Codes and files have no tracking, whoever sends them."""

    name: ClassVar[str] = "app_also_by_hand"
    group: ClassVar[CheckGroup] = CheckGroup.APPS
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.AT_SERVICE, Trait.PARCELS})
    mends: ClassVar[tuple[str, ...]] = ("cancel_fulfillment",)

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From when the parcel was made."""
        at_services = [work for work in order.fulfillment_orders if _with_service(work)]
        if not at_services:
            return
        for parcel in order.fulfillments:
            by_service = parcel.service_type == ServiceType.THIRD_PARTY and tracked(parcel)
            if not parcel.live or by_service or not _sends_goods(order, parcel):
                continue
            done = next((work for work in work_done(order, parcel) if _with_service(work)), None)
            if done is not None:
                service = done.service_name or done.location_name
                yield about_parcel(self.name, order, parcel, parcel.created_at, service=service)


def _with_service(work: FulfillmentOrder) -> bool:
    return work.service_type == ServiceType.THIRD_PARTY and work.request_status in _WITH_SERVICE


def _sends_goods(order: Order, parcel: Fulfillment) -> bool:
    """Whether anything in it has to be shipped; a line that is not known is taken for one that has."""
    lines = [order.line(packed.line_item_id) for packed in parcel.lines]
    return any(line is None or line.requires_shipping for line in lines)
