"""The demo shop over HTTP: token, versions, what is refused, and both ways in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import httpx
import pytest

from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN, DemoShop
from fulfilldesk.demoshop.wsgi import MAX_BODY, application

PATH = "/admin/api/2026-10/graphql.json"
TOKEN = {"X-Shopify-Access-Token": DEFAULT_TOKEN}
QUERY = {"query": "{ shop { name } }"}
REQUEST_ID = re.compile(r"[0-9a-f-]{36}-\d+")


@pytest.fixture(params=["in process", "loopback"])
def client(request: pytest.FixtureRequest) -> Iterator[httpx.Client]:
    """A client of an empty shop, in the same process and over real HTTP."""
    shop = DemoShop(orders=0)
    if request.param == "in process":
        transport = httpx.WSGITransport(application(shop))
        with httpx.Client(transport=transport, base_url="http://demo") as found:
            yield found
    else:
        with running_shop(shop) as (_, url), httpx.Client(base_url=url, trust_env=False) as found:
            yield found


def test_an_answer(client: httpx.Client) -> None:
    response = client.post(PATH, json=QUERY, headers=TOKEN)
    assert response.status_code == 200
    assert response.json()["data"] == {"shop": {"name": "De Fietswinkel"}}
    assert response.headers["X-Shopify-API-Version"] == "2026-10"
    assert REQUEST_ID.fullmatch(response.headers["X-Request-Id"])


@pytest.mark.parametrize("headers", [{}, {"X-Shopify-Access-Token": "wrong"}])
def test_a_wrong_token(client: httpx.Client, headers: dict[str, str]) -> None:
    response = client.post(PATH, json=QUERY, headers=headers)
    assert response.status_code == 401
    text = "[API] Invalid API key or access token (unrecognized login or wrong password)"
    assert response.json() == {"errors": text}
    assert REQUEST_ID.fullmatch(response.headers["X-Request-Id"])


@pytest.mark.parametrize(("asked", "served"), [("2025-01", "2026-01"), ("2026-04", "2026-04")])
def test_an_expired_version_falls_forward(client: httpx.Client, asked: str, served: str) -> None:
    response = client.post(PATH.replace("2026-10", asked), json=QUERY, headers=TOKEN)
    assert (response.status_code, response.headers["X-Shopify-API-Version"]) == (200, served)


@pytest.mark.parametrize(
    "path", ["/", "/admin/api/2031-01/graphql.json", "/admin/api/x/graphql.json", PATH + "x"]
)
def test_unknown_places(client: httpx.Client, path: str) -> None:
    assert client.post(path, json=QUERY, headers=TOKEN).status_code == 404


def test_only_post(client: httpx.Client) -> None:
    assert client.get(PATH, headers=TOKEN).status_code == 405


def test_only_json_comes_back(client: httpx.Client) -> None:
    assert client.post(PATH, json=QUERY, headers={**TOKEN, "Accept": "text/html"}).status_code == 406


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"query": 5}',
        b'{"variables": {}}',
        b'{"query": "{a}", "variables": [1]}',
        b"\xff",
    ],
)
def test_nonsense(client: httpx.Client, body: bytes) -> None:
    headers = {**TOKEN, "Content-Type": "application/json"}
    assert client.post(PATH, content=body, headers=headers).status_code == 400


def test_other_content_is_refused(client: httpx.Client) -> None:
    headers = {**TOKEN, "Content-Type": "text/plain"}
    assert client.post(PATH, content=json.dumps(QUERY), headers=headers).status_code == 400


def test_a_body_that_is_too_large(client: httpx.Client) -> None:
    body = {"query": "{ shop { name } }", "variables": {"x": "y" * MAX_BODY}}
    assert client.post(PATH, json=body, headers=TOKEN).status_code == 413


def test_after_a_refusal_the_next_request_is_understood(client: httpx.Client) -> None:
    assert client.post(PATH, json=QUERY).status_code == 401
    assert client.post(PATH, json=QUERY, headers=TOKEN).status_code == 200


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("{ shop { name }", "syntax error, unexpected end of file"),
        ("{ shop { colour } }", "Field 'colour' doesn't exist on type 'Shop'"),
        ("{ shop }", "Field must have selections (field 'shop' returns Shop but has no selections. "
         "Did you mean 'shop { ... }'?)"),
        ("{ shop { name { first } } }",
         "Selections can't be made on scalars (field 'name' returns String but has selections [first])"),
        ("{ order { id } }", "Field 'order' is missing required arguments: id"),
        ("{ shop(id: 5) { name } }", "Field 'shop' doesn't accept argument 'id'"),
        ('{ order(id: "123") { id } }', "Invalid global id '123'"),
        ('{ orders(first: "x") { nodes { id } } }',
         "Argument 'first' on Field 'orders' has an invalid value (\"x\"). Expected type 'Int'."),
        ("query Q($x: Int) { shop { name } }", "Variable $x is declared by Q but not used"),
        ("query Q($x: Colour) { shop(a: $x) { name } }", "Colour isn't a defined input type (on $x)"),
        ("{ node(id: \"gid://shopify/Order/1\") { ... on Colour { id } } }",
         "No such type Colour, so it can't be a fragment condition"),
        ("{ shop @undone { name } }", "Directive @undone is not defined"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_as_shopify_says_it(client: httpx.Client, query: str, message: str) -> None:
    answer = client.post(PATH, json={"query": query}, headers=TOKEN).json()
    assert message in [error["message"] for error in answer["errors"]]
    assert "data" not in answer


@pytest.mark.parametrize(
    ("variables", "message", "problem"),
    [
        (
            {},
            "Variable $input of type OrderInput! was provided invalid value",
            "Expected value to not be null",
        ),
        (
            {"input": {"note": "x"}},
            "Variable $input of type OrderInput! was provided invalid value for id "
            "(Expected value to not be null)",
            "Expected value to not be null",
        ),
        (
            {"input": {"id": "gid://shopify/Order/1", "colour": "x"}},
            "Variable $input of type OrderInput! was provided invalid value for colour "
            "(Field is not defined on OrderInput)",
            "Field is not defined on OrderInput",
        ),
        (
            {"input": {"id": "5"}},
            "Variable $input of type OrderInput! was provided invalid value for id (Invalid global id '5')",
            "Invalid global id '5'",
        ),
    ],
)
def test_variables_that_do_not_fit(
    client: httpx.Client, variables: dict[str, object], message: str, problem: str
) -> None:
    """Recording ``2025-01__order-update-missing-id__vb``."""
    query = "mutation Update($input: OrderInput!) { orderUpdate(input: $input) { order { id } } }"
    answer = client.post(PATH, json={"query": query, "variables": variables}, headers=TOKEN).json()
    error = answer["errors"][0]
    assert error["message"] == message
    assert error["extensions"]["code"] == "INVALID_VARIABLE"
    assert error["extensions"]["value"] == variables.get("input")
    assert error["extensions"]["problems"][0]["explanation"] == problem


def test_a_bad_id_is_an_error_beside_the_data(client: httpx.Client) -> None:
    query = '{ shop { name } order(id: "gid://shopify/Product/1") { id } }'
    answer = client.post(PATH, json={"query": query}, headers=TOKEN).json()
    assert answer["data"] == {"shop": {"name": "De Fietswinkel"}, "order": None}
    assert answer["errors"] == [
        {
            "message": "Invalid id: gid://shopify/Product/1",
            "locations": [{"line": 1, "column": 17}],
            "extensions": {"code": "RESOURCE_NOT_FOUND"},
            "path": ["order"],
        }
    ]


def test_a_query_nested_without_end(client: httpx.Client) -> None:
    for query in ("{ shop " * 3000, "{ a" + "(x: [" * 3000):
        answer = client.post(PATH, json={"query": query}, headers=TOKEN).json()
        assert answer["errors"]
