"""P5: painting, the wheel, Ctrl+A and another filter, beside a table that is Qt's own C++ throughout."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QStyleFactory, QTableView

from fulfilldesk.domain.columns import COLUMNS
from fulfilldesk.domain.query import OrderQuery, View
from tests.benchmarks.lines import Goal, Line
from tests.benchmarks.measuring import fewer, median, milliseconds
from tests.benchmarks.prepared import Prepared
from tests.benchmarks.real_window import RealWindow
from tests.benchmarks.wheel import turn_wheel

#: Rows of Qt's own table; more would only make it slower to fill.
_ROWS = 5_000
_QT = "QStandardItemModel with Qt's delegate"


def measure(shop: Prepared) -> Iterator[Line]:
    """Each beside the other in turn, so that a busy moment of the machine meets both."""
    window = RealWindow(shop.profile, shop.fresh_folder("p5") / "settings.ini")
    ours, qts = window.table, _qt_table(window)
    repaints, wheels = fewer(shop.orders, 60, 15), fewer(shop.orders, 200, 40)
    repaint = _in_turn(lambda: ours.viewport().repaint(), lambda: qts.viewport().repaint(), repaints)
    wheel = _in_turn(lambda: turn_wheel(ours), lambda: turn_wheel(qts), wheels)
    visible = window.table.viewport().height() // window.table.row_height()
    size = f"{_QT}, {visible} rows of {len(COLUMNS)} columns"
    yield Line("P5", "full repaint", *repaint, goal=Goal("ratio", 0.6), times=repaints, limit_is=size)
    yield Line("P5", "one step of the wheel", *wheel, goal=Goal("ratio", 1.0), times=wheels, limit_is=_QT)

    def select_all() -> None:
        QTest.keyClick(ours, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()

    times = fewer(shop.orders, 15, 5)
    selecting = []
    ours.setFocus()
    for _ in range(times):
        ours.clearSelection()
        QApplication.processEvents()
        selecting += milliseconds(select_all)
    whole = f"a full repaint of {_QT}"
    goal = Goal("ratio", 2.0)
    yield Line("P5", "Ctrl+A", median(selecting), repaint[1], goal=goal, times=times, limit_is=whole)
    resetting = [
        window.answer(partial(window.pane.show_query, OrderQuery(view=view))).busy
        for _ in range(times)
        for view in (View.UNFULFILLED, View.ALL)
    ]
    yield Line(
        "P5",
        "another filter, painting thread until painted",
        median(resetting),
        repaint[1],
        goal=goal,
        times=2 * times,
        limit_is=whole,
    )
    qts.close()
    window.close()


def _qt_table(window: RealWindow) -> QTableView:
    """As large as ours, with the words of our first rows and the platform's plain style."""
    ours = window.table
    model = QStandardItemModel(0, len(COLUMNS))
    source = ours.model()
    filled = min(source.rowCount(), 200)
    words = [
        [str(source.index(row, column).data() or "") for column in range(len(COLUMNS))]
        for row in range(filled)
    ]
    for row in range(_ROWS if filled else 0):
        items = [QStandardItem(text) for text in words[row % filled]]
        for item, column in zip(items, COLUMNS, strict=True):
            if column.right_aligned:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        model.appendRow(items)
    table = QTableView()
    model.setParent(table)
    table.setStyle(QStyleFactory.create("Fusion"))
    table.setModel(model)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(ours.row_height())
    table.verticalScrollBar().setSingleStep(ours.row_height())
    for section in range(len(COLUMNS)):
        table.setColumnWidth(section, ours.columnWidth(section))
    table.show()
    table.resize(
        ours.width(), ours.height() - ours.horizontalHeader().height() + table.horizontalHeader().height()
    )
    QApplication.processEvents()
    return table


def _in_turn(ours: Callable[[], object], limit: Callable[[], object], times: int) -> tuple[float, float]:
    """The medians of both."""
    mine, other = [], []
    for _ in range(times):
        mine += milliseconds(ours)
        other += milliseconds(limit)
    return median(mine), median(other)
