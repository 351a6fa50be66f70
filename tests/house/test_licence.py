"""The licence, and the notices of the works of others that come with the program."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata

import pytest
from packaging.utils import canonicalize_name

from tests.conftest import ROOT
from tests.house.notices import SYSTEMS, needed_packages, noticed_licences


@pytest.mark.parametrize("system", SYSTEMS)
def test_everything_that_pip_installs_is_named(system: str) -> None:
    assert needed_packages(SYSTEMS[system]) - set(noticed_licences()) == set()


def test_nothing_is_named_that_pip_does_not_install() -> None:
    needed = set().union(*map(needed_packages, SYSTEMS.values()))
    strangers = [name for name in noticed_licences() if is_installed(name) and name not in needed]
    # On a newer Python some packages are not needed, and installed at most for the tests.
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    older = {canonicalize_name(name) for name in re.findall(r"^(\S+) .* before Python", text, re.MULTILINE)}
    assert set(strangers) - older == set()


def test_each_licence_is_the_one_that_the_package_states() -> None:
    """Where a package is installed and states it in the standard's form."""
    noticed = noticed_licences()
    stated = {name: metadata(name).get("License-Expression") for name in noticed if is_installed(name)}
    wrong = {name: (noticed[name], licence) for name, licence in stated.items() if licence}
    assert {name: pair for name, pair in wrong.items() if pair[0] != pair[1]} == {}
    assert len(wrong) > 10


def test_the_licences_of_qt_are_there_in_full() -> None:
    for name, title in (
        ("LGPL-3.0.txt", "GNU LESSER GENERAL PUBLIC LICENSE"),
        ("GPL-3.0.txt", "GNU GENERAL"),
    ):
        text = (ROOT / "resources" / "licenses" / name).read_text(encoding="utf-8")
        assert title in text and "Version 3, 29 June 2007" in text


def test_it_says_where_the_sources_of_qt_are() -> None:
    """The LGPL asks for it wherever the libraries are handed on."""
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    for folder in ("official_releases/qt/", "official_releases/QtForPython/"):
        assert f"download.qt.io/{folder}" in text


def test_the_licence_of_sqlcipher_is_there_which_its_package_does_not_bring() -> None:
    text = (ROOT / "resources" / "licenses" / "SQLCipher.txt").read_text(encoding="utf-8")
    for part in ("Copyright", "Redistributions in binary form", "PROVIDED BY ZETETIC LLC ''AS IS''"):
        assert part in text


def is_installed(name: str) -> bool:
    try:
        metadata(name)
    except PackageNotFoundError:
        return False
    return True
