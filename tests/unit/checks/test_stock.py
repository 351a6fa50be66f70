"""Stock against what orders ask for: `stock_committed` and `stock_negative`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

import pytest

from fulfilldesk.domain.checks.check import Held, StockCheck
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.stock_committed import StockCommitted
from fulfilldesk.domain.checks.stock_negative import StockNegative
from fulfilldesk.domain.inventory import InventoryLevel, Stock
from tests.unit.builders import SERVICE, THEN, WAREHOUSE, a_level
from tests.unit.checks.looking import SHOP, a_checked_shop, minutes

PAIR = f"gid://shopify/InventoryItem/1|{WAREHOUSE}"


def _held(
    on_hand: int,
    committed: int,
    claimed: int,
    *,
    tracked: bool = True,
    claimed_at: datetime | None = None,
) -> Held:
    stock = Stock(on_hand, committed, on_hand - committed)
    level = a_level(1, stock, tracked=tracked)
    return Held(level, claimed, min(claimed, 1), "Bel 1", "BEL-01", claimed_at=claimed_at)


def _found(check: StockCheck, held: Held) -> list[Finding]:
    return list(check.look(held, SHOP))


class Difference(NamedTuple):
    """Numbers of a pair."""

    on_hand: int
    committed: int
    claimed: int


@pytest.mark.parametrize(
    "numbers",
    [
        Difference(12, 3, 2),
        Difference(12, 3, 4),
        Difference(12, 1, 0),
        Difference(12, 0, 5),
        Difference(0, 3, 1),
    ],
)
def test_committed_differs(numbers: Difference) -> None:
    (finding,) = _found(StockCommitted(), _held(*numbers))
    assert (finding.subject, finding.since) == (PAIR, THEN + minutes(20))
    assert (finding.order_id, finding.target_id) == (None, None)
    assert finding.facts["committed"] == str(numbers.committed)
    assert finding.facts["claimed"] == str(numbers.claimed)
    assert (finding.facts["item"], finding.facts["location"]) == ("Bel 1", "Magazijn")


@pytest.mark.parametrize(
    "held",
    [
        _held(12, 3, 3),
        _held(12, 0, 0),
        _held(0, 3, 3),
        _held(12, 3, 2, tracked=False),
        _held(12, 3, 2, claimed_at=THEN + minutes(1)),
        Held(a_level(1, None), 3, 1),
    ],
    ids=["equal", "nothing", "oversold", "not counted", "orders changed after it was read", "not stocked"],
)
def test_committed_agrees_or_cannot_be_told(held: Held) -> None:
    assert _found(StockCommitted(), held) == []


def test_stock_that_was_read_after_its_orders_is_compared() -> None:
    assert _found(StockCommitted(), _held(12, 3, 2, claimed_at=THEN))


@pytest.mark.parametrize(("committed", "claimed", "found"), [(3, 2, 0), (3, 0, 0), (2, 3, 1)])
def test_units_of_orders_that_cannot_be_seen_are_no_difference(
    committed: int, claimed: int, found: int
) -> None:
    shop = a_checked_shop(sees_all_work=False)
    assert len([*StockCommitted().look(_held(12, committed, claimed), shop)]) == found


def test_a_services_place_is_named() -> None:
    level = InventoryLevel("gid://shopify/InventoryItem/1", SERVICE, True, Stock(5, 2, 3), THEN)
    (finding,) = _found(StockCommitted(), Held(level, 1, 1, "Bel 1", None, "Noordzee Logistics"))
    assert (finding.service, finding.facts["service"]) == ("Noordzee Logistics", "Noordzee Logistics")


@pytest.mark.parametrize(("on_hand", "committed", "available"), [(0, 1, "-1"), (3, 10, "-7"), (-1, 0, "-1")])
def test_available_is_negative(on_hand: int, committed: int, available: str) -> None:
    (finding,) = _found(StockNegative(), _held(on_hand, committed, committed))
    assert (finding.subject, finding.since) == (PAIR, THEN)
    assert finding.facts["available"] == available


@pytest.mark.parametrize(
    "held",
    [
        _held(3, 3, 3),
        _held(0, 0, 0),
        _held(0, 1, 1, tracked=False),
        Held(a_level(1, None), 1, 1),
    ],
    ids=["the last ones", "sold out", "not counted", "not stocked"],
)
def test_available_is_not_negative(held: Held) -> None:
    assert _found(StockNegative(), held) == []


def test_negative_stock_is_mended_by_a_move_first() -> None:
    """A hold leaves available as it is."""
    assert StockNegative.mends == ("move", "hold")


def _all() -> Iterator[StockCheck]:
    yield StockCommitted()
    yield StockNegative()


def test_one_item_can_be_wrong_in_both_ways() -> None:
    held = _held(0, 4, 3)
    assert [len(_found(check, held)) for check in _all()] == [1, 1]
