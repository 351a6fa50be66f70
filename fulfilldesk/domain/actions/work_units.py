"""Which work has which units of the order's lines, before and after.

Fulfilment orders and their lines get new ids when work is moved, split, merged, requested in part or
cancelled (facts 3.3); order lines keep theirs. So what is remembered and looked for is told by order line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.orders import FulfillmentOrder, Order

#: Order line id to units.
Units = Mapping[str, int]


def all_units(work: FulfillmentOrder) -> Units:
    """What the work was given, fulfilled or not."""
    units: Counter[str] = Counter()
    for line in work.lines:
        units[line.line_item_id] += line.total
    return units


def by_order_line(work: FulfillmentOrder, chosen: Mapping[str, int]) -> Units:
    """The same units, chosen by fulfilment order line, by order line."""
    units: Counter[str] = Counter()
    for line in work.lines:
        units[line.line_item_id] += chosen.get(line.id, 0)
    return +units


def by_work_line(work: FulfillmentOrder, units: Units) -> Mapping[str, int] | None:
    """The same units by fulfilment order line; None when not all of them are left there."""
    wanted = dict(units)
    chosen: dict[str, int] = {}
    for line in work.lines:
        taken = min(line.remaining, wanted.get(line.line_item_id, 0))
        if taken and not work.finished:
            chosen[line.id] = taken
            wanted[line.line_item_id] -= taken
    return None if any(wanted.values()) or not chosen else chosen


def covers(have: Units, wanted: Units) -> bool:
    """Whether it is something, and all there."""
    return bool(wanted) and all(have.get(line, 0) >= count for line, count in wanted.items())


def remember(order: Order, units: Units) -> dict[str, Json]:
    """For a witness: these units, and which work had how many of what."""
    return {
        "units": dict(units),
        "work": {work.id: dict(all_units(work)) for work in order.fulfillment_orders},
    }


def remembered(witness: Mapping[str, Json]) -> Units:
    """The units of `remember`."""
    return _units(witness.get("units"))


def gained(order: Order, witness: Mapping[str, Json]) -> Iterator[tuple[FulfillmentOrder, Units]]:
    """Each work with what it was given since: all it has, where it is new."""
    for work in order.fulfillment_orders:
        yield work, +(Counter(all_units(work)) - Counter(_before(witness, work.id)))


def lost(order: Order, witness: Mapping[str, Json], work_id: str) -> Units:
    """What the work was given then and has not now; all of it where it is gone."""
    work = order.work(work_id)
    now = all_units(work) if work is not None else {}
    return +(Counter(_before(witness, work_id)) - Counter(now))


def heir(order: Order, witness: Mapping[str, Json], work_id: str) -> FulfillmentOrder | None:
    """The other work to which the remembered units of this one went, as far as this one has lost them."""
    units = remembered(witness)
    if not covers(lost(order, witness, work_id), units):
        return None
    return next(
        (work for work, more in gained(order, witness) if work.id != work_id and covers(more, units)), None
    )


def named_units(work: FulfillmentOrder) -> str:
    """Its units that are left in one line of data: "2 × BEL-01, 1 × Fietstas"."""
    return ", ".join(f"{line.remaining} × {line.sku or line.title}" for line in work.lines if line.remaining)


def _before(witness: Mapping[str, Json], work_id: str) -> Units:
    work = witness.get("work")
    return _units(work.get(work_id)) if isinstance(work, dict) else {}


def _units(value: Json) -> Units:
    return {
        line: count
        for line, count in (value.items() if isinstance(value, dict) else ())
        if isinstance(count, int) and not isinstance(count, bool) and count > 0
    }
