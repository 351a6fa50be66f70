"""Text of strangers for a log line."""

from __future__ import annotations


def harmless(text: str, longest: int) -> str:
    """One line, printable, and no longer than that many characters."""
    return "".join(letter if letter.isprintable() else " " for letter in text[:longest])
