"""The pages of the window beside the orders, in the order in which the rail shows them."""

from __future__ import annotations

from enum import StrEnum

from fulfilldesk.ui import texts, texts_waiting
from fulfilldesk.ui.translation import translate


class Page(StrEnum):
    """One page; the views of orders are no pages of their own."""

    CHECKS = "checks"
    WAITING = "waiting"
    JOURNAL = "journal"
    AUTOMATIC = "automatic"
    RULES = "rules"
    NUMBERS = "numbers"


def page_name(page: Page) -> str:
    """Entry of the rail."""
    match page:
        case Page.CHECKS:
            return translate("rail", "Checks")
        case Page.WAITING:
            return texts_waiting.title()
        case Page.JOURNAL:
            return texts.journal()
        case Page.AUTOMATIC:
            return translate("rail", "Automatic or by hand")
        case Page.RULES:
            return translate("rail", "Rules")
        case Page.NUMBERS:
            return translate("rail", "Numbers")
