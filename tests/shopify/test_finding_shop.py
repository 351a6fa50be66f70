"""From what a person types to the permanent address of the shop, over HTTP, without any key."""

from __future__ import annotations

import gzip
import json
import ssl
from collections.abc import Mapping

import httpx
import pytest

from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.domain.errors import BadShopAddress, Failure, NotShopify, Offline, UnknownShop
from fulfilldesk.services.signing_in import FoundShop
from fulfilldesk.shopify.finding_shop import HOPS, find_shop
from tests.shopify.support import FakeClock
from tests.shopify.web import Page, to, web

FIETS = "fiets.myshopify.com"
SCRIPT = Page(
    b'<html><script>var Shopify = Shopify || {};\nShopify.shop = "fiets.myshopify.com";</script></html>'
)
META = Page(json.dumps({"id": 1, "name": "Fiets", "myshopify_domain": FIETS, "x": [[]]}).encode())
SHOP = {f"https://{FIETS}/admin": to("https://admin.shopify.com/store/fiets")}


def find(typed: str, pages: Mapping[str, Page], clock: FakeClock | None = None) -> FoundShop:
    """What is found in that web."""
    with web(pages) as here:
        return find_shop(typed, clock or FakeClock(), transports=here.transports)


@pytest.mark.parametrize(
    "typed",
    ["fiets", FIETS, f" https://{FIETS}/admin/orders ", "https://admin.shopify.com/store/fiets/orders"],
)
def test_a_permanent_address_is_taken_when_somebody_answers_there(typed: str) -> None:
    assert find(typed, SHOP) == FoundShop(typed.strip(), FIETS)


@pytest.mark.parametrize("status", [200, 301, 401, 402, 403, 423, 429, 430, 500, 503])
def test_only_404_says_that_there_is_no_shop(status: int) -> None:
    assert find("fiets", {f"https://{FIETS}/admin": Page(b"?", status)}).domain == FIETS


def test_a_shop_that_does_not_exist() -> None:
    with pytest.raises(UnknownShop):
        find("fiets", {f"https://{FIETS}/": Page()})


@pytest.mark.parametrize("typed", ["xn--a.com", "https://xn--i-7iq.nl/"])
def test_a_domain_that_is_not_what_punycode_stands_for_today_can_be_asked(typed: str) -> None:
    host = typed.removeprefix("https://").removesuffix("/")
    assert find(typed, {f"https://{host}/": SCRIPT}) == FoundShop(typed, FIETS, asked=host)
    with pytest.raises((UnknownShop, Offline)):
        find_shop(typed, FakeClock())  # by the way that connections really leave by


@pytest.mark.parametrize("location", ["https://xn--a/admin", "//xn--/", "https://xn--0.com/"])
def test_a_redirect_to_what_only_looks_like_punycode_leads_nowhere(location: str) -> None:
    pages = {f"https://winkel.nl{path}": to(location) for path in ("/admin", "/meta.json", "/")}
    with pytest.raises((UnknownShop, NotShopify)):
        find("winkel.nl", pages)


def test_one_on_this_computer_is_asked_nothing() -> None:
    def none(url: str) -> httpx.BaseTransport:
        raise AssertionError("nothing is sent")

    found = find_shop("http://127.0.0.1:8080/", FakeClock(), transports=none)
    assert found == FoundShop("http://127.0.0.1:8080/", "127.0.0.1:8080")


@pytest.mark.parametrize(
    "pages",
    [
        {"/admin": to(f"https://{FIETS}/admin")},
        {"/admin": to(f"https://{FIETS}")},
        {"/admin": to(f"https://{FIETS}/password", 301)},
        {"/admin": to("https://admin.shopify.com/store/fiets", 303)},
        {"/admin": to("https://admin.shopify.com/store/fiets?a=b#c", 307)},
        {"/admin": to("HTTPS://Admin.Shopify.com/store/fiets/orders", 308)},
        {"/meta.json": META},
        {"/admin": to("/login"), "/login": Page(b"?"), "/meta.json": META},
        {"/": SCRIPT},
        {"/": Page(b"x" * 900_000 + SCRIPT.body)},
        {"/": Page(SCRIPT.body.replace(b'"', b"'"), status=401)},
        {"/": to("/password"), "/password": SCRIPT},
        {"/meta.json": Page(b'{"myshopify_domain": 7}'), "/": SCRIPT},
        {"/meta.json": Page(b'{"myshopify_domain": "evil.com/fiets.myshopify.com"}'), "/": SCRIPT},
        {"/meta.json": Page(b'{"myshopify_domain": "fiets.myshopify.com@evil.com"}'), "/": SCRIPT},
        {"/meta.json": Page(b"[" * 100_000), "/": SCRIPT},
        {"/meta.json": Page(b"\xff\xfe"), "/": SCRIPT},
        {"/meta.json": to("https://[::1"), "/": SCRIPT},
        {"/meta.json": Page(status=302, headers={"Location": ""}), "/": SCRIPT},
    ],
)
def test_a_domain_of_the_shops_own_tells_which_shop_it_is(pages: dict[str, Page]) -> None:
    found = find("Www.Winkel.nl", {f"https://www.winkel.nl{path}": page for path, page in pages.items()})
    assert found == FoundShop("Www.Winkel.nl", FIETS, asked="www.winkel.nl")


def test_the_bare_domain_leads_to_the_www_one_and_that_to_the_shop() -> None:
    pages = {
        "https://winkel.nl/admin": to("https://www.winkel.nl/admin"),
        "https://www.winkel.nl/admin": to(f"https://{FIETS}/admin"),
    }
    with web(pages) as here:
        found = find_shop("https://winkel.nl/", FakeClock(), transports=here.transports)
        assert found == FoundShop("https://winkel.nl/", FIETS, asked="winkel.nl")
        assert here.urls == list(pages), "the shop itself is not asked: its name is the answer"
        assert all("Cookie" not in each.headers for each in here.asked)
        assert all(each.headers["User-Agent"] == "FulfillDesk" for each in here.asked)
        assert {each.method for each in here.asked} == {"GET"}


def test_a_domain_in_another_script_is_shown_in_both_forms() -> None:
    found = find("fahrräder.de", {"https://xn--fahrrder-4za.de/": SCRIPT})
    assert found.asked == "fahrräder.de (xn--fahrrder-4za.de)"


@pytest.mark.parametrize(
    "location",
    [
        "http://www.winkel.nl/admin",
        f"http://{FIETS}/admin",
        "http://127.0.0.1:8080",
        "https://127.0.0.1/admin",
        "https://localhost/admin",
        "https://printer.local/admin",
        "https://fiets/admin",
        f"https://{FIETS}:8443/admin",
        f"https://someone@{FIETS}/admin",
        f"https://{FIETS}@evil.com/admin",
        f"https://{FIETS}.evil.com/admin",
        f"https://evil.com/{FIETS}/admin",
        "https://admin.shopify.com/store/",
        "https://admin.shopify.com/store/fiets.evil.com",
        "https://accounts.shopify.com/store/fiets",
        "https://admin.shopify.com.evil.com/store/fiets",
        "https://fiets。myshopify。com.evil.com/",
        "javascript:fiets.myshopify.com",
        "file:///fiets.myshopify.com",
        "//",
        "https://",
        "\\\\fiets.myshopify.com",
        "https://winkel.nl:99999999/",
    ],
)
def test_what_a_redirect_may_not_lead_to(location: str) -> None:
    with web({"https://winkel.nl/admin": to(location.encode().decode("latin-1"))}) as here:
        with pytest.raises((UnknownShop, Offline, NotShopify)):
            find_shop("winkel.nl", FakeClock(), transports=here.transports)
        assert {httpx.URL(url).host for url in here.urls} == {"winkel.nl"}


def test_redirects_in_a_circle_end() -> None:
    pages = {
        "https://winkel.nl/admin": to("https://winkel.nl/admin"),
        "https://winkel.nl/": to("https://www.winkel.nl/"),
        "https://www.winkel.nl/": to("https://winkel.nl/"),
    }
    with web(pages) as here:
        with pytest.raises(UnknownShop):
            find_shop("winkel.nl", FakeClock(), transports=here.transports)
        assert len(here.asked) == 2 * (1 + HOPS) + 1


@pytest.mark.parametrize(
    "page",
    [
        b"",
        b"Hello",
        b'Shopify.shop = "evil.com"',
        b'Shopify.shop = "fiets.myshopify.com.evil.com"',
        b'Shopify.shop = "-.myshopify.com"',
        b"a review that names fiets.myshopify.com",
        b'XShopify.shop = "fiets.myshopify.com"',
        b"\x00\xff" * 1000,
        b"x" * (2 << 20) + SCRIPT.body,
    ],
)
def test_a_page_that_names_no_shop(page: bytes) -> None:
    with pytest.raises(UnknownShop):
        find("winkel.nl", {"https://winkel.nl/": Page(page), "https://winkel.nl/meta.json": Page(page)})


def test_a_packed_page_is_not_unpacked() -> None:
    packed = Page(gzip.compress(SCRIPT.body), headers={"Content-Encoding": "gzip"})
    with pytest.raises(UnknownShop):
        find("winkel.nl", {"https://winkel.nl/": packed})


class SlowClock(FakeClock):
    """Whatever is waited for takes five seconds."""

    def monotonic(self) -> float:
        self.sleep(5)
        return super().monotonic()


def test_a_site_that_trickles_is_given_up() -> None:
    slow = Page(b"x" * 1_000_000 + SCRIPT.body)
    pages = {f"https://winkel.nl{path}": slow for path in ("/admin", "/meta.json", "/")}
    with web(pages) as here:
        with pytest.raises(Offline):
            find_shop("winkel.nl", SlowClock(), transports=here.transports)
        assert here.urls[0] == "https://winkel.nl/admin"
        assert len(here.asked) < 3


def test_after_a_while_nothing_more_is_asked() -> None:
    with web({"https://winkel.nl/": SCRIPT}) as here:
        clock = FakeClock()

        def slow(url: str) -> httpx.BaseTransport:
            clock.sleep(30)
            return here.transports(url)

        with pytest.raises(UnknownShop):
            find_shop("winkel.nl", clock, transports=slow)
        assert here.urls == ["https://winkel.nl/admin"]


def test_no_connection_at_all() -> None:
    for typed in ("winkel.nl", "fiets"):
        with pytest.raises(Offline):
            find(typed, {})


def test_a_domain_with_a_slip_in_it_is_told_from_no_connection() -> None:
    with pytest.raises(UnknownShop) as caught:
        find("winkle.nl", {"https://winkel.nl/": SCRIPT, "https://admin.shopify.com/": Page(status=302)})
    assert "winkle" not in caught.value.detail


def test_a_way_that_breaks_leaves_the_others() -> None:
    broken = Page(b"x", headers={"Content-Length": "100"})
    assert (
        find("winkel.nl", {"https://winkel.nl/admin": broken, "https://winkel.nl/": SCRIPT}).domain == FIETS
    )


@pytest.mark.parametrize(
    "typed", ["", "http://winkel.nl", "1.2.3.4", f"{FIETS}.evil.com", f"{FIETS}@evil.com"]
)
def test_what_is_no_address_is_asked_nothing(typed: str) -> None:
    with web({"https://winkel.nl/": SCRIPT}) as here:
        with pytest.raises(BadShopAddress):
            find_shop(typed, FakeClock(), transports=here.transports)
        assert here.asked == []


def test_an_untrusted_certificate_is_somebody_else() -> None:
    class Untrusted(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            untrusted = ssl.SSLCertVerificationError("certificate verify failed")
            untrusted.verify_code = 18  # signed by itself
            raise httpx.ConnectError("verify") from untrusted

    with pytest.raises(Failure) as caught:
        find_shop("winkel.nl", FakeClock(), transports=lambda url: Untrusted())
    assert type(caught.value) is NotShopify


def test_the_demo_shop_is_found_behind_a_domain_of_its_own() -> None:
    with running_shop(orders=1) as (shop, url), web({}, {"www.fietswinkel.nl": url}) as here:
        found = find_shop("www.fietswinkel.nl", FakeClock(), transports=here.transports)
    assert found.domain == shop.world.shop.myshopify_domain
    assert found.asked == "www.fietswinkel.nl"


def test_the_demo_shop_is_there_under_its_permanent_name_and_gone_when_it_is_not() -> None:
    for faults, there in (([], True), ([parse_fault("no-such-shop")], False)):
        with running_shop(orders=1, faults=faults) as (shop, url):
            domain = shop.world.shop.myshopify_domain
            with web({}, {domain: url}) as here:
                if there:
                    assert find_shop(domain, FakeClock(), transports=here.transports) == FoundShop(
                        domain, domain
                    )
                else:
                    with pytest.raises(UnknownShop):
                        find_shop(domain, FakeClock(), transports=here.transports)
