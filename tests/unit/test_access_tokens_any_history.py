"""Whatever becomes of clocks, network, key store, app and token: whoever can be answered is answered, and the
shop is not asked for tokens in a storm."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.domain.errors import AppNotInstalled, Failure, KeyStoreLocked, Offline, SignInRefused
from fulfilldesk.services.access_tokens import JUST_GOT, MARGIN, REFUSED, RETRY, AccessTokens
from tests.unit.test_access_tokens import LIFE, TwoClocks

MOMENTS = st.sampled_from([0.5, REFUSED, RETRY, JUST_GOT, MARGIN / 2, MARGIN, LIFE / 3, LIFE, LIFE * 4])


class TokenHistory(RuleBasedStateMachine):
    """Plays Shopify, which knows the true time, and the program, which asks with whatever token it is
    given."""

    @initialize(age=st.sampled_from([0.0, LIFE / 2, LIFE - MARGIN, LIFE, LIFE * 30]))
    def a_program_starts(self, age: float) -> None:
        self.clock = TwoClocks()
        self.good = {"t0": self.clock.passed - age + LIFE}
        self.online = self.installed = self.store_opens = True
        self.issued = 0
        self.kept: Credentials | None = None
        ends_at = self.clock.now() + timedelta(seconds=LIFE - age)
        self.start(Credentials(WayIn.APP, "t0", ends_at, "an-id", "a-secret"))

    def start(self, kept: Credentials) -> None:
        """With what the key store has; the token's end was told by the computer's clock of that time."""
        self.last = kept
        self.newest_at = float("-inf")
        self.asked_at: list[tuple[float, bool]] = []
        self.missed = False
        self.tokens = AccessTokens(kept, self.clock, self.renew, self.keep)

    def renew(self, old: Credentials) -> Credentials:
        self.asked_at.append((self.clock.passed, False))
        if not self.online:
            raise Offline
        if not self.installed:
            raise AppNotInstalled
        self.asked_at[-1] = (self.clock.passed, True)
        self.issued += 1
        token = f"t{self.issued}"
        self.good[token] = self.clock.passed + LIFE
        self.newest_at = self.clock.passed
        self.last = replace(old, token=token, ends_at=self.clock.now() + timedelta(seconds=LIFE))
        return self.last

    def keep(self, credentials: Credentials) -> None:
        if not self.store_opens:
            self.missed = True
            raise KeyStoreLocked
        self.missed = False
        self.kept = credentials

    def accepts(self, token: str) -> bool:
        return self.installed and self.good.get(token, 0.0) > self.clock.passed

    @rule(seconds=MOMENTS)
    def time_passes(self, seconds: float) -> None:
        self.clock.passed += seconds

    @rule(days=st.integers(-2, 2), minutes=st.integers(-30, 30))
    def somebody_sets_the_clock(self, days: int, minutes: int) -> None:
        self.clock.set_by = timedelta(days=days, minutes=minutes)

    @rule(online=st.booleans())
    def the_network(self, online: bool) -> None:
        self.online = online

    @rule(installed=st.booleans())
    def the_app(self, installed: bool) -> None:
        if not installed:
            self.good.clear()
        self.installed = installed

    @rule(opens=st.booleans())
    def the_key_store(self, opens: bool) -> None:
        self.store_opens = opens

    @rule()
    def the_token_is_taken_back(self) -> None:
        self.good.clear()

    @rule(times=st.integers(1, 5))
    def somebody_asks_the_shop(self, times: int) -> None:
        for _ in range(times):
            self.ask()

    def ask(self) -> None:
        """What the wire does, and whether it came to what it had to."""
        taken_back = self.newest_at > self.clock.passed - JUST_GOT and self.last.token not in self.good
        refused_lately = any(
            at > self.clock.passed - REFUSED and not came for at, came in self.asked_at
        )  # by a shop whose app has been installed again meanwhile
        try:
            token = self.tokens.token()
            if not self.online:
                raise Offline
            if not self.accepts(token):
                token = self.tokens.rejected(token)
            answered = self.accepts(token)
        except Offline:
            assert not self.online
            return
        except SignInRefused as failure:
            assert (
                not self.installed or taken_back or (isinstance(failure, AppNotInstalled) and refused_lately)
            )
            return
        except Failure as failure:
            raise AssertionError(f"{failure!r} says nothing to anybody") from failure
        assert answered or taken_back

    @precondition(lambda self: self.kept is not None)
    @rule()
    def the_program_starts_anew(self) -> None:
        assert self.kept is not None
        self.start(self.kept)

    @invariant()
    def no_storm(self) -> None:
        """Tokens that were got are at least JUST_GOT apart, unless their life was over."""
        got = [at for at, came in getattr(self, "asked_at", []) if came]
        assert all(later - earlier >= JUST_GOT for earlier, later in pairwise(got))

    @invariant()
    def the_key_store_has_the_newest(self) -> None:
        if getattr(self, "issued", 0) and self.kept is not None and not self.missed:
            assert self.kept == self.last


TestTokenHistory = TokenHistory.TestCase
TestTokenHistory.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
