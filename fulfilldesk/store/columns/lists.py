"""Lists, counts and choices of one cache. The door to this room: whoever opens it imports numpy."""

from __future__ import annotations

from collections.abc import Sequence

from fulfilldesk.domain.listing import Counts, FilterChoice
from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.store.columns import finding, summaries
from fulfilldesk.store.columns.current import CurrentColumns
from fulfilldesk.store.columns.finding import FoundOrders
from fulfilldesk.store.database import Database
from fulfilldesk.store.failures import translated


class OrderLists:
    """Answers as services.ports.OrderReader says, on any worker thread. Raises what Database raises."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._current = CurrentColumns(database.path, on_disk=database.key is None)

    def find(self, query: OrderQuery) -> FoundOrders:
        """Which orders the query finds."""
        with self._database.reading() as connection:
            return finding.find(self._current.at(connection), connection, query)

    def completed(self, found: FoundOrders) -> FoundOrders:
        """The same with everything that was still missing."""
        with self._database.reading() as connection:
            return finding.completed(found, connection)

    def counts(self) -> Counts:
        """Orders in each built-in view."""
        with self._database.reading() as connection:
            return summaries.counts(self._current.at(connection))

    def choices(self, field: str) -> Sequence[FilterChoice]:
        """What a filter chip offers."""
        with self._database.reading() as connection:
            return summaries.choices(self._current.at(connection), field)

    def save(self) -> None:
        """Keep the arrays for the next start, and cut the changes that are in them."""
        with self._database.reading() as connection:
            self._current.at(connection)
        with self._database.writing() as db, translated(self._database.path):
            self._current.save(db)
