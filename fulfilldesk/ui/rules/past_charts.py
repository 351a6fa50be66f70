"""What the charts of a dry run show, and which orders open behind each of their points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fulfilldesk.domain.query import Listed
from fulfilldesk.domain.rules.rule import Rule
from fulfilldesk.services.rules_port import DryRun
from fulfilldesk.ui.charts.values import ChartData, Point, Series, bars, stacked
from fulfilldesk.ui.rules import texts_trial
from fulfilldesk.ui.translation import plain

#: Rules with a colour and pattern of their own in the chart by day; the others are one part together.
_MOST_PARTS = 4
#: Of a name in a chart.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class PastCharts:
    """Three charts; `openings` by the key of a point."""

    rules: ChartData
    days: ChartData
    views: ChartData
    openings: Mapping[str, Listed]


def past_charts(run: DryRun, rules: Sequence[Rule], last_day: date) -> PastCharts:
    """The dry run of these rules as charts, the days up to `last_day`."""
    openings: dict[str, Listed] = {}
    return PastCharts(
        _by_rule(run, rules, openings),
        _by_day(run, rules, last_day, openings),
        _by_view(run, rules, openings),
        openings,
    )


def _by_rule(run: DryRun, rules: Sequence[Rule], openings: dict[str, Listed]) -> ChartData:
    """A row for each rule with what it would have done and left. Keys hold no name of a person's."""
    found: dict[tuple[str, bool], set[str]] = {}
    for match in run.past:
        found.setdefault((match.rule_id, match.left is None), set()).add(match.order_id)
    shown = [rule for rule in rules if rule.id not in run.views]
    series = []
    for acts, name in ((True, texts_trial.acted()), (False, texts_trial.left())):
        points = []
        for at, rule in enumerate(shown):
            orders = found.get((rule.id, acts), set())
            points.append(_point(f"rule|{at}|{acts}", _short(rule.name), name, orders, openings))
        series.append(Series(name, tuple(points)))
    return stacked(
        texts_trial.by_rule(),
        [_short(rule.name) for rule in shown],
        series if shown else (),
        category_heading=texts_trial.rule_heading(),
        nothing=texts_trial.nothing_past(),
    )


def _by_day(run: DryRun, rules: Sequence[Rule], last_day: date, openings: dict[str, Listed]) -> ChartData:
    """A column for each day, a part for each rule that would have acted."""
    acting = Counter(match.rule_id for match in run.past if match.left is None)
    ranked = sorted((rule for rule in rules if acting[rule.id]), key=lambda rule: -acting[rule.id])
    named = ranked if len(ranked) <= _MOST_PARTS + 1 else ranked[:_MOST_PARTS]
    parts: list[tuple[str, tuple[Rule, ...]]] = [(_short(rule.name), (rule,)) for rule in named]
    if len(named) < len(ranked):
        parts.append((texts_trial.other_rules(), tuple(ranked[_MOST_PARTS:])))
    days = _days(run, last_day)
    series = []
    for part, (name, of_part) in enumerate(parts):
        by_day: dict[date, frozenset[str]] = {}
        for rule in of_part:
            for day, orders in run.days(rule.id).items():
                by_day[day] = by_day.get(day, frozenset()) | orders
        points = [
            _point(f"day|{at}|{part}", name, texts_trial.short_day(day), by_day.get(day, ()), openings)
            for at, day in enumerate(days)
        ]
        series.append(Series(name, tuple(points)))
    return stacked(
        texts_trial.by_day(),
        [texts_trial.short_day(day) for day in days] if series else (),
        series,
        category_heading=texts_trial.day_heading(),
        nothing=texts_trial.nothing_past(),
    )


def _by_view(run: DryRun, rules: Sequence[Rule], openings: dict[str, Listed]) -> ChartData:
    """A row for each rule that lists orders."""
    listing = [rule for rule in rules if rule.id in run.views]
    rows = []
    for at, rule in enumerate(listing):
        name, orders = _short(rule.action.view), run.views[rule.id]
        key = f"view|{at}" if orders else ""
        if orders:
            openings[key] = Listed(name, orders)
        rows.append((name, Point(key, len(orders))))
    return bars(texts_trial.views_title(), rows, category_heading=texts_trial.view_heading())


def _point(
    key: str, rule: str, what: str, orders: frozenset[str] | set[str] | tuple[()], openings: dict[str, Listed]
) -> Point:
    if not orders:
        return Point("", 0)
    openings[key] = Listed(texts_trial.opened(rule, what), frozenset(orders))
    return Point(key, len(orders))


def _days(run: DryRun, last_day: date) -> list[date]:
    """All days of the past, also those without an order."""
    known = [match.day for match in run.past]
    first = min([run.since.date(), *known])
    last = max([last_day, *known])
    return [first + timedelta(days=at) for at in range((last - first).days + 1)]


def _short(name: str) -> str:
    shown = plain(name)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
