"""How far this computer's clock is from Shopify's, by the date that every answer carries."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def clock_off(date_header: str | None, now: datetime) -> float:
    """Seconds by which this computer's clock (`now`) is ahead of the server's, negative when it is behind;
    0.0 where the header is missing or no date. The header counts in whole seconds and was written a moment
    ago, so a few seconds mean nothing."""
    if date_header is None:
        return 0.0
    try:
        date = parsedate_to_datetime(date_header)
        return (now - (date if date.tzinfo else date.replace(tzinfo=UTC))).total_seconds()
    except (ValueError, OverflowError):
        return 0.0
