"""A program that cancels every fulfilment of a shop in one batch, and may be killed on the way: started again
on the same files it goes on with the batch. Called with the folder of its files and the shop's address.

It prints a line when the batch stands ("begun COUNT") and one when it is over ("done SECONDS MEGABYTES": the
most memory it held).
"""

from __future__ import annotations

import resource
import sys
import threading
import time
from pathlib import Path

from fulfilldesk.app.import_process import ImportProcess
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN
from fulfilldesk.domain.journal import BatchState
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.services.batch_plan import BatchPlanning
from fulfilldesk.services.batch_run import BatchRun
from fulfilldesk.services.clock import SystemClock
from fulfilldesk.services.connection import Connection
from fulfilldesk.services.reading import OrderReading
from fulfilldesk.services.sync import Sync
from fulfilldesk.shopify.address import API_VERSION, shop_address
from fulfilldesk.shopify.shop import ShopifyShop
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.journal import JournalFile


def main(folder: Path, url: str) -> None:
    """Go on with the batch, or begin it."""
    stopping = threading.Event()
    clock = SystemClock(stopping)
    path = folder / "cache.sqlite"
    shop, cache = ShopifyShop(shop_address(url), FixedToken(DEFAULT_TOKEN), clock), OrderCache(path)
    journal = JournalFile(folder / "journal.sqlite")
    reading = OrderReading(shop, cache, clock, lambda _: None)
    batches = BatchRun(shop, reading, journal, clock, lambda _: None, "anna")
    found = journal.batches()
    if not found:
        importer = ImportProcess(cache, path, folder / "import", shop_is_local=True)
        connection = Connection(clock, lambda _: None)
        sync = Sync(
            shop,
            cache,
            clock,
            lambda _: None,
            connection,
            asked_version=API_VERSION,
            importer=importer,
        )
        summary = sync.run(stopping)
        assert summary is not None and summary.failure is None, summary
        ids = cache.order_ids_after(None, cache.order_count())
        planning = BatchPlanning(shop, cache, journal, clock)
        plan = planning.plan("cancel_fulfillment", {}, ids, stopping, lambda _: None)
        assert plan is not None
        batches.begin(plan, plan.concerns, {})
        found = journal.batches()
    (progress,) = found
    print("begun", progress.batch.count, flush=True)
    began = time.monotonic()
    while progress is not None and progress.batch.state is not BatchState.FINISHED:
        batches.run(progress.batch.id, stopping, threading.Event())
        progress = journal.batch(progress.batch.id)
    highest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"done {time.monotonic() - began:.0f} {highest:.0f}", flush=True)
    shop.close()
    cache.close()
    journal.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
