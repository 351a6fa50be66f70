"""The numbers of a chart as a table: a row for each category, a column for each series."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from fulfilldesk.ui.charts import texts
from fulfilldesk.ui.charts.values import ChartData, Measure, Spot
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.translation import as_plain_tooltip

Index = QModelIndex | QPersistentModelIndex

_NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class NumbersModel(QAbstractTableModel):
    """Filled with `show_data`. Counts of several series have their sum in the last column."""

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._data = ChartData("")

    def show_data(self, data: ChartData) -> None:
        """Show other numbers."""
        self.beginResetModel()
        self._data = data
        self.endResetModel()

    def key_at(self, index: Index) -> str:
        """What choosing the cell tells; of a category's name the only point there is, if it has one only."""
        return "" if (spot := self._spot(index)) is None else self._key(spot)

    def rowCount(self, parent: Index | None = None) -> int:
        """Categories."""
        return 0 if parent is not None and parent.isValid() else len(self._data.categories)

    def columnCount(self, parent: Index | None = None) -> int:
        """Their name, the series, and their sum."""
        if parent is not None and parent.isValid():
            return 0
        return 1 + len(self._data.series) + (1 if self._summed else 0)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Names of the series."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _NUMBERS if section else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0:
            return self._data.category_heading
        if section <= len(self._data.series):
            return texts.short(self._data.series[section - 1].name) or self._one_heading()
        return texts.total()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words and numbers, as plain text."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _NUMBERS if index.column() else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        spot = self._spot(index)
        if role == Qt.ItemDataRole.ToolTipRole and spot is not None:
            return as_plain_tooltip(texts.point_text(self._data, spot, self._formats))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if index.column() == 0:
            return texts.short(self._data.categories[index.row()])
        if spot is None:
            total = self._data.totals[index.row()]
            return texts.value_text(total, self._data.measure, self._formats)
        return texts.value_text(self._data.point(spot).written, self._data.measure, self._formats)

    @property
    def _summed(self) -> bool:
        return len(self._data.series) > 1 and self._data.measure is Measure.COUNT

    def _one_heading(self) -> str:
        return texts.share() if self._data.measure is Measure.PERCENT else texts.number()

    def _spot(self, index: Index) -> Spot | None:
        """Of a number; of a name when it has one number only."""
        series = index.column() - 1
        if series < 0 and len(self._data.series) == 1:
            series = 0
        spot = Spot(index.row(), series)
        return spot if self._data.holds(spot) else None

    def _key(self, spot: Spot) -> str:
        point = self._data.point(spot)
        return point.key if point.drawn > 0 else ""
