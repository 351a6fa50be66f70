"""Badges: a state as a shape, a colour and words, so that it never speaks by colour alone.

Each is painted once per theme and screen and kept as a pixmap; the table paints thousands of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from fulfilldesk.domain.states import (
    DeliveryStatus,
    FinancialStatus,
    FulfillmentOrderStatus,
    FulfillmentStatus,
    OrderFulfillmentStatus,
)
from fulfilldesk.ui import texts_status, texts_waiting
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.translation import as_plain_tooltip

HEIGHT = 20  # pixels at 100 %
_PADDING = 8
_DOT = 8
_GAP = 5


class Shape(Enum):
    """How far something is: nothing yet, under way, done, or called off; or that it waits for its time, or
    for a person."""

    RING = auto()
    HALF = auto()
    FULL = auto()
    CROSS = auto()
    CLOCK = auto()
    ALERT = auto()


class Mark(StrEnum):
    """What lies over a cached order: an action on it."""

    WAITING = "waiting"
    SENDING = "sending"
    LOOK_AGAIN = "look_again"


@dataclass(frozen=True, slots=True)
class Badge:
    """What a badge says. `hint` is for its tooltip."""

    words: str
    tone: Tone
    shape: Shape
    hint: str = ""


_Look = tuple[Tone, Shape]
_UNKNOWN: _Look = (Tone.NEUTRAL, Shape.RING)

_ORDER: Mapping[str, _Look] = {
    OrderFulfillmentStatus.FULFILLED: (Tone.SUCCESS, Shape.FULL),
    OrderFulfillmentStatus.PARTIALLY_FULFILLED: (Tone.ATTENTION, Shape.HALF),
    OrderFulfillmentStatus.IN_PROGRESS: (Tone.INFO, Shape.HALF),
    OrderFulfillmentStatus.SCHEDULED: (Tone.INFO, Shape.RING),
    OrderFulfillmentStatus.PENDING_FULFILLMENT: (Tone.INFO, Shape.RING),
    OrderFulfillmentStatus.ON_HOLD: (Tone.CRITICAL, Shape.RING),
    OrderFulfillmentStatus.REQUEST_DECLINED: (Tone.CRITICAL, Shape.CROSS),
}

_PAYMENT: Mapping[str, _Look] = {
    FinancialStatus.PAID: (Tone.SUCCESS, Shape.FULL),
    FinancialStatus.PARTIALLY_PAID: (Tone.ATTENTION, Shape.HALF),
    FinancialStatus.PENDING: (Tone.ATTENTION, Shape.RING),
    FinancialStatus.EXPIRED: (Tone.CRITICAL, Shape.CROSS),
    FinancialStatus.PARTIALLY_REFUNDED: (Tone.CRITICAL, Shape.HALF),
    FinancialStatus.REFUNDED: (Tone.CRITICAL, Shape.RING),
    FinancialStatus.VOIDED: (Tone.NEUTRAL, Shape.CROSS),
}

_DELIVERY: Mapping[str, _Look] = {
    DeliveryStatus.DELIVERED: (Tone.SUCCESS, Shape.FULL),
    DeliveryStatus.PICKED_UP: (Tone.SUCCESS, Shape.FULL),
    DeliveryStatus.IN_TRANSIT: (Tone.INFO, Shape.HALF),
    DeliveryStatus.OUT_FOR_DELIVERY: (Tone.INFO, Shape.HALF),
    DeliveryStatus.CARRIER_PICKED_UP: (Tone.INFO, Shape.HALF),
    DeliveryStatus.CONFIRMED: (Tone.INFO, Shape.RING),
    DeliveryStatus.READY_FOR_PICKUP: (Tone.INFO, Shape.RING),
    DeliveryStatus.LABEL_PURCHASED: (Tone.ATTENTION, Shape.RING),
    DeliveryStatus.LABEL_PRINTED: (Tone.ATTENTION, Shape.RING),
    DeliveryStatus.DELAYED: (Tone.ATTENTION, Shape.HALF),
    DeliveryStatus.ATTEMPTED_DELIVERY: (Tone.ATTENTION, Shape.HALF),
    DeliveryStatus.FAILURE: (Tone.CRITICAL, Shape.CROSS),
    DeliveryStatus.NOT_DELIVERED: (Tone.CRITICAL, Shape.CROSS),
    DeliveryStatus.CANCELED: (Tone.NEUTRAL, Shape.CROSS),
    DeliveryStatus.LABEL_VOIDED: (Tone.NEUTRAL, Shape.CROSS),
    DeliveryStatus.FULFILLED: (Tone.NEUTRAL, Shape.FULL),
    DeliveryStatus.MARKED_AS_FULFILLED: (Tone.NEUTRAL, Shape.FULL),
}

_PARCEL: Mapping[str, _Look] = {
    FulfillmentStatus.SUCCESS: (Tone.SUCCESS, Shape.FULL),
    FulfillmentStatus.CANCELLED: (Tone.NEUTRAL, Shape.CROSS),
    FulfillmentStatus.ERROR: (Tone.CRITICAL, Shape.CROSS),
    FulfillmentStatus.FAILURE: (Tone.CRITICAL, Shape.CROSS),
}

_WORK: Mapping[str, _Look] = {
    FulfillmentOrderStatus.IN_PROGRESS: (Tone.INFO, Shape.HALF),
    FulfillmentOrderStatus.SCHEDULED: (Tone.INFO, Shape.RING),
    FulfillmentOrderStatus.ON_HOLD: (Tone.CRITICAL, Shape.RING),
    FulfillmentOrderStatus.INCOMPLETE: (Tone.ATTENTION, Shape.HALF),
    FulfillmentOrderStatus.CLOSED: (Tone.NEUTRAL, Shape.FULL),
    FulfillmentOrderStatus.CANCELLED: (Tone.NEUTRAL, Shape.CROSS),
}


def order_badge(status: str, waiting_for: str | None = None) -> Badge:
    """Order.displayFulfillmentStatus, or the service that everybody waits for."""
    words = texts_status.order_status(status, waiting_for)
    if waiting_for:
        return Badge(words, Tone.INFO, Shape.RING)
    return Badge(words, *_ORDER.get(status, _UNKNOWN), texts_status.in_shopify(status))


def payment_badge(status: str) -> Badge:
    """Order.displayFinancialStatus."""
    return Badge(texts_status.payment_status(status), *_PAYMENT.get(status, _UNKNOWN))


def delivery_badge(status: str) -> Badge:
    """Fulfillment.displayStatus."""
    return Badge(texts_status.delivery_status(status), *_DELIVERY.get(status, _UNKNOWN))


def parcel_badge(status: str) -> Badge:
    """Fulfillment.status."""
    return Badge(texts_status.parcel_status(status), *_PARCEL.get(status, _UNKNOWN))


def work_badge(status: str) -> Badge:
    """FulfillmentOrder.status."""
    return Badge(texts_status.work_status(status), *_WORK.get(status, _UNKNOWN))


def mark_badge(mark: Mark) -> Badge:
    """An action on the order that is not over."""
    words, tone, shape = {
        Mark.WAITING: (texts_waiting.mark_waiting(), Tone.INFO, Shape.CLOCK),
        Mark.SENDING: (texts_waiting.mark_sending(), Tone.INFO, Shape.HALF),
        Mark.LOOK_AGAIN: (texts_waiting.mark_look_again(), Tone.CRITICAL, Shape.ALERT),
    }[mark]
    return Badge(words, tone, shape, texts_waiting.mark_hint(words))


class BadgePainter:
    """Paints badges and keeps them. `forget` when colours or fonts change."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._font = font(scale=0.92)
        self._metrics = QFontMetrics(self._font)
        self._kept: dict[tuple[Badge, int, float], QPixmap] = {}

    def forget(self) -> None:
        """Paint everything anew from now on."""
        self._font = font(scale=0.92)
        self._metrics = QFontMetrics(self._font)
        self._kept.clear()

    def width(self, badge: Badge) -> int:
        """Its natural width in pixels at 100 %."""
        return _PADDING * 2 + _DOT + _GAP + self._metrics.horizontalAdvance(badge.words) + 1

    def height(self) -> int:
        """Tall enough for the font, also when the person's is large."""
        return max(HEIGHT, self._metrics.height() + 4)

    def pixmap(self, badge: Badge, width: int, ratio: float) -> QPixmap:
        """The badge at most `width` wide; words that do not fit end in an ellipsis."""
        key = (badge, width, ratio)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) > 2000:  # dragging a column's edge makes one per width
                self._kept.clear()
            found = self._kept[key] = self._paint(badge, min(width, self.width(badge)), ratio)
        return found

    def _paint(self, badge: Badge, width: int, ratio: float) -> QPixmap:
        height = self.height()
        pixmap = QPixmap(QSize(max(1, round(width * ratio)), round(height * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.ground(badge.tone))
        painter.drawRoundedRect(QRectF(0, 0, width, height), height / 2, height / 2)
        ink = self._theme.ink(badge.tone)
        paint_shape(painter, badge.shape, QPointF(_PADDING + _DOT / 2, height / 2), _DOT / 2, ink)
        painter.setPen(ink)
        painter.setFont(self._font)
        left = _PADDING + _DOT + _GAP
        room = width - left - _PADDING + 1
        words = self._metrics.elidedText(badge.words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 0, room + 1, height), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
        return pixmap


def paint_shape(painter: QPainter, shape: Shape, centre: QPointF, radius: float, ink: QColor) -> None:
    """The sign in front of a badge's words."""
    pen = QPen(ink, 1.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    inner = radius - 0.7
    ring = QRectF(centre.x() - inner, centre.y() - inner, 2 * inner, 2 * inner)
    if shape is Shape.CROSS:
        reach = radius * 0.7
        painter.drawLine(centre + QPointF(-reach, -reach), centre + QPointF(reach, reach))
        painter.drawLine(centre + QPointF(-reach, reach), centre + QPointF(reach, -reach))
        return
    painter.setBrush(ink if shape is Shape.FULL else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    if shape is Shape.CLOCK:
        painter.drawLine(centre, centre + QPointF(0, -inner * 0.7))
        painter.drawLine(centre, centre + QPointF(inner * 0.55, 0))
        return
    if shape is Shape.ALERT:
        painter.drawLine(centre + QPointF(0, -inner * 0.55), centre + QPointF(0, inner * 0.05))
        painter.drawPoint(centre + QPointF(0, inner * 0.6))
        return
    if shape is Shape.HALF:
        painter.setBrush(ink)
        painter.drawPie(ring, 90 * 16, 180 * 16)


class BadgeLabel(QWidget):
    """One badge as a widget, for cards and headers."""

    def __init__(
        self, badge: Badge, painter: BadgePainter, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._badge = badge
        self._painter = painter
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        self.set_badge(badge)

    def set_badge(self, badge: Badge) -> None:
        """Show another state."""
        self._badge = badge
        self.setAccessibleName(badge.words)
        self.setToolTip(as_plain_tooltip(badge.hint))
        self.updateGeometry()
        self.update()

    def badge(self) -> Badge:
        """What it shows."""
        return self._badge

    def sizeHint(self) -> QSize:
        return QSize(self._painter.width(self._badge), self._painter.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(48, self.sizeHint().width()), self._painter.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pixmap = self._painter.pixmap(self._badge, self.width(), self.devicePixelRatioF())
        painter.drawPixmap(0, (self.height() - self._painter.height()) // 2, pixmap)
        painter.end()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._painter.forget()
        self.update()
