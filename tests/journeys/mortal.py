"""Programs that are killed on the way, for tests that see what is left of them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fulfilldesk.demoshop.model import Fulfillment
from tests.conftest import ROOT
from tests.journeys.desks import gid

#: More steps than any deed has.
ENOUGH = 300


@contextmanager
def mortal_programs() -> Iterator[subprocess.Popen[str]]:
    """The program that forks the ones to be killed."""
    command = [sys.executable, "-m", "tests.journeys.killed_program"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as programs:
        yield programs
        assert programs.stdin is not None
        programs.stdin.close()
    assert programs.returncode == 0


def lives(
    programs: subprocess.Popen[str], folder: Path, url: str, deed: str, parcel: Fulfillment, step: int
) -> bool:
    """Whether the program lived to the end."""
    assert programs.stdin is not None and programs.stdout is not None
    names = [gid("Order", parcel.order_id), gid("Fulfillment", parcel.id)]
    programs.stdin.write(json.dumps([str(folder), url, deed, *names, step]) + "\n")
    code = int(programs.stdout.readline())
    assert code in (0, -9), "see what it said on stderr"
    return code == 0
