"""The windowed model: what it reads, when, and that Qt's own checker finds nothing wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.columns import COLUMNS
from fulfilldesk.domain.errors import StoreDamaged
from fulfilldesk.domain.query import OrderQuery, SortKey, View
from fulfilldesk.ui.badges import Mark
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.orders.answer import BLOCK, Answer, Listed, Question, Standpoint, answer
from fulfilldesk.ui.orders.table_model import OrderTableModel
from fulfilldesk.ui.tasks import Runner
from tests.ui.inline import Done, InlineRunner, PatientRunner
from tests.ui.memory_orders import MemoryOrders, order_id, picture_rows, row

pytestmark = pytest.mark.usefixtures("english")


def shown(model: OrderTableModel, line: int, key: SortKey) -> str:
    """The words in a cell."""
    column = next(number for number, each in enumerate(COLUMNS) if each.sort is key)
    return str(model.data(model.index(line, column)))


def asked(orders: MemoryOrders, formats: Formats, query: OrderQuery, *, anew: bool = True) -> Answer:
    """What the cache answers."""
    return answer(orders, Question(query, Standpoint(Listed()), anew, 20), formats)


def made(
    orders: MemoryOrders, formats: Formats, query: OrderQuery | None = None, *, ahead: Runner | None = None
) -> OrderTableModel:
    """A model that shows the answer; nothing is read ahead unless a runner does it."""
    model = OrderTableModel(orders, ahead or PatientRunner(), formats)
    model.show_anew(asked(orders, formats, query or OrderQuery()))
    return model


@pytest.mark.parametrize("orders", [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 5000])
def test_qt_finds_the_model_sound(orders: int, formats: Formats, qtmodeltester: ModelTester) -> None:
    cache = MemoryOrders([row(number) for number in range(orders)])
    model = OrderTableModel(cache, InlineRunner(), formats)
    qtmodeltester.check(model)
    model.show_first(cache.newest(BLOCK))
    assert model.rowCount() == min(orders, BLOCK)
    model.show_changed(asked(cache, formats, OrderQuery(), anew=False))
    assert model.rowCount() == orders
    cache.change(row(90_000), row(90_001))
    model.show_changed(asked(cache, formats, OrderQuery(), anew=False))
    assert model.rowCount() == orders + 2
    cache.remove(*(order_id(number) for number in range(orders)))
    model.show_changed(asked(cache, formats, OrderQuery(), anew=False))
    assert model.rowCount() == 2
    model.show_anew(asked(cache, formats, OrderQuery(text="nothing")))
    assert model.rowCount() == 0
    model.show_nothing()
    assert model.rowCount() == 0


def test_rows_in_sight_are_read_with_the_answer(formats: Formats) -> None:
    cache = MemoryOrders([row(number) for number in range(1000)])
    model = made(cache, formats)
    before = cache.reads
    assert [shown(model, line, SortKey.ORDER) for line in range(20)][:2] == ["#999", "#998"]
    assert cache.reads == before


def test_a_million_rows_cost_a_block_at_a_time(formats: Formats) -> None:
    cache = MemoryOrders([row(number) for number in range(100_000)])
    model = made(cache, formats)
    before = cache.reads
    for line in range(70_000, 70_040):
        shown(model, line, SortKey.CUSTOMER)
    assert cache.reads - before <= 2


def test_what_lies_beside_is_there_before_it_is_scrolled_to(formats: Formats) -> None:
    cache = MemoryOrders([row(number) for number in range(1000)])
    runner = PatientRunner()
    model = made(cache, formats, ahead=runner)
    shown(model, 300, SortKey.CUSTOMER)
    runner.go()
    before = cache.reads
    assert shown(model, 300 + BLOCK, SortKey.ORDER) == f"#{999 - 300 - BLOCK}"
    assert shown(model, 300 - BLOCK, SortKey.ORDER) == f"#{999 - 300 + BLOCK}"
    assert cache.reads == before


class LateRunner(InlineRunner):
    """Works on the spot and delivers when the test says so."""

    def __init__(self) -> None:
        self.deliveries: list[Callable[[], None]] = []

    def run(self, work: Callable[[], Any], *, on_result: Callable[[Any], None], **rest: Any) -> Done:
        return super().run(
            work, on_result=lambda result: self.deliveries.append(lambda: on_result(result)), **rest
        )


def test_what_was_read_ahead_of_a_change_is_not_shown(formats: Formats) -> None:
    cache = MemoryOrders([row(number) for number in range(1000)])
    runner = LateRunner()
    model = made(cache, formats, ahead=runner)
    shown(model, 0, SortKey.CUSTOMER)
    model.reread(cache.change(row(999 - BLOCK, customer="Zoë")))
    for deliver in runner.deliveries:
        deliver()
    assert shown(model, BLOCK, SortKey.CUSTOMER) == "Zoë"


def test_a_changed_order_is_read_again_where_it_is_shown_and_no_other(formats: Formats) -> None:
    cache = MemoryOrders([row(number) for number in range(1000)])
    model = made(cache, formats)
    shown(model, 500, SortKey.CUSTOMER)
    before = cache.reads
    model.reread(cache.change(row(999, customer="Zoë")))
    assert shown(model, 0, SortKey.CUSTOMER) == "Zoë"
    shown(model, 500, SortKey.CUSTOMER)
    assert cache.reads == before + 1
    model.reread({"gid://shopify/Order/5"})
    assert cache.reads == before + 1


def test_an_order_that_has_gone_leaves_its_row_empty_and_the_others_in_place(formats: Formats) -> None:
    cache = MemoryOrders([row(number) for number in range(100)])
    model = made(cache, formats)
    model.reread(cache.remove(order_id(98)))
    assert [shown(model, line, SortKey.ORDER) for line in range(3)] == ["#99", "", "#97"]
    assert model.order_id(1) == order_id(98)
    gone = model.cells(1)
    assert gone is not None and gone.tooltip == "This order is no longer on this computer"


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
    model.show_anew(asked(cache, formats, OrderQuery(sort=SortKey.CUSTOMER, descending=True)))
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


def test_what_was_worded_for_yesterday_is_worded_again(qtbot: QtBot) -> None:
    slow = Formats()
    cache = MemoryOrders([row(1)])
    model = made(cache, slow)
    worded_without_money = asked(cache, slow, OrderQuery())
    slow.warm_up()
    model.forget_rows()
    model.show_changed(worded_without_money)
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


def test_a_cache_that_cannot_be_read_is_told_while_painting(formats: Formats, qtbot: QtBot) -> None:
    cache = MemoryOrders([row(number) for number in range(200)])
    model = made(cache, formats)
    cache.failure = StoreDamaged(path="cache.sqlite")
    with qtbot.waitSignal(model.failed) as failed:
        assert model.cells(150) is None
    assert failed.args == [cache.failure]
    assert shown(model, 0, SortKey.ORDER) == "#199", "what was read before stays"


def test_views_differ(formats: Formats) -> None:
    cache = MemoryOrders(picture_rows())
    model = made(cache, formats, OrderQuery(view=View.POS))
    assert {shown(model, line, SortKey.CHANNEL) for line in range(model.rowCount())} == {"Point of Sale"}
    model.show_anew(asked(cache, formats, OrderQuery(view=View.ALL)))
    assert model.rowCount() == len(cache.all)


def test_an_action_that_waits_lies_over_its_order(formats: Formats, qtbot: QtBot) -> None:
    cache = MemoryOrders([row(number) for number in range(1000)])
    model = made(cache, formats)
    before = cache.reads
    with qtbot.waitSignal(model.dataChanged):
        model.show_marks({order_id(999): Mark.WAITING, order_id(500): Mark.LOOK_AGAIN})
    assert shown(model, 0, SortKey.FULFILLMENT).endswith(", Waiting")
    assert cache.reads == before, "no query for it"
    assert shown(model, 1, SortKey.FULFILLMENT) == shown(model, 2, SortKey.FULFILLMENT)
    assert shown(model, 499, SortKey.FULFILLMENT).endswith(", Look again"), "read after the marks came"
    model.reread({order_id(999)})
    assert shown(model, 0, SortKey.FULFILLMENT).endswith(", Waiting")
    model.show_changed(asked(cache, formats, OrderQuery(), anew=False))
    assert shown(model, 0, SortKey.FULFILLMENT).endswith(", Waiting")
    model.show_marks({})
    assert "Waiting" not in shown(model, 0, SortKey.FULFILLMENT)


def test_marks_of_orders_out_of_sight_repaint_nothing(formats: Formats, qtbot: QtBot) -> None:
    model = made(MemoryOrders([row(number) for number in range(10)]), formats)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.show_marks({order_id(number): Mark.WAITING for number in range(50_000, 60_000)})
