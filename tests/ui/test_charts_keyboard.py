"""Charts by keyboard, by pointer, in words and as a table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QToolTip
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from fulfilldesk.ui.charts import texts
from fulfilldesk.ui.charts.chart import BarChart, StackedBars
from fulfilldesk.ui.charts.chart_view import ChartView
from fulfilldesk.ui.charts.table import NumbersModel
from fulfilldesk.ui.charts.values import Measure, Point, Series, Spot, bars, stacked
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from tests.ui.charts import DATA, KINDS, PLACES, a_chart, grid, place_of, shown

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


# --- keyboard and pointer


def test_arrows_lead_from_point_to_point_and_enter_opens(
    kind: str, theme: Theme, formats: Formats, qtbot: QtBot
) -> None:
    chart = shown(a_chart(kind, theme, formats), DATA, qtbot)
    down = kind in ("bars", "stacked")
    onward, back = (Qt.Key.Key_Down, Qt.Key.Key_Up) if down else (Qt.Key.Key_Right, Qt.Key.Key_Left)
    series = Qt.Key.Key_Right if down else Qt.Key.Key_Up
    chosen: list[str] = []
    chart.point_chosen.connect(chosen.append)
    for key in (onward, series, Qt.Key.Key_Return, back, Qt.Key.Key_Space):
        qtbot.keyClick(chart, key)
    assert chosen == ["Zwolle/old", "Utrecht/old"]
    for key in (Qt.Key.Key_End, Qt.Key.Key_Enter, onward, onward, Qt.Key.Key_Home, Qt.Key.Key_Enter):
        qtbot.keyClick(chart, key)
    assert chosen[2:] == ["Noordzee/old", "Utrecht/old"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Down])
def test_with_one_series_all_arrows_lead_onward(
    key: Qt.Key, kind: str, theme: Theme, formats: Formats, qtbot: QtBot
) -> None:
    data = bars("", [("a", Point("a", 1)), ("b", Point("b", 2))])
    chart = shown(a_chart(kind, theme, formats), data, qtbot)
    qtbot.keyClick(chart, key)
    point = chart.current()
    assert point is not None
    assert point.key == "b"


def test_a_point_without_orders_opens_nothing(theme: Theme, formats: Formats, qtbot: QtBot) -> None:
    chart = shown(StackedBars(theme, formats), DATA, qtbot)
    qtbot.keyClick(chart, Qt.Key.Key_End)
    with qtbot.assertNotEmitted(chart.point_chosen):
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    chart.show_data(bars("", [("no key", Point("", 9))]))
    with qtbot.assertNotEmitted(chart.point_chosen):
        qtbot.keyClick(chart, Qt.Key.Key_Return)


def test_the_keyboard_stays_on_its_point_when_the_numbers_change(
    theme: Theme, formats: Formats, qtbot: QtBot
) -> None:
    chart = shown(StackedBars(theme, formats), DATA, qtbot)
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    turned = stacked("", PLACES[::-1], [Series(each.name, each.points[::-1]) for each in DATA.series])
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    chart.show_data(turned)
    point = chart.current()
    assert point is not None
    assert point.key == "Zwolle/old"
    chart.show_data(bars("", []))
    assert chart.current() is None
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    qtbot.keyClick(chart, Qt.Key.Key_Down)


def test_the_ring_shows_where_the_keyboard_is(
    kind: str, theme: Theme, formats: Formats, qtbot: QtBot
) -> None:
    chart = shown(a_chart(kind, theme, formats), DATA, qtbot)
    area = place_of(chart, 0, 1).area.adjusted(-4, -4, 4, 4)
    chart.clearFocus()
    without = chart.grab().toImage()
    chart.setFocus()
    qtbot.waitUntil(chart.hasFocus)
    qtbot.keyClick(chart, Qt.Key.Key_Right if kind in ("bars", "stacked") else Qt.Key.Key_Up)
    assert chart.grab(area.toRect()).toImage() != without.copy(area.toRect())


def test_what_the_keyboard_reaches_is_scrolled_into_sight(
    theme: Theme, formats: Formats, qtbot: QtBot
) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    chart = BarChart(theme, formats)
    chart.show_data(bars("", [(f"{n}", Point(f"{n}", n + 1)) for n in range(100)]))
    area.setWidget(chart)
    area.resize(400, 300)
    area.show()
    qtbot.keyClick(chart, Qt.Key.Key_End)
    last = place_of(chart, 99, 0).area.center().toPoint()
    assert area.viewport().rect().contains(chart.mapTo(area.viewport(), last))


def test_a_click_opens_what_it_was_pressed_and_let_go_on(
    kind: str, theme: Theme, formats: Formats, qtbot: QtBot
) -> None:
    chart = shown(a_chart(kind, theme, formats), DATA, qtbot)
    chosen: list[str] = []
    chart.point_chosen.connect(chosen.append)
    one = place_of(chart, 1, 1).area.center().toPoint()
    other = place_of(chart, 0, 0).area.center().toPoint()
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=one)
    assert chosen == ["Zwolle/old"]
    qtbot.mousePress(chart, Qt.MouseButton.LeftButton, pos=one)
    qtbot.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=other)
    assert chosen == ["Zwolle/old"]
    none, alone = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    moved = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(other), chart.mapToGlobal(QPointF(other)), none, none, alone
    )
    QApplication.sendEvent(chart, moved)
    assert chart.cursor().shape() is Qt.CursorShape.PointingHandCursor


def test_tooltips_are_plain_text(theme: Theme, formats: Formats, qtbot: QtBot) -> None:
    data = bars("", [("<b>Utrecht</b>", Point("a", 3, "<i>note</i>"))])
    chart = shown(BarChart(theme, formats), data, qtbot)
    place = place_of(chart, 0, 0).area.center().toPoint()
    QApplication.sendEvent(chart, QHelpEvent(QEvent.Type.ToolTip, place, chart.mapToGlobal(place)))
    assert QToolTip.text() == "<qt>&lt;b&gt;Utrecht&lt;/b&gt;: 3 (&lt;i&gt;note&lt;/i&gt;)</qt>"
    QToolTip.hideText()


# --- in words


def test_the_numbers_are_said(theme: Theme, formats: Formats, qtbot: QtBot) -> None:
    chart = shown(StackedBars(theme, formats), DATA, qtbot)
    assert chart.accessibleDescription() == (
        "Utrecht: new 12, old 2; Zwolle: new 3, old 4; Noordzee: new 0, old 1"
    )
    said: list[str] = []
    chart.said.connect(said.append)
    chart.setFocus()
    qtbot.waitUntil(chart.hasFocus)
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.accessibleName() == "Open work. Zwolle, new: 3. Enter opens the orders."
    assert said[-1] == "Zwolle, new: 3. Enter opens the orders."
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert said[-1] == "Noordzee, new: 0"


def test_percentages_are_said_as_such(formats: Formats) -> None:
    data = grid([[12, 34.6, 100], [0, 0, 0]], Measure.PERCENT)
    assert texts.point_text(data, Spot(1, 0), formats) == "Zwolle, new: 35%"


def test_of_many_categories_the_rest_is_left_to_the_table(
    theme: Theme, formats: Formats, qtbot: QtBot
) -> None:
    chart = shown(BarChart(theme, formats), bars("", [(f"L{n}", Point("", n)) for n in range(50)]), qtbot)
    assert "L39: 39; 10 more in the table" in chart.accessibleDescription()
    assert "L40" not in chart.accessibleDescription()


# --- the table


def cells(model: NumbersModel) -> list[list[str]]:
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_table_has_the_same_numbers(formats: Formats, qtmodeltester: ModelTester) -> None:
    model = NumbersModel(formats)
    model.show_data(DATA)
    qtmodeltester.check(model)
    headings = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
    assert headings == ["Location", "new", "old", "Total"]
    assert cells(model) == [
        ["Utrecht", "12", "2", "14"],
        ["Zwolle", "3", "4", "7"],
        ["Noordzee", "0", "1", "1"],
    ]
    assert model.key_at(model.index(1, 2)) == "Zwolle/old"
    assert model.key_at(model.index(2, 1)) == ""
    assert model.key_at(model.index(1, 0)) == model.key_at(model.index(1, 3)) == ""
    model.show_data(bars("", [("a", Point("k", 3))], category_heading="App"))
    assert cells(model) == [["a", "3"]]
    assert model.key_at(model.index(0, 0)) == "k"


def test_one_switches_between_chart_and_table_by_keyboard(
    theme: Theme, formats: Formats, qtbot: QtBot
) -> None:
    view = ChartView(StackedBars(theme, formats), theme, formats)
    qtbot.addWidget(view)
    view.show_data(DATA, "orders")
    view.resize(600, 400)
    with qtbot.waitExposed(view):
        view.show()
    assert (view.title(), view.remark(), view.as_table) == ("Open work", "orders", False)
    view.chart.setFocus()
    qtbot.waitUntil(view.chart.hasFocus)
    assert view.said.text() == "Utrecht, new: 12. Enter opens the orders."
    qtbot.keyClick(view.switch, Qt.Key.Key_Return)
    assert view.as_table
    assert view.chart.isHidden()
    chosen: list[str] = []
    view.point_chosen.connect(chosen.append)
    view.table.setCurrentIndex(view.model.index(1, 2))
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert chosen == ["Zwolle/old"]
    qtbot.keyClick(view.switch, Qt.Key.Key_Return)
    assert not view.as_table
    view.show_table(True)
    view.show_data(bars("Nothing", []))
    assert not view.as_table
    assert not view.switch.isEnabled()
