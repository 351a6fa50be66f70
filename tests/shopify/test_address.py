"""Where a token may go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.errors import BadShopAddress
from fulfilldesk.shopify.address import shop_address


@pytest.mark.parametrize(
    ("typed", "origin"),
    [
        ("fiets", "https://fiets.myshopify.com"),
        ("  Fiets-Winkel ", "https://fiets-winkel.myshopify.com"),
        ("fiets.myshopify.com", "https://fiets.myshopify.com"),
        ("https://fiets.myshopify.com", "https://fiets.myshopify.com"),
        ("HTTPS://FIETS.myshopify.com/", "https://fiets.myshopify.com"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://127.0.0.1", "http://127.0.0.1"),
        ("http://localhost:9/", "http://localhost:9"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ],
)
def test_addresses_that_are_shops(typed: str, origin: str) -> None:
    address = shop_address(typed)
    assert address.origin == origin
    assert address.endpoint == f"{origin}/admin/api/2026-10/graphql.json"
    assert address.local == origin.startswith("http://")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "-fiets",
        "fiets winkel",
        "fiëts",
        "ﬁets",
        "http://fiets.myshopify.com",
        "http://example.com",
        "http://127.0.0.2",
        "http://127.0.0.1.example.com",
        "http://127.0.0.1@example.com",
        "http://localhost@example.com/",
        "http://someone:secret@127.0.0.1",
        "http://127.0.0.1:8080/admin",
        "http://127.0.0.1:99999",
        "http://127.0.0.1:0",
        "http://127.0.0.1:8080?x=1",
        "http://127.0.0.1:8080#x",
        "http://127.0.0.1:80\n80",
        "http://[::1",
        "http://",
        "https://127.0.0.1",
        "https://fiets.myshopify.com.example.com",
        "https://fiets.myshopify.com:8443",
        "https://someone@fiets.myshopify.com",
        "https://fiets.myshopify.com/admin",
        "https://fiets.myshopify.com\n.example.com",
        "https://example.com/fiets.myshopify.com",
        "https://.myshopify.com",
        "ftp://fiets.myshopify.com",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "a" * 101,
    ],
)
def test_addresses_that_are_none(typed: str) -> None:
    with pytest.raises(BadShopAddress):
        shop_address(typed)


@given(st.text(max_size=60))
def test_any_text_is_a_safe_address_or_a_clear_refusal(typed: str) -> None:
    try:
        address = shop_address(typed)
    except BadShopAddress as refusal:
        # Somebody pastes the token into the wrong field: it must not be repeated.
        assert typed not in str(refusal) or len(typed) < 4
    else:
        assert address.domain.endswith(".myshopify.com") or address.local
