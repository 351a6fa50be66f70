"""Imports as Python does them, in spite of PySide6.

For the sake of `from __feature__ import ...`, which nobody here writes, PySide6 reads the source of each
module that is imported after it, to see whether it names PySide6. That is a good part of the program's start,
and every line it has read stays in memory.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - puts its own import in place of Python's, and keeps that one


def plain_import() -> None:
    """Put Python's own import back. Call before most things are imported."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
