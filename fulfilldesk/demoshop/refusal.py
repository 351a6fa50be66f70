"""How the rules say no."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


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
    """Shopify declines for several reasons at once: each becomes one entry of ``userErrors``.

    ``payload`` is what the answer carries all the same.
    """

    def __init__(self, reasons: list[Refused], payload: Mapping[str, Any] | None = None) -> None:
        super().__init__(*reasons)
        self.reasons = reasons
        self.payload = dict(payload or {})
