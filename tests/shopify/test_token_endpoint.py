"""Asking for a token: what Shopify answers, and what somebody in between answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

import httpx
import pytest

from fulfilldesk.domain import errors
from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.domain.errors import Failure
from fulfilldesk.shopify.token_endpoint import LIMITS
from tests.shopify.support import START, FakeClock
from tests.shopify.token_answers import (
    CODE,
    ID,
    JSON,
    PERSON,
    REDIRECT,
    SECRET,
    TOKEN,
    URL,
    VERIFIER,
    by_code,
    by_credentials,
    endpoint,
    good,
    oauth,
    page,
    told,
)
from tests.shopify.web import Page, web


def test_what_is_sent_for_an_app() -> None:
    with web({URL: good(expires_in=86_399)}) as here:
        credentials = endpoint(here.transports).by_credentials(ID, SECRET)
        (asked,) = here.asked
    assert (asked.method, asked.url) == ("POST", URL)
    assert asked.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert asked.headers["Accept"] == "application/json"
    assert asked.headers["Cookie"] is None
    assert asked.body.decode() == f"grant_type=client_credentials&client_id={ID}&client_secret={SECRET}"
    assert credentials == Credentials(WayIn.APP, TOKEN, START + timedelta(seconds=86_399), ID, SECRET)


def test_what_is_sent_for_a_person() -> None:
    user = {"id": 1, "first_name": "Femke", "last_name": "de Wit", "email": "f@example.com", "locale": "nl"}
    scopes = "write_orders,read_customers"
    with web({URL: good(expires_in=86_399, associated_user=user, associated_user_scope=scopes)}) as here:
        credentials = endpoint(here.transports).by_code(PERSON, CODE)
        (asked,) = here.asked
    assert dict(httpx.QueryParams(asked.body.decode())) == {
        "grant_type": "authorization_code",
        "client_id": ID,
        "client_secret": SECRET,
        "code": CODE,
        "code_verifier": VERIFIER,
        "redirect_uri": REDIRECT,
    }
    assert credentials == Credentials(
        WayIn.STAFF,
        TOKEN,
        START + timedelta(seconds=86_399),
        ID,
        SECRET,
        staff="Femke de Wit",
        staff_scopes=frozenset({"write_orders", "read_customers"}),
    )


@pytest.mark.parametrize(
    ("user", "shown"),
    [
        ({"first_name": "Femke", "last_name": "de Wit", "email": "f@example.com"}, "Femke de Wit"),
        ({"first_name": "", "last_name": "de Wit"}, "de Wit"),
        ({"first_name": None, "last_name": None, "email": "f@example.com"}, "f@example.com"),
        ({"first_name": "Fem\x00ke\n", "last_name": "\u202eWit"}, "Femke Wit"),
        ({"first_name": "F" * 10_000}, "F" * 200),
        ({"first_name": " "}, None),
        ({}, None),
        (None, None),
    ],
)
def test_the_name_of_a_person(user: Mapping[str, object] | None, shown: str | None) -> None:
    assert by_code(good(associated_user=user)).staff == shown


def test_odd_scopes_of_a_person_are_left_out() -> None:
    given = "read_orders, write_orders,,<b>,READ_X," + "a" * 65
    assert by_code(good(associated_user_scope=given)).staff_scopes == {"read_orders", "write_orders"}


@pytest.mark.parametrize(
    ("life", "seconds"), [({"expires_in": "86399"}, 86_399), ({"expires_in": None}, None), ({}, None)]
)
def test_how_long_a_token_is_good(life: dict[str, object], seconds: int | None) -> None:
    ends_at = by_credentials(good(**life)).ends_at
    assert ends_at == (None if seconds is None else START + timedelta(seconds=seconds))


REFUSED: list[tuple[Page, type[Failure]]] = [
    (
        oauth("shop_not_permitted", "Client credentials cannot be performed on this shop."),
        errors.AppNotPermitted,
    ),
    (told("shop_not_permitted"), errors.AppNotPermitted),
    (page("400 - Oauth error app_not_installed"), errors.AppNotInstalled),
    (Page(b"Oauth error app_not_installed", 400, {"Content-Type": "text/plain"}), errors.AppNotInstalled),
    (Page(b"Oauth error app_not_installed", 400), errors.AppNotInstalled),
    (told("app_not_installed", "The application is not installed"), errors.AppNotInstalled),
    (told("app_not_installed", status=401), errors.AppNotInstalled),
    (told("app_not_installed", status=200), errors.AppNotInstalled),
    (oauth("application_cannot_be_found", f"Could not find ... with api_key {ID}"), errors.WrongAppKey),
    (oauth("invalid_request", "Missing or invalid client secret"), errors.WrongAppKey),
    (oauth("invalid_request", "Could not find Shopify API application with api_key"), errors.WrongAppKey),
    (told("invalid_request"), errors.WrongAppKey),
    (told("invalid_client", "Client authentication failed"), errors.WrongAppKey),
    (told("INVALID_CLIENT"), errors.WrongAppKey),
    (told("invalid_client", status=401), errors.WrongAppKey),
    (Page(b'{"errors":"[API] Invalid API key"}', 401, JSON), errors.WrongAppKey),
    (told("invalid_request", "The grant is odd"), errors.SignInRefused),
    (told("never_heard_of"), errors.SignInRefused),
    (Page(b'{"errors":"no"}', 400, JSON), errors.SignInRefused),
    (page("Unavailable Shop", status=402), errors.ShopFrozen),
    (page("Unavailable Shop", status=423), errors.ShopLocked),
    (page("Forbidden", status=403), errors.ShopUnavailable),
    (page("Store unavailable", status=404), errors.UnknownShop),
    (Page(b"{}", 404, JSON), errors.UnknownShop),
    (page("Wait", status=430), errors.Throttled),
    # Somebody in between
    (page("Hotel Zeezicht: sign in", status=200), errors.NotShopify),
    (page("Bad request"), errors.NotShopify),
    (page("Who are you?", status=401), errors.NotShopify),
    (Page(b"", 200), errors.NotShopify),
    (Page(b"", 301, {"Location": "https://hotel.example/login"}), errors.NotShopify),
    (Page(b"", 302, {"Location": URL}), errors.NotShopify),
    (Page(b"", 307, {"Location": "http://fiets.myshopify.com/admin/oauth/access_token"}), errors.NotShopify),
    (Page(b"", 302, {"Location": "javascript:1"}), errors.NotShopify),
    (Page(b"x" * (LIMITS.most + 1)), errors.AnswerTooLarge),
]


@pytest.mark.parametrize(("answer", "kind"), REFUSED)
def test_refusals_are_told_apart_and_not_tried_again(answer: Page, kind: type[Failure]) -> None:
    with web({URL: answer}) as here:
        for ask in (
            lambda: endpoint(here.transports).by_credentials(ID, SECRET),
            lambda: endpoint(here.transports).by_code(PERSON, CODE),
        ):
            here.asked.clear()
            with pytest.raises(Failure) as caught:
                ask()
            assert type(caught.value) is kind
            assert len(here.asked) == 1


def test_shopifys_own_words_are_kept_for_who_wants_to_see_them() -> None:
    with pytest.raises(errors.AppNotPermitted) as caught:
        by_credentials(
            oauth("shop_not_permitted", "Client credentials cannot be performed on this shop&#39;s side.")
        )
    assert caught.value.detail == (
        "HTTP 400, text/html, shop_not_permitted: Client credentials cannot be performed on this shop's side."
    )


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (oauth("invalid_request", "The redirect_uri is not whitelisted"), errors.RedirectRefused),
        (told("invalid_request", "The redirect_uri is not whitelisted"), errors.RedirectRefused),
        (
            told("invalid_request", "The authorization code was not found or was already used"),
            errors.SignInForged,
        ),
        (oauth("invalid_request", "The code_verifier is invalid"), errors.SignInForged),
        (told("invalid_grant"), errors.SignInForged),
        (told("access_denied"), errors.SignInDenied),
    ],
)
def test_refusals_of_a_code(answer: Page, kind: type[Failure]) -> None:
    with pytest.raises(Failure) as caught:
        by_code(answer)
    assert type(caught.value) is kind
    assert caught.value.parameters == ({"redirect": REDIRECT} if kind is errors.RedirectRefused else {})


BROKEN = [
    b'{"error": "\xff"}',
    b'{"\xed\xa0\x80": 1}',
    b'{"access_token": "\xff"}',
    b"",
    b"null",
    b"[]",
    b"7",
    b"{}",
    b'{"access_token": null}',
    b'{"access_token": 7}',
    b'{"access_token": ""}',
    b'{"access_token": "with blank"}',
    b'{"access_token": "shpat_\\u00e9"}',
    b'{"access_token": "shpat_1\\r\\nX-Evil: 1"}',
    b'{"access_token": "' + b"a" * 513 + b'"}',
    b'{"access_token": "shpat_1", "expires_in": 0}',
    b'{"access_token": "shpat_1", "expires_in": -5}',
    b'{"access_token": "shpat_1", "expires_in": 1e300}',
    b'{"access_token": "shpat_1", "expires_in": 99999999999999999999999}',
    b'{"access_token": "shpat_1", "expires_in": "soon"}',
    b'{"access_token": "shpat_1", "expires_in": []}',
    b'{"access_token": "shpat_1", "associated_user": "Femke"}',
    b'{"access_token": "shpat_1"',
    b"[" * 100_000,
    b'{"x":' * 50_000,
    b"\xff\xfe\x00",
    b"<html>",
]


@pytest.mark.parametrize("body", BROKEN)
def test_nonsense_with_status_200(body: bytes) -> None:
    clock = FakeClock()
    with web({URL: Page(body, 200, JSON)}) as here:
        with pytest.raises(errors.AnswerBroken):
            endpoint(here.transports, clock).by_credentials(ID, SECRET)
        assert len(here.asked) == 4
        assert clock.slept == [0.5, 1.0, 2.0]
        here.asked.clear()
        with pytest.raises(errors.AnswerBroken):
            endpoint(here.transports, clock).by_code(PERSON, CODE)
        assert len(here.asked) == 1


@pytest.mark.parametrize(
    ("answer", "kind", "slept"),
    [
        (page("Something went wrong", status=500), errors.ShopifyFailed, [0.5, 1.0, 2.0]),
        (page("503", status=503), errors.ShopifyFailed, [0.5, 1.0, 2.0]),
        (Page(b"slow", 429, {"Retry-After": "7.0"}), errors.Throttled, [7.0, 7.0, 7.0]),
        (Page(b"slow", 429, {"Retry-After": "3600"}), errors.Throttled, []),
        (Page(b"slow", 429, {"Retry-After": "nan"}), errors.Throttled, [0.5, 1.0, 2.0]),
        (Page(b"slow", 429, {"Retry-After": "Wed, 21 Oct"}), errors.Throttled, [0.5, 1.0, 2.0]),
        (Page(b"{", 200, {**JSON, "Content-Length": "99"}), errors.AnswerBroken, [0.5, 1.0, 2.0]),
    ],
)
def test_what_may_pass_is_tried_again_for_an_app_and_never_for_a_code(
    answer: Page, kind: type[Failure], slept: list[float]
) -> None:
    clock = FakeClock()
    with web({URL: answer}) as here:
        with pytest.raises(kind):
            endpoint(here.transports, clock).by_credentials(ID, SECRET)
        assert clock.slept == slept
        assert len(here.asked) == len(slept) + 1
        here.asked.clear()
        with pytest.raises(kind):
            endpoint(here.transports, clock).by_code(PERSON, CODE)
        assert clock.slept == slept
        assert len(here.asked) == 1


def test_no_connection_is_tried_twice() -> None:
    clock = FakeClock()
    with web({}) as here, pytest.raises(errors.Offline):
        endpoint(here.transports, clock).by_credentials(ID, SECRET)
    assert clock.slept == [0.5]


def test_renewing_asks_with_the_keys_that_are_kept() -> None:
    old = Credentials(WayIn.APP, "shpat_old", START, ID, SECRET)
    with web({URL: good(expires_in=60)}) as here:
        new = endpoint(here.transports).renew(old)
    assert new == Credentials(WayIn.APP, TOKEN, START + timedelta(seconds=60), ID, SECRET)


@pytest.mark.parametrize(
    "credentials",
    [
        Credentials(WayIn.TOKEN, TOKEN),
        Credentials(WayIn.STAFF, TOKEN, START, ID, SECRET),
        Credentials(WayIn.APP, TOKEN, START, ID, None),
    ],
)
def test_what_cannot_be_renewed_is_not_asked_for(credentials: Credentials) -> None:
    with web({URL: good()}) as here:
        with pytest.raises(errors.SignInEnded):
            endpoint(here.transports).renew(credentials)
        assert here.asked == []
