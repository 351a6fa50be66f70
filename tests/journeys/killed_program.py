"""A program that cancels one fulfilment and is killed on the way: `killed_program FOLDER URL ORDER
FULFILLMENT STEP`.

A step is the moment before or after each call to the shop, the cache or the journal. It kills itself with
SIGKILL at that step, or ends with code 0 when the action had fewer.
"""

from __future__ import annotations

import itertools
import os
import signal
import sys
import threading
from pathlib import Path
from typing import Any

from fulfilldesk.demoshop.shop import DEFAULT_TOKEN
from fulfilldesk.services.clock import SystemClock
from fulfilldesk.services.pipeline import Pipeline
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.shop import ShopifyShop
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.journal import JournalFile


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


def main(folder: Path, url: str, order_id: str, fulfillment_id: str, last_step: int) -> None:
    """Cancel the fulfilment through the pipeline."""
    clock = SystemClock(threading.Event())
    shop = ShopifyShop(shop_address(url), DEFAULT_TOKEN, clock)
    cache, journal = OrderCache(folder / "cache.sqlite"), JournalFile(folder / "journal.sqlite")
    order = shop.orders([order_id])[order_id]
    assert order is not None
    mortal: list[Any] = [Mortal(part, last_step) for part in (shop, cache, journal)]
    pipeline = Pipeline(mortal[0], mortal[1], mortal[2], clock, lambda event: None, "anna")
    pipeline.carry_out(pipeline.prepare(pipeline.ask("cancel_fulfillment", order, fulfillment_id)))
    shop.close()
    cache.close()
    journal.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4], int(sys.argv[5]))
