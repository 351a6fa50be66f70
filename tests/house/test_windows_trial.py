"""The trial of the installer on Windows: here with a stand-in for that, to see what the trial finds."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from resources.packaging.try_out import NotAsHoped
from resources.packaging.windows_trial import trial, try_without_console
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
    assert tried == [folder] * 2
    assert [file.name for file in folder.iterdir()] == ["uninstall.exe"]


@pytest.mark.parametrize(
    ("last", "said"),
    [
        ("exit 3", "the installation ended with 3"),
        ("rm {folder}/fulfilldesk-cli.exe", "not the program"),
        ("rm {folder}/fulfilldesk.exe", "not the program"),
        ("echo >> {folder}/count; echo > {folder}/new-$(wc -l < {folder}/count)", "changed which files"),
        ("echo > {folder}/left.dll", "left left.dll"),
        ("echo 'exit 5' >> {folder}/uninstall.exe", "the removal ended with 5"),
    ],
)
def test_each_fault_of_an_installer_is_found(folder: Path, last: str, said: str) -> None:
    with pytest.raises(NotAsHoped, match=said):
        trial(installer(folder, last=last.format(folder=folder)), folder, lambda _: None)


def test_a_program_that_does_not_work_is_found(folder: Path) -> None:
    def fail(folder: Path) -> None:
        raise NotAsHoped(f"{folder.name} has no window")

    with pytest.raises(NotAsHoped, match="no window"):
        trial(installer(folder), folder, fail)


#: A stand-in for the program that has nothing to write to: what it does can be seen in its profile only.
WITHOUT_CONSOLE = f"""#!{sys.executable}
import sqlite3, sys, time
from pathlib import Path
profile = Path(sys.argv[-1])
profile.mkdir(exist_ok=True)
if sys.argv[1] == "self-test":
    sys.exit(0)
(profile / "fulfilldesk.log").write_text("first rows painted")
cache = sqlite3.connect(profile / "cache.sqlite")
cache.execute("CREATE TABLE orders (number INTEGER)")
cache.executemany("INSERT INTO orders VALUES (?)", [(number,) for number in range(500)])
cache.commit()
(profile.parent.parent / "opened").touch()
time.sleep(60)
"""


def executable(folder: Path, script: str) -> Path:
    file = folder / "fulfilldesk.exe"
    file.write_text(script)
    file.chmod(0o755)
    return file


def test_the_program_without_a_console_passes_and_its_window_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    try_without_console(executable(tmp_path, WITHOUT_CONSOLE))
    assert {file.name for file in tmp_path.iterdir()} == {"fulfilldesk.exe", "opened"}


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("#!/bin/sh\nexit 3\n", "the self-test of fulfilldesk.exe ended with 3"),
        (
            '#!/bin/sh\n[ "$1" = self-test ] || exit 4\n',
            r"the program ended \(4\) before the list was painted",
        ),
        ("#!/no/such/shell\n", "could not be started"),
    ],
)
def test_a_program_without_a_console_that_does_not_work_is_found(
    script: str, said: str, tmp_path: Path
) -> None:
    with pytest.raises(NotAsHoped, match=said):
        try_without_console(executable(tmp_path, script))


def test_what_somebody_uses_is_left_alone(folder: Path) -> None:
    folder.mkdir()
    with pytest.raises(NotAsHoped, match="installed already"):
        trial(installer(folder), folder, lambda _: None)
    assert list(folder.iterdir()) == []


def test_elsewhere_than_on_windows_it_says_so(tmp_path: Path) -> None:
    script = ROOT / "resources" / "packaging" / "windows_trial.py"
    command = [sys.executable, str(script), str(tmp_path / "setup.exe")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "This is not Windows.\n")
