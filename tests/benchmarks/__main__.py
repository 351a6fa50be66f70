"""`python -m tests.benchmarks [--orders N] [--only P4,P5] [--json FILE]`: the numbers P1 to P12.

Each number is measured in a process of its own, so that none leaves anything to the next and one that fails
does not take the others along.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks import machine
from tests.benchmarks.lines import Line, heading, unpacked
from tests.benchmarks.measure import NUMBERS
from tests.benchmarks.prepared import PROGRAM, program
from tests.conftest import ROOT

#: No number takes longer than this, in seconds for each order and for the rest.
_PATIENCE = (0.002, 300)
FEWEST_ORDERS = 100


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; returns 0, 1 when nothing could be measured, 2 for wrong use (argparse)."""
    options = _options(arguments)
    begun = time.perf_counter()
    facts = machine.facts()
    os.environ.setdefault(PROGRAM, program())
    print(f"{options.orders:,} orders; " + ", ".join(f"{key} {value}" for key, value in facts.items()))
    print(heading(), flush=True)
    lines: list[Line] = []
    for number in options.only:
        for line in _measured(number, options.orders, lines):
            lines.append(line)
            print(line, flush=True)
    seconds = time.perf_counter() - begun
    print(f"{seconds:.0f} s in all")
    if options.json:
        result = {"orders": options.orders, "seconds": seconds, "machine": facts}
        result["lines"] = [line.facts() for line in lines]
        options.json.write_text(json.dumps(result, indent=1), encoding="utf-8")
    return 1 if all(line.why_not for line in lines) else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", allow_abbrev=False)
    parser.add_argument("--orders", type=int, default=1_000_000, help="default: 1,000,000")
    parser.add_argument("--only", type=_numbers, default=list(NUMBERS), metavar="P4,P5", help="only these")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write everything there, too")
    options = parser.parse_args(arguments)
    if options.orders < FEWEST_ORDERS:
        parser.error(f"--orders: at least {FEWEST_ORDERS}")
    if options.json and not options.json.absolute().parent.is_dir():
        parser.error(f"--json: {options.json.absolute().parent} is not a folder")
    return options


def _numbers(text: str) -> list[str]:
    numbers = [number.strip().upper() for number in text.split(",")]
    if unknown := [number for number in numbers if number not in NUMBERS]:
        raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: not one of {', '.join(NUMBERS)}")
    return sorted(set(numbers), key=list(NUMBERS).index)


def _measured(number: str, orders: int, known: Sequence[Line]) -> Iterator[Line]:
    """The lines of one number, as they come. `known` are those before it, of which P10 takes what it can
    use."""
    command = [sys.executable, "-m", "tests.benchmarks.measure", number, str(orders)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    patience = _PATIENCE[0] * orders + _PATIENCE[1]
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as errors:
        given.write("".join(f"{line.packed()}\n" for line in known).encode())
        given.seek(0)
        with subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment,
            stdin=given,
            stdout=subprocess.PIPE,
            stderr=errors,
            start_new_session=True,
        ) as process:
            ending = threading.Timer(patience, _end, [process])
            ending.start()
            try:
                assert process.stdout is not None
                for text in process.stdout:
                    if text.startswith(b"{"):
                        yield unpacked(text.decode("utf-8"))
                process.wait()
            finally:
                ending.cancel()
                _end(process)
        if process.returncode:
            errors.seek(0)
            said = errors.read().decode("utf-8", "replace").strip().splitlines()
            late = f"ended with {process.returncode}, if not for its {patience:.0f} s"
            yield Line(number, NUMBERS[number], why_not=said[-1][:200] if said else late)


def _end(process: subprocess.Popen[bytes]) -> None:
    """The process, and whatever it has started and left behind."""
    if sys.platform == "win32":
        process.kill()
        return
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


if __name__ == "__main__":
    sys.exit(main())
