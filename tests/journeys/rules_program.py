"""A program that runs the shop's own rules once and is killed on the way.

Started once, it reads a line of JSON for each life: [folder, url, step, time]. For each it forks a program
that takes up what was left open, runs the rules, and kills itself with SIGKILL at that step, or ends with
code 0 when the run had fewer; the code is written back as a line (-9 for killed). A step is the moment before
or after each call to the shop, the cache, the journal or the rules in it.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from datetime import datetime
from pathlib import Path
from typing import Any

from fulfilldesk.demoshop.shop import DEFAULT_TOKEN
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.services.permissions import Permissions
from fulfilldesk.services.pipeline import Pipeline
from fulfilldesk.services.rules import OwnRules
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.shop import ShopifyShop
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.journal import JournalFile
from tests.journeys.desks import TestClock
from tests.journeys.killed_program import Mortal


def live(folder: Path, url: str, last_step: int, now: datetime) -> None:
    """Run the rules."""
    clock = TestClock()
    clock.sleep((now - clock.now()).total_seconds())
    shop = ShopifyShop(shop_address(url), FixedToken(DEFAULT_TOKEN), clock)
    cache, journal = OrderCache(folder / "cache.sqlite"), JournalFile(folder / "journal.sqlite")
    Pipeline(shop, cache, journal, clock, _nobody, "anna").finish_all()
    parts = (journal.rules, cache.rule_candidates, cache, journal, shop)
    mortal: list[Any] = [Mortal(part, last_step) for part in parts]
    rules, candidates, mortal_cache, mortal_journal, mortal_shop = mortal
    pipeline = Pipeline(mortal_shop, mortal_cache, mortal_journal, clock, _nobody, "anna")
    permissions = Permissions(_nobody)
    own = OwnRules(rules, candidates, mortal_cache, mortal_journal, pipeline, clock, _nobody, permissions)
    own.run(threading.Event())
    shop.close()
    cache.close()
    journal.close()


def _nobody(_: object) -> None:
    """Nobody listens."""


def main() -> None:
    """One fork for each line."""
    for line in sys.stdin:
        folder, url, step, now = json.loads(line)
        child = os.fork()
        if child == 0:
            try:
                live(Path(folder), url, step, datetime.fromisoformat(now))
            except BaseException:  # noqa: BLE001
                sys.excepthook(*sys.exc_info())
                os._exit(1)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    main()
