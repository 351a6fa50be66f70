"""The words of every chart, and its numbers in words."""

from __future__ import annotations

from fulfilldesk.ui.charts.values import ChartData, Measure, Spot
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.translation import Count, fill, plain, translate

#: Categories that the description of a whole chart reads out; the table has all of them.
_READ_OUT = 40
_LONGEST = 120


def show_as_table() -> str:
    """Button."""
    return translate("charts", "Show as table")


def show_as_chart() -> str:
    """Button, on the table."""
    return translate("charts", "Show as chart")


def nothing() -> str:
    """In place of a chart without points."""
    return translate("charts", "There is nothing to show.")


def total() -> str:
    """Column heading of the table."""
    return translate("charts", "Total")


def number() -> str:
    """Column heading of the table when there is one series."""
    return translate("charts", "Number")


def share() -> str:
    """Column heading of the table when there is one series of percentages."""
    return translate("charts", "Share")


def enter_opens() -> str:
    """Behind what a point says."""
    return translate("charts", "Enter opens the orders.")


def more(n: int) -> str:
    """Behind the categories that are read out."""
    return Count.tr("%Ln more in the table", None, n)


def short(label: str) -> str:
    """A label from outside on one line, of a length that can be measured."""
    shown = plain(label[:_LONGEST])
    return f"{shown}…" if len(label) > _LONGEST else shown


def value_text(value: float, measure: Measure, formats: Formats) -> str:
    """12 as "12", or "12 %"."""
    words = formats.number(round(value))
    if measure is Measure.PERCENT:
        return fill(translate("charts", "{number}%"), number=words)
    return words


def point_text(data: ChartData, spot: Spot, formats: Formats) -> str:
    """As "Utrecht, more than 7 days: 12 (of 40)"."""
    point = data.point(spot)
    names = [short(data.categories[spot.category]), short(data.series[spot.series].name)]
    where = ", ".join(name for name in names if name)
    words = f"{where}: {value_text(point.written, data.measure, formats)}"
    return f"{words} ({short(point.note)})" if point.note else words


def description(data: ChartData, formats: Formats) -> str:
    """All its numbers, for who does not see it."""
    if data.empty:
        return data.nothing or nothing()
    sentences = []
    for row, category in enumerate(data.categories[:_READ_OUT]):
        parts = []
        for each in data.series:
            words = value_text(each.points[row].written, data.measure, formats)
            parts.append(f"{short(each.name)} {words}".strip())
        sentences.append(f"{short(category)}: {', '.join(parts)}")
    if len(data.categories) > _READ_OUT:
        sentences.append(more(len(data.categories) - _READ_OUT))
    return "; ".join(sentences)
