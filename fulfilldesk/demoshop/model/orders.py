"""Orders and what hangs on them: lines, payments, refunds, returns, timeline."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from fulfilldesk.demoshop.model.money import MoneyBag
from fulfilldesk.demoshop.model.shop import Address

#: What Shopify thinks of an address that it knows.
NO_ISSUES = "NO_ISSUES"


@dataclass(slots=True)
class Customer:
    """A person who buys."""

    id: int
    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    phone: str | None = None
    locale: str = "nl"
    note: str | None = None
    tags: list[str] = field(default_factory=list)
    created_at: datetime | None = None

    @property
    def display_name(self) -> str:
        """Full name, else e-mail, else phone, as Shopify shows it."""
        name = " ".join(part for part in (self.first_name, self.last_name) if part)
        return name or self.email or self.phone or ""


@dataclass(slots=True)
class LineItemGroup:
    """What joins the component lines of a bundle."""

    id: int
    title: str
    quantity: int = 1
    variant_sku: str | None = None


@dataclass(slots=True)
class LineItem:
    """One line of an order: a snapshot of title and SKU, and the variant while that still exists.

    ``quantity`` is what was ordered, ``current_quantity`` what is left after edits and refunds.
    ``claims_stock`` is False when the order was made without reserving anything (``inventoryBehaviour:
    BYPASS``).
    """

    id: int
    title: str
    quantity: int
    current_quantity: int
    price: MoneyBag
    variant_id: int | None = None
    product_id: int | None = None
    variant_title: str | None = None
    sku: str | None = None
    vendor: str | None = None
    requires_shipping: bool = True
    taxable: bool = True
    is_gift_card: bool = False
    claims_stock: bool = True
    tax: MoneyBag | None = None
    custom_attributes: list[tuple[str, str | None]] = field(default_factory=list)
    group: LineItemGroup | None = None


@dataclass(slots=True)
class ShippingLine:
    """How the parcel was to be sent, and what the customer paid for it."""

    id: int
    title: str
    price: MoneyBag
    code: str | None = None


@dataclass(slots=True)
class Transaction:
    """A payment step: ``kind`` such as SALE, AUTHORIZATION, REFUND; ``status`` SUCCESS, PENDING, FAILURE.
    ``location_id`` is the till's, where it was made at one.
    """

    id: int
    kind: str
    status: str
    amount: MoneyBag
    gateway: str = "manual"
    processed_at: datetime | None = None
    test: bool = False
    location_id: int | None = None


@dataclass(slots=True)
class RefundLine:
    """``restock_type`` NO_RESTOCK, CANCEL, RETURN or LEGACY_RESTOCK."""

    id: int
    line_item_id: int
    quantity: int
    restock_type: str
    subtotal: MoneyBag
    location_id: int | None = None


@dataclass(slots=True)
class Refund:
    """Money given back, perhaps with goods."""

    id: int
    created_at: datetime
    total: MoneyBag
    note: str | None = None
    lines: list[RefundLine] = field(default_factory=list)


@dataclass(slots=True)
class ReturnLine:
    """Units of one fulfilled line that come back."""

    id: int
    fulfillment_line_id: int
    quantity: int
    reason: str = "OTHER"


@dataclass(slots=True)
class Return:
    """Goods on their way back; ``status`` REQUESTED, OPEN, CLOSED, DECLINED or CANCELED."""

    id: int
    name: str
    status: str
    created_at: datetime
    lines: list[ReturnLine] = field(default_factory=list)


@dataclass(slots=True)
class Event:
    """One line of an order's timeline (``BasicEvent``)."""

    id: int
    created_at: datetime
    action: str
    message: str
    app_title: str | None = None
    attribute_to_app: bool = False
    attribute_to_user: bool = False


@dataclass(slots=True)
class Order:
    """An order. ``financial_status`` None reads as null, as for an order made without payments.

    ``rate`` is how many units of the presentment currency one unit of the shop's currency costs.
    ``address_check`` is what Shopify thinks of the shipping address: NO_ISSUES, WARNING or ERROR.
    """

    id: int
    number: int
    name: str
    created_at: datetime
    processed_at: datetime
    updated_at: datetime
    currency: str
    presentment_currency: str
    rate: Decimal = Decimal(1)
    taxes_included: bool = True
    discount: MoneyBag | None = None
    discount_code: str | None = None
    line_items: list[LineItem] = field(default_factory=list)
    shipping_lines: list[ShippingLine] = field(default_factory=list)
    transactions: list[Transaction] = field(default_factory=list)
    refunds: list[Refund] = field(default_factory=list)
    returns: list[Return] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    fulfillment_order_ids: list[int] = field(default_factory=list)
    fulfillment_ids: list[int] = field(default_factory=list)
    closed_at: datetime | None = None
    cancelled_at: datetime | None = None
    cancel_reason: str | None = None
    staff_note: str | None = None
    financial_status: str | None = "PAID"
    return_status: str = "NO_RETURN"
    risk_level: str = "NONE"
    email: str | None = None
    phone: str | None = None
    note: str | None = None
    tags: list[str] = field(default_factory=list)
    test: bool = False
    customer_id: int | None = None
    shipping_address: Address | None = None
    address_check: str | None = None
    billing_address: Address | None = None
    custom_attributes: list[tuple[str, str | None]] = field(default_factory=list)
    po_number: str | None = None
    confirmation_number: str = ""
    source_name: str = "web"
    source_identifier: str | None = None
    channel_name: str | None = "Online Store"
    channel_handle: str | None = "online_store"
    retail_location_id: int | None = None

    @property
    def closed(self) -> bool:
        """Archived. Not the same as cancelled."""
        return self.closed_at is not None
