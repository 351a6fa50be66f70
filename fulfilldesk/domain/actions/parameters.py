"""What was filled in, read from JSON. The journal may hand back anything: what is missing or of another type
means the preset."""

from __future__ import annotations

from fulfilldesk.domain.actions.action import Action


def flag(action: Action, key: str, *, preset: bool = False) -> bool:
    """Yes or no."""
    value = action.parameters.get(key)
    return value if isinstance(value, bool) else preset


def text(action: Action, key: str, preset: str = "") -> str:
    """Words, as `written`."""
    value = action.parameters.get(key)
    return written(value if isinstance(value, str) else preset)


def written(value: str) -> str:
    """Without blanks around it, with one kind of line end, and without what UTF-8 cannot carry."""
    sendable = value.encode("utf-8", "ignore").decode("utf-8").replace("\0", "")
    return sendable.replace("\r\n", "\n").replace("\r", "\n").strip()
