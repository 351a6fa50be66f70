"""A person signs in with the browser, over real HTTP, and comes back or does not; the demo shop is in
Shopify's place."""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from fulfilldesk.app.signing_in import ShopifySigningIn
from fulfilldesk.app.stores import Stores
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.signing_in.apps import OWNER, SHOP_ASSISTANT, SignInApp
from fulfilldesk.domain import errors
from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.domain.errors import Failure
from fulfilldesk.services.keys import Keys
from fulfilldesk.services.signing_in import Redirect
from tests.app.ways_in import (
    ID,
    PAGE,
    SECRET,
    MemoryVault,
    WrongClock,
    answer_of,
    browse,
    registered,
    signed_in_by_browser,
    waited_for,
)


def test_in_the_browser_from_the_address_to_the_kept_keys(
    signing_in: ShopifySigningIn, vault: MemoryVault
) -> None:
    with running_shop(orders=3, staff=[SHOP_ASSISTANT]) as (demo, url):
        shop = signing_in.find(url)
        credentials = signed_in_by_browser(signing_in, demo, shop)
        facts = signing_in.check(shop, credentials)
        assert signing_in.keep(shop, credentials, facts.info.name).why_not is None
    assert credentials.way is WayIn.STAFF
    assert facts.staff == credentials.staff == "Daan Visser"
    assert credentials.staff_scopes == SHOP_ASSISTANT.scopes
    assert facts.info.scopes <= credentials.staff_scopes
    assert "read_returns" in demo.world.app.scopes
    assert "read_returns" not in facts.info.scopes, "the app may, this person may not"
    assert Keys(vault).credentials(shop.domain) == credentials


def test_a_person_who_may_everything(signing_in: ShopifySigningIn) -> None:
    with running_shop(orders=3, staff=[OWNER]) as (demo, url):
        shop = signing_in.find(url)
        credentials = signed_in_by_browser(signing_in, demo, shop)
        assert signing_in.check(shop, credentials).staff == "Femke de Wit"


def test_a_person_whose_token_has_ended(signing_in: ShopifySigningIn) -> None:
    with running_shop(orders=3) as (demo, url):
        shop = signing_in.find(url)
        credentials = signed_in_by_browser(signing_in, demo, shop)
        demo.authorization.take_back_tokens()
        with pytest.raises(errors.SignInEnded):
            signing_in.check(shop, credentials)


def test_somebody_says_no(signing_in: ShopifySigningIn) -> None:
    with running_shop(orders=1) as (demo, url):
        demo.authorization.approves = False
        sign_in = signing_in.in_browser(signing_in.find(url), ID, SECRET, Redirect.THIS_COMPUTER)
        registered(demo, sign_in)
        with waited_for(sign_in) as outcome:
            browse(sign_in.url)
            with pytest.raises(errors.SignInDenied):
                outcome.result(30)


def test_a_second_sign_in_at_the_same_time(
    signing_in: ShopifySigningIn, vault: MemoryVault, tmp_path: Path
) -> None:
    with running_shop(orders=1) as (demo, url):
        shop = signing_in.find(url)
        first = signing_in.in_browser(shop, ID, SECRET, Redirect.THIS_COMPUTER)
        port = httpx.URL(httpx.URL(first.url).params["redirect_uri"]).port
        assert port is not None
        other = ShopifySigningIn(
            Keys(vault), Stores(tmp_path / "x.json"), WrongClock(0), callback_page="", callback_port=port
        )
        with pytest.raises(errors.PortTaken) as caught:
            other.in_browser(shop, ID, SECRET, Redirect.THIS_COMPUTER)
        assert caught.value.parameters == {"port": str(port)}
        registered(demo, first)
        with waited_for(first) as outcome:
            browse(first.url)
            assert outcome.result(30).way is WayIn.STAFF


def test_a_browser_that_is_closed_half_way_can_be_opened_again(signing_in: ShopifySigningIn) -> None:
    with running_shop(orders=1) as (demo, url):
        sign_in = signing_in.in_browser(signing_in.find(url), ID, SECRET, Redirect.THIS_COMPUTER)
        registered(demo, sign_in)
        with waited_for(sign_in) as outcome:
            answer = httpx.URL(answer_of(sign_in))
            with socket.create_connection((answer.host, answer.port), timeout=10) as browser:
                browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                browser.sendall(b"GET " + answer.raw_path[:40])
            browse(sign_in.url)
            assert outcome.result(30).way is WayIn.STAFF


def test_nobody_comes_back_and_it_is_cancelled(signing_in: ShopifySigningIn) -> None:
    with running_shop(orders=1) as (_, url):
        for redirect in Redirect:
            sign_in = signing_in.in_browser(signing_in.find(url), ID, SECRET, redirect)
            with waited_for(sign_in) as outcome:
                sign_in.cancel()
                sign_in.cancel()
                with pytest.raises(errors.Stopped):
                    outcome.result(30)


def test_an_answer_is_good_once(signing_in: ShopifySigningIn) -> None:
    with running_shop(orders=1) as (demo, url):
        sign_in = signing_in.in_browser(signing_in.find(url), ID, SECRET, Redirect.THIS_COMPUTER)
        registered(demo, sign_in)
        answer = answer_of(sign_in)
        with waited_for(sign_in) as outcome:
            browse(answer)
            outcome.result(30)
            for replayed in (answer, answer_of(sign_in)):
                with pytest.raises(errors.SignInForged):
                    sign_in.pasted(replayed)
        assert demo.authorization.asked == {"authorization_code": 1}


def test_the_answer_to_an_earlier_attempt_is_turned_away_and_the_wait_goes_on(
    signing_in: ShopifySigningIn,
) -> None:
    """A browser that is opened for the second attempt loads the tab of the first again."""
    with running_shop(orders=1) as (demo, url):
        shop = signing_in.find(url)
        earlier = signing_in.in_browser(shop, ID, SECRET, Redirect.SHOP)
        registered(demo, earlier)
        answer = httpx.URL(answer_of(earlier))
        sign_in = signing_in.in_browser(shop, ID, SECRET, Redirect.THIS_COMPUTER)
        with waited_for(sign_in) as outcome:
            back = httpx.URL(httpx.URL(sign_in.url).params["redirect_uri"])
            earlier_tab = browse(str(back.copy_with(query=answer.query)))
            assert earlier_tab.is_error and PAGE not in earlier_tab.text
            with pytest.raises(errors.SignInForged):
                sign_in.pasted(str(answer))
            assert not demo.authorization.asked
            registered(demo, sign_in)
            browse(sign_in.url)
            assert outcome.result(30).way is WayIn.STAFF
        assert demo.authorization.asked == {"authorization_code": 1}


def test_the_same_answer_by_two_ways_at_once_is_taken_once(signing_in: ShopifySigningIn) -> None:
    with running_shop(orders=1) as (demo, url):
        sign_in = signing_in.in_browser(signing_in.find(url), ID, SECRET, Redirect.SHOP)
        registered(demo, sign_in)
        answer = answer_of(sign_in)

        def paste(_: int) -> Credentials | Failure:
            try:
                return sign_in.pasted(answer)
            except Failure as failure:
                return failure

        with ThreadPoolExecutor(8) as pool:
            outcomes = list(pool.map(paste, range(8)))
        assert sum(isinstance(outcome, Credentials) for outcome in outcomes) == 1
        assert sum(type(outcome) is errors.SignInForged for outcome in outcomes) == 7
        assert demo.authorization.asked == {"authorization_code": 1}


@pytest.mark.parametrize(
    "copied",
    [
        str,
        lambda answer: f" {answer}\n",
        lambda answer: answer.partition("://")[2],
        lambda answer: answer.partition("?")[2],
    ],
)
def test_where_nobody_can_listen_the_address_is_pasted(
    signing_in: ShopifySigningIn, copied: Callable[[str], str]
) -> None:
    with running_shop(orders=1) as (demo, url):
        shop = signing_in.find(url)
        sign_in = signing_in.in_browser(shop, ID, SECRET, Redirect.SHOP)
        demo.authorization.app.redirects = (signing_in.redirect_address(shop, Redirect.SHOP),)
        answer = answer_of(sign_in)
        assert answer.startswith(f"{url}/fulfilldesk/callback?")
        for mistake in ("", "hello", answer[:-1] + "x", url):
            with pytest.raises(errors.SignInForged):
                sign_in.pasted(mistake)
        assert demo.authorization.asked["authorization_code"] == 0
        assert sign_in.pasted(copied(answer)).staff == "Femke de Wit"


def test_pasting_also_helps_while_somebody_listens(signing_in: ShopifySigningIn) -> None:
    """The browser may be on another computer."""
    with running_shop(orders=1) as (demo, url):
        sign_in = signing_in.in_browser(signing_in.find(url), ID, SECRET, Redirect.THIS_COMPUTER)
        registered(demo, sign_in)
        with waited_for(sign_in) as outcome:
            assert sign_in.pasted(answer_of(sign_in)).way is WayIn.STAFF
            sign_in.cancel()
            with pytest.raises(errors.Stopped):
                outcome.result(30)


def test_an_address_that_is_not_registered_stays_shopifys_page(signing_in: ShopifySigningIn) -> None:
    with running_shop(orders=1) as (demo, url):
        demo.authorization.app.redirects = ()
        sign_in = signing_in.in_browser(signing_in.find(url), ID, SECRET, Redirect.THIS_COMPUTER)
        answer = browse(sign_in.url)
        sign_in.cancel()
    assert answer.status_code == 400
    assert "redirect_uri is not whitelisted" in answer.text


def test_a_wrong_secret_is_told_as_such(signing_in: ShopifySigningIn) -> None:
    """Shopify signs its answer with the secret: with a slip in ours, every answer looks forged."""
    with running_shop(orders=1) as (demo, url):
        sign_in = signing_in.in_browser(signing_in.find(url), ID, SECRET[:-1] + "1", Redirect.SHOP)
        registered(demo, sign_in)
        with pytest.raises(errors.WrongAppKey):
            sign_in.pasted(answer_of(sign_in))


@pytest.mark.parametrize("app", [SignInApp(), SignInApp(same_organization=False)])
def test_a_forged_signature_is_not_blamed_on_the_secret(signing_in: ShopifySigningIn, app: SignInApp) -> None:
    with running_shop(orders=1, app=app) as (demo, url):
        sign_in = signing_in.in_browser(signing_in.find(url), ID, SECRET, Redirect.SHOP)
        registered(demo, sign_in)
        answer = answer_of(sign_in)
        with pytest.raises(errors.SignInForged):
            sign_in.pasted(answer.replace("code=", "code=0"))
        assert demo.authorization.asked["authorization_code"] == 0
        assert sign_in.pasted(answer).way is WayIn.STAFF, "the true answer still counts"
