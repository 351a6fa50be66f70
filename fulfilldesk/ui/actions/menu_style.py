"""How the options menu looks: roomy lines, and a second, smaller one under an item that cannot be chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionMenuItem,
    QWidget,
)

from fulfilldesk.ui.style import MENU_LINE, MENU_SEPARATOR, Style
from fulfilldesk.ui.theme import Theme, font

_SIDE = 12
_SHORTCUT_GAP = 32
_WIDEST_REASON = 420


class MenuStyle(Style):
    """For one menu. Items read "label", "label\\nreason", either followed by a tab and the shortcut."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(theme)
        self.setParent(parent)
        self._theme = theme

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        return_data: object = None,
    ) -> int:
        """The keyboard stops at greyed-out items too: their reason must be readable. What is higher than the
        screen scrolls."""
        if hint == QStyle.StyleHint.SH_Menu_AllowActiveAndDisabled:
            return 1
        if hint == QStyle.StyleHint.SH_Menu_Scrollable:  # rather than a second column beside the first
            return 1
        return super().styleHint(hint, option, widget, return_data)

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        """Room for label, shortcut and reason."""
        if kind != QStyle.ContentsType.CT_MenuItem or not isinstance(option, QStyleOptionMenuItem):
            return super().sizeFromContents(kind, option, size, widget)
        if _is_separator(option):
            return QSize(10, MENU_SEPARATOR)
        label, reason, shortcut = _parts(option)
        metrics = QFontMetrics(font())
        width = metrics.horizontalAdvance(label)
        if shortcut:
            width += _SHORTCUT_GAP + metrics.horizontalAdvance(shortcut)
        height = max(MENU_LINE, metrics.height() + 10)
        if reason:
            box = _reason_box(reason)
            width = max(width, box.width())
            height += box.height() - 2
        return QSize(width + 2 * _SIDE, height)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """One line of the menu."""
        if element == QStyle.ControlElement.CE_MenuItem and isinstance(option, QStyleOptionMenuItem):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_separator(option, painter) if _is_separator(option) else self._draw_item(
                option, painter
            )
            painter.restore()
            return
        super().drawControl(element, option, painter, widget)

    def _draw_separator(self, option: QStyleOptionMenuItem, painter: QPainter) -> None:
        area: QRect = option.rect
        painter.setPen(QPen(QColor(self._theme.colours.border), 1))
        painter.drawLine(area.left(), area.center().y(), area.right(), area.center().y())

    def _draw_item(self, option: QStyleOptionMenuItem, painter: QPainter) -> None:
        colours = self._theme.colours
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        label, reason, shortcut = _parts(option)
        enabled = bool(state & QStyle.StateFlag.State_Enabled)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selected if enabled else colours.hover))
            painter.drawRoundedRect(QRectF(area), 6, 6)
        inner = area.adjusted(_SIDE, 0, -_SIDE, 0)
        first = QRect(inner)
        if reason:
            box = _reason_box(reason)
            first.setHeight(area.height() - box.height() - 2)
            painter.setPen(QColor(colours.muted))
            painter.setFont(font(scale=0.88))
            painter.drawText(
                inner.left(),
                first.bottom() - 1,
                box.width() + 1,
                box.height() + 4,
                Qt.TextFlag.TextWordWrap,
                reason,
            )
        painter.setFont(font())
        painter.setPen(QColor(colours.text if enabled else colours.faint))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(first, middle | Qt.AlignmentFlag.AlignLeft, label)
        painter.setPen(QColor(colours.muted if enabled else colours.faint))
        painter.drawText(first, middle | Qt.AlignmentFlag.AlignRight, shortcut)


def _is_separator(option: QStyleOptionMenuItem) -> bool:
    kind: QStyleOptionMenuItem.MenuItemType = option.menuItemType
    return kind == QStyleOptionMenuItem.MenuItemType.Separator


def _parts(option: QStyleOptionMenuItem) -> tuple[str, str, str]:
    """Label, reason and shortcut."""
    text: str = option.text
    words, _, shortcut = text.partition("\t")
    label, _, reason = words.replace("&&", "&").partition("\n")
    return label, reason, shortcut


def _reason_box(reason: str) -> QRect:
    metrics = QFontMetrics(font(scale=0.88))
    return metrics.boundingRect(QRect(0, 0, _WIDEST_REASON, 1000), Qt.TextFlag.TextWordWrap, reason)
