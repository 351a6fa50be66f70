"""Something that does not agree, since when, and what people have said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, or will be `since` a moment that lies ahead unless something happens.

    `subject` tells it from all others of its check, and is the same as long as the thing is the same: the id
    of a parcel, of work, of an order or of an action; of stock "item id|location id". `order_id` and
    `target_id` say what an action that mends it is about; of stock both are None and the orders are those
    with open work of the item there. `facts` fill the gaps of the check's sentence; `service` names the app
    it is about, empty where none is.
    """

    check: str
    subject: str
    since: datetime
    order_id: str | None = None
    target_id: str | None = None
    service: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


class MarkKind(StrEnum):
    """What a person may say of a finding."""

    PUT_OFF = "put_off"  # until a date
    FINE = "fine"  # it is as it should be
    TOLD = "told"  # the supplier was told


@dataclass(frozen=True, slots=True)
class Mark:
    """What was said of the finding of that check and subject, by whom and when; kept whatever becomes of the
    cache. `until` only when it was put off."""

    check: str
    subject: str
    kind: MarkKind
    marked_at: datetime
    marked_by: str
    until: datetime | None = None
    note: str = ""


def stands(mark: Mark, finding: Finding, now: datetime) -> bool:
    """Whether the mark still silences the finding: put off until a moment ahead; fine only of what was there
    already, for what happens again is new. A supplier who was told of a parcel need not be told twice: it is
    cancelled once, and `since` moves with every scan of it (facts 1.2)."""
    if mark.kind is MarkKind.PUT_OFF:
        return mark.until is not None and now < mark.until
    return mark.kind is MarkKind.TOLD or finding.since <= mark.marked_at
