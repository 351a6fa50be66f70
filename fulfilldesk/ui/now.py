"""The moment it is, for whatever on the screen depends on it. Tests give another."""

from __future__ import annotations

from datetime import UTC, datetime


def utc_now() -> datetime:
    """UTC, aware."""
    return datetime.now(UTC)
