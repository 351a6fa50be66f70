"""Charts for tests: data, one of each kind, and where its points are."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from fulfilldesk.ui.charts.chart import BarChart, Chart, DayChart, StackedBars
from fulfilldesk.ui.charts.drawing import Mark
from fulfilldesk.ui.charts.values import ChartData, Measure, Point, Series, Spot, stacked
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme

KINDS = ("bars", "stacked", "days", "lines")
PLACES, AGES = ("Utrecht", "Zwolle", "Noordzee"), ("new", "old")


def grid(values: list[list[float]], measure: Measure = Measure.COUNT) -> ChartData:
    """A series for each list of three."""
    series = [
        Series(name, tuple(Point(f"{place}/{name}", value) for place, value in zip(PLACES, row, strict=True)))
        for name, row in zip(AGES, values, strict=True)
    ]
    return stacked("Open work", PLACES, series, measure=measure, category_heading="Location")


DATA = grid([[12, 3, 0], [2, 4, 1]])


def a_chart(kind: str, theme: Theme, formats: Formats) -> Chart:
    match kind:
        case "bars":
            return BarChart(theme, formats)
        case "stacked":
            return StackedBars(theme, formats)
        case _:
            return DayChart(theme, formats, lines=kind == "lines")


def shown(chart: Chart, data: ChartData, qtbot: QtBot, width: int = 600) -> Chart:
    qtbot.addWidget(chart)
    chart.show_data(data)
    chart.resize(width, chart.heightForWidth(width))
    with qtbot.waitExposed(chart):
        chart.show()
    return chart


def place_of(chart: Chart, category: int, series: int) -> Mark:
    return next(mark for mark in chart.marks() if mark.spot == Spot(category, series))


def colours_in(image: QImage, area: QRectF) -> set[str]:
    inside = area.toAlignedRect().intersected(image.rect())
    return {
        image.pixelColor(x, y).name()
        for x in range(inside.left(), inside.right() + 1)
        for y in range(inside.top(), inside.bottom() + 1)
    }
