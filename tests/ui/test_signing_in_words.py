"""What is said about keys and the way in: each case its own sentence, which says what to do."""

from __future__ import annotations

from itertools import product

import pytest

from fulfilldesk.domain import errors
from fulfilldesk.domain.credentials import WayIn
from fulfilldesk.services.signing_in import Redirect
from fulfilldesk.ui import texts_browser
from fulfilldesk.ui import texts_signing_in as words
from fulfilldesk.ui.texts_failures import failure_text

WHATS = ("client-id", "client-secret", "token")
WHYS = ("empty", "characters", "too-long", "is-secret", "is-token", "is-id")
#: A field is not told that it holds what it asks for.
NEVER = {("client-id", "is-id"), ("client-secret", "is-secret"), ("token", "is-token")}
CASES = sorted(set(product(WHATS, WHYS)) - NEVER)


@pytest.mark.parametrize(("what", "why"), CASES)
def test_a_key_that_cannot_be_one_says_why_and_where_the_right_one_is(
    what: str, why: str, language: str
) -> None:
    said = failure_text(errors.BadKey(what=what, why=why))
    assert said.sentence.endswith(".") and said.advice.endswith(".")
    assert said != failure_text(errors.BadKey())


def test_every_case_has_a_sentence_of_its_own(language: str) -> None:
    sentences = [failure_text(errors.BadKey(what=what, why=why)).sentence for what, why in CASES]
    assert len(set(sentences)) == len(CASES)


def test_a_case_from_the_future_is_said_in_general(language: str) -> None:
    assert failure_text(errors.BadKey(what="passkey", why="empty")) == failure_text(errors.BadKey())


@pytest.mark.parametrize(
    ("failure", "named"),
    [
        (errors.RightMissing(right="fulfill_and_ship_orders"), "fulfill_and_ship_orders"),
        (errors.RedirectRefused(redirect="http://127.0.0.1:3457/x"), "http://127.0.0.1:3457/x"),
        (errors.PortTaken(port="3457"), "3457"),
        (errors.AccessDenied(scope="write_orders"), "write_orders"),
    ],
)
def test_what_is_known_is_named_and_what_is_not_leaves_no_gap(
    failure: errors.Failure, named: str, language: str
) -> None:
    assert named in failure_text(failure).sentence
    assert "?" not in failure_text(type(failure)()).whole


@pytest.mark.parametrize("way", WayIn)
def test_every_way_says_for_whom_it_is_and_what_it_needs(way: WayIn, language: str) -> None:
    title, whom, needs = words.way_text(way)
    assert title and whom.endswith(".") and needs.endswith(".")


@pytest.mark.parametrize("redirect", Redirect)
def test_every_redirect_has_words(redirect: Redirect, language: str) -> None:
    assert texts_browser.redirect_choice(redirect)
