"""``GET /admin/oauth/authorize``: where a person in the browser says yes or no to an app (facts 8).

There is nobody to click: the answer is what the authorization server's ``visitor`` and ``approves`` say. What
Shopify does after a no is not known; here the app is told as OAuth has it, with ``error=access_denied``.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

from fulfilldesk.demoshop.faults import Stage
from fulfilldesk.demoshop.responses import Environ, Response, as_redirect
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.signing_in.refusals import (
    INVALID,
    REDIRECT_UNKNOWN,
    WRONG_CHALLENGE,
    OauthRefused,
    refusal,
    unknown_scope,
)
from fulfilldesk.demoshop.signing_in.scopes import SCOPE, split

PATH = "/admin/oauth/authorize"
TARGET = "authorize"


def respond(shop: DemoShop, environ: Environ) -> Response:
    """Back to the app's address with a code or a no; a page for what is refused."""
    given = dict(parse_qsl(environ.get("QUERY_STRING", ""), keep_blank_values=True))
    faults = shop.faults.strike([TARGET], Stage.AUTHORIZE)
    try:
        back = _redirect(shop, given, _origins(shop, environ), is_refused="redirect-refused" in faults)
        answer = _decided(shop, given)
    except OauthRefused as refused:
        return refusal(refused, environ.get("HTTP_ACCEPT", ""))
    return as_redirect(f"{back}{'&' if '?' in back else '?'}{urlencode(answer)}")


def _origins(shop: DemoShop, environ: Environ) -> tuple[str, str]:
    """Where this shop is reached: by its permanent domain, and on the loopback."""
    return f"https://{shop.world.shop.myshopify_domain}", f"http://{environ.get('HTTP_HOST', '')}"


def _redirect(shop: DemoShop, given: Mapping[str, str], origins: tuple[str, str], *, is_refused: bool) -> str:
    """The address to go back to: one of those registered, to the letter."""
    server = shop.authorization
    server.check_app(given.get("client_id", ""))
    address = given.get("redirect_uri", "")
    registered = {each.replace("{shop}", origin) for each in server.app.redirects for origin in origins}
    if is_refused or address not in registered:
        raise OauthRefused(INVALID, REDIRECT_UNKNOWN)
    return address


def _decided(shop: DemoShop, given: Mapping[str, str]) -> dict[str, str]:
    server, world = shop.authorization, shop.world
    scopes = split(given.get("scope", ""))
    wrong = next((scope for scope in scopes if not SCOPE.fullmatch(scope)), None)
    if wrong is not None:
        raise unknown_scope(wrong)
    challenge = given.get("code_challenge") or None
    if challenge is not None and given.get("code_challenge_method") != "S256":
        raise OauthRefused(INVALID, WRONG_CHALLENGE)
    domain = world.shop.myshopify_domain
    answer = {
        "host": host_of(world.shop.handle),
        "shop": domain,
        "timestamp": str(int(world.clock().timestamp())),
    }
    if "state" in given:
        answer["state"] = given["state"]
    if server.approves:
        is_online = given.get("grant_options[]") == "per-user"
        asked = frozenset(scopes) if scopes else None
        answer["code"] = server.approve(is_online=is_online, scopes=asked, challenge=challenge).value
    else:
        answer |= {"error": "access_denied", "error_description": "The merchant declined the request"}
    answer["hmac"] = signature(answer, server.app.client_secret)
    return dict(sorted(answer.items()))


def host_of(handle: str) -> str:
    """The parameter ``host``: the shop's place in the admin, in base64 without padding."""
    place = f"admin.shopify.com/store/{handle}"
    return base64.b64encode(place.encode("ascii")).rstrip(b"=").decode("ascii")


def signature(answer: Mapping[str, str], secret: str) -> str:
    """``hmac``: of the other parameters as ``name=value``, sorted and joined with ``&`` (facts 8); in values
    the signs ``%`` and ``&`` are escaped.
    """
    values = {name: value.replace("%", "%25").replace("&", "%26") for name, value in answer.items()}
    message = "&".join(f"{name}={value}" for name, value in sorted(values.items()) if name != "hmac")
    return hmac.new(secret.encode("utf-8"), message.encode("utf-8"), hashlib.sha256).hexdigest()
