"""Errors that nobody expected, in every process and thread of the real program: what is written of them, to
the log and to the terminal, has neither keys nor customers in it, and says where it happened all the same."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.throttle import PLUS
from fulfilldesk.paths import Profile
from tests.conftest import ROOT
from tests.journeys import canary_customer as hers
from tests.journeys.canaries import words_below, words_in
from tests.journeys.canary_desk import TOKEN
from tests.journeys.crashing_program import PERSON, SECRETS

PERSON_SAID = f"{hers.NAME}, {hers.STREET}: {hers.NOTE}"
SECRETS_SAID = f"{TOKEN} of {hers.MAIL} {hers.PHONE}"
SAID = frozenset({TOKEN, *(word for word in hers.WORDS if word in PERSON_SAID + SECRETS_SAID)})


@dataclass(frozen=True)
class Crashed:
    """What is left of a program."""

    profile: Profile
    stdout: str
    stderr: str

    @property
    def log(self) -> str:
        return self.profile.log.read_text(encoding="utf-8")


def crashed(folder: Path, *arguments: str, orders: int) -> Crashed:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("FULFILLDESK_")}
    with running_shop(orders=orders, token=TOKEN, plan=PLUS) as (_, url):
        ended = subprocess.run(
            [
                *(sys.executable, "-m", "tests.journeys.crashing_program"),
                *("--debug", "--profile-dir", str(folder), *arguments),
            ],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            env={
                **clean,
                "QT_QPA_PLATFORM": "offscreen",
                "FULFILLDESK_SHOP_URL": url,
                "FULFILLDESK_ACCESS_TOKEN": TOKEN,
                SECRETS: SECRETS_SAID,
                PERSON: PERSON_SAID,
            },
        )
    return Crashed(Profile(folder), ended.stdout, ended.stderr)


#: Arguments, orders in the shop, how often the error is in the log.
CRASHES = [
    pytest.param((), 3, 3, id="in the window"),
    pytest.param(("sync",), 1100, 2, id="in the import process"),
    pytest.param(("--offline",), 3, 1, id="on the command line"),
]


@pytest.mark.parametrize(("arguments", "orders", "times"), CRASHES)
def test_what_is_said_of_an_unexpected_error(
    tmp_path: Path, arguments: Sequence[str], orders: int, times: int
) -> None:
    left = crashed(tmp_path / "profile", *arguments, orders=orders)
    assert left.log.count("RuntimeError: no way on with ") >= times
    assert "crashing_program.py" in left.log
    assert "KeyError" in left.log and "ValueError" in left.log
    assert words_in(f"{left.stdout}{left.stderr}".encode(), SAID) == set()
    assert words_below(left.profile.root, SAID) == {}
    if not arguments:
        assert "PATH" in (left.profile.root / "inherited").read_text(encoding="utf-8")
