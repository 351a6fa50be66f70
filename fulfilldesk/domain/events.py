"""What happened, told to whoever listens. Each is a frozen value; views repaint what they show and no
more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.notice import Notice


@dataclass(frozen=True, slots=True)
class OrdersChanged:
    """The cache now holds something else for these orders."""

    order_ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class JournalChanged:
    """The journal line of this action was written."""

    action_id: str


@dataclass(frozen=True, slots=True)
class SyncProgressed:
    """How far the running pass is. `total` and `seconds_left` are None while unknown."""

    orders: int
    total: int | None
    seconds_left: float | None


@dataclass(frozen=True, slots=True)
class SyncFinished:
    """A pass ended. `failure` is None when it went well; `notices` are things to say (e.g. a missing
    permission)."""

    at: datetime
    orders: int
    failure: Failure | None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class ConnectionChanged:
    """The shop can be reached, or not since `since`."""

    online: bool
    since: datetime
    failure: Failure | None = None


Event = OrdersChanged | JournalChanged | SyncProgressed | SyncFinished | ConnectionChanged
