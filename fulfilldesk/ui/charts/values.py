"""What a chart shows, as values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

#: Nothing is drawn or written larger than this.
MOST = 10**15


class Measure(Enum):
    """What the values are."""

    COUNT = auto()
    PERCENT = auto()  # 0 to 100


@dataclass(frozen=True, slots=True)
class Point:
    """One number. `key` is told when it is chosen (empty: it opens nothing); `note` is said beside it."""

    key: str
    value: float
    note: str = ""

    @property
    def drawn(self) -> float:
        """The value as a length: never below nothing."""
        return max(0.0, float(self.written))

    @property
    def written(self) -> float:
        """The value within what can be written; not a number is 0."""
        value = self.value
        return 0 if value != value else max(-MOST, min(MOST, value))


@dataclass(frozen=True, slots=True)
class Series:
    """Points of one kind, one for each category."""

    name: str
    points: tuple[Point, ...]


class Spot(NamedTuple):
    """Where a point is: which category, which series."""

    category: int
    series: int


@dataclass(frozen=True, slots=True)
class ChartData:
    """`category_heading` and `value_heading` are for the table; `nothing` is said when there is no category.

    Raises ValueError when a series has not one point for each category.
    """

    title: str
    categories: tuple[str, ...] = ()
    series: tuple[Series, ...] = ()
    measure: Measure = Measure.COUNT
    category_heading: str = ""
    nothing: str = ""
    _totals: tuple[float, ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        count = len(self.categories)
        if any(len(each.points) != count for each in self.series):
            raise ValueError("each series needs one point for each category")
        totals = tuple(sum(each.points[row].drawn for each in self.series) for row in range(count))
        object.__setattr__(self, "_totals", totals)

    @property
    def empty(self) -> bool:
        """Whether there is no point."""
        return not self.categories or not self.series

    @property
    def totals(self) -> tuple[float, ...]:
        """The parts of each category together."""
        return self._totals

    @property
    def largest(self) -> float:
        """The largest single value."""
        return max((point.drawn for each in self.series for point in each.points), default=0.0)

    def point(self, spot: Spot) -> Point:
        """The point there."""
        return self.series[spot.series].points[spot.category]

    def holds(self, spot: Spot) -> bool:
        """Whether there is a point."""
        return 0 <= spot.category < len(self.categories) and 0 <= spot.series < len(self.series)

    def spots(self) -> Iterator[Spot]:
        """All of them, category by category."""
        for category in range(len(self.categories)):
            for series in range(len(self.series)):
                yield Spot(category, series)


def bars(
    title: str,
    points: Sequence[tuple[str, Point]],
    *,
    measure: Measure = Measure.COUNT,
    category_heading: str = "",
    nothing: str = "",
) -> ChartData:
    """One series: a label and a point each."""
    series = Series("", tuple(point for _, point in points))
    labels = tuple(label for label, _ in points)
    return ChartData(title, labels, (series,), measure, category_heading, nothing)


def stacked(
    title: str,
    categories: Sequence[str],
    series: Sequence[Series],
    *,
    measure: Measure = Measure.COUNT,
    category_heading: str = "",
    nothing: str = "",
) -> ChartData:
    """Several series over the same categories."""
    return ChartData(title, tuple(categories), tuple(series), measure, category_heading, nothing)
