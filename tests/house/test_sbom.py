"""The list of what is in the frozen program: in the standard's form, with nothing left out."""

from __future__ import annotations

import json
import platform
import re
import sqlite3
import ssl
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import qVersion

from fulfilldesk.product import NAME, VERSION
from resources.packaging.artifact import system
from resources.packaging.parts import Owners, Part, UnknownParts, files_of, is_of_python, modules_of, packages
from resources.packaging.sbom import document, fault, moment
from tests.conftest import ROOT

WHEN = datetime(2026, 11, 30, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def listed(built_bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The list, as the script wrote it."""
    into = tmp_path_factory.mktemp("release")
    script = ROOT / "resources" / "packaging" / "sbom.py"
    command = [sys.executable, str(script), str(built_bundle), "--into", str(into)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    text = (into / f"fulfilldesk-{system()}.cdx.json").read_text(encoding="utf-8")
    assert fault(text) is None
    return dict(json.loads(text))


def components(listed: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {component["bom-ref"]: component for component in listed["components"]}


def test_it_is_about_this_program(listed: dict[str, Any]) -> None:
    about = listed["metadata"]["component"]
    assert (about["name"], about["version"], about["type"]) == (NAME, VERSION, "application")
    assert (listed["bomFormat"], listed["specVersion"]) == ("CycloneDX", "1.6")


def test_what_holes_are_found_in_most_often_is_named_as_the_lists_of_holes_name_it(
    listed: dict[str, Any],
) -> None:
    there = listed["components"]
    for name, cpe in (
        ("Python", f"cpe:2.3:a:python:python:{platform.python_version()}:"),
        ("SQLite", f"cpe:2.3:a:sqlite:sqlite:{sqlite3.sqlite_version}:"),
        ("Qt", f"cpe:2.3:a:qt:qt:{qVersion()}:"),
        # A package may bring its own; Python's may be the system's.
        ("OpenSSL", "cpe:2.3:a:openssl:openssl:"),
    ):
        found = [part for part in there if part["name"] == name and part.get("cpe", "").startswith(cpe)]
        assert found, name
        assert all(part["licenses"] and part["version"] in part["cpe"] for part in found)


def test_a_library_of_the_system_is_listed_when_it_is_in_the_program_and_only_then(
    listed: dict[str, Any], built_bundle: Path
) -> None:
    version = ssl.OPENSSL_VERSION.split()[1]
    libraries = {name for name in files_of(built_bundle) if re.search(r"lib(ssl|crypto)\b", name)}
    assert (f"OpenSSL@{version}" in components(listed)) is bool(libraries)


def test_what_packages_were_linked_to_and_bring_along_is_listed_under_them(
    listed: dict[str, Any], built_bundle: Path
) -> None:
    there = components(listed)
    # Of numpy from 2.5 on there is none.
    brought = [
        f"{file.parent.name.removesuffix('.libs')}/{name}"
        for name in ("libgfortran", "libquadmath")
        for file in built_bundle.glob(f"_internal/*.libs/{name}-*")
    ]
    assert {ref for ref in brought if ref not in there} == set()
    assert all(there[ref]["licenses"] for ref in brought)


def test_every_package_has_version_and_licence(listed: dict[str, Any]) -> None:
    of_packages = [part for part in listed["components"] if part.get("purl", "").startswith("pkg:pypi/")]
    assert len(of_packages) > 20
    assert [part["name"] for part in of_packages if not part.get("version") or not part.get("licenses")] == []


def test_each_package_whose_licence_the_program_brings_is_listed(
    listed: dict[str, Any], built_bundle: Path
) -> None:
    """The texts are collected by another way than the list."""
    contents = built_bundle / "_internal"
    brought = {folder.name for folder in (contents / "licenses").iterdir() if folder.is_dir()}
    brought |= {folder.name.split("-")[0] for folder in contents.glob("*.dist-info")}
    names = {re.sub(r"[-_.]+", "-", part["name"]).lower() for part in listed["components"]}
    assert {re.sub(r"[-_.]+", "-", name).lower() for name in brought} - names == set()


def test_each_part_stands_under_what_brings_it(listed: dict[str, Any]) -> None:
    graph = {entry["ref"]: set(entry.get("dependsOn", ())) for entry in listed["dependencies"]}
    root = graph[f"fulfilldesk@{VERSION}"]
    inner = set().union(*(others for ref, others in graph.items() if ref != f"fulfilldesk@{VERSION}"))
    assert root | inner == set(components(listed))
    assert root.isdisjoint(inner)
    qt = f"PySide6_Essentials/Qt@{qVersion()}"
    assert any(qt in others for ref, others in graph.items() if ref.startswith("PySide6_Essentials@"))


PARTS = [
    Part("left", "1.0", "MIT", "pkg:pypi/left@1.0"),
    Part("inner", None, "Somebody's own terms", within="left"),
]


def test_the_same_parts_at_the_same_moment_make_the_same_list() -> None:
    text = document(PARTS, "linux-x64", WHEN)
    assert text == document(PARTS, "linux-x64", WHEN)
    assert (
        json.loads(text)["serialNumber"] != json.loads(document(PARTS[:1], "linux-x64", WHEN))["serialNumber"]
    )
    assert moment({"SOURCE_DATE_EPOCH": "1796040000"}) == datetime.fromtimestamp(1796040000, UTC)


def test_what_the_standard_does_not_have_is_found_and_said_in_short() -> None:
    wrong = document(PARTS, "linux-x64", WHEN).replace('"library"', '"bookshelf"')
    said = fault(wrong)
    assert said is not None and "bookshelf" in said and len(said) < 500


def test_modules_and_files_are_told_to_their_packages() -> None:
    owners = Owners(
        {
            "jaraco.text": [
                "jaraco/text/__init__.py",
                "jaraco/text/lines.py",
                "jaraco_text-1.0.dist-info/METADATA",
            ],
            "numpy": ["numpy/__init__.py", "numpy.libs/libopenblas.so"],
        }
    )
    # `jaraco` is nobody's: several packages share it.
    modules = ["jaraco", "jaraco.text.lines", "json.decoder", "fulfilldesk.app", "_sysconfigdata__linux_"]
    assert owners.of_modules(modules) == {"jaraco.text"}
    files = ["numpy.libs/libopenblas.so", "resources/icons/check.svg", "jaraco_text-1.0.dist-info/METADATA"]
    assert owners.of_files(files) == {
        "numpy.libs/libopenblas.so": "numpy",
        "jaraco_text-1.0.dist-info/METADATA": "jaraco.text",
    }
    with pytest.raises(UnknownParts, match=r"smuggled\.code"):
        owners.of_modules([*modules, "smuggled.code"])


def test_a_package_without_a_known_licence_is_not_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("resources.packaging.parts.noticed_licences", dict)
    with pytest.raises(UnknownParts, match="h11"):
        packages(["h11"])


@pytest.mark.parametrize(
    ("name", "python"),
    [
        ("libpython3.13.so.1.0", True),
        ("python313.dll", True),
        ("python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so", True),
        ("_ssl.pyd", True),
        ("Python.framework/Versions/3.13/Python", True),
        ("libssl.so.3", False),
        ("libcrypto-3.dll", False),
        ("sqlite3.dll", False),
        ("PySide6/QtCore.abi3.so", False),
    ],
)
def test_python_is_told_from_what_it_uses(name: str, python: bool) -> None:
    assert is_of_python(name) is python


def test_an_app_of_macos_is_read_by_the_names_that_its_files_had(tmp_path: Path) -> None:
    app = tmp_path / "FulfillDesk.app"
    for name in (
        "Contents/Frameworks/numpy__dot__libs/libopenblas.dylib",
        "Contents/Frameworks/_ssl.cpython-313-darwin.so",
        "Contents/Resources/licenses/h11/LICENSE.txt",
    ):
        (app / name).parent.mkdir(parents=True, exist_ok=True)
        (app / name).write_bytes(b"")
    (app / "Contents/Resources/numpy.libs").symlink_to("../Frameworks/numpy__dot__libs")
    assert files_of(app) == {
        "numpy.libs/libopenblas.dylib",
        "_ssl.cpython-313-darwin.so",
        "licenses/h11/LICENSE.txt",
    }


def test_a_folder_without_a_frozen_program_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("nothing frozen here" * 100)
    with pytest.raises(UnknownParts):
        modules_of(tmp_path)
