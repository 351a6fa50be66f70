"""The order list while the cache is still searching: what is shown meanwhile, and what is never shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.errors import StoreDamaged
from fulfilldesk.domain.query import OrderQuery, SortKey, View
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.orders.answer import BLOCK
from fulfilldesk.ui.orders.list_pane import OrderListPane
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.theme import Theme
from tests.ui.inline import PatientRunner
from tests.ui.memory_orders import MemoryOrders, order_id, row

pytestmark = pytest.mark.usefixtures("english")


class Waiting:
    """A list over a cache that answers when the test says so; with `begun` nothing can be taken back."""

    def __init__(self, qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings) -> None:
        self.orders = MemoryOrders([row(number) for number in range(1, 2001)])
        self.runner = PatientRunner()
        self.pane = OrderListPane(self.orders, self.runner, formats, theme, settings)
        qtbot.addWidget(self.pane)
        self.pane.resize(900, 500)
        self.pane.show_sync(None, synced=True)

    def go(self) -> None:
        self.runner.go()

    def start(self) -> None:
        self.pane.begin(View.ALL)
        self.pane.start()
        self.pane.show()
        self.go()

    def search(self, text: str) -> None:
        self.pane.show_query(OrderQuery(text=text))

    @property
    def names(self) -> list[str]:
        """The first rows' numbers."""
        model = self.pane.model
        return [str(model.index(line, 0).data()) for line in range(min(3, model.rowCount()))]

    @property
    def selected(self) -> list[str]:
        table, model = self.pane.table, self.pane.model
        return [each for part in table.selected_ranges() for each in model.order_ids(*part)]


@pytest.fixture
def waiting(qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings) -> Iterator[Waiting]:
    made = Waiting(qtbot, theme, formats, settings)
    yield made


def test_the_newest_orders_are_there_before_anything_is_searched(waiting: Waiting) -> None:
    waiting.pane.begin(View.ALL)
    waiting.pane.start()
    waiting.pane.show()
    assert waiting.orders.asked == []
    assert waiting.names == ["#2000", "#1999", "#1998"]
    assert waiting.pane.model.rowCount() == BLOCK
    waiting.pane.table.go_to_row(2)
    assert waiting.pane.current_order() == order_id(1998)
    waiting.go()
    assert waiting.pane.model.rowCount() == 2000
    assert waiting.selected == [order_id(1998)]


def test_another_view_does_not_begin_with_rows_that_are_not_its_own(waiting: Waiting) -> None:
    waiting.pane.begin(View.UNFULFILLED)
    waiting.pane.start()
    waiting.pane.show()
    assert waiting.pane.model.rowCount() == 0
    assert not waiting.pane.empty.isVisible(), "nobody knows yet whether it is empty"
    waiting.go()
    assert waiting.pane.empty.isVisible()


def test_the_old_rows_stay_until_the_answer_is_there(waiting: Waiting) -> None:
    waiting.start()
    waiting.search("77")
    assert waiting.names[0] == "#2000"
    assert waiting.pane.query().text == "77"
    waiting.go()
    assert waiting.names[0] == "#1977"


def test_of_many_letters_typed_fast_only_the_last_word_is_searched(waiting: Waiting) -> None:
    waiting.start()
    waiting.orders.asked.clear()
    for word in ("1", "12", "123", "1234"):
        waiting.search(word)
    waiting.go()
    assert [query.text for query in waiting.orders.asked] == ["1234"]
    assert waiting.names == ["#1234"]


def test_an_answer_that_comes_too_late_is_not_shown(
    qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings
) -> None:
    waiting = Waiting(qtbot, theme, formats, settings)
    waiting.runner = PatientRunner(begun=True)
    waiting.pane = OrderListPane(waiting.orders, waiting.runner, formats, theme, settings)
    qtbot.addWidget(waiting.pane)
    waiting.start()
    shown: list[list[str]] = []
    waiting.pane.model.modelReset.connect(lambda: shown.append(waiting.names))
    waiting.orders.asked.clear()
    for word in ("1", "12", "1234"):
        waiting.search(word)
    waiting.go()
    assert [query.text for query in waiting.orders.asked] == ["1", "1234"], "the second was never begun"
    assert shown == [["#1234"]]


def test_the_arrow_key_waits_for_the_results_it_is_about(waiting: Waiting, qtbot: QtBot) -> None:
    waiting.start()
    search = waiting.pane.filter_bar.search
    qtbot.keyClicks(search, "77")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert waiting.pane.current_order() == ""
    waiting.go()
    assert waiting.pane.current_order() == order_id(1977)


def test_what_one_chooses_while_it_is_searched_stays_chosen(waiting: Waiting, qtbot: QtBot) -> None:
    waiting.start()
    waiting.pane.table.go_to_row(5)
    waiting.pane.show_query(OrderQuery(sort=SortKey.ORDER, descending=False))
    qtbot.keyClick(waiting.pane.table, Qt.Key.Key_Down)
    assert waiting.pane.current_order() == order_id(1994)
    waiting.go()
    assert waiting.selected == [order_id(1994)]
    assert waiting.pane.table.currentIndex().row() == 1993


def test_what_one_selects_while_the_list_is_read_again_stays_selected(waiting: Waiting) -> None:
    waiting.start()
    waiting.pane.table.go_to_row(5)
    waiting.pane.orders_changed(waiting.orders.change(row(3000)))
    waiting.pane.table.select_ranges([(10, 12), (20, 20)], 20)
    before = waiting.selected
    waiting.go()
    assert waiting.selected == before
    assert waiting.pane.table.selected_ranges() == [(11, 13), (21, 21)]


def test_a_row_says_the_new_thing_at_once_and_moves_when_it_was_found(waiting: Waiting) -> None:
    waiting.start()
    waiting.pane.show_query(OrderQuery(sort=SortKey.CUSTOMER, descending=False))
    waiting.go()
    waiting.pane.orders_changed(waiting.orders.change(row(1, customer="Zoë")))
    customer = waiting.pane.model.index(0, 2)
    assert customer.data() == "Zoë"
    waiting.go()
    assert waiting.names[0] == "#10"
    assert waiting.pane.model.row_of(order_id(1)) == 1999


def test_many_changes_are_found_again_seldom(waiting: Waiting, qtbot: QtBot) -> None:
    waiting.start()
    waiting.orders.asked.clear()
    for number in range(3000, 3100):
        waiting.pane.orders_changed(waiting.orders.change(row(number)))
        waiting.go()
    assert len(waiting.orders.asked) == 1

    def found_again() -> bool:
        waiting.go()
        return len(waiting.orders.asked) == 2

    qtbot.waitUntil(found_again)
    assert waiting.names[0] == "#3099"


# --- answers in parts


def test_the_first_page_comes_first_and_the_others_after_it(waiting: Waiting) -> None:
    waiting.start()
    waiting.orders.in_parts = 100
    rows: list[int] = []
    waiting.pane.model.modelReset.connect(lambda: rows.append(waiting.pane.model.rowCount()))
    waiting.pane.model.rowsInserted.connect(lambda: rows.append(waiting.pane.model.rowCount()))
    waiting.search("1")
    waiting.go()
    whole = sum("1" in str(number) for number in range(1, 2001))
    assert rows == [100, whole]
    waiting.pane.table.selectAll()
    waiting.pane.orders_changed(waiting.orders.change(row(3001)))
    waiting.go()
    assert rows == [100, whole, whole + 1], "a list that stands never shrinks to its first page again"
    assert waiting.pane.table.selected_rows() == whole + 1


def test_the_rest_of_an_older_answer_is_not_mixed_into_a_newer_one(waiting: Waiting) -> None:
    waiting.start()
    waiting.orders.in_parts = 100
    waiting.search("1")
    waiting.pane._finder.found_anew.connect(
        lambda answer: waiting.search("1234") if answer.question.query.text == "1" else None
    )
    waiting.go()
    assert waiting.names == ["#1234"]
    assert waiting.pane.model.rowCount() == 1


# --- trouble


def test_a_search_that_fails_leaves_no_rows_of_another(waiting: Waiting, qtbot: QtBot) -> None:
    waiting.start()
    waiting.orders.failure = StoreDamaged(path="cache.sqlite")
    waiting.search("77")
    with qtbot.waitSignal(waiting.pane.failed) as failed:
        waiting.go()
    assert failed.args == [waiting.orders.failure]
    assert waiting.pane.model.rowCount() == 0
    assert not waiting.pane.empty.isVisible(), "that nothing was found is not true"
    waiting.orders.failure = None
    waiting.pane.orders_changed(frozenset({order_id(1)}))
    waiting.go()
    assert waiting.names[0] == "#1977"


def test_another_cache_under_the_list(waiting: Waiting) -> None:
    waiting.start()
    waiting.pane.table.select_ranges([(500, 500)], 500)
    waiting.pane.table.verticalScrollBar().setValue(490 * waiting.pane.table.row_height())
    waiting.orders.all = [row(number, customer="Anew") for number in range(1, 5001)]
    waiting.orders._forget()
    waiting.pane.cache_replaced()
    waiting.go()
    assert waiting.pane.model.rowCount() == 5000
    assert waiting.selected == [order_id(1500)]
    table = waiting.pane.table
    assert waiting.pane.model.order_id(table.rowAt(0)) == order_id(1510)
    assert waiting.pane.model.index(0, 2).data() == "Anew"


def test_an_order_asked_for_before_it_was_found_is_gone_to_then(waiting: Waiting) -> None:
    waiting.start()
    waiting.orders.change(row(9000))
    waiting.pane.select_order(order_id(9000))
    assert waiting.pane.current_order() == order_id(9000)
    waiting.pane.orders_changed(frozenset({order_id(9000)}))
    waiting.go()
    assert waiting.selected == [order_id(9000)]
