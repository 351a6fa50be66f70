"""Older states of the shop, for answers that lag behind (facts 12.14)."""

from __future__ import annotations

import copy
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from fulfilldesk.demoshop.model import FulfillmentOrder, InventoryLevel
from fulfilldesk.demoshop.world import World

Key = TypeVar("Key")
Record = TypeVar("Record")


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
        last = self._snapshots[-1] if self._snapshots else None
        works = _copied(world.fulfillment_orders, last.fulfillment_orders if last else {})
        levels = _copied(world.levels, last.levels if last else {})
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


def _copied(records: Mapping[Key, Record], known: Mapping[Key, Record]) -> dict[Key, Record]:
    """Copies of the records; of those that are as they were, the copy that is known already."""
    return {
        key: known[key] if key in known and known[key] == record else copy.deepcopy(record)
        for key, record in records.items()
    }
