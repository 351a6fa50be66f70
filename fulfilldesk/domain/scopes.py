"""The access scopes the program asks for, in the order in which they are to be copied into the app, and what
goes without each (facts section 8)."""

from __future__ import annotations

#: All of them. A write scope implies its reading and is listed alone.
WANTED_SCOPES: tuple[str, ...] = (
    "write_orders",
    "read_all_orders",
    "read_customers",
    "read_products",
    "read_inventory",
    "read_locations",
    "write_merchant_managed_fulfillment_orders",
    "write_third_party_fulfillment_orders",
    "write_assigned_fulfillment_orders",
    "read_returns",
)

#: Nice to have: `read_apps` names the app that placed a hold.
OPTIONAL_SCOPES: tuple[str, ...] = ("read_apps",)

READ_ORDERS = "read_orders"
#: Without it Shopify shows the orders of the last 60 days (facts 5.4).
ALL_ORDERS = "read_all_orders"
#: For a customer's own record, which the order then only names by its address and e-mail.
READ_CUSTOMERS = "read_customers"
#: For the product and the variant of an order line, and so for its stock.
READ_PRODUCTS = "read_products"
READ_INVENTORY = "read_inventory"
READ_LOCATIONS = "read_locations"
#: Each shows its own part of the fulfilment orders, the rest is silently absent.
READ_MERCHANT_MANAGED = "read_merchant_managed_fulfillment_orders"
READ_THIRD_PARTY = "read_third_party_fulfillment_orders"

#: The right of a staff member without which Shopify refuses everything that changes fulfilments (facts 8).
FULFILL_AND_SHIP = "fulfill_and_ship_orders"


def allows(granted: frozenset[str], scope: str) -> bool:
    """Whether the scope is among those granted; a write scope implies its read scope."""
    return scope in granted or (
        scope.startswith("read_") and f"write_{scope.removeprefix('read_')}" in granted
    )


def wanted_for(scope: str) -> str:
    """The wanted scope that brings this one: a write scope stands for its reading."""
    writing = scope.replace("read_", "write_", 1)
    return writing if writing in WANTED_SCOPES else scope
