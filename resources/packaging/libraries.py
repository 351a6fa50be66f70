"""The libraries in a frozen program that are not Python packages: Python itself, what packages bring along,
and those of the system that froze it."""

from __future__ import annotations

import platform
import re
import shutil
import sqlite3
import ssl
import subprocess
import zlib
from collections.abc import Callable, Collection, Iterable, Mapping
from importlib import import_module
from pathlib import Path, PurePosixPath
from pyexpat import EXPAT_VERSION
from typing import Any
from urllib.parse import quote

from resources.packaging.parts import Part, is_of_python

_SHARED = re.compile(r".+\.(so(\.[\w.]+)?|dll|dylib|pyd)", re.IGNORECASE)

#: Libraries that Python uses and knows the version of, by what their files are called on any system.
_USED_BY_PYTHON: Mapping[str, Callable[[], Part]] = {
    r"(lib)?(ssl|crypto)\b.*": lambda: _openssl(ssl.OPENSSL_VERSION),
    r"(lib)?sqlite3\b.*": lambda: _sqlite(sqlite3.sqlite_version),
    r"(libz|zlib1?)\..*": lambda: Part("zlib", zlib.ZLIB_RUNTIME_VERSION, "Zlib"),
    r"libexpat\b.*": lambda: Part("expat", EXPAT_VERSION.removeprefix("expat_"), "MIT"),
}

#: Libraries that come with Python or with packages for Windows and macOS, and tell no version.
_WITHOUT_VERSION: Mapping[str, Part] = {
    r"libffi\b.*": Part("libffi", licence="MIT"),
    r"(vcruntime|msvcp|concrt|ucrtbase|api-ms-win).*": Part(
        "Microsoft C and C++ runtime", licence="Microsoft's terms for redistributable code"
    ),
}

#: GCC's libraries that packages were linked to and bring along, which tell no version.
_OF_GCC: Mapping[str, str] = {
    "libgfortran": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libquadmath": "LGPL-2.1-or-later",
    "libgcc_s": "GPL-3.0-or-later WITH GCC-exception-3.1",
}


def libraries(files: Iterable[str], owned: Mapping[str, str], modules: Collection[str]) -> list[Part]:
    """All of them, by name. `owned` gives the package of those files that come with one; `modules` are the
    Python modules in the program. On Debian and its kin the package manager is asked about what is left; what
    nobody knows is named by its file."""
    found = {_python()}
    if "sqlite3" in modules and _is_within("_sqlite3", b"libsqlite3"):
        found.add(_sqlite(sqlite3.sqlite_version))
    if "ssl" in modules and _is_within("_ssl", b"libssl"):
        found.add(_openssl(ssl.OPENSSL_VERSION))
    for package in set(owned.values()):
        found.update(_brought_by(package, [name for name, owner in owned.items() if owner == package]))
    unknown = set()
    for file in files:
        name = PurePosixPath(file).name
        if file in owned or is_of_python(file) or not _SHARED.fullmatch(name):
            continue
        if known := [part for form, part in _USED_BY_PYTHON.items() if re.fullmatch(form, name, re.I)]:
            found.add(known[0]())
        else:
            unknown.add(name)
    found |= _of_the_system(unknown)
    return sorted(found, key=lambda part: (part.name.lower(), part.within or ""))


def _is_within(module: str, library: bytes) -> bool:
    """Whether one of Python's modules has a library in itself, and does not load it from a file: from the
    program's, or from the system's, which is not a part of the program."""
    file = getattr(import_module(module), "__file__", None)
    return file is None or library not in Path(file).read_bytes().lower()


def _python() -> Part:
    version = platform.python_version()
    cpe = f"cpe:2.3:a:python:python:{version}:*:*:*:*:*:*:*"
    return Part("Python", version, "PSF-2.0", f"pkg:generic/python@{version}", cpe)


def _sqlite(version: str, within: str | None = None) -> Part:
    cpe = f"cpe:2.3:a:sqlite:sqlite:{version}:*:*:*:*:*:*:*"
    return Part("SQLite", version, "blessing", f"pkg:generic/sqlite@{version}", cpe, within)


def _openssl(text: str, within: str | None = None) -> Part:
    """From how OpenSSL names itself: OpenSSL 3.0.19 27 Jan 2026."""
    version = text.split()[1]
    cpe = f"cpe:2.3:a:openssl:openssl:{version}:*:*:*:*:*:*:*"
    return Part("OpenSSL", version, "Apache-2.0", f"pkg:generic/openssl@{version}", cpe, within)


def _brought_by(package: str, files: Collection[str]) -> list[Part]:
    """The works of others that are in a package's files."""
    names = {re.split(r"[-.]", PurePosixPath(name).name)[0] for name in files}
    of_gcc = [Part(name, licence=_OF_GCC[name], within=package) for name in sorted(names & _OF_GCC.keys())]
    return [*of_gcc, *_written_into(package, files)]


def _written_into(package: str, files: Collection[str]) -> list[Part]:
    """Those that a package of this name is known to be built with."""
    within = package
    match package.lower():
        case "pyside6_essentials":
            version = import_module("PySide6.QtCore").qVersion()
            cpe = f"cpe:2.3:a:qt:qt:{version}:*:*:*:*:*:*:*"
            qt = Part("Qt", version, "LGPL-3.0-only", f"pkg:generic/qt@{version}", cpe, within)
            numbers = {match[1] for name in files if (match := re.search(r"libicuuc\.so\.(\d+)$", name))}
            return [qt, *(Part("ICU", number, "Unicode-3.0", within=within) for number in sorted(numbers))]
        case "cryptography":
            backend: Any = import_module("cryptography.hazmat.backends.openssl").backend
            return [_openssl(backend.openssl_version_text(), within)]
        case "numpy" if any("openblas" in name for name in files):
            built: Any = import_module("numpy").show_config(mode="dicts")
            blas = built["Build Dependencies"]["blas"]["version"]
            return [Part("OpenBLAS", blas, "BSD-3-Clause", within=within)]
        case "sqlcipher3":
            return _sqlcipher(within)
        case "pynacl":
            return [Part("libsodium", licence="ISC", within=within)]
    return []


def _sqlcipher(within: str) -> list[Part]:
    engine: Any = import_module("sqlcipher3").dbapi2
    connection = engine.connect(":memory:")
    # Before it has a key it does not say with what it encrypts.
    connection.execute("PRAGMA key = 'any'")
    version, provider = (
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("cipher_version", "cipher_provider_version")
    )
    connection.close()
    parts = [
        _sqlite(engine.sqlite_version, within),
        Part("SQLCipher", version.split()[0], "BSD-3-Clause", within=within),
    ]
    return [*parts, _openssl(provider, within)] if provider.startswith("OpenSSL") else parts


def _of_the_system(names: set[str]) -> set[Part]:
    """What these libraries, by the names of their files, are parts of."""
    found, unknown = _debian_packages(names)
    for name in unknown:
        known = [part for form, part in _WITHOUT_VERSION.items() if re.fullmatch(form, name, re.I)]
        found.add(known[0] if known else Part(name))
    return found


def _debian_packages(names: set[str]) -> tuple[set[Part], set[str]]:
    """The packages of the system that these libraries were copied from, and the libraries of none."""
    if not names or shutil.which("dpkg-query") is None:
        return set(), names
    # "zlib1g:amd64: /lib/x86_64-linux-gnu/libz.so.1"
    homes = [line.rpartition(": ") for line in _dpkg("-S", *(f"*/{name}" for name in sorted(names)))]
    owners = {PurePosixPath(path).name: package for package, _, path in homes}
    if not owners:
        return set(), names
    found = set()
    system = platform.freedesktop_os_release()["ID"]
    for line in _dpkg("-W", "-f", "${binary:Package} ${Version}\\n", *set(owners.values())):
        package, version = line.split(" ", 1)
        name, _, machine = package.partition(":")
        purl = f"pkg:deb/{system}/{name}@{quote(version, safe='')}?arch={machine or 'all'}"
        found.add(Part(name, version, f"see the copyright file of {name} in {system}", purl))
    return found, names - owners.keys()


def _dpkg(*arguments: str) -> list[str]:
    """What dpkg-query says, line by line; it also fails when it knows only some of what it is asked about."""
    done = subprocess.run(  # noqa: S603 - names of files in our own program
        ["dpkg-query", *arguments],  # noqa: S607 - wherever the system has it
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.splitlines()
