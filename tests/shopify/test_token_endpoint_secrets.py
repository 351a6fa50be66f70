"""Asking for a token: what never gets out of it, into a failure, a log line or a repr."""

from __future__ import annotations

import json
import logging
import traceback

import httpx
import pytest

from fulfilldesk.domain import errors
from fulfilldesk.domain.errors import Failure
from fulfilldesk.shopify.token_answer import Granted, understood
from fulfilldesk.shopify.tokenless import Reply
from tests.shopify.token_answers import (
    CODE,
    ID,
    JSON,
    PERSON,
    SECRET,
    TOKEN,
    VERIFIER,
    by_code,
    by_credentials,
    endpoint,
    good,
    oauth,
    page,
    told,
)
from tests.shopify.web import Page

ECHOES = [
    page(f"400 - Oauth error invalid_request: {SECRET} {CODE} {VERIFIER}"),
    told("invalid_request", f"wrong: {SECRET} {CODE} {VERIFIER}"),
    *(told("invalid_request", "x" * before + SECRET) for before in range(330, 401, 5)),
    told(f"wrong {SECRET}"),
    Page(SECRET.encode(), 500, {"X-Request-Id": SECRET, "Content-Type": "text/plain"}),
    Page(b"", 302, {"Location": f"https://evil.com/?{SECRET}"}),
    Page(json.dumps({"access_token": TOKEN, "expires_in": SECRET}).encode(), 200, JSON),
]


def everything_of(failure: BaseException) -> str:
    """All that a log, a crash report or a debugger's first look would show of it."""
    seen: list[str] = []
    current: BaseException | None = failure
    while current is not None:
        seen += [str(current), repr(current), repr(vars(current)), repr(current.args)]
        current = current.__cause__ or current.__context__
    return "\n".join([*seen, *traceback.format_exception(failure)])


@pytest.mark.parametrize("answer", ECHOES)
def test_no_failure_and_no_log_line_shows_a_secret(answer: Page, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        for ask, sent in ((by_credentials, [SECRET]), (by_code, [SECRET, CODE, VERIFIER])):
            with pytest.raises(Failure) as caught:
                ask(answer)
            shown = everything_of(caught.value) + caplog.text
            assert not [secret for secret in [TOKEN, *sent] if secret[:14] in shown]
            caplog.clear()


def test_nor_the_id_in_whose_place_a_secret_was_pasted() -> None:
    """Secrets of long ago look like an id, and Shopify repeats the id that it does not know."""
    answer = oauth("application_cannot_be_found", f"Could not find Shopify API application with api_key {ID}")
    for ask in (by_credentials, by_code):
        with pytest.raises(errors.WrongAppKey) as caught:
            ask(answer)
        assert ID not in everything_of(caught.value)


@pytest.mark.parametrize(
    "error",
    [
        httpx.ConnectError(f"to {SECRET}"),
        httpx.ReadTimeout(f"after {SECRET}"),
        httpx.RemoteProtocolError(SECRET),
        OSError(SECRET),
        httpx.ProxyError(SECRET),
    ],
)
def test_nor_does_what_the_connection_raises(error: Exception, caplog: pytest.LogCaptureFixture) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        raise error

    with caplog.at_level(logging.DEBUG), pytest.raises(errors.Offline) as caught:
        endpoint(lambda url: httpx.MockTransport(respond)).by_credentials(ID, SECRET)
    assert SECRET not in everything_of(caught.value) + caplog.text


def test_repr_shows_none() -> None:
    reply = Reply(200, httpx.Headers(JSON), good(expires_in=5).body)
    granted = understood(reply, hidden=())
    assert isinstance(granted, Granted)
    shown = repr([endpoint(lambda url: httpx.HTTPTransport()), PERSON, reply, granted])
    shown += repr(by_credentials(good()))
    assert not any(secret in shown for secret in (SECRET, TOKEN, VERIFIER))
