"""What the rules would do, and what they would leave, as the rows of a table."""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar

from PySide6.QtCore import QObject, Qt

from fulfilldesk.domain.rules.decision import Decision
from fulfilldesk.ui.rules import texts_trial
from fulfilldesk.ui.rules.texts_rule import done
from fulfilldesk.ui.rules.texts_trial import left_text
from fulfilldesk.ui.translation import as_plain_tooltip, plain
from fulfilldesk.ui.widgets.plain_table import Index
from fulfilldesk.ui.widgets.ranked_delegate import RankedDelegate
from fulfilldesk.ui.widgets.rows_model import RowsModel


class Column(IntEnum):
    """The columns, in order. WHAT is why, where the work is left for a person."""

    ORDER = 0
    PLACE = 1
    WHAT = 2
    RULE = 3


class TrialModel(RowsModel[Decision]):
    """One row a decision. `left`: of work that is left for a person."""

    columns: ClassVar[type[IntEnum]] = Column

    def __init__(self, *, left: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = left

    def headings(self) -> tuple[str, ...]:
        """One for each column."""
        what = texts_trial.why_heading() if self._left else texts_trial.what_heading()
        return (texts_trial.order_heading(), texts_trial.place_heading(), what, texts_trial.rule_heading())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; a long reason also as a tooltip."""
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_plain_tooltip(self.words(self.rows[index.row()], index.column()))
        return super().data(index, role)

    def words(self, row: Decision, column: int) -> str:
        """What a cell says."""
        match Column(column):
            case Column.ORDER:
                return plain(row.order_name)
            case Column.PLACE:
                return plain(row.place)
            case Column.WHAT:
                words = left_text(row) if self._left else done(row.rule.action)
                return words[:1].upper() + words[1:]
            case Column.RULE:
                return plain(row.rule.name)


class TrialDelegate(RankedDelegate):
    """Place and rule are of second rank."""

    order: ClassVar[int] = Column.ORDER
    second: ClassVar[frozenset[int]] = frozenset({Column.PLACE, Column.RULE})
