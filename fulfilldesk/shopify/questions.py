"""Every question the program asks: its document and the type of its answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import msgspec

from fulfilldesk.shopify.answers import bulk, fulfillments, inventory, known, orders, shop

T = TypeVar("T")


@dataclass(frozen=True)
class Question(Generic[T]):
    """`document` names the .graphql file, `answer` is the type of its `data`."""

    document: str
    answer: type[T]
    decoder: msgspec.json.Decoder[T] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "decoder", msgspec.json.Decoder(self.answer))


SHOP_INFO = Question("ShopInfo", shop.ShopInfoAnswer)
LOCATIONS = Question("Locations", shop.LocationsAnswer)
EVENTS = Question("Events", shop.EventsAnswer)

COUNT_ORDERS = Question("CountOrders", orders.CountOrdersAnswer)
ORDERS_PAGE = Question("OrdersPage", orders.OrdersPageAnswer)
NEWEST_ORDERS = Question("NewestOrders", orders.NewestOrdersAnswer)
OLDEST_ORDER = Question("OldestOrder", orders.OldestOrderAnswer)
ORDER_IDS = Question("OrderIds", orders.OrderIdsAnswer)
ORDERS_BY_IDS = Question("OrdersByIds", orders.OrdersByIdsAnswer)
ORDER_LINES = Question("OrderLines", orders.OrderLinesAnswer)
ORDER_FULFILLMENT_ORDERS = Question("OrderFulfillmentOrders", orders.OrderFulfillmentOrdersAnswer)
FULFILLMENT_LINES = Question("FulfillmentLines", fulfillments.FulfillmentLinesAnswer)
FULFILLMENT_ORDER_LINES = Question("FulfillmentOrderLines", fulfillments.FulfillmentOrderLinesAnswer)
WORK_PAGE = Question("WorkPage", fulfillments.WorkPageAnswer)

LEVELS = Question("Levels", inventory.LevelsAnswer)

DESTINATIONS = Question("Destinations", known.DestinationsAnswer)
DESTINATION_LINES = Question("DestinationLines", known.DestinationLinesAnswer)
HOLDERS = Question("Holders", known.HoldersAnswer)
PAYMENT = Question("Payment", known.PaymentAnswer)
SHIPPING_ADDRESS = Question("ShippingAddress", known.ShippingAddressAnswer)
EXTERNAL_PAGE = Question("ExternalPage", known.ExternalPageAnswer)

BULK_OPERATION_RUN_QUERY = Question("BulkOperationRunQuery", bulk.BulkOperationRunQueryAnswer)
BULK_OPERATION_CANCEL = Question("BulkOperationCancel", bulk.BulkOperationCancelAnswer)
BULK_OPERATIONS_BY_IDS = Question("BulkOperationsByIds", bulk.BulkOperationsByIdsAnswer)
BULK_OPERATIONS_NEWEST = Question("BulkOperationsNewest", bulk.BulkOperationsNewestAnswer)

#: For the tests that hold each document against its answer type and the real schema.
ALL: tuple[Question[Any], ...] = (
    SHOP_INFO,
    LOCATIONS,
    EVENTS,
    COUNT_ORDERS,
    ORDERS_PAGE,
    NEWEST_ORDERS,
    OLDEST_ORDER,
    ORDER_IDS,
    ORDERS_BY_IDS,
    ORDER_LINES,
    ORDER_FULFILLMENT_ORDERS,
    FULFILLMENT_LINES,
    FULFILLMENT_ORDER_LINES,
    WORK_PAGE,
    LEVELS,
    DESTINATIONS,
    DESTINATION_LINES,
    HOLDERS,
    PAYMENT,
    SHIPPING_ADDRESS,
    EXTERNAL_PAGE,
    BULK_OPERATION_RUN_QUERY,
    BULK_OPERATION_CANCEL,
    BULK_OPERATIONS_BY_IDS,
    BULK_OPERATIONS_NEWEST,
)
