"""The checksums of a release: written as `sha256sum` reads them, and false ones are found."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from resources.packaging.checksums import NAME, WrongFiles, differences, digests, read, written
from tests.conftest import ROOT

ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def call(*arguments: object) -> subprocess.CompletedProcess[str]:
    script = ROOT / "resources" / "packaging" / "checksums.py"
    command = [sys.executable, str(script), *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture
def release(tmp_path: Path) -> Path:
    (tmp_path / "FulfillDesk-0.2.0.dmg").write_bytes(b"abc")
    (tmp_path / "empty.txt").write_bytes(b"")
    return tmp_path


def test_the_sums_are_those_that_everybody_gets(release: Path) -> None:
    done = call(release)
    assert (done.returncode, done.stderr) == (0, "")
    assert (release / NAME).read_bytes() == f"{ABC}  FulfillDesk-0.2.0.dmg\n{NOTHING}  empty.txt\n".encode()


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="the command is one of GNU")
def test_the_command_that_people_check_with_agrees(release: Path) -> None:
    call(release)
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", NAME], cwd=release, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_written_twice_they_are_the_same(release: Path) -> None:
    call(release)
    first = (release / NAME).read_bytes()
    call(release)
    assert (release / NAME).read_bytes() == first


def test_what_has_changed_is_named(release: Path) -> None:
    call(release)
    assert call(release, "--check").returncode == 0
    (release / "empty.txt").write_bytes(b"no longer")
    (release / "FulfillDesk-0.2.0.dmg").unlink()
    (release / "stranger.exe").write_bytes(b"")
    done = call(release, "--check")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "FulfillDesk-0.2.0.dmg is missing",
        f"stranger.exe is not in {NAME}",
        "empty.txt has changed",
    ]


def test_what_is_no_release_is_refused(tmp_path: Path) -> None:
    assert "is empty" in call(tmp_path).stderr
    assert call(tmp_path / "missing").returncode == 1
    (tmp_path / "folder").mkdir()
    done = call(tmp_path)
    assert done.returncode == 1 and "is not a file" in done.stderr and "Traceback" not in done.stderr
    assert not (tmp_path / NAME).exists()


@pytest.mark.parametrize("name", ["with space.exe", "two\nlines", "-öl"])
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no files of such names")
def test_a_name_that_a_shell_would_misread_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(WrongFiles):
        digests(tmp_path)


@pytest.mark.parametrize(
    "text", ["no sum", f"{ABC} one-space", f"{ABC}  ../outside", f"{ABC.upper()}  a", f"{ABC}  "]
)
def test_other_texts_are_no_sums(text: str) -> None:
    with pytest.raises(WrongFiles):
        read(text)


def test_reading_gives_what_was_written() -> None:
    sums = {"a": ABC, "b-2.0~rc1_amd64.deb": NOTHING}
    assert read(written(sums)) == sums
    assert differences(sums, dict(sums)) == []
