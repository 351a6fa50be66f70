"""The findings of one check as the rows of a table, read page by page."""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from fulfilldesk.services.checks_port import FindingKey, ListedFinding
from fulfilldesk.ui.checks import texts
from fulfilldesk.ui.checks.texts_findings import finding_text
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import font
from fulfilldesk.ui.translation import as_plain_tooltip, plain
from fulfilldesk.ui.widgets.plain_table import AIR, ROW_HEIGHT, Index
from fulfilldesk.ui.widgets.ranked_delegate import RankedDelegate
from fulfilldesk.ui.widgets.rows_model import RowsModel

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


class FindingsModel(RowsModel[ListedFinding]):
    """Oldest first."""

    columns: ClassVar[type[IntEnum]] = Column

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats

    def headings(self) -> tuple[str, ...]:
        """One for each column."""
        return (texts.order(), texts.what(), texts.since(), texts.service(), texts.said())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, also as a tooltip where they may be cut off."""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            role = Qt.ItemDataRole.DisplayRole
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in (Column.WHAT, Column.SAID):
            return as_plain_tooltip(self.words(self.rows[index.row()], index.column()))
        return super().data(index, role)

    def words(self, row: ListedFinding, column: int) -> str:
        """What a cell says."""
        match Column(column):
            case Column.ORDER:
                return plain(row.order_name) or texts.concerns(row.orders)
            case Column.WHAT:
                return finding_text(row.finding, self._formats)
            case Column.SINCE:
                return self._formats.moment(row.finding.since)
            case Column.SERVICE:
                return plain(row.finding.service)
            case Column.SAID:
                return texts.mark_words(row.mark, self._formats) if row.mark is not None else ""


class FindingsDelegate(RankedDelegate):
    """When and where are of second rank."""

    order: ClassVar[int] = Column.ORDER
    second: ClassVar[frozenset[int]] = frozenset({Column.SINCE, Column.SERVICE})

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the words, within reason."""
        bold = index.column() == Column.ORDER
        width = QFontMetrics(font(bold=bold, tabular=True)).horizontalAdvance(str(index.data() or ""))
        widest, table = _WIDEST, self.parent()
        if index.column() == Column.SAID and isinstance(table, QWidget):
            widest = max(_WIDEST, int(table.width() * _WIDEST_SAID))
        return QSize(min(width, widest) + 2 * AIR + 12, ROW_HEIGHT)
