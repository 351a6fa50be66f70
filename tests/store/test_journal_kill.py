"""The program is killed in the middle of beginning a batch: all of it is there afterwards, or nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fulfilldesk.domain.journal import EntryState
from fulfilldesk.store.journal import JournalFile
from tests.conftest import ROOT
from tests.store.test_journal import an_entry
from tests.store.test_journal_batches import a_batch, waiting

SIZE = 2_000

#: Begins a batch and kills itself: at an entry, at the end of the transaction, or once it has begun. What is
#: not kept yet lies in the log by then, for its memory is made small.
CHILD = """
import os, signal, sys
from pathlib import Path
from fulfilldesk.store.journal import JournalFile
from tests.store.test_journal import an_entry
from tests.store.test_journal_batches import a_batch, waiting
from tests.store.test_journal_kill import SIZE

path, moment = Path(sys.argv[1]), sys.argv[2]

def die():
    log = path.with_name(path.name + "-wal").stat().st_size
    print(log, flush=True)
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

def made():
    for number, entry in enumerate(waiting(1, SIZE)):
        if str(number) == moment:
            die()
        yield entry

journal = JournalFile(path)
journal.write(an_entry(0))
writer = journal._database._writer.conn
writer.execute("PRAGMA cache_size=20")
writer.set_trace_callback(lambda statement: die() if statement == moment else None)
journal.begin_batch(a_batch(SIZE), made())
die()
"""


def killed(path: Path, moment: str) -> int:
    """How many bytes were in the log when the child ended itself."""
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(path), moment],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert child.returncode != 0
    assert not child.stderr
    return int(child.stdout)


@pytest.mark.parametrize("moment", ["0", "1", "700", "1999", "COMMIT"])
def test_killed_before_its_end_nothing_of_a_batch_is_there(tmp_path: Path, moment: str) -> None:
    path = tmp_path / "journal.sqlite"
    log = killed(path, moment)
    assert log > 500_000 or moment in ("0", "1")
    journal = JournalFile(path)
    with journal._database.writing() as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert journal.entries() == journal.unfinished() == [an_entry(0)]
    assert (journal.batches(), journal.of_batch("b1", set(EntryState))) == ([], [])
    journal.begin_batch(a_batch(), waiting(1, 3))  # and it can be asked again
    assert len(journal.of_batch("b1", {EntryState.WAITING})) == 3
    journal.close()


def test_killed_once_it_has_begun_all_of_a_batch_is_there(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    killed(path, "afterwards")
    journal = JournalFile(path)
    assert [dict(each.states) for each in journal.batches()] == [{EntryState.WAITING: SIZE}]
    assert journal.of_batch("b1", {EntryState.WAITING}, limit=SIZE) == waiting(1, SIZE)
    journal.close()
