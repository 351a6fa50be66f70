"""What the import process and its parent say to each other: one JSON object a line, the job first."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec

from fulfilldesk.domain.errors import AnswerBroken
from fulfilldesk.services.bulk import BulkKind


class Run(msgspec.Struct, frozen=True):
    """The file of one bulk run. `url` is signed: a secret, which is never logged. `bytes` None: unknown.
    `partial`: the run failed, this is what it had until then."""

    kind: BulkKind
    url: str
    read_at: datetime
    bytes: int | None = None
    partial: bool = False

    def __repr__(self) -> str:
        return f"Run({self.kind.value}, {self.bytes} bytes)"


class Job(msgspec.Struct, frozen=True):
    """The first line from the parent. `folder` is for the files of this import; `cache` is the file that a
    merge writes to. Without `merge` the import ends as `folder`/import.sqlite, which takes its place. `key`,
    a secret, is that of the cache (store.opening.FileKey.text) where it is encrypted; the import is too."""

    folder: str
    cache: str
    runs: list[Run]
    merge: bool = False
    shop_is_local: bool = False
    key: str | None = None

    def __repr__(self) -> str:
        return f"Job({self.folder}, {self.runs})"


class Word(msgspec.Struct, frozen=True):
    """Every further line: `say` is pause, resume or cancel."""

    say: str


def job(line: bytes) -> Job:
    """The job. Raises AnswerBroken, without quoting the line: it holds secrets."""
    try:
        return msgspec.json.decode(line, type=Job)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise AnswerBroken("the import was not told what to do") from None


def line_of(message: dict[str, Any]) -> bytes:
    """A message as its line."""
    return msgspec.json.encode(message) + b"\n"
