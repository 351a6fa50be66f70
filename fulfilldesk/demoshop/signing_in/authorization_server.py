"""Gives out codes and tokens, and knows which are good."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta

from fulfilldesk.demoshop.signing_in.apps import OWNER, TOKEN_LIFE, Code, SignInApp, StaffMember, Token
from fulfilldesk.demoshop.signing_in.callers import Caller
from fulfilldesk.demoshop.signing_in.refusals import (
    INVALID,
    WRONG_CODE,
    WRONG_SECRET,
    WRONG_VERIFIER,
    OauthRefused,
    not_installed,
    not_permitted,
    unknown_app,
)
from fulfilldesk.demoshop.world import World

CODE_LIFE = timedelta(minutes=5)
CLIENT_CREDENTIALS = "client_credentials"
AUTHORIZATION_CODE = "authorization_code"


class AuthorizationServer:
    """The one of this shop, for one app.

    ``visitor`` is who sits at the browser, ``approves`` what they say when an app asks. ``asked`` counts the
    requests for tokens by grant, whatever came of them; ``given`` the tokens.

    How tokens begin (``shpat_``, ``shpca_``, ``shpua_``), and that a code is good for five minutes, is in the
    manner of Shopify's.
    """

    def __init__(
        self,
        world: World,
        app: SignInApp | None = None,
        *,
        token: str,
        staff: Sequence[StaffMember] = (OWNER,),
        token_life: int = TOKEN_LIFE,
    ) -> None:
        self.app = app or SignInApp()
        self.staff = list(staff)
        self.visitor = self.staff[0]
        self.approves = True
        self.token_life = token_life
        self.asked: Counter[str] = Counter()
        self.given: Counter[str] = Counter()
        self._world = world
        self._lock = threading.Lock()
        self._admin_made = Token(token)
        self._tokens: dict[str, Token] = {}
        self._codes: dict[str, Code] = {}
        world.app.scopes = list(self.app.scopes)

    @property
    def admin_made_token(self) -> str:
        """The token of the app that was made in the admin; it does not end."""
        return self._admin_made.value

    @admin_made_token.setter
    def admin_made_token(self, value: str) -> None:
        self._admin_made = Token(value)

    def caller(self, value: str) -> Caller | None:
        """Whom a token stands for; None when it is not good, or not any more."""
        with self._lock:
            given = value.encode("utf-8", "replace")
            is_admin_made = hmac.compare_digest(given, self._admin_made.value.encode("utf-8"))
            token = self._admin_made if is_admin_made else self._tokens.get(value)
            if token is None or token.taken_back:
                return None
            if token.expires_at is not None and self._world.clock() >= token.expires_at:
                return None
            return token.caller()

    def all_tokens(self) -> list[str]:
        """Every token there has been, good or not."""
        with self._lock:
            return [self._admin_made.value, *self._tokens]

    def note_request(self, grant: str) -> None:
        """Somebody asks for a token."""
        with self._lock:
            self.asked[grant] += 1

    def take_back_tokens(self) -> None:
        """No token that was given out is good any more; new ones can be asked for."""
        with self._lock:
            for token in (self._admin_made, *self._tokens.values()):
                token.taken_back = True

    def check_app(self, client_id: str) -> None:
        """Raises OauthRefused when there is no such app."""
        if not _same(client_id, self.app.client_id):
            raise unknown_app(client_id)

    def approve(
        self, *, is_online: bool, scopes: frozenset[str] | None = None, challenge: str | None = None
    ) -> Code:
        """The visitor says yes: the app is installed, and there is a code."""
        staff = self.visitor if is_online else None
        code = Code(secrets.token_hex(16), self._world.clock() + CODE_LIFE, scopes, staff, challenge)
        with self._lock:
            self.app.installed = True
            self._codes[code.value] = code
        return code

    def by_credentials(self, given: Mapping[str, str]) -> Token:
        """The client credentials grant. Raises OauthRefused."""
        self._check_secret(given)
        if not self.app.same_organization:
            raise not_permitted()
        if not self.app.installed:
            raise not_installed()
        return self._new_token("shpat_", CLIENT_CREDENTIALS, expires=True)

    def by_code(self, given: Mapping[str, str]) -> Token:
        """The authorization code grant: a code is good for one try. Raises OauthRefused."""
        self._check_secret(given)
        with self._lock:
            code = self._codes.pop(given.get("code", ""), None)
        if code is None or self._world.clock() >= code.expires_at:
            raise OauthRefused(INVALID, WRONG_CODE)
        if code.challenge is not None and not _same(
            challenge_of(given.get("code_verifier", "")), code.challenge
        ):
            raise OauthRefused(INVALID, WRONG_VERIFIER)
        if not self.app.installed:
            raise not_installed()
        start = "shpua_" if code.staff else "shpca_"
        return self._new_token(start, AUTHORIZATION_CODE, expires=code.staff is not None, code=code)

    def _check_secret(self, given: Mapping[str, str]) -> None:
        self.check_app(given.get("client_id", ""))
        if not _same(given.get("client_secret", ""), self.app.client_secret):
            raise OauthRefused(INVALID, WRONG_SECRET)

    def _new_token(self, start: str, grant: str, *, expires: bool, code: Code | None = None) -> Token:
        ends = self._world.clock() + timedelta(seconds=self.token_life) if expires else None
        scopes, staff = (code.scopes, code.staff) if code else (None, None)
        token = Token(start + secrets.token_hex(16), ends, scopes, staff)
        with self._lock:
            self._tokens[token.value] = token
            self.given[grant] += 1
        return token


def challenge_of(verifier: str) -> str:
    """The PKCE challenge S256 of a verifier."""
    digest = hashlib.sha256(verifier.encode("utf-8")).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))
