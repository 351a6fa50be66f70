"""The search field: a sign, the shortcut in words, a button to clear; tells after a pause."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QColor, QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from fulfilldesk.ui import texts_list
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.translation import as_plain_tooltip

#: Letters that come all at once (a held key, a barcode reader) are one search. Everybody else's are each
#: searched for: only the newest question is ever answered.
PAUSE_MS = 20
_SIGN = 16
_MARGIN = 10


class SearchField(QLineEdit):
    """`searched` comes with the trimmed text when typing pauses, at once on Enter, on clearing and on Escape.
    `left_downwards` when the arrow key asks for the results."""

    searched = Signal(str)
    left_downwards = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told = ""
        self._shortcut = QKeySequence(QKeySequence.StandardKey.Find).toString(
            QKeySequence.SequenceFormat.NativeText
        )
        self._hint_font = font(scale=0.92)
        self.setPlaceholderText(texts_list.search_hint())
        self.setAccessibleName(texts_list.search_name())
        self.setAccessibleDescription(texts_list.search_help())
        self.setMaxLength(500)
        self.setTextMargins(_MARGIN + _SIGN, 0, _MARGIN, 0)
        self._clear = QAction(texts_list.clear_search(), self)
        self._clear.triggered.connect(self.clear)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self._tell)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Wide enough for its hint."""
        return QSize(320, max(34, self.fontMetrics().height() + 16))

    def minimumSizeHint(self) -> QSize:
        """Wide enough to read what one types."""
        return QSize(220, self.sizeHint().height())

    def show_text(self, text: str) -> None:
        """Put in what is searched already, telling nobody."""
        self._told = text
        self.setText(text)
        self._pause.stop()

    @Slot()
    def _on_text_changed(self) -> None:
        has_text = bool(self.text())
        if has_text and self._clear not in self.actions():
            self._clear.setIcon(self._theme.icon("close"))
            self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        elif not has_text:
            self.removeAction(self._clear)
        if has_text:
            self._pause.start()
        else:
            self._tell()

    @Slot()
    def _tell(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.searched.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears, Enter and the down arrow go to the results."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """What can be searched for is worded when somebody wants to know."""
        if event.type() == QEvent.Type.ToolTip and not self.toolTip():
            self.setToolTip(as_plain_tooltip(f"{texts_list.search_help()}.\n{texts_list.search_syntax()}"))
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by shortcut or Tab, the old search is selected, ready to be typed over."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.TabFocusReason):
            self.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, the sign on its left, the shortcut on its right while there is room for it."""
        super().paintEvent(event)
        painter = QPainter(self)
        sign = self._theme.pixmap("search", self._theme.colours.muted, _SIGN, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(_MARGIN, (self.height() - _SIGN) / 2), sign)
        metrics_width = self.fontMetrics().horizontalAdvance(self.text() or self.placeholderText())
        painter.setFont(self._hint_font)
        hint = painter.fontMetrics().horizontalAdvance(self._shortcut) + 12
        room = self.width() - 2 * _MARGIN - _SIGN - metrics_width - 24
        if not self.text() and self._shortcut and room > hint:
            box = QRect(self.width() - hint - _MARGIN + 2, self.height() // 2 - 10, hint, 20)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.colours.border_strong), 1))
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(QColor(self._theme.colours.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._shortcut)
        painter.end()

    @Slot()
    def _on_theme_changed(self) -> None:
        if self._clear in self.actions():
            self._clear.setIcon(self._theme.icon("close"))
        self.update()
