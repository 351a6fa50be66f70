"""Note, tags and address of an order: what is refused, what is sent, what undoes it, who is warned."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.add_tags import AddTags
from fulfilldesk.domain.actions.edit_address import EditAddress
from fulfilldesk.domain.actions.edit_note import EditNote
from fulfilldesk.domain.actions.edit_tags import EditTags
from fulfilldesk.domain.actions.kind import ActionKind
from fulfilldesk.domain.actions.needs import Address, Known
from fulfilldesk.domain.actions.remove_tags import RemoveTags
from fulfilldesk.domain.actions.tags import folded
from fulfilldesk.domain.forecast import Fact, Forecast
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order
from tests.unit.builders import ORDER, THEN, a_parcel, a_snapshot, an_action, an_order, some_work

NOTE, TAGS, ADD, REMOVE, ADDRESS = EditNote(), EditTags(), AddTags(), RemoveTags(), EditAddress()

HOME = Address(
    first_name="Els",
    last_name="de Vries",
    address1="Kerkstraat 1",
    zip="1017 GA",
    city="Amsterdam",
    country_code="NL",
    phone="+31201234567",
)
LINES = ("Els de Vries", "Kerkstraat 1", "1017 GA Amsterdam", "Netherlands")

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=300),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def noted(note: str | None) -> Order:
    return an_order(note=note)


def tagged(*tags: str) -> Order:
    return an_order(tags=tags)


def addressed(known: Known | None = None, **changes: object) -> Snapshot:
    """An order that is to go to Els, with what the shop said of its address."""
    order = an_order(**{"address": LINES, **changes})
    return replace(a_snapshot(order), known=known or Known(address=HOME))


def forecast(kind: ActionKind, parameters: dict[str, Json], snapshot: Snapshot | Order) -> Forecast:
    snapshot = snapshot if isinstance(snapshot, Snapshot) else a_snapshot(snapshot)
    return kind.forecast(an_action(kind.name, ORDER, parameters), snapshot)


def blocks(kind: ActionKind, parameters: dict[str, Json], snapshot: Snapshot | Order) -> list[Say]:
    return [block.key for block in forecast(kind, parameters, snapshot).blocks]


# --- the note


@pytest.mark.parametrize(
    ("old", "parameters", "why"),
    [
        (None, {"note": "bel aan"}, None),
        ("bel aan", {"note": ""}, None),
        ("bel aan", {"note": "bel aan"}, Say.UNCHANGED),
        ("bel aan\r\nachterom", {"note": "bel aan\nachterom "}, Say.UNCHANGED),
        (None, {"note": "  "}, Say.UNCHANGED),
        ("bel aan", {}, Say.UNCHANGED),
        ("bel aan", {"note": 7}, Say.UNCHANGED),
        ("bel aan", {"note": "x" * 5000}, None),
        ("bel aan", {"note": "x" * 5001}, Say.TOO_LONG),
    ],
)
def test_notes(old: str | None, parameters: dict[str, Json], why: Say | None) -> None:
    assert blocks(NOTE, parameters, noted(old)) == ([why] if why else [])


def test_a_note_and_its_undo() -> None:
    action = an_action("edit_note", ORDER, {"note": "bel\r\naan \udfff"})
    before, after = noted("achterom"), noted("bel\naan")
    assert NOTE.mutation(action, a_snapshot(before)).variables == {"input": {"id": ORDER, "note": "bel\naan"}}
    agreed, witness = NOTE.forecast(action, a_snapshot(before)), NOTE.witness(action, before)
    assert NOTE.happened(action, witness, after) and not NOTE.happened(action, witness, before)
    assert NOTE.compare(action, agreed, witness, a_snapshot(after)).as_forecast
    assert NOTE.inverse(action, witness, after) == ("edit_note", ORDER, {"note": "achterom"})
    assert NOTE.inverse(action, NOTE.witness(action, noted(None)), after) == (
        "edit_note",
        ORDER,
        {"note": ""},
    )


# --- tags


@pytest.mark.parametrize(
    ("old", "parameters", "why"),
    [
        ((), {"tags": ["spoed"]}, None),
        (("spoed",), {"tags": []}, None),
        (("b", "a"), {"tags": ["a", "b"]}, Say.UNCHANGED),
        (("Spoed",), {"tags": ["spoed", " SPOED "]}, Say.UNCHANGED),
        (("spoed",), {}, Say.UNCHANGED),
        (("spoed",), {"tags": "spoed, b2b"}, Say.UNCHANGED),
        ((), {"tags": ["x" * 40]}, None),
        ((), {"tags": ["x" * 41]}, Say.TOO_LONG),
        (("x" * 41,), {"tags": ["x" * 41, "y"]}, None),  # it was there before
        ((), {"tags": [str(number) for number in range(250)]}, None),
        ((), {"tags": [str(number) for number in range(251)]}, Say.TOO_MANY_TAGS),
    ],
)
def test_tags(old: tuple[str, ...], parameters: dict[str, Json], why: Say | None) -> None:
    assert blocks(TAGS, parameters, tagged(*old)) == ([why] if why else [])


def test_a_comma_divides_tags_as_shopify_does() -> None:
    action = an_action("edit_tags", ORDER, {"tags": ["b2b, spoed", " spoed "]})
    assert TAGS.mutation(action, a_snapshot(tagged())).variables == {
        "input": {"id": ORDER, "tags": ["b2b", "spoed"]}
    }
    agreed = TAGS.forecast(action, a_snapshot(tagged("vip")))
    (fact,) = agreed.facts
    assert (fact.fact, fact.before, fact.after) == (Fact.TAGS, "vip", "b2b, spoed")
    witness = TAGS.witness(action, tagged("vip"))
    assert TAGS.compare(action, agreed, witness, a_snapshot(tagged("spoed", "b2b"))).as_forecast
    assert TAGS.inverse(action, witness, tagged("b2b", "spoed")) == ("edit_tags", ORDER, {"tags": ["vip"]})


def test_taking_an_edit_back_keeps_the_tags_of_others() -> None:
    action = an_action("edit_tags", ORDER, {"tags": ["spoed", "b2b"]})
    witness = TAGS.witness(action, tagged("b2b", "vip"))
    since = tagged("B2B", "nabellen", "spoed")
    assert TAGS.inverse(action, witness, since) == ("edit_tags", ORDER, {"tags": ["B2B", "nabellen", "vip"]})
    others = tagged("b2b", "vip", "nabellen")  # somebody took it back already
    assert TAGS.inverse(action, witness, others) == Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK)


@pytest.mark.parametrize(
    ("kind", "old", "asked", "sent", "after", "taken_back"),
    [
        (ADD, ("vip",), ["vip", "spoed"], ["spoed"], ("spoed", "vip"), ("remove_tags", ["spoed"])),
        (ADD, ("VIP",), ["vip", "spoed"], ["spoed"], ("spoed", "VIP"), ("remove_tags", ["spoed"])),
        (ADD, (), ["a", "b"], ["a", "b"], ("a", "b", "c"), ("remove_tags", ["a", "b"])),
        (REMOVE, ("vip", "spoed"), ["spoed", "b2b"], ["spoed"], ("vip",), ("add_tags", ["spoed"])),
        (REMOVE, ("Spoed",), ["spoed"], ["Spoed"], (), ("add_tags", ["Spoed"])),
    ],
)
def test_only_what_was_really_changed_is_taken_back(
    kind: ActionKind,
    old: tuple[str, ...],
    asked: list[str],
    sent: list[str],
    after: tuple[str, ...],
    taken_back: tuple[str, list[str]],
) -> None:
    action = an_action(kind.name, ORDER, {"tags": list(asked)})
    assert kind.mutation(action, a_snapshot(tagged(*old))).variables == {"id": ORDER, "tags": sent}
    witness = kind.witness(action, tagged(*old))
    assert kind.happened(action, witness, tagged(*after)) and not kind.happened(action, witness, tagged(*old))
    name, tags = taken_back
    assert kind.inverse(action, witness, tagged(*after)) == (name, ORDER, {"tags": tags})


@pytest.mark.parametrize(
    ("kind", "old", "parameters", "why"),
    [
        (ADD, ("vip",), {"tags": ["VIP"]}, Say.UNCHANGED),
        (ADD, ("vip",), {"tags": []}, Say.NOTHING_CHOSEN),
        (ADD, ("vip",), {}, Say.NOTHING_CHOSEN),
        (ADD, ("vip",), {"tags": ["x" * 41]}, Say.TOO_LONG),
        (ADD, tuple(str(number) for number in range(250)), {"tags": ["vip"]}, Say.TOO_MANY_TAGS),
        (REMOVE, ("vip",), {"tags": ["spoed"]}, Say.UNCHANGED),
        (REMOVE, ("vip",), {}, Say.NOTHING_CHOSEN),
        (REMOVE, (), {"tags": ["spoed"]}, Say.NO_TAGS),
    ],
)
def test_tags_of_many_orders(
    kind: ActionKind, old: tuple[str, ...], parameters: dict[str, Json], why: Say
) -> None:
    assert kind.bulk and not kind.single
    assert blocks(kind, parameters, tagged(*old)) == [why]


def test_tags_that_somebody_took_off_meanwhile_leave_nothing_to_take_back() -> None:
    action = an_action("add_tags", ORDER, {"tags": ["spoed"]})
    gone = ADD.inverse(action, ADD.witness(action, tagged()), tagged())
    assert isinstance(gone, Notice) and gone.key is Say.NOTHING_TO_UNDO


WORDS = st.lists(st.sampled_from(["a", "A", "b", "B", "c", "d ", "a,b", "", "é"]), max_size=6)


@given(WORDS, WORDS)
def test_adding_and_taking_back_leaves_the_tags_as_they_were(old: list[str], asked: list[str]) -> None:
    there = tuple(tag for tag in dict.fromkeys(old) if tag and "," not in tag and tag.strip() == tag)
    action = an_action("add_tags", ORDER, {"tags": list(asked)})
    if ADD.forecast(action, a_snapshot(tagged(*there))).blocks:
        return
    witness = ADD.witness(action, tagged(*there))
    added = witness["tags"]
    assert isinstance(added, list)
    after = tagged(*there, *[str(tag) for tag in added])
    inverse = ADD.inverse(action, witness, after)
    assert not isinstance(inverse, Notice)
    back = an_action(inverse[0], ORDER, inverse[2])
    (fact,) = REMOVE.forecast(back, a_snapshot(after)).facts
    assert folded(fact.after.split(", ")) - {""} == folded(there)


# --- the address


def changed(**parts: str) -> dict[str, Json]:
    return {"address": {**asdict(HOME), **parts}}


@pytest.mark.parametrize(
    ("parameters", "snapshot", "why"),
    [
        (changed(address1="Kerkstraat 11"), addressed(), None),
        ({"address": {"address1": "Kerkstraat 11"}}, addressed(), None),
        (changed(phone=""), addressed(), None),
        (changed(), addressed(), Say.UNCHANGED),
        (changed(city="Amsterdam "), addressed(), Say.UNCHANGED),
        ({}, addressed(), Say.UNCHANGED),
        ({"address": "Kerkstraat 11"}, addressed(), Say.UNCHANGED),
        ({"address": {"address1": 11, "planet": "Mars"}}, addressed(), Say.UNCHANGED),
        (changed(address1=" "), addressed(), Say.ADDRESS_INCOMPLETE),
        (changed(city=""), addressed(), Say.ADDRESS_INCOMPLETE),
        (changed(country_code=""), addressed(), Say.ADDRESS_INCOMPLETE),
        (changed(country_code="Nederland"), addressed(), Say.ADDRESS_INCOMPLETE),
        (changed(first_name="", last_name=""), addressed(), Say.ADDRESS_INCOMPLETE),
        (changed(first_name="", last_name="", company="Fietsen BV"), addressed(), None),
        (changed(country_code="be"), addressed(), None),
        (changed(zip=""), addressed(), None),  # not every country has them
        (changed(address2="x" * 256), addressed(), Say.TOO_LONG),
        (changed(city="Utrecht"), addressed(Known(address_hidden=True)), Say.ADDRESS_HIDDEN),
        (changed(city="Utrecht"), addressed(Known()), Say.NO_ADDRESS),
        (changed(city="Utrecht"), addressed(identity_hidden=True), Say.ADDRESS_HIDDEN),
        (changed(city="Utrecht"), addressed(address=()), Say.NO_ADDRESS),
        (changed(city="Utrecht"), addressed(cancelled_at=THEN), Say.ORDER_CANCELLED),
    ],
)
def test_addresses(parameters: dict[str, Json], snapshot: Snapshot, why: Say | None) -> None:
    assert blocks(ADDRESS, parameters, snapshot) == ([why] if why else [])


def test_the_whole_address_is_sent_in_shopifys_parts() -> None:
    action = an_action("edit_address", ORDER, changed(address1="Kerkstraat 11", country_code="nl"))
    assert ADDRESS.mutation(action, addressed()).variables == {
        "input": {
            "id": ORDER,
            "shippingAddress": {
                "firstName": "Els",
                "lastName": "de Vries",
                "company": None,
                "address1": "Kerkstraat 11",
                "address2": None,
                "zip": "1017 GA",
                "city": "Amsterdam",
                "provinceCode": None,
                "countryCode": "NL",
                "phone": "+31201234567",
            },
        }
    }


@pytest.mark.parametrize(
    ("parts", "province"),
    [
        ({"city": "Fresno"}, "CA"),
        ({"province_code": "ny"}, "NY"),
        ({"country_code": "NL"}, None),
        ({"country_code": "CA", "province_code": "QC"}, "QC"),
    ],
)
def test_a_province_does_not_stay_when_the_country_changes(
    parts: dict[str, str], province: str | None
) -> None:
    known = Known(address=replace(HOME, country_code="US", province_code="CA"))
    action = an_action("edit_address", ORDER, {"address": dict(parts)})
    made: Any = ADDRESS.mutation(action, addressed(known)).variables["input"]
    assert made["shippingAddress"]["provinceCode"] == province


def test_an_address_and_its_undo() -> None:
    action, before = an_action("edit_address", ORDER, changed(address1="Kerkstraat 11")), addressed()
    agreed = ADDRESS.forecast(action, before)
    (fact,) = agreed.facts
    assert (fact.before, fact.after) == (
        "Els de Vries, Kerkstraat 1, 1017 GA Amsterdam, NL, +31201234567",
        "Els de Vries, Kerkstraat 11, 1017 GA Amsterdam, NL, +31201234567",
    )
    witness = {**ADDRESS.witness(action, before.order), **ADDRESS.witness_known(before.known)}
    after = addressed(address=("Els de Vries", "Kerkstraat 11", "1017 GA Amsterdam", "Netherlands"))
    assert ADDRESS.happened(action, witness, after.order)
    assert not ADDRESS.happened(action, witness, before.order)
    assert ADDRESS.compare(action, agreed, witness, after).as_forecast
    (difference,) = ADDRESS.compare(action, agreed, witness, before).differences
    assert difference.actual == ", ".join(LINES)
    inverse = ADDRESS.inverse(action, witness, after.order)
    assert inverse == ("edit_address", ORDER, {"address": asdict(HOME)})


@pytest.mark.parametrize(
    ("address", "shows"),
    [
        (("Els de Vries", "Kerkstraat 11", "1017GA  AMSTERDAM", "Nederland"), True),
        (("Els de Vries", "Kerkstraat 1", "1017 GA Amsterdam", "Nederland"), False),
        (("Els de Vries", "Kerkstraat 111", "017 GA Amsterdam"), False),
        ((), False),
    ],
)
def test_how_shopify_formats_it_does_not_matter(address: tuple[str, ...], shows: bool) -> None:
    action = an_action("edit_address", ORDER, changed(address1="Kerkstraat 11"))
    touched = an_order(address=address, updated_at=THEN + timedelta(seconds=2))
    assert ADDRESS.happened(action, ADDRESS.witness(action, addressed().order), touched) is shows


def test_a_telephone_number_is_not_shown_so_the_orders_time_tells() -> None:
    action, before = an_action("edit_address", ORDER, changed(phone="")), addressed()
    witness = ADDRESS.witness(action, before.order)
    assert not ADDRESS.happened(action, witness, before.order)
    touched = addressed(updated_at=THEN + timedelta(seconds=2))
    assert ADDRESS.happened(action, witness, touched.order)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"fulfillments": ()}, set()),
        ({"fulfillments": (a_parcel(status="CANCELLED"),)}, set()),
        ({"fulfillments": (a_parcel(),)}, {Say.LABEL_KEEPS_ADDRESS}),
        (
            {
                "fulfillments": (),
                "fulfillment_orders": (some_work(service_type="THIRD_PARTY", request_status="SUBMITTED"),),
            },
            {Say.SERVICE_KEEPS_ADDRESS},
        ),
        ({"fulfillments": (), "fulfillment_orders": (some_work(service_type="THIRD_PARTY"),)}, set()),
    ],
)
def test_who_keeps_the_old_address(changes: dict[str, Any], said: set[Say]) -> None:
    notices = forecast(ADDRESS, changed(city="Utrecht"), addressed(**changes)).notices
    assert {notice.key for notice in notices if notice.weight is Weight.WARNING} == said


# --- all of them


@pytest.mark.parametrize(
    ("kind", "parameters", "before", "rival"),
    [
        (NOTE, {"note": "c"}, a_snapshot(noted("a")), a_snapshot(noted("b"))),
        (TAGS, {"tags": ["c"]}, a_snapshot(tagged("a")), a_snapshot(tagged("a", "b"))),
        (
            ADDRESS,
            changed(city="Utrecht"),
            addressed(),
            addressed(Known(address=replace(HOME, address1="Kerkstraat 2"))),
        ),
    ],
)
def test_what_somebody_else_wrote_meanwhile_is_asked_about_again(
    kind: ActionKind, parameters: dict[str, Json], before: Snapshot, rival: Snapshot
) -> None:
    agreed = forecast(kind, parameters, before)
    assert agreed.undoable and not agreed.blocks
    assert agreed.basis() == forecast(kind, parameters, before).basis()
    assert agreed.basis() != forecast(kind, parameters, rival).basis()


@given(st.sampled_from([NOTE, TAGS, ADD, REMOVE, ADDRESS]), JSON, JSON)
def test_garbage_in_parameters_and_witness_raises_nothing(kind: ActionKind, value: Json, kept: Json) -> None:
    order = an_order(note="a", tags=("a", "b"), address=LINES)
    snapshot = replace(a_snapshot(order), known=Known(address=HOME))
    for key in ("note", "tags", "address"):
        action = an_action(kind.name, ORDER, {key: value})
        agreed = kind.forecast(action, snapshot)
        if not agreed.blocks:
            kind.mutation(action, snapshot)
        kind.compare(action, agreed, {key: kept}, snapshot)
        assert kind.happened(action, {key: kept}, order) in (True, False)
        kind.inverse(action, {key: kept}, order)
