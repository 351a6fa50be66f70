"""What the numbers were taken on."""

from __future__ import annotations

import os
import platform
import sqlite3
import sys
from pathlib import Path

import PySide6


def facts() -> dict[str, object]:
    """Processor, memory, system and versions; how busy the machine was."""
    return {
        "processor": _first("/proc/cpuinfo", "model name") or platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
        "memory": _first("/proc/meminfo", "MemTotal"),
        "system": platform.platform(),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "pyside": PySide6.__version__,
        "load": os.getloadavg()[0] if sys.platform != "win32" else None,
    }


def _first(file: str, key: str) -> str | None:
    try:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(key)), None)
