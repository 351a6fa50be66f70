"""An import into an encrypted cache: its own file is encrypted with the same key."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from fulfilldesk.domain.errors import Stopped
from fulfilldesk.importer.control import Control
from fulfilldesk.importer.importing import Summary, run
from fulfilldesk.importer.messages import Job
from fulfilldesk.importer.progress import Teller
from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.opening import FileKey, can_encrypt
from tests.importer.made_orders import made_orders
from tests.importer.support import bulk_of, by_mapping, put_files

pytestmark = pytest.mark.skipif(
    not can_encrypt(), reason="the extra `encryption` (sqlcipher3) is not installed"
)
KEY, OTHER_KEY = FileKey(bytes(range(32))), FileKey(bytes(32))
ORDERS = list(made_orders(300, seed=11))


def imported(
    folder: Path, key: FileKey, *, into: Path | None = None, control: Control | None = None
) -> Summary:
    runs = put_files(folder, bulk_of(ORDERS))
    job = Job(str(folder), str(into or folder / "cache.sqlite"), runs, into is not None, key=key.text)
    return run(job, control or Control(), Teller([].append))


def is_whole(path: Path) -> None:
    assert b"SQLite format" not in path.read_bytes()
    assert b"CREATE TABLE" not in path.read_bytes()
    with closing(OrderCache(path, KEY)) as cache:
        for order in map(by_mapping, ORDERS):
            assert cache.order(order.id) == order


def test_the_imported_file_is_encrypted(tmp_path: Path) -> None:
    assert imported(tmp_path / "import", KEY).orders == len(ORDERS)
    is_whole(tmp_path / "import" / "import.sqlite")
    assert not list((tmp_path / "import").glob("*.columns"))


def test_it_is_adopted_by_the_cache(tmp_path: Path) -> None:
    imported(tmp_path / "import", KEY)
    with closing(OrderCache(tmp_path / "cache.sqlite", KEY)) as cache:
        cache.adopt(tmp_path / "import" / "import.sqlite")
    is_whole(tmp_path / "cache.sqlite")


def test_it_is_merged_into_the_cache(tmp_path: Path) -> None:
    with closing(OrderCache(tmp_path / "cache.sqlite", KEY)) as cache:
        cache.apply_orders([by_mapping(order) for order in ORDERS[:9]])
    imported(tmp_path / "import", KEY, into=tmp_path / "cache.sqlite")
    is_whole(tmp_path / "cache.sqlite")


def test_lines_that_do_not_fit_are_counted_and_not_kept(tmp_path: Path) -> None:
    """Anybody could read them."""
    folder = tmp_path / "import"
    folder.mkdir()
    (folder / "rejected.jsonl").write_bytes(b"of an earlier import")
    files = bulk_of(ORDERS)
    files[BulkKind.ORDERS].insert(0, b'{"id": "Kanarie"}')
    runs = put_files(folder, files)
    job = Job(str(folder), str(folder / "cache.sqlite"), runs, False, key=KEY.text)
    summary = run(job, Control(), Teller([].append))
    assert (sum(summary.rejected.values()), summary.kept_aside) == (1, None)
    assert [file.name for file in folder.iterdir() if b"Kanarie" in file.read_bytes()] == ["orders.jsonl"]
    assert not (folder / "rejected.jsonl").exists()


class _StopsAtOnce(Control):
    """Says stop at the second question."""

    asked = 0

    def check(self) -> None:
        self.asked += 1
        if self.asked == 2:
            self.stop()
        super().check()


@pytest.mark.parametrize("finished", [True, False])
@pytest.mark.parametrize("before", [KEY, OTHER_KEY])
def test_what_was_begun_is_gone_on_with_or_begun_anew(
    tmp_path: Path, finished: bool, before: FileKey
) -> None:
    """Anew with another key: what it has is of no use."""
    if finished:
        imported(tmp_path / "import", before)
    else:
        with pytest.raises(Stopped):
            imported(tmp_path / "import", before, control=_StopsAtOnce())
    assert imported(tmp_path / "import", KEY).orders == len(ORDERS)
    is_whole(tmp_path / "import" / "import.sqlite")
