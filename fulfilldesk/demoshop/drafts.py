"""What somebody asks for before it is an order."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from fulfilldesk.demoshop.model import Address, LineItemGroup, MoneyBag


@dataclass(slots=True)
class LineDraft:
    """A wanted line: of a variant (title, SKU, price then come from it unless given) or custom (``title``,
    ``price``).

    ``price`` is for one piece, ``tax`` for the whole line.
    """

    quantity: int = 1
    variant_id: int | None = None
    title: str | None = None
    variant_title: str | None = None
    sku: str | None = None
    vendor: str | None = None
    price: MoneyBag | None = None
    requires_shipping: bool | None = None
    taxable: bool = True
    tax: MoneyBag | None = None
    is_gift_card: bool = False
    custom_attributes: list[tuple[str, str | None]] = field(default_factory=list)
    group: LineItemGroup | None = None


@dataclass(slots=True)
class PaymentDraft:
    """A payment that came with the order; ``amount`` None means the whole total."""

    kind: str = "SALE"
    status: str = "SUCCESS"
    gateway: str = "manual"
    amount: MoneyBag | None = None
    test: bool = False


@dataclass(slots=True)
class OrderDraft:
    """A wanted order.

    ``location_id`` None lets the shop's priority choose, per line. ``claims_stock`` False is orderCreate's
    BYPASS. ``rate`` is how many units of the presentment currency one unit of the shop's currency costs.
    ``financial_status`` None derives it from the payments. ``address_check`` None finds nothing wrong with
    the shipping address.
    """

    lines: list[LineDraft]
    payments: list[PaymentDraft] = field(default_factory=lambda: [PaymentDraft()])
    currency: str | None = None
    presentment_currency: str | None = None
    rate: Decimal = Decimal(1)
    shipping_title: str | None = None
    shipping_price: Decimal | MoneyBag = Decimal("0.00")
    taxes_included: bool = True
    discount: Decimal = Decimal("0.00")
    discount_code: str | None = None
    financial_status: str | None = None
    claims_stock: bool = True
    location_id: int | None = None
    delivery_method: str = "SHIPPING"
    fulfill_at: datetime | None = None
    name: str | None = None
    processed_at: datetime | None = None
    customer_id: int | None = None
    email: str | None = None
    phone: str | None = None
    shipping_address: Address | None = None
    billing_address: Address | None = None
    note: str | None = None
    tags: list[str] = field(default_factory=list)
    test: bool = False
    custom_attributes: list[tuple[str, str | None]] = field(default_factory=list)
    po_number: str | None = None
    source_name: str = "web"
    source_identifier: str | None = None
    channel_name: str | None = "Online Store"
    channel_handle: str | None = "online_store"
    retail_location_id: int | None = None
    risk_level: str = "NONE"
    address_check: str | None = None
