"""What the checks of a fulfilment program should find in the shop, and what looks like it and is in order.

Every check has its cases and its near misses; they are told in shops that are large enough for them.
"""

from __future__ import annotations

from fulfilldesk.demoshop.content.stories import (
    checks_apps,
    checks_automatic,
    checks_status,
    checks_stock,
    checks_till,
)
from fulfilldesk.demoshop.content.stories.tale import Tale

#: A smaller shop would hold hardly anything else.
TOLD_FROM = 400

TALES: tuple[Tale, ...] = (
    *checks_apps.TALES,
    *checks_till.TALES,
    *checks_stock.TALES,
    *checks_status.TALES,
    *checks_automatic.TALES,
)
