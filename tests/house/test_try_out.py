"""Trying out an installed program: what works, and what is said when something does not.

The test of the Debian package tries out the program itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

SCRIPT = ROOT / "resources" / "packaging" / "try_out.py"

#: A program that does what trying out looks at, as quickly as can be, and what an argument of the test says.
STAND_IN = """
import json, pathlib, sqlite3, sys, time

fault, *called = sys.argv[1:]
profile = pathlib.Path(called[called.index("--profile-dir") + 1])
if called[0] == "self-test":
    if fault == "bytes":
        sys.stdout.buffer.write(b"caf\\xe9")
        sys.exit(1)
    finding = {"check": "fonts", "ok": fault != "check", "detail": "none"}
    print("no" if fault == "broken" else json.dumps([finding]))
    sys.exit(fault == "check")
if fault == "crash":
    sys.exit("the library is missing")
(profile / "logs").mkdir(parents=True, exist_ok=True)
with (profile / "logs" / "fulfilldesk.log").open("a") as log:
    log.write("10:00 WARNING lost\\n" if fault == "warning" else "10:00 DEBUG first rows painted\\n")
if fault == "talk":
    print("qt.qpa.plugin: could not load", flush=True)
cache = sqlite3.connect(profile / "cache.sqlite")
cache.execute("DROP TABLE IF EXISTS orders")
cache.execute("CREATE TABLE orders (id INTEGER)")
cache.executemany("INSERT INTO orders VALUES (?)", [(number,) for number in range(500)])
cache.commit()
time.sleep(600)
"""


def tried_out(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(SCRIPT), *command],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("check", "the self-test failed: fonts: none"),
        ("broken", "the self-test broke off: no"),
        ("bytes", "the self-test broke off: caf"),
        ("crash", "the program ended (1) before the list was painted\nthe library is missing"),
        ("warning", "the program complained: 10:00 WARNING lost"),
        ("talk", "the program complained: qt.qpa.plugin: could not load"),
    ],
)
def test_what_does_not_work_is_said(fault: str, said: str, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(STAND_IN, encoding="utf-8")
    done = tried_out(sys.executable, str(program), fault)
    assert done.returncode == 1
    assert done.stderr.startswith(said)
    assert done.stderr.endswith(" does not work as it should.\n")
    assert "Traceback" not in done.stderr


def test_a_program_that_is_not_there_is_said(tmp_path: Path) -> None:
    done = tried_out(str(tmp_path / "nothing"))
    assert done.returncode == 1
    assert "does not work as it should." in done.stderr and "Traceback" not in done.stderr


def test_what_works_passes(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(STAND_IN, encoding="utf-8")
    done = tried_out(sys.executable, str(program), "none")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("1 checks passed, rows after ")
