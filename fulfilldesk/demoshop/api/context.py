"""What a resolver can reach while one request is answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Protocol

from graphql import GraphQLResolveInfo

from fulfilldesk.demoshop.api.trouble import NO_TROUBLE, Trouble
from fulfilldesk.demoshop.model import Fulfillment, FulfillmentOrder, InventoryLevel, Order
from fulfilldesk.demoshop.signing_in.callers import THE_APP, Caller
from fulfilldesk.demoshop.signing_in.scopes import allows, narrowed
from fulfilldesk.demoshop.world import World

if TYPE_CHECKING:
    from fulfilldesk.demoshop.bulk.operations import BulkOperations

DEFAULT_WINDOW = timedelta(days=60)
FULFILLMENT_ORDER_READS = (
    "read_assigned_fulfillment_orders",
    "read_merchant_managed_fulfillment_orders",
    "read_third_party_fulfillment_orders",
    "read_marketplace_fulfillment_orders",
)


class Stock(Protocol):
    """The part of the world that may lag behind what has just happened: the world itself, or a copy."""

    @property
    def fulfillment_orders(self) -> Mapping[int, FulfillmentOrder]:
        """Fulfillment orders by id."""

    @property
    def levels(self) -> Mapping[tuple[int, int], InventoryLevel]:
        """Inventory levels by (item id, location id)."""


@dataclass
class Call:
    """One request: the world, what readers see of it, the bulk operations, what searches had to say, the
    trouble it is in, and who asks.

    ``seen`` is the world, or under the fault ``lag`` a copy from some seconds ago.
    """

    world: World
    seen: Stock
    bulk: BulkOperations
    searches: list[dict[str, Any]] = field(default_factory=list)
    search_debug: bool = False
    trouble: Trouble = NO_TROUBLE
    caller: Caller = THE_APP
    _known: tuple[list[str], list[str]] = field(init=False, default=([], []))

    @property
    def scopes(self) -> list[str]:
        """What the caller may use: what the app was granted, less what the staff member may not, and less
        what is missing for once.
        """
        granted = self.world.app.scopes
        if self.caller.scopes is None and not self.trouble.missing:
            return granted
        before, left = self._known
        if before != granted:
            own = granted if self.caller.scopes is None else narrowed(granted, self.caller.scopes)
            left = self.trouble.scopes(own)
            self._known = list(granted), left
        return left

    def allows(self, scope: str) -> bool:
        """Whether the caller has the scope, on its own or through its write scope."""
        return allows(self.scopes, scope)

    def lacks(self, right: str) -> bool:
        """Whether the staff member who asks does not have the right."""
        return right in self.caller.lacks or right in self.trouble.lacks

    def may_see(self, order: Order) -> bool:
        """Without read_all_orders only the last 60 days are there (facts 5.4)."""
        if self.allows("read_all_orders"):
            return True
        return order.created_at >= self.world.now - DEFAULT_WINDOW

    def may_see_work(self, work: FulfillmentOrder) -> bool:
        """Without the fitting scope a fulfillment order is silently absent (facts 8)."""
        allows = self.allows
        place = self.world.locations.get(work.location_id)
        if place is not None and place.is_fulfillment_service:
            return allows("read_third_party_fulfillment_orders")
        return allows("read_merchant_managed_fulfillment_orders")

    def orders(self) -> list[Order]:
        """All orders the app may see."""
        return [order for order in self.world.orders.values() if self.may_see(order)]

    def order(self, number: int) -> Order | None:
        """One order, or None when it is unknown or outside the app's window."""
        order = self.world.orders.get(number)
        return order if order is not None and self.may_see(order) else None

    def work(self, number: int) -> FulfillmentOrder | None:
        """One fulfillment order as readers see it, or None."""
        work = self.seen.fulfillment_orders.get(number)
        if work is None or not self.may_see_work(work) or self.order(work.order_id) is None:
            return None
        return work

    def works_of(self, order: Order) -> list[FulfillmentOrder]:
        """The fulfillment orders of an order as readers see them, oldest first."""
        works = (self.seen.fulfillment_orders.get(number) for number in order.fulfillment_order_ids)
        return [work for work in works if work is not None and self.may_see_work(work)]

    def all_works(self) -> list[FulfillmentOrder]:
        """Every fulfillment order the app may see."""
        works = self.seen.fulfillment_orders.values()
        return [work for work in works if self.may_see_work(work) and self.order(work.order_id) is not None]

    def parcel(self, number: int) -> Fulfillment | None:
        """One fulfillment, or None."""
        parcel = self.world.fulfillments.get(number)
        return parcel if parcel is not None and self.order(parcel.order_id) is not None else None

    def level(
        self, item_id: int, location_id: int, *, include_inactive: bool = False
    ) -> InventoryLevel | None:
        """The level of an item at a location as readers see it; deactivated ones only when asked for."""
        level = self.seen.levels.get((item_id, location_id))
        return level if level is not None and (level.is_active or include_inactive) else None


if TYPE_CHECKING:
    Info = GraphQLResolveInfo[Call]
else:
    Info = GraphQLResolveInfo
