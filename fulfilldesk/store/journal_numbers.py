"""The journal's entries since a moment, with no more of each than the numbers page adds up."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime, timedelta

from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.numbers import JournalLine
from fulfilldesk.store.values import from_micros, maybe, micros

_STATES = frozenset(EntryState)
_PAGE = 2_000
#: Offline, an action is sent so long after it was asked, hardly ever longer.
_SENT_LATE = timedelta(days=14)

_LINES = """
SELECT sequence, order_id, kind, state, asked_at, sent_at, reason FROM entries
WHERE sequence < ? ORDER BY sequence DESC LIMIT ?
"""


def lines_since(connection: sqlite3.Connection, moment: datetime) -> Sequence[JournalLine]:
    """Entries that were sent since then, or asked since then and never sent, newest first. Walks the journal
    from its end, and no further than it must: entries lie in the order in which they were asked. States that
    only a newer version knows are passed over."""
    since, asked = micros(moment), micros(moment - _SENT_LATE)
    found: list[JournalLine] = []
    place = 2**63 - 1
    while True:
        rows = connection.execute(_LINES, (place, _PAGE)).fetchall()
        for place, order, kind, state, asked_at, sent_at, reason in rows:  # noqa: B007 - goes on from there
            happened = asked_at if sent_at is None else sent_at
            if happened >= since and state in _STATES:
                given = reason if isinstance(reason, str) else None  # else damaged, and no reason
                found.append(
                    JournalLine(
                        order,
                        kind,
                        EntryState(state),
                        from_micros(asked_at),
                        maybe(from_micros, sent_at),
                        given,
                    )
                )
        if len(rows) < _PAGE or all(row[4] < asked for row in rows):
            return found
