"""Which fields need which scope (facts 8), which tell of persons (facts 9), and Shopify's refusals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fulfilldesk.demoshop.api.context import Info
from fulfilldesk.demoshop.api.errors import access_denied, not_approved

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
    ("Mutation", "fulfillmentOrderCancel"): ANY_FULFILLMENT_WRITE[1:],
    ("Mutation", "fulfillmentOrderHold"): ANY_FULFILLMENT_WRITE[1:],
    ("Mutation", "fulfillmentOrderMerge"): ANY_FULFILLMENT_WRITE[1:],
    ("Mutation", "fulfillmentOrderMove"): ANY_FULFILLMENT_WRITE[1:],
    ("Mutation", "fulfillmentOrderOpen"): ANY_FULFILLMENT_WRITE[1:],
    ("Mutation", "fulfillmentOrderReleaseHold"): ANY_FULFILLMENT_WRITE[1:],
    ("Mutation", "fulfillmentOrderReportProgress"): ANY_FULFILLMENT_WRITE[1:],
    ("Mutation", "fulfillmentOrderReschedule"): ANY_FULFILLMENT_WRITE[1:],
    ("Mutation", "fulfillmentOrderSplit"): ANY_FULFILLMENT_WRITE[1:],
    ("Mutation", "fulfillmentOrderSubmitCancellationRequest"): ANY_FULFILLMENT_WRITE[1:],
    ("Mutation", "fulfillmentOrderSubmitFulfillmentRequest"): ANY_FULFILLMENT_WRITE[1:],
    ("Mutation", "fulfillmentOrderAcceptCancellationRequest"): ANY_FULFILLMENT_WRITE[:1],
    ("Mutation", "fulfillmentOrderAcceptFulfillmentRequest"): ANY_FULFILLMENT_WRITE[:1],
    ("Mutation", "fulfillmentOrderClose"): ANY_FULFILLMENT_WRITE[:1],
    ("Mutation", "fulfillmentOrderRejectCancellationRequest"): ANY_FULFILLMENT_WRITE[:1],
    ("Mutation", "fulfillmentOrderRejectFulfillmentRequest"): ANY_FULFILLMENT_WRITE[:1],
    ("Mutation", "orderCancel"): ("write_orders",),
    ("Mutation", "orderClose"): ("write_orders",),
    ("Mutation", "orderCreate"): ("write_orders",),
    ("Mutation", "orderDelete"): ("write_orders",),
    ("Mutation", "orderMarkAsPaid"): ("write_orders",),
    ("Mutation", "orderOpen"): ("write_orders",),
    ("Mutation", "orderUpdate"): ("write_orders",),
    ("Mutation", "tagsAdd"): ("write_orders",),
    ("Mutation", "tagsRemove"): ("write_orders",),
}

#: What tells who ordered, and what the app is then not approved to do (facts 9).
PERSONAL = {
    ("FulfillmentOrder", "destination"): "use the destination field",
    ("Order", "billingAddress"): "use the billingAddress field",
    ("Order", "customer"): "access the Customer object",
    ("Order", "displayAddress"): "use the displayAddress field",
    ("Order", "email"): "use the email field",
    ("Order", "phone"): "use the phone field",
    ("Order", "shippingAddress"): "use the shippingAddress field",
}
WORDS = {ANY_FULFILLMENT_WRITE: FULFIL, ANY_FULFILLMENT_WRITE[1:]: WORK}


def guarded(kind: str, name: str, resolver: Callable[..., Any]) -> Callable[..., Any]:
    """The resolver, refusing with ACCESS_DENIED when the app has none of the scopes that its field needs, or
    when persons are hidden from it.
    """
    scopes = REQUIRED.get((kind, name), ())
    is_personal = (kind, name) in PERSONAL
    if not scopes and not is_personal:
        return resolver

    def resolve(record: Any, info: Info, **arguments: Any) -> Any:
        call = info.context
        if is_personal and call.trouble.persons_hidden:
            raise not_approved(PERSONAL[kind, name])
        if scopes and not any(call.allows(scope) for scope in scopes):
            raise access_denied(name, WORDS.get(scopes, f"`{scopes[0]}` access scope."))
        return resolver(record, info, **arguments)

    return resolve
