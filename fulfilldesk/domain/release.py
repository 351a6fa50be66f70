"""A version of this program that can be had, and what may be believed of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = r"(?:0|[1-9]\d{0,5})"
_VERSION = re.compile(rf"{_NUMBER}\.{_NUMBER}\.{_NUMBER}", re.ASCII)
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
#: Its last label begins with a letter: to some programs 1.2.3 is the IP address 1.2.0.3.
_HOST = rf"(?:{_LABEL}\.){{0,9}}(?=[a-z]){_LABEL}"
_THIS_COMPUTER = r"(?:127\.0\.0\.1|localhost|\[::1\])"
_PORT = r"(?::(?P<port>[1-9]\d{0,4}))?"
_MOST_PORT = 65_535
#: What an address may hold after its host: nothing that two programs could read in two ways.
_PART = r"(?:[A-Za-z0-9._~/+=&-]|%[0-9A-Fa-f]{2}){0,1000}"
_REST = rf"/{_PART}(?:\?{_PART})?(?:#{_PART})?"
_ADDRESS = re.compile(rf"(?P<origin>(?:https://{_HOST}|http://{_THIS_COMPUTER}){_PORT}){_REST}", re.ASCII)


class NotBelieved(Exception):
    """What was said of a release is not believed. The text says why, and quotes nothing of it."""


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """Three numbers, compared as numbers."""

    major: int
    minor: int
    patch: int

    @classmethod
    def of(cls, text: str) -> Version:
        """Read "1.2.3", and no other form. Raises ValueError."""
        if not _VERSION.fullmatch(text):
            raise ValueError("not three numbers with dots between them")
        major, minor, patch = map(int, text.split("."))
        return cls(major, minor, patch)


@dataclass(frozen=True, slots=True)
class Release:
    """`version` as "1.2.3"; `page` is the https address of what is new in it, as its publisher signed it."""

    version: str
    page: str

    @property
    def number(self) -> Version:
        """The version, to be compared. Raises ValueError."""
        return Version.of(self.version)


def origin_of(address: str) -> str | None:
    """Scheme, host and port of an address that may be asked for a release, or opened to read about one:
    https, or http on this computer (for trials), without a name or password in it. None for any other."""
    matched = _ADDRESS.fullmatch(address)
    if matched is None or int(matched["port"] or 0) > _MOST_PORT:
        return None
    return matched["origin"]


def checked_release(version: str, page: str, address: str) -> Release:
    """The release that was told of at `address`. Its page must lie where the address does: who opens it comes
    to the publisher and nobody else. Raises NotBelieved."""
    try:
        Version.of(version)
    except ValueError as error:
        raise NotBelieved(f"its version is {error}") from None
    origin = origin_of(page)
    if origin is None or origin != origin_of(address):
        raise NotBelieved("its page is not where the update address is")
    return Release(version, page)
