"""P8: beside DB Browser for SQLite on the same file, where that is installed and can be shown."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from fulfilldesk.domain.query import OrderQuery, SortKey
from tests.benchmarks.lines import CannotRun, Goal, Line
from tests.benchmarks.measuring import fewer, median, milliseconds, resident_megabytes
from tests.benchmarks.prepared import Prepared
from tests.benchmarks.real_window import RealWindow
from tests.benchmarks.starting import program

_TOOLS = ("sqlitebrowser", "Xvfb", "xdotool")
_PATIENCE_SECONDS = 60
_REST_SECONDS = 0.3
_AHEAD = Goal("ratio", 1.0)
_OTHER = "DB Browser for SQLite"
#: What it sends when one browses a table: a chunk of rows, and with a filter their number.
_CHUNK = "LIMIT 49999 OFFSET 0"
_SORTED = f'SELECT "_rowid_",* FROM "main"."orders" ORDER BY "customer" ASC {_CHUNK}'
_FILTERED = (
    f"""SELECT "_rowid_",* FROM "main"."orders" WHERE "payment" LIKE '%VOIDED%' ESCAPE '\\' {_CHUNK}"""
)
_SEARCHED = f"""SELECT "_rowid_",* FROM "main"."orders" WHERE "customer" LIKE '%emma%' ESCAPE '\\' {_CHUNK}"""


def measure(shop: Prepared) -> Iterator[Line]:
    """Sort, filter and search as our window shows them, beside no more than the statement that the other one
    sends; then start and memory of both programs."""
    if missing := [tool for tool in _TOOLS if shutil.which(tool) is None]:
        raise CannotRun(f"not here: {', '.join(missing)}")
    yield from _reads(shop)
    times, settled = fewer(shop.orders, 3, 1), fewer(shop.orders, 4, 1)
    starts, memory, other_starts, other_memory = [], [], [], []
    with _display() as display:
        for _ in range(times):
            with program(shop.profile) as (process, seconds):
                time.sleep(settled)
                starts.append(seconds * 1000)
                memory.append(resident_megabytes(process))
            with _browser(shop.cache, display, shop.fresh_folder("p8-home")) as (process, seconds):
                time.sleep(settled)
                other_starts.append(seconds * 1000)
                other_memory.append(resident_megabytes(process))
    shown = f"{_OTHER}: until it is at rest"
    yield Line(
        "P8",
        "first rows",
        median(starts),
        median(other_starts),
        goal=_AHEAD,
        times=times,
        limit_is=shown,
    )
    yield Line(
        "P8",
        "memory",
        median(memory),
        median(other_memory),
        "MB",
        _AHEAD,
        times=times,
        limit_is=_OTHER,
    )


def _reads(shop: Prepared) -> Iterator[Line]:
    times = fewer(shop.orders, 5, 2)
    window = RealWindow(shop.profile, shop.fresh_folder("p8") / "settings.ini")

    def shown(query: OrderQuery) -> float:
        window.answer(partial(window.pane.show_query, OrderQuery(sort=SortKey.ITEMS)))
        return window.answer(partial(window.pane.show_query, query)).shown

    with closing(sqlite3.connect(f"{shop.cache.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        for what, query, sql in (
            ("sort by customer", OrderQuery(sort=SortKey.CUSTOMER, descending=False), _SORTED),
            ("filter by payment", OrderQuery(payment=frozenset({"VOIDED"})), _FILTERED),
            ("search for a name", OrderQuery(text="emma"), _SEARCHED),
        ):
            ours, other = [], []
            for _ in range(times):
                ours.append(shown(query))
                other += milliseconds(partial(_answered, connection, sql))
            limit_is = f"{_OTHER}: its statement alone"
            yield Line(
                "P8",
                f"{what}, until shown",
                median(ours),
                median(other),
                goal=_AHEAD,
                times=times,
                limit_is=limit_is,
            )
    window.close()


def _answered(connection: sqlite3.Connection, sql: str) -> None:
    connection.execute(sql).fetchall()


@contextmanager
def _display() -> Iterator[str]:
    """A screen that nobody sees."""
    read, write = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1200x24"],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(write)
        try:
            with os.fdopen(read) as told:
                number = told.readline().strip()
            if not number:
                raise CannotRun("Xvfb does not start")
            yield f":{number}"
        finally:
            server.terminate()


@contextmanager
def _browser(cache: Path, display: str, home: Path) -> Iterator[tuple[int, float]]:
    """It, showing the table of orders: its process, and the seconds until it had no more to do for that."""
    environment = {**os.environ, "DISPLAY": display, "HOME": str(home), "QT_QPA_PLATFORM": "xcb"}
    begun = time.perf_counter()
    with subprocess.Popen(
        ["sqlitebrowser", "--read-only", "--table", "orders", str(cache)],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            _wait(lambda: _has_window(environment), process)
            yield process.pid, _busy_until(process.pid) - begun
        finally:
            process.kill()


def _busy_until(process_id: int) -> float:
    """When it last used the processor before it rested; until then its rows cannot all have been shown."""
    used, since = -1, time.perf_counter()
    while time.perf_counter() - since < _REST_SECONDS:
        fields = Path(f"/proc/{process_id}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        if (now_used := int(fields[11]) + int(fields[12])) != used:
            used, since = now_used, time.perf_counter()
        time.sleep(0.01)
    return since


def _has_window(environment: dict[str, str]) -> bool:
    search = ["xdotool", "search", "--onlyvisible", "--name", "DB Browser"]
    return subprocess.run(search, env=environment, capture_output=True, check=False).returncode == 0


def _wait(ready: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    until = time.perf_counter() + _PATIENCE_SECONDS
    while not ready():
        if process.poll() is not None or time.perf_counter() > until:
            raise CannotRun(f"{_OTHER} showed no window")
        time.sleep(0.01)
