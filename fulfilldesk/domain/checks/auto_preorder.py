"""Fulfilled automatically although its tags say that it is to be sent later."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

from fulfilldesk.domain.checks.automatic import AutomaticCheck
from fulfilldesk.domain.folding import fold
from fulfilldesk.domain.orders import Order

#: As a word of its own, however it is joined: "Pre-order week 48", "voorbestellingen", "back order".
_LATER = re.compile(r"(?<![a-z])(pre[-_ ]?order|back[-_ ]?order|voorbestelling|nalevering)(s|en)?(?![a-z])")


class AutoPreorder(AutomaticCheck):
    """The customer was told that it has gone, and it has not even come in."""

    name: ClassVar[str] = "auto_preorder"

    def sign(self, order: Order) -> Mapping[str, str] | None:
        """The first tag that says so."""
        tag = next((tag for tag in order.tags if _LATER.search(fold(tag))), None)
        return None if tag is None else {"tag": tag}
