"""The whole import: download, rows, finish, and a merge where one is wanted."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from fulfilldesk import logs
from fulfilldesk.importer import finishing, space
from fulfilldesk.importer.control import Control
from fulfilldesk.importer.first_pass import ORDER, first_pass
from fulfilldesk.importer.import_file import ImportFile, Source, is_of_now, seal
from fulfilldesk.importer.late_orders import list_late_orders
from fulfilldesk.importer.lock import only_import
from fulfilldesk.importer.merging import merge
from fulfilldesk.importer.messages import Job, Run
from fulfilldesk.importer.orphans import set_orphans_aside
from fulfilldesk.importer.progress import Teller
from fulfilldesk.importer.rejected import Rejected
from fulfilldesk.paths import make_private_folder
from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.services.clock import SystemClock
from fulfilldesk.shopify.download import download
from fulfilldesk.store.failures import translated
from fulfilldesk.store.opening import FileKey

log = logging.getLogger(__name__)


class Summary(msgspec.Struct, frozen=True):
    """What was imported. `sources` tell a finished import from one of other files."""

    orders: int
    lines: int
    rejected: dict[str, int]
    kept_aside: str | None
    sources: dict[BulkKind, Source]
    merged: bool  # then it has no search index and no indexes


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of an import. `complete` says that `imported` is whole, and what it took."""

    root: Path

    def bulk_file(self, kind: BulkKind) -> Path:
        """What one bulk run wrote."""
        return self.root / f"{kind.value}.jsonl"

    @property
    def imported(self) -> Path:
        """The cache that is being made."""
        return self.root / "import.sqlite"

    @property
    def rejected(self) -> Path:
        """Lines that do not fit."""
        return self.root / "rejected.jsonl"

    @property
    def complete(self) -> Path:
        """The summary of a finished import."""
        return self.root / "complete.json"

    @property
    def merged_to(self) -> Path:
        """How far a merge came."""
        return self.root / "merged"


def run(job: Job, control: Control, teller: Teller) -> Summary:
    """Do the job, or go on with it where it was broken off. Raises Stopped; ImportRunning when another
    process imports into the folder; StoreFull with the bytes `needed` and `free` before anything is begun
    that the disk does not hold; those of the download and of the store."""
    folder = Folder(Path(job.folder))
    with translated(folder.imported):
        make_private_folder(folder.root)
        with only_import(folder.root):
            return _run(job, folder, control, teller)


def _run(job: Job, folder: Folder, control: Control, teller: Teller) -> Summary:
    space.require_room(
        folder.root,
        space.needed_bytes([each.bytes for each in job.runs], _bytes_in(folder.root), merge=job.merge),
    )
    sources = {each.kind: _fetched(each, job, folder, control, teller) for each in job.runs}
    key = None if job.key is None else FileKey.from_text(job.key)
    if key is not None:
        logs.never_write(key.text)
    finished = _finished(folder, sources, key, merged=job.merge)
    if finished is None:
        sizes = [source.bytes for source in sources.values()]
        space.require_room(folder.root, space.needed_bytes(sizes, _bytes_in(folder.root), merge=job.merge))
        finished = _imported(job, folder, sources, key, control, teller)
    if job.merge:
        merge(folder.imported, Path(job.cache), folder.merged_to, control, teller.merge, key)
    return finished


def _fetched(run: Run, job: Job, folder: Folder, control: Control, teller: Teller) -> Source:
    target = folder.bulk_file(run.kind)
    size = download(
        run.url,
        target,
        kind=run.kind,
        size=run.bytes,
        shop_is_local=job.shop_is_local,
        clock=SystemClock(threading.Event()),
        stop=control,
        tell=lambda done, total: teller.download(run.kind, done, total),
    )
    return Source(run.read_at, size)


def _finished(
    folder: Folder, sources: Mapping[BulkKind, Source], key: FileKey | None, *, merged: bool
) -> Summary | None:
    """The summary of an import of these files that was finished earlier."""
    try:
        summary = msgspec.json.decode(folder.complete.read_bytes(), type=Summary)
    except (OSError, msgspec.MsgspecError):
        return None
    if summary.sources != sources or (summary.merged and not merged) or not folder.imported.exists():
        return None
    if not is_of_now(folder.imported, key):
        return None
    seal(folder.imported, key)
    return summary


def _imported(
    job: Job,
    folder: Folder,
    sources: dict[BulkKind, Source],
    key: FileKey | None,
    control: Control,
    teller: Teller,
) -> Summary:
    folder.complete.unlink(missing_ok=True)
    folder.merged_to.unlink(missing_ok=True)
    paths = {kind: folder.bulk_file(kind) for kind in ORDER if kind in sources}
    file = ImportFile(folder.imported, sources, key)
    progress = file.progress
    rejected = Rejected(folder.rejected, progress.rejected, progress.rejected_bytes, kept=key is None)
    total = sum(source.bytes for source in sources.values())
    try:
        for kind, path in paths.items():
            first_pass(
                file,
                kind,
                path,
                rejected,
                control,
                lambda: teller.rows(progress.orders, sum(progress.read.values()), total),
            )
        teller.finish("rows")
        set_orphans_aside(file, paths, rejected, control)
        list_late_orders(file, control)
        finishing.join_stock(file)
        if not job.merge:
            finishing.index(file, control, teller.finish)
        (orders,) = file.connection.execute("SELECT count(*) FROM orders").fetchone()
        file.clear()
    finally:
        file.close()
        rejected.close()
    if not job.merge:
        teller.finish("lists")
        finishing.save_lists(folder.imported, key)
    summary = Summary(
        orders=orders,
        lines=sum(progress.lines.values()),
        rejected=progress.rejected,
        kept_aside=str(folder.rejected) if progress.rejected and key is None else None,
        sources=sources,
        merged=job.merge,
    )
    unfinished = folder.complete.with_suffix(".partial")
    unfinished.write_bytes(msgspec.json.encode(summary))
    unfinished.replace(folder.complete)
    seal(folder.imported, key)
    return summary


def _bytes_in(root: Path) -> int:
    with os.scandir(root) as entries:
        return sum(entry.stat().st_size for entry in entries if entry.is_file())
