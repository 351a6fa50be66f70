"""What Shopify says to a sign-in that it refuses, and what that looks like.

Known from programs that met them, all with status 400 on a page titled ``400 - Oauth error CODE``:
``application_cannot_be_found``, ``app_not_installed``, ``shop_not_permitted``, ``invalid_request`` with the
texts about redirect_uri, about the client secret and about the authorization code. The last two are also
known as JSON (``error``, ``error_description``); that the header Accept decides between page and JSON is an
assumption. The texts about PKCE, about grant types and about missing parameters are not known.
"""

from __future__ import annotations

from html import escape

from fulfilldesk.demoshop.responses import Response, as_json, as_page

INVALID = "invalid_request"
REDIRECT_UNKNOWN = "The redirect_uri is not whitelisted"
WRONG_SECRET = "Missing or invalid client secret"  # noqa: S105 - a sentence
WRONG_CODE = "The authorization code was not found or was already used"
WRONG_VERIFIER = "The code_verifier is invalid"
WRONG_CHALLENGE = "The code_challenge_method must be S256"
UNREADABLE = "The request could not be read"
STORE_UNAVAILABLE = "Store unavailable"


class OauthRefused(Exception):
    """``code`` and ``text`` as in ``Oauth error CODE: TEXT``."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text


def unknown_app(client_id: str) -> OauthRefused:
    """No app has this client id."""
    text = f"Could not find Shopify API application with api_key {client_id}"
    return OauthRefused("application_cannot_be_found", text)


def not_installed() -> OauthRefused:
    """The app is not on this shop."""
    return OauthRefused("app_not_installed", "The application is not installed on this shop.")


def not_permitted() -> OauthRefused:
    """App and shop do not belong to the same organization."""
    return OauthRefused("shop_not_permitted", "Client credentials cannot be performed on this shop.")


def unknown_grant(name: str) -> OauthRefused:
    """A way of asking that does not exist here."""
    return OauthRefused("unsupported_grant_type", f"The grant type {name} is not supported")


def unknown_scope(name: str) -> OauthRefused:
    """Something that is no access scope."""
    return OauthRefused("invalid_scope", f"The access scope is invalid: {name}")


def refusal(refused: OauthRefused, accept: str) -> Response:
    """The answer; ``accept`` is the header of the request."""
    if "application/json" in accept:
        return as_json(400, {"error": refused.code, "error_description": refused.text})
    sentence = f"Oauth error {refused.code}: {refused.text}"
    body = f"<h1>400</h1>\n<ul><li>{escape(sentence)}</li></ul>"
    return as_page(400, f"400 - Oauth error {refused.code}", body)


def no_such_shop() -> Response:
    """The page at an address where there is no shop."""
    return as_page(404, STORE_UNAVAILABLE, f"<h1>404</h1>\n<p>{STORE_UNAVAILABLE}</p>")
