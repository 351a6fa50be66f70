"""What the rules would do, and what they would leave, as the rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from fulfilldesk.domain.rules.decision import Decision
from fulfilldesk.ui.rules import texts_trial
from fulfilldesk.ui.rules.texts_rule import done
from fulfilldesk.ui.rules.texts_trial import left_text
from fulfilldesk.ui.theme import font
from fulfilldesk.ui.translation import as_plain_tooltip, plain
from fulfilldesk.ui.widgets.plain_table import Index, PlainDelegate

_TABLE = QModelIndex()


class Column(IntEnum):
    """The columns, in order. WHAT is why, where the work is left for a person."""

    ORDER = 0
    PLACE = 1
    WHAT = 2
    RULE = 3


class TrialModel(QAbstractTableModel):
    """One row a decision. `left`: of work that is left for a person."""

    def __init__(self, *, left: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = left
        self._decisions: tuple[Decision, ...] = ()

    def show_decisions(self, decisions: Sequence[Decision]) -> None:
        """Others."""
        self.beginResetModel()
        self._decisions = tuple(decisions)
        self.endResetModel()

    def decisions(self) -> tuple[Decision, ...]:
        """All of them, in the order of the rows."""
        return self._decisions

    def rowCount(self, parent: Index = _TABLE) -> int:
        """As many as decisions."""
        return 0 if parent.isValid() else len(self._decisions)

    def columnCount(self, parent: Index = _TABLE) -> int:
        """See Column."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Headings."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        what = texts_trial.why_heading() if self._left else texts_trial.what_heading()
        return (texts_trial.order_heading(), texts_trial.place_heading(), what, texts_trial.rule_heading())[
            section
        ]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; a long reason also as a tooltip."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        decision = self._decisions[index.row()]
        words = self._words(decision, Column(index.column()))
        return as_plain_tooltip(words) if role == Qt.ItemDataRole.ToolTipRole else words

    def _words(self, decision: Decision, column: Column) -> str:
        match column:
            case Column.ORDER:
                return plain(decision.order_name)
            case Column.PLACE:
                return plain(decision.place)
            case Column.WHAT:
                words = left_text(decision) if self._left else done(decision.rule.action)
                return words[:1].upper() + words[1:]
            case Column.RULE:
                return plain(decision.rule.name)


class TrialDelegate(PlainDelegate):
    """The order's number bold, place and rule muted."""

    def paint_cell(self, painter: QPainter, area: QRect, index: Index) -> None:
        """One cell."""
        column = index.column()
        if column == Column.ORDER:
            painter.setFont(font(bold=True, tabular=True))
        colours = self.theme.colours
        second = column in (Column.PLACE, Column.RULE)
        painter.setPen(QColor(colours.muted if second else colours.text))
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Bold is wider."""
        size = super().sizeHint(option, index)
        return QSize(size.width() + 12, size.height())
