"""What the start of the program waits for, and what it does not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk import paths
from fulfilldesk.app.target import DEMO_DOMAIN
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.store.cache import OrderCache
from tests.app.programs import key_store, program_in, rows, target_of
from tests.conftest import ROOT
from tests.unit.builders import an_order

#: Imported after the first paint; each would keep the rows from showing.
LATER = {
    # outside libraries
    *(
        "httpx",
        "httpcore",
        "keyring",
        "sqlite_utils",
        "babel",
        "graphql",
        "msgspec",
        "numpy",
        "ssl",
        "asyncio",
        "PySide6.QtNetwork",
        "PySide6.QtPrintSupport",
    ),
    # ours: the shop, the services, and everything of the window that is not seen yet
    *("fulfilldesk.services", "fulfilldesk.shopify.shop", "fulfilldesk.store.cache", "fulfilldesk.demoshop"),
    *("fulfilldesk.domain.orders", "fulfilldesk.domain.journal", "fulfilldesk.domain.actions"),
    *("fulfilldesk.domain.forecast", "fulfilldesk.domain.search", "fulfilldesk.domain.search_syntax"),
    *(
        "fulfilldesk.ui.details",
        "fulfilldesk.ui.journal",
        "fulfilldesk.ui.actions",
        "fulfilldesk.ui.signing_in",
    ),
    *(
        "fulfilldesk.app.activation",
        "fulfilldesk.ui.printing",
        "fulfilldesk.ui.waiting",
        "fulfilldesk.ui.bulk",
    ),
}

PAINT = """
import gc, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from fulfilldesk import __main__
from fulfilldesk.app import start, window
from fulfilldesk.app.order_desk import Look
from fulfilldesk.app.target import choose_target
from fulfilldesk.options import Options
from fulfilldesk.ui.settings import Settings

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            app.removeEventFilter(self)
            model = program.order_desk.window.list.model
            print(*(model.index(row, 0).data() for row in range(model.rowCount())))
            print(*sys.modules)
            app.quit()
        return False

gc.disable()  # as the command line does
folder = Path(sys.argv[1])
options = Options(profile_dir=folder, language="en")
settings = Settings(folder / "settings.ini")
app = start.make_application(options, settings)
program = window.Program(options, Look.of(app, settings))
first = FirstPaint()
app.installEventFilter(first)
program.open(choose_target(demo=True, wished=None, last=None, environment={}))
app.exec()
while program.garbage is None:  # it begins when the start is over
    app.processEvents()
program.end()
"""


def test_rows_are_painted_before_anything_else_is_loaded(tmp_path: Path) -> None:
    profile = paths.profile(tmp_path, demo=True)
    profile.make()
    cache_file = profile.cache(DEMO_DOMAIN)
    paths.make_private_folder(cache_file.parent)
    cache = OrderCache(cache_file)
    cache.apply_orders([an_order(id=f"gid://shopify/Order/{number}", name=f"#{number}") for number in (1, 2)])
    cache.close()
    done = subprocess.run(
        [sys.executable, "-c", PAINT, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    painted, loaded = done.stdout.splitlines()
    assert painted == "#2 #1"
    modules = loaded.split()
    assert "PySide6.QtWidgets" in modules
    assert [name for name in modules if name in LATER] == []


def test_no_source_is_read_and_kept() -> None:
    """PySide6 would, of every module that is imported after it (ui.plain_import)."""
    script = """
import linecache
from fulfilldesk.ui.plain_import import plain_import
plain_import()
import fulfilldesk.app.window
print(*(name for name in linecache.cache if "fulfilldesk" in name))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    kept = {Path(name).name for name in done.stdout.split()}
    assert "window.py" not in kept
    assert len(kept) < 5, kept


ORDERS = 30


def test_what_one_does_before_the_cache_is_open_is_not_lost(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with running_shop(orders=ORDERS) as (_, url), key_store():
        with program_in(qapp, qtbot, tmp_path) as program:
            program.program.open(target_of(url))
            program.until(lambda: rows(program) == ORDERS)
            program.until(lambda: program.desk.cache.sync_state().first_pass_done)
        with program_in(qapp, qtbot, tmp_path) as program:
            program.program.open(target_of(url))
            pane = program.order_desk.window.list
            assert program.program.desk is None
            assert rows(program) == ORDERS
            pane.table.go_to_row(3)
            chosen = pane.current_order()
            number = pane.model.index(3, 0).data()
            QTest.keyClicks(pane.filter_bar.search, number)
            program.until(lambda: program.program.desk is not None and rows(program) == 1)
            assert pane.model.order_id(0) == chosen
            program.until(lambda: program.order_desk.detail.contents is not None)
            contents = program.order_desk.detail.contents
            assert contents is not None
            assert contents.order.name == number
