"""The trial of the installer on Windows: here with a stand-in for that, to see what the trial finds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from resources.packaging.windows_trial import NotAsHoped, trial
from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows starts no scripts as programs")

INSTALLER = """#!/bin/sh
[ "$*" = "/S" ] || exit 1
mkdir -p {folder}/_internal
cd {folder}
echo > fulfilldesk.exe
echo > fulfilldesk-cli.exe
echo > _internal/base_library.zip
cat > {folder}/uninstall.exe <<'END'
#!/bin/sh
[ "$*" = "/S _?={folder}" ] || exit 1
rm -r {folder}/fulfilldesk*.exe {folder}/_internal
END
chmod +x {folder}/uninstall.exe
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "FulfillDesk"


def installer(folder: Path, *, last: str = "") -> Path:
    """A stand-in that does what an installer does, and then this."""
    file = folder.parent / "FulfillDesk-setup.exe"
    file.write_text(INSTALLER.format(folder=folder) + last)
    file.chmod(0o755)
    return file


def test_it_is_installed_tried_upgraded_tried_and_removed(folder: Path) -> None:
    tried = []
    trial(installer(folder), folder, tried.append)
    assert tried == [folder / "fulfilldesk-cli.exe"] * 2
    assert [file.name for file in folder.iterdir()] == ["uninstall.exe"]


@pytest.mark.parametrize(
    ("last", "said"),
    [
        ("exit 3", "the installation ended with 3"),
        ("rm {folder}/fulfilldesk-cli.exe", "not the program"),
        ("echo >> {folder}/count; echo > {folder}/new-$(wc -l < {folder}/count)", "changed which files"),
        ("echo > {folder}/left.dll", "left left.dll"),
        ("echo 'exit 5' >> {folder}/uninstall.exe", "the removal ended with 5"),
    ],
)
def test_each_fault_of_an_installer_is_found(folder: Path, last: str, said: str) -> None:
    with pytest.raises(NotAsHoped, match=said):
        trial(installer(folder, last=last.format(folder=folder)), folder, lambda executable: None)


def test_a_program_that_does_not_work_is_found(folder: Path) -> None:
    def fail(executable: Path) -> None:
        raise NotAsHoped(f"{executable.name} has no window")

    with pytest.raises(NotAsHoped, match="no window"):
        trial(installer(folder), folder, fail)


def test_what_somebody_uses_is_left_alone(folder: Path) -> None:
    folder.mkdir()
    with pytest.raises(NotAsHoped, match="installed already"):
        trial(installer(folder), folder, lambda executable: None)
    assert list(folder.iterdir()) == []


def test_elsewhere_than_on_windows_it_says_so(tmp_path: Path) -> None:
    script = ROOT / "resources" / "packaging" / "windows_trial.py"
    command = [sys.executable, str(script), str(tmp_path / "setup.exe")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "This is not Windows.\n")
