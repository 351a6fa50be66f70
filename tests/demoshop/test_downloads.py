"""The second origin: results of bulk operations over real HTTP."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from fulfilldesk.demoshop.bulk.offers import NOWHERE
from fulfilldesk.demoshop.downloads import download_application
from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN, DemoShop
from tests.demoshop.bulk_queries import INVENTORY, ORDERS
from tests.demoshop.conftest import TestClock
from tests.demoshop.test_bulk import RUN, finished, read

TOKEN = {"X-Shopify-Access-Token": DEFAULT_TOKEN}


@contextmanager
def served(*specs: str, **options: Any) -> Iterator[tuple[DemoShop, dict[str, Any], httpx.Client]]:
    """A shop over HTTP that has run a query, the operation, and a client without any token."""
    faults = [parse_fault(spec) for spec in specs]
    with (
        running_shop(orders=30, faults=faults, **options) as (shop, _),
        httpx.Client(trust_env=False, timeout=20) as client,
    ):
        yield shop, finished(shop), client


def code_of(response: httpx.Response) -> str:
    """The code in an XML refusal."""
    assert response.headers["Content-Type"].startswith("application/xml")
    found = re.search(r"<Error><Code>(\w+)</Code><Message>.+</Message></Error>$", response.text)
    assert found, response.text
    return found[1]


def test_the_result_is_fetched_from_another_origin() -> None:
    with running_shop(orders=30) as (shop, url), httpx.Client(trust_env=False) as client:
        body = {"query": RUN, "variables": {"query": ORDERS}}
        path = "/admin/api/2026-10/graphql.json"
        answer = client.post(url + path, json=body, headers=TOKEN).json()
        operation = answer["data"]["bulkOperationRunQuery"]["bulkOperation"]
        shop.bulk.settle()
        operation = read(shop, operation)
        assert not operation["url"].startswith(url)
        response = client.get(operation["url"])
        assert (response.status_code, response.headers["Content-Type"]) == (200, "application/jsonl")
        assert len(response.content) == int(operation["fileSize"]) == shop.offers.served
        lines = [json.loads(line) for line in response.content.splitlines()]
        assert lines == shop.bulk.read_now(ORDERS)
        assert len(lines) == int(operation["objectCount"])
        assert shop.leaked_tokens == 0


def test_ranges() -> None:
    with served() as (_, operation, client):
        whole = client.get(operation["url"])
        size = len(whole.content)
        assert whole.headers["Accept-Ranges"] == "bytes"

        def part(text: str, **headers: str) -> httpx.Response:
            return client.get(operation["url"], headers={"Range": text, **headers})

        rest = part("bytes=100-")
        assert (rest.status_code, rest.content) == (206, whole.content[100:])
        assert rest.headers["Content-Range"] == f"bytes 100-{size - 1}/{size}"
        assert rest.headers["ETag"] == whole.headers["ETag"]
        assert part("bytes=0-9").content == whole.content[:10]
        assert part("bytes=-10").content == whole.content[-10:]
        assert part(f"bytes=5-{size * 2}").content == whole.content[5:]
        assert part("bytes=100-", **{"If-Range": whole.headers["ETag"]}).status_code == 206
        assert part("bytes=100-", **{"If-Range": '"other"'}).status_code == 200
        assert part("lines=1-2").status_code == 200
        for text in (f"bytes={size}-", "bytes=9-5", "bytes=-0"):
            refused = part(text)
            assert (refused.status_code, code_of(refused)) == (416, "InvalidRange")
            assert refused.headers["Content-Range"] == f"bytes */{size}"


def test_only_the_head() -> None:
    with served() as (_, operation, client):
        response = client.head(operation["url"])
        assert (response.status_code, response.content) == (200, b"")
        assert response.headers["Content-Length"] == operation["fileSize"]


def test_the_entity_tag_belongs_to_the_content() -> None:
    with served() as (shop, operation, client):
        tag = client.head(operation["url"]).headers["ETag"]
        again, other = finished(shop), finished(shop, INVENTORY)
        assert again["url"] != operation["url"]
        assert client.head(again["url"]).headers["ETag"] == tag
        assert client.head(other["url"]).headers["ETag"] != tag


@pytest.mark.parametrize(
    "headers",
    [
        TOKEN,
        {"X-Shopify-Access-Token": "another"},
        {"Authorization": "Bearer x"},
        {"Cookie": f"token={DEFAULT_TOKEN}"},
    ],
)
def test_a_token_is_refused_and_counted(headers: dict[str, str]) -> None:
    with served() as (shop, operation, client):
        response = client.get(operation["url"], headers=headers)
        assert (response.status_code, code_of(response)) == (400, "InvalidArgument")
        assert shop.leaked_tokens == 1
        assert client.get(operation["url"]).status_code == 200
        assert shop.leaked_tokens == 1


def test_wrong_signatures() -> None:
    with served() as (_, operation, client):
        url = httpx.URL(operation["url"])
        for wrong in (
            url.copy_set_param("Signature", "x" * 43 + "="),
            url.copy_set_param("Signature", "ë"),
            url.copy_set_param("Expires", "99999999999"),
            url.copy_remove_param("Signature"),
            url.copy_with(query=None),
            url.copy_with(path=url.path + "0"),
        ):
            response = client.get(wrong)
            assert (response.status_code, code_of(response)) == (403, "SignatureDoesNotMatch")


def test_other_places_and_methods() -> None:
    with served() as (shop, operation, client):
        response = client.get(shop.offers.origin + "/admin/api/2026-10/graphql.json")
        assert (response.status_code, code_of(response)) == (404, "NoSuchKey")
        assert client.post(operation["url"]).status_code == 405


def test_an_address_that_has_expired(clock: TestClock) -> None:
    with served(clock=clock) as (_, operation, client):
        clock.pass_time(days=6)
        assert client.get(operation["url"]).status_code == 200
        clock.pass_time(days=1)
        response = client.get(operation["url"])
        assert (response.status_code, code_of(response)) == (400, "ExpiredToken")


def test_in_process_the_address_can_be_mounted() -> None:
    shop = DemoShop(orders=10)
    operation = finished(shop)
    transport = httpx.WSGITransport(download_application(shop))
    with httpx.Client(mounts={NOWHERE: transport}) as client:
        assert len(client.get(operation["url"]).content) == int(operation["fileSize"])


# Trouble on demand


def fetched(client: httpx.Client, url: str, begin: int = 0) -> bytes:
    """What arrives before the connection ends, in whichever way."""
    arrived = bytearray()
    headers = {"Range": f"bytes={begin}-"} if begin else {}
    try:
        with client.stream("GET", url, headers=headers) as response:
            for piece in response.iter_raw():
                arrived += piece
    except httpx.RemoteProtocolError:
        pass
    return bytes(arrived)


def test_cut_and_gone_on_with() -> None:
    with served("download-cut:2x") as (shop, operation, client):
        arrived = b""
        sizes = []
        for _ in range(3):
            arrived += fetched(client, operation["url"], len(arrived))
            sizes.append(len(arrived))
        size = int(operation["fileSize"])
        half = size // 2
        assert sizes == [half, half + (size - half) // 2, size]
        assert [json.loads(line) for line in arrived.splitlines()] == shop.bulk.read_now(ORDERS)


def test_an_address_that_expires_half_way() -> None:
    with served("download-expire:1x") as (shop, operation, client):
        assert len(fetched(client, operation["url"])) == int(operation["fileSize"]) // 2
        response = client.get(operation["url"], headers={"Range": "bytes=10-"})
        assert (response.status_code, code_of(response)) == (403, "AccessDenied")
        assert read(shop, operation)["status"] == "EXPIRED"
        again = finished(shop)
        assert len(client.get(again["url"]).content) == int(again["fileSize"])


def test_a_page_for_people() -> None:
    with served("download-html:1x") as (_, operation, client):
        response = client.get(operation["url"])
        assert response.status_code == 200
        assert response.headers["Content-Type"].startswith("text/html")
        assert b"<html>" in response.content
        assert client.get(operation["url"]).headers["Content-Type"] == "application/jsonl"


def test_a_redirection_to_another_host() -> None:
    with served("download-redirect") as (shop, operation, client):
        response = client.get(operation["url"])
        assert response.status_code == 302
        elsewhere = httpx.URL(response.headers["Location"])
        assert elsewhere.host != httpx.URL(operation["url"]).host
        assert shop.offers.strayed == 0
        client.get(elsewhere.copy_with(host="127.0.0.1"))
        assert shop.offers.strayed == 1


def test_a_drip() -> None:
    with served("download-drip:0.001") as (_, operation, client):
        with client.stream("GET", operation["url"]) as response:
            first = next(response.iter_raw(1024))
        assert len(first) == 1024
        assert len(fetched(client, operation["url"])) == int(operation["fileSize"])


def test_a_drip_ends_with_the_server() -> None:
    """Which would otherwise take an hour."""
    with (
        served("download-drip:100") as (_, operation, client),
        client.stream("GET", operation["url"]) as response,
    ):
        assert response.status_code == 200


def test_trouble_for_one_kind_of_run() -> None:
    with served("download-html:inventoryItems") as (shop, operation, client):
        assert client.get(operation["url"]).headers["Content-Type"] == "application/jsonl"
        other = finished(shop, INVENTORY)
        assert client.get(other["url"]).headers["Content-Type"].startswith("text/html")
