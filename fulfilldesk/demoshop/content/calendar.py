"""When things happen: the moments at which orders come in, and telling their stories in order of time.

A story is a generator. It does something to the shop, yields how long it takes until it goes on, does the
next thing, and so on. Whatever would happen after the present simply has not happened yet: that is what
leaves the newest orders unfulfilled.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush

from fulfilldesk.demoshop.world import World

Story = Iterator[timedelta]

HISTORY = timedelta(days=90)
#: How much busier the last days are than the first ones; 1 is even.
GROWTH = 1.35
#: The shop's day in UTC: nobody packs at night.
OPENS, CLOSES = 7, 16


def minutes(count: float) -> timedelta:
    """So many minutes, in whole seconds."""
    return timedelta(seconds=round(count * 60))


def hours(count: float) -> timedelta:
    """So many hours, in whole seconds."""
    return minutes(count * 60)


def days(count: float) -> timedelta:
    """So many days, in whole seconds."""
    return hours(count * 24)


def office_hours(chance: random.Random, moment: datetime, wait: timedelta) -> timedelta:
    """``wait``, or longer: until the warehouse is open."""
    then = moment + wait
    if OPENS <= then.hour < CLOSES:
        return wait
    morning = then.replace(hour=OPENS, minute=0, second=0, microsecond=0)
    morning += timedelta(days=int(then.hour >= CLOSES), seconds=chance.randrange(3 * 3600))
    return morning - moment


def order_moments(chance: random.Random, count: int, until: datetime) -> list[datetime]:
    """``count`` moments of the last ninety days, oldest first; few at night, the newest minutes ago."""
    newest = until - minutes(3)
    moments = []
    for place in range(count):
        share = (place + chance.random() * 0.8 + 0.1) / count
        moment = newest - HISTORY * share**GROWTH
        daytime = by_day(moment)
        moments.append((daytime if daytime <= newest else moment).replace(microsecond=0))
    return sorted(moments)


def by_day(moment: datetime) -> datetime:
    """The same day, its clock squeezed into the hours from six to ten in the evening (UTC)."""
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + timedelta(hours=6) + (moment - midnight) * (16 / 24)


def tell(world: World, beginnings: Iterable[tuple[datetime, Story]], until: datetime) -> None:
    """Let all stories happen, step by step in order of time, as far as ``until``."""
    queue = [(moment, place, story) for place, (moment, story) in enumerate(beginnings)]
    heapify(queue)
    while queue and queue[0][0] <= until:
        moment, place, story = heappop(queue)
        with world.at(moment):
            wait = next(story, None)
        if wait is not None:
            heappush(queue, (moment + wait, place, story))
