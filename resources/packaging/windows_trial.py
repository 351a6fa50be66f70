"""Tries the installer for Windows where it is for, silently, as an administrator's script would: installs the
program for this account, tries it out, installs over it as an upgrade does, and removes it:

python resources/packaging/windows_trial.py INSTALLER

Not for an account in which the program is used: it refuses where it is installed."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from fulfilldesk.product import COMMAND, NAME
from resources.packaging.try_out import NotAsHoped, Trial, Window, new_profile, surroundings

#: Unpacking takes seconds; a question that nobody can answer would take for ever.
PATIENCE_SECONDS = 600

UNINSTALLER = "uninstall.exe"
#: For scripts, and for people.
EXECUTABLES = (f"{COMMAND}-cli.exe", f"{COMMAND}.exe")


def trial(installer: Path, folder: Path, try_out: Callable[[Path], None]) -> None:
    """Install into `folder`, which is where the installer does it by itself; `try_out` is given the
    program's folder, and raises NotAsHoped like this does."""
    if folder.exists():
        raise NotAsHoped(f"{NAME} is installed already, in {folder}.")
    _call("the installation", [str(installer), "/S"])
    first = _files(folder)
    if not first.issuperset((*EXECUTABLES, UNINSTALLER)):
        raise NotAsHoped(f"the installation left {len(first)} files in {folder}, and not the program")
    try_out(folder)
    _call("the upgrade", [str(installer), "/S"])
    if _files(folder) != first:
        raise NotAsHoped(f"the upgrade changed which files there are: {_files(folder) ^ first}")
    try_out(folder)
    # So called it runs where it is, and can be waited for; itself it then cannot remove.
    _call("the removal", [str(folder / UNINSTALLER), "/S", f"_?={folder}"])
    left = _files(folder) - {UNINSTALLER}
    if left:
        raise NotAsHoped(f"the removal left {', '.join(sorted(left)[:10])}")


def _files(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def _call(what: str, command: Sequence[str]) -> None:
    try:
        done = subprocess.run(  # noqa: S603 - our own installer
            command, stdin=subprocess.DEVNULL, timeout=PATIENCE_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise NotAsHoped(f"{what} did not end: does it ask somebody something?") from None
    except OSError as error:
        raise NotAsHoped(f"{what} could not be started: {error}") from None
    if done.returncode != 0:
        raise NotAsHoped(f"{what} ended with {done.returncode}")


def _try_out(folder: Path) -> None:
    for_scripts, for_people = (folder / name for name in EXECUTABLES)
    script = Path(__file__).resolve().parent / "try_out.py"
    _call("trying it out", [sys.executable, str(script), str(for_scripts)])
    try_without_console(for_people)


def try_without_console(executable: Path) -> None:
    """The same with the program that people start. It has nothing to read from or to write to, so that its
    exit code and its profile tell how it went. Raises NotAsHoped."""
    with new_profile(None) as places:
        trial = Trial([str(executable)], *places, surroundings(os.environ, None))
        checked = _started(trial, "self-test")
        try:
            code = checked.wait(PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            raise NotAsHoped(f"the self-test of {executable.name} did not end") from None
        finally:
            checked.kill()
            checked.wait()  # or its log could not be removed
        if code != 0:
            raise NotAsHoped(f"the self-test of {executable.name} ended with {code}\n{trial.log()[-5000:]}")
        window = _started(trial, "--demo", "--debug")
        try:
            Window(trial, window).filled()
        finally:
            window.terminate()
            window.wait(PATIENCE_SECONDS)


def _started(trial: Trial, *arguments: str) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(trial.call(*arguments), env=dict(trial.environment))  # noqa: S603 - our program
    except OSError as error:
        raise NotAsHoped(f"{trial.command[0]} could not be started: {error}") from None


def main() -> int:
    """Try it, and say that it works."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("installer", type=Path)
    options = parser.parse_args()
    home = os.environ.get("LOCALAPPDATA")
    if home is None:
        sys.stderr.write("This is not Windows.\n")
        return 1
    try:
        trial(options.installer.resolve(), Path(home) / "Programs" / NAME, _try_out)
    except NotAsHoped as failed:
        sys.stderr.write(f"{failed}\n")
        return 1
    sys.stdout.write(f"{options.installer}: installed, tried out, upgraded, tried out again, removed\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
