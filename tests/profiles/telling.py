"""What the program tells of a profile, as plain values that need no program to be read.

What was told when a profile was made is kept beside it. Should a later version call something otherwise, then
what is written here is put right, so that it says the same again; what was kept is never touched.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Set
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any

from fulfilldesk.app.desk import Desk
from fulfilldesk.app.stores import Stores
from fulfilldesk.domain.checks.registry import CHECKS
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.paths import Profile
from fulfilldesk.services.checks_port import Standing
from fulfilldesk.services.ports import LevelKey
from fulfilldesk.ui.pages import Page
from fulfilldesk.ui.settings import ALL, Settings
from tests.journeys.windows import RunningProgram

#: By name, tracking number, product, tag and field.
SOUGHT = ("vries", "3sfiets1", "gelzadel", "tag:vip", "fulfillment_status:unfulfilled", "1010")


def told_by_profile(profile: Profile) -> dict[str, Any]:
    """Its settings, as far as anybody chose them, and its stores."""
    settings = Settings(profile.settings)
    return {
        "settings": {each.key: plain(settings.get(each)) for each in ALL if settings.has(each)},
        "stores": plain(Stores(profile.stores).all()),
    }


def told_by_journal(desk: Desk) -> dict[str, Any]:
    """What cannot be fetched again: everything that was done, and what people decided."""
    journal = desk.journal
    batches = journal.batches()
    states = frozenset(EntryState)
    return {
        "entries": plain(journal.entries(limit=10_000)),
        "unfinished": [entry.action.id for entry in journal.unfinished()],
        "batches": plain(batches),
        "of batches": {
            each.batch.id: [entry.action.id for entry in journal.of_batch(each.batch.id, states)]
            for each in batches
        },
        "rules": plain(desk.rules.rules()),
        "rules running": desk.rules.control().running,
        "rules per hour": desk.rules.control().per_hour,
        "rules had their turn": sorted(map(list, _turns(desk))),
        "marks": plain(sorted(journal.marks.marks().values(), key=lambda mark: (mark.check, mark.subject))),
    }


def told_by_cache(desk: Desk) -> dict[str, Any]:
    """Every order with all there is to it, and what the checks found."""
    cache = desk.cache
    ids = cache.order_ids_after(None, 10_000)
    orders = [order for each in ids if (order := cache.order(each)) is not None]
    levels = cache.levels(sorted({key for order in orders for key in _places(order)}))
    return {
        "orders": {order.id: plain(order) for order in orders},
        "rows": {row.id: plain(row) for row in cache.rows(ids) if row is not None},
        "events": {each: plain(cache.events(each)) for each in ids if cache.events_read_at(each) is not None},
        "stock": {"|".join(key): plain(level) for key, level in levels.items()},
        "locations": plain(cache.location_names()),
        "found": {words: sorted(cache.find(OrderQuery(text=words)).ids(0, 10_000)) for words in SOUGHT},
        "shop": plain(cache.shop_info()),
        "synced at": plain(cache.sync_state().finished_at),
        "findings": {
            f"{check} {standing.value}": {each.finding.subject: plain(each.finding.since) for each in found}
            for check in CHECKS
            for standing in (Standing.OPEN, Standing.FINE)
            if (found := desk.checking.findings(check, standing))
        },
    }


def told_by_window(program: RunningProgram, orders: int, entries: int) -> dict[str, Any]:
    """What a person reads in the window that is open, once so many orders and journal entries are listed."""
    desk = program.order_desk
    window, journal, listed = desk.window, desk.journal_view.model, desk.window.list.model
    program.until(lambda: listed.rowCount() == orders)
    program.act(window.show_journal)
    program.until(lambda: journal.rowCount() == entries)
    program.act(window.show_waiting)
    waiting = desk.waiting.page.list.model
    program.until(lambda: waiting.rowCount() > 0)
    program.act(lambda: window.show_page(Page.RULES))
    rules = desk.watch.rules.card.list.rules
    program.until(lambda: bool(rules.rows()))
    title = window.windowTitle()
    some = plain(listed.order_id(orders // 2))
    program.act(lambda: window.show_order(some))
    program.until(lambda: desk.detail.contents is not None and desk.detail.contents.order.id == some)
    return {
        "title names the store": [
            store.name for store in program.program.stores.all() if store.name in title
        ],
        "orders in order": [listed.order_id(row) for row in range(orders)],
        "opened": plain(desk.detail.contents.order) if desk.detail.contents is not None else None,
        "journal": [[entry.action.id, entry.state.value] for entry in journal.rows],
        "waiting": [entry.action.id for entry in waiting.rows],
        "rules": [row.name for row in rules.rows()],
        "stores in the menu": [action.text() for action in window.menu.stores],
    }


def plain(value: object) -> Any:
    """As JSON has it; times in UTC as ISO 8601 writes them, sets in their order."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (datetime, date, Path)):
        return value.isoformat() if not isinstance(value, Path) else str(value)
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(each) for key, each in value.items()}
    if isinstance(value, Set):
        return sorted(map(plain, value))
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    return value


def lost(kept: Any, told: Any, where: str = "") -> Iterator[str]:
    """What was told once and is not told any more, or otherwise; what is new is nothing lost."""
    if isinstance(kept, dict) and isinstance(told, dict):
        for key, each in kept.items():
            if key in told:
                yield from lost(each, told[key], f"{where}/{key}")
            else:
                yield f"{where}/{key}: gone"
    elif isinstance(kept, list) and isinstance(told, list) and len(kept) == len(told):
        for place, (each, now) in enumerate(zip(kept, told, strict=True)):
            yield from lost(each, now, f"{where}/{place}")
    elif kept != told:
        yield f"{where}: {str(kept)[:200]} -> {str(told)[:200]}"


def _places(order: Order) -> Iterator[LevelKey]:
    for work in order.fulfillment_orders:
        for line in work.lines:
            if line.inventory_item_id and work.location_id:
                yield line.inventory_item_id, work.location_id


def _turns(desk: Desk) -> Iterator[tuple[str, str]]:
    yield from desk.journal.rules.turns(desk.cache.order_ids_after(None, 10_000)).had
