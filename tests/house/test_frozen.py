"""The frozen program: built here, then used where there is no source tree and no Python."""

from __future__ import annotations

import importlib.util
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

from resources.packaging.bundle import MEGABYTE, unpacked_bytes
from resources.packaging.contents import SYSTEM_LIBRARIES
from tests.conftest import ROOT
from tests.house.frozen import program_in
from tests.house.installation import PATIENCE_SECONDS, Installation
from tests.house.notices import noticed_licences

#: More than this, and something came in that nobody asked for (measured on Debian: 148, Qt 63 of it).
MOST_MEGABYTES = 150

#: What Qt says of every window off screen.
OFF_SCREEN = "This plugin does not support"


@pytest.fixture
def frozen(built_bundle: Path, tmp_path: Path) -> Installation:
    return Installation((str(program_in(built_bundle)),), tmp_path)


def test_it_passes_its_self_test_with_its_own_resources(built_bundle: Path, frozen: Installation) -> None:
    findings = frozen.findings()
    assert "(frozen)" in findings["versions"]
    assert Path(findings["resources"]).is_relative_to(built_bundle)


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


def test_the_licence_of_each_package_in_it_came_along_and_is_named(built_bundle: Path) -> None:
    (licences,) = built_bundle.glob("*/licenses")
    packages = {canonicalize_name(text.name) for text in licences.iterdir() if text.is_dir()}
    assert {"httpx", "keyring", "msgspec", "sqlite-utils", "babel", "certifi"} <= packages
    assert packages - set(noticed_licences()) <= {"pyinstaller", "python"}
    assert {"LGPL-3.0.txt", "GPL-3.0.txt"} <= {text.name for text in licences.iterdir()}
    assert "Third-party notices" in (licences.parent / "LICENSE").read_text(encoding="utf-8")


def test_no_path_of_the_machine_that_built_it_is_in_it(built_bundle: Path) -> None:
    ours = [
        file
        for file in built_bundle.rglob("*")
        if file.suffix in (".json", ".txt", ".qm", ".svg", ".graphql")
    ]
    assert ours
    assert [file.name for file in ours if bytes(ROOT) in file.read_bytes()] == []


def test_it_contains_no_waste(built_bundle: Path) -> None:
    assert unpacked_bytes(built_bundle) < MOST_MEGABYTES * MEGABYTE


def test_no_link_leads_nowhere(built_bundle: Path) -> None:
    assert [file for file in built_bundle.rglob("*") if file.is_symlink() and not file.exists()] == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no library is left to packages of the system")
def test_each_library_it_needs_is_in_it_or_in_a_package_it_depends_on(built_bundle: Path) -> None:
    files = [file for file in built_bundle.rglob("*") if ".so" in file.name and not file.is_symlink()]
    dumped = subprocess.run(["objdump", "-p", *files], capture_output=True, text=True, check=True).stdout
    needed = set(re.findall(r"NEEDED +(\S+)", dumped)) - {file.name for file in files}
    assert "libglib-2.0.so.0" in needed
    assert needed - SYSTEM_LIBRARIES.keys() == set()


def test_it_can_encrypt_where_the_extra_is_installed(built_bundle: Path, tmp_path: Path) -> None:
    if importlib.util.find_spec("sqlcipher3") is None:
        pytest.skip("the extra `encryption` is not installed, so that it is not in the frozen program")
    (library,) = built_bundle.glob("*/sqlcipher3/_sqlite3.*")
    specification = importlib.util.spec_from_file_location("sqlcipher3._sqlite3", library)
    assert specification is not None and specification.loader is not None
    sqlcipher = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(sqlcipher)
    with closing(sqlcipher.connect(str(tmp_path / "secret.sqlite"))) as connection:
        connection.execute("PRAGMA key = 'of the test'")
        connection.execute("CREATE TABLE secrets AS SELECT 'in plain words' AS secret")
        connection.commit()
    assert b"plain" not in (tmp_path / "secret.sqlite").read_bytes()


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
