"""How plain Qt widgets are painted: Fusion, with the few parts of it that would look out of place redrawn.

Everything is taken from the theme's roles, so that light and dark need no second look. Buttons, badges,
cards, the table and its header paint themselves; there are no style sheets, because one that reaches an item
view makes scrolling four to five times slower.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QStyleOptionMenuItem,
    QStyleOptionSlider,
    QWidget,
)

from fulfilldesk.ui.theme import Theme

SCROLL_BAR = 12
FOCUS_WIDTH = 1.6
RADIUS = 6.0
MENU_LINE = 30
MENU_SEPARATOR = 9
_MENU_SIDE = 12


class Style(QProxyStyle):
    """Fusion in our colours. Keep a reference as long as the application lives."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Fusion")
        self._theme = theme

    # --- sizes and habits

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Thin scroll bars, roomy menus."""
        if metric == QStyle.PixelMetric.PM_ScrollBarExtent:
            return SCROLL_BAR
        if metric in (QStyle.PixelMetric.PM_MenuHMargin, QStyle.PixelMetric.PM_MenuVMargin):
            return 5
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        return_data: object = None,
    ) -> int:
        """A click in the scroll bar's groove goes there, tooltips come at the usual time."""
        if hint == QStyle.StyleHint.SH_ScrollBar_LeftClickAbsolutePosition:
            return 1
        return super().styleHint(hint, option, widget)

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        """Every menu's lines are as high."""
        wanted = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]
        in_menu = kind == QStyle.ContentsType.CT_MenuItem and isinstance(widget, QMenu)
        if in_menu and isinstance(option, QStyleOptionMenuItem):
            separates = option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator
            wanted.setHeight(MENU_SEPARATOR if separates else max(MENU_LINE, wanted.height()))
        return wanted

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        sub_control: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Scroll bars have no arrow buttons."""
        if control != QStyle.ComplexControl.CC_ScrollBar or not isinstance(option, QStyleOptionSlider):
            return super().subControlRect(control, option, sub_control, widget)  # type: ignore[arg-type]
        part = QStyle.SubControl
        if sub_control in (part.SC_ScrollBarAddLine, part.SC_ScrollBarSubLine):
            return QRect()
        start, length = _slider(option)
        before = sub_control == part.SC_ScrollBarSubPage
        if sub_control in (part.SC_ScrollBarSubPage, part.SC_ScrollBarAddPage):
            start, length = (0, start) if before else (start + length, _extent(option) - start - length)
        elif sub_control != part.SC_ScrollBarSlider:
            return option.rect
        if option.orientation == Qt.Orientation.Horizontal:
            return QRect(option.rect.x() + start, option.rect.y(), length, option.rect.height())
        return QRect(option.rect.x(), option.rect.y() + start, option.rect.width(), length)

    # --- painting

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Scroll bars are a rounded handle and nothing else."""
        if control != QStyle.ComplexControl.CC_ScrollBar or not isinstance(option, QStyleOptionSlider):
            super().drawComplexControl(control, option, painter, widget)
            return
        if option.maximum <= option.minimum:
            return
        handle = QRectF(
            self.subControlRect(control, option, QStyle.SubControl.SC_ScrollBarSlider, widget)
        ).adjusted(3, 3, -3, -3)
        pressed = bool(option.state & QStyle.StateFlag.State_Sunken)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        colours = self._theme.colours
        with _saved(painter):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.faint if pressed or hover else colours.border_strong))
            painter.drawRoundedRect(handle, 3, 3)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Line edits, menus' panels, tick boxes and the ring around what has the keyboard."""
        part = QStyle.PrimitiveElement
        if element == part.PE_PanelLineEdit and isinstance(option, QStyleOptionFrame):
            self._line_edit(option, painter, widget)
        elif element in (part.PE_PanelMenu, part.PE_PanelTipLabel):
            self._panel(option, painter)
        elif element == part.PE_FrameMenu:
            pass
        elif element == part.PE_PanelScrollAreaCorner:
            painter.fillRect(option.rect, QColor(self._theme.colours.panel))
        elif element == part.PE_FrameFocusRect:
            self.focus_ring(painter, QRectF(option.rect))
        elif element == part.PE_IndicatorCheckBox:
            self._tick_box(option, painter)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Menu items light up as rounded bars; a splitter is one thin line."""
        if element == QStyle.ControlElement.CE_MenuItem and isinstance(option, QStyleOptionMenuItem):
            self._menu_item(option, painter, widget)
        elif element == QStyle.ControlElement.CE_Splitter:
            painter.fillRect(option.rect, QColor(self._theme.colours.border))
        else:
            super().drawControl(element, option, painter, widget)

    def focus_ring(self, painter: QPainter, rect: QRectF) -> None:
        """The sign of the keyboard, the same everywhere."""
        with _saved(painter):
            painter.setPen(QPen(QColor(self._theme.colours.accent), FOCUS_WIDTH))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)

    def _line_edit(self, option: QStyleOptionFrame, painter: QPainter, widget: QWidget | None) -> None:
        colours = self._theme.colours
        framed = not isinstance(widget, QLineEdit) or widget.hasFrame()
        if not framed:
            return
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        with _saved(painter):
            painter.setPen(
                QPen(
                    QColor(colours.accent if focused else colours.border_strong),
                    FOCUS_WIDTH if focused else 1,
                )
            )
            painter.setBrush(QColor(colours.field))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _panel(self, option: QStyleOption, painter: QPainter) -> None:
        colours = self._theme.colours
        painter.fillRect(option.rect, QColor(colours.panel))
        with _saved(painter):
            painter.setPen(QPen(QColor(colours.border_strong), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5))

    def _tick_box(self, option: QStyleOption, painter: QPainter) -> None:
        colours = self._theme.colours
        on = bool(option.state & QStyle.StateFlag.State_On)
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        side = min(option.rect.width(), option.rect.height()) - 1
        box = QRectF(option.rect.x() + 0.5, option.rect.center().y() - side / 2 + 0.5, side, side)
        with _saved(painter):
            painter.setPen(QPen(QColor(colours.accent if on and enabled else colours.faint), 1.2))
            painter.setBrush(
                QColor(colours.accent if enabled else colours.faint) if on else QColor(colours.panel)
            )
            painter.drawRoundedRect(box, 3, 3)
        if on:
            paint_tick(painter, box, QColor(colours.on_accent))
        if option.state & QStyle.StateFlag.State_HasFocus and isinstance(option, QStyleOptionButton):
            self.focus_ring(painter, box.adjusted(-3, -3, 3, 3))

    def _menu_item(self, option: QStyleOptionMenuItem, painter: QPainter, widget: QWidget | None) -> None:
        colours = self._theme.colours
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        painter.fillRect(option.rect, QColor(colours.panel))
        if option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator:
            middle = option.rect.center().y()
            painter.fillRect(option.rect.x(), middle, option.rect.width(), 1, QColor(colours.border))
            return
        if chosen and enabled:
            with _saved(painter):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.selected))
                painter.drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), RADIUS, RADIUS)
        plain = QStyleOptionMenuItem(option)
        plain.state = option.state & ~QStyle.StateFlag.State_Selected
        plain.text, _, shortcut = option.text.partition("\t")
        super().drawControl(QStyle.ControlElement.CE_MenuItem, plain, painter, widget)
        if shortcut:
            painter.setFont(option.font)
            painter.setPen(QColor(colours.muted if enabled else colours.faint))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(option.rect.adjusted(0, 0, -_MENU_SIDE, 0), right, shortcut)


class _saved:  # noqa: N801 - reads as a word
    """`with _saved(painter)`: antialiased, and as it was afterwards."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter

    def __enter__(self) -> None:
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def __exit__(self, *_: object) -> None:
        self._painter.restore()


def paint_tick(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A tick inside a square."""
    with _saved(painter):
        pen = QPen(colour, max(1.6, box.width() / 8))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        unit = box.width() / 16
        painter.drawPolyline(
            [box.topLeft() + QPointF(x * unit, y * unit) for x, y in ((3.8, 8.4), (6.8, 11.4), (12.2, 4.8))]
        )


def _extent(option: QStyleOptionSlider) -> int:
    horizontal = option.orientation == Qt.Orientation.Horizontal
    return option.rect.width() if horizontal else option.rect.height()


def _slider(option: QStyleOptionSlider) -> tuple[int, int]:
    """Where a scroll bar's handle begins, and its length; never shorter than a finger likes."""
    extent = _extent(option)
    span = option.maximum - option.minimum
    if span <= 0:
        return 0, extent
    length = min(extent, max(32, extent * option.pageStep // (span + option.pageStep)))
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, extent - length, option.upsideDown
    )
    return start, length
