"""Who asks: what a valid token stands for."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Caller:
    """``scopes`` narrows those of the app (None: all of them). ``lacks`` are the rights that the staff member
    does not have; an app of its own lacks none.
    """

    scopes: frozenset[str] | None = None
    lacks: frozenset[str] = field(default_factory=frozenset)


#: The app itself, with everything it was granted.
THE_APP = Caller()
