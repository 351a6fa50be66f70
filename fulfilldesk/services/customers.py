"""What a shopkeeper owes a customer who asks: everything that is stored about them, and to be forgotten."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fulfilldesk.domain.errors import OrderGone
from fulfilldesk.domain.events import OrdersChanged
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.services.plain_data import Plain, plain
from fulfilldesk.services.ports import Clock, OrderStore, Publish

log = logging.getLogger(__name__)

#: Orders cleared in one transaction, as in services.privacy.
_BATCH = 25
#: Somebody may write while the file is cleaned; then it is tried again, and at last left to the next pass.
_TRIES = 3

#: Writes the whole file or leaves what was there. Raises StoreNotWritable and StoreFull.
Write = Callable[[Path, bytes], None]


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What became of it: `orders` that tell nothing of the customer any more; `waiting`, those whose journal
    still does, because Shopify's answer to an action is not known yet (`go_on` finishes them); `clean`
    whether the last byte has left the file, which else happens at the end of a later pass."""

    orders: int
    waiting: int
    clean: bool


class Customers:
    """The customers in the cache and the journal of one shop. Every call takes seconds at a million orders
    and belongs on a worker. Raises the store's failures."""

    def __init__(self, store: OrderStore, journal: Journal, clock: Clock, publish: Publish) -> None:
        self._store = store
        self._journal = journal
        self._clock = clock
        self._publish = publish

    def forget(self, order_id: str) -> Forgotten:
        """Remove from this computer what tells of the customer of that order, and keep it out: orders of
        theirs that are read from Shopify later come without it. Shopify itself is asked to forget nobody.

        All their orders are cleared (customer id; of guests the e-mail address), and the journal's entries of
        these orders; what was set aside (damaged files, copies from before an upgrade, lines that no import
        could read) goes whole. Of an order whose customer is not known here, because it was removed earlier
        or Shopify hides it, only the order itself: read it from Shopify first. Again, it changes nothing.
        """
        self._store.begin_forgetting(order_id)
        return self.go_on()

    def go_on(self) -> Forgotten:
        """Finish what was begun and broken off, or waited for an answer from Shopify: after each pass that
        went well. A moment when there is nothing to do.

        Each step may be repeated; that an order is done is noted last of all.
        """
        pending = self._store.forgetting()
        if not pending:
            return Forgotten(0, 0, clean=True)
        now = self._clock.now()
        waiting: set[str] = set()
        for first in range(0, len(pending), _BATCH):
            batch = pending[first : first + _BATCH]
            waiting |= self._journal.remove_persons(batch, now)
            self._store.remove_persons(batch)
        self._publish(OrdersChanged(frozenset(pending)))
        done = [order_id for order_id in pending if order_id not in waiting]
        clean = False
        if done:
            self._journal.rewrite()
            self._store.remove_leftovers(None)
            clean = any(self._store.clean(now) for _ in range(_TRIES))
            self._store.end_forgetting(done)
        log.info("a customer was forgotten: %d orders, %d wait for an answer", len(done), len(waiting))
        return Forgotten(len(done), len(waiting), clean)

    def export(self, order_id: str) -> dict[str, Plain]:
        """Everything that is stored about the customer of that order, as plain JSON: each order in full with
        its timeline, the words it is found by, its journal, and when it was read. The names are those of the
        program's own values (domain/orders, domain/journal). Raises OrderGone when it is not cached."""
        orders = [self._exported(each) for each in self._store.orders_of_customer(order_id)]
        if not orders:
            raise OrderGone(order_id)
        shop = self._store.shop_info()
        return {
            "exported_at": plain(self._clock.now()),
            "shop": {"name": shop.name, "domain": shop.domain} if shop is not None else None,
            "orders": list(orders),
        }

    def export_to(self, order_id: str, path: Path, write: Write) -> None:
        """The same into the file that the person chose. Raises what `write` does."""
        text = json.dumps(self.export(order_id), ensure_ascii=False, indent=2)
        write(path, text.encode("utf-8", "replace") + b"\n")

    def _exported(self, order_id: str) -> Plain:
        read_at = self._store.events_read_at(order_id)
        return {
            "order": plain(self._store.order(order_id)),
            "timeline": {
                "read_at": plain(read_at),
                "events": plain(self._store.events(order_id)),
            },
            "search_words": plain(self._store.search_words(order_id)),
            "journal": plain(self._journal.of_order(order_id)),
        }
