"""An order as the server told it, with its parcels (fulfilments) and its work (fulfilment orders).

All values are frozen: what crosses a thread or a room cannot change under anybody. Ids are Shopify's own
texts (`gid://shopify/Order/123`). States are plain text; see `states`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from fulfilldesk.domain.money import Money
from fulfilldesk.domain.scopes import allows
from fulfilldesk.domain.states import FINISHED_FULFILLMENT_ORDER, FulfillmentStatus


@dataclass(frozen=True, slots=True)
class LineItem:
    """One order line. `quantity` counts removed and refunded units, `current_quantity` does not (facts 12.7).

    `inventory_item_id` is None for a custom line and usually for a deleted product; `tracked` is None where
    no inventory item could be read. `bundle` is the title of the group that joins the components of a bundle.
    """

    id: str
    title: str
    variant_title: str | None
    sku: str | None
    quantity: int
    current_quantity: int
    unit_price: Money | None
    product_id: str | None
    variant_id: str | None
    inventory_item_id: str | None
    tracked: bool | None
    requires_shipping: bool
    gift_card: bool
    bundle: str | None = None

    @property
    def full_title(self) -> str:
        """Title and variant: what tells two lines of one product apart."""
        return f"{self.title} / {self.variant_title}" if self.variant_title else self.title


@dataclass(frozen=True, slots=True)
class Tracking:
    """One tracking entry of a parcel; each part may be missing. `url` is text from outside, unchecked."""

    company: str | None
    number: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class FulfillmentLine:
    """`quantity` units of the order line `line_item_id` inside one fulfilment."""

    id: str
    line_item_id: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Fulfillment:
    """One parcel (or hand-over). `status` is Fulfillment.status, `delivery_status` its displayStatus."""

    id: str
    name: str
    status: str
    delivery_status: str | None
    created_at: datetime
    updated_at: datetime
    delivered_at: datetime | None
    in_transit_at: datetime | None
    estimated_delivery_at: datetime | None
    location_id: str | None
    location_name: str | None
    service_name: str | None
    service_type: str | None
    tracking: tuple[Tracking, ...]
    lines: tuple[FulfillmentLine, ...]

    @property
    def live(self) -> bool:
        """Whether the parcel counts: only status SUCCESS does; a cancelled one stays listed for ever."""
        return self.status == FulfillmentStatus.SUCCESS

    @property
    def units(self) -> int:
        """Units in the parcel."""
        return sum(line.quantity for line in self.lines)


@dataclass(frozen=True, slots=True)
class Hold:
    """One hold on a fulfilment order."""

    id: str
    reason: str
    notes: str | None
    display_reason: str | None


@dataclass(frozen=True, slots=True)
class FulfillmentOrderLine:
    """A line of work: `remaining` of `total` units of `line_item_id` still to fulfil.

    `inventory_item_id` may be set although the product was deleted; it is None for custom lines (facts 2.4).
    """

    id: str
    line_item_id: str
    inventory_item_id: str | None
    title: str
    sku: str | None
    total: int
    remaining: int


@dataclass(frozen=True, slots=True)
class FulfillmentOrder:
    """Work to do at one location. Never sum `remaining` over finished ones (facts 0.3)."""

    id: str
    order_id: str
    status: str
    request_status: str
    created_at: datetime
    updated_at: datetime
    location_id: str | None
    location_name: str
    service_name: str | None
    service_type: str | None
    delivery_method: str | None
    fulfill_at: datetime | None
    supported_actions: tuple[str, ...]
    holds: tuple[Hold, ...]
    lines: tuple[FulfillmentOrderLine, ...]

    @property
    def finished(self) -> bool:
        """Whether it carries no work any more."""
        return self.status in FINISHED_FULFILLMENT_ORDER

    @property
    def remaining(self) -> int:
        """Units still to fulfil; 0 when finished, whatever the lines say."""
        return 0 if self.finished else sum(line.remaining for line in self.lines)


@dataclass(frozen=True, slots=True)
class Refund:
    """Money that was given back at `refunded_at`. `location_id` is the place where, when it was one (a till);
    None for one made in the admin (schema 2026-10, OrderTransaction of kind REFUND)."""

    id: str
    refunded_at: datetime
    location_id: str | None


@dataclass(frozen=True, slots=True)
class Customer:
    """Who bought. Every part may be missing, and a missing part never means "guest" (facts section 9)."""

    id: str | None
    name: str | None
    email: str | None
    phone: str | None


@dataclass(frozen=True, slots=True)
class Order:
    """One order in full, as of `read_at` (UTC, this computer's clock).

    `total` is in the shop's currency, `total_presentment` in the customer's. `identity_hidden` is true when
    Shopify withheld names and addresses from this app; `person_removed` when this program has let go of them
    (domain/personal_data), and Shopify may well have them. `address` is the shipping address, a line each.

    `paid_at` is when the first payment went well (None: not paid, or not known), `receipt` the number of the
    till's receipt (Order.sourceIdentifier). `risk_level` is the highest of Shopify's risk assessments (HIGH,
    MEDIUM, LOW, NONE, PENDING), `address_check` what Shopify thinks of the shipping address (ERROR, WARNING,
    NO_ISSUES), `country` its two letters, `shipping_method` the title of the shipping line; each None where
    there is none or it was not told.
    """

    id: str
    name: str
    created_at: datetime
    processed_at: datetime
    updated_at: datetime
    closed_at: datetime | None
    cancelled_at: datetime | None
    cancel_reason: str | None
    fulfillment_status: str
    financial_status: str | None
    return_status: str | None
    refunded: Money | None
    total: Money
    total_presentment: Money
    source_name: str | None
    channel_name: str | None
    retail_location_id: str | None
    retail_location_name: str | None
    customer: Customer | None
    identity_hidden: bool
    address: tuple[str, ...]
    note: str | None
    tags: tuple[str, ...]
    test: bool
    lines: tuple[LineItem, ...]
    fulfillments: tuple[Fulfillment, ...]
    fulfillment_orders: tuple[FulfillmentOrder, ...]
    read_at: datetime
    person_removed: bool = False
    paid_at: datetime | None = None
    receipt: str | None = None
    risk_level: str | None = None
    address_check: str | None = None
    country: str | None = None
    shipping_method: str | None = None
    refunds: tuple[Refund, ...] = ()

    @property
    def archived(self) -> bool:
        """Closed in Shopify's words; not the same as cancelled (facts 12.9)."""
        return self.closed_at is not None

    @property
    def cancelled(self) -> bool:
        """Whether the whole order was cancelled."""
        return self.cancelled_at is not None

    def line(self, line_item_id: str) -> LineItem | None:
        """The order line with that id, or None."""
        return next((line for line in self.lines if line.id == line_item_id), None)

    def fulfillment(self, fulfillment_id: str) -> Fulfillment | None:
        """The fulfilment with that id, or None."""
        return next((item for item in self.fulfillments if item.id == fulfillment_id), None)

    def work(self, fulfillment_order_id: str) -> FulfillmentOrder | None:
        """The fulfilment order with that id, or None."""
        return next((item for item in self.fulfillment_orders if item.id == fulfillment_order_id), None)

    @property
    def open_work(self) -> tuple[FulfillmentOrder, ...]:
        """The fulfilment orders that still carry work."""
        return tuple(item for item in self.fulfillment_orders if item.remaining > 0)


@dataclass(frozen=True, slots=True)
class OrderEvent:
    """One line of Shopify's own timeline. `message` is plain text (Shopify sends markup; it is stripped)."""

    id: str
    order_id: str
    created_at: datetime
    action: str | None
    message: str


@dataclass(frozen=True, slots=True)
class Location:
    """A place that can hold stock. `service` is true for a fulfilment service's own location."""

    id: str
    name: str
    active: bool
    service: bool


@dataclass(frozen=True, slots=True)
class ShopInfo:
    """What the program must know of the shop before it can work. `scopes` are the access scopes of the token;
    `beyond_staff` those that the app has and the person who signed in has not.

    `identity_hidden` says whether Shopify hides from this app who bought (None: no order to see it by),
    `identity_refused` that asking for it brings nothing but errors, and `identity_looked_at` when that was
    found out, by this computer's clock.
    """

    id: str
    name: str
    domain: str
    currency: str
    timezone: str
    scopes: frozenset[str]
    api_version: str
    beyond_staff: frozenset[str] = frozenset()
    identity_hidden: bool | None = None
    identity_refused: bool = False
    identity_looked_at: datetime | None = None

    def allows(self, scope: str) -> bool:
        """Whether the scope is granted; a write scope implies its read scope (facts section 8)."""
        return allows(self.scopes, scope)

    def narrowed(self, staff_scopes: frozenset[str]) -> ShopInfo:
        """The same for a person who may do only so much of it (facts section 8, online tokens). Where nothing
        is known of the person nothing is taken away."""
        if not staff_scopes:
            return self
        beyond = frozenset(scope for scope in self.scopes if not allows(staff_scopes, scope))
        reading = {scope.replace("write_", "read_", 1) for scope in beyond}
        left = {scope for scope in reading if allows(staff_scopes, scope)}
        return replace(self, scopes=self.scopes - beyond | left, beyond_staff=beyond)
