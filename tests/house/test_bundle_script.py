"""resources/packaging/bundle.py as people and the release workflow call it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from resources.packaging.bundle import compressed_bytes, unpacked_bytes
from tests.conftest import ROOT


def call(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "resources" / "packaging" / "bundle.py"), *arguments],
        cwd=ROOT,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_says_how_large_a_folder_is(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "large").write_bytes(b"\0" * 2_000_000)
    (tmp_path / "link").symlink_to("below/large")
    assert unpacked_bytes(tmp_path) == 2_000_000
    assert 200 < compressed_bytes(tmp_path) < 5_000
    done = call("--built", str(tmp_path), "--compressed")
    assert done.returncode == 0
    assert done.stdout.endswith(": 2.0 MB unpacked, 0.0 MB as tar.xz\n")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    done = call("--built", str(tmp_path / "nothing"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "is not a folder" in done.stderr and "Traceback" not in done.stderr


def test_an_address_of_updates_that_the_program_would_refuse(tmp_path: Path) -> None:
    done = call("--into", str(tmp_path), FULFILLDESK_UPDATE_ADDRESS="http://downloads.example/version.json")
    assert (done.returncode, done.stdout) == (1, "")
    assert "no https address" in done.stderr and "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []
