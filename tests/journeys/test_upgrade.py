"""Profiles that released versions have left, opened by this one: nothing in them is lost, whatever was done
in them is told as it was told then.

Their stores are not to be reached, and the keys to them are in no key store. A table or a field that goes
must be found out here: each test below fails when something of what was kept is gone.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk import product, profile_stamp
from fulfilldesk.app.desk import Desk, open_desk
from fulfilldesk.app.target import choose_target
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.orders import Customer
from fulfilldesk.paths import Profile, profile
from fulfilldesk.ui.settings import COLUMNS, Settings
from tests.app.programs import key_store, program_in
from tests.conftest import ROOT
from tests.profiles.keeping import FOLDER, keep, unpack
from tests.profiles.making import make
from tests.profiles.telling import (
    lost,
    told_by_cache,
    told_by_journal,
    told_by_profile,
    told_by_window,
)
from tests.unit.builders import ORDER, an_order

KEPT = sorted(FOLDER.glob("*.zip"))
#: Versions whose orders the present one reads anew, as it may: they can be fetched again.
READ_ANEW: frozenset[str] = frozenset()
#: What people did and decided; the caches' tables are those that one may read anew.
TABLES = ("entries", "batches", "finding_marks", "rules", "rule_turns", "rule_switch")


class Left:
    """A profile, unpacked, as that version has left it and as it is told."""

    def __init__(self, path: Path, folder: Path) -> None:
        self.version = path.stem
        self.folder = folder
        self.told = unpack(path, folder)
        self.own = profile(folder)
        self.stores: dict[str, Any] = self.told["of stores"]

    def copy(self, folder: Path) -> Profile:
        shutil.copytree(self.folder, folder)
        return profile(folder)


@pytest.fixture(params=KEPT, ids=[path.stem for path in KEPT])
def left(request: pytest.FixtureRequest, tmp_path: Path) -> Left:
    return Left(request.param, tmp_path / "profile")


@contextmanager
def opened(own: Profile, store: str | None) -> Iterator[Desk]:
    """The store, or the demo shop, without a window."""
    target = choose_target(demo=store is None, wished=None, last=store, environment={})
    assert target is not None
    with key_store(), closing(open_desk(target, own, lambda _: None)) as desk:
        assert desk.closed is (store is not None), "there are no keys, and nobody is asked anything"
        yield desk


def differences(own: Profile, store: str, told: dict[str, Any], *, orders: bool = True) -> list[str]:
    """Of one store."""
    try:
        with opened(own, store) as desk:
            found = [*lost(told["journal"], told_by_journal(desk), "journal")]
            return [*found, *lost(told["cache"], told_by_cache(desk), "cache")] if orders else found
    except Failure as failure:
        return [str(failure)]


def test_each_store_tells_everything_that_it_told(left: Left) -> None:
    assert len(left.stores) > 1
    for store, told in left.stores.items():
        orders = left.version not in READ_ANEW
        assert differences(left.own, store, told, orders=orders) == []
        again = differences(left.own, store, told, orders=orders)
        assert again == [], "nor has opening it changed anything"


def test_settings_and_stores_are_as_they_were_chosen(left: Left) -> None:
    assert len(left.told["settings"]) > 10 and len(left.told["stores"]) > 1
    assert [
        *lost({each: left.told[each] for each in ("settings", "stores")}, told_by_profile(left.own))
    ] == []


def test_the_window_shows_what_it_showed(left: Left, qapp: QApplication, qtbot: QtBot) -> None:
    """On the store that was open last, with the columns, the order and the view that were chosen."""
    for path in left.folder.rglob("*"):  # as somebody unpacks it who knows nothing of permissions
        path.chmod(0o755 if path.is_dir() else 0o644)
    told, last = left.told["window"], left.told["settings"]["shop/last"]
    target = choose_target(demo=False, wished=None, last=last, environment={})
    assert target is not None
    with key_store(), program_in(qapp, qtbot, left.folder, language="nl", offline=True) as program:
        program.program.open(target)
        program.until(lambda: program.program.desk is not None)
        shown = told_by_window(program, len(told["orders in order"]), len(told["journal"]))
    assert [*lost(told, shown)] == []
    chosen, now = left.told["settings"]["orders/columns"], Settings(left.own.settings).get(COLUMNS)
    assert [column for column in now if column in chosen] == chosen, "taken over, and left so"
    orders = left.version not in READ_ANEW
    assert differences(left.own, last, left.stores[last], orders=orders) == []
    if sys.platform != "win32":
        readable = [path for path in (left.folder / "shops").rglob("*") if path.stat().st_mode & 0o077]
        assert readable == []
        assert left.own.settings.stat().st_mode & 0o077 == left.own.stores.stat().st_mode & 0o077 == 0


def test_what_was_practised_in_the_demo_shop_is_still_done_there(left: Left) -> None:
    told = left.told["demo"]
    with opened(profile(left.folder, demo=True), None) as desk:
        assert [*lost(told["journal"], told_by_journal(desk))] == []
        order = desk.shop.orders([told["order"]])[told["order"]]
    assert order is not None and order.note == told["note"]


def test_what_was_promised_to_customers_holds(left: Left) -> None:
    """Who was to be forgotten stays so, and with a customer goes what was noted of their orders."""
    store, told = next(iter(left.stores.items()))
    forgotten = Customer(left.told["forgotten customer"], "Kanarie", None, None)
    other = replace(forgotten, id="gid://shopify/Customer/4711")
    (noted,) = [mark["subject"] for mark in told["journal"]["marks"] if mark["note"]]
    (order_id,) = [
        order["id"]
        for order in told["cache"]["orders"].values()
        if noted in {work["id"] for work in order["fulfillment_orders"]}
    ]
    with opened(left.own, store) as desk:
        if left.version not in READ_ANEW:
            for customer, shown in ((forgotten, None), (other, "Kanarie")):
                desk.cache.apply_orders([an_order(customer=customer, read_at=datetime.now(UTC))])
                (row,) = desk.cache.rows([ORDER])
                assert row is not None and row.customer == shown
                desk.cache.forget([ORDER])
        desk.journal.remove_persons([order_id], datetime.now(UTC))
        assert {mark.note for mark in desk.journal.marks.marks().values()} == {""}


@pytest.mark.parametrize("table", TABLES)
def test_a_row_that_is_missing_is_found_out(left: Left, tmp_path: Path, table: str) -> None:
    store, told = next(iter(left.stores.items()))
    damaged = left.copy(tmp_path / "damaged")
    (file,) = [path for path in damaged.shops.rglob("journal.sqlite") if _rows(path, "entries") > 1]
    with closing(sqlite3.connect(file)) as journal, journal:
        (_, key, *_) = journal.execute(f"PRAGMA table_info({table})").fetchone()
        journal.execute(f'DELETE FROM {table} WHERE "{key}" = (SELECT min("{key}") FROM {table})')
    assert differences(damaged, store, told, orders=False) != []


def _rows(file: Path, table: str) -> int:
    with closing(sqlite3.connect(file)) as database:
        (count,) = database.execute(f"SELECT count(*) FROM {table}").fetchone()
        return int(count)


def test_the_present_version_can_leave_one(tmp_path: Path) -> None:
    """What a release runs (`python -m tests.profiles`) does what it is for, and the present version opens
    what comes of it."""
    told = make(tmp_path / "made", (0, 0))
    kept = tmp_path / f"{product.VERSION}.zip"
    keep(tmp_path / "made", told, kept)
    again = Left(kept, tmp_path / "again")
    assert again.told == told
    for store, each in again.stores.items():
        assert differences(again.own, store, each) == []


def test_every_released_version_has_left_one() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (\d+\.\d+\.\d+)(.*)$", changes, re.MULTILINE)
    assert headings
    released = {version for version, rest in headings if "not released yet" not in rest}
    kept = {path.stem for path in KEPT}
    assert released <= kept, "python -m tests.profiles, and add what it writes"
    assert kept <= {version for version, _ in headings}


def test_its_stamp_says_which_version_left_it(left: Left) -> None:
    assert f'"version": "{left.version}"' in (left.folder / "profile.json").read_text(encoding="utf-8")
    assert profile_stamp.newer(left.folder) is None
