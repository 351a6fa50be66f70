"""Signing in through the browser: the person's yes or no, the code, the token of a staff member."""

from __future__ import annotations

import base64
import hashlib
import hmac
from urllib.parse import parse_qs, urlsplit

import pytest

from fulfilldesk.demoshop.signing_in.apps import (
    DEFAULT_CLIENT_SECRET,
    OWNER,
    SHOP_ASSISTANT,
    SignInApp,
)
from fulfilldesk.demoshop.signing_in.authorization_server import CODE_LIFE
from tests.demoshop.conftest import TestClock
from tests.demoshop.signing import AUTHORIZE, KEYS, REDIRECT, UNKNOWN_TOKEN, Visit, answered, visit

NAME = "{ shop { name } }"
ONLINE = {"grant_options[]": "per-user"}
VERIFIER = "v" * 64
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
WRONG_CODE = "The authorization code was not found or was already used"


def exchange(there: Visit, code: str, **more: str) -> dict[str, object]:
    """The answer to a code."""
    response = there.ask_token(**KEYS, code=code, **more)
    assert response.status_code == 200, response.text
    found: dict[str, object] = response.json()
    return found


def test_yes_leads_back_with_a_signed_answer(clock: TestClock) -> None:
    with visit(clock=clock) as there:
        response = there.authorize()
        assert response.headers["Location"].startswith(f"{REDIRECT}?")
        answer = answered(response)
        assert set(answer) == {"code", "hmac", "host", "shop", "state", "timestamp"}
        assert (answer["shop"], answer["state"]) == ("de-fietswinkel.myshopify.com", "s1")
        assert answer["timestamp"] == str(int(clock.now.timestamp()))
        assert base64.b64decode(answer["host"] + "==") == b"admin.shopify.com/store/de-fietswinkel"
        rest = "&".join(f"{name}={value}" for name, value in sorted(answer.items()) if name != "hmac")
        key = DEFAULT_CLIENT_SECRET.encode()
        assert answer["hmac"] == hmac.new(key, rest.encode(), hashlib.sha256).hexdigest()


def test_signs_in_the_state_do_not_confuse_the_signature() -> None:
    with visit() as there:
        answer = answered(there.authorize(state="a&shop=x%26"))
        assert answer.pop("state") == "a&shop=x%26"
        given = answer.pop("hmac")
        rest = "&".join(f"{name}={value}" for name, value in sorted(answer.items()) if name != "timestamp")
        message = f"{rest}&state=a%26shop=x%2526&timestamp={answer['timestamp']}"
        assert given == hmac.new(DEFAULT_CLIENT_SECRET.encode(), message.encode(), hashlib.sha256).hexdigest()


def test_a_registered_address_may_have_parameters_of_its_own() -> None:
    address = "http://127.0.0.1:3457/back?from=shop"
    with visit(app=SignInApp(redirects=(address,))) as there:
        location = there.authorize(redirect_uri=address).headers["Location"]
        assert parse_qs(urlsplit(location).query)["from"] == ["shop"]
        assert parse_qs(urlsplit(location).query)["code"]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (
            {"client_id": "abc"},
            "application_cannot_be_found: Could not find Shopify API application with api_key abc",
        ),
        ({"redirect_uri": REDIRECT + "/"}, "invalid_request: The redirect_uri is not whitelisted"),
        ({"redirect_uri": "http://evil.example"}, "invalid_request: The redirect_uri is not whitelisted"),
        ({"redirect_uri": ""}, "invalid_request: The redirect_uri is not whitelisted"),
        ({"scope": "write_orders,dance"}, "invalid_scope: The access scope is invalid: dance"),
        (
            {"code_challenge": CHALLENGE, "code_challenge_method": "plain"},
            "invalid_request: The code_challenge_method must be S256",
        ),
    ],
)
def test_what_is_refused_is_a_page_and_leads_nowhere(given: dict[str, str], words: str) -> None:
    with visit() as there:
        answer = there.authorize(**given)
        assert (answer.status_code, answer.headers.get("Location")) == (400, None)
        assert f"Oauth error {words}" in answer.text


def test_a_client_id_is_not_shown_as_html() -> None:
    with visit() as there:
        assert "<script>alert" not in there.authorize(client_id="<script>alert(1)</script>").text


def test_the_way_back_can_be_a_page_that_the_shop_does_not_have() -> None:
    """Its address is then copied from the browser."""
    with visit() as there:
        here = f"{str(there.http.base_url).rstrip(chr(47))}/fulfilldesk/callback"
        for address in (here, "https://de-fietswinkel.myshopify.com/fulfilldesk/callback"):
            response = there.authorize(redirect_uri=address)
            assert response.headers["Location"].startswith(f"{address}?code=")
        page = there.http.get(here)
        assert (page.status_code, page.headers["Content-Type"]) == (404, "text/html; charset=utf-8")
        other = "https://another.myshopify.com/fulfilldesk/callback"
        assert there.authorize(redirect_uri=other).status_code == 400


def test_the_address_can_be_refused_on_demand() -> None:
    with visit("redirect-refused:1x") as there:
        assert "The redirect_uri is not whitelisted" in there.authorize().text
        assert there.authorize().status_code == 302


def test_no_leads_back_with_an_error_and_without_a_code() -> None:
    with visit() as there:
        there.shop.authorization.approves = False
        answer = answered(there.authorize())
        assert (answer["error"], answer["state"], "code" in answer) == ("access_denied", "s1", False)


def test_the_app_itself_gets_a_token_that_does_not_end(clock: TestClock) -> None:
    with visit(clock=clock) as there:
        answer = exchange(there, there.code())
        assert set(answer) == {"access_token", "scope"}
        clock.pass_time(days=4000)
        assert there.query(NAME, str(answer["access_token"])).status_code == 200
        assert there.shop.sign_ins == {"authorization_code": 1}


def test_a_staff_member_gets_a_token_of_their_own(clock: TestClock) -> None:
    with visit(clock=clock, token_life=60) as there:
        answer = exchange(there, there.code(**ONLINE), grant_type="authorization_code")
        assert answer["expires_in"] == 60
        assert answer["associated_user"] == {
            "id": OWNER.id,
            "first_name": "Femke",
            "last_name": "de Wit",
            "email": "femke@example.com",
            "email_verified": True,
            "account_owner": True,
            "locale": "nl",
            "collaborator": False,
        }
        assert answer["associated_user_scope"] == answer["scope"]
        token = str(answer["access_token"])
        assert there.query(NAME, token).status_code == 200
        clock.pass_time(seconds=60)
        assert there.query(NAME, token).json() == UNKNOWN_TOKEN


def test_only_what_was_asked_for_is_allowed() -> None:
    with visit() as there:
        answer = exchange(there, there.code(scope="read_orders, write_products"))
        assert answer["scope"] == "read_products,read_orders"
        token = str(answer["access_token"])
        assert "errors" not in there.query("{ orders(first: 1) { nodes { id } } }", token).json()
        assert "errors" in there.query("{ locations(first: 1) { nodes { id } } }", token).json()


def test_a_code_is_good_once() -> None:
    with visit() as there:
        code = there.code()
        exchange(there, code)
        again = there.ask_token(**KEYS, code=code)
        assert (again.status_code, f"Oauth error invalid_request: {WRONG_CODE}" in again.text) == (400, True)
        as_json = there.http.post(
            "/admin/oauth/access_token", data={**KEYS, "code": code}, headers={"Accept": "application/json"}
        )
        assert as_json.json() == {"error": "invalid_request", "error_description": WRONG_CODE}


@pytest.mark.parametrize("code", ["", "0" * 32])
def test_a_code_that_nobody_gave(code: str) -> None:
    with visit() as there:
        assert WRONG_CODE in there.ask_token(**KEYS, code=code, grant_type="authorization_code").text


def test_a_code_ends_soon(clock: TestClock) -> None:
    with visit(clock=clock) as there:
        code = there.code()
        clock.pass_time(seconds=CODE_LIFE.total_seconds())
        assert WRONG_CODE in there.ask_token(**KEYS, code=code).text


def test_a_code_without_the_secret_is_worth_nothing_and_stays_good() -> None:
    with visit() as there:
        code = there.code()
        assert "invalid client secret" in there.ask_token(**{**KEYS, "client_secret": "x"}, code=code).text
        exchange(there, code)


@pytest.mark.parametrize("verifier", ["", "w" * 64, CHALLENGE])
def test_a_code_that_was_asked_for_with_a_challenge_needs_its_verifier(verifier: str) -> None:
    challenge = {"code_challenge": CHALLENGE, "code_challenge_method": "S256"}
    with visit() as there:
        refused = there.ask_token(**KEYS, code=there.code(**challenge), code_verifier=verifier)
        assert (refused.status_code, "The code_verifier is invalid" in refused.text) == (400, True)
        exchange(there, there.code(**challenge), code_verifier=VERIFIER)


def test_who_sits_at_the_browser_can_change() -> None:
    with visit(staff=(OWNER, SHOP_ASSISTANT)) as there:
        there.shop.authorization.visitor = SHOP_ASSISTANT
        answer = exchange(there, there.code(**ONLINE))
        assert str(answer["associated_user"]).count("Daan") == 1
        own = set(str(answer["associated_user_scope"]).split(","))
        assert own < set(str(answer["scope"]).split(","))
        assert "read_returns" not in own


def test_approving_installs_the_app() -> None:
    with visit(app=SignInApp(installed=False)) as there:
        token = str(exchange(there, there.code())["access_token"])
        assert there.query(NAME, token).status_code == 200
        there.shop.uninstall_app()
        assert there.query(NAME, token).status_code == 401


def test_only_get() -> None:
    with visit() as there:
        assert there.http.post(AUTHORIZE).status_code == 404
