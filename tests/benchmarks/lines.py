"""What a measurement says: one line for each number, printed and as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any


class CannotRun(Exception):
    """This number cannot be measured here; the text says why."""


@dataclass(frozen=True, slots=True)
class Goal:
    """`of` is what must stay within `bound`: "ratio" (ours / limit) or "ours"; with `least` it must be at
    least so much, else at most."""

    of: str
    bound: float
    least: bool = False

    def __str__(self) -> str:
        sign = ">=" if self.least else "<="
        return f"{sign} {self.bound:g}{'x' if self.of == 'ratio' else ''}"

    def met(self, ours: float, ratio: float | None) -> bool | None:
        """Whether it holds; None when there is nothing to hold it against."""
        value = ours if self.of == "ours" else ratio
        if value is None:
            return None
        return value >= self.bound if self.least else value <= self.bound


@dataclass(frozen=True, slots=True)
class Line:
    """`ours` and `limit` in `unit`, each taken `times` times; `limit_is` says what the limit is. Without a
    goal the line is there to compare. `why_not` when it could not be measured."""

    number: str
    what: str
    ours: float = 0.0
    limit: float | None = None
    unit: str = "ms"
    goal: Goal | None = None
    times: int = 1
    limit_is: str = ""
    why_not: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours by the limit."""
        return self.ours / self.limit if self.limit else None

    @property
    def holds(self) -> bool | None:
        """Whether the goal is met; None without one."""
        return self.goal.met(self.ours, self.ratio) if self.goal and not self.why_not else None

    def __str__(self) -> str:
        if self.why_not:
            return f"{self.number:<4} {self.what:<58} not measured: {self.why_not}"
        limit = "" if self.limit is None else _short(self.limit)
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}x"
        verdict = {True: "holds", False: "MISSED", None: ""}[self.holds]
        return (
            f"{self.number:<4} {self.what:<58} {_short(self.ours):>10} {limit:>10} {self.unit:<9} {ratio:>8} "
            f"{self.goal or ''!s:<9} {verdict:<7} {self.times:>4}x  {self.limit_is}"
        ).rstrip()

    def packed(self) -> str:
        """As one line of JSON."""
        return json.dumps(asdict(self))

    def facts(self) -> dict[str, Any]:
        """As it stands in the file of results."""
        return asdict(self) | {
            "goal": str(self.goal) if self.goal else None,
            "ratio": self.ratio,
            "holds": self.holds,
        }


def unpacked(text: str) -> Line:
    """The line again."""
    fields = json.loads(text)
    goal = fields.pop("goal")
    return Line(**fields, goal=Goal(**goal) if goal else None)


def heading() -> str:
    """What stands above the lines."""
    columns = f"{'ours':>10} {'limit':>10} {'':<9} {'ratio':>8} {'goal':<9} {'':<7} {'taken':>5}"
    return f"{'':<4} {'':<58} {columns}  measured beside"


def _short(value: float) -> str:
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
