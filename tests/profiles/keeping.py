"""A profile with what was told of it, in one small file."""

from __future__ import annotations

import getpass
import json
import platform
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.conftest import ROOT

FOLDER = ROOT / "tests" / "data" / "profiles"
_TOLD, _PROFILE = "told.json", "profile/"
_LARGEST = 200_000
#: What a profile is without: locks, what the program writes of itself, and what begins with a file anyway.
_LEFT_OUT = {"window.lock", "import"}
_THEN = (2026, 1, 1, 0, 0, 0)  # the same files give the same bytes


def keep(profile: Path, told: Mapping[str, Any], path: Path) -> int:
    """Write both into `path`; its size in bytes. Raises ValueError when a database is open still, when there
    is something of this computer in it, or too much."""
    files = {
        f"{_PROFILE}{file.relative_to(profile).as_posix()}": file.read_bytes() for file in _files(profile)
    }
    files[_TOLD] = json.dumps(told, indent=1, ensure_ascii=False, sort_keys=True).encode()
    for name, content in files.items():
        if name.endswith(("-wal", "-shm")):
            raise ValueError(f"{name}: not everything is in the database yet")
        for word in _of_this_computer(profile):
            if word.encode() in content:
                raise ValueError(f"{name} says {word}")
    with zipfile.ZipFile(path, "w") as kept:
        for name, content in sorted(files.items()):
            kept.writestr(zipfile.ZipInfo(name, _THEN), content, zipfile.ZIP_DEFLATED, 9)
    size = path.stat().st_size
    if size > _LARGEST:
        raise ValueError(f"{path.name} has {size} bytes")
    return size


def unpack(path: Path, folder: Path) -> dict[str, Any]:
    """Put the profile into `folder`; what was told of it."""
    with zipfile.ZipFile(path) as kept:
        for name in kept.namelist():
            if name.startswith(_PROFILE):
                file = folder / name.removeprefix(_PROFILE)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(kept.read(name))
        told: dict[str, Any] = json.loads(kept.read(_TOLD))
    return told


def _files(profile: Path) -> Iterator[Path]:
    for path in sorted(profile.rglob("*")):
        if path.is_file() and _LEFT_OUT.isdisjoint(path.relative_to(profile).parts):
            yield path


def _of_this_computer(profile: Path) -> set[str]:
    """What would tell where a profile was made, and by whom."""
    words = {str(ROOT), str(Path.home()), str(profile), platform.node()}
    if len(getpass.getuser()) > 4:  # "root" is a word of its own
        words.add(getpass.getuser())
    return {word for word in words if len(word) > 4}
