"""Answers to a request for a token, and somebody who asks for one."""

from __future__ import annotations

import json
from collections.abc import Callable

import httpx

from fulfilldesk.demoshop.signing_in.apps import DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET
from fulfilldesk.domain.credentials import Credentials
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.authorization import Authorization
from fulfilldesk.shopify.token_endpoint import TokenEndpoint
from tests.shopify.support import FakeClock
from tests.shopify.web import Page, web

ID, SECRET = DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET
TOKEN = "shpat_0123456789abcdef0123456789abcdef"
CODE, VERIFIER = "c0de0c0de0c0de0c0de0c0de0c0de0c0", "verifier-verifier-verifier-verifier-verifier"
URL = "https://fiets.myshopify.com/admin/oauth/access_token"
REDIRECT = "http://127.0.0.1:3457/fulfilldesk/callback"
PERSON = Authorization(shop_address("fiets"), ID, SECRET, REDIRECT, verifier=VERIFIER)
JSON = {"Content-Type": "application/json; charset=utf-8"}
HTML = {"Content-Type": "text/html; charset=utf-8"}


def good(**more: object) -> Page:
    return Page(json.dumps({"access_token": TOKEN, "scope": "write_orders", **more}).encode(), headers=JSON)


def page(title: str, body: str = "", status: int = 400) -> Page:
    text = f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{body}</body></html>"
    return Page(text.encode(), status, HTML)


def oauth(code: str, text: str) -> Page:
    """Shopify's page for a refusal."""
    return page(f"400 - Oauth error {code}", f"<h1>400</h1><ul><li>Oauth error {code}: {text}</li></ul>")


def told(code: str, text: str | None = None, status: int = 400) -> Page:
    """The same as JSON."""
    body = {"error": code} if text is None else {"error": code, "error_description": text}
    return Page(json.dumps(body).encode(), status, JSON)


def by_credentials(answer: Page, clock: FakeClock | None = None) -> Credentials:
    with web({URL: answer}) as here:
        return endpoint(here.transports, clock).by_credentials(ID, SECRET)


def by_code(answer: Page, clock: FakeClock | None = None) -> Credentials:
    with web({URL: answer}) as here:
        return endpoint(here.transports, clock).by_code(PERSON, CODE)


def endpoint(
    transports: Callable[[str], httpx.BaseTransport], clock: FakeClock | None = None
) -> TokenEndpoint:
    return TokenEndpoint(
        shop_address("fiets"), clock or FakeClock(), transports=transports, chance=lambda: 1.0
    )
