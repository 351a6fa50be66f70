"""A read that fails."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from fulfilldesk.domain.errors import Failure
from tests.shopify.support import FakeClock, scripted


def failure_of(clock: FakeClock, *replies: Any) -> tuple[Failure, int]:
    """The failure `info()` ends in, and how many requests it took."""
    shop, script = scripted(clock, *replies)
    with pytest.raises(Failure) as caught:
        shop.info()
    return caught.value, len(script.asked)


def html(status: int = 200, text: str = "<html><h1>Sign in</h1></html>", **headers: str) -> httpx.Response:
    return httpx.Response(status, html=text, headers={"X-Request-Id": "req-html", **headers})
