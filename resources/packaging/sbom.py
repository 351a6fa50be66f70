"""Writes the list of what is in a frozen program (SBOM, CycloneDX 1.6), checked against the standard's form:

python resources/packaging/sbom.py PROGRAM [--into FOLDER]

PROGRAM is the folder that bundle.py made. Called with the Python that froze it: the versions are those of
what is installed there."""

from __future__ import annotations

import argparse
import os
import sys
import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from fulfilldesk.product import COMMAND, NAME, PUBLISHER, SUMMARY, VERSION
from resources.packaging.artifact import system
from resources.packaging.libraries import libraries
from resources.packaging.parts import Owners, Part, UnknownParts, files_of, modules_of, packages


def parts_of(program: Path) -> list[Part]:
    """All that others made in a frozen program: its packages, then its libraries. Raises UnknownParts."""
    files = files_of(program)
    modules = modules_of(program)
    owners = Owners.of_this_installation()
    owned = owners.of_files(files)
    # PyInstaller's start code is in every executable.
    names = owners.of_modules(modules) | set(owned.values()) | {"pyinstaller"}
    return [*packages(names - {COMMAND}), *libraries(files, owned, modules)]


def document(parts: Sequence[Part], where: str, made: datetime) -> str:
    """The list as CycloneDX JSON; the same parts at the same moment make the same text. `where` is the system
    as `system()` names it."""
    product = Component(
        type=ComponentType.APPLICATION,
        name=NAME,
        version=VERSION,
        description=SUMMARY,
        publisher=PUBLISHER,
        licenses=[LicenseFactory().make_from_string("MIT")],
        bom_ref=f"{COMMAND}@{VERSION}",
    )
    components = {part: _component(part) for part in parts}
    text = "\n".join([COMMAND, VERSION, where, made.isoformat(), *map(repr, parts)])
    bom = Bom(
        components=components.values(),
        metadata=BomMetaData(component=product, timestamp=made),
        serial_number=uuid.uuid5(uuid.NAMESPACE_URL, text),
    )
    bom.register_dependency(product, [components[part] for part in parts if part.within is None])
    for part in parts:
        inside = [components[other] for other in parts if other.within == part.name]
        bom.register_dependency(components[part], inside)
    return str(JsonV1Dot6(bom).output_as_string(indent=2)) + "\n"


def _component(part: Part) -> Component:
    name = f"{part.name}@{part.version}" if part.version else part.name
    return Component(
        name=part.name,
        version=part.version,
        licenses=[LicenseFactory().make_from_string(part.licence)] if part.licence else [],
        purl=PackageURL.from_string(part.purl) if part.purl else None,
        cpe=part.cpe,
        bom_ref=f"{part.within}/{name}" if part.within else name,
    )


def fault(text: str) -> str | None:
    """What is wrong with such a document by the standard's own schema, in short; None when nothing is."""
    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    # Its text repeats the whole schema.
    return None if wrong is None else str(wrong).split("\n", 1)[0]


def moment(environment: Mapping[str, str]) -> datetime:
    """When it was made: SOURCE_DATE_EPOCH, which makes builds repeatable, or now."""
    epoch = environment.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)


def main() -> int:
    """Write the list, and say how long it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("--into", type=Path, default=Path("dist"), help="the folder for it (default: dist)")
    options = parser.parse_args()
    try:
        parts = parts_of(options.program)
    except (OSError, UnknownParts) as failed:
        sys.stderr.write(f"{failed}\n")
        return 1
    text = document(parts, system(), moment(os.environ))
    if (wrong := fault(text)) is not None:
        sys.stderr.write(f"Not as CycloneDX 1.6 has it: {wrong}\n")
        return 1
    options.into.mkdir(parents=True, exist_ok=True)
    file = options.into / f"{COMMAND}-{system()}.cdx.json"
    file.write_text(text, encoding="utf-8", newline="\n")
    nameless = [part.name for part in parts if part.version is None]
    sys.stdout.write(f"{file}: {len(parts)} parts\n")
    if nameless:
        sys.stdout.write(f"without a version: {', '.join(nameless)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
