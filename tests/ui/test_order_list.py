"""The order list as a person uses it: choosing, sorting, searching, filtering."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.columns import COLUMNS
from fulfilldesk.domain.events import SyncProgressed
from fulfilldesk.domain.query import OrderQuery, SortKey, View
from fulfilldesk.ui import settings as remembered
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.orders.list_pane import OrderListPane
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.theme import Theme
from tests.ui.inline import InlineRunner
from tests.ui.lists import Open, many, names, selected
from tests.ui.memory_orders import MemoryOrders, order_id, picture_rows, row

pytestmark = pytest.mark.usefixtures("english")


# --- choosing


def test_the_order_one_moves_to_is_told_once(open_list: Open, qtbot: QtBot) -> None:
    pane = open_list(many())
    told: list[str] = []
    pane.current_order_changed.connect(told.append)
    pane.table.go_to_row(0)
    for _ in range(3):
        qtbot.keyClick(pane.table, Qt.Key.Key_Down)
    assert told == [order_id(2000), order_id(1999), order_id(1998), order_id(1997)]
    qtbot.keyClick(pane.table, Qt.Key.Key_End)
    assert told[-1] == order_id(1)
    qtbot.keyClick(pane.table, Qt.Key.Key_Home)
    assert told[-1] == order_id(2000)


def test_enter_opens_and_a_double_click_too(open_list: Open, qtbot: QtBot) -> None:
    pane = open_list(many())
    opened: list[str] = []
    pane.order_activated.connect(opened.append)
    pane.table.go_to_row(4)
    qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    assert opened == [order_id(1996)]
    where = pane.table.visualRect(pane.model.index(2, 1)).center()
    QTest.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseDClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseRelease(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert opened == [order_id(1996), order_id(1998)]


def test_shift_and_control_select_rows_as_ranges(open_list: Open, qtbot: QtBot) -> None:
    pane = open_list(many())
    pane.table.go_to_row(1)
    for _ in range(3):
        qtbot.keyClick(pane.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    where = pane.table.visualRect(pane.model.index(7, 1)).center()
    QTest.mouseClick(
        pane.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, where
    )
    assert pane.table.selected_ranges() == [(1, 4), (7, 7)]
    assert pane.bulk.bar is not None and pane.bulk.bar.label.text() == "5 selected"
    qtbot.keyClick(pane.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert pane.table.selected_ranges() == [(0, 1999)]
    assert pane.bulk.bar.label.text() == "All 2,000 that match selected"


# --- sorting and columns


def click_header(pane: OrderListPane, key: SortKey) -> None:
    section = [column.sort for column in COLUMNS].index(key)
    header = pane.table.header
    where = QPoint(header.sectionViewportPosition(section) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_a_click_on_a_heading_sorts_and_a_second_turns_it_round(open_list: Open) -> None:
    pane = open_list(many())
    click_header(pane, SortKey.CUSTOMER)
    assert (pane.query().sort, pane.query().descending) == (SortKey.CUSTOMER, False)
    assert names(pane, 1) == ["#1"]
    click_header(pane, SortKey.CUSTOMER)
    assert names(pane, 1) == ["#999"]
    click_header(pane, SortKey.TOTAL)
    assert names(pane, 1) == ["#2000"]


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: str(column.sort))
def test_every_column_sorts_by_keyboard(open_list: Open, qtbot: QtBot, column: object) -> None:
    pane = open_list(many())
    header = pane.table.header
    header.setFocus()
    qtbot.keyClick(header, Qt.Key.Key_Left)
    for _ in range(COLUMNS.index(column)):
        qtbot.keyClick(header, Qt.Key.Key_Right)
    before = pane.query()
    qtbot.keyClick(header, Qt.Key.Key_Space)
    assert pane.query().sort is column.sort
    assert pane.query() != before


def test_sorting_keeps_the_current_order_current(open_list: Open) -> None:
    pane = open_list(many())
    pane.table.go_to_row(0)
    click_header(pane, SortKey.CUSTOMER)
    assert pane.current_order() == order_id(2000)
    assert selected(pane) == [order_id(2000)]


def test_columns_and_sort_are_as_they_were_left(
    open_list: Open, settings: Settings, qtbot: QtBot, theme: Theme, formats: Formats
) -> None:
    pane = open_list(many())
    header = pane.table.header
    total = [column.sort for column in COLUMNS].index(SortKey.TOTAL)
    header.resizeSection(total, 222)
    header.moveSection(header.visualIndex(total), 0)
    menu = header.column_menu()
    channel = next(action for action in menu.actions() if action.data() == "channel")
    channel.trigger()
    menu.close()
    click_header(pane, SortKey.ITEMS)
    settings.save()
    again = OrderListPane(many(), InlineRunner(), formats, theme, settings)
    qtbot.addWidget(again)
    again.begin(View.ALL)
    again.start()
    places = again.table.header.places()
    assert (places[0].key, places[0].width) == (SortKey.TOTAL, 222)
    assert [place.key for place in places if not place.shown] == [SortKey.CHANNEL]
    assert again.query().sort is SortKey.ITEMS


def test_nonsense_in_the_settings_gives_the_usual_columns(
    settings: Settings, qtbot: QtBot, theme: Theme, formats: Formats
) -> None:
    settings.set(remembered.COLUMNS, ("total:abc:1", "nobody:80:1", "order:99999999:1", "date:5:0", ":::"))
    settings.set(remembered.SORT, "colour")
    pane = OrderListPane(many(), InlineRunner(), formats, theme, settings)
    qtbot.addWidget(pane)
    pane.begin(View.ALL)
    pane.start()
    places = {place.key: place for place in pane.table.header.places()}
    assert set(places) == set(SortKey)
    assert not places[SortKey.DATE].shown
    assert places[SortKey.ORDER].width <= 900
    assert pane.query().sort is SortKey.DATE


def test_the_last_column_cannot_be_hidden(open_list: Open) -> None:
    pane = open_list(many())
    for column in COLUMNS:
        menu = pane.table.header.column_menu()
        next(action for action in menu.actions() if action.data() == column.sort.value).trigger()
        menu.close()
    assert sum(place.shown for place in pane.table.header.places()) == 1


# --- searching and filtering


def test_typing_searches_after_a_pause(open_list: Open, qtbot: QtBot) -> None:
    orders = many()
    pane = open_list(orders)
    asked = len(orders.asked)
    qtbot.keyClicks(pane.filter_bar.search, "1234")
    assert len(orders.asked) == asked
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1)
    assert names(pane, 1) == ["#1234"]


def test_escape_ends_the_search_and_the_arrow_goes_to_the_results(open_list: Open, qtbot: QtBot) -> None:
    pane = open_list(many())
    search = pane.filter_bar.search
    qtbot.keyClicks(search, "77")
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert pane.query().text == "77"
    assert pane.current_order() == order_id(1977)
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert pane.query().text == ""
    assert pane.model.rowCount() == 2000


def test_letters_typed_in_the_table_go_to_the_search(open_list: Open, qtbot: QtBot) -> None:
    pane = open_list(many())
    qtbot.keyClick(pane.table, "4")
    assert pane.filter_bar.search.text() == "4"


def test_chips_offer_values_with_counts_and_filter(open_list: Open, qtbot: QtBot) -> None:
    pane = open_list(MemoryOrders(picture_rows()))
    popup = pane.filter_bar.open_choices("payment")
    lines = popup.list()
    words = [lines.item(line).data(Qt.ItemDataRole.AccessibleTextRole) for line in range(lines.count())]
    assert "Paid, 8" in words
    assert "Lost at sea, 1" in words
    for wanted in ("Paid, 8", "Pending, 1"):
        lines.setCurrentRow(words.index(wanted))
        qtbot.keyClick(lines, Qt.Key.Key_Space)
    popup.close()
    assert pane.query().payment == {"PAID", "PENDING"}
    assert pane.model.rowCount() == 9
    assert pane.filter_bar.chips["payment"].accessibleName() == "Payment: Paid, Pending"
    qtbot.keyClick(pane.filter_bar.chips["payment"], Qt.Key.Key_Delete)
    assert pane.query().payment == frozenset()
    assert pane.filter_bar.chips["payment"].accessibleName() == "Payment"


@pytest.mark.parametrize(
    ("field", "value", "rows"),
    [
        ("fulfillment", "ON_HOLD", 1),
        ("channel", "Point of Sale", 2),
        ("location", "gid://shopify/Location/1", 13),
    ],
)
def test_each_chip_filters_its_own_field(open_list: Open, field: str, value: str, rows: int) -> None:
    pane = open_list(MemoryOrders(picture_rows()))
    popup = pane.filter_bar.open_choices(field)
    lines = popup.list()
    values = [lines.item(line).data(Qt.ItemDataRole.UserRole) for line in range(lines.count())]
    lines.item(values.index(value)).setCheckState(Qt.CheckState.Checked)
    popup.close()
    assert pane.model.rowCount() == rows


def test_the_numbers_in_an_open_list_follow_the_orders(open_list: Open, qtbot: QtBot) -> None:
    orders = MemoryOrders(picture_rows())
    pane = open_list(orders)
    popup = pane.filter_bar.open_choices("payment")
    lines = popup.list()

    def said() -> list[str]:
        return [
            str(lines.item(line).data(Qt.ItemDataRole.AccessibleTextRole)) for line in range(lines.count())
        ]

    before = said()
    lines.setCurrentRow(before.index("Pending, 1"))
    qtbot.keyClick(lines, Qt.Key.Key_Space)
    pane.orders_changed(orders.change(row(10431, payment="EXPIRED")))
    assert said()[: len(before)] == [{"Pending, 1": "Pending, 0"}.get(each, each) for each in before], (
        "nothing moves or vanishes under the pointer"
    )
    assert said()[len(before) :] == ["Expired, 1"]
    assert lines.currentRow() == before.index("Pending, 1")
    assert pane.query().payment == {"PENDING"}
    popup.close()


def test_a_chosen_value_that_no_order_has_any_more_can_be_unticked(open_list: Open) -> None:
    orders = MemoryOrders(picture_rows())
    pane = open_list(orders)
    pane.show_query(OrderQuery(fulfillment=frozenset({"ON_HOLD"})))
    orders.remove(order_id(10431))
    popup = pane.filter_bar.open_choices("fulfillment")
    lines = popup.list()
    gone = next(
        lines.item(line)
        for line in range(lines.count())
        if lines.item(line).data(Qt.ItemDataRole.UserRole) == "ON_HOLD"
    )
    assert gone.checkState() == Qt.CheckState.Checked
    gone.setCheckState(Qt.CheckState.Unchecked)
    popup.close()
    assert pane.query().fulfillment == frozenset()


# --- an empty table says why


def test_words_for_an_empty_table(open_list: Open) -> None:
    pane = open_list(MemoryOrders())
    assert "This shop has no orders yet" in pane.empty.words()
    pane.show_view(View.ON_HOLD)
    assert "No orders in “On hold”" in pane.empty.words()
    pane.show_query(OrderQuery(text="nobody"))
    assert "Try changing the filters or search term." in pane.empty.words()
    pane.empty.clear_asked.emit()
    assert pane.query() == OrderQuery()
    pane.show_sync(None, synced=False)
    assert "No orders on this computer yet" in pane.empty.words()
    pane.show_sync(SyncProgressed(1200, 5000, 340.0), synced=False)
    assert "Reading orders: 1,200 of 5,000 · about 6 minutes left" in pane.empty.words()
    assert pane.empty.isVisible()


def test_the_words_go_when_the_first_orders_come(open_list: Open) -> None:
    orders = MemoryOrders()
    pane = open_list(orders)
    pane.show_sync(SyncProgressed(0, 5000, None), synced=False)
    pane.orders_changed(orders.change(row(1), row(2)))
    assert not pane.empty.isVisible()
    assert names(pane, 2) == ["#2", "#1"]


def test_keyboard_selection_by_space_does_not_move(open_list: Open, qtbot: QtBot) -> None:
    pane = open_list(many())
    pane.table.go_to_row(2)
    index = pane.model.index(5, 0)
    pane.table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
    qtbot.keyClick(pane.table, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert pane.table.selected_ranges() == [(2, 2), (5, 5)]
