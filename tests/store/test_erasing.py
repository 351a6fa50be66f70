"""What a shop left on this computer is deleted, and nothing else is."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

import pytest

from fulfilldesk.domain.errors import StoreBusy
from fulfilldesk.importer.lock import only_import
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.erasing import erase_store
from fulfilldesk.store.files import set_aside
from fulfilldesk.store.journal import JournalFile
from tests.unit.builders import an_order


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """The folder of a shop, with everything that can lie in it, beside another shop's."""
    folder = tmp_path / "shops" / "0123456789abcdef"
    for each in (folder, folder.with_name("other")):
        with closing(OrderCache(each / "cache.sqlite")) as cache:
            cache.apply_orders([an_order()])
        JournalFile(each / "journal.sqlite").close()
        (each / "import").mkdir()
        (each / "import" / "rejected.jsonl").write_bytes(b"")
        (each / "import-9").mkdir()
        for name in ("orders.jsonl", "work.jsonl.partial", "import.sqlite", "import.sqlite-wal", "lock",
                     "complete.json", "complete.partial", "merged", "rejected.jsonl"):  # fmt: skip
            (each / "import-9" / name).write_bytes(b"")
        for name in ("cache.sqlite.columns", "cache.sqlite.columns.partial", "cache.sqlite-wal",
                     "cache.damaged-1.sqlite", "cache.damaged-1.sqlite-shm", "cache.clean.sqlite",
                     "cache.before-upgrade.sqlite", "journal.before-upgrade.sqlite"):  # fmt: skip
            (each / name).write_bytes(b"")
    return folder


def files(folder: Path) -> set[str]:
    return {str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file()}


def test_everything_of_the_shop_goes_and_the_other_stays(shop: Path) -> None:
    other = files(shop.with_name("other"))
    erase_store(shop)
    assert not shop.exists()
    assert files(shop.with_name("other")) == other
    erase_store(shop)


def test_the_journal_may_stay(shop: Path) -> None:
    erase_store(shop, keep_journal=True)
    assert files(shop) == {"journal.sqlite", "journal.before-upgrade.sqlite"}


def test_what_is_not_ours_stays(shop: Path) -> None:
    mine = {"notes.txt", "cache.txt", "my-cache.sqlite", "import-9/photo.jpg", "import-9/deep/orders.jsonl"}
    for name in mine:
        (shop / name).parent.mkdir(exist_ok=True)
        (shop / name).write_bytes(b"mine")
    erase_store(shop)
    assert files(shop) == mine


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own on Windows")
def test_no_link_is_followed(shop: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "orders.jsonl").write_bytes(b"mine")
    (shop / "import-link").symlink_to(elsewhere)
    (shop / "import-9" / "stock.jsonl").symlink_to(elsewhere / "orders.jsonl")
    erase_store(shop)
    assert files(elsewhere) == {"orders.jsonl"}


@pytest.mark.parametrize("opened", [OrderCache, JournalFile])
def test_a_shop_that_is_open_is_left_as_it_is(
    shop: Path, opened: type[OrderCache] | type[JournalFile]
) -> None:
    name = "cache.sqlite" if opened is OrderCache else "journal.sqlite"
    before = files(shop)
    with closing(opened(shop / name)), pytest.raises(StoreBusy):
        erase_store(shop)
    assert before - files(shop) <= {"cache.sqlite-wal"}  # an empty one, which SQLite clears away
    erase_store(shop)
    assert not shop.exists()


def test_a_shop_that_is_being_imported_is_left_as_it_is(shop: Path) -> None:
    before = files(shop)
    with only_import(shop / "import-9"), pytest.raises(StoreBusy):
        erase_store(shop)
    assert before - files(shop) <= {"cache.sqlite-wal"}


def test_a_damaged_cache_goes_too(shop: Path) -> None:
    (shop / "cache.sqlite").write_bytes(b"no database " * 999)
    set_aside(shop / "journal.sqlite")
    (shop / "journal.sqlite").write_bytes(b"")
    erase_store(shop)
    assert not shop.exists()
