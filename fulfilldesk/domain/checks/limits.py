"""How long is too long: the thresholds of the checks, each with the values one may choose from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Unit(StrEnum):
    """What a limit counts."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Limit:
    """A threshold. `key` is never changed once released; `choices` are in ascending order."""

    key: str
    unit: Unit
    default: int
    choices: tuple[int, ...]

    def span(self, value: int) -> timedelta:
        """So many of its unit."""
        return timedelta(**{self.unit.value: value})


_HOURS = (1, 2, 4, 8, 12, 24, 48, 72, 168)
_DAYS = (1, 2, 3, 5, 7, 10, 14, 21, 30)

#: Work at an app that nobody has asked it to do; and a request, or the wish to cancel one, without an answer.
REQUEST_HOURS = Limit("app-request-hours", Unit.HOURS, 24, _HOURS)
ANSWER_HOURS = Limit("app-answer-hours", Unit.HOURS, 24, _HOURS)
#: Accepted by an app, and no parcel yet.
TRACKING_DAYS = Limit("app-tracking-days", Unit.DAYS, 5, _DAYS)
#: A parcel cancelled, and the order left alone since.
PUT_BACK_DAYS = Limit("put-back-days", Unit.DAYS, 2, _DAYS)
#: Part of an order gone, and nothing since.
PARTIAL_DAYS = Limit("partial-days", Unit.DAYS, 7, _DAYS)
HOLD_DAYS = Limit("hold-days", Unit.DAYS, 7, _DAYS)
#: A label bought, and the carrier has not seen the parcel.
LABEL_DAYS = Limit("label-days", Unit.DAYS, 3, _DAYS)
#: Two parcels of the same lines so soon after each other.
TWICE_MINUTES = Limit("twice-minutes", Unit.MINUTES, 15, (5, 10, 15, 30, 60))

LIMITS: tuple[Limit, ...] = (
    REQUEST_HOURS,
    ANSWER_HOURS,
    TRACKING_DAYS,
    PUT_BACK_DAYS,
    PARTIAL_DAYS,
    HOLD_DAYS,
    LABEL_DAYS,
    TWICE_MINUTES,
)
