"""Which lines stand on top of the window, and which button helps."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fulfilldesk.domain import errors
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.ui.announcements import Situation, announcements
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.message_line import Message, Remedy
from fulfilldesk.ui.missing_permission import mended_in_permissions
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.waiting_summary import Interrupted, Summary
from tests.ui.memory_orders import NOW

pytestmark = pytest.mark.usefixtures("english")


def only(situation: Situation, formats: Formats) -> Message:
    (message,) = announcements(situation, formats)
    return message


def test_all_is_well(formats: Formats) -> None:
    assert announcements(Situation(synced_at=NOW), formats) == ()


def test_offline_says_how_old_the_orders_are(formats: Formats) -> None:
    line = only(
        Situation(online=False, synced_at=NOW - timedelta(hours=1), connection_failure=errors.Offline("dns")),
        formats,
    )
    assert line.text == (
        "Offline. You are looking at orders saved today at 12:00. "
        "Anything you ask for now waits and is checked again before it is sent."
    )
    assert (line.remedy, line.tone, line.details) == (Remedy.TRY_AGAIN, Tone.ATTENTION, "dns")


def test_offline_with_nothing_saved(formats: Formats) -> None:
    line = only(Situation(online=False), formats)
    assert line.text == "Offline. There are no orders on this computer yet."


def test_an_expired_sign_in_offers_to_sign_in(formats: Formats) -> None:
    failure = errors.SignInRefused("401", request_id="abc-123")
    line = only(Situation(synced_at=NOW, sync_failure=failure), formats)
    assert line.text.startswith("Sign-in expired. Shopify does not accept the access token.")
    assert (line.remedy, line.tone) == (Remedy.SIGN_IN, Tone.CRITICAL)
    assert "abc-123" in line.details


@pytest.mark.parametrize(
    ("failure", "remedy"),
    [
        (errors.StoreDamaged(path="x"), Remedy.REBUILD),
        (errors.StoreTooNew(path="x"), Remedy.NONE),
        (errors.StoreFull(), Remedy.TRY_AGAIN),
        (errors.Throttled(), Remedy.TRY_AGAIN),
        (errors.WrongAppKey(), Remedy.SIGN_IN),
        (errors.AppNotInstalled(), Remedy.SIGN_IN),
        (errors.AppNotPermitted(), Remedy.SIGN_IN),
        (errors.SignInEnded(), Remedy.SIGN_IN),
        (errors.AccessDenied(scope="read_orders"), Remedy.PERMISSIONS),
        (errors.AppNotApproved(), Remedy.PERMISSIONS),
        (errors.RightMissing(right="fulfill_and_ship_orders"), Remedy.PERMISSIONS),
        (errors.ShopFrozen(), Remedy.TRY_AGAIN),
        (errors.ShopLocked(), Remedy.TRY_AGAIN),
        (errors.ClockWrong(), Remedy.TRY_AGAIN),
        (errors.CacheKeyMissing(path="x"), Remedy.REBUILD),
        (errors.EncryptionMissing(), Remedy.NONE),
        (errors.KeyStoreLocked(), Remedy.TRY_AGAIN),
    ],
    ids=lambda each: getattr(each, "key", str(each)),
)
def test_each_failure_has_the_button_that_helps(failure: Failure, remedy: Remedy, formats: Formats) -> None:
    assert only(Situation(synced_at=NOW, cache_failure=failure), formats).remedy is remedy
    assert only(Situation(synced_at=NOW, sync_failure=failure), formats).remedy is remedy


@pytest.mark.parametrize(
    "failure",
    [
        each()
        for each in vars(errors).values()
        if isinstance(each, type) and issubclass(each, (errors.SignInRefused, errors.CacheKeyMissing))
    ],
    ids=lambda each: str(each.key),
)
def test_what_keeps_everything_from_working_is_grave(failure: Failure, formats: Formats) -> None:
    line = only(Situation(synced_at=NOW, sync_failure=failure), formats)
    assert (line.tone, line.dismissible) == (Tone.CRITICAL, False)


def test_every_missing_permission_leads_to_the_permissions() -> None:
    missing = [
        each
        for each in vars(errors).values()
        if isinstance(each, type) and issubclass(each, errors.AccessDenied)
    ]
    assert len(missing) >= 3
    assert all(mended_in_permissions(each.key) for each in missing)
    assert not mended_in_permissions(None)


@pytest.mark.parametrize("why", [errors.KeyStoreMissing("no backend"), errors.KeyStoreLocked()])
def test_keys_for_this_run_only_are_said_with_the_reason(why: Failure, formats: Formats) -> None:
    line = only(Situation(synced_at=NOW, keys_unkept=why), formats)
    assert line.text == (
        f"The keys to this store could not be kept. {failure_text(why).sentence} "
        "They will be asked for again at the next start."
    )
    assert (line.tone, line.dismissible, line.details) == (Tone.ATTENTION, True, why.detail)


def test_the_same_trouble_is_said_once(formats: Formats) -> None:
    offline = errors.Offline()
    refused = errors.SignInRefused()
    for failure in (offline, refused):
        situation = Situation(online=False, synced_at=NOW, connection_failure=failure, sync_failure=failure)
        assert len(announcements(situation, formats)) == 1


def test_a_stopped_sync_is_nothing_to_mention(formats: Formats) -> None:
    assert announcements(Situation(synced_at=NOW, sync_failure=errors.Stopped()), formats) == ()


def test_notices_can_be_put_away(formats: Formats) -> None:
    notice = Notice(Say.SIXTY_DAYS, Weight.WARNING)
    line = only(Situation(synced_at=NOW, notices=(notice,)), formats)
    assert line.dismissible
    assert "60 days" in line.text
    put_away = Situation(synced_at=NOW, notices=(notice,), dismissed=frozenset({line.topic}))
    assert announcements(put_away, formats) == ()


def test_the_gravest_stands_on_top(formats: Formats) -> None:
    lines = announcements(
        Situation(
            online=False,
            synced_at=NOW,
            connection_failure=errors.Offline(),
            cache_failure=errors.StoreDamaged(path="x"),
            notices=(Notice(Say.SIXTY_DAYS),),
        ),
        formats,
    )
    assert [line.topic for line in lines] == ["cache", "connection", "notice sixty-days"]


# --- what waits


@pytest.mark.parametrize(
    ("waiting", "words", "tone", "remedy"),
    [
        (Summary(changed=2), "2 actions wait for you: the orders changed since.", Tone.ATTENTION, "WAITING"),
        (Summary(half_done=1), "1 action is half done and waits for you.", Tone.ATTENTION, "WAITING"),
        (Summary(left_over=3), "3 actions from last time are unfinished.", Tone.ATTENTION, "WAITING"),
        (
            Summary(interrupted=Interrupted("a", 5300, 10_000)),
            "A batch was interrupted: 5,300 of 10,000 done.",
            Tone.ATTENTION,
            "RESUME",
        ),
    ],
)
def test_what_waits_for_the_person_is_said_with_the_way_to_it(
    waiting: Summary, words: str, tone: Tone, remedy: str, formats: Formats
) -> None:
    line = only(Situation(synced_at=NOW, waiting=waiting), formats)
    assert (line.text, line.tone, line.remedy.name) == (words, tone, remedy)
    assert line.dismissible


def test_what_waits_for_the_shop_is_said_while_it_is_away(formats: Formats) -> None:
    waiting = Summary(waiting=3)
    assert announcements(Situation(synced_at=NOW, waiting=waiting), formats) == ()
    offline = Situation(online=False, synced_at=NOW, connection_failure=errors.Offline(), waiting=waiting)
    _, line = announcements(offline, formats)
    assert line.text == "3 actions wait until the shop can be reached. You can quit; they keep waiting."
    assert (line.tone, line.remedy) == (Tone.INFO, Remedy.WAITING)
