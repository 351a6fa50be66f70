"""The parts every connection has, and what a listing resolver needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from fulfilldesk.demoshop.api.connections import MAX_PAGE, Page, Row, SortValue, by_number, page
from fulfilldesk.demoshop.api.context import Info
from fulfilldesk.demoshop.api.errors import bad_request
from fulfilldesk.demoshop.api.search.fields import Field, Moment, shop_zone
from fulfilldesk.demoshop.api.search.matching import search

PAGE_ARGUMENTS = ("first", "last", "after", "before", "reverse")


def edges(found: Page, info: Info) -> list[Row]:
    """``edges``."""
    return found.rows


def nodes(found: Page, info: Info) -> list[Any]:
    """``nodes``."""
    return [row.record for row in found.rows]


def page_info(found: Page, info: Info) -> dict[str, Any]:
    """``pageInfo``."""
    return {
        "has_next_page": found.has_next,
        "has_previous_page": found.has_previous,
        "start_cursor": found.rows[0].cursor if found.rows else None,
        "end_cursor": found.rows[-1].cursor if found.rows else None,
    }


def node(row: Row, info: Info) -> Any:
    """``edges.node``."""
    return row.record


CONNECTION = {"edges": edges, "nodes": nodes, "pageInfo": page_info}
EDGE = {"node": node}


def listing(
    records: Iterable[Any],
    arguments: Mapping[str, Any],
    *,
    sort_value: Callable[[Any], SortValue] = by_number,
    number: Callable[[Any], int] = by_number,
) -> Page:
    """A page of the records by the usual five arguments."""
    window = {name: arguments[name] for name in PAGE_ARGUMENTS if name in arguments}
    return page(records, sort_value=sort_value, number=number, **window)


def searched(info: Info, records: Iterable[Any], text: str | None, fields: Mapping[str, Field]) -> list[Any]:
    """The records that match a ``query`` argument; warnings go to ``extensions.search``."""
    if text is None or not text.strip():
        return list(records)
    call = info.context
    moment = Moment(call.world.now, shop_zone(call.world.shop.iana_timezone))
    outcome = search(records, text, fields, moment)
    if outcome.warnings or call.search_debug:
        entry: dict[str, Any] = {"path": info.path.as_list(), "query": text, "parsed": outcome.parsed}
        entry |= {"warnings": outcome.warnings} if outcome.warnings else {}
        call.searches.append(entry)
    return outcome.records


def some(records: list[Any], first: int | None) -> list[Any]:
    """The beginning of a plain list that takes ``first``."""
    if first is not None and not 0 <= first <= MAX_PAGE:
        raise bad_request(f"first cannot exceed {MAX_PAGE}")
    return records if first is None else records[:first]


def time_value(moment: datetime | None) -> str:
    """How a moment stands in a cursor."""
    if moment is None:
        return ""
    return moment.astimezone(UTC).isoformat(" ", "microseconds")[:26]
