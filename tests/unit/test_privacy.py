"""At the end of each pass personal data goes that is too old; a customer who asks is forgotten."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from fulfilldesk.domain.errors import Stopped
from fulfilldesk.domain.events import OrdersChanged
from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.orders import Customer
from fulfilldesk.services import privacy
from fulfilldesk.services.privacy import remove_personal
from fulfilldesk.services.sync_run import SyncRun
from fulfilldesk.store.journal import JournalFile
from tests.unit.builders import an_action
from tests.unit.sync_desk import Desk, a_desk

DAY = timedelta(days=1)
OLD, NEW = "gid://shopify/Order/1", "gid://shopify/Order/2"
ZOE = Customer("gid://shopify/Customer/5", "Zoë Canary", "zoe@example.nl", None)


@pytest.fixture
def desk() -> Iterator[Desk]:
    """An order that nobody has touched for 366 days and one of 364; both are cached."""
    with a_desk() as opened:
        now = opened.clock.now()
        for number, age in ((1, 366), (2, 364)):
            order = opened.shop.place(number)
            opened.shop.kept[order.id] = replace(order, customer=ZOE, updated_at=now - age * DAY)
        opened.run(full=True)
        opened.told.clear()
        yield opened


def a_run(desk: Desk, stop: threading.Event | None = None) -> SyncRun:
    return SyncRun(
        desk.shop,  # type: ignore[arg-type]
        desk.cache,
        desk.clock,
        desk.told.append,
        stop or threading.Event(),
        threading.Event(),
        lambda _: None,
    )


def customers(desk: Desk) -> list[Customer | None]:
    orders = [desk.cache.order(order_id) for order_id in (OLD, NEW)]
    return [order.customer if order is not None else None for order in orders]


def test_what_is_untouched_for_too_long_goes_and_is_told(desk: Desk) -> None:
    remove_personal(a_run(desk), 365)
    assert customers(desk) == [None, ZOE]
    assert desk.told == [OrdersChanged(frozenset({OLD}))]
    remove_personal(a_run(desk), 365)
    assert len(desk.told) == 1


def test_nothing_goes_when_it_is_kept_for_ever(desk: Desk) -> None:
    remove_personal(a_run(desk), 0)
    assert customers(desk) == [ZOE, ZOE]


def test_what_a_forgotten_customer_left_in_the_file_goes_all_the_same(desk: Desk) -> None:
    """When it could not be cleaned at once, and nothing is removed for its age."""
    desk.cache.begin_forgetting(OLD)
    desk.cache.remove_persons([OLD, NEW])
    remove_personal(a_run(desk), 0)
    assert all(b"anary" not in file.read_bytes() for file in desk.path.parent.iterdir())


def test_an_opened_order_shows_its_customer_until_the_next_pass(desk: Desk) -> None:
    remove_personal(a_run(desk), 365)
    order = desk.shop.orders([OLD])[OLD]
    assert order is not None
    desk.cache.apply_orders([order])
    assert customers(desk) == [ZOE, ZOE]
    remove_personal(a_run(desk), 365)
    assert customers(desk) == [None, ZOE]


def test_a_touched_order_shows_it_again(desk: Desk) -> None:
    remove_personal(a_run(desk), 365)
    desk.shop.note(OLD, "belde")
    desk.run()
    remove_personal(a_run(desk), 365)
    assert customers(desk) == [ZOE, ZOE]


def test_it_stops_between_two_transactions(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(privacy, "_BATCH", 1)
    monkeypatch.setattr(privacy, "_TOLD", 1)
    stop = threading.Event()
    run = a_run(desk, stop)
    run.publish = lambda _: stop.set()
    with pytest.raises(Stopped):
        remove_personal(run, 300)
    assert customers(desk) == [None, ZOE]
    remove_personal(a_run(desk), 300)
    assert customers(desk) == [None, None]


@pytest.mark.parametrize(("days", "age", "stays"), [(365, 29, True), (365, 31, False), (7, 8, False)])
def test_what_was_set_aside_goes_after_a_month(desk: Desk, days: int, age: int, stays: bool) -> None:
    """Or earlier, when people are to be kept for less than that."""
    folder = desk.path.parent
    (folder / "import-x").mkdir()
    aside = [
        folder / "import-x" / "rejected.jsonl",
        folder / f"{desk.path.stem}.before-upgrade.sqlite",
        folder / f"{desk.path.stem}.damaged-1.sqlite-wal",
    ]
    written = (desk.clock.now() - age * DAY).timestamp()
    for file in aside:
        file.write_bytes(b"Zoe Canary")
        os.utime(file, (written, written))
    remove_personal(a_run(desk), days)
    assert [file.exists() for file in aside] == [stays] * 3
    assert desk.path.exists()


@pytest.mark.parametrize("days", [400, -400])
def test_a_clock_that_is_set_wrong_lets_nobody_go_early_or_stay(desk: Desk, days: int) -> None:
    """Shopify's answers tell what time it is."""
    desk.clock.sleep(days * DAY.total_seconds())
    desk.shop.traffic.clock_off = days * DAY.total_seconds()
    remove_personal(a_run(desk), 365)
    assert customers(desk) == [None, ZOE]


def test_no_byte_is_left_after_a_pass(desk: Desk) -> None:
    remove_personal(a_run(desk), 300)
    assert all(b"anary" not in file.read_bytes() for file in desk.path.parent.iterdir())


def test_the_journal_of_untouched_orders_loses_what_is_as_old(desk: Desk) -> None:
    """What somebody asked for lately is still to be done."""
    journal = JournalFile(desk.path.with_name("journal.sqlite"))
    with closing(journal):
        for name, order, age in (("a", OLD, 366), ("b", OLD, 1), ("c", NEW, 366)):
            asked = desk.clock.now() - age * DAY
            action = an_action("edit_note", order, {"note": f"{name} Canary"}, id=name, order_id=order)
            entry = JournalEntry(
                replace(action, asked_at=asked), EntryState.WAITING, Forecast(0, (), "", "", None, "")
            )
            journal.write(entry)
        remove_personal(a_run(desk), 365, journal)
        states = {entry.action.id: entry.state for entry in journal.entries()}
    assert states == {"a": EntryState.WITHDRAWN, "b": EntryState.WAITING, "c": EntryState.WAITING}
    content = desk.path.with_name("journal.sqlite").read_bytes()
    assert [b"a Canary" in content, b"b Canary" in content, b"c Canary" in content] == [False, True, True]
