"""The shop, its locations, the timeline."""

from __future__ import annotations

from fulfilldesk.domain.orders import Location, OrderEvent, ShopInfo
from fulfilldesk.shopify.answers import shop as answers
from fulfilldesk.shopify.mapping.values import plain_text, utc


def shop_info(answer: answers.ShopInfoAnswer, api_version: str) -> ShopInfo:
    """The shop with what the token may do in it."""
    shop = answer.shop
    return ShopInfo(
        id=shop.id,
        name=shop.name,
        domain=shop.myshopify_domain,
        currency=shop.currency_code,
        timezone=shop.iana_timezone,
        scopes=frozenset(scope.handle for scope in answer.current_app_installation.access_scopes),
        api_version=api_version,
    )


def location(answer: answers.Location) -> Location:
    """A place that can hold stock."""
    return Location(answer.id, answer.name, answer.is_active, answer.is_fulfillment_service)


def order_event(answer: answers.Event, order_id: str) -> OrderEvent:
    """One line of the timeline, its markup stripped."""
    return OrderEvent(
        answer.id, order_id, utc(answer.created_at), answer.action or None, plain_text(answer.message)
    )
