"""Where an administrator says what holds on this computer, and reading it: the registry on Windows, the
managed preferences on macOS, a file everywhere.

No place is named by an environment variable: the person at the computer could set that.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

from fulfilldesk import product
from fulfilldesk.domain.errors import BadShopAddress
from fulfilldesk.domain.policies import Policies
from fulfilldesk.domain.policy_rules import PolicySource, parse
from fulfilldesk.shopify.address import typed_address

log = logging.getLogger(__name__)

#: Below HKEY_LOCAL_MACHINE and HKEY_CURRENT_USER; both may be written by administrators only.
REGISTRY_KEY = rf"Software\Policies\{product.NAME}"
FILE_NAME = "policies.json"
LINUX_FILE = Path("/etc") / product.COMMAND / FILE_NAME
MACOS_FILE = Path("/Library/Application Support") / product.NAME / FILE_NAME
MACOS_MANAGED = Path("/Library/Managed Preferences")

#: Bytes. What holds fits into a few hundred.
MOST_BYTES = 64 * 1024


class Registry(Protocol):
    """What is needed of Windows' registry."""

    def values(self, hive: str) -> Mapping[str, object] | None:
        """Everything below REGISTRY_KEY in `hive` (HKLM or HKCU); None: there is no such key. Raises
        OSError."""
        ...


def read_policies(sources: Iterable[PolicySource] | None = None) -> Policies:
    """What holds on this computer, each problem in the log; of these `sources`, by default of the system's
    own places."""
    policies = parse(system_sources() if sources is None else sources, is_shop)
    for problem in policies.problems:
        log.warning("policies: %s: %s %s", problem.place, problem.trouble, problem.name)
    return policies


def system_sources() -> Iterator[PolicySource]:
    """The places of this system that say something, the first of which wins: those for the whole computer
    before those for one person, on Windows the registry before the file."""
    if sys.platform == "win32":
        from fulfilldesk.app.windows_policies import WindowsRegistry, program_data

        yield from registry_sources(WindowsRegistry())
        yield from file_source(program_data() / product.NAME / FILE_NAME)
    elif sys.platform == "darwin":
        import pwd

        yield from managed_source(MACOS_MANAGED)
        with contextlib.suppress(KeyError):  # a number without a person
            yield from managed_source(MACOS_MANAGED / pwd.getpwuid(os.getuid()).pw_name)
        yield from file_source(MACOS_FILE)
    else:
        yield from file_source(LINUX_FILE)


def managed_source(folder: Path, owner: int = 0) -> Iterator[PolicySource]:
    """What macOS keeps there of the profiles that manage this program."""
    yield from file_source(folder / f"{product.IDENTIFIER}.plist", owner)


def registry_sources(registry: Registry) -> Iterator[PolicySource]:
    """The computer's key before the person's; a key that does not open says that there is one."""
    for hive in ("HKLM", "HKCU"):
        place = rf"{hive}\{REGISTRY_KEY}"
        try:
            values = registry.values(hive)
        except OSError as error:
            log.warning("policies: %s cannot be read: %s", place, error)
            yield PolicySource(place, None)
            continue
        if values is not None:
            yield PolicySource(place, values)


def file_source(path: Path, owner: int = 0) -> Iterator[PolicySource]:
    """The file, JSON or (`.plist`) a property list, unless there is none. What is there and is no such file
    says so, also a link to what is gone (a drive that is not connected); on POSIX also when anybody but
    `owner` (root) may change it."""
    try:
        content, open_to_others = _read(path, owner)
        values = _plist(content) if path.suffix == ".plist" else _json(content)
    except (FileNotFoundError, NotADirectoryError):
        if _link_to_nothing(path) or _link_to_nothing(path.parent):
            yield PolicySource(str(path), None)
        return
    except (OSError, ValueError) as error:
        log.warning("policies: %s cannot be read: %s", path, error)
        yield PolicySource(str(path), None)
        return
    yield PolicySource(str(path), values, open_to_others)


def is_shop(address: str) -> bool:
    """Whether it can be typed where a store is connected."""
    try:
        typed_address(address)
    except BadShopAddress:
        return False
    return True


def _read(path: Path, owner: int) -> tuple[bytes, bool]:
    """A link is followed: what counts is who may change the file it leads to. Raises OSError, and ValueError
    for what is no file or too large."""
    # A pipe in its place would keep the program waiting for a writer.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        facts = os.fstat(descriptor)
        if not stat.S_ISREG(facts.st_mode):
            raise ValueError("not a file")
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise ValueError("too large")
    others = facts.st_uid != owner or bool(facts.st_mode & (stat.S_IWGRP | stat.S_IWOTH))
    return content, sys.platform != "win32" and others


def _link_to_nothing(path: Path) -> bool:
    return path.is_symlink() and not path.exists()


def _json(content: bytes) -> Mapping[str, object]:
    """Raises ValueError. Notepad writes a byte order mark, or UTF-16: the decoder knows both."""
    try:
        found = json.loads(content, object_pairs_hook=_each_once)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(found, dict):
        raise ValueError("not an object")
    return found


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    if len({name.casefold() for name, _ in pairs}) < len(pairs):
        raise ValueError("a name that stands there twice")
    return dict(pairs)


def _plist(content: bytes) -> Mapping[str, object]:
    """Raises ValueError. macOS adds names of its own to managed preferences; those are none of ours."""
    import plistlib  # for macOS alone, and no start elsewhere is to wait for it

    try:
        found = plistlib.loads(content)
    except Exception as error:
        raise ValueError(f"not a property list: {error}") from error
    if not isinstance(found, dict):
        raise ValueError("not a dictionary")
    return {str(name): value for name, value in found.items() if not str(name).startswith(_OF_MACOS)}


#: What macOS and tools for many Macs write beside the names of a payload.
_OF_MACOS = ("Payload", "com.apple.", "_")
