"""A shop that is closed, elsewhere, or turns requests away although their token is good; and its clock."""

from __future__ import annotations

from datetime import timedelta
from email.utils import parsedate_to_datetime

import httpx
import pytest

from tests.demoshop.conftest import TestClock
from tests.demoshop.signing import CREDENTIALS, UNKNOWN_TOKEN, visit

NAME = "{ shop { name } }"
CREATE = 'mutation { orderCreate(order: {lineItems: [{title: "Bell", quantity: 1}]}) { order { id } } }'
FORBIDDEN = "[API] This action requires merchant approval for read_orders scope."


@pytest.mark.parametrize(
    ("fault", "status", "text"),
    [
        ("frozen", 402, "Unavailable Shop"),
        ("locked", 423, "Unavailable Shop"),
        ("no-such-shop", 404, "Not Found"),
    ],
)
def test_a_shop_out_of_service_answers_so_everywhere(fault: str, status: int, text: str) -> None:
    with visit(fault) as there:
        answer = there.query(NAME, there.shop.token)
        assert (answer.status_code, answer.json()) == (status, {"errors": text})
        pages = [
            there.ask_token(**CREDENTIALS),
            there.authorize(),
            there.http.get("/"),
            there.http.get("/admin"),
        ]
        assert {page.status_code for page in pages} == {status}
        assert {page.headers["Content-Type"] for page in pages} == {"text/html; charset=utf-8"}
        assert not there.shop.sign_ins


def test_out_of_service_for_some_things_and_for_a_while() -> None:
    with visit("frozen:access_token:1x") as there:
        assert there.query(NAME, there.shop.token).status_code == 200
        assert there.ask_token(**CREDENTIALS).status_code == 402
        assert there.ask_token(**CREDENTIALS).status_code == 200


@pytest.mark.parametrize(
    ("fault", "status", "body"),
    [("token-rejected", 401, UNKNOWN_TOKEN), ("forbidden", 403, {"errors": FORBIDDEN})],
)
def test_turned_away_means_that_nothing_ran(fault: str, status: int, body: dict[str, str]) -> None:
    with visit(f"{fault}:orderCreate:1x") as there:
        assert there.query(NAME, there.shop.token).status_code == 200
        answer = there.query(CREATE, there.shop.token)
        assert (answer.status_code, answer.json()) == (status, body)
        assert answer.headers["X-Shopify-API-Version"] == "2026-10"
        assert not there.shop.world.orders
        assert "errors" not in there.query(CREATE, there.shop.token).json()
        assert len(there.shop.world.orders) == 1


def test_the_api_leads_elsewhere_and_who_follows_with_a_token_is_counted() -> None:
    with visit("redirect-api:1x") as there:
        answer = there.query(NAME, there.shop.token)
        location = answer.headers["Location"]
        assert (answer.status_code, location.startswith("http://localhost:")) == (302, True)
        httpx.get(location, trust_env=False)
        assert (there.shop.offers.strayed, there.shop.leaked_tokens) == (1, 0)
        httpx.get(location, headers={"X-Shopify-Access-Token": there.shop.token}, trust_env=False)
        httpx.get(location, params={"x": there.new_token()}, trust_env=False)
        assert (there.shop.offers.strayed, there.shop.leaked_tokens) == (1, 2)


@pytest.mark.parametrize(
    ("fault", "ahead"), [([], 0), (["clock:86400"], 86_400), (["clock:-86400s"], -86_400)]
)
def test_the_date_is_the_shop_s_clock_or_off_by_what_is_asked(
    clock: TestClock, fault: list[str], ahead: int
) -> None:
    with visit(*fault, clock=clock) as there:
        answers = [
            there.query(NAME, there.shop.token),
            there.query(NAME, "wrong"),
            there.ask_token(**CREDENTIALS),
            there.http.get("/"),
        ]
        assert [answer.status_code for answer in answers] == [200, 401, 200, 200]
        dates = [answer.headers.get_list("Date") for answer in answers]
        assert {len(each) for each in dates} == {1}
        expected = clock.now + timedelta(seconds=ahead)
        assert {parsedate_to_datetime(each[0]) for each in dates} == {expected}
