"""Entries of the journal as the rows of a table, whatever its columns are: the journal's own, and that of the
waiting actions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from fulfilldesk.domain.journal import JournalEntry
from fulfilldesk.ui.actions.verdict import entry_badge
from fulfilldesk.ui.badges import BadgePainter
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.plain_table import AIR, ROW_HEIGHT, Index
from fulfilldesk.ui.widgets.ranked_delegate import RankedDelegate
from fulfilldesk.ui.widgets.rows_model import RowsModel

EntryRole = Qt.ItemDataRole.UserRole

#: Between a badge and the words beside it.
_GAP = 8


class EntriesModel(RowsModel[JournalEntry]):
    """One that was written again changes in its place."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.formats = formats
        self._places: dict[str, int] = {}

    def show_rows(self, rows: Sequence[JournalEntry], *, more: bool = False) -> None:
        """Other entries; `more`, there are others behind them."""
        self._places = {entry.action.id: place for place, entry in enumerate(rows)}
        super().show_rows(rows, more=more)

    def add(self, rows: Sequence[JournalEntry], *, more: bool) -> None:
        """What comes behind those that are shown."""
        self._places.update({entry.action.id: place for place, entry in enumerate(rows, len(self.rows))})
        super().add(rows, more=more)

    def rewrite(self, entries: Mapping[str, JournalEntry]) -> None:
        """Those of these that are shown, by action id, as they are now. Told at once: the table measures its
        columns each time."""
        places = [place for action_id in entries if (place := self._places.get(action_id)) is not None]
        for place in places:
            self.rows[place] = entries[self.rows[place].action.id]
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), len(self.columns) - 1))

    def row_of(self, action_id: str) -> int | None:
        """Where the entry of that action stands."""
        return self._places.get(action_id)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, or the entry for the delegate."""
        return self.rows[index.row()] if role == EntryRole else super().data(index, role)


class EntriesDelegate(RankedDelegate):
    """The state as a badge, with a remark beside it."""

    state: ClassVar[int]

    def __init__(self, theme: Theme, badges: BadgePainter, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._badges = badges

    def remark(self, entry: JournalEntry) -> str:
        """What is said beside the badge."""
        return ""

    def paint_cell(self, painter: QPainter, area: QRect, index: Index) -> None:
        """One cell."""
        if index.column() == self.state:
            self._paint_state(painter, area, index.data(EntryRole))
        else:
            super().paint_cell(painter, area, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Badges need room for their shape."""
        if index.column() != self.state:
            return super().sizeHint(option, index)
        entry = index.data(EntryRole)
        width = self._badges.width(entry_badge(entry.state)) + 2 * AIR
        if remark := self.remark(entry):
            width += option.fontMetrics.horizontalAdvance(remark) + _GAP + 2
        return QSize(width, ROW_HEIGHT)

    def _paint_state(self, painter: QPainter, area: QRect, entry: JournalEntry) -> None:
        badge = entry_badge(entry.state)
        pixmap = self._badges.pixmap(badge, area.width(), painter.device().devicePixelRatioF())
        painter.drawPixmap(area.left(), area.center().y() - self._badges.height() // 2 + 1, pixmap)
        if remark := self.remark(entry):
            painter.setPen(QColor(self.theme.colours.muted))
            beside = area.adjusted(self._badges.width(badge) + _GAP, 0, 0, 0)
            painter.drawText(beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, remark)
