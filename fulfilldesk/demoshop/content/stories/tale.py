"""A tale is a named story with a fixed age, so that its state is there whatever else the demo shop holds."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from fulfilldesk.demoshop.content import desk
from fulfilldesk.demoshop.content.calendar import Story, hours
from fulfilldesk.demoshop.content.checkout import Scene, buy
from fulfilldesk.demoshop.content.people import Person
from fulfilldesk.demoshop.drafts import LineDraft
from fulfilldesk.demoshop.model import Fulfillment, Order, Tracking

Packed = Generator[timedelta, None, Fulfillment]


@dataclass(frozen=True, slots=True)
class Tale:
    """A story that begins ``age`` ago. It places exactly one order, before it waits for the first time."""

    name: str
    age: timedelta
    tell: Callable[[Scene], Story]


def ordered(
    scene: Scene, lines: list[LineDraft] | None = None, person: Person | None = None, **changes: Any
) -> Order:
    """An order for the warehouse: of ordinary goods by an ordinary Dutch customer, unless told otherwise."""
    changes.setdefault("location_id", scene.places.warehouse.id)
    return buy(scene, lines or scene.basket(), person or scene.customer("NL"), **changes)


def shipped(
    scene: Scene,
    lines: list[LineDraft] | None = None,
    person: Person | None = None,
    *,
    after: float = 3,
    tracking: list[Tracking] | None = None,
    carrier: str | None = None,
    **changes: Any,
) -> Packed:
    """The same, packed as one parcel ``after`` so many hours; an empty list is a parcel without tracking."""
    order = ordered(scene, lines, person, **changes)
    yield hours(after)
    if tracking is None:
        tracking = desk.label(scene, order, carrier)
    return desk.pack(scene, desk.work_of(scene, order), tracking)
