"""The order list in tests: opening one, and reading what it shows."""

from __future__ import annotations

from collections.abc import Callable

from fulfilldesk.ui.orders.list_pane import OrderListPane
from tests.ui.memory_orders import MemoryOrders, row

Open = Callable[[MemoryOrders], OrderListPane]


def many() -> MemoryOrders:
    return MemoryOrders([row(number) for number in range(1, 2001)])


def selected(pane: OrderListPane) -> list[str]:
    ranges = pane.table.selected_ranges()
    return [each for first, last in ranges for each in pane.model.order_ids(first, last)]


def names(pane: OrderListPane, lines: int) -> list[str]:
    return [str(pane.model.data(pane.model.index(line, 0))) for line in range(lines)]


def top_order(pane: OrderListPane) -> str | None:
    return pane.model.order_id(pane.table.rowAt(0))
