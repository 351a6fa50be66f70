"""What the program itself has to tell on top of the window, whichever store is open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fulfilldesk.crashes import Crash
from fulfilldesk.ui import texts_tidings as words
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.message_line import Message, Remedy

if TYPE_CHECKING:
    from fulfilldesk.domain.release import Release

#: The topics of these lines.
CRASH, POLICIES, NEWER = "crash", "policies", "newer version"
TOPICS = frozenset({CRASH, POLICIES, NEWER})
#: Letters of problems that a line has room for; its tooltip has more.
_ROOM = 300


@dataclass(frozen=True, slots=True)
class ProgramNews:
    """What has not been put away. `policy_problems` are short plain texts, as in Policies."""

    crash: Crash | None = None
    policy_problems: tuple[str, ...] = ()
    newer: Release | None = None


def program_lines(news: ProgramNews) -> Iterator[Message]:
    """The lines for it."""
    if news.crash is not None:
        text = words.ended_unexpectedly() if news.crash is Crash.ENDED else words.made_a_mistake()
        yield Message(CRASH, text, Tone.ATTENTION, Remedy.SUPPORT_BUNDLE, dismissible=True)
    if news.policy_problems:
        problems = "; ".join(news.policy_problems)
        short = problems if len(problems) <= _ROOM else f"{problems[:_ROOM]}…"
        text = words.policy_problems(short)
        details = "\n".join(news.policy_problems)
        yield Message(POLICIES, text, Tone.ATTENTION, dismissible=True, details=details)
    if news.newer is not None:
        text = words.newer(news.newer.version)
        yield Message(NEWER, text, Tone.INFO, Remedy.WHATS_NEW, dismissible=True)
