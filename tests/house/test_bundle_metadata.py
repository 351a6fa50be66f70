"""What Windows and macOS read of the frozen program: icons, version, manifest, Info.plist; updates.json."""

from __future__ import annotations

import base64
import json
import plistlib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PIL import Image

from fulfilldesk import product
from fulfilldesk.releases.updates import FILE, built_in
from resources.packaging import icons
from resources.packaging.info_plist import info_plist, minimum_system
from resources.packaging.updates_file import ADDRESS, KEY, WrongUpdates, updates_file
from resources.packaging.version_resource import manifest, version_numbers, version_resource

A_KEY = base64.b64encode(bytes(range(32))).decode()


def test_the_icon_of_windows_has_a_drawing_for_each_size(tmp_path: Path) -> None:
    with Image.open(icons.write_windows_icon(tmp_path)) as icon:
        assert icon.info["sizes"] == {(size, size) for size in icons.WINDOWS_SIZES}


def test_the_icon_of_macos_is_large_enough(tmp_path: Path) -> None:
    with Image.open(icons.write_macos_icon(tmp_path)) as icon:
        icon.load()
        assert icon.size == (1024, 1024)
        assert (256, 256, 2) in icon.info["sizes"]


@pytest.mark.parametrize("size", [16, 32, 256])
def test_the_drawing_is_ours_and_legible(size: int) -> None:
    """A white parcel on green, the corners let the desktop through."""
    picture = icons.picture(size)
    colours = picture.convert("RGB").getcolors(size * size)
    assert colours is not None
    green = sum(count for count, (red, green, blue) in colours if green > red + 40)
    white = sum(count for count, colour in colours if min(colour) > 240)
    assert green > size * size * 0.3 and white > size * size * 0.15
    assert picture.getpixel((0, 0)) == (0, 0, 0, 0)


def test_windows_reads_the_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyInstaller's own code makes the resource out of the text."""
    # On Linux, one part of Windows is not there, which this needs none of.
    monkeypatch.setattr("PyInstaller.compat.win32api", None, raising=False)
    from PyInstaller.utils.win32 import versioninfo  # type: ignore[import-untyped]

    (tmp_path / "version.txt").write_text(version_resource("fulfilldesk.exe", "1.2.3"), encoding="utf-8")
    info = versioninfo.load_version_info_from_text_file(str(tmp_path / "version.txt"))
    assert "FileVersion".encode("utf-16-le") in info.toRaw()
    strings = {entry.name: entry.val for entry in info.kids[0].kids[0].kids}
    assert strings["FileVersion"] == strings["ProductVersion"] == "1.2.3"
    assert strings["ProductName"] == strings["FileDescription"] == product.NAME
    assert strings["CompanyName"] == product.PUBLISHER
    assert strings["OriginalFilename"] == "fulfilldesk.exe"
    assert (info.ffi.fileVersionMS, info.ffi.fileVersionLS) == (1 << 16 | 2, 3 << 16)


@pytest.mark.parametrize(
    ("version", "numbers"),
    [
        ("0.1.0", (0, 1, 0, 0)),
        ("12.34", (12, 34, 0, 0)),
        ("1.2.3rc4", (1, 2, 3, 0)),
        ("2.0.0.dev1", (2, 0, 0, 0)),
    ],
)
def test_windows_compares_numbers(version: str, numbers: tuple[int, int, int, int]) -> None:
    assert version_numbers(version) == numbers


def test_what_is_no_version_is_refused() -> None:
    with pytest.raises(ValueError, match="not a version"):
        version_numbers("newest")


def test_the_manifest_says_what_windows_asks() -> None:
    told = {
        element.tag.rpartition("}")[2]: (element.text or "").strip() or element.attrib
        for element in ET.fromstring(manifest()).iter()
    }
    assert told["requestedExecutionLevel"] == {"level": "asInvoker", "uiAccess": "false"}
    assert told["longPathAware"] == "true"
    assert told["dpiAwareness"].startswith("PerMonitorV2")
    assert told["supportedOS"] == {"Id": "{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"}
    assert told["assemblyIdentity"]["name"] == "Microsoft.Windows.Common-Controls"


def test_pyinstaller_takes_the_manifest() -> None:
    from PyInstaller.utils.win32 import winmanifest  # type: ignore[import-untyped]

    made = winmanifest.create_application_manifest(manifest().encode()).decode()
    for part in ("PerMonitorV2", "longPathAware", 'level="asInvoker"', "8e0f7a12"):
        assert part in made


def test_macos_is_told_who_it_is_and_asked_for_nothing() -> None:
    told = plistlib.loads(plistlib.dumps(info_plist([], "1.2.3")))
    assert told["CFBundleIdentifier"] == product.IDENTIFIER
    assert told["CFBundleShortVersionString"] == told["CFBundleVersion"] == "1.2.3"
    assert told["CFBundleLocalizations"] == ["en", "nl"]
    assert told["NSRequiresAquaSystemAppearance"] is False
    assert told["NSHighResolutionCapable"] is True
    assert told["LSMinimumSystemVersion"] == "13.0"
    assert [name for name in told if "UsageDescription" in name] == []


@pytest.mark.parametrize(
    ("version", "told"),
    [("0.2.0", "0.2.0"), ("0.2.0rc1", "0.2.0"), ("1.2.3.dev4", "1.2.3"), ("12.34", "12.34.0")],
)
def test_macos_is_told_three_numbers(version: str, told: str) -> None:
    plist = info_plist([], version)
    assert plist["CFBundleShortVersionString"] == plist["CFBundleVersion"] == told


@pytest.mark.parametrize(
    ("tags", "oldest"),
    [
        ([], "13.0"),
        (["cp310-abi3-macosx_13_0_universal2", "py3-none-any"], "13.0"),
        (["cp311-cp311-macosx_11_0_arm64", "cp311-cp311-macosx_14_0_arm64"], "14.0"),
        (["cp311-cp311-macosx_13_4_arm64", "cp311-cp311-macosx_10_15_x86_64"], "13.4"),
    ],
)
def test_the_oldest_macos_is_that_of_the_packages(tags: list[str], oldest: str) -> None:
    assert minimum_system(tags) == oldest


def test_the_program_reads_the_updates_that_it_is_built_with(tmp_path: Path) -> None:
    written = updates_file({ADDRESS: "https://downloads.example/version.json", KEY: A_KEY})
    assert written is not None and set(json.loads(written)) == {"address", "key"}
    (tmp_path / FILE).write_text(written, encoding="utf-8")
    updates = built_in(tmp_path)
    assert updates is not None
    assert (updates.address, updates.key) == ("https://downloads.example/version.json", bytes(range(32)))


def test_without_an_address_there_is_no_file() -> None:
    assert updates_file({}) is None
    assert updates_file({ADDRESS: "", KEY: ""}) is None


@pytest.mark.parametrize(
    "environment",
    [
        {ADDRESS: "http://downloads.example/version.json", KEY: A_KEY},
        {ADDRESS: "https://downloads.example/version.json"},
        {ADDRESS: "https://downloads.example/version.json", KEY: "c2hvcnQ="},
        {ADDRESS: "https://downloads.example/version.json", KEY: "?"},
        {KEY: A_KEY},
    ],
)
def test_what_the_program_would_refuse_is_not_built(environment: dict[str, str]) -> None:
    with pytest.raises(WrongUpdates):
        updates_file(environment)
