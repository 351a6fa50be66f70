"""The four bulk queries that a first reading of a shop needs."""

from __future__ import annotations

ORDERS = """
{ orders { edges { node {
  __typename id name createdAt processedAt updatedAt closedAt cancelledAt cancelReason
  displayFulfillmentStatus displayFinancialStatus returnStatus
  totalPriceSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
  totalRefundedSet { shopMoney { amount currencyCode } }
  sourceName app { name } attribution { displayName } retailLocation { id name } note tags test
  email phone
  customer {
    id displayName defaultEmailAddress { emailAddress } defaultPhoneNumber { phoneNumber }
  }
  shippingAddress { name formatted(withName: true, withCompany: true) }
  fulfillments {
    id name status displayStatus createdAt updatedAt deliveredAt inTransitAt estimatedDeliveryAt
    location { id name } service { serviceName type } trackingInfo { company number url }
  }
  lineItems { edges { node {
    __typename id title variantTitle sku quantity currentQuantity requiresShipping isGiftCard
    originalUnitPriceSet { shopMoney { amount currencyCode } }
    product { id } variant { id inventoryItem { id tracked } } lineItemGroup { title }
  } } }
} } } }
"""
WORK = """
{ fulfillmentOrders(includeClosed: true) { edges { node {
  __typename id orderId status requestStatus createdAt updatedAt fulfillAt
  assignedLocation { name location { id fulfillmentService { serviceName type } } }
  deliveryMethod { methodType } supportedActions { action }
  fulfillmentHolds { id reason reasonNotes displayReason }
  lineItems { edges { node {
    __typename id totalQuantity remainingQuantity inventoryItemId productTitle sku lineItem { id }
  } } }
  fulfillments { edges { node { __typename id
    fulfillmentLineItems { edges { node { __typename id quantity lineItem { id } } } }
  } } }
} } } }
"""
INVENTORY = """
{ inventoryItems { edges { node {
  __typename id tracked
  inventoryLevels { edges { node {
    __typename id location { id }
    quantities(names: ["available", "committed", "on_hand"]) { name quantity }
  } } }
} } } }
"""
LOCATIONS = """
{ locations(includeInactive: true, includeLegacy: true) { edges { node {
  __typename id name isActive isFulfillmentService
} } } }
"""
ALL = {"orders": ORDERS, "fulfillmentOrders": WORK, "inventoryItems": INVENTORY, "locations": LOCATIONS}
