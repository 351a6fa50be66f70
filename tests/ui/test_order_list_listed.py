"""Orders that a page has picked out: their chip in the filter bar, and what an empty table says of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.query import Listed, OrderQuery, SortKey, View
from fulfilldesk.ui.orders.empty_state import Way, why_empty
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.texts_list import listed_orders
from fulfilldesk.ui.translation import plain
from tests.ui.lists import Open, names
from tests.ui.memory_orders import MemoryOrders, order_id, row

pytestmark = pytest.mark.usefixtures("english")

HELD = Listed("Checks: On hold for a long time", frozenset({order_id(2), order_id(3)}))


@pytest.fixture
def orders() -> MemoryOrders:
    return MemoryOrders([row(number) for number in range(1, 6)])


def test_only_these_orders_are_listed_whatever_was_filtered_before(
    open_list: Open, orders: MemoryOrders
) -> None:
    pane = open_list(orders)
    pane.show_query(OrderQuery(View.ON_HOLD, text="jansen", payment=frozenset({"PAID"}), sort=SortKey.ORDER))
    pane.show_listed(HELD)
    assert pane.query() == OrderQuery(sort=SortKey.ORDER, listed=HELD)
    assert names(pane, 5)[:2] == ["#3", "#2"]
    assert pane.model.rowCount() == 2
    chip = pane.filter_bar.listed
    assert chip.isVisible()
    assert chip.words() == f"Checks: On hold for a long time · {listed_orders(2)}"
    assert chip.accessibleName() == chip.words()
    assert pane.filter_bar.search.text() == ""


def test_they_can_be_filtered_further(open_list: Open, orders: MemoryOrders) -> None:
    pane = open_list(orders)
    pane.show_listed(HELD)
    pane.filter_bar.changed.emit(OrderQuery(text="#3", listed=HELD))
    assert names(pane, 1) == ["#3"]
    assert pane.filter_bar.listed.isVisible()


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Return]
)
def test_a_key_on_the_chip_shows_all_again(
    open_list: Open, orders: MemoryOrders, qtbot: QtBot, key: Qt.Key
) -> None:
    pane = open_list(orders)
    pane.show_listed(HELD)
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.filter_bar.listed.setFocus()
    qtbot.keyClick(pane.filter_bar.listed, key)
    assert pane.query().listed is None
    assert pane.model.rowCount() == 5
    assert not pane.filter_bar.listed.isVisible()
    assert pane.filter_bar.search.hasFocus()


def test_so_does_a_click(open_list: Open, orders: MemoryOrders, qtbot: QtBot) -> None:
    pane = open_list(orders)
    for place in (20, pane.filter_bar.listed.sizeHint().width() - 14):
        pane.show_listed(HELD)
        chip = pane.filter_bar.listed
        qtbot.waitUntil(lambda: pane.filter_bar.listed.width() > 20)
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(place, chip.height() // 2))
        assert pane.query().listed is None


def test_the_chip_takes_no_room_while_nothing_is_picked_out(
    open_list: Open, orders: MemoryOrders, qtbot: QtBot
) -> None:
    pane = open_list(orders)
    before = pane.filter_bar.sizeHint()
    pane.show_listed(HELD)
    qtbot.waitUntil(lambda: pane.filter_bar.sizeHint().width() > before.width())
    pane.show_view(View.ALL)
    qtbot.waitUntil(lambda: pane.filter_bar.sizeHint() == before)


def test_another_view_begins_fresh_and_nothing_is_remembered(
    open_list: Open, orders: MemoryOrders, settings: Settings
) -> None:
    pane = open_list(orders)
    pane.show_listed(HELD)
    pane.show_view(View.ALL)
    assert pane.query().listed is None
    settings.save()
    kept = [str(settings._settings.value(key)) for key in settings._settings.allKeys()]
    assert not any("On hold" in value or "Order/" in value for value in kept)


def test_when_none_of_them_is_cached_the_table_says_so(open_list: Open, orders: MemoryOrders) -> None:
    pane = open_list(orders)
    pane.show_listed(Listed("Checks: Fulfilled twice", frozenset({order_id(99)})))
    assert pane.empty.isVisible()
    assert "None of these orders is on this computer" in pane.empty.words()
    pane.empty.clear_asked.emit()
    assert pane.model.rowCount() == 5


def test_with_a_search_it_is_the_search_that_finds_nothing() -> None:
    empty = why_empty(OrderQuery(text="nobody", listed=HELD), synced=True, progress=None)
    assert (empty.title, empty.way) == ("No orders found", Way.CLEAR)


@pytest.mark.parametrize("title", ["<b>Bold</b>", "two\nlines", "a & b", "x" * 500, "\u202egnp.exe"])
def test_a_hostile_title_is_text_on_one_line(open_list: Open, orders: MemoryOrders, title: str) -> None:
    pane = open_list(orders)
    pane.show_listed(Listed(title, HELD.order_ids))
    chip = pane.filter_bar.listed
    assert chip.accessibleName().startswith(plain(title))
    assert "\n" not in chip.words() and chip.sizeHint().width() < 600
    assert "<b>" not in chip.toolTip()
    assert not chip.grab().isNull()
