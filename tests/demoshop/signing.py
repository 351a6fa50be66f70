"""A shop over real HTTP, and the ways in to it, for the tests of signing in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx

from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.signing_in.apps import (
    DEFAULT_CLIENT_ID,
    DEFAULT_CLIENT_SECRET,
    DEFAULT_REDIRECTS,
)

API = "/admin/api/2026-10/graphql.json"
TOKENS = "/admin/oauth/access_token"
AUTHORIZE = "/admin/oauth/authorize"
KEYS = {"client_id": DEFAULT_CLIENT_ID, "client_secret": DEFAULT_CLIENT_SECRET}
CREDENTIALS = {"grant_type": "client_credentials", **KEYS}
REDIRECT = DEFAULT_REDIRECTS[0]
UNKNOWN_TOKEN = {"errors": "[API] Invalid API key or access token (unrecognized login or wrong password)"}


@dataclass
class Visit:
    """A shop and somebody who talks to it over HTTP."""

    shop: DemoShop
    http: httpx.Client

    def ask_token(self, **given: str) -> httpx.Response:
        """A request for a token, as a form."""
        return self.http.post(TOKENS, data=given)

    def new_token(self) -> str:
        """One by client credentials."""
        answer = self.ask_token(**CREDENTIALS)
        assert answer.status_code == 200, answer.text
        token: str = answer.json()["access_token"]
        return token

    def authorize(self, **given: str) -> httpx.Response:
        """What the browser gets; a parameter that is empty is left out."""
        asked = {"client_id": DEFAULT_CLIENT_ID, "redirect_uri": REDIRECT, "state": "s1", **given}
        return self.http.get(AUTHORIZE, params={name: value for name, value in asked.items() if value})

    def code(self, **given: str) -> str:
        """What comes back when the person says yes."""
        return answered(self.authorize(**given))["code"]

    def query(self, text: str, token: str, **variables: Any) -> httpx.Response:
        """A GraphQL request."""
        body = {"query": text, "variables": variables}
        return self.http.post(API, json=body, headers={"X-Shopify-Access-Token": token})


def answered(response: httpx.Response) -> dict[str, str]:
    """The parameters that the browser brings back to the program."""
    assert response.status_code == 302, response.text
    return dict(parse_qsl(urlsplit(response.headers["Location"]).query))


@contextmanager
def visit(*faults: str, **options: Any) -> Iterator[Visit]:
    """A small shop with these faults; options as for DemoShop."""
    given = {"orders": 0, **options}
    shop = DemoShop(faults=[parse_fault(spec) for spec in faults], **given)
    with running_shop(shop) as (_, url), httpx.Client(base_url=url, trust_env=False) as http:
        yield Visit(shop, http)
