"""Looking for a person in the bytes of every file of a folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def traces(folder: Path, *names: str) -> list[tuple[str, str]]:
    """(file, name) wherever one of the names stands in a file: as written, folded, in UTF-8 or UTF-16."""
    return [
        (str(file.relative_to(folder)), name)
        for file in sorted(folder.rglob("*"))
        if file.is_file()
        for name in names
        if any(form in content for content in [file.read_bytes()] for form in _forms(name))
    ]


def _forms(name: str) -> Iterable[bytes]:
    for text in {name, name.lower(), name.upper(), name.casefold()}:
        yield from (text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be"))
