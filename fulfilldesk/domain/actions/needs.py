"""What must be asked of the shop for some questions beside the order and its stock: offered destinations, who
placed a hold, what a refund would give, the address in parts. None of it is cached."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from fulfilldesk.domain.money import Money


class Need(StrEnum):
    """One such thing."""

    DESTINATIONS = "destinations"
    HOLDERS = "holders"
    PAYMENT = "payment"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Destination:
    """A location that Shopify offers for a fulfilment order (FulfillmentOrder.locationsForMove). `message` is
    Shopify's reason when it is not `movable`, or not for all lines; `available_line_ids` are the fulfilment
    order lines that can go there."""

    location_id: str
    name: str
    movable: bool
    message: str | None
    available_line_ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Holder:
    """Who placed a hold. `app_name` is None where the shop does not tell this app (scope read_apps, facts
    3.4)."""

    this_app: bool
    app_name: str | None


@dataclass(frozen=True, slots=True)
class Payment:
    """What was received and not given back yet, in the shop's currency; `refundable` as Shopify says it."""

    net: Money
    refundable: bool


@dataclass(frozen=True, slots=True)
class Address:
    """A shipping address in parts, as MailingAddressInput takes it; empty text where there is nothing."""

    first_name: str = ""
    last_name: str = ""
    company: str = ""
    address1: str = ""
    address2: str = ""
    zip: str = ""
    city: str = ""
    province_code: str = ""
    country_code: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """The answers; None where it was not asked. `holders` maps hold ids. `address` is None also for an order
    without one; `address_hidden` says that Shopify withheld it."""

    destinations: tuple[Destination, ...] | None = None
    holders: Mapping[str, Holder] = field(default_factory=dict)
    payment: Payment | None = None
    address: Address | None = None
    address_hidden: bool = False


NOTHING_KNOWN = Known()
