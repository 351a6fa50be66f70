"""Getting into a real shop: joins what finds it, what signs in, what checks the connection and what keeps the
keys (implements services.signing_in)."""

from __future__ import annotations

import logging
import threading

from fulfilldesk import logs
from fulfilldesk.app.stores import Stores
from fulfilldesk.domain.connection_check import ConnectionFacts
from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.domain.errors import Failure, SignInForged, SignInTimedOut, Stopped, WrongAppKey
from fulfilldesk.domain.pasted_keys import access_token, client_id, client_secret
from fulfilldesk.domain.stores import KnownStore
from fulfilldesk.services.access_tokens import AccessTokens
from fulfilldesk.services.keys import Keys
from fulfilldesk.services.ports import Clock
from fulfilldesk.services.signing_in import FoundShop, Kept, Redirect
from fulfilldesk.shopify.address import API_VERSION, address_of
from fulfilldesk.shopify.authorization import (
    CALLBACK_PORT,
    Authorization,
    WrongSignature,
    code_in,
    is_answer,
    pasted_query,
    redirect_address,
)
from fulfilldesk.shopify.callback_server import PATIENCE, CallbackServer
from fulfilldesk.shopify.client import ShopifyClient
from fulfilldesk.shopify.connecting_out import outward_transport
from fulfilldesk.shopify.connection_check import connection_facts
from fulfilldesk.shopify.finding_shop import find_shop
from fulfilldesk.shopify.token_endpoint import TokenEndpoint
from fulfilldesk.shopify.tokenless import Transports

log = logging.getLogger(__name__)


class ShopifySigningIn:
    """What services.signing_in calls SigningIn. One for the whole program; safe to use from several threads.

    `callback_page` is what a person reads in the browser after the return. `transports` and `callback_port`
    are others in tests only (0: any free port): Shopify knows the address with CALLBACK_PORT in it.
    """

    def __init__(
        self,
        keys: Keys,
        stores: Stores,
        clock: Clock,
        *,
        callback_page: str,
        transports: Transports = outward_transport,
        callback_port: int = CALLBACK_PORT,
    ) -> None:
        self._keys = keys
        self._stores = stores
        self._clock = clock
        self._callback_page = callback_page
        self._transports = transports
        self._callback_port = callback_port

    def redirect_address(self, shop: FoundShop, redirect: Redirect) -> str:
        """The address that has to be registered in the app, to the letter."""
        return redirect_address(redirect, address_of(shop.domain), self._callback_port)

    def find(self, typed: str) -> FoundShop:
        """See SigningIn."""
        return find_shop(typed, self._clock, transports=self._transports)

    def with_app(self, shop: FoundShop, client_id: str, client_secret: str) -> Credentials:
        """See SigningIn."""
        return self._endpoint(shop).by_credentials(*_app_keys(client_id, client_secret))

    def with_token(self, shop: FoundShop, token: str) -> Credentials:
        """See SigningIn."""
        pasted = access_token(token, local=address_of(shop.domain).local)
        logs.never_write(pasted)
        return Credentials(WayIn.TOKEN, pasted)

    def in_browser(
        self, shop: FoundShop, client_id: str, client_secret: str, redirect: Redirect
    ) -> ShopifyBrowserSignIn:
        """See SigningIn."""
        keys = _app_keys(client_id, client_secret)
        server = None
        port = self._callback_port
        if redirect is Redirect.THIS_COMPUTER:
            server = CallbackServer(self._callback_page, port=port)
            port = server.port
        address = address_of(shop.domain)
        authorization = Authorization(address, *keys, redirect_address(redirect, address, port))
        return ShopifyBrowserSignIn(authorization, self._endpoint(shop), server)

    def check(self, shop: FoundShop, credentials: Credentials) -> ConnectionFacts:
        """See SigningIn."""
        tokens = AccessTokens(credentials, self._clock, self._endpoint(shop).renew, keep=_not_yet)
        address = address_of(shop.domain)
        client = ShopifyClient(address, tokens, self._clock, transport=self._transports(address.endpoint))
        try:
            return connection_facts(
                client, API_VERSION, staff=credentials.staff, staff_scopes=credentials.staff_scopes
            )
        finally:
            client.close()

    def keep(self, shop: FoundShop, credentials: Credentials, name: str) -> Kept:
        """See SigningIn."""
        address = address_of(shop.domain)
        kept = Kept(self._keys.keep(address.domain, credentials))
        typed = address.origin if address.local else address.domain
        self._stores.remember(KnownStore(typed, address.domain, name))
        self._stores.sign(address.domain, out=False)
        return kept

    def _endpoint(self, shop: FoundShop) -> TokenEndpoint:
        return TokenEndpoint(address_of(shop.domain), self._clock, transports=self._transports)


class ShopifyBrowserSignIn:
    """What services.signing_in calls BrowserSignIn. `server` None: nobody listens, the address is pasted."""

    def __init__(
        self, authorization: Authorization, endpoint: TokenEndpoint, server: CallbackServer | None
    ) -> None:
        self._authorization = authorization
        self._endpoint = endpoint
        self._server = server
        self._cancelled = threading.Event()
        self._lock = threading.Lock()
        self._used = False

    @property
    def url(self) -> str:
        """See BrowserSignIn."""
        return self._authorization.url

    def wait(self) -> Credentials:
        """See BrowserSignIn."""
        if self._server is not None:
            return self._exchanged(self._server.wait(ours=self._is_ours))
        if self._cancelled.wait(PATIENCE):
            raise Stopped
        raise SignInTimedOut

    def pasted(self, text: str) -> Credentials:
        """See BrowserSignIn. What is no answer to this attempt does not use it up."""
        return self._exchanged(pasted_query(text))

    def cancel(self) -> None:
        """See BrowserSignIn."""
        self._cancelled.set()
        if self._server is not None:
            self._server.cancel()

    def _is_ours(self, query: str) -> bool:
        return is_answer(query, self._authorization)

    def _exchanged(self, query: str) -> Credentials:
        try:
            code = code_in(query, self._authorization)
        except WrongSignature:
            self._see_to_the_secret()
            raise
        with self._lock:
            if self._used:
                raise SignInForged("the state was used before")
            self._used = True
        if self._cancelled.is_set():
            raise Stopped
        return self._endpoint.by_code(self._authorization, code)

    def _see_to_the_secret(self) -> None:
        """Shopify signs with the app's secret, so that one with a slip in it makes every answer look forged;
        the token endpoint knows. Raises WrongAppKey when that is why."""
        try:
            self._endpoint.by_credentials(self._authorization.client_id, self._authorization.client_secret)
        except WrongAppKey:
            raise
        except Failure as failure:
            log.info("the app's secret could not be checked: %s", failure)


def _app_keys(pasted_id: str, pasted_secret: str) -> tuple[str, str]:
    """Both keys of an app, cleaned. Raises BadKey."""
    key = client_id(pasted_id)
    secret = client_secret(pasted_secret, of=key)
    logs.never_write(secret)
    return key, secret


def _not_yet(credentials: Credentials) -> None:
    """A token that was renewed during the check is not kept: nothing is, before the person goes on."""
