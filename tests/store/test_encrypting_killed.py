"""The program is killed while it encrypts, decrypts, cleans or forgets: a whole cache is there afterwards,
and what was begun is finished by the next start."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from fulfilldesk.domain.personal_data import without_person
from fulfilldesk.services.customers import Customers
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.files import is_plain
from fulfilldesk.store.journal import JournalFile
from fulfilldesk.store.opening import FileKey, can_encrypt
from tests.conftest import ROOT
from tests.store.customers import FIRST, Hand, fill, left, the_orders
from tests.store.strategies import many_orders
from tests.store.test_personal_data import of_the_canary

pytestmark = pytest.mark.skipif(
    not can_encrypt(), reason="the extra `encryption` (sqlcipher3) is not installed"
)
KEY = FileKey(bytes(range(32)))

#: Does one thing with the files; kills itself at the given call that touches the disk's names, or tells how
#: many there are.
CHILD = """
import os, signal, sys
from pathlib import Path
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.encrypting import encrypt_anew
from fulfilldesk.store.journal import JournalFile
from fulfilldesk.store.opening import FileKey
from fulfilldesk.services.customers import Customers
from tests.store.test_encrypting_killed import KEY
from tests.store.customers import FIRST, Hand
path, what, last = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
seen, watched = 0, set(sys.argv[4].split())

def count(event, arguments):
    global seen
    if event in watched and str(path.parent) in " ".join(map(str, arguments)):
        seen += 1
        if seen == last:
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

sys.addaudithook(count)
if what == "encrypt":
    encrypt_anew(path, None, KEY)
elif what == "decrypt":
    encrypt_anew(path, KEY, None)
else:
    cache = OrderCache(path, KEY if what == "clean" else None)
    if what == "clean":
        cache.clean(Hand().now())
    else:
        journal = JournalFile(path.with_name("journal.sqlite"))
        Customers(cache, journal, Hand(), lambda event: None).forget(FIRST)
print(seen)
"""
EVENTS = "open os.remove os.rename os.unlink sqlite3.connect shutil.disk_usage os.chmod"


def run(path: Path, what: str, last: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CHILD, str(path), what, str(last), EVENTS],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def made(folder: Path, what: str) -> Path:
    path = folder / "cache.sqlite"
    folder.mkdir()
    key = None if what in ("encrypt", "forget") else KEY
    with closing(OrderCache(path, key)) as cache:
        if what == "forget":
            with closing(JournalFile(folder / "journal.sqlite")) as journal:
                fill(cache, journal)
            return path
        cache.apply_orders([*many_orders(60), of_the_canary(900)])
        if what == "clean":
            cache.remove_persons(["gid://shopify/Order/900"])
    return path


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    """How many calls each takes when it is let be."""
    counted = {}
    for what in ("encrypt", "decrypt", "clean", "forget"):
        path = made(tmp_path_factory.mktemp(what) / "shop", what)
        finished = run(path, what, -1)
        assert finished.returncode == 0, finished.stderr
        counted[what] = int(finished.stdout.split()[-1])
        assert counted[what] > 3
    return counted


@pytest.mark.parametrize("what", ["encrypt", "decrypt", "clean", "forget"])
@pytest.mark.parametrize("part", [0.3, 0.6, 0.8, 1.0])
def test_a_whole_cache_is_there(tmp_path: Path, calls: dict[str, int], what: str, part: float) -> None:
    path = made(tmp_path / "shop", what)
    assert run(path, what, max(1, round(part * calls[what]))).returncode != 0
    key = None if is_plain(path) else KEY
    if what == "forget":
        check_forgotten(path)
        return
    expected = [*many_orders(60), of_the_canary(900)]
    if what == "clean":
        expected[-1] = without_person(expected[-1])
    with closing(OrderCache(path, key)) as cache:
        assert [cache.order(order.id) for order in expected] == expected
        with cache._database.writing() as db:
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        cache.remove_leftovers(None)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def check_forgotten(path: Path) -> None:
    """Finished by the next start, if it had been begun; else everything is as it was."""
    with (
        closing(OrderCache(path)) as cache,
        closing(JournalFile(path.with_name("journal.sqlite"))) as journal,
    ):
        begun = bool(cache.forgetting())
        Customers(cache, journal, Hand(), lambda event: None).go_on()
        first = cache.order(FIRST)
        assert first is not None
        if begun:
            assert left(path.parent) == []
        assert first in (the_orders()[0], without_person(the_orders()[0]))
        assert begun or (first.customer is not None) is bool(left(path.parent))


#: As with a full disk: no file may grow beyond so many bytes.
FULL = """
import resource, signal, sys
from pathlib import Path
from fulfilldesk.domain.errors import StoreFull, StoreNotWritable
from fulfilldesk.store.encrypting import encrypt_anew
from tests.store.test_encrypting_killed import KEY
path, what, most = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
try:
    encrypt_anew(path, *((None, KEY) if what == "encrypt" else (KEY, None)))
except (StoreFull, StoreNotWritable) as failure:
    print(failure.key)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the limit is one of POSIX")
@pytest.mark.parametrize("what", ["encrypt", "decrypt"])
@pytest.mark.parametrize("part", [0.0, 0.6])
def test_a_disk_that_becomes_full_leaves_it_as_it_was(tmp_path: Path, what: str, part: float) -> None:
    path = made(tmp_path / "shop", what)
    before = path.read_bytes()
    said = subprocess.run(
        [sys.executable, "-c", FULL, str(path), what, str(round(part * len(before)))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert said.stdout.strip() in ("store-full", "store-not-writable"), said.stderr
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]
