"""The overview as charts: words for rows and parts, and the orders that each point opens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from PySide6.QtCore import QDate, QLocale

from fulfilldesk.domain.numbers import Grid, Place, Tally
from fulfilldesk.domain.query import Listed
from fulfilldesk.services.numbers_port import NumbersOverview
from fulfilldesk.ui.charts import texts as chart_texts
from fulfilldesk.ui.charts.values import ChartData, Point, Series, stacked
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.numbers import texts

Row = TypeVar("Row")
Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class ShownChart:
    """A chart's numbers, what they are beside its title, and the orders behind each of its points."""

    data: ChartData
    remark: str
    orders: dict[str, Listed]


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands around a grid's numbers."""

    title: str
    rows: str
    nothing: str


def work_chart(overview: NumbersOverview, formats: Formats) -> ShownChart:
    """Open work by location and age."""
    words = _Words(texts.work_title(), texts.location(), texts.work_nothing())
    since = _since(formats)
    return _chart(words, overview.work, _place, texts.age, since, texts.counts_orders())


def apps_chart(overview: NumbersOverview, formats: Formats) -> ShownChart:
    """Orders at apps, by how far these are."""
    words = _Words(texts.apps_title(), texts.service(), texts.apps_nothing())
    since = _since(formats)
    return _chart(words, overview.apps, _service, texts.app_state, since, texts.counts_orders())


def put_backs_chart(overview: NumbersOverview) -> ShownChart:
    """Put-backs per day, by reason."""
    words = _Words(texts.put_backs_title(), texts.day(), texts.put_backs_nothing())
    return _chart(words, overview.put_backs, _day, texts.reason, _orders, texts.counts_put_backs())


def outcomes_chart(overview: NumbersOverview) -> ShownChart:
    """Forecast against outcome per week."""
    words = _Words(texts.outcomes_title(), texts.week(), texts.outcomes_nothing())
    return _chart(words, overview.outcomes, _day, texts.ending, _orders, texts.counts_actions())


def _chart(
    words: _Words,
    grid: Grid[Row, Part],
    row_words: Callable[[Row], str],
    part_words: Callable[[Part], str],
    note: Callable[[Tally], str],
    remark: str,
) -> ShownChart:
    if grid.empty:
        return ShownChart(ChartData(words.title, nothing=words.nothing), "", {})
    rows = [row_words(row) for row in grid.rows]
    orders: dict[str, Listed] = {}

    def point(row: Row, row_name: str, part: Part, part_name: str) -> Point:
        tally = grid.at(row, part)
        if not tally.count:
            return Point(_key(row, part), 0)
        names = (chart_texts.short(row_name), chart_texts.short(part_name))
        orders[_key(row, part)] = Listed(texts.listed(words.title, *names), tally.orders)
        return Point(_key(row, part), tally.count, note(tally))

    series = tuple(
        Series(
            name,
            tuple(point(row, row_name, part, name) for row, row_name in zip(grid.rows, rows, strict=True)),
        )
        for part, name in ((part, part_words(part)) for part in grid.parts)
    )
    return ShownChart(
        stacked(words.title, rows, series, category_heading=words.rows, nothing=words.nothing), remark, orders
    )


def _key(row: object, part: object) -> str:
    """Tells a point from the others of its chart, also when the numbers are read again; whatever somebody
    called a service, it is not taken for what holds the rest of them."""
    name = row.id if isinstance(row, Place) else row
    return f"{name!r}\n{part!r}"


def _place(place: Place | None) -> str:
    return texts.other_locations() if place is None else place.name or texts.unnamed()


def _service(name: str | None) -> str:
    return texts.other_services() if name is None else name or texts.unnamed()


def _day(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")


def _since(formats: Formats) -> Callable[[Tally], str]:
    def note(tally: Tally) -> str:
        oldest: datetime | None = tally.oldest
        return "" if oldest is None else texts.oldest(formats.moment(oldest))

    return note


def _orders(tally: Tally) -> str:
    return texts.in_orders(len(tally.orders)) if len(tally.orders) != tally.count else ""
