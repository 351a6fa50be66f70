"""What the start of the program waits for, and what it does not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

#: Imported after the first paint; each would keep the window from showing.
HEAVY = {"httpx", "keyring", "sqlite_utils", "babel", "graphql", "msgspec"}

PAINT = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from fulfilldesk.app import window
from fulfilldesk.app.order_desk import Look
from fulfilldesk.app.target import choose_target
from fulfilldesk.options import Options
from fulfilldesk.ui.settings import Settings

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(*sorted(sys.modules))
            app.removeEventFilter(self)
            app.quit()
        return False

folder = Path(sys.argv[1])
options = Options(profile_dir=folder, language="en")
app = window.make_application(options)
program = window.Program(options, Look.of(app, Settings(folder / "settings.ini")))
first = FirstPaint()
app.installEventFilter(first)
program.open(choose_target(demo=True, wished=None, last=None, environment={}))
app.exec()
program.end()
"""


def test_the_window_is_painted_before_the_heavy_imports(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PAINT, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert "PySide6" in loaded
    assert not loaded & HEAVY
