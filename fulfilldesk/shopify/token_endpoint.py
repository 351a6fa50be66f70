"""Asks a shop for an access token: with the keys of an app, or with the code that a person's browser brought
(facts section 8)."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Collection, Mapping
from datetime import timedelta

from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.domain.errors import SignInEnded
from fulfilldesk.services.ports import Clock
from fulfilldesk.shopify.address import ShopAddress
from fulfilldesk.shopify.authorization import Authorization
from fulfilldesk.shopify.connecting_out import outward_transport
from fulfilldesk.shopify.patience import Patience
from fulfilldesk.shopify.setback import Setback
from fulfilldesk.shopify.token_answer import Granted, understood
from fulfilldesk.shopify.tokenless import Limits, Transports, exchange

#: A token takes a kilobyte, a page with a refusal some fifty.
LIMITS = Limits(most=256 * 1024, seconds=30.0)
#: Somebody is waiting for it.
PATIENCE = Patience(attempts=4, connections=2, longest=4.0, longest_wait=20.0)

log = logging.getLogger(__name__)


class TokenEndpoint:
    """That of one shop. Safe to use from several threads. Nothing that it raises, logs or shows of itself
    repeats a secret, a code or a token.

    Every call raises WrongAppKey, AppNotInstalled, AppNotPermitted, SignInRefused, UnknownShop, ShopFrozen,
    ShopLocked, ShopUnavailable, Throttled, ShopifyFailed, NotShopify, AnswerBroken, AnswerTooLarge, Offline,
    ClockWrong or Stopped.
    """

    def __init__(
        self,
        address: ShopAddress,
        clock: Clock,
        *,
        transports: Transports = outward_transport,
        patience: Patience = PATIENCE,
        chance: Callable[[], float] = random.random,
    ) -> None:
        """`chance` gives numbers from 0 up to 1."""
        self._address = address
        self._clock = clock
        self._transports = transports
        self._patience = patience
        self._chance = chance

    def __repr__(self) -> str:
        return f"<TokenEndpoint of {self._address.domain}>"

    def by_credentials(self, client_id: str, client_secret: str) -> Credentials:
        """The client credentials grant. Asking again does no harm, so it is repeated where that may help."""
        form = {
            "grant_type": "client_credentials",
            "client_id": client_id,
            "client_secret": client_secret,
        }
        attempt = 0
        while True:
            attempt += 1
            began = self._clock.now()
            outcome = self._once(form, hidden=(client_id, client_secret))
            if isinstance(outcome, Granted):
                ends_at = None if outcome.seconds is None else began + timedelta(seconds=outcome.seconds)
                return Credentials(WayIn.APP, outcome.token, ends_at, client_id, client_secret)
            pause = self._patience.pause(attempt, outcome, self._chance)
            if pause is None:
                raise outcome.failure
            log.info("token: attempt %d: %s; again in %.1f s", attempt, outcome.failure, pause)
            self._clock.sleep(pause)

    def renew(self, credentials: Credentials) -> Credentials:
        """Another token in place of one that ends: there is no refresh token, one asks again. Raises
        SignInEnded for keys with which nobody can."""
        if not credentials.renewable or not credentials.client_id or not credentials.client_secret:
            raise SignInEnded
        return self.by_credentials(credentials.client_id, credentials.client_secret)

    def by_code(self, authorization: Authorization, code: str) -> Credentials:
        """The authorization code grant. A code is good for one exchange, so there is one, whatever comes of
        it. Raises also SignInForged, SignInDenied and RedirectRefused."""
        form = {
            "grant_type": "authorization_code",
            "client_id": authorization.client_id,
            "client_secret": authorization.client_secret,
            "code": code,
            "code_verifier": authorization.verifier,
            "redirect_uri": authorization.redirect,
        }
        began = self._clock.now()
        keys = (authorization.client_id, authorization.client_secret)
        hidden = (*keys, authorization.verifier, code)
        outcome = self._once(form, hidden=hidden, redirect=authorization.redirect)
        if isinstance(outcome, Setback):
            raise outcome.failure
        return Credentials(
            way=WayIn.STAFF,
            token=outcome.token,
            ends_at=None if outcome.seconds is None else began + timedelta(seconds=outcome.seconds),
            client_id=authorization.client_id,
            client_secret=authorization.client_secret,
            staff=outcome.staff,
            staff_scopes=outcome.staff_scopes,
        )

    def _once(
        self, form: Mapping[str, str], *, hidden: Collection[str], redirect: str = ""
    ) -> Granted | Setback:
        reply = exchange(
            "POST",
            f"{self._address.origin}/admin/oauth/access_token",
            transports=self._transports,
            clock=self._clock,
            limits=LIMITS,
            form=form,
            # Asked for, a refusal is JSON; it may come as a page all the same.
            accept="application/json",
        )
        if isinstance(reply, Setback):
            return reply
        return understood(reply, hidden=hidden, redirect=redirect)
