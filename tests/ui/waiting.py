"""A real journal with actions and batches in every state, for tests of what waits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.journal import Batch, BatchState, EntryState, JournalEntry
from fulfilldesk.services.ports import Stop
from fulfilldesk.store.journal import JournalFile
from fulfilldesk.ui.waiting.batch_control import BatchControl
from fulfilldesk.ui.waiting.waiting_work import WaitingWork
from tests.ui.fakes_orders import NOW, ORDER, PARCEL
from tests.ui.fakes_ports import Desk
from tests.ui.inline import InlineRunner

CANCEL = "cancel_fulfillment"


@dataclass
class Called:
    """A call of `run` that a test ends."""

    batch_id: str
    stop: Stop
    pause: Stop


class ScriptedBatches:
    """In the place of BatchRun: says what it was asked for, and ends as the test wants."""

    def __init__(self) -> None:
        self.calls: list[Called] = []
        self.given_up: list[str] = []
        self.end: Callable[[Called], Failure | None] = lambda _: None

    def run(self, batch_id: str, stop: Stop, pause: Stop) -> Failure | None:
        call = Called(batch_id, stop, pause)
        self.calls.append(call)
        return self.end(call)

    def give_up(self, batch_id: str) -> int:
        self.given_up.append(batch_id)
        return 1

    @property
    def ran(self) -> list[str]:
        """The batches, in the order they were run in."""
        return [call.batch_id for call in self.calls]


class WaitingJournal:
    """A journal file with what a test puts into it."""

    def __init__(self, folder: Path) -> None:
        self.file = JournalFile(folder / "journal.sqlite")
        self.desk = Desk()
        asked = self.desk.pipeline.ask(CANCEL, self.desk.order, PARCEL)
        self.prepared = self.desk.pipeline.prepare(asked)

    def entry(self, name: str, state: EntryState, **changes: object) -> JournalEntry:
        """An entry that is not in the journal; its order is called `name`."""
        action = replace(
            self.prepared.action, id=name, order_id=f"{ORDER}{name.strip('#')}", order_name=name, asked_at=NOW
        )
        return replace(JournalEntry(action, state, self.prepared.forecast), **changes)  # type: ignore[arg-type]

    def put(self, name: str, state: EntryState, **changes: object) -> JournalEntry:
        """The same, in the journal."""
        entry = self.entry(name, state, **changes)
        self.file.write(entry)
        return entry

    def put_batch(
        self,
        batch_id: str,
        states: Mapping[EntryState, int],
        state: BatchState = BatchState.PAUSED,
        undoes: str | None = None,
    ) -> Batch:
        """A batch with so many entries in each state."""
        wanted = [each for each, count in states.items() for _ in range(count)]
        batch = Batch(batch_id, CANCEL, NOW, "anna", len(wanted), state, undoes=undoes)
        agreed = replace(self.prepared.forecast, lines=())
        self.file.begin_batch(
            batch,
            (
                self.entry(f"#{batch_id}{number}", each, batch_id=batch_id, forecast=agreed)
                for number, each in enumerate(wanted)
            ),
        )
        return batch

    def work(self, batches: ScriptedBatches | None = None) -> tuple[WaitingWork, BatchControl]:
        """What the window makes of it, on the spot."""
        control = BatchControl(batches or ScriptedBatches(), InlineRunner())
        work = WaitingWork(self.file, control, InlineRunner(), now=lambda: NOW)
        control.changed.connect(work.on_control_changed)
        return work, control

    def with_units(self, units: int) -> Forecast:
        """The forecast, had it been about so many."""
        return replace(self.prepared.forecast, units=units)
