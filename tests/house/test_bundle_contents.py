"""Which files and packages belong in the frozen program, on each of the three systems."""

from __future__ import annotations

import sys

import pytest

from resources.packaging.contents import SYSTEM_LIBRARIES, kept
from resources.packaging.packages import licence_texts, program_packages, strange_modules

LEFT_OUT = {
    "linux": [
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt/lib/libQt6VirtualKeyboard.so.6",
        "PySide6/Qt/lib/libQt6EglFsKmsSupport.so.6",
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/plugins/platforms/libqlinuxfb.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "babel/locale-data/ar.dat",
        "numpy/_core/_simd.cpython-311-x86_64-linux-gnu.so",
        # The system's own.
        "libglib-2.0.so.0",
        "libxcb-cursor.so.0",
        "libgtk-3.so.0",
        "libstdc++.so.6",
    ],
    "win32": [
        "PySide6\\Qt6Qml.dll",
        "PySide6\\Qt6QmlModels.dll",
        "PySide6\\Qt6Quick.dll",
        "PySide6\\Qt6VirtualKeyboard.dll",
        "PySide6\\Qt6Pdf.dll",
        "PySide6\\opengl32sw.dll",
        "PySide6\\plugins\\platforminputcontexts\\qtvirtualkeyboardplugin.dll",
        "PySide6\\plugins\\platforms\\qdirect2d.dll",
        "PySide6\\plugins\\platforms\\qminimal.dll",
        "PySide6\\plugins\\imageformats\\qwebp.dll",
        "PySide6\\plugins\\generic\\qtuiotouchplugin.dll",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        "PySide6\\translations\\qtbase_fr.qm",
    ],
    "darwin": [
        "PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml",
        "PySide6/Qt/lib/QtQuick.framework/Versions/A/Resources/Info.plist",
        "PySide6/Qt/lib/QtVirtualKeyboard.framework/Versions/A/QtVirtualKeyboard",
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.dylib",
        "PySide6/Qt/plugins/platforms/libqminimal.dylib",
        "PySide6/Qt/plugins/imageformats/libqmacheif.dylib",
        "PySide6/Qt/plugins/permissions/libqdarwincamerapermission.dylib",
        "PySide6/Qt/translations/qtbase_ja.qm",
    ],
}

KEPT = {
    "linux": [
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/translations/qtbase_nl.qm",
        "babel/locale-data/nl_BE.dat",
        "libpython3.11.so.1.0",
        "libsqlite3.so.0",
        "numpy.libs/libscipy_openblas64_-32a4b2a6.so",
    ],
    "win32": [
        "PySide6\\Qt6Core.dll",
        "PySide6\\Qt6PrintSupport.dll",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6\\plugins\\platforms\\qoffscreen.dll",
        "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
        "PySide6\\plugins\\imageformats\\qsvg.dll",
        "PySide6\\plugins\\iconengines\\qsvgicon.dll",
        "PySide6\\translations\\qtbase_nl.qm",
        "sqlite3.dll",
        "libcrypto-3.dll",
        "numpy.libs\\libscipy_openblas64_-x.dll",
    ],
    "darwin": [
        "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/platforms/libqoffscreen.dylib",
        "PySide6/Qt/plugins/styles/libqmacstyle.dylib",
        "PySide6/Qt/plugins/imageformats/libqsvg.dylib",
        "PySide6/Qt/translations/qtbase_nl.qm",
        "libsqlite3.0.dylib",
        "libcrypto.3.dylib",
    ],
}


@pytest.mark.parametrize("platform", KEPT)
def test_only_what_the_program_opens_comes_along(platform: str) -> None:
    collected = [(name, f"from/{name}", "BINARY") for name in [*LEFT_OUT[platform], *KEPT[platform]]]
    assert [name for name, _, _ in kept(collected, platform)] == KEPT[platform]


def test_a_link_goes_where_what_it_leads_to_goes() -> None:
    """PyInstaller puts links to packages' libraries on top, where the loader looks."""
    links = [
        ("libQt6Quick.so.6", "PySide6/Qt/lib/libQt6Quick.so.6", "SYMLINK"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("libscipy_openblas64_.so", "numpy.libs/libscipy_openblas64_.so", "SYMLINK"),
    ]
    assert kept(links, "linux") == links[1:]


def test_no_library_that_is_named_as_the_systems_comes_along() -> None:
    named = [(name, f"/lib/{name}", "BINARY") for name in SYSTEM_LIBRARIES if name.startswith("lib")]
    assert kept(named, "linux") == []


def test_the_packages_are_those_of_the_program_with_what_they_need() -> None:
    packages = program_packages()
    assert {"httpx", "httpcore", "pyside6-essentials", "shiboken6", "pynacl", "keyring"} <= packages
    assert packages.isdisjoint({"pytest", "hypothesis", "mypy", "ruff", "pyinstaller", "pillow"})
    if sys.platform == "linux":
        assert "secretstorage" in packages


def test_modules_of_other_packages_are_kept_out() -> None:
    strangers = strange_modules()
    assert {"pytest", "mypy", "PIL"} <= set(strangers)
    assert set(strangers).isdisjoint({"fulfilldesk", "httpx", "PySide6", "backports", "dateutil", "nacl"})


def test_each_packages_licence_has_a_folder_of_its_own() -> None:
    texts = {name: source for name, source, _ in licence_texts(["httpx", "numpy", "fulfilldesk"])}
    folders = {name.split("/")[1] for name in texts}
    assert {"httpx", "numpy", "pyinstaller"} <= folders <= {"httpx", "numpy", "pyinstaller", "Python"}


def test_the_licence_of_babels_data_comes_along() -> None:
    """It lies among the data, of which the rest of the world's languages stay out."""
    assert "licenses/babel/LICENSE.unicode" in {name for name, _, _ in licence_texts(["babel"])}
