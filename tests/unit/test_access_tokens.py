"""The access token is renewed in time, once, by one task for all, and never in a storm."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from fulfilldesk.domain import errors
from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.domain.errors import Failure
from fulfilldesk.services.access_tokens import JUST_GOT, MARGIN, REFUSED, RETRY, AccessTokens, FixedToken

#: Seconds that a token of client credentials lives (shopify-facts section 8).
LIFE = 86_399.0


class TwoClocks:
    """The clock of this run, and the computer's, which people set."""

    def __init__(self) -> None:
        self.passed = 50_000.0
        self.set_by = timedelta()

    def now(self) -> datetime:
        return datetime(2026, 11, 23, tzinfo=UTC) + timedelta(seconds=self.passed) + self.set_by

    def monotonic(self) -> float:
        return self.passed

    def sleep(self, seconds: float) -> None:
        raise AssertionError("nothing here waits")


@dataclass
class Issuer:
    """The token endpoint: counts, issues, and fails where it is told to. `kept` is what the key store has."""

    clock: TwoClocks
    life: float = LIFE
    issued: int = 0
    asked: int = 0
    why_not: Failure | None = None
    before: Callable[[], None] = lambda: None
    kept: list[Credentials] = field(default_factory=list)
    locked: Failure | None = None

    def first(self, **changes: object) -> Credentials:
        found = Credentials(
            WayIn.APP,
            "t0",
            self.clock.now() + timedelta(seconds=LIFE),
            client_id="an-id",
            client_secret="a-secret",
        )
        return replace(found, **changes)  # type: ignore[arg-type]

    def renew(self, old: Credentials) -> Credentials:
        self.asked += 1
        self.before()
        if self.why_not is not None:
            raise self.why_not
        self.issued += 1
        return replace(old, token=f"t{self.issued}", ends_at=self.clock.now() + timedelta(seconds=self.life))

    def keep(self, credentials: Credentials) -> None:
        if self.locked is not None:
            raise self.locked
        self.kept.append(credentials)

    def tokens(self, **changes: object) -> AccessTokens:
        return AccessTokens(self.first(**changes), self.clock, self.renew, self.keep)


@pytest.fixture
def issuer() -> Issuer:
    return Issuer(TwoClocks())


def test_a_good_token_is_given_without_asking(issuer: Issuer) -> None:
    tokens = issuer.tokens()
    issuer.clock.passed += LIFE - MARGIN - 1
    assert {tokens.token() for _ in range(100)} == {"t0"}
    assert issuer.asked == 0


def test_before_it_ends_a_new_one_is_got_and_kept(issuer: Issuer) -> None:
    tokens = issuer.tokens()
    issuer.clock.passed += LIFE - MARGIN
    assert {tokens.token() for _ in range(100)} == {"t1"}
    assert issuer.asked == 1
    assert [kept.token for kept in issuer.kept] == ["t1"]
    assert issuer.kept[0].client_secret == "a-secret"


def test_after_a_refusal_a_new_one_is_got_once(issuer: Issuer) -> None:
    tokens = issuer.tokens()
    assert tokens.rejected("t0") == "t1"
    assert tokens.rejected("t0") == "t1", "it was renewed meanwhile"
    assert tokens.token() == "t1"
    assert issuer.asked == 1


def test_a_token_that_was_only_just_got_is_not_renewed_again(issuer: Issuer) -> None:
    tokens = issuer.tokens()
    tokens.rejected("t0")
    for _ in range(50):
        with pytest.raises(errors.SignInRefused):
            tokens.rejected(tokens.token())
    assert issuer.asked == 1
    issuer.clock.passed += JUST_GOT
    assert tokens.rejected("t1") == "t2"


def test_a_shop_whose_tokens_live_for_minutes_is_not_asked_for_ever(issuer: Issuer) -> None:
    tokens = issuer.tokens(ends_at=issuer.clock.now())
    issuer.life = MARGIN / 2
    assert {tokens.token() for _ in range(50)} == {"t1"}
    assert issuer.asked == 1


@pytest.mark.parametrize("days", [-1, 1, -400, 400])
@pytest.mark.parametrize("passed", [0.0, LIFE / 2, LIFE - MARGIN, LIFE, LIFE * 3])
def test_a_clock_that_is_set_does_no_harm(issuer: Issuer, days: int, passed: float) -> None:
    tokens = issuer.tokens()
    issuer.clock.passed += passed
    issuer.clock.set_by = timedelta(days=days)
    first = tokens.token()
    assert first == ("t1" if issuer.asked else "t0")
    issuer.clock.set_by = timedelta()
    assert {tokens.token() for _ in range(20)} == {first}
    assert issuer.asked <= 1
    if passed >= LIFE - MARGIN:
        assert issuer.asked == 1, "the run's own clock knows"


def test_a_computer_that_slept_renews_although_its_run_stood_still(issuer: Issuer) -> None:
    """On Linux the run's own clock stands while the computer sleeps."""
    tokens = issuer.tokens()
    issuer.clock.set_by = timedelta(seconds=LIFE)
    assert tokens.token() == "t1"


def test_a_token_from_the_key_store_that_has_ended_is_renewed_at_once(issuer: Issuer) -> None:
    tokens = issuer.tokens(ends_at=issuer.clock.now() - timedelta(days=30))
    assert tokens.token() == "t1"


@pytest.mark.parametrize(
    "why", [errors.Offline("cable"), errors.ShopifyFailed("502"), errors.WrongAppKey("secret")]
)
def test_while_the_old_one_is_good_it_serves_when_no_other_is_to_be_had(issuer: Issuer, why: Failure) -> None:
    tokens = issuer.tokens()
    issuer.clock.passed += LIFE - MARGIN
    issuer.why_not = why
    assert {tokens.token() for _ in range(50)} == {"t0"}
    assert issuer.asked == 1
    issuer.clock.passed += RETRY
    assert tokens.token() == "t0"
    assert issuer.asked == 2
    issuer.clock.passed += MARGIN
    with pytest.raises(type(why)) as caught:
        tokens.token()
    assert caught.value.detail == why.detail
    issuer.why_not = None
    issuer.clock.passed += REFUSED
    assert tokens.token() == "t1"


def test_when_there_is_a_way_again_nobody_waits_for_it(issuer: Issuer) -> None:
    tokens = issuer.tokens(ends_at=issuer.clock.now())
    issuer.why_not = errors.Offline()
    for _ in range(3):
        with pytest.raises(errors.Offline):
            tokens.token()
    issuer.why_not = None
    assert tokens.token() == "t1"


@pytest.mark.parametrize("why", [errors.WrongAppKey, errors.AppNotInstalled, errors.AppNotPermitted])
def test_what_only_a_person_can_mend_is_said_and_not_asked_again_and_again(
    issuer: Issuer, why: type[Failure]
) -> None:
    tokens = issuer.tokens()
    issuer.why_not = why("Oauth error", request_id="r1")
    raised = []
    for _ in range(50):
        with pytest.raises(why) as caught:
            tokens.rejected(tokens.token()) if not raised else tokens.token()
        raised.append(caught.value)
        assert caught.value.detail == "Oauth error"
        assert caught.value.request_id == "r1"
    assert issuer.asked == 1
    assert len({id(failure) for failure in raised}) == 50, "each task may write into its own"
    issuer.clock.passed += REFUSED
    issuer.why_not = None
    assert tokens.token() == "t1", "the person has installed the app again"


def test_a_refused_token_is_not_given_out_again(issuer: Issuer) -> None:
    tokens = issuer.tokens()
    issuer.why_not = errors.Offline()
    with pytest.raises(errors.Offline):
        tokens.rejected("t0")
    with pytest.raises(errors.Offline):
        tokens.token()
    issuer.why_not = None
    assert tokens.token() == "t1"


@pytest.mark.parametrize("locked", [errors.KeyStoreLocked(), errors.KeyStoreMissing(), errors.Stopped()])
def test_a_key_store_that_refuses_does_not_lose_the_new_token(issuer: Issuer, locked: Failure) -> None:
    tokens = issuer.tokens()
    issuer.locked = locked
    assert tokens.rejected("t0") == "t1"
    assert tokens.token() == "t1"
    assert issuer.asked == 1


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"way": WayIn.STAFF}, errors.SignInEnded),
        ({"way": WayIn.STAFF, "client_id": None, "client_secret": None}, errors.SignInEnded),
        (
            {"way": WayIn.TOKEN, "client_id": None, "client_secret": None, "ends_at": None},
            errors.SignInRefused,
        ),
        ({"client_secret": None}, errors.SignInRefused),
    ],
)
def test_what_cannot_be_renewed_serves_until_shopify_refuses_it(
    issuer: Issuer, changes: dict[str, object], kind: type[Failure]
) -> None:
    tokens = issuer.tokens(**changes)
    issuer.clock.passed += LIFE * 2
    issuer.clock.set_by = timedelta(days=-1)
    assert tokens.token() == "t0"
    with pytest.raises(errors.SignInRefused) as caught:
        tokens.rejected("t0")
    assert type(caught.value) is kind
    assert issuer.asked == 0


def test_a_fixed_token_stays(issuer: Issuer) -> None:
    tokens = FixedToken("demo")
    assert tokens.token() == "demo"
    with pytest.raises(errors.SignInRefused):
        tokens.rejected("demo")


def test_no_repr_shows_a_token(issuer: Issuer) -> None:
    assert "t0" not in repr(issuer.tokens(token="xt0x"))
    assert "geheim" not in repr(FixedToken("geheim"))


# --- many tasks at once
# --------------------------------------------------------------------------------------

TASKS = 20


def together(issuer: Issuer, call: Callable[[], str]) -> list[str | Failure]:
    """What the call came to in each of TASKS threads. The endpoint answers only once all are on their way."""
    start = threading.Barrier(TASKS)
    on_their_way = threading.Semaphore(0)

    def task() -> str | Failure:
        start.wait(timeout=30)
        on_their_way.release()
        try:
            return call()
        except Failure as failure:
            return failure

    def all_on_their_way() -> None:
        if issuer.asked == 1:
            for _ in range(TASKS):
                assert on_their_way.acquire(timeout=30)

    issuer.before = all_on_their_way
    with ThreadPoolExecutor(TASKS) as pool:
        return [done.result(timeout=60) for done in [pool.submit(task) for _ in range(TASKS)]]


def test_twenty_tasks_with_an_ended_token_ask_for_one_new_one(issuer: Issuer) -> None:
    tokens = issuer.tokens(ends_at=issuer.clock.now())
    assert together(issuer, tokens.token) == ["t1"] * TASKS
    assert issuer.asked == 1
    assert len(issuer.kept) == 1


def test_twenty_tasks_with_a_refused_token_ask_for_one_new_one(issuer: Issuer) -> None:
    tokens = issuer.tokens()
    assert together(issuer, lambda: tokens.rejected("t0")) == ["t1"] * TASKS
    assert issuer.asked == 1


def test_twenty_tasks_share_a_refusal_too(issuer: Issuer) -> None:
    tokens = issuer.tokens(ends_at=issuer.clock.now())
    issuer.why_not = errors.AppNotInstalled("Oauth error app_not_installed")
    outcomes = together(issuer, tokens.token)
    assert {type(outcome) for outcome in outcomes} == {errors.AppNotInstalled}
    assert issuer.asked == 1
    assert len({id(outcome) for outcome in outcomes}) == TASKS


def test_nobody_waits_for_a_renewal_while_the_old_token_is_good(issuer: Issuer) -> None:
    tokens = issuer.tokens()
    issuer.clock.passed += LIFE - MARGIN
    others: list[str] = []
    with ThreadPoolExecutor(1) as pool:
        issuer.before = lambda: others.append(pool.submit(tokens.token).result(timeout=30))
        assert tokens.token() == "t1"
    assert others == ["t0"]
    assert issuer.asked == 1
