"""Reads what the numbers are made of, and has them added up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from fulfilldesk.domain import numbers
from fulfilldesk.services.numbers_port import JournalLines, NumbersOverview, OpenWork

#: A day may begin this long before it does in Greenwich, and a moment more for a changed clock.
_TIME_ZONES = timedelta(days=2)


class AddedUp:
    """What services.numbers_port calls Numbers."""

    def __init__(self, work: OpenWork, journal: JournalLines) -> None:
        self._work = work
        self._journal = journal

    def overview(self, days: int, now: datetime, day_of: Callable[[datetime], date]) -> NumbersOverview:
        """See Numbers."""
        today = day_of(now)
        weeks = numbers.last_weeks(today, days)
        work = self._work.open_work()
        lines = self._journal.lines_since(now - (today - weeks[0]) - _TIME_ZONES)
        return NumbersOverview(
            work=numbers.work_by_age(work, now),
            apps=numbers.waiting_at_apps(work),
            put_backs=numbers.put_backs(lines, numbers.last_days(today, days), day_of),
            outcomes=numbers.outcomes(lines, weeks, day_of),
        )
