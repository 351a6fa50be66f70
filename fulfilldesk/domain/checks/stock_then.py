"""Stock as it is read now, beside a parcel of before."""

from __future__ import annotations

from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.inventory import InventoryLevel
from fulfilldesk.domain.orders import Fulfillment

#: Later than so many days after a parcel stock says little of it: it was sold, counted, delivered since.
_TELLS_DAYS = 7


def level_then(
    shop: CheckedShop, inventory_item_id: str | None, parcel: Fulfillment
) -> InventoryLevel | None:
    """Counted stock of the item where the parcel was made; None when it is not known, or was read too long
    after. By whole days (UTC): orders are looked at again when stock was read on another day."""
    level = shop.level(inventory_item_id, parcel.location_id)
    if level is None or not level.tracked:
        return None
    later = level.read_at.date() - parcel.created_at.date()
    return level if later.days <= _TELLS_DAYS else None
