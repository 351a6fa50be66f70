"""The journal as a table: when, order, action, by whom, forecast, what came out."""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar

from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.journal import JournalEntry
from fulfilldesk.domain.outcome import tracking_text
from fulfilldesk.ui.actions.texts_kinds import kind_text
from fulfilldesk.ui.actions.verdict import entry_badge
from fulfilldesk.ui.journal import texts
from fulfilldesk.ui.journal.entries_model import EntriesDelegate, EntriesModel
from fulfilldesk.ui.texts_status import order_status
from fulfilldesk.ui.translation import plain


class Column(IntEnum):
    """The columns, in order."""

    WHEN = 0
    ORDER = 1
    ACTION = 2
    WHO = 3
    FORECAST = 4
    OUTCOME = 5


class JournalModel(EntriesModel):
    """Entries newest first."""

    columns: ClassVar[type[IntEnum]] = Column

    def headings(self) -> tuple[str, ...]:
        """One for each column."""
        return (
            texts.when(),
            texts.order(),
            texts.action(),
            texts.who(),
            texts.forecast(),
            texts.outcome(),
        )

    def words(self, row: JournalEntry, column: int) -> str:
        """What a cell says."""
        action = row.action
        match Column(column):
            case Column.WHEN:
                return self.formats.moment(action.asked_at)
            case Column.ORDER:
                return plain(action.order_name)
            case Column.ACTION:
                name = kind_text(action.kind).name
                return texts.in_batch(name) if row.batch_id is not None else name
            case Column.WHO:
                return plain(action.asked_by) if action.rule is None else texts.by_rule(action.rule)
            case Column.FORECAST:
                return forecast_in_short(row.forecast)
            case Column.OUTCOME:
                return outcome_in_short(row)


def forecast_in_short(forecast: Forecast) -> str:
    """ "3 units · Utrecht · Unfulfilled", or the tracking."""
    if not forecast.units:
        return plain(tracking_text(forecast.tracking or ()))
    parts = (texts.units(forecast.units), plain(forecast.location_name), order_status(forecast.status_after))
    return " · ".join(part for part in parts if part)


def outcome_in_short(entry: JournalEntry) -> str:
    """The state in words, and whether it was taken back."""
    words = entry_badge(entry.state).words
    return f"{words}, {texts.undone()}" if entry.undone_by is not None else words


class JournalDelegate(EntriesDelegate):
    """How they are painted; what was taken back says so."""

    order: ClassVar[int] = Column.ORDER
    state: ClassVar[int] = Column.OUTCOME
    second: ClassVar[frozenset[int]] = frozenset({Column.WHEN, Column.WHO})

    def remark(self, entry: JournalEntry) -> str:
        """Whether it was taken back."""
        return texts.undone() if entry.undone_by is not None else ""
