"""Letting go of personal data while the orders stay."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from fulfilldesk.services.journal_port import Journal
from fulfilldesk.services.sync_run import SyncRun

log = logging.getLogger(__name__)

#: Orders cleared in one transaction: 6 ms, seldom 40. The views hear of so many at once.
_BATCH, _TOLD = 25, 1_000
#: What an import could not read, and copies of damaged or upgraded files, are for finding out what went
#: wrong: nobody looks at them for longer.
_LEFTOVERS_KEPT = timedelta(days=30)


def remove_personal(run: SyncRun, days: int, journal: Journal | None = None) -> None:
    """Remove the personal data of orders that nobody has touched (updated_at) for so many days, and of their
    journal what is as old; 0: of none.

    Belongs to the end of a pass, once a day. An order that is opened later is read afresh from Shopify and
    shows its customer again, until the next time: whoever looks something up needs it for that moment, and
    nothing piles up. What was removed, here or because a customer was forgotten, is found by nobody from here
    on; its last bytes leave the file once a day at most, because the file is copied for that. Files that were
    set aside go after thirty days, or after as many as are given when those are fewer.

    How old an order is goes by Shopify's clock: one that was set wrong here lets nobody go early.

    Raises the store's failures, and Stopped.
    """
    now = run.clock.now()
    if days > 0:
        _remove_before(run, journal, run.shop_time() - timedelta(days=days))
        run.store.remove_leftovers(now - min(timedelta(days=days), _LEFTOVERS_KEPT))
    if run.store.cleaning_due(now):
        run.check_stop()
        if journal is not None:
            journal.rewrite()
        if not run.store.clean(now, run.stop.is_set):
            log.info("removed data is still in the file; cleaned later")


def _remove_before(run: SyncRun, journal: Journal | None, moment: datetime) -> None:
    """The journal first: as long as the order tells of a person, both are done again. What was asked of an
    untouched order later than that (refused, withdrawn, waiting to be sent) stays: somebody is at it."""
    removed: list[str] = []
    try:
        while old := run.store.with_person_before(moment, _BATCH):
            run.check_stop()
            if journal is not None:
                journal.remove_persons(old, run.clock.now(), asked_before=moment)
            run.store.remove_persons(old)
            removed += old
            if len(removed) >= _TOLD:
                run.tell(frozenset(removed))
                removed.clear()
    finally:
        run.tell(frozenset(removed))
