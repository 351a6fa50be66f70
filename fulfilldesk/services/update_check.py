"""Decides when to ask for the newest version, and what an answer means. Pure: facts in, decisions out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from fulfilldesk.domain.release import NotBelieved, Release, Version

#: Between two times that the program asks by itself.
EVERY = timedelta(days=1)


class Trouble(Enum):
    """Why the last question brought nothing."""

    UNREACHED = auto()  # no network, no answer, or not the answer of whom was asked
    NOT_BELIEVED = auto()  # an answer that its publisher did not give


@dataclass(frozen=True, slots=True)
class UpdateState:
    """What is known. `newer` is a version above the running one; without it `newest` says whether the running
    one was the newest when that was learned last. `trouble` is the last question's, in this run."""

    asking: bool = False
    newer: Release | None = None
    newest: bool = False
    trouble: Trouble | None = None


def is_due(now: datetime, asked: datetime | None) -> bool:
    """Whether a day has gone by since it was asked last (None: never). A last time far in the future is of a
    clock that was wrong then, or is now; it must not end the asking for good."""
    return asked is None or abs(now - asked) >= EVERY


def refuse_older(found: Release, known: Release | None) -> None:
    """Raises NotBelieved when `found` is older than what was `known`: an old answer, signed though it is,
    that somebody plays again to keep a newer version from being seen."""
    if known is not None and found.number < known.number:
        raise NotBelieved("it names an older version than one that was told before")


def state_of(running: Version, known: Release | None) -> UpdateState:
    """What is known while nothing is being asked."""
    if known is None:
        return UpdateState()
    newer = known.number > running
    return UpdateState(newer=known if newer else None, newest=not newer)


def is_worth_telling(newer: Release | None, put_away: str) -> bool:
    """Whether to say it without being asked: not again what the person has put away, `put_away` being the
    last version of which they have ("": none)."""
    if newer is None:
        return False
    try:
        return newer.number > Version.of(put_away)
    except ValueError:
        return True
