"""Orders and the pages they come in."""

from __future__ import annotations

from fulfilldesk.shopify.answers.common import Connection, DateTime, Id, Int, MoneyBag, Named, Part, ShopMoney
from fulfilldesk.shopify.answers.fulfillments import Fulfillment, FulfillmentOrder


class ItemOfVariant(Part, frozen=True):
    """The stock side of a variant."""

    id: str
    tracked: bool


class Variant(Part, frozen=True):
    """The variant an order line was sold as."""

    id: str
    inventory_item: ItemOfVariant


class LineItemGroup(Part, frozen=True):
    """What joins the components of a bundle."""

    title: str


class LineItem(Part, frozen=True):
    """One order line."""

    id: str
    title: str
    variant_title: str | None
    sku: str | None
    quantity: Int
    current_quantity: Int
    requires_shipping: bool
    is_gift_card: bool
    original_unit_price_set: ShopMoney
    product: Id | None
    variant: Variant | None
    line_item_group: LineItemGroup | None


class EmailAddress(Part, frozen=True):
    """The customer's main e-mail address."""

    email_address: str


class PhoneNumber(Part, frozen=True):
    """The customer's main telephone number."""

    phone_number: str


class Customer(Part, frozen=True):
    """Who bought."""

    id: str
    display_name: str
    default_email_address: EmailAddress | None
    default_phone_number: PhoneNumber | None


class MailingAddress(Part, frozen=True):
    """The shipping address as lines to print, and what Shopify thinks of it."""

    name: str | None
    formatted: list[str]
    country_code_v2: str | None
    validation_result_summary: str | None


class AppName(Part, frozen=True):
    """The app that made the order."""

    name: str


class Attribution(Part, frozen=True):
    """Where the order came from, in the admin's words."""

    display_name: str


class ShippingLine(Part, frozen=True):
    """How the parcel was to be sent."""

    title: str


class RiskAssessment(Part, frozen=True):
    """What Shopify or an app thinks of the payment."""

    risk_level: str


class Risk(Part, frozen=True):
    """All that is thought of it."""

    assessments: list[RiskAssessment]


class Transaction(Part, frozen=True):
    """One step of paying or giving back."""

    id: str
    kind: str
    status: str
    processed_at: DateTime | None
    location: Id | None


class OrderFields(Part, frozen=True, kw_only=True):
    """An order without its lists and without those who bought."""

    id: str
    name: str
    created_at: DateTime
    processed_at: DateTime
    updated_at: DateTime
    closed_at: DateTime | None
    cancelled_at: DateTime | None
    cancel_reason: str | None
    display_fulfillment_status: str
    display_financial_status: str | None
    return_status: str
    total_price_set: MoneyBag
    total_refunded_set: ShopMoney
    source_name: str | None
    app: AppName | None
    attribution: Attribution | None
    retail_location: Named | None
    source_identifier: str | None
    shipping_line: ShippingLine | None
    risk: Risk
    transactions: list[Transaction]
    note: str | None
    tags: list[str]
    test: bool


class Order(OrderFields, frozen=True, kw_only=True):
    """An order. The four identity fields are left out of the document when Shopify withholds them."""

    line_items: Connection[LineItem]
    fulfillments: list[Fulfillment]
    fulfillment_orders: Connection[FulfillmentOrder]
    email: str | None = None
    phone: str | None = None
    customer: Customer | None = None
    shipping_address: MailingAddress | None = None


class NewOrder(Part, frozen=True, kw_only=True):
    """As much of an order as tells whether its buyer may be seen."""

    created_at: DateTime
    requires_shipping: bool
    source_name: str | None
    retail_location: Id | None
    email: str | None = None
    phone: str | None = None
    customer: Customer | None = None
    shipping_address: MailingAddress | None = None


class NewOrders(Part, frozen=True):
    """The newest ones."""

    nodes: list[NewOrder]


class NewestOrdersAnswer(Part, frozen=True):
    """NewestOrders."""

    orders: NewOrders


class DatedOrder(Part, frozen=True):
    """When an order was made."""

    created_at: DateTime


class DatedOrders(Part, frozen=True):
    """One of them, or none."""

    nodes: list[DatedOrder]


class OldestOrderAnswer(Part, frozen=True):
    """OldestOrder."""

    orders: DatedOrders


class OrdersPageAnswer(Part, frozen=True):
    """OrdersPage."""

    orders: Connection[Order]


class OrderIdsAnswer(Part, frozen=True):
    """OrderIds."""

    orders: Connection[Id]


class OrdersByIdsAnswer(Part, frozen=True):
    """OrdersByIds; None in the place of an order that is not shown."""

    nodes: list[Order | None]


class LinesOfOrder(Part, frozen=True):
    """An order with a page of its lines."""

    line_items: Connection[LineItem]


class OrderLinesAnswer(Part, frozen=True):
    """OrderLines."""

    order: LinesOfOrder | None


class WorkOfOrder(Part, frozen=True):
    """An order with a page of its fulfilment orders."""

    fulfillment_orders: Connection[FulfillmentOrder]


class OrderFulfillmentOrdersAnswer(Part, frozen=True):
    """OrderFulfillmentOrders."""

    order: WorkOfOrder | None


class Count(Part, frozen=True):
    """A number of things; precision EXACT or AT_LEAST."""

    count: Int
    precision: str


class CountOrdersAnswer(Part, frozen=True):
    """CountOrders."""

    orders_count: Count | None
