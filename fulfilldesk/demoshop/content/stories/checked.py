"""Tales of one check: what it should find, and what is only like it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from fulfilldesk.demoshop.content.calendar import Story, days
from fulfilldesk.demoshop.content.checkout import Scene
from fulfilldesk.demoshop.content.stories.tale import Tale

#: How many days ago a story began, and the story.
Begun = tuple[float, Callable[[Scene], Story]]


def checked(check: str, cases: Sequence[Begun], near_misses: Sequence[Begun]) -> tuple[Tale, ...]:
    """They are called "<check> case 1" and "<check> near miss 1", and so on."""
    return tuple(
        Tale(f"{check} {what} {number}", days(ago), story)
        for what, several in (("case", cases), ("near miss", near_misses))
        for number, (ago, story) in enumerate(several, 1)
    )
