"""Planning scheduled work for another day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.fields import Day
from fulfilldesk.domain.actions.reschedule import Reschedule
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from tests.unit.builders import THEN, WORK, a_snapshot, an_action, an_open_order, some_work
from tests.unit.strategies import JSON

RESCHEDULE = Reschedule()
#: Midnight of the 15th in Amsterdam, where it is winter.
MIDNIGHT = datetime(2026, 12, 14, 23, 0, tzinfo=UTC)


def planned(moment: datetime | None = MIDNIGHT, **changes: object) -> FulfillmentOrder:
    """Scheduled work."""
    values = {"status": "SCHEDULED", "supported_actions": ("MARK_AS_OPEN",), "fulfill_at": moment}
    return some_work(**{**values, **changes})  # type: ignore[arg-type]


def in_amsterdam(order: Order) -> Snapshot:
    """Read in a Dutch shop."""
    return replace(a_snapshot(order), timezone="Europe/Amsterdam")


def scheduled(*work: FulfillmentOrder) -> Order:
    return an_open_order(*(work or (planned(),)), fulfillment_status="SCHEDULED")


@pytest.mark.parametrize(
    ("work", "shown", "said"),
    [
        (planned(), True, None),
        (planned(None), True, None),
        (some_work(), False, Say.WORK_NOT_SCHEDULED),
        (planned(status="ON_HOLD"), False, Say.WORK_NOT_SCHEDULED),
        (planned(status="CLOSED"), False, Say.WORK_FINISHED),
    ],
)
def test_only_scheduled_work_is_rescheduled(work: FulfillmentOrder, shown: bool, said: Say | None) -> None:
    """`Fulfillment order must be scheduled.` (facts 3.4)."""
    order = scheduled(work)
    assert RESCHEDULE.sensible(order, WORK) is shown
    notice = RESCHEDULE.why_not(order, WORK)
    assert (notice.key if notice else None) is said


def test_the_day_is_the_shops_day() -> None:
    assert RESCHEDULE.fields(in_amsterdam(scheduled()), WORK) == (
        Day("day", date(2026, 12, 15), date(2026, 11, 21)),
    )
    assert RESCHEDULE.fields(a_snapshot(scheduled()), WORK) == (
        Day("day", date(2026, 12, 14), date(2026, 11, 21)),
    )


@pytest.mark.parametrize(
    ("day", "moment"),
    [
        ("2026-12-24", "2026-12-23T23:00:00+00:00"),
        ("2027-07-01", "2027-06-30T22:00:00+00:00"),  # midnight in summer
    ],
)
def test_the_time_of_day_stays(day: str, moment: str) -> None:
    snapshot = in_amsterdam(scheduled())
    action = an_action("reschedule", WORK, {"day": day})
    mutation = RESCHEDULE.mutation(action, snapshot)
    assert mutation.document == "FulfillmentOrderReschedule"
    assert mutation.variables == {"id": WORK, "fulfillAt": moment}
    (fact,) = RESCHEDULE.forecast(action, snapshot).facts
    assert (fact.before, fact.after) == (MIDNIGHT.isoformat(), moment)


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"day": "2026-12-15"}, Say.UNCHANGED),
        ({"day": "2026-11-19"}, Say.DATE_PAST),
        ({"day": "0001-01-01"}, Say.NO_DAY_CHOSEN),
        ({"day": "2026-02-30"}, Say.NO_DAY_CHOSEN),
        ({"day": 20261224}, Say.NO_DAY_CHOSEN),
        ({}, Say.NO_DAY_CHOSEN),
        ({"moment": "2026-11-20T13:00:00+00:00"}, Say.DATE_PAST),
        ({"moment": "2026-12-24T23:00:00"}, Say.NO_DAY_CHOSEN),  # of which zone?
    ],
)
def test_what_is_refused(parameters: Mapping[str, Json], said: Say) -> None:
    action = an_action("reschedule", WORK, parameters)
    forecast = RESCHEDULE.forecast(action, in_amsterdam(scheduled()))
    assert [block.key for block in forecast.blocks] == [said]
    with pytest.raises(ValueError, match="rescheduled"):
        RESCHEDULE.mutation(action, in_amsterdam(scheduled()))


def test_a_day_that_passed_while_the_action_waited_is_refused() -> None:
    late = replace(scheduled(), read_at=datetime(2026, 12, 2, 9, 0, tzinfo=UTC))
    forecast = RESCHEDULE.forecast(an_action("reschedule", WORK, {"day": "2026-12-01"}), in_amsterdam(late))
    assert [block.key for block in forecast.blocks] == [Say.DATE_PAST]


def test_it_is_known_by_the_new_moment_and_the_old_one_is_written_back() -> None:
    action = an_action("reschedule", WORK, {"day": "2026-12-24"})
    witness = RESCHEDULE.witness(action, scheduled())
    after = scheduled(planned(datetime(2026, 12, 23, 23, 0, tzinfo=UTC)))
    assert not RESCHEDULE.happened(action, witness, scheduled())
    assert RESCHEDULE.happened(action, witness, after)
    forecast = RESCHEDULE.forecast(action, in_amsterdam(scheduled()))
    assert RESCHEDULE.compare(action, forecast, witness, in_amsterdam(after)).as_forecast
    back = RESCHEDULE.inverse(action, witness, after)
    assert back == ("reschedule", WORK, {"moment": MIDNIGHT.isoformat()})
    assert not isinstance(back, Notice)
    undo = an_action("reschedule", WORK, back[2])
    assert RESCHEDULE.mutation(undo, in_amsterdam(after)).variables["fulfillAt"] == MIDNIGHT.isoformat()
    assert RESCHEDULE.happened(undo, RESCHEDULE.witness(undo, after), scheduled())


def test_somebody_elses_day_is_not_ours() -> None:
    action = an_action("reschedule", WORK, {"day": "2026-12-24"})
    theirs = scheduled(planned(datetime(2026, 12, 27, 23, 0, tzinfo=UTC)))
    witness = RESCHEDULE.witness(action, scheduled())
    assert not RESCHEDULE.happened(action, witness, theirs)
    forecast = RESCHEDULE.forecast(action, in_amsterdam(scheduled()))
    outcome = RESCHEDULE.compare(action, forecast, witness, in_amsterdam(theirs))
    assert [difference.what for difference in outcome.differences] == ["planned_for"]


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (planned(datetime(2026, 12, 24, tzinfo=UTC)), Say.DATE_PAST),
        (some_work(), Say.WORK_NOT_SCHEDULED),
    ],
)
def test_why_the_old_day_cannot_come_back(work: FulfillmentOrder, said: Say) -> None:
    action = an_action("reschedule", WORK, {"day": "2026-12-24"})
    witness = RESCHEDULE.witness(action, scheduled(planned(THEN)))
    back = RESCHEDULE.inverse(action, witness, scheduled(work))
    assert isinstance(back, Notice) and back.key is said
    assert not RESCHEDULE.forecast(action, in_amsterdam(scheduled(planned(THEN)))).undoable


@given(day=st.dates(date(2026, 11, 22), date(9998, 12, 31)), hour=st.integers(0, 23))
def test_any_day_keeps_its_time_and_is_recognised(day: date, hour: int) -> None:
    before = scheduled(planned(datetime(2026, 12, 14, hour, 30, tzinfo=UTC)))
    snapshot = in_amsterdam(before)
    action = an_action("reschedule", WORK, {"day": day.isoformat()})
    forecast = RESCHEDULE.forecast(action, snapshot)
    if forecast.blocks:
        assert [block.key for block in forecast.blocks] == [Say.UNCHANGED]
        return
    moment = datetime.fromisoformat(forecast.facts[0].after)
    after = scheduled(planned(moment))
    assert RESCHEDULE.happened(action, RESCHEDULE.witness(action, before), after)
    assert RESCHEDULE.fields(in_amsterdam(after), WORK)[0] == Day("day", day, date(2026, 11, 21))


@given(
    parameters=st.dictionaries(st.sampled_from(["day", "moment"]), JSON | st.datetimes().map(str)),
    witness=JSON,
)
def test_whatever_the_journal_holds_it_is_answered(parameters: dict[str, Json], witness: Json) -> None:
    order = scheduled()
    action = an_action("reschedule", WORK, parameters)
    forecast = RESCHEDULE.forecast(action, in_amsterdam(order))
    if not forecast.blocks:
        RESCHEDULE.mutation(action, in_amsterdam(order))
    RESCHEDULE.happened(action, {"planned": witness}, order)
    RESCHEDULE.compare(action, forecast, {"planned": witness}, in_amsterdam(order))
    RESCHEDULE.inverse(action, {"planned": witness}, order)


def test_an_unknown_zone_is_utc() -> None:
    snapshot = replace(a_snapshot(scheduled()), timezone="Mars/Olympus Mons")
    assert RESCHEDULE.fields(snapshot, WORK) == (Day("day", date(2026, 12, 14), date(2026, 11, 21)),)
