"""A quiet table inside a card or sheet: lines between rows, no grid, cells that can be copied."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from fulfilldesk.ui.theme import Theme, font

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 34
_HEADER_HEIGHT = 30
AIR = 5


class PlainTable(QTableView):
    """As high as its rows up to `rows_shown`, more are scrolled; or, when it `fills`, as high as its place.

    One column stretches, the others fit what the first rows hold."""

    def __init__(
        self,
        theme: Theme,
        *,
        rows_shown: int,
        row_height: int = ROW_HEIGHT,
        stretch: int = 0,
        fills: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows_shown = rows_shown
        self._stretch = stretch
        self._fills = fills
        self._row_height = max(row_height, font_height() + 12)
        self.setItemDelegate(PlainDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self._row_height)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalHeader(QuietHeader(theme, self))
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Expanding if fills else policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self.viewport().update)

    def setModel(self, model: QAbstractTableModel) -> None:  # type: ignore[override]
        """Fit columns and height to it now and whenever it is reset."""
        super().setModel(model)
        model.modelReset.connect(self.fit)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Columns as wide as what the first rows hold, the stretching one takes the rest."""
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(self._rows_shown)
        for column in range(self.model().columnCount()):
            mode = (
                QHeaderView.ResizeMode.Stretch
                if column == self._stretch
                else QHeaderView.ResizeMode.ResizeToContents
            )
            header.setSectionResizeMode(column, mode)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Header and the rows to show."""
        rows = min(self._rows_shown, self.model().rowCount()) if self.model() is not None else 0
        return QSize(320, _HEADER_HEIGHT + rows * self._row_height + 1)

    def minimumSizeHint(self) -> QSize:
        """The height is fixed unless it fills a place, the width is not."""
        return QSize(120, _HEADER_HEIGHT + self._row_height if self._fills else self.sizeHint().height())

    def choose(self, row: int) -> None:
        """Make it the current row, and bring it into sight."""
        index = self.model().index(row, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy puts the selected rows on the clipboard, a tab between cells."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selected_text())
            return
        super().keyPressEvent(event)

    def selected_text(self) -> str:
        """The selected rows, a line each."""
        model = self.model()
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        columns = [column for column in range(model.columnCount()) if not self.isColumnHidden(column)]
        return "\n".join(
            "\t".join(str(model.index(row, column).data() or "") for column in columns) for row in rows
        )

    def focusInEvent(self, event: object) -> None:
        """Reached by keyboard, the first row becomes current: a place for arrows and screen readers."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        if not self.currentIndex().isValid() and self.model() is not None and self.model().rowCount():
            self.selectionModel().setCurrentIndex(
                self.model().index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )


class PlainDelegate(QStyledItemDelegate):
    """Text, a line under the row, the ground of selection. Subclasses paint other cells in `paint_cell`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._tabular = font(tabular=True)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground and line, then the cell."""
        colours = self.theme.colours
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.selected))
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.setFont(self._tabular)
        self.paint_cell(painter, area.adjusted(AIR, 0, -AIR, 0), index)
        painter.restore()

    def paint_cell(self, painter: QPainter, area: QRect, index: Index) -> None:
        """The text, elided at its end."""
        painter.setPen(QColor(self.theme.colours.text))
        alignment = index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignLeft
        text = painter.fontMetrics().elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, Qt.AlignmentFlag(alignment) | Qt.AlignmentFlag.AlignVCenter, text)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Width of the text, within reason."""
        width = option.fontMetrics.horizontalAdvance(str(index.data() or ""))
        return QSize(min(width, 220) + 2 * AIR + 2, ROW_HEIGHT)


class QuietHeader(QHeaderView):
    """Small muted headings over a line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setFixedHeight(_HEADER_HEIGHT)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The heading, aligned as its column."""
        painter.save()
        colours = self._theme.colours
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(colours.muted))
        painter.setFont(font(scale=0.88, bold=True))
        model = self.model()
        text = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        alignment = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        area = rect.adjusted(AIR, 0, -AIR, 0)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(
            area,
            Qt.AlignmentFlag(alignment or Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter,
            shown,
        )
        painter.restore()

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Wide enough for the heading."""
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        return QSize(
            QFontMetrics(font(scale=0.88, bold=True)).horizontalAdvance(text) + 2 * AIR + 2, _HEADER_HEIGHT
        )


def font_height() -> int:
    """Of one line of the application's font."""
    return QFontMetrics(font()).height()


def two_lines() -> int:
    """The height of a row with two lines, with air."""
    return 2 * font_height() + 10
