"""The line at the bottom: how old the saved orders are, how many, a running sync, and which shop this is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from fulfilldesk.ui import texts, texts_progress, texts_sync
from fulfilldesk.ui.badges import Shape, paint_shape
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import quiet_label

if TYPE_CHECKING:
    from fulfilldesk.domain.events import SyncProgressed
    from fulfilldesk.ui.formats import Formats

#: Quick passes do not flicker.
SHOW_PROGRESS_AFTER_MS = 500


class StatusBar(QWidget):
    """`cancel_asked` when the person wants the running sync to stop, `pause_asked` and `resume_asked` for its
    import."""

    cancel_asked = Signal()
    pause_asked = Signal()
    resume_asked = Signal()

    def __init__(self, theme: Theme, formats: Formats, shop: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._online = True
        self._progress: SyncProgressed | None = None
        self._state = _label(bold=True)
        self._orders = _label()
        self._sync = quiet_label()  # in the narrowest window it ends in an ellipsis
        self._sync.setFont(font(scale=0.94))
        self._bar = ProgressBar(theme)
        self._shop = _label(shop)
        self._pause = Button("", theme, Rank.QUIET)
        self._pause.clicked.connect(self._on_pause)
        self._cancel = Button(texts_sync.cancel(), theme, Rank.QUIET)
        self._cancel.clicked.connect(self._on_cancel)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SHOW_PROGRESS_AFTER_MS)
        self._wait.timeout.connect(self._show_progress)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(30, 1, 14, 0)
        layout.setSpacing(20)
        for part in (self._state, self._orders, self._bar, self._sync):
            layout.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        buttons.addWidget(self._pause)
        buttons.addWidget(self._cancel)
        layout.addLayout(buttons)
        layout.addStretch(1)
        layout.addWidget(self._shop)
        for widget in (self._bar, self._sync, self._pause, self._cancel):
            widget.hide()
        theme.changed.connect(self._on_theme_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What matters least gives way in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 30 - 14 - 20  # the last is the stretch between left and right
        fixed = [self._state, self._sync, self._pause, self._cancel]
        needed = sum(each.sizeHint().width() + 20 for each in fixed if not each.isHidden())
        syncing = not self._sync.isHidden()
        for widget in (self._orders, self._shop, self._bar):
            needed += widget.sizeHint().width() + 20
            widget.setVisible(needed <= room and (widget is not self._bar or syncing))

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(400, max(30, self.fontMetrics().height() + 14))

    def minimumSizeHint(self) -> QSize:
        """Never in the way of a small window."""
        return QSize(200, self.sizeHint().height())

    def show_connection(self, words: str, *, online: bool) -> None:
        """ "Synced 14:03" or "Offline since 14:03"; the sign is full or empty."""
        self._state.setText(words)
        self._online = online
        self._fit()
        self.update()

    def show_shop(self, shop: str) -> None:
        """Which shop this is, on the right."""
        self._shop.setText(shop)
        self._fit()

    def show_orders(self, orders: int) -> None:
        """How many orders the cache holds."""
        self._orders.setText(texts.orders_here(orders))
        self._fit()

    def show_sync(self, progress: SyncProgressed | None) -> None:
        """A running pass, or None when there is none. Shown half a second after it began."""
        began = self._progress is None and progress is not None
        self._progress = progress
        if progress is None:
            self._wait.stop()
            self._cancel.setEnabled(True)
            for widget in (self._sync, self._pause, self._cancel):
                widget.hide()
            self._fit()
        elif began:
            self._wait.start()
        elif not self._wait.isActive():
            self._show_progress()

    @Slot()
    def _show_progress(self) -> None:
        progress = self._progress
        if progress is None or not self._cancel.isEnabled():  # being stopped is the last that is said
            return
        words = texts_progress.progress_words(progress, self._formats)
        self._sync.setText(words)
        self._sync.setToolTip(words)
        self._bar.show_share(*texts_progress.progress_share(progress))
        _name(self._cancel, texts_progress.cancel_help(progress))
        self._pause.setText(texts_progress.resume() if progress.paused else texts_progress.pause())
        _name(self._pause, texts_progress.resume_help() if progress.paused else texts_progress.pause_help())
        self._pause.setVisible(texts_progress.can_pause(progress))
        for widget in (self._sync, self._cancel):
            widget.show()
        self._fit()

    @Slot()
    def _on_pause(self) -> None:
        if self._progress is not None and self._progress.paused:
            self.resume_asked.emit()
        else:
            self.pause_asked.emit()

    @Slot()
    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._pause.hide()
        if self._progress is not None:
            self._sync.setText(texts_progress.stopping(self._progress))
        self._fit()
        self.cancel_asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, a line above, the sign of the connection."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.rail))
        painter.fillRect(0, 0, self.width(), 1, QColor(colours.border))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = Shape.FULL if self._online else Shape.RING
        paint_shape(painter, shape, QPointF(18, self.height() / 2 + 0.5), 4.5, QColor(colours.muted))
        painter.end()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()


class ProgressBar(QWidget):
    """A thin bar; nothing is drawn while the end is not known."""

    def __init__(self, theme: Theme, width: int = 120, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self.setFixedSize(width, 6)
        self.setAccessibleName(texts_sync.sync_name())

    def sizeHint(self) -> QSize:
        """As large as it is."""
        return self.minimumSize()

    def show_share(self, done: int, total: int | None) -> None:
        """How much of it is done."""
        self._share = min(1.0, done / total) if total else 0.0
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Groove and bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.border_strong))
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        if self._share > 0:
            painter.setBrush(QColor(self._theme.colours.accent))
            painter.drawRoundedRect(QRectF(0, 0, max(6.0, self.width() * self._share), self.height()), 3, 3)
        painter.end()


def _name(button: Button, words: str) -> None:
    button.setAccessibleName(words)
    button.setToolTip(words)


def _label(text: str = "", *, bold: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(font(scale=0.94, bold=bold))
    if not bold:
        label.setForegroundRole(label.foregroundRole().PlaceholderText)
    return label
