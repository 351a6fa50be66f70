"""A parcel was cancelled, and nobody has gone on with its order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import ClassVar

from fulfilldesk.domain.checks.about import about_work
from fulfilldesk.domain.checks.check import CheckGroup, OrderCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.limits import PUT_BACK_DAYS, Limit
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait
from fulfilldesk.domain.orders import Fulfillment, FulfillmentOrder, Order
from fulfilldesk.domain.states import FulfillmentOrderStatus, FulfillmentStatus

#: What belongs to the cancel: Shopify's own afterwork, a note that says why.
_AFTERWORK = timedelta(hours=1)


class PutBackUntouched(OrderCheck):
    """The units are open again and nothing happened since: no other parcel, no move, no hold, no change of
    the order."""

    name: ClassVar[str] = "put_back_untouched"
    group: ClassVar[CheckGroup] = CheckGroup.STATUS
    needs: ClassVar[frozenset[Trait]] = frozenset({Trait.PARCELS, Trait.OPEN_WORK})
    mends: ClassVar[tuple[str, ...]] = ("fulfill",)
    limits: ClassVar[tuple[Limit, ...]] = (PUT_BACK_DAYS,)

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        """From so long after the cancel; once for each work that holds units of it, naming the parcel that
        was cancelled last."""
        if order.archived:
            return
        found: dict[str, tuple[FulfillmentOrder, Fulfillment]] = {}
        for parcel in sorted(order.fulfillments, key=lambda parcel: parcel.updated_at):
            if parcel.status == FulfillmentStatus.CANCELLED:
                found |= {work.id: (work, parcel) for work in _lying(order, parcel)}
        for work, parcel in found.values():
            finding = about_work(self.name, work, parcel.updated_at + shop.limit(PUT_BACK_DAYS))
            yield replace(finding, facts={**finding.facts, "parcel": parcel.name})


def _lying(order: Order, parcel: Fulfillment) -> Sequence[FulfillmentOrder]:
    """The work that holds units of the cancelled parcel; none where somebody has touched them."""
    lines = {line.line_item_id for line in parcel.lines}
    works = [
        work
        for work in order.open_work
        if any(line.remaining and line.line_item_id in lines for line in work.lines)
    ]
    if not works or any(work.status == FulfillmentOrderStatus.ON_HOLD for work in works):
        return ()
    again = any(
        other.live
        and other.created_at >= parcel.updated_at
        and any(line.line_item_id in lines for line in other.lines)
        for other in order.fulfillments
    )
    touched = max((order.updated_at, *(work.updated_at for work in works)))
    if again or touched > parcel.updated_at + _AFTERWORK:
        return ()
    # Units come back to where they left from, unless nothing is stocked there (facts 2.4).
    return [work for work in works if work.location_id == parcel.location_id] or works
