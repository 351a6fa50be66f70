"""What a sale at a till is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the list's first paint comes by here, and needs no order in full
    from fulfilldesk.domain.orders import Order


def sold_at_till(order: Order) -> bool:
    """Whether the order came in over a till; a till's draft that was paid in the admin has no location
    (facts section 10)."""
    return order.source_name == "pos" or order.retail_location_id is not None
