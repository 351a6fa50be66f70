"""Shops in which nothing but a few of the demo shop's stories has happened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from fulfilldesk.demoshop import content
from fulfilldesk.demoshop.content.stories.checks import TALES
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import Outcome, Request
from fulfilldesk.demoshop.throttle import PLUS
from fulfilldesk.demoshop.world import World
from tests.journeys.desks import CountingShop


class PassingTime:
    """The time of this computer, which may be made to pass."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        """UTC, aware."""
        return datetime.now(UTC) + self._ahead

    def passes(self, **span: float) -> None:
        """So many days, hours, minutes."""
        self._ahead += timedelta(**span)


class ToldShop(CountingShop):
    """A shop in which nothing has happened but the stories of these names, and whose orders are known by
    them. `after` a mutation of that name somebody else does something, once."""

    def __init__(self, *stories: str, time: PassingTime) -> None:
        self.after: dict[str, Callable[[World], object]] = {}
        ids: dict[str, int] = {}
        told = [tale for tale in TALES if tale.name in stories]
        assert len(told) == len(stories), set(stories) - {tale.name for tale in told}
        build = content.build

        def noting(world: World, **options: Any) -> dict[str, int]:
            ids.update(build(world, **options))
            return ids

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(content, "told_among", lambda _: tuple(told))
            patch.setattr(content, "build", noting)
            super().__init__(orders=len(told), plan=PLUS, clock=time.now)
        self.told = {name: self.world.orders[number] for name, number in ids.items()}

    def handle(self, request: Request) -> Outcome:
        """Answer one request."""
        before = len(self.carried_out)
        outcome = super().handle(request)
        for name, _ in self.carried_out[before:]:
            if meddle := self.after.pop(name, None):
                with self.rival() as world:
                    meddle(world)
        return outcome


@contextmanager
def told_shop(time: PassingTime, *stories: str) -> Iterator[tuple[ToldShop, str]]:
    """A shop over real HTTP in which these stories have happened, and its address."""
    shop = ToldShop(*stories, time=time)
    with running_shop(shop) as (_, url):
        yield shop, url
