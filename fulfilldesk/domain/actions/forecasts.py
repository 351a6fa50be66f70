"""The two plain shapes of a forecast: it cannot be done, and it moves neither units nor stock."""

from __future__ import annotations

from collections.abc import Iterable

from fulfilldesk.domain.forecast import FactChange, Forecast
from fulfilldesk.domain.notice import Notice
from fulfilldesk.domain.orders import FulfillmentOrder, Order


def blocked(order: Order, *why: Notice) -> Forecast:
    """It cannot be done; each of `why` has weight BLOCK."""
    return Forecast(
        units=0,
        lines=(),
        status_before=order.fulfillment_status,
        status_after=order.fulfillment_status,
        location_id=None,
        location_name="",
        undoable=False,
        notices=why,
    )


def unmoved(
    order: Order,
    *,
    facts: Iterable[FactChange] = (),
    notices: Iterable[Notice] = (),
    status_after: str | None = None,
    status_certain: bool = True,
    undoable: bool = True,
    emails: bool = False,
    about: tuple[FulfillmentOrder, int] | None = None,
) -> Forecast:
    """No stock moves; the order's status stays unless `status_after` says otherwise. `about` names the work
    and how many of its units it is about."""
    work, units = about or (None, 0)
    return Forecast(
        units=units,
        lines=(),
        status_before=order.fulfillment_status,
        status_after=status_after or order.fulfillment_status,
        status_certain=status_certain,
        location_id=work.location_id if work is not None else None,
        location_name=work.location_name if work is not None else "",
        emails=emails,
        undoable=undoable,
        notices=tuple(notices),
        facts=tuple(facts),
    )
