"""A customer is forgotten: in the cache, in the journal and in every file, now and for as long as they stay
forgotten; and told everything that is stored about them."""

from __future__ import annotations

import json
import stat
import sys
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from fulfilldesk.domain.errors import OrderGone, StoreNotWritable
from fulfilldesk.domain.events import Event, OrdersChanged
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.orders import Customer
from fulfilldesk.domain.personal_data import without_person
from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.services.customers import Customers, Forgotten
from fulfilldesk.store import adoption
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.files import write_private
from fulfilldesk.store.journal import JournalFile
from tests.store.checks import ids_found
from tests.store.customers import (
    FIRST,
    GUEST,
    LATER,
    NAMESAKE,
    OTHER,
    SECOND,
    Hand,
    address_edit,
    fill,
    left,
    of_another,
    the_orders,
)
from tests.store.test_journal import FULL, an_entry
from tests.store.test_personal_data import EMAIL, ENDS, NAME, NOTE, STREET, an_event, of_the_canary
from tests.store.traces import traces
from tests.unit.builders import THEN, a_shop


@pytest.fixture
def told() -> list[Event]:
    return []


@pytest.fixture
def desk(cache: OrderCache, journal: JournalFile, told: list[Event]) -> Customers:
    fill(cache, journal)
    return Customers(cache, journal, Hand(), told.append)


@pytest.mark.parametrize("asked", [FIRST, SECOND, GUEST])
def test_all_orders_of_the_customer_are_cleared_and_no_others(
    desk: Customers, cache: OrderCache, tmp_path: Path, told: list[Event], asked: str
) -> None:
    assert left(tmp_path)
    assert desk.forget(asked) == Forgotten(3, 0, clean=True)
    assert left(tmp_path) == []
    assert told == [OrdersChanged(frozenset({FIRST, SECOND, GUEST}))]
    expected = [without_person(order) for order in the_orders()[:3]] + the_orders()[3:]
    assert [cache.order(order.id) for order in expected] == expected
    assert ids_found(cache, OrderQuery(text=NAME)) == []
    assert ids_found(cache, OrderQuery(text="anna")) == [NAMESAKE]
    assert cache.forgetting() == []


def test_the_journal_keeps_what_was_done_and_not_to_whom(desk: Customers, journal: JournalFile) -> None:
    desk.forget(FIRST)
    done, waiting, other = (journal.entry(f"a{number}") for number in (2, 3, 4))
    assert done is not None
    assert waiting is not None
    assert (done.state, waiting.state) == (EntryState.DONE, EntryState.WITHDRAWN)
    assert (done.action.kind, done.action.parameters, done.witness) == ("edit_address", {}, {})
    assert done.action.asked_at == an_entry(2).action.asked_at
    assert not done.forecast.undoable
    assert other == of_another(4)
    assert journal.entry("a1") == replace(FULL, action=replace(FULL.action, order_id=OTHER))


def test_again_changes_nothing(desk: Customers, cache: OrderCache, tmp_path: Path) -> None:
    desk.forget(FIRST)
    before = [cache.order(order.id) for order in the_orders()]
    assert desk.forget(FIRST) == Forgotten(1, 0, clean=True)
    assert desk.go_on() == Forgotten(0, 0, clean=True)
    assert [cache.order(order.id) for order in the_orders()] == before
    assert left(tmp_path) == []


def test_what_is_read_later_comes_without_the_customer(
    desk: Customers, cache: OrderCache, tmp_path: Path
) -> None:
    """Old orders and new ones, of the account and of the guest; other people's come whole."""
    desk.forget(FIRST)
    later = [replace(order, read_at=LATER, updated_at=LATER) for order in the_orders()]
    new = [
        replace(of_the_canary(8), read_at=LATER),
        replace(of_the_canary(9), read_at=LATER, customer=later[2].customer),
    ]
    cache.apply_orders([*later, *new])
    cache.apply_events("gid://shopify/Order/8", [an_event("gid://shopify/Order/8")], LATER)
    assert cache.events("gid://shopify/Order/8") == []
    for order in [*later[:3], *new]:
        assert cache.order(order.id) == without_person(order)
    for order in later[3:]:
        assert cache.order(order.id) == order
    assert left(tmp_path) == []


def test_an_order_without_a_customer_is_cleared_alone(desk: Customers, cache: OrderCache) -> None:
    assert desk.forget(OTHER) == Forgotten(1, 0, clean=True)
    order = replace(the_orders()[4], note=f"voor {NOTE}", read_at=LATER)
    cache.apply_orders([order])
    assert cache.order(OTHER) == without_person(order)
    assert cache.order(FIRST) == the_orders()[0]


def test_an_order_that_is_not_cached_has_nobody_to_forget(desk: Customers) -> None:
    assert desk.forget("gid://shopify/Order/404") == Forgotten(0, 0, clean=True)


@pytest.mark.parametrize("state", [EntryState.SENDING, EntryState.ANSWERED])
def test_an_action_whose_end_is_not_known_is_cleared_when_it_is(
    desk: Customers, cache: OrderCache, journal: JournalFile, tmp_path: Path, state: EntryState
) -> None:
    """Its parameters are needed to find out; the cache is cleared at once."""
    open_entry = address_edit(5, SECOND, state)
    journal.write(open_entry)
    assert desk.forget(FIRST) == Forgotten(2, 1, clean=True)
    assert cache.order(SECOND) == without_person(the_orders()[1])
    assert journal.entry("a5") == open_entry
    assert desk.go_on() == Forgotten(0, 1, clean=False)
    journal.write(replace(open_entry, state=EntryState.DONE))
    assert desk.go_on() == Forgotten(1, 0, clean=True)
    assert left(tmp_path) == []


def test_an_entry_that_cannot_be_read_is_cleared_and_stays_so(
    desk: Customers, journal: JournalFile, tmp_path: Path
) -> None:
    with journal._database.writing() as db:
        db.execute(
            "UPDATE entries SET forecast = ?, state = 'waiting' WHERE id = 'a2'", (f'{{"x": "{NAME}"',)
        )
    assert desk.forget(FIRST).clean
    assert left(tmp_path) == []
    shown = next(entry for entry in journal.entries() if entry.action.id == "a2")
    assert shown.damaged
    assert "a2" not in [entry.action.id for entry in journal.unfinished()]


def test_what_was_set_aside_goes_too(desk: Customers, tmp_path: Path) -> None:
    (tmp_path / "import").mkdir()
    (tmp_path / "import-1").mkdir()
    for name in (
        "import/rejected.jsonl",
        "import-1/rejected.jsonl",
        "journal.before-upgrade.sqlite",
        "journal.damaged-2.sqlite",
        "cache.damaged-1.sqlite-wal",
    ):
        (tmp_path / name).write_text(NAME)
    (tmp_path / "notes.txt").write_text("mine")
    desk.forget(FIRST)
    assert left(tmp_path) == []
    assert (tmp_path / "notes.txt").exists()


def test_the_file_says_of_nobody_who_is_forgotten(desk: Customers, tmp_path: Path) -> None:
    """Neither an id nor an address; not even to somebody who knows how it is hashed and not the salt."""
    desk.forget(FIRST)
    assert traces(tmp_path, "Customer/777", f"{EMAIL}@example.nl") == []


def test_everything_that_is_stored_is_told(desk: Customers, cache: OrderCache) -> None:
    told = desk.export(FIRST)
    text = json.dumps(told)
    assert all(end in text for end in ENDS)
    orders = told["orders"]
    assert isinstance(orders, list)
    assert [each["order"]["id"] for each in orders] == [FIRST, SECOND, GUEST]  # type: ignore[call-overload,index]
    first = json.loads(text)["orders"][0]
    assert first["order"]["read_at"] == THEN.isoformat()
    assert first["order"]["address"] == [NAME, f"{STREET} 1"]
    assert first["order"]["total"] == {"currency": "EUR", "minor": 3990}
    assert first["order"]["tags"] == ["vip"]
    assert first["timeline"]["read_at"] == THEN.isoformat()
    assert [event["message"] for event in first["timeline"]["events"]] == [an_event(FIRST).message]
    assert NAME.lower() in first["search_words"].split()
    assert [entry["action"]["id"] for entry in first["journal"]] == ["a2"]
    assert first["journal"][0]["action"]["parameters"]["address"]["last_name"] == NAME
    assert json.loads(text)["shop"]["domain"] == a_shop().domain
    assert json.loads(text)["exported_at"] == LATER.isoformat()
    assert cache.order(FIRST) == the_orders()[0]


def test_the_export_is_a_private_file(desk: Customers, tmp_path: Path) -> None:
    target = tmp_path / "elders" / "klant.json"
    target.parent.mkdir()
    target.write_text("an earlier export")
    desk.export_to(FIRST, target, write_private)
    assert [file.name for file in target.parent.iterdir()] == ["klant.json"]
    assert json.loads(target.read_text(encoding="utf-8"))["orders"][0]["order"]["id"] == FIRST
    assert sys.platform == "win32" or stat.S_IMODE(target.stat().st_mode) == 0o600


def test_an_export_that_fails_leaves_what_was_there(desk: Customers, tmp_path: Path) -> None:
    with pytest.raises(StoreNotWritable):
        desk.export_to(FIRST, tmp_path / "nowhere" / "klant.json", write_private)
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(StoreNotWritable):
        desk.export_to(FIRST, tmp_path / "folder.json", write_private)
    assert not list(tmp_path.glob(".*partial"))


def test_of_an_order_that_is_not_cached_nothing_is_told(desk: Customers) -> None:
    with pytest.raises(OrderGone):
        desk.export("gid://shopify/Order/404")


def test_who_is_forgotten_while_an_import_takes_the_place_stays_so(
    desk: Customers, cache: OrderCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the worst moment: what the cache has newer was copied already."""
    imported = tmp_path / "import.sqlite"
    with closing(OrderCache(imported)) as newer:
        newer.apply_orders([replace(order, read_at=LATER) for order in [*the_orders(), of_the_canary(8)]])
    copy_newer = adoption.copy_newer
    asking = threading.Thread(target=cache.begin_forgetting, args=(FIRST,))

    def then_forget(*arguments: Any) -> None:
        copy_newer(*arguments)
        asking.start()
        asking.join(0.3)  # as far as it comes by now

    monkeypatch.setattr(adoption, "copy_newer", then_forget)
    cache.adopt(imported)
    asking.join()
    assert desk.go_on() == Forgotten(4, 0, clean=True)
    assert cache.order("gid://shopify/Order/8") == without_person(replace(of_the_canary(8), read_at=LATER))
    assert left(tmp_path) == []


@pytest.mark.parametrize(
    "merged",
    [
        Customer("gid://shopify/Customer/999", NAME, "other@example.nl", None),
        Customer("gid://shopify/Customer/999", NAME, f"{EMAIL.upper()}@example.nl ", None),
        None,
    ],
)
def test_an_order_of_theirs_stays_without_them_when_customers_are_merged(
    desk: Customers, cache: OrderCache, tmp_path: Path, merged: Customer | None
) -> None:
    """Or Shopify says another customer, or none: the address is still the one that was to be forgotten."""
    desk.forget(FIRST)
    later = replace(of_the_canary(1), customer=merged, updated_at=LATER, read_at=LATER)
    cache.apply_orders([later])
    assert cache.order(FIRST) == without_person(later)
    assert left(tmp_path) == []


def test_a_new_account_with_the_same_address_is_kept_out_too(
    desk: Customers, cache: OrderCache, tmp_path: Path
) -> None:
    """Shopify has one account for an e-mail address at a time: it is the same person."""
    desk.forget(FIRST)
    customer = Customer("gid://shopify/Customer/999", NAME, f"{EMAIL.upper()}@example.nl", None)
    new = replace(of_the_canary(12), customer=customer)
    cache.apply_orders([new])
    assert cache.order(new.id) == without_person(new)
    assert left(tmp_path) == []
