"""The windowed model: what it reads, when, and that Qt's own checker finds nothing wrong with it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.columns import COLUMNS
from fulfilldesk.domain.errors import StoreDamaged
from fulfilldesk.domain.query import OrderQuery, SortKey, View
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.orders.table_model import BLOCK, OrderTableModel
from tests.ui.inline import InlineRunner, PatientRunner
from tests.ui.memory_orders import MemoryOrders, order_id, picture_rows, row

pytestmark = pytest.mark.usefixtures("english")


def shown(model: OrderTableModel, line: int, key: SortKey) -> str:
    """The words in a cell."""
    column = next(number for number, each in enumerate(COLUMNS) if each.sort is key)
    return str(model.data(model.index(line, column)))


def made(orders: MemoryOrders, formats: Formats, query: OrderQuery | None = None) -> OrderTableModel:
    """A model that shows the orders; everything happens on the spot."""
    model = OrderTableModel(orders, InlineRunner(), formats)
    model.set_query(query or OrderQuery())
    return model


@pytest.mark.parametrize("orders", [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 5000])
def test_qt_finds_the_model_sound(orders: int, formats: Formats, qtmodeltester: ModelTester) -> None:
    cache = MemoryOrders([row(number) for number in range(orders)])
    model = OrderTableModel(cache, InlineRunner(), formats)
    qtmodeltester.check(model)
    model.set_query(OrderQuery())
    assert model.rowCount() == orders
    cache.change(row(90_000), row(90_001))
    model.refresh()
    assert model.rowCount() == orders + 2
    cache.remove(*(order_id(number) for number in range(orders)))
    model.refresh()
    assert model.rowCount() == 2
    model.set_query(OrderQuery(text="nothing"))
    assert model.rowCount() == 0


def test_the_first_rows_are_there_before_the_count(formats: Formats, qtbot: QtBot) -> None:
    runner = PatientRunner()
    model = OrderTableModel(MemoryOrders([row(number) for number in range(1000)]), runner, formats)
    model.set_query(OrderQuery())
    assert model.rowCount() == BLOCK
    assert shown(model, 0, SortKey.ORDER) == "#999"
    with qtbot.waitSignal(model.counted) as counted:
        runner.go()
    assert counted.args == [1000]
    assert model.rowCount() == 1000


def test_few_rows_need_no_count(formats: Formats) -> None:
    cache = MemoryOrders([row(number) for number in range(3)])
    assert made(cache, formats).rowCount() == 3
    assert cache.counts_asked == 0


def test_the_count_of_an_older_question_is_not_taken_for_the_answer(formats: Formats) -> None:
    runner = PatientRunner()
    cache = MemoryOrders([row(number) for number in range(1000)])
    model = OrderTableModel(cache, runner, formats)
    model.set_query(OrderQuery())
    model.set_query(OrderQuery(text="7"))
    runner.go()
    assert model.rowCount() == sum("7" in str(number) for number in range(1000))


def test_a_million_rows_cost_a_block_at_a_time(formats: Formats) -> None:
    cache = MemoryOrders([row(number) for number in range(100_000)])
    model = made(cache, formats)
    before = cache.reads
    for line in range(70_000, 70_040):
        shown(model, line, SortKey.CUSTOMER)
    assert cache.reads - before <= 2


def test_painted_again_nothing_is_read_again(formats: Formats) -> None:
    cache = MemoryOrders([row(number) for number in range(200)])
    model = made(cache, formats)
    words = [shown(model, line, SortKey.TOTAL) for line in range(40)]
    before = cache.reads
    assert [shown(model, line, SortKey.TOTAL) for line in range(40)] == words
    assert cache.reads == before


def test_sorting_is_the_caches(formats: Formats) -> None:
    cache = MemoryOrders([row(1, customer="Zoë"), row(2, customer="Anna"), row(3, customer="Mila")])
    model = made(cache, formats, OrderQuery(sort=SortKey.CUSTOMER, descending=False))
    assert [shown(model, line, SortKey.CUSTOMER) for line in range(3)] == ["Anna", "Mila", "Zoë"]
    model.set_query(OrderQuery(sort=SortKey.CUSTOMER, descending=True))
    assert [shown(model, line, SortKey.CUSTOMER) for line in range(3)] == ["Zoë", "Mila", "Anna"]


def test_a_row_says_what_the_order_is(formats: Formats) -> None:
    model = made(MemoryOrders(picture_rows()), formats, OrderQuery(text="10473"))
    assert [shown(model, 0, column.sort) for column in COLUMNS] == [
        "#10473",
        "Today 12:47",
        "P. Jansen",
        "€58.20",
        "Paid",
        "Partially fulfilled",
        "2",
        "In transit",
        "Online Store",
        "Utrecht",
    ]


def test_what_nobody_knows_is_shown_as_itself(formats: Formats) -> None:
    model = made(MemoryOrders(picture_rows()), formats, OrderQuery(text="10347"))
    assert shown(model, 0, SortKey.FULFILLMENT) == "Teleported"
    assert shown(model, 0, SortKey.PAYMENT) == "Lost at sea"
    assert shown(model, 0, SortKey.CHANNEL) == ""


def test_until_money_can_be_written_the_cell_is_empty(qtbot: QtBot) -> None:
    slow = Formats()
    model = made(MemoryOrders([row(1)]), slow)
    assert shown(model, 0, SortKey.TOTAL) == ""
    slow.warm_up()
    model.forget_rows()
    assert shown(model, 0, SortKey.TOTAL) == "€10.01"


def test_numbers_stand_right_and_words_left(formats: Formats) -> None:
    model = made(MemoryOrders([row(1)]), formats)
    sides = {
        column.sort: bool(
            model.data(model.index(0, number), Qt.ItemDataRole.TextAlignmentRole)
            & Qt.AlignmentFlag.AlignRight
        )
        for number, column in enumerate(COLUMNS)
    }
    assert {key for key, right in sides.items() if right} == {SortKey.TOTAL, SortKey.ITEMS}


def test_a_damaged_cache_empties_the_table_and_says_so(formats: Formats, qtbot: QtBot) -> None:
    cache = MemoryOrders([row(number) for number in range(200)])
    model = made(cache, formats)
    cache.failure = StoreDamaged(path="cache.sqlite")
    with qtbot.waitSignal(model.failed) as failed:
        model.refresh()
    assert failed.args == [cache.failure]
    assert model.rowCount() == 0
    assert model.row_of(order_id(3)) is None


def test_a_row_that_is_further_down_than_was_counted_is_reached(formats: Formats) -> None:
    runner = PatientRunner()
    model = OrderTableModel(MemoryOrders([row(number) for number in range(1000)]), runner, formats)
    model.set_query(OrderQuery())
    assert model.row_of(order_id(99)) == 900
    assert model.rowCount() == 901
    runner.go()
    assert model.rowCount() == 1000


def test_views_differ(formats: Formats) -> None:
    cache = MemoryOrders(picture_rows())
    model = made(cache, formats, OrderQuery(view=View.POS))
    assert {shown(model, line, SortKey.CHANNEL) for line in range(model.rowCount())} == {"Point of Sale"}
    model.set_query(replace(model.query, view=View.ALL))
    assert model.rowCount() == len(cache.all)
