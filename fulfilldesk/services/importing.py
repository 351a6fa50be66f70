"""Importing bulk files, as the services need it: the values that go in and out, and who does it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.services.ports import Stop


@dataclass(frozen=True, slots=True)
class ImportFile:
    """One file to download and import: what a finished bulk run wrote. `url` is signed: a secret. `size` in
    bytes, None when Shopify did not say. `partial`: the run failed, this is what it had until then."""

    kind: BulkKind
    url: str = field(repr=False)
    size: int | None
    partial: bool
    read_at: datetime


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is. `part` is download, rows, finish or merge; `done` of `total` bytes of that part
    (in a merge: orders; None: unknown); `orders` read so far; `changed` are ids that a merge has just
    written."""

    part: str
    done: int
    total: int | None
    orders: int
    seconds_left: float | None
    changed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What an import did. `rejected` counts the lines that did not fit, by reason; `kept_aside` names the
    file that holds them."""

    orders: int
    lines: int
    rejected: Mapping[str, int]
    kept_aside: str | None


class Importer(Protocol):
    """Imports bulk files into the cache, in a process of its own."""

    def run(
        self,
        files: Sequence[ImportFile],
        *,
        merge: bool,
        tell: Callable[[ImportProgress], None],
        stop: Stop,
        pause: Stop,
    ) -> ImportSummary:
        """Download, import, and bring into the cache; goes on where a broken-off one was. With `merge` into
        a cache that holds many orders, else the import takes the cache's place. Raises Failure: Stopped when
        `stop` was set, DownloadExpired when a file is not to be had (any more) at its address, ImportRunning
        when another program imports, StoreFull with `needed` and `free` bytes, and those of the store."""
        ...

    def forget(self, kind: BulkKind | None = None) -> None:
        """Remove what a broken-off import left behind; with `kind` only that file, as far as it was
        downloaded: another run's is to come, and nothing but its size would tell them apart. Raises
        ImportRunning, with everything as it was, while another program imports."""
        ...
