"""Connections leave by the system's proxy, trust what the system trusts, and say what is wrong when not."""

from __future__ import annotations

import ast
import logging
import subprocess
import sys
import urllib.request
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from fulfilldesk.domain import errors
from fulfilldesk.domain.actions.action import Mutation
from fulfilldesk.domain.errors import Failure
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.connecting_out import outward_transport, proxy_for
from fulfilldesk.shopify.shop import ShopifyShop
from tests.conftest import ROOT
from tests.shopify.downloads import CONTENT, fetch
from tests.shopify.examples import INFO
from tests.shopify.support import TOKEN, FakeClock, answer, http, raw_server
from tests.shopify.tls import Authority, Proxy, proxy_to, secure_server, trust

HOST = "fiets.myshopify.com"
CANCEL = Mutation("FulfillmentCancel", {"id": "gid://shopify/Fulfillment/1"})
GOOD = http(answer(INFO).content)
DAY = timedelta(days=1)
#: Modules that are imported with the first connection.
IMPORTED_LATE = ("truststore", "ssl", "httpcore")
PROXY_VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


@pytest.fixture(autouse=True)
def no_proxy_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PROXY_VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


def through(proxy: str, monkeypatch: pytest.MonkeyPatch, clock: FakeClock) -> ShopifyShop:
    """The shop at HOST, to be reached through the proxy."""
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    return ShopifyShop(shop_address("fiets"), FixedToken(TOKEN), clock)


def failure_of(shop: ShopifyShop) -> Failure:
    """What reading ends in. A mutation was certainly not carried out either."""
    with pytest.raises(Failure) as caught:
        shop.info()
    with pytest.raises((type(caught.value), errors.NotSent)):
        shop.send(CANCEL)
    shop.close()
    return caught.value


# --- TLS
# ------------------------------------------------------------------------------------------------------


def test_a_shop_is_reached_through_a_proxy_that_learns_only_its_name(
    authority: Authority, monkeypatch: pytest.MonkeyPatch, clock: FakeClock
) -> None:
    trust(authority, monkeypatch)
    with proxy_to(authority.server(HOST), GOOD) as proxy:
        shop = through(proxy.url, monkeypatch, clock)
        assert shop.info().name == "Fietsenwinkel"
        shop.close()
    assert proxy.asked[0].startswith(b"CONNECT fiets.myshopify.com:443 ")
    assert b"token" not in b"".join(proxy.asked).lower()
    assert TOKEN.encode() in proxy.received[0]


def test_who_is_not_in_the_systems_store_is_not_shopify(
    authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: FakeClock
) -> None:
    trust(Authority(tmp_path), monkeypatch)
    with proxy_to(authority.server(HOST), GOOD) as proxy:
        failure = failure_of(through(proxy.url, monkeypatch, clock))
    assert type(failure) is errors.NotShopify
    assert proxy.received == []
    assert len(proxy.asked) == 2, "once for each call"


def test_a_certificate_for_another_name_is_not_shopify(
    authority: Authority, monkeypatch: pytest.MonkeyPatch, clock: FakeClock
) -> None:
    trust(authority, monkeypatch)
    with proxy_to(authority.server("login.hotel.example"), GOOD) as proxy:
        failure = failure_of(through(proxy.url, monkeypatch, clock))
    assert type(failure) is errors.NotShopify
    assert proxy.received == []


@pytest.mark.parametrize(
    ("valid_from", "valid_to"), [(DAY, 90 * DAY), (-90 * DAY, -DAY)], ids=["not yet", "not any more"]
)
def test_a_certificate_of_another_time_says_that_the_clock_is_wrong(
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
    clock: FakeClock,
    valid_from: timedelta,
    valid_to: timedelta,
) -> None:
    trust(authority, monkeypatch)
    certificate = authority.server(HOST, valid_from=valid_from, valid_to=valid_to)
    with proxy_to(certificate, GOOD) as proxy:
        failure = failure_of(through(proxy.url, monkeypatch, clock))
    assert type(failure) is errors.ClockWrong
    assert proxy.received == []
    assert clock.slept == [], "asking again does not set the clock"


def test_the_store_is_not_read_before_the_first_connection() -> None:
    """Importing everything that the first paint needs reads no certificate, and not even the code for it."""
    seen = subprocess.run(
        [
            sys.executable,
            "-c",
            f"import sys, fulfilldesk.app.start; print({{*{IMPORTED_LATE}}} & {{*sys.modules}})",
        ],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert seen.stdout.strip() == "set()"


def test_no_client_goes_a_way_of_its_own() -> None:
    """Every client is given a transport, and makes none from the environment; nothing is sent without one."""
    package = ROOT / "fulfilldesk"
    found = []
    for path in sorted(package.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call) or not ast.unparse(call.func).startswith("httpx."):
                continue
            name = ast.unparse(call.func).removeprefix("httpx.")
            place = path.relative_to(package).as_posix()
            given = {keyword.arg: ast.unparse(keyword.value) for keyword in call.keywords}
            if name == "Client":
                assert "transport" in given, place
                assert (given["trust_env"], given["follow_redirects"]) == ("False", "False"), place
                found.append(place)
            assert name not in ("get", "post", "request", "stream", "AsyncClient"), place
            assert name != "HTTPTransport" or place == "shopify/connecting_out.py", place
    assert {"shopify/wire.py", "shopify/download.py", "shopify/tokenless.py"} <= set(found)


# --- downloads
# ------------------------------------------------------------------------------------------------


def test_a_download_brings_no_token_after_the_shop_was_asked_with_one(
    authority: Authority, monkeypatch: pytest.MonkeyPatch, clock: FakeClock, tmp_path: Path
) -> None:
    trust(authority, monkeypatch)
    with proxy_to(authority.server(HOST), GOOD) as proxy:
        shop = through(proxy.url, monkeypatch, clock)
        shop.info()
    stored = http(CONTENT).replace(b"application/json", b"application/jsonl")
    with proxy_to(authority.server("storage.googleapis.com"), stored) as storage:
        monkeypatch.setenv("HTTPS_PROXY", storage.url)
        address = "https://storage.googleapis.com/bulk/result.jsonl?signature=x"
        assert fetch(address, tmp_path / "orders.jsonl", shop_is_local=False) == len(CONTENT)
    shop.close()
    assert TOKEN.encode() in proxy.received[0], "it was there to be brought along"
    everything = b"".join(storage.asked + storage.received).lower()
    assert b"get /bulk/result.jsonl?signature=x " in everything
    assert b"access-token" not in everything
    assert TOKEN.encode() not in everything
    assert b"cookie" not in everything


# --- proxies
# --------------------------------------------------------------------------------------------------


def test_the_password_of_a_proxy_goes_to_the_proxy_and_nowhere_else(
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
    clock: FakeClock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    trust(authority, monkeypatch)
    refusal = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"
    with (
        caplog.at_level(logging.DEBUG),
        proxy_to(authority.server(HOST), GOOD) as willing,
        proxy_to(authority.server(HOST), GOOD, refusal=refusal) as unwilling,
    ):
        shop = through(with_password(willing), monkeypatch, clock)
        assert shop.info().name == "Fietsenwinkel"
        shop.close()
        failure = failure_of(through(with_password(unwilling), monkeypatch, clock))
    assert type(failure) is errors.Offline
    assert "407" in failure.detail
    assert b"Proxy-Authorization: Basic YW5uYTpnZWhlaW0=" in willing.asked[0]
    assert b"authorization" not in willing.received[0].lower()
    for secret in ("geheim", "YW5uYTpnZWhlaW0", TOKEN):
        assert secret not in caplog.text + str(failure) + repr(failure) + repr(vars(failure))


def with_password(proxy: Proxy) -> str:
    return proxy.url.replace("http://", "http://anna:geheim@")


def test_nobody_at_the_proxys_address_is_offline(monkeypatch: pytest.MonkeyPatch, clock: FakeClock) -> None:
    with raw_server(b"") as gone:
        pass
    assert type(failure_of(through(gone.url, monkeypatch, clock))) is errors.Offline


def test_a_proxy_that_hangs_up_is_offline(monkeypatch: pytest.MonkeyPatch, clock: FakeClock) -> None:
    with raw_server(b"") as proxy:
        shop = through(proxy.url, monkeypatch, clock)
        with pytest.raises(errors.Offline):
            shop.info()
        shop.close()


def test_a_computer_that_is_carried_to_another_network_finds_its_way(
    authority: Authority, monkeypatch: pytest.MonkeyPatch, clock: FakeClock
) -> None:
    trust(authority, monkeypatch)
    certificate = authority.server(HOST)
    with proxy_to(certificate, GOOD) as office:
        shop = through(office.url, monkeypatch, clock)
        shop.info()
    with pytest.raises(errors.Offline):
        shop.info()
    with proxy_to(certificate, GOOD) as home:
        monkeypatch.setenv("HTTPS_PROXY", home.url)
        assert shop.info().name == "Fietsenwinkel"
        assert shop.info().name == "Fietsenwinkel"
        assert len(home.received) == 2
    monkeypatch.setenv("HTTPS_PROXY", "socks5://anna:geheim@127.0.0.1:9")
    with pytest.raises(errors.Offline) as caught:
        shop.info()
    assert "proxy" in caught.value.detail
    assert caught.value.__context__ is None, (
        "an error of the HTTP library holds the request, and that the token"
    )
    shop.close()


SHOP = "https://fiets.myshopify.com/admin"
SYSTEMS: list[tuple[dict[str, str], str, str | None]] = [
    ({}, SHOP, None),
    ({"https": "http://proxy.example:3128"}, SHOP, "http://proxy.example:3128"),
    ({"https": "proxy.example:3128"}, SHOP, "http://proxy.example:3128"),
    ({"http": "http://proxy.example:3128"}, SHOP, None),
    ({"all": "http://proxy.example:3128"}, SHOP, "http://proxy.example:3128"),
    ({"all": "http://one", "https": "https://two"}, SHOP, "https://two"),
    ({"https": "", "all": ""}, SHOP, None),
    *(
        ({"all": "http://p", "http": "http://p", "https": "http://p"}, own, None)
        for own in ("http://127.0.0.1:8080/x", "http://localhost/x", "http://[::1]:99/x", "https://localhost")
    ),
]


@pytest.mark.parametrize(("named", "url", "proxy"), SYSTEMS)
def test_the_systems_settings_name_the_proxy(
    monkeypatch: pytest.MonkeyPatch, named: dict[str, str], url: str, proxy: str | None
) -> None:
    """What Python reads from Windows' registry and from macOS' network settings."""
    monkeypatch.setattr(urllib.request, "getproxies", lambda: named)
    monkeypatch.setattr(urllib.request, "proxy_bypass", lambda host: False)
    assert proxy_for(httpx.URL(url)) == proxy


def test_hosts_that_the_system_reaches_without_a_proxy_are_asked_directly(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(urllib.request, "getproxies", lambda: {"https": "http://proxy.example:3128"})
    monkeypatch.setattr(urllib.request, "proxy_bypass", lambda host: host == "fiets.myshopify.com")
    assert proxy_for(httpx.URL(SHOP)) is None
    assert proxy_for(httpx.URL("https://storage.googleapis.com/x")) == "http://proxy.example:3128"


@pytest.mark.parametrize(
    "excepted", ["fiets.myshopify.com", ".myshopify.com", "*", "localhost,myshopify.com"]
)
def test_the_environments_exceptions_count(monkeypatch: pytest.MonkeyPatch, excepted: str) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    assert proxy_for(httpx.URL(SHOP)) is not None
    monkeypatch.setenv("NO_PROXY", excepted)
    assert proxy_for(httpx.URL(SHOP)) is None


@pytest.mark.parametrize(
    "proxy",
    [
        "socks5://127.0.0.1:9",
        "socks4://proxy:1",
        "http://anna:geheim@[::1",
        "http://proxy:x",
        "ftp://proxy",
        "http://",
    ],
)
def test_what_cannot_be_used_as_a_proxy_is_said_without_its_password(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, proxy: str
) -> None:
    monkeypatch.setattr(urllib.request, "getproxies", lambda: {"https": proxy})
    with caplog.at_level(logging.DEBUG), pytest.raises(errors.Offline) as caught:
        outward_transport(SHOP)
    assert "proxy" in caught.value.detail
    assert "geheim" not in caplog.text + str(caught.value)
    assert caught.value.__context__ is None, "what was raised before may quote the address"


def test_a_proxy_that_is_spoken_to_in_secret_is_checked_too(
    authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: FakeClock
) -> None:
    """A stranger in the proxy's place learns neither the password nor which shop it is."""
    trust(Authority(tmp_path), monkeypatch)
    with secure_server(authority.server("localhost")) as stranger:
        shop = through(f"https://anna:geheim@localhost:{stranger.port}", monkeypatch, clock)
        assert type(failure_of(shop)) is errors.NotShopify
    assert stranger.received == []


def test_a_shop_that_was_closed_asks_nothing_any_more(clock: FakeClock) -> None:
    with raw_server(GOOD) as server:
        shop = ShopifyShop(shop_address(server.url), FixedToken(TOKEN), clock)
        shop.info()
        shop.close()
        never_used = ShopifyShop(shop_address(server.url), FixedToken(TOKEN), clock)
        never_used.close()
        for closed in (shop, never_used):
            with pytest.raises(errors.Stopped):
                closed.info()
            with pytest.raises(errors.Stopped):
                closed.send(CANCEL)
    assert len(server.received) == 1
