"""Whether the import can run in a process of its own."""

from __future__ import annotations

import threading
from pathlib import Path
from tempfile import TemporaryDirectory

from fulfilldesk import product
from fulfilldesk.domain.errors import Failure
from fulfilldesk.self_test.finding import Answer, fails, works


class _NoCache:
    """Takes nothing over."""

    def adopt(self, imported: Path) -> None:
        """See app.import_process.Cache."""


def import_process() -> Answer:
    """An import of no file at all: it is started, told what to do, makes its database and says so."""
    from fulfilldesk.app.import_process import ImportProcess

    with TemporaryDirectory(prefix=f"{product.COMMAND}-self-test-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        process = ImportProcess(_NoCache(), folder / "cache.sqlite", folder / "import", shop_is_local=True)
        never = threading.Event()
        try:
            summary = process.run([], merge=False, tell=lambda _: None, stop=never, pause=never)
        except Failure as failure:
            return fails(f"The import process cannot do its work ({failure.key}: {failure.detail}).")
    if summary.orders or summary.lines or summary.rejected:
        return fails("The import process found orders where there are none.")
    return works("starts, and answers")
