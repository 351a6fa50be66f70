"""The waiting actions as a table: order, action, since when, by whom, how far."""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar

from fulfilldesk.domain.journal import JournalEntry
from fulfilldesk.ui.actions.texts_kinds import kind_text
from fulfilldesk.ui.actions.verdict import entry_badge
from fulfilldesk.ui.journal.entries_model import EntriesDelegate, EntriesModel
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.waiting import texts


class Column(IntEnum):
    """The columns, in order."""

    ORDER = 0
    ACTION = 1
    SINCE = 2
    WHO = 3
    STATE = 4


class ActionsModel(EntriesModel):
    """What waits, and since when."""

    columns: ClassVar[type[IntEnum]] = Column

    def headings(self) -> tuple[str, ...]:
        """One for each column."""
        return (texts.order(), texts.action(), texts.since(), texts.who(), texts.state())

    def words(self, row: JournalEntry, column: int) -> str:
        """What a cell says."""
        match Column(column):
            case Column.ORDER:
                return plain(row.action.order_name)
            case Column.ACTION:
                return kind_text(row.action.kind).name
            case Column.SINCE:
                return self.formats.moment(row.action.asked_at)
            case Column.WHO:
                return plain(row.action.asked_by)
            case Column.STATE:
                return entry_badge(row.state).words


class ActionsDelegate(EntriesDelegate):
    """How they are painted."""

    order: ClassVar[int] = Column.ORDER
    state: ClassVar[int] = Column.STATE
    second: ClassVar[frozenset[int]] = frozenset({Column.SINCE, Column.WHO})
