"""The plug-ins of Qt, which it loads when it needs them: one that is missing, or lacks a library of the
system, shows only then."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QPluginLoader
from PySide6.QtGui import QImageReader

from fulfilldesk.self_test.finding import Answer, fails, works, works_with_less

#: Of these, one must work; the window comes through the first that does.
_WINDOW_SYSTEMS = {"win32": ("qwindows",), "darwin": ("qcocoa",)}
_OTHER_WINDOW_SYSTEMS = ("qxcb", "qwayland")
_IMAGES = ("png", "svg")


def window_systems() -> Answer:
    """Whether a window can be shown on this system; it is not tried."""
    wanted = _WINDOW_SYSTEMS.get(sys.platform, _OTHER_WINDOW_SYSTEMS)
    broken = {name: why for name in wanted if (why := why_not("platforms", name))}
    told = ", ".join(f"{name}: {why}" for name, why in broken.items())
    usable = [name for name in wanted if name not in broken]
    if not usable:
        return fails(f"No window can be shown on this computer ({told}).")
    if broken:
        return works_with_less(f"Windows can be shown through {' and '.join(usable)} only ({told}).")
    return works(" ".join(usable))


def images() -> Answer:
    """Whether Qt reads the pictures that the program shows."""
    known = {bytes(form.data()).decode() for form in QImageReader.supportedImageFormats()}
    missing = [form for form in _IMAGES if form not in known]
    if missing:
        return fails(f"Pictures of these kinds cannot be read: {', '.join(missing)}.")
    return works(" ".join(_IMAGES))


def why_not(folder: str, name: str) -> str | None:
    """Why the plug-in whose name begins so cannot be used, in this folder of Qt's plug-ins; None: it can."""
    plug_ins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / folder
    file = next((file for file in plug_ins.glob("*") if file.stem.removeprefix("lib").startswith(name)), None)
    if file is None:
        return "missing"
    loader = QPluginLoader(str(file))
    return None if loader.load() else reason_in(loader.errorString())


def reason_in(error: str) -> str:
    """Of what a loader says, the system's own words, without the place of the file:
    "Cannot load library /a/b.so: libc.so: cannot open shared object file"."""
    return re.sub(r"^.*?\.(?:so|dll|dylib): *", "", error.split("\n")[0]).strip("() ")
