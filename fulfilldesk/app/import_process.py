"""The `Importer` port: a process of its own that downloads and imports bulk files.

It is told what to do in lines of JSON on its stdin and tells how far it is on its stdout; the addresses of
the files are secrets and go no other way. When this program dies its stdin ends, and it stops by itself.
"""

from __future__ import annotations

import json
import logging
import queue
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from fulfilldesk.app.import_child import ImportChild
from fulfilldesk.domain.errors import Failure, ImportBroken, Stopped, StoreBusy
from fulfilldesk.importer.lock import only_import
from fulfilldesk.options import IMPORT_PROCESS
from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.services.importing import ImportFile, ImportProgress, ImportSummary
from fulfilldesk.services.ports import Stop
from fulfilldesk.store.failures import translated
from fulfilldesk.store.opening import FileKey

log = logging.getLogger(__name__)

#: Seconds between two looks at whether somebody said stop or pause.
_LOOK = 0.1
#: Seconds between two tellings of the same while the import is paused.
_PAUSED_TELL = 1.0
_IMPORTED = "import.sqlite"
#: What outlives an import: lines that did not fit, and the file whose lock says that an import is running.
_KEPT = ("rejected.jsonl", "lock")


def import_folder(cache: Path) -> Path:
    """Where an import into this cache keeps its files."""
    return cache.with_name("import")


class Cache(Protocol):
    """The cache whose place an import can take."""

    def adopt(self, imported: Path) -> None:
        """Let the file take the cache's place, with what the cache has newer. Raises StoreBusy when another
        program has the cache open."""
        ...


def import_command() -> list[str]:
    """How the process is started: by this interpreter, or by the frozen program itself."""
    if getattr(sys, "frozen", False):
        return [sys.executable, IMPORT_PROCESS]
    return [sys.executable, "-m", "fulfilldesk.importer"]


class ImportProcess:
    """Imports into the cache file `path`, which `cache` has open, with what it downloads in `folder`. The
    `key` of an encrypted cache is told to the process over its stdin, like the addresses."""

    def __init__(
        self,
        cache: Cache,
        path: Path,
        folder: Path,
        *,
        shop_is_local: bool,
        command: Sequence[str] | None = None,
        key: FileKey | None = None,
    ) -> None:
        self._cache = cache
        self._key = key
        self._path = path
        self._folder = folder
        self._shop_is_local = shop_is_local
        self._command = list(command or import_command())

    def run(
        self,
        files: Sequence[ImportFile],
        *,
        merge: bool,
        tell: Callable[[ImportProgress], None],
        stop: Stop,
        pause: Stop,
    ) -> ImportSummary:
        """See `Importer.run`. Raises ImportBroken when the process ends without saying why."""
        summary = self._ask(files, merge, tell, stop, pause)
        if not merge:
            try:
                self._cache.adopt(self._folder / _IMPORTED)
            except StoreBusy as busy:
                log.info("the cache is open elsewhere, so the import is merged into it: %s", busy)
                summary = self._ask(files, True, tell, stop, pause)
        return summary

    def forget(self, kind: BulkKind | None = None) -> None:
        """See `Importer.forget`. Lines that were kept aside stay."""
        if not self._folder.is_dir():
            return
        with translated(self._folder), only_import(self._folder):
            for file in self._folder.glob("*" if kind is None else f"{kind}.jsonl*"):
                if file.name not in _KEPT:
                    file.unlink(missing_ok=True)

    def _ask(
        self,
        files: Sequence[ImportFile],
        merge: bool,
        tell: Callable[[ImportProgress], None],
        stop: Stop,
        pause: Stop,
    ) -> ImportSummary:
        with ImportChild(self._command) as child:
            child.say(self._job(files, merge))
            sizes = {str(file.kind): (0, file.size) for file in files}
            return _Conversation(child, sizes, tell, stop, pause).summary()

    def _job(self, files: Sequence[ImportFile], merge: bool) -> Mapping[str, object]:
        return {
            "folder": str(self._folder.absolute()),
            "cache": str(self._path.absolute()),
            "shop_is_local": self._shop_is_local,
            "runs": [
                {
                    "kind": str(file.kind),
                    "url": file.url,
                    "bytes": file.size,
                    "partial": file.partial,
                    "read_at": file.read_at.isoformat(),
                }
                for file in files
            ],
            "merge": merge,
            **({} if self._key is None else {"key": self._key.text}),
        }


class _Conversation:
    """What is said between start and end of one process. `downloads` are the sizes of the files."""

    def __init__(
        self,
        child: ImportChild,
        downloads: dict[str, tuple[int, int | None]],
        tell: Callable[[ImportProgress], None],
        stop: Stop,
        pause: Stop,
    ) -> None:
        self._child = child
        self._tell = tell
        self._stop = stop
        self._pause = pause
        self._paused = False
        self._told_at = time.monotonic()
        self._last: ImportProgress | None = None
        #: By kind of file, bytes that are there and bytes in all.
        self._downloads = downloads

    def summary(self) -> ImportSummary:
        """Listen to the end. Raises the failure that the process names, Stopped, or ImportBroken."""
        while True:
            if self._stop.is_set():
                raise Stopped
            self._pass_pause_on()
            try:
                line = self._child.said.get(timeout=_LOOK)
            except queue.Empty:
                continue
            if line is None:
                raise ImportBroken(self._child.last_words())
            said = self._understood(line)
            if isinstance(said, ImportSummary):
                return said
            if isinstance(said, Failure):
                raise said
            if said is not None:
                self._say(said)

    def _understood(self, line: str) -> ImportProgress | ImportSummary | Failure | None:
        """Raises ImportBroken for what no import process says: another program answers in its place."""
        try:
            message = json.loads(line)
            if "done" in message:
                return _summary(message["done"])
            if "failed" in message:
                return _failure(message["failed"])
            return self._progress(message)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            raise ImportBroken(f"the import process said {line[:100]!r}") from None

    def _pass_pause_on(self) -> None:
        if self._pause.is_set() != self._paused:
            self._paused = not self._paused
            self._child.say({"say": "pause" if self._paused else "resume"})
        if self._paused and self._last is not None and time.monotonic() - self._told_at >= _PAUSED_TELL:
            self._say(self._last)

    def _say(self, progress: ImportProgress) -> None:
        self._told_at = time.monotonic()
        self._tell(progress)
        self._last = ImportProgress(
            progress.part, progress.done, progress.total, progress.orders, progress.seconds_left
        )

    def _progress(self, message: Mapping[str, Any]) -> ImportProgress | None:
        """What the message says of how far it is."""
        part = message.get("at")
        if part == "download":
            self._downloads[message["kind"]] = (message["bytes"], message["of"])
            sizes = [size for _, size in self._downloads.values()]
            whole = None if None in sizes else sum(size or 0 for size in sizes)
            return ImportProgress(part, sum(done for done, _ in self._downloads.values()), whole, 0, None)
        if part == "rows":
            return ImportProgress(
                part, message["bytes"], message["of"], message["orders"], message["seconds_left"]
            )
        if part == "finish":
            return ImportProgress(part, 0, None, self._last.orders if self._last else 0, None)
        if part == "merge":
            done, total = message["orders"], message["of"]
            return ImportProgress(part, done, total, done, None, frozenset(message["ids"]))
        return None


def _summary(done: Mapping[str, Any]) -> ImportSummary:
    return ImportSummary(done["orders"], done["lines"], done["rejected"], done["kept_aside"])


def _failure(said: Mapping[str, Any]) -> Failure:
    """The failure that the process names, as if it had been raised here."""
    kind = _failures().get(said["key"])
    if kind is None:
        return ImportBroken(f"{said['key']}: {said['detail']}")
    return kind(said["detail"], **said["parameters"])


def _failures() -> Mapping[str, type[Failure]]:
    found: dict[str, type[Failure]] = {}
    waiting: list[type[Failure]] = [Failure]
    while waiting:
        kind = waiting.pop()
        found[kind.key] = kind
        waiting += kind.__subclasses__()
    return found
