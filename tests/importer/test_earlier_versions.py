"""What an earlier version of the program has begun to import is begun anew from the files that are there."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from fulfilldesk.domain.errors import Stopped
from fulfilldesk.importer.control import Control
from tests.importer.made_orders import made_orders
from tests.importer.support import bulk_of, cache_of, everything, imported

ORDERS = list(made_orders(40, seed=3))


def made_by_an_earlier_version(path: Path) -> None:
    """Without the columns that orders have got since."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE order_details DROP COLUMN risk_level")


class _StopsAtOnce(Control):
    """Says stop at the second question."""

    asked = 0

    def check(self) -> None:
        self.asked += 1
        if self.asked == 2:
            self.stop()
        super().check()


@pytest.mark.parametrize("finished", [True, False])
@pytest.mark.parametrize("merge", [True, False])
def test_an_import_that_an_earlier_version_began(tmp_path: Path, finished: bool, merge: bool) -> None:
    into = cache_of(tmp_path / "cache.sqlite", ORDERS[:5]) if merge else None
    if finished:
        imported(tmp_path / "import", bulk_of(ORDERS))
    else:
        with pytest.raises(Stopped):
            imported(tmp_path / "import", bulk_of(ORDERS), control=_StopsAtOnce())
    made_by_an_earlier_version(tmp_path / "import" / "import.sqlite")
    assert imported(tmp_path / "import", bulk_of(ORDERS), merge_into=into).orders == len(ORDERS)
    expected = everything(cache_of(tmp_path / "pages.sqlite", ORDERS))
    assert everything(into or tmp_path / "import" / "import.sqlite") == expected
