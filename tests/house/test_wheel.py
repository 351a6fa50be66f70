"""The wheel: built without a network, complete without the source tree, and without ballast."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.house.installation import Installation


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if importlib.util.find_spec("hatchling") is None:
        pytest.skip("hatchling, which builds the wheel, is not installed (it is in the extra `test`)")
    folder = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Installation]:
    """The folder that the wheel was unpacked into, which is how pip installs it, and the program in it."""
    folder = tmp_path_factory.mktemp("site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    program = Installation(
        (sys.executable, "-m", "fulfilldesk"),
        tmp_path_factory.mktemp("elsewhere"),
        # Before the source tree, which may be installed as editable.
        {"PYTHONPATH": str(folder)},
    )
    return folder, program


def test_it_contains_the_program_and_what_the_program_reads(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    package = ROOT / "fulfilldesk"
    files = [file for file in package.rglob("*") if file.suffix in (".py", ".graphql")]
    wanted = {file.relative_to(ROOT).as_posix() for file in files}
    for folder in ("icons", "translations"):
        for file in (ROOT / "resources" / folder).iterdir():
            wanted.add(f"fulfilldesk/resources/{folder}/{file.name}")
    extra = {name for name in names - wanted if ".dist-info/" not in name}
    assert wanted - names == set()
    assert extra == set()
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_installed_it_passes_its_self_test_with_its_own_resources(
    installed: tuple[Path, Installation],
) -> None:
    folder, program = installed
    assert Path(program.findings()["resources"]).is_relative_to(folder)


def test_installed_it_syncs(installed: tuple[Path, Installation]) -> None:
    assert installed[1].synced_orders(8) == 8
