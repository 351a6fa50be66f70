"""How long a server asks to be left alone."""

from __future__ import annotations

import httpx
import pytest

from fulfilldesk.shopify.retry_after import retry_after


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("7", 7.0),
        ("2.5", 2.5),
        (" 7 ", 7.0),
        ("86400", 86_400.0),
        ("", 0.0),
        ("-1", 0.0),
        ("nan", 0.0),
        ("soon", 0.0),
        ("Wed, 21 Oct 2026 07:28:00 GMT", 0.0),
    ],
)
def test_seconds(said: str, seconds: float) -> None:
    assert retry_after(httpx.Headers({"Retry-After": said})) == seconds


def test_without_the_header_nothing_is_asked() -> None:
    assert retry_after({}) == 0.0
