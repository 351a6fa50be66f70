"""The words that go to a fulfilment service with a request."""

from __future__ import annotations

from fulfilldesk.domain.actions.action import Action
from fulfilldesk.domain.actions.parameters import text
from fulfilldesk.domain.notice import Notice, Say, Weight

MESSAGE = "message"
#: Ours: Shopify names none, and this is as much as anybody reads.
LIMIT = 1000


def message(action: Action) -> str:
    """What was entered, without blanks around it; empty when nothing was."""
    return text(action, MESSAGE)


def too_long(action: Action) -> Notice | None:
    """Said when it is."""
    if len(message(action)) <= LIMIT:
        return None
    return Notice(Say.TOO_LONG, Weight.BLOCK, {"limit": str(LIMIT)})
