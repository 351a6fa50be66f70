"""Orders that were picked out one by one, as numbers."""

from __future__ import annotations

import re
from collections.abc import Collection

import numpy as np

from fulfilldesk.store.columns.table import Ids
from fulfilldesk.store.values import known_order_number, order_id

_BEGINNING = "," + order_id(0).removesuffix("0")
_NUMBERS = re.compile(r"(?:,(?:0|[1-9][0-9]{0,17}+))*+")


def picked(order_ids: Collection[str]) -> Ids:
    """The numbers of these orders, ascending; what is no order's id becomes a number that no order has.

    All at once in one text, if they are what they should be: a hundred thousand one by one would be felt.
    """
    text = "".join(f",{each}" for each in order_ids)
    if text.count(_BEGINNING) == len(order_ids):
        text = text.replace(_BEGINNING, ",")
        if _NUMBERS.fullmatch(text):
            return np.sort(np.fromstring(text[1:], np.int64, sep=","))
    return np.sort(np.fromiter(map(known_order_number, order_ids), np.int64, len(order_ids)))
