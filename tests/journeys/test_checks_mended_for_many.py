"""The page of the checks beyond one finding: several at once, by keyboard, in Dutch, offline, with other
thresholds; its orders in the table, and the text for an app's support."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.demoshop import orders
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.limits import HOLD_DAYS, PARTIAL_DAYS, Limit
from fulfilldesk.ui.checks.texts_apps import language_names
from fulfilldesk.ui.checks.texts_findings import finding_text
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.pages import Page
from fulfilldesk.ui.settings import CHECK_LIMITS
from tests.app.programs import rows
from tests.journeys.checks import Keeper, keeper_at_window, keeper_of
from tests.journeys.staging import meanwhile
from tests.journeys.told_shops import PassingTime, told_shop

#: Stops of the Tab key that are more than any page has.
_MANY = 80
STORIES = (
    *(f"held_long case {number}" for number in (1, 2, 3)),
    *(f"app_cancel_refused case {number}" for number in (1, 2)),
    "app_unanswered case 1",
    "partial_stalled near miss 1",
)


@pytest.fixture(scope="module")
def _window(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Keeper]:
    with keeper_of(qapp, QtBot(request), tmp_path_factory.mktemp("desk"), *STORIES) as keeper:
        keeper.program.until(lambda: keeper.in_rail() == len(STORIES) - 1)
        yield keeper


@pytest.fixture
def anna(_window: Keeper, qtbot: QtBot) -> Keeper:
    """At a window that some of these tests share."""
    _window.program.qtbot = qtbot
    return _window


def names(anna: Keeper, *stories: str) -> set[str]:
    """The names of the orders of these stories."""
    return {anna.told[story].name for story in stories}


def chooses(anna: Keeper, limit: Limit, value: int) -> None:
    """Go to the settings from the open check, and choose another threshold."""
    anna.program.press(anna.page.pane.header.change)
    windows = anna.program.program.store_windows
    assert windows is not None and windows.settings is not None and windows.settings.isVisible()
    row: Any = windows.settings.row(CHECK_LIMITS[limit.key])
    place = row.list.findData(value)
    assert place >= 0, f"{value} is not offered"
    row.list.setCurrentIndex(place)
    anna.program.act(lambda: row.list.activated.emit(place))
    anna.program.press_key(windows.settings, Qt.Key.Key_Escape)


def test_these_orders_are_shown_and_then_all_again(anna: Keeper) -> None:
    window, two = anna.program.order_desk.window, [f"held_long case {number}" for number in (1, 3)]
    anna.looks_at("held_long")
    anna.selects(*names(anna, *two))
    anna.program.press(anna.page.pane.bar.show_orders)
    anna.program.until(window.list.isVisible)
    anna.program.until(lambda: rows(anna.program) == 2)
    assert {anna.program.row(row)["Order"] for row in range(2)} == names(anna, *two)
    chip = window.list.filter_bar.listed
    assert chip.isVisible() and chip.words() == "Checks: On hold for a long time · 2 orders"
    anna.program.press(chip)
    anna.program.until(lambda: rows(anna.program) == len(STORIES))
    assert not chip.isVisible()


@pytest.mark.parametrize("language", ["en", "nl"], ids=["English", "Dutch"])
def test_the_text_for_the_apps_support_is_copied(anna: Keeper, language: str) -> None:
    """In the language of whoever reads it there."""
    clipboard, both = QGuiApplication.clipboard(), names(anna, *STORIES[3:5])
    clipboard.clear()
    anna.looks_at("app_cancel_refused")
    assert set(anna.names()) == both
    anna.selects(*both)
    anna.chooses_below(anna.page.pane.header.copy, language_names()[language])
    anna.program.until(lambda: clipboard.text() != "")
    words = clipboard.text()
    english = "You refused to cancel these orders."
    assert (english in words) is (language == "en"), words
    assert all(f" {name}: " in words for name in both)
    assert anna.page.pane.header.copied.text().startswith("Copied.")


def test_another_threshold_finds_others(anna: Keeper) -> None:
    order = anna.told["partial_stalled near miss 1"]
    anna.looks_at("partial_stalled")
    before = anna.in_rail()
    assert anna.names() == []
    chooses(anna, PARTIAL_DAYS, 3)
    anna.program.until(lambda: anna.names() == [order.name])
    anna.program.until(lambda: anna.in_rail() == before + 1)
    chooses(anna, PARTIAL_DAYS, 7)
    anna.program.until(lambda: anna.names() == [])
    anna.program.until(lambda: anna.in_rail() == before)


def test_wholly_by_keyboard(anna: Keeper) -> None:
    program, order = anna.program, anna.told["app_unanswered case 1"]
    program.act(lambda: program.order_desk.window.show_order(f"gid://shopify/Order/{order.id}"))
    rail = program.order_desk.window.rail.findChild(QListWidget)
    assert isinstance(rail, QListWidget)
    anna.has_the_keyboard()
    tabs_to(anna, rail)
    page = program.order_desk.window.pages[Page.CHECKS]
    for _ in range(rail.count()):
        program.press_key(None, Qt.Key.Key_Down)
        if page.isVisible():
            break
    program.until(lambda: sum(anna.counts().values()) == anna.in_rail())
    tabs_to(anna, anna.page.column.list)
    arrows_to(anna, "app_unanswered")
    program.until(lambda: anna.names() == [order.name])
    before = anna.in_rail()
    tabs_to(anna, anna.page.pane.bar.mend)
    program.press_key(None, Qt.Key.Key_Space)
    sheet = anna.sheet()
    program.until(lambda: sheet.main.isEnabled() and sheet.main.hasFocus())
    program.press_key(None, Qt.Key.Key_Return)
    program.until(lambda: anna.names() == [])
    program.until(lambda: anna.in_rail() == before - 1)
    done = f"{order.name}: request cancelled. Order and stock are as forecast."
    program.until(lambda: anna.result() == done)


def tabs_to(anna: Keeper, widget: QWidget) -> None:
    """Press Tab until the keyboard is there."""
    for _ in range(_MANY):
        if widget.hasFocus():
            return
        anna.program.press_key(None, Qt.Key.Key_Tab)
    raise AssertionError(f"no way to {widget}: the keyboard is at {QApplication.focusWidget()}")


def arrows_to(anna: Keeper, check: str) -> None:
    """In the list of the checks, press Up or Down until that one is chosen."""
    listed = anna.page.column.list
    wanted = next(place for place, row in enumerate(listed.rows()) if row.check == check)
    for _ in listed.rows():
        if listed.current() == check:
            return
        down = listed.currentIndex().row() < wanted
        anna.program.press_key(None, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
    raise AssertionError(f"no way to {check}: {listed.current()} is chosen")


def test_several_at_once(anna: Keeper) -> None:
    anna.looks_at("held_long")
    assert set(anna.names()) == names(anna, *STORIES[:3])
    before, table = anna.in_rail(), anna.page.pane.list.table
    anna.has_the_keyboard()
    anna.program.act(table.setFocus)
    anna.program.act(lambda: QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier))
    bar = anna.page.pane.bar
    assert bar.label.text() == "All 3 selected"
    anna.program.press(bar.mend)
    sheet = anna.sheet_for_many()
    assert sheet.title() == "Release the holds of 3 orders"
    anna.confirms_for_many(sheet)
    anna.goes_to(Page.CHECKS)
    anna.program.until(lambda: "held_long" not in anna.counts() and anna.names() == [])
    anna.program.until(lambda: anna.in_rail() == before - 3)
    world = anna.shop.world
    for story in STORIES[:3]:
        assert not any(work.holds for work in world.orders_fulfillment_orders(anna.told[story]))


def test_in_dutch(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with keeper_of(qapp, qtbot, tmp_path, "held_long case 1", language="nl") as anna:
        order = anna.told["held_long case 1"]
        (work,) = anna.shop.world.orders_fulfillment_orders(order)
        anna.looks_at("held_long")
        facts = {"location": "Magazijn Nieuwegein", "units": str(work.remaining)}
        assert anna.page.pane.header.title.text() == "Lang gepauzeerd"
        sentence = finding_text(Finding("held_long", "", datetime.now(UTC), facts=facts), Formats())
        assert sentence in anna.finding(order.name).values()
        anna.program.press(anna.page.pane.bar.mend)
        anna.confirms(anna.sheet(), order.name)
        anna.program.until(lambda: anna.names() == [] and anna.in_rail() == 0)
        assert not work.holds


def test_offline_and_after_each_pass(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    time = PassingTime()
    with told_shop(time, "held_long case 1", "held_long near miss 1") as (shop, url):
        late, later = (shop.told[f"held_long {which}"] for which in ("case 1", "near miss 1"))
        with keeper_at_window(qapp, qtbot, tmp_path, shop, url, time) as anna:
            meanwhile(shop, orders.close_order, late)
            anna.syncs()
            anna.looks_at("held_long")
            assert anna.names() == [late.name]
            anna.program.until(lambda: anna.counts() == {"archived_open": 1, "held_long": 1})
        meanwhile(shop, orders.open_order, late)
        with keeper_at_window(qapp, qtbot, tmp_path, shop, url, time, offline=True) as anna:
            anna.looks_at("held_long")
            assert anna.names() == [late.name]
            chooses(anna, HOLD_DAYS, 3)
            anna.program.until(lambda: set(anna.names()) == {late.name, later.name})
            anna.program.until(lambda: anna.in_rail() == 3)
            anna.syncs()
            anna.program.until(lambda: anna.counts() == {"held_long": 2})
