"""What the charts of the page show, and which orders open behind each of their points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fulfilldesk.domain.automation_report import Fulfilled, Report, Tally
from fulfilldesk.domain.query import Listed
from fulfilldesk.ui.automatic import texts
from fulfilldesk.ui.charts.values import ChartData, Point, Series, stacked


@dataclass(frozen=True, slots=True)
class Shares:
    """Three charts; `openings` by the key of a point."""

    days: ChartData
    channels: ChartData
    goods: ChartData
    openings: Mapping[str, Listed]


def shares(report: Report) -> Shares:
    """The report as charts."""
    openings: dict[str, Listed] = {}
    days = [(texts.short_day(day), tally) for day, tally in report.days.items()]
    channels = [(texts.channel(name), tally) for name, tally in report.channels.items()]
    if report.other_channels.total:
        channels.append((texts.other_channels(), report.other_channels))
    goods = [(texts.goods(kind), tally) for kind, tally in report.goods.items()]
    return Shares(
        stacked(
            texts.by_day(),
            [name for name, _ in days],
            _series("day", days, openings),
            category_heading=texts.day_heading(),
            nothing=texts.nothing_yet(),
        ),
        stacked(
            texts.by_channel(),
            _with_shares(channels),
            _series("channel", channels, openings),
            category_heading=texts.channel_heading(),
        ),
        stacked(
            texts.by_goods(),
            _with_shares(goods),
            _series("goods", goods, openings),
            category_heading=texts.goods_heading(),
        ),
        openings,
    )


def _with_shares(rows: Iterable[tuple[str, Tally]]) -> list[str]:
    return [texts.with_share(name, texts.percent(tally)) for name, tally in rows]


def _series(chart: str, rows: Iterable[tuple[str, Tally]], openings: dict[str, Listed]) -> tuple[Series, ...]:
    """Also notes what each point opens. Keys hold no name: names come from outside."""
    points: dict[Fulfilled, list[Point]] = {how: [] for how in Fulfilled}
    for at, (name, tally) in enumerate(rows):
        for how in Fulfilled:
            ids = tally.ids(how)
            key = f"{chart}|{at}|{how.value}" if ids else ""
            points[how].append(Point(key, len(ids)))
            if ids:
                openings[key] = Listed(texts.opened(name, how), frozenset(ids))
    return tuple(Series(texts.fulfilled(how), tuple(points[how])) for how in Fulfilled)
