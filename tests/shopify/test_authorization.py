"""The page that asks a person, and which answers of it are believed."""

from __future__ import annotations

from urllib.parse import parse_qsl, quote, urlencode, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.errors import Failure, RedirectRefused, SignInDenied, SignInForged
from fulfilldesk.domain.scopes import WANTED_SCOPES
from fulfilldesk.services.signing_in import Redirect
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.authorization import (
    Authorization,
    challenge,
    code_in,
    pasted_query,
    redirect_address,
    signature,
)

ID = "5f1d0e9c8b7a46938271605f4e3d2c1b"
SECRET = "hush"
STATE = "0.6784241404160823"
HERE = "http://127.0.0.1:3457/fulfilldesk/callback"
PERSON = Authorization(shop_address("some-shop"), ID, SECRET, HERE, state=STATE)

#: The example of Shopify's documentation of OAuth, with its secret. Its signature was computed with openssl:
#: printf %s 'code=0907a61c0c8d55e99db179b68161bc00&shop=some-shop.myshopify.com&state=0.6784241404160823&
#: timestamp=1337178173' | openssl dgst -sha256 -hmac hush
EXAMPLE = {
    "code": "0907a61c0c8d55e99db179b68161bc00",
    "shop": "some-shop.myshopify.com",
    "state": STATE,
    "timestamp": "1337178173",
}
EXAMPLE_HMAC = "700e2dadb827fcc8609e9d5ce208b2e9cdaab9df07390d2cbca10d7c328fc4bf"
#: Likewise, with a host and a value that needs care:
#: code=a%26b%25=c&host=YWRtaW4uc2hvcGlmeS5jb20vc3RvcmUvc29tZS1zaG9w&shop=some-shop.myshopify.com&state=...
MORE = {
    "code": "a&b%=c",
    "host": "YWRtaW4uc2hvcGlmeS5jb20vc3RvcmUvc29tZS1zaG9w",
    "shop": "some-shop.myshopify.com",
    "state": STATE,
    "timestamp": "1337178173",
}
MORE_HMAC = "d65105ede97d033b0f4bf4e3847518ccce2a7667644741267144356146332140"


def signed(answer: dict[str, str], secret: str = SECRET, **changed: str) -> str:
    """The query of an answer, signed as it stood before it was changed."""
    return urlencode({**answer, "hmac": signature(answer, secret), **changed})


def test_the_page_asks_for_everything() -> None:
    person = Authorization(shop_address("fiets"), ID, SECRET, HERE)
    page = urlsplit(person.url)
    assert f"{page.scheme}://{page.netloc}{page.path}" == "https://fiets.myshopify.com/admin/oauth/authorize"
    assert dict(parse_qsl(page.query, strict_parsing=True)) == {
        "client_id": ID,
        "scope": ",".join(WANTED_SCOPES),
        "redirect_uri": HERE,
        "state": person.state,
        "grant_options[]": "per-user",
        "response_type": "code",
        "code_challenge": challenge(person.verifier),
        "code_challenge_method": "S256",
    }
    assert SECRET not in person.url
    assert person.verifier not in person.url


def test_each_attempt_has_secrets_of_its_own_and_shows_none() -> None:
    attempts = [Authorization(shop_address("fiets"), ID, SECRET, HERE) for _ in range(20)]
    assert len({attempt.state for attempt in attempts} | {attempt.verifier for attempt in attempts}) == 40
    for attempt in attempts:
        assert len(attempt.state) >= 32
        assert 43 <= len(attempt.verifier) <= 128  # RFC 7636, 4.1
        assert not any(each in repr(attempt) for each in (attempt.state, attempt.verifier, SECRET))


def test_the_challenge_of_rfc_7636_appendix_b() -> None:
    expected = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
    assert challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") == expected


def test_where_the_browser_returns_to() -> None:
    shop, demo = shop_address("fiets"), shop_address("http://127.0.0.1:8080")
    assert redirect_address(Redirect.THIS_COMPUTER, shop) == HERE
    assert redirect_address(Redirect.THIS_COMPUTER, demo) == HERE
    assert redirect_address(Redirect.SHOP, shop) == "https://fiets.myshopify.com/fulfilldesk/callback"
    assert redirect_address(Redirect.SHOP, demo) == "http://127.0.0.1:8080/fulfilldesk/callback"


@pytest.mark.parametrize(("answer", "expected"), [(EXAMPLE, EXAMPLE_HMAC), (MORE, MORE_HMAC)])
def test_signatures_that_another_program_computed(answer: dict[str, str], expected: str) -> None:
    assert signature(answer, SECRET) == expected
    assert signature({**answer, "hmac": "whatever"}, SECRET) == expected
    assert signature(dict(reversed(answer.items())), SECRET) == expected


def test_an_answer_to_this_attempt_gives_its_code() -> None:
    assert code_in(f"{urlencode(EXAMPLE)}&hmac={EXAMPLE_HMAC}", PERSON) == EXAMPLE["code"]
    assert code_in(f"hmac={EXAMPLE_HMAC}&{urlencode(EXAMPLE)}", PERSON) == EXAMPLE["code"]
    assert code_in(f"{urlencode(MORE)}&hmac={MORE_HMAC}", PERSON) == MORE["code"]
    assert code_in(f"{urlencode(MORE, quote_via=quote)}&hmac={MORE_HMAC}", PERSON) == MORE["code"]


@pytest.mark.parametrize("timestamp", ["0", "1337178173", "4102444800", "-1", "yesterday", ""])
def test_the_time_in_an_answer_decides_nothing(timestamp: str) -> None:
    assert code_in(signed({**EXAMPLE, "timestamp": timestamp}), PERSON) == EXAMPLE["code"]


FORGED = {
    "nothing": "",
    "no pairs": "hello",
    "another state": signed({**EXAMPLE, "state": STATE[:-1] + "4"}),
    "a state that begins like it": signed({**EXAMPLE, "state": STATE[:-1]}),
    "an empty state": signed({**EXAMPLE, "state": ""}),
    "no state": signed({name: value for name, value in EXAMPLE.items() if name != "state"}),
    "another secret": signed(EXAMPLE, "hush!"),
    "no signature": urlencode(EXAMPLE),
    "an empty signature": f"{urlencode(EXAMPLE)}&hmac=",
    "half a signature": f"{urlencode(EXAMPLE)}&hmac={EXAMPLE_HMAC[:32]}",
    "a signature in capitals": f"{urlencode(EXAMPLE)}&hmac={EXAMPLE_HMAC.upper()}",
    "a signature that is no text": f"{urlencode(EXAMPLE)}&hmac=%C3%A9",
    "another code": signed(EXAMPLE, code="0907a61c0c8d55e99db179b68161bc01"),
    "another shop in the answer": signed(EXAMPLE, shop="some-shop2.myshopify.com"),
    "another time": signed(EXAMPLE, timestamp="1337178174"),
    "something added": signed(EXAMPLE, extra="1"),
    "something left out": urlencode({"code": EXAMPLE["code"], "state": STATE, "hmac": EXAMPLE_HMAC}),
    "signed for another shop": signed({**EXAMPLE, "shop": "other.myshopify.com"}),
    "signed for no shop": signed({**EXAMPLE, "shop": "some-shop.myshopify.com.evil.com"}),
    "a shop with a line break": signed({**EXAMPLE, "shop": "some-shop.myshopify.com\n"}),
    "the state twice": f"{signed(EXAMPLE)}&state={STATE}",
    "the code twice": f"code=x&{signed(EXAMPLE)}",
    "the signature twice": f"{signed(EXAMPLE)}&hmac={EXAMPLE_HMAC}",
    "no code": signed({name: value for name, value in EXAMPLE.items() if name != "code"}),
    "an empty code": signed({**EXAMPLE, "code": ""}),
    "a code with a line break": signed({**EXAMPLE, "code": "a\r\nb"}),
    "a code with a blank": signed({**EXAMPLE, "code": "a b"}),
    "a long code": signed({**EXAMPLE, "code": "a" * 513}),
    "a long answer": signed({**EXAMPLE, "extra": "a" * 5_000}),
    "many parameters": signed({**EXAMPLE, **{f"p{number}": "1" for number in range(30)}}),
    "no text": signed(EXAMPLE).replace("timestamp=", "timestamp=%ff"),
    "a null": signed({**EXAMPLE, "state": STATE + "\x00"}),
    "two values in one": signed({**EXAMPLE, "code": "a"}, code="a%26shop%3Db"),
}


@pytest.mark.parametrize("query", FORGED.values(), ids=FORGED.keys())
def test_what_does_not_belong_to_this_attempt(query: str) -> None:
    with pytest.raises(SignInForged) as caught:
        code_in(query, PERSON)
    shown = f"{caught.value!r}{vars(caught.value)}"
    assert STATE not in shown
    assert EXAMPLE["code"] not in shown
    assert caught.value.__cause__ is None


def test_values_cannot_move_between_parameters() -> None:
    """Two different answers never have the same text under their signature."""
    joined = {"code": "a&shop=some-shop.myshopify.com", "state": STATE}
    apart = {"code": "a", "shop": "some-shop.myshopify.com", "state": STATE}
    assert signature(joined, SECRET) != signature(apart, SECRET)
    assert signature({"a=b": "c"}, SECRET) != signature({"a": "b=c"}, SECRET)


@given(st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=6))
def test_any_answer_with_our_state_but_without_our_secret_is_refused(answer: dict[str, str]) -> None:
    with pytest.raises(Failure):
        code_in(urlencode({**answer, "state": STATE}, errors="replace"), PERSON)


def test_a_demo_shop_on_this_computer_goes_by_a_name_of_its_own() -> None:
    demo = Authorization(shop_address("http://127.0.0.1:8080"), ID, SECRET, HERE, state=STATE)
    assert code_in(signed(EXAMPLE), demo) == EXAMPLE["code"]
    with pytest.raises(SignInForged):
        code_in(signed({**EXAMPLE, "shop": "evil.com"}), demo)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ({"error": "access_denied", "state": STATE}, SignInDenied),
        (
            {"error": "access_denied", "error_description": "The merchant\x00 said no", "state": STATE},
            SignInDenied,
        ),
        (
            {
                "error": "invalid_request",
                "error_description": "The redirect_uri is not whitelisted",
                "state": STATE,
            },
            RedirectRefused,
        ),
        ({"error": "server_error", "state": STATE}, SignInForged),
        ({"error": "", "state": STATE}, SignInForged),
        ({"error": "access_denied", "state": "another"}, SignInForged),
        ({"error": "access_denied"}, SignInForged),
    ],
)
def test_a_no(answer: dict[str, str], kind: type[Failure]) -> None:
    with pytest.raises(Failure) as caught:
        code_in(urlencode(answer), PERSON)
    assert type(caught.value) is kind
    assert caught.value.detail.isprintable()
    assert caught.value.parameters == ({"redirect": HERE} if kind is RedirectRefused else {})


QUERY = signed(EXAMPLE)


@pytest.mark.parametrize(
    "pasted",
    [
        f"{HERE}?{QUERY}",
        f"  {HERE}?{QUERY}\n",
        f"127.0.0.1:3457/fulfilldesk/callback?{QUERY}",
        f"https://some-shop.myshopify.com/fulfilldesk/callback?{QUERY}#top",
        f"some-shop.myshopify.com/fulfilldesk/callback?{QUERY}",
        f'"{HERE}?{QUERY}"',
        f"<{HERE}?{QUERY}>",
        f"\ufeff{HERE}?{QUERY}\u200b",
        f"?{QUERY}",
        QUERY,
    ],
)
def test_what_is_copied_from_the_address_bar(pasted: str) -> None:
    assert pasted_query(pasted) == QUERY
    assert code_in(pasted_query(pasted), PERSON) == EXAMPLE["code"]


@pytest.mark.parametrize(
    "pasted",
    [
        "",
        " \n",
        HERE,
        f"{HERE}?",
        "https://some-shop.myshopify.com/admin",
        "hello",
        f"{QUERY} and more",
        f"{QUERY}\x00",
        "?" + "a=" + "b" * 5_000,
        "#a=b",
        "?\u200b",
    ],
)
def test_what_is_not(pasted: str) -> None:
    with pytest.raises(SignInForged) as caught:
        pasted_query(pasted)
    assert not pasted.strip() or pasted not in str(caught.value)


@given(st.text(max_size=200))
def test_any_text_is_a_query_or_a_refusal(pasted: str) -> None:
    try:
        query = pasted_query(pasted)
    except SignInForged:
        return
    assert query in pasted
    with pytest.raises(Failure):
        code_in(query, PERSON)
