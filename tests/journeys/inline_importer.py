"""The importer inside the test, without a process: the same work, many times a second."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fulfilldesk.domain.errors import ImportBroken
from fulfilldesk.importer import importing
from fulfilldesk.importer.control import Control
from fulfilldesk.importer.messages import Job, Run
from fulfilldesk.importer.progress import Teller
from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.services.importing import ImportFile, ImportProgress, ImportSummary
from fulfilldesk.services.ports import Stop
from fulfilldesk.store.cache import OrderCache


@dataclass
class InlineImporter:
    """The `Importer` port on the import's own code. Each of `breaks` breaks one import off, after so many of
    its messages, as if somebody had killed it."""

    cache: OrderCache
    path: Path
    folder: Path
    breaks: list[int] = field(default_factory=list)

    def run(
        self,
        files: Sequence[ImportFile],
        *,
        merge: bool,
        tell: Callable[[ImportProgress], None],
        stop: Stop,
        pause: Stop,
    ) -> ImportSummary:
        """See `Importer.run`."""
        control = Control()
        messages = self.breaks.pop(0) if self.breaks else -1

        def say(message: dict[str, Any]) -> None:
            nonlocal messages
            messages -= 1
            if messages == 0:
                raise ImportBroken("killed")
            if stop.is_set():
                control.stop()
            tell(ImportProgress(message["at"], 0, None, 0, None, frozenset(message.get("ids", ()))))

        runs = [Run(file.kind, file.url, file.read_at, file.size, file.partial) for file in files]
        job = Job(str(self.folder), str(self.path), runs, merge, shop_is_local=True)
        made = importing.run(job, control, Teller(say))
        if not merge:
            self.cache.adopt(self.folder / "import.sqlite")
        return ImportSummary(made.orders, made.lines, made.rejected, made.kept_aside)

    def forget(self, kind: BulkKind | None = None) -> None:
        """See `Importer.forget`."""
        for file in self.folder.glob("*" if kind is None else f"{kind}.jsonl*"):
            file.unlink()
