"""The table's header: paints its own sections, sorts by click and by key, remembers its columns.

Painting is our own because Qt's asks for every section whether the selection touches it, which takes half a
minute when a million rows are selected.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QMenu, QStyle, QStyleOption, QWidget

from fulfilldesk.domain.columns import COLUMNS, Column, Look
from fulfilldesk.domain.query import SortKey
from fulfilldesk.ui import texts, texts_list
from fulfilldesk.ui.orders.column_layout import MIN_WIDTH, ColumnPlace
from fulfilldesk.ui.theme import Theme, font

PADDING = 8
HEIGHT = 34
ARROW = 8


class OrderHeader(QHeaderView):
    """Sections are domain.columns.COLUMNS. From the keyboard: left and right choose one, space or enter sorts
    by it, the menu key offers the columns; with Ctrl, left and right move it."""

    sort_asked = Signal(object, bool)  # SortKey, descending
    layout_changed = Signal()
    reset_asked = Signal()
    section_chosen = Signal(int)  # from the keyboard: it wants to be in sight

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._sort = SortKey.DATE
        self._descending = True
        self._chosen = 0  # logical index of the section the keyboard is on
        self._filling = False
        self._given: dict[SortKey, int] = {}
        self.setFont(font(scale=0.94, bold=True))
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(MIN_WIDTH)
        self.setResizeContentsPrecision(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(texts_list.header_name())
        self.setToolTip(texts_list.header_hint())
        self.sectionClicked.connect(self._on_clicked)
        for changed in (self.sectionResized, self.sectionMoved):
            changed.connect(self._on_layout_changed)
        theme.changed.connect(self._on_theme_changed)

    # --- sorting

    def show_sort(self, sort: SortKey, *, descending: bool) -> None:
        """Draw the arrow there."""
        self._sort, self._descending = sort, descending
        self.viewport().update()

    @Slot(int)
    def _on_clicked(self, section: int) -> None:
        self._chosen = section
        column = COLUMNS[section]
        descending = not self._descending if column.sort is self._sort else _first_descending(column)
        self.sort_asked.emit(column.sort, descending)

    # --- columns

    def place_columns(self, places: tuple[ColumnPlace, ...]) -> None:
        """Show the columns this way. The header must have its model."""
        self._filling = True
        self._given = {place.key: place.width for place in places}
        for visual, place in enumerate(places):
            logical = _section(place.key)
            self.moveSection(self.visualIndex(logical), visual)
            self.resizeSection(logical, place.width)
            self.setSectionHidden(logical, not place.shown)
        self._filling = False

    def places(self) -> tuple[ColumnPlace, ...]:
        """How the columns are shown now. A hidden column, and the last one, which stretches, have the width
        they were given."""
        order = [self.logicalIndex(visual) for visual in range(self.count())]
        stretched = next((each for each in reversed(order) if not self.isSectionHidden(each)), -1)
        return tuple(
            ColumnPlace(
                COLUMNS[section].sort,
                self._given[COLUMNS[section].sort]
                if self.isSectionHidden(section) or section == stretched
                else self.sectionSize(section),
                not self.isSectionHidden(section),
            )
            for section in order
        )

    @Slot()
    def _on_layout_changed(self) -> None:
        if not self._filling:
            self.layout_changed.emit()

    def column_menu(self) -> QMenu:
        """Tick the columns to be shown; the last shown one cannot be hidden."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = [column for column in COLUMNS if not self.isSectionHidden(_section(column.sort))]
        for column in COLUMNS:
            action = QAction(texts.column_heading(column.sort), menu)
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.setEnabled(shown != [column])
            action.setData(column.sort.value)
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(texts_list.reset_columns()).triggered.connect(self.reset_asked)
        menu.triggered.connect(self._on_column_chosen)
        return menu

    @Slot(QAction)
    def _on_column_chosen(self, action: QAction) -> None:
        if action.isCheckable():
            self.setSectionHidden(_section(SortKey(action.data())), not action.isChecked())
            self.layout_changed.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The column menu, where the pointer is or below the chosen section."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        corner = QPoint(self.sectionViewportPosition(self._chosen), self.height())
        self.column_menu().popup(self.mapToGlobal(corner) if by_key else event.globalPos())

    # --- keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        key = event.key()
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        if self.isRightToLeft():
            step = -step
        if step and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._move_chosen(step)
        elif step:
            self._choose_neighbour(step)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_clicked(self._chosen)
        else:
            super().keyPressEvent(event)

    def _neighbour(self, step: int) -> int | None:
        visual = self.visualIndex(self._chosen) + step
        while 0 <= visual < self.count() and self.isSectionHidden(self.logicalIndex(visual)):
            visual += step
        return visual if 0 <= visual < self.count() else None

    def _choose_neighbour(self, step: int) -> None:
        visual = self._neighbour(step)
        if visual is not None:
            self._chosen = self.logicalIndex(visual)
            self._show_chosen()

    def _move_chosen(self, step: int) -> None:
        visual = self._neighbour(step)
        if visual is not None:
            self.moveSection(self.visualIndex(self._chosen), visual)
            self._show_chosen()

    def _show_chosen(self) -> None:
        self.section_chosen.emit(self._chosen)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring appears."""
        if self.isSectionHidden(self._chosen):
            self._choose_neighbour(1)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    # --- painting

    def sizeHint(self) -> QSize:
        """As high as a row."""
        return QSize(super().sizeHint().width(), max(HEIGHT, self.fontMetrics().height() + 14))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Heading, and the arrow where the table is sorted."""
        if not rect.isValid():
            return
        colours = self._theme.colours
        column = COLUMNS[logicalIndex]
        painter.save()
        painter.fillRect(rect, QColor(colours.panel))
        painter.setPen(QColor(colours.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        sorted_here = column.sort is self._sort
        room = rect.adjusted(PADDING, 0, -PADDING, 0)
        words = self.fontMetrics().elidedText(
            texts.column_heading(column.sort),
            Qt.TextElideMode.ElideRight,
            room.width() - (ARROW + 5 if sorted_here else 0),
        )
        width = self.fontMetrics().horizontalAdvance(words)
        whole = width + (ARROW + 5 if sorted_here else 0)
        left = room.right() - whole + 1 if column.right_aligned else room.left()
        painter.setPen(QColor(colours.text if sorted_here else colours.muted))
        painter.setFont(self.font())
        painter.drawText(
            QRect(left, room.top(), width + 2, room.height()), Qt.AlignmentFlag.AlignVCenter, words
        )
        if sorted_here:
            self._paint_arrow(painter, QPointF(left + width + 5, rect.center().y() + 0.5))
        if self.hasFocus() and logicalIndex == self._chosen:
            self._paint_focus(painter, rect)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, left: QPointF) -> None:
        point = 2.6 if self._descending else -2.6
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.accent))
        painter.drawPolygon(
            QPolygonF(
                [left + QPointF(0, -point), left + QPointF(ARROW, -point), left + QPointF(ARROW / 2, point)]
            )
        )

    def _paint_focus(self, painter: QPainter, rect: QRect) -> None:
        option = QStyleOption()
        option.rect = QRectF(rect).adjusted(2, 4, -2, -4).toRect()
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.viewport().update()


def _first_descending(column: Column) -> bool:
    """The newest and the largest first, words from A on."""
    return column.look in (Look.DATE, Look.MONEY, Look.NUMBER, Look.NAME)


def _section(key: SortKey) -> int:
    return next(number for number, column in enumerate(COLUMNS) if column.sort is key)
