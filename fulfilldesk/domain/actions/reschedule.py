"""Plan scheduled work for another day, at the time of day it had.

Parameters: `day`, YYYY-MM-DD in the shop's time; or `moment`, ISO date and time, with which the undo writes
the old one back. Only SCHEDULED work can be rescheduled: `Fulfillment order must be scheduled.` (facts 3.4).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.fields import Day, Field
from fulfilldesk.domain.actions.forecasts import blocked, unmoved
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.work import gone_or_finished
from fulfilldesk.domain.forecast import Fact, FactChange, Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.outcome import hold_against
from fulfilldesk.domain.states import FulfillmentOrderStatus
from fulfilldesk.domain.time_zone import time_zone

DAY = "day"
MOMENT = "moment"


class Reschedule(ActionKind):
    """The target is the scheduled fulfilment order."""

    name: ClassVar[str] = "reschedule"
    target: ClassVar[Target] = Target.WORK

    def sensible(self, order: Order, target_id: str) -> bool:
        """Only of scheduled work; nothing here makes other work scheduled."""
        work = order.work(target_id)
        return work is not None and work.status == FulfillmentOrderStatus.SCHEDULED

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Offered while it is SCHEDULED; no supported action stands for it."""
        finished = gone_or_finished(order, target_id)
        if finished is not None:
            return finished
        return None if self.sensible(order, target_id) else Notice(Say.WORK_NOT_SCHEDULED, Weight.BLOCK)

    def fields(self, snapshot: Snapshot, target_id: str) -> tuple[Field, ...]:
        """The day it is planned for, to be changed to any day from tomorrow on."""
        zone = time_zone(snapshot.timezone)
        tomorrow = snapshot.order.read_at.astimezone(zone).date() + timedelta(days=1)
        planned = _planned(snapshot.order, target_id)
        return (Day(DAY, planned.astimezone(zone).date() if planned else None, tomorrow),)

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """Another date; the order stays scheduled."""
        order = snapshot.order
        moment = self.why_not(order, action.target_id) or _moment(action, snapshot)
        if isinstance(moment, Notice):
            return blocked(order, moment)
        planned = _planned(order, action.target_id)
        return unmoved(
            order,
            facts=(FactChange(Fact.PLANNED_FOR, planned.isoformat() if planned else "", moment.isoformat()),),
            notices=(Notice(Say.NO_EMAIL),),
            undoable=planned is not None and planned > order.read_at,
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """fulfillmentOrderReschedule. Raises ValueError on what a forecast blocks."""
        moment = _moment(action, snapshot)
        if isinstance(moment, Notice):
            raise ValueError(f"cannot be rescheduled: {moment.key}")
        return Mutation("FulfillmentOrderReschedule", {"id": action.target_id, "fulfillAt": _written(moment)})

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """The old moment."""
        planned = _planned(order, action.target_id)
        return {"planned": _written(planned) if planned else None}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether it is planned for the day asked for, and was not before."""
        planned, before = _planned(order, action.target_id), _read(witness.get("planned"))
        if planned is None or planned == before:
            return False
        exact, day = _read(action.parameters.get(MOMENT)), _day(action.parameters.get(DAY))
        if exact is not None:
            return planned == exact
        # the shop's zone is not known here; a day of any zone is within a day of the same day in UTC
        return day is not None and abs((planned.date() - day).days) <= 1

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """When it is planned for now."""
        planned = _planned(after.order, action.target_id)
        facts = {Fact.PLANNED_FOR: planned.isoformat() if planned else ""}
        return hold_against(forecast, after, facts=facts)

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """The old moment again, as long as it is still to come."""
        why_not = self.why_not(order, action.target_id)
        if why_not is not None:
            return why_not
        before = _read(witness.get("planned"))
        if before is None:
            return Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK)
        if before <= order.read_at:
            return Notice(Say.DATE_PAST, Weight.BLOCK)
        return (self.name, action.target_id, {MOMENT: _written(before)})


def _planned(order: Order, work_id: str) -> datetime | None:
    work = order.work(work_id)
    return work.fulfill_at if work is not None else None


def _moment(action: Action, snapshot: Snapshot) -> datetime | Notice:
    """The moment asked for: the day, at the time of day it was planned for in the shop's time; midnight
    where there was none."""
    planned = _planned(snapshot.order, action.target_id)
    moment = _read(action.parameters.get(MOMENT))
    if moment is None:
        day = _day(action.parameters.get(DAY))
        if day is None:
            return Notice(Say.NO_DAY_CHOSEN, Weight.BLOCK)
        zone = time_zone(snapshot.timezone)
        clock = planned.astimezone(zone) if planned else datetime(1, 1, 2, tzinfo=zone)
        try:
            moment = clock.replace(year=day.year, month=day.month, day=day.day).astimezone(UTC)
        except OverflowError:
            return Notice(Say.NO_DAY_CHOSEN, Weight.BLOCK)
    if moment <= max(snapshot.order.read_at, action.asked_at):
        return Notice(Say.DATE_PAST, Weight.BLOCK)
    return Notice(Say.UNCHANGED, Weight.BLOCK) if moment == planned else moment


def _day(value: Json) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _read(value: Json) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
        return moment.astimezone(UTC) if moment is not None and moment.tzinfo is not None else None
    except (ValueError, OverflowError):
        return None


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
