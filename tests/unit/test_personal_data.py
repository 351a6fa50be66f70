"""What of an order, and of the journal, tells of a person: field by field."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta

import pytest

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.forecast import Difference, Fact, FactChange, Forecast, Outcome
from fulfilldesk.domain.journal import OPEN, UNSENT, Batch, BatchState, EntryState, JournalEntry
from fulfilldesk.domain.orders import Customer, Order, Refund
from fulfilldesk.domain.personal_data import (
    batch_without_person,
    customer_key,
    email_key,
    entry_without_person,
    without_person,
)
from tests.unit.builders import POSTNL, THEN, WAREHOUSE, a_hold, a_parcel, an_action, an_order, some_work

PERSON = Customer("gid://shopify/Customer/5", "Zoë Canary", "Zoe@Example.NL", "+31 6 1234")
FULL = an_order(
    customer=PERSON,
    address=("Zoë Canary", "Kade 1", "1011 AB Amsterdam"),
    note="bel Zoë",
    tags=("vip",),
    paid_at=THEN,
    receipt="2-1043",
    risk_level="LOW",
    address_check="WARNING",
    country="NL",
    shipping_method="Express",
    refunds=(Refund("gid://shopify/OrderTransaction/1", THEN, WAREHOUSE),),
    fulfillments=(a_parcel(tracking=(POSTNL,)),),
    fulfillment_orders=(some_work(holds=(a_hold(notes="Zoë verhuist"),)),),
)
LATER = THEN + timedelta(days=400)

#: What becomes of each field; those that are not named stay as they are.
GONE = {
    "customer": None,
    "address": (),
    "note": None,
    "fulfillments": (a_parcel(tracking=(replace(POSTNL, url=None),)),),
    "fulfillment_orders": (some_work(holds=(a_hold(notes=None),)),),
    "person_removed": True,
}


@pytest.mark.parametrize("name", [field.name for field in fields(Order)])
def test_each_field_of_an_order(name: str) -> None:
    assert getattr(without_person(FULL), name) == GONE.get(name, getattr(FULL, name))


def test_twice_is_once() -> None:
    once = without_person(FULL)
    assert without_person(once) == once


@pytest.mark.parametrize(
    ("customer", "key"),
    [
        (PERSON, PERSON.id),
        (replace(PERSON, id=None), "mailto:zoe@example.nl"),
        (replace(PERSON, id=None, email=" ZOÉ@example.nl "), "mailto:zoe@example.nl"),
        (Customer(None, "Zoë", None, "+31"), None),
        (None, None),
    ],
)
def test_what_tells_that_orders_are_of_one_customer(customer: Customer | None, key: str | None) -> None:
    assert customer_key(an_order(customer=customer)) == key


def test_an_address_is_the_same_however_it_is_written() -> None:
    assert email_key("Zoë@Example.NL") == email_key(" zoe@example.nl")


def entry(kind: str, state: EntryState, parameters: dict[str, Json], **changes: object) -> JournalEntry:
    """With everything that may tell of a person."""
    facts = (
        FactChange(Fact.ADDRESS, "Kade 1", "Kade 2"),
        FactChange(Fact.NOTE, "bel Zoë", ""),
        FactChange(Fact.TAGS, "vip", "vip, spoed"),
    )
    forecast = Forecast(2, (), "FULFILLED", "UNFULFILLED", None, "", facts=facts, tracking=(POSTNL,))
    outcome = Outcome(
        False,
        "FULFILLED",
        "",
        differences=(
            Difference("address", "Kade 2", "Kade 3"),
            Difference("tracking", "3S https://x", "3S"),
            Difference("on_hand", "14", "13"),
        ),
        facts={"address": "Kade 3", "tags": "vip"},
    )
    action = replace(an_action(kind=kind, parameters=parameters), reason="Zoë belde")
    values: dict[str, object] = {
        "witness": {"address": {"city": "Amsterdam"}, "note": "bel Zoë"},
        "outcome": outcome,
        "failure_detail": "Zoë is not valid",
        **changes,
    }
    return JournalEntry(action, state, forecast, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["edit_address", "edit_note"])
def test_an_edit_that_is_about_a_person_keeps_only_that_it_was_made(kind: str) -> None:
    before = entry(kind, EntryState.DONE, {"address": {"city": "Utrecht"}, "note": "Zoë"})
    bare = entry_without_person(before, LATER)
    assert bare is not None
    assert (bare.action.parameters, bare.witness) == ({}, {})
    assert (bare.action.reason, bare.failure_detail) == (None, None)
    assert not bare.forecast.undoable
    assert (bare.state, bare.action.kind, bare.action.asked_at) == (EntryState.DONE, kind, THEN)
    assert "Zo" not in repr(bare)
    assert "Kade" not in repr(bare)
    assert "Amsterdam" not in repr(bare)


def test_what_was_done_to_stock_stays() -> None:
    tracking: Json = [{"company": "PostNL", "number": "3S", "url": "https://x/1011AB"}]
    before = entry(
        "fulfill",
        EntryState.DIFFERS,
        {"lines": {"gid://shopify/LineItem/1": 2}, "message": "voor Zoë", "tracking": tracking},
        witness={"work": {"a": 1}},
    )
    bare = entry_without_person(before, LATER)
    assert bare is not None
    assert bare.action.parameters == {
        "lines": {"gid://shopify/LineItem/1": 2},
        "tracking": [{"company": "PostNL", "number": "3S", "url": None}],
    }
    assert bare.witness == before.witness
    assert bare.forecast.tracking == (replace(POSTNL, url=None),)
    assert (bare.forecast.units, bare.forecast.undoable) == (2, True)
    assert bare.forecast.facts[2] == before.forecast.facts[2]
    assert bare.outcome is not None
    assert bare.outcome.differences[2] == Difference("on_hand", "14", "13")
    assert bare.outcome.facts == {"address": "", "tags": "vip"}
    assert (bare.state, bare.finished_at) == (EntryState.DIFFERS, before.finished_at)


def test_words_and_links_go_however_deep_they_stand() -> None:
    """What a released hold said is remembered to be put back."""
    released: dict[str, Json] = {"gid://shopify/FulfillmentHold/1": {"hold_reason": "OTHER", "note": "Zoë"}}
    parcels: list[Json] = [{"tracking": [{"number": "3S", "url": "https://x/Zoë"}]}, "3S"]
    before = entry("release_hold", EntryState.DONE, {}, witness={"released": released, "parcels": parcels})
    bare = entry_without_person(before, LATER)
    assert bare is not None
    assert bare.witness == {
        "released": {"gid://shopify/FulfillmentHold/1": {"hold_reason": "OTHER"}},
        "parcels": [{"tracking": [{"number": "3S", "url": None}]}, "3S"],
    }


def test_a_batch_keeps_what_is_not_about_anybody() -> None:
    given: dict[str, Json] = {"hold_reason": "OTHER", "note": "voor Zoë", "notify_merchant": True}
    batch = Batch("b1", "hold", THEN, "anna", 3, BatchState.FINISHED, given, reason="Zoë belde")
    bare = batch_without_person(batch)
    assert bare == replace(batch, parameters={"hold_reason": "OTHER", "notify_merchant": True}, reason=None)
    assert batch_without_person(bare) == bare


@pytest.mark.parametrize("state", EntryState)
@pytest.mark.parametrize(
    ("parameters", "loses"), [({"note": "Zoë"}, True), ({"lines": {"gid://shopify/LineItem/1": 1}}, False)]
)
def test_the_state_of_what_is_cleared(state: EntryState, parameters: dict[str, Json], loses: bool) -> None:
    """What was sent and is not known yet waits; what would be sent without its words is not sent at all."""
    bare = entry_without_person(entry("hold", state, parameters), LATER)
    if state in OPEN:
        assert bare is None
        return
    assert bare is not None
    withdrawn = loses and state in UNSENT
    assert bare.state is (EntryState.WITHDRAWN if withdrawn else state)
    assert bare.finished_at == (LATER if withdrawn else None)


def test_clearing_an_entry_twice_is_once() -> None:
    once = entry_without_person(entry("edit_note", EntryState.WAITING, {"note": "Zoë"}), LATER)
    assert once is not None
    assert entry_without_person(once, LATER + timedelta(days=1)) == once
