"""How an action ended, ready to be shown: on the sheet, on the result line, in the journal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fulfilldesk.domain.journal import CARRIED_OUT, OPEN, UNSENT, EntryState, JournalEntry
from fulfilldesk.domain.notice import Say
from fulfilldesk.ui import texts_failures
from fulfilldesk.ui.actions import texts
from fulfilldesk.ui.badges import Badge, Shape
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.texts_notices import notice_text

#: The failure key of an action that Shopify declined (services.carrying_out).
REFUSED = "refused"

#: Kinds after which a parcel of an app is cancelled in Shopify, and the checks remind of it.
_CANCELS_PARCEL = frozenset({"cancel_fulfillment", "cancel_part"})

_LOOKS: Mapping[EntryState, tuple[Tone, Shape]] = {
    EntryState.ASKED: (Tone.INFO, Shape.RING),
    EntryState.WAITING: (Tone.INFO, Shape.RING),
    EntryState.CHANGED: (Tone.ATTENTION, Shape.RING),
    EntryState.HALF_DONE: (Tone.CRITICAL, Shape.HALF),
    EntryState.SENDING: (Tone.ATTENTION, Shape.HALF),
    EntryState.ANSWERED: (Tone.INFO, Shape.HALF),
    EntryState.DONE: (Tone.SUCCESS, Shape.FULL),
    EntryState.DIFFERS: (Tone.ATTENTION, Shape.FULL),
    EntryState.REFUSED: (Tone.CRITICAL, Shape.CROSS),
    EntryState.NOT_DONE: (Tone.CRITICAL, Shape.CROSS),
    EntryState.WITHDRAWN: (Tone.NEUTRAL, Shape.CROSS),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """`sentence` says how it ended; `more` adds why: Shopify's words, a failure, likely causes; `to_do` is
    what is left to a person although all went well. `unknown` can be checked again, `half_done` finished or
    taken back, `unsent` withdrawn."""

    tone: Tone
    sentence: str
    more: tuple[str, ...]
    to_do: tuple[str, ...]
    undoable: bool
    unknown: bool
    half_done: bool
    unsent: bool


def verdict(entry: JournalEntry) -> Verdict:
    """What to say of an entry as it is now."""
    return Verdict(
        tone=_LOOKS[entry.state][0],
        sentence=texts.verdict_sentence(entry),
        more=(*_failure(entry), *_causes(entry)),
        to_do=_suppliers_to_tell(entry),
        undoable=can_undo(entry),
        unknown=entry.state in OPEN,
        half_done=entry.state is EntryState.HALF_DONE,
        unsent=entry.state in UNSENT,
    )


def entry_badge(state: EntryState) -> Badge:
    """The state of an entry as a badge."""
    return Badge(texts.entry_state(state), *_LOOKS[state])


def can_undo(entry: JournalEntry) -> bool:
    """Whether to offer an undo; whether it works is found out when it is asked for."""
    return (
        entry.state in CARRIED_OUT and entry.finished and entry.forecast.undoable and entry.undone_by is None
    )


def _suppliers_to_tell(entry: JournalEntry) -> tuple[str, ...]:
    """Cancelling an app's parcel in Shopify does not cancel the supplier's order (facts section 11)."""
    if (
        entry.state not in CARRIED_OUT
        or entry.undone_by is not None
        or entry.action.kind not in _CANCELS_PARCEL
    ):
        return ()
    names = (
        notice.parameters.get("service", "")
        for notice in entry.forecast.notices
        if notice.key is Say.SERVICE_KEEPS_WORKING
    )
    return tuple(texts.tell_supplier(name) for name in dict.fromkeys(names))


def _failure(entry: JournalEntry) -> tuple[str, ...]:
    if entry.failure_key is None:
        return ()
    if entry.failure_key == REFUSED:
        return (texts.shopify_said(entry.failure_detail or ""),) if entry.failure_detail else ()
    return (texts_failures.failure_text_of(entry.failure_key).whole,)


def _causes(entry: JournalEntry) -> tuple[str, ...]:
    if entry.outcome is None:
        return ()
    causes = [notice_text(item.why) for item in entry.outcome.differences if item.why is not None]
    return tuple(dict.fromkeys(causes))
