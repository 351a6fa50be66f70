"""What is left of runs that did not end as they should: judged, kept by the moment they ended, told once."""

from __future__ import annotations

import logging
import os
import re
from datetime import UTC, datetime
from enum import Enum, auto
from pathlib import Path

from fulfilldesk import logs

#: How lines begin with which a run itself tells how it went (see runs). Whatever follows them is indented.
MISTAKE_MADE = "Unexpected error"
DIED = "Ended by an unexpected error"
ENDED_WELL = "Ended in good order"
#: In the first line, of a run whose end is nobody's business but that of whoever began it.
UNTOLD_KIND = "self-test"

#: Of all that are kept; and of one, also in a writing that takes three bytes for a letter.
_MOST, _MOST_BYTES = 3, 256 * 1024
_MOST_LETTERS = _MOST_BYTES // 2
_NAME = "crash-*.log"
#: Between the moment and ".log", of a crash that has not been told yet.
_NEW = ".new"
#: How Python's fault handler begins. On Windows it also speaks of exceptions that somebody goes on to handle;
#: codes of the kinds "success", "information" and "warning" (below 0xC) never end a program.
_FATAL = re.compile(
    r"Fatal Python error: |Windows fatal exception: (?!code 0x(?:[0-9ab][0-9a-f]{7}|[0-9a-f]{1,7})$)"
)

log = logging.getLogger(__name__)


class Crash(Enum):
    """What is worth telling of a run: it broke off, or it met an error that nobody foresaw and went on."""

    ENDED = auto()
    MISTAKE = auto()


def judged(text: str) -> Crash | None:
    """What the text that a run left tells of it; None, nothing: a run that was ended from outside (a kill, a
    logoff, a power cut) has told only who it was."""
    lines = text.splitlines()
    if any(line.startswith(DIED) for line in lines):
        return Crash.ENDED
    broke_off = not any(line.startswith(ENDED_WELL) for line in lines)
    if broke_off and any(_FATAL.match(line) for line in lines):
        return Crash.ENDED
    return Crash.MISTAKE if any(line.startswith(MISTAKE_MADE) for line in lines) else None


def keep(left: bytes, moment: datetime, folder: Path) -> None:
    """Keep what a run left that ended at that moment, cleaned, if it tells anything; of all that are kept the
    newest few. Raises OSError."""
    text = left.decode("utf-8", "replace")
    if judged(text) is None:
        return
    if len(text) > _MOST_LETTERS:
        text = f"{text[: _MOST_LETTERS // 2]}\n…\n{text[-_MOST_LETTERS // 2 :]}"
    new = "" if UNTOLD_KIND in text.partition("\n")[0] else _NEW
    name = f"crash-{moment.astimezone(UTC):%Y%m%dT%H%M%S}.{moment.microsecond // 1000:03}Z"
    file = folder / f"{name}{new}.log"
    _write(file, logs.cleaned(text).encode("utf-8", "replace")[:_MOST_BYTES])
    # Where the clock was set back, this one is not the last of them.
    for older in [other for other in kept(folder) if other != file][: 1 - _MOST]:
        older.unlink(missing_ok=True)


def kept(folder: Path) -> list[Path]:
    """The files of crashes there, oldest first."""
    return sorted(folder.glob(_NAME))


def to_tell(folder: Path) -> Crash | None:
    """The worst that was kept in this folder and not asked for yet. Asking is telling: the next answer has
    only what has come to it since."""
    worst: Crash | None = None
    for file in sorted(folder.glob(f"*{_NEW}.log")):
        try:
            crash = judged(_read(file))
            file.replace(file.with_name(file.name.replace(_NEW, "")))
        except OSError as error:
            log.warning("what is left of a crash cannot be read: %s", error)
            continue
        worst = Crash.ENDED if Crash.ENDED in (crash, worst) else crash or worst
    return worst


def _read(file: Path) -> str:
    """What `keep` wrote, or somebody else. Raises OSError, also for a pipe, which may stay empty."""
    if not file.is_file():
        raise OSError("not a file")
    with file.open("rb") as opened:
        return opened.read(_MOST_BYTES).decode("utf-8", "replace")


def _write(file: Path, content: bytes) -> None:
    handle = os.open(file, os.O_CREAT | os.O_TRUNC | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as opened:
        opened.write(content)
