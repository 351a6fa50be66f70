"""Writes SHA256SUMS beside the files of a release, in the form that `sha256sum --check` reads:

python resources/packaging/checksums.py FOLDER [--check]"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections.abc import Mapping
from pathlib import Path

NAME = "SHA256SUMS"

_LINE = re.compile(r"(?P<digest>[0-9a-f]{64})  (?P<name>[^/\\]+)")


class WrongFiles(Exception):
    """The folder is not what a release is made of; the text says why."""


def digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file in the folder, by its name, sorted. Raises WrongFiles."""
    found = {}
    for file in sorted(folder.iterdir()):
        if not file.is_file() or file.is_symlink():
            raise WrongFiles(f"{file} is not a file")
        # Other names would have to be quoted, and quoted again in a shell.
        if not re.fullmatch(r"[\w.~+-]+", file.name, re.ASCII):
            raise WrongFiles(f"{file.name!r} is no name for a file of a release")
        if file.name != NAME:
            with file.open("rb") as content:
                found[file.name] = hashlib.file_digest(content, "sha256").hexdigest()
    if not found:
        raise WrongFiles(f"{folder} is empty")
    return found


def written(sums: Mapping[str, str]) -> str:
    """The text of the file: a line for each name."""
    return "".join(f"{digest}  {name}\n" for name, digest in sums.items())


def read(text: str) -> dict[str, str]:
    """What such a text says. Raises WrongFiles for any other."""
    found = {}
    for line in text.splitlines():
        match = _LINE.fullmatch(line)
        if match is None:
            raise WrongFiles(f"{line!r} is no line of {NAME}")
        found[match["name"]] = match["digest"]
    return found


def differences(said: Mapping[str, str], there: Mapping[str, str]) -> list[str]:
    """What is wrong with the files that are there, a line for each; nothing when they are as was said."""
    return [
        *(f"{name} is missing" for name in said if name not in there),
        *(f"{name} is not in {NAME}" for name in there if name not in said),
        *(f"{name} has changed" for name in said if name in there and said[name] != there[name]),
    ]


def main() -> int:
    """Write the sums, or check them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true", help="compare with the sums that are there")
    options = parser.parse_args()
    file = options.folder / NAME
    try:
        there = digests(options.folder)
        if options.check:
            wrong = differences(read(file.read_text(encoding="ascii")), there)
            if wrong:
                raise WrongFiles("\n".join(wrong))
        else:
            # The same on every system: a line end of Windows would become part of a name.
            file.write_text(written(there), encoding="ascii", newline="\n")
    except (OSError, UnicodeDecodeError, WrongFiles) as failed:
        sys.stderr.write(f"{failed}\n")
        return 1
    sys.stdout.write(f"{file}: {len(there)} files{' as written' if options.check else ''}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
