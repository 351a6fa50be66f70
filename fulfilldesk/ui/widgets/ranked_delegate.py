"""How the rows of a table are painted whose columns are not of one rank."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from fulfilldesk.ui.theme import font
from fulfilldesk.ui.widgets.plain_table import Index, PlainDelegate


class RankedDelegate(PlainDelegate):
    """The order's number bold, what is of second rank muted."""

    order: ClassVar[int]
    second: ClassVar[frozenset[int]]

    def paint_cell(self, painter: QPainter, area: QRect, index: Index) -> None:
        """One cell."""
        column = index.column()
        colours = self.theme.colours
        if column == self.order:
            painter.setFont(font(bold=True, tabular=True))
        painter.setPen(QColor(colours.muted if column in self.second else colours.text))
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Bold is wider."""
        size = super().sizeHint(option, index)
        return QSize(size.width() + 12, size.height())
