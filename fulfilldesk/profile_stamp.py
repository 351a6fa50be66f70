"""The stamp of a profile, `profile.json`: in which form all of it is kept, and which version did so last.

There is one for the whole folder, the demo shop's profile included, since the settings are shared. A stamp
that is missing or makes no sense is no reason to keep anybody out: the profile is taken for ours, and the
next start writes the stamp anew.
"""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from os import getpid
from pathlib import Path

from fulfilldesk import product
from fulfilldesk.domain.errors import ProfileTooNew
from fulfilldesk.domain.release import Version
from fulfilldesk.paths import make_private_folder

#: Raised by a version that keeps something here that those before it would spoil. Caches and journals need
#: not raise it: they know by themselves which version may open them (StoreTooNew).
FORMAT = 1

_NAME = "profile.json"
#: More than this is no stamp of anybody's, and neither is a higher format.
_LARGEST, _HIGHEST = 4_096, 1_000_000

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Stamp:
    """`version` is empty where it says none, or none that can be one."""

    format: int
    version: str


_OURS = _Stamp(FORMAT, product.VERSION)


def newer(root: Path) -> ProfileTooNew | None:
    """Why the profile in that folder must be left alone: a newer version keeps it in a form of its own. None:
    it may be opened. Nothing is written."""
    found = _read(root)
    if found is None or found.format <= FORMAT:
        return None
    return ProfileTooNew(
        f"format {found.format}, ours is {FORMAT}", own=product.VERSION, version=found.version
    )


def write(root: Path) -> None:
    """Say that this version keeps the profile from now on, unless that stands there, or a newer one was
    quicker. Where it cannot be written the profile is used without it."""
    found = _read(root)
    if found == _OURS or (found is not None and found.format > FORMAT):
        return
    # Beside it first, under a name of this process: another one may be starting too.
    beside = root / f"{_NAME}.{getpid()}"
    try:
        make_private_folder(root)
        try:
            beside.write_text(json.dumps(asdict(_OURS), indent=1) + "\n", encoding="utf-8")
            beside.chmod(0o600)
            beside.replace(root / _NAME)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        log.warning("the profile's stamp could not be written: %s", type(error).__name__)


def _read(root: Path) -> _Stamp | None:
    path = root / _NAME
    try:
        if not path.is_file():  # a pipe would keep us waiting
            return None
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
        found = json.loads(content) if len(content) <= _LARGEST else None
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(found, dict):
        return None
    number, version = found.get("format"), found.get("version")
    if type(number) is not int or not 0 < number <= _HIGHEST:
        return None
    return _Stamp(number, version if isinstance(version, str) and _is_version(version) else "")


def _is_version(text: str) -> bool:
    try:
        Version.of(text)
    except ValueError:
        return False
    return True
