"""Everything that can be wrong with an answer to a read, and what the person is told."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from fulfilldesk.domain import errors
from fulfilldesk.domain.errors import Failure
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.client import ShopifyClient
from tests.shopify.examples import INFO
from tests.shopify.failing import failure_of, html
from tests.shopify.support import TOKEN, FakeClock, answer, cost, error, scripted

GOOD = answer(INFO)


STATUSES = [
    (401, errors.SignInRefused, 1),
    (402, errors.ShopFrozen, 1),
    (403, errors.ShopUnavailable, 1),
    (423, errors.ShopLocked, 1),
    (404, errors.UnknownShop, 1),
    (400, errors.QueryRefused, 1),
    (406, errors.QueryRefused, 1),
    (414, errors.QueryRefused, 1),
    (422, errors.QueryRefused, 1),
    (429, errors.Throttled, 8),
    (430, errors.Throttled, 1),
    (500, errors.ShopifyFailed, 8),
    (502, errors.ShopifyFailed, 8),
    (503, errors.ShopifyFailed, 8),
    (504, errors.ShopifyFailed, 8),
    (530, errors.ShopifyFailed, 8),
    (540, errors.ShopifyFailed, 8),
    (204, errors.NotShopify, 1),
    (301, errors.NotShopify, 1),
    (307, errors.NotShopify, 1),
]


@pytest.mark.parametrize(("status", "kind", "requests"), STATUSES)
@pytest.mark.parametrize("json_body", [True, False])
def test_each_status_is_its_failure(
    clock: FakeClock, status: int, kind: type[Failure], requests: int, json_body: bool
) -> None:
    body = answer(errors="[API] Something", status=status) if json_body else html(status)
    failure, asked = failure_of(clock, body)
    if status == 401 and not json_body:
        kind = errors.NotShopify  # a password for somebody else's page
    assert type(failure) is kind
    assert asked == requests
    assert failure.request_id == ("req-1" if json_body else "req-html")


def test_a_wrong_token_carries_shopifys_own_words(clock: FakeClock) -> None:
    words = "[API] Invalid API key or access token (unrecognized login or wrong password)"
    failure, _ = failure_of(clock, httpx.Response(401, json={"errors": words}))
    assert words in failure.detail


def test_html_in_place_of_json_is_not_shopify(clock: FakeClock) -> None:
    failure, asked = failure_of(clock, html())
    assert type(failure) is errors.NotShopify
    assert "text/html" in failure.detail
    assert asked == 1


@pytest.mark.parametrize("content_type", ["", "text/plain", "application/octet-stream", "application/jsonx"])
def test_json_that_does_not_say_so_is_not_shopify(clock: FakeClock, content_type: str) -> None:
    failure, _ = failure_of(
        clock, httpx.Response(200, content=GOOD.content, headers={"Content-Type": content_type})
    )
    assert type(failure) is errors.NotShopify


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        GOOD.content[: len(GOOD.content) // 2],
        b"\xff\xfe{}",
        GOOD.content.replace(b"Fietsenwinkel", b"\xff"),
        b"null",
        b"[]",
        b'"text"',
        b'{"data": NaN}',
        b'{"data": {}, "data": ',
        b'{"errors": [42]}',
        b'{"errors": {"message": "x"}}',
    ],
)
def test_half_an_answer_is_asked_again_and_then_said_to_be_broken(clock: FakeClock, body: bytes) -> None:
    broken = httpx.Response(200, content=body, headers={"Content-Type": "application/json"})
    failure, asked = failure_of(clock, broken)
    assert type(failure) is errors.AnswerBroken
    assert asked == 8
    shop, _ = scripted(clock, broken, GOOD)
    assert shop.info().name == "Fietsenwinkel"


@pytest.mark.parametrize(
    ("data", "path"),
    [
        ({**INFO, "shop": None}, "$.shop"),
        ({**INFO, "currentAppInstallation": None}, "$.currentAppInstallation"),
        ({**INFO, "currentAppInstallation": {"accessScopes": None}}, "$.currentAppInstallation.accessScopes"),
        (
            {**INFO, "currentAppInstallation": {"accessScopes": [None]}},
            "$.currentAppInstallation.accessScopes[0]",
        ),
        ({**INFO, "shop": {**INFO["shop"], "name": None}}, "$.shop.name"),
        ({**INFO, "shop": {**INFO["shop"], "name": 7}}, "$.shop.name"),
        ({**INFO, "shop": [1]}, "$.shop"),
        ({"shop": INFO["shop"]}, "currentAppInstallation"),
    ],
)
def test_null_for_an_object_names_the_place(clock: FakeClock, data: Any, path: str) -> None:
    failure, asked = failure_of(clock, answer(data))
    assert type(failure) is errors.AnswerBroken
    assert path in failure.detail
    assert failure.request_id == "req-1"
    assert asked == 1


def test_neither_data_nor_errors(clock: FakeClock) -> None:
    failure, _ = failure_of(clock, httpx.Response(200, json={"extensions": {}}))
    assert type(failure) is errors.AnswerBroken


ERRORS = [
    ("INTERNAL_SERVER_ERROR", errors.ShopifyFailed, 8),
    ("SHOP_INACTIVE", errors.ShopUnavailable, 1),
    ("ACCESS_DENIED", errors.AccessDenied, 1),
    ("MAX_COST_EXCEEDED", errors.QueryRefused, 1),
    ("BAD_REQUEST", errors.QueryRefused, 1),
    ("undefinedField", errors.QueryRefused, 1),
    ("SOMETHING_NEW", errors.QueryRefused, 1),
    (None, errors.QueryRefused, 1),
]


@pytest.mark.parametrize(("code", "kind", "requests"), ERRORS)
@pytest.mark.parametrize("with_null", [True, False])
def test_an_error_without_data(
    clock: FakeClock, code: str | None, kind: type[Failure], requests: int, with_null: bool
) -> None:
    body: dict[str, Any] = {"errors": [error(code, "Request ID: 1234")]}
    if with_null:
        body["data"] = None
    failure, asked = failure_of(clock, httpx.Response(200, json=body, headers={"X-Request-Id": "req-9"}))
    assert type(failure) is kind
    assert "Request ID: 1234" in failure.detail
    assert failure.request_id == "req-9"
    assert asked == requests


def test_a_denied_root_names_the_scope(clock: FakeClock) -> None:
    denied = error(
        "ACCESS_DENIED",
        "Access denied for shop field.",
        ["shop"],
        requiredAccess="`read_orders` access scope. Also: something",
    )
    failure, _ = failure_of(clock, answer({**INFO, "shop": None}, errors=[denied]))
    assert type(failure) is errors.AccessDenied
    assert failure.parameters == {"scope": "read_orders"}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (
            "This app is not approved to access the Order object. See https://shopify.dev",
            errors.AppNotApproved,
        ),
        ("This app is not approved to access the Customer object.", errors.AccessDenied),
        ("This app is not approved to use the email field.", errors.AccessDenied),
    ],
)
def test_a_type_the_app_is_not_approved_for_is_denied(
    clock: FakeClock, words: str, kind: type[Failure]
) -> None:
    failure, _ = failure_of(clock, answer(None, errors=[{"message": words}]))
    assert type(failure) is kind
    assert words in failure.detail


@pytest.mark.parametrize("right", ["fulfill_and_ship_orders", "mark_orders_as_paid"])
def test_a_right_of_the_person_is_named_beside_the_scope(clock: FakeClock, right: str) -> None:
    """As recorded for mark_orders_as_paid; the words name what the field needs, not which of it is there."""
    needs = f"`write_orders` access scope. Also: The user must have {right} permission."
    denied = error(
        "ACCESS_DENIED", f"Access denied for x field. Required access: {needs}", requiredAccess=needs
    )
    failure, _ = failure_of(clock, answer(None, errors=[denied]))
    assert type(failure) is errors.RightMissing
    assert failure.parameters == {"right": right, "scopes": "write_orders"}


@pytest.mark.parametrize(
    "body",
    [
        b'{"data": ' + b"[" * 200_000,
        b'{"data": ' + b"[" * 200_000 + b"]" * 200_000 + b"}",
        b'{"data": ' + b'{"shop":' * 100_000 + b"1" + b"}" * 100_000 + b"}",
        b'{"extensions": ' + b'{"cost":' * 100_000 + b"1" + b"}" * 100_000 + b', "data": {}}',
        b'{"surprise": ' + b"[" * 200_000 + b"]" * 200_000 + b"}",
    ],
    ids=["open", "lists", "objects", "extensions", "unknown field"],
)
def test_a_deeply_nested_answer(clock: FakeClock, body: bytes) -> None:
    failure, asked = failure_of(
        clock, httpx.Response(200, content=body, headers={"Content-Type": "application/json"})
    )
    assert type(failure) is errors.AnswerTooLarge
    assert asked == 1


def test_unknown_values_of_an_enumeration_pass_through(clock: FakeClock) -> None:
    shop, _ = scripted(clock, answer({**INFO, "shop": {**INFO["shop"], "currencyCode": "ZZZ"}}))
    assert shop.info().currency == "ZZZ"


def test_fields_nobody_asked_for_are_passed_over(clock: FakeClock) -> None:
    shop, _ = scripted(clock, answer({**INFO, "news": {"deep": [1, {"x": None}]}}))
    assert shop.info().name == "Fietsenwinkel"


@pytest.mark.parametrize(
    "name",
    [
        "<img src=x onerror=alert(1)>",
        "=1+1|cmd",
        "🚲👩🏽‍🔧",
        "مرحبا ‮gnp.exe",
        "‏שלום",
        "a\x00b",
        "x" * 100_000,
        "'; DROP TABLE--",
    ],
)
def test_hostile_names_stay_as_they_are(clock: FakeClock, name: str) -> None:
    shop, _ = scripted(clock, answer({**INFO, "shop": {**INFO["shop"], "name": name}}))
    assert shop.info().name == name


def test_half_a_character_is_said_to_be_broken(clock: FakeClock) -> None:
    """A lone surrogate cannot be stored or shown by anything."""
    body = json.dumps({"data": {**INFO, "shop": {**INFO["shop"], "name": "\ud800"}}})
    failure, _ = failure_of(
        clock, httpx.Response(200, content=body.encode(), headers={"Content-Type": "application/json"})
    )
    assert type(failure) is errors.AnswerBroken


@pytest.mark.parametrize(
    "extensions",
    [{}, None, [], {"cost": None}, {"cost": 5}, {"cost": {"requestedQueryCost": "x"}}, {"search": 7}, "odd"],
)
def test_odd_extensions_do_not_spoil_the_data(clock: FakeClock, extensions: Any) -> None:
    shop, _ = scripted(clock, httpx.Response(200, json={"data": INFO, "extensions": extensions}))
    assert shop.info().name == "Fietsenwinkel"


def test_the_version_really_served_is_reported_and_said_once(
    clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    shop, _ = scripted(clock, answer(INFO, headers={"X-Shopify-API-Version": "2027-01"}))
    assert shop.info().api_version == "2027-01"
    shop.info()
    said = [record for record in caplog.records if "2027-01" in record.getMessage()]
    assert [record.levelname for record in said] == ["WARNING"]


def test_the_version_asked_for_is_nothing_to_speak_of(
    clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    shop, _ = scripted(clock, GOOD)
    assert shop.info().api_version == "2026-10"
    assert caplog.records == []


def test_a_search_that_shopify_did_not_understand_is_no_answer(clock: FakeClock) -> None:
    """It would match everything (facts 0.9); the shape is that of a recorded answer."""
    search = [
        {
            "path": ["ordersCount"],
            "query": "updated_at:>=2026-11-01T00:00:00Z",
            "parsed": {"field": "00", "match_all": "00Z"},
            "warnings": [
                {"field": "00", "message": "Invalid search field for this query.", "code": "invalid_field"}
            ],
        }
    ]
    extensions = {**cost(10, available=1990), "search": search}
    shop, script = scripted(
        clock, answer({"ordersCount": {"count": 9, "precision": "EXACT"}}, extensions=extensions)
    )
    with pytest.raises(errors.SearchIgnored) as caught:
        shop.count_orders(clock.now())
    assert "Invalid search field" in caught.value.detail
    assert len(script.asked) == 1


def test_a_search_without_warnings_is_fine(clock: FakeClock) -> None:
    extensions = {
        **cost(10, available=1990),
        "search": [{"path": ["ordersCount"], "query": "x", "parsed": {}}],
    }
    shop, _ = scripted(
        clock, answer({"ordersCount": {"count": 9, "precision": "EXACT"}}, extensions=extensions)
    )
    assert shop.count_orders(clock.now()) == 9


def test_what_shopify_withholds_is_reported_beside_the_data(clock: FakeClock) -> None:
    from fulfilldesk.shopify import questions  # the question itself, below the port

    denied = error("ACCESS_DENIED", "Access denied", ["order", "events", "nodes", 0, "action"])
    data = {"order": {"events": {"nodes": [], "pageInfo": {"hasNextPage": False, "endCursor": None}}}}
    client = ShopifyClient(
        shop_address("fiets"),
        FixedToken(TOKEN),
        clock,
        transport=httpx.MockTransport(lambda _: answer(data, errors=[denied])),
    )
    found = client.ask(questions.EVENTS, {"id": "gid://shopify/Order/1", "after": None})
    assert found.data.order is not None
    assert [field.path for field in found.unreadable] == [("order", "events", "nodes", 0, "action")]
    assert found.unreadable[0].code == "ACCESS_DENIED"
    assert found.request_id == "req-1"
