"""How a call ends: one plain sentence on stderr, and an exit code."""

from __future__ import annotations

import sys

DONE, FAILED, WRONG_USE = 0, 1, 2


def say(sentence: str) -> None:
    """One line on stderr; nothing where there is none (a windowed program on Windows)."""
    if sys.stderr is not None:
        print(f"fulfilldesk: {sentence}", file=sys.stderr)  # noqa: T201
