"""How long orders, and who ordered, stay on this computer: from the settings to the services."""

from __future__ import annotations

from fulfilldesk.domain.keep_for import KeepFor
from fulfilldesk.ui.settings import KEEP_DAYS, PERSONAL_DAYS, Settings


def keep_for(settings: Settings) -> KeepFor:
    """As the settings say now. On the thread that owns them."""
    return KeepFor(orders=settings.get(KEEP_DAYS), persons=settings.get(PERSONAL_DAYS))


def take_over(settings: Settings, kept_days: int | None) -> None:
    """Earlier versions kept the choice in each store's cache: the first store that is opened brings it here,
    so that nothing is read again, or goes, that nobody has asked for. Where an administrator has decided,
    that holds, and the cache says from then on what was decided, not what the person chose."""
    if settings.has(KEEP_DAYS):
        return
    if kept_days in KEEP_DAYS.choices:
        settings.set(KEEP_DAYS, kept_days)
    elif settings.decided(KEEP_DAYS):
        settings.set(KEEP_DAYS, KEEP_DAYS.default)
