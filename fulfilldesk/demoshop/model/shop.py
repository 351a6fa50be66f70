"""The shop, its places, the services that work for it, and the app that asks."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime


@dataclass(slots=True)
class Address:
    """A postal address: of a customer, an order or a location."""

    first_name: str | None = None
    last_name: str | None = None
    company: str | None = None
    address1: str | None = None
    address2: str | None = None
    city: str | None = None
    zip: str | None = None
    province: str | None = None
    province_code: str | None = None
    country: str | None = None
    country_code: str | None = None
    phone: str | None = None

    @property
    def name(self) -> str | None:
        """First and last name, or None when both are missing."""
        return " ".join(part for part in (self.first_name, self.last_name) if part) or None


@dataclass(slots=True)
class Shop:
    """The shop itself. ``auto_archive`` is the admin setting that closes an order once all is fulfilled."""

    id: int = 1
    name: str = "Demo shop"
    myshopify_domain: str = "demo-shop.myshopify.com"
    email: str = "desk@example.com"
    currency: str = "EUR"
    iana_timezone: str = "Europe/Amsterdam"
    plan: str = "Basic"
    order_prefix: str = "#"
    auto_archive: bool = True
    opened_at: datetime = datetime(2019, 4, 1, tzinfo=UTC)

    @property
    def handle(self) -> str:
        """Its name in addresses of the admin."""
        return self.myshopify_domain.removesuffix(".myshopify.com")


@dataclass(slots=True)
class Location:
    """A place that holds stock. Their order in the world is the shop's fulfilment priority."""

    id: int
    name: str
    address: Address = field(default_factory=Address)
    is_active: bool = True
    fulfills_online_orders: bool = True
    fulfillment_service_id: int | None = None
    created_at: datetime | None = None

    @property
    def is_fulfillment_service(self) -> bool:
        """Whether a third party works here."""
        return self.fulfillment_service_id is not None


@dataclass(slots=True)
class FulfillmentService:
    """A third party that packs and ships from its own location; ``type`` as in ``FulfillmentServiceType``.

    ``page`` is where its app wants work to be arranged, as the app wrote it, so not to be trusted.
    """

    id: int
    handle: str
    service_name: str
    location_id: int | None
    type: str = "THIRD_PARTY"
    inventory_management: bool = True
    tracking_support: bool = True
    requires_shipping_method: bool = True
    page: str | None = None


MANUAL_SERVICE = FulfillmentService(
    0, "manual", "Manual", None, "MANUAL", inventory_management=False, tracking_support=False
)

DEFAULT_SCOPES = (
    "read_all_orders",
    "read_customers",
    "read_inventory",
    "read_locations",
    "read_products",
    "read_returns",
    "write_assigned_fulfillment_orders",
    "write_merchant_managed_fulfillment_orders",
    "write_orders",
    "write_third_party_fulfillment_orders",
)


@dataclass(slots=True)
class AppInstallation:
    """The app whose token is used. A write scope includes reading (facts 8)."""

    id: int = 1
    title: str = "FulfillDesk"
    scopes: list[str] = field(default_factory=lambda: list(DEFAULT_SCOPES))

    def allows(self, scope: str) -> bool:
        """Whether ``scope`` (such as ``read_orders``) is granted, on its own or through its write scope."""
        return scope in self.scopes or scope.replace("read_", "write_", 1) in self.scopes
