"""What is done to libraries on Linux so that the frozen program is smaller, and that they work as before."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import PySide6
import pytest

from resources.packaging.icu_data import NotIcuData, items, packed, trimmed
from resources.packaging.stripping import can_be_loaded, stripped

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="libraries are changed on Linux only")

needs_binutils = pytest.mark.skipif(
    shutil.which("ld") is None, reason="binutils, without which PyInstaller works neither, is not installed"
)

#: Sorts words in many languages, as file names are sorted and not, and changes their case.
SORTING = """
from functools import cmp_to_key
from PySide6.QtCore import QCollator, QLocale
words = "ä a z Å å ö Ö b B é e f10 f9 F2 ij IJ y ñ n ß ss 我 爱 あ ア c ch d h Ł l đ 10 9 2 a-b a.b"
for name in "C en en_US nl nl_BE sv de es zh zh_TW ja cs pl tr da".split():
    for numeric in (False, True):
        collator = QCollator(QLocale(name))
        collator.setNumericMode(numeric)
        print(name, numeric, sorted(words.split(), key=cmp_to_key(collator.compare)))
    print(QLocale(name).toUpper("iıß ĳs ǆ"), QLocale(name).toLower("Iİ ÌJ Σ"))
"""


def icu_of_qt() -> Path:
    (library,) = (Path(PySide6.__file__).parent / "Qt" / "lib").glob("libicudata.so.*")
    return library


@needs_binutils
def test_qt_sorts_in_every_language_as_it_did(tmp_path: Path) -> None:
    made = trimmed(icu_of_qt(), tmp_path)
    assert made.stat().st_size < 5_000_000 < icu_of_qt().stat().st_size

    def sorted_with(**environment: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", SORTING],
            env=os.environ | {"PYTHONIOENCODING": "utf-8", **environment},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        assert "collator" not in done.stderr
        return done.stdout

    # The loader says which library it takes.
    told = sorted_with(LD_LIBRARY_PATH=str(tmp_path), LD_DEBUG="libs", LD_DEBUG_OUTPUT=str(tmp_path / "told"))
    assert any(str(made) in file.read_text(errors="replace") for file in tmp_path.glob("told*"))
    assert told == sorted_with() and len(told.splitlines()) == 45


def test_what_is_kept_of_icu_is_kept_whole() -> None:
    header, found = items(icu_of_qt().read_bytes())
    kept = {name: item for name, item in found.items() if "/coll/" in name}
    again, parts = items(packed(header, kept))
    assert again == header
    assert parts.keys() == kept.keys()
    assert all(parts[name].startswith(item) for name, item in kept.items())


@pytest.mark.parametrize("data", [b"", b"no data", b"CmnD", bytes(20) + b"CmnD" + bytes(100)])
def test_another_file_is_not_taken_for_icus(data: bytes) -> None:
    with pytest.raises(NotIcuData):
        items(data)


@needs_binutils
def test_stripped_libraries_can_be_loaded(tmp_path: Path) -> None:
    """Of a library that patchelf changed (numpy's OpenBLAS is one) the original is kept where `strip` would
    break it."""
    packages = Path(sysconfig.get_path("platlib"))
    files = [*packages.glob("numpy.libs/*.so*"), *packages.glob("nacl/*.so"), *packages.glob("msgspec/*.so")]
    entries = [(str(file.relative_to(packages)), str(file), "BINARY") for file in files]
    done = stripped([*entries, ("LICENSE", "LICENSE", "DATA")], tmp_path)
    assert [name for name, _, _ in done] == [*(name for name, _, _ in entries), "LICENSE"]
    for (_, source, _), (_, result, _) in zip(entries, done, strict=False):
        assert can_be_loaded(Path(result).read_bytes())
        assert Path(result).stat().st_size <= Path(source).stat().st_size
        assert result == source or Path(result).is_relative_to(tmp_path)


def test_a_library_with_a_segment_in_the_wrong_place_cannot_be_loaded() -> None:
    library = bytearray(Path(sys.executable).resolve().read_bytes())
    assert can_be_loaded(bytes(library))
    table = int.from_bytes(library[0x20:0x28], "little")
    while int.from_bytes(library[table : table + 4], "little") != 1:  # one that is loaded
        table += 56
    library[table + 8] ^= 8  # the low byte of where it lies in the file
    assert not can_be_loaded(bytes(library))
