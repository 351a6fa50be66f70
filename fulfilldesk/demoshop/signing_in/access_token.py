"""``POST /admin/oauth/access_token``: credentials or a code for a token (facts 8), and
``GET /admin/oauth/access_scopes.json``: what a token may do.
"""

from __future__ import annotations

import json
import threading
from typing import Any
from urllib.parse import parse_qsl

from fulfilldesk.demoshop.faults import Stage
from fulfilldesk.demoshop.responses import (
    MAX_BODY,
    Environ,
    Response,
    as_json,
    as_page,
    content_length,
    hold,
)
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.signing_in.apps import StaffMember, Token
from fulfilldesk.demoshop.signing_in.authorization_server import AUTHORIZATION_CODE, CLIENT_CREDENTIALS
from fulfilldesk.demoshop.signing_in.refusals import (
    INVALID,
    UNREADABLE,
    OauthRefused,
    no_such_shop,
    not_installed,
    not_permitted,
    refusal,
    unknown_grant,
)
from fulfilldesk.demoshop.signing_in.scopes import narrowed

PATH = "/admin/oauth/access_token"
SCOPES_PATH = "/admin/oauth/access_scopes.json"
TARGET = "access_token"
SORRY = "<h1>500</h1>\n<p>There was a problem loading this website.</p>"


def respond(shop: DemoShop, environ: Environ, stop: threading.Event) -> Response:
    """A token as JSON, or a refusal."""
    if environ["REQUEST_METHOD"] != "POST":
        return no_such_shop()
    given = _read(environ) or {}
    grant = given.get("grant_type") or (AUTHORIZATION_CODE if "code" in given else "")
    shop.authorization.note_request(grant)
    faults = shop.faults.strike([grant], Stage.TOKEN)
    if "token-timeout" in faults:
        hold(faults["token-timeout"], stop)
    if "token500" in faults:
        return as_page(500, "Something went wrong", SORRY)
    try:
        if "shop-not-permitted" in faults:
            raise not_permitted()
        if "not-installed" in faults:
            raise not_installed()
        answer = _answer(shop, _token(shop, grant, given))
    except OauthRefused as refused:
        return refusal(refused, environ.get("HTTP_ACCEPT", ""))
    return as_json(200, answer, cut="token-cut" in faults)


def scopes_of(shop: DemoShop, environ: Environ) -> Response | None:
    """The scopes of the token in the request, not those of the app; None without a good token."""
    caller = shop.authorization.caller(environ.get("HTTP_X_SHOPIFY_ACCESS_TOKEN", ""))
    if caller is None:
        return None
    granted = shop.world.app.scopes
    scopes = granted if caller.scopes is None else narrowed(granted, caller.scopes)
    return as_json(200, {"access_scopes": [{"handle": scope} for scope in scopes]})


def _token(shop: DemoShop, grant: str, given: dict[str, str]) -> Token:
    server = shop.authorization
    if grant == CLIENT_CREDENTIALS:
        return server.by_credentials(given)
    if grant == AUTHORIZATION_CODE:
        return server.by_code(given)
    server.check_app(given.get("client_id", ""))
    raise unknown_grant(grant) if grant else OauthRefused(INVALID, UNREADABLE)


def _answer(shop: DemoShop, token: Token) -> dict[str, Any]:
    """The documented answers: of an app with or without an end, or of a staff member."""
    granted = shop.world.app.scopes
    asked = granted if token.scopes is None else narrowed(granted, token.scopes)
    answer: dict[str, Any] = {"access_token": token.value, "scope": ",".join(asked)}
    if token.expires_at is not None:
        answer["expires_in"] = shop.authorization.token_life
    if token.staff is not None:
        own = asked if token.staff.scopes is None else narrowed(asked, token.staff.scopes)
        answer["associated_user_scope"] = ",".join(own)
        answer["associated_user"] = _user(token.staff)
    return answer


def _user(staff: StaffMember) -> dict[str, Any]:
    return {
        "id": staff.id,
        "first_name": staff.first_name,
        "last_name": staff.last_name,
        "email": staff.email,
        "email_verified": True,
        "account_owner": staff.is_owner,
        "locale": staff.locale,
        "collaborator": False,
    }


def _read(environ: Environ) -> dict[str, str] | None:
    """The parameters in a form or in JSON; None for what is neither."""
    length = content_length(environ)
    if length is None or length > MAX_BODY:
        return None
    body = environ["wsgi.input"].read(length)
    try:
        if "application/json" not in environ.get("CONTENT_TYPE", ""):
            return dict(parse_qsl(body.decode("utf-8"), keep_blank_values=True))
        found = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict):
        return None
    return {name: value for name, value in found.items() if isinstance(value, str)}
