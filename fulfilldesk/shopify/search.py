"""Search strings for Shopify."""

from __future__ import annotations

from datetime import UTC, datetime


def changed_since(since: datetime | None) -> str | None:
    """The search for what changed at or after `since`; None searches nothing and so finds everything.

    Quoted: without quotes Shopify cuts the time at its first colon and reads it in the shop's zone (facts
    0.10).
    """
    if since is None:
        return None
    return f"updated_at:>='{since.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}'"
