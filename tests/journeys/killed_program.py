"""A program that carries out one action and is killed on the way.

Started once, it reads a line of JSON for each life: [folder, url, deed, order id, target id, step]. For each
it forks a program that does the deed and kills itself with SIGKILL at that step, or ends with code 0 when the
deed had fewer; the code is written back as a line (-9 for killed). A step is the moment before or after each
call to the shop, the cache or the journal.
"""

from __future__ import annotations

import itertools
import json
import os
import signal
import sys
import threading
from pathlib import Path
from typing import Any

from fulfilldesk.demoshop.shop import DEFAULT_TOKEN
from fulfilldesk.domain.actions.action import Action
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.services.clock import SystemClock
from fulfilldesk.services.pipeline import Pipeline
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.shop import ShopifyShop
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.journal import JournalFile

#: The tracking that is written by the deed "edit_tracking".
TRACKING = [{"company": "DHL", "number": "JVGL1", "url": "https://dhl.com/JVGL1"}]


class Mortal:
    """Passes every call on, and dies at the given step."""

    steps = itertools.count(1)

    def __init__(self, inner: object, last_step: int) -> None:
        self._inner = inner
        self._last_step = last_step

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._inner, name)
        if not callable(found):
            return found

        def call(*arguments: object, **named: object) -> object:
            self._maybe_die()
            result = found(*arguments, **named)
            self._maybe_die()
            return result

        return call

    def _maybe_die(self) -> None:
        if next(Mortal.steps) == self._last_step:
            os.kill(os.getpid(), signal.SIGKILL)


def live(folder: Path, url: str, deed: str, order_id: str, target_id: str, last_step: int) -> None:
    """Carry out the deed through the pipeline: a kind of action on the target, or "undo" of the newest
    entry."""
    clock = SystemClock(threading.Event())
    shop = ShopifyShop(shop_address(url), FixedToken(DEFAULT_TOKEN), clock)
    cache, journal = OrderCache(folder / "cache.sqlite"), JournalFile(folder / "journal.sqlite")
    order = shop.orders([order_id])[order_id]
    assert order is not None
    mortal: list[Any] = [Mortal(part, last_step) for part in (shop, cache, journal)]
    pipeline = Pipeline(mortal[0], mortal[1], mortal[2], clock, lambda event: None, "anna")
    action: Action
    if deed == "undo":
        action = pipeline.undo(journal.entries()[0])
    else:
        action = pipeline.ask(deed, order, target_id, _parameters(deed, order, target_id))
    pipeline.carry_out(pipeline.prepare(action))
    shop.close()
    cache.close()
    journal.close()


def _parameters(deed: str, order: Order, target_id: str) -> dict[str, Any]:
    """Of a parcel, one unit is cancelled."""
    parcel = order.fulfillment(target_id)
    if deed == "cancel_part" and parcel is not None:
        return {"lines": {parcel.lines[0].id: 1}}
    return {"tracking": TRACKING, "notify": False} if deed == "edit_tracking" else {}


def main() -> None:
    """One fork for each line."""
    for line in sys.stdin:
        folder, url, deed, order_id, target_id, step = json.loads(line)
        child = os.fork()
        if child == 0:
            try:
                live(Path(folder), url, deed, order_id, target_id, step)
            except BaseException:  # noqa: BLE001
                sys.excepthook(*sys.exc_info())
                os._exit(1)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    main()
