"""Colours by role, light and dark. Status colours appear in badges and notes only; there is one accent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a badge or a note says by its colour. Never alone: a shape and words always go with it."""

    SUCCESS = "success"
    ATTENTION = "attention"
    INFO = "info"
    CRITICAL = "critical"
    NEUTRAL = "neutral"


class Appearance(StrEnum):
    """What the person chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Pair:
    """A ground and what is written on it; at least 4.5 to 1 apart."""

    ground: str
    ink: str


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour of the window, by what it is for.

    `ground` lies behind cards (the detail pane), `rail` behind the rail and the status bar, `panel` is the
    table, cards and sheets. `muted` is text of second rank, `faint` what cannot be used now. `selected` is
    the ground of what is selected, `hover` of what the pointer is on. `shade` (with alpha) dims the window
    behind a sheet. `chart` are the parts of a chart in their order, each at least 3 to 1 from `panel`; they
    mean nothing by themselves.
    """

    ground: str
    rail: str
    panel: str
    field: str
    border: str
    border_strong: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    on_accent: str
    selected: str
    hover: str
    shade: str
    chart: tuple[str, ...]
    tones: dict[Tone, Pair]


LIGHT = Colours(
    ground="#f6f6f4",
    rail="#efefeb",
    panel="#ffffff",
    field="#f6f6f4",
    border="#e2e2de",
    border_strong="#c9c9c4",
    text="#1e2125",
    muted="#60656c",
    faint="#7d8187",
    accent="#0b6e55",
    accent_hover="#095c47",
    on_accent="#ffffff",
    selected="#dceee8",
    hover="#f1f4f2",
    shade="#591e2125",
    chart=("#0b6e55", "#2f6db5", "#b06a00", "#8a4fa3", "#b0457c", "#5f6f7a"),
    tones={
        Tone.SUCCESS: Pair("#d9f0e6", "#0a5f49"),
        Tone.ATTENTION: Pair("#ffeecb", "#7a4f00"),
        Tone.INFO: Pair("#dbe8fa", "#1c4f9c"),
        Tone.CRITICAL: Pair("#fbdcd9", "#a3231b"),
        Tone.NEUTRAL: Pair("#e8e8e4", "#54585e"),
    },
)

DARK = Colours(
    ground="#191b1d",
    rail="#1e2123",
    panel="#232629",
    field="#1b1d1f",
    border="#35393d",
    border_strong="#4b5055",
    text="#e8eaec",
    muted="#a3a8ae",
    faint="#7c8187",
    accent="#4cc3a1",
    accent_hover="#66d1b3",
    on_accent="#06231b",
    selected="#1f3a33",
    hover="#2a2e31",
    shade="#8c000000",
    chart=("#4cc3a1", "#6fa8ec", "#e0a458", "#c08fd8", "#e887b4", "#9fb0bc"),
    tones={
        Tone.SUCCESS: Pair("#12372d", "#74d8ba"),
        Tone.ATTENTION: Pair("#40300f", "#f2c565"),
        Tone.INFO: Pair("#1c3150", "#9cc4fb"),
        Tone.CRITICAL: Pair("#481f1d", "#f6a39b"),
        Tone.NEUTRAL: Pair("#3a3e42", "#c4c8cc"),
    },
)
