"""Which token goes to which shop: that of the environment to the environment's own and to no other."""

from __future__ import annotations

import pytest

from fulfilldesk.app.target import ACCESS_TOKEN, SHOP_URL, choose_target, target_of_known
from fulfilldesk.domain.errors import BadShopAddress

FIETS, BOEKEN, HERE = "fiets.myshopify.com", "boeken.myshopify.com", "http://127.0.0.1:8080"
TOKEN = "shpat_of-the-environment"


@pytest.mark.parametrize(
    ("environment", "typed", "token"),
    [
        ({}, FIETS, None),
        ({SHOP_URL: FIETS, ACCESS_TOKEN: TOKEN}, FIETS, TOKEN),
        ({SHOP_URL: f"https://{FIETS}/", ACCESS_TOKEN: TOKEN}, FIETS, TOKEN),
        ({SHOP_URL: FIETS, ACCESS_TOKEN: TOKEN}, BOEKEN, None),
        ({SHOP_URL: FIETS, ACCESS_TOKEN: TOKEN}, HERE, None),
        ({SHOP_URL: HERE, ACCESS_TOKEN: TOKEN}, "http://localhost:8080", None),
        ({SHOP_URL: HERE, ACCESS_TOKEN: TOKEN}, "http://127.0.0.1:8081", None),
        ({SHOP_URL: FIETS, ACCESS_TOKEN: ""}, FIETS, None),
        ({ACCESS_TOKEN: TOKEN}, FIETS, None),
        ({ACCESS_TOKEN: TOKEN}, HERE, None),
        ({SHOP_URL: "", ACCESS_TOKEN: TOKEN}, BOEKEN, None),
    ],
)
def test_a_store_that_is_chosen_in_the_window(
    environment: dict[str, str], typed: str, token: str | None
) -> None:
    assert target_of_known(typed, environment).token == token


@pytest.mark.parametrize("typed", ["", "winkel.nl", "http://evil.example", "https://evil.example/admin"])
def test_a_list_that_was_written_by_hand_opens_no_stranger(typed: str) -> None:
    with pytest.raises(BadShopAddress):
        target_of_known(typed, {SHOP_URL: FIETS, ACCESS_TOKEN: TOKEN})


def test_the_shop_that_the_call_names_gets_a_token_without_an_address() -> None:
    target = choose_target(demo=False, wished=FIETS, last=None, environment={ACCESS_TOKEN: TOKEN})
    assert target is not None and target.token == TOKEN


def test_the_last_shop_gets_no_token_that_was_not_given_for_it() -> None:
    target = choose_target(demo=False, wished=None, last=FIETS, environment={ACCESS_TOKEN: TOKEN})
    assert target is not None and target.token is None
