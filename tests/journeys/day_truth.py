"""What must hold whatever happens in the shop: checked against the demo shop's own records, not against what
the program says of itself. Each check gives what is wrong, or None."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from fulfilldesk.demoshop import inventory
from fulfilldesk.demoshop.world import World
from fulfilldesk.domain.forecast import Certainty, Fact, Forecast, Outcome
from fulfilldesk.domain.inventory import Stock
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.menu import Command, MenuItem
from fulfilldesk.domain.notice import Say
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from fulfilldesk.domain.states import SupportedAction
from tests.journeys.desks import gid

#: What Shopify's supported actions stand for in the menu of work (facts 3.2).
OFFERED_AS: Mapping[SupportedAction, str] = {
    SupportedAction.CREATE_FULFILLMENT: "fulfill",
    SupportedAction.REPORT_PROGRESS: "report_progress",
    SupportedAction.REQUEST_FULFILLMENT: "request_fulfillment",
    SupportedAction.CANCEL_FULFILLMENT_ORDER: "cancel_request",
    SupportedAction.REQUEST_CANCELLATION: "request_cancellation",
    SupportedAction.MOVE: "move",
    SupportedAction.HOLD: "hold",
    SupportedAction.RELEASE_HOLD: "release_hold",
    SupportedAction.MARK_AS_OPEN: "mark_open",
    SupportedAction.SPLIT: "split",
    SupportedAction.MERGE: "merge",
    SupportedAction.EXTERNAL: Command.OPEN_APP,
}
#: Why this program does not offer what Shopify does: an action of its own is in the way, or (report_progress)
#: nobody could tell afterwards whether it arrived.
OUR_REASONS = frozenset(
    {Say.ACTION_UNFINISHED, Say.HALF_DONE_FIRST, Say.PROGRESS_REPORTED, Say.OFFLINE, Say.SCOPE_MISSING}
)


def stock_amiss(world: World) -> str | None:
    """On hand is the sum of its parts, and committed is what open work claims, at every location."""
    claims: Counter[tuple[int, int]] = Counter()
    for work in world.fulfillment_orders.values():
        if work.is_live:
            lines = {line.id: line for line in world.orders[work.order_id].line_items}
            for part in work.lines:
                item = world.items.get(part.inventory_item_id or 0)
                if item is not None and item.tracked and lines[part.line_item_id].claims_stock:
                    claims[item.id, work.location_id] += part.remaining_quantity
    for key, level in world.levels.items():
        if not inventory.identity_holds(level):
            return f"the parts of level {key} do not add up: {level.quantities}"
        if level.quantities["committed"] != claims[key]:
            return f"level {key} has {level.quantities['committed']} committed, work claims {claims[key]}"
    return None


def journal_amiss(entries: Iterable[JournalEntry], carried_out: int) -> str | None:
    """One mutation for each step that was carried out, and none for the others."""
    done = [_steps_done(entry) for entry in entries]
    least, most = sum(low for low, _ in done), sum(high for _, high in done)
    if least <= carried_out <= most:
        return None
    return f"the shop carried out {carried_out} mutations, the journal knows of {least} to {most}"


def _steps_done(entry: JournalEntry) -> tuple[int, int]:
    """At least and at most how many of its mutations the shop has carried out."""
    match entry.state:
        case EntryState.ANSWERED | EntryState.DONE | EntryState.DIFFERS:
            return entry.step + 1, entry.step + 1
        case EntryState.HALF_DONE:
            return max(1, entry.step), max(1, entry.step)
        case EntryState.SENDING:
            return entry.step, entry.step + 1
        case _:
            return 0, 0


def menu_amiss(order: Order, work_id: str, items: Sequence[MenuItem]) -> str | None:
    """What Shopify lists among the work's supported actions is offered, or greyed out for a reason of this
    program's own."""
    work = order.work(work_id)
    by_key = {item.key: item for item in items}
    for name in work.supported_actions if work is not None else ():
        key = OFFERED_AS[SupportedAction(name)]
        item = by_key.get(key)
        if item is None:
            return f"{key} of {work_id} is hidden, and Shopify offers {name}"
        if item.why_not is not None and item.why_not.key not in OUR_REASONS:
            return f"{key} of {work_id} is greyed out ({item.why_not.key}), and Shopify offers {name}"
    return None


@dataclass(frozen=True, slots=True)
class Picture:
    """The shop's own records at one moment, as far as an action on one order may change them: stock by (item,
    location), mails to the order's customer, its archive, and that it claims stock at all."""

    stock: Mapping[tuple[str, str], Stock]
    mails: int
    archived: bool
    claims: bool


def picture(world: World, order_id: str) -> Picture:
    """Taken now."""
    order = world.orders.get(int(order_id.rpartition("/")[2]))
    levels = {
        (gid("InventoryItem", item), gid("Location", place)): Stock(
            level.quantities["on_hand"], level.quantities["committed"], level.quantities["available"]
        )
        for (item, place), level in world.levels.items()
    }
    return Picture(
        levels,
        sum(event.action == "mail_sent" for event in order.events) if order else 0,
        order.closed if order else False,
        all(line.claims_stock for line in order.line_items) if order else False,
    )


def promise_broken(forecast: Forecast, before: Picture, after: Picture) -> str | None:
    """Everything that happened was in the forecast, and the other way round: stock of every article anywhere,
    mail, archive."""
    if (after.mails > before.mails) != forecast.emails:
        return f"{after.mails - before.mails} mails went out, forecast {forecast.emails}"
    facts = {change.fact: change for change in forecast.facts}
    said = {notice.key for notice in forecast.notices}
    may = forecast.reopens or Fact.ARCHIVED in facts or Say.MAY_ARCHIVE in said
    if before.archived != after.archived and not may:
        return f"archived {before.archived} became {after.archived}, and nothing was said of it"
    if forecast.reopens and after.archived:
        return "it was to come out of the archive"
    return _stock_promise_broken(forecast, before, after) if before.claims else None


def _stock_promise_broken(forecast: Forecast, before: Picture, after: Picture) -> str | None:
    unknown = {line.inventory_item_id for line in forecast.lines if line.certainty is Certainty.UNKNOWN}
    expected: dict[tuple[str | None, str | None], Stock] = {}
    for line in forecast.lines:
        if line.before is not None and line.after is not None:
            key = (line.inventory_item_id, line.location_id)
            expected[key] = _plus(expected.get(key, _NONE), _minus(line.after, line.before))
    for key in after.stock:
        change = _minus(after.stock[key], before.stock.get(key, _NONE))
        if key[0] not in unknown and change != expected.get(key, _NONE):
            return f"stock of {key} changed by {change}, forecast {expected.get(key, _NONE)}"
    return None


_NONE = Stock(0, 0, 0)


def _plus(one: Stock, two: Stock) -> Stock:
    return one.plus(on_hand=two.on_hand, committed=two.committed, available=two.available)


def _minus(one: Stock, two: Stock) -> Stock:
    return one.plus(on_hand=-two.on_hand, committed=-two.committed, available=-two.available)


def honest(forecast: Forecast, outcome: Outcome | None, before: Picture) -> bool:
    """Whether all that came out otherwise had been called uncertain; stock of an order that never claimed any
    cannot be foretold."""
    may_be_elsewhere = any(notice.key is Say.LOCATION_MAY_CHANGE for notice in forecast.notices)
    uncertain = {Say.NOT_CERTAIN, Say.ROUTED_ELSEWHERE} if may_be_elsewhere else {Say.NOT_CERTAIN}
    return (
        outcome is not None
        and outcome.differences != ()
        and all(
            (difference.why is not None and difference.why.key in uncertain)
            or (difference.what in _STOCK and not before.claims)
            for difference in outcome.differences
        )
    )


_STOCK = ("on_hand", "committed", "available")


def essence(order: Order) -> Mapping[str, object]:
    """What a person sees of an order, whichever ids stand for it, and into however many parcels and pieces of
    work it is divided: what an undo must bring back. Without the archive, which follows rules of its own,
    without reported progress and what a service was asked and answered, which a fulfilment ends."""
    sent: dict[object, Counter[str]] = {}
    for item in order.fulfillments:
        if item.live:
            units = sent.setdefault((item.location_id, frozenset(item.tracking)), Counter())
            for part in item.lines:
                units[part.line_item_id] += part.quantity
    to_do: dict[object, Counter[str]] = {}
    for work in order.open_work:
        units = to_do.setdefault((work.location_id, *_standing(work)), Counter())
        for line in work.lines:
            units[line.line_item_id] += line.remaining
    return {
        "status": "UNFULFILLED" if order.fulfillment_status in _FORGOTTEN else order.fulfillment_status,
        "parcels": {key: +units for key, units in sent.items()},
        "work": {key: +units for key, units in to_do.items()},
        "note": (order.note or "").strip(),
        "tags": frozenset(order.tags),
        "address": order.address,
    }


_FORGOTTEN = ("IN_PROGRESS", "REQUEST_DECLINED")


def _standing(work: FulfillmentOrder) -> tuple[object, ...]:
    """Why it waits, and until when."""
    holds = tuple(sorted((hold.reason, hold.notes or "") for hold in work.holds))
    planned = work.fulfill_at if work.status == "SCHEDULED" else None
    return holds, planned
