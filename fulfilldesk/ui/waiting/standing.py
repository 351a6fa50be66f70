"""Where a batch stands, and what it came to so far: what its card says."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from fulfilldesk.domain.journal import (
    CARRIED_OUT,
    OPEN,
    WANTS_PERSON,
    BatchProgress,
    BatchState,
    EntryState,
)

FAILED = frozenset({EntryState.REFUSED, EntryState.NOT_DONE})


class Doing(StrEnum):
    """What this program does about a batch at this moment."""

    NOTHING = "nothing"
    QUEUED = "queued"
    RUNNING = "running"
    PAUSING = "pausing"
    STOPPING = "stopping"
    HELD = "held"  # the shop cannot be reached; it goes on by itself


class Standing(StrEnum):
    """What the person is told. The journal's state and what is being done together."""

    QUEUED = "queued"
    RUNNING = "running"
    PAUSING = "pausing"
    STOPPING = "stopping"
    HELD = "held"
    PAUSED = "paused"
    INTERRUPTED = "interrupted"  # the journal says that it runs, and nobody runs it
    STOPPED = "stopped"
    FINISHED = "finished"

    @property
    def resumable(self) -> bool:
        """Whether nothing goes on until somebody says so."""
        return self in (Standing.PAUSED, Standing.INTERRUPTED)

    @property
    def over(self) -> bool:
        """Whether nothing more will be sent."""
        return self in (Standing.STOPPED, Standing.FINISHED)


def standing(progress: BatchProgress, doing: Doing) -> Standing:
    """What to say of it."""
    if doing is not Doing.NOTHING:
        return Standing(doing.value)
    return {
        BatchState.RUNNING: Standing.INTERRUPTED,
        BatchState.PAUSED: Standing.PAUSED,
        BatchState.STOPPED: Standing.STOPPED,
        BatchState.FINISHED: Standing.FINISHED,
    }[progress.batch.state]


@dataclass(frozen=True, slots=True)
class Figures:
    """Numbers of actions: `done` stands in Shopify, `failed` certainly not, `changed` wants the person,
    `left` was not sent yet, `unknown` was sent and is not checked yet, `total` all of them."""

    total: int
    done: int
    differ: int
    failed: int
    changed: int
    left: int
    unknown: int

    @property
    def ended(self) -> int:
        """Those the batch need not come back to."""
        return self.total - self.left - self.unknown


def figures(progress: BatchProgress) -> Figures:
    """Of what the journal holds."""
    return Figures(
        total=progress.batch.count,
        done=_count(progress, {EntryState.DONE, EntryState.DIFFERS}),
        differ=_count(progress, {EntryState.DIFFERS}),
        failed=_count(progress, FAILED),
        changed=_count(progress, WANTS_PERSON),
        left=_count(progress, {EntryState.WAITING}),
        unknown=_count(progress, OPEN),
    )


def to_take_back(progress: BatchProgress, batches: Iterable[BatchProgress]) -> int:
    """How many of its actions stand in Shopify: of those it carried out, what other batches took back, and
    nobody took back from those, is gone."""
    others = [other for other in batches if other.batch.id != progress.batch.id]
    undoing = (other for other in others if other.batch.undoes == progress.batch.id)
    return max(0, _count(progress, CARRIED_OUT) - sum(to_take_back(other, others) for other in undoing))


def _count(progress: BatchProgress, states: Collection[EntryState]) -> int:
    return sum(progress.states.get(state, 0) for state in states)
