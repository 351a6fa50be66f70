"""Charts: what is drawn where, in any theme and on paper, and what can be told without colours."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from fulfilldesk.ui.charts import texts
from fulfilldesk.ui.charts.chart import BarChart, DayChart, StackedBars
from fulfilldesk.ui.charts.look import PAPER, ChartLook, paper_fonts
from fulfilldesk.ui.charts.patterns import paint_area, paint_mark
from fulfilldesk.ui.charts.scale import ticks
from fulfilldesk.ui.charts.values import ChartData, Measure, Point, Series, Spot, bars, stacked
from fulfilldesk.ui.colours import DARK, LIGHT, Appearance, Colours
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from tests.ui.charts import DATA, KINDS, a_chart, colours_in, grid, place_of, shown
from tests.ui.fakes_orders import HOSTILE_NAMES
from tests.ui.test_theme import contrast

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


# --- colours and patterns


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_parts_stand_out_from_the_ground_and_are_no_status_colours(colours: Colours) -> None:
    assert len(set(colours.chart)) == len(colours.chart) == 6
    for colour in colours.chart:
        assert contrast(colour, colours.panel) >= 3, colour
    status = {name for pair in colours.tones.values() for name in (pair.ground, pair.ink)}
    assert not status & set(colours.chart)


def test_parts_stand_out_on_paper() -> None:
    assert PAPER.ground == QColor("#ffffff")
    for fill in PAPER.fills:
        assert contrast(fill.name(), "#ffffff") >= 3


def one_colour() -> ChartLook:
    grey = QColor("#777777")
    return ChartLook(QColor("white"), grey, grey, grey, grey, (grey,) * 6)


def test_each_part_is_told_by_its_pattern_alone() -> None:
    painted = []
    for series in range(6):
        image = QImage(24, 24, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_area(painter, QRectF(0, 0, 24, 24), series, one_colour())
        painter.end()
        painted.append(image)
    assert all(one != other for one, other in combinations(painted, 2))


def test_each_line_is_told_by_its_marks_alone() -> None:
    painted = []
    for series in range(6):
        image = QImage(16, 16, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_mark(painter, QPointF(8, 8), series, one_colour(), 5)
        painter.end()
        painted.append(image)
    assert all(one != other for one, other in combinations(painted, 2))


def test_parts_beyond_the_colours_have_another_pattern_of_the_same_colour() -> None:
    painted = []
    for series in (0, 6, 12):
        image = QImage(24, 24, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_area(painter, QRectF(0, 0, 24, 24), series, PAPER)
        painter.end()
        painted.append(image)
    assert all(one != other for one, other in combinations(painted, 2))


# --- where things are


def test_bars_are_as_long_as_their_values(theme: Theme, formats: Formats, qtbot: QtBot) -> None:
    chart = shown(StackedBars(theme, formats), DATA, qtbot)
    first, beside = place_of(chart, 0, 0), place_of(chart, 0, 1)
    assert first.area.right() == pytest.approx(beside.area.left())
    assert first.area.width() / place_of(chart, 1, 0).area.width() == pytest.approx(4, rel=0.01)
    assert place_of(chart, 2, 0).area.width() == 0
    assert place_of(chart, 1, 0).area.top() > first.area.bottom()


def test_columns_grow_from_the_ground_up(theme: Theme, formats: Formats, qtbot: QtBot) -> None:
    chart = shown(DayChart(theme, formats), DATA, qtbot)
    below, above = place_of(chart, 0, 0), place_of(chart, 0, 1)
    assert above.area.bottom() == pytest.approx(below.area.top())
    assert below.area.height() / place_of(chart, 1, 0).area.height() == pytest.approx(4, rel=0.01)
    assert place_of(chart, 2, 1).area.bottom() == pytest.approx(below.area.bottom())
    assert place_of(chart, 1, 0).area.left() > below.area.right()


def test_points_of_a_line_are_as_high_as_their_values(theme: Theme, formats: Formats, qtbot: QtBot) -> None:
    data = grid([[0, 50, 100], [25, 25, 25]], Measure.PERCENT)
    chart = shown(DayChart(theme, formats, lines=True), data, qtbot)
    levels = [place_of(chart, day, 0).area.center().y() for day in range(3)]
    assert levels[0] - levels[1] == pytest.approx(levels[1] - levels[2])
    assert place_of(chart, 0, 1).area.center().y() == pytest.approx((levels[0] + levels[1]) / 2)


def test_what_is_very_small_is_seen_yet(theme: Theme, formats: Formats, qtbot: QtBot) -> None:
    chart = shown(
        BarChart(theme, formats), bars("", [("a", Point("a", 1_000_000)), ("b", Point("b", 1))]), qtbot
    )
    assert place_of(chart, 1, 0).area.width() >= 2
    assert place_of(chart, 0, 0).area.right() <= chart.width()


@given(st.floats(0, 1e15), st.sampled_from(Measure))
def test_the_scale_is_round_and_reaches_the_largest(largest: float, measure: Measure) -> None:
    found = ticks(largest, measure)
    assert found[0] == 0
    assert found[-1] >= largest
    assert 2 <= len(found) <= 6
    assert len({later - earlier for earlier, later in pairwise(found)}) == 1


# --- any data at all


@pytest.mark.parametrize("count", [0, 1, 1_000])
@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_no_one_and_a_thousand_points(
    kind: str, count: int, appearance: Appearance, theme: Theme, formats: Formats, qtbot: QtBot
) -> None:
    theme.choose(appearance)
    data = bars(
        "Many", [(f"Location {n}", Point(f"k{n}", n % 17 + 1)) for n in range(count)], nothing="No data"
    )
    chart = shown(a_chart(kind, theme, formats), data, qtbot)
    assert len(chart.marks()) == count
    for width in (chart.minimumSizeHint().width(), 300, 900):
        chart.resize(width, chart.heightForWidth(width))
        image = chart.grab(chart.rect().adjusted(0, 0, 0, -max(0, chart.height() - 600))).toImage()
        assert len(colours_in(image, QRectF(image.rect()))) > 1
        assert all(mark.area.left() >= -4 and mark.area.right() <= width + 4 for mark in chart.marks())
    assert chart.current() == (data.point(Spot(0, 0)) if count else None)
    assert (chart.accessibleDescription() == "No data") is (count == 0)


@pytest.mark.parametrize("value", [-3, float("nan"), float("inf"), float("-inf"), 10**400, -(10**400), 0])
def test_values_that_cannot_be_are_drawn_as_nothing_or_within_the_chart(
    value: float, kind: str, theme: Theme, formats: Formats, qtbot: QtBot
) -> None:
    data = bars("Odd", [("odd", Point("odd", value)), ("even", Point("even", 5))])
    chart = shown(a_chart(kind, theme, formats), data, qtbot)
    chart.grab()
    for mark in chart.marks():
        assert 0 <= mark.area.width() <= chart.width()
        assert 0 <= mark.area.height() <= chart.height()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    if not value > 0:
        with qtbot.assertNotEmitted(chart.point_chosen):
            qtbot.keyClick(chart, Qt.Key.Key_Return)


def test_a_negative_number_is_written_as_it_is(theme: Theme, formats: Formats, qtbot: QtBot) -> None:
    chart = shown(BarChart(theme, formats), bars("Odd", [("odd", Point("odd", -3))]), qtbot)
    assert "odd: -3" in chart.accessibleDescription()


@pytest.mark.parametrize("name", [*HOSTILE_NAMES, "מחסן תל אביב", "x" * 5_000, "", "a\nb", "&amp; &"])
def test_labels_are_plain_text_of_any_length(
    name: str, kind: str, theme: Theme, formats: Formats, qtbot: QtBot
) -> None:
    data = stacked(
        name, (name, "b"), [Series(name, (Point("a", 2), Point("b", 3))), Series("c", (Point("c", 1),) * 2)]
    )
    chart = shown(a_chart(kind, theme, formats), data, qtbot, 300)
    chart.grab()
    assert chart.drawing.height(300) < 600
    assert len(texts.point_text(data, Spot(0, 0), formats)) < 300
    assert "\n" not in texts.point_text(data, Spot(0, 0), formats)


def test_a_series_must_have_a_point_for_each_category() -> None:
    with pytest.raises(ValueError, match="one point for each"):
        ChartData("", ("a", "b"), (Series("", (Point("", 1),)),))


# --- looks


def test_it_follows_the_theme(kind: str, theme: Theme, formats: Formats, qtbot: QtBot) -> None:
    chart = shown(a_chart(kind, theme, formats), DATA, qtbot)
    light = chart.grab().toImage()
    theme.choose(Appearance.DARK)
    dark = chart.grab().toImage()
    area = place_of(chart, 0, 0).area.adjusted(1, 1, -1, -1)
    assert LIGHT.chart[0] in colours_in(light, area)
    assert DARK.chart[0] in colours_in(dark, area)


def test_at_twice_the_size_it_is_the_same_with_more_dots(
    theme: Theme, formats: Formats, qtbot: QtBot
) -> None:
    chart = shown(StackedBars(theme, formats), DATA, qtbot)
    image = QImage(chart.size() * 2, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    image.fill(QColor(LIGHT.panel))
    chart.render(image, QPoint(0, 0))
    area = place_of(chart, 0, 0).area
    doubled = QRectF(area.topLeft() * 2, area.size() * 2).adjusted(3, 3, -3, -3)
    assert colours_in(image, doubled) == {LIGHT.chart[0]}


def test_on_paper_it_is_ink_on_white_whatever_the_theme(
    kind: str, theme: Theme, formats: Formats, qtbot: QtBot
) -> None:
    theme.choose(Appearance.DARK)
    chart = a_chart(kind, theme, formats)
    qtbot.addWidget(chart)
    drawing = chart.drawing_class(DATA, formats, paper_fonts())
    image = QImage(QSize(600, round(drawing.height(600))), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    drawing.paint(painter, 600, image.height(), PAPER)
    painter.end()
    assert image.pixelColor(599, 0) == QColor("white")
    assert min(QColor(name).lightness() for name in colours_in(image, QRectF(image.rect()))) < 100
