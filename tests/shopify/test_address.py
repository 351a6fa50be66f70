"""Where a token may go, and what else may be typed for a shop."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.errors import BadShopAddress
from fulfilldesk.shopify.address import LONGEST, CustomDomain, address_of, shop_address, typed_address


@pytest.mark.parametrize(
    ("typed", "origin"),
    [
        ("fiets", "https://fiets.myshopify.com"),
        ("  Fiets-Winkel ", "https://fiets-winkel.myshopify.com"),
        ("fiets.myshopify.com", "https://fiets.myshopify.com"),
        ("fiets.myshopify.com\n", "https://fiets.myshopify.com"),
        ("https://fiets.myshopify.com", "https://fiets.myshopify.com"),
        ("HTTPS://FIETS.myshopify.com/", "https://fiets.myshopify.com"),
        ("https://fiets.myshopify.com/admin", "https://fiets.myshopify.com"),
        ("https://fiets.myshopify.com/admin/orders/1?a=b%20c#d", "https://fiets.myshopify.com"),
        ("fiets.myshopify.com/admin?host=https://example.com", "https://fiets.myshopify.com"),
        ("https://admin.shopify.com/store/fiets", "https://fiets.myshopify.com"),
        ("https://admin.shopify.com/store/fiets/", "https://fiets.myshopify.com"),
        ("https://admin.shopify.com/store/Fiets-1/orders?x=@y:z", "https://fiets-1.myshopify.com"),
        ("admin.shopify.com/store/fiets#x", "https://fiets.myshopify.com"),
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
    assert address_of(address.domain) == address


@pytest.mark.parametrize(
    ("typed", "host", "shown"),
    [
        ("fietsenwinkel.nl", "fietsenwinkel.nl", "fietsenwinkel.nl"),
        (" https://WWW.Fietsenwinkel.nl/ ", "www.fietsenwinkel.nl", "www.fietsenwinkel.nl"),
        ("shop.fiets-en-zo.co.uk", "shop.fiets-en-zo.co.uk", "shop.fiets-en-zo.co.uk"),
        ("www.fahrräder.de", "www.xn--fahrrder-4za.de", "www.fahrräder.de (www.xn--fahrrder-4za.de)"),
        ("https://FAHRRÄDER.de", "xn--fahrrder-4za.de", "fahrräder.de (xn--fahrrder-4za.de)"),
        ("xn--fahrrder-4za.de", "xn--fahrrder-4za.de", "fahrräder.de (xn--fahrrder-4za.de)"),
        ("自転車.jp", "xn--ub1ar7xbc.jp", "自転車.jp (xn--ub1ar7xbc.jp)"),
        # A Cyrillic letter in a Latin name is seen in the form beside it.
        ("fi\u0435ts.nl", "xn--fits-w4d.nl", "fi\u0435ts.nl (xn--fits-w4d.nl)"),
        # What decodes to nothing that a domain may be is shown as it stands.
        ("xn--ff-0.nl", "xn--ff-0.nl", "xn--ff-0.nl"),
        ("xn--i-7iq.nl", "xn--i-7iq.nl", "xn--i-7iq.nl"),
    ],
)
def test_domains_whose_shop_is_to_be_found_out(typed: str, host: str, shown: str) -> None:
    found = typed_address(typed)
    assert found == CustomDomain(host)
    assert found.shown == shown
    with pytest.raises(BadShopAddress):
        shop_address(typed)
    with pytest.raises(BadShopAddress):
        address_of(host)


REFUSED = [
    "",
    "   ",
    "\n",
    "-fiets",
    "fiets winkel",
    "fiëts",
    "ﬁets",
    "\u212aiets",  # the sign for kelvin, which becomes an ordinary k
    "http://fiets.myshopify.com",
    "http://fiets.myshopify.com/admin",
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
    "https://",
    "https:///",
    "https://127.0.0.1",
    "127.0.0.1",
    "0x7f.1",
    "1.2.3.4",
    "[::1]",
    "printer.local",
    "router.lan",
    "metadata.google.internal",
    "1.0.0.127.in-addr.arpa",
    # look-alikes
    "https://fiets.myshopify.com.example.com",
    "fiets.myshopify.com.example.com/admin",
    "fiets.myshopify.com@example.com",
    "https://fiets.myshopify.com@example.com/admin",
    "https://fiets.myshopify.com:x@example.com",
    "https://someone@fiets.myshopify.com",
    "https://example.com/fiets.myshopify.com",
    "example.com/fiets.myshopify.com",
    "example.com/fiets.myshopify.com/admin",
    "example.com?fiets.myshopify.com",
    "example.com#fiets.myshopify.com",
    "example.com\\fiets.myshopify.com",
    "example.com%2ffiets.myshopify.com",
    "fiets.myshopify.com%2eexample.com",
    "fiets%2emyshopify.com",
    "fiets.myshopify.com\\@example.com",
    "fiets.myshopify.com\\.example.com",
    "fiets.myshopify.com.",
    "fiets.myshopify.co",
    "fiets.myshopify.com.co",
    "fiets.xmyshopify.com",
    "a.fiets.myshopify.com",
    "myshopify.com",
    ".myshopify.com",
    "https://.myshopify.com",
    "fiets..myshopify.com",
    "fiets。myshopify。com",
    "fiets．myshopify．com",
    "fiets｡myshopify｡com",
    "ｆｉｅｔｓ.myshopify.com",
    "fiets.myshopify.ⓒom",
    "fiets。nl",
    "fiets\u200b.nl",
    "fiets\u00ad.nl",
    "fiets\u202e.nl",
    "https://fiets.myshopify.com:8443",
    "https://fiets.myshopify.com:443",
    "fiets.nl:443",
    "https://fiets.myshopify.com//admin",
    "https://fiets.myshopify.com/administrator",
    "https://fiets.myshopify.com/products/1",
    "https://fiets.myshopify.com\n.example.com",
    "https://fiets.myshopify.com/admin\n.example.com",
    "fiets.myshopify.com\x00.example.com",
    "\x00fiets",
    "shopify.com",
    "admin.shopify.com",
    "accounts.shopify.com",
    "https://admin.shopify.com/store",
    "https://admin.shopify.com/store/",
    "https://admin.shopify.com/store/-fiets",
    "https://admin.shopify.com/store/fiets.example.com",
    "https://admin.shopify.com/store/fiets@example.com",
    "https://admin.shopify.com/store/../fiets",
    "https://admin.shopify.com/stores/fiets",
    "https://admin.shopify.com.example.com/store/fiets",
    "https://admin.shopify.com:443/store/fiets",
    "https://example.com/https://admin.shopify.com/store/fiets",
    "https://admin.shopify.com@example.com/store/fiets",
    "ftp://fiets.myshopify.com",
    "https:fiets.nl",
    "//fiets.nl",
    "https://https://fiets.nl",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "shpat_0123456789abcdef0123456789abcdef",
    "-fiets.nl",
    "fiets-.nl",
    "fiets..nl",
    ".fiets.nl",
    "fiets.nl/pagina",
    "fi_ets.nl",
    "a" * 101,
    "a" * 64 + ".nl",
    ".".join(["a" * 60] * 5) + ".nl",
    "a" * 2_000,
    "fiets.myshopify.com/admin/" + "a" * LONGEST,
    "ä" * 2_000 + ".nl",
]


@pytest.mark.parametrize("typed", REFUSED)
def test_addresses_that_are_none(typed: str) -> None:
    with pytest.raises(BadShopAddress):
        typed_address(typed)
    with pytest.raises(BadShopAddress):
        shop_address(typed)


_MEAN = st.text(st.sampled_from("fiets.myshopify.com/admin:@\\%#?-_ \n\x00。．ｍéа1"), max_size=60)


@given(st.one_of(st.text(max_size=60), _MEAN, _MEAN.map("https://{}".format), _MEAN.map("{}.nl".format)))
def test_any_text_is_a_safe_address_or_a_clear_refusal(typed: str) -> None:
    try:
        address = typed_address(typed)
    except BadShopAddress as refusal:
        # Somebody pastes the token into the wrong field: it must not be repeated.
        assert typed not in str(refusal) or len(typed) < 4
        return
    if isinstance(address, CustomDomain):
        assert address.host.isascii()
        assert address.host == address.host.lower()
        assert not set(address.host) & set("/:@\\%#?_ ")
        assert "myshopify" not in address.host
        assert address.host in address.shown
    else:
        assert address.domain.endswith(".myshopify.com") or address.local
        assert address.origin == f"{'http' if address.local else 'https'}://{address.domain}"
