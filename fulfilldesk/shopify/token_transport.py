"""Binds the access token to the one address that it is for, below everything that could send it elsewhere."""

from __future__ import annotations

import httpx

from fulfilldesk.domain.errors import NotShopify, SignInRefused

TOKEN_HEADER = "X-Shopify-Access-Token"  # noqa: S105
#: Under which a request carries its token to the transport.
TOKEN = "fulfilldesk_access_token"  # noqa: S105


class TokenTransport(httpx.BaseTransport):
    """Puts the token on requests to `endpoint` and lets no other request pass.

    A request brings its token as the extension TOKEN. What it is to be put on is decided here, where the
    request leaves: neither a redirect that was followed by mistake nor a header that somebody set above can
    take the token elsewhere.
    """

    def __init__(self, endpoint: str, over: httpx.BaseTransport) -> None:
        self._endpoint = httpx.URL(endpoint)
        self._over = over

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send it. Raises NotShopify, before anything leaves, for another address than the endpoint's, and
        for a token that did not come by the extension."""
        if request.url != self._endpoint or _host_named(request) != _host_of(self._endpoint):
            raise NotShopify(
                f"kept back: a request to {request.url.host[:100]!r}, and the token is not for it"
            )
        if TOKEN_HEADER in request.headers:
            raise NotShopify("kept back: a request that has a token already")
        request.headers[TOKEN_HEADER] = request.extensions[TOKEN]
        return self._over.handle_request(request)

    def close(self) -> None:
        """Close the transport below."""
        self._over.close()


def _host_named(request: httpx.Request) -> str:
    """The Host header: a proxy or a server with several names goes by it."""
    return str(request.headers.get("host", ""))


def _host_of(url: httpx.URL) -> str:
    """As it must stand in the Host header."""
    return url.netloc.decode("ascii")


def clean_token(token: str) -> str:
    """The token without the blanks around it that pasting leaves. Raises SignInRefused for what cannot be
    one, before anything is sent: a header must not be broken by it."""
    token = token.strip()
    if not token or not token.isascii() or not token.isprintable() or " " in token:
        raise SignInRefused("the access token has characters that no token has, or is empty")
    return token
