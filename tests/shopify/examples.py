"""Answers to our documents, made by hand, as small as the schema allows; change what a test is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Json = dict[str, Any]


def connection(nodes: Sequence[Any] = (), after: str | None = None) -> Json:
    """A page; `after` is the cursor that continues it."""
    return {"nodes": list(nodes), "pageInfo": {"hasNextPage": after is not None, "endCursor": after}}


def money(amount: str = "10.0", currency: str = "EUR") -> Json:
    return {"amount": amount, "currencyCode": currency}


def line_item(number: int, **changes: Any) -> Json:
    return {
        "id": f"gid://shopify/LineItem/{number}",
        "title": f"Item {number}",
        "variantTitle": None,
        "sku": f"SKU-{number}",
        "quantity": 1,
        "currentQuantity": 1,
        "requiresShipping": True,
        "isGiftCard": False,
        "originalUnitPriceSet": {"shopMoney": money()},
        "product": {"id": f"gid://shopify/Product/{number}"},
        "variant": {
            "id": f"gid://shopify/ProductVariant/{number}",
            "inventoryItem": {"id": f"gid://shopify/InventoryItem/{number}", "tracked": True},
        },
        "lineItemGroup": None,
        **changes,
    }


def fulfillment_line(number: int) -> Json:
    return {
        "id": f"gid://shopify/FulfillmentLineItem/{number}",
        "quantity": 1,
        "lineItem": {"id": f"gid://shopify/LineItem/{number}"},
    }


def fulfillment(number: int, lines: Json | None = None, **changes: Any) -> Json:
    return {
        "id": f"gid://shopify/Fulfillment/{number}",
        "name": f"#1001-F{number}",
        "status": "SUCCESS",
        "displayStatus": "FULFILLED",
        "createdAt": "2026-11-01T10:00:00Z",
        "updatedAt": "2026-11-01T10:00:00Z",
        "deliveredAt": None,
        "inTransitAt": None,
        "estimatedDeliveryAt": None,
        "location": {"id": "gid://shopify/Location/1", "name": "Magazijn"},
        "service": {"serviceName": "Manual", "type": "MANUAL"},
        "trackingInfo": [{"company": "PostNL", "number": "3SABC", "url": None}],
        "fulfillmentLineItems": lines or connection(),
        **changes,
    }


def work_line(number: int) -> Json:
    return {
        "id": f"gid://shopify/FulfillmentOrderLineItem/{number}",
        "totalQuantity": 1,
        "remainingQuantity": 1,
        "inventoryItemId": f"gid://shopify/InventoryItem/{number}",
        "productTitle": f"Item {number}",
        "sku": None,
        "lineItem": {"id": f"gid://shopify/LineItem/{number}"},
    }


def work(number: int, lines: Json | None = None, **changes: Any) -> Json:
    return {
        "id": f"gid://shopify/FulfillmentOrder/{number}",
        "orderId": "gid://shopify/Order/1",
        "status": "OPEN",
        "requestStatus": "UNSUBMITTED",
        "createdAt": "2026-11-01T10:00:00Z",
        "updatedAt": "2026-11-01T10:00:00Z",
        "fulfillAt": None,
        "assignedLocation": {
            "name": "Magazijn",
            "location": {"id": "gid://shopify/Location/1", "fulfillmentService": None},
        },
        "deliveryMethod": {"methodType": "SHIPPING"},
        "supportedActions": [{"action": "CREATE_FULFILLMENT"}],
        "fulfillmentHolds": [],
        "lineItems": lines or connection(),
        **changes,
    }


def order(number: int = 1, **changes: Any) -> Json:
    return {
        "id": f"gid://shopify/Order/{number}",
        "name": f"#{1000 + number}",
        "createdAt": "2026-11-01T09:00:00Z",
        "processedAt": "2026-11-01T09:00:00Z",
        "updatedAt": "2026-11-01T10:00:00Z",
        "closedAt": None,
        "cancelledAt": None,
        "cancelReason": None,
        "displayFulfillmentStatus": "UNFULFILLED",
        "displayFinancialStatus": "PAID",
        "returnStatus": "NO_RETURN",
        "totalPriceSet": {"shopMoney": money(), "presentmentMoney": money("1500", "JPY")},
        "totalRefundedSet": {"shopMoney": money("0.0")},
        "sourceName": "web",
        "app": {"name": "Online Store"},
        "attribution": None,
        "retailLocation": None,
        "sourceIdentifier": None,
        "shippingLine": None,
        "risk": {"assessments": []},
        "transactions": [],
        "note": None,
        "tags": [],
        "test": False,
        "lineItems": connection(),
        "fulfillments": [],
        "fulfillmentOrders": connection(),
        **changes,
    }


def transaction(number: int = 1, **changes: Any) -> Json:
    """A payment that went well, online."""
    return {
        "id": f"gid://shopify/OrderTransaction/{number}",
        "kind": "SALE",
        "status": "SUCCESS",
        "processedAt": "2026-11-01T09:58:00Z",
        "location": None,
        **changes,
    }


IDENTITY: Json = {
    "email": "jan@example.com",
    "phone": None,
    "customer": {
        "id": "gid://shopify/Customer/1",
        "displayName": "Jan de Vries",
        "defaultEmailAddress": {"emailAddress": "jan@example.com"},
        "defaultPhoneNumber": {"phoneNumber": "+31612345678"},
    },
    "shippingAddress": {
        "name": "Jan de Vries",
        "formatted": ["Jan de Vries", "Kade 1", "1011 AB Amsterdam", "Netherlands"],
        "countryCodeV2": "NL",
        "validationResultSummary": "NO_ISSUES",
    },
}

#: The answer to ShopInfo.
INFO: Json = {
    "shop": {
        "id": "gid://shopify/Shop/1",
        "name": "Fietsenwinkel",
        "myshopifyDomain": "fiets.myshopify.com",
        "currencyCode": "EUR",
        "ianaTimezone": "Europe/Amsterdam",
    },
    "currentAppInstallation": {"accessScopes": [{"handle": "read_orders"}, {"handle": "write_orders"}]},
}
