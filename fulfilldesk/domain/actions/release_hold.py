"""Release holds, each by its id. Never without ids: Shopify then releases all of them, whoever placed them
(facts 3.4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.fields import Choices, Field, Option
from fulfilldesk.domain.actions.forecasts import blocked, unmoved
from fulfilldesk.domain.actions.hold import REASON, REASONS, not_releasable
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.needs import Known, Need
from fulfilldesk.domain.actions.work import LINES, work_facts
from fulfilldesk.domain.actions.work_standing import status_notices, status_with, why_not_offered
from fulfilldesk.domain.forecast import Fact, FactChange, Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.order_status import work_state
from fulfilldesk.domain.orders import FulfillmentOrder, Hold, Order
from fulfilldesk.domain.outcome import hold_against
from fulfilldesk.domain.states import FulfillmentOrderStatus, RequestStatus, SupportedAction

HOLDS = "holds"


class ReleaseHold(ActionKind):
    """The target is held work. Parameter: `holds`, a list of hold ids; all that there are when it is
    missing."""

    name: ClassVar[str] = "release_hold"
    target: ClassVar[Target] = Target.WORK
    needs: ClassVar[frozenset[Need]] = frozenset({Need.HOLDERS})
    bulk: ClassVar[bool] = True
    previews: ClassVar[bool] = True

    def sensible(self, order: Order, target_id: str) -> bool:
        """Of work that is held."""
        work = order.work(target_id)
        return work is None or bool(work.holds) or SupportedAction.RELEASE_HOLD in work.supported_actions

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Offered where Shopify does, and there is a hold."""
        return not_releasable(order, target_id)

    def fields(self, snapshot: Snapshot, target_id: str) -> tuple[Field, ...]:
        """The holds with who placed them; this app's own are chosen to begin with."""
        work = snapshot.order.work(target_id)
        holds = work.holds if work is not None else ()
        known = snapshot.known
        options = tuple(
            Option(
                hold.id,
                text=_reason(hold),
                detail=hold.notes,
                notice=_holder(hold, known, Weight.INFO) or Notice(Say.HELD_BY_THIS_APP),
            )
            for hold in holds
        )
        ours = tuple(hold.id for hold in holds if _is_ours(hold, known))
        return (Choices(HOLDS, options, ours),)

    def parameters_in_batch(
        self, order: Order, target_id: str, parameters: Mapping[str, Json]
    ) -> Mapping[str, Json]:
        """A batch releases the holds that were there when it was asked for, and none that comes later."""
        work = order.work(target_id)
        if HOLDS in parameters or work is None:
            return parameters
        return {**parameters, HOLDS: [hold.id for hold in work.holds]}

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """The work is OPEN once the last hold goes, and what a partial hold had left behind comes back to it
        (facts 3.3)."""
        order = snapshot.order
        work = order.work(action.target_id)
        block = self.why_not(order, action.target_id)
        chosen = _chosen(work, action.parameters.get(HOLDS)) if work is not None else ()
        if isinstance(chosen, Notice):
            block = block or chosen
        if work is None or block is not None or isinstance(chosen, Notice):
            return blocked(order, block or Notice(Say.WORK_GONE, Weight.BLOCK))
        left = len(work.holds) - len(chosen)
        after = work if left else replace(work, status=FulfillmentOrderStatus.OPEN)
        status = status_with(order, work, work_state(after))
        comes_back = not left and _may_come_back(order, work)
        return unmoved(
            order,
            facts=_changes(order, work, left, comes_back=comes_back),
            notices=(
                *_whose(chosen, snapshot.known),
                *((Notice(Say.STILL_HELD, Weight.WARNING, {"count": str(left)}),) if left else ()),
                *((Notice(Say.REST_COMES_BACK),) if comes_back else ()),
                *status_notices(status),
                Notice(Say.NO_EMAIL),
                Notice(Say.UNDO_RELEASE if len(chosen) == 1 else Say.SEVERAL_HOLDS),
            ),
            status_after=status.status,
            status_certain=status.certain,
            undoable=len(chosen) == 1,
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """fulfillmentOrderReleaseHold with ids. Raises ValueError when there is none, which a forecast
        without blocks rules out."""
        work = snapshot.order.work(action.target_id)
        chosen = _chosen(work, action.parameters.get(HOLDS)) if work is not None else ()
        if isinstance(chosen, Notice) or not chosen:
            raise ValueError("no hold to release")
        return Mutation(
            "FulfillmentOrderReleaseHold",
            {"id": action.target_id, "holdIds": [hold.id for hold in chosen]},
        )

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """The holds that go, with what is needed to place one of them again: reason, note, and units."""
        work = order.work(action.target_id)
        chosen = _chosen(work, action.parameters.get(HOLDS)) if work is not None else ()
        if work is None or isinstance(chosen, Notice):
            return {}
        return {
            "released": {hold.id: {REASON: hold.reason, "note": hold.notes or ""} for hold in chosen},
            "units": {line.id: line.remaining for line in work.lines if line.remaining},
        }

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether none of them is there any more."""
        work = order.work(action.target_id)
        released = witness.get("released")
        if work is None or not isinstance(released, dict) or not released:
            return False
        return not any(hold.id in released for hold in work.holds)

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """The order's status, the work's, and its holds."""
        return hold_against(forecast, after, facts=work_facts(after.order, action.target_id))

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Hold the same units again, for the same reason, where exactly one hold was released. It is a new
        hold, and this app's."""
        work = order.work(action.target_id)
        released = witness.get("released")
        if work is None or not isinstance(released, dict) or not released:
            return Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK)
        if len(released) > 1:
            return Notice(Say.SEVERAL_HOLDS, Weight.BLOCK)
        block = why_not_offered(order, action.target_id, SupportedAction.HOLD)
        if block is not None:
            return block
        (placed,) = released.values()
        again: dict[str, Json] = dict(placed) if isinstance(placed, dict) else {}
        if (units := _fewer_units(work, witness.get("units"))) is not None:
            again[LINES] = units
        return ("hold", action.target_id, again)


def _reason(hold: Hold) -> str:
    """The reason's code, which the window has words for; Shopify's own words for one that is newer."""
    return hold.reason if hold.reason in REASONS else hold.display_reason or hold.reason


def _chosen(work: FulfillmentOrder, parameter: Json) -> tuple[Hold, ...] | Notice:
    """The holds named, in their own order; all when none are. Or why they cannot be released."""
    if parameter is None:
        return work.holds
    named = {each for each in parameter if isinstance(each, str)} if isinstance(parameter, list) else set()
    if not named:
        return Notice(Say.NOTHING_CHOSEN, Weight.BLOCK)
    chosen = tuple(hold for hold in work.holds if hold.id in named)
    return chosen if len(chosen) == len(named) else Notice(Say.HOLD_GONE, Weight.BLOCK)


def _is_ours(hold: Hold, known: Known) -> bool:
    holder = known.holders.get(hold.id)
    return holder is not None and holder.this_app


def _holder(hold: Hold, known: Known, weight: Weight) -> Notice | None:
    """Who else placed it: an app by name, somebody, or nobody asked; None for this app."""
    holder = known.holders.get(hold.id)
    if holder is None:
        return Notice(Say.HOLDER_UNKNOWN, Weight.INFO if weight is Weight.INFO else Weight.WARNING)
    if holder.this_app:
        return None
    if holder.app_name:
        return Notice(Say.HELD_BY_APP, weight, {"app": holder.app_name})
    return Notice(Say.HELD_BY_SOMEBODY, weight)


def _whose(chosen: Sequence[Hold], known: Known) -> Iterator[Notice]:
    """Whose holds go: somebody else's wants a reason."""
    said: list[Notice] = []
    for hold in chosen:
        notice = _holder(hold, known, Weight.RISK)
        if notice is not None and notice not in said:
            said.append(notice)
            yield notice


def _changes(order: Order, work: FulfillmentOrder, left: int, *, comes_back: bool) -> list[FactChange]:
    changes = [FactChange(Fact.HOLDS, str(len(work.holds)), str(left))]
    if not left:
        partly_sent = any(line.remaining < line.total for line in work.lines)
        opened = FulfillmentOrderStatus.OPEN
        changes.append(FactChange(Fact.WORK_STATUS, work.status, opened, certain=not partly_sent))
    if comes_back:
        pieces = len(order.open_work)
        changes.append(FactChange(Fact.WORK_PIECES, str(pieces), str(pieces - 1), certain=False))
    return changes


def _may_come_back(order: Order, work: FulfillmentOrder) -> bool:
    """Whether there is work that a partial hold may have left behind; which it was, Shopify does not tell."""
    return any(
        other.id != work.id
        and other.location_id == work.location_id
        and other.delivery_method == work.delivery_method
        and other.status == FulfillmentOrderStatus.OPEN
        and other.request_status == RequestStatus.UNSUBMITTED
        for other in order.open_work
    )


def _fewer_units(work: FulfillmentOrder, before: Json) -> dict[str, Json] | None:
    """The units that were held, by line, where the work has others too by now; None where it is all of it."""
    units = before if isinstance(before, dict) else {}
    again: dict[str, Json] = {}
    for line in work.lines:
        held = units.get(line.id)
        if isinstance(held, int) and held > 0 and line.remaining:
            again[line.id] = min(held, line.remaining)
    now = {line.id: line.remaining for line in work.lines if line.remaining}
    return None if again == now else again
