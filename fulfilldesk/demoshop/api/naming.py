"""From the schema's camelCase to Python's snake_case."""

from __future__ import annotations

import functools
import re

CAPITAL = re.compile(r"(?<=[a-z0-9])([A-Z])")


@functools.cache
def snake(name: str) -> str:
    """``displayStatus`` to ``display_status``."""
    return CAPITAL.sub(r"_\1", name).lower()
