"""The journal as a table: when, order, action, by whom, forecast, what came out."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.journal import JournalEntry
from fulfilldesk.domain.outcome import tracking_text
from fulfilldesk.ui.actions.texts import kind_text
from fulfilldesk.ui.actions.verdict import entry_badge
from fulfilldesk.ui.badges import BadgePainter
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.journal import texts
from fulfilldesk.ui.texts_status import order_status
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.plain_table import AIR, ROW_HEIGHT, Index, PlainDelegate

EntryRole = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    """The columns, in order."""

    WHEN = 0
    ORDER = 1
    ACTION = 2
    WHO = 3
    FORECAST = 4
    OUTCOME = 5


class JournalModel(QAbstractTableModel):
    """Entries newest first; a known entry that was written again changes in its place."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._entries: list[JournalEntry] = []

    def show_entries(self, entries: Sequence[JournalEntry]) -> None:
        """Other entries."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def write(self, entry: JournalEntry) -> None:
        """Replace the entry of the same action, or put it on top."""
        row = self.row_of(entry.action.id)
        if row is not None:
            self._entries[row] = entry
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
            return
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._entries.insert(0, entry)
        self.endInsertRows()

    def entry(self, row: int) -> JournalEntry:
        """The entry in that row."""
        return self._entries[row]

    def row_of(self, action_id: str) -> int | None:
        """Where the entry of that action stands."""
        return next((row for row, entry in enumerate(self._entries) if entry.action.id == action_id), None)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As many as entries."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """See Column."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Headings."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (texts.when(), texts.order(), texts.action(), texts.who(), texts.forecast(), texts.outcome())[
            section
        ]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, or the entry for the delegate."""
        entry = self._entries[index.row()]
        if role == EntryRole:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(entry, Column(index.column()))
        return None

    def _words(self, entry: JournalEntry, column: Column) -> str:
        action = entry.action
        match column:
            case Column.WHEN:
                return self._formats.moment(action.asked_at)
            case Column.ORDER:
                return plain(action.order_name)
            case Column.ACTION:
                return kind_text(action.kind).name
            case Column.WHO:
                return plain(action.asked_by)
            case Column.FORECAST:
                return forecast_in_short(entry.forecast)
            case Column.OUTCOME:
                return outcome_in_short(entry)


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


class JournalDelegate(PlainDelegate):
    """The state as a badge; the order's number bold, what is of second rank muted."""

    def __init__(self, theme: Theme, badges: BadgePainter, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._badges = badges

    def paint_cell(self, painter: QPainter, area: QRect, index: Index) -> None:
        """One cell."""
        column = index.column()
        if column == Column.OUTCOME:
            self._paint_outcome(painter, area, index.data(EntryRole))
            return
        if column == Column.ORDER:
            painter.setFont(font(bold=True, tabular=True))
        ink = self.theme.colours.muted if column in (Column.WHEN, Column.WHO) else self.theme.colours.text
        painter.setPen(QColor(ink))
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Badges need room for their shape."""
        size = super().sizeHint(option, index)
        if index.column() != Column.OUTCOME:
            return QSize(size.width() + 12, size.height())
        entry = index.data(EntryRole)
        width = self._badges.width(entry_badge(entry.state)) + 2 * AIR
        if entry.undone_by is not None:
            width += option.fontMetrics.horizontalAdvance(texts.undone()) + 10
        return QSize(width, ROW_HEIGHT)

    def _paint_outcome(self, painter: QPainter, area: QRect, entry: JournalEntry) -> None:
        device = painter.device()
        pixmap = self._badges.pixmap(entry_badge(entry.state), area.width(), device.devicePixelRatioF())
        painter.drawPixmap(area.left(), area.center().y() - self._badges.height() // 2 + 1, pixmap)
        if entry.undone_by is not None:
            painter.setPen(QColor(self.theme.colours.muted))
            beside = area.adjusted(self._badges.width(entry_badge(entry.state)) + 8, 0, 0, 0)
            painter.drawText(
                beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, texts.undone()
            )
