"""Does the yes to a batch cover what an order turns out to be when its turn comes?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.batch import agreement, still_agreed
from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.notice import Notice, Say, Weight
from tests.unit.builders import a_level, a_snapshot, an_action, an_open_order, some_work

WORK = "gid://shopify/FulfillmentOrder/20"


def sending(units: Mapping[int, int], **changes: Any) -> Forecast:
    """The forecast of sending everything."""
    order = an_open_order(some_work(units=units, **changes))
    snapshot = a_snapshot(order, a_level(1), a_level(2))
    found = KINDS["fulfill"].forecast(an_action("fulfill", WORK), snapshot)
    assert not found.blocks, found.blocks
    return found


AGREED = agreement(sending({1: 2, 2: 1}))
LABEL = Notice(Say.LABEL_BOUGHT, Weight.RISK)


@pytest.mark.parametrize(
    ("fresh", "covered"),
    [
        (sending({1: 2, 2: 1}), True),
        (sending({2: 1, 1: 2}), True),
        (sending({1: 1, 2: 2}), False),  # as many units, and other items: the customer swapped one
        (sending({1: 3}), False),
        (sending({1: 2}), False),
        (sending({1: 2, 2: 1}, location_id="gid://shopify/Location/9"), False),
        (replace(sending({1: 2, 2: 1}), emails=True), False),
        (replace(sending({1: 2, 2: 1}), notices=(LABEL,)), False),
        (replace(sending({1: 2, 2: 1}), notices=(replace(LABEL, weight=Weight.INFO),)), True),
    ],
)
def test_what_a_yes_covers(fresh: Forecast, covered: bool) -> None:
    assert still_agreed(AGREED, fresh) is covered


def test_stock_that_moved_meanwhile_is_no_change() -> None:
    order = an_open_order(some_work(units={1: 2, 2: 1}))
    without_stock = KINDS["fulfill"].forecast(an_action("fulfill", WORK), a_snapshot(order))
    assert still_agreed(agreement(without_stock), sending({1: 2, 2: 1}))
    assert still_agreed(AGREED, without_stock)
