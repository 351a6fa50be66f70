"""The card of an open fulfilment order: work to do, where, and what it waits for."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fulfilldesk.domain.app_standing import standing_of_work
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from fulfilldesk.domain.states import FulfillmentOrderStatus
from fulfilldesk.ui.badges import BadgeLabel, BadgePainter, work_badge
from fulfilldesk.ui.details import texts, texts_apps
from fulfilldesk.ui.details.line_list import ItemLine, LineList, item_line
from fulfilldesk.ui.details.options_card import OptionsCard
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.flow_text import FlowText


class WorkCard(OptionsCard):
    """Shows one fulfilment order at a time."""

    def __init__(
        self, theme: Theme, formats: Formats, badges: BadgePainter, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._formats = formats
        self._work: FulfillmentOrder | None = None
        self.badge = BadgeLabel(work_badge("OPEN"), badges, theme)
        self.waits = FlowText(theme)
        self.lines = LineList(theme)
        state = QHBoxLayout()
        state.addWidget(self.badge)
        state.addStretch(1)
        self.body.addLayout(state)
        self.body.addWidget(self.waits)
        self.body.addWidget(self.lines)

    def show_work(self, work: FulfillmentOrder, order: Order) -> None:
        """Another fulfilment order, or the same one again; `order` is the one it belongs to."""
        self._work = work
        if work.id != self.target_id:
            self.target_id = work.id
            self.lines.shorten()
        self.set_title(texts.work(), texts.work_at(work.location_name) if work.location_name else "")
        self.dots.setAccessibleName(texts.work_options(work.location_name))
        self.badge.set_badge(work_badge(work.status))
        self.show_age()
        self.lines.show_lines(_lines(work, order, self._formats))

    @Slot()
    def show_age(self) -> None:
        """What it waits for, and for how long by now."""
        waits = "" if self._work is None else "\n".join(_waits(self._work, self._formats))
        self.waits.show_text(waits)
        self.waits.setVisible(bool(waits))


def _waits(work: FulfillmentOrder, formats: Formats) -> list[str]:
    """Holds, a date, and how far an app is, a line each."""
    said = [texts.hold(held) for held in work.holds]
    if work.fulfill_at is not None and work.status == FulfillmentOrderStatus.SCHEDULED:
        said.append(texts.planned_for(formats.moment(work.fulfill_at)))
    standing = standing_of_work(work)
    if standing is not None:
        said.append(texts_apps.standing(standing, work.request_status, formats))
    return said


def _lines(work: FulfillmentOrder, order: Order, formats: Formats) -> list[ItemLine]:
    variants = {line.id: line.variant_title for line in order.lines}
    return [
        item_line(
            line.title,
            variants.get(line.line_item_id),
            (plain(line.sku or ""),),
            _quantity(line.remaining, line.total, formats),
        )
        for line in work.lines
        if line.remaining
    ]


def _quantity(remaining: int, total: int, formats: Formats) -> str:
    if remaining == total:
        return texts.times(formats.number(total))
    return texts.of_total(formats.number(remaining), formats.number(total))
