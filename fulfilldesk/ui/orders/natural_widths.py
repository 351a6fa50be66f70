"""How wide each column is to begin with: enough for its heading and for what usually stands in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

from fulfilldesk.domain.columns import COLUMNS
from fulfilldesk.domain.query import SortKey
from fulfilldesk.domain.states import DeliveryStatus, FinancialStatus, OrderFulfillmentStatus
from fulfilldesk.ui import texts
from fulfilldesk.ui.badges import Badge, BadgePainter, delivery_badge, order_badge, payment_badge
from fulfilldesk.ui.orders.header import ARROW, PADDING
from fulfilldesk.ui.theme import font

if TYPE_CHECKING:
    from fulfilldesk.ui.formats import Formats

#: Shown so seldom that they need not widen a column for everybody.
_SELDOM: frozenset[str] = frozenset(
    {
        DeliveryStatus.MARKED_AS_FULFILLED,
        DeliveryStatus.ATTEMPTED_DELIVERY,
        DeliveryStatus.READY_FOR_PICKUP,
        FinancialStatus.PARTIALLY_PAID,
        FinancialStatus.PARTIALLY_REFUNDED,
        OrderFulfillmentStatus.PENDING_FULFILLMENT,
        OrderFulfillmentStatus.REQUEST_DECLINED,
    }
)


def natural_widths(badges: BadgePainter, formats: Formats) -> dict[SortKey, int]:
    """Pixels at 100 % for each column, in this font and language."""
    body, heading = QFontMetrics(font(tabular=True)), QFontMetrics(font(scale=0.94, bold=True))
    unit = body.height() / 16
    contents = _contents(badges, formats, body)
    return {
        column.sort: 2 * PADDING
        + max(
            round(column.width * unit) - 2 * PADDING,
            heading.horizontalAdvance(texts.column_heading(column.sort)) + ARROW + 6,
            contents.get(column.sort, 0),
        )
        for column in COLUMNS
    }


def _contents(badges: BadgePainter, formats: Formats, body: QFontMetrics) -> dict[SortKey, int]:
    noon = formats.noon()
    days = [noon - timedelta(days=back) for back in (0, 1, 2, 40, 80)]
    return {
        SortKey.DATE: max(body.horizontalAdvance(formats.moment(day)) for day in days) + 2,
        SortKey.PAYMENT: _widest(badges, payment_badge, FinancialStatus),
        SortKey.FULFILLMENT: _widest(badges, order_badge, OrderFulfillmentStatus),
        SortKey.DELIVERY: _widest(badges, delivery_badge, DeliveryStatus),
    }


def _widest(badges: BadgePainter, badge: Callable[[str], Badge], states: Iterable[str]) -> int:
    return max(badges.width(badge(state)) for state in states if state not in _SELDOM)
