"""What a check may know of the shop beside the order it looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, timedelta, tzinfo

from fulfilldesk.domain.checks.limits import Limit
from fulfilldesk.domain.inventory import InventoryLevel
from fulfilldesk.domain.orders import Location


@dataclass(frozen=True, slots=True)
class CheckedShop:
    """`locations` by id; `tills` are the ids of those where something was sold at a till; `limits` holds what
    was chosen, by key (a missing one: its default). `timezone` is the shop's own. `levels` is the stock that
    was read, by inventory item id and location id. `sees_all_work` is false while there may be open work that
    the program does not know: orders still to come, or a permission that is missing."""

    locations: Mapping[str, Location] = field(default_factory=dict)
    tills: frozenset[str] = frozenset()
    timezone: tzinfo = UTC
    limits: Mapping[str, int] = field(default_factory=dict)
    levels: Mapping[tuple[str, str], InventoryLevel] = field(default_factory=dict)
    sees_all_work: bool = True

    def limit(self, limit: Limit) -> timedelta:
        """How long is too long in this shop."""
        return limit.span(self.limits.get(limit.key, limit.default))

    def level(self, inventory_item_id: str | None, location_id: str | None) -> InventoryLevel | None:
        """Stock of the item at the location; None when either is unknown or it was never read."""
        if inventory_item_id is None or location_id is None:
            return None
        return self.levels.get((inventory_item_id, location_id))

    def place(self, location_id: str | None) -> str:
        """What the location is called, "" when it is not known."""
        found = self.locations.get(location_id or "")
        return found.name if found is not None else ""
