"""What LICENSE says of the works of others, and what pip installs."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, requires

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.conftest import ROOT

#: One line of LICENSE: a package, its licence, and perhaps where it is used.
_LINE = re.compile(r"(?P<name>[A-Za-z][\w.-]*) {2,}(?P<licence>\S+(?: \S+)*)(?: {2,}.*)?")

#: The systems that the program is for.
SYSTEMS: Mapping[str, Mapping[str, str]] = {
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "macos": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    "windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
}


def noticed_licences() -> dict[str, str]:
    """The licence that LICENSE gives for each package, by the package's canonical name."""
    lines = (ROOT / "LICENSE").read_text(encoding="utf-8").splitlines()
    matches = filter(None, map(_LINE.fullmatch, lines))
    return {canonicalize_name(match["name"]): match["licence"] for match in matches}


def needed_packages(system: Mapping[str, str]) -> set[str]:
    """The canonical names of what pip installs with the program and its extra `encryption` on such a system
    (of a package that is not installed here it is not known what that one needs)."""
    found: set[str] = set()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    # The frozen program contains the extra `encryption`, too.
    lines = [*project["dependencies"], *project["optional-dependencies"]["encryption"]]
    waiting = _that_hold(lines, (), system)
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name not in found:
            found.add(name)
            waiting += _requirements(name, requirement.extras, system)
    return found


def _requirements(name: str, extras: Iterable[str], system: Mapping[str, str]) -> list[Requirement]:
    try:
        return _that_hold(requires(name) or (), extras, system)
    except PackageNotFoundError:
        return []


def _that_hold(lines: Iterable[str], extras: Iterable[str], system: Mapping[str, str]) -> list[Requirement]:
    environments = [{**system, "extra": extra} for extra in ("", *extras)]
    return [
        requirement
        for requirement in map(Requirement, lines)
        if requirement.marker is None or any(map(requirement.marker.evaluate, environments))
    ]
