"""What the kinds about a fulfilment order have in common: its lines to choose from, its units, its states."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fulfilldesk.domain.actions.action import Action, Json
from fulfilldesk.domain.actions.fields import Quantities, QuantityLine
from fulfilldesk.domain.actions.parameters import text
from fulfilldesk.domain.forecast import Fact
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from fulfilldesk.domain.states import ServiceType
from fulfilldesk.domain.stock_forecast import Part

#: The parameter in which units of fulfilment order lines are chosen.
LINES = "lines"
#: Characters of a note (parameter `note`). Shopify names no limit; nobody reads more.
NOTE_LIMIT = 5000


#: The scope for work at the shop's own locations, and that for work at a third party.
WORK_SCOPES = (
    ("write_merchant_managed_fulfillment_orders",),
    ("write_third_party_fulfillment_orders",),
)


def work_scopes(order: Order, work_id: str) -> tuple[str, ...]:
    """The scope that hold, move, split and the like want, by whose location the work is at (facts section
    8)."""
    work = order.work(work_id)
    return WORK_SCOPES[work is not None and work.service_type == ServiceType.THIRD_PARTY]


def gone_or_finished(order: Order, work_id: str) -> Notice | None:
    """Why nothing at all can be done with this work."""
    work = order.work(work_id)
    if work is None:
        return Notice(Say.WORK_GONE, Weight.BLOCK)
    if order.cancelled:
        return Notice(Say.ORDER_CANCELLED, Weight.BLOCK)
    return Notice(Say.WORK_FINISHED, Weight.BLOCK) if work.remaining == 0 else None


def note_too_long(action: Action) -> Notice | None:
    """Why the note cannot be sent."""
    if len(text(action, "note")) <= NOTE_LIMIT:
        return None
    return Notice(Say.TOO_LONG, Weight.BLOCK, {"limit": str(NOTE_LIMIT)})


def work_facts(order: Order, work_id: str) -> Mapping[Fact, str]:
    """What can be read of the work afterwards; nothing of work that is gone."""
    work = order.work(work_id)
    if work is None:
        return {}
    return {
        Fact.WORK_STATUS: work.status,
        Fact.HOLDS: str(len(work.holds)),
        Fact.WORK_UNITS: str(work.remaining),
        Fact.WORK_PIECES: str(len(order.open_work)),
    }


def quantities(order: Order, work: FulfillmentOrder, *, preset_all: bool = True) -> Quantities:
    """All lines that are left, to choose units of."""
    return Quantities(
        LINES,
        tuple(
            QuantityLine(
                line.id,
                ordered.full_title if (ordered := order.line(line.line_item_id)) else line.title,
                line.sku,
                line.remaining,
                line.remaining if preset_all else 0,
            )
            for line in work.lines
            if line.remaining
        ),
    )


def chosen_units(work: FulfillmentOrder, parameter: Json) -> Mapping[str, int] | Notice:
    """Fulfilment order line id to units, as the parameter says; all that are left when it says nothing. Or
    why that cannot be: nothing chosen, unknown lines, more than is left."""
    left = {line.id: line for line in work.lines if line.remaining}
    if parameter is None:
        return {line_id: line.remaining for line_id, line in left.items()}
    units = {
        line_id: count
        for line_id, count in (parameter.items() if isinstance(parameter, dict) else ())
        if isinstance(count, int) and not isinstance(count, bool) and count > 0
    }
    if not units:
        return Notice(Say.NOTHING_CHOSEN, Weight.BLOCK)
    for line_id, count in units.items():
        line = left.get(line_id)
        if line is None or count > line.remaining:
            known = next((item for item in work.lines if item.id == line_id), None)
            item = (known.sku or known.title) if known else "?"
            remaining = str(line.remaining) if line else "0"
            return Notice(Say.TOO_MANY_CHOSEN, Weight.BLOCK, {"item": item, "left": remaining})
    return units


def is_whole(work: FulfillmentOrder, units: Mapping[str, int]) -> bool:
    """Whether nothing that is left stays behind."""
    return sum(units.values()) == work.remaining


def line_inputs(units: Mapping[str, int]) -> list[Json]:
    """[FulfillmentOrderLineItemInput!]."""
    return [{"id": line_id, "quantity": count} for line_id, count in units.items()]


def parts(
    order: Order,
    work: FulfillmentOrder,
    units: Mapping[str, int],
    place: tuple[str | None, str] | None = None,
) -> Iterator[Part]:
    """These units for the stock forecast, at the work's location or at another `place` (id, name)."""
    location_id, name = place or (work.location_id, work.location_name)
    for line in work.lines:
        if line.id in units:
            yield Part(order.line(line.line_item_id), units[line.id], location_id, name)
