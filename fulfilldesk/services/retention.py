"""Forgetting old orders where the person wants the cache small. Shopify keeps them; only the cache lets go
of them."""

from __future__ import annotations

from datetime import timedelta

from fulfilldesk.services.sync_run import SyncRun

#: Orders forgotten in one transaction.
_BATCH = 250


def forget_old(run: SyncRun) -> None:
    """Forget the orders that are done and older than the cache is to keep. An order that changes later comes
    back with the next run, and goes again at its end. Raises the store's failures, and Stopped."""
    days = run.store.kept_days()
    if days is None:
        return
    before = run.shop_time() - timedelta(days=days)
    while old := run.store.done_before(before, _BATCH):
        run.check_stop()
        run.store.forget(old)
        run.tell(frozenset(old))
