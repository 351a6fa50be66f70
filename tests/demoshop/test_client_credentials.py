"""``POST /admin/oauth/access_token`` with client credentials: answers, refusals, trouble."""

from __future__ import annotations

import re
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from fulfilldesk.demoshop.signing_in.apps import DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET, SignInApp
from tests.demoshop.conftest import TestClock
from tests.demoshop.signing import CREDENTIALS, TOKENS, UNKNOWN_TOKEN, visit

NAME = "{ shop { name } }"


def test_the_keys_look_like_shopifys() -> None:
    assert re.fullmatch(r"[0-9a-f]{32}", DEFAULT_CLIENT_ID)
    assert re.fullmatch(r"shpss_[0-9a-f]{32}", DEFAULT_CLIENT_SECRET)


@pytest.mark.parametrize("form", ["form", "json"])
def test_credentials_become_a_token_that_works(form: str) -> None:
    with visit() as there:
        sent: dict[str, Any] = {"data": CREDENTIALS} if form == "form" else {"json": CREDENTIALS}
        response = there.http.post(TOKENS, **sent)
        answer = response.json()
        assert set(answer) == {"access_token", "scope", "expires_in"}
        assert answer["expires_in"] == 86_399
        assert set(answer["scope"].split(",")) == set(there.shop.world.app.scopes)
        assert there.query(NAME, answer["access_token"]).json()["data"] == {
            "shop": {"name": "De Fietswinkel"}
        }
        assert there.shop.sign_ins == {"client_credentials": 1}
        assert there.shop.authorization.given == {"client_credentials": 1}


def test_each_request_gives_another_token_and_the_old_one_stays_good() -> None:
    with visit() as there:
        first, second = there.new_token(), there.new_token()
        assert first != second
        assert [there.query(NAME, token).status_code for token in (first, second)] == [200, 200]


def test_a_token_ends_when_its_life_is_over(clock: TestClock) -> None:
    with visit(clock=clock, token_life=600) as there:
        assert there.ask_token(**CREDENTIALS).json()["expires_in"] == 600
        token = there.new_token()
        clock.pass_time(seconds=599)
        assert there.query(NAME, token).status_code == 200
        clock.pass_time(seconds=1)
        ended = there.query(NAME, token)
        assert (ended.status_code, ended.json()) == (401, UNKNOWN_TOKEN)
        assert there.query(NAME, there.new_token()).status_code == 200


def test_the_token_of_an_admin_made_app_does_not_end(clock: TestClock) -> None:
    with visit(clock=clock, token="shpat_0123") as there:
        clock.pass_time(days=4000)
        assert there.query(NAME, "shpat_0123").status_code == 200


def test_a_token_is_no_bearer_token() -> None:
    with visit() as there:
        headers = {"Authorization": f"Bearer {there.new_token()}"}
        answer = there.http.post("/admin/api/2026-10/graphql.json", json={"query": NAME}, headers=headers)
        assert (answer.status_code, answer.json()) == (401, UNKNOWN_TOKEN)


APP_UNKNOWN = "application_cannot_be_found: Could not find Shopify API application with api_key abc"
REFUSALS = [
    ({"client_id": "abc"}, SignInApp(), APP_UNKNOWN),
    (
        {"client_secret": "shpss_" + "0" * 32},
        SignInApp(),
        "invalid_request: Missing or invalid client secret",
    ),
    ({"client_secret": ""}, SignInApp(), "invalid_request: Missing or invalid client secret"),
    (
        {},
        SignInApp(same_organization=False),
        "shop_not_permitted: Client credentials cannot be performed on this shop.",
    ),
    (
        {},
        SignInApp(installed=False),
        "app_not_installed: The application is not installed on this shop.",
    ),
    (
        {"grant_type": "password"},
        SignInApp(),
        "unsupported_grant_type: The grant type password is not supported",
    ),
    ({"grant_type": ""}, SignInApp(), "invalid_request: The request could not be read"),
]


@pytest.mark.parametrize(("changed", "app", "words"), REFUSALS)
def test_refusals_are_pages_for_people(changed: dict[str, str], app: SignInApp, words: str) -> None:
    with visit(app=app) as there:
        answer = there.ask_token(**{**CREDENTIALS, **changed})
        code = words.partition(":")[0]
        assert (answer.status_code, answer.headers["Content-Type"]) == (400, "text/html; charset=utf-8")
        assert f"<title>400 - Oauth error {code}</title>" in answer.text
        assert f"Oauth error {words}" in answer.text
        assert not there.shop.authorization.given
        assert there.shop.sign_ins.total() == 1


@pytest.mark.parametrize(("changed", "app", "words"), REFUSALS)
def test_refusals_are_json_for_who_asks_for_it(changed: dict[str, str], app: SignInApp, words: str) -> None:
    with visit(app=app) as there:
        headers = {"Accept": "application/json"}
        answer = there.http.post(TOKENS, data={**CREDENTIALS, **changed}, headers=headers)
        code, _, text = words.partition(": ")
        assert (answer.status_code, answer.json()) == (400, {"error": code, "error_description": text})


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "application/x-www-form-urlencoded"),
        (b"\xff\xfe", "application/x-www-form-urlencoded"),
        (b"{", "application/json"),
        (b"[]", "application/json"),
        (b'{"grant_type": 5}', "application/json"),
        (b"[" * 5000, "application/json"),
    ],
)
def test_nonsense_is_refused(content: bytes, kind: str) -> None:
    with visit() as there:
        answer = there.http.post(TOKENS, content=content, headers={"Content-Type": kind})
        assert answer.status_code == 400
        assert "Oauth error" in answer.text


def test_requests_at_the_same_time_are_all_counted() -> None:
    with visit() as there, ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: there.ask_token(**CREDENTIALS).status_code, range(40)))
        assert answers == [200] * 40
        assert there.shop.sign_ins == there.shop.authorization.given == {"client_credentials": 40}


def test_only_post() -> None:
    with visit() as there:
        assert there.http.get(TOKENS).status_code == 404


def test_where_there_is_no_shop_a_page_says_so() -> None:
    with visit("no-such-shop") as there:
        answer = there.ask_token(**CREDENTIALS)
    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert "Store unavailable" in answer.text


def test_the_app_can_be_removed_and_its_token_taken_back() -> None:
    with visit(token="t") as there:
        token = there.new_token()
        there.shop.take_back_tokens()
        assert [there.query(NAME, each).status_code for each in (token, "t")] == [401, 401]
        again = there.new_token()
        assert there.query(NAME, again).status_code == 200
        there.shop.uninstall_app()
        assert there.query(NAME, again).json() == UNKNOWN_TOKEN
        assert "Oauth error app_not_installed" in there.ask_token(**CREDENTIALS).text


def test_another_token_of_the_admin_made_app_takes_the_place_of_the_old_one() -> None:
    with visit(token="one") as there:
        there.shop.token = "two"
        assert [there.query(NAME, each).status_code for each in ("one", "two")] == [401, 200]


# Trouble at this endpoint


def test_trouble_counts_and_then_ends() -> None:
    with visit("token500:2x") as there:
        assert [there.ask_token(**CREDENTIALS).status_code for _ in range(3)] == [500, 500, 200]
        assert there.shop.sign_ins == {"client_credentials": 3}
        assert there.shop.authorization.given == {"client_credentials": 1}


def test_a_cut_answer_has_given_a_token() -> None:
    with visit("token-cut:1x") as there:
        with pytest.raises(httpx.RemoteProtocolError):
            there.ask_token(**CREDENTIALS)
        assert there.shop.authorization.given == {"client_credentials": 1}
        assert there.query(NAME, there.new_token()).status_code == 200


def test_a_timeout_holds_and_gives_nothing() -> None:
    began = time.monotonic()
    with visit("token-timeout:0.1s") as there:
        with pytest.raises(httpx.RemoteProtocolError):
            there.ask_token(**CREDENTIALS)
        assert not there.shop.authorization.given
    assert time.monotonic() - began >= 0.1


@pytest.mark.parametrize(
    ("fault", "words"),
    [("not-installed", "app_not_installed"), ("shop-not-permitted", "shop_not_permitted")],
)
def test_refusals_on_demand(fault: str, words: str) -> None:
    with visit(f"{fault}:client_credentials:1x") as there:
        refused = there.ask_token(**CREDENTIALS)
        assert (refused.status_code, f"Oauth error {words}" in refused.text) == (400, True)
        assert there.ask_token(**CREDENTIALS).status_code == 200


def test_trouble_for_one_grant_leaves_the_other_alone() -> None:
    with visit("token500:authorization_code") as there:
        assert there.ask_token(**CREDENTIALS).status_code == 200
        assert there.ask_token(code="x", grant_type="authorization_code").status_code == 500
