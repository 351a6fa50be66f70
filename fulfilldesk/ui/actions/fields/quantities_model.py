"""The lines to choose units of, as a table: item, and units of how many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPen
from PySide6.QtWidgets import QSpinBox, QStyleOptionViewItem, QWidget

from fulfilldesk.domain.actions.fields import QuantityLine
from fulfilldesk.ui.actions import texts_fields, texts_sheet
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import font
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.plain_table import AIR, ROW_HEIGHT, Index, PlainDelegate

ITEM, UNITS = 0, 1
_BOX_WIDTH = 74
_OF_WIDTH = 64

#: The line of a row.
LineRole = Qt.ItemDataRole.UserRole


class QuantitiesModel(QAbstractTableModel):
    """`changed` is emitted once for each thing the person did."""

    changed = Signal()

    def __init__(
        self, lines: Sequence[QuantityLine], formats: Formats, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lines = tuple(lines)
        self._units = [min(line.preset, line.most) for line in self._lines]
        self._formats = formats
        self.most = sum(line.most for line in self._lines)

    def units(self) -> Mapping[str, int]:
        """Line id to units."""
        return {line.id: units for line, units in zip(self._lines, self._units, strict=True)}

    def enter(self, units: Mapping[str, int]) -> None:
        """Other units; says nothing."""
        self._set([min(max(0, units.get(line.id, 0)), line.most) for line in self._lines])

    def choose_all(self, chosen: bool) -> None:
        """All units of all lines, or none."""
        self._set([line.most if chosen else 0 for line in self._lines])
        self.changed.emit()

    def _set(self, units: list[int]) -> None:
        self._units = units
        if self._lines:
            self.dataChanged.emit(self.index(0, UNITS), self.index(len(self._lines) - 1, UNITS))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As many as lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Item and units."""
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Headings."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return texts_sheet.item() if section == ITEM else texts_sheet.units()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Units can be changed."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == UNITS else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, and the number for the spin box."""
        line = self._lines[index.row()]
        if role == LineRole:
            return line
        if index.column() == ITEM:
            if role == Qt.ItemDataRole.DisplayRole:
                return " ".join(plain(part) for part in (line.title, line.sku) if part)
            return None
        units = self._units[index.row()]
        if role == Qt.ItemDataRole.EditRole:
            return units
        if role == Qt.ItemDataRole.DisplayRole:
            return texts_fields.of_units(self._formats.number(units), self._formats.number(line.most))
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Never below 0, never more than there are."""
        if index.column() != UNITS or not isinstance(value, int):
            return False
        units = min(max(0, value), self._lines[index.row()].most)
        if units != self._units[index.row()]:
            self._units[index.row()] = units
            self.dataChanged.emit(index, index)
            self.changed.emit()
        return True


class UnitsBox(QSpinBox):
    """Ready to be typed over, however it was reached. By itself it would keep the old number after a click,
    and take no digit before it: that is more units than there are."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Everything is selected."""
        super().focusInEvent(event)
        self.selectAll()


class UnitsDelegate(PlainDelegate):
    """Paints the units as a field; the spin box itself exists only while somebody types in it."""

    def paint_cell(self, painter: QPainter, area: QRect, index: Index) -> None:
        """The item with its SKU, or a field with what it is out of."""
        if index.column() == ITEM:
            self._paint_item(painter, area, index.data(LineRole))
            return
        colours = self.theme.colours
        box = QRectF(area.left(), area.top() + 4, _BOX_WIDTH, area.height() - 8).adjusted(
            0.5, 0.5, -0.5, -0.5
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.border_strong), 1))
        painter.setBrush(QColor(colours.field))
        painter.drawRoundedRect(box, 5, 5)
        chosen, line = index.data(Qt.ItemDataRole.EditRole), index.data(LineRole)
        painter.setFont(font(bold=chosen > 0, tabular=True))
        painter.setPen(QColor(colours.text if chosen else colours.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(8, 0, -8, 0), middle | Qt.AlignmentFlag.AlignLeft, str(chosen))
        painter.setFont(font(tabular=True))
        painter.setPen(QColor(colours.muted))
        words = texts_fields.of_units("", str(line.most)).strip()
        painter.drawText(area.adjusted(_BOX_WIDTH + 8, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_item(self, painter: QPainter, area: QRect, line: QuantityLine) -> None:
        metrics, elide = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        sku = metrics.elidedText(plain(line.sku or ""), elide, area.width() // 2)
        title = metrics.elidedText(
            plain(line.title), elide, area.width() - metrics.horizontalAdvance(sku) - 6
        )
        painter.setPen(QColor(self.theme.colours.text))
        painter.drawText(area, middle, title)
        painter.setPen(QColor(self.theme.colours.muted))
        painter.drawText(area.adjusted(metrics.horizontalAdvance(title) + 6, 0, 0, 0), middle, sku)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The field needs a fixed width."""
        if index.column() == UNITS:
            return QSize(_BOX_WIDTH + 8 + _OF_WIDTH + 2 * AIR, ROW_HEIGHT)
        return super().sizeHint(option, index)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A spin box from none to all."""
        box = UnitsBox(parent)
        box.setRange(0, index.data(LineRole).most)
        box.setFrame(True)
        place = QPersistentModelIndex(index)
        box.valueChanged.connect(lambda units: place.model().setData(place, units))
        box.setAccessibleName(str(index.model().index(index.row(), ITEM).data()))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The units there are; ready to be typed over."""
        if isinstance(editor, QSpinBox) and editor.value() != index.data(Qt.ItemDataRole.EditRole):
            editor.blockSignals(True)
            editor.setValue(index.data(Qt.ItemDataRole.EditRole))
            editor.blockSignals(False)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """What was typed."""
        if isinstance(editor, QSpinBox):
            editor.interpretText()
            model.setData(index, editor.value())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Where the field is painted."""
        area: QRect = option.rect
        editor.setGeometry(area.left() + AIR - 1, area.top() + 3, _BOX_WIDTH + 2, area.height() - 6)
