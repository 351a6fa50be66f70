"""Builds the folder that is the frozen program, and says how large it is:

python resources/packaging/bundle.py [--into dist | --built FOLDER] [--compressed]"""

from __future__ import annotations

import argparse
import lzma
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import IO, cast

from fulfilldesk.product import COMMAND
from resources.packaging.updates_file import WrongUpdates, updates_file

ROOT = Path(__file__).resolve().parents[2]

MEGABYTE = 1_000_000


class BuildFailed(Exception):
    """PyInstaller ended without a program; the text is what it said."""


def build(into: Path) -> Path:
    """Freeze the program of this source tree; returns its folder, `into`/fulfilldesk.

    Raises BuildFailed, and WrongUpdates for an address of updates that the program would refuse."""
    updates_file(os.environ)  # the spec asks again; here it is told without the rest of PyInstaller's words
    with tempfile.TemporaryDirectory(prefix="freezing-") as work:
        done = subprocess.run(  # noqa: S603 - PyInstaller on our own spec
            [
                *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
                *("--distpath", str(into), "--workpath", work, str(ROOT / "fulfilldesk.spec")),
            ],
            # Its cache of changed libraries would hand over those of another day.
            env={**os.environ, "PYINSTALLER_CONFIG_DIR": str(Path(work) / "config")},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
    if done.returncode != 0:
        raise BuildFailed(done.stdout)
    return into / COMMAND


def unpacked_bytes(folder: Path) -> int:
    """What all files in the folder take, each once."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def compressed_bytes(folder: Path) -> int:
    """What the folder takes as a tar.xz; nothing of it is written."""
    counter = _Counter()
    with (
        lzma.open(cast(IO[bytes], counter), "wb", preset=6) as packer,
        tarfile.open(fileobj=packer, mode="w|") as archive,
    ):
        archive.add(folder, arcname=folder.name)
    return counter.count


class _Counter:
    """A file that only counts what is written to it."""

    def __init__(self) -> None:
        self.count = 0

    def write(self, data: bytes) -> int:
        self.count += len(data)
        return len(data)


def main() -> int:
    """Build, and say where it is and how large."""
    parser = argparse.ArgumentParser(description=__doc__)
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--into", type=Path, default=Path("dist"), help="the folder's parent (default: dist)")
    place.add_argument("--built", type=Path, metavar="FOLDER", help="only say how large this one is")
    parser.add_argument(
        "--compressed", action="store_true", help="say too what a tar.xz of it takes (a minute of work)"
    )
    options = parser.parse_args()
    try:
        folder = options.built or build(options.into.resolve())
    except (BuildFailed, WrongUpdates) as failed:
        sys.stderr.write(f"{failed}\nNo program was built.\n")
        return 1
    if not folder.is_dir():
        sys.stderr.write(f"{folder} is not a folder.\n")
        return 1
    said = f"{folder}: {unpacked_bytes(folder) / MEGABYTE:.1f} MB unpacked"
    if options.compressed:
        said += f", {compressed_bytes(folder) / MEGABYTE:.1f} MB as tar.xz"
    sys.stdout.write(f"{said}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
