"""A file that is open here keeps its locks, whoever else looks into it; another program's is left alone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from fulfilldesk.domain.errors import StoreBusy
from fulfilldesk.store import open_files
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.encrypting import encrypt_anew
from fulfilldesk.store.erasing import erase_store
from fulfilldesk.store.file_facts import cache_facts, customers_among, shop_words
from fulfilldesk.store.first_rows import first_rows
from fulfilldesk.store.opening import FileKey, can_encrypt
from tests.conftest import ROOT
from tests.unit.builders import ORDER, an_order

encrypting = pytest.mark.skipif(
    not can_encrypt(), reason="the extra `encryption` (sqlcipher3) is not installed"
)
KEY = FileKey(bytes(range(32)))

#: Opens the cache, says so, and ends with its stdin; with "write" it tries to write first.
PROGRAM = """
import sys
from pathlib import Path
from fulfilldesk.domain.errors import StoreBusy
from fulfilldesk.store import database
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.opening import FileKey
path, key, what = sys.argv[1:]
database.PATIENCE_SECONDS = 0.2
try:
    cache = OrderCache(Path(path), FileKey.from_text(key) if key else None)
    if what == "write":
        cache.forget(["gid://shopify/Order/404"])
    print("open", flush=True)
except StoreBusy:
    print("busy", flush=True)
sys.stdin.read()
"""


@contextmanager
def another_program(path: Path, key: FileKey | None, what: str = "hold") -> Iterator[str]:
    """What it says."""
    call = [sys.executable, "-c", PROGRAM, str(path), key.text if key else "", what]
    with subprocess.Popen(
        call, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        yield program.stdout.readline().strip()
        program.communicate(timeout=60)


@encrypting
@pytest.mark.parametrize("key", [KEY, None])
@pytest.mark.parametrize(
    "look",
    [
        lambda path: cache_facts(path),
        lambda path: shop_words(path),
        lambda path: customers_among(path, ["anna"]),
        lambda path: first_rows(path, 9),
        lambda path: OrderCache(path, open_files.key_of(path)).close(),
    ],
)
def test_who_looks_into_an_open_file_takes_nobody_his_lock(
    tmp_path: Path, key: FileKey | None, look: Callable[[Path], object]
) -> None:
    """With a second SQLite in the process, or a plain open, another program could write in between."""
    path = tmp_path / "cache.sqlite"
    with closing(OrderCache(path, key)) as cache:
        cache.apply_orders([an_order()])
        with cache._database.writing():
            look(path)
            with another_program(path, key, "write") as said:
                assert said == "busy"
        with another_program(path, key, "write") as said:
            assert said == "open"


@encrypting
def test_an_encrypted_file_that_is_open_here_is_read_with_its_key(tmp_path: Path) -> None:
    """For the support bundle, which takes customers' names out of the log; and for the first paint."""
    path = tmp_path / "cache.sqlite"
    with closing(OrderCache(path, KEY)) as cache:
        cache.apply_orders([an_order()])
        assert cache_facts(path)["orders"] == 1
        assert [row.id for row in first_rows(path, 9)] == [ORDER]
    assert "orders" not in cache_facts(path)
    assert first_rows(path, 9) == ()


@encrypting
@pytest.mark.parametrize(("old", "new"), [(None, KEY), (KEY, None)])
def test_what_is_open_gets_no_other_key_and_is_not_erased(
    tmp_path: Path, old: FileKey | None, new: FileKey | None
) -> None:
    path = tmp_path / "shop" / "cache.sqlite"

    def refused() -> None:
        with pytest.raises(StoreBusy):
            encrypt_anew(path, old, new)
        with pytest.raises(StoreBusy):
            erase_store(path.parent, key=old)

    with closing(OrderCache(path, old)) as cache:
        cache.apply_orders([an_order()])
        refused()
    with another_program(path, old) as said:
        assert said == "open"
        refused()
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    encrypt_anew(path, old, new)
    with closing(OrderCache(path, new)) as cache:
        assert cache.order(ORDER) == an_order()


@encrypting
@pytest.mark.parametrize("key", [None, KEY])
def test_a_plain_file_is_seen_to_be_open_whatever_the_key(tmp_path: Path, key: FileKey | None) -> None:
    """Of an encrypted cache the journal is plain."""
    path = tmp_path / "shop" / "cache.sqlite"
    OrderCache(path, key).close()
    journal = path.with_name("journal.sqlite")
    with another_program(journal, None) as said:
        assert said == "open"
        with pytest.raises(StoreBusy):
            erase_store(path.parent, key=KEY)
    erase_store(path.parent, key=KEY)
    assert not path.parent.exists()


def test_a_file_that_was_closed_is_not_open(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    first, second = OrderCache(path), OrderCache(path)
    first.close()
    first.close()
    assert open_files.is_open(path)
    second.close()
    assert not open_files.is_open(path)
