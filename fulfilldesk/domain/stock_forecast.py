"""The stock side of a forecast: fulfilling and cancelling move on hand and committed (facts 2.2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fulfilldesk.domain.forecast import Certainty, StockLine
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import LineItem


@dataclass(frozen=True, slots=True)
class Part:
    """Units of one order line (None when the order does not list it) at one location."""

    line: LineItem | None
    units: int
    location_id: str | None
    location_name: str


def stock_lines(parts: Iterable[Part], snapshot: Snapshot, *, direction: int) -> tuple[StockLine, ...]:
    """One line per item and location. `direction` is +1 when units come back to stock as owed to the order
    (cancel: on hand +n, committed +n) and -1 when they leave (fulfil); available never moves."""
    totals: dict[tuple[str, str | None], list[Part]] = {}
    for part in parts:
        item = part.line.inventory_item_id if part.line else None
        key = item or (part.line.id if part.line else f"unlisted {len(totals)}")
        totals.setdefault((key, part.location_id), []).append(part)
    return tuple(_line(group, snapshot, direction) for group in totals.values())


def _line(group: list[Part], snapshot: Snapshot, direction: int) -> StockLine:
    first = group[0]
    units = sum(part.units for part in group)
    item = first.line.inventory_item_id if first.line else None
    level = snapshot.level(item, first.location_id)
    certainty = Certainty.UNKNOWN
    before = after = None
    if item is None:
        certainty = Certainty.NO_ITEM
    elif (level is not None and not level.tracked) or (first.line and first.line.tracked is False):
        certainty = Certainty.UNTRACKED
    elif level is not None and level.stock is not None:
        certainty = Certainty.EXPECTED
        before = level.stock
        after = before.plus(on_hand=direction * units, committed=direction * units)
    return StockLine(
        title=_title(first.line),
        sku=first.line.sku if first.line else None,
        inventory_item_id=item,
        location_id=first.location_id,
        location_name=first.location_name,
        units=units,
        certainty=certainty,
        before=before,
        after=after,
    )


def _title(line: LineItem | None) -> str:
    if line is None:
        return "?"
    return f"{line.title} / {line.variant_title}" if line.variant_title else line.title


def stock_notices(lines: Iterable[StockLine], snapshot: Snapshot, *, returning: bool) -> tuple[Notice, ...]:
    """What to say of lines without numbers. When units come back and the item is not stocked at the location
    any more, Shopify may choose another one (schema: fulfillmentCancel; facts 1.2)."""
    notices: list[Notice] = []
    unread = False
    for line in lines:
        if line.certainty is not Certainty.UNKNOWN:
            continue
        level = snapshot.level(line.inventory_item_id, line.location_id)
        if level is not None and returning:
            notices.append(
                Notice(
                    Say.LOCATION_MAY_CHANGE,
                    Weight.WARNING,
                    {"item": line.sku or line.title, "location": line.location_name},
                )
            )
        else:
            unread = True
    if unread:
        notices.append(Notice(Say.STOCK_NOT_READ, Weight.WARNING))
    return tuple(notices)
