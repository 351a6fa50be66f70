"""Decides what the lines on top of the window say. Pure: the state in, the messages out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from fulfilldesk.domain import errors
from fulfilldesk.domain.events import Stage, SyncProgressed
from fulfilldesk.domain.notice import Notice, Weight
from fulfilldesk.ui import texts_progress, texts_settings, texts_sync, texts_waiting
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.message_line import Message, Remedy
from fulfilldesk.ui.missing_permission import mended_in_permissions
from fulfilldesk.ui.program_lines import ProgramNews, program_lines
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.texts_notices import notice_text
from fulfilldesk.ui.waiting_summary import Summary

if TYPE_CHECKING:
    from fulfilldesk.domain.errors import Failure
    from fulfilldesk.ui.formats import Formats


@dataclass(frozen=True, slots=True)
class Situation:
    """What the window knows. `synced_at` is when the saved orders were last whole and true (None: never),
    `connection_failure` why the shop cannot be reached, `sync_failure` why the last pass did not end well,
    `cache_failure` what is wrong with the saved orders, `keys_unkept` why the keys are kept for this run only
    (None: they are in the key store), `waiting` the actions that are not over;
    `older_coming`, a first sync is under way; `program`, what the program itself has to tell; `dismissed` are
    topics the person has read."""

    online: bool = True
    synced_at: datetime | None = None
    connection_failure: Failure | None = None
    sync_failure: Failure | None = None
    cache_failure: Failure | None = None
    keys_unkept: Failure | None = None
    waiting: Summary = field(default_factory=Summary)
    older_coming: bool = False
    notices: tuple[Notice, ...] = ()
    program: ProgramNews = field(default_factory=ProgramNews)
    dismissed: frozenset[str] = frozenset()


_REMEDIES: dict[str, Remedy] = {
    errors.SignInRefused.key: Remedy.SIGN_IN,
    errors.WrongAppKey.key: Remedy.SIGN_IN,
    errors.AppNotInstalled.key: Remedy.SIGN_IN,
    errors.AppNotPermitted.key: Remedy.SIGN_IN,
    errors.SignInEnded.key: Remedy.SIGN_IN,
    errors.NotSignedIn.key: Remedy.SIGN_IN,
    errors.KeyStoreMissing.key: Remedy.SIGN_IN,
    errors.UnknownShop.key: Remedy.SIGN_IN,
    errors.BadShopAddress.key: Remedy.SIGN_IN,
    errors.StoreDamaged.key: Remedy.REBUILD,
    errors.CacheKeyMissing.key: Remedy.REBUILD,
    errors.JournalDamaged.key: Remedy.NEW_JOURNAL,
    errors.StoreTooNew.key: Remedy.NONE,
    errors.QueryRefused.key: Remedy.NONE,
    errors.AnswerTooLarge.key: Remedy.NONE,
    errors.EncryptionMissing.key: Remedy.NONE,
}
_GRAVE = (
    errors.SignInRefused,
    errors.StoreDamaged,
    errors.StoreFull,
    errors.StoreNotWritable,
    errors.CacheKeyMissing,
)
#: A first sync of fewer orders is over before one has read that it is under way.
_WORTH_SAYING = 2_500


def older_coming(progress: SyncProgressed | None, *, synced: bool) -> bool:
    """Whether to say that older orders are still to come; `synced`, a first pass was finished once."""
    if progress is None or synced:
        return False
    return progress.stage is not Stage.PAGES or (progress.total or 0) >= _WORTH_SAYING


def announcements(situation: Situation, formats: Formats) -> tuple[Message, ...]:
    """The lines to show, gravest first."""
    lines = [
        _failure("cache", situation.cache_failure),
        _connection(situation, formats),
        _sync(situation),
        _keys(situation),
        _interrupted(situation, formats),
        *_waiting(situation),
        _older_coming(situation),
        *(_notice(notice) for notice in situation.notices),
        *program_lines(situation.program),
    ]
    return tuple(line for line in lines if line is not None and line.topic not in situation.dismissed)


def _connection(situation: Situation, formats: Formats) -> Message | None:
    if situation.online:
        return None
    failure = situation.connection_failure
    if failure is not None and not isinstance(failure, errors.Offline):
        return _failure("connection", failure)
    if situation.synced_at is None:
        text = texts_sync.offline_without_orders()
    else:
        text = texts_sync.offline_with_orders(formats.in_sentence(situation.synced_at))
    return Message("connection", text, Tone.ATTENTION, Remedy.TRY_AGAIN, details=_details(failure))


def _sync(situation: Situation) -> Message | None:
    failure = situation.sync_failure
    if isinstance(failure, errors.Stopped):
        return None
    connection = situation.connection_failure
    if failure is not None and not situation.online and (connection is None or connection.key == failure.key):
        return None  # said already
    return _failure("sync", failure)


def _keys(situation: Situation) -> Message | None:
    failure = situation.keys_unkept
    if failure is None:
        return None
    text = texts_settings.keys_unkept(failure_text(failure).sentence)
    return Message("keys", text, Tone.ATTENTION, dismissible=True, details=_details(failure))


def _interrupted(situation: Situation, formats: Formats) -> Message | None:
    batch = situation.waiting.interrupted
    if batch is None:
        return None
    text = texts_waiting.batch_interrupted(formats.number(batch.done), formats.number(batch.total))
    remedy = Remedy.WAITING if batch.forbidden else Remedy.RESUME
    return Message("batch", text, Tone.ATTENTION, remedy, dismissible=True)


def _waiting(situation: Situation) -> Iterator[Message]:
    """What waits for the person, what the last run left, and offline what waits for the shop."""
    waiting = situation.waiting
    lines = (
        ("half done", waiting.half_done, texts_waiting.half_done, Tone.ATTENTION),
        ("changed", waiting.changed, texts_waiting.waits_for_you, Tone.ATTENTION),
        ("unfinished", waiting.left_over, texts_sync.left_unfinished, Tone.ATTENTION),
        ("waiting", 0 if situation.online else waiting.waiting, texts_waiting.waits_for_shop, Tone.INFO),
    )
    for topic, actions, words, tone in lines:
        if actions:
            yield Message(topic, words(actions), tone, Remedy.WAITING, dismissible=True)


def _older_coming(situation: Situation) -> Message | None:
    if not situation.older_coming:
        return None
    return Message("older", texts_progress.older_orders_coming(), Tone.INFO, dismissible=True)


def _failure(topic: str, failure: Failure | None) -> Message | None:
    if failure is None:
        return None
    words = failure_text(failure)
    tone = Tone.CRITICAL if isinstance(failure, _GRAVE) else Tone.ATTENTION
    remedy = _remedy(failure)
    return Message(topic, f"{words.title}. {words.whole}", tone, remedy, details=_details(failure))


def _remedy(failure: Failure) -> Remedy:
    if mended_in_permissions(failure.key):
        return Remedy.PERMISSIONS
    return _REMEDIES.get(failure.key, Remedy.TRY_AGAIN)


def _notice(notice: Notice) -> Message:
    tone = Tone.INFO if notice.weight is Weight.INFO else Tone.ATTENTION
    return Message(f"notice {notice.key}", notice_text(notice), tone, dismissible=True)


def _details(failure: Failure | None) -> str:
    if failure is None:
        return ""
    return "\n".join(part for part in (failure.detail, failure.request_id or "") if part)
