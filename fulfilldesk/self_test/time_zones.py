"""Whether the days of a shop are known, wherever it is."""

from __future__ import annotations

import zoneinfo
from datetime import datetime, timedelta
from importlib.util import find_spec
from pathlib import Path

from fulfilldesk.self_test.finding import Answer, fails, works

#: Hours ahead of UTC in January and in July: winter first, and summer first.
_HOURS = {"Europe/Amsterdam": (1, 2), "Australia/Sydney": (11, 10)}


def time_zones() -> Answer:
    """A zone of each half of the earth, in summer and in winter."""
    for name, hours in _HOURS.items():
        try:
            zone = zoneinfo.ZoneInfo(name)
        except zoneinfo.ZoneInfoNotFoundError:
            return fails(f"The time zone {name} is not known on this computer.")
        for month, ahead in zip((1, 7), hours, strict=True):
            if datetime(2026, month, 1, tzinfo=zone).utcoffset() != timedelta(hours=ahead):
                return fails(f"The clock in {name} is not understood.")
    return works(f"{', '.join(_HOURS)} {_origin()}")


def _origin() -> str:
    """Where they come from; the system's own go first."""
    name = next(iter(_HOURS))
    if any((Path(folder) / name).is_file() for folder in zoneinfo.TZPATH):
        return "of the system"
    return "of the package tzdata" if find_spec("tzdata") else "of an unknown place"
