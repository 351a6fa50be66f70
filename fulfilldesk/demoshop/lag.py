"""Older states of the shop, for answers that lag behind (facts 12.14)."""

from __future__ import annotations

import copy
from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta

from fulfilldesk.demoshop.model import FulfillmentOrder, InventoryLevel
from fulfilldesk.demoshop.world import World


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Fulfillment orders and levels as they were from ``taken_at`` on."""

    taken_at: datetime
    version: int
    fulfillment_orders: dict[int, FulfillmentOrder]
    levels: dict[tuple[int, int], InventoryLevel]


class History:
    """Keeps a copy after every change, as long as the longest lag needs it."""

    def __init__(self, world: World, keep: timedelta) -> None:
        self._world = world
        self._keep = keep
        self._snapshots: deque[Snapshot] = deque()
        self.remember()

    def remember(self) -> None:
        """Copy the present state when it is new. To be called around everything that may change the shop."""
        world = self._world
        if self._snapshots and self._snapshots[-1].version == world.version:
            return
        works = copy.deepcopy(world.fulfillment_orders)
        levels = copy.deepcopy(world.levels)
        now = world.clock()
        self._snapshots.append(Snapshot(now, world.version, works, levels))
        while len(self._snapshots) > 1 and self._snapshots[1].taken_at <= now - self._keep:
            self._snapshots.popleft()

    def before(self, seconds: float) -> Snapshot:
        """The state that was true so many seconds ago; the oldest kept when nothing is that old."""
        moment = self._world.clock() - timedelta(seconds=seconds)
        found = self._snapshots[0]
        for snapshot in self._snapshots:
            if snapshot.taken_at <= moment:
                found = snapshot
        return found
