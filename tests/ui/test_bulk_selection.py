"""Many orders selected: the bar says how many, and offers what can be done with all of them."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.ui import texts_bulk
from fulfilldesk.ui.actions.texts_fields import has_label
from fulfilldesk.ui.bulk.bulk_menu import bulk_groups
from fulfilldesk.ui.bulk.selection_bar import SelectionBar
from fulfilldesk.ui.orders.list_pane import OrderListPane
from fulfilldesk.ui.orders.selection import Selected
from fulfilldesk.ui.theme import Theme
from tests.ui.lists import Open, many
from tests.ui.memory_orders import row


def bar_of(pane: OrderListPane) -> SelectionBar:
    bar = pane.bulk.bar
    assert bar is not None and bar.isVisible()
    return bar


def shown(bar: SelectionBar) -> list[str]:
    return [kind for kind, button in bar.buttons.items() if button.isVisible()]


def asked(pane: OrderListPane) -> list[tuple[str, Selected]]:
    heard: list[tuple[str, Selected]] = []
    pane.bulk_asked.connect(lambda kind, selected: heard.append((kind, selected)))
    return heard


def open_context_menu(pane: OrderListPane) -> None:
    place = pane.table.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, pane.mapToGlobal(place))
    QApplication.sendEvent(pane.table.viewport(), event)


def at_the_keyboard(pane: OrderListPane, qtbot: QtBot) -> None:
    pane.activateWindow()
    pane.table.setFocus()
    qtbot.waitUntil(pane.table.hasFocus)


def test_one_order_is_no_selection_to_speak_of(open_list: Open, english: None) -> None:
    pane = open_list(many())
    pane.table.select_ranges([(3, 3)], 3)
    assert pane.bulk.bar is None or not pane.bulk.bar.isVisible()


def test_several_orders(open_list: Open, english: None) -> None:
    pane = open_list(many())
    heard = asked(pane)
    pane.table.select_ranges([(0, 2), (10, 11)], 11)
    bar = bar_of(pane)
    assert bar.label.text() == "5 selected"
    QTest.mouseClick(bar.buttons["cancel_fulfillment"], Qt.MouseButton.LeftButton)
    ((kind, selected),) = heard
    assert kind == "cancel_fulfillment" and len(selected) == 5
    assert list(selected.ids()) == [*pane.model.order_ids(0, 2), *pane.model.order_ids(10, 11)]


def test_select_all_means_all_that_match(open_list: Open, english: None) -> None:
    orders = many()
    pane = open_list(orders)
    heard = asked(pane)
    QTest.keyClick(pane.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    bar = bar_of(pane)
    assert bar.label.text() == "All 2,000 that match selected"
    assert "scroll" in bar.label.toolTip()
    bar.action_wanted.emit("hold")
    ((_, selected),) = heard
    assert selected.everything
    assert len(list(selected.ids())) == len(set(selected.ids())) == 2000


def test_an_order_that_comes_in_later_is_not_in_what_was_asked(open_list: Open, english: None) -> None:
    orders = many()
    pane = open_list(orders)
    heard = asked(pane)
    pane.table.selectAll()
    bar_of(pane).action_wanted.emit("hold")
    before = list(heard[0][1].ids())
    pane.orders_changed(orders.change(row(9999)))
    assert list(heard[0][1].ids()) == before
    assert bar_of(pane).label.text() == "All 2,001 that match selected"


def test_clearing_gives_the_keyboard_back(open_list: Open, qtbot: QtBot, english: None) -> None:
    pane = open_list(many())
    at_the_keyboard(pane, qtbot)
    pane.table.select_ranges([(0, 5)], 5)
    bar = bar_of(pane)
    bar.clear.setFocus()
    QTest.keyClick(bar.clear, Qt.Key.Key_Return)
    assert not bar.isVisible() and pane.table.selected_rows() == 0
    assert QApplication.focusWidget() is pane.table


def test_a_narrow_window_keeps_everything_in_the_menu(open_list: Open, english: None) -> None:
    pane = open_list(many())
    pane.table.select_ranges([(0, 5)], 5)
    bar = bar_of(pane)
    pane.resize(1800, 500)
    QApplication.processEvents()
    assert len(shown(bar)) == len(bar.buttons)
    pane.resize(700, 500)
    QApplication.processEvents()
    some = shown(bar)
    assert 0 < len(some) < len(bar.buttons) and some == list(bar.buttons)[: len(some)]
    pane.resize(360, 500)
    QApplication.processEvents()
    assert shown(bar) == [] and bar.actions_button.isVisible()
    bar.open_menu()
    assert bar.menu is not None
    kinds = [action.data() for action in bar.menu.actions() if not action.isSeparator()]
    assert kinds == list(bar.buttons)
    bar.menu.close()


def test_the_menu_by_keyboard(open_list: Open, qtbot: QtBot, english: None) -> None:
    pane = open_list(many())
    at_the_keyboard(pane, qtbot)
    heard = asked(pane)
    pane.table.select_ranges([(0, 5)], 5)
    QTest.keyClick(
        pane.table,
        Qt.Key.Key_A,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    menu = bar_of(pane).menu
    assert menu is not None and menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert [kind for kind, _ in heard] == ["fulfill"]


def test_the_context_menu_is_of_one_order_too(open_list: Open, english: None) -> None:
    pane = open_list(many())
    heard = asked(pane)
    pane.table.go_to_row(4)
    open_context_menu(pane)
    menu = pane.bulk.menu
    assert menu is not None and menu.isVisible()
    menu.action_for("archive").trigger()
    ((kind, selected),) = heard
    assert kind == "archive" and list(selected.ids()) == list(pane.model.order_ids(4, 4))
    menu.close()


def test_nothing_selected_opens_nothing(open_list: Open, english: None) -> None:
    pane = open_list(many())
    pane.table.clearSelection()
    open_context_menu(pane)
    assert pane.bulk.menu is None


def test_every_kind_for_many_is_offered_and_has_words() -> None:
    offered = [kind for group in bulk_groups() for kind in group]
    assert sorted(offered) == sorted(kind.name for kind in KINDS.values() if kind.bulk)
    assert all(texts_bulk.has_words(kind) for kind in offered)
    for kind in offered:
        assert all(has_label(f"many.{kind}", field.key) for field in KINDS[kind].bulk_fields({"a": "A"}))


@pytest.mark.parametrize("dark", [False, True])
def test_the_bar_is_painted(qtbot: QtBot, theme: Theme, language: str, dark: bool) -> None:
    bar = SelectionBar(theme)
    qtbot.addWidget(bar)
    bar.resize(600, 44)
    bar.show_selection(12_345, everything=True)
    bar.show()
    assert "12" in bar.label.text() and not bar.grab().isNull()


def test_a_found_that_is_not_complete_is_completed() -> None:
    class Reader:
        def completed(self, found: Any) -> Any:
            return Finds(2000, complete=True)

    selected = Selected(Finds(64, complete=False), ((0, 63),), everything=True)
    assert not selected.complete
    whole = selected.completed(Reader())  # type: ignore[arg-type]
    assert whole.complete and len(whole) == 2000 and len(list(whole.ids())) == 2000
    some = Selected(Finds(64, complete=False), ((0, 9),))
    assert some.completed(Reader()) is some  # type: ignore[arg-type]


class Finds:
    def __init__(self, length: int, *, complete: bool) -> None:
        self._length = length
        self.complete = complete

    def __len__(self) -> int:
        return self._length

    def ids(self, first: int, count: int) -> list[str]:
        return [str(place) for place in range(first, min(first + count, self._length))]

    def position(self, order_id: str) -> int | None:
        return int(order_id)


def test_counts_of_one_and_of_many(language: str) -> None:
    one, many_ = texts_bulk.pieces_of_orders(1, 1), texts_bulk.pieces_of_orders(3, 2)
    if language == "nl":
        assert (one, many_) == ("1 stuk werk van 1 bestelling", "3 stukken werk van 2 bestellingen")
        assert texts_bulk.examples(["#1001"], 4) == "#1001 en nog 4"
    else:
        assert (one, many_) == ("1 piece of work of 1 order", "3 pieces of work of 2 orders")
        assert texts_bulk.examples(["#1001"], 4) == "#1001 and 4 more"
    assert texts_bulk.examples(["#1001"], 0) == "#1001"
