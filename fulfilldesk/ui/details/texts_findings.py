"""The words around the findings of the open order; what is wrong itself is worded in ui/checks/texts."""

from __future__ import annotations

from fulfilldesk.ui.translation import Count, fill, translate


def card_title(n: int) -> str:
    """Title of the card."""
    return Count.tr("%Ln things need attention", None, n)


def since(moment: str) -> str:
    """Below a finding; `moment` from Formats.since."""
    return fill(translate("details", "since {moment}"), moment=moment)


def finding_options(sentence: str) -> str:
    """Name of the three dots of a finding, for screen readers."""
    return fill(translate("details", "More: {finding}"), finding=sentence)


def told(service: str) -> str:
    """To be ticked; {service} is an app or a supplier."""
    if not service:
        return translate("details", "I have told the supplier")
    return fill(translate("details", "I have told {service}"), service=service)


def noted_as_told() -> str:
    """After it was ticked."""
    return translate("details", "Noted: the supplier was told.")


def tomorrow() -> str:
    """Menu item."""
    return translate("details", "Put off until tomorrow")


def for_days(n: int) -> str:
    """Menu item."""
    return Count.tr("Put off for %Ln days", None, n)


def fine() -> str:
    """Menu item: it is as it should be."""
    return translate("details", "This is fine as it is")
