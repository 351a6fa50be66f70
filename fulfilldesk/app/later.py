"""Parts of a desk that the window is given before they are there.

The window is painted first; httpx, keyring and sqlite-utils are imported after that. Until the desk stands,
or when it cannot be opened, a part answers like a store that was closed: with Stopped, which nobody makes a
fuss about.
"""

from __future__ import annotations

from typing import Any, Generic, TypeVar, cast

from fulfilldesk.domain.errors import Stopped

Part = TypeVar("Part")


class Later(Generic[Part]):
    """Stands in for a part; `part` is what to hand around, `provide` says what it stands for."""

    def __init__(self) -> None:
        self._stand_in = _StandIn()

    @property
    def part(self) -> Part:
        """The stand-in, which passes everything on once the real part is there."""
        return cast(Part, self._stand_in)

    def provide(self, real: Part) -> None:
        """From now on it is this one."""
        object.__setattr__(self._stand_in, "_real", real)


class _StandIn:
    """Passes every attribute on. Raises Stopped as long as there is nothing to pass it on to."""

    def __getattr__(self, name: str) -> Any:
        try:
            real = object.__getattribute__(self, "_real")
        except AttributeError:
            raise Stopped(f"{name} was asked for before the desk was opened") from None
        return getattr(real, name)
