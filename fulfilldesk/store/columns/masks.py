"""Which orders a query's view and filters let through."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from fulfilldesk.domain.query import OrderQuery, SortKey, View
from fulfilldesk.store.columns.coded import Value
from fulfilldesk.store.columns.picked import picked
from fulfilldesk.store.columns.table import Columns, Mask
from fulfilldesk.store.columns.views import in_view
from fulfilldesk.store.values import pack


def filtered(columns: Columns, query: OrderQuery) -> Mask | None:
    """The orders of the view that meet the filters, whatever the text asks; None: every order."""
    return both(*_parts(columns, query))


def both(*masks: Mask | None) -> Mask | None:
    """What is in each of the masks; None lets everything through."""
    result: Mask | None = None
    for mask in masks:
        if mask is not None:
            result = mask if result is None else np.logical_and(result, mask)
    return result


def _parts(columns: Columns, query: OrderQuery) -> Iterator[Mask]:
    if query.view is not View.ALL:
        yield in_view(columns, query.view)
    for key, wanted in (
        (SortKey.FULFILLMENT, query.fulfillment),
        (SortKey.PAYMENT, query.payment),
        (SortKey.CHANNEL, query.channels),
    ):
        if wanted:
            yield columns.coded[key].among(wanted.__contains__)
    if query.locations:
        packed = {pack("Location", each) for each in query.locations}
        yield columns.coded[SortKey.LOCATION].among(lambda value: _place(value) in packed)
    if query.listed is not None:
        yield columns.mask_of(picked(query.listed.order_ids))


def _place(value: Value) -> int | str | None:
    return value[0] if isinstance(value, tuple) else None
