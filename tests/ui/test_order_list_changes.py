"""A sync beside the order list: what changes under a person stays where it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.columns import COLUMNS
from fulfilldesk.domain.query import SortKey, View
from tests.ui.lists import Open, many, names, selected, top_order
from tests.ui.memory_orders import MemoryOrders, order_id, row

pytestmark = pytest.mark.usefixtures("english")


def test_new_orders_on_top_move_nobody(open_list: Open, qtbot: QtBot) -> None:
    orders = many()
    pane = open_list(orders)
    pane.table.go_to_row(500)
    qtbot.keyClick(pane.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    before, top, told = selected(pane), top_order(pane), []
    offset = pane.table.rowViewportPosition(pane.table.rowAt(0))
    pane.current_order_changed.connect(told.append)
    pane.orders_changed(orders.change(*(row(number) for number in range(3000, 3010))))
    assert selected(pane) == before == [order_id(1500), order_id(1499)]
    assert pane.table.selected_ranges() == [(510, 511)]
    assert pane.table.currentIndex().row() == 511
    assert top_order(pane) == top
    assert pane.table.rowViewportPosition(pane.table.rowAt(0)) == offset
    assert told == []
    assert pane.current_order() == order_id(1499)


def test_at_the_top_new_orders_come_into_sight(open_list: Open) -> None:
    orders = many()
    pane = open_list(orders)
    pane.orders_changed(orders.change(row(3000)))
    assert names(pane, 2) == ["#3000", "#2000"]
    assert top_order(pane) == order_id(3000)


def test_an_order_that_changes_is_painted_anew_where_it_stands(open_list: Open) -> None:
    orders = many()
    pane = open_list(orders)
    pane.table.go_to_row(3)
    pane.orders_changed(orders.change(row(1997, fulfillment="UNFULFILLED")))
    fulfillment = [column.sort for column in COLUMNS].index(SortKey.FULFILLMENT)
    assert pane.model.data(pane.model.index(3, fulfillment)) == "Unfulfilled"
    assert selected(pane) == [order_id(1997)]


def test_an_order_that_leaves_the_view_stays_open_beside_it(open_list: Open) -> None:
    orders = many()
    pane = open_list(orders)
    pane.show_view(View.FULFILLED)
    pane.table.go_to_row(3)
    told: list[str] = []
    pane.current_order_changed.connect(told.append)
    pane.orders_changed(orders.change(row(1997, fulfillment="UNFULFILLED")))
    assert pane.model.rowCount() == 1999
    assert pane.current_order() == order_id(1997)
    assert told == []
    assert selected(pane) == []


def test_everything_selected_stays_everything(open_list: Open) -> None:
    orders = many()
    pane = open_list(orders)
    pane.table.selectAll()
    pane.orders_changed(orders.change(row(3000)))
    assert pane.table.selected_ranges() == [(0, 2000)]


def test_a_large_selection_stays_with_its_orders(open_list: Open) -> None:
    orders = many()
    pane = open_list(orders)
    pane.table.select_ranges([(100, 1900)], 100)
    pane.orders_changed(orders.change(row(3000)) | orders.remove(order_id(1500)))
    assert pane.table.selected_ranges() == [(101, 1900)]
    assert order_id(1500) not in selected(pane)
    assert len(selected(pane)) == 1800


def test_the_only_order_selected_is_not_everything(open_list: Open) -> None:
    orders = MemoryOrders([row(1)])
    pane = open_list(orders)
    pane.table.go_to_row(0)
    pane.orders_changed(orders.change(row(2)))
    assert selected(pane) == [order_id(1)]


def test_a_hidden_list_catches_up_when_it_is_seen_again(open_list: Open) -> None:
    orders = many()
    pane = open_list(orders)
    pane.hide()
    asked = len(orders.asked)
    pane.orders_changed(orders.change(row(3000)))
    assert len(orders.asked) == asked
    pane.show()
    assert names(pane, 1) == ["#3000"]
