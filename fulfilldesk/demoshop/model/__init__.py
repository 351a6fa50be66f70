"""The records of the demo shop's world: plain, mutable dataclasses with Shopify's names.

Ids are the bare numbers; the API writes them as ``gid://shopify/Order/123``. Records point at each other by
id and are found through :class:`fulfilldesk.demoshop.world.World`. Times are timezone-aware UTC, whole
seconds. Statuses carry the spelling of the 2026-10 schema. Derived values (display statuses, supported
actions, totals) are functions elsewhere.
"""

from fulfilldesk.demoshop.model.bulk import BulkOperation, BulkStatus
from fulfilldesk.demoshop.model.catalogue import (
    QUANTITY_NAMES,
    InventoryItem,
    InventoryLevel,
    Product,
    Variant,
    no_quantities,
)
from fulfilldesk.demoshop.model.fulfillment_orders import (
    FulfillmentHold,
    FulfillmentOrder,
    FulfillmentOrderLine,
    FulfillmentOrderStatus,
    MerchantRequest,
    RequestStatus,
)
from fulfilldesk.demoshop.model.fulfillments import (
    FulfilledPart,
    Fulfillment,
    FulfillmentEvent,
    FulfillmentLine,
    FulfillmentStatus,
    Tracking,
)
from fulfilldesk.demoshop.model.money import (
    Money,
    MoneyBag,
)
from fulfilldesk.demoshop.model.orders import (
    NO_ISSUES,
    Customer,
    Event,
    LineItem,
    LineItemGroup,
    Order,
    Refund,
    RefundLine,
    Return,
    ReturnLine,
    ShippingLine,
    Transaction,
)
from fulfilldesk.demoshop.model.shop import (
    DEFAULT_SCOPES,
    MANUAL_SERVICE,
    Address,
    AppInstallation,
    FulfillmentService,
    Location,
    Shop,
)

__all__ = [
    "DEFAULT_SCOPES",
    "MANUAL_SERVICE",
    "NO_ISSUES",
    "QUANTITY_NAMES",
    "Address",
    "AppInstallation",
    "BulkOperation",
    "BulkStatus",
    "Customer",
    "Event",
    "FulfilledPart",
    "Fulfillment",
    "FulfillmentEvent",
    "FulfillmentHold",
    "FulfillmentLine",
    "FulfillmentOrder",
    "FulfillmentOrderLine",
    "FulfillmentOrderStatus",
    "FulfillmentService",
    "FulfillmentStatus",
    "InventoryItem",
    "InventoryLevel",
    "LineItem",
    "LineItemGroup",
    "Location",
    "MerchantRequest",
    "Money",
    "MoneyBag",
    "Order",
    "Product",
    "Refund",
    "RefundLine",
    "RequestStatus",
    "Return",
    "ReturnLine",
    "ShippingLine",
    "Shop",
    "Tracking",
    "Transaction",
    "Variant",
    "no_quantities",
]
