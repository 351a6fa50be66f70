"""The words of shop_words.toml, by name."""

from __future__ import annotations

import tomllib
from pathlib import Path

_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))

FIRST_NAMES: list[list[str]] = _WORDS["first_names"]
LAST_NAMES: list[list[str]] = _WORDS["last_names"]
STREETS: list[str] = _WORDS["streets"]
CITIES: list[list[str]] = _WORDS["cities"]
QUALITIES: list[str] = _WORDS["qualities"]
THINGS: list[str] = _WORDS["things"]
COLOURS: list[str] = _WORDS["colours"]
SIZES: list[str] = _WORDS["sizes"]
OWN_LOCATIONS: list[str] = _WORDS["own_locations"]
SERVICE_LOCATIONS: list[str] = _WORDS["service_locations"]
CLOSED_LOCATION: str = _WORDS["closed_location"]
CARRIERS: list[list[str]] = _WORDS["carriers"]
#: (source name, app or "", attribution or ""), each as often as it happens.
WEB_CHANNELS: list[tuple[str, str, str]] = [
    (source, app, attribution)
    for source, app, attribution, share in _WORDS["web_channels"]
    for _ in range(share)
]
TAGS: list[str] = _WORDS["tags"]
NOTES: list[str] = _WORDS["notes"]
TRAVELLING: list[str] = _WORDS["travelling"]
HOLDS: list[list[str]] = _WORDS["holds"]
