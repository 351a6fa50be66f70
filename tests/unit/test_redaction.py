"""What is taken out of a text before it is written, and what stays."""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.redaction import REMOVED, SHORTEST_SECRET, clean, removing

#: What may not be left of a text.
GONE = [
    ("X-Shopify-Access-Token: shpat_0123456789abcdef", "0123456789abcdef"),
    ("shpat_0123456789abcdef", "0123456789"),
    ("shpua_abc shpca_abc shppa_abc shpss_abc", "abc"),
    ("Authorization: Bearer abc.def-ghi", "abc.def"),
    ("authorization: bearer abc", "abc"),
    ("{'Authorization': 'Basic aWQ6c2VjcmV0c2VjcmV0'}", "aWQ6"),
    ("access_token=canary", "canary"),
    ("client_secret=canary&grant_type=client_credentials", "canary"),
    ('{"access_token":"canary","scope":"read_orders"}', "canary"),
    ('{"access_token": "canary"}', "canary"),
    (r'"{\"access_token\":\"canary\"}"', "canary"),
    ("{'client_secret': 'canary'}", "canary"),
    ("[(b'X-Shopify-Access-Token', b'canary')]", "canary"),
    ("password: canary", "canary"),
    ("client_secret%3Dcanary", "canary"),
    ("https://storage.googleapis.com/a/b.jsonl?X-Goog-Signature=canary&x=1", "canary"),
    ("GET https://shop/x?code=canary HTTP/1.1", "canary"),
    ("/fulfilldesk/callback?code=canary&hmac=canary&state=canary", "canary"),
    ("proxy http://anna:canary@proxy:8080/ refused", "canary"),
    ("mail to anna.canary+shop@fiets.example.nl now", "canary"),
    ("<anna.canary@example.com>", "canary"),
    ("zoë.canary@voorbeeld.nl", "canary"),
    ("customer%3Acanary%40example.com", "canary"),
    ('{"email":"canary\\u0040example.com"}', "canary"),
    *(
        (phone, "5678")
        for phone in (
            "+31612345678",
            "+31 6 1234 5678",
            "+31 (0)6-12345678",
            "0612345678",
            "06-12345678",
            "06 12 34 56 78 5678",
            "(020) 123 5678",
            "020-1235678",
            "0031612345678",
            "tel:+31612345678",
            "phone=%2B31612345678",
            "phone: 0612345678.",
            '"phone":"0612345678"',
            r"note\n0612345678",
            "+1-202-555-5678",
            "(202) 555-5678",
            "202-555-5678",
            "+4915123455678, then more",
            "0612345678 0698765678",
        )
    ),
]
STAYS = [
    "",
    "gid://shopify/Order/5551234567890 gid://shopify/InventoryLevel/12345?inventory_item_id=1234567890",
    "request 0a1b2c3d-1111-4222-8333-abcdefabcdef-1763894163",
    "request 01234567-8901-4123-8abc-012345678901",
    "2026-11-23 10:56:03,123 INFO MainThread fulfilldesk.sync: 1000000 orders in 12.345678 s",
    "2026-11-23T10:56:03.123456+00:00",
    "cost {'requested': 101, 'actual': 42, 'available': 1958}",
    "a sync from 10:05 2026-11-23 on",
    "OrdersPage: attempt 2: offline: ConnectTimeout; again in 0.5 s",
    "API version 2026-10, Python 3.11.7, SQLite 3.45.1, 0.1.0",
    "00000000000000000001",
    "object at 0x7f0123456789",
    "0123456789abcdef0123456789abcdef",
    "127.0.0.1:8080 is taken",
    'File "/usr/lib/python3.11/threading.py", line 1045, in _bootstrap_inner',
    "https://de-fietswinkel.myshopify.com/admin/api/2026-10/graphql.json",
    "Why? Because.",
]


@pytest.mark.parametrize(("text", "secret"), GONE)
def test_what_may_not_be_written_is_gone(text: str, secret: str) -> None:
    written = clean(text)
    assert secret not in written
    assert REMOVED in written
    assert clean(written) == written


@pytest.mark.parametrize("text", STAYS)
def test_what_helps_to_find_a_fault_stays(text: str) -> None:
    assert clean(text) == text


def test_the_address_without_its_query_stays() -> None:
    assert clean("https://storage.googleapis.com/a/b.jsonl?sig=x failed") == (
        f"https://storage.googleapis.com/a/b.jsonl?{REMOVED} failed"
    )


def nested(text: str) -> str:
    """JSON within JSON."""
    return json.dumps(json.dumps(json.dumps(text)))


def all_percent(text: str) -> str:
    return "".join(f"%{byte:02x}" for byte in text.encode())


def all_json(text: str) -> str:
    return "".join(f"\\u{ord(letter):04X}" for letter in text)


def every_second(text: str) -> str:
    return "".join(all_percent(letter) if at % 2 else letter for at, letter in enumerate(text))


WRITINGS: list[Callable[[str], str]] = [
    str,
    json.dumps,
    nested,
    repr,
    ascii,
    quote,
    quote_plus,
    lambda text: quote(quote(text, safe=""), safe=""),
    lambda text: json.dumps(quote(text, safe="")),
    all_percent,
    all_json,
    every_second,
    lambda text: repr(text.encode()),
    lambda text: text.replace("/", "\\/"),
]
SECRETS = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=SHORTEST_SECRET, max_size=60)


@given(
    secrets=st.lists(SECRETS, min_size=1, max_size=4),
    around=st.lists(st.text(max_size=30), min_size=5, max_size=5),
    writing=st.sampled_from(WRITINGS),
)
def test_whatever_surrounds_a_known_secret_it_is_gone(
    secrets: list[str], around: list[str], writing: Callable[[str], str]
) -> None:
    text = "".join(before + writing(secret) for before, secret in zip(around, secrets, strict=False))
    written = removing(secrets)(text + around[-1])
    for secret in secrets:
        assert secret not in written
        assert writing(secret).strip("\"'") not in written


@given(st.lists(SECRETS, max_size=3), st.text())
def test_a_text_without_secrets_stays_as_it_is(secrets: list[str], text: str) -> None:
    if not any(secret in text for secret in secrets) and "\\" not in text and "%" not in text:
        assert removing(secrets)(text) == text


@given(st.text(alphabet="aB1 @.+0()-?=&%\\\"':/{}\n_shpat", max_size=300))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean(text)
    assert clean(once) == once


def test_a_secret_that_begins_another_leaves_nothing_of_it() -> None:
    assert removing(["abcdefgh", "abcdef"])("abcdefgh") == REMOVED


def test_what_is_too_short_to_be_a_secret_does_not_empty_the_log() -> None:
    assert removing(["", "a", "token"])("a token is read") == "a token is read"
