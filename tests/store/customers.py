"""A customer who is to be forgotten: their orders, what was done about them, and whether anything is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.forecast import Fact, FactChange
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.orders import Customer, Order
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.journal import JournalFile
from tests.store.test_journal import FULL, an_entry
from tests.store.test_personal_data import EMAIL, ENDS, NAME, NOTE, STREET, an_event, of_the_canary
from tests.store.traces import traces
from tests.unit.builders import THEN, a_shop, an_order

LATER = THEN + timedelta(days=9)
FIRST, SECOND, GUEST, NAMESAKE, OTHER = (f"gid://shopify/Order/{number}" for number in range(1, 6))
CANARY = Customer("gid://shopify/Customer/777", NAME, f"{EMAIL}@example.nl", "+31 6 0000")


class Hand:
    """A clock that stands."""

    def now(self) -> datetime:
        return LATER

    def monotonic(self) -> float:
        return 0.0

    def sleep(self, seconds: float) -> None:
        raise AssertionError("nobody waits here")


def the_orders() -> list[Order]:
    """Two of the canary's account, one as a guest with the same address, one of another customer with the
    same name, one of nobody."""
    first, second = of_the_canary(1), of_the_canary(2)
    guest = replace(
        of_the_canary(3), customer=Customer(None, NAME, f" {EMAIL.upper()}@Example.nl", None), note=None
    )
    namesake = an_order(
        id=NAMESAKE,
        name="#4",
        customer=Customer("gid://shopify/Customer/4", "Anna", f"{EMAIL}@b.nl", None),
        fulfillments=(),
    )
    return [first, second, guest, namesake, an_order(id=OTHER, name="#5", fulfillments=())]


def address_edit(action_id: int, order_id: str, state: EntryState) -> JournalEntry:
    entry = an_entry(action_id, state)
    parameters: dict[str, Json] = {"address": {"last_name": NAME, "address1": f"{STREET} 1"}}
    action = replace(entry.action, kind="edit_address", order_id=order_id, parameters=parameters, reason=NOTE)
    facts = (FactChange(Fact.ADDRESS, f"{STREET} 1", f"{STREET} 2"),)
    return replace(
        entry,
        action=action,
        forecast=replace(entry.forecast, facts=facts),
        witness={"address": {"address1": STREET}},
        failure_detail=f"{NAME} is invalid",
    )


def of_another(action_id: int) -> JournalEntry:
    entry = an_entry(action_id, EntryState.DONE)
    return replace(entry, action=replace(entry.action, order_id=NAMESAKE))


def fill(cache: OrderCache, journal: JournalFile) -> None:
    cache.apply_orders(the_orders())
    cache.apply_events(FIRST, [an_event(FIRST)], THEN)
    cache.apply_shop_info(a_shop("read_orders"))
    journal.write(replace(FULL, action=replace(FULL.action, order_id=OTHER)))
    journal.write(address_edit(2, FIRST, EntryState.DONE))
    journal.write(address_edit(3, GUEST, EntryState.WAITING))
    journal.write(of_another(4))


def left(folder: Path) -> list[tuple[str, str]]:
    """Where the canary still is; the namesake has the same letters in the address."""
    return traces(folder, *(end for end in ENDS if end != EMAIL[3:]))
