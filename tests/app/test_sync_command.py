"""`sync` in a profile folder that it cannot use: it says which and what to do, and that is all it does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT

SENTENCE = (
    "fulfilldesk: FulfillDesk may not write in its folder: {}. Give yourself write permission there, or "
    "start with --profile-dir and another folder.\n"
)


def a_file(folder: Path) -> Path:
    (folder / "profile").write_text("mine", encoding="utf-8")
    return folder / "profile"


def below_a_file(folder: Path) -> Path:
    return a_file(folder) / "profile"


@pytest.mark.parametrize("place", [a_file, below_a_file])
def test_a_profile_folder_that_cannot_be_written(place: Callable[[Path], Path], tmp_path: Path) -> None:
    profile = place(tmp_path)
    before = everything_in(tmp_path)
    done = subprocess.run(
        [
            *(sys.executable, "-m", "fulfilldesk", "sync", "--shop", "some.myshopify.com"),
            *("--language", "en", "--profile-dir", str(profile)),
        ],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, "", SENTENCE.format(profile))
    assert everything_in(tmp_path) == before


def everything_in(folder: Path) -> dict[Path, bytes | None]:
    return {path: path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}
