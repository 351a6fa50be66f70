"""The frozen program: built here, then used where there is no source tree and no Python."""

from __future__ import annotations

import importlib.util
import os
import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from tests.conftest import ROOT
from tests.house.installation import PATIENCE_SECONDS, Installation
from tests.house.notices import noticed_licences

#: More than this, and something came in that nobody asked for (measured: 215 MB on Debian, of it numpy 45).
MOST_MEGABYTES = 230

#: What Qt says of every window off screen.
OFF_SCREEN = "This plugin does not support"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that would be given to people."""
    if importlib.util.find_spec("PyInstaller") is None:
        pytest.skip("PyInstaller, which freezes the program, is not installed (it is in the extra `test`)")
    work = tmp_path_factory.mktemp("freezing")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
            *("--distpath", str(work / "dist"), "--workpath", str(work / "build"), "fulfilldesk.spec"),
        ],
        cwd=ROOT,
        env={**os.environ, "PYINSTALLER_CONFIG_DIR": str(work / "config")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return work / "dist" / "fulfilldesk"


@pytest.fixture
def frozen(folder: Path, tmp_path: Path) -> Installation:
    return Installation((str(folder / "fulfilldesk"),), tmp_path)


def test_it_passes_its_self_test_with_its_own_resources(folder: Path, frozen: Installation) -> None:
    findings = frozen.findings()
    assert "(frozen)" in findings["versions"]
    assert Path(findings["resources"]).is_relative_to(folder)


def test_it_syncs(frozen: Installation) -> None:
    assert frozen.synced_orders(8) == 8


def test_its_window_opens_on_the_demo_shop_and_fills(frozen: Installation, tmp_path: Path) -> None:
    command = [*frozen.command, "--demo", "--language", "nl", "--profile-dir", str(tmp_path / "profile")]
    with subprocess.Popen(
        command, cwd=tmp_path, env=frozen.surroundings(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as window:
        try:
            until(lambda: window.poll() is not None or orders_in(tmp_path / "profile") == 500)
            assert window.poll() is None, window.communicate()[0].decode()
        finally:
            window.terminate()
            said = window.communicate(timeout=PATIENCE_SECONDS)[0].decode()
    (log,) = (tmp_path / "profile").rglob("fulfilldesk.log")
    written = log.read_text(encoding="utf-8")
    assert [line for line in said.splitlines() if not line.startswith(OFF_SCREEN)] == []
    assert not re.search(r"\b(WARNING|ERROR|CRITICAL)\b|Traceback", written), written


def test_the_licence_of_each_package_in_it_came_along_and_is_named(folder: Path) -> None:
    (licences,) = folder.glob("*/licenses")
    packages = {canonicalize_name(text.name) for text in licences.iterdir() if text.is_dir()}
    assert {"httpx", "keyring", "msgspec", "sqlite-utils", "babel", "certifi"} <= packages
    assert packages - set(noticed_licences()) <= {"pyinstaller", "python", "packaging"}
    assert {"LGPL-3.0.txt", "GPL-3.0.txt"} <= {text.name for text in licences.iterdir()}
    assert "Third-party notices" in (licences.parent / "LICENSE").read_text(encoding="utf-8")


def test_no_path_of_the_machine_that_built_it_is_in_it(folder: Path) -> None:
    ours = [file for file in folder.rglob("*") if file.suffix in (".json", ".txt", ".qm", ".svg", ".graphql")]
    assert ours
    assert [file.name for file in ours if bytes(ROOT) in file.read_bytes()] == []


def test_it_contains_no_waste(folder: Path) -> None:
    size = sum(file.stat().st_size for file in folder.rglob("*") if not file.is_symlink())
    assert size < MOST_MEGABYTES * 1_000_000


def orders_in(profile: Path) -> int:
    """How many orders the cache in this profile holds by now."""
    for cache in profile.rglob("cache.sqlite"):
        with closing(sqlite3.connect(f"{cache.as_uri()}?mode=ro", uri=True)) as connection:
            try:
                return int(connection.execute("SELECT count(*) FROM orders").fetchone()[0])
            except sqlite3.OperationalError:  # it is being made
                return 0
    return 0


def until(holds: Callable[[], bool]) -> None:
    """Look again and again until it holds."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < end, "it never came to that"
        time.sleep(0.1)
