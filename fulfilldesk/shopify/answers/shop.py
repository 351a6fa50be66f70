"""The shop itself, its locations, and the timeline of an order."""

from __future__ import annotations

from fulfilldesk.shopify.answers.common import Connection, DateTime, Part


class Shop(Part, frozen=True):
    """Name, money and time of the shop."""

    id: str
    name: str
    myshopify_domain: str
    currency_code: str
    iana_timezone: str


class AccessScope(Part, frozen=True):
    """One granted permission."""

    handle: str


class AppInstallation(Part, frozen=True):
    """The app the token belongs to."""

    access_scopes: list[AccessScope]


class ShopInfoAnswer(Part, frozen=True):
    """ShopInfo."""

    shop: Shop
    current_app_installation: AppInstallation


class Location(Part, frozen=True):
    """A place that can hold stock."""

    id: str
    name: str
    is_active: bool
    is_fulfillment_service: bool


class LocationsAnswer(Part, frozen=True):
    """Locations."""

    locations: Connection[Location]


class Event(Part, frozen=True):
    """One line of the timeline; `message` has markup."""

    id: str
    created_at: DateTime
    action: str
    message: str


class EventsOfOrder(Part, frozen=True):
    """An order with a page of its timeline."""

    events: Connection[Event]


class EventsAnswer(Part, frozen=True):
    """Events."""

    order: EventsOfOrder | None
