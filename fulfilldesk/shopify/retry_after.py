"""The Retry-After header: how long a server asks to be left alone."""

from __future__ import annotations

from collections.abc import Mapping


def retry_after(headers: Mapping[str, str]) -> float:
    """Its seconds; 0.0 without one. Shopify sends no dates (facts section 7), they count as 0. `headers` must
    not care about the case of its names."""
    try:
        seconds = float(headers.get("retry-after", ""))
    except ValueError:
        return 0.0
    return seconds if seconds >= 0 else 0.0  # also for "nan", which is not greater than anything
