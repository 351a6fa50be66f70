"""The findings of one check as the rows of a table, read page by page."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from fulfilldesk.services.checks_port import FindingKey, ListedFinding
from fulfilldesk.ui.checks import texts
from fulfilldesk.ui.checks.texts_findings import finding_text
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import font
from fulfilldesk.ui.translation import as_plain_tooltip, plain
from fulfilldesk.ui.widgets.plain_table import AIR, ROW_HEIGHT, Index, PlainDelegate

_TABLE = QModelIndex()
#: A column is no wider than this for one long cell; what was said may take that share of the table.
_WIDEST, _WIDEST_SAID = 220, 0.42


class Column(IntEnum):
    """The columns, in order."""

    ORDER = 0
    WHAT = 1
    SINCE = 2
    SERVICE = 3
    SAID = 4


def key_of(listed: ListedFinding) -> FindingKey:
    """What tells a finding from all others."""
    return listed.finding.check, listed.finding.subject


class FindingsModel(QAbstractTableModel):
    """Oldest first. `more_wanted` when the end is in sight and there are more."""

    more_wanted = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._findings: list[ListedFinding] = []
        self._more = self._asked = False

    def show_findings(self, findings: Sequence[ListedFinding], *, more: bool) -> None:
        """Other findings; `more`, there are others behind them."""
        self.beginResetModel()
        self._findings = list(findings)
        self._more, self._asked = more, False
        self.endResetModel()

    def add(self, findings: Sequence[ListedFinding], *, more: bool) -> None:
        """What comes behind those that are shown."""
        self._more, self._asked = more, False
        if not findings:
            return
        first = len(self._findings)
        self.beginInsertRows(QModelIndex(), first, first + len(findings) - 1)
        self._findings += findings
        self.endInsertRows()

    def findings(self) -> Sequence[ListedFinding]:
        """All that were read."""
        return self._findings

    @property
    def more(self) -> bool:
        """Whether there are others behind those."""
        return self._more

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether there are others, and nobody asked for them yet."""
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        """Ask for them; they come when they have been read."""
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TABLE) -> int:
        """As many as were read."""
        return 0 if parent.isValid() else len(self._findings)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _TABLE) -> int:
        """See Column."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Headings."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (texts.order(), texts.what(), texts.since(), texts.service(), texts.said())[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        listed, column = self._findings[index.row()], Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(listed, column)
        if role == Qt.ItemDataRole.ToolTipRole and column in (Column.WHAT, Column.SAID):
            return as_plain_tooltip(self._words(listed, column))  # it may be cut off
        return None

    def _words(self, listed: ListedFinding, column: Column) -> str:
        match column:
            case Column.ORDER:
                return plain(listed.order_name) or texts.concerns(listed.orders)
            case Column.WHAT:
                return finding_text(listed.finding, self._formats)
            case Column.SINCE:
                return self._formats.moment(listed.finding.since)
            case Column.SERVICE:
                return plain(listed.finding.service)
            case Column.SAID:
                return texts.mark_words(listed.mark, self._formats) if listed.mark is not None else ""


class FindingsDelegate(PlainDelegate):
    """The order's number bold, when and where muted."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the words, within reason."""
        bold = index.column() == Column.ORDER
        width = QFontMetrics(font(bold=bold, tabular=True)).horizontalAdvance(str(index.data() or ""))
        widest, table = _WIDEST, self.parent()
        if index.column() == Column.SAID and isinstance(table, QWidget):
            widest = max(_WIDEST, int(table.width() * _WIDEST_SAID))
        return QSize(min(width, widest) + 2 * AIR + 12, ROW_HEIGHT)

    def paint_cell(self, painter: QPainter, area: QRect, index: Index) -> None:
        """One cell."""
        colours = self.theme.colours
        if index.column() == Column.ORDER:
            painter.setFont(font(bold=True, tabular=True))
        second = index.column() in (Column.SINCE, Column.SERVICE)
        painter.setPen(QColor(colours.muted if second else colours.text))
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
