"""Which installed packages the frozen program consists of: what pyproject.toml names, and what those need.

PyInstaller follows every import that it sees in code, also `try: import requests`. What the machine that
builds happens to have for other reasons must not come along by that."""

from __future__ import annotations

import re
import sysconfig
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions, requires
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from resources.packaging.contents import Entry

ROOT: Final = Path(__file__).resolve().parents[2]

#: The extras that people cannot add to a frozen program later.
EXTRAS: Final = ("encryption",)

_LICENCE_TEXT: Final = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
#: Babel keeps that of its data among them. What others keep so is of files that are not in the bundle.
_LICENCE_OF_DATA: Final = "LICENSE.unicode"


def program_packages() -> set[str]:
    """The canonical names of the installed packages that make the program on this system."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = list(project["dependencies"])
    for extra in EXTRAS:
        lines += project["optional-dependencies"][extra]
    found: set[str] = set()
    waiting = _that_hold(lines, ())
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in found:
            continue
        try:
            needed = requires(name)
        except PackageNotFoundError:  # an extra that is not installed
            continue
        found.add(name)
        waiting += _that_hold(needed or (), requirement.extras)
    return found


def strange_modules() -> list[str]:
    """The importable names of the installed packages that are none of the program's."""
    ours = program_packages()
    return sorted(
        module
        for module, owners in packages_distributions().items()
        if module.isidentifier()
        and module not in ("fulfilldesk", "resources", "tests")
        and ours.isdisjoint(map(canonicalize_name, owners))
    )


def licence_texts(modules: Iterable[str]) -> Iterator[Entry]:
    """The licence texts of the packages that these top-level modules are from, each package's in a folder
    of its own, those of Python and of PyInstaller's start-up code too."""
    owners = packages_distributions()
    names = {owner for module in modules for owner in owners.get(module, ())} - {"fulfilldesk"}
    for name in sorted(names | {"pyinstaller"}):
        for file in distribution(name).files or ():
            if file.parts[0].endswith(".dist-info") and _LICENCE_TEXT.search(file.name):
                # Below its folder as in the package: some have several of one name.
                yield f"licenses/{name}/{'/'.join(file.parts[1:])}", str(file.locate()), "DATA"
            elif file.name == _LICENCE_OF_DATA:
                yield f"licenses/{name}/{file.name}", str(file.locate()), "DATA"
    for folder in (sysconfig.get_path("stdlib"), sysconfig.get_config_var("base")):
        if (Path(folder) / "LICENSE.txt").is_file():
            yield "licenses/Python/LICENSE.txt", str(Path(folder) / "LICENSE.txt"), "DATA"
            return


def wheel_tags() -> Iterator[str]:
    """The tags of the wheels that the program was installed from (`cp311-cp311-macosx_11_0_arm64`)."""
    for name in sorted(program_packages()):
        text = distribution(name).read_text("WHEEL") or ""
        yield from re.findall(r"^Tag: (\S+)", text, re.MULTILINE)


def _that_hold(lines: Iterable[str], extras: Iterable[str]) -> list[Requirement]:
    wished = ("", *extras)
    return [
        requirement
        for requirement in map(Requirement, lines)
        if requirement.marker is None
        or any(requirement.marker.evaluate({"extra": extra}) for extra in wished)
    ]
