"""De Fietswinkel: the bicycle shop that the demo opens with, and ninety days of its history.

Every order is placed and handled by the demo shop's own rules, in order of time, so that stock and
statuses agree. The same seed and the same present give the same shop.

- ``places``, ``catalogue``, ``stock``, ``people``, ``carriers``: what the shop consists of.
- ``calendar``: when things happen, and telling stories step by step.
- ``checkout``, ``desk``: how orders come in, and what is done to them.
- ``everyday``: the ordinary orders. ``stories``: the named ones, for every state and every oddity.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, timedelta

from fulfilldesk.demoshop.content import desk, everyday
from fulfilldesk.demoshop.content.calendar import HISTORY, Story, by_day, days, minutes, order_moments, tell
from fulfilldesk.demoshop.content.catalogue import RETIRED, add_goods
from fulfilldesk.demoshop.content.checkout import Scene
from fulfilldesk.demoshop.content.places import open_shop
from fulfilldesk.demoshop.content.stock import deliveries, fill_shelves
from fulfilldesk.demoshop.content.stories import told_among
from fulfilldesk.demoshop.content.stories.tale import Tale
from fulfilldesk.demoshop.world import World

#: The shop was there before the history that is told.
OPENED_BEFORE = timedelta(days=400)


def build(world: World, *, orders: int, seed: int, now: datetime | None = None) -> dict[str, int]:
    """Fill an empty world: locations and products always, and exactly ``orders`` orders up to ``now``.

    Gives the ids of the orders of the named stories, by name (see ``stories``). The present is the world's
    clock unless ``now`` is given.
    """
    chance = random.Random(seed)  # noqa: S311 - believable, not secret
    now = (now or world.now).replace(microsecond=0)
    with world.at(now - HISTORY - OPENED_BEFORE):
        places = open_shop(world)
        goods = add_goods(world)
    with world.at(now - HISTORY - days(2)):
        fill_shelves(world, goods, places, chance)
    scene = Scene(world, chance, places, goods)
    told: dict[str, int] = {}
    named = [(_beginning(tale, chance, now), _noted(tale, scene, told)) for tale in told_among(orders)]
    moments = order_moments(chance, orders - len(named), now)
    ordinary = [(moment, _ordinary(scene)) for moment in moments]
    supply = (now - HISTORY - days(1), deliveries(world, goods, places))
    tell(world, [supply, *named, *ordinary], now)
    for sku in RETIRED:
        world.delete_product(goods.variants[sku].product_id)
    for order in world.orders.values():
        desk.sign_own(order)
    return told


def _beginning(tale: Tale, chance: random.Random, now: datetime) -> datetime:
    """About as long ago as the tale wants, and, where there is time enough, by day."""
    moment = now - tale.age - minutes(round(chance.uniform(0, 25), 1))
    return by_day(moment).replace(microsecond=0) if tale.age > days(3) else moment


def _noted(tale: Tale, scene: Scene, told: dict[str, int]) -> Story:
    """The tale, remembering which order it is about."""
    story = tale.tell(scene)
    wait = next(story, None)
    told[tale.name] = next(reversed(scene.world.orders))
    if wait is not None:
        yield wait
    yield from story


def _ordinary(scene: Scene) -> Iterator[timedelta]:
    """An ordinary order; what kind is chosen when its time has come."""
    yield from everyday.choose(scene)
