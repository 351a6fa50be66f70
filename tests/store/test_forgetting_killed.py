"""The program is killed while it forgets a customer; the next start finishes it."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.personal_data import without_person
from fulfilldesk.services.customers import Customers
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.journal import JournalFile
from tests.conftest import ROOT
from tests.store.customers import FIRST, GUEST, SECOND, Hand, address_edit, fill, left, the_orders

#: Forgets the customer; kills itself at a statement of cache or journal, or at a step between them.
CHILD = """
import os, signal, sys
from pathlib import Path
from fulfilldesk.services.customers import Customers
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.journal import JournalFile
from tests.store.customers import FIRST, Hand

folder, last = Path(sys.argv[1]), int(sys.argv[2])
cache, journal = OrderCache(folder / "cache.sqlite"), JournalFile(folder / "journal.sqlite")
seen = 0

def count(*_):
    global seen
    seen += 1
    if seen == last:
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

def counted(store, name):
    plain = getattr(store, name)
    def call(*args):
        count()
        result = plain(*args)
        count()
        return result
    setattr(store, name, call)

for store in (cache, journal):
    store._database._writer.conn.set_trace_callback(count)
for name in ("begin_forgetting", "remove_persons", "clean", "end_forgetting", "remove_leftovers"):
    counted(cache, name)
for name in ("remove_persons", "rewrite"):
    counted(journal, name)
Customers(cache, journal, Hand(), lambda _: None).forget(FIRST)
print(seen)
"""


def run_child(folder: Path, last: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CHILD, str(folder), str(last)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def filled(folder: Path) -> Path:
    with (
        closing(OrderCache(folder / "cache.sqlite")) as cache,
        closing(JournalFile(folder / "journal.sqlite")) as journal,
    ):
        fill(cache, journal)
    return folder


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many there are when the child is let be."""
    finished = run_child(filled(tmp_path_factory.mktemp("whole")), -1)
    assert finished.returncode == 0, finished.stderr
    return int(finished.stdout)


@pytest.mark.parametrize("part", [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0])
def test_killed_at_any_step_it_is_finished_by_the_next_start(tmp_path: Path, steps: int, part: float) -> None:
    """As soon as it was begun at all; before that everything is as it was."""
    filled(tmp_path)
    assert run_child(tmp_path, max(1, round(part * steps))).returncode != 0
    with (
        closing(OrderCache(tmp_path / "cache.sqlite")) as cache,
        closing(JournalFile(tmp_path / "journal.sqlite")) as journal,
    ):
        desk = Customers(cache, journal, Hand(), lambda _: None)
        desk.go_on()
        begun = cache.order(FIRST) != the_orders()[0]
        if not begun:
            assert [cache.order(order.id) for order in the_orders()] == the_orders()
            assert journal.entry("a2") == address_edit(2, FIRST, EntryState.DONE)
            desk.forget(FIRST)
        assert [cache.order(each) for each in (FIRST, SECOND, GUEST)] == [
            without_person(order) for order in the_orders()[:3]
        ]
        assert cache.forgetting() == []
    assert left(tmp_path) == []
