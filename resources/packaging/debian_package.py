"""Makes the package for Debian and Ubuntu from the folder of the frozen program:

python resources/packaging/debian_package.py dist/fulfilldesk [--into dist] [--quick]

It needs dpkg-deb. The same folder and SOURCE_DATE_EPOCH give the same package, byte for byte. It has no
scripts of its own: desktops find what is new by themselves, and what people made stays when it is removed."""

from __future__ import annotations

import argparse
import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from fulfilldesk import product
from resources.packaging.artifact import artifact
from resources.packaging.contents import SYSTEM_LIBRARIES
from resources.packaging.debian_texts import changelog, control, copyright_file, debian_version
from resources.packaging.linux_desktop import DESKTOP_FILE, METAINFO_FILE, desktop_entry, metainfo

ROOT = Path(__file__).resolve().parents[2]

#: Where the program lies, below the root.
PROGRAM = f"usr/lib/{product.COMMAND}"

MEGABYTE = 1_000_000

_SMALL = ("-Zxz", "-z6")
_QUICK = ("-Zzstd", "-z1")

#: How an ELF file names the age of what it calls: GLIBC_2.34.
_LIBC_CALL = re.compile(rb"\0GLIBC_(\d+)\.(\d+)(?:\.\d+)?(?=\0)")
_LIBC = "libc6"


class NoPackage(Exception):
    """There is none; the text says why."""


def make(
    bundle: Path, into: Path, when: datetime, version: str = product.VERSION, *, quick: bool = False
) -> Path:
    """The package, in the folder `into`. Raises NoPackage."""
    if not (bundle / product.COMMAND).is_file():
        raise NoPackage(f"{bundle} is no frozen program")
    into.mkdir(parents=True, exist_ok=True)
    package = into / artifact(".deb")
    with tempfile.TemporaryDirectory(prefix="packing-") as work:
        tree = Path(work, "tree")
        lay_out(tree, bundle, when, version)
        _said_by(
            "dpkg-deb",
            "--root-owner-group",
            *(_QUICK if quick else _SMALL),
            "--build",
            tree,
            package,
            when=when,
        )
    return package


def lay_out(tree: Path, bundle: Path, when: datetime, version: str) -> None:
    """Everything as it will lie on the disk, and what dpkg is told, in the folder DEBIAN."""
    shutil.copytree(bundle, tree / PROGRAM, symlinks=True)
    command = tree / "usr/bin" / product.COMMAND
    command.parent.mkdir()
    command.symlink_to(f"../lib/{product.COMMAND}/{product.COMMAND}")
    share, documents = tree / "usr/share", tree / "usr/share/doc" / product.COMMAND
    icon = ROOT / "resources/icons" / f"{product.COMMAND}.svg"
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    number = debian_version(version)
    for file, content in {
        share / "applications" / DESKTOP_FILE: desktop_entry(),
        share / "metainfo" / METAINFO_FILE: metainfo(version, f"{when:%Y-%m-%d}"),
        share / "icons/hicolor/scalable/apps" / icon.name: icon.read_text(encoding="utf-8"),
        documents / "copyright": copyright_file(licence, f"/{PROGRAM}/_internal/licenses"),
        documents / "NEWS.md": (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"),
    }.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    (documents / "changelog.gz").write_bytes(gzip.compress(changelog(number, when).encode(), 9, mtime=0))
    files = sorted(path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    told = tree / "DEBIAN"
    told.mkdir()
    size = sum(file.stat().st_size for file in files)
    linked = libraries(tree / PROGRAM)
    (told / "control").write_text(control(number, _machine(), linked, size), encoding="utf-8")
    sums = (f"{_md5(file)}  {file.relative_to(tree)}\n" for file in files)
    (told / "md5sums").write_text("".join(sums), encoding="utf-8")
    _make_alike(tree, when)


def libraries(folder: Path) -> list[str]:
    """The packages whose libraries the programs and libraries in the folder name, with the oldest glibc that
    has all that they call. Raises NoPackage."""
    packages: set[str] = set()
    calls = {(0, 0)}
    for file in folder.rglob("*"):
        content = file.read_bytes() if file.is_file() and not file.is_symlink() else b""
        if content.startswith(b"\x7fELF"):
            names = (name for name in SYSTEM_LIBRARIES if b"\0%b\0" % name.encode() in content)
            packages.update(SYSTEM_LIBRARIES[name] for name in names)
            calls.update((int(major), int(minor)) for major, minor in _LIBC_CALL.findall(content))
    if _LIBC not in packages:
        raise NoPackage(f"nothing in {folder} is a program for Linux")
    major, minor = max(calls)
    return [f"{_LIBC} (>= {major}.{minor})", *sorted(packages - {_LIBC})]


def _make_alike(tree: Path, when: datetime) -> None:
    """Times and rights that do not tell where and when it was made."""
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or (path.stat().st_mode & 0o100 and ".so" not in path.suffixes)
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (when.timestamp(), when.timestamp()), follow_symlinks=False)


def _md5(file: Path) -> str:
    return hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()


def _machine() -> str:
    return _said_by("dpkg", "--print-architecture").strip()


def _said_by(*command: str | Path, when: datetime | None = None) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - Debian's tools on our own folder
            [str(part) for part in command],
            env={**os.environ, **({"SOURCE_DATE_EPOCH": f"{when.timestamp():.0f}"} if when else {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        raise NoPackage(f"{command[0]} is not on this machine") from None
    if done.returncode != 0:
        raise NoPackage(done.stderr)
    return done.stdout


def source_moment() -> datetime:
    """When the source is from: what SOURCE_DATE_EPOCH says, else the youngest of its files."""
    said = os.environ.get("SOURCE_DATE_EPOCH", "")
    if said.isdecimal():
        return datetime.fromtimestamp(int(said), UTC)
    youngest = max(file.stat().st_mtime for file in (ROOT / product.COMMAND).rglob("*.py"))
    return datetime.fromtimestamp(int(youngest), UTC)


def main() -> int:
    """Make it, and say where it is and how large."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("bundle", type=Path, help="the folder that bundle.py made")
    parser.add_argument("--into", type=Path, default=Path("dist"), help="where to put it (default: dist)")
    parser.add_argument("--quick", action="store_true", help="pack it faster and larger, to try it out")
    options = parser.parse_args()
    try:
        package = make(options.bundle.resolve(), options.into, source_moment(), quick=options.quick)
    except NoPackage as refused:
        sys.stderr.write(f"{refused}\nNo package was made.\n")
        return 1
    sys.stdout.write(f"{package}: {package.stat().st_size / MEGABYTE:.1f} MB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
