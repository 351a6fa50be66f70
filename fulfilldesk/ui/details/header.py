"""The top of the detail pane: number, badges, when and how much, and the age of the data with its refresh."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.listing import CHANNEL_BY_SOURCE
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.states import ReturnStatus
from fulfilldesk.domain.till_sale import sold_at_till
from fulfilldesk.ui.badges import Badge, BadgePainter, Shape, order_badge, payment_badge
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.details import texts
from fulfilldesk.ui.details.badge_row import BadgeRow
from fulfilldesk.ui.details.dots_button import DotsButton
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.texts import channel_name
from fulfilldesk.ui.texts_status import return_status
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import heading, quiet_label
from fulfilldesk.ui.widgets.flow_text import FlowText, muted

_AGE_EVERY_MS = 15_000
_GAP = 8


class OrderHeader(QWidget):
    """Shows one order at a time; the age goes on by itself."""

    refresh_wanted = Signal()
    options_wanted = Signal(str)  # order id
    aged = Signal()  # time has gone by; ages are to be worded anew

    def __init__(
        self, theme: Theme, formats: Formats, badges: BadgePainter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._order: Order | None = None
        self._reading = False
        self.number = heading(scale=1.35)
        self.age = quiet_label()
        self.refresh = Button("", theme, Rank.QUIET)
        self.refresh.setAccessibleName(texts.refresh())
        self.refresh.setToolTip(texts.refresh())
        self.refresh.clicked.connect(self.refresh_wanted)
        self.dots = DotsButton(theme)
        self.dots.clicked.connect(self._on_dots)
        self.about = FlowText(theme, muted)
        self._badges = BadgeRow(badges, theme)
        self._top = QGridLayout()
        self._beside: bool | None = None
        self._build()
        self._place_badges()
        self._clock = QTimer(self)
        self._clock.setInterval(_AGE_EVERY_MS)
        self._clock.timeout.connect(self._show_age)
        self._clock.timeout.connect(self.aged)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _build(self) -> None:
        age = QHBoxLayout()
        age.setSpacing(2)
        age.addWidget(self.age)
        age.addWidget(self.refresh)
        age.addSpacing(4)
        age.addWidget(self.dots)
        self._age_line = age
        self._top.setHorizontalSpacing(_GAP)
        self._top.setVerticalSpacing(4)
        self._top.addWidget(self.number, 0, 0)
        self._top.addLayout(age, 0, 2)
        self._top.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._top)
        column.addWidget(self.about)

    def show_order(self, order: Order) -> None:
        """Another order, or the same one as it is now."""
        if order == self._order:
            self._show_age()
            return
        self._order = order
        self.number.setText(plain(order.name))
        self.setAccessibleName(texts.order_title(order.name))
        self.dots.setAccessibleName(texts.order_options(order.name))
        self._badges.show_badges(tuple(header_badges(order)))
        self.about.show_text(_about(order, self._formats))
        self._show_age()
        self._place_badges()

    def show_reading(self, reading: bool) -> None:
        """Whether the order is being read at this moment."""
        self._reading = reading
        self.refresh.setEnabled(not reading)
        self._show_age()

    def badges(self) -> list[str]:
        """The words of the badges, in order."""
        return self._badges.words()

    def resizeEvent(self, event: object) -> None:
        """The badges stand beside the number, or below it when there is no room."""
        self._place_badges()

    def _place_badges(self) -> None:
        taken = self.number.sizeHint().width() + self._age_line.sizeHint().width() + 4 * _GAP
        beside = self._badges.sizeHint().width() + taken <= self.width()
        if beside == self._beside:
            return
        self._beside = beside
        self._top.removeWidget(self._badges)
        if beside:
            self._top.addWidget(self._badges, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._top.addWidget(self._badges, 1, 0, 1, 3)

    def showEvent(self, event: object) -> None:
        """The age runs while somebody can see it."""
        self._show_age()
        self._clock.start()

    def hideEvent(self, event: object) -> None:
        """And stands still otherwise."""
        self._clock.stop()

    @Slot()
    def _on_dots(self) -> None:
        if self._order is not None:
            self.options_wanted.emit(self._order.id)

    @Slot()
    def _show_age(self) -> None:
        if self._order is not None:
            age = texts.refreshing() if self._reading else self._formats.age(self._order.read_at)
            if age != self.age.text():
                self.age.setText(age)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.refresh.setIcon(self._theme.icon("refresh"))


def header_badges(order: Order) -> Iterator[Badge]:
    """Fulfilment, payment, where it was sold, and what else sets the order apart."""
    yield order_badge(order.fulfillment_status)
    if order.financial_status:
        yield payment_badge(order.financial_status)
    channel = _channel(order)
    if channel:
        yield Badge(channel, Tone.NEUTRAL, Shape.RING)
    if order.cancelled:
        yield Badge(texts.cancelled(), Tone.CRITICAL, Shape.CROSS)
    if order.archived:
        yield Badge(texts.archived(), Tone.NEUTRAL, Shape.FULL)
    if order.return_status not in (None, ReturnStatus.NO_RETURN):
        yield Badge(return_status(order.return_status), Tone.ATTENTION, Shape.HALF)
    if order.test:
        yield Badge(texts.test_order(), Tone.INFO, Shape.RING)


def _channel(order: Order) -> str:
    """Where it was sold, in words; empty where Shopify does not say."""
    if sold_at_till(order):
        return channel_name(CHANNEL_BY_SOURCE["pos"])
    return plain(channel_name(order.channel_name)) if order.channel_name else ""


def _about(order: Order, formats: Formats) -> str:
    """ "Today 14:00 · € 84.50 · 3 items", and below it the till where it was sold."""
    total = formats.money(order.total)
    if order.total_presentment.currency != order.total.currency:
        total = f"{total} ({formats.money(order.total_presentment)})"
    units = sum(line.current_quantity for line in order.lines)
    when_and_how_much = " · ".join((formats.moment(order.processed_at), total, texts.items(units)))
    return "\n".join(filter(None, (when_and_how_much, " · ".join(_sold(order)))))


def _sold(order: Order) -> Iterator[str]:
    """The till, and the number of its receipt."""
    if order.retail_location_name:
        yield texts.till(order.retail_location_name)
    if order.receipt:
        yield texts.receipt(order.receipt)
