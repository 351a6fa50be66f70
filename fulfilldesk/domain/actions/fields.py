"""What a person fills in for an action, as values: one generic form is built from them.

Each field has a `key` in the action's parameters; what the person enters arrives there as JSON. Labels are
sentence keys of the window (ui/actions/texts_fields) under the field's `key`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fulfilldesk.domain.actions.needs import Address
from fulfilldesk.domain.notice import Notice
from fulfilldesk.domain.orders import Tracking


@dataclass(frozen=True, slots=True)
class QuantityLine:
    """One line to choose units of: `most` at most, `preset` to begin with."""

    id: str
    title: str
    sku: str | None
    most: int
    preset: int


@dataclass(frozen=True, slots=True)
class Quantities:
    """Units of lines; the parameter is {line id: units}, lines with 0 left out. What a missing
    parameter means is the kind's: all that is left (work.chosen_units), or nothing (split, cancel_part)."""

    key: str
    lines: tuple[QuantityLine, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose. Shown as the window's words for (field key, value), or as `text` where it is data
    (a location's name). `why_not` greys it out; `detail` is a second line of data, `notice` one in words."""

    value: str
    text: str | None = None
    why_not: Notice | None = None
    detail: str | None = None
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several; the parameter is the value."""

    key: str
    options: tuple[Option, ...]
    preset: str | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """Any of several; the parameter is a list of values."""

    key: str
    options: tuple[Option, ...]
    preset: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """Words, at most `limit` characters; the parameter is text, empty text when nothing was entered."""

    key: str
    preset: str = ""
    limit: int = 5000
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no; the parameter is true or false."""

    key: str
    preset: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day in the shop's time; the parameter is YYYY-MM-DD. Never before `first`."""

    key: str
    preset: date | None
    first: date


@dataclass(frozen=True, slots=True)
class Trackings:
    """Carrier, numbers and links; the parameter is what domain.actions.tracking.to_json writes."""

    key: str
    preset: tuple[Tracking, ...] = ()


@dataclass(frozen=True, slots=True)
class AddressParts:
    """An address; the parameter is {part: text} with the names of needs.Address."""

    key: str
    preset: Address


@dataclass(frozen=True, slots=True)
class Words:
    """Tags: a list of texts; the parameter is that list."""

    key: str
    preset: tuple[str, ...] = ()
    limit: int = 40


Field = Quantities | Choice | Choices | Text | Flag | Day | Trackings | AddressParts | Words
