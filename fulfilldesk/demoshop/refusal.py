"""How the rules say no."""

from __future__ import annotations


class Refused(Exception):
    """Shopify declines: becomes one entry of ``userErrors``.

    ``field`` is the path of the argument (None reads as null), ``code`` only exists on typed user errors.
    """

    def __init__(self, field: list[str] | None, message: str, code: str | None = None) -> None:
        super().__init__(message)
        self.field = field
        self.message = message
        self.code = code
