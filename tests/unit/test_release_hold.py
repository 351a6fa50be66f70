"""Releasing holds: which, whose, what comes back, and holding again as the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.fields import Choices
from fulfilldesk.domain.actions.needs import Holder, Known, Need
from fulfilldesk.domain.actions.release_hold import ReleaseHold
from fulfilldesk.domain.forecast import Fact, FactChange, Forecast
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from tests.unit.any_json import ANY_JSON
from tests.unit.builders import SHOP_FLOOR, WORK, a_hold, a_snapshot, an_action, an_order, some_work

RELEASE = ReleaseHold()
OURS, APP, STAFF = a_hold(30), a_hold(31, notes="fraude?"), a_hold(32, reason="OTHER")
KNOWN = Known(
    holders={
        OURS.id: Holder(this_app=True, app_name="FulfillDesk"),
        APP.id: Holder(this_app=False, app_name="Fraudefilter"),
        STAFF.id: Holder(this_app=False, app_name=None),
    }
)


def held(*holds: object, **changes: object) -> FulfillmentOrder:
    """Work with these holds."""
    values: dict[str, object] = {
        "status": "ON_HOLD",
        "supported_actions": ("RELEASE_HOLD", "HOLD", "MOVE"),
        "holds": holds,
    }
    return some_work(**{**values, **changes})


def order(*work: object, status: str = "ON_HOLD") -> Order:
    """An order with that work and no parcel."""
    return an_order(fulfillment_status=status, fulfillments=(), fulfillment_orders=work)


OPEN = some_work(supported_actions=("CREATE_FULFILLMENT", "HOLD", "SPLIT"))


def ids(*holds: object) -> dict[str, Json]:
    """The parameters that choose these holds."""
    return {"holds": [hold.id for hold in holds]}  # type: ignore[attr-defined]


def forecast(found: Order, parameters: dict[str, Json] | None = None, known: Known = KNOWN) -> Forecast:
    """Of releasing."""
    return RELEASE.forecast(an_action("release_hold", WORK, parameters), Snapshot(found, {}, known))


@pytest.mark.parametrize(
    ("work", "sensible", "reason"),
    [
        (held(OURS), True, None),
        (held(), True, Say.WORK_NOT_HELD),
        (OPEN, False, Say.WORK_NOT_HELD),
        (held(OURS, supported_actions=()), True, Say.SHOPIFY_DOES_NOT_OFFER),
        (held(OURS, status="CLOSED"), True, Say.WORK_FINISHED),
        (some_work(21), True, Say.WORK_GONE),
    ],
)
def test_when_it_is_offered(work: FulfillmentOrder, sensible: bool, reason: Say | None) -> None:
    notice = RELEASE.why_not(order(work), WORK)
    assert (notice.key if notice else None) is reason
    assert RELEASE.sensible(order(work), WORK) is sensible
    assert [block.key for block in forecast(order(work)).blocks] == ([reason] if reason else [])


def test_it_shows_who_placed_each_hold_and_chooses_our_own() -> None:
    assert RELEASE.needs == {Need.HOLDERS}
    newer = a_hold(33, reason="SOLAR_ECLIPSE", display_reason="Solar eclipse")
    (choices,) = RELEASE.fields(Snapshot(order(held(OURS, APP, STAFF, newer)), {}, KNOWN), WORK)
    assert isinstance(choices, Choices) and choices.preset == (OURS.id,)
    shown = [
        (option.value, option.text, option.detail, option.notice and option.notice.key)
        for option in choices.options
    ]
    assert shown == [
        (OURS.id, "INCORRECT_ADDRESS", None, Say.HELD_BY_THIS_APP),
        (APP.id, "INCORRECT_ADDRESS", "fraude?", Say.HELD_BY_APP),
        (STAFF.id, "OTHER", None, Say.HELD_BY_SOMEBODY),
        (newer.id, "Solar eclipse", None, Say.HOLDER_UNKNOWN),
    ]


@pytest.mark.parametrize(
    ("chosen", "risks", "warned"),
    [
        ((OURS,), [], []),
        ((APP,), [Say.HELD_BY_APP], []),
        ((STAFF,), [Say.HELD_BY_SOMEBODY], []),
        ((OURS, APP, STAFF), [Say.HELD_BY_APP, Say.HELD_BY_SOMEBODY], []),
        ((a_hold(33),), [], [Say.HOLDER_UNKNOWN]),
    ],
)
def test_releasing_somebody_elses_hold_wants_a_reason(
    chosen: tuple[object, ...], risks: list[Say], warned: list[Say]
) -> None:
    found = forecast(order(held(OURS, APP, STAFF, a_hold(33))), ids(*chosen))
    assert [notice.key for notice in found.notices if notice.weight is Weight.RISK] == risks
    warnings = [notice.key for notice in found.notices if notice.weight is Weight.WARNING]
    assert [key for key in warnings if key is not Say.STILL_HELD] == warned
    assert found.risky is bool(risks)


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        (ids(OURS), None),
        (ids(OURS, OURS), None),
        (ids(), Say.NOTHING_CHOSEN),
        ({"holds": "all"}, Say.NOTHING_CHOSEN),
        ({"holds": [1, None, {}]}, Say.NOTHING_CHOSEN),
        (ids(a_hold(99)), Say.HOLD_GONE),
        (ids(OURS, a_hold(99)), Say.HOLD_GONE),
    ],
)
def test_what_cannot_be_chosen(parameters: dict[str, Json], reason: Say | None) -> None:
    assert [block.key for block in forecast(order(held(OURS, APP)), parameters).blocks] == (
        [reason] if reason else []
    )


@pytest.mark.parametrize(
    ("found", "chosen", "facts", "status", "certain"),
    [
        (
            order(held(OURS)),
            (OURS,),
            [FactChange(Fact.HOLDS, "1", "0"), FactChange(Fact.WORK_STATUS, "ON_HOLD", "OPEN")],
            "UNFULFILLED",
            True,
        ),
        (order(held(OURS, APP)), (OURS,), [FactChange(Fact.HOLDS, "2", "1")], "ON_HOLD", True),
        (
            order(held(OURS), some_work(21), status="UNFULFILLED"),
            (OURS,),
            [
                FactChange(Fact.HOLDS, "1", "0"),
                FactChange(Fact.WORK_STATUS, "ON_HOLD", "OPEN"),
                FactChange(Fact.WORK_PIECES, "2", "1", certain=False),
            ],
            "UNFULFILLED",
            True,
        ),
        (
            order(held(OURS), some_work(21, location_id=SHOP_FLOOR), status="UNFULFILLED"),
            (OURS,),
            [FactChange(Fact.HOLDS, "1", "0"), FactChange(Fact.WORK_STATUS, "ON_HOLD", "OPEN")],
            "UNFULFILLED",
            True,
        ),
        (
            order(held(OURS), held(APP, id="gid://shopify/FulfillmentOrder/21")),
            (OURS,),
            [FactChange(Fact.HOLDS, "1", "0"), FactChange(Fact.WORK_STATUS, "ON_HOLD", "OPEN")],
            "UNFULFILLED",
            False,
        ),
    ],
)
def test_what_it_changes(
    found: Order, chosen: tuple[object, ...], facts: list[FactChange], status: str, certain: bool
) -> None:
    said = forecast(found, ids(*chosen))
    assert list(said.facts) == facts
    assert (said.status_after, said.status_certain) == (status, certain)
    assert (said.units, said.lines, said.emails) == (0, (), False)
    keys = {notice.key for notice in said.notices}
    assert (Say.STILL_HELD in keys) is (said.facts[0].after != "0")
    assert (Say.REST_COMES_BACK in keys) is (len(facts) == 3)


def test_one_can_be_undone_and_several_cannot() -> None:
    one, two = (forecast(order(held(OURS, APP)), ids(*chosen)) for chosen in ((OURS,), (OURS, APP)))
    assert one.undoable and not two.undoable
    assert Say.SEVERAL_HOLDS in {notice.key for notice in two.notices}


@pytest.mark.parametrize(
    ("parameters", "sent"),
    [(ids(APP), [APP.id]), ({}, [OURS.id, APP.id]), (ids(APP, OURS), [OURS.id, APP.id])],
)
def test_ids_are_always_sent(parameters: dict[str, Json], sent: list[str]) -> None:
    mutation = RELEASE.mutation(
        an_action("release_hold", WORK, parameters), a_snapshot(order(held(OURS, APP)))
    )
    assert mutation.document == "FulfillmentOrderReleaseHold"
    assert mutation.variables == {"id": WORK, "holdIds": sent}


@pytest.mark.parametrize("work", [OPEN, some_work(21), held()])
def test_without_a_hold_nothing_is_sent(work: FulfillmentOrder) -> None:
    with pytest.raises(ValueError, match="no hold"):
        RELEASE.mutation(an_action("release_hold", WORK), a_snapshot(order(work)))


def test_a_batch_releases_what_was_there_when_it_was_asked_for() -> None:
    parameters = RELEASE.parameters_in_batch(order(held(OURS, APP)), WORK, {})
    assert parameters == ids(OURS, APP)
    later = order(held(OURS, APP, STAFF))
    mutation = RELEASE.mutation(an_action("release_hold", WORK, parameters), a_snapshot(later))
    assert mutation.variables["holdIds"] == [OURS.id, APP.id]
    assert RELEASE.parameters_in_batch(later, WORK, ids(APP)) == ids(APP)
    unasked = forecast(later, {}, Known())
    assert [notice.key for notice in unasked.notices if notice.weight is Weight.WARNING] == [
        Say.HOLDER_UNKNOWN
    ]


@pytest.mark.parametrize(
    ("after", "happened"),
    [
        (held(OURS, APP), False),
        (held(OURS), True),
        (held(OURS, STAFF), True),
        (OPEN, True),
        (some_work(21), False),
    ],
)
def test_it_shows(after: FulfillmentOrder, happened: bool) -> None:
    action = an_action("release_hold", WORK, ids(APP))
    witness = RELEASE.witness(action, order(held(OURS, APP)))
    assert RELEASE.happened(action, witness, order(after)) is happened


def undo(before: FulfillmentOrder, after: FulfillmentOrder, *chosen: object) -> object:
    """The inverse of releasing those holds."""
    action = an_action("release_hold", WORK, ids(*chosen))
    return RELEASE.inverse(action, RELEASE.witness(action, order(before)), order(after))


def test_one_hold_is_placed_again_with_its_reason_and_note() -> None:
    assert undo(held(APP), OPEN, APP) == (
        "hold",
        WORK,
        {"hold_reason": "INCORRECT_ADDRESS", "note": "fraude?"},
    )


def test_only_the_units_that_were_held_are_held_again() -> None:
    """What a partial hold had left behind has come back to the work meanwhile."""
    before = held(OURS, units={1: 1})
    after = some_work(units={1: 2, 2: 3}, supported_actions=("HOLD", "SPLIT"))
    line = "gid://shopify/FulfillmentOrderLineItem/201"
    assert undo(before, after, OURS) == (
        "hold",
        WORK,
        {"hold_reason": "INCORRECT_ADDRESS", "note": "", "lines": {line: 1}},
    )


@pytest.mark.parametrize(
    ("after", "chosen", "reason"),
    [
        (OPEN, (OURS, APP), Say.SEVERAL_HOLDS),
        (some_work(21), (OURS,), Say.NOTHING_TO_UNDO),
        (some_work(status="CLOSED", supported_actions=()), (OURS,), Say.WORK_FINISHED),
        (some_work(status="SCHEDULED", supported_actions=()), (OURS,), Say.WORK_SCHEDULED),
    ],
)
def test_what_has_no_way_back_says_why(
    after: FulfillmentOrder, chosen: tuple[object, ...], reason: Say
) -> None:
    found = undo(held(OURS, APP), after, *chosen)
    assert isinstance(found, Notice) and found.key is reason


def test_a_rest_that_did_not_come_back_is_no_difference() -> None:
    before = order(held(OURS), some_work(21), status="UNFULFILLED")
    action = an_action("release_hold", WORK, ids(OURS))
    said, witness = forecast(before, ids(OURS)), RELEASE.witness(action, before)
    after = a_snapshot(order(OPEN, some_work(21), status="UNFULFILLED"))
    assert RELEASE.compare(action, said, witness, after).as_forecast


@given(st.dictionaries(st.just("holds"), ANY_JSON), ANY_JSON, ANY_JSON)
def test_garbage_is_never_an_accident(parameters: dict[str, Json], released: Json, units: Json) -> None:
    action = an_action("release_hold", WORK, parameters)
    found = order(held(OURS, APP))
    if not forecast(found, parameters).blocks:
        assert RELEASE.mutation(action, a_snapshot(found)).variables["holdIds"]
    RELEASE.witness(action, found)
    for each in (released, {"x": released}):
        RELEASE.happened(action, {"released": each, "units": units}, found)
        RELEASE.inverse(action, {"released": each, "units": units}, found)
