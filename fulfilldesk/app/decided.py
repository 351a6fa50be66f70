"""What an administrator has decided, as the settings that a person would choose."""

from __future__ import annotations

from fulfilldesk.domain.policies import Policies
from fulfilldesk.ui.settings import KEEP_DAYS, PERSONAL_DAYS, UPDATE_CHECK, Settings


def decide(settings: Settings, policies: Policies) -> None:
    """Let these hold from now on, whatever the person has chosen; that is remembered for the day on which
    nobody decides any more. Everything that asks the settings follows. On the thread that owns them."""
    if policies.keep_days is not None:
        settings.decide(KEEP_DAYS, policies.keep_days)
    if policies.personal_days is not None:
        settings.decide(PERSONAL_DAYS, policies.personal_days)
    if not policies.update_check:
        settings.decide(UPDATE_CHECK, False)
