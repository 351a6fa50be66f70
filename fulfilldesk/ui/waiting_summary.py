"""What waits, in a few numbers: for the rail and the lines on top of the window."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A batch that waits for somebody to resume it: so many of so many actions have ended. `forbidden`: an
    administrator lets nobody do that."""

    batch_id: str
    done: int
    total: int
    forbidden: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """Numbers of actions: `count` everything that is listed, `waiting` for the shop outside batches,
    `changed` and `half_done` for the person, `left_over` what the last run of the program left unfinished."""

    count: int = 0
    waiting: int = 0
    changed: int = 0
    half_done: int = 0
    left_over: int = 0
    interrupted: Interrupted | None = None
