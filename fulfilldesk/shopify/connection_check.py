"""What works with the keys to a shop, asked in a handful of cheap questions. Each part may be denied on its
own (facts sections 8 and 9)."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import datetime

from fulfilldesk.domain.connection_check import ConnectionFacts, Identity
from fulfilldesk.domain.errors import AccessDenied, AnswerBroken, QueryRefused
from fulfilldesk.domain.orders import Location, ShopInfo
from fulfilldesk.shopify import questions, reading
from fulfilldesk.shopify.answers.orders import NewOrder
from fulfilldesk.shopify.client import ShopifyClient
from fulfilldesk.shopify.identity import Who, hidden_in_all, of_identity, who_is_allowed, withheld
from fulfilldesk.shopify.mapping.values import utc

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Newest:
    """The newest orders, and whether who bought them was refused; None when no order may be read."""

    orders: tuple[NewOrder, ...]
    refused: bool

    @property
    def identity(self) -> Identity:
        hidden = True if self.refused else hidden_in_all(self.orders)
        if hidden is None:
            return Identity.UNKNOWN
        return Identity.HIDDEN if hidden else Identity.VISIBLE


def connection_facts(
    client: ShopifyClient,
    asked_version: str,
    *,
    staff: str | None = None,
    staff_scopes: frozenset[str] = frozenset(),
) -> ConnectionFacts:
    """Ask the shop. `staff` names the person who signed in and `staff_scopes` what that person may do; both
    are empty for an app. Raises the failures of reaching the shop and of signing in; what is merely not
    allowed is in the facts."""
    info = reading.shop_info(client).narrowed(staff_scopes)
    newest = _newest(client, who_is_allowed(info))
    places = _locations(client)
    return ConnectionFacts(
        info=info,
        asked_version=asked_version,
        identity=newest.identity if newest else Identity.UNKNOWN,
        oldest_order_at=_oldest(client) if newest and newest.orders else None,
        newest_order_at=utc(newest.orders[0].created_at) if newest and newest.orders else None,
        locations=None if places is None else sum(not place.service for place in places),
        services=None if places is None else sum(place.service for place in places),
        orders=newest is not None,
        staff=staff,
    )


def with_identity(client: ShopifyClient, info: ShopInfo, now: datetime) -> ShopInfo:
    """The same with whether Shopify shows who bought. An answer that nobody can read leaves that open: the
    orders themselves will tell."""
    try:
        newest = _newest(client, who_is_allowed(info))
    except (AnswerBroken, QueryRefused) as failure:
        log.warning("whether names are shown cannot be told: %s", failure)
        return info
    if newest is None or newest.identity is Identity.UNKNOWN:
        return info
    hidden = newest.identity is Identity.HIDDEN
    return replace(info, identity_hidden=hidden, identity_refused=newest.refused, identity_looked_at=now)


def _newest(client: ShopifyClient, who: Who) -> _Newest | None:
    """The newest orders with whatever of identity is not refused; None when orders themselves are."""
    refused = False
    while True:
        try:
            answer = client.ask(questions.NEWEST_ORDERS, of_identity(who))
        except AccessDenied as denied:
            if not who:
                log.info("no order may be read: %s", denied)
                return None
            lost = who
        else:
            lost = who & withheld(answer.unreadable)
            if not lost:
                return _Newest(tuple(answer.data.orders.nodes), refused)
        refused = refused or Who.CONTACT in lost
        who &= ~lost


def _oldest(client: ShopifyClient) -> datetime | None:
    try:
        orders = client.ask(questions.OLDEST_ORDER, {}).data.orders.nodes
    except AccessDenied:
        return None
    return utc(orders[0].created_at) if orders else None


def _locations(client: ShopifyClient) -> tuple[Location, ...] | None:
    try:
        return reading.locations(client)
    except AccessDenied:
        return None
