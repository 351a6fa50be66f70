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


@dataclass(frozen=True, slots=True)
class Movement:
    """What one unit does to the three numbers; `certain` when a recording or Shopify's own pages say so
    (facts 2.2)."""

    on_hand: int = 0
    committed: int = 0
    available: int = 0
    certain: bool = True


#: A fulfilment is cancelled: its units are owed to the order again (facts 2.3).
RETURNED = Movement(on_hand=+1, committed=+1)
#: Fulfilled: the units have left.
FULFILLED = Movement(on_hand=-1, committed=-1)
#: The order is cancelled and its unfulfilled units go back on sale.
RESTOCKED = Movement(committed=-1, available=+1)
#: The order is cancelled without restocking: the units leave committed without going anywhere (reasoned).
WRITTEN_OFF = Movement(on_hand=-1, committed=-1, certain=False)
#: Work leaves a location, and arrives at another: the claim on stock goes along (reasoned).
CLAIM_LEAVES = Movement(committed=-1, available=+1, certain=False)
CLAIM_ARRIVES = Movement(committed=+1, available=-1, certain=False)


def stock_lines(parts: Iterable[Part], snapshot: Snapshot, movement: Movement) -> tuple[StockLine, ...]:
    """One line per item and location, each unit doing what the movement says."""
    totals: dict[tuple[str, str | None], list[Part]] = {}
    for part in parts:
        item = part.line.inventory_item_id if part.line else None
        key = item or (part.line.id if part.line else f"unlisted {len(totals)}")
        totals.setdefault((key, part.location_id), []).append(part)
    return tuple(_line(group, snapshot, movement) for group in totals.values())


def _line(group: list[Part], snapshot: Snapshot, movement: Movement) -> StockLine:
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
        certainty = Certainty.EXPECTED if movement.certain else Certainty.LIKELY
        before = level.stock
        after = before.plus(
            on_hand=movement.on_hand * units,
            committed=movement.committed * units,
            available=movement.available * units,
        )
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
    return "?" if line is None else line.full_title


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
