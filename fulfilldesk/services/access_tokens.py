"""The access token of one shop, renewed before it ends, once when it is refused, and by one task for all."""

from __future__ import annotations

import logging
import math
import threading
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field, replace

from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.domain.errors import Failure, SignInEnded, SignInRefused
from fulfilldesk.services.ports import Clock

log = logging.getLogger(__name__)

#: Seconds before its end at which a token is renewed. Longer than any request takes that is sent with it.
MARGIN = 300.0
#: For so many seconds a token counts as just got, and is not renewed again whatever is said of it: a shop
#: that refuses the newest token refuses the next one too.
JUST_GOT = 30.0
#: Seconds until a renewal that failed is tried again while the old token is still good.
RETRY = 30.0
#: Seconds for which a refusal that only a person can mend is believed without asking again.
REFUSED = 10.0


@dataclass(frozen=True, slots=True)
class FixedToken:
    """A token that is never renewed: that of the demo shop, and of tests."""

    value: str = field(repr=False)

    def token(self) -> str:
        """The token."""
        return self.value

    def rejected(self, token: str) -> str:
        """Raises SignInRefused: there is no other."""
        raise SignInRefused


@dataclass(frozen=True, slots=True)
class _Held:
    """The token at one moment. Times are the run's own seconds (Clock.monotonic): when it was got, when it
    ends, and when a renewal last failed, and why."""

    credentials: Credentials
    ends: float
    got_at: float = -math.inf
    failure: Failure | None = None
    failed_at: float = -math.inf


class AccessTokens:
    """Implements services.keys_port.TokenSource for one shop's Credentials. `repr` shows no token.

    Only an app's token can be renewed (Credentials.renewable); any other is given out for as long as Shopify
    takes it, whatever a clock says of its end. Whether a token is about to end is told both by the clock of
    this run, which nobody sets, and by the computer's clock, which goes on while the computer sleeps: a
    renewal too many is cheap.
    """

    def __init__(
        self,
        credentials: Credentials,
        clock: Clock,
        renew: Callable[[Credentials], Credentials],
        keep: Callable[[Credentials], object],
    ) -> None:
        """`renew` asks the shop for another token and raises its failures (WrongAppKey, AppNotInstalled,
        Offline ...); `keep` keeps the new one. Both may take seconds, on the thread that asks for a token."""
        self._clock = clock
        self._renew = renew
        self._keep = keep
        #: Held by the task that asks the shop for a token.
        self._renewing = threading.Lock()
        self._held = _Held(credentials, self._end(credentials))

    def __repr__(self) -> str:
        return f"<AccessTokens of the way {self._held.credentials.way}>"

    def token(self) -> str:
        """The token; a new one first where the old one is about to end. As long as the old one is good it
        serves everybody else meanwhile, and everybody when no other is to be had. Raises the failures of
        `renew`."""
        held = self._held
        if not self._due(held):
            return held.credentials.token
        if not self._good(held):
            return self._renewed(held)
        try:
            return self._renewed(held, wait=False)
        except Failure as failure:
            log.info("the access token is not renewed yet: %s", failure)
            return held.credentials.token

    def rejected(self, token: str) -> str:
        """Another token than this one, to which Shopify answered 401. Raises SignInEnded for that of a staff
        member, SignInRefused for any other that cannot be renewed or has only just been, and the failures of
        `renew`."""
        held = self._held
        if token != held.credentials.token:
            return held.credentials.token
        if held.credentials.way is WayIn.STAFF:
            raise SignInEnded
        if not held.credentials.renewable or self._just_got(held):
            raise SignInRefused
        return self._renewed(held, refused=True)

    def _renewed(self, seen: _Held, *, wait: bool = True, refused: bool = False) -> str:
        """A token newer than the one `seen`: of this task, or of the one that was faster and whose failure is
        shared, too. Who does not `wait` gets the old token when somebody else is at it. With `refused` the
        old one is of no use any more."""
        if not self._renewing.acquire(blocking=wait):
            return seen.credentials.token
        try:
            held = self._held
            if held is not seen:
                return _came_of(held)
            if isinstance(held.failure, SignInRefused) and self._since(held.failed_at) < REFUSED:
                return _came_of(held)
            try:
                credentials = self._renew(held.credentials)
            except Failure as failure:
                ends = -math.inf if refused else held.ends
                self._held = replace(held, ends=ends, failure=failure, failed_at=self._clock.monotonic())
                raise
            self._held = _Held(credentials, self._end(credentials), got_at=self._clock.monotonic())
        finally:
            self._renewing.release()
        log.info("the access token was renewed")
        try:
            self._keep(credentials)
        except Failure as failure:
            log.warning("the renewed access token is used, and not kept: %s", failure)
        return credentials.token

    def _due(self, held: _Held) -> bool:
        """Whether to look for a new token."""
        if not held.credentials.renewable:
            return False
        if self._good(held) and (self._just_got(held) or self._since(held.failed_at) < RETRY):
            return False
        left = held.ends - self._clock.monotonic()
        ends_at = held.credentials.ends_at
        if ends_at is not None:
            left = min(left, (ends_at - self._clock.now()).total_seconds())
        return left <= MARGIN

    def _good(self, held: _Held) -> bool:
        return held.ends > self._clock.monotonic()

    def _just_got(self, held: _Held) -> bool:
        return self._since(held.got_at) < JUST_GOT

    def _since(self, moment: float) -> float:
        return self._clock.monotonic() - moment

    def _end(self, credentials: Credentials) -> float:
        """When the token ends, in the run's own seconds."""
        if credentials.ends_at is None:
            return math.inf
        return self._clock.monotonic() + (credentials.ends_at - self._clock.now()).total_seconds()


def _came_of(held: _Held) -> str:
    """What another task's renewal came to: a token, or the same failure, in an exception of its own."""
    if held.failure is not None:
        raise copy(held.failure)
    return held.credentials.token
