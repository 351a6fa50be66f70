"""The charts as widgets: the theme's colours, keyboard, pointer, and words for who does not see them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QToolTip, QWidget

from fulfilldesk.ui.charts import texts
from fulfilldesk.ui.charts.columns import ColumnsDrawing, LinesDrawing
from fulfilldesk.ui.charts.drawing import Drawing, Mark
from fulfilldesk.ui.charts.look import screen_fonts, screen_look
from fulfilldesk.ui.charts.rows import RowsDrawing
from fulfilldesk.ui.charts.values import ChartData, Point, Spot
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import as_plain_tooltip

_LEAST_WIDTH, _USUAL_WIDTH = 160, 520
#: So far around the current point is brought into sight.
_AROUND = 24


class Chart(QWidget):
    """One chart. `point_chosen` carries the key of a point; `said` the words of the point that the keyboard
    or the pointer is on, empty when there is none."""

    point_chosen = Signal(str)
    said = Signal(str)

    #: Whether Up and Down lead to the next category, else Left and Right do; the others to the next series.
    downwards = True
    #: What it is drawn with.
    drawing_class: type[Drawing] = RowsDrawing

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._data = ChartData("")
        self._drawing = self._draw_with(self._data)
        self._marks: list[Mark] | None = None
        self._current = Spot(0, 0)
        self._pressed: Spot | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    # --- what is shown

    @property
    def data(self) -> ChartData:
        """What is shown."""
        return self._data

    @property
    def drawing(self) -> Drawing:
        """What it is painted with."""
        return self._drawing

    def current(self) -> Point | None:
        """The point that the keyboard is on."""
        return self._data.point(self._current) if self._data.holds(self._current) else None

    @Slot(object)
    def show_data(self, data: ChartData) -> None:
        """Show other numbers; the keyboard stays on the point with the same key, where there is one."""
        point = self.current()
        key = point.key if point is not None else ""
        self._data = data
        self._drawing = self._draw_with(data)
        self._marks = None
        same = (spot for spot in data.spots() if key and data.point(spot).key == key)
        self._current = next(same, Spot(0, 0))
        self.setAccessibleDescription(texts.description(data, self._formats))
        self._tell()
        self.updateGeometry()
        self.update()

    def marks(self) -> list[Mark]:
        """Where every point is, at the widget's present size."""
        if self._marks is None:
            self._marks = self._drawing.marks(self.width(), self.height())
        return self._marks

    def _draw_with(self, data: ChartData) -> Drawing:
        return self.drawing_class(data, self._formats, screen_fonts())

    # --- size and painting

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines the legend takes."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What the drawing needs."""
        return int(self._drawing.height(width) + 0.999)

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        return QSize(_USUAL_WIDTH, self.heightForWidth(_USUAL_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """It can be squeezed; labels are cut off then."""
        return QSize(_LEAST_WIDTH, self.heightForWidth(_USUAL_WIDTH))

    def changeEvent(self, event: QEvent) -> None:
        """Other letters, other measures."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._drawing = self._draw_with(self._data)
            self._marks = None
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything lies elsewhere."""
        self._marks = None
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What can be seen of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawing.paint(
            painter,
            self.width(),
            self.height(),
            screen_look(self._theme),
            current=self._current if self.hasFocus() and not self._data.empty else None,
            marks=self.marks(),
            seen=QRectF(event.rect()),
        )
        painter.end()

    # --- keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From point to point; Enter and Space open it."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._current)
            return
        wanted = self._beside(Qt.Key(key))
        if wanted is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        if self._data.holds(wanted):
            self._go(wanted)

    def _beside(self, key: Qt.Key) -> Spot | None:
        """Where a key leads to, which may be outside; None for every other key."""
        category, series = self._current
        along = (Qt.Key.Key_Up, Qt.Key.Key_Down), (Qt.Key.Key_Left, Qt.Key.Key_Right)
        (back, forth), (less, more) = along if self.downwards else along[::-1]
        if len(self._data.series) == 1 and key in (less, more):
            key = back if key == less else forth
        if not self.downwards and key in (less, more):  # columns grow upwards
            less, more = more, less
        steps = {
            back: Spot(category - 1, series),
            forth: Spot(category + 1, series),
            less: Spot(category, series - 1),
            more: Spot(category, series + 1),
            Qt.Key.Key_Home: Spot(0, series),
            Qt.Key.Key_End: Spot(len(self._data.categories) - 1, series),
        }
        return steps.get(key)

    def _go(self, spot: Spot) -> None:
        self._current = spot
        self._tell()
        self.update()
        self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        """In the area that scrolls it, if there is one."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        inside = area.widget() if area is not None else None
        marked = next((mark for mark in self.marks() if mark.spot == self._current), None)
        if area is not None and inside is not None and marked is not None:
            place = self.mapTo(inside, marked.area.center().toPoint())
            area.ensureVisible(place.x(), place.y(), _AROUND, _AROUND)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring, and the words of the point."""
        super().focusInEvent(event)
        self._tell()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No ring."""
        super().focusOutEvent(event)
        self.said.emit("")
        self.update()

    def _tell(self) -> None:
        """The current point, to the screen reader and to whoever shows it."""
        words = self._words(self._current) if self._data.holds(self._current) else ""
        self.setAccessibleName(f"{self._data.title}. {words}" if words else self._data.title)
        if self.hasFocus():
            self.said.emit(words)

    def _words(self, spot: Spot) -> str:
        words = texts.point_text(self._data, spot, self._formats)
        return f"{words}. {texts.enter_opens()}" if self._opens(spot) else words

    # --- pointer

    def event(self, event: QEvent) -> bool:
        """A tooltip for the point below the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            spot = self._at(QPointF(event.pos()))
            words = texts.point_text(self._data, spot, self._formats) if spot is not None else ""
            QToolTip.showText(event.globalPos(), as_plain_tooltip(words), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand where something opens."""
        spot = self._at(event.position())
        opens = spot is not None and self._opens(spot)
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        if not self.hasFocus():
            self.said.emit(texts.point_text(self._data, spot, self._formats) if spot is not None else "")

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is below the pointer any more."""
        if not self.hasFocus():
            self.said.emit("")
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The point becomes the current one."""
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._pressed = self._at(event.position())
        if self._pressed is not None:
            self._go(self._pressed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go where it was pressed: open it."""
        pressed, self._pressed = self._pressed, None
        if event.button() is Qt.MouseButton.LeftButton and pressed is not None:
            if self._at(event.position()) == pressed:
                self._choose(pressed)
            return
        super().mouseReleaseEvent(event)

    def _at(self, place: QPointF) -> Spot | None:
        return next((mark.spot for mark in reversed(self.marks()) if mark.hit.contains(place)), None)

    def _opens(self, spot: Spot) -> bool:
        point = self._data.point(spot)
        return bool(point.key) and point.drawn > 0

    def _choose(self, spot: Spot) -> None:
        if self._data.holds(spot) and self._opens(spot):
            self.point_chosen.emit(self._data.point(spot).key)


class BarChart(Chart):
    """A row for each category."""


class StackedBars(Chart):
    """A row for each category, with a part for each series."""


class DayChart(Chart):
    """Days from left to right: stacked columns, or with `lines` a line for each series."""

    downwards = False
    drawing_class = ColumnsDrawing

    def __init__(
        self, theme: Theme, formats: Formats, parent: QWidget | None = None, *, lines: bool = False
    ) -> None:
        if lines:
            self.drawing_class = LinesDrawing
        super().__init__(theme, formats, parent)
