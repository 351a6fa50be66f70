"""What happened, told to whoever listens. Each is a frozen value; views repaint what they show and no
more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

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
class BatchChanged:
    """A batch began, went on, was paused or ended."""

    batch_id: str


class Stage(StrEnum):
    """What a pass is doing."""

    PAGES = "pages"  # reads page by page
    BULK = "bulk"  # Shopify writes its files
    DOWNLOAD = "download"  # of those files
    IMPORT = "import"  # of their lines
    FINISH = "finish"  # indexes and search
    MERGE = "merge"  # into a cache that holds many orders


@dataclass(frozen=True, slots=True)
class SyncProgressed:
    """How far the running pass is: orders of `total`, and in the stages of a bulk import the bytes. `total`,
    `bytes_total` and `seconds_left` are None while unknown. `paused`: somebody asked it to wait; `waiting`:
    Shopify runs as many bulk operations as it does at once."""

    orders: int
    total: int | None
    seconds_left: float | None
    stage: Stage = Stage.PAGES
    bytes_done: int = 0
    bytes_total: int | None = None
    paused: bool = False
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class CacheReplaced:
    """A bulk import has taken the cache's place: everything may be different."""


@dataclass(frozen=True, slots=True)
class SyncFinished:
    """A pass ended. `failure` is None when it went well; `notices` are things to say (e.g. a missing
    permission)."""

    at: datetime
    orders: int
    failure: Failure | None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class FindingsChanged:
    """The checks have found something else, or somebody has marked a finding."""


@dataclass(frozen=True, slots=True)
class RulesChanged:
    """A rule was changed, switched or has run."""


@dataclass(frozen=True, slots=True)
class ConnectionChanged:
    """The shop can be reached, or not since `since`."""

    online: bool
    since: datetime
    failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class PermissionsChanged:
    """Menus may offer something else: Shopify has refused these rights to the person who signed in."""

    refused_rights: frozenset[str]


Event = (
    OrdersChanged
    | CacheReplaced
    | JournalChanged
    | BatchChanged
    | SyncProgressed
    | SyncFinished
    | ConnectionChanged
    | PermissionsChanged
    | FindingsChanged
    | RulesChanged
)
