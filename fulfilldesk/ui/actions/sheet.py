"""The ground of every confirmation: a panel that slides over the window and never blocks it.

It is a child of the window, not a dialog: no event loop of its own, sync goes on underneath. While it is open
the keyboard stays inside, Esc closes it, and afterwards the keyboard is back where it was.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.widgets.card import quiet_label
from fulfilldesk.ui.widgets.flow_text import FlowText
from fulfilldesk.ui.widgets.focus_chain import next_in_focus_chain
from fulfilldesk.ui.widgets.sheet_host import SheetHost

_WIDTH = 900
_MARGIN = 24
_RADIUS = 12
_SHADOW = 18
#: What stays in sight above and below that which has the keyboard: its label.
_AROUND = 28
#: What tells that the content takes another room than before.
_GROWN = (QEvent.Type.LayoutRequest, QEvent.Type.Resize)


class Sheet(QWidget):
    """The store where there are several, title, a body that scrolls when it is taller than the window, a foot
    that never does, a status text and buttons below.

    `host` is the widget that is covered, usually the main window. `closed` is emitted once, whichever way.
    """

    closed = Signal()

    def __init__(self, host: QWidget, theme: Theme) -> None:
        super().__init__(host)
        self.theme = theme
        self._host = host
        self._closed = self._follows = False
        self._came_from = QApplication.focusWidget()
        self._panel = _Panel(theme, self)
        self._store = quiet_label()
        self._store.hide()
        self._title = FlowText(theme)
        self._title.setFont(font(bold=True, scale=1.35))
        self._status = quiet_label()
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(10)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(0, 0, 0, 0)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        content = self._build()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._placing = QTimer(self)
        self._placing.setSingleShot(True)
        self._placing.setInterval(0)
        self._placing.timeout.connect(self._place)
        self._slide = QPropertyAnimation(self._panel, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        for watched in (host, self._panel, content):
            watched.installEventFilter(self)
        theme.changed.connect(self.update)
        self.hide()

    def _build(self) -> QWidget:
        content = QWidget()
        around = QVBoxLayout(content)
        around.setContentsMargins(0, 0, 0, 0)
        around.addLayout(self.body)
        around.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        self._scroll.verticalScrollBar().actionTriggered.connect(self._on_scrolled_by_hand)
        self._scroll.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._status, 1)
        foot.addLayout(self.buttons)
        self._column = column = QVBoxLayout(self._panel)
        column.setContentsMargins(26, 22, 26, 20)
        column.setSpacing(12)
        column.addWidget(self._store)
        column.addWidget(self._title)
        column.addWidget(self._scroll, 1)
        column.addLayout(self.foot)
        column.addLayout(foot)
        return content

    # --- what subclasses use

    def set_title(self, title: str) -> None:
        """Plain text; also what a screen reader says on opening."""
        self._title.show_text(title)
        self.setAccessibleName(title)

    def title(self) -> str:
        """The title as shown."""
        return self._title.text()

    def store(self) -> str:
        """Which store it says it is about; empty while there is only one."""
        return self._store.text()

    def set_status(self, text: str) -> None:
        """The muted text left of the buttons."""
        if text != self._status.text():
            self._status.setText(text)

    def status(self) -> str:
        """The text left of the buttons."""
        return self._status.text()

    # --- opening and closing

    def open(self) -> None:
        """Slide in and take the keyboard."""
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]
        if isinstance(self._host, SheetHost):
            self._store.setText(self._host.store)
            self._store.setVisible(bool(self._host.store))
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()
        self._place()
        self.take_focus()
        duration = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self)
        if duration > 0:
            end = self._panel.pos()
            self._slide.setDuration(min(duration, 160))
            self._slide.setStartValue(end - QPoint(0, 24))
            self._slide.setEndValue(end)
            self._slide.start()

    @Slot()
    def dismiss(self) -> None:
        """Close and give the keyboard back."""
        if self._closed:
            return
        self._closed = True
        self._slide.stop()
        QApplication.instance().focusChanged.disconnect(self._on_focus_changed)  # type: ignore[union-attr]
        self._host.removeEventFilter(self)
        self.hide()
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    def take_focus(self) -> None:
        """Put the keyboard where it is wanted first; subclasses know better."""
        stops = self._stops()
        if stops:
            stops[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    # --- the keyboard stays inside

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; nothing typed here reaches the window below."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Round and round inside the panel."""
        stops = self._stops()
        if not stops:
            return False
        now = QApplication.focusWidget()
        place = stops.index(now) if now in stops else (-1 if next else 0)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(place + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True

    def _bring_into_sight(self) -> None:
        """In a body taller than the window, scroll to what the keyboard has come to."""
        now, content = QApplication.focusWidget(), self._scroll.widget()
        if now is not None and content is not None and content.isAncestorOf(now):
            # What was just shown has its place only once the layouts, from the outside in, have seen to it.
            for layout in (self._column, content.layout()):
                if layout is not None:
                    layout.activate()
            self._scroll.ensureWidgetVisible(now, 0, _AROUND)

    @Slot(int)
    def _on_scrolled_by_hand(self, action: int) -> None:
        """Wheel, bar or page key: from now on the person decides what is in sight."""
        self._follows = False

    def _stops(self) -> list[QWidget]:
        """Where Tab stops inside the panel, in Qt's own order."""
        stops: list[QWidget] = []
        widget = next_in_focus_chain(self._panel)
        while widget is not self._panel:
            if (
                self._panel.isAncestorOf(widget)
                and widget.isVisibleTo(self)
                and widget.isEnabled()
                and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
                and widget.focusProxy() is None
            ):
                stops.append(widget)
            widget = next_in_focus_chain(widget)
        return stops

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        """A shortcut of the window below may move the keyboard there: fetch it back."""
        if now is not None and self.isAncestorOf(now):
            self._follows = not QApplication.mouseButtons()  # what was clicked is in sight, and stays put
            self._placing.start()
            return
        if now is None or now.window() is not self.window():
            return
        if old is not None and isValid(old) and self.isAncestorOf(old):
            old.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.take_focus()

    # --- place and paint

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size, and the panel's when its content changes."""
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._host.rect())
            self._place()
        elif watched is not self._host and event.type() in _GROWN:
            self._placing.start()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Centred, a tenth from the top, as high as the content wants and the window allows."""
        width = min(_WIDTH, self.width() - 2 * _MARGIN)
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right()
        content = (
            self.body.totalHeightForWidth(inner)
            if self.body.hasHeightForWidth()
            else self.body.totalSizeHint().height()
        )
        wanted = (
            margins.top()
            + (self._store.sizeHint().height() + self._column.spacing() if self.store() else 0)
            + self._title.heightForWidth(inner)
            + content
            + self.foot.totalSizeHint().height()
            + self.buttons.sizeHint().height()
            + margins.bottom()
            + (2 if self.foot.isEmpty() else 3) * self._column.spacing()
        )
        height = min(wanted, self.height() - 2 * _MARGIN)
        top = max(_MARGIN, min(self.height() // 10, self.height() - height - _MARGIN))
        place = QRect((self.width() - width) // 2, top, width, height)
        if place != self._panel.geometry():
            if self._slide.state() == QPropertyAnimation.State.Running:
                self._slide.setEndValue(place.topLeft())
                self._panel.resize(place.size())
            else:
                self._panel.setGeometry(place)
            self.update()
        if self._follows:
            self._bring_into_sight()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dimmed ground and the panel's shadow."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.theme.colours.shade))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 4))
        box = QRectF(self._panel.geometry()).translated(0, 5)
        for reach in range(_SHADOW, 0, -2):
            painter.drawRoundedRect(
                box.adjusted(-reach, -reach, reach, reach), _RADIUS + reach, _RADIUS + reach
            )
        painter.end()


class _Panel(QWidget):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.colours.border))
        painter.setBrush(QColor(self._theme.colours.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.end()
