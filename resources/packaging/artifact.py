"""How the files of a release are named."""

from __future__ import annotations

import platform
import sys

from fulfilldesk.product import NAME, VERSION

_PROCESSORS = {"x86_64": "x64", "amd64": "x64", "aarch64": "arm64"}


def system() -> str:
    """The system and the processor: linux-x64, windows-x64, macos-arm64."""
    name = {"darwin": "macos", "win32": "windows"}.get(sys.platform, sys.platform)
    processor = platform.machine().lower()
    return f"{name}-{_PROCESSORS.get(processor, processor)}"


def artifact(ending: str) -> str:
    """The name of a file of this version for this system, with such an ending."""
    return f"{NAME}-{VERSION}-{system()}{ending}"
