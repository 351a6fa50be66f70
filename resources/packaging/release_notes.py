"""Says whether this version may be released under a tag, and writes what people are told about it:

python resources/packaging/release_notes.py [--tag v0.2.0] [--into FILE]

The notes are this version's part of CHANGELOG.md. Without a tag it is a trial: a version that has no date yet
will do."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from fulfilldesk.domain.release import Version
from fulfilldesk.product import NAME, VERSION

ROOT = Path(__file__).resolve().parents[2]

_HEADING = re.compile(r"## (?P<version>\S+) \((?P<when>[^)]+)\)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

_HOW_TO_CHECK = """
## Check what you downloaded

`SHA256SUMS` has the checksum of each file (`sha256sum --check --ignore-missing SHA256SUMS`), and
`gh attestation verify FILE --repo {repository}` tells that it was built from this source. The files that
end in `.cdx.json` list what is in the installers.
"""


class NotToBeReleased(Exception):
    """The tag, the version and the list of changes do not agree; the text says how."""


def notes(changes: str, version: str, *, released: bool) -> str:
    """The part of the list of changes about a version, without its heading. Raises NotToBeReleased."""
    lines = changes.splitlines()
    headings = [(place, match) for place, line in enumerate(lines) if (match := _HEADING.fullmatch(line))]
    for number, (place, heading) in enumerate(headings):
        if heading["version"] != version:
            continue
        if released and not _DAY.fullmatch(heading["when"]):
            raise NotToBeReleased(
                f"CHANGELOG.md says of {version}: {heading['when']}. Give it its day (2026-12-31)."
            )
        end = headings[number + 1][0] if number + 1 < len(headings) else len(lines)
        text = "\n".join(lines[place + 1 : end]).strip()
        if not text:
            raise NotToBeReleased(f"CHANGELOG.md says nothing about {version}.")
        return text + "\n"
    raise NotToBeReleased(f"CHANGELOG.md has no part about {version}.")


def check_version(version: str) -> None:
    """Raises NotToBeReleased for a version that running programs cannot compare with theirs, as 1.2.3rc1:
    they would believe no news of it."""
    try:
        Version.of(version)
    except ValueError as error:
        raise NotToBeReleased(f"The version {version} is {error}.") from None


def check_tag(tag: str, version: str) -> None:
    """Raises NotToBeReleased when the tag is not this version's."""
    if tag != f"v{version}":
        raise NotToBeReleased(f"The tag {tag} is not that of version {version}: v{version}.")


def main() -> int:
    """Check, and write the notes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tag", default="", help="the tag to be released; none is a trial")
    parser.add_argument("--repository", default="OWNER/REPOSITORY", help="where the source lies")
    parser.add_argument("--into", type=Path, help="the file to write (default: the screen)")
    options = parser.parse_args()
    try:
        check_version(VERSION)
        if options.tag:
            check_tag(options.tag, VERSION)
        changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
        text = notes(changes, VERSION, released=bool(options.tag))
    except NotToBeReleased as refused:
        sys.stderr.write(f"{refused}\n")
        return 1
    text += _HOW_TO_CHECK.format(repository=options.repository)
    if options.into is None:
        sys.stdout.write(text)
    else:
        options.into.write_text(text, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{options.into}: what is new in {NAME} {VERSION}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
