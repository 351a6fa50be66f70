"""Measures one number: `python -m tests.benchmarks.measure P4 100000`, one line of JSON for each result.

The lines of earlier numbers may be given on standard input.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping

from tests.benchmarks.lines import CannotRun, Line, unpacked
from tests.benchmarks.prepared import leave_nothing, prepare

#: The numbers and what each is about. Its module is named after both.
NUMBERS: Mapping[str, str] = {
    "P1": "import",
    "P2": "beside",
    "P3": "sync",
    "P4": "reads",
    "P5": "painting",
    "P6": "start",
    "P7": "memory",
    "P8": "db_browser",
    "P9": "size",
    "P10": "growth",
    "P11": "checks",
    "P12": "frozen",
}


def main() -> int:
    """Print what was measured; a line that says why when nothing can be."""
    number, orders = sys.argv[1], int(sys.argv[2])
    known = [] if sys.stdin.isatty() else [unpacked(line) for line in sys.stdin]
    try:
        module = importlib.import_module(f"tests.benchmarks.{number.lower()}_{NUMBERS[number]}")
        shop = prepare(orders, cached=number != "P1")
        measured = module.measure(shop, known) if number == "P10" else module.measure(shop)
        for line in measured:
            print(line.packed(), flush=True)
        leave_nothing(shop)
    except CannotRun as reason:
        print(Line(number, NUMBERS[number], why_not=str(reason)).packed())
    return 0


if __name__ == "__main__":
    sys.exit(main())
