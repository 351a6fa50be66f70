"""Walking through connections, page by page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from fulfilldesk.domain.errors import AnswerBroken, AnswerTooLarge
from fulfilldesk.shopify.answers.common import Connection

T = TypeVar("T")

#: Shopify goes at most 25,000 objects deep into one list (facts 5.3); no list of ours comes near it.
MAX_PAGES = 250


def next_cursor(connection: Connection[T], after: str | None = None) -> str | None:
    """The cursor that continues after this page, None at the end.

    `after` is the cursor this page was asked with. Raises AnswerBroken when the page would lead back to
    itself.
    """
    if not connection.page_info.has_next_page:
        return None
    cursor = connection.page_info.end_cursor
    if cursor is None or cursor == after:
        raise AnswerBroken("a list goes on, but its cursor does not")
    return cursor


def whole(first: Connection[T], more: Callable[[str], Connection[T]]) -> Connection[T]:
    """The connection with all its nodes; `more` asks for the page after a cursor."""
    cursor = next_cursor(first)
    if cursor is None:
        return first
    nodes = list(first.nodes)
    page = first
    for _ in range(MAX_PAGES):
        page = more(cursor)
        nodes += page.nodes
        cursor = next_cursor(page, cursor)
        if cursor is None:
            return Connection(nodes, page.page_info)
    raise AnswerTooLarge(f"a list of more than {MAX_PAGES} pages")


def still_there(part: T | None, gid: str) -> T:
    """The object whose further pages are read. Raises AnswerBroken when it went away meanwhile."""
    if part is None:
        raise AnswerBroken(f"{gid} went away while it was read")
    return part
