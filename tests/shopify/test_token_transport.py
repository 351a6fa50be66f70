"""The token leaves this computer for one address only, whatever is asked of the client above."""

from __future__ import annotations

import httpx
import pytest

from fulfilldesk.domain.errors import NotShopify
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.token_transport import TOKEN, TOKEN_HEADER, TokenTransport
from tests.shopify.support import TOKEN as SECRET
from tests.shopify.support import http, raw_server

ENDPOINT = shop_address("fiets").endpoint


class Outside(httpx.BaseTransport):
    """Keeps what would have left the computer; answers with a redirect when it has one."""

    def __init__(self, location: str | None = None) -> None:
        self.left: list[httpx.Request] = []
        self._location = location

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.left.append(request)
        if self._location and len(self.left) == 1:
            return httpx.Response(307, headers={"Location": self._location})
        return httpx.Response(200, json={})


STRANGERS = [
    "https://fiets.myshopify.com.example.com/admin/api/2026-10/graphql.json",
    "http://fiets.myshopify.com/admin/api/2026-10/graphql.json",
    "https://fiets.myshopify.com:444/admin/api/2026-10/graphql.json",
    "https://fiets.myshopify.com/admin/api/2026-10/graphql.json?x=1",
    "https://fiets.myshopify.com/admin/api/2026-07/graphql.json",
    "https://fiets.myshopify.com/admin/oauth/access_token",
    "https://fiets.myshopify.com/",
    "https://fiets.myshopify.com@example.com/admin/api/2026-10/graphql.json",
    "https://anna:geheim@fiets.myshopify.com/admin/api/2026-10/graphql.json",
    "https://fietsen.myshopify.com/admin/api/2026-10/graphql.json",
    "https://storage.googleapis.com/result.jsonl",
    "http://127.0.0.1/admin/api/2026-10/graphql.json",
]


def test_it_goes_to_the_endpoint() -> None:
    outside = Outside()
    with httpx.Client(transport=TokenTransport(ENDPOINT, outside)) as client:
        client.post(ENDPOINT, content=b"{}", extensions={TOKEN: SECRET})
    assert [request.headers[TOKEN_HEADER] for request in outside.left] == [SECRET]


@pytest.mark.parametrize("stranger", STRANGERS)
def test_nothing_leaves_for_another_address(stranger: str) -> None:
    outside = Outside()
    with httpx.Client(transport=TokenTransport(ENDPOINT, outside)) as client:
        with pytest.raises(NotShopify) as caught:
            client.post(stranger, content=b"{}", extensions={TOKEN: SECRET})
        with pytest.raises(NotShopify):
            client.get(stranger, headers={TOKEN_HEADER: SECRET}, extensions={TOKEN: SECRET})
    assert outside.left == []
    assert SECRET not in str(caught.value)
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize("stranger", STRANGERS)
def test_not_even_a_client_that_follows_redirects_takes_it_along(stranger: str) -> None:
    outside = Outside(location=stranger)
    transport = TokenTransport(ENDPOINT, outside)
    with httpx.Client(transport=transport, follow_redirects=True) as client, pytest.raises(NotShopify):
        client.post(ENDPOINT, content=b"{}", extensions={TOKEN: SECRET})
    assert len(outside.left) == 1, "only the shop itself was asked"


def test_another_host_header_is_kept_back() -> None:
    outside = Outside()
    with httpx.Client(transport=TokenTransport(ENDPOINT, outside)) as client, pytest.raises(NotShopify):
        client.post(ENDPOINT, headers={"Host": "example.com"}, extensions={TOKEN: SECRET})
    assert outside.left == []


def test_a_token_that_somebody_put_on_above_is_kept_back() -> None:
    outside = Outside()
    with httpx.Client(transport=TokenTransport(ENDPOINT, outside)) as client, pytest.raises(NotShopify):
        client.post(ENDPOINT, headers={TOKEN_HEADER.lower(): "other"}, extensions={TOKEN: SECRET})
    assert outside.left == []


def test_on_a_real_socket_a_redirect_to_a_stranger_ends_at_the_shop() -> None:
    with raw_server(http(b"{}")) as stranger:
        moved = http(b"", status="308 Permanent Redirect", head=f"Location: {stranger.url}/graphql.json\r\n")
        with raw_server(moved) as server:
            endpoint = shop_address(server.url).endpoint
            transport = TokenTransport(endpoint, httpx.HTTPTransport())
            following = httpx.Client(transport=transport, follow_redirects=True)
            with following as client, pytest.raises(NotShopify):
                client.post(endpoint, content=b"{}", extensions={TOKEN: SECRET})
            assert SECRET.encode() in server.received[0]
        assert stranger.received == []
