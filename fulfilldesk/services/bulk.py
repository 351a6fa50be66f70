"""Bulk runs as values: what Shopify writes into files by itself, and how far each is (facts section 6)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

#: Why a line of a file was left out, when it belongs to something that the files do not hold.
ORPHAN = "orphan"


class BulkKind(StrEnum):
    """What one run reads. Fulfilments' lines cannot be read under orders, so work is a run of its own."""

    ORDERS = "orders"
    WORK = "work"
    INVENTORY = "inventory"
    LOCATIONS = "locations"


class BulkStatus(StrEnum):
    """BulkOperationStatus of the schema; an unknown one is treated as RUNNING."""

    CREATED = "CREATED"
    RUNNING = "RUNNING"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    CANCELING = "CANCELING"
    CANCELED = "CANCELED"
    EXPIRED = "EXPIRED"


@dataclass(frozen=True, slots=True)
class BulkRun:
    """One bulk operation as Shopify tells of it. `objects` counts those written so far, `size` is the file's
    in bytes. The addresses are signed: secrets, None when there is nothing to download."""

    id: str
    status: str
    error_code: str | None
    created_at: datetime
    completed_at: datetime | None
    objects: int
    size: int | None
    url: str | None = field(default=None, repr=False)
    partial_url: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class BulkAttempt:
    """One kind of run, as it is remembered. `run_id` None: to be started. `read_at` is this computer's clock
    at the start, `created_at` Shopify's; `objects` and `grown_at` (this computer's clock) say when it last
    grew; `tries` counts the runs that were started, `cancels` those that ended as cancelled; `cancelling`: we
    asked for it. `skipped`: done without it."""

    kind: BulkKind
    run_id: str | None = None
    created_at: datetime | None = None
    read_at: datetime | None = None
    objects: int = 0
    grown_at: datetime | None = None
    tries: int = 0
    cancels: int = 0
    cancelling: bool = False
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class BulkState:
    """What must survive a restart: the runs, since when they read (None: everything), whether with identity,
    and whether the result is merged into a cache that already holds many orders. `breaks` counts how often
    in a row the import broke off without having come further than `furthest` (bytes). `partly`: the files
    are there, and a needed one is not whole."""

    attempts: tuple[BulkAttempt, ...]
    since: datetime | None
    identity: bool
    merge: bool
    imported: bool = False
    partly: bool = False
    breaks: int = 0
    furthest: int = 0
