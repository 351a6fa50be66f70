"""Which fields need which scope or right (facts 8), which tell of persons (facts 9), and Shopify's refusals.

That any of three scopes shows locations, with the sentence for it, and that without any of the scopes for
fulfillment orders their field is refused, is known from programs that met it in 2026.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from fulfilldesk.demoshop.api.context import FULFILLMENT_ORDER_READS, Call, Info
from fulfilldesk.demoshop.api.errors import access_denied, not_approved
from fulfilldesk.demoshop.signing_in.apps import FULFILL_AND_SHIP

ANY_FULFILLMENT_WRITE = (
    "write_assigned_fulfillment_orders",
    "write_merchant_managed_fulfillment_orders",
    "write_third_party_fulfillment_orders",
)
MAY_SHIP = "Also: The user must have fulfill_and_ship_orders permission."
FULFIL = (
    "One of the following access scopes: `write_assigned_fulfillment_orders`, "
    "`write_merchant_managed_fulfillment_orders` or `write_third_party_fulfillment_orders`. "
    f"{MAY_SHIP}"
)
WORK = (
    "`write_merchant_managed_fulfillment_orders` access scope or "
    f"`write_third_party_fulfillment_orders` access scope. {MAY_SHIP}"
)
LOCATIONS = ("read_locations", "read_inventory", "read_markets_home")

REQUIRED: dict[tuple[str, str], tuple[str, ...]] = {
    ("QueryRoot", "fulfillment"): ("read_orders",),
    ("QueryRoot", "fulfillmentOrder"): FULFILLMENT_ORDER_READS,
    ("QueryRoot", "fulfillmentOrders"): FULFILLMENT_ORDER_READS,
    ("QueryRoot", "manualHoldsFulfillmentOrders"): FULFILLMENT_ORDER_READS,
    ("QueryRoot", "inventoryItem"): ("read_inventory",),
    ("QueryRoot", "inventoryItems"): ("read_inventory",),
    ("QueryRoot", "inventoryLevel"): ("read_inventory",),
    ("QueryRoot", "location"): LOCATIONS,
    ("QueryRoot", "locations"): LOCATIONS,
    ("QueryRoot", "locationsCount"): LOCATIONS,
    ("QueryRoot", "order"): ("read_orders",),
    ("QueryRoot", "orders"): ("read_orders",),
    ("QueryRoot", "ordersCount"): ("read_orders",),
    ("QueryRoot", "product"): ("read_products",),
    ("QueryRoot", "products"): ("read_products",),
    ("QueryRoot", "productVariant"): ("read_products",),
    ("Fulfillment", "fulfillmentOrders"): FULFILLMENT_ORDER_READS,
    ("Fulfillment", "location"): LOCATIONS,
    ("FulfillmentOrderAssignedLocation", "location"): LOCATIONS,
    ("FulfillmentOrderLineItem", "variant"): ("read_products",),
    ("FulfillmentOrderLocationForMove", "location"): LOCATIONS,
    ("InventoryItem", "variant"): ("read_products",),
    ("InventoryItem", "variants"): ("read_products",),
    ("InventoryLevel", "location"): LOCATIONS,
    ("ProductVariant", "inventoryItem"): ("read_inventory",),
    ("Order", "customer"): ("read_customers",),
    ("Order", "fulfillmentOrders"): FULFILLMENT_ORDER_READS,
    ("Order", "retailLocation"): LOCATIONS,
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
#: What names persons inside of records, and what is there instead when it is left out without an error.
NAMING: dict[tuple[str, str], Any] = {
    **dict.fromkeys([("Order", "email"), ("Order", "phone")]),
    **{
        (kind, name): None
        for kind in ("FulfillmentOrderDestination", "MailingAddress")
        for name in ("address1", "address2", "city", "company", "firstName", "lastName", "phone", "zip")
    },
    ("FulfillmentOrderDestination", "email"): None,
    ("MailingAddress", "name"): None,
    ("MailingAddress", "formattedArea"): None,
    ("MailingAddress", "formatted"): [],
    **{
        ("Customer", name): None
        for name in ("defaultEmailAddress", "defaultPhoneNumber", "email", "firstName", "lastName", "phone")
    },
    ("Customer", "displayName"): "",
}
#: What gives orders themselves.
ORDERS = {
    ("Customer", "orders"),
    ("Fulfillment", "order"),
    ("FulfillmentOrder", "order"),
    ("QueryRoot", "order"),
    ("QueryRoot", "orders"),
}
#: What ``node`` gives is guarded as the field that gives the same.
NODES = {
    "Customer": ("Order", "customer"),
    "Fulfillment": ("QueryRoot", "fulfillment"),
    "FulfillmentOrder": ("QueryRoot", "fulfillmentOrder"),
    "InventoryItem": ("QueryRoot", "inventoryItem"),
    "InventoryLevel": ("QueryRoot", "inventoryLevel"),
    "Location": ("QueryRoot", "location"),
    "Order": ("QueryRoot", "order"),
    "Product": ("QueryRoot", "product"),
    "ProductVariant": ("QueryRoot", "productVariant"),
}
#: The rights that Shopify's refusals name beside scopes.
RIGHTS = {ANY_FULFILLMENT_WRITE: FULFILL_AND_SHIP, ANY_FULFILLMENT_WRITE[1:]: FULFILL_AND_SHIP}


def one_of(scopes: tuple[str, ...]) -> str:
    """The scopes as a refusal lists them."""
    named = [f"`{scope}` access scope" for scope in scopes]
    return f"{', '.join(named[:-1])} or {named[-1]}." if named[1:] else f"{named[0]}."


WORDS = {ANY_FULFILLMENT_WRITE: FULFIL, ANY_FULFILLMENT_WRITE[1:]: WORK}


Check = Callable[[Call, str], None]


def guarded(kind: str, name: str, resolver: Callable[..., Any]) -> Callable[..., Any]:
    """The resolver, refusing with ACCESS_DENIED when who asks has none of the scopes that its field needs,
    or lacks the right, or when persons or orders are hidden; what names persons can also read null.
    """
    key = (kind, name)
    is_open = key not in REQUIRED and key not in PERSONAL and key not in ORDERS
    inner = resolver if is_open else _checked(resolver, check_of(key), name)
    return _nameless(inner, NAMING[key]) if key in NAMING else inner


def _checked(resolver: Callable[..., Any], check: Check, name: str) -> Callable[..., Any]:
    def resolve(record: Any, info: Info, **arguments: Any) -> Any:
        check(info.context, name)
        return resolver(record, info, **arguments)

    return resolve


def _nameless(resolver: Callable[..., Any], instead: Any) -> Callable[..., Any]:
    def resolve(record: Any, info: Info, **arguments: Any) -> Any:
        if info.context.trouble.persons_null:
            return instead
        return resolver(record, info, **arguments)

    return resolve


@functools.cache
def check_of(key: tuple[str, str]) -> Check:
    """What is checked before the field is read: raises GraphQLError when it is not for who asks. The refusal
    speaks of the name that is given.
    """
    scopes = REQUIRED.get(key, ())
    words = WORDS.get(scopes) or (one_of(scopes) if scopes else "")
    right, personal, is_order = RIGHTS.get(scopes), PERSONAL.get(key), key in ORDERS

    def check(call: Call, name: str) -> None:
        trouble = call.trouble
        if is_order and trouble.orders_hidden:
            raise not_approved("access the Order object")
        if personal is not None and trouble.persons_hidden:
            raise not_approved(personal)
        is_allowed = not scopes or any(map(call.allows, scopes))
        if not is_allowed or (right is not None and call.lacks(right)):
            raise access_denied(name, words)

    return check


def check_node(call: Call, kind: str) -> None:
    """The same for a record of a type that is got by ``node``; what its refusal says is not known."""
    if kind in NODES:
        check_of(NODES[kind])(call, "node")
