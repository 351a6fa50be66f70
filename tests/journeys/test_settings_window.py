"""Every setting acts at once, through the whole program: in the window, in the store's files and at the next
start."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from fulfilldesk.app.keep_for import keep_for, take_over
from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.domain.keep_for import KeepFor
from fulfilldesk.options import Options
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.ui import settings as table
from fulfilldesk.ui.colours import Appearance
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.settings_window.settings_window import SettingsWindow
from tests.app.programs import MemoryKeyring, program_in, quiet_key_store, rows
from tests.journeys.several import Store, item, program_of, sign_in, stores, synced, until_idle
from tests.journeys.windows import RunningProgram

OLD = 3


@pytest.fixture(autouse=True)
def kept(caplog: pytest.LogCaptureFixture) -> Iterator[MemoryKeyring]:
    with quiet_key_store(caplog) as store:
        yield store


def aged(shop: DemoShop, days: int) -> set[str]:
    """The first orders are so old, and done; their ids."""
    orders = list(shop.world.orders.values())[:OLD]
    with shop.rival() as world:
        moment = world.clock() - timedelta(days=days)
        for order in orders:
            order.created_at = order.processed_at = order.updated_at = order.closed_at = moment
    return {f"gid://shopify/Order/{order.id}" for order in orders}


@pytest.fixture
def store() -> Iterator[Store]:
    with stores("De Fietswinkel") as (opened,):
        yield opened


def opened(program: RunningProgram) -> SettingsWindow:
    """The settings, as the platform's own key opens them."""
    program.act(program.window.activateWindow)
    program.until(program.window.isActiveWindow)
    program.act(lambda: QTest.keyClick(program.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier))
    windows = program.program.store_windows
    assert windows is not None and windows.settings is not None and windows.settings.isVisible()
    return windows.settings


def chooses(program: RunningProgram, setting: table.Setting[Any], value: object) -> None:
    """One of the values in its list."""
    row: Any = opened(program).row(setting)
    place = row.list.findData(value)
    assert place >= 0, f"{value} is not offered"
    row.list.setCurrentIndex(place)
    program.act(lambda: row.list.activated.emit(place))


def cached(program: RunningProgram) -> set[str]:
    return {row.id for row in program.desk.cache.newest(100)}


def without_person(program: RunningProgram) -> set[str]:
    """The orders that tell nobody who ordered."""
    orders = [program.desk.cache.order(each) for each in cached(program)]
    return {order.id for order in orders if order is not None and order.person_removed}


# --- how it looks


def test_light_and_dark_at_once_and_at_the_next_start(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, store: Store
) -> None:
    grounds = []
    with program_of(qapp, qtbot, tmp_path, store) as program:
        for value in (Appearance.DARK, Appearance.LIGHT, Appearance.DARK):
            chooses(program, table.APPEARANCE, value.value)
            grounds.append(program.window.palette().window().color().lightness())
            shown = program.order_desk.window.grab().toImage()
            bright = shown.pixelColor(3, shown.height() - 3).lightness()
            assert (bright < 128) is (value is Appearance.DARK)
    assert grounds[0] == grounds[2] < 128 < grounds[1]
    with program_in(qapp, qtbot, tmp_path) as program:
        program.program.open(store.target)
        synced(program, store)
        assert program.window.palette().window().color().lightness() == grounds[2]


@pytest.mark.parametrize("called", [None, "en"])
def test_the_language_is_that_of_the_next_start_and_the_call_goes_before_it(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    called: str | None,
) -> None:
    from fulfilldesk.app import start

    with program_of(qapp, qtbot, tmp_path, store) as program:
        chooses(program, table.LANGUAGE, "nl")
        assert "Synced" in program.words(), "it changes at the next start"
    installed: list[str] = []
    monkeypatch.setattr(start, "QApplication", lambda _: qapp)
    monkeypatch.setattr(start, "install_language", lambda app, folder, language: installed.append(language))
    start.make_application(
        Options(profile_dir=tmp_path, language=called), Settings(tmp_path / "settings.ini")
    )
    assert installed == [called or "nl"]


# --- what is kept, and for how long


def test_old_orders_go_at_once_and_come_back(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, store: Store
) -> None:
    old = aged(store.shop, days=400)
    with program_of(qapp, qtbot, tmp_path, store) as program:
        assert old <= cached(program)
        chooses(program, table.KEEP_DAYS, 366)
        program.until(lambda: not old & cached(program))
        until_idle(program)
        program.until(lambda: rows(program) == 30 - OLD)
        chooses(program, table.KEEP_DAYS, 0)
        program.until(lambda: old <= cached(program))
        until_idle(program)
        program.until(lambda: rows(program) == 30)


def test_who_ordered_goes_when_it_is_old_and_comes_back(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, store: Store
) -> None:
    old = aged(store.shop, days=100)
    with program_of(qapp, qtbot, tmp_path, store) as program:
        assert without_person(program) == set()
        chooses(program, table.PERSONAL_DAYS, 90)
        program.until(lambda: without_person(program) == old)
        until_idle(program)
        assert old <= cached(program), "the orders stay"
        chooses(program, table.PERSONAL_DAYS, 180)
        program.until(lambda: without_person(program) == set())


def test_by_default_it_goes_after_a_year(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, store: Store
) -> None:
    old = aged(store.shop, days=366)
    with program_of(qapp, qtbot, tmp_path, store) as program:
        assert without_person(program) == old


def test_a_choice_of_earlier_versions_is_taken_over_once(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, store: Store
) -> None:
    old = aged(store.shop, days=400)
    with program_of(qapp, qtbot, tmp_path, store) as program:
        assert old <= cached(program)
    with closing(OrderCache(store.files(tmp_path) / "cache.sqlite")) as cache:
        cache.keep_days(366)
    settings = Settings(tmp_path / "settings.ini")
    settings._settings.remove(table.KEEP_DAYS.key)
    settings.save()
    with program_in(qapp, qtbot, tmp_path) as program:
        sign_in(program.program.key_ring, store)
        program.program.open(store.target)
        program.until(lambda: program.program.desk is not None)
        until_idle(program)
        assert not old & cached(program)
        row: Any = opened(program).row(table.KEEP_DAYS)
        assert row.value() == 366 and row.list.currentData() == 366
        chooses(program, table.KEEP_DAYS, 0)
        program.until(lambda: old <= cached(program))
    with closing(OrderCache(store.files(tmp_path) / "cache.sqlite")) as cache:
        cache.keep_days(366)
    with program_in(qapp, qtbot, tmp_path) as program:
        program.program.open(store.target)
        program.until(lambda: program.program.desk is not None)
        until_idle(program)
        assert old <= cached(program), "the setting is the one that counts now"


@pytest.mark.parametrize(
    ("kept_days", "chosen", "becomes"),
    [(None, None, 0), (366, None, 366), (731, 0, 0), (12, None, 0), (366, 731, 731)],
)
def test_what_earlier_versions_kept(
    tmp_path: Path, kept_days: int | None, chosen: int | None, becomes: int
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    if chosen is not None:
        settings.set(table.KEEP_DAYS, chosen)
    take_over(settings, kept_days)
    assert keep_for(settings) == KeepFor(orders=becomes, persons=365)


# --- what is saved for whoever helps


def test_the_support_bundle_is_saved_while_the_window_goes_on(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, store: Store
) -> None:
    with program_of(qapp, qtbot, tmp_path / "profile", store) as program:
        bundle = opened(program).bundle
        program.press(bundle.button)
        assert bundle.dialog is not None
        name = bundle.dialog.findChild(QLineEdit)
        assert isinstance(name, QLineEdit)
        path = tmp_path / "help.zip"
        name.setText(str(path))
        dialog = bundle.dialog
        program.act(lambda: dialog.done(QDialog.DialogCode.Accepted))
        program.until(lambda: bundle.end() != "", patience_ms=60_000)
        assert bundle.end() == f"Saved as {path}."
    with zipfile.ZipFile(path) as saved:
        assert {"versions.json", "settings.json", "self-test.json", "stores.json"} <= set(saved.namelist())
        texts = {name: saved.read(name).decode() for name in saved.namelist()}
    assert json.loads(texts["settings.json"])[table.KEEP_DAYS.key] == 0
    for secret in (store.token, store.name, store.domain):
        assert not [name for name, text in texts.items() if secret in text]


def test_offline_a_choice_waits_for_the_next_pass(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, store: Store
) -> None:
    old = aged(store.shop, days=400)
    with program_of(qapp, qtbot, tmp_path, store) as program:
        store.shop.faults = FaultPlan([parse_fault("frozen")])
        chooses(program, table.KEEP_DAYS, 366)
        until_idle(program)
        assert old <= cached(program)
        store.shop.faults = FaultPlan([])
        program.act(item(program, "Sync now").trigger)
        program.until(lambda: not old & cached(program))
