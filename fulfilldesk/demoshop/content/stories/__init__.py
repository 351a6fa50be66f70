"""The named stories: one for every state and every oddity, the ones that matter most first.

When fewer orders are asked for than there are stories, the first ones are told. In a large shop those of the
checks follow.
"""

from __future__ import annotations

from itertools import zip_longest

from fulfilldesk.demoshop.content.stories import (
    articles,
    channels,
    checks,
    money,
    names,
    parcels,
    services,
    work,
)
from fulfilldesk.demoshop.content.stories.tale import Tale

_STATES = (parcels.TALES, work.TALES, services.TALES, money.TALES, channels.TALES, articles.TALES)
_ODDITIES = (names.TALES, parcels.TRACKING_TALES, money.RARE_TALES, work.RARE_TALES)


def _in_turn(rooms: tuple[tuple[Tale, ...], ...]) -> tuple[Tale, ...]:
    """One of each, then the second of each, and so on."""
    return tuple(tale for row in zip_longest(*rooms) for tale in row if tale is not None)


STORIES: tuple[Tale, ...] = _in_turn(_STATES) + _in_turn(_ODDITIES)


def told_among(orders: int) -> tuple[Tale, ...]:
    """The stories of a shop with so many orders."""
    return STORIES + checks.TALES if orders >= checks.TOLD_FROM else STORIES[:orders]
