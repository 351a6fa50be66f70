"""What people paste into the three fields for keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.errors import BadKey
from fulfilldesk.domain.pasted_keys import LONGEST, access_token, client_id, client_secret

ID = "5f1d0e9c8b7a46938271605f4e3d2c1b"
OLD_SECRET = "00112233445566778899aabbccddeeff"
SECRET = "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"
TOKEN = "shpat_0123456789abcdef0123456789abcdef"

AROUND = [
    "{}",
    "  {}\n",
    "\t{}\r\n",
    "\u00a0{}\u2003",
    '"{}"',
    "'{}',",
    "“{}”",
    "`{}`",
    "<{}>",
    "\ufeff{}\u200b",
    "\u2066{}\u2069",
    "Client ID: {}",
    "Client-ID：{}",
    "Toegangstoken van de beheer-API\n\n{}\n",
    "SHOPIFY_KEY={}",
    'export SHOPIFY_KEY = "{}";',
    "X-Shopify-Access-Token: {}",
    '"client_secret": "{}",',
    "{0}\n{0}",
]


@pytest.mark.parametrize("around", AROUND)
def test_what_stands_around_a_key_is_taken_off(around: str) -> None:
    assert client_id(around.format(ID)) == ID
    assert client_secret(around.format(SECRET), of=ID) == SECRET
    assert client_secret(around.format(OLD_SECRET), of=ID) == OLD_SECRET
    assert access_token(around.format(TOKEN)) == TOKEN


def test_invisible_characters_in_the_middle_are_taken_out() -> None:
    assert access_token(TOKEN[:9] + "\u200b\u00ad" + TOKEN[9:]) == TOKEN
    assert client_id(ID[:9] + "\u2060" + ID[9:]) == ID


@pytest.mark.parametrize("start", ["shpat_", "shpca_", "shppa_", "shpua_"])
@pytest.mark.parametrize("length", [32, 38, 64, 200])
def test_tokens_of_every_kind_and_length(start: str, length: int) -> None:
    token = start + "0aZ9-_" * 40
    assert access_token(token[: length + 6]) == token[: length + 6]


def test_both_keys_of_the_app_copied_at_once_fit_both_fields() -> None:
    both = f"Client ID\n{ID}\nSecret\n{SECRET}"
    assert client_id(both) == ID
    assert client_secret(both, of=ID) == SECRET


WRONG: list[tuple[str, str, str]] = [
    ("client-id", "", "empty"),
    ("client-id", " \n\t\u200b\ufeff\"'", "empty"),
    ("client-id", SECRET, "is-secret"),
    ("client-id", f"Client secret: {SECRET}", "is-secret"),
    ("client-id", TOKEN, "is-token"),
    ("client-id", "fiets.myshopify.com", "characters"),
    ("client-id", ID[:-1], "characters"),
    ("client-id", ID + "0", "characters"),
    ("client-id", ID[:-1] + "g", "characters"),
    ("client-id", ID[:-1] + "０", "characters"),
    ("client-id", ID[:16] + " " + ID[16:], "characters"),
    ("client-id", f"{ID} {OLD_SECRET}", "characters"),
    ("client-id", ID + "\x00", "characters"),
    ("client-id", "x" * (LONGEST + 1), "too-long"),
    ("client-id", ID + " " * LONGEST, "too-long"),
    ("client-secret", "", "empty"),
    ("client-secret", ID, "is-id"),
    ("client-secret", f"Client ID: {ID}", "is-id"),
    ("client-secret", TOKEN, "is-token"),
    ("client-secret", "shpss_••••••••••••••••••••••••••••••••", "characters"),
    ("client-secret", "********************************", "characters"),
    ("client-secret", "shpss_", "characters"),
    ("client-secret", SECRET + "é", "characters"),
    ("client-secret", SECRET.upper(), "characters"),
    ("client-secret", "x" * (LONGEST + 1), "too-long"),
    ("token", "", "empty"),
    ("token", "«»", "empty"),
    ("token", SECRET, "is-secret"),
    ("token", f"API secret key: {SECRET}", "is-secret"),
    ("token", ID, "is-id"),
    ("token", "shpat_", "characters"),
    ("token", "shpat_••••••••••••••••••••••••••••••••", "characters"),
    ("token", "shpxx_0123456789abcdef0123456789abcdef", "characters"),
    ("token", TOKEN + "\x00", "characters"),
    ("token", TOKEN.replace("0", "\u0660"), "characters"),
    ("token", f"{TOKEN} {TOKEN[:-1]}1", "characters"),
    ("token", "my password", "characters"),
    ("token", TOKEN * 50, "too-long"),
]
FIELDS: dict[str, Callable[[str], str]] = {
    "client-id": client_id,
    "client-secret": lambda text: client_secret(text, of=ID),
    "token": access_token,
}


@pytest.mark.parametrize(("what", "pasted", "why"), WRONG)
def test_what_cannot_be_the_key_says_why(what: str, pasted: str, why: str) -> None:
    with pytest.raises(BadKey) as caught:
        FIELDS[what](pasted)
    assert caught.value.parameters == {"what": what, "why": why}


@pytest.mark.parametrize("token", ["demo", "shpat_demo", "a:b=c", TOKEN, "~!@#$%^&*()_+"])
def test_a_demo_shop_on_this_computer_takes_any_word(token: str) -> None:
    assert access_token(f" {token}\n", local=True) == token


@pytest.mark.parametrize(
    ("pasted", "why"),
    [
        ("", "empty"),
        ("two words", "characters"),
        ("é", "characters"),
        ("a\x00b", "characters"),
        (SECRET, "is-secret"),
    ],
)
def test_and_nothing_else(pasted: str, why: str) -> None:
    with pytest.raises(BadKey) as caught:
        access_token(pasted, local=True)
    assert caught.value.parameters == {"what": "token", "why": why}


@given(st.text(max_size=80), st.sampled_from(sorted(FIELDS)))
def test_any_text_is_a_clean_key_or_a_refusal_that_does_not_repeat_it(text: str, what: str) -> None:
    try:
        key = FIELDS[what](text)
    except BadKey as refusal:
        assert refusal.parameters["what"] == what
        assert refusal.detail == ""
        assert text not in refusal.parameters.values()
    else:
        assert key.isascii()
        assert key.isprintable()
        assert " " not in key


@pytest.mark.parametrize("what", sorted(FIELDS))
@pytest.mark.parametrize("pasted", [SECRET, TOKEN, ID, SECRET + "é", TOKEN + "\x00", "shpss_half-a-secret"])
def test_no_key_stands_in_a_refusal(what: str, pasted: str) -> None:
    try:
        FIELDS[what](pasted)
    except BadKey as refusal:
        said = f"{refusal!r} {refusal} {refusal.args} {vars(refusal)}"
        assert pasted[:12] not in said
