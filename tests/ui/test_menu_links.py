"""Only real web addresses ever reach the browser."""

from __future__ import annotations

import pytest

from fulfilldesk.ui.actions.links import admin_address, web_address


@pytest.mark.parametrize(
    "text",
    [
        "https://postnl.example/3SABCD123456",
        "http://track.example/?n=1%202&t=a",
        "HTTPS://TRACK.EXAMPLE/",
        "https://bücher.example/weg",
    ],
)
def test_web_addresses_pass(text: str) -> None:
    url = web_address(text)
    assert url is not None
    assert url.scheme().lower() in ("http", "https")


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        " ",
        "3SABCD123456",
        "postnl.example/3S",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<b>x</b>",
        "vbscript:x",
        "file:///etc/passwd",
        "file://server/share/x.exe",
        "\\\\server\\share\\x.exe",
        "//server/share",
        "C:\\Windows\\system32\\calc.exe",
        "ms-settings:",
        "mailto:a@example.com",
        "ftp://example.com/x",
        "https://",
        "https:///pad",
        "http://user:password@evil.example/",
        "https://a@b.example/",
        " https://postnl.example/",
        "https://postnl.example/\n",
        "https://post nl.example/",
        "https://[::1",
        "https://x.example/%zz",
        "https://x.example:99999/",
    ],
)
def test_anything_else_is_only_text(text: str | None) -> None:
    assert web_address(text) is None


def test_the_admin_page_is_made_of_the_shop_and_the_number() -> None:
    url = admin_address("de-fietswinkel.myshopify.com", "gid://shopify/Order/6123456789012")
    assert url is not None
    assert url.toString() == "https://de-fietswinkel.myshopify.com/admin/orders/6123456789012"


@pytest.mark.parametrize(
    ("domain", "order_id"),
    [
        (None, "gid://shopify/Order/1"),
        ("evil.example", "gid://shopify/Order/1"),
        ("evil.example/x.myshopify.com", "gid://shopify/Order/1"),
        ("de-fietswinkel.myshopify.com", "gid://shopify/Order/1/../../x"),
        ("de-fietswinkel.myshopify.com", "gid://shopify/Customer/1"),
        ("de-fietswinkel.myshopify.com", "gid://shopify/Order/١"),
    ],
)
def test_no_admin_page_of_odd_parts(domain: str | None, order_id: str) -> None:
    assert admin_address(domain, order_id) is None
