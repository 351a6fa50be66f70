"""Results of bulk operations: files of JSON lines in a temporary folder that goes with the shop."""

from __future__ import annotations

import functools
import hashlib
import json
import random
import shutil
import tempfile
import uuid
import weakref
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

#: As recorded: slashes and what means something in HTML are escaped, other text is UTF-8 (recordings
#: ``2026-04__bulk-operation-cold-catalog-hydration``, and the length in ``...-run-query-group-objects``).
ESCAPES = (("/", "\\/"), ("&", "\\u0026"), ("<", "\\u003c"), (">", "\\u003e"))
CHILD = b'"__parentId":'


def as_line(written: dict[str, Any]) -> bytes:
    """One object as one line."""
    text = json.dumps(written, ensure_ascii=False, separators=(",", ":"))
    for sign, escaped in ESCAPES:
        text = text.replace(sign, escaped)
    return text.encode("utf-8") + b"\n"


@dataclass(frozen=True, slots=True)
class Result:
    """A finished file: its size in bytes, how many objects it has and how many of them are at the root."""

    path: Path
    size: int
    objects: int
    roots: int
    etag: str


class Draft:
    """A file that is being written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.objects = self.roots = self.size = 0
        self._digest = hashlib.md5(usedforsecurity=False)
        self._file: BinaryIO = path.open("wb")

    def add(self, lines: Iterable[bytes]) -> None:
        """Write lines; those without a parent are at the root."""
        written = list(lines)
        block = b"".join(written)
        self._file.write(block)
        self._digest.update(block)
        self.size += len(block)
        self.objects += len(written)
        self.roots += sum(CHILD not in line for line in written)

    def finish(self) -> Result:
        """Close the file."""
        self._file.close()
        return Result(self.path, self.size, self.objects, self.roots, f'"{self._digest.hexdigest()}"')


class Results:
    """The folder, and which result belongs to which question; safe to use from several threads."""

    def __init__(self) -> None:
        self._known: dict[object, Result] = {}

    @functools.cached_property
    def _folder(self) -> Path:
        folder = Path(tempfile.mkdtemp(prefix="demoshop-bulk-"))
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        return folder

    def draft(self) -> Draft:
        """A new file."""
        return Draft(self._folder / f"{uuid.uuid4().hex}.jsonl")

    def known(self, question: object) -> Result | None:
        """The result that the same question had before."""
        return self._known.get(question)

    def remember(self, question: object, result: Result) -> None:
        """Keep the result for whoever asks the same."""
        self._known[question] = result

    def first_half(self, result: Result) -> Result:
        """What a run that broke down in the middle leaves behind."""
        lines = _lines(result)
        return self._rewritten(lines[: len(lines) // 2])

    def shuffled(self, result: Result, seed: int) -> Result:
        """The same lines, children before and far from their parents."""
        lines = _lines(result)
        random.Random(seed).shuffle(lines)  # noqa: S311 - repeatable, not secret
        return self._rewritten(lines)

    def _rewritten(self, lines: list[bytes]) -> Result:
        draft = self.draft()
        draft.add(lines)
        return draft.finish()


def _lines(result: Result) -> list[bytes]:
    """By line feed alone: JSON has no raw ones inside."""
    with result.path.open("rb") as file:
        return file.readlines()
