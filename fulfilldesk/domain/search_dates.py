"""Dates as they are written in a search: a text becomes the span of time that it names.

A year, a month, a day, a minute or a second, as far as it is written out: ``2026``, ``2026-11``,
``2026-11-20``, ``2026-11-20T13:00``, ``2026-11-20T13:00:00Z``. What carries no zone is meant in the shop's
(facts 5.2).
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from fulfilldesk.domain.search_expression import Span

_DATE = re.compile(
    r"(?P<year>[0-9]{4})(-(?P<month>[0-9]{2})(-(?P<day>[0-9]{2})"
    r"([T ](?P<time>[0-9]{2}:[0-9]{2}(?P<second>:[0-9]{2}([.][0-9]{1,9})?)?)"
    r"(Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?",
    re.IGNORECASE,
)
_LAST_MONTH = 12


def span_named(text: str, zone: tzinfo) -> Span[datetime] | None:
    """The span of time the text names, or None when it names none that there is."""
    written = _DATE.fullmatch(text.strip())
    if written is None:
        return None
    try:
        if written["time"]:
            first = datetime.fromisoformat(text.strip().upper()).replace(microsecond=0)
            length = timedelta(seconds=1) if written["second"] else timedelta(minutes=1)
            begin = _utc(first, zone)
            return Span(begin, begin + length)
        first_day = date(int(written["year"]), int(written["month"] or 1), int(written["day"] or 1))
        if written["day"]:
            next_day = first_day + timedelta(days=1)
        elif written["month"] and first_day.month < _LAST_MONTH:
            next_day = first_day.replace(month=first_day.month + 1)
        else:
            next_day = first_day.replace(year=first_day.year + 1, month=1)
        return Span(_utc(_midnight(first_day), zone), _utc(_midnight(next_day), zone))
    except (ValueError, OverflowError):  # 30 February, year 0, the end of year 9999
        return None


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _utc(moment: datetime, zone: tzinfo) -> datetime:
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
