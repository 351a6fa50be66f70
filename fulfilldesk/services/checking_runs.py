"""Carries the checks out over the cache, and tells of it."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from fulfilldesk.domain.automation import Pace, pace_of
from fulfilldesk.domain.checks.check import (
    LOOK_BACK_DAYS,
    Check,
    Held,
    JournalCheck,
    OrderCheck,
    StockCheck,
)
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.registry import CHECKS, RULES_VERSION
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.checks.trait import Trait, traits_of
from fulfilldesk.domain.events import FindingsChanged
from fulfilldesk.domain.inventory import InventoryLevel
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.checking_facts import claims_of, service_work_of
from fulfilldesk.services.checks_store import (
    CheckedJournal,
    CheckRun,
    CheckStore,
    Looked,
    RunOvertaken,
)
from fulfilldesk.services.ports import Clock, LevelKey, Publish, Stop

log = logging.getLogger(__name__)

#: Seconds left to others who write, after each block.
_GAP = 0.002


class CheckRuns:
    """Runs of `checks`, one at a time. `limits` gives the thresholds as they are now, by key."""

    def __init__(
        self,
        store: CheckStore,
        journal: CheckedJournal,
        clock: Clock,
        publish: Publish,
        limits: Callable[[], Mapping[str, int]],
        checks: Mapping[str, Check] = CHECKS,
    ) -> None:
        self._store = store
        self._journal = journal
        self._clock = clock
        self._publish = publish
        self._limits = limits
        self._checks = checks
        self._running = threading.Lock()

    def run(self, stop: Stop, *, everything: bool = False) -> int:
        """Look at what changed since the last run, or at everything; how many orders were looked at. May be
        stopped after each block: the next run makes up for it. Worker; raises the store's failures, and
        Stopped."""
        with self._running:
            now = self._clock.now()
            since = now - timedelta(days=LOOK_BACK_DAYS)
            shop = replace(self._store.shop(), limits=dict(self._limits()))
            run = self._store.begin(self._rules(shop), since, everything=everything)
            try:
                for _ in self._steps(run, _Look(self._checks, shop), since):
                    if stop.is_set():
                        return run.orders
                    self._clock.sleep(_GAP)
                run.end(now)
            except RunOvertaken:
                log.info("another run of the checks goes on with this one")
            finally:
                if run.changed or run.everything:
                    self._publish(FindingsChanged())
            return run.orders

    def _steps(self, run: CheckRun, look: _Look, since: datetime) -> Iterator[None]:
        while run.look_at_orders(look.at_order):
            yield
        while run.look_at_stock(look.at_stock):
            yield
        run.keep_of_journal([*look.at_journal(self._journal, since)])

    def _rules(self, shop: CheckedShop) -> str:
        """Everything that every order is judged by: when it is another, all are looked at anew."""
        places = sorted((each.id, each.name, each.active, each.service) for each in shop.locations.values())
        by = (RULES_VERSION, sorted(self._checks), sorted(shop.limits.items()), str(shop.timezone))
        return json.dumps([by, sorted(shop.tills), places, shop.sees_all_work])


class _Look:
    """The checks by kind, looking for one shop. A check that fails on something hostile finds nothing there,
    and is reported in the log; the others go on."""

    def __init__(self, checks: Mapping[str, Check], shop: CheckedShop) -> None:
        self._shop = shop
        self._of_orders = [each for each in checks.values() if isinstance(each, OrderCheck)]
        #: Which of them can find something in an order with these traits.
        self._to_ask: dict[frozenset[Trait], tuple[OrderCheck, ...]] = {}
        self._of_stock = [each for each in checks.values() if isinstance(each, StockCheck)]
        self._of_journal = [each for each in checks.values() if isinstance(each, JournalCheck)]

    def at_order(self, order: Order, levels: Mapping[LevelKey, InventoryLevel]) -> Looked:
        """Everything that is kept of the order."""
        if levels is not self._shop.levels:
            self._shop = replace(self._shop, levels=levels)
        found: list[Finding] = []
        for check in self._asked_of(order):
            # Not as `_found` does it: here a microsecond is a second at a million orders.
            try:
                found += [*check.look(order, self._shop)]
            except Exception as error:  # noqa: BLE001 - one order must not end the checks of all others
                _report(check, order.id, error)
        return Looked(found, claims_of(order), tuple(service_work_of(order)), _pace(order))

    def _asked_of(self, order: Order) -> Sequence[OrderCheck]:
        traits = traits_of(order)
        if traits not in self._to_ask:
            self._to_ask[traits] = tuple(check for check in self._of_orders if check.needs <= traits)
        return self._to_ask[traits]

    def at_stock(self, held: Held) -> Sequence[Finding]:
        """What is wrong with an item at a location."""
        item = held.level.inventory_item_id
        return _found(item, ((check, partial(check.look, held, self._shop)) for check in self._of_stock))

    def at_journal(self, journal: CheckedJournal, since: datetime) -> Iterator[Finding]:
        """What is wrong with actions asked since then."""
        for entries in journal.differing(since):
            for place, entry in enumerate(entries):
                if entry.state is EntryState.DIFFERS:
                    later = tuple(entries[place + 1 :])
                    looks = ((check, partial(check.look, entry, later)) for check in self._of_journal)
                    yield from _found(entry.action.id, looks)


def _found(about: str, looks: Iterable[tuple[Check, Callable[[], Iterator[Finding]]]]) -> list[Finding]:
    found: list[Finding] = []
    for check, look in looks:
        try:
            found += [*look()]
        except Exception as error:  # noqa: BLE001 - as with orders
            _report(check, about, error)
    return found


def _report(check: Check, about: str, error: Exception) -> None:
    # The kind only: many errors repeat the value that was wrong.
    log.warning("the check %s failed at %s: %s", check.name, about, type(error).__name__)


def _pace(order: Order) -> Pace | None:
    try:
        return pace_of(order)
    except Exception as error:  # noqa: BLE001 - as with the checks
        log.warning("the pace of %s is not known: %s", order.id, type(error).__name__)
        return None
