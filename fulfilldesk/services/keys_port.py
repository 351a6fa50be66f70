"""What the services need of whoever keeps secrets, and of whoever has the access token of a shop."""

from __future__ import annotations

from typing import Protocol


class Vault(Protocol):
    """Secrets by name in the system's key store. Each call may take seconds and belongs on a worker; each
    raises KeyStoreLocked or KeyStoreMissing."""

    def read(self, name: str) -> str | None:
        """The secret, or None when none is kept under that name."""
        ...

    def write(self, name: str, secret: str) -> None:
        """Keep it, in place of what was there."""
        ...

    def remove(self, name: str) -> None:
        """Remove it; nothing happens when there is none."""
        ...


class TokenSource(Protocol):
    """The access token of one shop, good at this moment. Safe to ask from several threads at once."""

    def token(self) -> str:
        """The token; a new one first where the old one is about to end. Raises SignInRefused and the failures
        of reaching the shop."""
        ...

    def rejected(self, token: str) -> str:
        """Shopify answered 401 to this token: another one to try, once. Raises SignInRefused when there is
        none to be had, and the failures of reaching the shop."""
        ...
