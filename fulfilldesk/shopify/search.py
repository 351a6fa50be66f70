"""Search strings for Shopify."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from fulfilldesk.domain.errors import AnswerBroken

_ORDER_ID = re.compile(r"gid://shopify/Order/([0-9]{1,19})", re.ASCII)


def changed_since(since: datetime | None) -> str | None:
    """The search for what changed at or after `since`; None searches nothing and so finds everything.

    Quoted: without quotes Shopify cuts the time at its first colon and reads it in the shop's zone (facts
    0.10).
    """
    if since is None:
        return None
    return f"updated_at:>='{since.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}'"


def order_number(order_id: str) -> int:
    """The bare number of an order's id, by which Shopify sorts and searches ids (facts 5.2). Raises
    AnswerBroken for an id that is none of an order."""
    found = _ORDER_ID.fullmatch(order_id)
    if found is None:
        raise AnswerBroken(f"no id of an order: {order_id[:100]!r}")
    return int(found[1])


def after_id(order_id: str | None) -> str | None:
    """The search for orders with a higher id; None searches nothing. The schema names `>=` and `<=` for
    ids."""
    return None if order_id is None else f"id:>={order_number(order_id) + 1}"
