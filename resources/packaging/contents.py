"""Which of the files that PyInstaller's hooks collect the program never opens, or finds on the system."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

#: How PyInstaller writes a file down: its name in the bundle, where it lies now, and what it is.
Entry = tuple[str, str, str]

#: Modules that code of others imports for what this program does not do.
EXCLUDED_MODULES: Final = (
    "tkinter",
    "PySide6.QtDesigner",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql",
    "PySide6.QtTest",
    # Of numpy only arrays are used.
    "numpy.distutils",
    "numpy.f2py",
    "numpy.fft",
    "numpy.ma",
    "numpy.polynomial",
    "numpy.random",
    "numpy.testing",
    # The command line of httpx.
    "httpx._main",
    # The program's other process is a program of its own; PyInstaller would prepare this one's at each start.
    "multiprocessing",
    # Python's help at its prompt.
    "pydoc",
    "pydoc_data",
    # There is no prompt.
    "readline",
)

#: A test runs what is left. A plug-in is `qsvg.dll` on Windows, `libqsvg.so` or `libqsvg.dylib` elsewhere.
_NEVER_OPENED: Final = re.compile(
    # Qt's words and babel's forms in languages the program does not speak.
    r"PySide6/.*translations/(?!qtbase_(en|nl)\.qm)"
    r"|babel/locale-data/(?!(root|en|nl)[_.])"
    # Icons are SVG; no other form of picture is read.
    r"|.*/plugins/imageformats/(?!(lib)?qsvg\.)"
    # Windows without a desktop and touch tables; of Qt's network only local sockets are used; nobody asks for
    # the camera or the place.
    r"|.*/plugins/(egldeviceintegrations|generic|networkinformation|permissions|qmltooling|sqldrivers|tls)/"
    r"|.*/plugins/platforms/(lib)?q(direct2d|eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)\."
    # The keyboard on the screen, which brings the whole of Qt Quick; systems have their own.
    r"|.*/plugins/platforminputcontexts/(lib)?qtvirtualkeyboardplugin\."
    r"|.*/(lib)?Qt6?(EglFS|EglFs|Pdf|Qml|Quick|VirtualKeyboard)\w*\.(so|dll|framework)"
    # OpenGL in software, and the compiler of its shaders.
    r"|.*/(opengl32sw|d3dcompiler_\d+|dxcompiler|dxil)\.dll"
    # For numpy's own tests.
    r"|numpy/_core/_(simd|\w+_tests)\."
    # The GTK of the machine that builds; GNOME's dialogs come through the desktop portal.
    r"|.*/plugins/platformthemes/libqgtk3\."
)

#: Libraries of the machine that builds on Linux which come along: Python, and the SQLite that tests ran with.
_ALONG: Final = re.compile(r"lib(python3|sqlite3)[.\d]*\.so")
_LIBRARY: Final = re.compile(r"lib[^/]+\.so[.\d]*")

#: The others are the system's: they match its drivers, fonts and settings, get its security updates, and need
#: each other. Those that a file of the bundle asks for by name, each with the Debian package that has it.
SYSTEM_LIBRARIES: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        (
            "libc.so.6",
            "libm.so.6",
            "libdl.so.2",
            "libpthread.so.0",
            "libresolv.so.2",
            "librt.so.1",
            "libutil.so.1",
        ),
        "libc6",
    ),
    **dict.fromkeys(("ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"), "libc6"),
    "libgcc_s.so.1": "libgcc-s1",
    "libstdc++.so.6": "libstdc++6",
    # Python's modules.
    "libbz2.so.1.0": "libbz2-1.0",
    "libcrypto.so.3": "libssl3",
    "libexpat.so.1": "libexpat1",
    "libffi.so.8": "libffi8",
    "liblzma.so.5": "liblzma5",
    "libssl.so.3": "libssl3",
    "libuuid.so.1": "libuuid1",
    "libz.so.1": "zlib1g",
    # Qt's core and network.
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libzstd.so.1": "libzstd1",
    # Text and pictures.
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    # Windows under X11 and Wayland.
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    # Printing: without it, one saves a PDF file.
    "libcups.so.2": "libcups2",
}


def kept(entries: Iterable[Entry], platform: str) -> list[Entry]:
    """Those that belong in the bundle for `platform` (as sys.platform says it)."""
    return [entry for entry in entries if _belongs(entry, platform)]


def _belongs(entry: Entry, platform: str) -> bool:
    name, is_link = entry[0].replace("\\", "/"), entry[2] == "SYMLINK"
    # Where a link leads nowhere, it goes too.
    if _NEVER_OPENED.match(name) or (is_link and _NEVER_OPENED.match(entry[1])):
        return False
    # What lies on top is the machine's own; what packages bring lies in their folders, with a link on top.
    of_the_machine = not is_link and _LIBRARY.fullmatch(name) is not None
    return not (platform == "linux" and of_the_machine and _ALONG.match(name) is None)
