"""What macOS reads of the program before it runs it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from fulfilldesk import product
from resources.packaging.version_resource import version_numbers

#: What Qt 6.11 supports; a package may need more.
_OLDEST_MACOS = (13, 0)


def minimum_system(wheel_tags: Iterable[str]) -> str:
    """The oldest macOS on which all the wheels with these tags run, and Qt.

    >>> minimum_system(["cp311-cp311-macosx_14_0_arm64", "py3-none-any"])
    '14.0'
    """
    pairs = re.findall(r"macosx_(\d+)_(\d+)", " ".join(wheel_tags))
    major, minor = max([_OLDEST_MACOS, *((int(major), int(minor)) for major, minor in pairs)])
    return f"{major}.{minor}"


def info_plist(wheel_tags: Iterable[str], version: str = product.VERSION) -> dict[str, Any]:
    """The entries of Info.plist. Nothing in it asks for the microphone, the camera, contacts or the place:
    the program uses none, and macOS refuses what has no reason here. Its versions are three numbers: of
    1.2.3rc1 and 1.2.3 the same."""
    numbers = ".".join(map(str, version_numbers(version)[:3]))
    return {
        "CFBundleName": product.NAME,
        "CFBundleDisplayName": product.NAME,
        "CFBundleIdentifier": product.IDENTIFIER,
        "CFBundleShortVersionString": numbers,
        "CFBundleVersion": numbers,
        "CFBundleDevelopmentRegion": "en",
        # macOS then speaks either language in the menu and the dialogs that are its own.
        "CFBundleLocalizations": ["en", "nl"],
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": minimum_system(wheel_tags),
        "NSHighResolutionCapable": True,
        # It has a dark appearance.
        "NSRequiresAquaSystemAppearance": False,
        "NSHumanReadableCopyright": f"{product.PUBLISHER}; MIT licence",
    }
