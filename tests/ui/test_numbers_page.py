"""The page of numbers: what it shows and opens, and when it reads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.query import Listed
from fulfilldesk.ui.actions.note import Note
from fulfilldesk.ui.charts.chart_view import ChartView
from fulfilldesk.ui.colours import DARK, LIGHT, Appearance
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.numbers import texts
from fulfilldesk.ui.numbers.numbers_page import NumbersPage
from fulfilldesk.ui.theme import Theme
from tests.ui.fakes_orders import HOSTILE_NAMES
from tests.ui.inline import InlineRunner, PatientRunner
from tests.ui.memory_orders import NOW
from tests.ui.numbers import FILLED, HOUR, Sources, a_page, order, put_back, work
from tests.unit.builders import work_at_service

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def page(theme: Theme, formats: Formats, qtbot: QtBot) -> NumbersPage:
    return a_page(FILLED, theme, formats, qtbot)


def table_of(view: ChartView) -> list[list[str]]:
    model = view.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def opened(page: NumbersPage, qtbot: QtBot, view: ChartView, *keys: Qt.Key) -> list[Listed]:
    found: list[Listed] = []
    page.orders_wanted.connect(found.append)
    for key in (*keys, Qt.Key.Key_Return):
        qtbot.keyClick(view.chart, key)
    page.orders_wanted.disconnect(found.append)
    return found


# --- what is shown


def test_on_a_wide_window_the_buttons_end_where_the_charts_do(page: NumbersPage, qtbot: QtBot) -> None:
    page.resize(1800, 900)
    origin = page.rect().topLeft()

    def ends() -> tuple[int, int]:
        last, chart = page.save_button, page.work
        return (
            last.mapTo(page, origin).x() + last.width(),
            chart.mapTo(page, origin).x() + chart.width(),
        )

    qtbot.waitUntil(lambda: ends()[0] == ends()[1])


def test_open_work_by_location_and_age(page: NumbersPage) -> None:
    assert page.work.title() == "Open work by location and age"
    assert table_of(page.work) == [
        ["Magazijn", "1", "0", "0", "1", "2"],
        ["Winkel", "0", "1", "0", "0", "1"],
        ["Noordzee", "0", "1", "0", "0", "1"],
    ]
    headings = [page.work.model.headerData(column, Qt.Orientation.Horizontal) for column in range(6)]
    assert headings == [
        "Location",
        "Less than 1 day",
        "1 to 3 days",
        "3 to 7 days",
        "7 days or longer",
        "Total",
    ]


def test_waiting_at_apps_says_since_when(page: NumbersPage, qtbot: QtBot) -> None:
    assert table_of(page.apps) == [["Noordzee Logistics", "1"]]
    page.apps.chart.setFocus()
    qtbot.waitUntil(page.apps.chart.hasFocus)
    assert page.apps.said.text().startswith("Noordzee Logistics, No answer yet: 1 (the oldest: Yesterday")


def test_put_backs_per_day_with_reasons(page: NumbersPage) -> None:
    rows = table_of(page.put_backs)
    assert len(rows) == 30
    assert [row[1:] for row in rows[-2:]] == [["0", "1", "1"], ["2", "0", "2"]]
    headings = [page.put_backs.model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert headings == ["Day", "Wrong address", "No reason given"]


def test_forecast_against_outcome_per_week(page: NumbersPage) -> None:
    totals = [sum(int(row[column]) for row in table_of(page.outcomes)) for column in range(1, 5)]
    assert totals == [2, 1, 1, 0]


def test_with_nothing_to_count_each_chart_says_so(theme: Theme, formats: Formats, qtbot: QtBot) -> None:
    page = a_page(Sources(), theme, formats, qtbot)
    assert [view.chart.accessibleDescription() for view in page.views] == [
        texts.work_nothing(),
        texts.apps_nothing(),
        texts.put_backs_nothing(),
        texts.outcomes_nothing(),
    ]
    assert all(view.isVisible() for view in page.views)
    assert page.save_button.isEnabled()


@pytest.mark.parametrize("width", [420, 560, 1_300])
def test_at_any_width_each_chart_has_the_height_it_needs(width: int, page: NumbersPage, qtbot: QtBot) -> None:
    page.resize(width, 1_600)
    for view in page.views:
        chart = view.chart
        qtbot.waitUntil(lambda chart=chart: chart.height() >= chart.heightForWidth(chart.width()))
        assert chart.width() <= width


def test_before_the_desk_stands_there_is_nothing(theme: Theme, formats: Formats, qtbot: QtBot) -> None:
    page = a_page(None, theme, formats, qtbot)
    assert not any(view.isVisible() for view in page.views)
    assert not page.print_button.isEnabled()
    page.refresh()
    page.provide(FILLED)
    assert all(view.isVisible() for view in page.views)


def test_thousands_of_orders_at_hundreds_of_places(theme: Theme, formats: Formats, qtbot: QtBot) -> None:
    works = [
        work(n, n * HOUR, location_id=f"gid://shopify/Location/{n % 300}", location_name=f"Place {n % 300}")
        for n in range(3_000)
    ]
    page = a_page(Sources(works), theme, formats, qtbot)
    rows = table_of(page.work)
    assert len(rows) == 20
    assert rows[-1][0] == "Other locations"
    assert sum(int(row[-1].replace(",", "")) for row in rows) == 3_000
    (listed,) = opened(
        page, qtbot, page.work, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right
    )
    assert formats.number(len(listed.order_ids)) == rows[-1][4]


@pytest.mark.parametrize("name", [*HOSTILE_NAMES, "", "מחסן"])
def test_names_and_reasons_are_text(name: str, theme: Theme, formats: Formats, qtbot: QtBot) -> None:
    sources = Sources(
        [work(1, location_name=name), work_at_service(2, order_id=order(2), service_name=name)],
        [put_back(1, reason=name)],
    )
    page = a_page(sources, theme, formats, qtbot)
    page.grab()
    for view in page.views[:3]:
        assert opened(page, qtbot, view, Qt.Key.Key_End)
    assert table_of(page.work)


# --- what it opens


def test_each_point_opens_its_orders(page: NumbersPage, qtbot: QtBot) -> None:
    right, end, up = Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Up
    assert opened(page, qtbot, page.work, right, right, right) == [
        Listed("Open work by location and age: Magazijn, 7 days or longer", frozenset({order(1)}))
    ]
    assert opened(page, qtbot, page.apps) == [
        Listed("Waiting at apps: Noordzee Logistics, No answer yet", frozenset({order(4)}))
    ]
    (put_backs,) = opened(page, qtbot, page.put_backs, end)
    assert put_backs.order_ids == {order(5)}
    assert put_backs.title.endswith(", Wrong address")
    (differed,) = opened(page, qtbot, page.outcomes, end, up)
    assert differed.order_ids == {order(6)}


def test_a_place_named_none_is_not_taken_for_the_rest_of_them(
    theme: Theme, formats: Formats, qtbot: QtBot
) -> None:
    places = [work(number, location_id=None, location_name=f"Place {number}") for number in range(1, 31)]
    named = [work(number, location_id=None, location_name="None") for number in (101, 102)]
    page = a_page(Sources([*places, *named]), theme, formats, qtbot)
    (first,) = opened(page, qtbot, page.work)
    assert first.order_ids == {order(101), order(102)}
    (last,) = opened(page, qtbot, page.work, Qt.Key.Key_End)
    assert len(last.order_ids) == 12


def test_the_table_opens_them_too(page: NumbersPage, qtbot: QtBot) -> None:
    found: list[Listed] = []
    page.orders_wanted.connect(found.append)
    qtbot.keyClick(page.work.switch, Qt.Key.Key_Return)
    page.work.table.setCurrentIndex(page.work.model.index(0, 1))
    qtbot.keyClick(page.work.table, Qt.Key.Key_Return)
    assert [listed.order_ids for listed in found] == [frozenset({order(2)})]


def test_everything_is_reached_by_tab(page: NumbersPage, qtbot: QtBot) -> None:
    page.period.setFocus()
    qtbot.waitUntil(page.period.hasFocus)
    reached = []
    for _ in range(12):
        reached.append(page.focusWidget())
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    for widget in (page.print_button, page.save_button, *(view.chart for view in page.views)):
        assert widget in reached
    assert all(view.switch in reached for view in page.views)


# --- when it reads


def test_another_period_is_read_at_once(page: NumbersPage, qtbot: QtBot) -> None:
    FILLED.days.clear()
    page.period.setFocus()
    qtbot.keyClick(page.period, Qt.Key.Key_Down)
    assert FILLED.days == [90]
    assert len(table_of(page.put_backs)) == 90
    assert page.period.currentText() == "Last 90 days"
    qtbot.keyClick(page.period, Qt.Key.Key_Home)
    assert FILLED.days == [90, 7]


def test_it_reads_only_while_somebody_looks(theme: Theme, formats: Formats, qtbot: QtBot) -> None:
    sources = Sources([work(1)])
    page = NumbersPage(theme, formats, InlineRunner(), now=lambda: NOW)
    qtbot.addWidget(page)
    page.provide(sources)
    page.refresh()
    assert sources.reads == 0
    page.show()
    assert sources.reads == 1
    sources.works = [work(1), work(2)]
    page.refresh()
    assert sources.reads == 2
    assert table_of(page.work)[0][-1] == "2"
    for _ in range(50):
        page.refresh()
    assert sources.reads == 2
    page.hide()
    page.show()
    assert sources.reads == 3


def test_the_keyboard_stays_where_it_is_when_it_is_read_again(page: NumbersPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.work.chart, Qt.Key.Key_Right)
    before = page.work.chart.current()
    page.refresh()
    assert page.work.chart.current() == before


def notes(page: NumbersPage) -> list[str]:
    return [note.text() for note in page.findChildren(Note) if not note.isHidden()]


def test_what_cannot_be_read_is_told_and_the_old_numbers_stay(
    theme: Theme, formats: Formats, qtbot: QtBot
) -> None:
    sources = Sources([work(1)])
    page = a_page(sources, theme, formats, qtbot)
    sources.broken = True
    page.period.setCurrentIndex(0)
    qtbot.waitUntil(lambda: len(notes(page)) == 1)
    assert table_of(page.work)[0][-1] == "1"
    sources.broken = False
    page.period.setCurrentIndex(1)
    assert notes(page) == []


def test_reading_is_done_on_a_worker(theme: Theme, formats: Formats, qtbot: QtBot) -> None:
    runner, sources = PatientRunner(), Sources([work(1)])
    page = NumbersPage(theme, formats, runner, now=lambda: NOW)
    qtbot.addWidget(page)
    page.provide(sources)
    page.show()
    assert (runner.waiting, sources.reads) == (1, 0)
    runner.go()
    assert page.work.isVisible()


# --- looks


@pytest.mark.parametrize(("appearance", "colours"), [(Appearance.LIGHT, LIGHT), (Appearance.DARK, DARK)])
def test_light_and_dark(
    appearance: Appearance, colours: object, page: NumbersPage, theme: Theme, qtbot: QtBot
) -> None:
    theme.choose(appearance)
    theme.apply()
    qtbot.waitUntil(lambda: page.palette().window().color() == QColor(theme.colours.ground))
    image = page.grab().toImage()
    assert image.pixelColor(3, image.height() - 3) == QColor(theme.colours.ground)
    chart = page.work.chart
    middle = chart.marks()[0].area.center().toPoint()
    assert chart.grab().toImage().pixelColor(middle) == QColor(theme.colours.chart[0])
    assert theme.colours is colours
