"""A program in a process of its own that is started without trying the network, agrees to cancel a
fulfilment, and may then be killed. Called with the folder of its files, the shop's address, and the ids of
order and fulfilment. It prints "waits" once the action is written down.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from fulfilldesk.app.order_desk import Look
from fulfilldesk.app.start import make_application
from fulfilldesk.app.target import Target
from fulfilldesk.app.window import Program
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.options import Options
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.ui.settings import Settings

PATIENCE_SECONDS = 20


def main(folder: Path, url: str, order_id: str, parcel_id: str) -> None:
    """See the module."""
    options = Options(profile_dir=folder, language="en", offline=True)
    settings = Settings(folder / "settings.ini")
    app = make_application(options, settings)
    program = Program(options, Look.of(app, settings))
    program.open(Target(shop_address(url), token=DEFAULT_TOKEN))
    _until(lambda: program.desk is not None)
    desk, order_desk = program.desk, program.order_desk
    assert desk is not None and order_desk is not None
    order = desk.cache.order(order_id)
    assert order is not None
    order_desk.flow.ask("cancel_fulfillment", order, parcel_id)
    asking = order_desk.flow.in_front
    assert asking is not None
    _until(asking.sheet.main.isEnabled)
    asking.sheet.main.click()
    _until(lambda: [entry.state for entry in desk.journal.entries()] == [EntryState.WAITING])
    print("waits", flush=True)
    app.exec()


def _until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        QApplication.processEvents()
        if time.monotonic() > end:
            sys.exit("it does not come to it")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:5])
