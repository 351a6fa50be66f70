"""Which fields need which scope (facts 8), and Shopify's refusal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fulfilldesk.demoshop.api.context import Info
from fulfilldesk.demoshop.api.errors import access_denied

ANY_FULFILLMENT_WRITE = (
    "write_assigned_fulfillment_orders",
    "write_merchant_managed_fulfillment_orders",
    "write_third_party_fulfillment_orders",
)
FULFIL = (
    "One of the following access scopes: `write_assigned_fulfillment_orders`, "
    "`write_merchant_managed_fulfillment_orders` or `write_third_party_fulfillment_orders`. "
    "Also: The user must have fulfill_and_ship_orders permission."
)
WORK = (
    "`write_merchant_managed_fulfillment_orders` access scope or "
    "`write_third_party_fulfillment_orders` access scope."
)

REQUIRED: dict[tuple[str, str], tuple[str, ...]] = {
    ("QueryRoot", "fulfillment"): ("read_orders",),
    ("QueryRoot", "inventoryItem"): ("read_inventory",),
    ("QueryRoot", "inventoryItems"): ("read_inventory",),
    ("QueryRoot", "inventoryLevel"): ("read_inventory",),
    ("QueryRoot", "location"): ("read_locations",),
    ("QueryRoot", "locations"): ("read_locations",),
    ("QueryRoot", "order"): ("read_orders",),
    ("QueryRoot", "orders"): ("read_orders",),
    ("QueryRoot", "ordersCount"): ("read_orders",),
    ("Order", "customer"): ("read_customers",),
    ("Order", "returns"): ("read_returns",),
    ("LineItem", "product"): ("read_products",),
    ("LineItem", "variant"): ("read_products",),
    ("InventoryItem", "inventoryLevel"): ("read_inventory",),
    ("InventoryItem", "inventoryLevels"): ("read_inventory",),
    ("FulfillmentHold", "heldByApp"): ("read_apps",),
    ("Mutation", "fulfillmentCancel"): ANY_FULFILLMENT_WRITE,
    ("Mutation", "fulfillmentCreate"): ANY_FULFILLMENT_WRITE,
    ("Mutation", "fulfillmentEventCreate"): ANY_FULFILLMENT_WRITE,
    ("Mutation", "fulfillmentTrackingInfoUpdate"): ANY_FULFILLMENT_WRITE,
    ("Mutation", "fulfillmentOrderHold"): ANY_FULFILLMENT_WRITE[1:],
    ("Mutation", "fulfillmentOrderMove"): ANY_FULFILLMENT_WRITE[1:],
    ("Mutation", "fulfillmentOrderOpen"): ANY_FULFILLMENT_WRITE[1:],
    ("Mutation", "fulfillmentOrderReleaseHold"): ANY_FULFILLMENT_WRITE[1:],
    ("Mutation", "fulfillmentOrderReportProgress"): ANY_FULFILLMENT_WRITE[1:],
    ("Mutation", "orderCancel"): ("write_orders",),
    ("Mutation", "orderClose"): ("write_orders",),
    ("Mutation", "orderCreate"): ("write_orders",),
    ("Mutation", "orderMarkAsPaid"): ("write_orders",),
    ("Mutation", "orderOpen"): ("write_orders",),
    ("Mutation", "orderUpdate"): ("write_orders",),
}

WORDS = {ANY_FULFILLMENT_WRITE: FULFIL, ANY_FULFILLMENT_WRITE[1:]: WORK}


def guarded(kind: str, name: str, resolver: Callable[..., Any]) -> Callable[..., Any]:
    """The resolver, refusing with ACCESS_DENIED when the app has none of the scopes that its field needs."""
    scopes = REQUIRED.get((kind, name))
    if scopes is None:
        return resolver

    def resolve(record: Any, info: Info, **arguments: Any) -> Any:
        call = info.context
        if not any(call.world.app.allows(scope) for scope in scopes):
            raise access_denied(name, WORDS.get(scopes, f"`{scopes[0]}` access scope."))
        return resolver(record, info, **arguments)

    return resolve
