"""What is to be weighed: the orders a person selected or a page has picked out, what a batch could not do, or
what it has done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.batch import BatchPlan
from fulfilldesk.domain.journal import CARRIED_OUT, BatchProgress
from fulfilldesk.services.batch_plan import FAILED, BatchPlanning, Tell
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.services.ports import Stop
from fulfilldesk.ui import texts_bulk
from fulfilldesk.ui.orders.selection import Selected

#: Worker. The plan for these parameters; None when told to stop. Raises Failure.
Weigh = Callable[[Mapping[str, Json], Stop, Tell], BatchPlan | None]


@dataclass(frozen=True, slots=True)
class Intent:
    """`total` orders or actions are to be looked at. `parameters` are filled in to begin with. `undoes` is
    the batch it takes back, `instead_of` the one whose leavings it takes on."""

    kind: str
    title: str
    total: int
    weigh: Weigh
    parameters: Mapping[str, Json] = field(default_factory=dict)
    undoes: str | None = None
    instead_of: str | None = None


def of_selection(planning: BatchPlanning, kind: str, selected: Selected) -> Intent:
    """One kind of action on the selected orders. `selected` must be complete."""

    def weigh(parameters: Mapping[str, Json], stop: Stop, tell: Tell) -> BatchPlan | None:
        return planning.plan(kind, parameters, selected.ids(), stop, tell)

    return Intent(kind, texts_bulk.title(kind, len(selected)), len(selected), weigh)


def of_targets(planning: BatchPlanning, kind: str, targets: Mapping[str, frozenset[str]]) -> Intent:
    """One kind of action on what was picked out of each order; no ids: whatever of it the kind is about."""

    def weigh(parameters: Mapping[str, Json], stop: Stop, tell: Tell) -> BatchPlan | None:
        return planning.plan(kind, parameters, targets, stop, tell, targets=targets)

    return Intent(kind, texts_bulk.title(kind, len(targets)), len(targets), weigh)


def again(planning: BatchPlanning, journal: Journal, progress: BatchProgress) -> Intent:
    """What a batch could not do, weighed anew with the same parameters. Of one that took another back: what
    is still to be taken back of that."""
    batch = progress.batch
    if batch.undoes is not None:
        undone = journal.batch(batch.undoes)
        if undone is not None:
            return undoing(planning, undone, instead_of=batch.id)

    def weigh(parameters: Mapping[str, Json], stop: Stop, tell: Tell) -> BatchPlan | None:
        ids = planning.failed_orders(batch.id)
        return planning.plan(batch.kind, parameters, ids, stop, tell, instead_of=batch.id)

    total = sum(progress.states.get(state, 0) for state in FAILED)
    title = texts_bulk.again_title(batch.kind)
    return Intent(batch.kind, title, total, weigh, batch.parameters, instead_of=batch.id)


def undoing(planning: BatchPlanning, progress: BatchProgress, *, instead_of: str | None = None) -> Intent:
    """Everything that a batch has done, taken back."""
    batch = progress.batch

    def weigh(parameters: Mapping[str, Json], stop: Stop, tell: Tell) -> BatchPlan | None:
        return planning.undo(batch.id, stop, tell)

    total = sum(progress.states.get(state, 0) for state in CARRIED_OUT)
    words = texts_bulk.undo_title if batch.undoes is None else texts_bulk.redo_title
    return Intent(batch.kind, words(batch.kind), total, weigh, undoes=batch.id, instead_of=instead_of)
