"""The program's own import process, started as the window starts it, on the benchmark's files."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fulfilldesk.store import adoption
from tests.benchmarks.jsonl import BulkFiles
from tests.benchmarks.lines import CannotRun
from tests.benchmarks.measuring import memory_is_told, resident_megabytes
from tests.conftest import ROOT

_READ_AT = "2026-11-22T12:00:00+00:00"
_SAMPLE_SECONDS = 0.25

_SERVER = """
import functools, http.server, sys
class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_): pass
handler = functools.partial(Quiet, directory=sys.argv[1])
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
print(server.server_address[1], flush=True)
server.serve_forever()
"""


@dataclass
class Imported:
    """What an import did: `seconds` from the first line read to the last index; `memory` in MB over time."""

    folder: Path
    seconds: float
    orders: int
    rejected: dict[str, int]
    memory: list[float] = field(default_factory=list)

    @property
    def file(self) -> Path:
        """The file that was built."""
        return self.folder / "import.sqlite"

    def place_as_cache(self) -> Path:
        """Make it a cache, as the window does with a first import."""
        cache = self.folder / "cache.sqlite"
        adoption.take_place(self.file, cache)
        return cache


def run_import(files: BulkFiles, folder: Path) -> Imported:
    """Import the files into `folder`. Raises CannotRun when it does not come to its end."""
    with serving(files.folder) as port, _importer(folder) as process:
        _send_job(process, files, folder, port)
        return _follow(process, folder)


@contextmanager
def serving(folder: Path) -> Iterator[int]:
    """The files over HTTP, from another process; gives the port."""
    command = [sys.executable, "-c", _SERVER, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield int(server.stdout.readline())
        finally:
            server.terminate()


@contextmanager
def _importer(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    with (folder / "stderr").open("wb") as errors, (folder / "stdout").open("wb") as told:
        process = subprocess.Popen(
            [sys.executable, "-m", "fulfilldesk.importer"],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=told, stderr=errors,
        )  # fmt: skip
        try:
            yield process
        finally:
            process.kill()
            process.communicate()


def _send_job(process: subprocess.Popen[bytes], files: BulkFiles, folder: Path, port: int) -> None:
    runs = [
        {
            "kind": path.stem,
            "url": f"http://127.0.0.1:{port}/{path.name}",
            "bytes": path.stat().st_size,
            "partial": False,
            "read_at": _READ_AT,
        }
        for path in files.all
    ]
    job = {
        "folder": str(folder),
        "cache": str(folder / "cache.sqlite"),
        "shop_is_local": True,
        "runs": runs,
        "merge": False,
    }
    assert process.stdin is not None
    try:
        process.stdin.write(json.dumps(job).encode() + b"\n")
        process.stdin.flush()
    except BrokenPipeError:
        raise CannotRun(f"the import process ended at once: {_last_words(folder)}") from None


def _follow(process: subprocess.Popen[bytes], folder: Path) -> Imported:
    """What is told goes into a file, which is read as it grows: nothing here keeps the import waiting."""
    begun = sampled = time.perf_counter()
    samples: list[float] = []
    with (folder / "stdout").open("rb") as told:
        rest = b""
        while True:
            ended = process.poll() is not None
            *lines, rest = (rest + told.read()).split(b"\n")
            for line in lines:
                message: dict[str, Any] = json.loads(line)
                now = time.perf_counter()
                if message.get("at") == "download":
                    begun = now
                if "done" in message:
                    done = message["done"]
                    return Imported(folder, now - begun, done["orders"], dict(done["rejected"]), samples)
                if "failed" in message:
                    raise CannotRun(f"the import failed: {json.dumps(message['failed'])[:300]}")
            if ended:
                raise CannotRun(f"the import ended with {process.returncode}: {_last_words(folder)}")
            if time.perf_counter() - sampled > _SAMPLE_SECONDS and memory_is_told():
                sampled = time.perf_counter()
                samples.append(resident_megabytes(process.pid))
            time.sleep(0.02)


def _last_words(folder: Path) -> str:
    lines = (folder / "stderr").read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return lines[-1][:200] if lines else "it said nothing"
