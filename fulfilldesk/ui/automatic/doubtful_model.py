"""The doubtful orders as the rows of a table: order, why, since when."""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from fulfilldesk.ui.automatic import texts
from fulfilldesk.ui.automatic.doubtful_orders import DoubtfulOrder
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.ranked_delegate import RankedDelegate
from fulfilldesk.ui.widgets.rows_model import RowsModel


class Column(IntEnum):
    """The columns, in order."""

    ORDER = 0
    WHY = 1
    SINCE = 2


class DoubtfulModel(RowsModel[DoubtfulOrder]):
    """One row an order."""

    columns: ClassVar[type[IntEnum]] = Column

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats

    def headings(self) -> tuple[str, ...]:
        """One for each column."""
        return (texts.order_heading(), texts.reason_heading(), texts.since_heading())

    def words(self, row: DoubtfulOrder, column: int) -> str:
        """What a cell says."""
        match Column(column):
            case Column.ORDER:
                return plain(row.name)
            case Column.WHY:
                return " · ".join(texts.reason(check) for check in row.checks)
            case Column.SINCE:
                return self._formats.moment(row.since)


class DoubtfulDelegate(RankedDelegate):
    """The moment is of second rank."""

    order: ClassVar[int] = Column.ORDER
    second: ClassVar[frozenset[int]] = frozenset({Column.SINCE})
