"""Where work could move to: ``FulfillmentOrder.locationsForMove``, by the rules that a move then follows."""

from __future__ import annotations

from typing import Any

from fulfilldesk.demoshop import moves
from fulfilldesk.demoshop.api.connections import Page
from fulfilldesk.demoshop.api.context import Info
from fulfilldesk.demoshop.api.gid import number_of
from fulfilldesk.demoshop.api.resolvers.paging import listing, searched
from fulfilldesk.demoshop.api.resolvers.parts import Destination, WorkLineOf
from fulfilldesk.demoshop.api.search.other_fields import LOCATION_FIELDS
from fulfilldesk.demoshop.api.tables import Fields, Table
from fulfilldesk.demoshop.model import FulfillmentOrder, FulfillmentOrderLine
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.supported_actions import destinations


def locations_for_move(work: FulfillmentOrder, info: Info, **arguments: Any) -> Page:
    """Every other active location, movable or not; for the lines named, or all that remain."""
    call = info.context
    named = {number_of(text, "FulfillmentOrderLineItem") for text in arguments.get("lineItemIds") or []}
    parts = tuple(part for part in work.lines if part.remaining_quantity and (not named or part.id in named))
    places = searched(info, destinations(call.world, work), arguments.get("query"), LOCATION_FIELDS)
    if arguments.get("locationIds") is not None:
        wanted = {number_of(text, "Location") for text in arguments["locationIds"]}
        places = [place for place in places if place.id in wanted]
    found = [Destination(work, place, parts) for place in places]
    return listing(found, arguments, sort_value=_place, number=_place)


def _place(entry: Destination) -> int:
    return entry.location.id


def _lines(entry: Destination, info: Info, *, taken: bool) -> list[WorkLineOf]:
    world = info.context.world

    def fits(part: FulfillmentOrderLine) -> bool:
        return moves.is_taken(world, part, entry.location.id) is taken

    return [WorkLineOf(entry.work, part) for part in entry.parts if fits(part)]


def message(entry: Destination, info: Info) -> str | None:
    """``FulfillmentOrderLocationForMove.message``: why not, or why not all."""
    try:
        moves.check_movable(entry.work)
    except Refused as refused:
        return refused.message
    if not _lines(entry, info, taken=False):
        return None
    if _lines(entry, info, taken=True):
        return "Some of the items are not stocked at this location."
    return "No items are stocked at this location."


def _part(*, taken: bool) -> Any:
    return lambda entry, info, **arguments: listing(_lines(entry, info, taken=taken), arguments)


def _count(*, taken: bool) -> Any:
    return lambda entry, info: {"count": len(_lines(entry, info, taken=taken)), "precision": "EXACT"}


DESTINATION: Fields = {
    "availableLineItems": _part(taken=True),
    "availableLineItemsCount": _count(taken=True),
    "message": message,
    "movable": lambda entry, info: message(entry, info) is None,
    "unavailableLineItems": _part(taken=False),
    "unavailableLineItemsCount": _count(taken=False),
}
TYPES: Table = {"FulfillmentOrderLocationForMove": DESTINATION}
