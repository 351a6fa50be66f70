"""A parcel of which part is cancelled, for tests of what comes between."""

from __future__ import annotations

from collections.abc import Callable

from fulfilldesk.demoshop import fulfillments, holds
from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.fulfillments import Package
from fulfilldesk.demoshop.model import Fulfillment
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.services.pipeline import Prepared
from tests.journeys.desks import DeskOnDemo
from tests.journeys.meddling import Clerk

#: Units in the parcel, of which CHOSEN are cancelled.
HELD = 5
CHOSEN = 2
REST = HELD - CHOSEN


def asks(anna: Clerk, parcel: Fulfillment, units: int = CHOSEN) -> Prepared:
    (line,) = anna.order(parcel).fulfillments[0].lines
    return anna.asks("cancel_part", parcel, lines={line.id: units})


def strike(desk: DeskOnDemo, fault: str) -> None:
    desk.demo.faults.faults.append(parse_fault(fault))


def heal(desk: DeskOnDemo) -> None:
    desk.demo.faults.faults.clear()


def sent(desk: DeskOnDemo) -> tuple[int, int]:
    """How often the shop was made to cancel, and to fulfil."""
    return desk.demo.times("fulfillmentCancel"), desk.demo.times("fulfillmentCreate")


def live_units(anna: Clerk, parcel: Fulfillment) -> list[int]:
    """Units of each live fulfilment."""
    return [item.units for item in anna.order(parcel).fulfillments if item.live]


def open_units(anna: Clerk, parcel: Fulfillment) -> int:
    return sum(work.remaining for work in anna.order(parcel).open_work)


def kept(clerk: Clerk, entry: JournalEntry) -> JournalEntry:
    found: JournalEntry | None = clerk.journal.entry(entry.action.id)
    assert found is not None
    return found


def somebody_fulfils(desk: DeskOnDemo, parcel: Fulfillment, units: int) -> Callable[[], None]:
    """Units of what is open on the parcel's order."""

    def fulfil() -> None:
        with desk.demo.rival() as world:
            works = world.orders_fulfillment_orders(world.orders[parcel.order_id])
            (work,) = [each for each in works if each.is_live and each.remaining]
            fulfillments.fulfil(world, [Package(work.id, [(work.lines[0].id, units)])])

    return fulfil


def somebody_holds(desk: DeskOnDemo, parcel: Fulfillment) -> None:
    with desk.demo.rival() as world:
        works = world.orders_fulfillment_orders(world.orders[parcel.order_id])
        (work,) = [each for each in works if each.is_live and each.remaining]
        holds.hold(world, work, reason="OTHER")


def between_the_steps(anna: Clerk, meddle: Callable[[], object]) -> None:
    """Right after the shop has answered the first one."""
    anna.shop.after["send"] = meddle


def half_done(desk: DeskOnDemo, anna: Clerk, parcel: Fulfillment, fault: str = "refuse") -> JournalEntry:
    """Cancelled, and the rest was not fulfilled."""
    prepared = asks(anna, parcel)
    strike(desk, f"{fault}:100%:fulfillmentCreate")
    entry = anna.says_yes(prepared)
    heal(desk)
    assert entry.state is EntryState.HALF_DONE
    return entry
