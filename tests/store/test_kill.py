"""The program is killed in the middle of a page: the cache is whole afterwards, page and cursor together."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.services.ports import SyncState
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.journal import JournalFile
from tests.conftest import ROOT
from tests.store.strategies import many_orders
from tests.store.test_journal import an_entry

PAGE = 20

#: Applies three pages, the third of which changes what the first two wrote; kills itself at a statement.
CHILD = """
import os, signal, sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from fulfilldesk.services.ports import SyncState
from fulfilldesk.store.cache import OrderCache
from tests.store.strategies import many_orders

path, last = Path(sys.argv[1]), int(sys.argv[2])
cache = OrderCache(path)
seen = 0

def count(statement):
    global seen
    seen += 1
    if seen == last:
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

cache._database._writer.conn.set_trace_callback(count)
orders = many_orders(40)
later = [replace(each, updated_at=each.updated_at + timedelta(days=1), note="later") for each in orders]
for number, page in enumerate([orders[:20], orders[20:], later], 1):
    cache.apply_page(page, SyncState(orders_cursor=str(number)))
print(seen)
cache.close()
"""


def run(path: Path, last: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CHILD, str(path), str(last)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture(scope="module")
def statements(tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many statements the child runs when it is let be."""
    finished = run(tmp_path_factory.mktemp("whole") / "cache.sqlite", -1)
    assert finished.returncode == 0, finished.stderr
    return int(finished.stdout)


@pytest.mark.parametrize("part", [0.0, 0.04, 0.13, 0.26, 0.33, 0.41, 0.55, 0.68, 0.72, 0.81, 0.93, 1.0])
def test_killed_at_any_statement_the_cache_is_whole(tmp_path: Path, statements: int, part: float) -> None:
    path = tmp_path / "cache.sqlite"
    assert run(path, max(1, round(part * statements))).returncode != 0
    cache = OrderCache(path)
    with cache._database.writing() as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        db.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    pages = int(cache.sync_state().orders_cursor or 0)
    assert cache.order_count() == min(pages, 2) * PAGE
    assert len(cache.find(OrderQuery(text="later"))) == (40 if pages == 3 else 0)
    assert [cache.order(order.id) for order in many_orders(40)[: min(pages, 2) * PAGE]].count(None) == 0
    cache.apply_page(many_orders(40), SyncState())  # and it goes on
    assert cache.order_count() == 40
    cache.close()


JOURNAL_CHILD = """
import os, signal, sys
from pathlib import Path
from fulfilldesk.store.journal import JournalFile
from tests.store.test_journal import an_entry

journal = JournalFile(Path(sys.argv[1]))
journal.write(an_entry(1))
journal.write(an_entry(2))
os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
"""


def test_a_journal_entry_outlives_the_program(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    child = subprocess.run(
        [sys.executable, "-c", JOURNAL_CHILD, str(path)], cwd=ROOT, timeout=60, check=False
    )
    assert child.returncode != 0
    journal = JournalFile(path)
    assert list(journal.entries()) == [an_entry(2), an_entry(1)]
    journal.close()
