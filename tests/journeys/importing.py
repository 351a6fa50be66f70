"""More orders coming in beside the window: the program's own import process, on files over real HTTP."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from fulfilldesk.app.desk import Desk
from fulfilldesk.app.import_process import ImportProcess
from fulfilldesk.domain.events import Event, OrdersChanged, Stage, SyncProgressed
from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.services.importing import ImportFile, ImportProgress, ImportSummary
from tests.benchmarks.import_process import serving
from tests.benchmarks.jsonl import BulkFiles
from tests.benchmarks.order_lines import BLOCK

_STAGES = {"download": Stage.DOWNLOAD, "rows": Stage.IMPORT, "finish": Stage.FINISH, "merge": Stage.MERGE}


def write_more(folder: Path, shop: BulkFiles, more: int) -> BulkFiles:
    """The files of so many orders that the shop (of whole blocks of orders) does not have yet."""
    grown = BulkFiles(folder, shop.total + more, shop.seed)
    folder.mkdir(parents=True)
    blocks = range(shop.total // BLOCK, -(-grown.total // BLOCK))
    with grown.orders.open("w", encoding="utf-8") as orders, grown.work.open("w", encoding="utf-8") as work:
        for block in grown.blocks(blocks):
            orders.write(block.orders)
            work.write(block.work)
    for mine, theirs in ((grown.inventory, shop.inventory), (grown.locations, shop.locations)):
        mine.write_bytes(theirs.read_bytes())
    return grown


class Merging:
    """An import that merges the files into the cache of an open desk, and tells the window of it as a sync
    does. `merged` is set once the first orders are in the cache."""

    def __init__(self, desk: Desk, cache: Path, folder: Path, publish: Callable[[Event], None]) -> None:
        self._process = ImportProcess(desk.cache, cache, folder, shop_is_local=True)
        self._publish = publish
        self.merged = threading.Event()
        self.stop = threading.Event()
        self.summary: ImportSummary | None = None
        self.failure: BaseException | None = None

    @property
    def over(self) -> bool:
        """Whether it has come to its end, or failed."""
        return self.summary is not None or self.failure is not None

    def run(self, files: BulkFiles, port: int) -> None:
        """Until it is over; call in a thread."""
        read_at = datetime.now(UTC)
        wanted = [
            ImportFile(
                BulkKind(path.stem),
                f"http://127.0.0.1:{port}/{path.name}",
                path.stat().st_size,
                False,
                read_at,
            )
            for path in files.all
        ]
        try:
            self.summary = self._process.run(
                wanted, merge=True, tell=self._tell, stop=self.stop, pause=threading.Event()
            )
        except BaseException as failure:  # noqa: BLE001 - told in the test's own thread
            self.failure = failure

    def _tell(self, progress: ImportProgress) -> None:
        self._publish(
            SyncProgressed(
                progress.orders,
                None,
                progress.seconds_left,
                _STAGES[progress.part],
                progress.done,
                progress.total,
            )
        )
        if progress.changed:
            self._publish(OrdersChanged(progress.changed))
            self.merged.set()


@contextmanager
def merging(
    desk: Desk, cache: Path, folder: Path, files: BulkFiles, publish: Callable[[Event], None]
) -> Iterator[Merging]:
    """The import runs while the block does; it is stopped at the block's end if it is not over by then."""
    made = Merging(desk, cache, folder, publish)
    with serving(files.folder) as port:
        thread = threading.Thread(target=made.run, args=(files, port))
        thread.start()
        try:
            yield made
        finally:
            made.stop.set()
            thread.join()
