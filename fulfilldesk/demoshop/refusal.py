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


class Refusals(Exception):
    """Shopify declines for several reasons at once: each becomes one entry of ``userErrors``."""

    def __init__(self, reasons: list[Refused]) -> None:
        super().__init__(*reasons)
        self.reasons = reasons
