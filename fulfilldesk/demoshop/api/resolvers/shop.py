"""Shop, app installation, API versions."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import Any

from fulfilldesk.demoshop.api.context import Info
from fulfilldesk.demoshop.api.gid import gid
from fulfilldesk.demoshop.api.search.fields import shop_zone
from fulfilldesk.demoshop.api.tables import Fields, Table
from fulfilldesk.demoshop.model import MANUAL_SERVICE, AppInstallation, FulfillmentService, Shop

API_VERSIONS = ("2026-01", "2026-04", "2026-07", "2026-10")


def shop(root: None, info: Info) -> Shop:
    """``shop``."""
    found: Shop = info.context.world.shop
    return found


def current_app_installation(root: None, info: Info) -> AppInstallation:
    """``currentAppInstallation``."""
    found: AppInstallation = info.context.world.app
    return found


def public_api_versions(root: None, info: Info) -> list[dict[str, Any]]:
    """``publicApiVersions``: the four that are supported at a time."""
    return [{"handle": name, "display_name": name, "supported": True} for name in API_VERSIONS]


def plan(record: Shop, info: Info) -> dict[str, Any]:
    """``Shop.plan``."""
    names = {"display_name": record.plan, "public_display_name": record.plan}
    return names | {"partner_development": False, "shopify_plus": "Plus" in record.plan}


def domain(record: Shop, info: Info) -> dict[str, Any]:
    """``Shop.primaryDomain``."""
    host = record.myshopify_domain
    return {"id": gid("Domain", record.id), "host": host, "ssl_enabled": True, "url": f"https://{host}"}


def _offset(record: Shop, info: Info) -> timedelta:
    zone = shop_zone(record.iana_timezone)
    return info.context.world.now.astimezone(zone).utcoffset() or timedelta(0)


def timezone_offset(record: Shop, info: Info) -> str:
    """``Shop.timezoneOffset``, such as ``+0100``."""
    return str(info.context.world.now.astimezone(shop_zone(record.iana_timezone)).strftime("%z"))


def timezone_offset_minutes(record: Shop, info: Info) -> int:
    """``Shop.timezoneOffsetMinutes``."""
    return int(_offset(record, info).total_seconds() // 60)


def timezone_abbreviation(record: Shop, info: Info) -> str:
    """``Shop.timezoneAbbreviation``, such as CET."""
    return info.context.world.now.astimezone(shop_zone(record.iana_timezone)).tzname() or str(UTC)


def services(record: Shop, info: Info) -> list[FulfillmentService]:
    """``Shop.fulfillmentServices``: the shop's own packing first."""
    return [MANUAL_SERVICE, *info.context.world.services.values()]


def access_scopes(record: AppInstallation, info: Info) -> list[dict[str, str]]:
    """``AppInstallation.accessScopes``: what the merchant granted to the app, says the schema, so not what
    the staff member who asks may do of it. A write scope stands alone and includes reading (facts 8).
    """
    scopes = info.context.trouble.scopes(record.scopes)
    return [{"handle": scope, "description": scope.replace("_", " ").capitalize()} for scope in scopes]


def app(record: AppInstallation, info: Info) -> dict[str, Any]:
    """``AppInstallation.app``."""
    return {"id": gid("App", record.id), "title": record.title, "handle": record.title.lower()}


SHOP: Fields = {
    "contactEmail": lambda record, info: record.email,
    "currencyCode": lambda record, info: record.currency,
    "enabledPresentmentCurrencies": lambda record, info: [record.currency],
    "fulfillmentServices": services,
    "orderNumberFormatPrefix": lambda record, info: record.order_prefix,
    "orderNumberFormatSuffix": lambda record, info: "",
    "plan": plan,
    "primaryDomain": domain,
    "shopOwnerName": lambda record, info: record.name,
    "taxesIncluded": lambda record, info: True,
    "timezoneAbbreviation": timezone_abbreviation,
    "timezoneOffset": timezone_offset,
    "timezoneOffsetMinutes": timezone_offset_minutes,
    "url": lambda record, info: f"https://{record.myshopify_domain}",
    "weightUnit": lambda record, info: "KILOGRAMS",
}
APP_INSTALLATION = {"accessScopes": access_scopes, "app": app}
QUERIES: Fields = {
    "currentAppInstallation": current_app_installation,
    "publicApiVersions": public_api_versions,
    "shop": shop,
}
TYPES: Table = {"Shop": SHOP, "AppInstallation": APP_INSTALLATION}
