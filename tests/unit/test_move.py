"""Changing the location of work: where to, what is refused, what moves, how it is known, the way back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.fields import Choice, Quantities
from fulfilldesk.domain.actions.move import Move
from fulfilldesk.domain.actions.needs import Destination, Known
from fulfilldesk.domain.forecast import Certainty, FactChange
from fulfilldesk.domain.inventory import Snapshot, Stock
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from tests.unit.builders import (
    SERVICE,
    SHOP_FLOOR,
    THEN,
    WAREHOUSE,
    WORK,
    a_hold,
    a_level,
    a_snapshot,
    an_action,
    an_open_order,
    some_work,
    work_at_service,
)
from tests.unit.strategies import JSON

MOVE = Move()
LINE_1 = "gid://shopify/FulfillmentOrderLineItem/201"
LINE_2 = "gid://shopify/FulfillmentOrderLineItem/202"
NEW = "gid://shopify/FulfillmentOrder/21"
SHOP = Destination(SHOP_FLOOR, "Winkel", True, None, frozenset({LINE_1, LINE_2}))
NOWHERE = Destination(SERVICE, "Noordzee", False, "Not stocked.", frozenset())
BOTH_LINES = some_work(units={1: 2, 2: 3})


def asked(order: Order, *places: Destination, read: bool = True) -> Snapshot:
    """The order with the stock at both own locations, and where Shopify lets the work go."""
    snapshot = a_snapshot(
        order,
        a_level(1, Stock(12, 3, 9)),
        a_level(1, Stock(4, 0, 4), location=SHOP_FLOOR),
        a_level(2, Stock(8, 3, 5)),
        a_level(2, Stock(1, 0, 1), location=SHOP_FLOOR),
    )
    return replace(snapshot, known=Known(destinations=places if read else None))


def moving(location: str | None = SHOP_FLOOR, **parameters: Json) -> Mapping[str, Json]:
    """Parameters."""
    return {**({"location_id": location} if location else {}), **parameters}


def blocks(snapshot: Snapshot, parameters: Mapping[str, Json]) -> list[Say]:
    """Why it cannot be done."""
    return [each.key for each in MOVE.forecast(an_action("move", WORK, parameters), snapshot).blocks]


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (some_work(), None),
        (some_work(status="ON_HOLD", supported_actions=("RELEASE_HOLD", "MOVE"), holds=(a_hold(),)), None),
        (some_work(supported_actions=("CREATE_FULFILLMENT", "HOLD")), Say.NO_DESTINATION),
        # a part of it was sent: that there is nowhere to go is not known
        (
            some_work(status="IN_PROGRESS", supported_actions=("CREATE_FULFILLMENT",)),
            Say.SHOPIFY_DOES_NOT_OFFER,
        ),
        (some_work(status="IN_PROGRESS", supported_actions=("MARK_AS_OPEN",)), Say.WORK_IN_PROGRESS),
        (some_work(status="SCHEDULED", supported_actions=("MARK_AS_OPEN",)), Say.WORK_SCHEDULED),
        (some_work(status="CLOSED", supported_actions=()), Say.WORK_FINISHED),
        (work_at_service(), None),
        (work_at_service(request_status="SUBMITTED", supported_actions=()), Say.REQUEST_PENDING),
        (
            work_at_service(status="IN_PROGRESS", request_status="ACCEPTED", supported_actions=()),
            Say.REQUEST_ACCEPTED,
        ),
        (
            work_at_service(request_status="CANCELLATION_REQUESTED", supported_actions=()),
            Say.CANCELLATION_PENDING,
        ),
    ],
)
def test_when_it_is_offered(work: FulfillmentOrder, said: Say | None) -> None:
    order = an_open_order(work)
    notice = MOVE.why_not(order, WORK)
    assert (notice.key if notice else None) is said
    assert blocks(asked(order, SHOP), moving()) == ([said] if said else [])


def test_work_that_is_gone_or_of_a_cancelled_order() -> None:
    assert blocks(asked(an_open_order(), SHOP), moving()) == [Say.WORK_GONE]
    assert blocks(asked(an_open_order(some_work(), cancelled_at=THEN), SHOP), moving()) == [
        Say.ORDER_CANCELLED
    ]


def test_the_destinations_that_shopify_offers_with_their_stock() -> None:
    part = replace(SHOP, message="Zadel is not stocked.", available_line_ids=frozenset({LINE_1}))
    choice, units = MOVE.fields(asked(an_open_order(BOTH_LINES), part, NOWHERE), WORK)
    assert isinstance(choice, Choice) and isinstance(units, Quantities)
    assert choice.preset == SHOP_FLOOR, "the only one that takes it"
    shop, nowhere = choice.options
    assert (shop.value, shop.text, shop.detail) == (SHOP_FLOOR, "Winkel", "BEL-01: 4, BEL-02: 1")
    assert shop.why_not is None and shop.notice is not None
    assert shop.notice.key is Say.DESTINATION_TAKES_PART and shop.notice.parameters["items"] == "BEL-02"
    assert nowhere.why_not is not None and nowhere.why_not.parameters["message"] == "Not stocked."
    assert nowhere.detail == "BEL-01: ?, BEL-02: ?"
    assert [(line.most, line.preset) for line in units.lines] == [(2, 2), (3, 3)]


def test_stock_that_is_not_kept_there_is_a_dash_and_uncounted_items_are_left_out() -> None:
    order = an_open_order(BOTH_LINES)
    levels = (a_level(1, None, location=SHOP_FLOOR), a_level(2, tracked=False, location=SHOP_FLOOR))
    snapshot = replace(a_snapshot(order, *levels), known=Known(destinations=(SHOP,)))
    choice = MOVE.fields(snapshot, WORK)[0]
    assert isinstance(choice, Choice) and choice.options[0].detail == "BEL-01: –"


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        (moving(), []),
        ({}, []),  # the only one that takes it
        (moving(lines={LINE_1: 1}), []),
        (moving(lines={LINE_1: 3}), [Say.TOO_MANY_CHOSEN]),
        (moving(lines={}), [Say.NOTHING_CHOSEN]),
        (moving(SERVICE), [Say.DESTINATION_REFUSED]),
        (moving("gid://shopify/Location/9"), [Say.DESTINATION_GONE]),
        (moving(WAREHOUSE), [Say.UNCHANGED]),
        ({"location_id": 7}, [Say.DESTINATION_NOT_CHOSEN]),
        ({"location_id": None}, [Say.DESTINATION_NOT_CHOSEN]),
    ],
)
def test_what_is_refused(parameters: Mapping[str, Json], said: list[Say]) -> None:
    assert blocks(asked(an_open_order(BOTH_LINES), SHOP, NOWHERE), parameters) == said


def test_lines_that_cannot_go_there_are_named_with_shopifys_words() -> None:
    part = replace(SHOP, message="Not stocked.", available_line_ids=frozenset({LINE_1}))
    snapshot = asked(an_open_order(BOTH_LINES), part)
    forecast = MOVE.forecast(an_action("move", WORK, moving()), snapshot)
    assert [block.parameters for block in forecast.blocks] == [
        {"location": "Winkel", "items": "BEL-02", "message": "Not stocked."}
    ]
    assert blocks(snapshot, moving(lines={LINE_1: 2})) == []


def test_a_place_that_takes_only_some_lines_may_not_be_movable_as_a_whole() -> None:
    part = replace(SHOP, movable=False, message="Not all.", available_line_ids=frozenset({LINE_1}))
    snapshot = asked(an_open_order(BOTH_LINES), part)
    choice = MOVE.fields(snapshot, WORK)[0]
    assert isinstance(choice, Choice) and choice.options[0].why_not is None
    assert blocks(snapshot, moving()) == [Say.DESTINATION_TAKES_PART]
    assert blocks(snapshot, moving(lines={LINE_1: 1})) == []
    unsaid = replace(SHOP, movable=False)
    assert blocks(asked(an_open_order(BOTH_LINES), unsaid), moving()) == [Say.DESTINATION_GONE]
    never = replace(SHOP, movable=False, message="It is in progress.")
    assert blocks(asked(an_open_order(BOTH_LINES), never), moving()) == [Say.DESTINATION_REFUSED]


def test_the_claim_on_stock_likely_goes_along() -> None:
    snapshot = asked(an_open_order(some_work()), SHOP)
    forecast = MOVE.forecast(an_action("move", WORK, moving()), snapshot)
    assert [(line.location_name, line.certainty, line.before, line.after) for line in forecast.lines] == [
        ("Magazijn", Certainty.LIKELY, Stock(12, 3, 9), Stock(12, 1, 11)),
        ("Winkel", Certainty.LIKELY, Stock(4, 0, 4), Stock(4, 2, 2)),
    ]
    assert (forecast.units, forecast.status_after, forecast.status_certain) == (2, "UNFULFILLED", True)
    assert forecast.facts == (FactChange("work_location", "Magazijn", "Winkel"),)  # type: ignore[arg-type]
    assert forecast.undoable and Say.NO_EMAIL in {notice.key for notice in forecast.notices}


def test_all_of_it_goes_without_naming_lines_and_a_part_with_them() -> None:
    snapshot = asked(an_open_order(BOTH_LINES), SHOP)
    whole = MOVE.mutation(an_action("move", WORK, moving(lines={LINE_1: 2, LINE_2: 3})), snapshot)
    assert whole.document == "FulfillmentOrderMove"
    assert whole.variables == {"id": WORK, "newLocationId": SHOP_FLOOR}
    part = MOVE.mutation(an_action("move", WORK, moving(lines={LINE_2: 1})), snapshot)
    assert part.variables["fulfillmentOrderLineItems"] == [{"id": LINE_2, "quantity": 1}]
    forecast = MOVE.forecast(an_action("move", WORK, moving(lines={LINE_2: 1})), snapshot)
    assert [(fact.fact, fact.before, fact.after, fact.certain) for fact in forecast.facts] == [
        ("work_units", "5", "4", True),
        ("work_pieces", "1", "2", True),
    ]


def test_beside_other_work_at_the_destination_the_division_is_not_certain() -> None:
    there = some_work(22, location_id=SHOP_FLOOR, location_name="Winkel")
    snapshot = asked(an_open_order(BOTH_LINES, there), SHOP)
    forecast = MOVE.forecast(an_action("move", WORK, moving(lines={LINE_2: 1})), snapshot)
    assert [fact.certain for fact in forecast.facts] == [True, False]


@pytest.mark.parametrize(
    ("work", "order_status", "lines", "after", "certain"),
    [
        (some_work(status="ON_HOLD"), "ON_HOLD", None, "ON_HOLD", True),
        (some_work(status="ON_HOLD"), "ON_HOLD", {LINE_1: 1}, "ON_HOLD", False),
        (work_at_service(request_status="REJECTED"), "REQUEST_DECLINED", None, "UNFULFILLED", False),
        (
            work_at_service(status="INCOMPLETE", request_status="CLOSED"),
            "UNFULFILLED",
            None,
            "UNFULFILLED",
            True,
        ),
        (some_work(), "UNFULFILLED", {LINE_1: 1}, "UNFULFILLED", True),
    ],
)
def test_what_the_order_reads_then(
    work: FulfillmentOrder, order_status: str, lines: Json, after: str, certain: bool
) -> None:
    order = an_open_order(work, fulfillment_status=order_status)
    parameters = moving(lines=lines) if lines else moving()
    forecast = MOVE.forecast(an_action("move", WORK, parameters), asked(order, SHOP))
    assert (forecast.status_after, forecast.status_certain) == (after, certain)


def test_of_many_orders_shopify_decides_and_it_is_said() -> None:
    snapshot = asked(an_open_order(some_work()), read=False)
    parameters = moving(location_name="Winkel")
    forecast = MOVE.forecast(an_action("move", WORK, parameters), snapshot)
    assert not forecast.blocks and forecast.location_name == "Winkel"
    said = next(notice for notice in forecast.notices if notice.key is Say.DESTINATION_UNCHECKED)
    assert said.weight is Weight.INFO, "a batch would have to decide about every single order"
    assert MOVE.mutation(an_action("move", WORK, parameters), snapshot).variables == {
        "id": WORK,
        "newLocationId": SHOP_FLOOR,
    }
    assert blocks(snapshot, {}) == [Say.DESTINATION_NOT_CHOSEN]
    assert blocks(snapshot, moving(WAREHOUSE)) == [Say.UNCHANGED]


def test_the_way_back_is_closed_where_it_is_not_stocked_any_more() -> None:
    order = an_open_order(some_work())
    gone = replace(a_snapshot(order, a_level(1, None)), known=Known(destinations=(SHOP,)))
    assert not MOVE.forecast(an_action("move", WORK, moving()), gone).undoable


def test_a_customer_who_collects_it_is_thought_of() -> None:
    snapshot = asked(an_open_order(some_work(delivery_method="PICK_UP")), SHOP)
    forecast = MOVE.forecast(an_action("move", WORK, moving()), snapshot)
    said = next(notice for notice in forecast.notices if notice.key is Say.PICKUP_ELSEWHERE)
    assert said.weight is Weight.WARNING and said.parameters == {"location": "Winkel"}


@pytest.mark.parametrize(("lines", "warned"), [({LINE_1: 1}, True), (None, False)])
def test_a_part_of_held_work_may_lose_its_hold(lines: Mapping[str, int] | None, warned: bool) -> None:
    snapshot = asked(an_open_order(some_work(status="ON_HOLD", holds=(a_hold(),))), SHOP)
    chosen = moving() if lines is None else moving(lines=dict(lines))
    forecast = MOVE.forecast(an_action("move", WORK, chosen), snapshot)
    assert any(notice.key is Say.HOLD_OF_PART for notice in forecast.notices) is warned


# --- afterwards


def moved(work: FulfillmentOrder) -> FulfillmentOrder:
    """The same work at the shop."""
    return replace(work, location_id=SHOP_FLOOR, location_name="Winkel")


def test_whole_work_keeps_its_id_and_goes_back() -> None:
    before, after = an_open_order(some_work()), an_open_order(moved(some_work()))
    action = an_action("move", WORK, moving())
    witness = MOVE.witness(action, before)
    assert not MOVE.happened(action, witness, before) and MOVE.happened(action, witness, after)
    back = MOVE.inverse(action, witness, after)
    assert back == ("move", WORK, {"location_id": WAREHOUSE, "location_name": "Magazijn"})
    outcome = MOVE.compare(
        action,
        MOVE.forecast(action, asked(before, SHOP)),
        witness,
        a_snapshot(after, a_level(1, Stock(12, 1, 11)), a_level(1, Stock(4, 2, 2), location=SHOP_FLOOR)),
    )
    assert outcome.as_forecast and outcome.facts["work_location"] == "Winkel"


def test_a_part_is_new_work_there_and_only_that_part_goes_back() -> None:
    before = an_open_order(BOTH_LINES)
    action = an_action("move", WORK, moving(lines={LINE_2: 1}))
    witness = MOVE.witness(action, before)
    after = an_open_order(some_work(units={1: 2, 2: 2}), moved(some_work(21, units={2: 1})))
    assert MOVE.happened(action, witness, after)
    back = MOVE.inverse(action, witness, after)
    assert not isinstance(back, Notice) and back[1] == NEW and back[2]["location_id"] == WAREHOUSE
    joined = an_open_order(some_work(units={1: 2, 2: 2}), moved(some_work(21, units={2: 4})))
    back = MOVE.inverse(action, witness, joined)
    assert not isinstance(back, Notice)
    assert back[2]["lines"] == {"gid://shopify/FulfillmentOrderLineItem/212": 1}, "not what was there"


def test_somebody_elses_doing_is_not_ours() -> None:
    before = an_open_order(BOTH_LINES)
    action = an_action("move", WORK, moving(lines={LINE_2: 1}))
    witness = MOVE.witness(action, before)
    new_there = an_open_order(BOTH_LINES, moved(some_work(21, units={2: 1})))
    assert not MOVE.happened(action, witness, new_there), "nothing has left"
    split_here = an_open_order(some_work(units={1: 2, 2: 2}), some_work(21, units={2: 1}))
    assert not MOVE.happened(action, witness, split_here), "it is another location"


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (some_work(), Say.NOTHING_TO_UNDO),
        (moved(some_work(status="CLOSED", supported_actions=())), Say.WORK_FINISHED),
        (moved(some_work(status="IN_PROGRESS", supported_actions=("MARK_AS_OPEN",))), Say.WORK_IN_PROGRESS),
    ],
)
def test_why_it_cannot_go_back(after: FulfillmentOrder, said: Say) -> None:
    action = an_action("move", WORK, moving())
    back = MOVE.inverse(action, MOVE.witness(action, an_open_order(some_work())), an_open_order(after))
    assert isinstance(back, Notice) and back.key is said


def test_units_that_were_sent_from_there_cannot_go_back() -> None:
    action = an_action("move", WORK, moving())
    there = moved(some_work())
    partly = replace(there, lines=(replace(there.lines[0], remaining=1),))
    back = MOVE.inverse(action, MOVE.witness(action, an_open_order(some_work())), an_open_order(partly))
    assert isinstance(back, Notice) and back.key is Say.UNITS_GONE_ON


@given(first=st.integers(0, 2), second=st.integers(0, 3))
def test_what_leaves_here_arrives_there(first: int, second: int) -> None:
    units = {line: count for line, count in ((LINE_1, first), (LINE_2, second)) if count}
    snapshot = asked(an_open_order(BOTH_LINES), SHOP)
    action = an_action("move", WORK, moving(lines=dict(units)))
    forecast = MOVE.forecast(action, snapshot)
    if not units:
        assert [block.key for block in forecast.blocks] == [Say.NOTHING_CHOSEN]
        return
    change = dict.fromkeys((WAREHOUSE, SHOP_FLOOR), 0)
    for line in forecast.lines:
        assert line.before is not None and line.after is not None and line.location_id is not None
        assert line.after.on_hand == line.before.on_hand
        change[line.location_id] += line.after.committed - line.before.committed
    assert change == {WAREHOUSE: -forecast.units, SHOP_FLOOR: forecast.units}
    assert forecast.units == sum(units.values())
    sent = MOVE.mutation(action, snapshot).variables
    assert ("fulfillmentOrderLineItems" in sent) == (forecast.units < 5)


@given(
    parameters=st.dictionaries(st.sampled_from(["location_id", "lines", "location_name"]), JSON), witness=JSON
)
def test_whatever_the_journal_holds_it_is_answered(parameters: dict[str, Json], witness: Json) -> None:
    order = an_open_order(BOTH_LINES, moved(some_work(21)))
    action = an_action("move", WORK, parameters)
    snapshot = asked(order, SHOP, NOWHERE)
    forecast = MOVE.forecast(action, snapshot)
    if not forecast.blocks:
        MOVE.mutation(action, snapshot)
    remembered = witness if isinstance(witness, dict) else {"units": witness, "work": witness}
    MOVE.happened(action, remembered, order)
    MOVE.compare(action, forecast, MOVE.witness(action, order), snapshot)
    MOVE.inverse(action, remembered, order)
