"""P10: how P3, P4 and P6 grow with the shop."""

from __future__ import annotations

import math
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence

from tests.benchmarks.lines import CannotRun, Goal, Line, unpacked
from tests.benchmarks.prepared import Prepared
from tests.conftest import ROOT

_NUMBERS = ("P3", "P4", "P6")
#: What differs by less than the measuring does not grow, in ms.
_NOISE = 5.0
#: A smaller shop has not enough orders to change and to leaf through.
_FEWEST = 1_000
#: From here on a shop is measured at three sizes.
_LARGE = 100_000


def measure(shop: Prepared, known: Sequence[Line]) -> Iterator[Line]:
    """The whole shop beside a hundredth of it, and a large one beside a tenth, too. Counts may grow as they
    like."""
    orders = shop.orders
    if orders < 10 * _FEWEST:
        raise CannotRun(f"it needs at least {10 * _FEWEST:,} orders")
    small = max(_FEWEST, orders // 100)
    whole, least = _values([*known, *_missing(known, orders)]), _values(_lines(small, _NUMBERS))
    between = _values(_lines(orders // 10, _NUMBERS)) if orders >= _LARGE else {}
    logarithmic = Goal("ratio", round(math.log(orders) / math.log(small), 2))
    for what in (what for what in whole if what in least):
        beside = f"at {small:,} orders; less than {_NOISE:g} ms counts as that"
        if what in between:
            beside += f"; {between[what]:.1f} at {orders // 10:,}"
        ours, limit = max(_NOISE, whole[what]), max(_NOISE, least[what])
        yield Line("P10", what, ours, limit, goal=logarithmic, limit_is=beside)


def _missing(known: Sequence[Line], orders: int) -> list[Line]:
    there = {line.number for line in known}
    return _lines(orders, [number for number in _NUMBERS if number not in there])


def _lines(orders: int, numbers: Sequence[str]) -> list[Line]:
    """Measured in processes of their own, like every number."""
    lines = []
    for number in numbers:
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.measure", number, str(orders)],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
        lines += [unpacked(text) for text in done.stdout.splitlines() if text.startswith("{")]
    return lines


def _values(lines: Sequence[Line]) -> Mapping[str, float]:
    """Of P4 what a person waits for, the slowest column for the sorts; of P3 and P6 the whole."""
    values: dict[str, float] = {}
    for line in lines:
        if line.why_not or line.number not in _NUMBERS or "count" in line.what:
            continue
        if line.number == "P4" and ("until shown" not in line.what or "one row" in line.what):
            continue
        what = "sorted by any column, until shown" if line.what.startswith("sorted") else line.what
        values[what] = max(values.get(what, 0.0), line.ours)
    return values
