"""Times and memory."""

from __future__ import annotations

import math
import os
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from tests.benchmarks.lines import CannotRun

median = statistics.median


def p95(values: Iterable[float]) -> float:
    """The value that 95 of 100 stay at or below."""
    return percentile(values, 95)


def percentile(values: Iterable[float], part: float) -> float:
    """The value that `part` of 100 stay at or below."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * part / 100) - 1)]


def milliseconds(action: Callable[[], object], times: int = 1) -> list[float]:
    """How long each of so many calls took."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        action()
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def fewer(orders: int, full: int, short: int) -> int:
    """How often to measure: a short run in CI has no minute for one number."""
    return full if orders >= 100_000 else short


def memory_is_told() -> bool:
    """Whether this system tells of any process how much memory it has."""
    return Path("/proc/self/statm").exists()


def resident_megabytes(process_id: int) -> float:
    """Memory of a process that is really in use; 0 for one that has ended. Raises CannotRun where the system
    does not tell."""
    if not memory_is_told():
        raise CannotRun("memory of a process is read from /proc, which is not here")
    try:
        pages = int(Path(f"/proc/{process_id}/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def growth(samples: Sequence[float]) -> float:
    """By how much the last quarter lies above the second one; the first is the start."""
    quarter = max(1, len(samples) // 4)
    return median(samples[-quarter:]) - median(samples[quarter : 2 * quarter] or samples)
