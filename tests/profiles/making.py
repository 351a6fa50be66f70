"""A profile as the present version writes it, after a day's work in two stores and a look at the demo shop.

The stores are demo shops on this computer that have ended when the profile is opened again; the keys to them
are in nobody's key store.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from fulfilldesk import profile_stamp
from fulfilldesk.app import desk as desks
from fulfilldesk.app.desk import Desk, open_desk
from fulfilldesk.app.stores import Stores
from fulfilldesk.app.target import Target, choose_target
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.throttle import Plan
from fulfilldesk.domain.stores import KnownStore
from fulfilldesk.paths import Profile, profile
from fulfilldesk.services.clock import SystemClock
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.ui import settings as remembered
from fulfilldesk.ui.settings import Setting, Settings
from tests.app.programs import key_store, program_in
from tests.journeys.desks import gid
from tests.profiles.deeds import ANNA, Anna
from tests.profiles.telling import told_by_cache, told_by_journal, told_by_profile, told_by_window

#: Name and number of orders of each store.
STORES = (("De Fietshoek", 30), ("Tweede Winkel & Zn.", 12))
#: Where they are to be reached; nobody listens there when the profile is opened again.
PORTS = (8471, 8472)

#: Time does not pass while the program waits, and so the shops never ask it to.
ROOM = Plan(2_000_000.0, 100_000.0)

#: What somebody chose in the settings and in the window.
CHOSEN: dict[Setting[Any], Any] = {
    remembered.APPEARANCE: "dark",
    remembered.LANGUAGE: "nl",
    remembered.SORT: "total",
    remembered.SORT_DESCENDING: False,
    remembered.SYNC_OTHER_STORES: True,
    remembered.CHECK_NOTIFY: True,
    remembered.KEEP_DAYS: 1826,
    remembered.PERSONAL_DAYS: 730,
    remembered.UPDATE_CHECK: False,
    remembered.COLUMNS: (
        "order:91:1",
        "customer:171:1",
        "total:104:1",
        "date:120:1",
        "payment:132:0",
        "fulfillment:192:1",
        "items:58:0",
        "delivery:140:1",
        "channel:120:0",
        "location:133:1",
    ),
    **{limit: limit.choices[0] for limit in list(remembered.CHECK_LIMITS.values())[:2]},
}


def make(folder: Path, ports: tuple[int, int] = PORTS) -> dict[str, Any]:
    """Write the profile; what the program tells of it afterwards, when the stores have ended. A port that is
    0 is any."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with pytest.MonkeyPatch.context() as patch, key_store():
        patch.setattr(desks, "user_name", lambda: ANNA)
        patch.setattr(SystemClock, "sleep", lambda clock, seconds: None)
        own = profile(folder)
        own.make()
        profile_stamp.write(folder)
        settings = Settings(own.settings)
        for setting, value in CHOSEN.items():
            settings.set(setting, value)
        settings.save()
        first, forgotten = _work_in_store(own, ports[0])
        second = _work_in_other_store(own, ports[1])
        Stores(own.stores).sign(second.address.domain, out=True)
        demo = _work_in_demo(profile(folder, demo=True))
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        window = _look(app, folder, first, own)
        told = told_by_profile(own)
        told["window"] = window
        told["demo"] = demo
        told["forgotten customer"] = forgotten
        told["of stores"] = {target.typed: _told(target, own) for target in (first, second)}
    return told


def _work_in_store(own: Profile, port: int) -> tuple[Target, str]:
    """A whole day; also who is to be forgotten there."""
    with _store(own, 0, port) as (anna, target):
        anna.single_actions()
        anna.other_ends()
        anna.unfinished()
        anna.batches()
        anna.rules()
        anna.findings()
        return target, anna.forgets_a_customer()


def _work_in_other_store(own: Profile, port: int) -> Target:
    """A little, and it waits."""
    with _store(own, 1, port) as (anna, target):
        anna.pipeline.queue(anna.cancels(anna.parcel()))
        return target


@contextmanager
def _store(own: Profile, number: int, port: int) -> Iterator[tuple[Anna, Target]]:
    """Open and synced; some of its orders were looked at. The target has no keys."""
    name, orders = STORES[number]
    place = f"store-{number + 1}.myshopify.com"
    with running_shop(orders=orders, seed=number + 1, name=name, domain=place, port=port, plan=ROOM) as (
        shop,
        url,
    ):
        target = Target(shop_address(url), token=shop.token)
        with _desk(target, own) as desk:
            anna = Anna(desk, shop)
            anna.syncs()
            for each in list(shop.world.orders)[:5]:
                desk.reading.refresh(gid("Order", each))
            yield anna, Target(target.address)
        Stores(own.stores).remember(KnownStore(target.typed, target.address.domain, name))


def _work_in_demo(own: Profile) -> dict[str, Any]:
    """The orders are not kept: they are read again in a moment, and would be most of the file."""
    target = choose_target(demo=True, wished=None, last=None, environment={})
    assert target is not None
    with _desk(target, own) as desk:
        (order_id, *_) = desk.shop.order_ids_page(None, None).order_ids
        order = desk.shop.orders([order_id])[order_id]
        assert order is not None
        entry = desk.pipeline.carry_out(
            desk.pipeline.prepare(desk.pipeline.ask("edit_note", order, order_id, {"note": "geoefend"}))
        )
        told = {"journal": told_by_journal(desk), "order": order_id, "note": "geoefend"}
    own.cache(target.address.domain).unlink()
    assert entry is not None
    return told


def _look(app: QApplication, folder: Path, target: Target, own: Profile) -> dict[str, Any]:
    with program_in(app, _Patience(), folder, language="nl", offline=True) as program:
        program.program.open(target)
        program.until(lambda: program.program.desk is not None)
        counts = program.desk.cache.order_count(), len(program.desk.journal.entries(limit=10_000))
        told = told_by_window(program, *counts)
    Settings(own.settings).save()
    QCoreApplication.processEvents()
    return told


def _told(target: Target, own: Profile) -> dict[str, Any]:
    with _desk(target, own) as desk:
        return {"journal": told_by_journal(desk), "cache": told_by_cache(desk)}


@contextmanager
def _desk(target: Target, own: Profile) -> Iterator[Desk]:
    desk = open_desk(target, own, lambda _: None)
    try:
        yield desk
    finally:
        desk.close()


class _Patience:
    """Waits as pytest-qt does, where there is no test."""

    def waitUntil(self, holds: Any, timeout: int) -> None:
        """Raises TimeoutError."""
        patience = QDeadlineTimer(timeout)
        while not holds():
            if patience.hasExpired():
                raise TimeoutError
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
