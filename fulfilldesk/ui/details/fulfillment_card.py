"""The card of one fulfilment: from where, what is in it, where it is, and its options."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fulfilldesk.domain.app_standing import parcel_of_app, standing_of_parcel
from fulfilldesk.domain.orders import Fulfillment, Order
from fulfilldesk.ui.badges import Badge, BadgeLabel, BadgePainter, delivery_badge, parcel_badge
from fulfilldesk.ui.details import texts, texts_apps
from fulfilldesk.ui.details.line_list import ItemLine, LineList, item_line
from fulfilldesk.ui.details.options_card import OptionsCard
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.flow_text import FlowText, muted


class FulfillmentCard(OptionsCard):
    """Shows one fulfilment at a time. A cancelled one is muted and folded until somebody wants to see it."""

    def __init__(
        self, theme: Theme, formats: Formats, badges: BadgePainter, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._formats = formats
        self._parcel: Fulfillment | None = None
        self._live = True
        self._open = True
        self.badge = BadgeLabel(delivery_badge("FULFILLED"), badges, theme)
        self.fold = Button("", theme, Rank.QUIET)
        self.fold.clicked.connect(self._on_fold)
        state = QHBoxLayout()
        state.addWidget(self.badge)
        state.addStretch(1)
        state.addWidget(self.fold)
        self.body.addLayout(state)
        self.standing = FlowText(theme)
        self.body.addWidget(self.standing)
        self.lines = LineList(theme)
        self.body.addWidget(self.lines)
        self.tracking = FlowText(theme, muted)
        self.body.addWidget(self.tracking)

    def show_fulfillment(self, fulfillment: Fulfillment, order: Order) -> None:
        """Another fulfilment, or the same one again."""
        if fulfillment.id != self.target_id or fulfillment.live != self._live:
            self._open = fulfillment.live
            self.lines.shorten()
        self._parcel, self.target_id, self._live = fulfillment, fulfillment.id, fulfillment.live
        self.set_title(texts.fulfillment(fulfillment.name), _origin(fulfillment))
        self.dots.setAccessibleName(texts.options(fulfillment.name))
        self.badge.set_badge(_badge(fulfillment))
        self.lines.show_lines(_lines(fulfillment, order, self._formats), muted=not fulfillment.live)
        self.tracking.show_text(tracking_words(fulfillment, self._formats))
        self.show_age()
        self._show_open()

    @Slot()
    def show_age(self) -> None:
        """How far the app is that sent it, and for how long by now."""
        found = None if self._parcel is None else standing_of_parcel(self._parcel)
        if self._parcel is not None and found is not None:
            told = self._parcel.delivery_status or self._parcel.status
            self.standing.show_text(texts_apps.standing(found, told, self._formats))
        self.standing.setVisible(found is not None)

    @Slot()
    def _on_fold(self) -> None:
        self._open = not self._open
        self._show_open()

    def _show_open(self) -> None:
        self.fold.setVisible(not self._live)
        self.fold.setText(texts.fold() if self._open else texts.unfold())
        self.lines.setVisible(self._open)
        self.tracking.setVisible(self._open)


def tracking_words(fulfillment: Fulfillment, formats: Formats) -> str:
    """Carrier and number of each parcel, then what is known of the delivery, a line each."""
    entries = [
        " ".join(plain(part) for part in (entry.company, entry.number) if part) or plain(entry.url or "")
        for entry in fulfillment.tracking
    ]
    return "\n".join([*(filter(None, entries)), *_delivery(fulfillment, formats)] or [texts.no_tracking()])


def _delivery(fulfillment: Fulfillment, formats: Formats) -> Iterator[str]:
    if fulfillment.delivered_at is not None:
        yield texts.delivered(formats.moment(fulfillment.delivered_at))
    elif fulfillment.in_transit_at is not None:
        yield texts.in_transit_since(formats.moment(fulfillment.in_transit_at))
    if fulfillment.estimated_delivery_at is not None and fulfillment.delivered_at is None:
        yield texts.expected(formats.moment(fulfillment.estimated_delivery_at))


def _badge(fulfillment: Fulfillment) -> Badge:
    """Where the parcel is; a failed or cancelled one says so instead."""
    if not fulfillment.live:
        return parcel_badge(fulfillment.status)
    return delivery_badge(fulfillment.delivery_status or fulfillment.status)


def _origin(fulfillment: Fulfillment) -> str:
    if parcel_of_app(fulfillment) and fulfillment.service_name:
        return texts.fulfilled_by(fulfillment.service_name)
    return texts.fulfilled_from(fulfillment.location_name) if fulfillment.location_name else ""


def _lines(fulfillment: Fulfillment, order: Order, formats: Formats) -> list[ItemLine]:
    made = []
    known = {line.id: line for line in order.lines}
    for part in fulfillment.lines:
        line = known.get(part.line_item_id)
        quantity = texts.times(formats.number(part.quantity))
        if line is None:
            made.append(ItemLine(texts.unlisted_item(), "", quantity))
            continue
        bundle = texts.in_bundle(line.bundle) if line.bundle else None
        made.append(item_line(line.title, line.variant_title, (line.sku, bundle), quantity))
    return made
