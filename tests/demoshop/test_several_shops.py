"""Which shop it is: name, domain, storefront, admin; and looking on at what is asked of it."""

from __future__ import annotations

import httpx
import pytest

from fulfilldesk.demoshop.observing import Seen
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.wsgi import application
from tests.demoshop.signing import API, CREDENTIALS, answered, visit

WHO = "{ shop { id name myshopifyDomain } }"


def test_two_shops_are_two() -> None:
    with visit() as one, visit(name="Bakkerij <Smit>", domain="bakkerij-smit.myshopify.com") as two:
        who = [there.query(WHO, there.shop.token).json()["data"]["shop"] for there in (one, two)]
        assert [shop["name"] for shop in who] == ["De Fietswinkel", "Bakkerij <Smit>"]
        assert who[1]["myshopifyDomain"] == "bakkerij-smit.myshopify.com"
        assert who[0]["id"] != who[1]["id"]
        assert two.query(WHO, one.new_token()).status_code == 401
        assert answered(two.authorize())["shop"] == "bakkerij-smit.myshopify.com"


def test_the_storefront_names_the_permanent_domain() -> None:
    with visit(name="Bakkerij <Smit>", domain="bakkerij-smit.myshopify.com") as there:
        page = there.http.get("/")
        assert page.headers["Content-Type"] == "text/html; charset=utf-8"
        assert 'Shopify.shop = "bakkerij-smit.myshopify.com";' in page.text
        assert "<Smit>" not in page.text
        assert there.http.get("/meta.json").json()["myshopify_domain"] == "bakkerij-smit.myshopify.com"


@pytest.mark.parametrize(
    ("host", "location"),
    [
        ("www.bakkerijsmit.example", "https://bakkerij-smit.myshopify.com/admin"),
        ("bakkerij-smit.myshopify.com", "https://admin.shopify.com/store/bakkerij-smit"),
    ],
)
def test_the_admin_is_reached_by_the_permanent_domain(host: str, location: str) -> None:
    shop = DemoShop(orders=0, domain="bakkerij-smit.myshopify.com")
    with httpx.Client(transport=httpx.WSGITransport(application(shop))) as client:
        answer = client.get(f"https://{host}/admin")
    assert (answer.status_code, answer.headers["Location"]) == (302, location)


def test_every_request_can_be_seen() -> None:
    seen: list[Seen] = []
    with (
        running_shop(orders=1, observe=seen.append) as (shop, url),
        httpx.Client(base_url=url, trust_env=False) as client,
    ):
        client.post("/admin/oauth/access_token", data=CREDENTIALS)
        client.post(API, json={"query": WHO}, headers={"X-Shopify-Access-Token": shop.token})
        client.get("/?utm=x")
        httpx.get(f"{shop.offers.origin}/bulk-operation-outputs/nothing?signature=s", trust_env=False)
    assert [(each.server, each.method, each.path, each.query) for each in seen] == [
        ("shop", "POST", "/admin/oauth/access_token", ""),
        ("shop", "POST", API, ""),
        ("shop", "GET", "/", "utm=x"),
        ("downloads", "GET", "/bulk-operation-outputs/nothing", "signature=s"),
    ]
    assert CREDENTIALS["client_secret"] in seen[0].body.decode()
    assert seen[1].headers["x-shopify-access-token"] == shop.token
    assert [shop.token in each.text for each in seen] == [False, True, False, False]


def test_who_looks_on_changes_nothing() -> None:
    seen: list[Seen] = []
    with running_shop(orders=0, observe=seen.append) as (shop, url), httpx.Client(trust_env=False) as client:
        headers = {"X-Shopify-Access-Token": shop.token, "Content-Type": "application/json"}
        answers = [
            client.post(url + API, json={"query": WHO}, headers=headers),
            client.post(url + API, content=b"", headers=headers),
            client.post(url + API, content=b"x" * (2 * 1024 * 1024 + 1), headers=headers),
            client.post(url + API, json={"query": WHO}, headers=headers),
        ]
    assert [answer.status_code for answer in answers] == [200, 400, 413, 200]
    assert len(seen) == 4
