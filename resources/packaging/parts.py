"""What a frozen program is made of, as it is found in the program itself: files, Python modules, and the
packages they come from."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import distribution, distributions
from pathlib import Path, PurePosixPath

from PyInstaller.archive.readers import (  # type: ignore[import-untyped]
    ArchiveReadError,
    CArchiveReader,
)

from fulfilldesk.product import COMMAND

ROOT = Path(__file__).resolve().parents[2]

#: What is in LICENSE: a package, its licence, and perhaps where it is used.
_NOTICE = re.compile(r"(?P<name>[A-Za-z][\w.-]*) {2,}(?P<licence>\S+(?: \S+)*)(?: {2,}.*)?")

#: The licences of packages that are not installed with the program, and do not state theirs.
_ONLY_FROZEN = {"pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception", "sqlcipher3": "Zlib"}


class UnknownParts(Exception):
    """Something in the program belongs to nothing that is known; the text names it."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that others made. `licence` is an expression of SPDX, or words where it has none; `cpe` is
    its name in the lists of vulnerabilities; `within` the package that brings it along."""

    name: str
    version: str | None = None
    licence: str | None = None
    purl: str | None = None
    cpe: str | None = None
    within: str | None = None


def files_of(program: Path) -> set[str]:
    """The names of the files beside the program's executables, as they were named when they were collected:
    those of packages by their place in the installation. `program` is a folder, or on macOS an .app."""
    if program.suffix != ".app":
        return set(_names(program / "_internal"))
    # No folder there may have a dot in its name; PyInstaller puts a word in its place.
    return {
        name.replace("__dot__", ".")
        for folder in ("Frameworks", "Resources")
        for name in _names(program / "Contents" / folder)
    }


def _names(folder: Path) -> Iterator[str]:
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            yield file.relative_to(folder).as_posix()


def modules_of(program: Path) -> set[str]:
    """The Python modules in the program's executables. Raises UnknownParts where there are none."""
    folder = program / "Contents" / "MacOS" if program.suffix == ".app" else program
    found: set[str] = set()
    for file in folder.iterdir():
        if file.is_file() and not file.is_symlink():
            try:
                archive = CArchiveReader(str(file))
            except ArchiveReadError:
                continue
            found.update(archive.open_embedded_archive("PYZ.pyz").toc)
    if not found:
        raise UnknownParts(f"{program} has no frozen program in it.")
    return found


class Owners:
    """Which package each file and each module comes from."""

    def __init__(self, installed: Mapping[str, Iterable[str]]) -> None:
        """`installed` has for each package the names of its files."""
        self._files = {file: package for package, files in installed.items() for file in files}
        self._modules = {
            file.removesuffix(".py").removesuffix("/__init__").replace("/", "."): package
            for file, package in self._files.items()
            if file.endswith(".py")
        }
        #: A folder that several packages share has no file of its own.
        self._shared = {".".join(module.split(".")[:-1]) for module in self._modules} - self._modules.keys()

    @classmethod
    def of_this_installation(cls) -> Owners:
        """Of the packages that are installed beside this interpreter."""
        return cls(
            {
                package.metadata["Name"]: [file.as_posix() for file in package.files or ()]
                for package in distributions()
            }
        )

    def of_files(self, names: Iterable[str]) -> dict[str, str]:
        """The package of each file that is one's."""
        return {name: self._files[name] for name in names if name in self._files}

    def of_modules(self, names: Iterable[str]) -> set[str]:
        """The packages of these modules. Raises UnknownParts for a module that is neither of a package nor
        Python's own, PyInstaller's or this program's."""
        found = {self._modules[name] for name in names if name in self._modules}
        strangers = {
            name
            for name in names
            if name not in self._modules and name not in self._shared and not _is_at_home(name.split(".")[0])
        }
        if strangers:
            raise UnknownParts(f"No package has the modules {', '.join(sorted(strangers))}.")
        return found


def _is_at_home(module: str) -> bool:
    return (
        module in sys.stdlib_module_names
        or module in {COMMAND, "_pyi_rth_utils"}
        # How Python was built; the rest of its name is the system's.
        or module.startswith("_sysconfigdata_")
    )


def packages(names: Iterable[str]) -> list[Part]:
    """The packages of these names, by name. Raises UnknownParts when the licence of one is not known."""
    noticed = noticed_licences()
    found = []
    for name in sorted(names, key=str.lower):
        package = distribution(name)
        canonical = re.sub(r"[-_.]+", "-", name).lower()
        licence = _stated_licence(name) or noticed.get(canonical)
        if not licence:
            raise UnknownParts(f"LICENSE does not name {name}, and {name} does not state its licence.")
        found.append(Part(name, package.version, licence, f"pkg:pypi/{canonical}@{package.version}"))
    return found


def _stated_licence(name: str) -> str | None:
    """What the package itself says, where it does so in the standard's form."""
    stated = distribution(name).metadata.get_all("License-Expression")
    return stated[0] if stated else None


def noticed_licences() -> dict[str, str]:
    """The licence that LICENSE gives for each package, by its canonical name; and those of packages that are
    frozen into the program without being installed with it."""
    lines = (ROOT / "LICENSE").read_text(encoding="utf-8").splitlines()
    notices = {
        re.sub(r"[-_.]+", "-", match["name"]).lower(): match["licence"]
        for match in filter(None, map(_NOTICE.fullmatch, lines))
    }
    return {**_ONLY_FROZEN, **notices}


def is_of_python(name: str) -> bool:
    """Whether a file, by its name in the program, is the interpreter or one of the modules it comes with."""
    path = PurePosixPath(name)
    return (
        re.match(r"libpython|python3|Python$", path.name) is not None
        or not {"Python.framework", "lib-dynload"}.isdisjoint(path.parts)
        or (path.suffix in {".so", ".pyd"} and path.name.split(".")[0] in sys.stdlib_module_names)
    )
