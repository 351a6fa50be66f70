"""Which columns are shown, in which order and how wide, as the settings keep it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fulfilldesk.domain.columns import COLUMNS
from fulfilldesk.domain.query import SortKey

MIN_WIDTH, MAX_WIDTH = 32, 900


@dataclass(frozen=True, slots=True)
class ColumnPlace:
    """One column: which, how wide in pixels at 100 %, and whether it is shown."""

    key: SortKey
    width: int
    shown: bool = True


def parse(saved: Sequence[str], natural: dict[SortKey, int]) -> tuple[ColumnPlace, ...]:
    """The layout from its saved texts ("<key>:<width>:<1 or 0>"). Nonsense is left out, a column that is not
    mentioned (a new version's) comes last at its natural width; at least one column is shown."""
    places: list[ColumnPlace] = []
    for text in saved:
        parts = text.split(":")
        if len(parts) != 3 or parts[0] not in natural or not parts[1].isdecimal():
            continue
        key = SortKey(parts[0])
        if any(place.key is key for place in places):
            continue
        width = min(MAX_WIDTH, max(MIN_WIDTH, int(parts[1])))
        places.append(ColumnPlace(key, width, parts[2] != "0"))
    known = {place.key for place in places}
    places += [
        ColumnPlace(column.sort, natural[column.sort]) for column in COLUMNS if column.sort not in known
    ]
    if not any(place.shown for place in places):
        places[0] = ColumnPlace(places[0].key, places[0].width)
    return tuple(places)


def written(places: Sequence[ColumnPlace]) -> tuple[str, ...]:
    """The layout as texts for the settings."""
    return tuple(f"{place.key}:{place.width}:{1 if place.shown else 0}" for place in places)
